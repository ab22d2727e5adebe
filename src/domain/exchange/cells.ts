import { type Day, daysBetween, isDay } from '#domain/dates'

/** A table as it leaves for a spreadsheet: what each column holds, and the values row by row. */

/** `count` a whole number, `percent` with the decimals it has, `day` dd/mm/yyyy; `text` keeps leading zeros. */
export type ColumnType = 'text' | 'count' | 'percent' | 'day'

export interface SheetColumn<Key extends string = string> {
  readonly key: Key
  /** the wording of the official forms */
  readonly head: string
  readonly type: ColumnType
  /** in characters */
  readonly width: number
}

/** Null is an empty cell, never 0. In a column of days a text that is no full day (1998, 05/1998) stays text. */
export type CellValue = string | number | null

export interface Sheet {
  readonly name: string
  /** above the table: body, title, period and day; repeated by nobody */
  readonly title: readonly string[]
  readonly columns: readonly SheetColumn[]
}

/** Text that a spreadsheet might take for a formula when it is typed anew or saved as CSV. */
const LIKE_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** Characters that XML 1.0 cannot carry or nobody can see: controls but tab and line end, halves of pairs. */
const UNPRINTABLE = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/** The longest text a cell takes. */
const LONGEST = 32_000

/**
 * Text of people as a cell may hold it: an apostrophe before what begins like a formula, so that it stays text
 * wherever it is copied, saved or typed anew; nothing that cannot be printed.
 */
export function safeText(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '').slice(0, LONGEST)
  return LIKE_FORMULA.test(clean) ? `'${clean}` : clean
}

/** Text as it was before `safeText` put an apostrophe before it. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && LIKE_FORMULA.test(text.slice(1)) ? text.slice(1) : text
}

/** Days before this one are numbered differently by every program: they stay text. */
const FIRST_SERIAL: Day = '1900-03-01'
const DAY_ZERO: Day = '1899-12-30'

/** The number by which spreadsheets count a day; null where they do not agree on it, or it is no full day. */
export function serialOf(text: string): number | null {
  return isDay(text) && text >= FIRST_SERIAL ? daysBetween(DAY_ZERO, text) : null
}

/** `1998-05` → `05/1998`, `1998` as it is: a date of which less is known. */
export function partialDay(text: string): string {
  return text.split('-').reverse().join('/')
}
