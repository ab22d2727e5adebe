import type { ProgressReply } from '#contract/progress'
import { useText } from '../i18n'
import { paths } from '../paths'
import { Card } from '../ui/Card'
import { CourseChart } from '../ui/charts/CourseChart'
import { YearSeries } from '../ui/charts/YearSeries'
import { ErrorState, LoadingShape } from '../ui/States'
import type { Choices } from './choices'
import { useCourse, useSeries } from './queries'
import { periodName } from './replyWords'

interface CourseCardProps {
  reply: ProgressReply
  exact: Choices
}

/** People admitted so far, against the milestones, with last year behind it. */
export function CourseCard({ reply, exact }: CourseCardProps) {
  const text = useText()
  const { cards } = text.progress
  return (
    <Card title={cards.course(periodName(text, reply))}>
      <Course reply={reply} exact={exact} />
    </Card>
  )
}

function Course({ reply, exact }: CourseCardProps) {
  const { cards } = useText().progress
  const course = useCourse(reply.organisation.id, exact)
  if (course.data === undefined) {
    if (course.isPending) return <LoadingShape shape="chart" />
    return <ErrorState error={course.error} onRetry={() => course.refetch()} />
  }
  const { period, asOf, points, lastYear, milestones, target } = course.data
  if (points.length === 0) return <p className="soft">{cards.courseUnknown}</p>
  return (
    <>
      <CourseChart
        from={period.from}
        to={period.to}
        asOf={asOf}
        points={points}
        lastYear={lastYear.length === 0 ? null : lastYear}
        milestones={milestones}
        target={target}
      />
      {reply.source !== 'records' && <p className="card-note soft">{cards.courseDeclared}</p>}
    </>
  )
}

/** The results of the last years, this one at the end. */
export function SeriesCard({ reply }: { reply: ProgressReply }) {
  const { cards } = useText().progress
  return (
    <Card title={cards.series}>
      <Series reply={reply} />
    </Card>
  )
}

function Series({ reply }: { reply: ProgressReply }) {
  const { cards } = useText().progress
  const series = useSeries(reply.organisation.id, Number(reply.asOf.slice(0, 4)))
  if (series.data === undefined) {
    if (series.isPending) return <LoadingShape shape="chart" />
    return <ErrorState error={series.error} onRetry={() => series.refetch()} />
  }
  const items = series.data.items.map((one) => ({
    ...one,
    to: paths.progress(reply.organisation.id, { year: String(one.year) }),
  }))
  if (items.every(({ admitted, target }) => admitted === null && target === null)) {
    return <p className="soft">{cards.seriesUnknown}</p>
  }
  return (
    <>
      <YearSeries label={cards.series} years={items} />
      <p className="card-note soft">{cards.seriesNote}</p>
    </>
  )
}
