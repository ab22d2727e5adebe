import { addDays, addMonths, type Day } from '#domain/dates'
import type { Finding } from '#domain/findings'

/** The spans of which offices report: a month, a quarter, the first six, eight or nine months, a year. */
export const WINDOW_KINDS = ['month', 'quarter', 'sixMonths', 'eightMonths', 'nineMonths', 'year'] as const
export type WindowKind = (typeof WINDOW_KINDS)[number]

const MONTHS: Record<WindowKind, number> = {
  month: 1,
  quarter: 3,
  sixMonths: 6,
  eightMonths: 8,
  nineMonths: 9,
  year: 12,
}

/** One window: figures from its first day to the cut-off, which is its last day unless the office chose another. */
export interface Window {
  readonly kind: WindowKind
  readonly from: Day
  readonly cutOff: Day
}

/** The last day of the window of this kind that begins on the day; null where none begins there. */
export function windowEnd(kind: WindowKind, from: Day): Day | null {
  const [month, months] = [Number(from.slice(5, 7)), MONTHS[kind]]
  const begins = months > 3 ? month === 1 : (month - 1) % months === 0
  return begins && from.endsWith('-01') ? addDays(addMonths(from, months), -1) : null
}

/** The first days of all windows of the kind in a year. */
export function windowStarts(kind: WindowKind, year: number): Day[] {
  const count = MONTHS[kind] > 3 ? 1 : 12 / MONTHS[kind]
  return Array.from({ length: count }, (_, place) => addMonths(`${year}-01-01`, place * MONTHS[kind]))
}

export interface Opening extends Window {
  readonly dueDay: Day
}

/** A window that there is, a cut-off inside it, and time to confirm after it. */
export function judgeOpening({ kind, from, cutOff, dueDay }: Opening): readonly Finding[] {
  const to = windowEnd(kind, from)
  if (to === null) return [{ code: 'malformed', field: 'from' }]
  return [
    ...(cutOff < from || cutOff > to ? [{ code: 'dayOrder' as const, field: 'cutOff' }] : []),
    ...(dueDay < cutOff ? [{ code: 'dayOrder' as const, field: 'dueDay' }] : []),
  ]
}
