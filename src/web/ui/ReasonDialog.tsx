import { useState } from 'react'
import { useText } from '../i18n'
import { Button } from './Button'
import { Dialog } from './Dialog'
import { Form, FormEnd } from './Form'
import { TextField } from './TextField'
import { WriteError } from './WriteError'

interface ReasonDialogProps {
  title: string
  /** What becomes of it. */
  effect: string
  words: {
    readonly reason: string
    readonly reasonHint: string
    readonly submit: string
    readonly stay: string
  }
  writing: { readonly isPending: boolean; readonly error: Error | null }
  onSend: (reason: string) => void
  onClose: () => void
}

/** Takes something back for a reason that is kept with it. */
export function ReasonDialog({ title, effect, words, writing, onSend, onClose }: ReasonDialogProps) {
  const { common } = useText()
  const [reason, setReason] = useState('')
  return (
    <Dialog title={title} onClose={onClose} busy={writing.isPending}>
      <Form label={title} onSubmit={() => !writing.isPending && onSend(reason.trim())}>
        {writing.error !== null && <WriteError error={writing.error} />}
        <p>{effect}</p>
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          lines={2}
        />
        <FormEnd>
          <Button type="submit" look="main" disabled={writing.isPending}>
            {writing.isPending ? common.working : words.submit}
          </Button>
          <Button look="plain" onClick={onClose} disabled={writing.isPending}>
            {words.stay}
          </Button>
        </FormEnd>
      </Form>
    </Dialog>
  )
}
