import { useState } from 'react'
import type { RecommendationEventBody } from '#contract/inspections'
import type { Day } from '#domain/dates'
import { formatDay } from '#domain/dates'
import type { RecommendationEventKind } from '#domain/inspections/words'
import { isRefusal, newCommandId } from '../platform/api'
import { useDraft } from '../platform/draft'
import { newId } from '../platform/ids'
import { useWrite } from '../platform/useWrite'
import { useViewer } from '../platform/viewer'
import { RadioField, SelectField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { WriteEnd } from '../ui/WriteEnd'
import { type ToldRecommendation, useMeetings } from './queries'
import { useText } from './text'

type Evidence = 'paper' | 'meeting' | 'report'

interface EventDraft {
  readonly form: 'recommendationEvent'
  readonly commandId: string
  readonly id: string
  readonly day: Day | null
  readonly note: string
  readonly dueDay: Day | null
  readonly evidence: Evidence
  readonly number: string
  readonly paperDay: Day | null
  readonly meetingId: string | null
}

function isEventDraft(value: unknown): value is EventDraft {
  return (
    typeof value === 'object' && value !== null && 'form' in value && value.form === 'recommendationEvent'
  )
}

interface EventFormProps {
  item: ToldRecommendation
  act: RecommendationEventKind
  onClose: () => void
}

const isAsking = (act: RecommendationEventKind) => act === 'extended' || act === 'reopened'

/** Reports, closes, puts off or asks again. */
export function EventForm({ item, act, onClose }: EventFormProps) {
  const text = useText()
  const { acts, cancel } = text.inspections
  const { today } = useViewer()
  const announce = useAnnounce()
  const [start] = useState<EventDraft>(() => ({
    form: 'recommendationEvent',
    commandId: newCommandId(),
    id: newId(),
    day: today,
    note: '',
    dueDay: null,
    evidence: act === 'closed' && item.status === 'reported' ? 'report' : 'paper',
    number: '',
    paperDay: null,
    meetingId: null,
  }))
  const { value, change, drop } = useDraft(`recommendation ${item.id} ${act}`, start, isEventDraft)
  const writing = useWrite<RecommendationEventBody, unknown>(`/api/recommendations/${item.id}/events`, () => {
    drop()
    announce(acts[act].done)
    onClose()
  })
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const fields = {
    item,
    act,
    value,
    errorAt: (field: string) => findingFor(text, refused, field),
    type: (changes: Partial<EventDraft>) =>
      change({ ...value, ...(writing.isError && { commandId: newCommandId(), id: newId() }), ...changes }),
  }
  const submit = () => {
    const request = bodyOf(act, value, item.version)
    if (request !== null && !writing.isPending) writing.mutate(request)
  }
  return (
    <Form label={acts[act].title} onSubmit={submit}>
      <EventFields {...fields} />
      <WriteEnd
        submit={acts[act].title}
        cancel={cancel}
        isPending={writing.isPending}
        error={writing.error}
        fields={['note', 'day', 'dueDay', 'paper', 'paper.day', 'meetingId']}
        onCancel={() => {
          drop()
          onClose()
        }}
      />
    </Form>
  )
}

interface EventFieldsProps {
  item: ToldRecommendation
  act: RecommendationEventKind
  value: EventDraft
  type: (changes: Partial<EventDraft>) => void
  errorAt: (field: string) => string | undefined
}

function EventFields({ item, act, value, type, errorAt }: EventFieldsProps) {
  const { acts, event } = useText().inspections
  const { today } = useViewer()
  return (
    <>
      <TextField
        label={acts[act].note}
        value={value.note}
        lines={3}
        maxLength={1000}
        optional={!isAsking(act)}
        error={errorAt('note')}
        onChange={(note) => type({ note })}
      />
      {isAsking(act) ? (
        <DayField
          label={event.due}
          value={value.dueDay}
          error={errorAt('dueDay')}
          onChange={(dueDay) => type({ dueDay })}
        />
      ) : (
        <EvidenceFields item={item} act={act} value={value} type={type} errorAt={errorAt} />
      )}
      <DayField
        label={event.day}
        value={value.day}
        max={today}
        error={errorAt('day')}
        onChange={(day) => type({ day })}
      />
    </>
  )
}

/** A paper, or a meeting of the body that is recorded here; a closing may rest on the report. */
function EvidenceFields({ item, act, value, type, errorAt }: EventFieldsProps) {
  const { event } = useText().inspections
  const { today } = useViewer()
  const meetings = useMeetings(value.evidence === 'meeting' ? item.organisation.id : null)
  const held = meetings.data?.items ?? []
  const hasReport = act === 'closed' && item.status === 'reported'
  return (
    <>
      <RadioField
        label={event.evidence}
        value={value.evidence}
        options={[
          ...(hasReport ? [{ value: 'report' as const, label: event.byReport }] : []),
          { value: 'paper', label: event.byPaper },
          { value: 'meeting', label: event.byMeeting },
        ]}
        onChange={(evidence) => type({ evidence })}
      />
      {value.evidence === 'paper' && (
        <>
          <TextField
            label={event.number}
            value={value.number}
            maxLength={100}
            error={errorAt('paper')}
            onChange={(number) => type({ number })}
          />
          <DayField
            label={event.paperDay}
            value={value.paperDay}
            max={today}
            error={errorAt('paper.day')}
            onChange={(paperDay) => type({ paperDay })}
          />
        </>
      )}
      {value.evidence === 'meeting' && (
        <SelectField
          label={event.meeting}
          hint={meetings.isSuccess && held.length === 0 ? event.meetingsNone : undefined}
          value={value.meetingId}
          options={held.map(({ id, day }) => ({ value: id, label: event.meetingOf(formatDay(day)) }))}
          error={errorAt('meetingId')}
          onChange={(meetingId) => type({ meetingId })}
        />
      )}
    </>
  )
}

/** Null while something is missing. */
function bodyOf(
  act: RecommendationEventKind,
  draft: EventDraft,
  expectedVersion: number,
): RecommendationEventBody | null {
  const { commandId, id, day, dueDay, evidence, number, paperDay, meetingId } = draft
  const note = draft.note.trim()
  if (day === null) return null
  const head = { commandId, id, kind: act, day, expectedVersion, ...(note !== '' && { note }) }
  if (isAsking(act)) return dueDay === null ? null : { ...head, dueDay }
  if (evidence === 'report') return head
  if (evidence === 'meeting') return meetingId === null ? null : { ...head, meetingId }
  return paperDay === null ? null : { ...head, paper: { number: number.trim(), day: paperDay } }
}
