import { useState } from 'react'
import type { MinutesCorrectionBody } from '#contract/ceremonies'
import type { Created } from '#contract/common'
import { useChoices } from '../platform/address'
import { newCommandId } from '../platform/api'
import { useDraft } from '../platform/draft'
import { useWrite } from '../platform/useWrite'
import { Card } from '../ui/Card'
import { Form } from '../ui/Form'
import { Notice } from '../ui/Notice'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { useCeremonyWords } from './ceremonyWords'
import {
  type CorrectionDraft,
  changedPeople,
  correctable,
  correctionBody,
  isCorrectionDraft,
  newCorrectionDraft,
  type Recorded,
  tellsOtherwise,
} from './correctionDraft'
import { EntryTable } from './EntryTable'
import type { EntryRow } from './entryDraft'
import { GuestFields } from './GuestFields'
import { WriteEnd } from './WriteEnd'

interface CorrectionFormProps {
  ceremony: Recorded
  onClose: () => void
}

/** Corrects recorded minutes: everything stands as it was told, and only who is told otherwise is sent. */
export function CorrectionForm({ ceremony, onClose }: CorrectionFormProps) {
  const { correction, form } = useCeremonyWords()
  const announce = useAnnounce()
  const { choose } = useChoices()
  const [start] = useState(() => newCorrectionDraft(ceremony))
  const { value, change, drop } = useDraft(
    `minutes correction ${ceremony.minutes.id}`,
    start,
    isCorrectionDraft,
  )
  const [emptyTried, setEmptyTried] = useState(false)
  const people = correctable(ceremony)
  const path = `/api/ceremonies/${ceremony.id}/minutes-corrections`
  const writing = useWrite<MinutesCorrectionBody, Created>(path, ({ findings }) => {
    drop()
    announce(correction.done)
    choose({ write: null, warned: findings.length > 0 ? String(findings.length) : null }, { replace: true })
  })
  const type = (changes: Partial<CorrectionDraft>) =>
    change({ ...value, ...changes, ...(writing.isError && { commandId: newCommandId() }) })
  const isOther = tellsOtherwise(value, ceremony)
  const submit = () => {
    setEmptyTried(!isOther)
    if (!writing.isPending && isOther) writing.mutate(correctionBody(value, ceremony))
  }
  const look = {
    draft: value,
    day: ceremony.day,
    asksConsent: false,
    onRow: (id: string, row: EntryRow) => type({ rows: { ...value.rows, [id]: row } }),
  }
  return (
    <Card title={correction.title}>
      <Form label={correction.title} onSubmit={submit}>
        <p className="soft">{correction.hint}</p>
        <CorrectionFields value={value} type={type} />
        <EntryTable caption={correction.title} people={people} look={look}>
          {people.length < ceremony.called && (
            <p className="soft">{correction.closed(ceremony.called - people.length)}</p>
          )}
        </EntryTable>
        <p role="status">{correction.changed(changedPeople(value, ceremony).length)}</p>
        {emptyTried && !isOther && (
          <Notice tone="error" live>
            {correction.nothing}
          </Notice>
        )}
        <WriteEnd
          writing={writing}
          submit={correction.submit}
          cancel={form.cancel}
          onCancel={() => {
            drop()
            onClose()
          }}
        />
      </Form>
    </Card>
  )
}

interface CorrectionFieldsProps {
  value: CorrectionDraft
  type: (changes: Partial<CorrectionDraft>) => void
}

/** Why, and what the minutes say of the ceremony as a whole. */
function CorrectionFields({ value, type }: CorrectionFieldsProps) {
  const { correction, entry, form } = useCeremonyWords()
  return (
    <>
      <TextField
        label={form.reason}
        value={value.reason}
        maxLength={500}
        onChange={(reason) => type({ reason })}
      />
      <TextField
        label={entry.number}
        optional
        value={value.number}
        maxLength={100}
        onChange={(number) => type({ number })}
      />
      <TextField
        label={form.place}
        value={value.place}
        maxLength={300}
        onChange={(place) => type({ place })}
      />
      <TextField
        label={entry.photos}
        hint={entry.photosHint}
        optional
        value={value.photos}
        maxLength={200}
        onChange={(photos) => type({ photos })}
      />
      <GuestFields label={correction.guests} value={value.guests} onChange={(guests) => type({ guests })} />
    </>
  )
}
