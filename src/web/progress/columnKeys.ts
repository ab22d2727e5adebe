import type { ProgressRow } from '#contract/progress'
import type { SortValue } from '../ui/sorting'

/** The columns of the progress table beside the name, in the order of the table. */
export const COLUMN_KEYS = [
  'target',
  'admitted',
  'percent',
  'bar',
  'remaining',
  'over',
  'lastYear',
  'members',
  'targetRate',
  'rate',
  'allocated',
  'gap',
  'cells',
  'villageCells',
  'grassroots',
  'source',
  'standing',
] as const
export type ColumnKey = (typeof COLUMN_KEYS)[number]

const USUAL: readonly ColumnKey[] = [
  'target',
  'admitted',
  'percent',
  'bar',
  'remaining',
  'lastYear',
  'standing',
]

/** First to go where letters are large or the window is narrow: the sentence and the cards tell them too. */
const ROOMY: readonly ColumnKey[] = ['remaining', 'villageCells']

/** The calm choice: village cells and the source of the figures only where they say something. */
export function usualColumns(rows: readonly ProgressRow[], isRoomy: boolean): readonly ColumnKey[] {
  const hasVillages = rows.length > 1 && rows.some(({ coverage }) => (coverage.villageCells.total ?? 0) > 0)
  const hasOtherSources = rows.some((row) => sourceOf(row) !== 'records')
  const isTold = (key: ColumnKey): boolean =>
    USUAL.includes(key) || (key === 'villageCells' && hasVillages) || (key === 'source' && hasOtherSources)
  return COLUMN_KEYS.filter((key) => isTold(key) && (isRoomy || !ROOMY.includes(key)))
}

export type SourceWord = 'records' | 'declared' | 'mixed' | 'unknown'

/** Where the number of people comes from; a number that is not known has no source. */
export function sourceOf({ admitted, source }: ProgressRow): SourceWord {
  return admitted === null ? 'unknown' : source
}

/** What a column sorts by. */
export const SORT_VALUES: Partial<Record<string, (row: ProgressRow) => SortValue>> = {
  name: (row) => row.organisation.name,
  target: (row) => row.target,
  admitted: (row) => row.admitted,
  percent: (row) => row.percent,
  remaining: (row) => row.remaining,
  over: (row) => row.overPercent,
  lastYear: (row) => row.sameDayLastYear.admitted,
  members: (row) => row.members,
  targetRate: (row) => row.targetRatePercent,
  rate: (row) => row.admittedRatePercent,
  allocated: (row) => row.allocated,
  gap: (row) => row.allocationGap,
  cells: (row) => shareOf(row.coverage.cells.withAdmission, row.coverage.cells.total),
  villageCells: (row) => shareOf(row.coverage.villageCells.withAdmission, row.coverage.villageCells.total),
  grassroots: (row) => shareOf(row.coverage.grassroots.completed, row.coverage.grassroots.total),
}

function shareOf(done: number | null, total: number | null): number | null {
  return done === null || total === null || total === 0 ? null : done / total
}
