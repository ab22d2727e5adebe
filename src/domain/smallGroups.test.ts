import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toldTotals } from '#domain/screening/state'
import { type CellCounts, isSmall, toldCount, totalsTold } from './smallGroups'

/** Up to three levels beneath the body asked for, cells at any of them. */
const anyCells = fc
  .array(
    fc.record({
      path: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }),
      counts: fc.tuple(fc.nat({ max: 9 })),
    }),
    { maxLength: 12 },
  )
  .map((cells) =>
    cells.map(({ path, counts }, index): CellCounts => ({ path: [...path, `cell ${index}`], counts })),
  )

interface TestBody {
  depth: number
  cells: CellCounts[]
}

/** Each body there is with its cells, the body asked for among them. */
function bodiesOf(cells: readonly CellCounts[]): TestBody[] {
  const bodies = new Map<string, TestBody>()
  for (const cell of cells) {
    for (let depth = 0; depth <= cell.path.length; depth += 1) {
      const key = cell.path.slice(0, depth).join('.')
      bodies.set(key, { depth, cells: [...(bodies.get(key)?.cells ?? []), cell] })
    }
  }
  return [...bodies.values()]
}

const beneath = (cells: readonly CellCounts[], depth: number) =>
  cells.map(({ path, counts }) => ({ path: path.slice(depth), counts }))

/** Whether the numbers told, each a sum over some cells, fix the sum over these cells: by elimination. */
function isFixed(known: readonly number[][], wanted: readonly number[]): boolean {
  const rank = (rows: readonly (readonly number[])[]): number => {
    const left = rows.map((row) => [...row])
    let found = 0
    for (let column = 0; column < wanted.length; column += 1) {
      const at = left.findIndex((row, index) => index >= found && Math.abs(row[column] ?? 0) > 1e-9)
      const pivot = left[at]
      if (pivot === undefined) continue
      left.splice(at, 1)
      left.splice(found, 0, pivot)
      for (const [index, row] of left.entries()) {
        const factor = (row[column] ?? 0) / (pivot[column] ?? 1)
        if (index !== found && factor !== 0)
          left[index] = row.map((one, place) => one - factor * (pivot[place] ?? 0))
      }
      found += 1
    }
    return found
  }
  return rank(known) === rank([...known, wanted])
}

describe('numbers of a few people', () => {
  it('are not told; none and five are', () => {
    expect([0, 1, 4, 5].map((count) => toldCount(count).value)).toEqual([0, null, null, 5])
  })

  it('are not what is left when one told total is taken from another', () => {
    const cells = [
      { path: ['first', 'x'], counts: [3] },
      { path: ['first', 'y'], counts: [4] },
      { path: ['second', 'x'], counts: [6] },
      { path: ['second', 'y'], counts: [2] },
    ]
    expect(totalsTold(beneath(cells.slice(0, 2), 1), 1)).toEqual({ sums: [7], isTold: true })
    expect(totalsTold(beneath(cells.slice(2), 1), 1).isTold).toBe(false)
    expect(totalsTold(cells, 1)).toEqual({ sums: [15], isTold: false })
    expect(totalsTold([...cells, { path: ['third', 'x'], counts: [4] }], 1)).toEqual({
      sums: [19],
      isTold: true,
    })
  })

  it('cannot be had from all the totals that are told, for any body or cell', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const bodies = bodiesOf(cells)
        const rowOf = (some: readonly CellCounts[]) => cells.map((cell) => (some.includes(cell) ? 1 : 0))
        const sumOf = (some: readonly CellCounts[]) =>
          some.reduce((all, { counts }) => all + (counts[0] ?? 0), 0)
        const told = bodies.filter((body) => totalsTold(beneath(body.cells, body.depth), 1).isTold)
        const known = told.map((body) => rowOf(body.cells))
        for (const { cells: whole } of bodies) {
          if (isSmall(sumOf(whole))) expect(isFixed(known, rowOf(whole))).toBe(false)
          for (const { cells: part } of bodies) {
            if (!part.every((cell) => whole.includes(cell))) continue
            const others = whole.filter((cell) => !part.includes(cell))
            if (isSmall(sumOf(others))) expect(isFixed(known, rowOf(others))).toBe(false)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('are not told of outcomes either, nor left between a list and what came of it', () => {
    const one = (listed: number, progressed: number, deleted = 0) => [
      { path: ['cell'], listed, progressed, deleted },
    ]
    expect(toldTotals(one(12, 6))).toMatchObject({
      listed: { value: 12 },
      progressed: { value: 6 },
      deleted: { value: 0 },
    })
    expect(toldTotals(one(7, 5))).toMatchObject({ listed: { value: 7 }, progressed: { value: null } })
    expect(toldTotals(one(12, 2))).toMatchObject({ listed: { value: 12 }, progressed: { value: null } })
    expect(toldTotals(one(3, 0))).toMatchObject({ listed: { value: null }, deleted: { value: null } })
    expect(toldTotals([])).toMatchObject({ listed: { value: 0 }, progressed: { value: 0 } })
  })
})
