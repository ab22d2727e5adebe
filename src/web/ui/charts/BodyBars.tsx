import { useId } from 'react'
import { formatNumber } from '#domain/vietnamese'
import { axisTicks } from './geometry'
import './charts.css'

export interface BodyBar {
  readonly id: string
  readonly name: string
  readonly admitted: number | null
  readonly target: number | null
}

interface BodyBarsProps {
  title: string
  description: string
  bars: readonly BodyBar[]
}

/** Units of the drawing from nought to the end of the axis; it is stretched to the room it has. */
const LENGTH = 1000

/**
 * A bar for the people each body admitted, a line across it for its target; read without colour. Names are words of
 * the page, so that long ones wrap, and on paper the rows go on from sheet to sheet.
 */
export function BodyBars({ title, description, bars }: BodyBarsProps) {
  const id = useId()
  const highest = Math.max(1, ...bars.map(({ admitted, target }) => Math.max(admitted ?? 0, target ?? 0)))
  const most = axisTicks(highest).at(-1) ?? highest
  const x = (value: number) => (value / most) * LENGTH
  return (
    <figure className="body-bars" role="img" aria-label={title} aria-describedby={id}>
      <p id={id} className="visually-hidden">
        {description}
      </p>
      {bars.map(({ id: key, name, admitted, target }) => (
        <div key={key} className="body-bar">
          <span>{name}</span>
          <svg viewBox={`0 0 ${LENGTH} 20`} preserveAspectRatio="none" aria-hidden="true">
            <line className="chart-base" x1={0} x2={0} y1={0} y2={20} />
            {admitted !== null && <rect className="chart-bar" x={0} y={4} width={x(admitted)} height={12} />}
            {target !== null && <line className="chart-mark" x1={x(target)} x2={x(target)} y1={0} y2={20} />}
          </svg>
          <span className="body-bar-figures">
            {[admitted, target].map((value) => (value === null ? '–' : formatNumber(value))).join('/')}
          </span>
        </div>
      ))}
    </figure>
  )
}
