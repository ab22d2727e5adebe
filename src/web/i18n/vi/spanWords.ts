import type { FindingParams } from '#domain/findings'
import type { SpanKind } from '#domain/reports/spans'

/** What the days of a report are called. */
export const spanWords: Record<SpanKind, string> = {
  month: 'tháng',
  quarter: 'quý',
  sixMonths: '6 tháng',
  eightMonths: '8 tháng',
  nineMonths: '9 tháng',
  year: 'năm',
  schoolYear: 'năm học',
  term: 'nhiệm kỳ',
  window: 'kỳ của văn bản giao chỉ tiêu',
  days: 'khoảng ngày tự chọn',
}

/** The kinds of a finding, with spaces between them, as they are read. */
export function spanNames(kinds: FindingParams[string] | undefined): string {
  return namesOf(kinds, spanWords)
}

export function namesOf(
  kinds: FindingParams[string] | undefined,
  words: Readonly<Record<string, string>>,
): string {
  return String(kinds ?? '…')
    .split(' ')
    .map((kind) => words[kind] ?? kind)
    .join(', ')
}
