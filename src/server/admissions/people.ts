import type { z } from 'zod'
import type { PersonChange, PersonInput } from '#contract/admissions'
import type { Education, Occupation, Sex } from '#domain/admissions/words'
import { countsAsMinority, countsAsReligious } from '#domain/admissions/words'
import { type Day, type PartialDate, precisionOf } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import { isName, nameKey, nfc, normaliseName, searchKey } from '#domain/vietnamese'
import { keyIdOf } from '../platform/sealing'
import type { Viewer } from '../platform/viewer'
import { SEALED_FIELDS, type SealedField, seal } from './sealing'

export type Person = z.output<typeof PersonInput>
export type PersonChanges = z.output<typeof PersonChange>

/** What a person_version holds in the open. */
export interface PersonRow {
  full_name: string
  sex: Sex
  birth_day: Day
  birth_precision: string
  youth_union: boolean
  demobilised: boolean
  occupation: Occupation
  education: Education
}

type OpenFields = Omit<Person, 'ethnicity' | 'religion' | 'identityNumber'>

/** The open columns of a person_version. */
export function personColumns(person: OpenFields) {
  const { fullName, sex, birthDate, youthUnion, demobilised, occupation, education } = person
  return {
    full_name: normaliseName(fullName),
    name_key: nameKey(fullName),
    sex,
    ...birthColumns(birthDate),
    youth_union: youthUnion,
    demobilised,
    occupation,
    education,
  }
}

/** Signs and digits alone, or what nobody sees, pass for text, but are no name: an ordinal in the wrong column. */
export function nameFaults(fullName: string): JudgedFinding[] {
  if (isName(fullName)) return []
  return [{ effect: 'block', code: 'nameRequired', field: 'person.fullName' }]
}

/** Nobody is born in days to come. */
export function birthFaults({ birthDate }: Pick<Person, 'birthDate'>, { today }: Viewer): JudgedFinding[] {
  if (birthDate <= today.slice(0, birthDate.length)) return []
  return [{ effect: 'block', code: 'birthInFuture', field: 'person.birthDate' }]
}

/** The first day of a date and how much of it is known, as the table keeps it. */
export function birthColumns(birthDate: PartialDate) {
  return { birth_day: `${birthDate}-01-01`.slice(0, 10), birth_precision: precisionOf(birthDate) }
}

/** The date again, as exact as it is known. */
export function birthText(row: Pick<PersonRow, 'birth_day' | 'birth_precision'>): PartialDate {
  if (row.birth_precision === 'year') return row.birth_day.slice(0, 4)
  return row.birth_precision === 'month' ? row.birth_day.slice(0, 7) : row.birth_day
}

/** The open fields of a stored version, as a body gives them. */
export function personOf(row: PersonRow): OpenFields {
  const { full_name: fullName, sex, youth_union: youthUnion, demobilised, occupation, education } = row
  return { fullName, sex, birthDate: birthText(row), youthUnion, demobilised, occupation, education }
}

/** What is counted of the sealed fields; a field that is not told is counted as its words say of ''. */
export function countedColumns({ ethnicity = '', religion = '' }: Pick<Person, SealedField>) {
  return {
    ethnic_minority: countsAsMinority(searchKey(ethnicity)),
    religious: countsAsReligious(searchKey(religion)),
  }
}

/** The sealed fields that have a text, ready for their rows. */
export function sealedColumns(sealKey: Buffer, candidateId: string, person: PersonChanges) {
  return SEALED_FIELDS.flatMap((field) => {
    const text = nfc(person[field] ?? '')
    if (text === '') return []
    const ciphertext = seal(sealKey, candidateId, field, text)
    return [{ candidate_id: candidateId, field, key_id: keyIdOf(sealKey), ciphertext }]
  })
}
