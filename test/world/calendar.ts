import { addDays, type Day, weekday } from '#domain/dates'

/** Tết and the other days off on which no ceremony of the world is held. */
const DAYS_OFF: readonly (readonly [Day, Day])[] = [
  ['2022-01-31', '2022-02-04'],
  ['2022-09-01', '2022-09-02'],
  ['2023-01-20', '2023-01-26'],
  ['2023-05-01', '2023-05-03'],
  ['2023-09-01', '2023-09-04'],
]

function isWorkday(day: Day): boolean {
  return weekday(day) <= 5 && !DAYS_OFF.some(([from, to]) => from <= day && day <= to)
}

/** The working days of a span, both ends included. */
export function workdays(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkday(day)) days.push(day)
  return days
}

/** The day itself, or the last working day before it. */
export function workdayUpTo(day: Day): Day {
  return isWorkday(day) ? day : workdayUpTo(addDays(day, -1))
}

/** A moment of a day in Vietnam; `time` is `hh:mm`. */
export function momentOf(day: Day, time = '08:30'): Date {
  return new Date(`${day}T${time}:00+07:00`)
}
