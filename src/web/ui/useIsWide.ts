import { type RefObject, useLayoutEffect, useState } from 'react'

/**
 * Whether the table inside is wider than its frame. Only then does the frame scroll by itself; else the page
 * scrolls, and the head stays at the top of the window.
 */
export function useIsWide(frame: RefObject<HTMLElement | null>): boolean {
  const [wide, setWide] = useState(false)
  useLayoutEffect(() => {
    const element = frame.current
    const table = element?.querySelector('table')
    if (!element || !table) return
    const measure = () => setWide(table.offsetWidth > element.clientWidth + 1)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    observer.observe(table)
    return () => observer.disconnect()
  }, [frame])
  return wide
}
