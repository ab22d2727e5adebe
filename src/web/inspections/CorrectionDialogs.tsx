import { useState } from 'react'
import type { InspectionDetail } from '#contract/inspections'
import type { FindingCorrectionBody, RecommendationCorrectionBody } from '#contract/inspectionWork'
import type { Day } from '#domain/dates'
import { FINDING_NATURES, TOPICS } from '#domain/inspections/words'
import { isRefusal, newCommandId } from '../platform/api'
import { newId } from '../platform/ids'
import { useWrite } from '../platform/useWrite'
import { useViewer } from '../platform/viewer'
import { RadioField, SelectField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { WriteEnd } from '../ui/WriteEnd'
import type { ToldRecommendation } from './queries'
import { useText } from './text'

type Finding = InspectionDetail['findings'][number]
type Event = ToldRecommendation['events'][number]

interface FindingDialogProps {
  inspectionId: string
  finding: Finding
  onClose: () => void
}

/** Corrects a strength or a fault; the earlier words stay in the database. */
export function FindingDialog({ inspectionId, finding, onClose }: FindingDialogProps) {
  const text = useText()
  const { form, natures, topics, cancel } = text.inspections
  const { corrections: words } = text.inspectionWork
  const announce = useAnnounce()
  const [value, setValue] = useState({ ...finding, reason: '' })
  const writing = useWrite<FindingCorrectionBody, unknown>(
    `/api/inspections/${inspectionId}/finding-corrections`,
    () => {
      announce(words.done)
      onClose()
    },
  )
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const { topic, nature, note, reason } = value
  const submit = () =>
    writing.mutate({
      commandId: newCommandId(),
      id: newId(),
      findingId: finding.id,
      topic,
      nature,
      note: note.trim(),
      reason: reason.trim(),
    })
  return (
    <Dialog title={words.finding} onClose={onClose} busy={writing.isPending}>
      <Form label={words.finding} onSubmit={submit}>
        <RadioField
          label={form.nature}
          value={nature}
          options={FINDING_NATURES.map((one) => ({ value: one, label: natures[one] }))}
          onChange={(chosen) => setValue({ ...value, nature: chosen })}
        />
        <SelectField
          label={form.topic}
          value={topic}
          options={TOPICS.map((one) => ({ value: one, label: topics[one] }))}
          onChange={(chosen) => chosen !== null && setValue({ ...value, topic: chosen })}
        />
        <TextField
          label={form.note}
          value={note}
          lines={3}
          maxLength={1000}
          error={findingFor(text, refused, 'note')}
          onChange={(typed) => setValue({ ...value, note: typed })}
        />
        <TextField
          label={words.reason}
          value={reason}
          error={findingFor(text, refused, 'reason')}
          onChange={(typed) => setValue({ ...value, reason: typed })}
        />
        <WriteEnd
          submit={words.submit}
          cancel={cancel}
          isPending={writing.isPending}
          error={writing.error}
          fields={['note', 'reason']}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  )
}

interface EventDialogProps {
  item: ToldRecommendation
  event: Event
  /** Others followed: its days stay. */
  isFollowed: boolean
  onClose: () => void
}

interface EventValue {
  day: Day | null
  dueDay: Day | null
  note: string
  number: string
  paperDay: Day | null
  reason: string
}

/** Corrects what was recorded of a recommendation. */
export function EventDialog({ item, event, isFollowed, onClose }: EventDialogProps) {
  const text = useText()
  const { acts, cancel } = text.inspections
  const { corrections: words } = text.inspectionWork
  const announce = useAnnounce()
  const [value, setValue] = useState<EventValue>({
    day: event.day,
    dueDay: event.dueDay,
    note: event.note ?? '',
    number: event.paper?.number ?? '',
    paperDay: event.paper?.day ?? null,
    reason: '',
  })
  const writing = useWrite<RecommendationCorrectionBody, unknown>(
    `/api/recommendations/${item.id}/corrections`,
    () => {
      announce(words.done)
      onClose()
    },
  )
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const errorAt = (field: string) => findingFor(text, refused, field)
  const type = (changes: Partial<EventValue>) => setValue({ ...value, ...changes })
  const title = words.event(acts[event.kind].past)
  const submit = () => {
    const request = correctionOf(value, item, event, isFollowed)
    if (request !== null && !writing.isPending) writing.mutate(request)
  }
  return (
    <Dialog title={title} onClose={onClose} busy={writing.isPending}>
      <Form label={title} onSubmit={submit}>
        <EventFields event={event} isFollowed={isFollowed} value={value} type={type} errorAt={errorAt} />
        <TextField
          label={words.reason}
          value={value.reason}
          error={errorAt('reason')}
          onChange={(reason) => type({ reason })}
        />
        <WriteEnd
          submit={words.submit}
          cancel={cancel}
          isPending={writing.isPending}
          error={writing.error}
          fields={['day', 'dueDay', 'note', 'paper', 'paper.day', 'reason']}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  )
}

interface EventFieldsProps extends Pick<EventDialogProps, 'event' | 'isFollowed'> {
  value: EventValue
  type: (changes: Partial<EventValue>) => void
  errorAt: (field: string) => string | undefined
}

/** What of the event may be corrected: days of the last one, words and the paper of any. */
function EventFields({ event, isFollowed, value, type, errorAt }: EventFieldsProps) {
  const { inspections, inspectionWork } = useText()
  const { acts, event: fields } = inspections
  const { corrections: words } = inspectionWork
  const { today } = useViewer()
  return (
    <>
      {isFollowed ? (
        <p className="field-hint">{words.followed}</p>
      ) : (
        <>
          <DayField
            label={fields.day}
            value={value.day}
            max={today}
            error={errorAt('day')}
            onChange={(day) => type({ day })}
          />
          {event.dueDay !== null && (
            <DayField
              label={fields.due}
              value={value.dueDay}
              error={errorAt('dueDay')}
              onChange={(dueDay) => type({ dueDay })}
            />
          )}
        </>
      )}
      <TextField
        label={acts[event.kind].note}
        value={value.note}
        lines={3}
        maxLength={1000}
        optional={event.dueDay === null}
        error={errorAt('note')}
        onChange={(note) => type({ note })}
      />
      {event.paper !== null && (
        <>
          <TextField
            label={fields.number}
            value={value.number}
            maxLength={100}
            error={errorAt('paper')}
            onChange={(number) => type({ number })}
          />
          <DayField
            label={fields.paperDay}
            value={value.paperDay}
            max={today}
            error={errorAt('paper.day')}
            onChange={(paperDay) => type({ paperDay })}
          />
        </>
      )}
    </>
  )
}

/** Null while something is missing; what did not change is left out. */
function correctionOf(
  { day, dueDay, note, number, paperDay, reason }: EventValue,
  item: ToldRecommendation,
  event: Event,
  isFollowed: boolean,
): RecommendationCorrectionBody | null {
  if (day === null || (event.dueDay !== null && dueDay === null)) return null
  if (event.paper !== null && (paperDay === null || number.trim() === '')) return null
  return {
    commandId: newCommandId(),
    id: newId(),
    eventId: event.id,
    expectedVersion: item.version,
    reason: reason.trim(),
    note: note.trim() === '' ? null : note.trim(),
    ...(!isFollowed && { day }),
    ...(!isFollowed && dueDay !== null && { dueDay }),
    ...(paperDay !== null && { paper: { number: number.trim(), day: paperDay } }),
  }
}
