import { type RawBuilder, sql } from 'kysely'
import type { Trx } from './database'
import type { Viewer } from './viewer'

/**
 * Marks the files in which a body ever did something, or one that ever stood beneath it: its place, its kind or its
 * authority was changed, so what is kept of their state may no longer follow from their records. Whoever folds them
 * anew waits for this transaction. For the cells of a province as quick as for one; nothing is folded here.
 */
export async function markFilesBeneath(trx: Trx, organisationId: string, viewer: Viewer): Promise<void> {
  await mark(
    trx,
    sql`select distinct record.candidate_id
      from placement above
      join placement below on below.path <@ above.path
      join record on record.organisation_id = below.organisation_id
      where above.organisation_id = ${organisationId}`,
    viewer,
  )
}

/** Marks the files that name a member. */
export async function markFilesNaming(trx: Trx, memberId: string, viewer: Viewer): Promise<void> {
  await mark(
    trx,
    sql`select distinct record.candidate_id from record where record.detail ->> 'memberId' = ${memberId}`,
    viewer,
  )
}

/** In one order, and touching a mark that is there: it is not to be cleared by who did not see this change. */
async function mark(trx: Trx, files: RawBuilder<unknown>, { now }: Viewer): Promise<void> {
  await sql`
    insert into file_stale (candidate_id, marked_at)
    select file.candidate_id, ${now}::timestamptz from (${files}) file order by file.candidate_id
    on conflict (candidate_id) do update set marked_at = excluded.marked_at`.execute(trx)
}
