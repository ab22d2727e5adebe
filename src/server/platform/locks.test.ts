import { expect, it } from 'vitest'
import { SEEDS } from './locks'

it('two kinds of subject never share a number', () => {
  const numbers = Object.values(SEEDS)
  expect(new Set(numbers).size).toBe(numbers.length)
})
