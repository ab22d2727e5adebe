import { addMonths } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import { TRANSFER_NOT_SHOWN } from '#domain/rulebook/local/haNoi'
import { localValueOn } from '#domain/rulebook/local/provinces'
import { MEMBER_TRANSFER, MOVE_RESOLUTION_NOT_SENT, MOVE_REVIEW } from '#domain/rulebook/moving'
import { valueOn } from '#domain/rulebook/timeline'
import { addWorkingDays } from '#domain/rulebook/workingDays'
import { type FileContext, spanOn } from './context'
import { lastOf, stands } from './fold'
import { foundBy, uncovered } from './found'
import type { FileRecord } from './records'

/** What the place of arrival does with a file (06-HD/TW 3.9; 294-QĐ/TW 6.3.1): receives, considers anew, asks for a review. */
export function judgeAtArrival(
  before: readonly FileRecord[],
  record: FileRecord,
  context: FileContext,
): JudgedFinding[] {
  const handover = lastOf(before, 'handover')
  if (handover === null) return []
  if (record.kind === 'handoverReceived') return judgeTransfer(handover, record, context)
  const received = lastOf(before, 'handoverReceived')
  if (received === null || received.day < handover.day) return []
  if (record.kind === 'returned') return judgeReview(before, record)
  if (record.kind !== 'grassrootsResolution' && record.kind !== 'admissionDecision') return []
  return judgeReconsidered(before, handover, received, record)
}

/** R-MOV-12: a member's transfer begins within 60 working days of the move, its paper is shown within 30. */
function judgeTransfer(
  { detail, paper }: FileRecord<'handover'>,
  { day, organisationId }: FileRecord,
  context: FileContext,
): JudgedFinding[] {
  if (detail.situation !== 'probationer') return []
  const { movedDay } = detail
  const start = valueOn(MEMBER_TRANSFER, 'transferStartWorkingDays', movedDay)
  const show = paper === null ? null : valueOn(MEMBER_TRANSFER, 'showPaperWorkingDays', paper.day)
  if (start === null) return [uncovered('day', 'R-MOV-12')]
  const startBy = addWorkingDays(movedDay, start.value).day
  const showBy = paper === null || show === null ? null : addWorkingDays(paper.day, show.value).day
  const province = spanOn(context, organisationId, day)?.province ?? null
  const most = localValueOn(TRANSFER_NOT_SHOWN, 'absentMonths', day, province)
  const isGivenUp = most !== null && day > addMonths(movedDay, most.value)
  return [
    ...(day > startBy ? [foundBy(start, 'transferLate', 'day', { lastDay: startBy })] : []),
    ...(show !== null && showBy !== null && day > showBy
      ? [foundBy(show, 'transferPaperLate', 'day', { lastDay: showBy })]
      : []),
    ...(isGivenUp ? [foundBy(most, 'transferNotShown', 'day', { months: most.value })] : []),
  ]
}

/** R-MOV-7: faults found at arrival are reviewed by the committee that decided, within 60 working days. */
function judgeReview(
  before: readonly FileRecord[],
  { day, detail }: FileRecord<'returned'>,
): JudgedFinding[] {
  if (!stands(before, 'admissionDecision')) return []
  const rule = valueOn(MOVE_REVIEW, 'reviewWorkingDays', day)
  if (rule === null) return [uncovered('detail.lastDay', 'R-MOV-7')]
  const lastDay = addWorkingDays(day, rule.value).day
  return detail.lastDay <= lastDay
    ? []
    : [foundBy(rule, 'reviewTooLong', 'detail.lastDay', { lastDay, workingDays: rule.value })]
}

/** R-MOV-2: resolved at the old place and not sent up, the file is considered again at the new one. */
function judgeReconsidered(
  before: readonly FileRecord[],
  { detail }: FileRecord<'handover'>,
  received: FileRecord,
  { day }: FileRecord,
): JudgedFinding[] {
  const resolved = lastOf(before, 'cellResolution')
  if (detail.situation !== 'resolutionNotSent' || resolved === null || resolved.day >= received.day) return []
  const rule = valueOn(MOVE_RESOLUTION_NOT_SENT, 'reconsidered', day)
  return [rule === null ? uncovered('kind', 'R-MOV-2') : foundBy(rule, 'notReconsidered', 'kind')]
}
