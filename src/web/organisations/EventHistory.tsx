import type { OrganisationDetail } from '#contract/organisations'
import { formatDay } from '#domain/dates'
import { useText } from '../i18n'
import type { Text } from '../i18n/vi'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/States'

type Event = OrganisationDetail['events'][number]

/** Every change of the body with its paper, the newest first. */
export function EventHistory({ events }: { events: readonly Event[] }) {
  const text = useText()
  const { history } = text.organisations
  return (
    <Card title={history.title}>
      <div className="event-history">
        <DataTable
          caption={history.title}
          columns={columnsOf(text)}
          rows={[...events].reverse()}
          rowKey={({ id }) => id}
          empty={<EmptyState title={history.empty} />}
        />
      </div>
    </Card>
  )
}

function columnsOf(text: Text): readonly Column<Event>[] {
  const { history } = text.organisations
  return [
    { key: 'day', head: history.day, cell: ({ day }) => formatDay(day) },
    {
      key: 'what',
      head: history.what,
      cell: (event) => <span className="organisation-words">{wordsOf(text, event)}</span>,
      onPhone: 'line',
    },
    {
      key: 'paper',
      head: history.paper,
      cell: (event) => <span className="organisation-words soft">{paperOf(text, event)}</span>,
      onPhone: 'line',
    },
  ]
}

function wordsOf({ organisations }: Text, { kind, name, parentName }: Event): string {
  const { history } = organisations
  switch (kind) {
    case 'found':
      return history.found(name, parentName)
    case 'rename':
      return history.rename(name ?? '')
    case 'move':
      return history.move(parentName ?? '')
    case 'describe':
      return history.describe
    case 'close':
      return history.close
  }
}

function paperOf({ organisations }: Text, { decisionNumber, decisionDay, decisionIssuer }: Event): string {
  const { history } = organisations
  if (decisionNumber === null) return history.noPaper
  return history.paperOf(decisionNumber, decisionDay && formatDay(decisionDay), decisionIssuer)
}
