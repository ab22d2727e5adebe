import { type RawBuilder, sql } from 'kysely'
import type { Alert } from '#contract/candidates'
import { addMonths, type Day } from '#domain/dates'
import { isBeforeDecision, rankOf } from './fileScope'

/** Months after which a file that stays in one stage before the decision is called slow. */
const LONG_MONTHS = 24

/** What is looked ahead for, where no day is said. */
export function alertHorizon(on: Day): Day {
  return addMonths(on, 3)
}

/**
 * Whether a file (`state`, `at`, `person`) calls for attention: ages are counted by month (R-AGE-1, R-AGE-2), the
 * certificate matters until the cell has resolved (R-CERT-1).
 */
export function alertCondition(alert: Alert, on: Day, by: Day): RawBuilder<boolean> {
  switch (alert) {
    case 'turns18':
      return sql<boolean>`(${isBeforeDecision(on)} and ${reaches(18)} > ${on}::date and ${reaches(18)} <= ${by}::date)`
    case 'passes60':
      return sql<boolean>`(${isBeforeDecision(on)} and ${reaches(60)} <= ${by}::date)`
    case 'certificateExpires':
      return sql<boolean>`(${isBeforeDecision(on)} and at.rank < ${rankOf('cellResolved')}
        and coalesce(state.certificate_until <= ${by}::date, false))`
    case 'overdue':
      return sql<boolean>`exists (select from file_duty duty
        where duty.candidate_id = state.candidate_id and duty.last_day < ${on}::date
          and duty.kind <> 'reportVote')`
    case 'longInStage':
      return sql<boolean>`(${isBeforeDecision(on)} and at.day < ${addMonths(on, -LONG_MONTHS)}::date)`
  }
}

/** The first day of the month in which the person completes so many years. */
function reaches(years: number) {
  return sql`(date_trunc('month', person.birth_day) + make_interval(years => ${sql.lit(years)}))::date`
}
