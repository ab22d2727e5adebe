import { useState } from 'react'
import type { ObstacleDetail, ObstacleEventBody } from '#contract/obstacles'
import { type Day, maxDay } from '#domain/dates'
import { isRefusal, newCommandId } from '../platform/api'
import { useDraft } from '../platform/draft'
import { newId } from '../platform/ids'
import { useWrite } from '../platform/useWrite'
import { useViewer } from '../platform/viewer'
import { SelectField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { WriteEnd } from '../ui/WriteEnd'
import { useText } from './text'

export type Act = ObstacleEventBody['kind']

interface ActDraft {
  readonly form: 'obstacleAct'
  readonly commandId: string
  readonly id: string
  readonly day: Day | null
  readonly note: string
  readonly dueDay: Day | null
  readonly above: string | null
  readonly number: string
  readonly paperDay: Day | null
}

function isActDraft(value: unknown): value is ActDraft {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === 'obstacleAct'
}

interface ActFormProps {
  detail: ObstacleDetail
  act: Act
  onClose: () => void
}

/** Answers, moves up, ends or raises again. */
export function ActForm({ detail, act, onClose }: ActFormProps) {
  const text = useText()
  const { act: words, cancel } = text.obstacles
  const { today } = useViewer()
  const announce = useAnnounce()
  const [start] = useState<ActDraft>(() => ({
    form: 'obstacleAct',
    commandId: newCommandId(),
    id: newId(),
    day: today,
    note: '',
    dueDay: null,
    above: detail.above[0] === undefined ? null : String(detail.above[0].above),
    number: '',
    paperDay: null,
  }))
  const { value, change, drop } = useDraft(`obstacle ${detail.id} ${act}`, start, isActDraft)
  const writing = useWrite<ObstacleEventBody, unknown>(`/api/obstacles/${detail.id}/events`, () => {
    drop()
    announce(words[act].done)
    onClose()
  })
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const errorAt = (field: string) => findingFor(text, refused, field)
  const type = (changes: Partial<ActDraft>) =>
    change({ ...value, ...(writing.isError && { commandId: newCommandId(), id: newId() }), ...changes })
  const request = bodyOf(act, value, detail.version)
  const isHalfPaper = (value.number.trim() === '') !== (value.paperDay === null)
  return (
    <Form
      label={words[act].title}
      onSubmit={() => {
        if (request !== null && !isHalfPaper && !writing.isPending) writing.mutate(request)
      }}
    >
      <p>
        <b>{words[act].title}</b>
      </p>
      <ActFields
        detail={detail}
        act={act}
        value={value}
        type={type}
        errorAt={errorAt}
        isHalfPaper={isHalfPaper}
      />
      <WriteEnd
        submit={words[act].title}
        cancel={cancel}
        isPending={writing.isPending}
        error={writing.error}
        fields={['note', 'day', 'dueDay', 'above', 'document.day']}
        onCancel={() => {
          drop()
          onClose()
        }}
      />
    </Form>
  )
}

interface ActFieldsProps {
  detail: ObstacleDetail
  act: Act
  value: ActDraft
  type: (changes: Partial<ActDraft>) => void
  errorAt: (field: string) => string | undefined
  isHalfPaper: boolean
}

function ActFields({ detail, act, value, type, errorAt, isHalfPaper }: ActFieldsProps) {
  const { act: words, form } = useText().obstacles
  const { today } = useViewer()
  return (
    <>
      {act === 'escalated' && (
        <SelectField
          label={words.above}
          value={value.above}
          options={detail.above.map(({ above, name }) => ({ value: String(above), label: name }))}
          error={errorAt('above')}
          onChange={(above) => type({ above })}
        />
      )}
      <TextField
        label={words[act].note}
        hint={form.care}
        value={value.note}
        lines={4}
        maxLength={500}
        optional={act === 'closed'}
        error={errorAt('note')}
        onChange={(note) => type({ note })}
      />
      {act === 'answered' && (
        <>
          <TextField
            label={words.number}
            value={value.number}
            maxLength={100}
            optional
            fault={isHalfPaper ? words.paperBoth : undefined}
            onChange={(number) => type({ number })}
          />
          <DayField
            label={words.paperDay}
            value={value.paperDay}
            max={today}
            optional
            error={errorAt('document.day')}
            onChange={(paperDay) => type({ paperDay })}
          />
        </>
      )}
      <DayField
        label={words.day}
        value={value.day}
        max={today}
        error={errorAt('day')}
        onChange={(day) => type({ day })}
      />
      {(act === 'escalated' || act === 'reopened') && (
        <DayField
          label={words.due}
          value={value.dueDay}
          min={maxDay(value.day ?? today, detail.raisedDay)}
          error={errorAt('dueDay')}
          onChange={(dueDay) => type({ dueDay })}
        />
      )}
    </>
  )
}

/** Null while something is missing. */
function bodyOf(act: Act, draft: ActDraft, expectedVersion: number): ObstacleEventBody | null {
  const { commandId, id, day, dueDay, above, number, paperDay } = draft
  const note = draft.note.trim()
  if (day === null) return null
  const head = { commandId, id, day, expectedVersion }
  switch (act) {
    case 'answered': {
      const document =
        number.trim() === '' || paperDay === null
          ? {}
          : { document: { number: number.trim(), day: paperDay } }
      return { ...head, kind: act, note, ...document }
    }
    case 'closed':
      return { ...head, kind: act, ...(note !== '' && { note }) }
    case 'escalated':
      return dueDay === null || above === null
        ? null
        : { ...head, kind: act, above: Number(above), dueDay, note }
    case 'reopened':
      return dueDay === null ? null : { ...head, kind: act, dueDay, note }
  }
}
