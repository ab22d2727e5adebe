import { hundredOf, type Printed } from './printed'

export interface BigRange {
  readonly from: bigint
  readonly to: bigint
}

/** The largest count that travels as a number. */
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER)

/**
 * All whole numbers d from 1 to 2^53 − 1 with `value / d` printed as `stated` when rounded half up; they are
 * neighbours. Null when there is none. From P − ½ ≤ N/d < P + ½, N = value × 100 × 10^decimals:
 * 2N / (2P + 1) < d ≤ 2N / (2P − 1).
 */
export function denominatorsOf(value: bigint, stated: Printed): BigRange | null {
  const doubled = 2n * value * hundredOf(stated)
  const from = doubled / (2n * stated.scaled + 1n) + 1n
  const to = stated.scaled === 0n ? LARGEST : doubled / (2n * stated.scaled - 1n)
  const last = to < LARGEST ? to : LARGEST
  return from <= last ? { from, to: last } : null
}

/** The number within the range that lies next to `wanted`. */
export function nearestIn({ from, to }: BigRange, wanted: bigint): bigint {
  if (wanted < from) return from
  return wanted > to ? to : wanted
}
