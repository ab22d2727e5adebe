import { useState } from 'react'
import { isRefusal, newCommandId } from '../../platform/api'
import { findingFor } from '../../ui/Findings'
import { Form } from '../../ui/Form'
import { useAccountWrite } from '../queries'
import { useText } from '../text'
import { HandOver } from './HandOver'
import { NO_PASSWORD, PasswordMaker } from './PasswordMaker'
import type { FormParts } from './parts'
import { WriteEnd } from './WriteEnd'

/** Another password for somebody; one made here is shown once, after it was recorded. */
export function PasswordForm({ account, onDone, onCancel }: FormParts) {
  const text = useText()
  const { forms } = text.accounts
  const [password, setPassword] = useState(NO_PASSWORD)
  const [commandId, setCommandId] = useState(newCommandId)
  const sentence = forms.done.password(account.username)
  const path = `/api/accounts/${account.id}/passwords`
  const writing = useAccountWrite<{ commandId: string; password: string }>(path, () => {
    if (!password.made) onDone(sentence)
  })
  if (writing.isSuccess && password.made) {
    return (
      <HandOver
        done={sentence}
        username={account.username}
        password={password.text}
        onClose={() => onDone(sentence)}
      />
    )
  }
  const findings = isRefusal(writing.error) ? writing.error.findings : []
  return (
    <Form
      label={forms.titles.password}
      onSubmit={() => !writing.isPending && writing.mutate({ commandId, password: password.text })}
    >
      <p>{forms.passwordOf(account.displayName)}</p>
      <PasswordMaker
        draft={password}
        error={findingFor(text, findings, 'password')}
        change={(next) => {
          setPassword(next)
          // a command does not remember the password: another one is another command
          setCommandId(newCommandId())
        }}
      />
      <WriteEnd writing={writing} submit={forms.submits.password} onGiveUp={onCancel} />
    </Form>
  )
}
