import { type Insertable, sql } from 'kysely'
import type { Db, Trx } from './database'
import type { Database } from './tables.generated'

/**
 * Puts many rows of the same columns in, in their order, as one parameter: any number of rows is one short statement.
 * Not for columns of jsonb or bytea, which go another way as text.
 */
export async function insertRows<Table extends keyof Database>(
  trx: Db | Trx,
  table: Table,
  rows: readonly Insertable<Database[Table]>[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)))
  await sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    trx,
  )
}
