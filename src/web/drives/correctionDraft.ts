import type { CeremonyDetail, CeremonyPerson, MinutesCorrectionBody } from '#contract/ceremonies'
import { newCommandId } from '../platform/api'
import { newId } from '../platform/ids'
import { type EntryDraft, type EntryRow, rowOf } from './entryDraft'
import { guestsOf, type TypedGuests, typedGuests } from './GuestFields'

/** A correction of recorded minutes as it is typed. */
export interface CorrectionDraft extends EntryDraft {
  readonly form: 'correction'
  readonly place: string
  readonly guests: TypedGuests
  readonly reason: string
}

export function isCorrectionDraft(value: unknown): value is CorrectionDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'form' in value &&
    value.form === 'correction' &&
    'rows' in value
  )
}

/** A ceremony whose minutes stand. */
export type Recorded = CeremonyDetail & { minutes: NonNullable<CeremonyDetail['minutes']> }

export const isRecorded = (ceremony: CeremonyDetail): ceremony is Recorded => ceremony.minutes !== null

/** As the minutes that stand tell it. */
export function newCorrectionDraft(ceremony: Recorded): CorrectionDraft {
  const { minutes } = ceremony
  return {
    form: 'correction',
    commandId: newCommandId(),
    id: newId(),
    holds: false,
    number: minutes.number ?? '',
    photos: minutes.photoReference ?? '',
    place: minutes.place ?? ceremony.place,
    guests: typedGuests(minutes.guests),
    reason: '',
    rows: Object.fromEntries(
      correctable(ceremony).map((person) => [person.candidateId, standingRow(person)]),
    ),
  }
}

/** Whose names are open; a helper of the minutes can be kept, also when nobody would name them now. */
export function correctable({ people }: CeremonyDetail): CeremonyPerson[] {
  return people
    .filter(({ nameOpen }) => nameOpen)
    .map((person) => {
      const { mentors, mentorId, mentorName } = person
      const isListed = mentorId === null || mentors.some(({ id }) => id === mentorId)
      if (isListed || mentorName === null) return person
      return { ...person, mentors: [...mentors, { id: mentorId, fullName: mentorName }] }
    })
}

const standingRow = ({ present, oath, mentorId }: CeremonyPerson): EntryRow => ({
  present: present === true,
  oath: oath === true,
  mentorId,
  consentNumber: '',
  consentDay: '',
})

/** Of whom the draft tells otherwise than the minutes. */
export function changedPeople(draft: CorrectionDraft, ceremony: CeremonyDetail): CeremonyPerson[] {
  return correctable(ceremony).filter((person) => {
    const [typed, standing] = [rowOf(draft, person), standingRow(person)]
    if (typed.present !== standing.present) return true
    return typed.present && (typed.oath !== standing.oath || typed.mentorId !== standing.mentorId)
  })
}

export function correctionBody(draft: CorrectionDraft, ceremony: Recorded): MinutesCorrectionBody {
  const { commandId, id, number, photos, place, guests, reason } = draft
  return {
    commandId,
    id,
    replaces: ceremony.minutes.id,
    reason: reason.trim(),
    guests: guestsOf(guests),
    ...(number.trim() !== '' && { number: number.trim() }),
    ...(photos.trim() !== '' && { photoReference: photos.trim() }),
    ...(place.trim() !== ceremony.place && { place: place.trim() }),
    people: changedPeople(draft, ceremony).map((person) => {
      const { present, oath, mentorId } = rowOf(draft, person)
      return {
        candidateId: person.candidateId,
        present,
        oath: present && oath,
        ...(present && mentorId !== null && { mentorId }),
      }
    }),
  }
}

/** Whether the correction tells anything otherwise than the minutes that stand. */
export function tellsOtherwise(draft: CorrectionDraft, ceremony: Recorded): boolean {
  const { minutes, place } = ceremony
  const body = correctionBody(draft, ceremony)
  return (
    body.people?.length !== 0 ||
    (body.number ?? null) !== minutes.number ||
    (body.photoReference ?? null) !== minutes.photoReference ||
    (body.place ?? place) !== (minutes.place ?? place) ||
    JSON.stringify(body.guests) !== JSON.stringify(guestsOf(typedGuests(minutes.guests)))
  )
}
