import { type ReactNode, useEffect, useRef, useState } from 'react'
import './folded.css'

interface FoldedProps {
  summary: string
  /** To begin with, where something stands in it. */
  open?: boolean
  /** Opens it when it becomes true: what is wrong in it is seen. */
  reveal?: boolean
  children: ReactNode
}

/** Folded on the screen, open on paper. */
export function Folded({ summary, open = false, reveal = false, children }: FoldedProps) {
  const details = useRef<HTMLDetailsElement>(null)
  const [begins] = useState(open)
  useEffect(() => {
    if (reveal && details.current) details.current.open = true
  }, [reveal])
  useEffect(() => {
    let wasOpen = false
    const before = () => {
      wasOpen = details.current?.open ?? false
      if (details.current) details.current.open = true
    }
    const after = () => {
      if (details.current) details.current.open = wasOpen
    }
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return (
    <details className="folded" ref={details} open={begins}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
