import { useState } from 'react'
import type { GrantBody } from '#contract/meetings'
import type { OrganisationDetail } from '#contract/organisations'
import { GRANT_KINDS } from '#domain/rulebook/authority'
import { OrganisationPicker } from '../organisations/OrganisationPicker'
import { isRefusal } from '../platform/api'
import { useDraft } from '../platform/draft'
import { useWrite } from '../platform/useWrite'
import { useViewer } from '../platform/viewer'
import { SelectField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import {
  comesFromAbove,
  type Grant,
  type GrantDraft,
  grantBody,
  isGrantDraft,
  isTurned,
  newGrantDraft,
  renewed,
} from './grantDraft'
import { useText } from './text'
import { WriteEnd } from './WriteEnd'

interface GrantDialogProps {
  body: OrganisationDetail
  /** The grant that is corrected or ended; null for a new one. */
  edited: Grant | null
  onClose: () => void
}

const FIELDS = [
  'organisationId',
  'kind',
  'decision.number',
  'decision.day',
  'decision.issuerName',
  'from',
  'to',
  'reason',
]

/** By which paper a body may decide, from when; correcting one names the one it replaces. */
export function GrantDialog({ body, edited, onClose }: GrantDialogProps) {
  const text = useText()
  const { authority: words } = text.sources
  const announce = useAnnounce()
  const [start] = useState(() => newGrantDraft(edited))
  const { value, change, drop } = useDraft(`grant ${body.id} ${edited?.id ?? 'new'}`, start, isGrantDraft)
  const writing = useWrite<GrantBody, unknown>(`/api/organisations/${body.id}/authority-grants`, () => {
    drop()
    announce(words.done(value.organisation?.name ?? body.name))
    onClose()
  })
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const errorAt = (field: string) => findingFor(text, refused, field)
  const type = (changes: Partial<GrantDraft>) =>
    change({ ...(writing.isError ? renewed(value) : value), ...changes })
  const isOwnGift = comesFromAbove(value.kind) && value.organisation?.id === body.id
  const submit = () => {
    const request = grantBody(value, edited)
    if (request !== null && !isOwnGift && !isTurned(value) && !writing.isPending) writing.mutate(request)
  }
  return (
    <Dialog
      title={edited === null ? words.add : words.editOf(edited.organisation.name)}
      onClose={onClose}
      busy={writing.isPending}
    >
      <Form label={words.add} onSubmit={submit}>
        {edited === null && (
          <OrganisationPicker
            label={words.organisation}
            hint={words.organisationHint(body.name)}
            value={value.organisation}
            error={isOwnGift ? words.fromAbove : errorAt('organisationId')}
            onChange={(organisation) => type({ organisation })}
          />
        )}
        <GrantFields value={value} type={type} errorAt={errorAt} />
        {edited !== null && (
          <TextField
            label={words.reason}
            value={value.reason}
            lines={2}
            maxLength={2000}
            error={errorAt('reason')}
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
          fields={FIELDS}
        />
      </Form>
    </Dialog>
  )
}

interface GrantFieldsProps {
  value: GrantDraft
  type: (changes: Partial<GrantDraft>) => void
  errorAt: (field: string) => string | undefined
}

/** Which authority, by which paper, for which days. */
function GrantFields({ value, type, errorAt }: GrantFieldsProps) {
  const text = useText()
  const { authority: words } = text.sources
  const { today } = useViewer()
  return (
    <>
      <SelectField
        label={words.kind}
        value={value.kind}
        options={GRANT_KINDS.map((kind) => ({ value: kind, label: text.fileWords.grants[kind] }))}
        error={errorAt('kind')}
        onChange={(kind) => type({ kind })}
      />
      <TextField
        label={words.number}
        placeholder={words.numberExample}
        value={value.number}
        maxLength={100}
        error={errorAt('decision.number')}
        onChange={(number) => type({ number })}
      />
      <DayField
        label={words.paperDay}
        value={value.paperDay}
        max={today}
        error={errorAt('decision.day')}
        onChange={(paperDay) => type({ paperDay })}
      />
      <TextField
        label={words.issuer}
        value={value.issuer}
        maxLength={300}
        error={errorAt('decision.issuerName')}
        onChange={(issuer) => type({ issuer })}
      />
      <DayField
        label={words.from}
        value={value.from}
        error={errorAt('from')}
        onChange={(from) => type({ from })}
      />
      <DayField
        label={words.toField}
        hint={words.toHint}
        value={value.to}
        optional
        error={isTurned(value) ? text.findings.dayOrder({}) : errorAt('to')}
        onChange={(to) => type({ to })}
      />
    </>
  )
}
