import { type PartialDate, parsePartialDate } from '#domain/dates'

export type ReadBirth = { readonly date: PartialDate } | { readonly problem: 'shape' | 'year' }

/**
 * A birth date as it is typed, as exact as it is known: 12/09/1998, 09/1998, 1998; on a phone without strokes
 * 12091998 and 091998.
 */
export function readBirth(typed: string): ReadBirth {
  const text = typed
    .trim()
    .replace(/^(\d{2})(\d{2})(\d{4})$/, '$1/$2/$3')
    .replace(/^(\d{2})(\d{4})$/, '$1/$2')
  const date = parsePartialDate(text)
  if (date !== null) return { date }
  return { problem: /^(\d{1,2}\s*[/.-]\s*){1,2}\d{2}$/.test(text) ? 'year' : 'shape' }
}
