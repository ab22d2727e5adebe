import type { JudgedFinding } from '#domain/findings'
import { CANCELLED_DECISION, FAULT_AT_ARRIVAL, FAULTY_STEP } from '#domain/rulebook/errors'
import { MOVE_AFTER_GRACE, MOVE_WITHIN_GRACE } from '#domain/rulebook/moving'
import { valueOn } from '#domain/rulebook/timeline'
import { addWorkingDays } from '#domain/rulebook/workingDays'
import type { Cancellation } from './course'
import { lastOf } from './fold'
import { found, foundBy, uncovered } from './found'
import type { FileRecord } from './records'

/**
 * A decision that is cancelled: against the standards the file ends (R-ERR-1, at arrival R-ERR-3); for a faulty step
 * only that one is done again (R-ERR-2); made more than thirty working days after the person's move, the new
 * committee decides (R-MOV-6). A recognition is cancelled alone on the first two grounds. Refused where the faulty step is not told; all else is warned of.
 */
export function judgeCancellation(before: readonly FileRecord[], record: FileRecord): JudgedFinding[] {
  if (record.kind !== 'decisionCancellation' && record.kind !== 'recognitionCancellation') return []
  const { ground } = record.detail
  if (record.kind === 'decisionCancellation' && ground === 'movedLate') return judgeMovedLate(before, record)
  return [...judgeCanceller(before, record), ...(ground === 'faultyStep' ? judgeFaultyStep(record) : [])]
}

/** R-ERR-1: the committee that decided; R-ERR-3: the present one where the member was received, as those above agree. */
function judgeCanceller(before: readonly FileRecord[], record: Cancellation): JudgedFinding[] {
  const isRecognition = record.kind === 'recognitionCancellation'
  const decision = lastOf(before, isRecognition ? 'recognitionDecision' : 'admissionDecision')
  const decidedBy = decision?.paper?.issuerOrganisationId ?? null
  const cancelledBy = record.paper?.issuerOrganisationId ?? null
  if (decision === null || decidedBy === null || cancelledBy === null || decidedBy === cancelledBy) return []
  const received = lastOf(before, 'handoverReceived')
  const isAtArrival = received !== null && received.day >= decision.day
  const field = 'paper.issuerOrganisationId'
  if (isAtArrival) {
    const rule = valueOn(FAULT_AT_ARRIVAL, 'receivingStops', record.day)
    return [rule === null ? uncovered(field, 'R-ERR-3') : foundBy(rule, 'cancelledAtArrival', field)]
  }
  const rule = valueOn(CANCELLED_DECISION, 'cancelledBy', record.day)
  return [rule === null ? uncovered(field, 'R-ERR-1') : foundBy(rule, 'cancelledByOther', field)]
}

function judgeFaultyStep({ day, detail }: Cancellation): JudgedFinding[] {
  if (detail.faultyStep === null) return [found('block', 'required', 'detail.faultyStep')]
  const rule = valueOn(FAULTY_STEP, 'validStepsKept', day)
  return rule === null ? [uncovered('detail.ground', 'R-ERR-2')] : []
}

/** R-MOV-5: within the days of grace the decision goes along and is not cancelled. */
function judgeMovedLate(
  before: readonly FileRecord[],
  record: FileRecord<'decisionCancellation'>,
): JudgedFinding[] {
  if (valueOn(MOVE_AFTER_GRACE, 'cancelled', record.day) === null) {
    return [uncovered('detail.ground', 'R-MOV-6')]
  }
  const decision = lastOf(before, 'admissionDecision')
  const movedDay = lastOf(before, 'handover')?.detail.movedDay
  if (decision === null || movedDay === undefined) return []
  const grace = valueOn(MOVE_WITHIN_GRACE, 'graceWorkingDays', decision.day)
  if (grace === null) return [uncovered('detail.ground', 'R-MOV-5')]
  const lastDay = addWorkingDays(movedDay, grace.value).day
  return decision.day > lastDay ? [] : [foundBy(grace, 'cancelledWithinGrace', 'detail.ground', { lastDay })]
}
