import type { Day } from '#domain/dates'
import { DELETION_VOTES } from '#domain/rulebook/deletion'
import type { Ruled } from '#domain/rulebook/timeline'
import { valueOn } from '#domain/rulebook/timeline'
import { CELL_VOTE, COMMITTEE_VOTE } from '#domain/rulebook/votes'
import { type Kind, traitsOf } from './kinds'
import type { FileRecord } from './records'
import { countVote, type Threshold } from './vote'

export type Outcome = 'carried' | 'notCarried' | 'notTold'

/**
 * Whether a resolution carried by the text in force on its own day. `notTold`: no vote, or one without the
 * attendance it is measured against, as of papers taken over; nothing is concluded from it.
 */
export function outcomeOf(record: FileRecord): Outcome {
  if (record.vote === null || record.attendance === null) return 'notTold'
  const threshold = thresholdOn(record.kind, record.day)
  if (threshold === null) return 'notTold'
  return countVote(record.attendance, record.vote, threshold.value).carries ? 'carried' : 'notCarried'
}

/**
 * The share a resolution of a cell or a grassroots committee needs on the day: of a deletion by its own article
 * (R-DEL-2) where one covers the day, else as of admission (R-VOTE-1, R-VOTE-3). Null for what a deciding body votes
 * on, for what is not voted on, and on a day no text covers.
 */
export function thresholdOn(kind: Kind, day: Day): Ruled<Threshold> | null {
  const { voting } = traitsOf(kind)
  if (voting === undefined || voting === 'decider') return null
  const isCell = voting === 'cell'
  const ofDeletion = DELETION_KINDS.includes(kind)
    ? valueOn(DELETION_VOTES, isCell ? 'cellFraction' : 'committeeFraction', day)
    : null
  return ofDeletion ?? valueOn(isCell ? CELL_VOTE : COMMITTEE_VOTE, 'fraction', day)
}

const DELETION_KINDS: readonly Kind[] = ['deletionResolution', 'deletionGrassroots']
