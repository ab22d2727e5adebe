import { type RefObject, useEffect } from 'react'
import { isComposing } from '../platform/keys'

/** Up and down go from a figure to the same figure of the next row, as in a sheet. */
export function useRowArrows(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = frame.current
    if (!element) return
    element.addEventListener('keydown', move)
    return () => element.removeEventListener('keydown', move)
  }, [frame])
}

function move(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const { target } = event
  if (step === 0 || isComposing(event) || !(target instanceof HTMLElement)) return
  if (target.matches('input, select, textarea')) return
  const next = neighbour(target, step)
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** The nearest row above or below that has something to press in the same column. */
function neighbour(target: HTMLElement, step: number): HTMLElement | undefined {
  const cell = target.closest<HTMLTableCellElement>('td, th')
  const rows = Array.from(target.closest('table')?.rows ?? [])
  const from = rows.findIndex((row) => row.contains(target))
  if (!cell || from < 0) return undefined
  const onward = step > 0 ? rows.slice(from + 1) : rows.slice(0, from).reverse()
  return (
    onward
      .map((row) => row.cells[cell.cellIndex]?.querySelector<HTMLElement>('a[href], button'))
      .find((found) => found instanceof HTMLElement) ?? undefined
  )
}
