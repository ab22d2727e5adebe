import { readSheetDate } from '#domain/admissions/sheetDates'
import type { EntryField } from '#domain/admissions/sheetLines'
import { readEducation, readMark, readOccupation, readSex } from '#domain/admissions/sheetWords'
import { formatPartialDate } from '#domain/dates'
import type { Text } from '../text'
import type { CheckedRow } from './usePaste'
import type { SheetCells } from './useSheetCells'

/** What a cell of the sheet was read as, in our words; what could not be read stays as it was pasted. */
export function shownText(
  { admissions }: Text,
  row: CheckedRow,
  field: EntryField,
  cells: SheetCells,
): string {
  const { words, list } = admissions
  const text = row.texts[field]
  if (field === 'cell') return cellText(row, cells)
  if (text === '') return ''
  if (field === 'birthDate' || field === 'decisionDay' || field === 'ceremonyDay') {
    const read = readSheetDate(text)
    return 'date' in read ? formatPartialDate(read.date) : text
  }
  if (field === 'youthUnion' || field === 'demobilised') return readMark(text) ? list.yes : ''
  if (field === 'sex') return wordOr(words.sexes, readSex(text), text)
  if (field === 'occupation') return wordOr(words.occupations, readOccupation(text), text)
  if (field === 'education') return wordOr(words.educations, readEducation(text), text)
  return text
}

function wordOr<Key extends string>(words: Record<Key, string>, key: Key | null, text: string): string {
  return key === null ? text : words[key]
}

function cellText({ cellId, texts }: CheckedRow, cells: SheetCells): string {
  const cell = cellId === null ? undefined : cells.cellOf(cellId)
  if (cell === undefined) return [texts.cell, texts.parent].filter(Boolean).join(' · ')
  return [cell.name, cell.parentName].filter(Boolean).join(' · ')
}
