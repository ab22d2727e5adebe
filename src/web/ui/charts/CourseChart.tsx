import { type Day, daysBetween, formatDay, yearAgo } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { useText } from '../../i18n'
import { type Column, DataTable } from '../DataTable'
import { Folded } from '../Folded'
import { axisTicks, type CoursePoint, monthEnds, monthStarts, reachedOn, stairs } from './geometry'
import { Sized } from './Sized'
import './charts.css'

export interface CourseChartProps {
  /** The window of the target. */
  from: Day
  to: Day
  /** This year's line ends here. */
  asOf: Day
  points: readonly CoursePoint[]
  /** In last year's own days; drawn over this year's. Null when it is not known. */
  lastYear: readonly CoursePoint[] | null
  /** Only these judge: the marks are never joined by a line. */
  milestones: readonly { readonly day: Day; readonly due: number }[]
  target: number | null
}

/** People admitted so far, against the milestones, with last year behind it. */
export function CourseChart(props: CourseChartProps) {
  const { charts, tables } = useText()
  const now = reachedOn(props.points, props.asOf)
  const last = props.lastYear && reachedOn(props.lastYear, yearAgo(props.asOf))
  if (props.target === null && props.points.length === 0 && !props.lastYear?.length) {
    return <p className="soft">{charts.course.empty}</p>
  }
  return (
    <figure className="chart">
      <Sized label={charts.course.summary(now, last)}>
        {(size) => <CourseDrawing {...props} {...size} now={now} />}
      </Sized>
      <Legend hasLastYear={props.lastYear !== null} hasMilestones={props.milestones.length > 0} />
      <Folded summary={tables.asTable}>
        <CourseTable {...props} />
      </Folded>
    </figure>
  )
}

interface DrawingProps extends CourseChartProps {
  width: number
  rem: number
  now: number
}

function CourseDrawing({
  from,
  to,
  asOf,
  points,
  lastYear,
  milestones,
  target,
  width,
  rem,
  now,
}: DrawingProps) {
  const { course } = useText().charts
  const lastFrom = yearAgo(from)
  const height = 13 * rem
  const area = { left: 2.75 * rem, right: width - 0.5 * rem, top: 1.25 * rem, bottom: height - 1.5 * rem }
  const highest = Math.max(
    target ?? 0,
    now,
    ...points.map((p) => p.admitted),
    ...(lastYear ?? []).map((p) => p.admitted),
  )
  const ticks = axisTicks(highest)
  const length = Math.max(daysBetween(from, to), 1)
  const x = (days: number): number =>
    area.left + (Math.min(Math.max(days, 0), length) / length) * (area.right - area.left)
  const y = (value: number): number => area.bottom - (value / (ticks.at(-1) ?? 1)) * (area.bottom - area.top)
  const dayX = (day: Day): number => x(daysBetween(from, day))
  const end = asOf < to ? asOf : to
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <Axis ticks={ticks} y={y} left={area.left} right={area.right} />
      <Months
        from={from}
        to={to}
        x={dayX}
        y={height - 0.375 * rem}
        room={(area.right - area.left) / (2.25 * rem)}
      />
      {target !== null && (
        <>
          <line className="chart-target" x1={area.left} x2={area.right} y1={y(target)} y2={y(target)} />
          <text x={area.left + 4} y={y(target) - 5} className="is-ink">
            {course.target(target)}
          </text>
        </>
      )}
      {lastYear !== null && (
        <path className="chart-last" d={stairs(lastYear, yearAgo(to), { from: lastFrom, x, y })} />
      )}
      <path className="chart-now" d={stairs(points, end, { from, x, y })} />
      {milestones.map(({ day, due }) => (
        <Milestone key={day} x={dayX(day)} y={y(due)} due={due} right={area.right} />
      ))}
      <circle className="chart-end" cx={dayX(end)} cy={y(now)} r={4} />
      <text className="chart-value" x={dayX(end) - 7} y={y(now) - 7} textAnchor="end">
        {formatNumber(now)}
      </text>
    </svg>
  )
}

interface AxisProps {
  ticks: readonly number[]
  y: (value: number) => number
  left: number
  right: number
}

export function Axis({ ticks, y, left, right }: AxisProps) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line
        className={tick === 0 ? 'chart-base' : 'chart-grid'}
        x1={left}
        x2={right}
        y1={y(tick)}
        y2={y(tick)}
      />
      <text x={left - 8} y={y(tick) + 4} textAnchor="end">
        {formatNumber(tick)}
      </text>
    </g>
  ))
}

function Months({
  from,
  to,
  x,
  y,
  room,
}: {
  from: Day
  to: Day
  x: (day: Day) => number
  y: number
  room: number
}) {
  const { course } = useText().charts
  const starts = monthStarts(from, to)
  const every = [1, 2, 3, 6, 12].find((step) => starts.length / step <= room) ?? 12
  return starts
    .filter((_, index) => index % every === 0)
    .map((day) => (
      <text key={day} x={x(day)} y={y}>
        {every === 12 ? day.slice(0, 4) : course.month(Number(day.slice(5, 7)))}
      </text>
    ))
}

interface MilestoneProps {
  x: number
  y: number
  due: number
  /** Where the drawing ends: a figure without room beyond its mark stands before it. */
  right: number
}

/** A mark to be reached by a day. */
function Milestone({ x, y, due, right }: MilestoneProps) {
  const isLast = x > right - 40
  return (
    <g>
      <path className="chart-milestone" d={`M${x} ${y - 6}l6 6l-6 6l-6 -6z`} />
      <text
        className="is-ink"
        x={isLast ? x - 9 : x + 9}
        y={isLast ? y + 17 : y + 13}
        textAnchor={isLast ? 'end' : 'start'}
      >
        {formatNumber(due)}
      </text>
    </g>
  )
}

function Legend({ hasLastYear, hasMilestones }: { hasLastYear: boolean; hasMilestones: boolean }) {
  const { course } = useText().charts
  return (
    <ul className="chart-legend">
      <li>
        <Sample className="chart-now" d="M0 6H24" /> {course.thisYear}
      </li>
      {hasLastYear && (
        <li>
          <Sample className="chart-last" d="M0 6H24" /> {course.lastYear}
        </li>
      )}
      {hasMilestones && (
        <li>
          <Sample className="chart-milestone" d="M12 1l5 5l-5 5l-5 -5z" /> {course.milestones}
        </li>
      )}
    </ul>
  )
}

function Sample({ className, d }: { className: string; d: string }) {
  return (
    <svg viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">
      <path className={className} d={d} />
    </svg>
  )
}

function CourseTable({ from, to, asOf, points, lastYear }: CourseChartProps) {
  const { course } = useText().charts
  const days = monthEnds(from, to)
  const now = (day: Day): string => (day > asOf ? '' : formatNumber(reachedOn(points, day)))
  const before = (day: Day): string => (lastYear ? formatNumber(reachedOn(lastYear, yearAgo(day))) : '')
  const columns: readonly Column<Day>[] = [
    { key: 'day', head: course.day, cell: formatDay },
    { key: 'now', head: course.thisYear, align: 'end', cell: now },
    { key: 'last', head: course.lastYear, align: 'end', cell: before },
  ]
  return <DataTable caption={course.thisYear} columns={columns} rows={days} rowKey={(day) => day} />
}
