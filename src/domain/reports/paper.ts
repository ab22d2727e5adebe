import { type Day, formatDay } from '#domain/dates'
import { type AskedDays, lastDayOf } from './catalogue'

/** What a sheet of a report says beside its numbers. An office paper is Vietnamese, whatever language the page speaks. */
export const REPORT_PAPER = {
  /** Nothing after the period's end is told, whatever day was asked for. */
  days: ({ from, ...until }: Pick<AskedDays, 'from' | 'to' | 'asOf'>) =>
    `Từ ${formatDay(from)} đến ${formatDay(lastDayOf(until))}`,
  lastYear: (asOf: Day) => `cùng kỳ đến ${formatDay(asOf)}`,
  tree: (day: Day) => `theo cây tổ chức ngày ${formatDay(day)}`,
  known: (day: Day) => `theo những gì đã ghi đến hết ngày ${formatDay(day)}`,
  unit: (unit: string) => `Đơn vị tính: ${unit}`,
  untracked: 'không theo dõi',
  sealed: 'niêm kín',
  stated: (day: Day) => `từ số đã ghi ngày ${formatDay(day)}`,
}

/** What was chosen of the past, which a paper says beside its days: without it another figure of the same day is unexplained. */
export function pastWords({
  treeOn,
  knownAt,
}: {
  treeOn?: Day | undefined
  knownAt?: Day | undefined
}): string[] {
  return [
    ...(treeOn === undefined ? [] : [REPORT_PAPER.tree(treeOn)]),
    ...(knownAt === undefined ? [] : [REPORT_PAPER.known(knownAt)]),
  ]
}
