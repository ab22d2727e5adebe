import { useMemo } from 'react'
import { useChoices as useAddress } from '../platform/address'
import { type Sort, type Sortable, type Sorting, sortRows } from '../ui/sorting'

/** Rows in the order the address asks for: `sort=name`, `sort=-birth` for the latest first. */
export function useSortInAddress<Row>(rows: readonly Row[], columns: readonly Sortable<Row>[]): Sorting<Row> {
  const { chosen, choose } = useAddress()
  const asked = chosen('sort') ?? ''
  const sort = useMemo(() => readSort(asked), [asked])
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort])
  return { sorted, sort, onSort: (next) => choose({ sort: next && sortText(next) }, { replace: true }) }
}

function readSort(asked: string): Sort | null {
  if (asked === '') return null
  return asked.startsWith('-')
    ? { key: asked.slice(1), direction: 'descending' }
    : { key: asked, direction: 'ascending' }
}

function sortText({ key, direction }: Sort): string {
  return direction === 'descending' ? `-${key}` : key
}
