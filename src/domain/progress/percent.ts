/** Floor of a quotient of numbers of at least zero, with the rest rounded half up. */
const divideHalfUp = (dividend: bigint, divisor: bigint): bigint => (2n * dividend + divisor) / (2n * divisor)

function toCount(value: number): bigint {
  if (value < 0) throw new RangeError('a count below zero')
  return BigInt(value)
}

/**
 * `part` of `whole` in per cent, at most two decimals, half up by integer arithmetic: 365 of
 * 450 → 81.11. Not clamped at 100. Null when either is unknown or `whole` is 0; throws for what is not a count.
 */
export function percentOf(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole === 0) return null
  return Number(divideHalfUp(toCount(part) * 10_000n, toCount(whole))) / 100
}

/**
 * By how much the target is exceeded, in per cent of it ("vượt 40 %": 245 of 175). Null unless above the
 * target, and without a target or with target 0.
 */
export function overPercentOf(admitted: number | null, target: number | null): number | null {
  if (admitted === null || target === null || admitted <= target) return null
  return percentOf(admitted - target, target)
}

/** People still missing to the target, never below 0; null when either is unknown. */
export function remainingOf(admitted: number | null, target: number | null): number | null {
  return admitted === null || target === null ? null : Math.max(0, target - admitted)
}

/** True when a rate in per cent has at most two decimals. */
export function hasTwoDecimals(rate: number): boolean {
  return Math.round(rate * 100) / 100 === rate
}

/** A rate in per cent as whole hundredths of a per cent: 3.23 → 323n. Throws for more than two decimals. */
export function hundredthsOf(rate: number): bigint {
  if (!hasTwoDecimals(rate)) throw new RangeError('a rate with more than two decimals')
  return BigInt(Math.round(rate * 100))
}

/** The smallest count of at least `whole` × `numerator` / `denominator`, exact. `denominator` is above 0. */
export function ceilShare(whole: number, numerator: bigint, denominator: bigint): number {
  if (numerator < 0n || denominator <= 0n) throw new RangeError('not a share')
  return Number((toCount(whole) * numerator + denominator - 1n) / denominator)
}

/** `ratePercent` per cent of `whole`, rounded up to a whole person; the rate has at most two decimals. */
export function ceilPercent(whole: number, ratePercent: number): number {
  return ceilShare(whole, hundredthsOf(ratePercent), 10_000n)
}
