import { useState } from 'react'
import { isRefusal, newCommandId } from '../../platform/api'
import { useViewer } from '../../platform/viewer'
import { Button } from '../../ui/Button'
import { findingFor } from '../../ui/Findings'
import { Form, FormEnd } from '../../ui/Form'
import { PasswordField } from '../../ui/TextField'
import { useAnnounce } from '../../ui/Toast'
import { isLongEnough, LEAST_PASSWORD } from '../newPassword'
import { useAccountWrite } from '../queries'
import { useText } from '../text'
import { AccountError } from './AccountError'

interface OwnPasswordBody {
  commandId: string
  current: string
  password: string
}

const EMPTY = { current: '', password: '', again: '' }

/** Another password for oneself: the one in force, then the new one twice. */
export function OwnPasswordForm({ accountId }: { accountId: string }) {
  const [round, setRound] = useState(0)
  // a form that was recorded begins anew, without a word of what was typed
  return <OneRound key={round} accountId={accountId} onDone={() => setRound(round + 1)} />
}

function OneRound({ accountId, onDone }: { accountId: string; onDone: () => void }) {
  const text = useText()
  const { me } = text.accounts
  const announce = useAnnounce()
  const { account } = useViewer()
  const [typed, setTyped] = useState(EMPTY)
  const [commandId, setCommandId] = useState(newCommandId)
  const writing = useAccountWrite<OwnPasswordBody>(`/api/accounts/${accountId}/passwords`, () => {
    announce(me.done)
    onDone()
  })
  const findings = isRefusal(writing.error) ? writing.error.findings : []
  const change = (part: Partial<typeof EMPTY>) => {
    setTyped({ ...typed, ...part })
    setCommandId(newCommandId())
    if (writing.isError) writing.reset()
  }
  const short = isLongEnough(typed.password)
    ? undefined
    : text.findings.passwordTooShort({ min: LEAST_PASSWORD })
  const { current, password } = typed
  return (
    <Form
      label={me.password}
      onSubmit={() => !writing.isPending && writing.mutate({ commandId, current, password })}
    >
      <p className="soft">{me.passwordHint}</p>
      {/* so that a keeper of passwords knows whose it is */}
      <input type="text" autoComplete="username" value={account.username} readOnly hidden />
      <PasswordField
        label={me.current}
        width="medium"
        value={typed.current}
        error={findingFor(text, findings, 'current')}
        onChange={(next) => change({ current: next })}
      />
      <PasswordField
        label={me.next}
        hint={me.nextHint}
        width="medium"
        autoComplete="new-password"
        value={typed.password}
        error={findingFor(text, findings, 'password')}
        fault={short}
        onChange={(next) => change({ password: next })}
      />
      <PasswordField
        label={me.again}
        width="medium"
        autoComplete="new-password"
        value={typed.again}
        fault={typed.again === typed.password ? undefined : me.different}
        onChange={(again) => change({ again })}
      />
      {writing.isError && <AccountError error={writing.error} />}
      <FormEnd>
        <Button type="submit" look="main" disabled={writing.isPending}>
          {writing.isPending ? text.common.working : me.submit}
        </Button>
      </FormEnd>
    </Form>
  )
}
