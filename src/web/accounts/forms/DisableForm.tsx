import { useState } from 'react'
import { newCommandId } from '../../platform/api'
import { Form } from '../../ui/Form'
import { useAccountWrite } from '../queries'
import { useText } from '../text'
import type { FormParts } from './parts'
import { WriteEnd } from './WriteEnd'

/** Locks an account, or opens it again; says what follows. */
export function DisableForm({ account, disabled, onDone, onCancel }: FormParts & { disabled: boolean }) {
  const text = useText()
  const { forms } = text.accounts
  const act = disabled ? 'disable' : 'enable'
  const [commandId] = useState(newCommandId)
  const path = `/api/accounts/${account.id}/disablements`
  const writing = useAccountWrite<{ commandId: string; disabled: boolean }>(path, () =>
    onDone(forms.done[act](account.username)),
  )
  return (
    <Form
      label={forms.titles[act]}
      onSubmit={() => !writing.isPending && writing.mutate({ commandId, disabled })}
    >
      <p>{disabled ? forms.disableHint(account.displayName) : forms.enableHint(account.displayName)}</p>
      <WriteEnd writing={writing} submit={forms.submits[act]} onGiveUp={onCancel} />
    </Form>
  )
}
