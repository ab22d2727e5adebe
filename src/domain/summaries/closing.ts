import { addMonths, type Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import { recognitionClockOn } from '#domain/rulebook/clocks'
import { CONSIDER_RECOGNITION, PROBATION } from '#domain/rulebook/probation'
import { valueOn } from '#domain/rulebook/timeline'
import { addWorkingDays } from '#domain/rulebook/workingDays'

/** Months after the end of a year by which it should be summed up. No text sets them; they are this system's own. */
export const CLOSING_MONTHS = 3

/** The last day on which a year that ended on `end` should be summed up. */
export function lastClosingDay(end: Day): Day {
  return addMonths(end, CLOSING_MONTHS)
}

/** A meeting has taken place, after the period began: a year may be summed up before its last day. */
export function judgeMeeting(day: Day, period: { from: Day; to: Day }, today: Day): readonly Finding[] {
  return [
    ...(day > today ? [{ code: 'dayInFuture' as const, field: 'meetingDay', params: { today } }] : []),
    ...(day <= period.from ? [{ code: 'dayOrder' as const, field: 'meetingDay' }] : []),
  ]
}

/**
 * Whether somebody was recognised in time: after the months of probation the cell considers within its days, and the
 * decision follows within its own (R-PRB-1, R-PRB-2, R-DEC-3). Null on days no text covers.
 */
export function isRecognisedOnTime(ceremony: Day, decision: Day): boolean | null {
  const months = valueOn(PROBATION, 'months', ceremony)
  if (months === null) return null
  const end = addMonths(ceremony, months.value)
  const consider = valueOn(CONSIDER_RECOGNITION, 'workingDays', end)
  if (consider === null) return null
  const resolved = addWorkingDays(end, consider.value).day
  const clock = recognitionClockOn(resolved)
  return clock === null ? null : decision <= addWorkingDays(resolved, clock.value.workingDays).day
}
