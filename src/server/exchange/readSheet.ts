import type { SheetFile, SheetReading } from '#contract/exchange'
import { proposeEncodings } from '#domain/exchange/legacyText'
import { MOST_SHEET_COLUMNS, MOST_SHEET_ROWS } from '#domain/exchange/limits'
import { refused } from '../platform/refusal'
import { readParts } from './sheetThread'

/** Unpacked, a list that a person checks on a page is far smaller. */
const BOUNDS = {
  rows: MOST_SHEET_ROWS,
  columns: MOST_SHEET_COLUMNS,
  unpacked: 100_000_000,
  milliseconds: 20_000,
}
/** Cells looked at for the encoding of a column. */
const TELLING_CELLS = 200

interface ReadSheet {
  name: string
  rows: string[][]
}

/**
 * The cells of a file as text, nothing kept.
 * @throws 422 `fileEmpty` and what `readParts` refuses
 */
export async function readSheet({ content }: SheetFile): Promise<SheetReading> {
  const sheets = new Map<number, ReadSheet>()
  await readParts(Buffer.from(content, 'base64'), BOUNDS, ({ sheet, name, lines, rows }) => {
    const read = sheets.get(sheet) ?? { name, rows: [] }
    sheets.set(sheet, read)
    for (const [place, cells] of rows.entries()) {
      while (read.rows.length < (lines[place] ?? 0) - 1) read.rows.push([])
      read.rows.push(cells)
    }
  })
  if (sheets.size === 0) throw refused({ code: 'fileEmpty', field: 'content' })
  return { sheets: [...sheets.values()].map(whole) }
}

/** Every row as wide as the widest. */
function whole({ name, rows }: ReadSheet): SheetReading['sheets'][number] {
  const width = Math.max(...rows.map((row) => row.length))
  return {
    name,
    rows: rows.map((row) => Array.from({ length: width }, (_, place) => row[place] ?? '')),
    encodings: encodingsOf(rows, width),
  }
}

/** What each column's first cells tell of its encoding. */
export function encodingsOf(rows: readonly (readonly string[])[], width: number) {
  const telling = rows.slice(0, TELLING_CELLS)
  const columns = Array.from({ length: width }, (_, place) => telling.map((row) => row[place] ?? ''))
  return proposeEncodings(columns)
}
