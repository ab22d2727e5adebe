import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { isComposing } from '../platform/keys'

/** What an arrow can do to a row. */
export interface RowKeys {
  readonly open: (key: string) => boolean
  readonly close: (key: string) => boolean
  readonly parentOf: (key: string) => string | null
}

/** Rows beyond the beginning of a long table are not on the screen. */
const STOPS = 'tr[data-row]:not(.is-later) a[href]'

/**
 * The keyboard of a tree-table: one stop for Tab, arrows between the figures as in a sheet; on a name, right
 * opens the bodies beneath and left closes them or goes to the body above.
 */
export function useTreeKeys(table: RefObject<HTMLTableElement | null>, keys: RowKeys) {
  const active = useRef<HTMLElement | null>(null)
  const mark = (next?: HTMLElement): void => {
    const stops = stopsIn(table.current)
    if (next !== undefined) active.current = next
    if (active.current === null || !stops.includes(active.current)) active.current = stops[0] ?? null
    for (const stop of stops) stop.tabIndex = stop === active.current ? 0 : -1
    // opened by the arrows on the name beside it
    for (const toggle of table.current?.querySelectorAll<HTMLElement>('button.tree-toggle') ?? [])
      toggle.tabIndex = -1
  }
  useEffect(() => mark())
  const onFocus = (event: { readonly target: EventTarget }): void => {
    if (event.target instanceof HTMLElement && event.target.matches(STOPS)) mark(event.target)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    if (isComposing(event) || event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return
    const row = event.target.closest<HTMLTableRowElement>('tr[data-row]')
    const cell = event.target.closest<HTMLTableCellElement>('td, th')
    if (!row || !cell || !table.current) return
    const place = { table: table.current, row, cell }
    if (onTreeKey(event, place, keys)) return event.preventDefault()
    const next = nextStop(event, place)
    if (next === null) return
    event.preventDefault()
    next.focus()
  }
  return { onFocus, onKeyDown }
}

interface Place {
  readonly table: HTMLTableElement
  readonly row: HTMLTableRowElement
  readonly cell: HTMLTableCellElement
}

function stopsIn(table: HTMLTableElement | null): HTMLElement[] {
  return Array.from(table?.querySelectorAll<HTMLElement>(STOPS) ?? [])
}

/** Right and left on a name; true when that was all there is to do. */
function onTreeKey(event: KeyboardEvent, { table, row, cell }: Place, keys: RowKeys): boolean {
  const key = row.dataset.row
  if (cell.cellIndex !== 0 || key === undefined) return false
  if (event.key === 'ArrowRight') return keys.open(key)
  if (event.key !== 'ArrowLeft') return false
  if (keys.close(key)) return true
  const parent = keys.parentOf(key)
  const rows = Array.from(table.rows)
  const target = rows.find((other) => other.dataset.row === parent)?.querySelector<HTMLElement>('a[href]')
  target?.focus()
  return true
}

function nextStop(event: KeyboardEvent, place: Place): HTMLElement | null {
  const { key, ctrlKey } = event
  if (key === 'ArrowDown') return inColumn(place, 1)
  if (key === 'ArrowUp') return inColumn(place, -1)
  const all = stopsIn(place.table)
  const inRow = Array.from(place.row.querySelectorAll<HTMLElement>('a[href]'))
  const among = ctrlKey ? all : inRow
  if (key === 'Home') return among[0] ?? null
  if (key === 'End') return among.at(-1) ?? null
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  const current = inRow.findIndex((stop) => place.cell.contains(stop))
  return step === 0 ? null : (inRow[current + step] ?? null)
}

/** The same figure of the next row that has one. */
function inColumn({ table, row, cell }: Place, step: 1 | -1): HTMLElement | null {
  const rows = Array.from(table.rows)
  for (let index = row.rowIndex + step; index >= 0 && index < rows.length; index += step) {
    if (rows[index]?.classList.contains('is-later')) continue
    const next = rows[index]?.cells[cell.cellIndex]?.querySelector<HTMLElement>('a[href], button.data-sort')
    if (next) return next
  }
  return null
}
