import { type Day, isDay, monthEnd, parseDay } from '#domain/dates'

export type DayProblem =
  | { readonly kind: 'shape' | 'year' | 'zero' }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'dayOfMonth'; readonly last: number; readonly month: number; readonly year: number }

export type ReadDay = { readonly day: Day } | { readonly problem: DayProblem }

/**
 * Reads a day as it is typed or pasted: what `parseDay` takes, eight digits in a row (31082023), and a year of two
 * digits of this century (31/8/23). When it is none, says where the fault lies: month 13, 31 June, a year of three
 * digits. A birth date is read by `readBirth`, which takes no short year.
 */
export function readDay(typed: string): ReadDay {
  const text = typed
    .trim()
    .replace(/^(\d{2})(\d{2})(\d{4})$/, '$1/$2/$3')
    .replace(
      /^(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*)(\d{2})$/,
      (_, before: string, year: string) => `${before}20${year}`,
    )
  const day = parseDay(text)
  return day === null ? { problem: problemOf(text) } : { day }
}

function problemOf(text: string): DayProblem {
  const parts = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{1,4})$/.exec(text)
  if (!parts) return { kind: 'shape' }
  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (String(parts[3]).length !== 4 || year === 0) return { kind: 'year' }
  if (month < 1 || month > 12) return { kind: 'month', month }
  if (day === 0) return { kind: 'zero' }
  const first = `${parts[3]}-${String(month).padStart(2, '0')}-01`
  if (!isDay(first)) return { kind: 'shape' }
  const last = Number(monthEnd(first).slice(8))
  return day > last ? { kind: 'dayOfMonth', last, month, year } : { kind: 'shape' }
}
