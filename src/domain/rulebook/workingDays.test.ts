import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, weekday } from '#domain/dates'
import {
  addWorkingDays,
  isWorkingDay,
  workingDaysBefore,
  workingDaysBetween,
} from '#domain/rulebook/workingDays'

describe('working days', () => {
  it.each([
    ['2025-06-30', true, 'an ordinary Monday'],
    ['2025-06-28', false, 'a Saturday'],
    ['2024-05-04', true, 'a Saturday worked in exchange for 29/04'],
    ['2024-04-29', false, 'a Monday off in exchange'],
    ['2026-02-18', false, 'inside Tết'],
    ['2025-09-01', false, 'first of two days of the National Day'],
    ['2031-09-02', true, 'a holiday of a year without calendar'],
  ])('%s: %s, %s', (day, works) => {
    expect(isWorkingDay(day)).toBe(works)
  })

  it.each([
    ['the next working day is day 1', '2025-07-01', 1, '2025-07-02'],
    ['over a weekend', '2025-07-04', 1, '2025-07-07'],
    ['an act on a day off', '2025-07-05', 1, '2025-07-07'],
    ['over Tết', '2026-02-13', 1, '2026-02-23'],
    ['a Saturday worked counts', '2024-05-03', 1, '2024-05-04'],
    ['60 from the last day of 232-QĐ/TW', '2025-06-30', 60, '2025-09-24'],
    ['45 from the first day of 294-QĐ/TW', '2025-07-01', 45, '2025-09-04'],
    ['nothing', '2025-07-05', 0, '2025-07-05'],
  ])('%s: %s + %i = %s', (_case, day, count, end) => {
    expect(addWorkingDays(day, count)).toEqual({ day: end, uncoveredYears: [] })
  })

  it('names the years it ran through without a calendar', () => {
    expect(addWorkingDays('2026-12-01', 45).uncoveredYears).toEqual([2027])
    expect(addWorkingDays('2021-12-20', 300).uncoveredYears).toEqual([2021, 2022])
    expect(addWorkingDays('2022-12-31', 1).uncoveredYears).toEqual([])
  })

  it('takes no part of a day and does not count back', () => {
    expect(() => addWorkingDays('2025-07-01', -1)).toThrow(RangeError)
    expect(() => addWorkingDays('2025-07-01', 1.5)).toThrow(RangeError)
  })

  const days = fc.integer({ min: 0, max: 3000 }).map((distance) => addDays('2021-06-01', distance))
  const counts = fc.integer({ min: 0, max: 100 })
  it('ends on a working day, with as many between', () => {
    fc.assert(
      fc.property(days, counts, (day, count) => {
        const end = addWorkingDays(day, count).day
        expect(count === 0 || isWorkingDay(end)).toBe(true)
        expect(workingDaysBetween(day, end)).toBe(count)
        expect(workingDaysBetween(end, day)).toBe(0 - count)
      }),
    )
  })
  it('counts back to the last start that is in time', () => {
    fc.assert(
      fc.property(days, counts, (day, count) => {
        const start = workingDaysBefore(day, count)
        expect(addWorkingDays(start, count).day <= day).toBe(true)
        expect(count === 0 || addWorkingDays(addDays(start, 1), count).day > day).toBe(true)
      }),
    )
  })
  it('adds in parts as in one', () => {
    fc.assert(
      fc.property(days, counts, counts, (day, first, second) => {
        expect(addWorkingDays(addWorkingDays(day, first).day, second).day).toBe(
          addWorkingDays(day, first + second).day,
        )
      }),
    )
  })
  it('without a calendar counts five days a week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (distance) => {
        const day = addDays('2030-01-01', distance)
        expect(isWorkingDay(day)).toBe(weekday(day) <= 5)
        expect(workingDaysBetween(day, addDays(day, 7))).toBe(5)
      }),
    )
  })
})
