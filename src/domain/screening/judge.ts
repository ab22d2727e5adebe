import { found, foundBy, uncovered } from '#domain/candidates/found'
import type { Attendance, Vote } from '#domain/candidates/records'
import { attendanceFaults, voteFaults } from '#domain/candidates/vote'
import { addMonths, type Day } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import { EDUCATION_PERIOD, SCREENING_VOTE } from '#domain/rulebook/screening'
import { valueOn } from '#domain/rulebook/timeline'
import { criteriaOn } from './criteria'
import {
  type CellScreening,
  countEntry,
  isEnded,
  isListed,
  phaseOf,
  type ScreeningEntry,
  type ScreeningOutcome,
  type ScreeningStep,
  screeningThreshold,
} from './state'

/** Each judgement refuses an impossible order or arithmetic; what a text asks for beyond that warns. */

interface Clock {
  readonly today: Day
}

export interface DraftGiven {
  readonly day: Day
  readonly entries: readonly { readonly memberId: string; readonly criteria: readonly string[] }[]
}

/** A draft may be drawn up anew until the ballot. Refuses a criterion the guidance of the day does not know. */
export function judgeDraft(
  cell: CellScreening,
  { day, entries }: DraftGiven,
  { today }: Clock,
): JudgedFinding[] {
  if (day > today) return [found('block', 'dayInFuture', 'day', { today })]
  const phase = phaseOf(cell)
  if (phase === 'voted' || phase === 'reported') return [found('block', 'screeningOrder', 'day', { phase })]
  const known = criteriaOn(day)
  if (known === null) return [uncovered('day', SCREENING_VOTE.id)]
  const seen = new Set<string>()
  return entries.flatMap(({ memberId, criteria }, place) => {
    const isTwice = seen.has(memberId)
    seen.add(memberId)
    const unknown = criteria.find((code) => !known.value.includes(code))
    return [
      ...(isTwice ? [found('block', 'screeningTwice', `entries.${place}.memberId`)] : []),
      ...(unknown === undefined
        ? []
        : [found('block', 'criterionUnknown', `entries.${place}.criteria`, { day })]),
    ]
  })
}

/** Views are asked for on a draft and before the ballot. */
export function judgeView(cell: CellScreening, step: ScreeningStep, { today }: Clock): JudgedFinding[] {
  const phase = phaseOf(cell)
  if (phase !== 'drafted') return [found('block', 'screeningOrder', 'kind', { phase })]
  const { askedDay, day } = step
  if (askedDay !== null && askedDay > today) return [found('block', 'dayInFuture', 'askedDay', { today })]
  if (day === null) return []
  if (day > today) return [found('block', 'dayInFuture', 'day', { today })]
  return askedDay !== null && day < askedDay ? [found('block', 'dayOrder', 'day')] : []
}

export interface BallotGiven {
  readonly day: Day
  readonly attendance: Attendance
  readonly votes: readonly { readonly entryId: string; readonly vote: Vote }[]
}

/**
 * The secret ballot on everybody of the draft, each by themselves (R-SCR-1). What does not add up is refused; what
 * does not carry is a fact. Missing views warn: the guidance asks for them before the meeting.
 */
export function judgeBallot(
  cell: CellScreening,
  entryIds: readonly string[],
  { day, attendance, votes }: BallotGiven,
  { today }: Clock,
): JudgedFinding[] {
  const { draft } = cell
  const isRepeated = phaseOf(cell) === 'reported' || cell.entries.some(({ help, outcome }) => help ?? outcome)
  if (draft === null || draft.nobody || isRepeated) {
    return [found('block', 'screeningOrder', 'day', { phase: phaseOf(cell) })]
  }
  if (day > today) return [found('block', 'dayInFuture', 'day', { today })]
  if (day < draft.day) return [found('block', 'dayOutOfOrder', 'day', { day: draft.day })]
  if (attendance.ballot !== 'secret') return [found('block', 'ballotNotSecret', 'attendance.ballot')]
  const given = votes.map(({ entryId }) => entryId)
  const isWhole = new Set(given).size === entryIds.length && entryIds.every((id) => given.includes(id))
  if (!isWhole || given.length !== entryIds.length) return [found('block', 'ballotIncomplete', 'votes')]
  const faults = [
    ...attendanceFaults(attendance),
    ...votes.flatMap(({ vote }, place) =>
      voteFaults(attendance, vote).map((fault) => ({ ...fault, field: `votes.${place}.vote` })),
    ),
  ]
  if (faults.length > 0) return faults
  return [...toldVotes(day, attendance, votes), ...missingViews(cell)]
}

