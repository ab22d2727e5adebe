import type { Attendance, Vote } from '#domain/candidates/records'
import { countVote, type Threshold, type VoteCount } from '#domain/candidates/vote'
import type { Day } from '#domain/dates'
import { SCREENING_VOTE } from '#domain/rulebook/screening'
import { type Ruled, valueOn } from '#domain/rulebook/timeline'

/** What a cell did in a round of screening, and where each person on its list stands. */

export const SCREENING_PHASES = ['notBegun', 'drafted', 'voted', 'reported'] as const
export type ScreeningPhase = (typeof SCREENING_PHASES)[number]

export const SCREENING_STEPS = ['frontOpinion', 'leadersOpinion', 'upperView', 'report'] as const
export type ScreeningStepKind = (typeof SCREENING_STEPS)[number]

export const UPPER_VIEWS = ['agrees', 'again'] as const
export type UpperView = (typeof UPPER_VIEWS)[number]

export const SCREENING_OUTCOMES = ['progress', 'noProgress', 'deleted'] as const
export type ScreeningOutcome = (typeof SCREENING_OUTCOMES)[number]

export interface ScreeningStep {
  readonly kind: ScreeningStepKind
  /** the day the view was asked for; null for a report */
  readonly askedDay: Day | null
  /** received, or reported; null while it is awaited */
  readonly day: Day | null
  readonly view: UpperView | null
}

export interface ScreeningEntry {
  readonly id: string
  readonly vote: Vote
  readonly help: { readonly from: Day; readonly until: Day } | null
  /** the last one recorded */
  readonly outcome: { readonly kind: ScreeningOutcome; readonly day: Day } | null
}

export interface CellScreening {
  /** the last draft; null when none was drawn up */
  readonly draft: { readonly day: Day; readonly nobody: boolean } | null
  /** those that stand, one of a kind at most */
  readonly steps: readonly ScreeningStep[]
  readonly ballot: { readonly day: Day; readonly attendance: Attendance } | null
  readonly entries: readonly ScreeningEntry[]
}

/** How far the cell has come. A cell that found nobody has nothing to vote on and reports. */
export function phaseOf({ draft, ballot, steps }: CellScreening): ScreeningPhase {
  if (steps.some(({ kind }) => kind === 'report')) return 'reported'
  if (ballot !== null) return 'voted'
  return draft === null ? 'notBegun' : 'drafted'
}

/** The share a ballot of that day needs (R-SCR-1); null on a day no text covers. */
export function screeningThreshold(day: Day): Ruled<Threshold> | null {
  return valueOn(SCREENING_VOTE, 'fraction', day)
}

/** The count of one person's ballot; null without a ballot or on a day no text covers. */
export function countEntry(vote: Vote, ballot: CellScreening['ballot']): VoteCount | null {
  const threshold = ballot === null ? null : screeningThreshold(ballot.day)
  if (ballot === null || threshold === null) return null
  return countVote(ballot.attendance, vote, threshold.value)
}

/** Voted onto the list of those to educate and help. */
export function isListed({ vote }: Pick<ScreeningEntry, 'vote'>, ballot: CellScreening['ballot']): boolean {
  return countEntry(vote, ballot)?.carries === true
}

/** Off the list for good: progress, or deleted. */
export function isEnded({ outcome }: Pick<ScreeningEntry, 'outcome'>): boolean {
  return outcome !== null && outcome.kind !== 'noProgress'
}

/** Numbers of a few people point at persons: 1 to 4 are not told above the cell, 0 is. */
export const SMALLEST_TOLD = 5

export interface ToldCount {
  readonly value: number | null
  readonly suppressed: boolean
}

/** One number as it is told above the cell. */
export function toldCount(count: number): ToldCount {
  const suppressed = count > 0 && count < SMALLEST_TOLD
  return { value: suppressed ? null : count, suppressed }
}

/** The parts of a sum that are not told: how many, and how many people in all of them. */
export interface Withheld {
  readonly parts: number
  readonly people: number
}

/**
 * A sum as it is told beside its parts: not told either when the rest that the told parts leave is of one part
 * alone, or of so few people that it points at them.
 */
export function toldSum(sum: number, { parts, people }: Withheld): ToldCount {
  const isGivenAway = parts === 1 || toldCount(people).suppressed
  return isGivenAway ? { value: null, suppressed: true } : toldCount(sum)
}
