import type { ReactNode } from 'react'
import { FigureLink } from './FigureLink'
import './figure-list.css'

export interface ListedFigure {
  readonly key: string
  readonly label: string
  readonly value: ReactNode
  readonly to?: string | undefined
}

/** Words and their figures in two columns: what the new members are made up of. */
export function FigureList({ items }: { items: readonly ListedFigure[] }) {
  return (
    <dl className="figure-list">
      {items.map(({ key, label, value, to }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            <FigureLink to={to}>{value}</FigureLink>
          </dd>
        </div>
      ))}
    </dl>
  )
}
