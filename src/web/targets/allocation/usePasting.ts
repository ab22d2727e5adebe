import { useCallback, useEffect, useRef, useState } from 'react'
import { useText } from '../text'
import { type PasteBody, planPaste } from './paste'
import { cellOf } from './sheet'
import type { SheetView } from './sheetView'

export interface Pasting {
  readonly text: string
  /** The row a single column begins at. */
  readonly index: number
}

/** Figures pasted into the sheet: a column without faults goes in at once, all else is shown first. */
export function usePasting(view: Omit<SheetView, 'pasteAt'>) {
  const { allocation } = useText()
  const [pasting, setPasting] = useState<Pasting | null>(null)
  const latest = useRef(view)
  useEffect(() => {
    latest.current = view
  })
  const pasteAt = useCallback(
    (text: string, index: number) => {
      const { enter, tell } = latest.current
      const { lines } = planFor(latest.current, text, index)
      const isClean = lines.every(({ words, fault }) => words === '' && fault === null)
      if (!isClean) {
        setPasting({ text, index })
        return
      }
      enter(lines.flatMap(({ body, value }) => (body === null ? [] : [{ id: body.id, value }])))
      tell(allocation.paste.done(lines.length))
    },
    [allocation],
  )
  return { pasting, setPasting, pasteAt }
}

/** What pasting `text` at a row would do. */
export function planFor(
  { rows, cells, formerNames, reply }: Omit<SheetView, 'pasteAt'>,
  text: string,
  index: number,
) {
  const bodies = rows.map((row): PasteBody => {
    const { id, code, name } = row.organisation
    const { locked } = cellOf(cells, id)
    return { id, code, name, formerName: formerNames.get(id) ?? null, locked, writable: row.writable }
  })
  return planPaste(text, bodies, { start: index, parent: reply.organisation })
}
