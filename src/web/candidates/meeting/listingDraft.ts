import type { MeetingBody } from '#contract/meetings'
import { newAdmissionDraft, type PersonDraft, personBody, type SealedDraft } from '../../admissions/drafts'
import { newId } from '../../platform/ids'

/** Somebody without a file whom the meeting puts on the list, while typed. */
export interface ListingDraft {
  readonly candidateId: string
  readonly recordId: string
  readonly person: PersonDraft
  readonly sealed: SealedDraft
  /** null: the number that follows the one before */
  readonly number: string | null
  /** files of somebody alike, said to be other people */
  readonly distinct: readonly string[]
}

export function newListing(): ListingDraft {
  const { person, sealed } = newAdmissionDraft(null)
  return { candidateId: newId(), recordId: newId(), person, sealed, number: null, distinct: [] }
}

/** The fields without which nobody is put on the list. */
export function isPersonFilled({ person }: ListingDraft): boolean {
  return person.fullName.trim() !== '' && person.sex !== null && person.birthDate !== null
}

export function isWorkFilled({ person }: ListingDraft): boolean {
  return person.occupation !== null && person.education !== null
}

export function listingSent(
  listing: ListingDraft,
  number: string,
): NonNullable<MeetingBody['listings']>[number] {
  const { candidateId, recordId, distinct } = listing
  return {
    candidateId,
    recordId,
    person: personBody(listing),
    number: number.trim(),
    ...(distinct.length > 0 && { confirmDuplicates: [...distinct] }),
  }
}
