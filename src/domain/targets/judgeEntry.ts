import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import { judgeDaysLived, judgeTargetLife, type Life } from '#domain/organisations/life'
import type { TargetIndicator } from '#domain/progress/indicators'
import { checkTarget, type TargetEntry } from './ledger'
import type { PeriodDays } from './periods'
import { checkUnit } from './units'
import type { TargetUnit } from './words'

interface EntryGiven extends Pick<TargetEntry, 'value' | 'rate'> {
  readonly indicator: TargetIndicator
  readonly unit: TargetUnit
  readonly decisionDay: Day
}

/** What is wrong with the size of an issued target and its unit, or with giving it to a body of such a life. */
export function judgeEntry(
  { value, rate, indicator, unit, decisionDay }: EntryGiven,
  life: Life | undefined,
  period: PeriodDays,
): readonly Finding[] {
  const ofTarget = checkTarget({ value, rate })
  return [
    ...(ofTarget.length === 0 ? checkUnit(indicator, unit, { value, rate }) : ofTarget),
    ...judgeTargetLife(life, period, decisionDay, 'decision.day'),
  ]
}

/** Members are counted on a day that has come and that the body lived; null: on the day of the paper. */
export function judgeBaseDay(life: Life | undefined, day: Day | null, today: Day): readonly Finding[] {
  if (day === null) return []
  if (day > today) return [{ code: 'dayInFuture', field: 'baseDay', params: { today } }]
  return judgeDaysLived(life, { from: day, to: day }, 'baseDay')
}
