import { type RecognisedHead, recogniseHead } from '#domain/exchange/heads'
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

/**
 * Finds the head of a sheet, of one line or of two (a group over its parts), and knows its columns by what the
 * words mean: accents, abbreviations and order do not matter.
 */
export function recogniseSheet(cells: Cells): RecognisedHead<SheetColumn> {
  const head = recogniseHead(cells, headsOf)
  return { ...head, columns: withGivenNames(cells.slice(head.headLines), head.heads, head.columns) }
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
