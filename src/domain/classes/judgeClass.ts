import type { CertificateIssuer } from '#domain/candidates/records'
import type { Day } from '#domain/dates'
import type { Effect, FindingCode, FindingParams, JudgedFinding } from '#domain/findings'
import { CERTIFICATE_ISSUER } from '#domain/rulebook/certificate'
import { valueOn } from '#domain/rulebook/timeline'
import type { ClassKind, SessionPart } from './kinds'

export interface PlannedSession {
  readonly id: string
  readonly day: Day
  readonly part: SessionPart
}

/** What a plan is judged by: who organises, by which paper, on which days. */
export interface ClassPlan {
  readonly kind: ClassKind
  readonly decisionDay: Day
  readonly capacity: number
  readonly sessions: readonly PlannedSession[]
}

/** What already stands in the class when its plan is corrected. */
export interface ClassStanding {
  readonly enrolled: number
  /** sessions in which attendance was taken */
  readonly attended: readonly string[]
  /** those days as they were when it was taken */
  readonly attendedDays: Readonly<Record<string, Day>>
  readonly certificates: number
}

export const NOTHING_STANDS: ClassStanding = { enrolled: 0, attended: [], attendedDays: {}, certificates: 0 }

export function found(
  effect: Effect,
  code: FindingCode,
  field: string,
  params?: FindingParams,
): JudgedFinding {
  return params === undefined ? { effect, code, field } : { effect, code, field, params }
}

/**
 * May the class be held so? Refuses a decision of a day to come, two sessions at one time, fewer places than people
 * in it, and a plan that drops or moves a session in which attendance was taken. Warns of a session before the
 * decision, and where the body is not one whose centre gives the certificate (R-CERT-2).
 */
export function judgePlan(
  plan: ClassPlan,
  organiser: string,
  standing: ClassStanding,
  today: Day,
): JudgedFinding[] {
  const { decisionDay, capacity, sessions, kind } = plan
  const early = sessions.find(({ day }) => day < decisionDay)
  return [
    ...(decisionDay > today ? [found('block', 'decisionInFuture', 'decision.day', { today })] : []),
    ...sessionsTwice(sessions),
    ...(capacity < standing.enrolled
      ? [found('block', 'capacityBelowEnrolled', 'capacity', { enrolled: standing.enrolled })]
      : []),
    ...heldSessions(sessions, standing),
    ...(early === undefined
      ? []
      : [found('warn', 'sessionBeforeDecision', 'sessions', { day: early.day, decision: decisionDay })]),
    ...(kind === 'awareness' ? judgeIssuer(organiser, lastDayOf(sessions)) : []),
  ]
}

/** Last day of a class: after it certificates are given. */
export function lastDayOf(sessions: readonly Pick<PlannedSession, 'day'>[]): Day {
  return sessions.reduce((last, { day }) => (day > last ? day : last), '0001-01-01')
}

function sessionsTwice(sessions: readonly PlannedSession[]): JudgedFinding[] {
  return sessions.flatMap(({ day, part }, index) => {
    const isTwice = sessions.slice(0, index).some((earlier) => earlier.day === day && earlier.part === part)
    return isTwice ? [found('block', 'sessionTwice', `sessions.${index}.day`, { day })] : []
  })
}

function heldSessions(sessions: readonly PlannedSession[], standing: ClassStanding): JudgedFinding[] {
  return standing.attended.flatMap((id) => {
    const kept = sessions.find((session) => session.id === id)
    const day = standing.attendedDays[id] ?? null
    return kept === undefined || kept.day !== day
      ? [found('block', 'sessionHasAttendance', 'sessions', { day })]
      : []
  })
}

/**
 * What a body is as the issuer of a certificate on the day: the centre of a district committee, from 01/07/2025 of a
 * commune committee that stands right above grassroots bodies as districts did; else a grassroots committee.
 */
export function issuerOf(organiser: string, day: Day): CertificateIssuer {
  const level = valueOn(CERTIFICATE_ISSUER, 'issuer', day)?.value
  if (organiser === 'upperDirect') return level ?? 'other'
  return organiser === 'grassrootsCommittee' ? 'communeCentre' : 'other'
}

function judgeIssuer(organiser: string, day: Day): JudgedFinding[] {
  const rule = valueOn(CERTIFICATE_ISSUER, 'issuer', day)
  if (rule === null) return [found('warn', 'ruleUncovered', 'sessions', { rule: CERTIFICATE_ISSUER.id })]
  if (issuerOf(organiser, day) === rule.value) return []
  const { effect, cite, evidence, ruleId } = rule
  const params = { issuer: rule.value, evidence, rule: ruleId }
  return [{ effect, code: 'certificateIssuerUnfit', field: 'kind', params, cite }]
}
