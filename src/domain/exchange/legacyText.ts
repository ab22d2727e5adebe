import { isSyllable } from '#domain/exchange/syllables'
import { nfc } from '#domain/vietnamese'

/**
 * Text of old Vietnamese fonts, as spreadsheets hold it: each byte is a character of Latin-1 that only the font
 * shows as a Vietnamese letter. TCVN 5712:1993 (fonts .VnTime …) and VNI Windows (fonts VNI-Times …).
 */
export const ENCODINGS = ['unicode', 'tcvn3', 'vni'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** In the order of their bytes; capitals with a tone are not in the set: a font of capitals shows small ones. */
const TCVN3_BYTES = '¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ'
const TCVN3_LETTERS = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'

/** A letter and the sign that follows it. */
const VNI_PAIRS = `aùáaøàaûảaõãaïạaââaáấaàầaåẩaãẫaäậaêăaéắaèằaúẳaüẵaëặeùéeøèeûẻeõẽeïẹeâêeáếeàềeåểeãễeäệ
oùóoøòoûỏoõõoïọoâôoáốoàồoåổoãỗoäộôùớôøờôûởôõỡôïợuùúuøùuûủuõũuïụöùứöøừöûửöõữöïựyùýyøỳyûỷyõỹ`.replace(/\s/g, '')
const VNI_SINGLES = 'ôơöưñđîỵæỉóĩòịììííÔƠÖƯÑĐÎỴÆỈÓĨÒỊÌÌÍÍ'

const TCVN3 = new Map(lettersOf(TCVN3_BYTES).map((byte, index) => [byte, TCVN3_LETTERS.charAt(index)]))
const VNI = vniTable()

/** Letters of these fonts are one code unit each. */
function lettersOf(text: string): string[] {
  return text.split('')
}

function vniTable(): Map<string, string> {
  const table = new Map<string, string>()
  const letters = lettersOf(VNI_PAIRS)
  for (let at = 0; at < letters.length; at += 3) {
    const [base = '', sign = '', letter = ''] = letters.slice(at, at + 3)
    table.set(base + sign, letter)
    table.set(base.toUpperCase() + sign.toUpperCase(), letter.toUpperCase())
    // a capital letter first in a word that is small: its sign is small
    table.set(base.toUpperCase() + sign, letter.toUpperCase())
  }
  const singles = lettersOf(VNI_SINGLES)
  for (let at = 0; at < singles.length; at += 2) table.set(singles[at] ?? '', singles[at + 1] ?? '')
  return table
}

/** The text as Unicode, NFC. Characters the encoding does not know stay. */
export function decodeText(text: string, encoding: Encoding): string {
  if (encoding === 'unicode') return nfc(text)
  return encoding === 'tcvn3' ? decodeTcvn3(text) : decodeVni(text)
}

function decodeTcvn3(text: string): string {
  return lettersOf(text)
    .map((byte) => TCVN3.get(byte) ?? byte)
    .join('')
}

/** The longest first: a letter with its sign, then a letter that stands alone. */
function decodeVni(text: string): string {
  let read = ''
  for (let at = 0; at < text.length; at += 1) {
    const pair = VNI.get(text.slice(at, at + 2))
    if (pair !== undefined) at += 1
    read += pair ?? VNI.get(text.charAt(at)) ?? text.charAt(at)
  }
  return nfc(read)
}

/**
 * Under which encoding a column's cells read as Vietnamese: the one under which the most words with a letter beyond
 * ASCII are syllables; Unicode where nothing tells. A proposal for a person to confirm, never a certainty.
 */
export function proposeEncoding(cells: readonly string[]): Encoding {
  const telling = tellingOf(cells)
  const scores = ENCODINGS.map((encoding) => ({ encoding, score: plausibleShare(telling, encoding) }))
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).encoding
}

/**
 * For each column of a sheet. One font writes all of it: a column whose few letters read as well in the old encoding
 * of the others ("Sè GCN", which is "Số GCN") is of that encoding.
 */
export function proposeEncodings(columns: readonly (readonly string[])[]): Encoding[] {
  const own = columns.map(proposeEncoding)
  const old = (['tcvn3', 'vni'] as const).find((one) => own.filter((found) => found === one).length > 1)
  return own.map((found, place) => {
    const telling = tellingOf(columns[place] ?? [])
    if (old === undefined || found !== 'unicode') return found
    if (telling.every((cell) => decodeText(cell, old) === cell)) return found
    return plausibleShare(telling, old) >= plausibleShare(telling, found) ? old : found
  })
}

const tellingOf = (cells: readonly string[]) => cells.filter((cell) => /[^\p{ASCII}]/u.test(cell))

/** Of the words that are not plain ASCII before or after reading, the share that can be Vietnamese; 0 without any. */
function plausibleShare(cells: readonly string[], encoding: Encoding): number {
  let words = 0
  let plausible = 0
  for (const cell of cells) {
    for (const word of decodeText(cell, encoding).split(/[\s.,;:()/\-–"'\d]+/)) {
      if (word === '' || /^\p{ASCII}*$/u.test(word)) continue
      words += 1
      if (isSyllable(word)) plausible += 1
    }
  }
  return words === 0 ? 0 : plausible / words
}

/** The text as an old font's bytes, for files of offices that still use one; null where a letter has none. */
export function encodeText(text: string, encoding: Exclude<Encoding, 'unicode'>): string | null {
  const table = encoding === 'tcvn3' ? TCVN3_BACK : VNI_BACK
  let written = ''
  for (const letter of nfc(text)) {
    const bytes = table.get(letter) ?? (/\p{ASCII}/u.test(letter) ? letter : null)
    if (bytes === null) return null
    written += bytes
  }
  return written
}

const TCVN3_BACK = new Map([...TCVN3].map(([byte, letter]) => [letter, byte]))
/** Of the two ways to write a capital the one with a capital sign, which stands first in the table. */
const VNI_BACK = new Map([...VNI].reverse().map(([bytes, letter]) => [letter, bytes]))
