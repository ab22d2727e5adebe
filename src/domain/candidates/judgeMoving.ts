import type { Day } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import { isCell } from '#domain/organisations/kinds'
import { MOVE_AFTER_GRACE, MOVE_SAME_COMMITTEE, MOVE_WITHIN_GRACE } from '#domain/rulebook/moving'
import { HELPER_ON_MOVE } from '#domain/rulebook/probation'
import { valueOn } from '#domain/rulebook/timeline'
import { addWorkingDays } from '#domain/rulebook/workingDays'
import { type FileContext, spanOn } from './context'
import { cellOf, lastOf } from './fold'
import { found, foundBy, uncovered } from './found'
import { judgeAtArrival } from './judgeArrival'
import { judgePlace } from './judgePlace'
import type { FileRecord } from './records'

/** A person who moves in the middle (06-HD/TW 3.9, 5.2): where the file goes, and what then is void. */
export function judgeMoving(
  before: readonly FileRecord[],
  record: FileRecord,
  context: FileContext,
): JudgedFinding[] {
  return [
    ...judgeHandover(before, record, context),
    ...judgeAtArrival(before, record, context),
    ...judgePlace(before, record, context),
  ]
}

function judgeHandover(
  before: readonly FileRecord[],
  record: FileRecord,
  context: FileContext,
): JudgedFinding[] {
  if (record.kind === 'handover') {
    return [
      ...judgeDestination(before, record, context),
      ...judgeLateMove(before, record),
      ...judgeReviewsOfMove(before, record),
    ]
  }
  const handover = lastOf(before, 'handover')
  if (handover === null) return judgeForwarded(before, record)
  if (record.kind === 'handoverReceived') return judgeReceipt(handover, record)
  if (record.kind === 'admissionDecision') return judgeOldDecision(before, handover, record)
  if (record.kind === 'ceremony' && record.organisationId !== handover.detail.toOrganisationId) {
    return [atOldPlace(handover, record.day)]
  }
  return []
}

/** R-MOV-6: once the old committee cancelled, it forwards the papers, and the new one decides. */
function judgeForwarded(before: readonly FileRecord[], record: FileRecord): JudgedFinding[] {
  const cancelled = lastOf(before, 'decisionCancellation')
  if (record.kind !== 'admissionDecision' || cancelled?.detail.ground !== 'movedLate') return []
  const rule = valueOn(MOVE_AFTER_GRACE, 'cancelled', record.day)
  return [rule === null ? uncovered('day', 'R-MOV-6') : foundBy(rule, 'handoverPending', 'day')]
}

function judgeReceipt(handover: FileRecord<'handover'>, record: FileRecord): JudgedFinding[] {
  if (record.organisationId === handover.detail.toOrganisationId) return []
  return [found('block', 'cellMismatch', 'organisationId')]
}

/** A file is handed over to another cell that lives, one hand-over at a time. */
function judgeDestination(
  before: readonly FileRecord[],
  record: FileRecord<'handover'>,
  context: FileContext,
): JudgedFinding[] {
  const { toOrganisationId: to } = record.detail
  const field = 'detail.toOrganisationId'
  const pending = lastOf(before, 'handover')
  const received = lastOf(before, 'handoverReceived')
  if (pending !== null && (received === null || received.day < pending.day)) {
    return [found('block', 'stepRepeated', 'kind', { kind: 'handover' })]
  }
  if (before.length > 0 && to === cellOf(before)) return [found('block', 'cellMismatch', field)]
  const span = spanOn(context, to, record.day)
  if (span === null) return []
  if (!span.alive) return [found('block', 'outsideLife', field, { from: span.from, to: span.to })]
  return isCell(span.kind) ? [] : [found('block', 'notCell', field)]
}

/** R-MOV-6, seen from the hand-over: a decision made too long after the person had moved. */
function judgeLateMove(before: readonly FileRecord[], record: FileRecord<'handover'>): JudgedFinding[] {
  const decision = lastOf(before, 'admissionDecision')
  if (decision === null || decision.day <= record.detail.movedDay || lastOf(before, 'ceremony') !== null)
    return []
  const grace = valueOn(MOVE_AFTER_GRACE, 'graceWorkingDays', decision.day)
  if (grace === null) return [uncovered('day', 'R-MOV-6')]
  const lastDay = addWorkingDays(record.detail.movedDay, grace.value).day
  return decision.day <= lastDay ? [] : [foundBy(grace, 'decisionMustBeCancelled', 'day', { lastDay })]
}

/** R-MOV-5, R-MOV-6: up to 30 working days after the move the old committee's decision goes along; later it is void. */
function judgeOldDecision(
  before: readonly FileRecord[],
  handover: FileRecord<'handover'>,
  record: FileRecord,
): JudgedFinding[] {
  const isReceived = lastOf(before, 'handoverReceived') !== null
  if (isReceived) return []
  const grace = valueOn(MOVE_AFTER_GRACE, 'graceWorkingDays', record.day)
  if (grace === null) return [found('warn', 'handoverPending', 'day')]
  const lastDay = addWorkingDays(handover.detail.movedDay, grace.value).day
  return record.day <= lastDay
    ? [found('warn', 'handoverPending', 'day')]
    : [foundBy(grace, 'decisionMustBeCancelled', 'day', { lastDay })]
}

/** R-MOV-4, R-MOV-5: the ceremony is held where the person moved to, never at the old place. */
function atOldPlace({ detail }: FileRecord<'handover'>, day: Day): JudgedFinding {
  const moved = detail.situation === 'decidedSameCommittee' ? MOVE_SAME_COMMITTEE : MOVE_WITHIN_GRACE
  const rule = valueOn(moved, 'ceremonyAt', day)
  const field = 'organisationId'
  return rule === null ? uncovered(field, moved.id) : foundBy(rule, 'ceremonyAtOldPlace', field)
}

/** R-HLP-1: a probationer's self-review with the remarks of the cell, and the helper's, go along. */
function judgeReviewsOfMove(
  before: readonly FileRecord[],
  { day, detail }: FileRecord<'handover'>,
): JudgedFinding[] {
  if (detail.situation !== 'probationer') return []
  const isReviewed = lastOf(before, 'selfReview') !== null && lastOf(before, 'mentorReview') !== null
  if (isReviewed) return []
  const rule = valueOn(HELPER_ON_MOVE, 'newHelper', day)
  return [rule === null ? uncovered('kind', 'R-HLP-1') : foundBy(rule, 'reviewsOfMoveMissing', 'kind')]
}
