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

/**
 * Spans of the calendar around a day that are none of the period's own: its year with months, quarters and first 6, 8,
 * 9 months, and the school years that begin in it and the year before.
 */
export function calendarSpans(period: Days, day: Day): readonly ReportSpan[] {
  const year = Number(day.slice(0, 4))
  const schoolYears = [year - 1, year].map((start): ReportSpan => {
    const days = { from: `${start}${SCHOOL_START}`, to: addDays(`${start + 1}${SCHOOL_START}`, -1) }
    return { kind: 'schoolYear', number: start, ...days, isWhole: false }
  })
  const ofYear = spansOf({ from: `${year}-01-01`, to: `${year}-12-31` }).map((span): ReportSpan => {
    return span.isWhole ? { ...span, number: year, isWhole: false } : span
  })
  const own = spansOf(period)
  return [...ofYear, ...schoolYears].filter(
    (span) => !own.some(({ from, to }) => from === span.from && to === span.to),
  )
}

/**
 * What the days are within their period, or else within their calendar year, or a school year: a table of the Centre is drawn up for
 * it whatever days a target's document sets. `days` where they are no span of either.
 */
export function spanKindOf({ from, to }: Days, period: Days): SpanKind {
  const year = from.slice(0, 4)
  const spans = [...spansOf(period), ...spansOf({ from: `${year}-01-01`, to: `${year}-12-31` })]
  const named = spans.find((span) => span.from === from && span.to === to)?.kind
  return named ?? (wholeKind({ from, to }) === 'schoolYear' ? 'schoolYear' : 'days')
}

/** School years are counted from the month of their opening; plans of schools also begin a month earlier. */
const SCHOOL_START = '-09-01'
const SCHOOL_STARTS = ['-08-01', SCHOOL_START]

/** A period by its days: a calendar year, a school year, longer than a year, or the days of a document. */
function wholeKind({ from, to }: Days): SpanKind {
  if (to >= addMonths(from, 13)) return 'term'
  if (to !== addDays(addMonths(from, 12), -1)) return 'window'
  if (from.endsWith('-01-01')) return 'year'
  return SCHOOL_STARTS.some((start) => from.endsWith(start)) ? 'schoolYear' : 'window'
}

/** Whole blocks only: what is left over at the end is no quarter and no month. */
function blocksOf(kind: SpanKind, months: number, { from, to }: Days): ReportSpan[] {
  const spans: ReportSpan[] = []
  for (let start = from, number = 1; ; number += 1) {
    const next = addMonths(from, months * number)
    const last = addDays(next, -1)
    if (last > to) return spans
    spans.push({ kind, number, from: start, to: last, isWhole: false })
    start = next
  }
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
