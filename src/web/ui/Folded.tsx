import { type ReactNode, useEffect, useRef } from 'react'
import './folded.css'

interface FoldedProps {
  summary: string
  children: ReactNode
}

/** Folded on the screen, open on paper. */
export function Folded({ summary, children }: FoldedProps) {
  const details = useRef<HTMLDetailsElement>(null)
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
    <details className="folded" ref={details}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
