import type { SheetReading } from '#contract/exchange'
import { decodeText, type Encoding } from '#domain/exchange/legacyText'

export type ReadSheet = SheetReading['sheets'][number]

/** The cells as they are read on: each column under its encoding. */
export function decodedCells({ rows }: ReadSheet, encodings: readonly Encoding[]): string[][] {
  return rows.map((row) => row.map((cell, place) => decodeText(cell, encodings[place] ?? 'unicode').trim()))
}

const EXAMPLES = 3

/** The first different cells of a column that tell of its encoding. */
export function tellingCells(rows: readonly (readonly string[])[], place: number): string[] {
  const cells = rows.map((row) => row[place] ?? '').filter((cell) => /[^\p{ASCII}]/u.test(cell))
  return [...new Set(cells)].slice(0, EXAMPLES)
}
