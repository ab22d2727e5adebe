import type { TargetsReply } from '#contract/targets'
import { hundredthsOf, percentOf } from '#domain/progress/percent'
import { gap, type RateRange } from '#domain/targets/ledger'
import { officialKind } from '#domain/targets/words'
import { type Cell, cellOf } from './sheet'

export type AllocationRow = TargetsReply['children'][number]

/** What stands in a cell without an edit: the latest draft, else the figure in force. */
export function standing({ draft, assigned }: Pick<AllocationRow, 'draft' | 'assigned'>): number | null {
  return draft ?? assigned
}

/** What the cell shows. */
export function valueOf(row: AllocationRow, cell: Cell): number | null {
  return cell.edit === null ? standing(row) : cell.edit.value
}

/** What will hold for the body: an empty cell gives nothing new, so the figure in force stays. */
export function resultOf(row: AllocationRow, cell: Cell): number | null {
  return valueOf(row, cell) ?? row.assigned
}

/** The figure shown is a plan without its paper. */
export function isDrafted({ draft, assigned }: Pick<AllocationRow, 'draft' | 'assigned'>): boolean {
  return draft !== null && draft !== assigned
}

/** Typed and not recorded, not even as a draft. */
export function isUnsaved(row: AllocationRow, cell: Cell): boolean {
  return cell.edit !== null && cell.edit.value !== null && cell.edit.value !== standing(row)
}

/** Somebody else has recorded another figure since it was typed over. */
export function isOvertaken(row: AllocationRow, cell: Cell): boolean {
  const now = standing(row)
  return cell.edit !== null && cell.edit.seen !== now && cell.edit.value !== now
}

/** A document would change what holds for the body, or settle an open draft. */
export function isToIssue(row: AllocationRow, cell: Cell): boolean {
  const value = valueOf(row, cell)
  return value !== null && (value !== row.assigned || row.draft !== null)
}

/** The target the children share: a term is measured by its congress, a year by its plan. */
export function parentTarget({ inForce, period }: TargetsReply): number | null {
  return inForce[officialKind(period.kind)]
}

export interface Sums {
  readonly target: number | null
  readonly allocated: number | null
  readonly gap: number | null
  readonly members: number | null
  readonly ratePercent: number | null
}

/** The figures that stay in view. `allocated` is null while no body has a figure. */
export function sumsOf(reply: TargetsReply, cells: ReadonlyMap<string, Cell>): Sums {
  const target = parentTarget(reply)
  const allocated = sumOf(reply.children.map((row) => resultOf(row, cellOf(cells, row.organisation.id))))
  const members = reply.members ?? wholeSumOf(reply.children.map((row) => row.members))
  return {
    target,
    allocated,
    gap: gap(target, allocated),
    members,
    ratePercent: percentOf(allocated, members),
  }
}

/** Of the known ones; null when none is known. */
export function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

/** Null unless every one is known. */
function wholeSumOf(values: readonly (number | null)[]): number | null {
  return values.includes(null) ? null : sumOf(values)
}

export type Place = 'below' | 'within' | 'above'

/** Where a figure lies against the rate the document names, in exact arithmetic; null when not known. */
export function placeOf(value: number | null, members: number | null, band: RateRange | null): Place | null {
  if (value === null || members === null || members === 0 || band === null) return null
  const share = BigInt(value) * 10_000n
  if (share < BigInt(members) * hundredthsOf(band.min)) return 'below'
  return share > BigInt(members) * hundredthsOf(band.max) ? 'above' : 'within'
}
