import { isRefusal, type ServerFinding } from '../../platform/api'
import { type ListingDraft, newListing } from './listingDraft'
import { type Listed, type MeetingDraft, numberAfter } from './meetingDraft'

/** Somebody new in the meeting, with what the server said of them. */
export interface MeetingListing extends Listed {
  /** fields as they are named in a file: `person.birthDate` */
  readonly findings: readonly ServerFinding[]
}

/** What is done to the list of new people. */
export function listingActs({ listings }: MeetingDraft, edit: (next: Partial<MeetingDraft>) => void) {
  return {
    addListing: () => edit({ listings: [...listings, newListing()] }),
    setListing: (id: string, next: Partial<ListingDraft>) =>
      edit({ listings: listings.map((one) => (one.candidateId === id ? { ...one, ...next } : one)) }),
    dropListing: (id: string) => edit({ listings: listings.filter((one) => one.candidateId !== id) }),
  }
}

/** A known person, and the new one who is somebody else. */
export interface Distinct {
  readonly id: string
  readonly by: string
}

/** The draft in which these are said to be other people. */
export function withDistinct(draft: MeetingDraft, others: readonly Distinct[]): MeetingDraft {
  const listings = draft.listings.map((one) => {
    const said = others.filter(({ by }) => by === one.candidateId).map(({ id }) => id)
    return { ...one, distinct: [...new Set([...one.distinct, ...said])] }
  })
  return { ...draft, listings }
}

const AT_LISTING = /^listings\.(\d+)\.(.*)$/

/** The new people with what the server refused of them; their numbers go on after those of the resolutions. */
export function listingsOf(
  { listings }: MeetingDraft,
  considered: readonly { readonly number: string }[],
  error: Error | null = null,
): MeetingListing[] {
  const refused = isRefusal(error, 422) ? error.findings : []
  let last = considered.filter(({ number }) => number !== '').at(-1)?.number ?? ''
  return listings.map((listing, index) => {
    const number = listing.number ?? numberAfter(last)
    if (number !== '') last = number
    const findings = refused.flatMap((finding) => {
      const [, at, field] = AT_LISTING.exec(finding.field ?? '') ?? []
      return Number(at) === index && field !== undefined ? [{ ...finding, field }] : []
    })
    return { listing, number, findings }
  })
}
