import { useCallback, useMemo } from 'react'
import { type Query, useChoices as useAddress, withQuery } from '../platform/address'
import type { Sort } from '../ui/sorting'
import { COLUMN_KEYS, type ColumnKey } from './columnKeys'

/** Which of the bodies beneath are shown. */
export const SHOWS = ['all', 'behind', 'completed', 'exceeded', 'noTarget', 'unknown'] as const
export type Show = (typeof SHOWS)[number]

/** How the table is looked at: not what is counted. It lives in the address as well. */
export interface Look {
  /** Null: the usual ones. */
  readonly columns: readonly ColumnKey[] | null
  readonly sort: Sort | null
  readonly show: Show
  readonly open: readonly string[]
  /** Every row of a long table, not its beginning only. */
  readonly isWhole: boolean
}

export interface Looking {
  readonly look: Look
  readonly setColumns: (columns: readonly ColumnKey[] | null) => void
  readonly setSort: (sort: Sort | null) => void
  readonly setShow: (show: Show) => void
  readonly toggle: (id: string) => void
  readonly setWhole: (isWhole: boolean) => void
  /** This page with another look, at its table. */
  readonly here: (changes: Query, place: string) => string
  /** What a link to a body beneath takes along. */
  readonly kept: Query
}

export function useLook(): Looking {
  const { search, choose } = useAddress()
  const look = useMemo(() => readLook(search), [search])
  const set = useCallback((changes: Query) => choose(changes, { replace: true }), [choose])
  return useMemo(
    () => ({
      look,
      setColumns: (columns) => set({ columns: columns === null ? null : columns.join(',') }),
      setSort: (sort) => set({ sort: sort && sortText(sort) }),
      setShow: (show) => choose({ show: show === 'all' ? null : show }),
      toggle: (id) => set({ open: toggled(look.open, id).join(',') }),
      setWhole: (isWhole) => set({ rows: isWhole ? 'all' : null }),
      here: (changes, place) => `${withQuery('', { ...Object.fromEntries(search), ...changes })}#${place}`,
      kept: { columns: search.get('columns'), sort: search.get('sort'), rows: search.get('rows') },
    }),
    [look, search, set, choose],
  )
}

/** "-percent": by percent, the largest first. */
export function sortText({ key, direction }: Sort): string {
  return direction === 'descending' ? `-${key}` : key
}

export function readLook(search: URLSearchParams): Look {
  const named = (search.get('columns') ?? '').split(',')
  const columns = COLUMN_KEYS.filter((key) => named.includes(key))
  return {
    columns: columns.length === 0 ? null : columns,
    sort: readSort(search.get('sort')),
    show: SHOWS.find((known) => known === search.get('show')) ?? 'all',
    open: (search.get('open') ?? '').split(',').filter((id) => id !== ''),
    isWhole: search.get('rows') === 'all',
  }
}

function readSort(text: string | null): Sort | null {
  if (text === null || text === '') return null
  return text.startsWith('-')
    ? { key: text.slice(1), direction: 'descending' }
    : { key: text, direction: 'ascending' }
}

function toggled(open: readonly string[], id: string): string[] {
  return open.includes(id) ? open.filter((other) => other !== id) : [...open, id]
}
