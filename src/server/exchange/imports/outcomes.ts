import { sql } from 'kysely'
import type { RowFault } from '#domain/exchange/kinds/definition'
import type { Finding } from '#domain/findings'
import type { Db, Trx } from '../../platform/database'
import { Refusal, refused } from '../../platform/refusal'
import { rowByRow } from '../../platform/rowByRow'
import type { JudgedRow, ReadyRow, TakenRow, Written } from './kindWork'

/** Fields of the ordinary entry by what they are called in a file. */
type FieldNames = Readonly<Record<string, string>>

/** The fact a row became, with what is to be said of it; or why it became none. */
export type Outcome = string | RowFault[] | { subjectId: string; warnings: RowFault[] }

/** Writes rows one by one; what the ordinary entry refuses is said of the row's own columns. */
export async function asWritten<Row>(
  trx: Trx,
  rows: readonly ReadyRow<Row>[],
  names: FieldNames,
  write: (row: ReadyRow<Row>) => Promise<Outcome>,
): Promise<Written[]> {
  const outcomes = await rowByRow(trx, rows, write)
  return outcomes.map((outcome) => {
    if ('findings' in outcome) return { faults: faultsOf(outcome.findings, names) }
    const { done } = outcome
    if (typeof done === 'string') return { subjectId: done }
    return 'subjectId' in done ? { subjectId: done.subjectId } : { faults: done }
  })
}

interface Judging<Row> {
  names: FieldNames
  /** lines by what a file may say once only */
  seen: Map<string, number>
  keyOf: (row: Row) => Said | readonly Said[]
}

/** What no other row of the file may say. */
interface Said {
  field: string
  key: string
}

/**
 * Judges rows by writing each and undoing it in the same breath: every rule of the ordinary entry is asked, and
 * nothing stays. What a file says twice is told by `keyOf`.
 */
export async function asJudged<Row>(
  db: Db | Trx,
  rows: readonly ReadyRow<Row>[],
  { names, seen, keyOf }: Judging<Row>,
  write: (trx: Trx, row: ReadyRow<Row>) => Promise<Outcome>,
): Promise<JudgedRow[]> {
  const judged: JudgedRow[] = []
  for (const ready of rows) {
    const said = [keyOf(ready.row)].flat()
    const faults = ready.isDistinct ? [] : said.flatMap((one) => repeatedFault(one, seen))
    const one = faults.length > 0 ? { faults, twins: [] } : await triedOnce(inStep(db), ready, names, write)
    if (!one.faults.some(({ effect }) => effect === 'block'))
      for (const { key } of said) seen.set(key, ready.line)
    judged.push(one)
  }
  return judged
}

function repeatedFault({ field, key }: Said, seen: ReadonlyMap<string, number>): RowFault[] {
  const line = seen.get(key)
  return line === undefined ? [] : [{ field, code: 'repeatedInFile', effect: 'block', params: { line } }]
}

async function triedOnce<Row>(
  trx: Trx,
  ready: ReadyRow<Row>,
  names: FieldNames,
  write: (trx: Trx, row: ReadyRow<Row>) => Promise<Outcome>,
): Promise<JudgedRow> {
  await sql`savepoint tried`.execute(trx)
  const [outcome] = await rowByRow(trx, [ready], (one) => write(trx, one))
  await sql`rollback to savepoint tried`.execute(trx)
  await sql`release savepoint tried`.execute(trx)
  if (outcome === undefined) return { faults: [], twins: [] }
  if ('findings' in outcome) {
    const twins = outcome.findings.flatMap(({ code, params }) =>
      code === 'possibleDuplicate' && typeof params?.candidateId === 'string' ? [params.candidateId] : [],
    )
    return { faults: faultsOf(outcome.findings, names), twins }
  }
  const { done } = outcome
  if (typeof done === 'string') return { faults: [], twins: [] }
  return { faults: 'subjectId' in done ? done.warnings : done, twins: [] }
}

/** Steps run inside the transaction that holds the file's row. */
function inStep(db: Db | Trx): Trx {
  if (!db.isTransaction) throw new Error('a row is judged inside a transaction')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- asked just above
  return db as Trx
}

/** What two rules say in the same words is said once. */
function faultsOf(findings: readonly Finding[], names: FieldNames): RowFault[] {
  const faults = findings.map((finding) => faultOf(finding, names))
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]
}

/** The finding as it is said of a row. */
export function faultOf({ code, field = '', params }: Finding, names: FieldNames): RowFault {
  return block(names[field] ?? field, code, params)
}

/** What keeps a row out, said of one of its columns. */
export function block(field: string, code: RowFault['code'], params?: RowFault['params']): RowFault {
  return { field, code, effect: 'block', ...(params && { params }) }
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
      throw refused({ code: 'importBuiltUpon', params: { line } }, ...error.findings)
    }
  }
}
