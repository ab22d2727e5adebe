import { isDay } from '#domain/dates'
import { normaliseName } from '#domain/vietnamese'

/** The paper that a title above the head names for all rows; what it does not say is empty. */
export interface TitlePaper {
  /** "Quyết định", with its first letter large */
  readonly sort: string
  readonly number: string
  /** dd/mm/yyyy, as a cell would say it */
  readonly day: string
  readonly issuer: string
}

const SORT = '(quyết định|nghị quyết|kế hoạch|công văn|thông báo|hướng dẫn|chỉ thị|tờ trình|báo cáo)'
const NUMBER = String.raw`(\d{1,5}(?:\s?[-–/]\s?[\p{L}\d]+(?:[-–/.][\p{L}\d]+)*)?)`
const DAY = String.raw`ngày\s+(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})`
const ISSUER = String.raw`của\s+([^();.\n]{3,300})`
const PAPER = new RegExp(
  String.raw`${SORT}\s+số\s*:?\s*${NUMBER}(?!\d)(?:\s*,?\s*${DAY})?(?:\s*,?\s*${ISSUER})?`,
  'giu',
)
const ATTACHED = /kèm theo\s*$/iu

/**
 * Reads "(Kèm theo Quyết định số 15-QĐ/TU, ngày 10/01/2025 của Ban Thường vụ Tỉnh ủy)" among the lines above a head, a
 * bracket on one line or two. Of several papers the one the list belongs to is meant; null where that is not told.
 */
export function paperInTitle(lines: readonly string[]): TitlePaper | null {
  const title = unbroken(lines.map(normaliseName))
  const found = [...title.matchAll(PAPER)]
  const attached = found.filter(({ index }) => ATTACHED.test(title.slice(0, index)))
  const [one, other] = attached.length > 0 ? attached : found
  if (one === undefined || other !== undefined) return null
  const [, sort = '', number = '', day = '', month = '', year = '', issuer = ''] = one
  return {
    sort: `${sort.charAt(0).toUpperCase()}${sort.slice(1).toLowerCase()}`,
    number: number.replace(/\s/g, ''),
    day: dayText(day, month, year),
    issuer: issuer.replace(/[\s,]+$/, ''),
  }
}

/** "GIAO CHỈ TIÊU NĂM 2025": the one year that the lines above a head speak of; null for none, several, or one of a day. */
export function yearInTitle(lines: readonly string[]): string | null {
  const title = unbroken(lines.map(normaliseName))
  const [one, other] = new Set([...title.matchAll(YEAR)].map(([, year = '']) => year))
  return one === undefined || other !== undefined ? null : one
}

const YEAR = /(?<!tháng\s*\d{1,2}\s*)(?<!\p{L})năm\s+(\d{4})(?!\d|\s*[-–])/giu

/** A bracket that is not closed goes on in the next line. */
function unbroken(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const isOpen = text.lastIndexOf('(') > text.lastIndexOf(')')
    return `${text}${isOpen ? ' ' : '\n'}${line}`
  }, '')
}

function dayText(day: string, month: string, year: string): string {
  const parts = [day.padStart(2, '0'), month.padStart(2, '0'), year]
  return isDay([...parts].reverse().join('-')) ? parts.join('/') : ''
}

/** "Quyết định số 15-QĐ/TU ngày 10/01/2025 của Ban Thường vụ Tỉnh ủy", as far as it is told. */
export function paperText({ sort, number, day, issuer }: TitlePaper): string {
  return [`${sort} số ${number}`, day && `ngày ${day}`, issuer && `của ${issuer}`].filter(Boolean).join(' ')
}

/** Values for the fields that have no column of their own; nothing that the title does not say. */
export function withoutColumns(
  values: Readonly<Record<string, string>>,
  columns: readonly (string | null)[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).filter(([field, value]) => value !== '' && !columns.includes(field)),
  )
}
