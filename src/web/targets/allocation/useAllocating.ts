import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { TargetsReply } from '#contract/targets'
import { useText } from '../../i18n'
import { useAnnounce } from '../../ui/Toast'
import { targetsKey } from '../data'
import { useFormerNames } from './formerNames'
import { newJumps } from './jumps'
import { isUnsaved, standing, sumOf, sumsOf } from './rows'
import { cellOf } from './sheet'
import type { SheetView } from './sheetView'
import { useLeavingWarned } from './useLeavingWarned'
import { usePasting } from './usePasting'
import { useSaving } from './useSaving'
import { useSheet } from './useSheet'

export type Allocating = ReturnType<typeof useAllocating>

/** The work on one allocation: the sheet, its proposal, pasting, saving as a draft. */
export function useAllocating(reply: TargetsReply) {
  const { allocation } = useText()
  const tell = useAnnounce()
  const { organisation, period, children: rows, mayWrite } = reply
  const { sheet, dispatch, restored } = useSheet(`allocation:${organisation.id}:${period.id}`, rows)
  const [proposal, setProposal] = useState<ReadonlyMap<string, number> | null>(null)
  const [jumps] = useState(newJumps)
  const formerNames = useFormerNames(organisation.id)
  const enter = useEnter(reply, dispatch)
  const { cells } = sheet
  const sums = useMemo(() => sumsOf(reply, cells), [reply, cells])
  const known = { reply, rows, cells, formerNames, sums, proposal, mayWrite, jumps, enter, dispatch, tell }
  const { pasting, setPasting, pasteAt } = usePasting(known)
  const view: SheetView = { ...known, pasteAt }
  const unsaved = rows.filter((row) => row.writable && isUnsaved(row, cellOf(cells, row.organisation.id)))
  const take = useTaken(reply)
  const saving = useSaving(reply, (saved, count) => {
    take(saved)
    tell(allocation.saved(count))
  })
  useLeavingWarned(unsaved.length > 0, allocation.keptHere)
  return {
    view,
    sheet,
    unsaved,
    restored: restored && unsaved.length > 0,
    dropAll: () => dispatch({ kind: 'forget', ids: [...cells.keys()] }),
    pasting,
    setPasting,
    saving,
    take,
    setProposal,
    proposalSum: proposal === null ? 0 : (sumOf([...proposal.values()]) ?? 0),
    takeProposal: () => {
      if (proposal === null) return
      enter([...proposal].map(([id, value]) => ({ id, value })))
      tell(allocation.proposal.taken)
    },
  }
}

/** Enters figures into bodies that may be written, each with what stood there. */
function useEnter({ children }: TargetsReply, dispatch: SheetView['dispatch']): SheetView['enter'] {
  return useCallback(
    (entries) => {
      const rows = new Map(children.map((row) => [row.organisation.id, row]))
      const known = entries.flatMap(({ id, value }) => {
        const row = rows.get(id)
        return row?.writable ? [{ id, value, seen: standing(row) }] : []
      })
      dispatch({ kind: 'enter', entries: known })
    },
    [children, dispatch],
  )
}

/** What the server says after a write stands at once. */
function useTaken({ organisation, period }: TargetsReply) {
  const queries = useQueryClient()
  return (saved: TargetsReply) => queries.setQueryData(targetsKey(organisation.id, period.id), saved)
}
