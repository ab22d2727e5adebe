import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  milestoneDue,
  milestoneInForce,
  STANDINGS,
  type StandingInput,
  standingOf,
} from '#domain/progress/standing'

const half = { day: '2023-06-30', numerator: 1, denominator: 2 }
const whole = { day: '2023-12-15', numerator: 1, denominator: 1 }
const base: StandingInput = {
  admitted: 365,
  target: 450,
  asOf: '2023-08-31',
  milestones: [whole, half],
  noSource: false,
}

describe('standingOf', () => {
  it.each([
    ['exceeded', { admitted: 451 }],
    ['completed', { admitted: 450 }],
    ['completed', { admitted: 450, noSource: true }],
    ['onMilestone', {}],
    ['onMilestone', { admitted: 225 }],
    ['behindMilestone', { admitted: 224 }],
    ['behindMilestone', { admitted: 224, asOf: '2023-06-30' }],
    ['behindMilestone', { asOf: '2023-12-15' }],
    ['noJudgement', { asOf: '2023-06-29' }],
    ['noJudgement', { milestones: [] }],
    ['noJudgement', { admitted: null }],
    ['noJudgement', { target: 0 }],
    ['noJudgement', { target: 0, admitted: 0 }],
    ['noTarget', { target: null }],
    ['noTarget', { target: null, admitted: null }],
    ['noSource', { noSource: true }],
    ['noSource', { noSource: true, target: null }],
    ['noSource', { noSource: true, admitted: null }],
  ] as const)('%s: %j', (standing, change) => {
    expect(standingOf({ ...base, ...change })).toBe(standing)
  })
  it('rounds the share due up', () => {
    expect(milestoneDue(451, half)).toBe(226)
    expect(milestoneDue(10, { day: '2023-03-31', numerator: 1, denominator: 3 })).toBe(4)
  })
  it('judges by the last milestone that has come', () => {
    expect(milestoneInForce(base.milestones, '2023-06-29')).toBeNull()
    expect(milestoneInForce(base.milestones, '2023-06-30')).toBe(half)
    expect(milestoneInForce(base.milestones, '2024-01-01')).toBe(whole)
  })
  it('never falls back in judgement when more are admitted', () => {
    const rank = ['behindMilestone', 'onMilestone', 'completed', 'exceeded']
    const count = fc.integer({ min: 0, max: 500 })
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 500 }), (a, b, target) => {
        const [fewer, more] = [Math.min(a, b), Math.max(a, b)]
        const rankOf = (admitted: number) => rank.indexOf(standingOf({ ...base, admitted, target }))
        expect(rankOf(fewer)).toBeLessThanOrEqual(rankOf(more))
        expect(STANDINGS).toContain(standingOf({ ...base, admitted: a, target }))
      }),
    )
  })
})
