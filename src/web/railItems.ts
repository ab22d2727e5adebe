import { type Action, may, type Role } from '#domain/access'
import { IMPORT_KINDS, mayBringIn } from '#domain/exchange/imports'
import { isGrassroots } from '#domain/organisations/kinds'
import type { Text } from './i18n/vi'
import { paths } from './paths'
import type { Viewer } from './platform/viewer'
import { type Choices, choicesQuery } from './progress/choices'
import type { RailItem } from './ui/Shell'

interface RailState {
  id: string
  due: number | undefined
  choices: Choices
}

type Key = keyof Text['shell']['items']

/** Administrators manage accounts and see no figures. */
export function seesFigures({ roles }: Viewer): boolean {
  return roles.some(({ role }) => role !== 'administrator')
}

/** Whether duties come to the person at all. */
export function hasDesk(viewer: Viewer): boolean {
  return mayRead(viewer, 'duties.read')
}

function isOnly({ roles }: Viewer, wanted: Role): boolean {
  return roles.every(({ role }) => role === wanted)
}

/**
 * Whoever comes for files, classes or inspections begins with what is due; leaders and the officers of the upper
 * committees with their figures.
 */
export function beginsAtDesk(viewer: Viewer): boolean {
  return viewer.roles.every(({ role, organisation: { kind } }) =>
    role === 'officer' ? isGrassroots(kind) : role !== 'leader',
  )
}

function mayRead({ roles }: Viewer, action: Action): boolean {
  return roles.some(({ role }) => may(role, action, 'own'))
}

/**
 * The pages a person has, those of every day first (on a phone the first four stand in the bar), the others in groups.
 * A cell has nothing beneath it to allocate to, and whoever trains comes for classes: what would be empty for them is
 * left out, though its address still opens.
 */
export function railItems(text: Text, viewer: Viewer, state: RailState): readonly RailItem[] {
  const { groups } = text.shell
  const pick = pickOf(text, viewer, state)
  const administration = mayRead(viewer, 'accounts.manage') ? (['accounts', 'audit'] as const) : []
  return [
    ...pick(daily(viewer)),
    ...pick(['plans', 'classes', 'drives', 'obstacles', 'screening'], groups.work),
    ...pick(['allocations', 'documents', 'responsibilities', 'inspections'], groups.direction),
    ...pick(['reports', 'agreements', 'zeroCells', 'closings', 'summaries'], groups.figures),
    ...pick(['organisations', 'rules', 'imports', ...administration], groups.references),
  ]
}

const DAILY: Partial<Record<Role, readonly Key[]>> = {
  trainer: ['duties', 'classes', 'progress', 'targets', 'admissions'],
  secretary: ['duties', 'sources', 'progress', 'admissions', 'targets'],
  inspector: ['duties', 'inspections', 'progress', 'sources', 'targets', 'admissions'],
  leader: ['progress', 'duties', 'responsibilities', 'targets', 'sources', 'admissions'],
}

/** Whoever has several roles has the pages of an officer. */
function daily(viewer: Viewer): readonly Key[] {
  const [first] = viewer.roles
  const own = first !== undefined && isOnly(viewer, first.role) ? DAILY[first.role] : undefined
  return own ?? ['duties', 'progress', 'targets', 'sources', 'admissions']
}

type Pick = (keys: readonly Key[], group?: string) => RailItem[]

/** Each page once, at the first place that asks for it, and only where the viewer may read it. */
function pickOf({ shell: { items } }: Text, viewer: Viewer, state: RailState): Pick {
  const addresses = addressesOf(state)
  const taken = new Set<Key>()
  return (keys, group) => {
    const shown = keys.filter((key) => !taken.has(key) && isShown(viewer, key))
    for (const key of shown) taken.add(key)
    return shown.map((key) => ({
      key,
      label: items[key],
      to: addresses[key],
      ...(group !== undefined && { group }),
      ...(key === 'duties' && state.due !== undefined && { count: state.due }),
      ...(key === 'organisations' && { exact: true }),
      ...(COVERS[key] !== undefined && { covers: COVERS[key] }),
    }))
  }
}

const beside = (...tails: string[]) => tails.map((tail) => `/organisations/:id/${tail}`)

/** Pages that are reached from a page of the rail: of one thing, and the lists beside the first. */
const COVERS: Partial<Record<Key, readonly string[]>> = {
  sources: [
    '/candidates/:id',
    ...beside('candidates', 'meetings', 'list-review', 'members', 'authority', 'empty-cells', 'steps'),
  ],
  targets: beside('statements'),
  admissions: ['/admissions/:id', ...beside('duplicate-notices')],
  classes: ['/classes/:id', '/class-sessions/:id', ...beside('class-needs', 'certificates')],
  drives: ['/drives/:id', '/ceremonies/:id', ...beside('ceremonies', 'succession')],
  obstacles: ['/obstacles/:id', ...beside('obstacle-causes')],
  inspections: ['/inspections/:id'],
  responsibilities: ['/responsibilities/:id'],
}

const ALWAYS: readonly Key[] = ['organisations', 'rules', 'accounts', 'audit']
const OF_FILES: readonly Key[] = ['drives', 'obstacles', 'screening', 'inspections']
const OF_COMMITTEES: readonly Key[] = ['allocations', 'agreements', 'zeroCells']

function isShown(viewer: Viewer, key: Key): boolean {
  if (ALWAYS.includes(key)) return true
  if (key === 'imports') return bringsFilesIn(viewer)
  if (!seesFigures(viewer)) return false
  if (key === 'duties') return hasDesk(viewer)
  if (OF_FILES.includes(key)) return mayRead(viewer, 'candidates.read')
  if (key === 'responsibilities') return mayRead(viewer, 'responsibilities.read')
  if (key === 'classes') return mayRead(viewer, 'classes.read')
  if (OF_COMMITTEES.includes(key)) return !isOnly(viewer, 'secretary') && !isOnly(viewer, 'trainer')
  return key !== 'sources' || !isOnly(viewer, 'trainer')
}

/** Whoever may enter one by one what a file may hold. */
function bringsFilesIn({ roles }: Viewer): boolean {
  return IMPORT_KINDS.some((kind) => roles.some(({ role }) => mayBringIn(role, kind)))
}

/** What is counted stays the same from page to page; the ledgers of targets ask for the period alone. */
function addressesOf({ id, choices }: RailState): Record<Key, string> {
  const counted = choicesQuery(choices)
  const { period } = choices
  return {
    duties: paths.duties(id),
    progress: paths.progress(id, counted),
    targets: paths.targets(id, { period }),
    sources: paths.sources(id),
    admissions: paths.admissions(id, counted),
    zeroCells: paths.zeroCells(id, counted),
    allocations: paths.allocations(id, { period }),
    drives: paths.drives(id),
    obstacles: paths.obstacles(id),
    inspections: paths.inspections(id),
    plans: paths.plans(id),
    reports: paths.reports(id, counted),
    agreements: paths.agreements(id, counted),
    documents: paths.documents(id),
    classes: paths.classes(id),
    closings: paths.closings(id),
    summaries: paths.summaries(id, { period }),
    responsibilities: paths.responsibilities(id),
    screening: paths.screening(id),
    imports: paths.imports(id),
    organisations: paths.organisation(id),
    rules: paths.rules(),
    accounts: paths.accounts(),
    audit: paths.audit(),
  }
}
