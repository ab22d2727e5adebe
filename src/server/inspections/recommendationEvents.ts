import { type Selectable, sql } from 'kysely'
import type { z } from 'zod'
import type { RecommendationEventBody } from '#contract/inspections'
import type { RecommendationCorrectionBody } from '#contract/inspectionWork'
import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import { judgeFreeText } from '#domain/freeText'
import {
  foldRecommendation,
  judgeRecommendationEvent,
  type RecommendationEvent,
} from '#domain/inspections/recommendations'
import type { RecommendationEventKind } from '#domain/inspections/words'
import { nfc } from '#domain/vietnamese'
import { isStandingMeeting } from '../candidates/meetingRows'
import { writerFor } from '../candidates/writers'
import { writeAudit } from '../platform/audit'
import type { Db, Trx } from '../platform/database'
import { lockEach } from '../platform/locks'
import { conflict, forbidden, notFound, refused } from '../platform/refusal'
import type { RecommendationEventTable } from '../platform/tables.generated'
import type { Viewer } from '../platform/viewer'
import { findInspection } from './inspectionScope'

type Body = z.output<typeof RecommendationEventBody>

interface Found {
  ownerId: string
  inspectorId: string
  dueDay: Day
  concludedDay: Day
  mayInspect: boolean
}

/** Whether the recommendation lies outside what the viewer is told. */
export async function isRecommendationHidden(db: Db, id: string, viewer: Viewer): Promise<boolean> {
  return (await findRecommendation(db, id, viewer)) === null
}

async function findRecommendation(
  db: Db | Trx,
  id: string,
  viewer: Viewer,
): Promise<(Found & { isReadable: boolean }) | null> {
  const row = await db
    .selectFrom('recommendation')
    .innerJoin('inspection', 'inspection.id', 'recommendation.inspection_id')
    .select([
      'recommendation.organisation_id as ownerId',
      'recommendation.due_day as dueDay',
      'recommendation.inspection_id as inspectionId',
      'inspection.organisation_id as inspectorId',
      'inspection.conclusion_day as concludedDay',
    ])
    .where('recommendation.id', '=', id)
    .executeTakeFirst()
  const inspection = row === undefined ? null : await findInspection(db, row.inspectionId, viewer)
  if (row === undefined || inspection === null) return null
  if (!inspection.isWhole && !inspection.bodyIds.includes(row.ownerId)) return null
  return { ...row, mayInspect: inspection.mayWrite, isReadable: inspection.isReadable }
}

/**
 * Records what became of a recommendation: reported by its owner with evidence; closed, put off or opened again by the
 * inspecting body.
 * @throws 404 out of reach, 403 where it is not the viewer's body's act, 409 when something was recorded meanwhile, 422
 * for a closing without evidence, days out of order, a meeting that is not the owner's
 */
export async function addRecommendationEvent(
  trx: Trx,
  id: string,
  body: Body,
  viewer: Viewer,
): Promise<void> {
  await lockEach(trx, 'inspections', [id])
  const found = await findRecommendation(trx, id, viewer)
  if (found === null) throw notFound()
  const actorId = await actorOf(trx, found, body.kind, viewer)
  const events = await unchangedEvents(trx, id, body.expectedVersion)
  const findings = [
    ...judgeRecommendationEvent(
      foldRecommendation(found.dueDay, events.map(foldedOf)),
      {
        kind: body.kind,
        day: body.day,
        dueDay: body.dueDay ?? null,
        paperDay: body.paper?.day ?? null,
        hasEvidence: body.paper !== undefined || body.meetingId !== undefined,
      },
      events.at(-1)?.day ?? found.concludedDay,
      viewer.today,
    ),
    ...missing(body),
    ...judgeFreeText(body.note ?? '', 'note'),
    ...(await meetingFindings(trx, found, body)),
  ]
  if (findings.length > 0) throw refused(...findings)
  const row = {
    id: body.id,
    recommendation_id: id,
    position: events.length + 1,
    kind: body.kind,
    day: body.day,
    organisation_id: actorId,
    note: body.note === undefined ? null : nfc(body.note),
    paper_number: body.paper === undefined ? null : nfc(body.paper.number),
    paper_day: body.paper?.day ?? null,
    meeting_id: body.meetingId ?? null,
    due_day: body.dueDay ?? null,
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
  }
  await trx.insertInto('recommendation_event').values(row).execute()
  const detail = { eventId: body.id, kind: body.kind, day: body.day }
  const line = { action: 'inspections.recommendation', organisationId: found.ownerId, subjectId: id, detail }
  await writeAudit(trx, line, viewer)
}

/** The body whose act it is. @throws 403 where the viewer does not act for it */
async function actorOf(
  trx: Trx,
  found: Found & { isReadable: boolean },
  kind: Body['kind'],
  viewer: Viewer,
): Promise<string> {
  if (kind !== 'reported') {
    if (!found.mayInspect) throw forbidden()
    return found.inspectorId
  }
  const writer = await writerFor(trx, found.ownerId, 'recommendations.report', viewer)
  if (writer === null) throw forbidden()
  return found.ownerId
}

/**
 * The events that stand, in their order.
 * @throws 409 when another was recorded or corrected meanwhile
 */
