import type { CellScreeningReply } from '#contract/screening'
import { formatDay } from '#domain/dates'
import { judgeBallot } from '#domain/screening/judge'
import { screeningThreshold } from '#domain/screening/state'
import { VoteArithmetic } from '../candidates/form/VoteArithmetic'
import type { VoteRule } from '../candidates/form/voteRule'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { FigureList } from '../ui/FigureList'
import { Findings } from '../ui/Findings'
import { EmptyState } from '../ui/States'
import { Tag } from '../ui/Tag'
import { type Text, useText } from './text'

interface CardProps {
  told: CellScreeningReply
}

/** Whom the cell thinks of, by which criteria; until the ballot. */
export function DraftCard({ told: { draft, phase } }: CardProps) {
  const { list, criteria } = useText().screening
  const { choose } = useChoices()
  const isOpen = phase === 'notBegun' || phase === 'drafted'
  return (
    <Card
      title={list.draft}
      actions={
        isOpen && (
          <Button look={draft === null ? 'main' : 'edged'} onClick={() => choose({ write: 'draft' })}>
            {draft === null ? list.draw : list.redraw}
          </Button>
        )
      }
    >
      {draft === null && <EmptyState title={list.draftEmpty} hint={list.draftEmptyHint} />}
      {draft !== null && <p className="soft">{list.draftDay(formatDay(draft.day))}</p>}
      {draft?.nobody === true && <p>{list.draftNobody}</p>}
      {draft !== null && draft.entries.length > 0 && (
        <DataTable
          caption={list.draft}
          rows={draft.entries}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', head: list.name, cell: ({ person }) => person.fullName ?? '–' },
            {
              key: 'by',
              head: list.by,
              onPhone: 'line',
              cell: (entry) => entry.criteria.map((code) => criteria[code]).join('; '),
            },
          ]}
        />
      )}
    </Card>
  )
}

const ASKED = ['frontOpinion', 'leadersOpinion', 'upperView'] as const

/** Whose view was asked for when, and when it came. */
export function ViewsCard({ told: { steps: recorded, phase } }: CardProps) {
  const { list, steps, views } = useText().screening
  const { choose } = useChoices()
  return (
    <Card
      title={list.viewsTitle}
      actions={
        phase === 'drafted' && <Button onClick={() => choose({ write: 'view' })}>{list.recordView}</Button>
      }
    >
      <FigureList
        items={ASKED.map((kind) => {
          const step = recorded.find((one) => one.kind === kind)
          const received = step?.day ? formatDay(step.day) : list.waiting
          const asked = step?.askedDay ? formatDay(step.askedDay) : null
          const view = step?.view ? ` · ${views[step.view]}` : ''
          return {
            key: kind,
            label: steps[kind],
            value: asked === null ? list.notAsked : `${asked} → ${received}${view}`,
          }
        })}
      />
      <p className="field-hint screen-only">{list.viewsHint}</p>
    </Card>
  )
}

/** The share of the day of the ballot, as the arithmetic of every vote shows it; null where no text tells one. */
export function ballotRule(day: string): VoteRule | null {
  const ruled = screeningThreshold(day)
  return (
    ruled && {
      voting: 'cell',
      threshold: ruled.value,
      cite: ruled.cite,
      ruleId: ruled.ruleId,
      isCompared: ruled.evidence === 'V1',
    }
  )
}

/** Each person's count, and whether it carried. */
export function BallotCard({ told }: CardProps) {
  const text = useText()
  const { list } = text.screening
  const { choose } = useChoices()
  const { ballot, entries, phase } = told
  const isOpen = phase === 'drafted' || phase === 'voted'
  return (
    <Card
      title={list.ballot}
      actions={
        isOpen && (
          <Button look={ballot === null ? 'main' : 'edged'} onClick={() => choose({ write: 'ballot' })}>
            {ballot === null ? list.hold : list.recount}
          </Button>
        )
      }
    >
      <p className="soft">{ballot === null ? list.ballotHint : list.ballotDay(formatDay(ballot.day))}</p>
      {ballot !== null && isOpen && <BallotFindings told={told} ballot={ballot} />}
      {ballot !== null && (
        <DataTable
          caption={list.ballot}
          rows={entries}
          rowKey={({ id }) => id}
          columns={ballotColumns(text, ballot)}
        />
      )}
    </Card>
  )
}

/** What the guidance asks for beyond the count: views before the meeting, votes that did not carry. */
function BallotFindings({ told, ballot }: CardProps & { ballot: NonNullable<CellScreeningReply['ballot']> }) {
  const { today } = useViewer()
  const ids = told.entries.map(({ id }) => id)
  const votes = told.entries.map(({ id, vote }) => ({ entryId: id, vote }))
  return <Findings findings={judgeBallot(told, ids, { ...ballot, votes }, { today })} />
}

function ballotColumns(
  { screening: { list } }: Text,
  { day, attendance }: NonNullable<CellScreeningReply['ballot']>,
): Column<CellScreeningReply['entries'][number]>[] {
  const rule = ballotRule(day)
  return [
    {
      key: 'name',
      head: list.name,
      cell: ({ person }) => person?.fullName ?? <span className="soft">{list.erased}</span>,
    },
    {
      key: 'result',
      head: list.result,
      onPhone: 'standing',
      cell: ({ listed }) => <Tag tone={listed ? 'late' : 'none'}>{listed ? list.on : list.off}</Tag>,
    },
    {
      key: 'vote',
      head: list.vote,
      onPhone: 'line',
      cell: ({ vote }) => <VoteArithmetic attendance={attendance} vote={vote} rule={rule} short />,
    },
  ]
}

/** The number that goes upward. */
export function ReportCard({ told: { steps, phase } }: CardProps) {
  const { list } = useText().screening
  const { choose } = useChoices()
  const done = steps.find(({ kind }) => kind === 'report')
  return (
    <Card
      title={list.report}
      actions={
        phase !== 'reported' && (
          <Button look="main" onClick={() => choose({ write: 'report' })}>
            {list.doReport}
          </Button>
        )
      }
    >
      <p>{done?.day ? list.reportDone(formatDay(done.day), done.number) : list.reportHint}</p>
    </Card>
  )
}
