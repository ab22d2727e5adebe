import type { Day } from '#domain/dates'
import type { Ruled } from '#domain/rulebook/timeline'
import { valueOn } from '#domain/rulebook/timeline'
import { CELL_VOTE, COMMITTEE_VOTE } from '#domain/rulebook/votes'
import { traitsOf, type Voting } from './kinds'
import type { FileRecord } from './records'
import { countVote, type Threshold } from './vote'

export type Outcome = 'carried' | 'notCarried' | 'notTold'

/**
 * Whether a resolution carried by the text in force on its own day. `notTold`: no vote, or one without the
 * attendance it is measured against, as of papers taken over; nothing is concluded from it.
 */
export function outcomeOf(record: FileRecord): Outcome {
  const { voting } = traitsOf(record.kind)
  if (voting === undefined || voting === 'decider' || record.vote === null || record.attendance === null) {
    return 'notTold'
  }
  const threshold = thresholdOn(voting, record.day)
  if (threshold === null) return 'notTold'
  return countVote(record.attendance, record.vote, threshold.value).carries ? 'carried' : 'notCarried'
}

/** The share a cell or a grassroots committee needs on the day (R-VOTE-1, R-VOTE-3); null when no text covers it. */
export function thresholdOn(voting: Exclude<Voting, 'decider'>, day: Day): Ruled<Threshold> | null {
  return valueOn(voting === 'cell' ? CELL_VOTE : COMMITTEE_VOTE, 'fraction', day)
}
