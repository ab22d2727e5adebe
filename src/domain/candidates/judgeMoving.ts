import { addMonths } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import { isCell } from '#domain/organisations/kinds'
import { MOVE_AFTER_GRACE, TEMPORARY_ACTIVITY } from '#domain/rulebook/moving'
import { valueOn } from '#domain/rulebook/timeline'
import { addWorkingDays } from '#domain/rulebook/workingDays'
import { type FileContext, spanOn } from './context'
import { cellOf, lastOf } from './fold'
import { found, foundBy, uncovered } from './found'
import type { FileRecord } from './records'

/** A person who moves in the middle (06-HD/TW 3.9, 5.2): where the file goes, and what then is void. */
export function judgeMoving(
  before: readonly FileRecord[],
  record: FileRecord,
  context: FileContext,
): JudgedFinding[] {
  return [...judgeHandover(before, record, context), ...judgeTemporary(before, record)]
}

function judgeHandover(
  before: readonly FileRecord[],
  record: FileRecord,
  context: FileContext,
): JudgedFinding[] {
  if (record.kind === 'handover') {
    return [...judgeDestination(before, record, context), ...judgeLateMove(before, record)]
  }
  const handover = lastOf(before, 'handover')
  if (handover === null) return judgeForwarded(before, record)
  if (record.kind === 'handoverReceived') return judgeReceipt(handover, record)
  if (record.kind === 'admissionDecision') return judgeOldDecision(before, handover, record)
  if (record.kind === 'ceremony' && record.organisationId !== handover.detail.toOrganisationId) {
    return [found('warn', 'ceremonyAtOldPlace', 'organisationId')]
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

/** R-MOV-8, R-MOV-9: under twelve months the permanent cell decides and holds the ceremony; longer is another case. */
function judgeTemporary(before: readonly FileRecord[], record: FileRecord): JudgedFinding[] {
  if (record.kind === 'temporaryActivity') {
    const months = valueOn(TEMPORARY_ACTIVITY, 'temporaryMonths', record.day)
    if (months === null) return [uncovered('day', 'R-MOV-8')]
    const lastDay = addMonths(record.day, months.value)
    const isLong = record.detail.until >= lastDay
    return isLong ? [foundBy(months, 'temporaryTooLong', 'detail.until', { lastDay })] : []
  }
  if (record.kind !== 'ceremony' && record.kind !== 'cellResolution') return []
  const stay = lastOf(before, 'temporaryActivity')
  if (stay === null || record.day > stay.detail.until) return []
  if (record.organisationId !== stay.detail.organisationId) return []
  const rule = valueOn(TEMPORARY_ACTIVITY, 'ceremonyAt', record.day)
  return rule === null ? [] : [foundBy(rule, 'atTemporaryPlace', 'organisationId')]
}
