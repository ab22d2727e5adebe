import type { ObstacleDetail } from '#contract/obstacles'
import { formatDay } from '#domain/dates'
import { useChoices } from '../platform/address'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Tag } from '../ui/Tag'
import { useText } from './text'

export type ToldEvent = ObstacleDetail['events'][number]

/** Everything that happened, in order; what was corrected stays readable. */
export function History({ detail }: { detail: ObstacleDetail }) {
  const { one } = useText().obstacles
  return (
    <Card title={one.history}>
      <ol className="obstacle-history">
        {detail.events.map((event) => (
          <li key={event.id}>
            <Happened event={event} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Happened({ event }: { event: ToldEvent }) {
  const { one, events, causes, correction, list } = useText().obstacles
  const { choose } = useChoices()
  const { kind, day, organisation, enteredBy, owner, dueDay, cause, note, proposal, document } = event
  const soft = [
    ...(owner === null || dueDay === null ? [] : [one.toOwner(owner, formatDay(dueDay))]),
    ...(document === null ? [] : [one.paper(document.number, formatDay(document.day))]),
    ...(enteredBy === null ? [] : [one.entered(enteredBy)]),
    ...(event.reason === null ? [] : [one.reason(event.reason)]),
  ]
  return (
    <>
      <p>
        <b>{formatDay(day)}</b> {events[kind]} · {one.by(organisation.name)}{' '}
        {event.replaced && <Tag tone="none">{one.replaced}</Tag>}
        {event.correctable && (
          <Button
            look="plain"
            aria-label={correction.openOf(events[kind], formatDay(day))}
            onClick={() => choose({ correct: event.id })}
          >
            {correction.open}
          </Button>
        )}
      </p>
      <div className={event.replaced ? 'is-replaced' : undefined}>
        {cause !== null && <p>{causes[cause]}</p>}
        {note !== null && <p>{note}</p>}
        {proposal !== null && (
          <p>
            {list.proposal}: {proposal}
          </p>
        )}
      </div>
      {soft.length > 0 && <p className="soft">{soft.join(' · ')}</p>}
    </>
  )
}
