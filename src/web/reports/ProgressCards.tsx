import type { ProgressReply, ProgressRow } from '#contract/progress'
import { minDay, yearAgo } from '#domain/dates'
import type { ReportVersion } from '#domain/reports/catalogue'
import { formatNumber, formatPercent } from '#domain/vietnamese'
import { type Choices, choicesQuery } from '../progress/choices'
import { exactChoices } from '../progress/links'
import { Card } from '../ui/Card'
import { BodyBars } from '../ui/charts/BodyBars'
import { monthCounts } from '../ui/charts/geometry'
import { MonthLines } from '../ui/charts/MonthLines'
import { type Column, DataTable } from '../ui/DataTable'
import { DownloadLink } from '../ui/DownloadLink'
import { ErrorState, LoadingShape } from '../ui/States'
import { drawnBodies } from './drawnBodies'
import { useCourse } from './queries'
import { type ReportWords, useReportWords } from './useReportWords'

interface ProgressCardsProps {
  version: ReportVersion
  reply: ProgressReply
  choices: Choices
}

/** The office's table of progress in its columns, and the same figures drawn for paper. */
export function ProgressCards({ version, reply, choices }: ProgressCardsProps) {
  const words = useReportWords()
  const say = words.progress
  const { id } = reply.organisation
  const { children } = reply
  const drawn = drawnBodies(children)
  const about =
    drawn.length === children.length
      ? say.barsAbout(drawn.length)
      : say.barsOfMany(drawn.length, children.length)
  return (
    <>
      <section className="print-wide">
        <Card
          actions={
            <DownloadLink
              path={`/api/organisations/${encodeURIComponent(id)}/progress.xlsx`}
              query={choicesQuery(exactChoices(reply, choices))}
            />
          }
        >
          <p className="report-unit">{words.unit(version.unit ?? '')}</p>
          <DataTable
            caption={version.title}
            numbered
            columns={columnsOf(words, id)}
            rows={children}
            rowKey={(row) => row.organisation.id}
            total={reply}
          />
        </Card>
      </section>
      {children.length > 0 && (
        <Card title={say.bars}>
          <p className="soft">{about}</p>
          <BodyBars
            title={say.bars}
            description={about}
            bars={drawn.map(({ organisation, admitted, target }) => {
              return { id: organisation.id, name: organisation.name, admitted, target }
            })}
          />
        </Card>
      )}
      <MonthsCard reply={reply} choices={choices} />
    </>
  )
}

function columnsOf({ progress: say }: ReportWords, ownId: string): readonly Column<ProgressRow>[] {
  const count = (value: number | null) => (value === null ? '–' : formatNumber(value))
  const figure = (key: string, head: string, cell: (row: ProgressRow) => string): Column<ProgressRow> => {
    return { key, head, align: 'end', onPhone: 'figure', cell }
  }
  return [
    {
      key: 'body',
      head: say.body,
      width: '36%',
      cell: ({ organisation }) => (organisation.id === ownId ? say.total : organisation.name),
    },
    figure('target', say.target, ({ target }) => count(target)),
    figure('admitted', say.admitted, ({ admitted }) => count(admitted)),
    figure('percent', say.percent, ({ percent }) => (percent === null ? '–' : formatPercent(percent))),
    figure('lastYear', say.lastYear, (row) => againstLastYear(say, row)),
    figure('pipeline', say.pipeline, ({ pipeline }) => count(pipeline)),
    {
      key: 'note',
      head: say.note,
      onPhone: 'line',
      cell: ({ admitted, source }) => {
        if (admitted === null) return say.unknown
        return source === 'declared' && say.declared
      },
    },
  ]
}

/** "+34 (331)": how many more or fewer than by the same day last year, and how many there were. */
function againstLastYear(say: ReportWords['progress'], { admitted, sameDayLastYear }: ProgressRow): string {
  const before = sameDayLastYear.admitted
  if (before === null) return '–'
  if (admitted === null) return formatNumber(before)
  const difference = admitted - before
  return say.lastYearOf(`${difference > 0 ? '+' : ''}${formatNumber(difference)}`, formatNumber(before))
}

function MonthsCard({ reply, choices }: Omit<ProgressCardsProps, 'version'>) {
  const words = useReportWords()
  const say = words.progress
  const course = useCourse(reply.organisation.id, choicesQuery(exactChoices(reply, choices)))
  if (course.data === undefined) {
    return (
      <Card title={say.months}>
        {course.isPending ? (
          <LoadingShape shape="chart" />
        ) : (
          <ErrorState error={course.error} onRetry={() => void course.refetch()} />
        )}
      </Card>
    )
  }
  const { period, asOf, points, lastYear } = course.data
  const until = minDay(period.to, asOf)
  const now = monthCounts(points, period.from, until)
  const before = monthCounts(lastYear, yearAgo(period.from), yearAgo(until))
  const sum = (counts: typeof now) => counts.reduce((total, { count }) => total + count, 0)
  const about = say.monthsAbout(sum(now), sum(before))
  return (
    <Card title={say.months}>
      {points.length === 0 && lastYear.length === 0 ? (
        <p className="soft">{say.monthsUnknown}</p>
      ) : (
        <>
          <p className="soft">{about}</p>
          <MonthLines
            title={say.months}
            description={about}
            now={now}
            lastYear={lastYear.length === 0 ? [] : before}
          />
        </>
      )}
    </Card>
  )
}
