import { sql } from 'kysely'
import { addMonths, type Day } from '#domain/dates'
import type { Db } from '../platform/database'

/** Months after which a file that ended before any decision keeps no name: it must not follow a person as a label. */
export const KEPT_MONTHS = 24

/** Endings that leave nothing behind but a count. */
const REDUCED_EXITS = ['withdrawal', 'notQualified', 'removal'] as const

/**
 * Reduces files that ended without a decision, `KEPT_MONTHS` ago or more, to counted stubs: the text of the person
 * and the sealed fields are erased, records and states stay. Needs the owner of the database, who alone may erase.
 * One audit line tells which files; erasing again finds nothing.
 * @returns how many files were reduced
 */
export async function reduceFiles(owner: Db, today: Day, now: Date): Promise<number> {
  const until = addMonths(today, -KEPT_MONTHS)
  return owner.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: string }>`
      select state.candidate_id as id from file_state state
      where state.exit_kind = any(${[...REDUCED_EXITS]}::text[]) and state.exit_day <= ${until}::date
        and exists (select from person_version person where person.candidate_id = state.candidate_id)
      order by state.candidate_id limit 1000`.execute(trx)
    const ids = rows.map(({ id }) => id)
    if (ids.length === 0) return 0
    await trx.deleteFrom('sealed_field').where('candidate_id', 'in', ids).execute()
    await trx.deleteFrom('person_version').where('candidate_id', 'in', ids).execute()
    const detail = JSON.stringify({ count: ids.length, ids })
    await trx
      .insertInto('audit_line')
      .values({ at: now, account_id: null, action: 'candidates.reduce', detail })
      .execute()
    return ids.length
  })
}
