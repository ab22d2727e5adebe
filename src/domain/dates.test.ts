import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  compareDays,
  completedYears,
  type Day,
  daysBetween,
  formatDay,
  formatPartialDate,
  isDay,
  isMonthEnd,
  isPartialDate,
  maxDay,
  minDay,
  monthEnd,
  monthsBetween,
  parseDay,
  parsePartialDate,
  precisionOf,
  weekday,
  yearAgo,
} from '#domain/dates'

/** Days from 1800 to about 2340, told apart from our own arithmetic by the platform's calendar. */
const someDay = fc
  .integer({ min: -62_091, max: 135_000 })
  .map((number): Day => new Date(number * 86_400_000).toISOString().slice(0, 10))

describe('isDay', () => {
  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('takes %s', (day) => {
    expect(isDay(day)).toBe(true)
  })
  it.each([
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-1-1',
    '0000-01-01',
    '',
    'x',
  ])('refuses %s', (text) => {
    expect(isDay(text)).toBe(false)
  })
})

describe('day arithmetic', () => {
  it('agrees with the platform calendar', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        expect(daysBetween(a, b)).toBe((Date.parse(b) - Date.parse(a)) / 86_400_000)
        expect(weekday(a)).toBe(new Date(a).getUTCDay() || 7)
      }),
    )
  })
  it('addDays undoes daysBetween', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b)
      }),
    )
  })
  it('reaches both ends of the calendar and no further', () => {
    expect(addDays('0001-01-02', -1)).toBe('0001-01-01')
    expect(addDays('9999-12-30', 1)).toBe('9999-12-31')
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError)
  })
  it('throws without the value when given what is not a day', () => {
    expect(() => addDays('2023-02-30', 1)).toThrow(/^not a day of the calendar$/)
  })
})

describe('months and years', () => {
  it.each([
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-12-15', 1, '2024-01-15'],
    ['2023-01-15', -1, '2022-12-15'],
    ['2020-11-30', 60, '2025-11-30'],
    ['2023-07-03', 12, '2024-07-03'],
  ])('addMonths(%s, %i) is %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected)
  })
  it('addMonths lands in the right month, on the same day or its last', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -1000, max: 1000 }), (day, count) => {
        const moved = addMonths(day, count)
        expect(monthsBetween(day, moved)).toBe(count)
        expect(moved.slice(8) === day.slice(8) || isMonthEnd(moved)).toBe(true)
      }),
    )
  })
  it('29/02 goes to 28/02 in a common year', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28')
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29')
    expect(yearAgo('2024-02-29')).toBe('2023-02-28')
    expect(yearAgo('2023-08-31')).toBe('2022-08-31')
  })
  it('monthsBetween looks at months alone', () => {
    expect(monthsBetween('2005-08', '2023-08-01')).toBe(216)
    expect(monthsBetween('2005-08-31', '2023-08-01')).toBe(216)
    expect(monthsBetween('2005-09-01', '2023-08-31')).toBe(215)
    expect(() => monthsBetween('2005', '2023-08-31')).toThrow(RangeError)
  })
  it.each([
    ['2005-08-31', '2023-08-30', 17],
    ['2005-08-31', '2023-08-31', 18],
    ['2004-02-29', '2023-02-27', 18],
    ['2004-02-29', '2023-02-28', 19],
    ['2004-02-29', '2024-02-28', 19],
    ['2004-02-29', '2024-02-29', 20],
  ])('completedYears of %s on %s is %i', (birth, on, years) => {
    expect(completedYears(birth, on)).toBe(years)
  })
  it('completedYears is the last birthday that has come', () => {
    fc.assert(
      fc.property(someDay, someDay, (birth, on) => {
        const years = completedYears(birth, on)
        expect(addYears(birth, years) <= on && addYears(birth, years + 1) > on).toBe(true)
      }),
    )
  })
  it('monthEnd', () => {
    expect(monthEnd('2024-02-03')).toBe('2024-02-29')
    expect(monthEnd('2023-12-01')).toBe('2023-12-31')
    expect(isMonthEnd('2023-06-30')).toBe(true)
    expect(isMonthEnd('2023-07-30')).toBe(false)
  })
})

describe('order', () => {
  it('is the order of time', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        expect(Math.sign(compareDays(a, b))).toBe(Math.sign(daysBetween(b, a)))
        expect([minDay(a, b), maxDay(a, b)]).toEqual([a, b].sort())
      }),
    )
  })
})

describe('reading and printing', () => {
  it.each([
    ['31/8/2023', '2023-08-31'],
    ['31/08/2023', '2023-08-31'],
    ['31-08-2023', '2023-08-31'],
    ['31.8.2023', '2023-08-31'],
    [' 1 / 2 / 2023\u00a0', '2023-02-01'],
    ['2023-08-31', '2023-08-31'],
  ])('parseDay(%j) is %s', (text, day) => {
    expect(parseDay(text)).toBe(day)
  })
  it.each([
    '31.8.23',
    '31/8/23',
    '31/9/2023',
    '29/2/2023',
    '31/8-2023',
    '8/2023',
    '2023',
    '2023-08',
    '',
    '45169',
  ])('parseDay(%j) is null', (text) => {
    expect(parseDay(text)).toBeNull()
  })
  it.each([
    ['1990', '1990', 'year', '1990'],
    ['5/1990', '1990-05', 'month', '05/1990'],
    ['05-1990', '1990-05', 'month', '05/1990'],
    ['1990-05', '1990-05', 'month', '05/1990'],
    ['1/5/1990', '1990-05-01', 'day', '01/05/1990'],
  ])('parsePartialDate(%j) is %s', (text, date, precision, printed) => {
    expect(parsePartialDate(text)).toBe(date)
    expect(precisionOf(date)).toBe(precision)
    expect(formatPartialDate(date)).toBe(printed)
  })
  it.each(['13/1990', '0/1990', '90', '5/90', '199', '1990-', '1990-5', '1990-01-', 'abcd', '1990-13', ''])(
    'parsePartialDate(%j) is null',
    (text) => {
      expect(parsePartialDate(text)).toBeNull()
      expect(isPartialDate(text)).toBe(false)
    },
  )
  it('reads what it prints', () => {
    expect(formatDay('2023-08-31')).toBe('31/08/2023')
    fc.assert(
      fc.property(someDay, fc.constantFrom(4, 7, 10), (day, length) => {
        const date = day.slice(0, length)
        expect(parsePartialDate(formatPartialDate(date))).toBe(date)
      }),
    )
  })
})
