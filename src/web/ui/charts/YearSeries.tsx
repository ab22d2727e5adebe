import { useId } from 'react'
import { formatNumber, formatPercent } from '#domain/vietnamese'
import { useText } from '../../i18n'
import { type Column, DataTable } from '../DataTable'
import { FigureLink } from '../FigureLink'
import { Folded } from '../Folded'
import { Axis } from './CourseChart'
import { axisTicks } from './geometry'
import { Sized } from './Sized'
import './charts.css'

export interface YearFigure {
  readonly year: number
  readonly target: number | null
  readonly admitted: number | null
  readonly percent: number | null
  readonly source: 'records' | 'declared' | 'mixed'
  /** What stands behind the figures of the year. */
  readonly to?: string
}

/** A series of years: a column for the people admitted, a mark across it for the target. */
export function YearSeries({ label, years }: { label: string; years: readonly YearFigure[] }) {
  const text = useText()
  return (
    <figure className="chart">
      <Sized label={label}>{(size) => <YearDrawing years={years} {...size} />}</Sized>
      <p className="chart-legend">
        <span>{text.charts.years.targetMark}</span>
        {years.some(({ admitted, source }) => admitted !== null && source !== 'records') && (
          <span>{text.charts.years.declaredMark}</span>
        )}
      </p>
      <Folded summary={text.tables.asTable}>
        <YearTable label={label} years={years} />
      </Folded>
    </figure>
  )
}

function YearDrawing({ years, width, rem }: { years: readonly YearFigure[]; width: number; rem: number }) {
  const hatch = useId()
  const height = 13 * rem
  const slot = (width - 2.75 * rem) / Math.max(years.length, 1)
  const withPercent = slot > 3.75 * rem
  const bottom = height - (withPercent ? 2.625 : 1.5) * rem
  const area = { left: 2.75 * rem, right: width, top: 1.5 * rem, bottom }
  const ticks = axisTicks(Math.max(...years.map((one) => Math.max(one.target ?? 0, one.admitted ?? 0)), 1), 4)
  const y = (value: number): number => area.bottom - (value / (ticks.at(-1) ?? 1)) * (area.bottom - area.top)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className="chart-hatch-ground" />
        <rect width="2.5" height="6" className="chart-hatch" />
      </pattern>
      <Axis ticks={ticks} y={y} left={area.left} right={area.right} />
      {years.map((one, index) => (
        <YearColumn
          key={one.year}
          figure={one}
          middle={area.left + slot * (index + 0.5)}
          half={Math.min(slot * 0.3, 1.75 * rem)}
          y={y}
          rem={rem}
          hatch={hatch}
          withPercent={withPercent}
        />
      ))}
    </svg>
  )
}

interface YearColumnProps {
  figure: YearFigure
  middle: number
  half: number
  y: (value: number) => number
  rem: number
  hatch: string
  withPercent: boolean
}

function YearColumn({ figure, middle, half, y, rem, hatch, withPercent }: YearColumnProps) {
  const { years } = useText().charts
  const { year, target, admitted, percent, source } = figure
  const top = y(admitted ?? 0)
  // the figure stands on its column, or on the mark where the two would cross
  const crossed = target !== null && y(target) < top && y(target) > top - 1.5 * rem
  return (
    <g textAnchor="middle">
      {admitted !== null && (
        <rect
          className={source === 'records' ? 'chart-column' : undefined}
          fill={source === 'records' ? undefined : `url(#${hatch})`}
          x={middle - half}
          width={half * 2}
          y={y(admitted)}
          height={y(0) - y(admitted)}
        />
      )}
      {target !== null && (
        <line
          className="chart-mark"
          x1={middle - half - 5}
          x2={middle + half + 5}
          y1={y(target)}
          y2={y(target)}
        />
      )}
      <text className="is-ink" x={middle} y={(crossed ? y(target) : top) - 0.4375 * rem}>
        {admitted === null ? years.unknown : formatNumber(admitted)}
      </text>
      <text className="is-ink" x={middle} y={y(0) + 1.0625 * rem}>
        {year}
      </text>
      {percent !== null && withPercent && (
        <text x={middle} y={y(0) + 2.1875 * rem}>
          {formatPercent(percent)}
        </text>
      )}
    </g>
  )
}

function linkOf({ year, to }: YearFigure) {
  return <FigureLink to={to}>{year}</FigureLink>
}

function YearTable({ label, years }: { label: string; years: readonly YearFigure[] }) {
  const { years: words } = useText().charts
  const shown = (value: number | null): string => (value === null ? words.unknown : formatNumber(value))
  const columns: readonly Column<YearFigure>[] = [
    { key: 'year', head: words.year, cell: linkOf },
    { key: 'target', head: words.target, align: 'end', cell: (one) => shown(one.target) },
    { key: 'admitted', head: words.admitted, align: 'end', cell: (one) => shown(one.admitted) },
    {
      key: 'percent',
      head: '%',
      align: 'end',
      cell: (one) => one.percent !== null && formatNumber(one.percent),
    },
    {
      key: 'source',
      head: words.source,
      cell: ({ admitted, source }) => admitted !== null && words[source],
    },
  ]
  return <DataTable caption={label} columns={columns} rows={years} rowKey={(one) => String(one.year)} />
}
