import type { CeremonyPerson } from '#contract/ceremonies'
import { findsKey, searchKey } from '#domain/vietnamese'
import { Pick } from '../ui/Controls'
import { TextField } from '../ui/TextField'
import { useCeremonyWords } from './ceremonyWords'
import { type EntryDraft, isException } from './entryDraft'

/** Above so many people only who differs is shown at first: the others are there and took the oath. */
const MANY = 30

export interface EntryView {
  readonly show: 'all' | 'exceptions'
  readonly name: string
}

export function firstView(people: readonly CeremonyPerson[]): EntryView {
  return { show: people.length > MANY ? 'exceptions' : 'all', name: '' }
}

/** Whoever the name finds; without one, everybody or those who differ. */
export function shownPeople(
  people: readonly CeremonyPerson[],
  { show, name }: EntryView,
  draft: EntryDraft,
  day: string,
): CeremonyPerson[] {
  if (searchKey(name) !== '') {
    const finds = findsKey(name)
    return people.filter(({ personName }) => finds(searchKey(personName ?? '')))
  }
  return people.filter((person) => show === 'all' || isException(draft, person, day))
}

interface EntryFilterProps {
  view: EntryView
  onView: (view: EntryView) => void
}

/** To find the few who differ among many. */
export function EntryFilter({ view, onView }: EntryFilterProps) {
  const { entry } = useCeremonyWords()
  return (
    <div className="entry-filter">
      <TextField
        label={entry.find}
        optional
        value={view.name}
        maxLength={120}
        onChange={(name) => onView({ ...view, name })}
      />
      <Pick
        label={entry.show}
        value={view.show}
        options={(['all', 'exceptions'] as const).map((value) => ({ value, label: entry.shows[value] }))}
        onChange={(show) => onView({ ...view, show })}
      />
    </div>
  )
}
