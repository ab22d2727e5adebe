import { sql } from 'kysely'
import type { z } from 'zod'
import type { RecordStartBody, SourceStateBody } from '#contract/organisations'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'

/** "Hết nguồn" from a day on, or again with a source. */
export async function recordSourceState(
  trx: Trx,
  organisationId: string,
  body: z.output<typeof SourceStateBody>,
  viewer: Viewer,
) {
  if (body.day > viewer.today)
    throw refused({ code: 'dayInFuture', field: 'day', params: { today: viewer.today } })
  await trx
    .insertInto('source_state')
    .values({
      id: body.id,
      organisation_id: organisationId,
      day: body.day,
      exhausted: body.exhausted,
      reason: body.reason,
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
    })
    .execute()
  await writeAudit(trx, { action: 'organisation.source', organisationId, subjectId: body.id }, viewer)
  return { id: body.id, findings: [] }
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
