import { type ComponentType, useState } from 'react'
import type { AccountBody } from '#contract/accounts'
import { useChoices } from '../../platform/address'
import { isRefusal, newCommandId } from '../../platform/api'
import { useDraft } from '../../platform/draft'
import { newId } from '../../platform/ids'
import { Dialog } from '../../ui/Dialog'
import { findingFor } from '../../ui/Findings'
import { Form } from '../../ui/Form'
import { Notice } from '../../ui/Notice'
import { TextField } from '../../ui/TextField'
import { useAnnounce } from '../../ui/Toast'
import { useAccountWrite } from '../queries'
import { useText } from '../text'
import { HandOver } from './HandOver'
import { NO_PASSWORD, PasswordMaker } from './PasswordMaker'
import { NO_ROLE, type PickerProps, type RoleDraft, RoleFields, roleBody } from './RoleFields'
import { WriteEnd } from './WriteEnd'

interface AccountDraft extends RoleDraft {
  readonly form: 'account'
  readonly id: string
  readonly username: string
  readonly displayName: string
}

function newDraft(): AccountDraft {
  return { ...NO_ROLE, form: 'account', id: newId(), username: '', displayName: '' }
}

function isAccountDraft(value: unknown): value is AccountDraft {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === 'account'
}

const USERNAME = /^[a-z0-9._-]{3,60}$/

/** Opens when the address says so; after the account is made, its password is shown once. */
export function CreateDialog({ Picker }: { Picker: ComponentType<PickerProps> }) {
  const { forms } = useText().accounts
  const { chosen, choose } = useChoices()
  const announce = useAnnounce()
  const [made, setMade] = useState<{ username: string; password: string } | null>(null)
  if (chosen('write') !== 'create') return null
  const close = () => {
    setMade(null)
    choose({ write: null })
  }
  return (
    <Dialog title={forms.titles.create} width="wide" closable={made === null} onClose={close}>
      {made === null ? (
        <CreateForm
          Picker={Picker}
          onCancel={close}
          onDone={(username, password) => {
            if (password !== null) return setMade({ username, password })
            close()
            announce(forms.done.create(username))
          }}
        />
      ) : (
        <HandOver {...made} done={forms.done.create(made.username)} onClose={close} />
      )}
    </Dialog>
  )
}

interface CreateFormProps {
  Picker: ComponentType<PickerProps>
  /** With the password when it was made here. */
  onDone: (username: string, password: string | null) => void
  onCancel: () => void
}

function CreateForm({ Picker, onDone, onCancel }: CreateFormProps) {
  const text = useText()
  const { forms } = text.accounts
  const [start] = useState(newDraft)
  const draft = useDraft('account', start, isAccountDraft)
  const { value } = draft
  const [password, setPassword] = useState(NO_PASSWORD)
  // of what is sent with one password: a command does not remember it, so another password is another command
  const [commandId, setCommandId] = useState(newCommandId)
  const username = value.username.trim().toLowerCase()
  const writing = useAccountWrite<AccountBody>('/api/accounts', () => {
    draft.drop()
    onDone(username, password.made ? password.text : null)
  })
  const change = (part: Partial<AccountDraft>) => {
    draft.change({ ...value, ...part })
    if (writing.isError) setCommandId(newCommandId())
  }
  const findings = isRefusal(writing.error) ? writing.error.findings : []
  const errorAt = (field: string) => findingFor(text, findings, field)
  const isShaped = USERNAME.test(username)
  const submit = () => {
    const { id, displayName } = value
    const role = roleBody(value)
    if (role === null || writing.isPending) return
    writing.mutate({ commandId, id, username, displayName, password: password.text, ...role })
  }
  const giveUp = () => {
    draft.drop()
    onCancel()
  }
  return (
    <Form onSubmit={submit} label={forms.titles.create}>
      {draft.restored && <Notice>{forms.restored}</Notice>}
      <div className="account-row">
        <TextField
          label={forms.username}
          hint={forms.usernameHint}
          value={value.username}
          error={errorAt('username')}
          fault={isShaped ? undefined : forms.usernameShape}
          onChange={(typed) => change({ username: typed })}
        />
        <TextField
          label={forms.displayName}
          hint={forms.displayNameHint}
          value={value.displayName}
          autoCapitalize="words"
          maxLength={120}
          error={errorAt('displayName')}
          onChange={(displayName) => change({ displayName })}
        />
      </div>
      <PasswordMaker
        draft={password}
        error={errorAt('password')}
        change={(next) => {
          setPassword(next)
          setCommandId(newCommandId())
        }}
      />
      <RoleFields draft={value} change={change} errorAt={errorAt} Picker={Picker} />
      <WriteEnd writing={writing} submit={forms.submits.create} onGiveUp={giveUp} />
    </Form>
  )
}
