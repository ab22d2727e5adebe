import { invalid } from './refusal'

/** A cursor is the sort key of the last row, opaque to the caller. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/**
 * The sort key of the last row seen; null on the first page.
 * @throws 400 when it was not made by `encodeCursor` with as many parts
 */
export function decodeCursor(cursor: string | undefined, parts: number): (string | number)[] | null {
  if (cursor === undefined) return null
  const key = parsed(cursor)
  if (
    !Array.isArray(key) ||
    key.length !== parts ||
    !key.every((part) => typeof part === 'string' || typeof part === 'number')
  ) {
    throw invalid({ code: 'malformed', field: 'cursor' })
  }
  return key
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
