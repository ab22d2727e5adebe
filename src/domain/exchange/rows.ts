import { dateOrderOf, dayFirst } from '#domain/admissions/sheetDates'
import { decodeText, type Encoding } from '#domain/exchange/legacyText'
import { isSumLabel } from '#domain/sumRows'
import { searchKey } from '#domain/vietnamese'
import type { FieldTexts, ImportDefinition, ImportField } from './kinds/definition'

/** How the rows of a sheet are read: which column holds which field, and what holds for all rows. */
export interface RowSetting {
  readonly columns: readonly (string | null)[]
  readonly encodings: readonly Encoding[]
  readonly constants: Readonly<Record<string, string>>
  /** Empty cells of what rows share take what stands above them: cells that were merged. */
  readonly fillDown: boolean
  /** Columns of days that put the month first. */
  readonly monthFirst: readonly number[]
  /** Rows are numbered by figures: a numeral or a letter beside them numbers a part. */
  readonly figured: boolean
}

/** "STT": tells of nobody, and says which row is meant when rows come back. */
export function isOrdinalHead(head: string): boolean {
  return /^(stt|tt|so tt|so thu tu)$/.test(searchKey(head))
}

/** A head of a section, a sum, a row of column numbers: nothing to bring in. */
export function isNoRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  if (filled.length < 2) return true
  const worded = filled.find((cell) => /\p{L}/u.test(cell))
  if (worded !== undefined) return isSumLabel(worded)
  const numbers = filled.map((cell) => Number(/^\(?(\d+)\)?$/.exec(cell.trim())?.[1] ?? 0))
  return filled.length > 2 && [...numbers].sort((a, b) => a - b).every((one, place) => one === place + 1)
}

/** "I | Khối phường", "B. | Doanh nghiệp": a numeral or letter of a part and its title, in cells of their own. */
function isPartTitle(cells: readonly string[]): boolean {
  const [ordinal = '', title = '', ...more] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return more.length === 0 && /^([IVX]{1,6}|[A-Z])[.)]?$/.test(ordinal) && /\p{L}/u.test(title)
}

/** Whether rows of the sheet are numbered 1, 2, 3. */
export function isFigured(rows: readonly (readonly string[])[]): boolean {
  return rows.some((cells) => {
    const first = cells.find((cell) => cell.trim() !== '') ?? ''
    return /^\d{1,5}[.)]?$/.test(first.trim()) && !isNoRow(cells)
  })
}

/** Which of the columns of days put the month first, told by all their cells. */
export function monthFirstColumns(
  { fields }: ImportDefinition,
  columns: readonly (string | null)[],
  rows: readonly (readonly string[])[],
): number[] {
  const days = new Set(fields.filter((field) => field.days === true).map(({ key }) => key))
  return columns.flatMap((key, place) =>
    key !== null && days.has(key) && dateOrderOf(rows.map((row) => row[place] ?? '')) === 'monthFirst'
      ? [place]
      : [],
  )
}

/** A filled cell of a column, and the line it stands in. */
export interface CellAbove {
  readonly line: number
  readonly text: string
}

/** By column: the last filled cell above some row; null where none is. */
export type CellsAbove = readonly (CellAbove | null)[]

/** What stands above the row that follows these, when this stood above the first of them. */
export function cellsAfter(
  above: CellsAbove,
  lines: readonly number[],
  rows: readonly (readonly string[])[],
): CellsAbove {
  const after = [...above]
  for (const [place, cells] of rows.entries()) {
    if (isNoRow(cells)) continue
    for (const [column, text] of cells.entries())
      if (text.trim() !== '') after[column] = { line: lines[place] ?? 0, text }
  }
  // a column that only later rows have
  return Array.from(after, (cell) => cell ?? null)
}

/** Reads cells row by row, in the order of the sheet: what stands above is remembered. */
export interface RowGatherer {
  /** The texts by field; null for a row in which nothing stands. */
  readonly gather: (cells: readonly string[]) => FieldTexts | null
}

/** `cellsAbove`: the last filled cells above the first row that is read, by column. */
export function rowGatherer(
  { fields }: ImportDefinition,
  setting: RowSetting,
  cellsAbove: readonly string[] = [],
): RowGatherer {
  const places = new Map(setting.columns.flatMap((key, place) => (key === null ? [] : [[key, place]])))
  const monthFirst = new Set(setting.monthFirst)
  const above = new Map<string, string>()
  const cellAt = (cells: readonly string[], place: number): string => {
    const text = decodeText(cells[place] ?? '', setting.encodings[place] ?? 'unicode').trim()
    return monthFirst.has(place) ? dayFirst(text) : text
  }
  for (const [key, place] of places) above.set(key, cellAt(cellsAbove, place))
  const textOf = ({ key, shared }: ImportField, cells: readonly string[]): string => {
    const place = places.get(key)
    const own = place === undefined ? '' : cellAt(cells, place)
    const filled = own === '' && shared === true && setting.fillDown ? (above.get(key) ?? '') : own
    above.set(key, filled)
    return filled === '' ? (setting.constants[key] ?? '') : filled
  }
  // where all are numbered by numerals, who tells all that is asked is a row
  const isTitled = (cells: readonly string[], texts: FieldTexts) =>
    isPartTitle(cells) &&
    (setting.figured || fields.some(({ key, required }) => required && texts[key] === ''))
  return {
    gather(cells) {
      if (isNoRow(cells)) return null
      const texts: Record<string, string> = {}
      for (const field of fields) texts[field.key] = textOf(field, cells)
      return isTitled(cells, texts) ? null : texts
    },
  }
}
