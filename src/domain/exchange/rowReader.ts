import { readSheetDate, readShortBirthDay } from '#domain/admissions/sheetDates'
import { type Day, type PartialDate, precisionOf } from '#domain/dates'
import { withoutGuard } from '#domain/exchange/cells'
import type { FieldTexts, ReadRow, RowFault } from '#domain/exchange/kinds/definition'
import type { Effect, FindingCode, FindingParams } from '#domain/findings'
import { normaliseName, parseCount, searchKey } from '#domain/vietnamese'

/** Reads the cells of one row; what cannot be read is kept as a fault of its field. */
export interface RowReader<Key extends string> {
  /** Text as people see it; required unless `optional`. */
  text: (key: Key, longest: number, must?: Must) => string
  count: (key: Key, must?: Must) => number | null
  day: (key: Key, must?: Must) => Day | null
  date: (key: Key, must?: Must) => PartialDate | null
  /** A date of birth; a year of two digits is read by the day of the file, and that is said. */
  birthDate: (key: Key, fileDay: Day, must?: Must) => PartialDate | null
  /** One of a closed list, by the words that mean it. */
  word: <Meaning>(key: Key, meaning: Meanings<Meaning>, must?: Must) => Meaning | null
  blame: (key: Key, code: FindingCode, effect?: Effect, params?: FindingParams) => void
  /** The row, unless something stands in the way. */
  end: <Row>(row: Row | null) => ReadRow<Row>
}

type Must = 'required' | 'optional'

/** What words mean; a refusal names those of `words`. */
export interface Meanings<Meaning> {
  (text: string): Meaning | null
  readonly words?: readonly string[]
}

/** Words one space apart, of composed letters other than Ð and ð. */
const PLAIN = /^[\w./()À-ÏÑ-ïñ-ưẠ-ỹ-]+(?: [\w./()À-ÏÑ-ïñ-ưẠ-ỹ-]+)*$/

/** Without what nobody sees: line ends of a cell, marks of direction, the apostrophe that keeps a text a text. A text without a letter or digit is none. */
export function readableText(text: string): string {
  // most cells: there is nothing in them to take away
  if (text === '') return ''
  if (PLAIN.test(text) && /[0-9A-Za-z]/.test(text)) return text
  const seen = normaliseName(withoutGuard(text.replace(/\p{Cf}/gu, '').replace(/\p{Cc}/gu, ' ')))
  return /[\p{L}\p{N}]/u.test(seen) ? seen : ''
}

/** Reads the cells of one row by field; what does not fit is gathered with its field, and `end` gives no row where a fault blocks. */
export function rowReader<Key extends string>(texts: FieldTexts<Key>): RowReader<Key> {
  const faults: RowFault[] = []
  const blame: RowReader<Key>['blame'] = (field, code, effect = 'block', params) => {
    faults.push({ field, code, effect, ...(params && { params }) })
  }
  const filled = (key: Key, must: Must): string => {
    const text = readableText(texts[key])
    if (text === '' && must === 'required') blame(key, 'required')
    return text
  }
  const date = (key: Key, must: Must = 'required'): PartialDate | null => {
    const text = filled(key, must)
    if (text === '') return null
    const read = readSheetDate(texts[key])
    if ('date' in read) return read.date
    blame(key, read.fault)
    return null
  }
  return {
    text(key, longest, must = 'required') {
      const text = filled(key, must)
      if (text.length > longest) blame(key, 'textTooLong', 'block', { max: longest })
      return text
    },
    count(key, must = 'required') {
      const text = filled(key, must)
      if (text === '') return null
      const count = parseCount(text)
      if (count === null) blame(key, 'notACount')
      return count
    },
    date,
    birthDate(key, fileDay, must = 'required') {
      const short = readShortBirthDay(texts[key], fileDay)
      if (short === null) return date(key, must)
      // what is read is not kept beside the row: whoever is shown the row is shown it
      blame(key, 'yearRead', 'warn')
      return short
    },
    day(key, must = 'required') {
      const read = date(key, must)
      if (read === null || precisionOf(read) === 'day') return read
      blame(key, 'dayMissing')
      return null
    },
    word(key, meaning, must = 'required') {
      const text = filled(key, must)
      if (text === '') return null
      const word = meaning(text)
      const { words } = meaning
      if (word === null) blame(key, 'wordUnknown', 'block', words && { words: words.join(', ') })
      return word
    },
    blame,
    end: (row) => ({ row: faults.some(({ effect }) => effect === 'block') ? null : row, faults }),
  }
}

/** The meaning whose words are exactly the text, accents and case apart. */
export function meaningOf<Meaning extends string>(
  words: Readonly<Record<Meaning, string>>,
  further: readonly (readonly [Meaning, string])[],
): Meanings<Meaning> {
  const known = new Map<string, Meaning>()
  for (const [meaning, said] of further) for (const word of said.split(', ')) known.set(word, meaning)
  for (const meaning in words) {
    known.set(searchKey(words[meaning]), meaning)
    known.set(searchKey(meaning), meaning)
  }
  const read = (text: string) => known.get(searchKey(text)) ?? null
  return Object.assign(read, { words: Object.values<string>(words) })
}
