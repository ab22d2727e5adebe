import { useMemo } from 'react'
import type { FunnelReply } from '#contract/candidates'
import type { Stage } from '#domain/candidates/fold'
import { formatNumber } from '#domain/vietnamese'
import { type Column, DataTable } from '../ui/DataTable'
import { FigureLink } from '../ui/FigureLink'
import { SheetButtons } from '../ui/SheetButtons'
import { type Text, useText } from './text'

type Row = FunnelReply['stages'][number]

interface FunnelTableProps {
  funnel: FunnelReply
  toStage: (stage: Stage) => string
}

/** A row for each stage: a thin bar for all who reached it, a full one for those who are there now. */
export function FunnelTable({ funnel, toStage }: FunnelTableProps) {
  const text = useText()
  const { stages } = funnel
  const most = Math.max(1, ...stages.map(({ reached }) => reached))
  const columns = useMemo(() => columnsOf(text, most, toStage), [text, most, toStage])
  return (
    <div className="funnel">
      <div className="card-head card-actions screen-only">
        <SheetButtons title={[text.sources.funnel.caption]} columns={columns} rows={stages} />
      </div>
      <DataTable
        caption={text.sources.funnel.caption}
        columns={columns}
        rows={stages}
        rowKey={({ stage }) => stage}
      />
    </div>
  )
}

function columnsOf(text: Text, most: number, toStage: FunnelTableProps['toStage']): readonly Column<Row>[] {
  const { funnel } = text.sources
  const { stages } = text.fileWords
  return [
    {
      key: 'stage',
      head: funnel.stage,
      width: '22%',
      cell: ({ stage }) => stages[stage],
      copyValue: ({ stage }) => stages[stage],
    },
    {
      key: 'bar',
      head: funnel.bar,
      onPhone: 'line',
      cell: ({ stage, reached, now }) => (
        <div className="funnel-bar" role="img" aria-label={funnel.bars(stages[stage], reached, now)}>
          <span className="funnel-reached" style={{ width: share(reached, most) }} />
          <span className="funnel-now" style={{ width: share(now, most) }} />
        </div>
      ),
    },
    {
      key: 'reached',
      head: funnel.reached,
      align: 'end',
      width: '6rem',
      cell: ({ reached }) => formatNumber(reached),
      copyValue: ({ reached }) => reached,
    },
    {
      key: 'now',
      head: funnel.now,
      align: 'end',
      width: '6rem',
      cell: ({ stage, now }) =>
        now === 0 ? (
          '0'
        ) : (
          <FigureLink to={toStage(stage)} label={funnel.openStage(now, stages[stage])}>
            {formatNumber(now)}
          </FigureLink>
        ),
      copyValue: ({ now }) => now,
    },
    {
      key: 'median',
      head: funnel.median,
      headNote: funnel.medianNote,
      align: 'end',
      width: '10rem',
      cell: ({ medianDays }) => (medianDays === null ? '–' : funnel.days(medianDays)),
      copyValue: ({ medianDays }) => medianDays,
    },
  ]
}

/** Of the longest bar, in percent; whoever is there is seen. */
function share(count: number, most: number): string {
  return count === 0 ? '0' : `${Math.max(0.6, (count / most) * 100).toFixed(2)}%`
}
