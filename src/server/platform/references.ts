import { sql } from 'kysely'
import type { Trx } from './database'

/** A column of another table that names rows of this one. */
interface Reference {
  table: string
  column: string
}

/**
 * Which of the rows are named anywhere in the database, as its own constraints tell: what is built on a fact is found
 * whatever table it stands in. Tables, or `table.column`, of what belongs to the fact itself are left out.
 */
export async function namedElsewhere(
  trx: Trx,
  table: string,
  ids: readonly string[],
  own: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const references = (await referencesTo(trx, table)).filter(
    (one) => !own.includes(one.table) && !own.includes(`${one.table}.${one.column}`),
  )
  if (references.length === 0) return new Set()
  const queries = references.map(
    (one) => sql`select distinct ${sql.ref(one.column)} as id from ${sql.table(one.table)}
      where ${sql.ref(one.column)} = any(${[...ids]}::uuid[])`,
  )
  const { rows } = await sql<{ id: string }>`${sql.join(queries, sql` union `)}`.execute(trx)
  return new Set(rows.map(({ id }) => id))
}

async function referencesTo(trx: Trx, table: string): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    select source.relname as "table", held.attname as "column"
    from pg_constraint reference
    join pg_class target on target.oid = reference.confrelid
    join pg_class source on source.oid = reference.conrelid
    join pg_attribute held on held.attrelid = reference.conrelid and held.attnum = reference.conkey[1]
    where reference.contype = 'f' and target.relname = ${table} and target.relnamespace = source.relnamespace
      and cardinality(reference.conkey) = 1 and pg_table_is_visible(source.oid)`.execute(trx)
  return rows
}
