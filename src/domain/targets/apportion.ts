/** One who shares, in proportion to `members` above 0, and gets no less than `lo` and no more than `hi` ≥ `lo`. */
export interface Sharer {
  readonly id: string
  /** Decides between equal fractions. */
  readonly code: string
  readonly members: bigint
  readonly lo: bigint
  readonly hi: bigint
}

/** λ as a fraction, people per member; the denominator is above 0. */
interface Ratio {
  readonly people: bigint
  readonly members: bigint
}

export function compare(a: bigint, b: bigint): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** By code, then by id, in the order of their characters. */
export function byCode(a: Pick<Sharer, 'id' | 'code'>, b: Pick<Sharer, 'id' | 'code'>): number {
  if (a.code !== b.code) return a.code < b.code ? -1 : 1
  return a.id < b.id ? -1 : 1
}

export function sum<T>(list: readonly T[], of: (one: T) => bigint): bigint {
  return list.reduce((all, one) => all + of(one), 0n)
}

/**
 * Gives out `total` exactly: clamp(λ · members, lo, hi) for each with one λ, rounded down, then one more to the
 * largest fractions, ties by code. Needs Σ lo ≤ total ≤ Σ hi. Who has more members and the same bounds never
 * gets less; the order of the list plays no part.
 */
export function apportion(sharers: readonly Sharer[], total: bigint): ReadonlyMap<string, bigint> {
  const turn = lastTurnWithin(sharers, total)
  const given = new Map(sharers.map((one) => [one.id, isAtLeast(turn, one, one.hi) ? one.hi : one.lo]))
  const open = sharers.filter((one) => isAtLeast(turn, one, one.lo) && !isAtLeast(turn, one, one.hi))
  const spent = sum(sharers, (one) => given.get(one.id) ?? 0n) - sum(open, (one) => one.lo)
  for (const [id, value] of divide(open, total - spent)) given.set(id, value)
  return given
}

/** λ · members ≥ bound, without dividing. */
function isAtLeast(ratio: Ratio, { members }: Sharer, bound: bigint): boolean {
  return ratio.people * members >= bound * ratio.members
}

/**
 * Σ clamp(λ · members, lo, hi) rises in straight lines and turns only where a body leaves its lo or meets its
 * hi. This is the last turn that does not yet give out more than `total`; up to the next one, λ is free.
 */
function lastTurnWithin(sharers: readonly Sharer[], total: bigint): Ratio {
  const turns = sharers
    .flatMap(({ members, lo, hi }) => [lo, hi].map((people): Ratio => ({ people, members })))
    .sort((a, b) => compare(a.people * b.members, b.people * a.members))
  let [first, last] = [0, turns.length - 1]
  while (first < last) {
    const middle = Math.ceil((first + last) / 2)
    const turn = turns[middle]
    if (turn !== undefined && isWithin(sharers, turn, total)) first = middle
    else last = middle - 1
  }
  return turns[first] ?? { people: 0n, members: 1n }
}

function isWithin(sharers: readonly Sharer[], turn: Ratio, total: bigint): boolean {
  const given = sum(sharers, (one) => {
    if (!isAtLeast(turn, one, one.lo)) return one.lo * turn.members
    return isAtLeast(turn, one, one.hi) ? one.hi * turn.members : turn.people * one.members
  })
  return given <= total * turn.members
}

/** Largest remainder among those no bound holds: λ = rest / Σ members, so fractions compare as remainders. */
function divide(open: readonly Sharer[], rest: bigint): [string, bigint][] {
  const members = sum(open, (one) => one.members)
  const quotas = open.map((one) => ({
    one,
    whole: (rest * one.members) / members,
    fraction: (rest * one.members) % members,
  }))
  const left = rest - sum(quotas, (quota) => quota.whole)
  return quotas
    .sort((a, b) => compare(b.fraction, a.fraction) || byCode(a.one, b.one))
    .map(({ one, whole }, index) => [one.id, BigInt(index) < left ? whole + 1n : whole])
}
