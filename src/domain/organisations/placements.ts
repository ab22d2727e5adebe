import { compareDays, type Day } from '#domain/dates'
import type { EventKind, Mark, OrganisationKind, Sector } from '#domain/organisations/kinds'

/**
 * The tree in time is a fold over events (decision 0002). The placements of one organisation tile all days:
 * before its founding and from its closing day on it rests (`alive` false) under its first or last parent, so
 * that a fact of any day has exactly one place on the tree of any day (decision 0002).
 */

export interface OrganisationEvent {
  organisationId: string
  kind: EventKind
  day: Day
  /** order among events of one day */
  recordedAt: string
  name: string | null
  parentId: string | null
  code: string | null
  organisationKind: OrganisationKind | null
  sector: Sector | null
  marks: readonly Mark[] | null
}

export interface Description {
  parentId: string | null
  kind: OrganisationKind
  code: string | null
  name: string
  sector: Sector
  marks: readonly Mark[]
}

/** Half-open: from inclusive (null = since ever), to exclusive (null = open). */
export interface Span {
  from: Day | null
  to: Day | null
}

export interface Placement extends Span, Description {
  organisationId: string
  alive: boolean
  path: string
}

export interface PathSpan extends Span {
  path: string
}

export type TreeFault =
  | { code: 'cycle'; organisationId: string }
  | { code: 'closedParent'; organisationId: string; parentId: string }

type Life = Span & Description & { alive: boolean }

/** Path label of an organisation: its id as 32 hex digits. */
export function labelOf(organisationId: string): string {
  return organisationId.replaceAll('-', '')
}

