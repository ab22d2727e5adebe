import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/**
 * Whether the table inside is wider than its frame. Only then does the frame scroll by itself; else the page
 * scrolls, and the head stays at the top of the window.
 */
export function useIsWide(frame: RefObject<HTMLElement | null>): boolean {
  return useMeasured(frame, (element, table) => table.offsetWidth > element.clientWidth + 1)
}

/** Whether the frame is kept low and scrolls down by itself. */
export function useIsTall(frame: RefObject<HTMLElement | null>): boolean {
  return useMeasured(frame, (element, table) => table.offsetHeight > element.clientHeight + 1)
}

type Measure = (element: HTMLElement, table: HTMLElement) => boolean

function useMeasured(frame: RefObject<HTMLElement | null>, measure: Measure): boolean {
  const [holds, setHolds] = useState(false)
  const latest = useRef(measure)
  useLayoutEffect(() => {
    const element = frame.current
    const table = element?.querySelector('table')
    if (!element || !table) return
    const look = () => setHolds(latest.current(element, table))
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    observer.observe(table)
    return () => observer.disconnect()
  }, [frame])
  return holds
}
