import { expect, it } from 'vitest'
import { dayOf, momentOf } from './moments'

it('tells a moment by the clocks of Vietnam', () => {
  expect(momentOf('2026-08-31T17:05:09.123Z')).toBe('01/09/2026 00:05:09')
  expect(momentOf('2026-08-31T10:00:00+07:00')).toBe('31/08/2026 10:00:00')
  expect(dayOf('2020-01-01T01:30:00.000Z')).toBe('2020-01-01')
})
