import type { DutyItem } from '#contract/candidates'
import type { DueGroup } from '#contract/desk'
import { addDays, addMonths, type Day, daysBetween, monthsBetween } from '#domain/dates'
import { workingDaysBetween } from '#domain/rulebook/workingDays'
import type { Text } from './text'

/** The group a last day falls into, by the same bounds as the server's counts. */
export function groupOf(last: Day, on: Day): DueGroup {
  if (last < on) return 'overdue'
  if (last <= groupEnd('week', on)) return 'week'
  return last <= groupEnd('month', on) ? 'month' : 'later'
}

/** The last day that still belongs to the group. */
export function groupEnd(group: 'week' | 'month', on: Day): Day {
  return addDays(on, group === 'week' ? 7 : 30)
}

/**
 * "còn 3 ngày", "quá 4 ngày làm việc": in working days where the term itself is told in them. A term that ran out
 * over a weekend is past by calendar days: "quá 0 ngày làm việc" says nothing.
 */
export function untilWords(
  { desk }: Pick<Text, 'desk'>,
  { last, params }: Pick<DutyItem, 'last' | 'params'>,
  on: Day,
): string {
  const { until } = desk
  const days = daysBetween(on, last)
  if (days === 0) return until.today
  const working = Math.abs(workingDaysBetween(on, last))
  if (typeof params.workingDays === 'number' && working > 0 && days <= FAR_DAYS) {
    return days > 0 ? until.leftWorking(working) : until.pastWorking(working)
  }
  if (days < 0) return until.past(-days)
  return days > FAR_DAYS ? until.leftMonths(wholeMonths(on, last)) : until.left(days)
}

/** Farther ahead days are not counted: "còn 1.711 ngày" says nothing to anybody. */
const FAR_DAYS = 90

function wholeMonths(on: Day, last: Day): number {
  const months = monthsBetween(on, last)
  return addMonths(on, months) > last ? months - 1 : months
}
