import { sql } from 'kysely'
import type { CellScreeningReply } from '#contract/screening'
import type { Attendance } from '#domain/candidates/records'
import type { Day } from '#domain/dates'
import type { CellScreening, ScreeningEntry, ScreeningStep } from '#domain/screening/state'
import { attendanceColumn } from '../candidates/storedRecords'
import type { Db, Trx } from '../platform/database'

/** The row of screening_ballot with the alias `ballot` was not corrected. */
const isStandingBallot = sql`not exists (select from screening_ballot later where later.replaces_id = ballot.id)`

/** Its attendance in the shape of every meeting; the table holds secret ballots alone. */
const attendance = sql`(select ${attendanceColumn('held')} from (select ballot.*, 'secret' as ballot) held)`

/** Everything a cell recorded in a round, without the persons. */
export interface StoredScreening extends CellScreening {
  /** grows with each record of the cell in the round */
  version: number
  draft: { id: string; day: Day; nobody: boolean } | null
  steps: (ScreeningStep & Pick<CellScreeningReply['steps'][number], 'number' | 'listed'> & { id: string })[]
  ballot: { id: string; day: Day; attendance: Attendance } | null
  entries: StoredEntry[]
}
interface StoredEntry extends ScreeningEntry {
  outcome: (NonNullable<ScreeningEntry['outcome']> & { paperNumber: string | null }) | null
}

/** Read in one query, whatever the cell recorded; `version` is 0 while it recorded nothing. */
export async function loadScreening(db: Db | Trx, roundId: string, cellId: string): Promise<StoredScreening> {
  const here = (table: string) =>
    sql`${sql.ref(`${table}.round_id`)} = ${roundId} and ${sql.ref(`${table}.cell_id`)} = ${cellId}`
  const { rows } = await sql<StoredScreening>`
    select
      (select json_build_object('id', draft.id, 'day', draft.day, 'nobody', draft.nobody) from screening_draft draft
        where ${here('draft')} order by draft.seq desc limit 1) as draft,
      (select coalesce(json_agg(json_build_object('id', step.id, 'kind', step.kind, 'askedDay', step.asked_day,
          'day', step.day, 'view', step.view, 'number', step.number, 'listed', step.listed) order by step.seq), '[]')
        from screening_step step where ${here('step')}
          and not exists (select from screening_step later where later.replaces_id = step.id)) as steps,
      (select json_build_object('id', ballot.id, 'day', ballot.day, 'attendance', ${attendance}) from screening_ballot ballot
        where ${here('ballot')} and ${isStandingBallot}) as ballot,
      (select coalesce(json_agg(json_build_object('id', entry.id,
          'vote', json_build_object('for', vote.vote_for, 'against', vote.vote_against, 'blank', vote.vote_blank),
          'help', (select json_build_object('from', help.from_day, 'until', help.until_day) from screening_help help
            where help.entry_id = entry.id order by help.seq desc limit 1),
          'outcome', (select json_build_object('kind', outcome.kind, 'day', outcome.day, 'paperNumber', outcome.paper_number)
            from screening_outcome outcome where outcome.entry_id = entry.id order by outcome.seq desc limit 1))
          order by entry.id), '[]')
        from screening_entry entry
        join screening_vote vote on vote.entry_id = entry.id
        join screening_ballot ballot on ballot.id = vote.ballot_id and ${isStandingBallot}
        where ${here('entry')}) as entries,
      ((select count(*) from screening_draft draft where ${here('draft')})
        + (select count(*) from screening_step step where ${here('step')})
        + (select count(*) from screening_ballot ballot where ${here('ballot')})
        + (select count(*) from screening_help help join screening_entry entry on entry.id = help.entry_id where ${here('entry')})
        + (select count(*) from screening_outcome outcome join screening_entry entry on entry.id = outcome.entry_id
          where ${here('entry')}))::int as version`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('a select without from gives one row')
  return row
}
