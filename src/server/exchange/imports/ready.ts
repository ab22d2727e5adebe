import { type Day, dayInVietnam } from '#domain/dates'
import type { ImportDefinition } from '#domain/exchange/kinds/definition'
import type { Trx } from '../../platform/database'
import type { Job } from './jobs'
import type { ReadyRow } from './kindWork'
import { notesBetween, type StoredNote } from './noted'
import { rowId } from './rowIds'
import type { SourceRow } from './rowSource'

/** Rows of a file with what is said of each, and those that are to be written. */

export interface Told {
  row: SourceRow
  note: StoredNote | undefined
}

/** The rows in which something stands, each with what is said of it. */
export async function toldRows(
  trx: Trx,
  jobId: string,
  rows: readonly SourceRow[],
  sealKey: Buffer,
): Promise<Told[]> {
  const filled = rows.filter(({ texts }) => texts !== null)
  const [first, last] = [filled[0]?.line ?? 0, filled.at(-1)?.line ?? 0]
  const notes = await notesBetween(trx, jobId, first, last, sealKey)
  return filled.map((row) => ({ row, note: notes.get(row.line) }))
}

/** What an officer typed stands in place of the file's. */
export function textsOf({ row, note }: Told): Readonly<Record<string, string>> {
  return note?.texts ? { ...row.texts, ...note.texts } : (row.texts ?? {})
}

/** However long it lies, a file is read as on the day it was sent. */
export const sentOn = ({ recorded_at: sent }: Pick<Job, 'recorded_at'>): Day => dayInVietnam(sent.getTime())

export function readyRow<Row>(
  jobId: string,
  line: number,
  row: Row,
  note: StoredNote | undefined,
): ReadyRow<Row> {
  return { line, id: rowId(jobId, line), row, isDistinct: note?.decision === 'distinct' }
}

/** Those of the rows that have nothing in their way and are not written yet. */
export async function readyRows<Row>(
  trx: Trx,
  job: Job,
  definition: Pick<ImportDefinition<string, Row>, 'read'>,
  rows: readonly SourceRow[],
  sealKey: Buffer,
): Promise<ReadyRow<Row>[]> {
  return (await toldRows(trx, job.id, rows, sealKey)).flatMap((one) => {
    const state = one.note?.state ?? 'open'
    if (state !== 'open' && state !== 'warned') return []
    const { row } = definition.read(textsOf(one), sentOn(job))
    return row === null ? [] : [readyRow(job.id, one.row.line, row, one.note)]
  })
}
