import { existingFile } from '../../admissions/DuplicateDialog'
import { KnownPeople } from '../KnownPeople'
import { useText } from '../text'
import { listedName } from './ListingRow'
import type { Meeting } from './useMeeting'

/** Somebody the meeting puts on the list has a file already, or stands in the same meeting twice: or is it another? */
export function MeetingDuplicates({ meeting }: { meeting: Meeting }) {
  const { candidates } = useText()
  const { meetings: words, opening } = candidates
  const { listings, writing } = meeting
  const known = listings.flatMap((one) =>
    one.findings
      .filter(({ code }) => code === 'possibleDuplicate')
      .map((finding) => ({
        ...existingFile(finding),
        by: one.listing.candidateId,
        name: listedName(one) ?? '',
      })),
  )
  if (known.length === 0) return null
  const isHere = (id: string) => listings.some(({ listing }) => listing.candidateId === id)
  return (
    <KnownPeople
      people={known.map(({ id, cell, name }) => ({
        id,
        words: isHere(id) ? words.twiceHere(name) : `${name}: ${opening.duplicateExisting(cell)}`,
        hasFile: !isHere(id),
      }))}
      busy={writing.isPending}
      onClose={() => writing.reset()}
      onDistinct={() => meeting.sayDistinct(known.map(({ id, by }) => ({ id, by })))}
    />
  )
}
