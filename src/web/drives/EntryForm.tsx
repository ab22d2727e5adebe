import { useState } from 'react'
import type { CeremonyDetail, MinutesBody } from '#contract/ceremonies'
import type { Created } from '#contract/common'
import { useChoices } from '../platform/address'
import { newCommandId } from '../platform/api'
import { useDraft } from '../platform/draft'
import { useWrite } from '../platform/useWrite'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { CheckField } from '../ui/ChoiceFields'
import { Form } from '../ui/Form'
import { Notice } from '../ui/Notice'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { useCeremonyWords } from './ceremonyWords'
import { EntryTable } from './EntryTable'
import {
  type EntryDraft,
  type EntryRow,
  hasBadConsent,
  isEntryDraft,
  isLate,
  minutesBody,
  newEntryDraft,
  recordable,
  rowOf,
} from './entryDraft'
import { WriteEnd } from './WriteEnd'

interface EntryFormProps {
  ceremony: CeremonyDetail
  onClose: () => void
}

/** The minutes of a ceremony: everybody who was called in one table, one record for all. */
export function EntryForm({ ceremony, onClose }: EntryFormProps) {
  const { entry, form } = useCeremonyWords()
  const announce = useAnnounce()
  const { choose } = useChoices()
  const [start] = useState(() => newEntryDraft(ceremony))
  const { value, change, drop } = useDraft(`minutes ${ceremony.id}`, start, isEntryDraft)
  const people = recordable(ceremony)
  const present = people.filter((person) => rowOf(value, person).present).length
  const writing = useWrite<MinutesBody, Created>(`/api/ceremonies/${ceremony.id}/minutes`, ({ findings }) => {
    drop()
    announce(findings.length > 0 ? entry.warned(findings.length) : entry.done(present))
    choose({ write: null, warned: findings.length > 0 ? String(findings.length) : null }, { replace: true })
  })
  const type = (changes: Partial<EntryDraft>) =>
    change({ ...value, ...changes, ...(writing.isError && { commandId: newCommandId() }) })
  const typeRow = (candidateId: string, row: EntryRow) =>
    type({ rows: { ...value.rows, [candidateId]: row } })
  const tickAll = (isPresent: boolean) =>
    type({
      rows: Object.fromEntries(
        people.map((person) => [person.candidateId, { ...rowOf(value, person), present: isPresent }]),
      ),
    })
  const asksConsent = value.holds && people.some((person) => isLate(person, ceremony.day))
  const bad = asksConsent && people.some((person) => hasBadConsent(rowOf(value, person)))
  const look = { draft: value, day: ceremony.day, asksConsent, onRow: typeRow }
  const submit = () => {
    if (!writing.isPending && !bad) writing.mutate(minutesBody(value, ceremony))
  }
  if (people.length === 0) {
    return (
      <Notice title={entry.title} actions={<Button onClick={onClose}>{form.cancel}</Button>}>
        {entry.nobody}
      </Notice>
    )
  }
  return (
    <Card title={entry.title}>
      <Form label={entry.title} onSubmit={submit}>
        <MinutesFields ceremony={ceremony} value={value} type={type} />
        <div className="drive-day">
          <Button onClick={() => tickAll(true)}>{entry.allPresent}</Button>
          <Button onClick={() => tickAll(false)}>{entry.nonePresent}</Button>
          <span role="status">{entry.counted(present, people.length - present)}</span>
        </div>
        <EntryTable caption={entry.title} people={people} look={look}>
          <LeftOut ceremony={ceremony} />
        </EntryTable>
        {bad && (
          <Notice tone="error" live>
            {entry.badDay}
          </Notice>
        )}
        <WriteEnd
          writing={writing}
          submit={entry.submit(people.length)}
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

interface MinutesFieldsProps {
  ceremony: CeremonyDetail
  value: EntryDraft
  type: (changes: Partial<EntryDraft>) => void
}

/** What the minutes say of the ceremony as a whole. */
function MinutesFields({ ceremony, value, type }: MinutesFieldsProps) {
  const { entry } = useCeremonyWords()
  return (
    <>
      <p className="soft">{entry.hint}</p>
      {ceremony.kind === 'announcement' && (
        <CheckField
          label={entry.holds}
          hint={entry.holdsHint}
          checked={value.holds}
          onChange={(holds) => type({ holds })}
        />
      )}
      <TextField
        label={entry.number}
        optional
        value={value.number}
        maxLength={100}
        onChange={(number) => type({ number })}
      />
      <TextField
        label={entry.photos}
        hint={entry.photosHint}
        optional
        value={value.photos}
        maxLength={200}
        onChange={(photos) => type({ photos })}
      />
    </>
  )
}

/** Who is called and cannot stand in these minutes, by number. */
function LeftOut({ ceremony: { people } }: { ceremony: CeremonyDetail }) {
  const { entry } = useCeremonyWords()
  const closed = people.filter(({ nameOpen }) => !nameOpen).length
  const undecided = people.filter(({ nameOpen, decision }) => nameOpen && decision === null).length
  return (
    <>
      {undecided > 0 && <p className="soft">{entry.notReady(undecided)}</p>}
      {closed > 0 && <p className="soft">{entry.closed(closed)}</p>}
    </>
  )
}
