import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'

interface Size {
  /** Of the element, in px. */
  readonly width: number
  /** Size of a letter of the page: larger with "Chữ lớn". */
  readonly rem: number
}

/** A picture with its name, where it does not name itself; tells the drawing the room it has, so that letters keep their size. */
export function Sized({ label, children }: { label?: string; children: (size: Size) => ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size>({ width: 480, rem: 16 })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const width = Math.max(element.clientWidth, 200)
      setSize((before) => (before.width === width && before.rem === rem ? before : { width, rem }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={box} {...(label !== undefined && { role: 'img', 'aria-label': label })}>
      {children(size)}
    </div>
  )
}
