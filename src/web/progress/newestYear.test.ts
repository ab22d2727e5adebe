import { expect, test } from 'vitest'
import type { SeriesReply } from '#contract/progress'
import { newestYear } from './newestYear'

const series = (...admitted: [year: number, admitted: number | null][]): SeriesReply => ({
  items: admitted.map(([year, count]) => ({
    year,
    admitted: count,
    target: null,
    percent: null,
    source: 'records',
  })),
})

test('the newest later year in which somebody was admitted', () => {
  const told = series([2022, 5], [2023, 7], [2024, 3], [2025, 4], [2026, 0])
  expect(newestYear(told, '2023-12-31')).toBe('2025')
  expect(newestYear(told, '2025-12-31')).toBeNull()
})

test('none where it is not known, or not yet told', () => {
  expect(newestYear(series([2024, null], [2025, null]), '2023-12-31')).toBeNull()
  expect(newestYear(undefined, '2023-12-31')).toBeNull()
})
