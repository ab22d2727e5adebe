import type { OrganisationDetail } from '#contract/organisations'
import type { Day } from '#domain/dates'
import { REQUEST_KINDS, type RequestKind } from '#domain/plans/words'
import { useViewer } from '../platform/viewer'
import { RadioField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useCommandForm } from '../ui/useCommandForm'
import { WriteEnd } from '../ui/WriteEnd'
import { useText } from './text'

interface RequestDialogProps {
  body: OrganisationDetail
  year: number
  onClose: () => void
}

interface RequestDraft {
  readonly kind: RequestKind
  readonly day: Day | null
  readonly byDay: Day | null
  readonly answerBy: Day | null
  readonly number: string
}

/** Asks the cells beneath for a survey or a plan by a day; it stands on their desks. */
export function RequestDialog({ body, year, onClose }: RequestDialogProps) {
  const text = useText()
  const { request: words, requestKinds, cancel } = text.plans
  const { today } = useViewer()
  const form = useCommandForm<RequestDraft>(
    `/api/organisations/${body.id}/source-requests`,
    () => ({ kind: 'plan', day: null, byDay: null, answerBy: null, number: '' }),
    words.done,
    onClose,
  )
  const { value, type } = form
  const errorAt = (field: string) => findingFor(text, form.findings, field)
  const submit = () =>
    form.send({
      kind: value.kind,
      year,
      day: value.day,
      byDay: value.byDay,
      ...(value.kind === 'plan' && value.answerBy !== null && { answerBy: value.answerBy }),
      ...(value.number.trim() !== '' && { number: value.number.trim() }),
    })
  return (
    <Dialog title={words.title} onClose={onClose} busy={form.isPending}>
      <Form label={words.title} onSubmit={submit}>
        <RadioField
          label={words.kind}
          value={value.kind}
          options={REQUEST_KINDS.map((kind) => ({ value: kind, label: requestKinds[kind] }))}
          onChange={(kind) => type({ kind })}
        />
        <DayField
          label={words.day}
          value={value.day}
          max={today}
          error={errorAt('day')}
          onChange={(day) => type({ day })}
        />
        <DayField
          label={words.byDay}
          value={value.byDay}
          error={errorAt('byDay')}
          onChange={(byDay) => type({ byDay })}
        />
        {value.kind === 'plan' && (
          <DayField
            label={words.answerBy}
            value={value.answerBy}
            optional
            error={errorAt('answerBy')}
            onChange={(answerBy) => type({ answerBy })}
          />
        )}
        <TextField
          label={words.number}
          value={value.number}
          optional
          maxLength={100}
          onChange={(number) => type({ number })}
        />
        <WriteEnd
          submit={words.submit}
          cancel={cancel}
          isPending={form.isPending}
          error={form.error}
          onCancel={onClose}
          fields={['day', 'byDay', 'answerBy']}
        />
      </Form>
    </Dialog>
  )
}
