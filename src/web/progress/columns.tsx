import type { ReactNode } from 'react'
import type { ProgressReply, ProgressRow } from '#contract/progress'
import { formatDay } from '#domain/dates'
import { milestoneDue, milestoneInForce } from '#domain/progress/standing'
import type { Text } from '../i18n/vi'
import { BulletBar } from '../ui/BulletBar'
import type { Column } from '../ui/DataTable'
import { FigureLink } from '../ui/FigureLink'
import { StandingTag } from '../ui/Tag'
import { type ColumnKey, SORT_VALUES, sourceOf } from './columnKeys'
import type { TreeLine } from './lines'
import type { Links } from './links'
import { NameCell } from './NameCell'
import { Shown, ShownShare } from './Shown'

interface ColumnsInput {
  readonly text: Text
  readonly links: Links
  readonly reply: ProgressReply
  readonly shown: readonly ColumnKey[]
  /** Nobody chose the columns. */
  readonly isUsual: boolean
  readonly scale: number
  readonly onToggle: (line: TreeLine) => void
  /** The page itself with the bodies that completed their target. */
  readonly completedHere: string
}

type Cell = (row: ProgressRow) => ReactNode

/** The columns of the tree-table that are shown, the name first. */
export function columnsOf(input: ColumnsInput): readonly Column<TreeLine>[] {
  const { text, links, reply, shown, isUsual, onToggle } = input
  const words = text.progress.table
  const cells = cellsOf(input)
  const name: Column<TreeLine> = {
    key: 'name',
    head: words.name,
    width: '16rem',
    sortValue: ({ row }) => row.organisation.name,
    cell: (line) => (
      <NameCell
        line={line}
        to={line.level === 1 ? undefined : links.progress(line.key)}
        onToggle={() => onToggle(line)}
      />
    ),
  }
  return [
    name,
    ...shown.map((key): Column<TreeLine> => {
      const sortValue = SORT_VALUES[key]
      return {
        key,
        head: words[key],
        ...places[key],
        ...(isUsual && OFF_PHONE.includes(key) && { onPhone: 'none' as const }),
        ...(key === 'bar' && { headNote: barNote(text, reply) }),
        ...(sortValue !== undefined && { sortValue: ({ row }: TreeLine) => sortValue(row) }),
        cell: ({ row }) => cells[key](row),
      }
    }),
  ]
}

/** Left out on a phone unless asked for: the row stays two lines. */
const OFF_PHONE: readonly ColumnKey[] = ['remaining', 'lastYear', 'villageCells']

type Place = Pick<Column<TreeLine>, 'align' | 'onPhone' | 'width'>

const end: Place = { align: 'end' }
const figure: Place = { align: 'end', width: '4.25rem' }
const narrow: Place = { align: 'end', width: '5.5rem' }

const places: Record<ColumnKey, Place> = {
  target: figure,
  admitted: figure,
  percent: end,
  bar: { onPhone: 'line', width: '12.5rem' },
  remaining: figure,
  over: end,
  lastYear: { align: 'end', width: '4.75rem' },
  members: narrow,
  targetRate: narrow,
  rate: narrow,
  allocated: narrow,
  gap: end,
  cells: narrow,
  villageCells: { align: 'end', width: '6.75rem' },
  grassroots: { align: 'end', width: '6.5rem' },
  source: {},
  standing: { align: 'end', onPhone: 'standing' },
}

function barNote({ progress }: Text, { milestones, asOf }: ProgressReply): string {
  const milestone = milestoneInForce(milestones, asOf)
  return milestone === null ? progress.table.barNote : progress.table.barMilestone(formatDay(milestone.day))
}

