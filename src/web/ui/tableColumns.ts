import type { ReactNode } from 'react'
import type { CopyValue } from './sheet'
import type { Sort, SortValue } from './sorting'

export interface Column<Row> {
  readonly key: string
  readonly head: string
  /** Under the head, quiet: a unit, what a mark means. */
  readonly headNote?: string
  readonly align?: 'start' | 'end'
  readonly cell: (row: Row) => ReactNode
  readonly sortValue?: (row: Row) => SortValue
  readonly copyValue?: (row: Row) => CopyValue
  /** Its place in the two lines of a phone; the first column is the name, others are figures. */
  readonly onPhone?: 'standing' | 'figure' | 'line' | 'none'
  readonly width?: string
  /** What is pressed is not printed. */
  readonly isAct?: true
}

/** What stands in the column STT of a row at a place. */
export function ordinalOf<Row>(
  numbered: DataTableProps<Row>['numbered'],
  row: Row,
  place: number,
): string | undefined {
  return numbered === true ? String(place + 1) : numbered?.(row)
}

export interface DataTableProps<Row> {
  /** What the table holds, for screen readers and paper. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** A first column STT: the place of each row, or what is told of it; the total has none. */
  numbered?: true | ((row: Row) => string)
  /** Stays under the head while scrolling, and is repeated on every printed sheet. */
  total?: Row
  sort?: Sort | null
  /** With it, the heads of columns that have a `sortValue` sort. */
  onSort?: (sort: Sort | null) => void
  /** What stands in place of rows when there are none. */
  empty?: ReactNode
  foot?: ReactNode
  /** A small table of short words stays a table on a phone. */
  phone?: 'lines' | 'table'
}
