import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, addYears, yearAgo } from '#domain/dates'
import { calendarSpans, spanKindOf, spansOf } from '#domain/reports/spans'

const told = (from: string, to: string) =>
  spansOf({ from, to }).map((span) => `${span.kind}${span.number} ${span.from}..${span.to}`)

describe('the spans of a period', () => {
  it('are the months, quarters and beginnings of a year', () => {
    const spans = told('2024-01-01', '2024-12-31')
    expect(spans).toHaveLength(1 + 3 + 4 + 12)
    expect(spans).toContain('eightMonths0 2024-01-01..2024-08-31')
    expect(spans).toContain('quarter4 2024-10-01..2024-12-31')
    expect(spans).toContain('month2 2024-02-01..2024-02-29')
  })

  it('are those of a school year from September, and the years of a term', () => {
    expect(told('2023-09-01', '2024-08-31')).toContain('nineMonths0 2023-09-01..2024-05-31')
    expect(told('2020-10-15', '2025-10-14')).toEqual([
      'term0 2020-10-15..2025-10-14',
      'year2020 2020-10-15..2020-12-31',
      'year2021 2021-01-01..2021-12-31',
      'year2022 2022-01-01..2022-12-31',
      'year2023 2023-01-01..2023-12-31',
      'year2024 2024-01-01..2024-12-31',
      'year2025 2025-01-01..2025-10-14',
    ])
  })

  it('are whole: the rest of a period that ends in between is no quarter', () => {
    const kinds = spansOf({ from: '2024-01-01', to: '2024-05-31' }).filter(({ kind }) => kind === 'quarter')
    expect(kinds.map(({ to }) => to)).toEqual(['2024-03-31'])
    expect(
      spanKindOf({ from: '2024-05-16', to: '2024-05-31' }, { from: '2024-01-16', to: '2024-05-31' }),
    ).toBe('days')
  })

  it('are those of the calendar year too, whatever days a document sets', () => {
    const document = { from: '2022-12-16', to: '2023-12-15' }
    expect(spanKindOf(document, document)).toBe('window')
    expect(spanKindOf({ from: '2023-01-01', to: '2023-12-31' }, document)).toBe('year')
    expect(spanKindOf({ from: '2023-04-01', to: '2023-06-30' }, document)).toBe('quarter')
    expect(spanKindOf({ from: '2023-04-02', to: '2023-06-30' }, document)).toBe('days')
  })

  it('end on the same day a year before; the 29th of February on the 28th', () => {
    const february = spansOf({ from: '2024-01-01', to: '2024-12-31' }).find(
      ({ kind, number }) => kind === 'month' && number === 2,
    )
    expect(yearAgo(february?.to ?? '')).toBe('2023-02-28')
  })

  it('tile a year by quarters and by months, whenever it begins', () => {
    const start = fc.integer({ min: 0, max: 400 }).map((months) => addMonths('2000-01-01', months))
    fc.assert(
      fc.property(start, fc.constantFrom('quarter' as const, 'month' as const), (from, kind) => {
        const to = addDays(addYears(from, 1), -1)
        const spans = spansOf({ from, to }).filter((span) => span.kind === kind)
        expect(spans[0]?.from).toBe(from)
        expect(spans.at(-1)?.to).toBe(to)
        expect(spans.slice(1).map((span) => span.from)).toEqual(
          spans.slice(0, -1).map((span) => addDays(span.to, 1)),
        )
      }),
    )
  })

  it('are called by what they are within their period', () => {
    const year = { from: '2024-01-01', to: '2024-12-31' }
    const kindOf = (from: string, to: string, period = year) => spanKindOf({ from, to }, period)
    expect(kindOf('2024-01-01', '2024-12-31')).toBe('year')
    expect(kindOf('2024-01-01', '2024-06-30')).toBe('sixMonths')
    expect(kindOf('2024-04-01', '2024-06-30')).toBe('quarter')
    expect(kindOf('2024-02-01', '2024-02-29')).toBe('month')
    expect(kindOf('2024-02-02', '2024-02-29')).toBe('days')
    const school = { from: '2023-09-01', to: '2024-08-31' }
    expect(kindOf(school.from, school.to, school)).toBe('schoolYear')
    const document = { from: '2024-01-01', to: '2024-11-30' }
    expect(kindOf(document.from, document.to, document)).toBe('window')
    const term = { from: '2020-10-15', to: '2025-10-14' }
    expect(kindOf(term.from, term.to, term)).toBe('term')
    expect(kindOf('2022-01-01', '2022-12-31', term)).toBe('year')
  })
})

describe('spans of the calendar', () => {
  it('beside a period of other days are the year with its parts and two school years, each called so', () => {
    const period = { from: '2022-12-16', to: '2023-12-15' }
    const spans = calendarSpans(period, '2023-08-31')
    expect(spans.map(({ kind }) => kind).filter((kind, at, all) => all.indexOf(kind) === at)).toEqual([
      'year',
      'sixMonths',
      'eightMonths',
      'nineMonths',
      'quarter',
      'month',
      'schoolYear',
    ])
    expect(spans).toHaveLength(1 + 3 + 4 + 12 + 2)
    expect(spans.map((span) => spanKindOf(span, period))).toEqual(spans.map(({ kind }) => kind))
    expect(spans.at(-2)).toMatchObject({ from: '2022-09-01', to: '2023-08-31' })
  })

  it('beside a calendar year are the school years alone', () => {
    const year = { from: '2023-01-01', to: '2023-12-31' }
    expect(calendarSpans(year, '2023-08-31').map(({ kind }) => kind)).toEqual(['schoolYear', 'schoolYear'])
  })
})
