import { sql } from 'kysely'
import type { z } from 'zod'
import type { RecommendationEventBody } from '#contract/inspections'
import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import { judgeFreeText } from '#domain/freeText'
import {
  foldRecommendation,
  judgeRecommendationEvent,
  type RecommendationEvent,
} from '#domain/inspections/recommendations'
import { nfc } from '#domain/vietnamese'
import { isStandingMeeting } from '../candidates/meetingRows'
import { writerFor } from '../candidates/writers'
import { writeAudit } from '../platform/audit'
import type { Db, Trx } from '../platform/database'
import { lockEach } from '../platform/locks'
import { conflict, forbidden, notFound, refused } from '../platform/refusal'
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
  const events = await eventsOf(trx, id)
  if (events.length !== body.expectedVersion) {
    throw conflict({ code: 'stale', field: 'expectedVersion', params: { version: events.length } })
  }
  const findings = [
    ...judgeRecommendationEvent(
      foldRecommendation(found.dueDay, events),
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

async function eventsOf(trx: Trx, id: string): Promise<RecommendationEvent[]> {
  const { rows } = await sql<RecommendationEvent>`
    select position, kind, day, due_day as "dueDay" from recommendation_event
    where recommendation_id = ${id} order by position`.execute(trx)
  return rows
}

function missing({ kind, note, dueDay }: Body): Finding[] {
  const isAsking = kind === 'extended' || kind === 'reopened'
  return [
    ...(isAsking && note === undefined ? [{ code: 'required' as const, field: 'note' }] : []),
    ...(isAsking && dueDay === undefined ? [{ code: 'required' as const, field: 'dueDay' }] : []),
    ...(!isAsking && dueDay !== undefined ? [{ code: 'malformed' as const, field: 'dueDay' }] : []),
  ]
}

/** The meeting is one of the owner's own that stands. */
async function meetingFindings(trx: Trx, { ownerId }: Found, { meetingId }: Body): Promise<Finding[]> {
  if (meetingId === undefined) return []
  const { rows } = await sql`select from meeting where meeting.meeting_id = ${meetingId}
    and meeting.organisation_id = ${ownerId} and ${isStandingMeeting('meeting')}`.execute(trx)
  return rows.length > 0 ? [] : [{ code: 'evidenceMissing', field: 'meetingId' }]
}
