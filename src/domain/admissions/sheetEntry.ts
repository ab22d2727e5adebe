import { type Day, type PartialDate, precisionOf } from '#domain/dates'
import type { Effect } from '#domain/findings'
import { normaliseName, searchKey } from '#domain/vietnamese'
import { readSheetDate } from './sheetDates'
import type { EntryField, EntryTexts } from './sheetLines'
import { readEducation, readMark, readOccupation, readSex } from './sheetWords'
import type { Education, Occupation, Sex } from './words'

/** What cannot be read in a text, before any rule is asked. */
export const ENTRY_FAULTS = [
  'missing',
  'tooShort',
  'tooLong',
  'sexUnknown',
  'notADate',
  'yearTwoDigits',
  'monthFirst',
  'dayMissing',
  'occupationUnknown',
  'educationUnknown',
  'cellUnknown',
  'cellAmbiguous',
] as const
export type EntryFaultCode = (typeof ENTRY_FAULTS)[number]

export interface EntryFault {
  readonly field: EntryField
  readonly code: EntryFaultCode
  /** `warn`: read as the word for everything else. */
  readonly effect: Effect
}

export interface EntryPerson {
  readonly fullName: string
  readonly sex: Sex
  readonly birthDate: PartialDate
  readonly ethnicity?: string
  readonly religion?: string
  readonly youthUnion: boolean
  readonly demobilised: boolean
  readonly occupation: Occupation
  readonly education: Education
}

export interface Entry {
  readonly person: EntryPerson
  readonly decision: { readonly number: string; readonly day: Day; readonly issuerName: string }
  readonly ceremonyDay?: Day
}

export interface ReadEntry {
  /** Null while something stands in the way. */
  readonly entry: Entry | null
  readonly faults: readonly EntryFault[]
}

/** Longest texts that are stored. */
const LONGEST: Partial<Record<EntryField, number>> = {
  fullName: 120,
  ethnicity: 60,
  religion: 60,
  decisionNumber: 100,
  issuer: 300,
}

/** What one line of a sheet says, and what in it cannot be read. Which cell is meant is asked of `cellMatcher`. */
export function readEntry(texts: EntryTexts): ReadEntry {
  const faults: EntryFault[] = []
  const blame = (field: EntryField, code: EntryFaultCode, effect: Effect = 'block') => {
    faults.push({ field, code, effect })
  }
  const fullName = readable(texts.fullName)
  if (fullName === '') blame('fullName', 'missing')
  else if (fullName.length < 2) blame('fullName', 'tooShort')
  const sex = readSex(texts.sex)
  if (sex === null) blame('sex', searchKey(texts.sex) === '' ? 'missing' : 'sexUnknown')
  const birthDate = dateIn('birthDate', texts, blame)
  const occupation = wordIn('occupation', texts, readOccupation, blame)
  const education = wordIn('education', texts, readEducation, blame)
  const number = required('decisionNumber', texts, blame)
  const decisionDay = dayIn('decisionDay', texts, blame)
  const issuerName = required('issuer', texts, blame)
  const ceremonyDay = texts.ceremonyDay.trim() === '' ? undefined : dayIn('ceremonyDay', texts, blame)
  for (const [field, most] of Object.entries(LONGEST)) {
    if (isField(texts, field) && readable(texts[field]).length > most) blame(field, 'tooLong')
  }
  const isStopped = faults.some((fault) => fault.effect === 'block')
  if (isStopped || sex === null || birthDate === null || decisionDay === null || ceremonyDay === null)
    return { entry: null, faults }
  const person: EntryPerson = {
    fullName,
    sex,
    birthDate,
    ...sealedTexts(texts),
    youthUnion: readMark(texts.youthUnion),
    demobilised: readMark(texts.demobilised),
    occupation: occupation ?? 'other',
    education: education ?? 'upperSecondary',
  }
  const decision = { number, day: decisionDay, issuerName }
  return { entry: { person, decision, ...(ceremonyDay !== undefined && { ceremonyDay }) }, faults }
}

/** Without what nobody sees: line ends of a cell, marks of direction. A text without a letter or digit is none. */
function readable(text: string): string {
  const seen = normaliseName(text.replace(/\p{Cf}/gu, '').replace(/\p{Cc}/gu, ' '))
  return /[\p{L}\p{N}]/u.test(seen) ? seen : ''
}

type Blame = (field: EntryField, code: EntryFaultCode, effect?: Effect) => void

function isField(texts: EntryTexts, field: string): field is EntryField {
  return Object.hasOwn(texts, field)
}

function required(field: EntryField, texts: EntryTexts, blame: Blame): string {
  const text = readable(texts[field])
  if (text === '') blame(field, 'missing')
  return text
}

function dateIn(field: EntryField, texts: EntryTexts, blame: Blame): PartialDate | null {
  if (required(field, texts, blame) === '') return null
  const read = readSheetDate(texts[field])
  if ('date' in read) return read.date
  blame(field, read.fault)
  return null
}

/** A decision and a ceremony have a day; only a birth date may be known in part. */
function dayIn(field: EntryField, texts: EntryTexts, blame: Blame): Day | null {
  const date = dateIn(field, texts, blame)
  if (date === null || precisionOf(date) === 'day') return date
  blame(field, 'dayMissing')
  return null
}

/** Words nobody knows are told, and counted with all others. */
function wordIn<Meaning>(
  field: 'occupation' | 'education',
  texts: EntryTexts,
  read: (text: string) => Meaning | null,
  blame: Blame,
): Meaning | null {
  const meaning = read(texts[field])
  if (meaning === null && searchKey(texts[field]) !== '') blame(field, `${field}Unknown`, 'warn')
  return meaning
}

function sealedTexts({ ethnicity, religion }: EntryTexts): Pick<EntryPerson, 'ethnicity' | 'religion'> {
  const minority = searchKey(ethnicity) === 'x' ? 'Dân tộc thiểu số' : readable(ethnicity)
  const told = readable(religion)
  return {
    ...(minority !== '' && { ethnicity: minority }),
    ...(told !== '' && { religion: told }),
  }
}
