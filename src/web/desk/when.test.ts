import { describe, expect, it } from 'vitest'
import { desk } from '../i18n/vi/desk'
import { groupOf, untilWords } from './when'

describe('when a duty is due', () => {
  const on = '2025-11-03'

  it('is told by the day itself, seven and thirty days', () => {
    const days = ['2025-11-02', '2025-11-03', '2025-11-10', '2025-11-11', '2025-12-03', '2025-12-04']
    expect(days.map((day) => groupOf(day, on))).toEqual([
      'overdue',
      'week',
      'week',
      'month',
      'month',
      'later',
    ])
  })

  it('counts calendar days, and working days where the term is told in them', () => {
    const left = (last: string, workingDays?: number) =>
      untilWords({ desk }, { last, params: workingDays === undefined ? {} : { workingDays } }, on)
    expect(left('2025-11-03')).toBe('hạn hôm nay')
    expect(left('2025-11-06')).toBe('còn 3 ngày')
    expect(left('2025-10-28', 30)).toBe('quá 4 ngày làm việc')
    expect(left('2025-11-10', 30)).toBe('còn 5 ngày làm việc')
    expect(left('2025-11-01')).toBe('quá 2 ngày')
  })

  it('counts months and years where it is far', () => {
    const left = (last: string) => untilWords({ desk }, { last, params: {} }, on)
    expect(left('2026-02-01')).toBe('còn 90 ngày')
    expect(left('2026-02-02')).toBe('còn 2 tháng')
    expect(left('2026-11-03')).toBe('còn 1 năm')
    expect(left('2030-07-05')).toBe('còn 4 năm 8 tháng')
  })

  it('a weekend past its term is told in calendar days', () => {
    expect(untilWords({ desk }, { last: '2025-10-31', params: { workingDays: 30 } }, '2025-11-02')).toBe(
      'quá 2 ngày',
    )
  })
})
