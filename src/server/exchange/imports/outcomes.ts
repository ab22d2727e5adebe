import type { RowFault } from '#domain/exchange/kinds/definition'
import type { Finding } from '#domain/findings'
import type { Trx } from '../../platform/database'
import { Refusal, refused } from '../../platform/refusal'
import { rowByRow } from '../../platform/rowByRow'
import type { ReadyRow, TakenRow, Written } from './kindWork'

/** Fields of the ordinary entry by what they are called in a file. */
type FieldNames = Readonly<Record<string, string>>

/** Writes rows one by one; what the ordinary entry refuses is said of the row's own columns. */
export async function asWritten<Row>(
  trx: Trx,
  rows: readonly ReadyRow<Row>[],
  names: FieldNames,
  write: (row: ReadyRow<Row>) => Promise<string | RowFault[]>,
): Promise<Written[]> {
  const outcomes = await rowByRow(trx, rows, write)
  return outcomes.map((outcome) => {
    if ('findings' in outcome) return { faults: outcome.findings.map((finding) => faultOf(finding, names)) }
    return typeof outcome.done === 'string' ? { subjectId: outcome.done } : { faults: outcome.done }
  })
}

/** The finding as it is said of a row. */
export function faultOf({ code, field = '', params }: Finding, names: FieldNames): RowFault {
  return { field: names[field] ?? field, code, effect: 'block', ...(params && { params }) }
}

/** Takes facts back one by one. @throws 422 importBuiltUpon with the line, where one was used meanwhile */
export async function rowByRowTaken(
  rows: readonly TakenRow[],
  takeBack: (subjectId: string) => Promise<void>,
): Promise<void> {
  for (const { line, subjectId } of rows) {
    try {
      await takeBack(subjectId)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      throw refused({ code: 'importBuiltUpon', params: { line } })
    }
  }
}
