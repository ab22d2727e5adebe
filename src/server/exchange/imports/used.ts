import type { Trx } from '../../platform/database'

/** The first line whose fact is among the used ones; null when nothing was built on any. */
export async function firstUsedLine(
  trx: Trx,
  jobId: string,
  usedOf: (trx: Trx, ids: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<number | null> {
  const rows = await trx
    .selectFrom('import_row')
    .select(['line', 'subject_id as id'])
    .where('job_id', '=', jobId)
    .where('state', '=', 'written')
    .orderBy('line')
    .execute()
  const used = await usedOf(
    trx,
    rows.flatMap(({ id }) => (id === null ? [] : [id])),
  )
  return rows.find(({ id }) => id !== null && used.has(id))?.line ?? null
}
