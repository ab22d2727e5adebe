import { useState } from 'react'
import { Dialog } from '../../ui/Dialog'
import { Form } from '../../ui/Form'
import { TextField } from '../../ui/TextField'
import { WriteEnd } from '../../ui/WriteEnd'
import { useStep } from './queries'
import { useText } from './text'

/** Why everything that a file wrote is taken back. */
export function WithdrawDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { imports: words } = useText()
  const [reason, setReason] = useState('')
  const withdrawing = useStep<{ reason: string }>(id, 'withdrawals', onClose)
  return (
    <Dialog title={words.withdraw} onClose={onClose} busy={withdrawing.isPending}>
      <Form label={words.withdraw} onSubmit={() => withdrawing.mutate({ reason: reason.trim() })}>
        <p>{words.withdrawHint}</p>
        <TextField label={words.reason} value={reason} lines={2} maxLength={2000} onChange={setReason} />
        <WriteEnd
          submit={words.withdraw}
          cancel={words.cancel}
          isPending={withdrawing.isPending}
          error={withdrawing.error}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  )
}
