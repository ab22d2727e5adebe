import type { DeclaredChangeList } from '#contract/reports'
import type { Day } from '#domain/dates'
import { DECLARED_CHANGES, type DeclaredChange } from '#domain/reports/membershipChange'
import { useViewer } from '../platform/viewer'
import { CountField } from '../ui/CountField'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { ReasonDialog } from '../ui/ReasonDialog'
import { TextField } from '../ui/TextField'
import { useCommandForm } from '../ui/useCommandForm'
import { WriteEnd } from '../ui/WriteEnd'
import { changesPath } from './queries'
import { useText } from './text'
import { useReportWords } from './useReportWords'

type Item = DeclaredChangeList['items'][number]

export interface ChangeStart {
  readonly from: Day
  readonly to: Day
  readonly corrected: Item | null
}

type Draft = Record<DeclaredChange, number | null> & {
  from: Day | null
  to: Day | null
  title: string
  number: string
  day: Day | null
  reason: string
}

const FIELDS = ['from', 'to', 'source.day'] as const

function newDraft({ from, to, corrected }: ChangeStart): Draft {
  const counts = DECLARED_CHANGES.map((kind) => [kind, corrected?.counts[kind] ?? null])
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every kind is set
    ...(Object.fromEntries(counts) as Record<DeclaredChange, number | null>),
    from,
    to,
    title: corrected?.source.title ?? '',
    number: corrected?.source.number ?? '',
    day: corrected?.source.day ?? null,
    reason: '',
  }
}

function bodyOf(draft: Draft, corrected: Item | null): object {
  const { from, to, title, number, day, reason } = draft
  return {
    from,
    to,
    counts: Object.fromEntries(DECLARED_CHANGES.map((kind) => [kind, draft[kind] ?? 0])),
    source: { title, ...(number.trim() !== '' && { number }), ...(day !== null && { day }) },
    ...(corrected !== null && { replacesId: corrected.id, reason }),
  }
}

interface ChangeDialogProps {
  id: string
  start: ChangeStart
  onClose: () => void
}

/** The numbers of one document; an empty field is nobody. */
export function ChangeDialog({ id, start, onClose }: ChangeDialogProps) {
  const text = useText()
  const { changes: say } = useReportWords()
  const { today } = useViewer()
  const { corrected } = start
  const form = useCommandForm<Draft>(changesPath(id), () => newDraft(start), say.done, onClose)
  const { value, type, findings } = form
  const title = corrected === null ? say.add : say.correctTitle
  const errorAt = (field: string) => findingFor(text, findings, field)
  return (
    <Dialog title={title} onClose={onClose} busy={form.isPending} width="wide">
      <Form label={title} onSubmit={() => form.send(bodyOf(value, corrected))}>
        <p className="field-hint">{say.hint}</p>
        <div className="change-fields">
          <DayField
            label={say.from}
            value={value.from}
            max={today}
            error={errorAt('from')}
            onChange={(from) => type({ from })}
          />
          <DayField
            label={say.to}
            value={value.to}
            max={today}
            error={errorAt('to')}
            onChange={(to) => type({ to })}
          />
        </div>
        <div className="change-fields">
          {DECLARED_CHANGES.map((kind) => (
            <CountField
              key={kind}
              label={say.kinds[kind]}
              value={value[kind]}
              optional
              onChange={(count) => type({ [kind]: count })}
            />
          ))}
        </div>
        <TextField label={say.titleOf} value={value.title} onChange={(next) => type({ title: next })} />
        <div className="change-fields">
          <TextField
            label={say.number}
            value={value.number}
            optional
            maxLength={100}
            onChange={(number) => type({ number })}
          />
          <DayField
            label={say.day}
            value={value.day}
            optional
            max={today}
            error={errorAt('source.day')}
            onChange={(day) => type({ day })}
          />
        </div>
        {corrected !== null && (
          <TextField
            label={say.reason}
            value={value.reason}
            maxLength={2000}
            lines={2}
            onChange={(reason) => type({ reason })}
          />
        )}
        <WriteEnd
          submit={say.submit}
          cancel={say.cancel}
          isPending={form.isPending}
          error={form.error}
          onCancel={onClose}
          fields={FIELDS}
        />
      </Form>
    </Dialog>
  )
}

interface TakeBackChangeProps {
  id: string
  item: Item
  onClose: () => void
}

/** A document recorded by mistake stays readable and counts no more. */
export function TakeBackChange({ id, item, onClose }: TakeBackChangeProps) {
  const { changes: say } = useReportWords()
  const form = useCommandForm<{ reason: string }>(changesPath(id), () => ({ reason: '' }), say.gone, onClose)
  const start = { from: item.from, to: item.to, corrected: item }
  return (
    <ReasonDialog
      title={say.takeBackTitle}
      effect={say.takeBackEffect}
      words={{ reason: say.reason, reasonHint: say.reasonHint, submit: say.takeBack, stay: say.cancel }}
      writing={form}
      onSend={(reason) => form.send({ ...bodyOf({ ...newDraft(start), reason }, item), takeBack: true })}
      onClose={onClose}
    />
  )
}
