import { type RefObject, useEffect } from 'react'

/** In a table of boxes up and down go to the same box of the next row. */
export function useTickArrows(frame: RefObject<HTMLElement | null>): void {
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
  if (step === 0 || !(target instanceof HTMLInputElement) || target.type !== 'checkbox') return
  const cell = target.closest<HTMLTableCellElement>('td, th')
  const row = target.closest('tr')
  const rows = Array.from(target.closest('table')?.rows ?? [])
  if (!cell || !row) return
  const next = rows[rows.indexOf(row) + step]?.cells[cell.cellIndex]?.querySelector('input')
  if (!next) return
  event.preventDefault()
  next.focus()
}
