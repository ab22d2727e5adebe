import { expect, test } from 'vitest'
import { Id } from '#contract/common'
import { newId } from './ids'

test('an id is a UUID of version 7 that carries its moment', () => {
  const id = newId(new Date('2026-08-31T05:00:00Z'))
  expect(Id.safeParse(id).success).toBe(true)
  expect(id[14]).toBe('7')
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-08-31T05:00:00Z'))
})

test('later ids sort later, and no two are alike', () => {
  const [early, late] = [new Date('2026-08-31T05:00:00.000Z'), new Date('2026-08-31T05:00:00.001Z')]
  expect(newId(early) < newId(late)).toBe(true)
  expect(new Set(Array.from({ length: 1000 }, () => newId(early))).size).toBe(1000)
})
