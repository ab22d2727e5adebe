import type { FunnelReply } from '#contract/candidates'
import type { OrganisationDetail } from '#contract/organisations'
import { formatDay } from '#domain/dates'
import { isCell } from '#domain/organisations/kinds'
import { formatNumber } from '#domain/vietnamese'
import type { Figure } from '../i18n/sentence'
import { paths } from '../paths'
import type { Query } from '../platform/address'
import { Lede } from '../ui/PageHead'
import { LIST, toList } from './choices'
import type { ListQuestion } from './queries'
import { useText } from './text'

interface SourcesLedeProps {
  body: OrganisationDetail
  funnel: FunnelReply
  question: Omit<ListQuestion, 'q'>
}

/** "Đến 22/11/2026 đang theo dõi 120 người; 6 hồ sơ có việc quá hạn; 12 trên 40 chi bộ chưa có nguồn." */
export function SourcesLede({ body, funnel, question }: SourcesLedeProps) {
  const { sources } = useText()
  const { on, cells, alerts } = funnel
  const figure = (count: number, filter: Query): Figure => ({
    text: formatNumber(count),
    to: `${paths.sources(body.id, toList(question, filter))}#${LIST}`,
  })
  const plain = (count: number): Figure => ({ text: formatNumber(count) })
  const day = formatDay(on)
  const empty = {
    ...plain(cells.withoutSource),
    to: paths.emptyCells(body.id, { on: question.on }),
  }
  const open = underWay(funnel)
  if (open === 0 && isCell(body.kind)) return <Lede sentence={sources.ledeNone(day)} />
  const people = figure(open, {})
  // of a past day it is not known
  const overdue = alerts.overdue === null ? { text: '–' } : figure(alerts.overdue, { alert: 'overdue' })
  return (
    <Lede
      sentence={
        isCell(body.kind)
          ? sources.ledeCell(day, people, overdue)
          : sources.lede(day, people, overdue, empty, plain(cells.total))
      }
    />
  )
}

/** Everybody on the way: the official members have arrived. */
function underWay({ stages }: FunnelReply): number {
  return stages.reduce((sum, { stage, now }) => (stage === 'official' ? sum : sum + now), 0)
}
