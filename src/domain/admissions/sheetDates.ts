import { addDays, addYears, type Day, type PartialDate, parseDay, parsePartialDate } from '#domain/dates'

export type SheetDate =
  | { readonly date: PartialDate }
  | { readonly fault: 'notADate' | 'yearTwoDigits' | 'monthFirst' }

/** Excel counts days; number 1 is 01/01/1900, and its 29/02/1900 never was. */
const EXCEL_ZERO = '1899-12-30'

/** As most sheets write it: nothing has to be taken away. */
const PLAIN = /^\d{1,2}\/\d{1,2}\/\d{4}$/

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * A date as sheets hold it: `31/8/2023`, `8/2023`, `2023`, `2023-08-31 00:00:00`, `ngày 31 tháng 8 năm 2023`,
 * `31-thg 8-2023`, `31-Aug-2023`, and the number by which Excel counts days (45169). A year of two digits is
 * refused rather than guessed at.
 */
export function readSheetDate(typed: string): SheetDate {
  const text = PLAIN.test(typed) ? typed : plainDate(typed)
  if (/^\d{5}$/.test(text)) return readSerial(Number(text))
  const date = parsePartialDate(text)
  if (date !== null) return isOfOurTime(date) ? { date } : { fault: 'notADate' }
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/.exec(text)
  if (parts === null) return { fault: /^\d{1,2}\/\d{2}$/.test(text) ? 'yearTwoDigits' : 'notADate' }
  if (parts[3]?.length === 2) return { fault: 'yearTwoDigits' }
  const isTurned = parsePartialDate(`${parts[2]}/${parts[1]}/${parts[3]}`) !== null
  return { fault: isTurned ? 'monthFirst' : 'notADate' }
}

/** Of whoever stands on a list of the Party: younger or older is nobody. */
const YOUNGEST_YEARS = 16
const OLDEST_YEARS = 100

/**
 * The birth day meant by `12/5/98`: the one on which somebody of 16 to 100 years on the day of the file was born.
 * Those years are fewer than a hundred, so that there is one or none; null for none, and for `5/98` or `12/05`, of
 * which nobody knows whether the last part is a year.
 */
export function readShortBirthDay(typed: string, on: Day): Day | null {
  const parts = /^(\d{1,2}\/\d{1,2}\/)(\d{2})$/.exec(plainDate(typed))
  const born = ['19', '20'].flatMap((century) =>
    parts === null ? [] : (parseDay(`${parts[1]}${century}${parts[2]}`) ?? []),
  )
  const [from, to] = [addYears(on, -OLDEST_YEARS - 1), addYears(on, -YOUNGEST_YEARS)]
  return born.find((day) => day > from && day <= to) ?? null
}

/** Years in which somebody now alive was born, admitted, or will be: 0203 is a slip of the hand. */
function isOfOurTime(date: PartialDate): boolean {
  return date >= '1900' && date < '2200'
}

function readSerial(serial: number): SheetDate {
  // 01/01/1927 to 31/12/2099; any other number of five digits is no date
  return serial >= 9863 && serial <= 73_050 ? { date: addDays(EXCEL_ZERO, serial) } : { fault: 'notADate' }
}

/** The date alone, parted by slashes: without hours, without the words of a letter. */
function plainDate(typed: string): string {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/\s+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?\s*(am|pm|sa|ch)?$/, '')
    .replace(/t\d{2}:\d{2}.*$/, '')
    .replace(/^(sinh )?ngày\s+/, '')
    .replace(/\s*(tháng|thg)\s*/g, '/')
    .replace(/\s*năm\s*/g, '/')
    .replace(/^\/|[/.]$/g, '')
  const named = text.replace(/[a-z]{3,}/g, (word) => {
    const month = MONTHS.indexOf(word.slice(0, 3)) + 1
    return month === 0 ? word : String(month)
  })
  return named.replace(/\s*[-/.\s]+\s*/g, '/').replace(/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, '$3/$2/$1')
}

const THREE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?=\D|$)/

/**
 * How a whole column writes its days. Excel of another country puts the month first: then some second part is
 * beyond 12, and no first part is. One line alone cannot tell 3/4 from 4/3; the column can.
 */
export function dateOrderOf(texts: readonly string[]): 'dayFirst' | 'monthFirst' {
  const dates = texts.flatMap((text) => {
    const match = THREE.exec(text.trim())
    return match === null ? [] : [[Number(match[1]), Number(match[2])] as const]
  })
  const isMonthFirst = dates.some(([, second]) => second > 12) && dates.every(([first]) => first <= 12)
  return isMonthFirst ? 'monthFirst' : 'dayFirst'
}

/** `8/31/2023` of a column that puts the month first, as it is written here. */
export function dayFirst(text: string): string {
  return text.trim().replace(THREE, '$2/$1/$3')
}
