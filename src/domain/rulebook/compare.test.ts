import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#domain/dates'
import { compareTimelines } from '#domain/rulebook/compare'
import { type Entry, entryOn, type Timeline } from '#domain/rulebook/timeline'

function entry(from: string, value: number, to?: string): Entry<number> {
  const told = { from, value, cite: 'QĐ', evidence: 'V1' } as const
  return to === undefined ? told : { ...told, to }
}

describe('compareTimelines', () => {
  it('finds nothing between a timeline and itself, nor when the cite alone changes', () => {
    const timeline = [entry('2016-07-25', 60, '2025-07-01'), entry('2025-07-01', 45)]
    expect(compareTimelines(timeline, timeline)).toEqual([])
    expect(
      compareTimelines(
        timeline,
        timeline.map((one) => ({ ...one, cite: 'khác', evidence: 'V2' })),
      ),
    ).toEqual([])
  })
  it('tells the days of a text that starts later than thought', () => {
    expect(
      compareTimelines(
        [entry('2016-07-25', 60), entry('2026-07-26', 30)],
        [entry('2016-07-25', 60), entry('2026-09-01', 30)],
      ),
    ).toEqual([{ from: '2026-07-26', to: '2026-09-01', before: 30, after: 60 }])
  })
  it('tells a value changed for good as one span over several entries', () => {
    expect(
      compareTimelines([entry('2025-07-01', 45), entry('2026-04-08', 45)], [entry('2025-07-01', 60)]),
    ).toEqual([{ from: '2025-07-01', to: null, before: 45, after: 60 }])
  })
  it('tells days that lose or gain a value', () => {
    expect(compareTimelines([entry('2025-01-01', 1)], [entry('2025-01-01', 1, '2026-01-01')])).toEqual([
      { from: '2026-01-01', to: null, before: 1, after: null },
    ])
    expect(compareTimelines([], [entry('2025-01-01', 1)])).toEqual([
      { from: '2025-01-01', to: null, before: null, after: 1 },
    ])
  })

  const timelines = fc
    .array(
      fc.record({
        gap: fc.integer({ min: 1, max: 40 }),
        length: fc.integer({ min: 1, max: 40 }),
        value: fc.nat(2),
      }),
      { maxLength: 5 },
    )
    .map((parts): Timeline<number> => {
      let day = '2024-12-01'
      return parts.map(({ gap, length, value }) => {
        day = addDays(day, gap)
        return entry(day, value, addDays(day, length))
      })
    })
  it('covers exactly the days on which the two values differ', () => {
    fc.assert(
      fc.property(timelines, timelines, fc.integer({ min: 0, max: 300 }), (before, after, distance) => {
        const day = addDays('2024-11-01', distance)
        const span = compareTimelines(before, after).find(
          ({ from, to }) => from <= day && (to === null || day < to),
        )
        const was = entryOn(before, day)?.value ?? null
        const is = entryOn(after, day)?.value ?? null
        expect(span === undefined).toBe(was === is)
        if (span !== undefined) expect([span.before, span.after]).toEqual([was, is])
      }),
    )
  })
})
