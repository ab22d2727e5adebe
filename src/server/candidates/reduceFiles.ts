import { sql } from 'kysely'
import { addMonths, type Day } from '#domain/dates'
import type { Db } from '../platform/database'
import { isStandingRecord } from './filePlace'

/** Months after which a file that ended before any decision keeps no name: it must not follow a person as a label. */
export const KEPT_MONTHS = 24

/** Endings that leave nothing behind but a count. */
const REDUCED_EXITS = ['withdrawal', 'notQualified', 'removal'] as const

/**
 * Reduces files that ended without a decision, `KEPT_MONTHS` ago or more, and those of which every record was taken
 * back so long ago, to counted stubs: the text of the person, the sealed fields and what was written in records
 * (reasons, papers of others) are erased; the records with their days and the states stay. Needs the owner of the database, who alone may erase.
 * One audit line tells which files; erasing again finds nothing.
 * @returns how many files were reduced
 */
export async function reduceFiles(owner: Db, today: Day, now: Date): Promise<number> {
  const until = addMonths(today, -KEPT_MONTHS)
  return owner.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: string }>`
      select distinct person.candidate_id as id from person_version person
      where exists (select from file_state state where state.candidate_id = person.candidate_id
          and state.exit_kind = any(${[...REDUCED_EXITS]}::text[]) and state.exit_day <= ${until}::date)
        or (not exists (select from file_state state where state.candidate_id = person.candidate_id)
          and ${wasTakenBack(until)})
      order by person.candidate_id limit 1000`.execute(trx)
    const ids = rows.map(({ id }) => id)
    if (ids.length === 0) return 0
    await trx.deleteFrom('sealed_field').where('candidate_id', 'in', ids).execute()
    await trx.deleteFrom('printed_person').where('candidate_id', 'in', ids).execute()
    await trx.deleteFrom('identity_mark').where('candidate_id', 'in', ids).execute()
    await trx
      .updateTable('record')
      .set({ reason: null, behalf_paper: null })
      .where('candidate_id', 'in', ids)
      .execute()
    await trx.deleteFrom('person_version').where('candidate_id', 'in', ids).execute()
    const detail = JSON.stringify({ count: ids.length, ids })
    await trx
      .insertInto('audit_line')
      .values({ at: now, account_id: null, action: 'candidates.reduce', detail })
      .execute()
    return ids.length
  })
}

/** Nothing stands in the file of `person`, and the last word on it was recorded by the day. */
function wasTakenBack(until: Day) {
  return sql`not exists (select from record where record.candidate_id = person.candidate_id and ${isStandingRecord('record')})
    and (select max(record.recorded_at) from record where record.candidate_id = person.candidate_id)::date <= ${until}::date`
}
