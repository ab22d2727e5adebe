import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical } from '#domain/canonical'
import { addDays } from '#domain/dates'
import { windowWords } from '#domain/exchange/words'
import {
  asTold,
  type ClosingReport,
  leftOver,
  type ReportLine,
  sameFigures,
  tellsWindowApart,
  unreported,
} from './report'
import { judgeOpening, WINDOW_KINDS, windowEnd, windowStarts } from './windows'

const years = fc.integer({ min: 1931, max: 2199 })

describe('windows', () => {
  it('of months and quarters tile their year, each of one kind once', () => {
    fc.assert(
      fc.property(years, fc.constantFrom('month', 'quarter'), (year, kind) => {
        const starts = windowStarts(kind, year)
        const ends = starts.map((from) => windowEnd(kind, from))
        expect(starts[0]).toBe(`${year}-01-01`)
        expect(ends.at(-1)).toBe(`${year}-12-31`)
        expect(starts.slice(1)).toEqual(ends.slice(0, -1).map((end) => end && addDays(end, 1)))
        expect(new Set(starts.map((from) => windowWords(kind, from))).size).toBe(starts.length)
      }),
    )
  })

  it('begin where their kind begins and nowhere else', () => {
    expect(WINDOW_KINDS.map((kind) => windowEnd(kind, '2024-01-01'))).toEqual([
      '2024-01-31',
      '2024-03-31',
      '2024-06-30',
      '2024-08-31',
      '2024-09-30',
      '2024-12-31',
    ])
    expect([windowEnd('month', '2024-02-01'), windowEnd('month', '2024-02-02')]).toEqual(['2024-02-29', null])
    expect([windowEnd('quarter', '2024-02-01'), windowEnd('eightMonths', '2024-04-01')]).toEqual([null, null])
  })

  it('have their cut-off inside and their last day after it', () => {
    const opening = { kind: 'month', from: '2024-08-01', cutOff: '2024-08-25', dueDay: '2024-08-28' } as const
    const fields = (change: object) => judgeOpening({ ...opening, ...change }).map(({ field }) => field)
    expect(fields({})).toEqual([])
    expect(fields({ cutOff: '2024-09-01', dueDay: '2024-09-05' })).toEqual(['cutOff'])
    expect(fields({ dueDay: '2024-08-24' })).toEqual(['dueDay'])
    expect(fields({ from: '2024-08-02' })).toEqual(['from'])
  })
})

const line = (id: string, change: Partial<ReportLine> = {}): ReportLine => ({
  id,
  name: id,
  alive: true,
  target: 10,
  inWindow: 3,
  admitted: 3,
  percent: 30,
  lastYear: 2,
  pipeline: 4,
  source: 'records',
  confirmed: null,
  ...change,
})
const report = (change: Partial<ClosingReport> = {}): ClosingReport => ({
  kind: 'month',
  from: '2024-08-01',
  cutOff: '2024-08-31',
  yearFrom: '2024-01-01',
  countBy: 'ceremony',
  own: line('own'),
  bodies: [line('a'), line('b', { alive: false }), line('c', { confirmed: CONFIRMED })],
  cells: { total: 3, withAdmission: 2 },
  grassroots: { total: 1, completed: 0 },
  newMembers: [{ key: 'women', now: 2, lastYear: 1 }],
  ...change,
})
const CONFIRMED = { version: 1, admitted: 3, day: '2024-09-01' }

describe('a report', () => {
  it('names who lives and has not confirmed', () => {
    expect(unreported(report()).map(({ id }) => id)).toEqual(['a'])
  })

  it('counted again takes files under way and criteria from what was told, and nothing else', () => {
    const told = report()
    const again = report({
      own: line('own', { pipeline: null }),
      bodies: [line('a', { pipeline: 9 }), line('b', { alive: false }), line('c', { confirmed: CONFIRMED })],
      newMembers: [
        { key: 'women', now: 2, lastYear: 1 },
        { key: 'added', now: 1, lastYear: 1 },
      ],
    })
    expect(asTold(again, told)).toEqual(told)
    expect(asTold(report({ own: line('own', { admitted: 4 }) }), told)).not.toEqual(told)
  })

  it('counted again in another order of names and rows is the same', () => {
    const rows = [
      { key: 'women', now: 2, lastYear: 1 },
      { key: 'youth', now: 1, lastYear: 0 },
    ]
    const told = report({ newMembers: rows })
    const again = report({ bodies: told.bodies.toReversed(), newMembers: rows.toReversed() })
    expect(canonical(asTold(again, told))).toBe(canonical(told))
    expect(sameFigures(again, told)).toBe(true)
    const more = report({ bodies: [line('z'), ...told.bodies], newMembers: rows })
    expect(asTold(more, told).bodies.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'z'])
  })

  it('tells the figures within the window apart where they are others, or their days are', () => {
    const same = { from: '2024-01-01' }
    const late = report({ ...same, bodies: [line('a', { inWindow: 2 })] })
    expect([report(), report(same), late].map(tellsWindowApart)).toEqual([true, false, true])
  })

  it('is the same figures whoever confirmed and whatever is under way', () => {
    expect(
      sameFigures(
        report(),
        report({ bodies: report().bodies.map((body) => ({ ...body, confirmed: null })) }),
      ),
    ).toBe(true)
    expect(sameFigures(report(), report({ own: line('own', { admitted: 4 }) }))).toBe(false)
  })

  it('leaves of a difference what no later period has taken in', () => {
    expect(leftOver(365, [], 367)).toBe(2)
    expect(leftOver(365, [{ now: 367 }], 367)).toBe(0)
    expect(leftOver(365, [{ now: 367 }, { now: 368 }], 370)).toBe(2)
    expect([leftOver(null, [], 367), leftOver(365, [], null)]).toEqual([0, 0])
  })
})