/** The ids in a path, from the root down to the organisation itself. */
export function idsInPath(path: string): string[] {
  return path.split('.').map((label) => label.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'))
}

/**
 * The placements that follow from the events of the given organisations.
 * @param outerPaths paths through time of parents that are not among them
 */
export function foldPlacements(
  events: readonly OrganisationEvent[],
  outerPaths: ReadonlyMap<string, readonly PathSpan[]>,
): { placements: Placement[]; faults: TreeFault[] } {
  const lives = new Map<string, Life[]>()
  for (const [id, own] of groupByOrganisation(events)) lives.set(id, foldLife(own))
  const done = new Map<string, Placement[]>()
  const faults: TreeFault[] = []
  for (const id of lives.keys()) place(id, { lives, outerPaths, done, faults, open: new Set() })
  return { placements: [...done.values()].flat(), faults: [...faults, ...findOrphans(done)] }
}

interface Folding {
  lives: ReadonlyMap<string, Life[]>
  outerPaths: ReadonlyMap<string, readonly PathSpan[]>
  done: Map<string, Placement[]>
  faults: TreeFault[]
  open: Set<string>
}

function place(id: string, folding: Folding): readonly PathSpan[] {
  const ready = folding.done.get(id)
  if (ready !== undefined) return ready
  const own = folding.lives.get(id)
  if (own === undefined) return folding.outerPaths.get(id) ?? []
  if (folding.open.has(id)) {
    folding.faults.push({ code: 'cycle', organisationId: id })
    return []
  }
  folding.open.add(id)
  const placements = own.flatMap((life) => placeLife(id, life, folding))
  folding.open.delete(id)
  folding.done.set(id, placements)
  return placements
}

function placeLife(id: string, life: Life, folding: Folding): Placement[] {
  const label = labelOf(id)
  const above: readonly PathSpan[] =
    life.parentId === null ? [{ from: null, to: null, path: '' }] : place(life.parentId, folding)
  return mergePaths(above).flatMap((span) => {
    const shared = intersect(life, span)
    if (shared === null) return []
    const path = span.path === '' ? label : `${span.path}.${label}`
    return [{ ...life, ...shared, organisationId: id, path }]
  })
}

/** Neighbouring spans with the same path are one span: a parent's new name does not cut its children's rows. */
function mergePaths(spans: readonly PathSpan[]): PathSpan[] {
  const merged: PathSpan[] = []
  for (const { from, to, path } of spans) {
    const last = merged.at(-1)
    if (last !== undefined && last.path === path && last.to === from) last.to = to
    else merged.push({ from, to, path })
  }
  return merged
}

/** Whether two tellings of a body's paths say the same of every day, however they cut the days. */
export function isSamePaths(one: readonly PathSpan[], other: readonly PathSpan[]): boolean {
  const [merged, second] = [mergePaths(one), mergePaths(other)]
  return (
    merged.length === second.length &&
    merged.every(({ from, to, path }, index) => {
      const span = second[index]
      return span !== undefined && span.from === from && span.to === to && span.path === path
    })
  )
}

/**
 * What is wrong with the order of one body's events: `beforeFounding` for one before the founding,
 * `eventOverlap` for a change after the closing. A second, later closing says nothing new and is no fault.
 */
export function judgeEventOrder(
  events: readonly Pick<OrganisationEvent, 'kind' | 'day'>[],
): { code: 'beforeFounding' | 'eventOverlap'; day: Day } | null {
  const founded = events.find(({ kind }) => kind === 'found')?.day
  if (founded !== undefined && events.some(({ day }) => compareDays(day, founded) < 0))
    return { code: 'beforeFounding', day: founded }
  const closings = events.filter(({ kind }) => kind === 'close').map(({ day }) => day)
  const closed = closings.sort(compareDays)[0]
  const late = events.find(
    ({ kind, day }) => closed !== undefined && kind !== 'close' && compareDays(day, closed) > 0,
  )
  return late === undefined ? null : { code: 'eventOverlap', day: late.day }
}

/** The days both spans share; null when none. */
export function intersect(a: Span, b: Span): Span | null {
  const from =
    a.from === null ? b.from : b.from === null ? a.from : compareDays(a.from, b.from) > 0 ? a.from : b.from
  const to = a.to === null ? b.to : b.to === null ? a.to : compareDays(a.to, b.to) < 0 ? a.to : b.to
  if (from !== null && to !== null && compareDays(from, to) >= 0) return null
  return { from, to }
}

function groupByOrganisation(events: readonly OrganisationEvent[]): Map<string, OrganisationEvent[]> {
  const groups = new Map<string, OrganisationEvent[]>()
  for (const event of events) {
    const group = groups.get(event.organisationId)
    if (group === undefined) groups.set(event.organisationId, [event])
    else group.push(event)
  }
  for (const group of groups.values()) {
    group.sort(
      (a, b) => compareDays(a.day, b.day) || rank(a) - rank(b) || (a.recordedAt < b.recordedAt ? -1 : 1),
    )
  }
  return groups
}

/** On one day a body is first founded and last closed. */
function rank(event: OrganisationEvent): number {
  if (event.kind === 'found') return 0
  return event.kind === 'close' ? 2 : 1
}

/** One organisation's own life, without regard to where its parents stand. Empty without a founding. */
function foldLife(events: readonly OrganisationEvent[]): Life[] {
  const [first, ...later] = events
  if (first?.kind !== 'found' || first.name === null || first.organisationKind === null) return []
  const start: Description = {
    parentId: first.parentId,
    kind: first.organisationKind,
    code: first.code,
    name: first.name,
    sector: first.sector ?? 'other',
    marks: first.marks ?? [],
  }
  const lives: Life[] = [
    { ...start, from: null, to: first.day, alive: false },
    { ...start, from: first.day, to: null, alive: true },
  ]
  for (const event of later) applyEvent(lives, event)
  return lives.filter((life) => life.from === null || life.to === null || compareDays(life.from, life.to) < 0)
}

function applyEvent(lives: Life[], event: OrganisationEvent): void {
  const last = lives.at(-1)
  if (last === undefined) return
  last.to = event.day
  lives.push({
    ...last,
    from: event.day,
    to: null,
    alive: event.kind !== 'close' && last.alive,
    name: event.name ?? last.name,
    parentId: event.parentId ?? last.parentId,
    code: event.code ?? last.code,
    kind: event.organisationKind ?? last.kind,
    sector: event.sector ?? last.sector,
    marks: event.marks ?? last.marks,
  })
}

/** A living body under a parent that does not live on the same day. */
function findOrphans(done: ReadonlyMap<string, Placement[]>): TreeFault[] {
  const faults: TreeFault[] = []
  for (const placements of done.values()) {
    for (const { organisationId, parentId, alive, from, to } of placements) {
      if (!alive || parentId === null) continue
      const dead = (done.get(parentId) ?? []).some(
        (above) => !above.alive && intersect({ from, to }, above) !== null,
      )
      if (dead) faults.push({ code: 'closedParent', organisationId, parentId })
    }
  }
  return faults
}
