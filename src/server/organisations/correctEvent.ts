import { type Selectable, sql } from 'kysely'
import type { z } from 'zod'
import type { EventCorrectionBody } from '#contract/organisations'
import type { Day } from '#domain/dates'
import type { EventKind } from '#domain/organisations/kinds'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { lockTree } from '../platform/locks'
import { conflict, forbidden, invalid, notFound, refused } from '../platform/refusal'
import { markFilesBeneath } from '../platform/staleFiles'
import type { OrganisationEventTable } from '../platform/tables.generated'
import { isWithin, type Reached, reach, type Viewer } from '../platform/viewer'
import { misplacedFacts, refuseMisplaced } from './misplacedFacts'
import { eventStands, rebuildPlacements } from './placements'
import {
  isOfficerAt,
  judgeCode,
  judgeLiving,
  judgeParent,
  judgePast,
  reachParent,
  refuseAny,
  refuseDisorder,
  refuseStale,
} from './treeChecks'

type Body = z.output<typeof EventCorrectionBody>
type Replacement = NonNullable<Body['replacement']>
type Event = Selectable<OrganisationEventTable> & { kind: EventKind }

/**
 * Puts another event in the place of a wrong one, or nothing; what was wrong stays in the record. The tree that
 * follows is judged like that of any other write.
 * @throws 404 body or event unknown or out of reach; 403 where bodies would change a parent that is not the
 * viewer's to write; 409 replaced already or not the version seen; 422 foundingStands and all that refuses writes
 */
export async function correctEvent(trx: Trx, id: string, body: Body, viewer: Viewer): Promise<void> {
  await lockTree(trx)
  const organisation = await reach(trx, id, 'organisations.write', viewer)
  const event = await standingEvent(trx, id, body.eventId)
  await refuseStale(trx, id, body.expectedVersion)
  const { replacement } = body
  if (replacement === undefined && event.kind === 'found')
    throw refused({ code: 'foundingStands', field: 'takeBack' })
  if (replacement !== undefined) await judgeReplacement(trx, organisation, event, replacement, viewer)
  const misplaced = await misplacedFacts(trx, id, viewer)
  const parents = await parentsOf(trx, id)
  await trx
    .insertInto('organisation_event')
    .values(rowOf(event, body, viewer))
    .execute()
  const field = replacement === undefined ? 'takeBack' : 'replacement.day'
  await refuseDisorder(trx, id, field)
  await rebuildPlacements(trx, [id])
  await refuseMisplaced(trx, id, misplaced, field, viewer)
  await refuseForeignParents(trx, id, parents, viewer)
  if (event.kind !== 'rename') await markFilesBeneath(trx, id, viewer)
  if (event.kind === 'found' && replacement?.day !== undefined)
    await moveRecordStart(trx, event, replacement.day, viewer)
  const detail = { eventId: event.id, kind: event.kind, fields: Object.keys(replacement ?? {}) }
  await writeAudit(trx, { action: 'organisation.correct', organisationId: id, subjectId: id, detail }, viewer)
}

/** @throws 404 when it is no event of this body; 409 when another has replaced it */
async function standingEvent(trx: Trx, organisationId: string, eventId: string): Promise<Event> {
  const { rows } = await sql<Event & { stands: boolean }>`
    select event.*, ${eventStands} as stands from organisation_event event
    where event.id = ${eventId} and event.organisation_id = ${organisationId}`.execute(trx)
  const [row] = rows
  if (row === undefined) throw notFound()
  const { stands, ...event } = row
  if (!stands) throw conflict({ code: 'stale', field: 'eventId' })
  return event
}

/** Which parts each event has. */
const PARTS: Record<EventKind, readonly (keyof Replacement)[]> = {
  found: ['day', 'name', 'parentId', 'code', 'kind', 'sector', 'marks', 'decision'],
  rename: ['day', 'name', 'decision'],
  move: ['day', 'parentId', 'decision'],
  describe: ['day', 'code', 'kind', 'sector', 'marks', 'decision'],
  close: ['day', 'decision'],
}

