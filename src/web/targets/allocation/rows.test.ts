import { describe, expect, test } from 'vitest'
import type { TargetsReply } from '#contract/targets'
import { type AllocationRow, isOvertaken, isToIssue, isUnsaved, placeOf, sumsOf, valueOf } from './rows'
import type { Cell } from './sheet'

const row = (id: string, part: Partial<AllocationRow> = {}): AllocationRow => ({
  organisation: { id, code: id, name: id, kind: 'upperDirect' },
  members: 1000,
  membersOn: '2023-01-30',
  admittedLastPeriod: null,
  assigned: null,
  rate: null,
  baseDay: null,
  qualifier: null,
  paper: null,
  draft: null,
  registered: null,
  writable: true,
  ...part,
})
const edited = (value: number | null, seen: number | null = null): Cell => ({
  edit: { value, seen },
  locked: false,
})
const untouched: Cell = { edit: null, locked: false }
const reply = (children: AllocationRow[], part: Partial<TargetsReply> = {}): TargetsReply => ({
  organisation: { id: 'P', code: 'P', name: 'P', kind: 'centralDirect' },
  period: { id: 'Y', kind: 'year', name: 'Năm 2023', from: '2023-01-01', to: '2023-12-31' },
  entries: [],
  inForce: { resolution: 80, assigned: 70, registered: null },
  qualifier: 'exactly',
  allocated: null,
  allocationGap: null,
  draftTotal: null,
  members: null,
  membersOn: null,
  rate: null,
  mayWrite: true,
  children,
  ...part,
})

describe('the sums in view', () => {
  test('an emptied cell leaves the figure in force, an edit replaces it, a draft stands before it', () => {
    const children = [
      row('a', { assigned: 30 }),
      row('b', { assigned: 20, draft: 25 }),
      row('c', { assigned: 9 }),
    ]
    const cells = new Map([
      ['a', edited(null)],
      ['c', edited(10)],
    ])
    expect(sumsOf(reply(children), cells)).toEqual({
      target: 70,
      allocated: 65,
      gap: 5,
      members: 3000,
      ratePercent: 2.17,
    })
  })
  test('a term is measured by its congress; nothing given is not 0 given; an unknown base gives no rate', () => {
    const term = { id: 'T', kind: 'term' as const, name: 'Nhiệm kỳ', from: '2020-07-01', to: '2025-06-30' }
    const sums = sumsOf(reply([row('a'), row('b', { members: null })], { period: term }), new Map())
    expect(sums).toEqual({ target: 80, allocated: null, gap: null, members: null, ratePercent: null })
  })
})

test('what waits to be saved, and what a paper would change', () => {
  const drafted = row('a', { assigned: 30, draft: 35 })
  expect(isUnsaved(drafted, edited(35))).toBe(false)
  expect(isUnsaved(drafted, edited(30))).toBe(true)
  expect(isUnsaved(drafted, edited(null))).toBe(false)
  expect(valueOf(drafted, untouched)).toBe(35)
  expect(isToIssue(drafted, edited(30))).toBe(true)
  expect(isToIssue(row('b', { assigned: 30 }), untouched)).toBe(false)
  expect(isToIssue(row('b'), untouched)).toBe(false)
})

test("another's newer figure is noticed, my own saved one is not", () => {
  const now = row('a', { assigned: 40 })
  expect(isOvertaken(now, edited(35, 30))).toBe(true)
  expect(isOvertaken(now, edited(40, 30))).toBe(false)
  expect(isOvertaken(now, edited(35, 40))).toBe(false)
})

test('the band is compared exactly: 2.999 % is below 3 % though it prints as 3', () => {
  const band = { min: 3, max: 4 }
  expect(placeOf(2999, 100_000, band)).toBe('below')
  expect(placeOf(3000, 100_000, band)).toBe('within')
  expect(placeOf(4000, 100_000, band)).toBe('within')
  expect(placeOf(4001, 100_000, band)).toBe('above')
  expect(placeOf(5, 0, band)).toBeNull()
  expect(placeOf(null, 100, band)).toBeNull()
})
