import { useState } from 'react'
import type { AdmissionDetail } from '#contract/admissions'
import { Button } from '../ui/Button'
import { CheckField } from '../ui/ChoiceFields'
import { Dialog } from '../ui/Dialog'
import { Form, FormEnd } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { WriteError } from '../ui/WriteError'
import { useText } from './text'
import { useCorrection } from './useCorrection'

interface TakeBackDialogProps {
  file: AdmissionDetail
  /** The whole admission, or only the cancellation recorded in it. */
  what: 'admission' | 'cancellation'
  onClose: () => void
}

/** Takes back what should never have been recorded; asks for a reason and, for an admission, a second look. */
export function TakeBackDialog({ file, what, onClose }: TakeBackDialogProps) {
  const text = useText()
  const { takeBack, uncancel, correct } = text.admissions.file
  const isWhole = what === 'admission'
  const words = isWhole ? takeBack : uncancel
  const announce = useAnnounce()
  const [reason, setReason] = useState('')
  const [confirmed, setConfirmed] = useState(!isWhole)
  const { writing, send } = useCorrection(file, () => {
    announce(words.done)
    onClose()
  })
  return (
    <Dialog title={words.title} onClose={onClose} busy={writing.isPending}>
      <Form
        label={words.title}
        onSubmit={() =>
          confirmed &&
          send({ reason: reason.trim(), ...(isWhole ? { takeBack: true } : { cancellation: null }) })
        }
      >
        {writing.error !== null && <WriteError error={writing.error} />}
        <p>{words.effect}</p>
        <TextField
          label={takeBack.reason}
          hint={correct.reasonHint}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          lines={2}
        />
        {isWhole && <CheckField label={takeBack.confirm} checked={confirmed} onChange={setConfirmed} />}
        <FormEnd>
          <Button
            type="submit"
            look="main"
            disabled={writing.isPending}
            reason={confirmed ? undefined : takeBack.confirmFirst}
          >
            {writing.isPending ? text.common.working : words.submit}
          </Button>
          <Button look="plain" onClick={onClose} disabled={writing.isPending}>
            {correct.stay}
          </Button>
          {!confirmed && <span className="soft form-why">{takeBack.confirmFirst}</span>}
        </FormEnd>
      </Form>
    </Dialog>
  )
}
