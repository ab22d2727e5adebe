import type { ChargeDetail, VisitBody } from '#contract/responsibilities'
import type { Day } from '#domain/dates'
import { VISIT_KINDS, type VisitKind } from '#domain/responsibilities/words'
import { useViewer } from '../platform/viewer'
import { SelectField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { useWriting } from '../ui/useWriting'
import { WriteEnd } from '../ui/WriteEnd'
import { useText } from './text'

interface Draft {
  readonly unitId: string | null
  readonly day: Day | null
  readonly kind: VisitKind | null
  readonly result: string
  readonly next: Day | null
}

/** What was done at a unit on a day, in a few words, and when again. */
export function VisitDialog({ charge, onClose }: { charge: ChargeDetail; onClose: () => void }) {
  const { responsibilities: words } = useText()
  const { today } = useViewer()
  const announce = useAnnounce()
  const [only] = charge.units
  const { value, type, errorAt, ...writing } = useWriting<Draft, VisitBody>({
    form: `visit ${charge.id}`,
    path: `/api/responsibilities/${charge.id}/visits`,
    empty: {
      unitId: charge.units.length === 1 ? (only?.id ?? null) : null,
      day: today,
      kind: null,
      result: '',
      next: null,
    },
    bodyOf: ({ unitId, day, kind, result, next }, { commandId, id }) =>
      unitId === null || day === null || kind === null
        ? null
        : {
            commandId,
            id,
            organisationId: unitId,
            day,
            kind,
            result: result.trim(),
            ...(next !== null && { next }),
          },
    onDone: () => {
      announce(words.visitDone)
      onClose()
    },
  })
  return (
    <Dialog title={words.visitAdd} onClose={onClose} busy={writing.isPending}>
      <Form label={words.visitAdd} onSubmit={writing.submit}>
        <SelectField
          label={words.unit}
          value={value.unitId}
          options={charge.units.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(unitId) => type({ unitId })}
        />
        <SelectField
          label={words.visitKind}
          value={value.kind}
          options={VISIT_KINDS.map((kind) => ({ value: kind, label: words.visitKinds[kind] }))}
          onChange={(kind) => type({ kind })}
        />
        <DayField
          label={words.visitDay}
          value={value.day}
          max={today}
          error={errorAt('day')}
          onChange={(day) => type({ day })}
        />
        <TextField
          label={words.visitResult}
          hint={words.visitResultHint}
          value={value.result}
          lines={3}
          maxLength={500}
          onChange={(result) => type({ result })}
        />
        <DayField
          label={words.visitNext}
          value={value.next}
          optional
          error={errorAt('next')}
          onChange={(next) => type({ next })}
        />
        <WriteEnd
          submit={words.visitSubmit}
          cancel={words.cancel}
          isPending={writing.isPending}
          error={writing.error}
          onCancel={() => {
            writing.drop()
            onClose()
          }}
          fields={['day', 'next']}
        />
      </Form>
    </Dialog>
  )
}
