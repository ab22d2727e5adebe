import { useState } from 'react'
import type { AdmissionDetail } from '#contract/admissions'
import { useText } from '../i18n'
import { Button } from '../ui/Button'
import { CheckField } from '../ui/ChoiceFields'
import { Dialog } from '../ui/Dialog'
import { Form, FormEnd } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { useCorrection } from './useCorrection'
import { WriteError } from './WriteError'

interface FileDialogProps {
  file: AdmissionDetail
  onClose: () => void
}

/** Takes a whole admission back that should never have been recorded; asks for a reason and a second look. */
export function TakeBackDialog({ file, onClose }: FileDialogProps) {
  const text = useText()
  const { takeBack: words, correct } = text.admissions.file
  const announce = useAnnounce()
  const [reason, setReason] = useState('')
  const [confirmed, setConfirmed] = useState(false)
  const { writing, send } = useCorrection(file, () => {
    announce(words.done)
    onClose()
  })
  return (
    <Dialog title={words.title} onClose={onClose} busy={writing.isPending}>
      <Form label={words.title} onSubmit={() => confirmed && send({ reason: reason.trim(), takeBack: true })}>
        {writing.error !== null && <WriteError error={writing.error} />}
        <p>{words.effect}</p>
        <TextField
          label={words.reason}
          hint={correct.reasonHint}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          lines={2}
        />
        <CheckField label={words.confirm} checked={confirmed} onChange={setConfirmed} />
        <FormEnd>
          <Button
            type="submit"
            look="main"
            disabled={writing.isPending}
            reason={confirmed ? undefined : words.confirmFirst}
          >
            {writing.isPending ? text.common.working : words.submit}
          </Button>
          <Button look="plain" onClick={onClose} disabled={writing.isPending}>
            {correct.stay}
          </Button>
          {!confirmed && <span className="soft form-why">{words.confirmFirst}</span>}
        </FormEnd>
      </Form>
    </Dialog>
  )
}
