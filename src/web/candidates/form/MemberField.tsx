import { useState } from 'react'
import { createPortal } from 'react-dom'
import type { Created } from '#contract/common'
import type { MemberBody } from '#contract/meetings'
import { type Day, formatDay } from '#domain/dates'
import { newCommandId } from '../../platform/api'
import { newId } from '../../platform/ids'
import { useWrite } from '../../platform/useWrite'
import { useViewer } from '../../platform/viewer'
import { Button } from '../../ui/Button'
import { SelectField } from '../../ui/ChoiceFields'
import { DayField } from '../../ui/DayField'
import { Dialog } from '../../ui/Dialog'
import type { FieldProps } from '../../ui/Field'
import { Form, FormEnd } from '../../ui/Form'
import { TextField } from '../../ui/TextField'
import { WriteError } from '../../ui/WriteError'
import { useText } from '../text'

export interface KnownMember {
  readonly id: string
  readonly fullName: string
  readonly officialDay: Day | null
}

interface MemberFieldProps extends FieldProps {
  /** The body whose list a new name goes on. */
  organisationId: string
  members: readonly KnownMember[]
  value: string | null
  onChange: (memberId: string | null) => void
}

/** One of the members named so far, or a new name. */
export function MemberField({ organisationId, members, value, onChange, ...rest }: MemberFieldProps) {
  const { form: words } = useText().candidates
  const [naming, setNaming] = useState(false)
  const [named, setNamed] = useState<KnownMember | null>(null)
  // the new name can be chosen before the list is read again
  const isNew = named !== null && !members.some(({ id }) => id === named.id)
  const all = isNew ? [...members, named] : members
  return (
    <div className="member-field">
      <SelectField
        {...rest}
        hint={rest.hint ?? (all.length === 0 ? words.memberNone : undefined)}
        value={all.some(({ id }) => id === value) ? value : null}
        options={all.map(({ id, fullName, officialDay }) => ({
          value: id,
          label:
            officialDay === null
              ? words.memberUnknownDay(fullName)
              : words.memberKnown(fullName, formatDay(officialDay)),
        }))}
        onChange={onChange}
      />
      <Button onClick={() => setNaming(true)}>{words.memberNew}</Button>
      {naming &&
        // a form of its own may not stand inside the form around it
        createPortal(
          <NameMember
            organisationId={organisationId}
            onNamed={(member) => {
              setNamed(member)
              onChange(member.id)
            }}
            onClose={() => setNaming(false)}
          />,
          document.body,
        )}
    </div>
  )
}

interface NameMemberProps {
  organisationId: string
  onNamed: (member: KnownMember) => void
  onClose: () => void
}

function NameMember({ organisationId, onNamed, onClose }: NameMemberProps) {
  const { candidates, common } = useText()
  const { form: words } = candidates
  const { today } = useViewer()
  const [ids] = useState(() => ({ commandId: newCommandId(), id: newId() }))
  const [fullName, setFullName] = useState('')
  const [officialDay, setOfficialDay] = useState<Day | null>(null)
  const writing = useWrite<MemberBody, Created>(`/api/organisations/${organisationId}/members`, ({ id }) => {
    onNamed({ id, fullName: fullName.trim(), officialDay })
    onClose()
  })
  const send = () =>
    writing.mutate({
      ...ids,
      fullName: fullName.trim(),
      ...(officialDay !== null && { officialDay }),
    })
  return (
    <Dialog title={words.memberTitle} onClose={onClose} busy={writing.isPending}>
      <Form label={words.memberTitle} onSubmit={send}>
        {writing.error !== null && <WriteError error={writing.error} />}
        <TextField label={words.memberName} value={fullName} maxLength={120} onChange={setFullName} />
        <DayField
          label={words.memberOfficial}
          hint={words.memberOfficialHint}
          optional
          value={officialDay}
          max={today}
          onChange={setOfficialDay}
        />
        <FormEnd>
          <Button type="submit" look="main" disabled={writing.isPending}>
            {writing.isPending ? common.working : words.memberSave}
          </Button>
          <Button look="plain" onClick={onClose} disabled={writing.isPending}>
            {words.stay}
          </Button>
        </FormEnd>
      </Form>
    </Dialog>
  )
}
