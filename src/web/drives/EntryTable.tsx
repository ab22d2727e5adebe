import { type ReactNode, useRef, useState } from 'react'
import type { CeremonyPerson } from '#contract/ceremonies'
import { DataTable } from '../ui/DataTable'
import { useCeremonyWords } from './ceremonyWords'
import { EntryFilter, firstView, shownPeople } from './EntryFilter'
import { type EntryTableLook, entryColumns } from './entryColumns'
import { useTickArrows } from './useTickArrows'

interface EntryTableProps {
  caption: string
  people: readonly CeremonyPerson[]
  look: EntryTableLook
  /** who is not among them, and why */
  children: ReactNode
}

/** Everybody of the minutes, a row each, and how to find the few who differ. */
export function EntryTable({ caption, people, look, children }: EntryTableProps) {
  const words = useCeremonyWords()
  const { entry } = words
  const frame = useRef<HTMLDivElement>(null)
  useTickArrows(frame)
  const [view, setView] = useState(() => firstView(people))
  const shown = shownPeople(people, view, look.draft, look.day)
  return (
    <>
      <EntryFilter view={view} onView={setView} />
      {children}
      {shown.length === 0 && <p>{view.name.trim() === '' ? entry.noExceptions : entry.notFound}</p>}
      <div className="drive-table entry-table" ref={frame}>
        {shown.length > 0 && (
          <DataTable
            caption={caption}
            rows={shown}
            rowKey={({ candidateId }) => candidateId}
            columns={entryColumns(look, words)}
          />
        )}
      </div>
    </>
  )
}
