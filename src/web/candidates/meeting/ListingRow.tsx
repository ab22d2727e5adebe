import { fieldNotes } from '../../admissions/FieldNotes'
import { PersonFields, SealedFields, WorkFields } from '../../admissions/PersonFields'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Folded } from '../../ui/Folded'
import { TextField } from '../../ui/TextField'
import { useText } from '../text'
import type { MeetingListing } from './listings'
import type { Meeting } from './useMeeting'

interface ListingProps {
  meeting: Meeting
  one: MeetingListing
}

/** Who is new on the list, under which number. */
export function ListingPerson({ meeting, one }: ListingProps) {
  const text = useText()
  const { meetings: words, form } = text.candidates
  const { listing, number } = one
  const { candidateId, person } = listing
  const notes = fieldNotes(text, one.findings)
  return (
    <>
      <PersonFields
        person={person}
        // another name or birth date is another person to look for
        onChange={(change) =>
          meeting.setListing(candidateId, { person: { ...person, ...change }, distinct: [] })
        }
        notes={notes}
      />
      <TextField
        label={words.number}
        placeholder={form.numberExample}
        width="medium"
        value={number}
        maxLength={100}
        error={notes.errorAt('record.paper.number')}
        onChange={(typed) => meeting.setListing(candidateId, { number: typed })}
      />
    </>
  )
}

/** What the person does and has learnt; what is sealed may be left empty. */
export function ListingWork({ meeting, one }: ListingProps) {
  const text = useText()
  const { candidateId, person, sealed } = one.listing
  const notes = fieldNotes(text, one.findings)
  return (
    <>
      <WorkFields
        person={person}
        onChange={(change) => meeting.setListing(candidateId, { person: { ...person, ...change } })}
        notes={notes}
      />
      <Folded summary={text.candidates.meetings.sealed}>
        <div className="entry-group">
          <SealedFields
            sealed={sealed}
            onChange={(change) => meeting.setListing(candidateId, { sealed: { ...sealed, ...change } })}
            notes={notes}
          />
        </div>
      </Folded>
    </>
  )
}

export function DropListing({ meeting, one, onDropped }: ListingProps & { onDropped?: () => void }) {
  const { meetings: words } = useText().candidates
  const drop = () => {
    meeting.dropListing(one.listing.candidateId)
    onDropped?.()
  }
  return <Button onClick={drop}>{words.dropListing}</Button>
}

/** Everybody new, each with all fields, and the way to one more. */
export function ListingsCard({ meeting }: { meeting: Meeting }) {
  const { meetings: words } = useText().candidates
  return (
    <Card title={words.listings}>
      <p className="soft">{words.listingsHint}</p>
      {meeting.listings.map((one, index) => (
        <fieldset key={one.listing.candidateId} className="resolution-row listing-row">
          <legend>{listedName(one) ?? words.listingAt(index + 1)}</legend>
          <div className="listing-fields">
            <div className="entry-group">
              <ListingPerson meeting={meeting} one={one} />
            </div>
            <div className="entry-group">
              <ListingWork meeting={meeting} one={one} />
            </div>
          </div>
          <DropListing meeting={meeting} one={one} />
        </fieldset>
      ))}
      <AddListing meeting={meeting} />
    </Card>
  )
}

/** One more person; the keyboard goes on in their name. */
export function AddListing({ meeting, onAdded }: { meeting: Meeting; onAdded?: () => void }) {
  const { meetings: words } = useText().candidates
  const { listings } = meeting
  const add = () => {
    meeting.addListing()
    onAdded?.()
    requestAnimationFrame(() =>
      document.querySelector<HTMLInputElement>('.listing-row:last-of-type input')?.focus(),
    )
  }
  return (
    <div className="add-listing">
      <Button
        onClick={add}
        disabled={listings.length >= MOST}
        reason={listings.length >= MOST ? words.listingsMost(MOST) : undefined}
      >
        {listings.length === 0 ? words.addListing : words.addAnotherListing}
      </Button>
    </div>
  )
}

/** As many as the server takes at once. */
const MOST = 20

/** The name typed so far. */
export function listedName({ listing }: Pick<MeetingListing, 'listing'>): string | null {
  const name = listing.person.fullName.trim()
  return name === '' ? null : name
}
