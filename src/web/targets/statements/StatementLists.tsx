import type { ReactNode } from 'react'
import type { StatementsReply } from '#contract/statements'
import { formatDay } from '#domain/dates'
import { dayOfInstant } from '../../platform/instant'
import { type Column, DataTable } from '../../ui/DataTable'
import { Tag } from '../../ui/Tag'
import { type Text, useText } from '../text'

export type Figure = StatementsReply['declaredFigures'][number]
export type MembershipBase = StatementsReply['membershipBases'][number]
type Completion = StatementsReply['completions'][number]

type OnCorrect = ((id: string) => void) | undefined

interface Stated {
  readonly id: string
  readonly recordedAt: string
  readonly replaced: boolean
}

/** Whether it still counts, when it was recorded, and the way to put it right. */
function stateColumn<Row extends Stated>({ statements: say }: Text, onCorrect: OnCorrect): Column<Row> {
  return {
    key: 'state',
    head: say.state,
    onPhone: 'line',
    cell: ({ id, replaced, recordedAt }) => (
      <span className="statement-state">
        <Tag tone={replaced ? 'none' : 'met'} sign={replaced ? undefined : '✓'}>
          {replaced ? say.replaced : say.inUse}
        </Tag>
        <small className="soft">{say.recordedOn(formatDay(dayOfInstant(recordedAt)))}</small>
        {!replaced && onCorrect && (
          <button type="button" className="text-button" onClick={() => onCorrect(id)}>
            {say.correct}
          </button>
        )}
      </span>
    ),
  }
}

function struck(replaced: boolean, content: ReactNode): ReactNode {
  return replaced ? <s className="soft">{content}</s> : content
}

export function FigureTable({ figures, onCorrect }: { figures: readonly Figure[]; onCorrect: OnCorrect }) {
  const text = useText()
  const { figures: say } = text.statements
  if (figures.length === 0) return <p className="statement-empty">{say.empty}</p>
  const columns = figureColumns(text, onCorrect)
  return <DataTable caption={say.title} columns={columns} rows={figures} rowKey={({ id }) => id} />
}

function figureColumns(text: Text, onCorrect: OnCorrect): readonly Column<Figure>[] {
  const { statements: say, words } = text
  return [
    { key: 'indicator', head: say.figures.indicator, cell: ({ indicator }) => words.indicators[indicator] },
    {
      key: 'range',
      head: say.figures.range,
      cell: ({ from, to }) => say.range(formatDay(from), formatDay(to)),
    },
    {
      key: 'value',
      head: say.figures.value,
      align: 'end',
      cell: ({ value, qualifier, replaced }) => struck(replaced, <b>{say.value(value, qualifier)}</b>),
    },
    {
      key: 'entered',
      head: say.figures.entered,
      align: 'end',
      cell: ({ entered, value }) => (entered === null ? '–' : say.figures.enteredOf(entered, value)),
    },
    { key: 'source', head: say.figures.source, onPhone: 'line', cell: SourceCell },
    stateColumn<Figure>(text, onCorrect),
  ]
}

function SourceCell({ source, declaredBy }: Figure) {
  const { figures: say } = useText().statements
  const paper = say.sourceOf(source.number, source.day === null ? null : formatDay(source.day))
  return (
    <Wrapped>
      {source.title}
      <small className="soft"> {[paper, say.toldBy(declaredBy)].filter(Boolean).join(' · ')}</small>
    </Wrapped>
  )
}

function Wrapped({ children }: { children: ReactNode }) {
  return <span className="statement-words">{children}</span>
}

interface MembersTableProps {
  bases: readonly MembershipBase[]
  onCorrect: OnCorrect
}

export function MembersTable({ bases, onCorrect }: MembersTableProps) {
  const text = useText()
  const { members: say } = text.statements
  if (bases.length === 0) return <p className="statement-empty">{say.empty}</p>
  const columns = memberColumns(text, onCorrect)
  return <DataTable caption={say.title} columns={columns} rows={bases} rowKey={({ id }) => id} />
}

function memberColumns(text: Text, onCorrect: OnCorrect): readonly Column<MembershipBase>[] {
  const { members: say, value: shown } = text.statements
  return [
    { key: 'day', head: say.day, cell: ({ day }) => formatDay(day) },
    {
      key: 'value',
      head: say.value,
      align: 'end',
      cell: ({ value, qualifier, replaced }) => struck(replaced, <b>{shown(value, qualifier)}</b>),
    },
    { key: 'source', head: say.source, onPhone: 'line', cell: ({ source }) => <Wrapped>{source}</Wrapped> },
    stateColumn<MembershipBase>(text, onCorrect),
  ]
}

export function CompletionList({ completions }: { completions: readonly Completion[] }) {
  const text = useText()
  const { complete: say } = text.statements
  if (completions.length === 0) return <p className="statement-empty">{say.empty}</p>
  const columns = completionColumns(text, completions[0]?.id)
  return <DataTable caption={say.title} columns={columns} rows={completions} rowKey={({ id }) => id} />
}

function completionColumns(
  { statements: { complete: say, recorded, state } }: Text,
  latest: string | undefined,
): readonly Column<Completion>[] {
  return [
    { key: 'until', head: say.untilDay, cell: ({ untilDay }) => <b>{formatDay(untilDay)}</b> },
    { key: 'recorded', head: recorded, cell: ({ recordedAt }) => formatDay(dayOfInstant(recordedAt)) },
    {
      key: 'state',
      head: state,
      onPhone: 'standing',
      cell: ({ id }) => {
        const isLatest = id === latest
        return (
          <Tag tone={isLatest ? 'met' : 'none'} sign={isLatest ? '✓' : undefined}>
            {isLatest ? say.latest : say.earlier}
          </Tag>
        )
      },
    },
  ]
}
