import { type RawBuilder, sql } from 'kysely'
import { may, type Purpose } from '#domain/access'
import type { Seat } from '#domain/candidates/rights'
import { isCell, isGrassroots, type OrganisationKind } from '#domain/organisations/kinds'
import type { Db, Trx } from '../platform/database'
import { isWithin, rolesFor, type Viewer, type ViewerRole } from '../platform/viewer'
import { isStandingGrant } from './fileContext'

/** A body of today's tree, as one step of the way up from a cell. */
export interface Step {
  id: string
  path: string
  name: string
  kind: OrganisationKind
  /** holds an authority grant today */
  entitled: boolean
}

/** Where a file stands today, and to whom it is open. */
export interface FilePlace {
  id: string
  /** the cell, and the bodies above it up to the root */
  chain: Step[]
  /** body that has the papers at hand */
  holder: Step
  /** a hand-over nobody has received yet: the body it goes to, and those above it; empty without one */
  arrival: Step[]
  /** bodies the file was sent or returned to */
  sentTo: string[]
  /** bodies that issued a decision in it */
  issuers: string[]
  /** it left the road */
  ended: boolean
}

/** The files among these that lie in the viewer's reach today. */
export async function findPlaces(
  db: Db | Trx,
  ids: readonly string[],
  viewer: Viewer,
): Promise<Map<string, FilePlace>> {
  const places = await readPlaces(db, ids, viewer)
  return new Map(places.filter((place) => isInReach(place, viewer)).map((place) => [place.id, place]))
}

/** The file, or null when unknown or outside the viewer's reach. */
export async function findPlace(db: Db | Trx, id: string, viewer: Viewer): Promise<FilePlace | null> {
  return (await findPlaces(db, [id], viewer)).get(id) ?? null
}

async function readPlaces(db: Db | Trx, ids: readonly string[], viewer: Viewer): Promise<FilePlace[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Omit<FilePlace, 'holder'> & { holders: Step[] }>`
    select state.candidate_id as id, ${stepsUp(sql`state.cell_id`, viewer)} as chain,
      ${stepsUp(sql`state.holder_id`, viewer)} as holders, ${stepsUp(sql`moving.to_id`, viewer)} as arrival,
      sent.ids as "sentTo", issued.ids as issuers, state.exit_kind is not null as ended
    from file_state state
    left join lateral (${pendingHandover(sql`state.candidate_id`)}) moving on true
    left join lateral (select coalesce(json_agg(distinct row.detail ->> 'toOrganisationId'), '[]') as ids
      from record row where row.candidate_id = state.candidate_id and row.kind in ('sent', 'returned')
        and ${isStandingRecord('row')}) sent on true
    left join lateral (select coalesce(json_agg(distinct row.issuer_organisation_id), '[]') as ids
      from record row where row.candidate_id = state.candidate_id
        and row.kind in ('admissionDecision', 'recognitionDecision') and row.issuer_organisation_id is not null
        and ${isStandingRecord('row')}) issued on true
    where state.candidate_id = any(${[...ids]}::uuid[])`.execute(db)
  return rows.flatMap(({ holders: [holder], ...row }) => (holder === undefined ? [] : [{ ...row, holder }]))
}

/** The place of a file that is to be opened in the cell. */
export async function cellPlace(db: Db | Trx, cellId: string, viewer: Viewer): Promise<FilePlace> {
  const place = (await cellPlaces(db, [cellId], viewer)).get(cellId)
  if (place === undefined) throw new Error('a cell that was reached stands on today’s tree')
  return place
}

/** The places of files that are to be opened in these cells, of those that stand on today's tree. */
export async function cellPlaces(
  db: Db | Trx,
  cellIds: readonly string[],
  viewer: Viewer,
): Promise<Map<string, FilePlace>> {
  const { rows } = await sql<{ id: string; chain: Step[] }>`
    select asked.id, ${stepsUp(sql`asked.id`, viewer)} as chain from unnest(${[...cellIds]}::uuid[]) asked(id)`.execute(
    db,
  )
  const places = rows.flatMap(({ id, chain }): FilePlace[] => {
    const [holder] = chain
    return holder === undefined
      ? []
      : [{ id, chain, holder, arrival: [], sentTo: [], issuers: [], ended: false }]
  })
  return new Map(places.map((place) => [place.id, place]))
}

/** The body and those above it on today's tree, itself first; an empty list for null. */
function stepsUp(organisationId: RawBuilder<unknown>, viewer: Viewer): RawBuilder<Step[]> {
  return sql<Step[]>`(
    select coalesce(json_agg(json_build_object('id', above.organisation_id, 'path', above.path::text, 'name', above.name,
      'kind', above.kind, 'entitled', ${isEntitled(viewer)}) order by nlevel(above.path) desc), '[]')
    from placement here
    cross join unnest(string_to_array(here.path::text, '.')::uuid[]) step(id)
    join placement above on above.organisation_id = step.id and above.valid @> ${viewer.today}::date
    where here.organisation_id = ${organisationId} and here.valid @> ${viewer.today}::date)`
}

