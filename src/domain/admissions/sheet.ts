import { headsOf, type SheetColumn } from './sheetHeads'

export type Cells = readonly (readonly string[])[]

/** Which column of a sheet holds what; null: not read. */
export type Columns = readonly (SheetColumn | null)[]

/** Cells as the clipboard carries them: tabs and line ends, quotes around cells that hold either. */
export function readCells(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y
  const rows: string[][] = [[]]
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text)
    if (match === null) break
    const [, quoted, plain = '', end] = match
    rows[rows.length - 1]?.push((quoted?.replace(/""/g, '"') ?? plain).normalize('NFC').trim())
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  while (rows.length > 0 && rows[rows.length - 1]?.every((value) => value === '')) rows.pop()
  return rows
}

/** A sheet whose columns are known by their heads. */
export interface RecognisedSheet {
  /** Number of lines up to and with the head; 0 when no head was found. */
  readonly headLines: number
  /** The words over each column. */
  readonly heads: readonly string[]
  readonly columns: Columns
}

/** Lines among which a head is looked for: titles of the office often stand above it. */
const HEAD_WITHIN = 15

/**
 * Finds the head of a sheet, of one line or of two (a group over its parts), and knows its columns by what the
 * words mean: accents, abbreviations and order do not matter.
 */
export function recogniseSheet(cells: Cells): RecognisedSheet {
  const width = Math.max(0, ...cells.map((row) => row.length))
  const blank: RecognisedSheet = {
    headLines: 0,
    heads: Array.from({ length: width }, () => ''),
    columns: Array.from({ length: width }, () => null),
  }
  const found = cells.slice(0, HEAD_WITHIN).flatMap((row, index) => {
    const one = { headLines: index + 1, heads: padded(row, width) }
    const next = cells[index + 1]
    if (next === undefined) return [one]
    return [one, { headLines: index + 2, heads: underGroups(one.heads, padded(next, width)) }]
  })
  const read = found.map((sheet) => ({ ...sheet, ...headsOf(sheet.heads) }))
  const best = read.reduce<(typeof read)[number] | null>(
    (before, sheet) => (before === null || sheet.certainty > before.certainty ? sheet : before),
    null,
  )
  if (best === null || best.columns.filter((column) => column !== null).length < 2) return blank
  const { headLines, heads, columns } = best
  return { headLines, heads, columns: withGivenNames(cells.slice(headLines), heads, columns) }
}

function padded(row: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, index) => row[index] ?? '')
}

/** "Ngày sinh" over "Nam" and "Nữ": the words of the group belong to each of its parts. */
function underGroups(upper: readonly string[], lower: readonly string[]): string[] {
  let group = ''
  return lower.map((part, index) => {
    const own = upper[index] ?? ''
    if (own !== '' || part === '') group = own
    return `${group} ${part}`.trim()
  })
}

/** "Họ và tên" merged over two columns: the second, without a head, holds the given names. */
function withGivenNames(rows: Cells, heads: readonly string[], columns: Columns): Columns {
  const next = columns.indexOf('fullName') + 1
  if (next === 0 || next >= columns.length || heads[next] !== '' || columns.includes('givenName'))
    return columns
  const named = rows.filter((row) => (row[next - 1] ?? '') !== '')
  const both = named.filter((row) => /^\p{L}+$/u.test(row[next] ?? ''))
  const isGivenNames = named.length > 0 && both.length >= named.length * 0.8
  return isGivenNames ? columns.map((column, index) => (index === next ? 'givenName' : column)) : columns
}
