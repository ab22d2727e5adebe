import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'

/** From the founding to the day before `to`; null where it has no end. */
export interface Life {
  readonly from: Day | null
  readonly to: Day | null
}

/** First and last day of what is judged, both included. */
export interface Days {
  readonly from: Day
  readonly to: Day
}

/** Whether the body had closed when the day began. */
export function isOverBefore(life: Life | undefined, day: Day): boolean {
  return life?.to !== null && life?.to !== undefined && life.to <= day
}

/** A target is set while the body lives, for a period in which it lives. */
export function judgeTargetLife(
  life: Life | undefined,
  period: Days,
  day: Day,
  dayField: string,
): readonly Finding[] {
  return [
    ...judgeRange(life, { from: day, to: day }, dayField),
    ...judgeRange(life, period, 'periodId'),
  ].slice(0, 1)
}

/** closedOrganisation for days wholly after the closing, outsideLife for days wholly before the founding. */
function judgeRange(life: Life | undefined, { from, to }: Days, field: string): readonly Finding[] {
  if (life === undefined || isOverBefore(life, from)) return [{ code: 'closedOrganisation', field }]
  if (life.from !== null && to < life.from) return [outsideLife(life, field)]
  return []
}

/** outsideLife unless at least one of the days is lived by the body. */
export function judgeDaysLived(
  life: Life | undefined,
  { from, to }: Days,
  field: string,
): readonly Finding[] {
  if (life === undefined) return [{ code: 'outsideLife', field, params: { from: null, to: null } }]
  const apart = (life.from !== null && to < life.from) || isOverBefore(life, from)
  return apart ? [outsideLife(life, field)] : []
}

function outsideLife({ from, to }: Life, field: string): Finding {
  return { code: 'outsideLife', field, params: { from, to } }
}
