import { sql } from 'kysely'
import type { Finding } from '#domain/findings'
import type { Trx } from './database'
import { clashOf, mayPass } from './errors'
import { Refusal } from './refusal'

/**
 * Does the work for each row by itself inside one transaction: what a refused row wrote is undone, and the others go
 * on. Gives what each row gave, or why it was refused.
 */
export async function rowByRow<Row, Done>(
  trx: Trx,
  rows: readonly Row[],
  work: (row: Row) => Promise<Done>,
): Promise<({ done: Done } | { findings: readonly Finding[] })[]> {
  const outcomes: ({ done: Done } | { findings: readonly Finding[] })[] = []
  for (const row of rows) {
    await sql`savepoint row_by_row`.execute(trx)
    try {
      outcomes.push({ done: await work(row) })
      await sql`release savepoint row_by_row`.execute(trx)
    } catch (error) {
      const refusal = error instanceof Refusal ? error : mayPass(error) ? null : clashOf(error)
      if (refusal === null) throw error
      await sql`rollback to savepoint row_by_row`.execute(trx)
      await sql`release savepoint row_by_row`.execute(trx)
      outcomes.push({ findings: refusal.findings.length > 0 ? refusal.findings : [{ code: 'malformed' }] })
    }
  }
  return outcomes
}
