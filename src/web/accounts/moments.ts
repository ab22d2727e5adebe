import { type Day, formatDay } from '#domain/dates'

/** The clocks of Vietnam have no summer time: seven hours before Greenwich's all year. */
const AHEAD_MS = 7 * 3_600_000

function partsOf(instant: string): string {
  return new Date(Date.parse(instant) + AHEAD_MS).toISOString()
}

/** The day of a moment in Vietnam, whatever this machine's clock is set to. */
export function dayOf(instant: string): Day {
  return partsOf(instant).slice(0, 10)
}

/** `31/08/2023 14:05:09` by the clocks of Vietnam. */
export function momentOf(instant: string): string {
  const parts = partsOf(instant)
  return `${formatDay(parts.slice(0, 10))} ${parts.slice(11, 19)}`
}