async function unchangedEvents(trx: Trx, id: string, expectedVersion: number): Promise<StoredEvent[]> {
  const { rows } = await sql<StoredEvent>`
    select * from recommendation_event where recommendation_id = ${id} order by position`.execute(trx)
  if (rows.length !== expectedVersion) {
    throw conflict({ code: 'stale', field: 'expectedVersion', params: { version: rows.length } })
  }
  const replaced = new Set(rows.map((row) => row.replaces_id))
  return rows.filter((row) => !replaced.has(row.id))
}

type StoredEvent = Omit<Selectable<RecommendationEventTable>, 'kind'> & { kind: RecommendationEventKind }

const foldedOf = ({ position, kind, day, due_day }: StoredEvent): RecommendationEvent => ({
  position,
  kind,
  day,
  dueDay: due_day,
})

function missing({ kind, note, dueDay }: Pick<Body, 'kind' | 'note' | 'dueDay'>): Finding[] {
  const isAsking = kind === 'extended' || kind === 'reopened'
  return [
    ...(isAsking && note === undefined ? [{ code: 'required' as const, field: 'note' }] : []),
    ...(isAsking && dueDay === undefined ? [{ code: 'required' as const, field: 'dueDay' }] : []),
    ...(!isAsking && dueDay !== undefined ? [{ code: 'malformed' as const, field: 'dueDay' }] : []),
  ]
}

/**
 * Corrects what was recorded of a recommendation: a new row in the place of the old one, which stays. The last one may
 * change its days; earlier ones their words and evidence alone, so that nothing that followed loses its ground.
 * @throws 404 out of reach, 403 where it is not the viewer's body's act, 409 when it was changed meanwhile, 422 as for an
 * event, and for days of one that others followed
 */
export async function correctRecommendation(
  trx: Trx,
  id: string,
  body: z.output<typeof RecommendationCorrectionBody>,
  viewer: Viewer,
): Promise<void> {
  await lockEach(trx, 'inspections', [id])
  const found = await findRecommendation(trx, id, viewer)
  if (found === null) throw notFound()
  const events = await unchangedEvents(trx, id, body.expectedVersion)
  const index = events.findIndex((one) => one.id === body.eventId)
  const event = events[index]
  if (event === undefined) throw notFound()
  await actorOf(trx, found, foldedOf(event).kind, viewer)
  const corrected = correctedEvent(event, body, viewer)
  const before = events.slice(0, index)
  const isFollowed = index < events.length - 1
  const findings = [
    ...(isFollowed && (body.day ?? body.dueDay) !== undefined
      ? [{ code: 'eventFollowed' as const, field: body.day === undefined ? 'dueDay' : 'day' }]
      : []),
    ...judgeRecommendationEvent(
      foldRecommendation(found.dueDay, before.map(foldedOf)),
      {
        ...foldedOf(corrected),
        paperDay: corrected.paper_day,
        hasEvidence: corrected.paper_number !== null || corrected.meeting_id !== null,
      },
      before.at(-1)?.day ?? found.concludedDay,
      viewer.today,
    ),
    ...missing({
      kind: foldedOf(corrected).kind,
      note: corrected.note ?? undefined,
      dueDay: corrected.due_day ?? undefined,
    }),
    ...judgeFreeText(corrected.note ?? '', 'note'),
    ...judgeFreeText(body.reason, 'reason'),
    ...(await meetingFindings(trx, found, { meetingId: corrected.meeting_id ?? undefined })),
  ]
  if (findings.length > 0) throw refused(...findings)
  await trx.insertInto('recommendation_event').values(corrected).execute()
  const detail = { eventId: body.id, replacesId: event.id, kind: event.kind }
  const line = { action: 'inspections.correct', organisationId: found.ownerId, subjectId: id, detail }
  await writeAudit(trx, line, viewer)
}

/** The stored row with what the request changes; what it leaves out stays. */
function correctedEvent(
  event: StoredEvent,
  { id, day, dueDay, note, paper, meetingId, reason }: z.output<typeof RecommendationCorrectionBody>,
  viewer: Viewer,
): StoredEvent {
  return {
    ...event,
    id,
    day: day ?? event.day,
    due_day: dueDay ?? event.due_day,
    note: note === undefined ? event.note : note && nfc(note),
    paper_number: paper === undefined ? event.paper_number : paper && nfc(paper.number),
    paper_day: paper === undefined ? event.paper_day : paper && paper.day,
    meeting_id: meetingId === undefined ? event.meeting_id : meetingId,
    reason: nfc(reason),
    replaces_id: event.id,
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
  }
}

/** The meeting is one of the owner's own that stands. */
async function meetingFindings(
  trx: Trx,
  { ownerId }: Found,
  { meetingId }: Pick<Body, 'meetingId'>,
): Promise<Finding[]> {
  if (meetingId === undefined) return []
  const { rows } = await sql`select from meeting where meeting.meeting_id = ${meetingId}
    and meeting.organisation_id = ${ownerId} and ${isStandingMeeting('meeting')}`.execute(trx)
  return rows.length > 0 ? [] : [{ code: 'evidenceMissing', field: 'meetingId' }]
}
