import { type Dispatch, useEffect, useReducer, useState } from 'react'
import { dropDraft, readDraft, writeDraft } from '../../platform/draft'
import { type AllocationRow, isUnsaved } from './rows'
import { type Cell, cellOf, change, newSheet, type Sheet, type SheetAction } from './sheet'

interface Stored {
  readonly form: 'allocation'
  readonly cells: readonly (readonly [string, Cell])[]
}

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === 'allocation'
}

interface KeptSheet {
  readonly sheet: Sheet
  readonly dispatch: Dispatch<SheetAction>
  /** Opened with figures typed earlier and not recorded. */
  readonly restored: boolean
}

/** The sheet, kept on this machine until it is recorded, given up or the person signs out. */
export function useSheet(name: string, rows: readonly AllocationRow[]): KeptSheet {
  const [found] = useState(() => cellsLeft(name, rows))
  const [sheet, dispatch] = useReducer(change, found, newSheet)
  useEffect(() => {
    if (sheet.cells.size === 0) dropDraft(name)
    else writeDraft(name, { form: 'allocation', cells: [...sheet.cells] } satisfies Stored)
  }, [sheet.cells, name])
  const restored = rows.some((row) => isUnsaved(row, cellOf(found, row.organisation.id)))
  return { sheet, dispatch, restored }
}

/** Locks, and edits that have not been recorded since. */
function cellsLeft(name: string, rows: readonly AllocationRow[]): ReadonlyMap<string, Cell> {
  const stored = new Map(readDraft(name, isStored)?.cells ?? [])
  const cells = new Map<string, Cell>()
  for (const row of rows) {
    const cell = stored.get(row.organisation.id)
    if (cell === undefined) continue
    if (isUnsaved(row, cell)) cells.set(row.organisation.id, cell)
    else if (cell.locked) cells.set(row.organisation.id, { edit: null, locked: true })
  }
  return cells
}
