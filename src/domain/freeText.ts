import type { Finding } from '#domain/findings'
import { nfc, searchKey } from '#domain/vietnamese'

/** Nine digits or more, however they are parted: a telephone, an identity card, a party card, an account. */
const LONG_NUMBER = /\d(?:[ .\-–]?\d){8,}/
/** Somebody's birth day. */
const BIRTH = /(?<!học\s+)sinh\s+(ngày|năm)\s*\d|ngày\s+sinh/i
const ADDRESS = /[^\s@]+@[^\s@]+\.[^\s@]+/

/** Shortest name that is looked for: a given name alone stands in too many words. */
const SHORTEST_NAME = 6

/**
 * What a short text about the work may not hold: numbers that belong to a person, a birth day, an address of mail,
 * and the names in `names` (with or without accents). Empty for a text that may stand.
 */
export function judgeFreeText(text: string, field: string, names: readonly string[] = []): Finding[] {
  const written = nfc(text)
  const plain = ` ${searchKey(text)} `
  const isNamed = names.some((name) => {
    const key = searchKey(name)
    return key.length >= SHORTEST_NAME && plain.includes(` ${key} `)
  })
  return [
    ...([LONG_NUMBER, ADDRESS, BIRTH].some((pattern) => pattern.test(written))
      ? [{ code: 'personalDetail' as const, field }]
      : []),
    ...(isNamed ? [{ code: 'personNamed' as const, field }] : []),
  ]
}
