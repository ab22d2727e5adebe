import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import type { Answer, PlanGroup, PlanScope, PlanState } from './words'

export interface PlannedCount {
  readonly group: PlanGroup
  /** 1 to 4 of a yearly plan; 0 for the whole of a term plan */
  readonly quarter: number
  readonly value: number
}

const QUARTERS: Readonly<Record<PlanScope, readonly number[]>> = { year: [1, 2, 3, 4], term: [0] }

/** People planned in all: the whole plan, never its parts, which overlap (rulebook T-5). */
export function plannedTotal(counts: readonly PlannedCount[]): number {
  return counts.filter(({ group }) => group === 'all').reduce((sum, { value }) => sum + value, 0)
}

/** Each quarter (or the term) tells the whole once, and no group in it is larger than the whole. */
export function judgeCounts(scope: PlanScope, counts: readonly PlannedCount[]): Finding[] {
  const quarters = QUARTERS[scope]
  const slots = counts.map(({ group, quarter }) => `${group} ${quarter}`)
  const isWhole = quarters.every((quarter) => slots.includes(`all ${quarter}`))
  const isFit = counts.every(({ quarter }) => quarters.includes(quarter))
  if (!isWhole || !isFit || new Set(slots).size !== slots.length) {
    return [{ code: 'planQuarterUnfit', field: 'counts' }]
  }
  return counts.flatMap(({ quarter, value }, place) => {
    const total = counts.find((one) => one.group === 'all' && one.quarter === quarter)?.value ?? 0
    if (value <= total) return []
    return [{ code: 'planGroupAboveTotal' as const, field: `counts.${place}.value`, params: { total } }]
  })
}

/** A plan is submitted on a day that has come, for years in order. */
export function judgePlan(
  plan: { scope: PlanScope; fromYear: number; toYear: number; day: Day; counts: readonly PlannedCount[] },
  today: Day,
): Finding[] {
  const { scope, fromYear, toYear, day, counts } = plan
  if (day > today) return [{ code: 'dayInFuture', field: 'day', params: { today } }]
  if (toYear < fromYear || (scope === 'year' && toYear !== fromYear)) {
    return [{ code: 'dayOrder', field: 'toYear' }]
  }
  return judgeCounts(scope, counts)
}

/**
 * An answer to a plan: approval bears its number, a return or comment its reason; an approved plan, or one that a
 * later one took the place of, is not answered again.
 */
export function judgeAnswer(
  plan: { day: Day; state: PlanState; isLatest: boolean },
  answer: { kind: Answer; day: Day; number: string | null; reason: string | null },
  today: Day,
): Finding[] {
  if (plan.state === 'approved' || !plan.isLatest) return [{ code: 'planAnswered', field: 'planId' }]
  if (answer.day > today) return [{ code: 'dayInFuture', field: 'day', params: { today } }]
  if (answer.day < plan.day) return [{ code: 'dayOrder', field: 'day' }]
  const isFit =
    answer.kind === 'approved' ? answer.number !== null : answer.reason !== null && answer.number === null
  return isFit ? [] : [{ code: 'planAnswerUnfit', field: answer.kind === 'approved' ? 'number' : 'reason' }]
}
