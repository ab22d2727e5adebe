import { useText } from '../../i18n'
import { type AllocationRow, isDrafted, isUnsaved, valueOf } from './rows'
import type { Cell } from './sheet'

interface RowNotesProps {
  row: AllocationRow
  cell: Cell
  proposed: number | null
  mayWrite: boolean
}

/** What is worth knowing of a cell, in a few words. */
export function RowNotes({ row, cell, proposed, mayWrite }: RowNotesProps) {
  const { allocation } = useText()
  const value = valueOf(row, cell)
  const notes = [
    mayWrite && !row.writable && allocation.closed,
    value === null && row.assigned !== null && allocation.kept(row.assigned),
    proposed !== null && value !== null && value !== proposed && allocation.fromProposal(value - proposed),
    mayWrite && isUnsaved(row, cell) && allocation.unsaved,
    !isUnsaved(row, cell) && isDrafted(row) && allocation.drafted,
  ].filter(Boolean)
  return notes.length === 0 ? null : <span className="soft">{notes.join(' · ')} </span>
}
