import type { ProgressReply } from '#contract/progress'
import { formatDay } from '#domain/dates'
import { TARGET_INDICATORS } from '#domain/progress/indicators'
import { formatNumber, formatPercent } from '#domain/vietnamese'
import { useText } from '../i18n'
import type { Text } from '../i18n/vi'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { SheetButtons } from '../ui/SheetButtons'
import type { Links } from './links'
import { Shown } from './Shown'

type SubTarget = ProgressReply['subTargets'][number]

interface SubTargetsCardProps {
  reply: ProgressReply
  links: Links
}

/** Targets for parts of the people, or for coverage. They overlap and are never summed. */
export function SubTargetsCard({ reply, links }: SubTargetsCardProps) {
  const text = useText()
  const { cards } = text.progress
  const { id, name } = reply.organisation
  if (reply.subTargets.length === 0) return null
  const columns = columnsOf(text, (indicator) => behind(indicator, id, links))
  const title = [name, cards.subTargets, formatDay(reply.asOf)]
  return (
    <Card
      title={cards.subTargets}
      actions={<SheetButtons title={title} columns={columns} rows={reply.subTargets} />}
    >
      <DataTable
        caption={cards.subTargets}
        columns={columns}
        rows={reply.subTargets}
        rowKey={({ indicator, unit }) => `${indicator} ${unit}`}
        phone="table"
        foot={<p>{cards.subTargetsNote}</p>}
      />
    </Card>
  )
}

function columnsOf(
  text: Text,
  behindOf: (indicator: string) => string | undefined,
): readonly Column<SubTarget>[] {
  const { cards, nothing } = text.progress
  return [
    {
      key: 'indicator',
      head: cards.indicator,
      cell: ({ indicator }) => nameOf(text, indicator),
      copyValue: ({ indicator }) => nameOf(text, indicator),
    },
    {
      key: 'result',
      head: cards.result,
      align: 'end',
      cell: ({ indicator, admitted }) => (
        <Shown value={admitted} word={nothing.figure} to={behindOf(indicator)} />
      ),
      copyValue: ({ admitted }) => admitted,
    },
    {
      key: 'goal',
      head: cards.goal,
      align: 'end',
      cell: (subTarget) => goalOf(text, subTarget),
      copyValue: ({ target, unit }) =>
        target !== null && unit === 'percent' ? formatPercent(target) : target,
    },
    {
      key: 'reached',
      head: cards.reached,
      align: 'end',
      cell: ({ percent }) =>
        percent === null ? <Shown value={null} word={nothing.percent} /> : formatPercent(percent),
      copyValue: ({ percent }) => percent,
    },
  ]
}

function nameOf({ words }: Text, indicator: string): string {
  const known = TARGET_INDICATORS.find((one) => one === indicator)
  return known === undefined ? indicator : words.indicators[known]
}

function goalOf(text: Text, { target, unit }: SubTarget) {
  const { nothing } = text.progress
  if (target === null) return <Shown value={null} word={nothing.target} />
  return unit === 'percent' ? formatPercent(target) : formatNumber(target)
}

/** People open as people; coverage opens the cells that are missing, or the bodies that are done. */
function behind(indicator: string, id: string, links: Links): string | undefined {
  if (indicator === 'cellsWithAdmission') return links.zeroCells(id)
  if (indicator === 'villageCellsWithAdmission') return links.zeroCells(id, 'village')
  if (indicator === 'grassrootsCompleted') return links.completed(id)
  return links.admissions(id, indicator)
}
