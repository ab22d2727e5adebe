import { addMonths, type Day, monthsBetween } from '#domain/dates'

/** Whole months from one day to a later one: 31/01 to 28/02 is one, 15/01 to 14/02 none yet. */
export function fullMonths(from: Day, to: Day): number {
  const months = monthsBetween(from, to)
  return addMonths(from, months) > to ? months - 1 : months
}
