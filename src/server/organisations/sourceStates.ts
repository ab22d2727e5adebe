import { type Insertable, sql } from 'kysely'
import type { z } from 'zod'
import type { RecordStartBody, SourceStateBody, SourceStateCorrectionBody } from '#contract/organisations'
import type { Day } from '#domain/dates'
import { judgeDaysLived } from '#domain/organisations/life'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { livesOf } from '../platform/lives'
import { holdTree, lockEach } from '../platform/locks'
import { conflict, notFound } from '../platform/refusal'
import { sourceStateStands } from '../platform/sourceState'
import type { SourceStateTable } from '../platform/tables.generated'
import type { Viewer } from '../platform/viewer'
import { judgePast, refuseAny } from './treeChecks'

/**
 * "Hết nguồn" from a day on, or again with a source.
 * @throws 422 dayInFuture, outsideLife
 */
export async function recordSourceState(
  trx: Trx,
  organisationId: string,
  body: z.output<typeof SourceStateBody>,
  viewer: Viewer,
) {
  await holdTree(trx)
  await judgeDay(trx, organisationId, body.day, 'day', viewer)
  const { id, day, exhausted, reason } = body
  await insert(trx, { id, organisation_id: organisationId, day, exhausted, reason }, viewer)
  await writeAudit(trx, { action: 'organisation.source', organisationId, subjectId: id }, viewer)
  return { id, findings: [] }
}

/**
 * Puts another state in the place of one recorded wrongly, or nothing.
 * @throws 404 when it is none of this body's; 409 replaced already; 422 dayInFuture, outsideLife
 */
export async function correctSourceState(
  trx: Trx,
  organisationId: string,
  body: z.output<typeof SourceStateCorrectionBody>,
  viewer: Viewer,
) {
  const { id, sourceStateId, replacement, reason } = body
  await holdTree(trx)
  await lockEach(trx, 'statements', [organisationId])
  const { day, exhausted, ...earlier } = await standingState(trx, organisationId, sourceStateId)
  if (replacement?.day !== undefined)
    await judgeDay(trx, organisationId, replacement.day, 'replacement.day', viewer)
  const state = { organisation_id: organisationId, day, exhausted, reason: earlier.reason, ...replacement }
  const correction = {
    correction_reason: reason,
    taken_back: replacement === undefined,
    replaces_id: sourceStateId,
  }
  await insert(trx, { id, ...state, ...correction }, viewer)
  const detail = { replacesId: sourceStateId, fields: Object.keys(replacement ?? {}) }
  await writeAudit(trx, { action: 'organisation.source', organisationId, subjectId: id, detail }, viewer)
  return { id, findings: [] }
}

async function judgeDay(trx: Trx, id: string, day: Day, field: string, viewer: Viewer): Promise<void> {
  const life = (await livesOf(trx, [id])).get(id)
  refuseAny(judgePast(day, field, viewer), ...judgeDaysLived(life, { from: day, to: day }, field))
}

async function standingState(trx: Trx, organisationId: string, id: string) {
  const { rows } = await sql<{ day: Day; exhausted: boolean; reason: string; stands: boolean }>`
    select state.day, state.exhausted, state.reason, ${sourceStateStands(null)} as stands from source_state state
    where state.id = ${id} and state.organisation_id = ${organisationId}`.execute(trx)
  const [state] = rows
  if (state === undefined) throw notFound()
  if (!state.stands) throw conflict({ code: 'stale', field: 'sourceStateId' })
  return state
}

type NewState = Omit<Insertable<SourceStateTable>, 'recorded_at' | 'recorded_by'>

async function insert(trx: Trx, state: NewState, viewer: Viewer): Promise<void> {
  await trx
    .insertInto('source_state')
    .values({ ...state, recorded_at: viewer.now, recorded_by: viewer.accountId })
    .execute()
}

/**
 * From this day on the people of the body and of all beneath it are entered here. A later statement of the same
 * body takes the place of the earlier one.
 */
export async function startRecords(
  trx: Trx,
  organisationId: string,
  body: z.output<typeof RecordStartBody>,
  viewer: Viewer,
) {
  const standing = await trx
    .selectFrom('record_start')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where(
      sql<boolean>`not exists (select from record_start later where later.replaces_id = record_start.id)`,
    )
    .executeTakeFirst()
  await trx
    .insertInto('record_start')
    .values({
      id: body.id,
      organisation_id: organisationId,
      from_day: body.fromDay,
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
      replaces_id: standing?.id ?? null,
    })
    .execute()
  await writeAudit(trx, { action: 'organisation.records', organisationId, subjectId: body.id }, viewer)
  return { id: body.id, findings: [] }
}
