import { useState } from 'react'
import type { CeremonyBody, CeremonyCorrectionBody, CeremonyDetail } from '#contract/ceremonies'
import type { Created } from '#contract/common'
import type { Day } from '#domain/dates'
import type { CeremonyKind } from '#domain/drives/words'
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
import { useCeremonyWords } from './ceremonyWords'
import { GuestFields, guestsOf, type TypedGuests, typedGuests } from './GuestFields'
import { useText } from './text'
import { WriteEnd } from './WriteEnd'

interface CeremonyDraft {
  readonly form: 'ceremony'
  readonly commandId: string
  readonly id: string
  readonly day: Day | null
  readonly starts: string
  readonly place: string
  readonly seatRows: number | null
  readonly rowSeats: number | null
  readonly guests: TypedGuests
  readonly reason: string
}

function isCeremonyDraft(value: unknown): value is CeremonyDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'form' in value &&
    value.form === 'ceremony' &&
    'guests' in value
  )
}

interface CeremonyDialogProps {
  organisationId: string
  kind: CeremonyKind
  driveId: string | null
  /** Null for a new one. */
  edited: CeremonyDetail | null
  onClose: () => void
}

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/

/** Plans a ceremony, or corrects the plan while its minutes are not recorded. */
export function CeremonyDialog({ organisationId, kind, driveId, edited, onClose }: CeremonyDialogProps) {
  const text = useText()
  const { form, kinds } = useCeremonyWords()
  const announce = useAnnounce()
  const [start] = useState<CeremonyDraft>(() => newDraft(edited))
  const name = `ceremony ${organisationId} ${edited?.id ?? driveId ?? 'new'}`
  const { value, change, drop } = useDraft(name, start, isCeremonyDraft)
  const path =
    edited === null
      ? `/api/organisations/${organisationId}/ceremonies`
      : `/api/ceremonies/${edited.id}/corrections`
  const writing = useWrite<CeremonyBody | CeremonyCorrectionBody, Created>(path, () => {
    drop()
    announce(form.done)
    onClose()
  })
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const type = (changes: Partial<CeremonyDraft>) =>
    change({ ...value, ...changes, ...(writing.isError && { commandId: newCommandId() }) })
  const submit = () => {
    const body = bodyOf(value, { kind, driveId, edited })
    if (!writing.isPending && body !== null) writing.mutate(body)
  }
  const title = edited === null ? form.title : form.editTitle
  return (
    <Dialog title={title} onClose={onClose} busy={writing.isPending} width="wide">
      <Form label={title} onSubmit={submit}>
        <p className="soft">
          {form.kind}: {kinds[kind]}
        </p>
        <DayField
          label={form.day}
          value={value.day}
          error={findingFor(text, refused, 'day')}
          onChange={(day) => type({ day })}
        />
        <TextField
          label={form.starts}
          hint={form.startsHint}
          value={value.starts}
          optional
          maxLength={5}
          fault={value.starts === '' || HOUR.test(value.starts) ? undefined : form.startsFault}
          onChange={(starts) => type({ starts })}
        />
        <TextField
          label={form.place}
          value={value.place}
          maxLength={300}
          onChange={(place) => type({ place })}
        />
        <HallFields value={value} type={type} />
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

interface HallFieldsProps {
  value: CeremonyDraft
  type: (changes: Partial<CeremonyDraft>) => void
}

/** Seats of the hall, and guests by post. */
function HallFields({ value, type }: HallFieldsProps) {
  const { form } = useCeremonyWords()
  return (
    <>
      <CountField
        label={form.seatRows}
        value={value.seatRows}
        min={1}
        max={200}
        onChange={(seatRows) => type({ seatRows })}
      />
      <CountField
        label={form.rowSeats}
        value={value.rowSeats}
        min={1}
        max={200}
        onChange={(rowSeats) => type({ rowSeats })}
      />
      <GuestFields label={form.guests} value={value.guests} onChange={(guests) => type({ guests })} />
    </>
  )
}

function newDraft(edited: CeremonyDetail | null): CeremonyDraft {
  return {
    form: 'ceremony',
    commandId: newCommandId(),
    id: edited?.id ?? newId(),
    day: edited?.day ?? null,
    starts: edited?.starts ?? '',
    place: edited?.place ?? '',
    seatRows: edited?.seatRows ?? 10,
    rowSeats: edited?.rowSeats ?? 10,
    guests: typedGuests(edited?.guests ?? []),
    reason: '',
  }
}

interface Asked {
  kind: CeremonyKind
  driveId: string | null
  edited: CeremonyDetail | null
}

function bodyOf(
  draft: CeremonyDraft,
  { kind, driveId, edited }: Asked,
): CeremonyBody | CeremonyCorrectionBody | null {
  const { commandId, id, day, starts, place, seatRows, rowSeats, reason } = draft
  if (day === null || seatRows === null || rowSeats === null) return null
  const facts = {
    day,
    starts: starts === '' ? null : starts,
    place: place.trim(),
    seatRows,
    rowSeats,
    guests: guestsOf(draft.guests),
  }
  if (edited === null) return { commandId, id, kind, ...(driveId !== null && { driveId }), ...facts }
  return { commandId, expectedVersion: edited.version, reason: reason.trim(), change: facts }
}
