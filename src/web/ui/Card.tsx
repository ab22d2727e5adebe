import { type ReactNode, useId } from 'react'
import './card.css'

interface CardProps {
  title?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** A white sheet on the paper, with its heading. */
export function Card({ title, actions, children }: CardProps) {
  const id = useId()
  if (title === undefined) return <div className="card">{children}</div>
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
