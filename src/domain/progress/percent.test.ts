import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ceilPercent,
  ceilShare,
  hasTwoDecimals,
  hundredthsOf,
  overPercentOf,
  percentOf,
  remainingOf,
} from '#domain/progress/percent'

const count = fc.integer({ min: 0, max: 10_000_000 })
const positive = fc.integer({ min: 1, max: 10_000_000 })

describe('percentOf', () => {
  it.each([
    ['Hạ Long 31/08/2023', 365, 450, 81.11],
    ['Đắk Lắk 2022', 2089, 1900, 109.95],
    ['a district 2023', 210, 200, 105],
    ['Móng Cái 2023', 245, 175, 140],
    ['Đắk Lắk 2023, of members', 2770, 85_867, 3.23],
    ['nobody yet', 0, 450, 0],
    ['half goes up', 1, 800, 0.13],
    ['under half goes down', 1, 801, 0.12],
  ])('%s: %i of %i is %d', (_, part, whole, percent) => {
    expect(percentOf(part, whole)).toBe(percent)
  })
  it('is unknown when either is, and of nothing', () => {
    expect([percentOf(null, 10), percentOf(1, null), percentOf(1, 0)]).toEqual([null, null, null])
  })
  it('throws for what is not a count', () => {
    expect(() => percentOf(-1, 10)).toThrow(RangeError)
    expect(() => percentOf(1.5, 10)).toThrow(RangeError)
  })
  it('is never further than half a hundredth from the quotient', () => {
    fc.assert(
      fc.property(count, positive, (part, whole) => {
        const hundredths = BigInt(Math.round((percentOf(part, whole) ?? 0) * 100))
        const doubled = 2n * (BigInt(part) * 10_000n - hundredths * BigInt(whole))
        expect(doubled < BigInt(whole) && doubled >= -BigInt(whole)).toBe(true)
      }),
    )
  })
})

describe('beside the percentage', () => {
  it('overPercentOf is told above the target only', () => {
    expect(overPercentOf(245, 175)).toBe(40)
    expect([
      overPercentOf(175, 175),
      overPercentOf(3, 0),
      overPercentOf(null, 2),
      overPercentOf(2, null),
    ]).toEqual([null, null, null, null])
  })
  it('over plan and percentage say the same', () => {
    fc.assert(
      fc.property(positive, positive, (more, target) => {
        const over = Math.round((overPercentOf(target + more, target) ?? 0) * 100)
        expect(over).toBe(Math.round((percentOf(target + more, target) ?? 0) * 100) - 10_000)
      }),
    )
  })
  it('remainingOf', () => {
    expect([remainingOf(365, 450), remainingOf(245, 175), remainingOf(0, 0)]).toEqual([85, 0, 0])
    expect([remainingOf(null, 450), remainingOf(365, null)]).toEqual([null, null])
  })
})

describe('shares rounded up', () => {
  it('takes the first whole person at or over the rate', () => {
    expect(ceilPercent(85_867, 3)).toBe(2577)
    expect(ceilPercent(100, 3)).toBe(3)
    expect(ceilPercent(10_000, 3.01)).toBe(301)
    expect(ceilPercent(0, 3)).toBe(0)
    expect(ceilShare(450, 1n, 2n)).toBe(225)
    expect(ceilShare(451, 1n, 2n)).toBe(226)
    expect(() => ceilShare(450, 1n, 0n)).toThrow(RangeError)
  })
  it('knows rates of at most two decimals', () => {
    expect([3, 3.2, 3.23, 0.07, 100].every(hasTwoDecimals)).toBe(true)
    expect([3.333, 0.1 + 0.2, 1e-7].some(hasTwoDecimals)).toBe(false)
    expect(hundredthsOf(3.23)).toBe(323n)
    expect(() => hundredthsOf(3.333)).toThrow(RangeError)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        expect(hundredthsOf(hundredths / 100)).toBe(BigInt(hundredths))
      }),
    )
  })
})
