import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonical } from './canonical'

it('frozen content reads the same in any order of its keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed())
      return canonical(value) === canonical(turned)
    }),
  )
  expect(canonical({ a: 1 })).not.toBe(canonical({ a: 2 }))
})
