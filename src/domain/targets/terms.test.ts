import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#domain/dates'
import type { Finding } from '#domain/findings'
import { checkMilestones, checkWindow, toMilestones } from '#domain/targets/terms'

const year = { from: '2023-01-01', to: '2023-12-31' }
const told = (findings: readonly Finding[]) => findings.map(({ code, field }) => `${code} ${field}`)

describe('checkWindow', () => {
  it.each([
    ['2023-01-01', '2023-12-31', []],
    ['2022-12-16', '2023-12-15', []],
    ['2023-12-31', '2024-06-30', []],
    ['2023-06-02', '2023-06-01', ['dayOrder window.to']],
    ['2022-01-01', '2022-12-31', ['windowOutsidePeriod window']],
    ['2024-01-01', '2024-12-31', ['windowOutsidePeriod window']],
  ])('%s to %s gives %j', (from, to, expected) => {
    expect(told(checkWindow({ from, to }, year))).toEqual(expected)
  })
})

describe('checkMilestones', () => {
  const half = { day: '2023-06-30', percent: 50 }
  it.each([
    [[], 200, []],
    [[half, { day: '2023-12-31', percent: 100 }], 200, []],
    [[{ day: '2023-12-31', percent: 100 }, half], 200, []],
    [[half, { day: '2023-09-30', percent: 50 }], 200, []],
    [[half, { day: '2023-09-30', value: 100 }], 200, []],
    [[half, { day: '2023-09-30', value: 99 }], 200, ['milestonesNotRising milestones.1']],
    [[{ day: '2023-09-30', percent: 40 }, half], 200, ['milestonesNotRising milestones.0']],
    [[half, { ...half, percent: 60 }], 200, ['milestonesNotRising milestones.1']],
    [[{ day: '2023-06-30' }], 200, ['malformed milestones.0']],
    [[{ ...half, value: 5 }], 200, ['malformed milestones.0']],
    [[{ day: '2024-01-01', percent: 100 }], 200, ['milestoneOutsideWindow milestones.0.day']],
    [[{ day: '2022-12-31', percent: 1 }], 200, ['milestoneOutsideWindow milestones.0.day']],
    [[{ day: '2023-06-30', value: 201 }], 200, ['valueTooLarge milestones.0.value']],
    [[{ day: '2023-06-30', value: 5 }], null, ['required milestones.0.percent']],
    [[{ day: '2023-06-30', value: 0 }], 0, ['required milestones.0.percent']],
  ])('%j of %j gives %j', (given, target, expected) => {
    expect(told(checkMilestones(given, year, target))).toEqual(expected)
  })
  it('whatever passes is kept in rising order of days and shares', () => {
    const given = fc.array(
      fc.oneof(
        fc.record({ after: fc.integer({ min: 0, max: 364 }), percent: fc.integer({ min: 0, max: 100 }) }),
        fc.record({ after: fc.integer({ min: 0, max: 364 }), value: fc.integer({ min: 0, max: 70 }) }),
      ),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(given, fc.integer({ min: 0, max: 70 }), (list, target) => {
        const milestones = list.map(({ after, ...share }) => ({ day: addDays(year.from, after), ...share }))
        if (checkMilestones(milestones, year, target).length > 0) return
        const kept = toMilestones(milestones, target)
        const shares = kept.map(({ numerator, denominator }) => numerator / denominator)
        expect(kept.map(({ day }) => day)).toEqual([...new Set(kept.map(({ day }) => day))].sort())
        expect(shares).toEqual([...shares].sort((a, b) => a - b))
      }),
    )
  })
})

describe('toMilestones', () => {
  it('keeps a share out of 100 and a number out of the target', () => {
    const given = [
      { day: '2023-12-31', value: 200 },
      { day: '2023-06-30', percent: 50 },
    ]
    expect(toMilestones(given, 200)).toEqual([
      { day: '2023-06-30', numerator: 50, denominator: 100 },
      { day: '2023-12-31', numerator: 200, denominator: 200 },
    ])
  })
})
