import type { Day } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { useOrganisation } from '../organisations/lookup'
import { paths } from '../paths'
import { useViewer } from '../platform/viewer'
import { Card } from '../ui/Card'
import { FigureList, type ListedFigure } from '../ui/FigureList'
import { ErrorState, LoadingShape } from '../ui/States'
import { useBrief } from './queries'
import { type Text, useText } from './text'

type Told = NonNullable<ReturnType<typeof useBrief>['data']>

/** What the figures say of a body before it is inspected, each number with the rows behind it. */
export function Brief({ id }: { id: string }) {
  const text = useText()
  const { brief } = text.inspections
  const { today } = useViewer()
  const body = useOrganisation(id)
  const told = useBrief(id, today)
  return (
    <Card title={brief.title(body.data?.name ?? '…')}>
      {told.isPending && <LoadingShape rows={6} />}
      {told.isError && <ErrorState error={told.error} onRetry={() => void told.refetch()} />}
      {told.data !== undefined && <FigureList items={figuresOf(text, id, today, told.data)} />}
    </Card>
  )
}

function figuresOf({ inspections }: Text, id: string, today: Day, told: Told): ListedFigure[] {
  const { brief } = inspections
  const { since, year, funnel, duties, cells, progress, obstacles, recommendations } = told
  const underWay = funnel.stages.reduce((sum, { stage, now }) => (stage === 'official' ? sum : sum + now), 0)
  const without =
    cells.total === null || cells.withAdmission === null ? null : cells.total - cells.withAdmission
  const count = (value: number | null) => (value === null ? brief.unknown : formatNumber(value))
  const target =
    progress.target === null || progress.admitted === null
      ? brief.unknown
      : brief.reached(formatNumber(progress.admitted), formatNumber(progress.target))
  return [
    { key: 'files', label: brief.files, value: count(underWay), to: paths.sources(id) },
    {
      key: 'late',
      label: brief.late,
      value: count(funnel.alerts.overdue),
      to: paths.sources(id, { alert: 'overdue' }),
    },
    {
      key: 'duties',
      label: brief.duties,
      value: count(duties.counts.overdue),
      to: paths.duties(id, { whose: 'all', due: 'overdue' }),
    },
    {
      key: 'zeroCells',
      label: brief.zeroCells,
      value: count(without),
      to: paths.zeroCells(id, { from: since, to: today }),
    },
    { key: 'target', label: brief.target(year), value: target, to: paths.progress(id) },
    {
      key: 'obstacles',
      label: brief.obstacles,
      value: count(obstacles.counts.open),
      to: paths.obstacles(id, { status: 'open' }),
    },
    {
      key: 'recommendations',
      label: brief.recommendations,
      value: count(recommendations.counts.open),
      to: paths.inspections(id, { recommendations: 'open' }),
    },
  ]
}
