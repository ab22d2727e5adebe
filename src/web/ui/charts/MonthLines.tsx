import { useId } from 'react'
import { formatNumber } from '#domain/vietnamese'
import { Axis } from './CourseChart'
import { axisTicks, type MonthCount } from './geometry'
import { Sized } from './Sized'
import './charts.css'

interface MonthLinesProps {
  title: string
  description: string
  now: readonly MonthCount[]
  lastYear: readonly MonthCount[]
}

/** Months of this period as a whole line with dots, of last year as a broken one with squares. */
export function MonthLines(props: MonthLinesProps) {
  return (
    <figure className="chart">
      <Sized>{({ width, rem }) => <Lines {...props} width={width} rem={rem} />}</Sized>
    </figure>
  )
}

function Lines({
  title,
  description,
  now,
  lastYear,
  width,
  rem,
}: MonthLinesProps & { width: number; rem: number }) {
  const id = useId()
  const height = 14 * rem
  const area = { left: 2.75 * rem, right: width - rem, top: 1.25 * rem, bottom: height - 1.75 * rem }
  const months = Math.max(now.length, lastYear.length, 1)
  const ticks = axisTicks(Math.max(1, ...[...now, ...lastYear].map(({ count }) => count)), 4)
  const step = (area.right - area.left) / months
  const x = (index: number) => area.left + (index + 0.5) * step
  const y = (value: number) => area.bottom - (value / (ticks.at(-1) ?? 1)) * (area.bottom - area.top)
  const line = (counts: readonly MonthCount[]) =>
    counts.map(({ count }, index) => `${x(index).toFixed(1)},${y(count).toFixed(1)}`).join(' ')
  const size = 0.25 * rem
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
      <Axis ticks={ticks} y={y} left={area.left} right={area.right} />
      <polyline className="chart-last" points={line(lastYear)} />
      <polyline className="chart-now" points={line(now)} />
      {lastYear.map(({ until, count }, index) => (
        <rect
          key={until}
          className="chart-milestone"
          x={x(index) - size}
          y={y(count) - size}
          width={2 * size}
          height={2 * size}
        />
      ))}
      {now.map(({ until, count }, index) => (
        <g key={until}>
          <circle className="chart-end" cx={x(index)} cy={y(count)} r={size * 1.125} />
          <text className="is-ink" x={x(index)} y={y(count) - 0.625 * rem} textAnchor="middle">
            {formatNumber(count)}
          </text>
        </g>
      ))}
      {(now.length >= lastYear.length ? now : lastYear).map(({ until }, index) => (
        <text key={until} x={x(index)} y={height - 0.5 * rem} textAnchor="middle">
          {until.slice(5, 7)}
        </text>
      ))}
    </svg>
  )
}
