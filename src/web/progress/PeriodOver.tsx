import { Link } from 'react-router'
import type { ProgressReply } from '#contract/progress'
import { formatDay } from '#domain/dates'
import { useText } from '../i18n'
import { paths } from '../paths'
import { useViewer } from '../platform/viewer'
import { newestYear } from './newestYear'
import { useSeries } from './queries'

/** Further back than this nobody takes the figures for this year's. */
const YEARS = 5

/** A page opens on the newest target: where people were admitted since, in a year without one, it says where. */
export function PeriodOver({ reply }: { reply: ProgressReply }) {
  const { today } = useViewer()
  const { period } = reply
  return period.to < today ? <Newer reply={reply} today={today} /> : null
}

function Newer({ reply, today }: { reply: ProgressReply; today: string }) {
  const { over } = useText().progress
  const { organisation, period } = reply
  const series = useSeries(organisation.id, Number(today.slice(0, 4)), YEARS)
  const year = newestYear(series.data, period.to)
  if (year === null) return null
  return (
    <p className="soft screen-only">
      {over.ended(formatDay(period.to))}{' '}
      <Link to={paths.progress(organisation.id, { year })}>{over.toYear(year)}</Link>
    </p>
  )
}
