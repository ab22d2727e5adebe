import { addMonths, type Day, monthsBetween } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import { READMISSION, READMISSION_NEVER } from '#domain/rulebook/readmission'
import { valueOn } from '#domain/rulebook/timeline'
import { allOf, lastOf } from './fold'
import { found, foundBy, uncovered } from './found'
import type { FileRecord } from './records'

/**
 * R-READ-1, R-READ-2 (294-QĐ/TW 3.5): months since leaving, since expungement after a minor conviction; once only;
 * never on the grounds excluded; consent in writing before the decision. Judged where the application is made, where
 * the cell considers it, and, where that meeting was not recorded, at the decision.
 */
export function judgeReadmission(before: readonly FileRecord[], record: FileRecord): JudgedFinding[] {
  if (record.kind === 'application') return judgeApplication(record, record.day)
  const application = lastOf(before, 'application')
  if (application?.detail.readmission !== true) return []
  if (record.kind === 'cellResolution') return judgeApplication(application, record.day)
  if (record.kind !== 'admissionDecision') return []
  const isUnseen = lastOf(before, 'cellResolution') === null
  return [...(isUnseen ? judgeApplication(application, record.day) : []), ...judgeConsent(before, record.day)]
}

function judgeApplication({ detail }: FileRecord<'application'>, day: Day): JudgedFinding[] {
  if (!detail.readmission) return []
  const months = valueOn(READMISSION, 'months', day)
  const convict = valueOn(READMISSION, 'convictMonths', day)
  const once = valueOn(READMISSION, 'once', day)
  const never = valueOn(READMISSION_NEVER, 'never', day)
  if (months === null || convict === null || once === null) return [uncovered('day', 'R-READ-1')]
  if (detail.ground === 'excluded') {
    return [
      never === null
        ? uncovered('detail.ground', 'R-READ-2')
        : foundBy(never, 'readmissionExcluded', 'detail.ground'),
    ]
  }
  if (detail.ground === 'readmittedBefore') return [foundBy(once, 'readmissionTwice', 'detail.ground')]
  if (detail.sinceDay === null) return [found('warn', 'readmissionDayUnknown', 'detail.sinceDay')]
  const needed = detail.ground === 'minorConviction' ? convict : months
  if (day >= addMonths(detail.sinceDay, needed.value)) return []
  const params = { months: fullMonths(detail.sinceDay, day), needed: needed.value }
  return [foundBy(needed, 'readmissionTooSoon', 'detail.sinceDay', params)]
}

function fullMonths(from: Day, to: Day): number {
  const months = monthsBetween(from, to)
  return addMonths(from, months) > to ? months - 1 : months
}

/** Who comes back needs the written consent of the provincial standing committee first. */
function judgeConsent(before: readonly FileRecord[], day: Day): JudgedFinding[] {
  if (allOf(before, 'consent').some(({ detail }) => detail.consent === 'readmission')) return []
  const rule = valueOn(READMISSION, 'consent', day)
  return rule === null ? [uncovered('day', 'R-READ-1')] : [foundBy(rule, 'readmissionConsentMissing', 'kind')]
}
