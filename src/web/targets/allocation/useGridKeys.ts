import { type KeyboardEvent, useRef } from 'react'
import { isComposing } from '../../platform/keys'
import { useText } from '../text'
import type { ColumnKey } from './GridRow'
import { cellOf } from './sheet'
import type { SheetView } from './sheetView'
import type { ActiveCell } from './useActiveCell'

interface GridKeys {
  active: ActiveCell
  goTo: (index: number, column: ColumnKey) => void
  view: SheetView
  columns: readonly ColumnKey[]
}

const PAGE = 10

/** Keys of the sheet outside of typing: moving, clearing, locking. */
export function useGridKeys({ active, goTo, view, columns }: GridKeys) {
  const { allocation } = useText()
  const leaving = useRef(false)
  return (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ')) return
    if (event.key === 'Escape') {
      // the next Tab leaves the table: nobody is held in it
      leaving.current = true
      view.tell(allocation.leaving)
      return
    }
    const mayTab = !leaving.current
    leaving.current = false
    if (event.key === 'Tab' && !mayTab) return
    const to = destination(event, active, view.rows.length, columns)
    if (to !== null) {
      event.preventDefault()
      goTo(to.index, to.column)
      return
    }
    if (active.column !== 'value') return
    const isRedrawn = onValueKey(event, active.index, view, allocation.isLocked)
    // a locked cell has no field and an open one has: the focus goes from one to the other
    if (isRedrawn) goTo(active.index, 'value')
  }
}

/** Where a key leads; null for a key that does not move. */
function destination(
  event: KeyboardEvent,
  { index, column }: ActiveCell,
  count: number,
  columns: readonly ColumnKey[],
): ActiveCell | null {
  const far = event.ctrlKey || event.metaKey
  const row = (to: number): ActiveCell => ({ index: Math.min(Math.max(to, 0), count - 1), column })
  const side = (step: number): ActiveCell => ({
    index,
    column: columns[columns.indexOf(column) + step] ?? column,
  })
  switch (event.key) {
    case 'ArrowDown':
      return row(far ? count - 1 : index + 1)
    case 'ArrowUp':
      return row(far ? 0 : index - 1)
    case 'PageDown':
      return row(index + PAGE)
    case 'PageUp':
      return row(index - PAGE)
    case 'Enter':
      return row(event.shiftKey ? index - 1 : index + 1)
    case 'ArrowLeft':
      return side(-1)
    case 'ArrowRight':
      return side(1)
    case 'Home':
      return { index: far ? 0 : index, column: far ? column : 'name' }
    case 'End':
      return { index: far ? count - 1 : index, column: far ? column : (columns.at(-1) ?? column) }
    case 'Tab':
      return tabbed(event.shiftKey ? index - 1 : index + 1, column, count)
    default:
      return null
  }
}

/** Tab goes down the column that is filled in, and out of the table at its ends. */
function tabbed(to: number, column: ColumnKey, count: number): ActiveCell | null {
  return column === 'value' && to >= 0 && to < count ? { index: to, column } : null
}

/** True when the cell has been locked or opened. */
function onValueKey(event: KeyboardEvent, index: number, view: SheetView, isLocked: string): boolean {
  const row = view.rows[index]
  if (row === undefined || !view.mayWrite || !row.writable) return false
  const { id } = row.organisation
  const { locked } = cellOf(view.cells, id)
  if (event.key === ' ') {
    event.preventDefault()
    view.dispatch({ kind: 'lock', id, locked: !locked })
    return true
  }
  if (locked) {
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) view.tell(isLocked)
  } else if (event.key === 'Delete' || event.key === 'Backspace') {
    event.preventDefault()
    view.enter([{ id, value: null }])
  }
  return false
}
