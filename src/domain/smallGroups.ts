/**
 * Numbers of a few people point at persons: 1 to 4 are told nobody above the cell they are of, 0 is (decision 0009). Nor
 * may a total be told that gives such a number away when the totals of bodies beneath are taken from it.
 */
export const SMALLEST_TOLD = 5

export interface ToldCount {
  readonly value: number | null
  readonly suppressed: boolean
}

/** Whether a number points at a few people. */
export function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_TOLD
}

/** One number as it is told above the cell. */
export function toldCount(count: number): ToldCount {
  return { value: isSmall(count) ? null : count, suppressed: isSmall(count) }
}

/** Counts of one cell that belong together, beneath the body whose totals are asked for. */
export interface CellCounts {
  /** from the body right beneath the one asked for down to the cell; empty where the cell itself is asked for */
  readonly path: readonly string[]
  readonly counts: readonly number[]
}

export interface ToldTotals {
  readonly sums: readonly number[]
  readonly isTold: boolean
}

interface Part extends ToldTotals {
  /** of what is not told beneath, and cannot be had by taking told totals from one another */
  readonly rest: readonly Rest[]
}

interface Rest {
  readonly people: number
  /** cells they are spread over */
  readonly parts: number
}

const NOTHING_LEFT: Rest = { people: 0, parts: 0 }

/**
 * The totals of a body over its cells, and whether they are told: each must be 0 or at least five, and so must what the
 * told totals of the bodies beneath leave of it, which moreover is never of one cell alone. The same is asked of every
 * body on the way down, so that whoever reads all of them learns no small number. `width` is how many counts each has.
 */
export function totalsTold(cells: readonly CellCounts[], width: number): ToldTotals {
  const { sums, isTold } = partOf(cells, width, 0)
  return { sums, isTold }
}

function partOf(cells: readonly CellCounts[], width: number, depth: number): Part {
  const places = Array.from({ length: width }, (_, index) => index)
  const sums = places.map((index) => cells.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0))
  const isCell = cells.every(({ path }) => path.length <= depth)
  const beneath = isCell ? [] : groupsAt(cells, depth).map((group) => partOf(group, width, depth + 1))
  const left = places.map((index) => joined(beneath.map(({ rest }) => rest[index] ?? NOTHING_LEFT)))
  const isTold = sums.every((sum) => !isSmall(sum)) && left.every(isSafe)
  if (isTold) return { sums, isTold, rest: places.map(() => NOTHING_LEFT) }
  return {
    sums,
    isTold,
    rest: isCell ? sums.map((people) => ({ people, parts: Math.min(people, 1) })) : left,
  }
}

function isSafe({ people, parts }: Rest): boolean {
  return people === 0 || (!isSmall(people) && parts > 1)
}

function joined(rests: readonly Rest[]): Rest {
  return rests.reduce(
    (all, { people, parts }) => ({ people: all.people + people, parts: all.parts + parts }),
    NOTHING_LEFT,
  )
}

/** The cells by the body that stands at this depth; one that is that body itself is a group of its own. */
function groupsAt(cells: readonly CellCounts[], depth: number): CellCounts[][] {
  const groups = new Map<string, CellCounts[]>()
  for (const cell of cells) {
    const key = cell.path[depth] ?? ''
    groups.set(key, [...(groups.get(key) ?? []), cell])
  }
  return [...groups.values()]
}
