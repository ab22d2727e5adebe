import { sql } from 'kysely'
import type { Db } from '../platform/database'
import { holdTree, lockEach } from '../platform/locks'
import { keepDoing } from '../platform/repeating'
import { FOLDED_AT_ONCE, refreshFiles } from './refreshFiles'

/** Folds marked files anew every so often; gives a function that stops it. */
export function startStaleFiles(db: Db, everyMs: number): () => Promise<void> {
  return keepDoing(() => refreshStale(db), everyMs, 'Chưa dựng lại được các hồ sơ:')
}

/**
 * Folds all files anew that are marked, a part at a time in transactions of their own.
 * @returns how many files were folded
 */
export async function refreshStale(db: Db): Promise<number> {
  for (let folded = 0; ; ) {
    const count = await refreshPart(db)
    folded += count
    if (count < FOLDED_AT_ONCE) return folded
  }
}

/** The marks go first: who has set one and not yet ended is waited for, and what they wrote is seen by the fold. */
async function refreshPart(db: Db): Promise<number> {
  const rows = await db
    .selectFrom('file_stale')
    .select('candidate_id as id')
    .orderBy('candidate_id')
    .limit(FOLDED_AT_ONCE)
    .execute()
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return 0
  await db.transaction().execute(async (trx) => {
    await holdTree(trx)
    await lockEach(trx, 'file', ids)
    await sql`
      with gone as (select candidate_id from file_stale where candidate_id = any(${ids}::uuid[])
        order by candidate_id for update)
      delete from file_stale using gone where file_stale.candidate_id = gone.candidate_id`.execute(trx)
    await refreshFiles(trx, ids)
  })
  return ids.length
}
