import { useId } from 'react'
import { formatNumber } from '#domain/vietnamese'
import { axisTicks } from './geometry'
import { Sized } from './Sized'
import './charts.css'

export interface BodyBar {
  readonly id: string
  readonly name: string
  readonly admitted: number | null
  readonly target: number | null
}

/** As many bodies as stand on one sheet of paper beneath each other. */
const ON_A_SHEET = 20

interface BodyBarsProps {
  title: string
  description: string
  bars: readonly BodyBar[]
}

/** A bar for the people each body admitted, a line across it for its target; read without colour. */
export function BodyBars({ title, description, bars }: BodyBarsProps) {
  const highest = Math.max(1, ...bars.map(({ admitted, target }) => Math.max(admitted ?? 0, target ?? 0)))
  const most = axisTicks(highest).at(-1) ?? highest
  const sheets = Array.from({ length: Math.ceil(bars.length / ON_A_SHEET) }, (_, index) =>
    bars.slice(index * ON_A_SHEET, (index + 1) * ON_A_SHEET),
  )
  return sheets.map((sheet) => (
    <figure key={sheet[0]?.id} className="chart">
      <Sized>
        {({ width, rem }) => (
          <Bars title={title} description={description} bars={sheet} most={most} width={width} rem={rem} />
        )}
      </Sized>
    </figure>
  ))
}

interface BarsProps extends BodyBarsProps {
  most: number
  width: number
  rem: number
}

function Bars({ title, description, bars, most, width, rem }: BarsProps) {
  const id = useId()
  const row = 2.5 * rem
  const room = width - 5.5 * rem
  const x = (value: number) => (value / most) * room
  const height = bars.length * row
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={`${id}-title ${id}-about`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-about`}>{description}</desc>
      {bars.map(({ id: key, name, admitted, target }, index) => {
        const top = index * row
        const reach = x(Math.max(admitted ?? 0, target ?? 0))
        return (
          <g key={key}>
            <text className="is-ink" x={0} y={top + rem}>
              {name}
            </text>
            <line className="chart-base" x1={0} x2={0} y1={top + 1.25 * rem} y2={top + 2.25 * rem} />
            {admitted !== null && (
              <rect
                className="chart-bar"
                x={0}
                y={top + 1.375 * rem}
                width={x(admitted)}
                height={0.75 * rem}
              />
            )}
            {target !== null && (
              <line
                className="chart-mark"
                x1={x(target)}
                x2={x(target)}
                y1={top + 1.1875 * rem}
                y2={top + 2.3125 * rem}
              />
            )}
            <text className="is-ink" x={reach + 0.5 * rem} y={top + 2.0625 * rem}>
              {[admitted, target].map((value) => (value === null ? '–' : formatNumber(value))).join('/')}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