function toldVotes(day: Day, attendance: Attendance, votes: BallotGiven['votes']): JudgedFinding[] {
  const threshold = screeningThreshold(day)
  if (threshold === null) return [uncovered('day', SCREENING_VOTE.id)]
  return votes.flatMap(({ vote }, place) => {
    const count = countEntry(vote, { day, attendance })
    if (count === null || count.carries) return []
    const params = { for: vote.for, needed: count.needed, base: count.base }
    return [
      { ...foundBy(threshold, 'voteNotCarried', `votes.${place}.vote`, params), effect: 'warn' as const },
    ]
  })
}

function missingViews({ steps }: CellScreening): JudgedFinding[] {
  const received = (kind: ScreeningStep['kind']) =>
    steps.some((step) => step.kind === kind && step.day !== null && step.view !== 'again')
  const asked = received('frontOpinion') || received('leadersOpinion')
  return [
    ...(asked ? [] : [found('warn', 'screeningViewMissing', 'votes', { from: 'front' })]),
    ...(received('upperView') ? [] : [found('warn', 'screeningViewMissing', 'votes', { from: 'upper' })]),
  ]
}

/** The report upward, once: after the ballot, or where the cell found nobody. */
export function judgeReport(cell: CellScreening, day: Day, { today }: Clock): JudgedFinding[] {
  const phase = phaseOf(cell)
  const { draft, ballot } = cell
  const isReady = phase === 'voted' || (phase === 'drafted' && draft?.nobody === true)
  if (!isReady) return [found('block', 'screeningOrder', 'day', { phase })]
  if (day > today) return [found('block', 'dayInFuture', 'day', { today })]
  const earliest = ballot?.day ?? draft?.day ?? day
  return day < earliest ? [found('block', 'dayOutOfOrder', 'day', { day: earliest })] : []
}

export interface HelpGiven {
  readonly from: Day
  readonly until: Day
}

/** The months of education by the text of the day it begins (R-SCR-2, after R-DEL-1); null when none covers it. */
export function educationEnd(from: Day): Day | null {
  const months = valueOn(EDUCATION_PERIOD, 'educationMonths', from)
  return months === null ? null : addMonths(from, months.value)
}

/** Only who was voted onto the list and reported is helped; another length than the rule's warns. */
export function judgeHelp(
  cell: CellScreening,
  entry: ScreeningEntry,
  { from, until }: HelpGiven,
  { today }: Clock,
): JudgedFinding[] {
  const refusal = notFollowed(cell, entry)
  if (refusal.length > 0) return refusal
  if (from > today) return [found('block', 'dayInFuture', 'from', { today })]
  if (cell.ballot !== null && from < cell.ballot.day) {
    return [found('block', 'dayOutOfOrder', 'from', { day: cell.ballot.day })]
  }
  if (until <= from) return [found('block', 'dayOrder', 'until')]
  const months = valueOn(EDUCATION_PERIOD, 'educationMonths', from)
  if (months === null) return [uncovered('from', EDUCATION_PERIOD.id)]
  const expected = addMonths(from, months.value)
  return until === expected
    ? []
    : [foundBy(months, 'educationLength', 'until', { months: months.value, day: expected })]
}

export interface OutcomeGiven {
  readonly kind: ScreeningOutcome
  readonly day: Day
}

/** Progress and no progress are told after the help; a deletion follows on no progress (R-DEL-1). */
export function judgeOutcome(
  cell: CellScreening,
  entry: ScreeningEntry,
  { kind, day }: OutcomeGiven,
  { today }: Clock,
): JudgedFinding[] {
  const refusal = notFollowed(cell, entry)
  if (refusal.length > 0) return refusal
  if (entry.help === null) return [found('block', 'screeningOrder', 'kind', { phase: 'notHelped' })]
  if (day > today) return [found('block', 'dayInFuture', 'day', { today })]
  const earliest = entry.outcome?.day ?? entry.help.from
  if (day < earliest) return [found('block', 'dayOutOfOrder', 'day', { day: earliest })]
  if (kind === 'deleted' && entry.outcome?.kind !== 'noProgress') {
    return [found('block', 'screeningOrder', 'kind', { phase: 'notAssessed' })]
  }
  if (kind === 'progress' || day >= entry.help.until) return []
  const months = valueOn(EDUCATION_PERIOD, 'educationMonths', entry.help.from)
  if (months === null) return [uncovered('day', EDUCATION_PERIOD.id)]
  return [foundBy(months, 'assessedEarly', 'day', { day: entry.help.until })]
}

function notFollowed(cell: CellScreening, entry: ScreeningEntry): JudgedFinding[] {
  const phase = phaseOf(cell)
  if (phase !== 'reported') return [found('block', 'screeningOrder', 'kind', { phase })]
  if (!isListed(entry, cell.ballot)) return [found('block', 'screeningOrder', 'kind', { phase: 'notListed' })]
  return isEnded(entry) ? [found('block', 'screeningOrder', 'kind', { phase: 'ended' })] : []
}
