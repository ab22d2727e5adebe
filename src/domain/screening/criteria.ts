import type { Day } from '#domain/dates'
import { SCREENING_VOTE } from '#domain/rulebook/screening'
import { type Ruled, valueOn } from '#domain/rulebook/timeline'

/**
 * By what a member comes on the list of those to educate and help (02-HD/BTCTW, mục II, 1). Codes alone: why it is
 * so of a person stands in the cell's own papers, never here.
 */
export const SCREENING_CRITERIA = [
  'failedTwoYears',
  'repeatedViolation',
  'concludedDecline',
  'exemplaryDuties',
  'otherCase',
] as const
export type ScreeningCriterion = (typeof SCREENING_CRITERIA)[number]

/** The criteria of the guidance in force on the day with its article; null on a day no text covers. */
export function criteriaOn(day: Day): Ruled<readonly string[]> | null {
  return valueOn(SCREENING_VOTE, 'criteria', day)
}
