import { expect, it } from 'vitest'
import { newId } from './ids'

it('makes UUIDs of version 7 that sort by time', () => {
  const at = Date.UTC(2026, 7, 31)
  expect(newId(at)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(newId(at).replace('-', '').slice(0, 12)).toBe(at.toString(16).padStart(12, '0'))
  expect(newId(at) < newId(at + 1)).toBe(true)
})
