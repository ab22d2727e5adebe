import type { Day } from '#domain/dates'
import { isCell, type Mark, type OrganisationKind, type Sector } from '#domain/organisations/kinds'
import type { Username } from './accounts'
import type { Admission } from './admissions'
import { momentOf } from './calendar'
import { accountId, idOf, organisationId } from './ids'
import { emptyRows, type Secret, type WorldRows } from './rows'

/** A body as it was founded. */
export interface Body {
  code: string
  name: string
  parent: string | null
  kind: OrganisationKind
  sector: Sector
  marks: readonly Mark[]
  founded: Day
}

/** The world while it is being put together: the rows so far, and what the places still ask of each other. */
export interface World {
  rows: WorldRows
  bodies: Map<string, Body>
  admissions: Admission[]
  secrets: Secret[]
}

/** Everything about the tree before this day was entered on it, when the system came into use. */
const FIRST_ENTRY: Day = '2022-01-03'

export function newWorld(): World {
  return { rows: emptyRows(), bodies: new Map(), admissions: [], secrets: [] }
}

/** Founds a body; without marks it has none. */
export function found(world: World, given: Omit<Body, 'marks'> & { marks?: readonly Mark[] }): Body {
  const body: Body = { marks: [], ...given }
  if (world.bodies.has(body.code)) throw new Error(`two bodies have the code ${body.code}`)
  world.bodies.set(body.code, body)
  world.rows.organisation.push({ id: organisationId(body.code), created_at: momentOf(FIRST_ENTRY) })
  pushEvent(world, {
    code: body.code,
    kind: 'found',
    day: body.founded,
    name: body.name,
    parent: body.parent,
    describes: body,
  })
  return body
}

interface Change {
  code: string
  day: Day
  decision: { number: string; issuer: string }
  by: Username
}

export function rename(world: World, change: Change & { name: string }): void {
  pushEvent(world, { ...change, kind: 'rename' })
}

export function move(world: World, change: Change & { parent: string }): void {
  pushEvent(world, { ...change, kind: 'move' })
}

export function close(world: World, change: Change): void {
  pushEvent(world, { ...change, kind: 'close' })
}

interface Event extends Partial<Pick<Change, 'decision' | 'by'>> {
  code: string
  kind: 'found' | 'rename' | 'move' | 'close'
  day: Day
  name?: string
  parent?: string | null
  describes?: Body
}

function pushEvent(world: World, event: Event): void {
  const { code, kind, day, describes, decision } = event
  world.rows.organisation_event.push({
    id: idOf(`${kind} ${code} ${day}`),
    organisation_id: organisationId(code),
    kind,
    day,
    name: event.name ?? null,
    parent_id: event.parent ? organisationId(event.parent) : null,
    code: describes?.code ?? null,
    organisation_kind: describes?.kind ?? null,
    sector: describes?.sector ?? null,
    marks: describes ? [...describes.marks] : null,
    decision_number: decision?.number ?? null,
    decision_day: decision ? day : null,
    decision_issuer: decision?.issuer ?? null,
    recorded_at: momentOf(day < FIRST_ENTRY ? FIRST_ENTRY : day, '15:00'),
    recorded_by: event.by ? accountId(event.by) : null,
  })
}

/** The bodies right beneath, in the order of their founding here. */
export function beneath(world: World, code: string): Body[] {
  return [...world.bodies.values()].filter((body) => body.parent === code)
}

/** The cells in which a grassroots body admits: those beneath it, or itself when it is a chi bộ cơ sở. */
export function cellsOf(world: World, code: string): Body[] {
  const own = world.bodies.get(code)
  if (own === undefined) throw new Error(`no body has the code ${code}`)
  return isCell(own.kind) ? [own] : beneath(world, code).filter((body) => isCell(body.kind))
}
