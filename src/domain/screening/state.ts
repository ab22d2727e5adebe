import type { Attendance, Vote } from '#domain/candidates/records'
import { countVote, type Threshold, type VoteCount } from '#domain/candidates/vote'
import type { Day } from '#domain/dates'
import { SCREENING_VOTE } from '#domain/rulebook/screening'
import { type Ruled, valueOn } from '#domain/rulebook/timeline'
import { type ToldCount, totalsTold } from '#domain/smallGroups'

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

/** What cells reported and what came of it, as it is told above them. */
export interface ScreeningTotals {
  readonly listed: ToldCount
  readonly progressed: ToldCount
  readonly deleted: ToldCount
}

/** Of one cell: how many it reported, how many of them made progress, how many were deleted. */
export interface CellOutcomes {
  readonly path: readonly string[]
  readonly listed: number
  readonly progressed: number
  readonly deleted: number
}

/**
 * The totals of a body as they are told. What came of it is told where all of it may be, those among it
 * who are still being helped, too: they are what the others leave of the list.
 */
export function toldTotals(cells: readonly CellOutcomes[]): ScreeningTotals {
  const lists = totalsTold(
    cells.map(({ path, listed }) => ({ path, counts: [listed] })),
    1,
  )
  const outcomes = totalsTold(
    cells.map(({ path, listed, progressed, deleted }) => ({
      path,
      counts: [listed, progressed, deleted, listed - progressed - deleted],
    })),
    4,
  )
  const told = (sum: number | undefined, isTold: boolean): ToldCount =>
    isTold ? { value: sum ?? 0, suppressed: false } : { value: null, suppressed: true }
  const isAllTold = lists.isTold && outcomes.isTold
  return {
    listed: told(lists.sums[0], lists.isTold),
    progressed: told(outcomes.sums[1], isAllTold),
    deleted: told(outcomes.sums[2], isAllTold),
  }
}
