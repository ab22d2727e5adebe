import { type Day, dayInVietnam, formatDay } from '#domain/dates'

/** Hà Nội is seven hours ahead all year round. */
const AHEAD_MS = 7 * 60 * 60 * 1000

/** A moment of the server as the committee's clock showed it: `05/09/2023 14:05`. */
export function formatInstant(instant: string): string {
  const here = new Date(Date.parse(instant) + AHEAD_MS).toISOString()
  return `${formatDay(here.slice(0, 10))} ${here.slice(11, 16)}`
}

/** The day of a moment by the committee's clock. */
export function dayOfInstant(instant: string): Day {
  return dayInVietnam(Date.parse(instant))
}
