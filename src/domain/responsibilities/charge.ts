import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import type { ChargeDuty } from './words'

export interface ChargeDays {
  readonly decisionDay: Day
  readonly from: Day
  /** first day without the charge */
  readonly to: Day | null
}

/** Decided by today, held from the decision at the earliest, for at least one day. */
export function judgeChargeDays({ decisionDay, from, to }: ChargeDays, today: Day): readonly Finding[] {
  return [
    ...(decisionDay > today
      ? [{ code: 'dayInFuture' as const, field: 'decision.day', params: { today } }]
      : []),
    ...(from < decisionDay ? [{ code: 'dayOrder' as const, field: 'from' }] : []),
    ...(to !== null && to <= from ? [{ code: 'dayOrder' as const, field: 'to' }] : []),
  ]
}

export interface Charge {
  readonly memberId: string
  readonly duty: ChargeDuty
  readonly from: Day
  readonly to: Day | null
}

/**
 * Whether two charges of one unit stand against each other: two who answer for it on the same day, or one person
 * twice. Somebody who assists stands beside the one who answers.
 */
export function clashes(one: Charge, other: Charge): boolean {
  if (!overlap(one, other)) return false
  return one.memberId === other.memberId || (one.duty === 'main' && other.duty === 'main')
}

/** Whether the two have a day in common; the last day of each is not part of it. */
function overlap(one: Charge, other: Charge): boolean {
  return (one.to === null || other.from < one.to) && (other.to === null || one.from < other.to)
}

export interface VisitDays {
  readonly day: Day
  readonly next: Day | null
}

/** A visit has taken place, while the unit was in the person's charge; the next comes after it. */
export function judgeVisit(
  { day, next }: VisitDays,
  charge: Pick<Charge, 'from' | 'to'>,
  today: Day,
): readonly Finding[] {
  const isOutside = day < charge.from || (charge.to !== null && day >= charge.to)
  return [
    ...(day > today ? [{ code: 'dayInFuture' as const, field: 'day', params: { today } }] : []),
    ...(isOutside
      ? [{ code: 'outsideCharge' as const, field: 'day', params: { from: charge.from, to: charge.to } }]
      : []),
    ...(next !== null && next <= day ? [{ code: 'dayOrder' as const, field: 'next' }] : []),
  ]
}
