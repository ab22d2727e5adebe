import { type ComponentType, useState } from 'react'
import type { RoleGrantBody } from '#contract/accounts'
import { isRefusal, newCommandId } from '../../platform/api'
import { useDraft } from '../../platform/draft'
import { newId } from '../../platform/ids'
import { findingFor } from '../../ui/Findings'
import { Form } from '../../ui/Form'
import { Notice } from '../../ui/Notice'
import { useAccountWrite } from '../queries'
import { useText } from '../text'
import type { FormParts } from './parts'
import { NO_ROLE, type PickerProps, type RoleDraft, RoleFields, roleBody } from './RoleFields'
import { WriteEnd } from './WriteEnd'

interface GrantDraft extends RoleDraft {
  readonly form: 'role'
  readonly commandId: string
  readonly id: string
}

function newDraft(): GrantDraft {
  return { ...NO_ROLE, form: 'role', commandId: newCommandId(), id: newId() }
}

function isGrantDraft(value: unknown): value is GrantDraft {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === 'role'
}

/** Another role for an account, in an organisation and a period. */
export function GrantForm({
  account,
  onDone,
  onCancel,
  Picker,
}: FormParts & { Picker: ComponentType<PickerProps> }) {
  const text = useText()
  const { forms, roles } = text.accounts
  const [start] = useState(newDraft)
  const draft = useDraft(`role:${account.id}`, start, isGrantDraft)
  const { value } = draft
  const writing = useAccountWrite<RoleGrantBody>(`/api/accounts/${account.id}/roles`, () => {
    draft.drop()
    onDone(forms.done.grant(value.role === null ? '' : roles[value.role], value.organisation?.name ?? ''))
  })
  const findings = isRefusal(writing.error) ? writing.error.findings : []
  const submit = () => {
    const role = roleBody(value)
    if (role === null || writing.isPending) return
    writing.mutate(
      { commandId: value.commandId, id: value.id, ...role },
      {
        onError: (error) => {
          // recorded before with other content: what is typed now is another role
          if (isRefusal(error, 409)) draft.change({ ...value, commandId: newCommandId(), id: newId() })
        },
      },
    )
  }
  const giveUp = () => {
    draft.drop()
    onCancel()
  }
  return (
    <Form onSubmit={submit} label={forms.titles.grant}>
      {draft.restored && <Notice>{forms.restoredRole}</Notice>}
      <RoleFields
        draft={value}
        change={(part) => draft.change({ ...value, ...part })}
        errorAt={(field) => findingFor(text, findings, field)}
        Picker={Picker}
      />
      <WriteEnd writing={writing} submit={forms.submits.grant} onGiveUp={giveUp} />
    </Form>
  )
}
