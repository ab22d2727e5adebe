import type { ProgressReply } from '#contract/progress'
import { formatDay } from '#domain/dates'
import { BREAKDOWN, type BreakdownIndicator, SEALED_INDICATORS } from '#domain/progress/indicators'
import { percentOf } from '#domain/progress/percent'
import { formatNumber } from '#domain/vietnamese'
import { useText } from '../i18n'
import type { Text } from '../i18n/vi'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { SheetButtons } from '../ui/SheetButtons'
import type { Links } from './links'
import { Shown } from './Shown'

interface Group {
  readonly indicator: BreakdownIndicator
  readonly now: number | null
  readonly before: number | null
}

/** What the new members are made up of, with the same day of last year beside it. */
export function BreakdownCard({ reply, links }: { reply: ProgressReply; links: Links }) {
  const text = useText()
  const { cards } = text.progress
  const { admitted } = reply
  const groups = groupsOf(reply)
  const title =
    admitted === null || admitted === 0 ? cards.breakdownNone : cards.breakdown(formatNumber(admitted))
  if (groups.length === 0) {
    return (
      <Card title={title}>
        <p className="soft">{cards.breakdownUnknown}</p>
      </Card>
    )
  }
  const { id, name } = reply.organisation
  const columns = groupColumns(text, admitted, (indicator) => links.admissions(id, indicator))
  const lines = [name, title, formatDay(reply.asOf)]
  return (
    <Card title={title} actions={<SheetButtons title={lines} columns={columns} rows={groups} />}>
      <DataTable
        caption={title}
        columns={columns}
        rows={groups}
        rowKey={({ indicator }) => indicator}
        phone="table"
        foot={<BreakdownFoot reply={reply} />}
      />
    </Card>
  )
}

/** Groups of which something is known this year or last; a sealed group only where its number is given. */
function groupsOf({ breakdown, breakdownLastYear }: ProgressReply): Group[] {
  return BREAKDOWN.flatMap((indicator): Group[] => {
    const [now, before] = [breakdown[indicator], breakdownLastYear[indicator]]
    const isSealed = SEALED_INDICATORS.includes(indicator)
    if (isSealed ? now === null : now === null && before === null) return []
    return [{ indicator, now, before }]
  })
}

function groupColumns(
  { progress, words }: Text,
  admitted: number | null,
  linkOf: (indicator: string) => string | undefined,
): readonly Column<Group>[] {
  const { cards, nothing } = progress
  return [
    {
      key: 'group',
      head: cards.group,
      cell: ({ indicator }) => words.indicators[indicator],
      copyValue: ({ indicator }) => words.indicators[indicator],
    },
    {
      key: 'now',
      head: cards.now,
      align: 'end',
      cell: ({ indicator, now }) => (
        <b>
          <Shown value={now} word={nothing.figure} to={now === 0 ? undefined : linkOf(indicator)} />
        </b>
      ),
      copyValue: ({ now }) => now,
    },
    {
      key: 'share',
      head: cards.share,
      align: 'end',
      cell: ({ now }) => <Shown value={percentOf(now, admitted)} word={nothing.percent} />,
      copyValue: ({ now }) => percentOf(now, admitted),
    },
    {
      key: 'before',
      head: cards.lastYear,
      align: 'end',
      cell: ({ before }) => <Shown value={before} word={nothing.figure} />,
      copyValue: ({ before }) => before,
    },
  ]
}

function BreakdownFoot({ reply }: { reply: ProgressReply }) {
  const { cards } = useText().progress
  const { ethnicMinority, religious, suppressed } = reply.breakdown
  const isSealed = ethnicMinority === null && religious === null
  return (
    <>
      <p>{cards.overlap}</p>
      {suppressed && <p>{cards.suppressed}</p>}
      {isSealed && !suppressed && <p>{cards.sealedLater}</p>}
    </>
  )
}
