import { addDays, addYears, type Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import type { PeriodKind } from '#domain/targets/words'

export interface PeriodDays {
  readonly kind: PeriodKind
  readonly from: Day
  readonly to: Day
}

/**
 * What is wrong with the days of a period. A year is the calendar's, a school year runs from 1 September, a term
 * of office takes four to six years; any other window is free.
 */
export function checkPeriod({ kind, from, to }: PeriodDays): readonly Finding[] {
  if (from > to) return [{ code: 'dayOrder', field: 'to' }]
  if (kind === 'year' || kind === 'schoolYear') {
    const start = kind === 'year' ? '-01-01' : '-09-01'
    if (!from.endsWith(start)) return [{ code: 'malformed', field: 'from' }]
    return to === addDays(addYears(from, 1), -1) ? [] : [{ code: 'malformed', field: 'to' }]
  }
  const isTerm = to >= addDays(addYears(from, 4), -1) && to <= addDays(addYears(from, 6), -1)
  return kind === 'other' || isTerm ? [] : [{ code: 'malformed', field: 'to' }]
}

/** Whether a period of this kind belongs to all committees; others belong to the body that made them. */
export function isCommon(kind: PeriodKind): boolean {
  return kind !== 'other'
}

/** The name of a common period, the same whoever adds it. */
export function commonName({ kind, from, to }: PeriodDays): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  if (kind === 'year') return `Năm ${first}`
  return kind === 'schoolYear' ? `Năm học ${first}–${last}` : `Nhiệm kỳ ${first}–${last}`
}
