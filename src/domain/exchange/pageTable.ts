import { parseDay } from '#domain/dates'
import type { CellValue, ColumnType, Sheet } from './cells'

/** A table as a page shows it: what stands above it, its heads, and rows as long as the heads. */
export interface PageTable {
  readonly title: readonly string[]
  readonly heads: readonly string[]
  readonly rows: readonly (readonly CellValue[])[]
}

/** Rows, columns and letters of a cell that one file of a page takes. */
export const MOST_TABLE_ROWS = 5000
export const MOST_TABLE_COLUMNS = 60
export const LONGEST_TABLE_TEXT = 4000

const NARROWEST = 8
const WIDEST = 48

/**
 * The table as a sheet: a column of numbers counts, a column of dd/mm/yyyy holds days, any other holds text. Empty
 * cells stay empty.
 */
export function pageSheet({ title, heads, rows }: PageTable): { sheet: Sheet; rows: CellValue[][] } {
  const types = heads.map((_, place) => typeOf(rows.map((row) => row[place] ?? null)))
  const columns = heads.map((head, place) => ({
    key: String(place),
    head,
    type: types[place] ?? 'text',
    width: widthOf(head, rows, place),
  }))
  const written = rows.map((row) =>
    heads.map((_, place) => {
      const value = row[place] ?? null
      return types[place] === 'day' && typeof value === 'string' ? parseDay(value) : value
    }),
  )
  return { sheet: { name: title[0] ?? '', title, columns }, rows: written }
}

function typeOf(values: readonly CellValue[]): ColumnType {
  const told = values.filter((value) => value !== null && value !== '')
  if (told.length === 0) return 'text'
  if (told.every((value) => typeof value === 'number'))
    return told.every(Number.isInteger) ? 'count' : 'percent'
  return told.every(
    (value) => typeof value === 'string' && PRINTED_DAY.test(value) && parseDay(value) !== null,
  )
    ? 'day'
    : 'text'
}

const PRINTED_DAY = /^\d\d\/\d\d\/\d{4}$/

/** By the longest line of the column; a head may break over two lines. */
function widthOf(head: string, rows: PageTable['rows'], place: number): number {
  const longest = rows.reduce(
    (most, row) =>
      Math.max(
        most,
        ...String(row[place] ?? '')
          .split('\n')
          .map((line) => line.length),
      ),
    Math.ceil(head.length / 2),
  )
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
}
