import { addYears, type Day, monthsBetween, type PartialDate, precisionOf } from '#domain/dates'
import type { Effect, FindingCode, FindingParams, JudgedFinding } from '#domain/findings'
import { isCell } from '#domain/organisations/kinds'

/** Ages in months between birth month and month of the act; both ends are allowed. */
interface AgeRule {
  readonly from: Day
  readonly minMonths: number
  readonly maxMonths: number
  readonly cite: string
  readonly evidence: 'V1' | 'V2' | 'V3' | 'carried'
}

const EIGHTEEN_TO_SIXTY = { minMonths: 18 * 12, maxMonths: 60 * 12 }

/**
 * R-AGE-1 and R-AGE-2 by the text in force: "đủ 18 đến đủ 60 tuổi (tính theo tháng)". Clauses are named only
 * where the text was read; `carried` is the value of the earlier text.
 */
const AGE_RULES: readonly AgeRule[] = [
  { from: '2016-07-25', ...EIGHTEEN_TO_SIXTY, cite: '29-QĐ/TW', evidence: 'V2' },
  { from: '2021-07-30', ...EIGHTEEN_TO_SIXTY, cite: '24-QĐ/TW', evidence: 'V2' },
  { from: '2025-01-20', ...EIGHTEEN_TO_SIXTY, cite: '232-QĐ/TW', evidence: 'V2' },
  { from: '2025-07-01', ...EIGHTEEN_TO_SIXTY, cite: '294-QĐ/TW 1.1.1', evidence: 'V1' },
  { from: '2026-04-08', ...EIGHTEEN_TO_SIXTY, cite: '20-QĐ/TW', evidence: 'carried' },
  { from: '2026-07-26', ...EIGHTEEN_TO_SIXTY, cite: '208-QĐ/TW', evidence: 'V3' },
]

export interface AdmissionFacts {
  readonly birthDate: PartialDate
  readonly decisionDay: Day
  readonly ceremonyDay: Day | null
  /** The day of the committee's clock (Asia/Ho_Chi_Minh). */
  readonly today: Day
  /** The cell lives from `from` up to, not including, `to`. */
  readonly organisationLife: { readonly from: Day; readonly to: Day | null }
  /** Kind of the organisation on the day of the act. */
  readonly cellKind: string
}

export interface AdmissionJudgement {
  readonly allowed: boolean
  readonly findings: readonly JudgedFinding[]
}

const DECISION = 'decision.day'
const CEREMONY = 'ceremonyDay'
const BIRTH = 'person.birthDate'

function found(effect: Effect, code: FindingCode, field: string, params?: FindingParams): JudgedFinding {
  return params === undefined ? { effect, code, field } : { effect, code, field, params }
}

/**
 * May this admission be recorded? Refused (`block`): impossible order of days, days in the future or outside
 * the life of the cell, an organisation that is not a cell, and a person under 18 by month on the day of the
 * decision (R-AGE-1). Warned: over 60 (R-AGE-2, R-AGE-3 asks for consent), 18 by month but not by day, an
 * incomplete birth date, a decision older than every regulation on record.
 */
export function judgeAdmission(facts: AdmissionFacts): AdmissionJudgement {
  const findings = [...judgePlace(facts), ...judgeDays(facts), ...judgeBirth(facts)]
  return { allowed: findings.every((finding) => finding.effect !== 'block'), findings }
}

function judgePlace(facts: AdmissionFacts): JudgedFinding[] {
  const life = facts.organisationLife
  const findings: JudgedFinding[] = []
  if (!isCell(facts.cellKind)) findings.push(found('block', 'notCell', 'organisationId'))
  const outside = (day: Day): boolean => day < life.from || (life.to !== null && day >= life.to)
  if (outside(facts.decisionDay)) findings.push(found('block', 'outsideLife', DECISION, life))
  if (facts.ceremonyDay !== null && outside(facts.ceremonyDay)) {
    findings.push(found('block', 'outsideLife', CEREMONY, life))
  }
  return findings
}

function judgeDays({ decisionDay, ceremonyDay, today }: AdmissionFacts): JudgedFinding[] {
  const findings: JudgedFinding[] = []
  if (decisionDay > today) findings.push(found('block', 'decisionInFuture', DECISION))
  if (ceremonyDay === null) return findings
  if (ceremonyDay > today) findings.push(found('block', 'ceremonyInFuture', CEREMONY))
  if (ceremonyDay < decisionDay) findings.push(found('block', 'ceremonyBeforeDecision', CEREMONY))
  return findings
}

function judgeBirth(facts: AdmissionFacts): JudgedFinding[] {
  const { birthDate, decisionDay, today } = facts
  if (birthDate > today.slice(0, birthDate.length)) return [found('block', 'birthInFuture', BIRTH)]
  if (birthDate > decisionDay.slice(0, birthDate.length))
    return [found('block', 'underAge', BIRTH, { months: 0 })]
  const precision = precisionOf(birthDate)
  const findings: JudgedFinding[] = []
  if (precision === 'year') findings.push(found('warn', 'birthMonthUnknown', BIRTH))
  if (precision === 'month') findings.push(found('warn', 'birthDayUnknown', BIRTH))
  const rule = AGE_RULES.filter((candidate) => candidate.from <= decisionDay).at(-1)
  return rule === undefined
    ? [...findings, found('warn', 'ruleUncovered', DECISION)]
    : [...findings, ...judgeAge(rule, birthDate, decisionDay)]
}

/** With only the year known: refused when even January is too late, warned when December would be. */
function judgeAge(rule: AgeRule, birthDate: PartialDate, decisionDay: Day): JudgedFinding[] {
  const yearOnly = precisionOf(birthDate) === 'year'
  const most = monthsBetween(yearOnly ? `${birthDate}-01` : birthDate, decisionDay)
  const least = yearOnly ? most - 11 : most
  const cited = (effect: Effect, code: FindingCode, months: number): JudgedFinding => ({
    ...found(effect, code, BIRTH, { months, evidence: rule.evidence }),
    cite: rule.cite,
  })
  if (most < rule.minMonths) return [cited('block', 'underAge', most)]
  if (least < rule.minMonths) return [cited('warn', 'underAge', least)]
  if (most > rule.maxMonths) return [cited('warn', 'overAge', most)]
  const isShort = precisionOf(birthDate) === 'day' && addYears(birthDate, rule.minMonths / 12) > decisionDay
  return isShort ? [cited('warn', 'ageByDaysShort', most)] : []
}
