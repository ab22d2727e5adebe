import { expect, it } from 'vitest'
import { TRANSMITTAL_VERSION, transmittalColumns } from '#domain/transmittals/sheet'
import { hashOf } from '../platform/frozenHash'

it('keeps the columns of a version as they were handed over: every hash and signature since is of them', () => {
  const columns = transmittalColumns(1).map(({ key, head: title, held }) => ({ key, title, held }))
  expect(hashOf(columns)).toBe('981f4584aef311c9ba1e0fa8e8a6828e08a32c6f8095cee35eece41b58d5bf0b')
})

it('has columns for what is handed over now, and for no version that never was', () => {
  expect(transmittalColumns()).toBe(transmittalColumns(TRANSMITTAL_VERSION))
  expect(() => transmittalColumns(TRANSMITTAL_VERSION + 1)).toThrow(RangeError)
})
