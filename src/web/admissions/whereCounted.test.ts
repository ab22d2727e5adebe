import { expect, test } from 'vitest'
import { whereCounted } from './whereCounted'

test('counts in the year of the ceremony, by the day the document says', () => {
  expect(whereCounted({ decisionDay: '2026-11-10', ceremonyDay: '2026-11-20' })).toEqual({ year: '2026' })
})

test('counts by the ceremony where the decision lies in another year', () => {
  expect(whereCounted({ decisionDay: '2025-12-20', ceremonyDay: '2026-01-05' })).toEqual({
    year: '2026',
    countBy: 'ceremony',
  })
})

test('counts by the decision while there is no ceremony', () => {
  expect(whereCounted({ decisionDay: '2026-11-10', ceremonyDay: null })).toEqual({
    year: '2026',
    countBy: 'decision',
  })
})

test('leaves the choice open when nothing is known', () => {
  expect(whereCounted({ decisionDay: null, ceremonyDay: null })).toEqual({})
})
