import { Link } from 'react-router'
import type { ClosingReply, ReportLineShape } from '#contract/closings'
import { tellsWindowApart } from '#domain/closings/report'
import { formatDay } from '#domain/dates'
import { formatNumber, formatPercent } from '#domain/vietnamese'
import { paths } from '../paths'
import type { Column } from '../ui/DataTable'
import { Tag } from '../ui/Tag'
import type { Words } from './text'

export type Line = ReportLineShape

const shown = (value: number | null) => (value === null ? '–' : formatNumber(value))

/** The columns of biểu tổng hợp, with what each body confirmed and what it is now. */
export function lineColumns(words: Words, reply: ClosingReply): readonly Column<Line>[] {
  const { closing, held, now, organisation } = reply
  const report = held?.report ?? now
  const { yearFrom } = report
  const today = new Map([now.own, ...now.bodies].map((line) => [line.id, line]))
  const current = ({ id }: Line) => today.get(id)
  const figure = (key: 'target' | 'inWindow' | 'lastYear' | 'pipeline', width = '5rem'): Column<Line> => ({
    key,
    head: words[key],
    align: 'end',
    width,
    onPhone: key === 'pipeline' || key === 'lastYear' ? 'none' : 'figure',
    cell: (line) => shown(line[key]),
    copyValue: (line) => line[key],
  })
  const isOwn = (line: Line) => line.id === organisation.id
  return [
    {
      key: 'name',
      head: words.name,
      width: '15rem',
      cell: (line) =>
        isOwn(line) ? (
          words.total
        ) : (
          <Link to={paths.closings(line.id, { closing: closing.id })}>{line.name}</Link>
        ),
      copyValue: (line) => (isOwn(line) ? words.total : line.name),
    },
    figure('target'),
    ...(tellsWindowApart(report) ? [figure('inWindow')] : []),
    {
      key: 'admitted',
      head: words.admitted,
      headNote: words.sinceStart(yearFrom.endsWith('-01-01') ? null : formatDay(yearFrom)),
      align: 'end',
      width: '6.5rem',
      onPhone: 'figure',
      cell: (line) => <Admitted words={words} line={line} now={current(line)?.admitted ?? null} />,
      copyValue: ({ admitted }) => admitted,
    },
    {
      key: 'percent',
      head: words.percent,
      align: 'end',
      width: '5rem',
      onPhone: 'figure',
      cell: ({ percent }) => (percent === null ? '–' : formatPercent(percent)),
      copyValue: ({ percent }) => percent,
    },
    figure('lastYear'),
    figure('pipeline', '5.5rem'),
    {
      key: 'state',
      head: words.state,
      width: '10.5rem',
      onPhone: 'standing',
      cell: (line) =>
        isOwn(line) ? null : (
          <State
            words={words}
            line={line}
            later={held === null ? null : (current(line)?.confirmed ?? null)}
          />
        ),
      copyValue: (line) => (isOwn(line) ? null : stateWords(words, line)),
    },
  ]
}

/** The figure told, and today's beside it where it is another. */
function Admitted({ words, line, now }: { words: Words; line: Line; now: number | null }) {
  if (now === line.admitted) return shown(line.admitted)
  return (
    <>
      {shown(line.admitted)} <small className="soft closing-now">{words.nowIs(shown(now))}</small>
    </>
  )
}

function stateWords(words: Words, { alive, confirmed }: Line): string {
  if (confirmed !== null) return words.reported(formatDay(confirmed.day))
  return alive ? words.unreported : words.gone
}

interface StateProps {
  words: Words
  line: Line
  /** confirmed since the report above was frozen */
  later: Line['confirmed']
}

function State({ words, line, later }: StateProps) {
  const { alive, confirmed, admitted } = line
  const sign = confirmed === null ? (alive ? '!' : undefined) : '✓'
  return (
    <>
      <Tag tone={confirmed === null ? (alive ? 'late' : 'none') : 'met'} sign={sign}>
        {stateWords(words, line)}
      </Tag>
      {confirmed !== null && confirmed.admitted !== admitted && (
        <small className="soft closing-now">{words.used(shown(confirmed.admitted))}</small>
      )}
      {confirmed === null && later !== null && (
        <small className="soft closing-now">{words.reportedLater(formatDay(later.day))}</small>
      )}
    </>
  )
}
