import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Charge, clashes, judgeChargeDays, judgeVisit } from './charge'

const charge = (change: Partial<Charge> = {}): Charge => ({
  memberId: 'a',
  duty: 'main',
  from: '2023-01-15',
  to: null,
  ...change,
})

describe('the days of a charge', () => {
  it.each([
    [{ decisionDay: '2023-01-10', from: '2023-01-15', to: null }, []],
    [{ decisionDay: '2023-09-01', from: '2023-09-01', to: null }, ['dayInFuture']],
    [{ decisionDay: '2023-01-16', from: '2023-01-15', to: null }, ['dayOrder']],
    [{ decisionDay: '2023-01-10', from: '2023-01-15', to: '2023-01-15' }, ['dayOrder']],
  ])('%o', (days, codes) => {
    expect(judgeChargeDays(days, '2023-08-31').map(({ code }) => code)).toEqual(codes)
  })
})

describe('two charges of one unit', () => {
  it.each<[string, Partial<Charge>, boolean]>([
    ['two who answer for it', { memberId: 'b' }, true],
    ['one who assists', { memberId: 'b', duty: 'assistant' }, false],
    ['one person twice', { duty: 'assistant' }, true],
    ['one after the other', { memberId: 'b', from: '2023-06-01' }, false],
    ['one day in common', { memberId: 'b', from: '2023-05-31' }, true],
  ])('%s', (_name, other, expected) => {
    expect(clashes(charge({ to: '2023-06-01' }), charge(other))).toBe(expected)
  })

  it('clash from either side alike', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2023-02-${String(n).padStart(2, '0')}`)
    const any = fc.record({
      memberId: fc.constantFrom('a', 'b'),
      duty: fc.constantFrom('main' as const, 'assistant' as const),
      from: day,
      to: fc.option(day),
    })
    fc.assert(fc.property(any, any, (one, other) => clashes(one, other) === clashes(other, one)))
  })
})

describe('a visit', () => {
  it.each([
    ['2023-03-01', '2023-06-01', []],
    ['2023-01-14', null, ['outsideCharge']],
    ['2023-07-01', null, ['outsideCharge']],
    ['2023-09-01', null, ['dayInFuture', 'outsideCharge']],
    ['2023-03-01', '2023-03-01', ['dayOrder']],
  ])('on %s, the next on %s', (day, next, codes) => {
    const found = judgeVisit({ day, next }, { from: '2023-01-15', to: '2023-07-01' }, '2023-08-31')
    expect(found.map(({ code }) => code)).toEqual(codes)
  })
})
