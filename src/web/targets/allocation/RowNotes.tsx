import type { RateRange } from '#domain/targets/ledger'
import { useText } from '../text'
import { PlaceTag } from './PlaceTag'
import { type AllocationRow, isUnsaved, placeOf, resultOf, valueOf } from './rows'
import type { Cell } from './sheet'

interface RowNotesProps {
  row: AllocationRow
  cell: Cell
  proposed: number | null
  band: RateRange | null
  mayWrite: boolean
}

/** What is worth knowing of a cell, in a few words. */
export function RowNotes({ row, cell, proposed, band, mayWrite }: RowNotesProps) {
  const { allocation } = useText()
  const value = valueOf(row, cell)
  const { assigned } = row
  const isOther = value !== null && assigned !== null && value !== assigned
  const notes = [
    mayWrite && !row.writable && allocation.closed,
    isUnsaved(row, cell) && allocation.unsaved,
    isOther && allocation.fromAssigned(value - assigned),
    value === null && assigned !== null && allocation.kept(assigned),
    proposed !== null && value !== null && value !== proposed && allocation.fromProposal(value - proposed),
  ].filter(Boolean)
  return (
    <>
      <PlaceTag place={placeOf(resultOf(row, cell), row.members, band)} />
      {notes.length > 0 && <span className="soft">{notes.join(' · ')}</span>}
    </>
  )
}
