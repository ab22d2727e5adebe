import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import { judgeDaysLived, type Life } from '#domain/organisations/life'
import { checkCount, checkSealed } from '#domain/targets/figures'

/** What is wrong with a figure told by a document, or a number of members, before it is kept. */

interface FigureGiven {
  readonly indicator: string
  readonly from: Day
  readonly to: Day
  readonly value: number
  readonly sourceDay: Day | undefined
}

/** A declared figure of days that have come and that the body lived. */
export function judgeFigure(
  { indicator, from, to, value, sourceDay }: FigureGiven,
  life: Life | undefined,
  today: Day,
): readonly Finding[] {
  return [
    ...checkCount(value),
    ...checkSealed(indicator, value),
    ...(from > to
      ? [{ code: 'dayOrder' as const, field: 'to' }]
      : judgeDaysLived(life, { from, to }, 'from')),
    ...judgePast(to, 'to', today),
    ...(sourceDay === undefined ? [] : judgePast(sourceDay, 'source.day', today)),
  ]
}

/** A number of members of a day that has come and that the body lived. */
export function judgeBase(
  { day, value }: { readonly day: Day; readonly value: number },
  life: Life | undefined,
  today: Day,
): readonly Finding[] {
  return [
    ...checkCount(value),
    ...judgePast(day, 'day', today),
    ...judgeDaysLived(life, { from: day, to: day }, 'day'),
  ]
}

/** Nothing is told of days that have not come. */
export function judgePast(day: Day, field: string, today: Day): readonly Finding[] {
  return day > today ? [{ code: 'dayInFuture', field, params: { today } }] : []
}
