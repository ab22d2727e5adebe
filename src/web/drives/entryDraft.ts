import type { CeremonyDetail, CeremonyPerson, MinutesBody } from '#contract/ceremonies'
import { parseDay } from '#domain/dates'
import { newCommandId } from '../platform/api'
import { newId } from '../platform/ids'

/** What is typed of one person. */
export interface EntryRow {
  readonly present: boolean
  readonly oath: boolean
  readonly mentorId: string | null
  readonly consentNumber: string
  /** as typed, dd/mm/yyyy */
  readonly consentDay: string
}

export interface EntryDraft {
  readonly form: 'minutes' | 'correction'
  readonly commandId: string
  readonly id: string
  readonly holds: boolean
  readonly number: string
  readonly photos: string
  readonly rows: Readonly<Record<string, EntryRow>>
}

export function isEntryDraft(value: unknown): value is EntryDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'form' in value &&
    value.form === 'minutes' &&
    'rows' in value
  )
}

/** Everybody there, oath taken, with the helper the file names: what differs is changed by hand. */
export function newEntryDraft({ kind, people }: CeremonyDetail): EntryDraft {
  return {
    form: 'minutes',
    commandId: newCommandId(),
    id: newId(),
    holds: kind === 'admission',
    number: '',
    photos: '',
    rows: Object.fromEntries(people.map((person) => [person.candidateId, newRow(person)])),
  }
}

function newRow({ mentors }: CeremonyPerson): EntryRow {
  return { present: true, oath: true, mentorId: mentors[0]?.id ?? null, consentNumber: '', consentDay: '' }
}

export const rowOf = ({ rows }: EntryDraft, person: CeremonyPerson): EntryRow =>
  rows[person.candidateId] ?? newRow(person)

/** Who can stand in the minutes: decided, open to the viewer, and not admitted on another day. */
export function recordable({ people, day }: CeremonyDetail): CeremonyPerson[] {
  return people.filter(
    ({ nameOpen, decision, ceremonyDay }) =>
      nameOpen && decision !== null && (ceremonyDay === null || ceremonyDay === day),
  )
}

/** Whether the ceremony of the person would be after its last day. */
export const isLate = ({ ceremonyUntil }: CeremonyPerson, day: string): boolean =>
  ceremonyUntil !== null && ceremonyUntil < day

/** Not as everybody is taken for at first: away, without the oath, or after their last day. */
export function isException(draft: EntryDraft, person: CeremonyPerson, day: string): boolean {
  const { present, oath } = rowOf(draft, person)
  return !present || !oath || (draft.holds && isLate(person, day))
}

/** Number and day of a consent go together, and the day is one. */
export function hasBadConsent({ consentNumber, consentDay }: EntryRow): boolean {
  const isEmpty = consentNumber.trim() === '' && consentDay.trim() === ''
  return !isEmpty && (consentNumber.trim() === '' || parseDay(consentDay.trim()) === null)
}

export function minutesBody(draft: EntryDraft, ceremony: CeremonyDetail): MinutesBody {
  const { commandId, id, holds, number, photos } = draft
  return {
    commandId,
    id,
    expectedVersion: ceremony.version,
    holdsAdmission: holds,
    guests: ceremony.guests,
    ...(number.trim() !== '' && { number: number.trim() }),
    ...(photos.trim() !== '' && { photoReference: photos.trim() }),
    people: recordable(ceremony).map((person) => {
      const { present, oath, mentorId, consentNumber, consentDay } = rowOf(draft, person)
      const consented = holds && isLate(person, ceremony.day) ? parseDay(consentDay.trim()) : null
      return {
        candidateId: person.candidateId,
        present,
        oath: present && oath,
        ...(present && mentorId !== null && { mentorId }),
        ...(present && consented !== null && { consent: { number: consentNumber.trim(), day: consented } }),
      }
    }),
  }
}
