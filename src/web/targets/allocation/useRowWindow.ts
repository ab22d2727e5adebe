import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** So many rows are simply drawn. */
const DRAWN_AT_MOST = 300
/** Rows drawn beyond each edge of the window, and the step in which the part moves. */
const SPARE = 20

export interface RowWindow {
  readonly first: number
  readonly last: number
  /** Empty room above and below, in pixels. */
  readonly above: number
  readonly below: number
  readonly isPart: boolean
}

/** Which rows of a long table are near the window; all of them in a short one and on paper. */
export function useRowWindow(count: number, table: RefObject<HTMLTableElement | null>): RowWindow {
  const printing = usePrinting()
  const isPart = count > DRAWN_AT_MOST && !printing
  const [place, setPlace] = useState({ first: 0, height: 40 })
  useEffect(() => {
    if (!isPart) return
    const look = () => {
      const element = table.current
      const height = element?.querySelector('tr[data-index]')?.getBoundingClientRect().height ?? 0
      if (!element || height === 0) return
      const top = element.getBoundingClientRect().top + (element.tHead?.offsetHeight ?? 0)
      const seen = Math.floor(-top / height / SPARE) * SPARE
      const first = Math.min(Math.max(seen - SPARE, 0), count)
      setPlace((before) => (before.first === first && before.height === height ? before : { first, height }))
    }
    look()
    window.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      window.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [isPart, count, table])
  if (!isPart) return { first: 0, last: count, above: 0, below: 0, isPart }
  const first = Math.min(place.first, count)
  const last = Math.min(first + Math.ceil(window.innerHeight / place.height) + 3 * SPARE, count)
  return { first, last, above: first * place.height, below: (count - last) * place.height, isPart }
}

/** Paper takes every row: they are drawn before the browser looks. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return printing
}
