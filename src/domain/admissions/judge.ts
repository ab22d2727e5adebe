import { addYears, type Day, monthsBetween, type PartialDate, precisionOf } from '#domain/dates'
import type { Effect, FindingCode, FindingParams, JudgedFinding } from '#domain/findings'
import { isCell } from '#domain/organisations/kinds'
import { AGE_MAX, AGE_MIN } from '#domain/rulebook/conditions'
import { type Ruled, valueOn } from '#domain/rulebook/timeline'

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
  return judgeAgeOn(birthDate, decisionDay)
}

/**
 * R-AGE-1 and R-AGE-2 on the day of the act, by months: under 18 refuses, over 60 warns, as does 18 by month but
 * not by day and an incomplete birth date.
 */
export function judgeAgeOn(birthDate: PartialDate, day: Day): JudgedFinding[] {
  const precision = precisionOf(birthDate)
  const findings: JudgedFinding[] = []
  if (precision === 'year') findings.push(found('warn', 'birthMonthUnknown', BIRTH))
  if (precision === 'month') findings.push(found('warn', 'birthDayUnknown', BIRTH))
  const least = valueOn(AGE_MIN, 'minMonths', day)
  const most = valueOn(AGE_MAX, 'maxMonths', day)
  return least === null || most === null
    ? [...findings, found('warn', 'ruleUncovered', DECISION)]
    : [...findings, ...judgeAge({ least, most }, birthDate, day)]
}

interface AgeLimits {
  readonly least: Ruled<number>
  readonly most: Ruled<number>
}

/** With only the year known: refused when even January is too late, warned when December would be. */
function judgeAge({ least, most }: AgeLimits, birthDate: PartialDate, decisionDay: Day): JudgedFinding[] {
  const yearOnly = precisionOf(birthDate) === 'year'
  const oldest = monthsBetween(yearOnly ? `${birthDate}-01` : birthDate, decisionDay)
  const youngest = yearOnly ? oldest - 11 : oldest
  if (oldest < least.value) return [cited(least, least.effect, 'underAge', oldest)]
  if (youngest < least.value) return [cited(least, 'warn', 'underAge', youngest)]
  if (oldest > most.value) return [cited(most, most.effect, 'overAge', oldest)]
  const isShort = precisionOf(birthDate) === 'day' && addYears(birthDate, least.value / 12) > decisionDay
  return isShort ? [cited(least, 'warn', 'ageByDaysShort', oldest)] : []
}

function cited(rule: Ruled<number>, effect: Effect, code: FindingCode, months: number): JudgedFinding {
  return { ...found(effect, code, BIRTH, { months, evidence: rule.evidence }), cite: rule.cite }
}
