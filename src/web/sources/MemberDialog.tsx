import { useState } from 'react'
import type { MemberBody, MemberList } from '#contract/meetings'
import type { OrganisationDetail } from '#contract/organisations'
import type { Day } from '#domain/dates'
import { isRefusal, newCommandId } from '../platform/api'
import { useDraft } from '../platform/draft'
import { newId } from '../platform/ids'
import { useWrite } from '../platform/useWrite'
import { useViewer } from '../platform/viewer'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { useText } from './text'
import { WriteEnd } from './WriteEnd'

interface MemberDraft {
  readonly form: 'member'
  readonly commandId: string
  readonly id: string
  readonly fullName: string
  readonly officialDay: Day | null
  /** why a member that was named is corrected */
  readonly reason: string
}

function isMemberDraft(value: unknown): value is MemberDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'form' in value &&
    value.form === 'member' &&
    'reason' in value
  )
}

interface MemberDialogProps {
  cell: OrganisationDetail
  /** Null for a new one. */
  edited: MemberList['items'][number] | null
  onClose: () => void
}

/** Names a member, or corrects the one that was named. */
export function MemberDialog({ cell, edited, onClose }: MemberDialogProps) {
  const text = useText()
  const { members: words } = text.sources
  const { today } = useViewer()
  const announce = useAnnounce()
  const [start] = useState<MemberDraft>(() => ({
    form: 'member',
    commandId: newCommandId(),
    id: edited?.id ?? newId(),
    fullName: edited?.fullName ?? '',
    officialDay: edited?.officialDay ?? null,
    reason: '',
  }))
  const draft = useDraft(`member ${cell.id} ${edited?.id ?? 'new'}`, start, isMemberDraft)
  const { value, change, drop } = draft
  const writing = useWrite<MemberBody, unknown>(`/api/organisations/${cell.id}/members`, () => {
    drop()
    announce(words.done(value.fullName.trim()))
    onClose()
  })
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const submit = () => {
    if (writing.isPending) return
    const { commandId, id, fullName, officialDay, reason } = value
    writing.mutate({
      commandId,
      id,
      fullName: fullName.trim(),
      ...(officialDay !== null && { officialDay }),
      ...(edited !== null && { replaces: true, expectedVersion: edited.version, reason: reason.trim() }),
    })
  }
  // what was sent and refused is another command once it is changed
  const type = (changes: Partial<MemberDraft>) =>
    change({ ...value, ...changes, ...(writing.isError && { commandId: newCommandId() }) })
  return (
    <Dialog
      title={edited === null ? words.add : words.editOf(edited.fullName)}
      onClose={onClose}
      busy={writing.isPending}
    >
      <Form label={words.add} onSubmit={submit}>
        <TextField
          label={words.name}
          value={value.fullName}
          maxLength={120}
          error={findingFor(text, refused, 'fullName')}
          onChange={(fullName) => type({ fullName })}
        />
        <DayField
          label={words.official}
          hint={words.officialHint}
          value={value.officialDay}
          max={today}
          optional
          error={findingFor(text, refused, 'officialDay')}
          onChange={(officialDay) => type({ officialDay })}
        />
        {edited !== null && (
          <TextField
            label={words.reason}
            value={value.reason}
            maxLength={500}
            error={findingFor(text, refused, 'reason')}
            onChange={(reason) => type({ reason })}
          />
        )}
        <WriteEnd
          submit={edited === null ? words.submit : words.submitEdit}
          isPending={writing.isPending}
          error={writing.error}
          onCancel={() => {
            drop()
            onClose()
          }}
          fields={['fullName', 'officialDay', 'reason']}
        />
      </Form>
    </Dialog>
  )
}
