import { isDay } from '#domain/dates'
import { invalid } from './refusal'

/** A cursor is the sort key of the last row, opaque to the caller. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** What a part of a sort key must look like, so that a forged one is refused here and not by the database. */
const SHAPES = {
  count: (part: unknown) => Number.isInteger(part) && Number(part) >= 0 && Number(part) < 1e6,
  text: (part: unknown) => typeof part === 'string' && !part.includes('\u0000'),
  id: (part: unknown) => typeof part === 'string' && /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(part),
  day: (part: unknown) => typeof part === 'string' && isDay(part),
  serial: (part: unknown) => typeof part === 'string' && /^\d{1,18}$/.test(part),
}

/**
 * The sort key of the last row seen; null on the first page.
 * @throws 400 when it is not one that `encodeCursor` made of such parts
 */
export function decodeCursor(
  cursor: string | undefined,
  shapes: readonly (keyof typeof SHAPES)[],
): (string | number)[] | null {
  if (cursor === undefined) return null
  const key: unknown = parsed(cursor)
  const parts: unknown[] = Array.isArray(key) && key.length === shapes.length ? key : []
  const read = parts.filter((part) => typeof part === 'string' || typeof part === 'number')
  if (read.length < shapes.length || !shapes.every((shape, index) => SHAPES[shape](read[index]))) {
    throw invalid({ code: 'malformed', field: 'cursor' })
  }
  return read
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

/** A page of rows read with one row more than the limit: the rows, and the cursor of the last if more follow. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly (string | number)[],
  itemOf: (row: Row) => Item,
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null
  return { items: shown.map(itemOf), next }
}
