/** Percentages as they stand in print, in exact arithmetic: a whole number of units of their last decimal. */

export interface Printed {
  /** 81,11 → 8111n with two decimals */
  readonly scaled: bigint
  readonly decimals: number
  /** the decimal mark of the source; a comma where none is printed */
  readonly mark: ',' | '.'
}

const MOST_DECIMALS = 6
const PLAIN = /^(\d{1,18})(?:\s*([.,])\s*(\d+))?$/
const GROUPED = /^(\d{1,3}(?:\.\d{3})+)(,)(\d+)$|^(\d{1,3}(?:,\d{3})+)(\.)(\d+)$/

/**
 * Reads a percentage as printed: `81,11`, `81.11 %`, ` 105% `, `1.050,5`. A single mark is the decimal mark,
 * whatever follows it. Null for anything signed, empty, or with more than six decimals.
 */
export function readPrinted(text: string): Printed | null {
  const digits = text
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim()
    .replace(/\s*[%％]$/, '')
  const match = PLAIN.exec(digits) ?? GROUPED.exec(digits)
  if (match === null) return null
  const [whole = '', mark, fraction = ''] = match.slice(1).filter((part) => part !== undefined)
  if (fraction.length > MOST_DECIMALS) return null
  const scaled = BigInt(whole.replace(/[.,]/g, '') + fraction)
  return { scaled, decimals: fraction.length, mark: mark === '.' ? '.' : ',' }
}

/** What one hundred per cent is in units of the last decimal. */
export function hundredOf({ decimals }: Printed): bigint {
  return 100n * 10n ** BigInt(decimals)
}

/** `part` of `whole` in units of the last decimal of `like`, half up. `whole` is above 0. */
export function roundedLike(part: bigint, whole: bigint, like: Printed): bigint {
  return (2n * part * hundredOf(like) + whole) / (2n * whole)
}

/** The same, cut off. */
export function truncatedLike(part: bigint, whole: bigint, like: Printed): bigint {
  return (part * hundredOf(like)) / whole
}

/** Units of the last decimal of `like` as its source would print them, with the sign: `81,11%`. */
export function printLike(scaled: bigint, { decimals, mark }: Printed): string {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = decimals === 0 ? '' : `${mark}${digits.slice(-decimals)}`
  return `${scaled < 0n ? '-' : ''}${whole}${fraction}%`
}

/** A difference as it is printed beside the minus of its sum: "450 − 452 = −2". */
export function signed(difference: number | bigint): string {
  return difference < 0 ? `−${-difference}` : String(difference)
}

const MOST_PRINTED = 12

/** All parts while they are few, else the first and the last ones. */
export function addition(parts: readonly number[]): string {
  if (parts.length <= MOST_PRINTED) return parts.join(' + ')
  return [...parts.slice(0, 3), '…', ...parts.slice(-2)].join(' + ')
}
