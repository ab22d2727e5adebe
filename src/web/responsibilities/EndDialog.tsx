import { useNavigate } from 'react-router'
import type { ChargeCorrectionBody, ChargeDetail } from '#contract/responsibilities'
import type { Day } from '#domain/dates'
import { paths } from '../paths'
import { CheckField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { useWriting } from '../ui/useWriting'
import { WriteEnd } from '../ui/WriteEnd'
import { useText } from './text'

interface Draft {
  readonly to: Day | null
  readonly reason: string
  readonly takeBack: boolean
}

/** The first day without the charge, or the whole of it taken back while nothing rests on it. */
export function EndDialog({ charge, onClose }: { charge: ChargeDetail; onClose: () => void }) {
  const { responsibilities: words } = useText()
  const announce = useAnnounce()
  const navigate = useNavigate()
  const { value, type, errorAt, ...writing } = useWriting<Draft, ChargeCorrectionBody>({
    form: `end ${charge.id}`,
    path: `/api/responsibilities/${charge.id}/corrections`,
    empty: { to: charge.to, reason: '', takeBack: false },
    bodyOf: ({ to, reason, takeBack }, { commandId, id }) => ({
      commandId,
      id,
      expectedVersion: charge.version,
      reason: reason.trim(),
      ...(takeBack ? { takeBack: true } : { to }),
    }),
    onDone: () => {
      announce(value.takeBack ? words.takenBack : words.endDone)
      if (value.takeBack) void navigate(paths.responsibilities(charge.organisation.id))
      else onClose()
    },
  })
  return (
    <Dialog title={words.end} onClose={onClose} busy={writing.isPending}>
      <Form label={words.end} onSubmit={writing.submit}>
        {!value.takeBack && (
          <DayField
            label={words.to}
            hint={words.toHint}
            value={value.to}
            optional
            error={errorAt('to')}
            onChange={(to) => type({ to })}
          />
        )}
        <CheckField
          label={words.takeBack}
          checked={value.takeBack}
          onChange={(takeBack) => type({ takeBack })}
        />
        <TextField
          label={words.reason}
          value={value.reason}
          lines={2}
          maxLength={2000}
          onChange={(reason) => type({ reason })}
        />
        <WriteEnd
          submit={words.endSubmit}
          cancel={words.cancel}
          isPending={writing.isPending}
          error={writing.error}
          onCancel={() => {
            writing.drop()
            onClose()
          }}
          fields={['to']}
        />
      </Form>
    </Dialog>
  )
}
