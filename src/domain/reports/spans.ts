import { addDays, addMonths, type Day, maxDay, minDay } from '#domain/dates'

/** The spans of days a report is asked for within a period: of months, quarters, 6, 8 or 9 months, years of a term. */
export interface ReportSpan {
  readonly kind: 'whole' | 'months' | 'quarter' | 'month' | 'year'
  /** how many months from the start; which quarter or month of the period; which year */
  readonly number: number
  readonly from: Day
  readonly to: Day
}

/** "6 tháng", "8 tháng", "9 tháng": always counted from the first day of the period. */
const FROM_START = [6, 8, 9] as const

/** Every span of a period in the order of a list, the whole first. A term is told by its calendar years. */
export function spansOf(from: Day, to: Day): readonly ReportSpan[] {
  const whole: ReportSpan = { kind: 'whole', number: 0, from, to }
  if (to >= addMonths(from, 13)) return [whole, ...yearsOf(from, to)]
  const blocks = (kind: ReportSpan['kind'], size: number): ReportSpan[] => {
    const spans: ReportSpan[] = []
    for (let start = from, number = 1; start <= to; number += 1) {
      const next = addMonths(from, size * number)
      spans.push({ kind, number, from: start, to: minDay(addDays(next, -1), to) })
      start = next
    }
    return spans
  }
  const fromStart = FROM_START.map((number): ReportSpan => {
    return { kind: 'months', number, from, to: addDays(addMonths(from, number), -1) }
  })
  const parts = [...fromStart, ...blocks('quarter', 3), ...blocks('month', 1)]
  return [whole, ...parts.filter((span) => span.to <= to && (span.from !== from || span.to !== to))]
}

function yearsOf(from: Day, to: Day): ReportSpan[] {
  const [first, last] = [from, to].map((day) => Number(day.slice(0, 4)))
  if (first === undefined || last === undefined) return []
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const number = first + index
    return { kind: 'year', number, from: maxDay(from, `${number}-01-01`), to: minDay(to, `${number}-12-31`) }
  })
}
