import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ColumnKey } from './GridRow'
import type { Jumps } from './jumps'
import type { RowWindow } from './useRowWindow'

export interface ActiveCell {
  readonly index: number
  readonly column: ColumnKey
}

/** Which cell the keys go to. Moving brings it into view and gives it the focus, also in a table drawn in part. */
export function useActiveCell(
  count: number,
  table: RefObject<HTMLTableElement | null>,
  part: RowWindow,
  jumps: Jumps,
  home: ColumnKey,
) {
  const [cell, setCell] = useState<ActiveCell>({ index: 0, column: home })
  const wanted = useRef(false)
  const active = cell.index < count ? cell : { ...cell, index: Math.max(count - 1, 0) }

  const goTo = useCallback(
    (index: number, column: ColumnKey) => {
      wanted.current = true
      setCell({ index, column })
      scrollNear(table.current, index)
    },
    [table],
  )
  useEffect(() => jumps.listen((index) => goTo(index, home)), [jumps, goTo, home])
  useLayoutEffect(() => {
    if (!wanted.current) return
    const element = table.current?.querySelector<HTMLElement>('[data-active]')
    if (!element) return
    wanted.current = false
    element.scrollIntoView({ block: 'nearest' })
    const inner = element.querySelector<HTMLElement>('input, button')
    ;(inner ?? element).focus({ preventScroll: true })
  }, [cell, part.first, part.last, table])
  return { active, goTo }
}

/** A row that is not drawn is scrolled to by arithmetic; then it is drawn. */
function scrollNear(table: HTMLTableElement | null, index: number): void {
  if (table === null || table.querySelector(`[data-index="${index}"]`) !== null) return
  const height = table.querySelector('[data-index]')?.getBoundingClientRect().height ?? 0
  const top = table.getBoundingClientRect().top + (table.tHead?.offsetHeight ?? 0)
  window.scrollTo({ top: window.scrollY + top + index * height - window.innerHeight / 2 })
}
