/** Combining marks of Vietnamese letters: tones and letter shapes. */
const MARKS = /[\u0300-\u036f]/g
/** The five tone marks in NFD: huyền, sắc, ngã, hỏi, nặng. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
/** Characters without width that come along from web pages and old documents. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

/** Every sign typed for the apostrophe within a word: Cư M’gar, H'Hen. */
const APOSTROPHE = /(?<=\p{L})['’‘ʼ`´′](?=\p{L})/gu

/** Text as it is stored: NFC. */
export function nfc(text: string): string {
  return text.normalize('NFC')
}

/**
 * The key names and titles are searched by: without accents, lower case, letters and digits only, words one
 * space apart. `Chi bộ khu 2 (Bình Ngọc)` → `chi bo khu 2 binh ngoc`. Punctuation parts words, but
 * an apostrophe joins: `Cư M’gar` → `cu mgar`. In SQL: `plainWords` of src/server/platform/plainName.ts.
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(INVISIBLE, '')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(APOSTROPHE, '')
    .replace(/(?:[^\p{L}\p{N}]|ʼ)+/gu, ' ')
    .trim()
}

/** The keys of what somebody looks for: as `searchKey`, and for "m gar" also "mgar", typed without the apostrophe. */
export function searchKeys(text: string): string[] {
  const key = searchKey(text)
  return [...new Set([key, key.replace(/(?<![^ ])([b-df-hj-np-tv-z]) (?=\p{L})/gu, '$1')])]
}

/** Finds by `searchKeys` in keys written by `searchKey`; nothing where nothing to look for was typed. */
export function findsKey(typed: string): (key: string) => boolean {
  const keys = searchKeys(typed)
  return (key) => keys.some((sought) => sought !== '' && key.includes(sought))
}

/**
 * A name as it is stored: NFC, one space between words, nothing invisible; the Icelandic Ð of old fonts
 * becomes Đ. Case and the place of the tone stay as written.
 */
export function normaliseName(name: string): string {
  return nfc(name).replace(INVISIBLE, '').replace(/Ð/g, 'Đ').replace(/ð/g, 'đ').replace(/\s+/g, ' ').trim()
}

/** Whether the text may be somebody's name: signs, digits and what nobody sees are none. */
export function isName(text: string): boolean {
  return /\p{L}/u.test(normaliseName(text))
}

/**
 * The key two names are compared by: accents count, case does not, and the tone may stand where the old or
 * the new school puts it: `Hoà` and `Hòa` are one. Not for display: each tone is moved to the word's end.
 */
export function nameKey(name: string): string {
  return normaliseName(name).toLowerCase().split(' ').map(toneLast).join(' ')
}

function toneLast(word: string): string {
  const letters = word.normalize('NFD')
  return nfc(letters.replace(TONES, '')) + (letters.match(TONES) ?? []).join('')
}

export interface NameSortKey {
  readonly given: string
  readonly middle: string
  readonly family: string
}

/**
 * The parts a list of names is sorted by, in this order. The last word is the given name and the first the
 * family name, as Vietnamese names are written; names of other peoples are cut the same way.
 */
export function nameSortKey(name: string): NameSortKey {
  const words = normaliseName(name).split(' ')
  const given = words.pop() ?? ''
  const family = words.shift() ?? ''
  return { given, middle: words.join(' '), family }
}

/** Decimal digits of a number of at least zero in hundredths, half up on the digits JavaScript prints. */
function toHundredths(value: number): bigint {
  const text = String(value)
  if (text.includes('e')) {
    if (value < 1) return 0n
    throw new RangeError('a number too large to print')
  }
  const [whole = '', fraction = ''] = text.split('.')
  return BigInt(whole + fraction.slice(0, 2).padEnd(2, '0')) + (Number(fraction.charAt(2)) >= 5 ? 1n : 0n)
}

/**
 * `1234.5` → `1.234,5`: dots between thousands, decimal comma, at most two decimals (half up), no trailing
 * zeros. Throws for what is not a finite number below 1e21.
 */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('not a number')
  const hundredths = toHundredths(Math.abs(value))
  const whole = String(hundredths / 100n).replace(/\B(?=(\d{3})+$)/g, '.')
  const fraction = String(hundredths % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '')
  const sign = value < 0 && hundredths > 0n ? '-' : ''
  return `${sign}${whole}${fraction === '' ? '' : `,${fraction}`}`
}

/** A percentage, given as number or decimal text, as it is printed: `81.11` → `81,11%`. */
export function formatPercent(value: number | string): string {
  return `${formatNumber(Number(value))}%`
}

const PLAIN = String.raw`\d+`
const GROUPED = String.raw`[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+)`
const NUMBER = new RegExp(`^([-−]?)(${PLAIN}|${GROUPED})(?:,(\\d+))?$`)

/**
 * Reads a number as offices write it: `1.234,5`, `1234,5`, `1 234`, `-2`. A dot parts thousands and nothing
 * else, so `3.5` and `0.123` are null rather than guessed at. Null also beyond 2^53 - 1.
 */
export function parseNumber(text: string): number | null {
  const match = NUMBER.exec(text.replace(INVISIBLE, '').replace(/\s/g, ' ').trim())
  if (!match) return null
  const [, sign, whole = '', fraction = ''] = match
  const value = Number(`${whole.replace(/[. ]/g, '')}.${fraction}`)
  if (value > Number.MAX_SAFE_INTEGER) return null
  return sign === '' || value === 0 ? value : -value
}

/**
 * Reads a pasted cell that must hold a count: `1.234`, `1234`, `1 234`. Null for anything negative or with
 * decimals, also `12,0`, and for an empty cell.
 */
export function parseCount(text: string): number | null {
  return /[,−-]/.test(text) ? null : parseNumber(text)
}
