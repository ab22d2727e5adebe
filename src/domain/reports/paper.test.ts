import { expect, it } from 'vitest'
import { REPORT_PAPER } from './paper'

it.each([
  ['2025-06-15', '15/06/2025'],
  ['2026-02-01', '31/12/2025'],
])('a sheet asked for as of %s tells until %s, never past the end of its period', (asOf, last) => {
  const days = REPORT_PAPER.days({ from: '2025-01-01', to: '2025-12-31', asOf })
  expect(days).toBe(`Từ 01/01/2025 đến ${last}`)
})
