import type { Finding } from '#domain/findings'
import { ceilPercent, hasTwoDecimals } from '#domain/progress/percent'
import { apportion, byCode, compare, type Sharer, sum } from '#domain/targets/apportion'

/** People a body may be given; an absent end falls back to the one set for all bodies. */
export interface Bounds {
  readonly min?: number | null
  readonly max?: number | null
}

export interface ProposalBody {
  readonly organisationId: string
  readonly code: string
  /** Members on the day the target document names; null when no figure stands. */
  readonly members: number | null
}

export interface ProposalRequest extends Bounds {
  readonly total: number
  /** Least share of its members each body is given, per cent, at most two decimals. */
  readonly floorRatePercent?: number | null
  readonly bounds?: Readonly<Record<string, Bounds>>
  /** Cells the officer has fixed; they stand as typed, even outside the bounds. */
  readonly locked?: Readonly<Record<string, number>>
  readonly bodies: readonly ProposalBody[]
}

export interface ProposalItem {
  readonly organisationId: string
  readonly value: number
}

export type Proposal = { readonly items: readonly ProposalItem[] } | { readonly finding: Finding }

type BoundName = 'floor' | 'min' | 'max' | 'locked' | 'noMembers'

/** A body with its bounds worked out, in integers of any size so that no product is rounded. */
interface Cell extends Sharer {
  readonly lowerBound: 'floor' | 'min'
  readonly locked: bigint | null
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const isFree = (cell: Cell): boolean => cell.locked === null

/** What a body can be raised to: without members there is no share to grow, so it stays at its minimum. */
const reach = (cell: Cell): bigint => (cell.members > 0n ? cell.hi : cell.lo)

/**
 * Shares `total` out in proportion to members: lo = max(min, ceil(floor × members)), hi = max, and one λ with
 * Σ clamp(λ · members, lo, hi) = total, in exact fractions; rounded down, then one more to the largest
 * fractions, ties by code. Locked cells stand; bodies without members take lo. Items keep the order given.
 *
 * Gives `proposalInfeasible` with the bound in the way, the body it bends furthest from its proportional share
 * and the nearest reachable sum; `notChild` for a bound or lock on a body not in the list; `rateOutOfRange` or
 * `malformed` for the floor rate. Counts are whole and at least 0; anything else throws.
 */
export function proposeAllocation(request: ProposalRequest): Proposal {
  const refused = checkFloor(request.floorRatePercent ?? 0) ?? findStray(request)
  if (refused !== null) return { finding: refused }
  const total = BigInt(request.total)
  const cells = request.bodies.map((body) => toCell(body, request))
  const blocked = findClash(cells, total) ?? findShortfall(cells, total)
  if (blocked !== null) return { finding: blocked }
  const sharing = cells.filter((cell) => isFree(cell) && cell.members > 0n)
  const fixed = sum(cells, (cell) => cell.locked ?? (cell.members > 0n ? 0n : cell.lo))
  const given = apportion(sharing, total - fixed)
  const valueOf = (cell: Cell): bigint => cell.locked ?? given.get(cell.id) ?? cell.lo
  return { items: cells.map((cell) => ({ organisationId: cell.id, value: Number(valueOf(cell)) })) }
}

function checkFloor(rate: number): Finding | null {
  if (!(rate >= 0 && rate <= 100)) return { code: 'rateOutOfRange', field: 'floorRatePercent' }
  return hasTwoDecimals(rate) ? null : { code: 'malformed', field: 'floorRatePercent' }
}

function findStray({ bodies, bounds = {}, locked = {} }: ProposalRequest): Finding | null {
  const known = new Set(bodies.map((body) => body.organisationId))
  for (const [field, ids] of Object.entries({ bounds: Object.keys(bounds), locked: Object.keys(locked) })) {
    const organisationId = ids.find((id) => !known.has(id))
    if (organisationId !== undefined) return { code: 'notChild', field, params: { organisationId } }
  }
  return null
}

function toCell(body: ProposalBody, request: ProposalRequest): Cell {
  const own = request.bounds?.[body.organisationId]
  const min = BigInt(own?.min ?? request.min ?? 0)
  const floor = BigInt(ceilPercent(body.members ?? 0, request.floorRatePercent ?? 0))
  const lo = floor > min ? floor : min
  const max = own?.max ?? request.max ?? null
  const total = BigInt(request.total)
  const locked = request.locked?.[body.organisationId]
  return {
    id: body.organisationId,
    code: body.code,
    members: BigInt(body.members ?? 0),
    lo,
    // without a maximum nothing but the total itself limits a body
    hi: max !== null ? BigInt(max) : total > lo ? total : lo,
    lowerBound: floor > min ? 'floor' : 'min',
    locked: locked === undefined ? null : BigInt(locked),
  }
}

/** A body whose minimum is above its maximum can be given nothing; reachable counts it at its maximum. */
function findClash(cells: readonly Cell[], total: bigint): Finding | null {
  const clashing = cells.filter((cell) => isFree(cell) && cell.lo > cell.hi)
  const cell = furthest(clashing, ({ lo, hi }) => lo - hi)
  if (cell === null) return null
  const low = sum(cells, ({ lo, hi, locked }) => locked ?? least(lo, hi))
  const high = sum(cells, (one) => one.locked ?? least(reach(one), one.hi))
  return infeasible(cell.lowerBound, cell, total < low ? low : least(total, high))
}

function findShortfall(cells: readonly Cell[], total: bigint): Finding | null {
  const low = sum(cells, ({ lo, locked }) => locked ?? lo)
  if (total < low) return explainTooLow(cells, total, low)
  const high = sum(cells, (cell) => cell.locked ?? reach(cell))
  return total > high ? explainTooHigh(cells, total, high) : null
}

/** The locks are in the way when the bodies' own bounds alone would allow the total. */
function explainTooLow(cells: readonly Cell[], total: bigint, low: bigint): Finding {
  const [free, fixed] = [cells.filter(isFree), cells.filter((cell) => !isFree(cell))]
  const withoutLocks = sum(cells, (cell) => cell.lo)
  if (free.length === 0 || (fixed.length > 0 && withoutLocks <= total)) {
    const cell = furthest(fixed, ({ locked, lo }) => (locked ?? lo) - lo)
    return infeasible('locked', cell, low)
  }
  const members = sum(cells, (cell) => cell.members)
  const cell = furthest(free, (one) => (members === 0n ? one.lo : one.lo * members - total * one.members))
  return infeasible(cell?.lowerBound ?? 'min', cell, low)
}

/** Likewise; and a body without a membership figure is in the way when, with one, it could take the rest. */
function explainTooHigh(cells: readonly Cell[], total: bigint, high: bigint): Finding {
  const [free, fixed] = [cells.filter(isFree), cells.filter((cell) => !isFree(cell))]
  if (fixed.length > 0 && (free.length === 0 || sum(cells, reach) >= total)) {
    const cell = furthest(fixed, (one) => reach(one) - (one.locked ?? 0n))
    return infeasible('locked', cell, high)
  }
  const [growing, still] = [
    free.filter((cell) => cell.members > 0n),
    free.filter((cell) => cell.members === 0n),
  ]
  const missed = sum(still, (cell) => cell.hi - cell.lo)
  if (growing.length === 0 || (missed > 0n && high + missed >= total)) {
    const cell = furthest(still, ({ hi, lo }) => hi - lo)
    return infeasible('noMembers', cell, high)
  }
  const members = sum(cells, (cell) => cell.members)
  const cell = furthest(growing, (one) => total * one.members - one.hi * members)
  return infeasible('max', cell, high)
}

/** The cell with the largest score, the first by code among equals. */
function furthest(cells: readonly Cell[], score: (cell: Cell) => bigint): Cell | null {
  return [...cells].sort((a, b) => compare(score(b), score(a)) || byCode(a, b))[0] ?? null
}

function infeasible(bound: BoundName, cell: Cell | null, reachable: bigint): Finding {
  const params = { bound, organisationId: cell?.id ?? null, reachable: Number(reachable) }
  return { code: 'proposalInfeasible', field: 'total', params }
}
