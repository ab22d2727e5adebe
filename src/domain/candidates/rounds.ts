import type { Day } from '#domain/dates'
import { VOTE_ROUNDS } from '#domain/rulebook/probation'
import { valueOn } from '#domain/rulebook/timeline'
import type { FileRecord } from './records'
import { outcomeOf } from './thresholds'

/** R-PRB-4: three votes without two thirds either way, on recognition or deletion; the committees above decide. */
export function areRoundsExhausted(records: readonly FileRecord[], day: Day): boolean {
  const rounds = valueOn(VOTE_ROUNDS, 'rounds', day)
  return rounds !== null && failedRounds(records).length >= rounds.value
}

/** The same on the day of the last of these votes. */
export function isLeftToCommittees(records: readonly FileRecord[]): boolean {
  const last = failedRounds(records).at(-1)
  return last !== undefined && areRoundsExhausted(records, last.day)
}

/** Votes of the cell on the probationer that did not carry, in order. */
export function failedRounds(records: readonly FileRecord[]): FileRecord[] {
  return records.filter(
    (record) =>
      (record.kind === 'recognitionResolution' || record.kind === 'deletionResolution') &&
      outcomeOf(record) === 'notCarried',
  )
}
