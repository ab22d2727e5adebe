import { createHmac } from 'node:crypto'
import type { Trx } from '../platform/database'
import type { Viewer } from '../platform/viewer'

/** By what a number is known again; without the key outside the database it cannot be tried out. */
export function identityMark(number: string | undefined, { commandKey }: Viewer): Buffer | null {
  if (number === undefined || number === '') return null
  return createHmac('sha256', commandKey).update(`identity ${number}`).digest()
}

export interface MarkRow {
  version_id: string
  candidate_id: string
  mark: Buffer
}

/** Keeps the marks of new versions; those without a number have none. */
export async function writeMarks(
  trx: Trx,
  rows: readonly (Omit<MarkRow, 'mark'> & { mark: Buffer | null })[],
): Promise<void> {
  const marked = rows.flatMap(({ mark, ...row }): MarkRow[] => (mark === null ? [] : [{ ...row, mark }]))
  if (marked.length > 0) await trx.insertInto('identity_mark').values(marked).execute()
}

/** The mark of a version of a person; null when no number was given. */
export async function readMark(trx: Trx, versionId: string): Promise<Buffer | null> {
  const row = await trx
    .selectFrom('identity_mark')
    .select('mark')
    .where('version_id', '=', versionId)
    .executeTakeFirst()
  return row?.mark ?? null
}

/** The mark after a correction: of the number given, none where it was emptied, else as before. */
export async function markAfter(
  trx: Trx,
  earlierId: string,
  given: string | undefined,
  viewer: Viewer,
): Promise<Buffer | null> {
  return given === undefined ? readMark(trx, earlierId) : identityMark(given, viewer)
}
