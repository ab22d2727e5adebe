import { describe, expect, it } from 'vitest'
import { axisTicks, monthCounts, monthEnds, monthStarts, reachedOn } from './geometry'

describe('the course of a year', () => {
  it.each([
    [450, [0, 100, 200, 300, 400, 500]],
    [1, [0, 1]],
    [0, [0, 1]],
    [2770, [0, 1000, 2000, 3000]],
  ])('marks an axis up to %i with round numbers', (highest, ticks) => {
    expect(axisTicks(highest)).toEqual(ticks)
  })

  it('stands on a day where the last step before it led', () => {
    const points = [
      { day: '2023-03-01', admitted: 4 },
      { day: '2023-05-19', admitted: 9 },
    ]
    expect(['2023-02-28', '2023-03-01', '2023-12-31'].map((day) => reachedOn(points, day))).toEqual([0, 4, 9])
  })

  it('is taken apart by months that add up to what was reached', () => {
    const points = [
      { day: '2023-01-20', admitted: 2 },
      { day: '2023-03-01', admitted: 4 },
      { day: '2023-03-09', admitted: 9 },
    ]
    const counts = monthCounts(points, '2023-01-01', '2023-03-08')
    expect(counts).toEqual([
      { until: '2023-01-31', count: 2 },
      { until: '2023-02-28', count: 0 },
      { until: '2023-03-08', count: 2 },
    ])
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(reachedOn(points, '2023-03-08'))
  })

  it('counts months inside a window that begins and ends within one', () => {
    expect(monthStarts('2023-01-15', '2023-03-10')).toEqual(['2023-02-01', '2023-03-01'])
    expect(monthEnds('2023-01-15', '2023-03-10')).toEqual(['2023-01-31', '2023-02-28', '2023-03-10'])
    expect(monthEnds('2023-01-01', '2023-02-28')).toEqual(['2023-01-31', '2023-02-28'])
  })
})
