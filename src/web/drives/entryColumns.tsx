import type { CeremonyPerson } from '#contract/ceremonies'
import { type Day, formatDay } from '#domain/dates'
import type { Column } from '../ui/DataTable'
import { type CeremonyWords, useCeremonyWords } from './ceremonyWords'
import { type EntryDraft, type EntryRow, isLate, rowOf } from './entryDraft'

export interface EntryTableLook {
  draft: EntryDraft
  /** of the ceremony */
  day: Day
  asksConsent: boolean
  onRow: (candidateId: string, row: EntryRow) => void
}

/** Present, decision, oath, helper, and the consent of those who are late. */
export function entryColumns(
  table: EntryTableLook,
  { people, entry }: CeremonyWords,
): readonly Column<CeremonyPerson>[] {
  const cell = (Part: (props: CellProps) => React.ReactNode) => (person: CeremonyPerson) => (
    <Part person={person} table={table} />
  )
  const columns: Column<CeremonyPerson>[] = [
    { key: 'person', head: people.person, cell: cell(Name) },
    { key: 'present', head: people.present, width: '5rem', cell: cell(Present) },
    { key: 'decision', head: people.decision, onPhone: 'line', cell: cell(Decision) },
    { key: 'oath', head: people.oath, width: '6rem', cell: cell(Oath) },
    { key: 'mentor', head: people.mentor, onPhone: 'line', cell: cell(Mentor) },
  ]
  return table.asksConsent
    ? [...columns, { key: 'consent', head: entry.consent, onPhone: 'line', cell: cell(Consent) }]
    : columns
}

interface CellProps {
  person: CeremonyPerson
  table: EntryTableLook
}

function Name({ person }: CellProps) {
  return (
    <>
      {person.position !== null && `${person.position}. `}
      {person.personName}
      <small className="drive-under">
        {person.cell.name}
        {person.cell.parentName !== null && `, ${person.cell.parentName}`}
      </small>
    </>
  )
}

function Present({ person, table }: CellProps) {
  const { entry } = useCeremonyWords()
  const row = rowOf(table.draft, person)
  return (
    <input
      type="checkbox"
      aria-label={entry.presentOf(person.personName ?? '')}
      checked={row.present}
      onChange={(event) => table.onRow(person.candidateId, { ...row, present: event.target.checked })}
    />
  )
}

function Decision({ person: { decision } }: CellProps) {
  const { people } = useCeremonyWords()
  return decision === null
    ? people.noDecision
    : people.decisionShown(decision.number, formatDay(decision.day))
}

function Oath({ person, table }: CellProps) {
  const { entry } = useCeremonyWords()
  const row = rowOf(table.draft, person)
  return (
    <input
      type="checkbox"
      aria-label={entry.oathOf(person.personName ?? '')}
      checked={row.present && row.oath}
      disabled={!row.present}
      onChange={(event) => table.onRow(person.candidateId, { ...row, oath: event.target.checked })}
    />
  )
}

function Mentor({ person, table }: CellProps) {
  const { entry } = useCeremonyWords()
  const row = rowOf(table.draft, person)
  return (
    <select
      className="input"
      aria-label={entry.mentorOf(person.personName ?? '')}
      value={row.mentorId ?? ''}
      disabled={!row.present}
      onChange={(event) => {
        const mentorId = event.target.value === '' ? null : event.target.value
        table.onRow(person.candidateId, { ...row, mentorId })
      }}
    >
      <option value="">{entry.noMentor}</option>
      {person.mentors.map(({ id, fullName }) => (
        <option key={id} value={id}>
          {fullName}
        </option>
      ))}
    </select>
  )
}

function Consent({ person, table }: CellProps) {
  const { entry } = useCeremonyWords()
  const row = rowOf(table.draft, person)
  const name = person.personName ?? ''
  if (!isLate(person, table.day) || person.ceremonyUntil === null) return '–'
  return (
    <>
      <span className="entry-consent">
        <input
          className="input"
          aria-label={entry.consentNumberOf(name)}
          placeholder={entry.consentNumber}
          maxLength={100}
          value={row.consentNumber}
          onChange={(event) => table.onRow(person.candidateId, { ...row, consentNumber: event.target.value })}
        />
        <input
          className="input"
          aria-label={entry.consentDayOf(name)}
          placeholder={entry.consentDay}
          maxLength={10}
          value={row.consentDay}
          onChange={(event) => table.onRow(person.candidateId, { ...row, consentDay: event.target.value })}
        />
      </span>
      <small className="drive-under">{entry.consentHint(formatDay(person.ceremonyUntil))}</small>
    </>
  )
}
