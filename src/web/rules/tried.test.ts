import { describe, expect, it } from 'vitest'
import type { RuleValue } from '#domain/rulebook/timeline'
import { addressOf, triedFrom, triedIn, valueOf } from './tried'

describe('a value that is tried', () => {
  it.each<[RuleValue]>([
    [60],
    [{ workingDays: 45, extensionWorkingDays: 15 }],
    [{ workingDays: 30, startsAt: 'issue' }],
  ])('%j opens in the form and comes out as it was', (value) => {
    expect(valueOf(triedFrom(value, '2026-08-01'), value)).toEqual(value)
  })
  it('is none while a part is missing', () => {
    const clock = { workingDays: 45, extensionWorkingDays: 15 }
    const tried = triedFrom(clock, '2026-08-01')
    expect(valueOf({ ...tried, length: null }, clock)).toBeNull()
    expect(valueOf({ ...tried, extension: null }, clock)).toBeNull()
  })
  it('stands in the address, and is read from it again', () => {
    const tried = { ...triedFrom({ workingDays: 30, startsAt: 'receipt' }, '2026-08-01'), length: 20 }
    const address = addressOf('clock', tried)
    expect(address).toMatchObject({ try: 'clock', tryLength: 20, tryStart: 'receipt' })
    const chosen = (name: string) => {
      const value = address[name]
      return value === null || value === undefined ? null : String(value)
    }
    expect(triedIn(chosen)).toEqual(tried)
    expect(triedIn((name) => (name === 'tryFrom' ? '2026-02-30' : chosen(name)))).toBeNull()
    expect(triedIn(() => null)).toBeNull()
  })
})
