import type { Day } from '#domain/dates'
import { MASS_BODIES, type MassBody, OUTREACH_KINDS, type OutreachKind } from '#domain/plans/words'
import { useViewer } from '../platform/viewer'
import { SelectField } from '../ui/ChoiceFields'
import { CountField } from '../ui/CountField'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useCommandForm } from '../ui/useCommandForm'
import { WriteEnd } from '../ui/WriteEnd'
import { useText } from './text'

interface EffortDialogProps {
  id: string
  onClose: () => void
}

interface IntroductionDraft {
  readonly massBody: MassBody | null
  readonly from: Day | null
  readonly to: Day | null
  readonly value: number | null
  readonly source: string
}

/** How many a mass organisation introduced, as its paper says. */
export function IntroductionDialog({ id, onClose }: EffortDialogProps) {
  const text = useText()
  const { effort: words, massBodies, cancel } = text.plans
  const { today } = useViewer()
  const form = useCommandForm<IntroductionDraft>(
    `/api/organisations/${id}/introduction-counts`,
    () => ({ massBody: null, from: null, to: null, value: null, source: '' }),
    words.done,
    onClose,
  )
  const { value, type } = form
  return (
    <Dialog title={words.addIntroduction} onClose={onClose} busy={form.isPending}>
      <Form
        label={words.addIntroduction}
        onSubmit={() => form.send({ ...value, source: value.source.trim() })}
      >
        <SelectField
          label={words.massBody}
          value={value.massBody}
          options={MASS_BODIES.map((code) => ({ value: code, label: massBodies[code] }))}
          onChange={(massBody) => type({ massBody })}
        />
        <DayField label={words.from} value={value.from} max={today} onChange={(from) => type({ from })} />
        <DayField
          label={words.to}
          value={value.to}
          max={today}
          error={findingFor(text, form.findings, 'to')}
          onChange={(to) => type({ to })}
        />
        <CountField label={words.value} value={value.value} onChange={(count) => type({ value: count })} />
        <TextField label={words.source} value={value.source} onChange={(source) => type({ source })} />
        <WriteEnd
          submit={words.submit}
          cancel={cancel}
          isPending={form.isPending}
          error={form.error}
          onCancel={onClose}
          fields={['to']}
        />
      </Form>
    </Dialog>
  )
}

interface ActivityDraft {
  readonly kind: OutreachKind | null
  readonly day: Day | null
  readonly topic: string
  readonly participants: number | null
  readonly brought: number | null
}

/** An activity and whom it brought, as a number. */
export function ActivityDialog({ id, onClose }: EffortDialogProps) {
  const text = useText()
  const { effort: words, outreach, cancel } = text.plans
  const { today } = useViewer()
  const form = useCommandForm<ActivityDraft>(
    `/api/organisations/${id}/outreach-activities`,
    () => ({ kind: null, day: null, topic: '', participants: null, brought: null }),
    words.done,
    onClose,
  )
  const { value, type } = form
  return (
    <Dialog title={words.addActivity} onClose={onClose} busy={form.isPending}>
      <Form label={words.addActivity} onSubmit={() => form.send({ ...value, topic: value.topic.trim() })}>
        <SelectField
          label={words.kind}
          value={value.kind}
          options={OUTREACH_KINDS.map((code) => ({ value: code, label: outreach[code] }))}
          onChange={(kind) => type({ kind })}
        />
        <DayField label={words.day} value={value.day} max={today} onChange={(day) => type({ day })} />
        <TextField label={words.topic} value={value.topic} onChange={(topic) => type({ topic })} />
        <CountField
          label={words.participants}
          value={value.participants}
          onChange={(participants) => type({ participants })}
        />
        <CountField
          label={words.brought}
          value={value.brought}
          {...(value.participants !== null && { max: value.participants })}
          error={findingFor(text, form.findings, 'brought')}
          onChange={(brought) => type({ brought })}
        />
        <WriteEnd
          submit={words.submit}
          cancel={cancel}
          isPending={form.isPending}
          error={form.error}
          onCancel={onClose}
          fields={['brought']}
        />
      </Form>
    </Dialog>
  )
}
