import type { Day } from '#domain/dates'
import { UPPER_VIEWS, type UpperView } from '#domain/screening/state'
import { useViewer } from '../../platform/viewer'
import { RadioField, SelectField } from '../../ui/ChoiceFields'
import { DayField } from '../../ui/DayField'
import { Dialog } from '../../ui/Dialog'
import { findingFor } from '../../ui/Findings'
import { Form } from '../../ui/Form'
import { TextField } from '../../ui/TextField'
import { useCommandForm } from '../../ui/useCommandForm'
import { WriteEnd } from '../../ui/WriteEnd'
import { useText } from '../text'
import type { ListDialogProps } from './props'

const ASKED = ['frontOpinion', 'leadersOpinion', 'upperView'] as const
type Asked = (typeof ASKED)[number]

interface ViewValue {
  readonly kind: Asked
  readonly askedDay: Day | null
  readonly day: Day | null
  readonly view: UpperView | null
}

/** When a view was asked for and received; of the upper committee also which, never the words. */
export function ViewDialog({ cell, told, onClose }: ListDialogProps) {
  const text = useText()
  const { view: words, list, steps, views } = text.screening
  const { today } = useViewer()
  const startOf = (kind: Asked): ViewValue => {
    const step = told.steps.find((one) => one.kind === kind)
    return { kind, askedDay: step?.askedDay ?? null, day: step?.day ?? null, view: step?.view ?? null }
  }
  const form = useCommandForm(
    `/api/organisations/${cell.id}/screening-views`,
    () => startOf('frontOpinion'),
    words.done,
    onClose,
  )
  const { value, type, findings } = form
  const isUpper = value.kind === 'upperView'
  const submit = () =>
    form.send({
      roundId: told.round?.id,
      expectedVersion: told.version,
      kind: value.kind,
      askedDay: value.askedDay,
      ...(value.day !== null && { day: value.day }),
      ...(isUpper && value.day !== null && { view: value.view }),
    })
  return (
    <Dialog title={words.title} onClose={onClose} busy={form.isPending}>
      <Form label={words.title} onSubmit={submit}>
        <SelectField
          label={words.from}
          value={value.kind}
          options={ASKED.map((kind) => ({ value: kind, label: steps[kind] }))}
          error={findingFor(text, findings, 'kind')}
          onChange={(kind) => type(startOf(kind ?? 'frontOpinion'))}
        />
        <DayField
          key={`asked ${value.kind}`}
          label={list.asked}
          value={value.askedDay}
          max={today}
          error={findingFor(text, findings, 'askedDay')}
          onChange={(askedDay) => type({ askedDay })}
        />
        <DayField
          key={`received ${value.kind}`}
          label={list.received}
          value={value.day}
          max={today}
          optional
          error={findingFor(text, findings, 'day')}
          onChange={(day) => type({ day })}
        />
        {isUpper && value.day !== null && (
          <RadioField
            label={words.view}
            value={value.view}
            options={UPPER_VIEWS.map((view) => ({ value: view, label: views[view] }))}
            onChange={(view) => type({ view })}
          />
        )}
        <WriteEnd
          submit={words.submit}
          cancel={text.screening.cancel}
          isPending={form.isPending}
          error={form.error}
          onCancel={onClose}
          fields={['kind', 'askedDay', 'day']}
        />
      </Form>
    </Dialog>
  )
}

/** The number goes upward; whoever was not voted onto the list is forgotten. */
export function ReportDialog({ cell, told, onClose }: ListDialogProps) {
  const text = useText()
  const { report: words } = text.screening
  const { today } = useViewer()
  const form = useCommandForm(
    `/api/organisations/${cell.id}/screening-reports`,
    (): { day: Day | null; number: string } => ({ day: null, number: '' }),
    words.done,
    onClose,
  )
  const { value, type, findings } = form
  const submit = () =>
    form.send({
      roundId: told.round?.id,
      expectedVersion: told.version,
      day: value.day,
      ...(value.number.trim() !== '' && { number: value.number.trim() }),
    })
  return (
    <Dialog title={words.title} onClose={onClose} busy={form.isPending}>
      <Form label={words.title} onSubmit={submit}>
        <p>{words.about(told.entries.filter(({ listed }) => listed).length)}</p>
        <DayField
          label={words.day}
          value={value.day}
          max={today}
          error={findingFor(text, findings, 'day')}
          onChange={(day) => type({ day })}
        />
        <TextField
          label={words.number}
          value={value.number}
          optional
          maxLength={100}
          onChange={(number) => type({ number })}
        />
        <WriteEnd
          submit={words.submit}
          cancel={text.screening.cancel}
          isPending={form.isPending}
          error={form.error}
          onCancel={onClose}
          fields={['day']}
        />
      </Form>
    </Dialog>
  )
}
