import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { TargetsReply } from '#contract/targets'
import { useAnnounce } from '../../ui/Toast'
import { targetsKey } from '../data'
import { useText } from '../text'
import { useFormerNames } from './formerNames'
import { newJumps } from './jumps'
import { isUnsaved, standing, sumOf, sumsOf } from './rows'
import { cellOf } from './sheet'
import type { SheetView } from './sheetView'
import { useLeavingWarned } from './useLeavingWarned'
import { usePasting } from './usePasting'
import { useSaving } from './useSaving'
import { useSheet } from './useSheet'

/** Stays beside the figures after it is taken, so that every change to it can be seen. */
interface Proposed {
  readonly values: ReadonlyMap<string, number>
  readonly isTaken: boolean
}

export type Allocating = ReturnType<typeof useAllocating>

/** The work on one allocation: the sheet, its proposal, pasting, saving as a draft. */
export function useAllocating(reply: TargetsReply) {
  const { allocation } = useText()
  const announce = useAnnounce()
  const { said, say } = useSaid()
  const { organisation, period, children: rows, mayWrite } = reply
  const { sheet, dispatch, restored } = useSheet(`allocation:${organisation.id}:${period.id}`, rows)
  const [proposed, setProposed] = useState<Proposed | null>(null)
  const proposal = proposed?.values ?? null
  const [jumps] = useState(newJumps)
  const formerNames = useFormerNames(organisation.id)
  const enter = useEnter(reply, dispatch)
  const { cells } = sheet
  const sums = useMemo(() => sumsOf(reply, cells), [reply, cells])
  const known = {
    reply,
    rows,
    cells,
    formerNames,
    sums,
    proposal,
    mayWrite,
    jumps,
    enter,
    dispatch,
    tell: say,
  }
  const { pasting, setPasting, pasteAt } = usePasting(known)
  const view: SheetView = { ...known, pasteAt }
  const unsaved = rows.filter((row) => row.writable && isUnsaved(row, cellOf(cells, row.organisation.id)))
  const take = useTaken(reply)
  const saving = useSaving(reply, (saved, count) => {
    take(saved)
    announce(allocation.saved(count))
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
    announce,
    said,
    /** The sum of a proposal that waits to be taken or dropped. */
    waiting: proposed === null || proposed.isTaken ? null : sumOf([...proposed.values.values()]),
    propose: (values: ReadonlyMap<string, number>) => setProposed({ values, isTaken: false }),
    dropProposal: () => setProposed(null),
    takeProposal: () => {
      if (proposed === null) return
      enter([...proposed.values].map(([id, value]) => ({ id, value })))
      setProposed({ ...proposed, isTaken: true })
      say(allocation.proposal.taken)
    },
  }
}

const SAID_FOR_MS = 8000

/** One short sentence beside the sums, until the next or until it has been read. */
function useSaid() {
  const [said, setSaid] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const say = useCallback((words: string) => {
    setSaid(words)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setSaid(''), SAID_FOR_MS)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])
  return { said, say }
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
