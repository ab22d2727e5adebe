import type { OrganisationDetail } from '#contract/organisations'
import { formatDay } from '#domain/dates'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { CorrectionButtons } from './corrections/CorrectionButtons'
import type { SourceState } from './corrections/facts'
import { stateWords } from './corrections/factWords'
import type { Rights } from './rights'
import { type Text, useText } from './text'

interface SourceHistoryProps {
  states: OrganisationDetail['sourceStates']
  rights: Rights
}

/** When the body had no source, and when it had one again, the newest first. */
export function SourceHistory({ states, rights }: SourceHistoryProps) {
  const text = useText()
  const { corrections: words } = text.organisations
  if (states.length === 0) return null
  return (
    <Card title={words.statesTitle}>
      <div className="event-history">
        <DataTable
          caption={words.statesTitle}
          columns={columnsOf(text, rights)}
          rows={[...states].reverse()}
          rowKey={({ id }) => id}
        />
      </div>
    </Card>
  )
}

function columnsOf(text: Text, rights: Rights): readonly Column<SourceState>[] {
  const { history, forms, corrections } = text.organisations
  const columns: Column<SourceState>[] = [
    { key: 'day', head: history.day, cell: ({ day }) => formatDay(day) },
    { key: 'what', head: history.what, cell: (state) => stateWords(text, state), onPhone: 'line' },
    {
      key: 'reason',
      head: forms.sourceReason,
      cell: ({ reason }) => <span className="organisation-words soft">{reason}</span>,
      onPhone: 'line',
    },
  ]
  if (!rights.state) return columns
  return [
    ...columns,
    {
      key: 'correct',
      head: corrections.head,
      cell: (state) => <CorrectionButtons fact={{ of: 'source', state }} rights={rights} />,
      onPhone: 'line',
    },
  ]
}
