import type { ReactNode } from 'react'
import { Link } from 'react-router'
import './figure-link.css'

interface FigureLinkProps {
  /** The rows behind the figure; without them it is only a figure. */
  to?: string | undefined
  /** What the link opens, when the figure alone does not say it. */
  label?: string
  children: ReactNode
}

/** A figure that opens the people, decisions or bodies behind it. */
export function FigureLink({ to, label, children }: FigureLinkProps) {
  if (to === undefined) return <span className="figure">{children}</span>
  return (
    <Link className="figure-link" to={to} aria-label={label}>
      {children}
    </Link>
  )
}
