import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attendance, vote } from './file.cases'
import { countVote, voteBase, votesNeeded } from './vote'

const TWO_THIRDS = { numerator: 2, denominator: 3, strict: false }
const MORE_THAN_HALF = { numerator: 1, denominator: 2, strict: true }

describe('the fewest votes that carry', () => {
  it('is exact for every number of members', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (members) => {
        const needed = votesNeeded(members, TWO_THIRDS)
        expect(needed * 3 >= members * 2 && (needed - 1) * 3 < members * 2).toBe(true)
        const half = votesNeeded(members, MORE_THAN_HALF)
        expect(half * 2 > members && (half - 1) * 2 <= members).toBe(true)
      }),
    )
  })
  it.each([
    [10, 7],
    [12, 8],
    [14, 10],
    [15, 10],
    [3, 2],
    [1, 1],
  ])('of %i members two thirds are %i', (members, needed) => {
    expect(votesNeeded(members, TWO_THIRDS)).toBe(needed)
  })
})

describe('the denominator', () => {
  it('leaves out who may not vote and is not there, and keeps an ordinary absence', () => {
    const given = attendance(20, 12, {
      ordinary: 3,
      exempt: 2,
      transferredOut: 1,
      suspended: 1,
      prosecuted: 1,
    })
    expect(voteBase(given)).toBe(15)
    expect(countVote(given, vote(10, 2), TWO_THIRDS)).toEqual({
      base: 15,
      needed: 10,
      for: 10,
      carries: true,
    })
    expect(countVote(given, vote(9, 3), TWO_THIRDS).carries).toBe(false)
  })
  it('carries nothing where nobody counts', () => {
    expect(countVote(attendance(0, 0), vote(0), TWO_THIRDS).carries).toBe(false)
  })
})
