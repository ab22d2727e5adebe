import { isSumLabel } from '#domain/sumRows'
import { searchKey } from '#domain/vietnamese'
import type { Cells, Columns } from './sheet'
import { dateOrderOf, dayFirst } from './sheetDates'
import type { SheetColumn } from './sheetHeads'

/** What is entered of one person, as text; what a sheet spreads over several columns is one text here. */
export const ENTRY_FIELDS = [
  'fullName',
  'sex',
  'birthDate',
  'ethnicity',
  'religion',
  'youthUnion',
  'demobilised',
  'occupation',
  'education',
  'cell',
  'parent',
  'decisionNumber',
  'decisionDay',
  'issuer',
  'ceremonyDay',
] as const
export type EntryField = (typeof ENTRY_FIELDS)[number]

export type EntryTexts = Readonly<Record<EntryField, string>>

export const EMPTY_ENTRY: EntryTexts = {
  fullName: '',
  sex: '',
  birthDate: '',
  ethnicity: '',
  religion: '',
  youthUnion: '',
  demobilised: '',
  occupation: '',
  education: '',
  cell: '',
  parent: '',
  decisionNumber: '',
  decisionDay: '',
  issuer: '',
  ceremonyDay: '',
}

/** One line of a sheet under its head. */
export interface SheetLine {
  /** Counted from 1, as in the sheet it comes from. */
  readonly line: number
  readonly texts: EntryTexts
  /** Head of a section, sum, row of column numbers: no person stands in it. */
  readonly leftOut: boolean
}

export interface GatherOptions {
  /** Empty cells of cell, decision and ceremony take what stands above them: cells that were merged. */
  readonly fillDown: boolean
}

/** Fields that one merged cell often gives to many people. */
const SHARED: readonly EntryField[] = [
  'cell',
  'parent',
  'decisionNumber',
  'decisionDay',
  'issuer',
  'ceremonyDay',
]

/** The lines under the head as texts by what they mean. A column of days written month first is turned round. */
export function gatherLines(
  cells: Cells,
  headLines: number,
  columns: Columns,
  { fillDown }: GatherOptions,
): SheetLine[] {
  const rows = cells.slice(headLines)
  const monthFirst = columns.map(
    (column, index) =>
      column !== null &&
      DATE_COLUMNS.includes(column) &&
      dateOrderOf(rows.map((row) => row[index] ?? '')) === 'monthFirst',
  )
  let above: Partial<Record<EntryField, string>> = {}
  return rows.map((row, index) => {
    const read = row.map((text, place) => (monthFirst[place] === true ? dayFirst(text) : text))
    const texts = textsOf(read, columns)
    const leftOut = isNobody(texts, row)
    if (leftOut || !fillDown) return { line: headLines + index + 1, texts, leftOut }
    const filled = SHARED.reduce<EntryTexts>(
      (entry, field) => (entry[field] === '' ? { ...entry, [field]: above[field] ?? '' } : entry),
      texts,
    )
    above = filled
    return { line: headLines + index + 1, texts: filled, leftOut }
  })
}

/** Columns of days: each is looked at as a whole for the order of day and month. */
export const DATE_COLUMNS: readonly SheetColumn[] = [
  'birthDate',
  'birthMale',
  'birthFemale',
  'decisionDay',
  'ceremonyDay',
]

function textsOf(row: readonly string[], columns: Columns): EntryTexts {
  const at: At = (column) => row[columns.indexOf(column)] ?? ''
  const { number, day } = splitDecision(at('decision'))
  const plain = (column: EntryField & SheetColumn): string => at(column)
  return {
    ...EMPTY_ENTRY,
    fullName: joined(' ', at('fullName'), at('givenName')),
    sex: sexText(at, columns),
    birthDate: firstOf(plain('birthDate'), at('birthMale'), at('birthFemale')),
    ethnicity: plain('ethnicity'),
    religion: plain('religion'),
    youthUnion: plain('youthUnion'),
    demobilised: plain('demobilised'),
    occupation: plain('occupation'),
    education: joined('; ', at('education'), at('qualification')),
    cell: firstOf(at('cellCode'), plain('cell')),
    parent: at('cellCode') === '' ? plain('parent') : '',
    decisionNumber: firstOf(plain('decisionNumber'), number),
    decisionDay: firstOf(plain('decisionDay'), day),
    issuer: plain('issuer'),
    ceremonyDay: plain('ceremonyDay'),
  }
}

type At = (column: SheetColumn) => string

const firstOf = (...texts: readonly string[]): string => texts.find((text) => text !== '') ?? ''
const joined = (mark: string, ...texts: readonly string[]): string =>
  texts.filter((text) => text !== '').join(mark)

/**
 * One column that says it, or marks under "Nam" and "Nữ", or a birth date under either. Where a sheet marks women
 * alone, who has no mark is a man.
 */
function sexText(at: At, columns: Columns): string {
  const told = at('sex')
  if (told !== '') return told
  const isMarked = (column: SheetColumn): boolean => !['', '0', 'khong'].includes(searchKey(at(column)))
  const male = isMarked('male') || isMarked('birthMale')
  const female = isMarked('female') || isMarked('birthFemale')
  if (male && female) return 'nam, nữ'
  if (female) return 'nữ'
  const marksWomenAlone =
    columns.includes('female') &&
    !['sex', 'male', 'birthMale'].some((column) => columns.some((own) => own === column))
  return male || marksWomenAlone ? 'nam' : ''
}

/** "15-QĐ/TU ngày 20/06/2023": number and day written into one cell. */
function splitDecision(text: string): { number: string; day: string } {
  const match = /^(.*?)[\s,;(]*(?:ngày\s*)?(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})\)?\s*$/iu.exec(text)
  return match === null ? { number: text, day: '' } : { number: (match[1] ?? '').trim(), day: match[2] ?? '' }
}

/** A line with one filled cell, without letters in its name, or a sum, tells of nobody. */
function isNobody(texts: EntryTexts, row: readonly string[]): boolean {
  const filled = row.filter((text) => text !== '').length
  if (filled === 0) return true
  const name = searchKey(texts.fullName)
  if (name !== '' && !/\p{L}/u.test(name)) return true
  if (filled === 1) return true
  return isSumLabel(name === '' ? (row.find((text) => text !== '') ?? '') : texts.fullName)
}
