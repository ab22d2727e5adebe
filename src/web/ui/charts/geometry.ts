import { addDays, addMonths, type Day, daysBetween, monthEnd } from '#domain/dates'

export interface CoursePoint {
  readonly day: Day
  /** Cumulated since the first day of the window. */
  readonly admitted: number
}

/** Round values for an axis from 0 to at least `highest`: steps of 1, 2 or 5 times a power of ten. */
export function axisTicks(highest: number, most = 5): number[] {
  const rough = Math.max(highest, 1) / most
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough,
  )
  const count = Math.ceil(Math.max(highest, 1) / step)
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}

/** What had been reached at the end of `day`. */
export function reachedOn(points: readonly CoursePoint[], day: Day): number {
  return points.reduce(
    (reached, point) => (point.day <= day ? Math.max(reached, point.admitted) : reached),
    0,
  )
}

/** First days of the months inside a window. */
export function monthStarts(from: Day, to: Day): Day[] {
  const first = from.endsWith('-01') ? from : addDays(monthEnd(from), 1)
  const starts: Day[] = []
  for (let day = first; day <= to; day = addMonths(day, 1)) starts.push(day)
  return starts
}

/** Last days of the months inside a window, the last day of the window included. */
export function monthEnds(from: Day, to: Day): Day[] {
  const ends = monthStarts(from, to).map(monthEnd)
  const inside = [monthEnd(from), ...ends].filter((day, index, all) => day < to && all.indexOf(day) === index)
  return [...inside, to]
}

interface Frame {
  readonly from: Day
  readonly x: (days: number) => number
  readonly y: (value: number) => number
}

/** A staircase: people are admitted on days, not in between. Runs on to `until`. */
export function stairs(points: readonly CoursePoint[], until: Day, { from, x, y }: Frame): string {
  const inside = points.filter((point) => point.day <= until)
  const steps = inside.map(
    (point) => `H${round(x(daysBetween(from, point.day)))}V${round(y(point.admitted))}`,
  )
  return `M${round(x(0))} ${round(y(0))}${steps.join('')}H${round(x(daysBetween(from, until)))}`
}

const round = (value: number): number => Math.round(value * 10) / 10

export interface MonthCount {
  /** the last day of the month inside the window, or the last day that counts */
  readonly until: Day
  readonly count: number
}

/** How many each month of a window brought, up to a day: the cumulated course taken apart. */
export function monthCounts(points: readonly CoursePoint[], from: Day, until: Day): MonthCount[] {
  const ends = monthEnds(from, until)
  return ends.map((end, index) => {
    const before = ends[index - 1]
    return {
      until: end,
      count: reachedOn(points, end) - (before === undefined ? 0 : reachedOn(points, before)),
    }
  })
}
