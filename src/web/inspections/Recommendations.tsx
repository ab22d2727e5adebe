import { useState } from 'react'
import type { InspectionDetail } from '#contract/inspections'
import { formatDay } from '#domain/dates'
import { useChoices } from '../platform/address'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { EventDialog } from './CorrectionDialogs'
import { EventForm } from './EventForm'
import type { ToldRecommendation } from './queries'
import { RecommendationTag } from './RecommendationsTable'
import { useText } from './text'

/** Each recommendation, what became of it, and what the reader may record. */
export function Recommendations({ detail: { items } }: { detail: InspectionDetail }) {
  const text = useText()
  const { one, topics } = text.inspections
  return (
    <Card title={one.recommendations}>
      {items.length === 0 && <p className="soft">{one.noRecommendations}</p>}
      <ul className="inspection-list">
        {items.map((item) => (
          <li key={item.id} id={item.id}>
            <p>
              <RecommendationTag text={text} item={item} /> <b>{item.organisation.name}</b> ·{' '}
              {topics[item.topic]} · {one.due(formatDay(item.dueDay))}
            </p>
            <p>{item.note}</p>
            <Followed item={item} />
            <Acts item={item} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Followed({ item }: { item: ToldRecommendation }) {
  const { inspections, inspectionWork } = useText()
  const { acts } = inspections
  const { corrections } = inspectionWork
  const [correcting, setCorrecting] = useState<string | null>(null)
  const { events } = item
  const event = events.find(({ id }) => id === correcting)
  if (events.length === 0) return null
  return (
    <>
      <ul className="soft">
        {events.map((told) => (
          <li key={told.id}>
            <Told event={told} />
            {told.mayCorrect && (
              <>
                {' '}
                <Button
                  look="plain"
                  aria-label={corrections.openOf(acts[told.kind].past)}
                  onClick={() => setCorrecting(told.id)}
                >
                  {corrections.open}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {event !== undefined && (
        <EventDialog
          item={item}
          event={event}
          isFollowed={events.at(-1)?.id !== event.id}
          onClose={() => setCorrecting(null)}
        />
      )}
    </>
  )
}

function Told({ event }: { event: ToldRecommendation['events'][number] }) {
  const { inspections, inspectionWork } = useText()
  const { one, acts } = inspections
  const { kind, day, organisation, note, paper, meetingDay, dueDay, corrected } = event
  return [
    `${formatDay(day)} ${acts[kind].past}`,
    organisation.name,
    ...(note === null ? [] : [note]),
    ...(paper === null ? [] : [one.paper(paper.number, formatDay(paper.day))]),
    ...(meetingDay === null ? [] : [one.meeting(formatDay(meetingDay))]),
    ...(dueDay === null ? [] : [one.newDue(formatDay(dueDay))]),
    ...(corrected === null ? [] : [inspectionWork.corrections.corrected(corrected)]),
  ].join(' · ')
}

/** The recommendation and the act chosen stand in the address. */
function Acts({ item }: { item: ToldRecommendation }) {
  const { acts } = useText().inspections
  const { chosen, choose } = useChoices()
  const isChosen = chosen('recommendation') === item.id
  const act = isChosen ? item.acts.find((known) => known === chosen('act')) : undefined
  if (act !== undefined) {
    return (
      <EventForm
        key={act}
        item={item}
        act={act}
        onClose={() => choose({ recommendation: null, act: null }, { replace: true })}
      />
    )
  }
  return (
    <div className="inspection-acts">
      {item.acts.map((kind) => (
        <Button
          key={kind}
          look={isChosen && kind === item.acts[0] ? 'main' : 'edged'}
          onClick={() => choose({ recommendation: item.id, act: kind })}
        >
          {acts[kind].title}
        </Button>
      ))}
    </div>
  )
}
