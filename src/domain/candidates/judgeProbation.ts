import { addMonths, type Day } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import { FAULTY_STEP } from '#domain/rulebook/errors'
import {
  CONSIDER_RECOGNITION,
  HELPER_ON_MOVE,
  NEW_MEMBER_CLASS,
  OFFICIAL_DAY,
  PROBATION,
  VOTE_ROUNDS,
} from '#domain/rulebook/probation'
import { type Ruled, valueOn } from '#domain/rulebook/timeline'
import { addWorkingDays } from '#domain/rulebook/workingDays'
import { dayOf, lastOf, stands } from './fold'
import { found, foundBy, uncovered } from './found'
import type { FileRecord } from './records'
import { failedRounds } from './rounds'

/** Twelve months from the ceremony, and the official day that nobody's lateness moves. */
export function judgeProbation(before: readonly FileRecord[], record: FileRecord): JudgedFinding[] {
  if (record.kind === 'recognitionResolution') {
    return [
      ...judgeEnd(before, record),
      ...judgeRounds(before, record),
      ...judgeClass(before, record),
      ...judgeHelper(before, record),
    ]
  }
  if (record.kind === 'deletionResolution') return judgeRounds(before, record)
  if (record.kind === 'recognitionDecision') return judgeOfficialDay(before, record)
  if (record.kind === 'ceremony') return judgeAfterDecision(before, record)
  return []
}

export interface Probation {
  readonly from: Day
  /** the day the twelve months are full: the official day */
  readonly end: Day
  readonly ruled: Ruled<number>
}

/** R-PRB-1, R-PRB-3: from the ceremony by the text in force on its day; null before it. */
export function probationOf(records: readonly FileRecord[]): Probation | null {
  const from = dayOf(records, 'ceremony')
  const ruled = from === null ? null : valueOn(PROBATION, 'months', from)
  if (from === null || ruled === null) return null
  return { from, end: addMonths(from, ruled.value), ruled }
}

/** R-PRB-2: last day for the cell to consider. */
export function considerationOf(records: readonly FileRecord[]) {
  const probation = probationOf(records)
  const ruled = probation === null ? null : valueOn(CONSIDER_RECOGNITION, 'workingDays', probation.end)
  if (probation === null || ruled === null) return null
  return { from: probation.end, lastDay: addWorkingDays(probation.end, ruled.value).day, ruled }
}

function judgeEnd(before: readonly FileRecord[], record: FileRecord): JudgedFinding[] {
  const probation = probationOf(before)
  if (probation === null) return withoutProbation(before)
  if (record.day < probation.end) {
    return [foundBy(probation.ruled, 'probationNotOver', 'day', { until: probation.end })]
  }
  // no text gives days for considering anew what was cancelled
  const due = lastOf(before, 'recognitionCancellation') === null ? considerationOf(before) : null
  return due === null || record.day <= due.lastDay
    ? []
    : [foundBy(due.ruled, 'considerationLate', 'day', { lastDay: due.lastDay })]
}

/** Twelve months cannot be counted from a ceremony whose day nobody recorded. */
function withoutProbation(before: readonly FileRecord[]): JudgedFinding[] {
  if (!stands(before, 'ceremony')) return []
  if (dayOf(before, 'ceremony') === null) return [found('block', 'ceremonyDayUnknown', 'day')]
  return [uncovered('day', 'R-PRB-1')]
}

/** R-PRB-4: three votes without two thirds either way, then the committees above decide; the cell votes no more. */
function judgeRounds(before: readonly FileRecord[], record: FileRecord): JudgedFinding[] {
  const rounds = valueOn(VOTE_ROUNDS, 'rounds', record.day)
  if (rounds === null) return [uncovered('kind', 'R-PRB-4')]
  if (failedRounds(before).length < rounds.value) return []
  const told = foundBy(rounds, 'roundsExhausted', 'kind', { rounds: rounds.value })
  return [{ ...told, effect: 'block' }]
}

/** R-HLP-1: who moved during probation has a new helper where they arrived. */
function judgeHelper(before: readonly FileRecord[], { day }: FileRecord): JudgedFinding[] {
  const received = lastOf(before, 'handoverReceived')
  const admitted = lastOf(before, 'ceremony')
  if (received === null || admitted === null || received.day < admitted.day) return []
  const assigned = lastOf(before, 'mentorAssigned')
  if (assigned !== null && assigned.day >= received.day) return []
  const rule = valueOn(HELPER_ON_MOVE, 'newHelper', day)
  return [rule === null ? uncovered('kind', 'R-HLP-1') : foundBy(rule, 'newHelperMissing', 'kind')]
}

function judgeClass(before: readonly FileRecord[], record: FileRecord): JudgedFinding[] {
  const rule = valueOn(NEW_MEMBER_CLASS, 'certificateRequired', record.day)
  if (stands(before, 'newMemberClass')) return []
  return [rule === null ? uncovered('kind', 'R-NEW-1') : foundBy(rule, 'newMemberClassMissing', 'kind')]
}

function judgeOfficialDay(
  before: readonly FileRecord[],
  record: FileRecord<'recognitionDecision'>,
): JudgedFinding[] {
  const probation = probationOf(before)
  if (probation === null) return withoutProbation(before)
  if (record.detail.officialDay === probation.end) return []
  const { officialDay } = record.detail
  if (lastOf(before, 'recognitionCancellation') !== null && officialDay > probation.end) {
    const redated = valueOn(FAULTY_STEP, 'validStepsKept', record.day)
    const params = { expected: probation.end }
    return [
      redated === null
        ? uncovered('detail.officialDay', 'R-ERR-2')
        : foundBy(redated, 'officialDayRedated', 'detail.officialDay', params),
    ]
  }
  const rule = valueOn(OFFICIAL_DAY, 'months', record.day) ?? probation.ruled
  const told = foundBy(rule, 'officialDayWrong', 'detail.officialDay', { expected: probation.end })
  return [{ ...told, effect: 'block' }]
}

function judgeAfterDecision(before: readonly FileRecord[], record: FileRecord): JudgedFinding[] {
  const decided = dayOf(before, 'admissionDecision')
  return decided !== null && record.day < decided ? [found('block', 'ceremonyBeforeDecision', 'day')] : []
}
