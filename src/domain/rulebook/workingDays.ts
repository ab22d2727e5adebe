import { addDays, type Day, weekday } from '#domain/dates'
import { HOLIDAYS } from './holidays'

/** Weekdays off and weekend days worked, by year, as sets made once. */
const CALENDARS = new Map(
  Object.entries(HOLIDAYS).map(([year, { off, worked }]) => [
    year,
    { off: new Set(off.flatMap(daysOf)), worked: new Set<Day>(worked) },
  ]),
)

/** A single day, or `first..last` with both ends. */
function daysOf(span: string): Day[] {
  const [first = '', last = first] = span.split('..')
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/**
 * A day on which state offices work: Monday to Friday less the holidays, and weekend days worked in exchange
 * (decision 0011; the texts of the Party do not define "ngày làm việc"). In a year without a calendar weekends alone
 * are off.
 */
export function isWorkingDay(day: Day): boolean {
  const calendar = CALENDARS.get(day.slice(0, 4))
  if (weekday(day) > 5) return calendar?.worked.has(day) ?? false
  return !(calendar?.off.has(day) ?? false)
}

/**
 * The day on which a clock of `count` working days (0 or more) that starts with an act on `day` runs out: day 1
 * is the next working day. `uncoveredYears` lists, rising, the years the clock runs through for
 * which no holidays are on record: there the last day is told too early rather than too late.
 */
export function addWorkingDays(day: Day, count: number): { day: Day; uncoveredYears: number[] } {
  if (!Number.isInteger(count) || count < 0)
    throw new RangeError('working days are counted forward, in whole days')
  const uncovered = new Set<string>()
  let end = day
  for (let left = count; left > 0; ) {
    end = addDays(end, 1)
    if (!CALENDARS.has(end.slice(0, 4))) uncovered.add(end.slice(0, 4))
    if (isWorkingDay(end)) left -= 1
  }
  return { day: end, uncoveredYears: [...uncovered].map(Number) }
}

/** The last day on which a clock of `count` working days (0 or more) may start to run out on `day` at the latest. */
export function workingDaysBefore(day: Day, count: number): Day {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('working days are counted in whole days')
  let start = day
  for (let left = count; left > 0; start = addDays(start, -1)) if (isWorkingDay(start)) left -= 1
  return start
}

/** Working days after `from` up to and including `to`; negative, by the same days, when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day): number {
  if (to < from) return 0 - workingDaysBetween(to, from)
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) count += 1
  }
  return count
}
