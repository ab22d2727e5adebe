import type { JudgedFinding } from '#domain/findings'
import { COMPLAINT, DELETION_GROUNDS } from '#domain/rulebook/deletion'
import { valueOn } from '#domain/rulebook/timeline'
import { addWorkingDays } from '#domain/rulebook/workingDays'
import { lastOf } from './fold'
import { foundBy, uncovered } from './found'
import type { FileRecord } from './records'

/**
 * R-DEL-3 (294-QĐ/TW 8.2): a complaint within 30 working days of the decision, its answer within 90. Both are
 * recorded when late.
 */
export function judgeDeletion(before: readonly FileRecord[], record: FileRecord): JudgedFinding[] {
  if (record.kind === 'complaint') {
    return judgeWithin(before, record, 'deletionDecision', 'complaintWorkingDays', 'complaintLate')
  }
  if (record.kind === 'complaintAnswer') {
    return judgeWithin(before, record, 'complaint', 'answerWorkingDays', 'answerLate')
  }
  return record.kind === 'deletionResolution' ? judgeGround(record) : []
}

/** R-DEL-1: a deletion rests on one of the grounds of the article; a probationer may be found not qualified. */
function judgeGround({ day, detail }: FileRecord<'deletionResolution'>): JudgedFinding[] {
  const rule = valueOn(DELETION_GROUNDS, 'grounds', day)
  if (rule === null) return [uncovered('detail.ground', 'R-DEL-1')]
  return detail.ground === null ? [foundBy(rule, 'deletionGroundMissing', 'detail.ground')] : []
}

function judgeWithin(
  before: readonly FileRecord[],
  record: FileRecord,
  from: 'deletionDecision' | 'complaint',
  length: 'complaintWorkingDays' | 'answerWorkingDays',
  code: 'complaintLate' | 'answerLate',
): JudgedFinding[] {
  const start = lastOf(before, from)?.day
  if (start === undefined) return []
  const ruled = valueOn(COMPLAINT, length, start)
  if (ruled === null) return [uncovered('day', 'R-DEL-3')]
  const lastDay = addWorkingDays(start, ruled.value).day
  return record.day <= lastDay
    ? []
    : [foundBy(ruled, code, 'day', { start, lastDay, workingDays: ruled.value })]
}
