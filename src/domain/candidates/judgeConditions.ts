import { judgeAgeOn } from '#domain/admissions/judge'
import { EDUCATIONS, type Education } from '#domain/admissions/words'
import type { JudgedFinding } from '#domain/findings'
import { AGE_CONSENT, EDUCATION, EDUCATION_ELDERS, EDUCATION_EXCEPTION } from '#domain/rulebook/conditions'
import { READMISSION } from '#domain/rulebook/readmission'
import { valueOn } from '#domain/rulebook/timeline'
import { type FileContext, spanOn } from './context'
import { allOf, lastOf } from './fold'
import { found, foundBy, uncovered } from './found'
import type { ConsentKind, FileRecord } from './records'

/** Conditions of the person, judged where the cell considers the file and again where it is decided. */
export function judgeConditions(
  before: readonly FileRecord[],
  record: FileRecord,
  context: FileContext,
): JudgedFinding[] {
  if (record.kind === 'cellResolution') {
    return [...judgeAgeOn(context.person.birthDate, record.day), ...judgeEducation(before, record, context)]
  }
  return record.kind === 'admissionDecision' ? judgeConsents(before, record, context) : []
}

/** R-EDU-1 to R-EDU-3: lower secondary; primary in marked areas; reading and writing with prior consent. */
function judgeEducation(
  before: readonly FileRecord[],
  record: FileRecord,
  context: FileContext,
): JudgedFinding[] {
  const { education } = context.person
  const minimum = valueOn(EDUCATION, 'minimum', record.day)
  if (minimum === null) return [uncovered('person.education', 'R-EDU-1')]
  if (rankOf(education) >= rankOf(minimum.value)) return []
  const exception = valueOn(EDUCATION_EXCEPTION, 'minimum', record.day)
  const areas = valueOn(EDUCATION_EXCEPTION, 'marks', record.day)
  const marks = spanOn(context, record.organisationId, record.day)?.marks ?? []
  const isInArea = areas !== null && marks.some((mark) => areas.value.includes(mark))
  if (isInArea && exception !== null && rankOf(education) >= rankOf(exception.value)) return []
  const elders = valueOn(EDUCATION_ELDERS, 'minimum', record.day)
  if (isInArea && elders !== null && hasConsent(before, 'education')) return []
  return [foundBy(minimum, 'educationBelow', 'person.education', { minimum: minimum.value })]
}

const rankOf = (education: Education): number => EDUCATIONS.indexOf(education)

/** Higher-level consent that the file says is needed must stand before the decision. */
function judgeConsents(
  before: readonly FileRecord[],
  record: FileRecord,
  context: FileContext,
): JudgedFinding[] {
  const asked = allOf(before, 'consentRequired').map(({ detail }) => detail.consent)
  const lacking = [...new Set(asked)].filter((consent) => !hasConsent(before, consent))
  const findings = [
    ...lacking.map((consent) => found('warn', 'consentMissing', 'kind', { consent })),
    ...judgeReadmission(before, record),
  ]
  const isOver = judgeAgeOn(context.person.birthDate, record.day).some(({ code }) => code === 'overAge')
  if (!isOver || hasConsent(before, 'age') || lacking.includes('age')) return findings
  const rule = valueOn(AGE_CONSENT, 'consent', record.day)
  return rule === null ? findings : [...findings, foundBy(rule, 'consentMissing', 'kind', { consent: 'age' })]
}

function hasConsent(before: readonly FileRecord[], consent: ConsentKind): boolean {
  return allOf(before, 'consent').some((record) => record.detail.consent === consent)
}

/** R-READ-1: who comes back needs the written consent of the provincial standing committee first. */
function judgeReadmission(before: readonly FileRecord[], record: FileRecord): JudgedFinding[] {
  if (lastOf(before, 'application')?.detail.readmission !== true || hasConsent(before, 'readmission'))
    return []
  const rule = valueOn(READMISSION, 'consent', record.day)
  return rule === null ? [uncovered('day', 'R-READ-1')] : [foundBy(rule, 'readmissionConsentMissing', 'kind')]
}
