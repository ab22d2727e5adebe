import { EDUCATIONS, OCCUPATIONS, SEXES } from '#domain/admissions/words'
import { Button } from '../ui/Button'
import { CheckField, RadioField, SelectField } from '../ui/ChoiceFields'
import { TextField } from '../ui/TextField'
import { BirthField } from './BirthField'
import { digitsOf, type PersonDraft, type SealedDraft } from './drafts'
import type { FieldNotes } from './FieldNotes'
import { properName } from './properName'
import { useText } from './text'

interface PersonFieldsProps {
  person: PersonDraft
  onChange: (change: Partial<PersonDraft>) => void
  notes: FieldNotes
}

/** Who the person is. */
export function PersonFields({ person, onChange, notes }: PersonFieldsProps) {
  const { entry, words } = useText().admissions
  return (
    <>
      <TextField
        label={entry.fullName}
        hint={notes.hintAt('person.fullName', entry.fullNameHint)}
        value={person.fullName}
        autoCapitalize="words"
        maxLength={120}
        error={notes.errorAt('person.fullName')}
        onChange={(fullName) => onChange({ fullName })}
      />
      <NameOffer typed={person.fullName} onTake={(fullName) => onChange({ fullName })} />
      <RadioField
        label={entry.sex}
        value={person.sex}
        options={SEXES.map((value) => ({ value, label: words.sexes[value] }))}
        error={notes.errorAt('person.sex')}
        onChange={(sex) => onChange({ sex })}
      />
      <BirthField
        label={entry.birth}
        hint={notes.hintAt('person.birthDate', entry.birthHint)}
        value={person.birthDate}
        error={notes.errorAt('person.birthDate')}
        onChange={(birthDate) => onChange({ birthDate })}
      />
    </>
  )
}

/** Phones leave names small, lists leave them large; the decision and the printed list have them as papers do. */
function NameOffer({ typed, onTake }: { typed: string; onTake: (name: string) => void }) {
  const { entry } = useText().admissions
  const offered = properName(typed)
  // while the first word is typed there is nothing to compare with
  if (!typed.trim().includes(' ') || offered === typed.trim().replace(/\s+/g, ' ')) return null
  return (
    <p className="name-offer">
      <Button onClick={() => onTake(offered)}>{entry.nameAs(offered)}</Button>
    </p>
  )
}

/** What the person does and has learnt; by these the statistics group people. */
export function WorkFields({ person, onChange, notes }: PersonFieldsProps) {
  const { entry, words } = useText().admissions
  return (
    <>
      <SelectField
        label={entry.occupation}
        value={person.occupation}
        options={OCCUPATIONS.map((value) => ({ value, label: words.occupations[value] }))}
        error={notes.errorAt('person.occupation')}
        onChange={(occupation) => onChange({ occupation })}
      />
      <SelectField
        label={entry.education}
        value={person.education}
        options={EDUCATIONS.map((value) => ({ value, label: words.educations[value] }))}
        error={notes.errorAt('person.education')}
        onChange={(education) => onChange({ education })}
      />
      <CheckField
        label={entry.youthUnion}
        checked={person.youthUnion}
        onChange={(youthUnion) => onChange({ youthUnion })}
      />
      <CheckField
        label={entry.demobilised}
        checked={person.demobilised}
        onChange={(demobilised) => onChange({ demobilised })}
      />
    </>
  )
}

interface SealedFieldsProps {
  sealed: SealedDraft
  onChange: (change: Partial<SealedDraft>) => void
  notes: FieldNotes
}

/** What is sealed and only counted. */
export function SealedFields({ sealed, onChange, notes }: SealedFieldsProps) {
  const { entry } = useText().admissions
  return (
    <>
      <IdentityField
        value={sealed.identityNumber ?? ''}
        onChange={(identityNumber) => onChange({ identityNumber })}
        notes={notes}
      />
      <p className="soft">{entry.sealedHint}</p>
      <TextField
        label={entry.ethnicity}
        placeholder={entry.ethnicityExample}
        optional
        value={sealed.ethnicity}
        maxLength={60}
        error={notes.errorAt('person.ethnicity')}
        onChange={(ethnicity) => onChange({ ethnicity })}
      />
      <TextField
        label={entry.religion}
        placeholder={entry.religionExample}
        optional
        value={sealed.religion}
        maxLength={60}
        error={notes.errorAt('person.religion')}
        onChange={(religion) => onChange({ religion })}
      />
    </>
  )
}

interface IdentityFieldProps {
  value: string
  onChange: (value: string) => void
  notes: FieldNotes
}

/** By this number a person with a file elsewhere is known again; it is neither kept nor shown. */
export function IdentityField({ value, onChange, notes }: IdentityFieldProps) {
  const { entry } = useText().admissions
  return (
    <TextField
      label={entry.identity}
      hint={entry.identityHint}
      optional
      value={value}
      maxLength={20}
      fault={/^(\d{12})?$/.test(digitsOf(value)) ? undefined : entry.identityShape}
      error={notes.errorAt('person.identityNumber')}
      onChange={onChange}
    />
  )
}
