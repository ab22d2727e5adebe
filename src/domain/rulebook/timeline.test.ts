import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#domain/dates'
import { RULES } from '#domain/rulebook/rules'
import { entryOn, rule, valueOn, weakest } from '#domain/rulebook/timeline'

const CLOCK = rule({
  id: 'R-X',
  title: 'thử',
  subject: 'clocks',
  effect: 'warn',
  parameters: {
    workingDays: [
      { from: '2020-01-01', to: '2021-01-01', value: 60, cite: 'A', evidence: 'V2' },
      { from: '2022-01-01', value: 45, cite: 'B', evidence: 'V1' },
    ],
  },
})

describe('valueOn', () => {
  it.each([
    ['2019-12-31', null],
    ['2020-01-01', 60],
    ['2020-12-31', 60],
    ['2021-01-01', null],
    ['2021-12-31', null],
    ['2022-01-01', 45],
    ['2099-01-01', 45],
  ])('on %s gives %s', (day, value) => {
    expect(valueOn(CLOCK, 'workingDays', day)?.value ?? null).toBe(value)
  })
  it('tells where the value comes from', () => {
    expect(valueOn(CLOCK, 'workingDays', '2022-05-05')).toEqual({
      ruleId: 'R-X',
      value: 45,
      from: '2022-01-01',
      cite: 'B',
      evidence: 'V1',
      effect: 'warn',
    })
  })

  const days = fc.integer({ min: 0, max: 8000 }).map((distance) => addDays('2009-01-01', distance))
  const timelines = fc.constantFrom(...RULES.flatMap(({ parameters }) => Object.values(parameters)))
  it('every day of every timeline has the one entry that covers it, or none', () => {
    fc.assert(
      fc.property(timelines, days, (timeline, day) => {
        const covering = timeline.filter(
          ({ from, to }, place) => from <= day && day < (to ?? timeline[place + 1]?.from ?? '9999-12-31'),
        )
        expect(covering.length).toBeLessThanOrEqual(1)
        expect(entryOn(timeline, day)).toBe(covering[0] ?? null)
      }),
    )
  })
  it('changes on the first day of an entry alone', () => {
    fc.assert(
      fc.property(timelines, days, (timeline, day) => {
        const edges = timeline.flatMap(({ from, to }) => [from, to])
        if (!edges.includes(day)) expect(entryOn(timeline, day)).toBe(entryOn(timeline, addDays(day, -1)))
      }),
    )
  })
})

describe('weakest', () => {
  it('is that of the weaker part, whichever comes first', () => {
    expect(weakest('V1', 'V3')).toBe('V3')
    expect(weakest('design', 'V3')).toBe('design')
    expect(weakest('V2', 'V2')).toBe('V2')
  })
})
