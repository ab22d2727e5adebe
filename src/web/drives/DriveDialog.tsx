import { useState } from 'react'
import type { Created } from '#contract/common'
import type { DriveBody, DriveCorrectionBody, DriveDetail } from '#contract/drives'
import type { Day } from '#domain/dates'
import { isRefusal, newCommandId } from '../platform/api'
import { useDraft } from '../platform/draft'
import { newId } from '../platform/ids'
import { useWrite } from '../platform/useWrite'
import { CountField } from '../ui/CountField'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { AimFields } from './AimFields'
import { newOccasion, type OccasionDraft, OccasionFields } from './OccasionFields'
import { useText } from './text'
import { WriteEnd } from './WriteEnd'
import { useDriveWords } from './words'

interface DriveDraft {
  readonly form: 'drive'
  readonly commandId: string
  readonly id: string
  readonly name: string
  readonly from: Day | null
  readonly to: Day | null
  readonly aim: number | null
  /** of the bodies right beneath, by their ids; a key without a number has none */
  readonly aims: Readonly<Record<string, number | null>>
  readonly occasions: readonly OccasionDraft[]
  readonly reason: string
}

function isDriveDraft(value: unknown): value is DriveDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'form' in value &&
    value.form === 'drive' &&
    'aims' in value
  )
}

interface DriveDialogProps {
  organisationId: string
  /** Null for a new one. */
  edited: DriveDetail | null
  onClose: () => void
}

/** Opens a drive, or corrects the one that stands. */
export function DriveDialog({ organisationId, edited, onClose }: DriveDialogProps) {
  const text = useText()
  const { form } = useDriveWords()
  const announce = useAnnounce()
  const [start] = useState<DriveDraft>(() => newDraft(edited))
  const { value, change, drop } = useDraft(
    `drive ${organisationId} ${edited?.id ?? 'new'}`,
    start,
    isDriveDraft,
  )
  const path =
    edited === null ? `/api/organisations/${organisationId}/drives` : `/api/drives/${edited.id}/corrections`
  const writing = useWrite<DriveBody | DriveCorrectionBody, Created>(path, () => {
    drop()
    announce(form.done(value.name.trim()))
    onClose()
  })
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const type = (changes: Partial<DriveDraft>) =>
    change({ ...value, ...changes, ...(writing.isError && { commandId: newCommandId() }) })
  const submit = () => {
    const body = bodyOf(value, edited)
    if (!writing.isPending && body !== null) writing.mutate(body)
  }
  const at = (field: string) =>
    findingFor(text, refused, field) ?? findingFor(text, refused, `change.${field}`)
  return (
    <Dialog
      title={edited === null ? form.title : form.editTitle}
      onClose={onClose}
      busy={writing.isPending}
      width="wide"
    >
      <Form label={edited === null ? form.title : form.editTitle} onSubmit={submit}>
        <TextField
          label={form.name}
          hint={form.nameHint}
          value={value.name}
          maxLength={300}
          onChange={(name) => type({ name })}
        />
        <DayField
          label={form.from}
          value={value.from}
          error={at('from')}
          onChange={(from) => type({ from })}
        />
        <DayField label={form.to} value={value.to} error={at('to')} onChange={(to) => type({ to })} />
        <CountField label={form.aim} optional value={value.aim} onChange={(aim) => type({ aim })} />
        <AimFields organisationId={organisationId} value={value.aims} onChange={(aims) => type({ aims })} />
        <OccasionFields value={value.occasions} onChange={(occasions) => type({ occasions })} />
        {edited !== null && (
          <TextField
            label={form.reason}
            value={value.reason}
            maxLength={500}
            onChange={(reason) => type({ reason })}
          />
        )}
        <WriteEnd
          writing={writing}
          submit={edited === null ? form.submit : form.submitEdit}
          cancel={form.cancel}
          onCancel={() => {
            drop()
            onClose()
          }}
        />
      </Form>
    </Dialog>
  )
}

function newDraft(edited: DriveDetail | null): DriveDraft {
  return {
    form: 'drive',
    commandId: newCommandId(),
    id: edited?.id ?? newId(),
    name: edited?.name ?? '',
    from: edited?.from ?? null,
    to: edited?.to ?? null,
    aim: edited?.aim ?? null,
    aims: Object.fromEntries(
      (edited?.bodies ?? []).flatMap(({ organisation, aim }) =>
        organisation.id === null ? [] : [[organisation.id, aim]],
      ),
    ),
    occasions: edited?.occasions.map((one) => ({ ...newOccasion(), ...one })) ?? [newOccasion()],
    reason: '',
  }
}

/** What is sent; null while a day is missing, which the form says itself. */
function bodyOf(draft: DriveDraft, edited: DriveDetail | null): DriveBody | DriveCorrectionBody | null {
  const { commandId, id, from, to, aim, reason } = draft
  if (from === null || to === null) return null
  const occasions = draft.occasions.flatMap(({ name, day }) =>
    day === null ? [] : [{ name: name.trim(), day }],
  )
  const aims = Object.entries(draft.aims).flatMap(([organisationId, value]) =>
    value === null ? [] : [{ organisationId, value }],
  )
  const facts = { name: draft.name.trim(), from, to, aim, aims, occasions }
  if (edited === null) return { commandId, id, ...facts }
  return {
    commandId,
    expectedVersion: edited.version,
    reason: reason.trim(),
    change: facts,
  }
}
