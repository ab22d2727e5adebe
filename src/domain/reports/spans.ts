import { addDays, addMonths, type Day, maxDay, minDay } from '#domain/dates'

/** The days a report tells, by the names that offices give them; the catalogue says which of them it may be asked for. */

/** `window`: the days that a target's document sets, where they are none of the others; `days`: freely chosen ones. */
export const SPAN_KINDS = [
  'month',
  'quarter',
  'sixMonths',
  'eightMonths',
  'nineMonths',
  'year',
  'schoolYear',
  'term',
  'window',
  'days',
] as const
export type SpanKind = (typeof SPAN_KINDS)[number]

interface Days {
  readonly from: Day
  readonly to: Day
}

/** The spans of days a report is asked for within a period: of months, quarters, 6, 8 or 9 months, years of a term. */
export interface ReportSpan extends Days {
  readonly kind: SpanKind
  /** which quarter, month or year it is; 0 for the others */
  readonly number: number
  /** the period itself */
  readonly isWhole: boolean
}

/** "6 tháng", "8 tháng", "9 tháng": always counted from the first day of the period. */
const FROM_START = [
  ['sixMonths', 6],
  ['eightMonths', 8],
  ['nineMonths', 9],
] as const

/** Every span of a period in the order of a list, the whole first. A term is told by its calendar years. */
export function spansOf({ from, to }: Days): readonly ReportSpan[] {
  const whole: ReportSpan = { kind: wholeKind({ from, to }), number: 0, from, to, isWhole: true }
  if (whole.kind === 'term') return [whole, ...yearsOf(from, to)]
  const fromStart = FROM_START.map(([kind, months]): ReportSpan => {
    return { kind, number: 0, from, to: addDays(addMonths(from, months), -1), isWhole: false }
  })
  const parts = [...fromStart, ...blocksOf('quarter', 3, { from, to }), ...blocksOf('month', 1, { from, to })]
  return [whole, ...parts.filter((span) => span.to <= to && (span.from !== from || span.to !== to))]
}

/** What the days are within their period; `days` where they are no span of it. */
export function spanKindOf({ from, to }: Days, period: Days): SpanKind {
  return spansOf(period).find((span) => span.from === from && span.to === to)?.kind ?? 'days'
}

/** A period by its length: a calendar year, another twelve months, longer than a year, or the days of a document. */
function wholeKind({ from, to }: Days): SpanKind {
  if (to >= addMonths(from, 13)) return 'term'
  if (to !== addDays(addMonths(from, 12), -1)) return 'window'
  return from.endsWith('-01-01') ? 'year' : 'schoolYear'
}

function blocksOf(kind: SpanKind, months: number, { from, to }: Days): ReportSpan[] {
  const spans: ReportSpan[] = []
  for (let start = from, number = 1; start <= to; number += 1) {
    const next = addMonths(from, months * number)
    spans.push({ kind, number, from: start, to: minDay(addDays(next, -1), to), isWhole: false })
    start = next
  }
  return spans
}

function yearsOf(from: Day, to: Day): ReportSpan[] {
  const [first, last] = [from, to].map((day) => Number(day.slice(0, 4)))
  if (first === undefined || last === undefined) return []
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const number = first + index
    const days = { from: maxDay(from, `${number}-01-01`), to: minDay(to, `${number}-12-31`) }
    return { kind: 'year', number, ...days, isWhole: false }
  })
}
