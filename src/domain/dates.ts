/** A calendar day as ISO text `yyyy-mm-dd`, years 0001 to 9999; ISO text sorts in time order. */
export type Day = string

/** A day known to the year, the month or the day: `1990`, `1990-05`, `1990-05-31`. */
export type PartialDate = string

export type Precision = 'year' | 'month' | 'day'

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

function exists({ year, month, day }: Parts): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The message carries no value: a birth date must not reach a log. */
function split(day: Day): Parts {
  if (!isDay(day)) throw new RangeError('not a day of the calendar')
  return partsOf(day)
}

function partsOf(text: string): Parts {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) }
}

function join({ year, month, day }: Parts): Day {
  if (!(year >= 1 && year <= 9999)) throw new RangeError('a day outside the years 0001 to 9999')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** Days since 1970-01-01, counted in years that begin in March so that the leap day comes last. */
function toNumber({ year, month, day }: Parts): number {
  const y = month <= 2 ? year - 1 : year
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468
}

function fromNumber(number: number): Parts {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** True for an existing calendar day written `yyyy-mm-dd`. */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && exists(partsOf(text))
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(split(to)) - toNumber(split(from))
}

/** The day `count` days later (earlier when negative). Throws outside the years 0001 to 9999. */
export function addDays(day: Day, count: number): Day {
  return join(fromNumber(toNumber(split(day)) + count))
}

/** The same day of the month `count` months later; a day the month lacks becomes its last: 31/01 + 1 → 28/02. */
export function addMonths(day: Day, count: number): Day {
  const parts = split(day)
  const index = parts.year * 12 + parts.month - 1 + count
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return join({ year, month, day: Math.min(parts.day, daysInMonth(year, month)) })
}

/** The same day `count` years later; 29/02 becomes 28/02 in a common year. */
export function addYears(day: Day, count: number): Day {
  return addMonths(day, count * 12)
}

/** The same day one year earlier, for "cùng kỳ năm trước"; 29/02 → 28/02. */
export function yearAgo(day: Day): Day {
  return addYears(day, -1)
}

/**
 * Months from the month of `from` to the month of `to`; days, if given, are not looked at. So age is counted
 * for admission ("tính theo tháng", 294-QĐ/TW 1.1.1). Takes `yyyy-mm` or a day; throws on anything else.
 */
export function monthsBetween(from: string, to: string): number {
  const [start, end] = [split(`${from.slice(0, 7)}-01`), split(`${to.slice(0, 7)}-01`)]
  return (end.year - start.year) * 12 + end.month - start.month
}

/** Whole years of age on `on`; who was born on 29/02 completes a year on 28/02. Negative before birth. */
export function completedYears(birth: Day, on: Day): number {
  const years = split(on).year - split(birth).year
  return on.slice(5) >= addYears(birth, years).slice(5) ? years : years - 1
}

/** Day of the week, 1 = Monday (thứ hai) … 7 = Sunday (chủ nhật). */
export function weekday(day: Day): number {
  return ((((toNumber(split(day)) + 3) % 7) + 7) % 7) + 1
}

/** The last day of the month `day` lies in. */
export function monthEnd(day: Day): Day {
  const { year, month } = split(day)
  return join({ year, month, day: daysInMonth(year, month) })
}

export function isMonthEnd(day: Day): boolean {
  return day === monthEnd(day)
}

/** Negative, zero or positive as `a` lies before, on or after `b`; fit for `Array.sort`. */
export function compareDays(a: Day, b: Day): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

export function minDay(a: Day, b: Day): Day {
  return a < b ? a : b
}

export function maxDay(a: Day, b: Day): Day {
  return a > b ? a : b
}

/** The day on the committee's clock, which is seven hours ahead all year round; milliseconds since 1970. */
export function dayInVietnam(milliseconds: number): Day {
  return addDays('1970-01-01', Math.floor((milliseconds + 7 * 3_600_000) / 86_400_000))
}

/** `2023-08-31` → `31/08/2023`. */
export function formatDay(day: Day): string {
  return formatPartialDate(day)
}

/**
 * A day as people type or paste it: `31/8/2023`, `31-08-2023`, `31.08.2023`, `2023-08-31`.
 * Null for a day that does not exist, mixed separators and years of two digits.
 */
export function parseDay(text: string): Day | null {
  const parsed = parsePartialDate(text)
  return parsed !== null && precisionOf(parsed) === 'day' ? parsed : null
}

/** How much of the date is known. */
export function precisionOf(date: PartialDate): Precision {
  if (date.length === 4) return 'year'
  return date.length === 7 ? 'month' : 'day'
}

/** True for `yyyy`, `yyyy-mm` or `yyyy-mm-dd` that exists. */
export function isPartialDate(text: string): text is PartialDate {
  return /^\d{4}(-\d\d){0,2}$/.test(text) && isDay(text + '-01-01'.slice(text.length - 4))
}

/** Reads what `parseDay` reads, and also `1990`, `5/1990`, `05-1990`, `1990-05`. Null when not a date. */
export function parsePartialDate(text: string): PartialDate | null {
  const typed = text.trim()
  if (isPartialDate(typed)) return typed
  const match = /^(?:(\d{1,2})\s*([/.-])\s*)?(\d{1,2})\s*([/.-])\s*(\d{4})$/.exec(typed)
  if (!match) return null
  const [, day, firstMark, month = '', secondMark, year = ''] = match
  if (day !== undefined && firstMark !== secondMark) return null
  const iso = [year, month, ...(day === undefined ? [] : [day])]
    .map((part) => part.padStart(2, '0'))
    .join('-')
  return isPartialDate(iso) ? iso : null
}

/** `1990`, `05/1990` or `31/05/1990`. */
export function formatPartialDate(date: PartialDate): string {
  if (!isPartialDate(date)) throw new RangeError('not a date of the calendar')
  return date.split('-').reverse().join('/')
}
