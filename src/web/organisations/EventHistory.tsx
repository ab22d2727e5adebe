import { formatDay } from '#domain/dates'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/States'
import { CorrectionButtons } from './corrections/CorrectionButtons'
import type { TreeEvent } from './corrections/facts'
import { eventWords } from './corrections/factWords'
import type { Rights } from './rights'
import { type Text, useText } from './text'

interface EventHistoryProps {
  events: readonly TreeEvent[]
  rights: Rights
}

/** Every change of the body with its paper, the newest first. */
export function EventHistory({ events, rights }: EventHistoryProps) {
  const text = useText()
  const { history } = text.organisations
  return (
    <Card title={history.title}>
      <div className="event-history">
        <DataTable
          caption={history.title}
          columns={columnsOf(text, rights)}
          rows={[...events].reverse()}
          rowKey={({ id }) => id}
          empty={<EmptyState title={history.empty} />}
        />
      </div>
    </Card>
  )
}

function columnsOf(text: Text, rights: Rights): readonly Column<TreeEvent>[] {
  const { history, corrections } = text.organisations
  const columns: Column<TreeEvent>[] = [
    { key: 'day', head: history.day, cell: ({ day }) => formatDay(day) },
    { key: 'what', head: history.what, cell: (event) => <What event={event} />, onPhone: 'line' },
    {
      key: 'paper',
      head: history.paper,
      cell: (event) => <span className="organisation-words soft">{paperOf(text, event)}</span>,
      onPhone: 'line',
    },
  ]
  if (!rights.change) return columns
  return [
    ...columns,
    {
      key: 'correct',
      head: corrections.head,
      cell: (event) => <CorrectionButtons fact={{ of: 'event', event }} rights={rights} />,
      onPhone: 'line',
    },
  ]
}

/** The change, and why it was recorded anew. */
function What({ event }: { event: TreeEvent }) {
  const text = useText()
  const { corrections } = text.organisations
  return (
    <span className="organisation-words">
      {eventWords(text, event)}
      {event.correctionReason !== null && (
        <small className="event-corrected soft">{corrections.corrected(event.correctionReason)}</small>
      )}
    </span>
  )
}

function paperOf(
  { organisations }: Text,
  { decisionNumber, decisionDay, decisionIssuer }: TreeEvent,
): string {
  const { history } = organisations
  if (decisionNumber === null) return history.noPaper
  return history.paperOf(decisionNumber, decisionDay && formatDay(decisionDay), decisionIssuer)
}