function cellsOf({ text, links, scale, completedHere, reply }: ColumnsInput): Record<ColumnKey, Cell> {
  const { nothing } = text.progress
  const plain = (value: number | null, word: string) => <Shown value={value} word={word} />
  return {
    target: ({ target, organisation }) => (
      <Shown value={target} word={nothing.target} to={links.targets(organisation.id)} />
    ),
    admitted: (row) => <Admitted text={text} row={row} links={links} />,
    percent: ({ percent }) => plain(percent, nothing.percent),
    bar: (row) => <Bar row={row} scale={scale} />,
    remaining: ({ remaining }) => plain(remaining, nothing.percent),
    over: ({ overPercent }) => overPercent !== null && plain(overPercent, nothing.percent),
    lastYear: ({ sameDayLastYear: { admitted }, organisation }) => (
      <Shown
        value={admitted}
        word={nothing.figure}
        to={admitted === 0 ? undefined : links.lastYear(organisation.id)}
      />
    ),
    members: ({ members }) => plain(members, nothing.members),
    targetRate: ({ targetRatePercent }) => plain(targetRatePercent, nothing.percent),
    rate: ({ admittedRatePercent }) => plain(admittedRatePercent, nothing.percent),
    allocated: ({ allocated, organisation }) => (
      <Shown value={allocated} word={nothing.allocated} to={links.allocations(organisation.id)} />
    ),
    gap: ({ allocationGap }) => plain(allocationGap, nothing.allocated),
    cells: ({ coverage, organisation }) => (
      <Covered text={text} {...coverage.cells} to={links.zeroCells(organisation.id)} />
    ),
    villageCells: ({ coverage, organisation }) => (
      <Covered text={text} {...coverage.villageCells} to={links.zeroCells(organisation.id, 'village')} />
    ),
    grassroots: ({ coverage: { grassroots }, organisation }) => (
      <ShownShare
        done={grassroots.completed}
        total={grassroots.total}
        word={nothing.figure}
        to={organisation.id === reply.organisation.id ? completedHere : links.completed(organisation.id)}
        label={text.progress.table.ofNotCompleted(grassroots.completed ?? 0, grassroots.total ?? 0)}
      />
    ),
    source: (row) => <Source text={text} row={row} />,
    standing: ({ standing }) => <StandingTag standing={standing} />,
  }
}

/** People admitted; where no total can be told, what is known of it, said as such. */
function Admitted({ text, row, links }: { text: Text; row: ProgressRow; links: Links }) {
  const { table, nothing } = text.progress
  if (row.admitted === null && row.known !== null && row.known > 0) {
    const to = links.admissions(row.organisation.id)
    return (
      <small className="soft">
        <FigureLink to={to}>{table.known(row.known)}</FigureLink>
      </small>
    )
  }
  return <Shown value={row.admitted} word={nothing.figure} to={links.admitted(row)} />
}

function Bar({ row, scale }: { row: ProgressRow; scale: number }) {
  const { admitted, target, percent, standing, milestones, asOf } = row
  // an empty bar would be read as nought of something
  if (target === null) return null
  const milestone = milestoneInForce(milestones, asOf)
  return (
    <BulletBar
      done={admitted}
      target={target}
      percent={percent}
      standing={standing}
      milestone={milestone === null ? null : milestoneDue(target, milestone)}
      scale={scale}
    />
  )
}

interface CoveredProps {
  text: Text
  total: number | null
  withAdmission: number | null
  to: string
}

/** Cells with an admission out of all; opens those without. */
function Covered({ text, total, withAdmission, to }: CoveredProps) {
  const { table, nothing } = text.progress
  return (
    <ShownShare
      done={withAdmission}
      total={total}
      word={nothing.figure}
      to={withAdmission === total ? undefined : to}
      label={table.ofWithout(withAdmission ?? 0, total ?? 0)}
    />
  )
}

function Source({ text, row }: { text: Text; row: ProgressRow }) {
  const { table } = text.progress
  const source = sourceOf(row)
  const word = table.sources[source]
  return (
    <>
      {source === 'records' || source === 'unknown' ? <small className="soft">{word}</small> : word}
      {row.entered !== null && (
        <small className="soft tree-note">{table.entered(row.entered.n, row.entered.of)}</small>
      )}
    </>
  )
}
