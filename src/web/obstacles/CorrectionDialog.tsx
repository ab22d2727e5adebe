import { useState } from 'react'
import type { ObstacleCorrectionBody, ObstacleDetail } from '#contract/obstacles'
import { CAUSES, type Cause } from '#domain/obstacles/words'
import { isRefusal, newCommandId } from '../platform/api'
import { useDraft } from '../platform/draft'
import { newId } from '../platform/ids'
import { useWrite } from '../platform/useWrite'
import { SelectField } from '../ui/ChoiceFields'
import { Dialog } from '../ui/Dialog'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { WriteEnd } from '../ui/WriteEnd'
import type { ToldEvent } from './History'
import { useText } from './text'

interface CorrectionDraft {
  readonly form: 'obstacleCorrection'
  readonly commandId: string
  readonly id: string
  readonly cause: Cause | null
  readonly note: string
  readonly proposal: string
  readonly reason: string
}

function isCorrectionDraft(value: unknown): value is CorrectionDraft {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === 'obstacleCorrection'
}

interface CorrectionDialogProps {
  detail: ObstacleDetail
  event: ToldEvent
  onClose: () => void
}

/** Corrects what was raised or answered; the earlier words stay in the history. */
export function CorrectionDialog({ detail, event, onClose }: CorrectionDialogProps) {
  const text = useText()
  const { correction: words, form, events, act, cancel, causes } = text.obstacles
  const announce = useAnnounce()
  const [start] = useState<CorrectionDraft>(() => ({
    form: 'obstacleCorrection',
    commandId: newCommandId(),
    id: newId(),
    cause: event.cause,
    note: event.note ?? '',
    proposal: event.proposal ?? '',
    reason: '',
  }))
  const { value, change, drop } = useDraft(`obstacle correction ${event.id}`, start, isCorrectionDraft)
  const close = () => {
    drop()
    onClose()
  }
  const writing = useWrite<ObstacleCorrectionBody, unknown>(`/api/obstacles/${detail.id}/corrections`, () => {
    announce(words.done)
    close()
  })
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const type = (changes: Partial<CorrectionDraft>) =>
    change({ ...value, ...(writing.isError && { commandId: newCommandId(), id: newId() }), ...changes })
  const isRaising = event.kind === 'raised'
  const submit = () => {
    const { commandId, id, cause, note, proposal, reason } = value
    const raised = {
      ...(cause !== null && { cause }),
      proposal: proposal.trim() === '' ? null : proposal.trim(),
    }
    writing.mutate({
      commandId,
      id,
      eventId: event.id,
      expectedVersion: detail.version,
      reason: reason.trim(),
      note: note.trim(),
      ...(isRaising && raised),
    })
  }
  return (
    <Dialog title={words.title(events[event.kind])} onClose={onClose} busy={writing.isPending}>
      <Form label={words.title(events[event.kind])} onSubmit={submit}>
        {isRaising && (
          <SelectField
            label={form.cause}
            value={value.cause}
            options={CAUSES.map((cause) => ({ value: cause, label: causes[cause] }))}
            onChange={(cause) => type({ cause })}
          />
        )}
        <TextField
          label={isRaising ? form.note : act.answered.note}
          hint={form.care}
          value={value.note}
          lines={4}
          error={findingFor(text, refused, 'note')}
          onChange={(note) => type({ note })}
        />
        {isRaising && (
          <TextField
            label={form.proposal}
            value={value.proposal}
            lines={3}
            optional
            error={findingFor(text, refused, 'proposal')}
            onChange={(proposal) => type({ proposal })}
          />
        )}
        <TextField
          label={words.reason}
          value={value.reason}
          error={findingFor(text, refused, 'reason')}
          onChange={(reason) => type({ reason })}
        />
        <WriteEnd
          submit={words.submit}
          cancel={cancel}
          isPending={writing.isPending}
          error={writing.error}
          fields={['note', 'proposal', 'reason']}
          onCancel={close}
        />
      </Form>
    </Dialog>
  )
}
