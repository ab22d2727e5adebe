import { expect, it } from 'vitest'
import { innerAddress, paths } from './paths'

it('leaves out of an address what was not chosen', () => {
  expect(paths.progress('a', { year: 2023, asOf: null, target: '' })).toBe(
    '/organisations/a/progress?year=2023',
  )
})

it.each(['//evil.example', '/\\evil.example', 'https://evil.example', '', null])(
  'never follows %s after sign-in',
  (next) => {
    expect(innerAddress(next)).toBeNull()
  },
)

it('follows an address of its own', () => {
  expect(innerAddress('/organisations/a/progress?year=2023')).toBe('/organisations/a/progress?year=2023')
})
