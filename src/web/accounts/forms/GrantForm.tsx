import { type ComponentType, useState } from 'react'
import type { RoleGrantBody } from '#contract/accounts'
import { useText } from '../../i18n'
import { isRefusal, newCommandId } from '../../platform/api'
import { useDraft } from '../../platform/draft'
import { newId } from '../../platform/ids'
import { Button } from '../../ui/Button'
import { findingFor } from '../../ui/Findings'
import { Form, FormEnd } from '../../ui/Form'
import { Notice } from '../../ui/Notice'
import { useAccountWrite } from '../queries'
import { AccountError } from './AccountError'
import type { FormParts } from './parts'
import { NO_ROLE, type PickerProps, type RoleDraft, RoleFields } from './RoleFields'

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
    const { commandId, id, role, organisation, from, to } = value
    if (role === null || organisation === null || writing.isPending) return
    const body = { commandId, id, role, organisationId: organisation.id }
    writing.mutate(
      { ...body, from: from ?? undefined, to: to ?? undefined },
      {
        onError: (error) => {
          // recorded before with other content: what is typed now is another role
          if (isRefusal(error, 409)) draft.change({ ...value, commandId: newCommandId(), id: newId() })
        },
      },
    )
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
      {writing.isError && <AccountError error={writing.error} />}
      <FormEnd>
        <Button type="submit" look="main" disabled={writing.isPending}>
          {writing.isPending ? text.common.working : forms.submits.grant}
        </Button>
        <Button
          onClick={() => {
            draft.drop()
            onCancel()
          }}
        >
          {forms.giveUp}
        </Button>
      </FormEnd>
    </Form>
  )
}