function isEntitled({ today }: Viewer) {
  return sql`exists (select from authority_grant given where given.organisation_id = above.organisation_id
    and given.from_day <= ${today}::date and (given.to_day is null or ${today}::date < given.to_day)
    and ${isStandingGrant('given')})`
}

/** `to_id`, where the last word on moving is a hand-over that was not received. */
function pendingHandover(candidateId: RawBuilder<unknown>) {
  return sql`
    select (last.detail ->> 'toOrganisationId')::uuid as to_id
    from (select row.kind, row.detail from record row where row.candidate_id = ${candidateId}
      and row.kind in ('handover', 'handoverReceived') and ${isStandingRecord('row')}
      order by row.day desc, row.kind desc, row.seq desc limit 1) last
    where last.kind = 'handover'`
}

/** Whether the row of the table record with this alias is neither replaced nor taken back. */
export function isStandingRecord(record: string) {
  return sql<boolean>`not ${sql.ref(`${record}.taken_back`)}
    and not exists (select from record later where later.replaces_id = ${sql.ref(`${record}.id`)})`
}

/** A file that left is there for those alone to whom it is open by themselves, as in the lists. */
function isInReach(place: FilePlace, viewer: Viewer): boolean {
  const bodies = [...place.chain.slice(0, 1), place.holder, ...place.arrival.slice(0, 1)]
  const isReached = bodies.some(({ path }) => viewer.roles.some((held) => isWithin(path, held.path)))
  return isReached && (!place.ended || isFileOpen(place, undefined, viewer))
}

/** The roles through which the viewer may read names in the file, whatever its circle. */
function nameRoles({ chain, holder, arrival }: FilePlace, viewer: Viewer): ViewerRole[] {
  const bodies = [...chain.slice(0, 1), holder, ...arrival.slice(0, 1)]
  const held = bodies.flatMap(({ path }) => rolesFor(viewer, path, 'names.read'))
  return [...new Set(held)]
}

/** Whether the viewer may state a purpose here at all. */
export function mayStatePurpose(place: FilePlace, viewer: Viewer): boolean {
  return nameRoles(place, viewer).length > 0
}

/**
 * Whether names and records of the file are open to the viewer: to its cell and the bodies up to the nearest
 * grassroots one, to whoever it was sent to or whose decision stands in it, to the two sides of a hand-over; to
 * others in reach for a stated purpose.
 */
export function isFileOpen(place: FilePlace, purpose: Purpose | undefined, viewer: Viewer): boolean {
  const held = nameRoles(place, viewer)
  if (purpose !== undefined) return held.length > 0
  const circle = circleOf(place)
  return held.some((role) => circle.includes(role.organisationId))
}

/** Bodies to which names and records of the file open without a purpose. */
export function circleOf({ chain, holder, arrival, sentTo, issuers }: FilePlace): string[] {
  return [...upToGrassroots(chain), ...upToGrassroots(arrival), holder.id, ...sentTo, ...issuers]
}

function upToGrassroots(steps: readonly Step[]): string[] {
  return steps.slice(0, grassrootsIndex(steps) + 1).map((step) => step.id)
}

/** Of the nearest grassroots body; 0 where there is none above the first. */
function grassrootsIndex(steps: readonly Step[]): number {
  return Math.max(
    0,
    steps.findIndex((step) => isGrassroots(step.kind)),
  )
}

/** The viewer's roles that may write and whose bodies stand in the circle of the file. */
export function writersOf(place: FilePlace, viewer: Viewer): ViewerRole[] {
  if (!isFileOpen(place, undefined, viewer)) return []
  const circle = circleOf(place)
  return viewer.roles.filter(
    ({ role, organisationId }) => may(role, 'candidates.write', 'own') && circle.includes(organisationId),
  )
}

/**
 * What a body is to the file: by its place above the cell, or above the place a hand-over goes to. Whoever else it
 * was sent to reads it and no more.
 */
export function seatsOf(place: FilePlace, organisationId: string): Seat[] {
  const steps = place.chain.some(({ id }) => id === organisationId) ? place.chain : place.arrival
  const index = steps.findIndex(({ id }) => id === organisationId)
  const own = steps[index]
  if (own === undefined) return []
  const grassroots = grassrootsIndex(steps)
  const upper = steps.findIndex(({ kind }) => kind === 'upperDirect' || kind === 'centralDirect')
  const isSentUp = index > grassroots && place.sentTo.includes(own.id)
  const isDeciding = index > 0 && (own.entitled || isSentUp || index === upper)
  return [
    ...(isCell(own.kind) && index === 0 ? (['cell'] as const) : []),
    ...(own.kind === 'subCommittee' ? (['subCommittee'] as const) : []),
    ...(index === grassroots ? (['grassroots'] as const) : []),
    ...(isDeciding ? (['competent'] as const) : []),
  ]
}

/** What the viewer sees as: the seats of their bodies in the circle; none for who reads for a stated purpose. */
export function viewingSeats(place: FilePlace, viewer: Viewer): Seat[] {
  const circle = circleOf(place)
  const held = nameRoles(place, viewer).filter((role) => circle.includes(role.organisationId))
  return [...new Set(held.flatMap(({ organisationId }) => seatsOf(place, organisationId)))]
}
