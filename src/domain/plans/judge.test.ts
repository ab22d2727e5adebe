import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeAnswer, judgePlan, type PlannedCount, plannedTotal } from './judge'
import { explainedSteps } from './steps'
import { PLAN_GROUPS } from './words'

const all = (value: number, quarters = [1, 2, 3, 4]): PlannedCount[] =>
  quarters.map((quarter) => ({ group: 'all', quarter, value }))
const plan = (counts: PlannedCount[], change: object = {}) => ({
  scope: 'year' as const,
  fromYear: 2026,
  toYear: 2026,
  day: '2026-01-10',
  counts,
  ...change,
})
const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code)
const today = '2026-01-20'

describe('a plan', () => {
  it('tells each quarter of a year once, or the whole of a term', () => {
    expect(judgePlan(plan(all(2)), today)).toEqual([])
    expect(codes(judgePlan(plan(all(2, [1, 2, 3])), today))).toEqual(['planQuarterUnfit'])
    expect(codes(judgePlan(plan([...all(2), ...all(1, [4])]), today))).toEqual(['planQuarterUnfit'])
    const term = { scope: 'term' as const, fromYear: 2025, toYear: 2030 }
    expect(judgePlan(plan(all(20, [0]), term), today)).toEqual([])
    expect(codes(judgePlan(plan(all(20), term), today))).toEqual(['planQuarterUnfit'])
    expect(codes(judgePlan(plan(all(2), { toYear: 2027 }), today))).toEqual(['dayOrder'])
    expect(codes(judgePlan(plan(all(2), { day: '2026-02-01' }), today))).toEqual(['dayInFuture'])
  })

  it('never holds a group larger than the whole, and sums the whole alone', () => {
    const value = fc.nat({ max: 9 })
    const parts = fc.array(fc.record({ group: fc.constantFrom(...PLAN_GROUPS.slice(1)), value }), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(value, parts, (whole, groups) => {
        const named = [...new Map(groups.map((part) => [part.group, part])).values()]
        const counts = [...all(whole), ...named.map((part) => ({ ...part, quarter: 2 }))]
        const isFit = named.every((part) => part.value <= whole)
        expect(judgePlan(plan(counts), today).length === 0).toBe(isFit)
        expect(plannedTotal(counts)).toBe(4 * whole)
      }),
    )
  })
})

describe('an answer', () => {
  const open = { day: '2026-01-10', state: 'submitted' as const, isLatest: true }
  const approval = { kind: 'approved' as const, day: '2026-01-15', number: '05-KL/ĐU', reason: null }
  it('approves with a number, returns and comments with a reason', () => {
    expect(judgeAnswer(open, approval, today)).toEqual([])
    expect(codes(judgeAnswer(open, { ...approval, number: null }, today))).toEqual(['planAnswerUnfit'])
    const back = { kind: 'returned' as const, day: '2026-01-15', number: null, reason: 'Thiếu biện pháp' }
    expect(judgeAnswer(open, back, today)).toEqual([])
    expect(codes(judgeAnswer(open, { ...back, reason: null }, today))).toEqual(['planAnswerUnfit'])
  })
  it('comes after the plan, once, and to the last one', () => {
    expect(codes(judgeAnswer(open, { ...approval, day: '2026-01-05' }, today))).toEqual(['dayOrder'])
    expect(codes(judgeAnswer({ ...open, state: 'approved' }, approval, today))).toEqual(['planAnswered'])
    expect(codes(judgeAnswer({ ...open, isLatest: false }, approval, today))).toEqual(['planAnswered'])
  })
})

describe('the steps as they are explained', () => {
  it('run from the list to recognition in rising order, each with its acts', () => {
    const steps = explainedSteps()
    expect(steps.map(({ step }) => step)).toEqual(steps.map(({ step }) => step).toSorted((a, b) => a - b))
    expect(steps[0]?.acts[0]).toEqual({ kind: 'listed', level: 'cell', form: '1-TN' })
    expect(steps.every(({ acts }) => acts.length > 0)).toBe(true)
  })
})
