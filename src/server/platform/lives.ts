import { type RawBuilder, sql } from 'kysely'
import type { Life } from '#domain/organisations/life'
import type { Db, Trx } from './database'

/** The lives of organisations; absent for one that never lived. */
export async function livesOf(db: Db | Trx, organisationIds: readonly string[]): Promise<Map<string, Life>> {
  const { rows } = await sql<Life & { id: string }>`
    select asked.id, life.founded as "from", life.closed as "to"
    from unnest(${[...organisationIds]}::uuid[]) as asked (id) cross join lateral (${lifeColumns(sql`asked.id`)}) life
    where life.lived`.execute(db)
  return new Map(rows.map(({ id, from, to }) => [id, { from, to }]))
}

/**
 * Founding and closing day of an organisation and whether it ever lived, for a lateral join: always one row.
 * The closing day is not lived (decision 0002); an open end is null.
 */
export function lifeColumns(organisation: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select case when not bool_or(lower_inf(life.valid)) then min(lower(life.valid)) end as founded,
      case when not bool_or(upper_inf(life.valid)) then max(upper(life.valid)) end as closed,
      count(*) > 0 as lived
    from placement life where life.organisation_id = ${organisation} and life.alive`
}
