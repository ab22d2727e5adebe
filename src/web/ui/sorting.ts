import { useMemo, useState } from 'react'

export type SortValue = string | number | null

export interface Sort {
  readonly key: string
  readonly direction: 'ascending' | 'descending'
}

export interface Sortable<Row> {
  readonly key: string
  readonly sortValue?: (row: Row) => SortValue
}

const collator = new Intl.Collator('vi', { numeric: true })

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
}

/** Sorted rows; equal ones keep their order, and what is not known comes last in both directions. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Sortable<Row>[],
  sort: Sort | null,
): readonly Row[] {
  const valueOf = columns.find((column) => column.key === sort?.key)?.sortValue
  if (sort === null || valueOf === undefined) return rows
  const sign = sort.direction === 'ascending' ? 1 : -1
  return [...rows].sort((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return sign * compare(left, right)
  })
}

/** Numbers are first wanted from the largest, names from A. */
export function nextSort(sort: Sort | null, key: string, first: Sort['direction']): Sort | null {
  if (sort?.key !== key) return { key, direction: first }
  if (sort.direction !== first) return null
  return { key, direction: first === 'ascending' ? 'descending' : 'ascending' }
}

export interface Sorting<Row> {
  readonly sorted: readonly Row[]
  readonly sort: Sort | null
  readonly onSort: (sort: Sort | null) => void
}

/** For a table and its "Chép sang Excel": both show the rows in the order chosen. */
export function useSorting<Row>(
  rows: readonly Row[],
  columns: readonly Sortable<Row>[],
  start: Sort | null = null,
): Sorting<Row> {
  const [sort, onSort] = useState<Sort | null>(start)
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort])
  return { sorted, sort, onSort }
}
