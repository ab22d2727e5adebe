import type { Db, Trx } from '../platform/database'
import { FOLDED_AT_ONCE, type Folded, foldedFiles, refreshLocked } from './refreshFiles'

/** How the caches of all files compare with the fold of their records. */
export interface FoldCheck {
  files: number
  /** files whose cached state or duties are not those of the fold; at most `MOST_NAMED` are named */
  differing: number
  named: string[]
}

const MOST_NAMED = 20

/**
 * Folds every file again and compares; with `rebuild` what differs is written anew. A difference is a defect, or
 * a change of the tree or of the law since the file was last touched.
 */
export async function checkFolds(db: Db, { rebuild }: { rebuild: boolean }): Promise<FoldCheck> {
  const check: FoldCheck = { files: 0, differing: 0, named: [] }
  for (let after: string | null = null; ; ) {
    const ids = await nextIds(db, after)
    const differing = await differingOf(db, ids)
    if (rebuild && differing.length > 0) await refreshLocked(db, differing)
    check.files += ids.length
    check.differing += differing.length
    check.named.push(...differing.slice(0, MOST_NAMED - check.named.length))
    after = ids.at(-1) ?? null
    if (after === null || ids.length < FOLDED_AT_ONCE) return check
  }
}

async function nextIds(db: Db, after: string | null): Promise<string[]> {
  const rows = await db
    .selectFrom('candidate')
    .select('id')
    .$if(after !== null, (query) => query.where('id', '>', after))
    .orderBy('id')
    .limit(FOLDED_AT_ONCE)
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * The nightly comparison. What differs is told in the log by the ids of files alone, and written anew: the tree or
 * the law may have changed under it.
 */
export async function compareFolds(db: Db): Promise<void> {
  const { files, differing, named } = await checkFolds(db, { rebuild: true })
  const told = differing === 0 ? 'khớp' : `${differing} hồ sơ lệch, đã dựng lại: ${named.join(', ')}`
  console.log(`Đối chiếu ${files} hồ sơ với các bản ghi: ${told}`)
}

/** Records and caches are read as of one moment. */
async function differingOf(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const read = db.transaction().setIsolationLevel('repeatable read')
  const [folded, cached] = await read.execute(async (trx) => [
    textsOf(await foldedFiles(trx, ids)),
    textsOf(await cachedFiles(trx, ids)),
  ])
  return ids.filter((id) => folded?.get(id) !== cached?.get(id))
}

async function cachedFiles(trx: Trx, ids: readonly string[]): Promise<Folded> {
  const states = await trx.selectFrom('file_state').selectAll().where('candidate_id', 'in', ids).execute()
  const duties = await trx
    .selectFrom('file_duty')
    .selectAll()
    .where('candidate_id', 'in', ids)
    .orderBy('candidate_id')
    .orderBy('position')
    .execute()
  return { states, duties: duties.map((duty) => ({ ...duty, params: JSON.stringify(duty.params) })) }
}

/** All the caches say of each file as one text, in whatever order columns and keys come. */
function textsOf({ states, duties }: Folded): Map<string, string> {
  const texts = new Map<string, string>()
  const rows = [...states, ...duties.map((duty) => ({ ...duty, params: JSON.parse(duty.params) as unknown }))]
  for (const row of rows) {
    texts.set(row.candidate_id, `${texts.get(row.candidate_id) ?? ''}${JSON.stringify(sorted(row))}`)
  }
  return texts
}

/** The same content in any order of keys reads alike. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
