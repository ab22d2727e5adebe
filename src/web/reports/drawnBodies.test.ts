import { describe, expect, it } from 'vitest'
import type { ProgressRow } from '#contract/progress'
import { DRAWN_OF_MANY, drawnBodies } from './drawnBodies'

const bodies = (count: number): ProgressRow[] =>
  Array.from({ length: count }, (_, index) => {
    const row = { target: 10, admitted: index % 11, organisation: { id: String(index) } }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the drawing reads of a row
    return row as unknown as ProgressRow
  })

describe('the bodies that are drawn', () => {
  it('are all of sixty, in the order of the table', () => {
    const rows = bodies(60)
    expect(drawnBodies(rows)).toEqual(rows)
  })

  it('are those of 243 with the most left to their target; what is not known comes last', () => {
    const rows = bodies(243).map((row, index) => (index === 0 ? { ...row, admitted: null } : row))
    const drawn = drawnBodies(rows)
    expect(drawn).toHaveLength(DRAWN_OF_MANY)
    const left = drawn.map(({ target, admitted }) => (target ?? 0) - (admitted ?? Number.NaN))
    expect(left).toEqual([...left].sort((a, b) => b - a))
    expect(left[0]).toBe(10)
    expect(drawn).not.toContain(rows[0])
  })
})
