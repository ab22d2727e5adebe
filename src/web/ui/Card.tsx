import { type ReactNode, useId } from 'react'
import './card.css'

interface CardProps {
  /** absent where the page's own title names it */
  title?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** A white sheet on the paper, with its heading. */
export function Card({ title, actions, children }: CardProps) {
  const id = useId()
  if (title === undefined) {
    return (
      <div className="card">
        {actions !== undefined && <div className="card-head card-actions screen-only">{actions}</div>}
        {children}
      </div>
    )
  }
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>{title}</h2>
        {actions !== undefined && <div className="card-actions screen-only">{actions}</div>}
      </div>
      {children}
    </section>
  )
}