async function judgeReplacement(
  trx: Trx,
  organisation: Reached,
  event: Event,
  replacement: Replacement,
  viewer: Viewer,
): Promise<void> {
  const { day = event.day, parentId, code, decision } = replacement
  const foreign = Object.keys(replacement).filter((part) => !PARTS[event.kind].some((own) => own === part))
  if (foreign.length > 0)
    throw invalid(...foreign.map((part) => ({ code: 'malformed' as const, field: `replacement.${part}` })))
  if (decision && decision.day > viewer.today)
    throw refused({ code: 'decisionInFuture', field: 'replacement.decision.day' })
  refuseAny(
    judgePast(day, 'replacement.day', viewer),
    await judgeCode(trx, code, organisation.id, viewer, 'replacement.code'),
  )
  if (parentId === undefined) return
  const field = 'replacement.parentId'
  const parent = await reachParent(trx, parentId, viewer)
  if (isWithin(parent.path, organisation.path)) throw refused({ code: 'cycle', field })
  refuseAny(judgeParent(parent, field), await judgeLiving(trx, parent, day, field))
}

/** The row that takes the event's place; one that takes back repeats it. */
function rowOf(event: Event, { reason, replacement = {}, takeBack }: Body, viewer: Viewer) {
  const { day, name, parentId, code, kind, sector, marks, decision } = replacement
  const paper = {
    decision_number: decision?.number ?? null,
    decision_day: decision?.day ?? null,
    decision_issuer: decision?.issuerName ?? null,
  }
  return {
    ...event,
    ...(decision !== undefined && paper),
    id: newId(viewer.now),
    day: day ?? event.day,
    name: name?.normalize('NFC') ?? event.name,
    parent_id: parentId ?? event.parent_id,
    code: code ?? event.code,
    organisation_kind: kind ?? event.organisation_kind,
    sector: sector ?? event.sector,
    marks: marks ?? event.marks,
    taken_back: takeBack === true,
    correction_reason: reason.normalize('NFC'),
    replaces_id: event.id,
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
  }
}

/** Under which parent the body stood or stands on which days, as text that can be compared. */
async function parentsOf(trx: Trx, id: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ parent: string; days: string }>`
    select parent_id as parent, range_agg(valid)::text as days from placement
    where organisation_id = ${id} and parent_id is not null group by parent_id`.execute(trx)
  return new Map(rows.map(({ parent, days }) => [parent, days]))
}

/** @throws 403 when a body that is not the viewer's to write gains or loses this one on any day */
async function refuseForeignParents(
  trx: Trx,
  id: string,
  before: ReadonlyMap<string, string>,
  viewer: Viewer,
): Promise<void> {
  const after = await parentsOf(trx, id)
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (parent) => before.get(parent) !== after.get(parent),
  )
  const { rows } = await sql<{ path: string }>`
    select path::text as path from placement
    where organisation_id = any(${changed}::uuid[]) and valid @> ${viewer.today}::date`.execute(trx)
  if (rows.some(({ path }) => !isOfficerAt(path, viewer))) throw forbidden()
}

/** Where the lists of a body began with its founding, they begin with the right day of it. */
async function moveRecordStart(trx: Trx, event: Event, day: Day, viewer: Viewer): Promise<void> {
  await sql`
    insert into record_start (id, organisation_id, from_day, recorded_at, recorded_by, replaces_id)
    select ${newId(viewer.now)}, start.organisation_id, ${day}::date, ${viewer.now}::timestamptz, ${viewer.accountId}::uuid, start.id
    from record_start start
    where start.organisation_id = ${event.organisation_id} and start.from_day = ${event.day}::date
      and not exists (select from record_start later where later.replaces_id = start.id) limit 1`.execute(trx)
}
