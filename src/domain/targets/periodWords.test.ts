import { describe, expect, it } from 'vitest'
import { periodInHead, periodMatcher } from './periodWords'

const year = { id: 'y', kind: 'year', name: 'Năm 2026', from: '2026-01-01', to: '2026-12-31' } as const
const term = {
  id: 't',
  kind: 'term',
  name: 'Nhiệm kỳ 2025–2030',
  from: '2025-08-01',
  to: '2030-07-31',
} as const
const school = {
  id: 's',
  kind: 'schoolYear',
  name: 'Năm học 2025–2026',
  from: '2025-09-01',
  to: '2026-08-31',
} as const
const drive = { id: 'o', kind: 'other', name: 'Đợt 3/2', from: '2026-01-01', to: '2026-02-28' } as const

describe('the period that words mean', () => {
  it.each([
    ['2026', 'y'],
    ['Năm 2026', 'y'],
    ['NAM 2026 ', 'y'],
    ['2025-2030', 't'],
    ['nhiệm kỳ 2025 - 2030', 't'],
    ['2025–2026', 's'],
    ['đợt 3/2', 'o'],
    ['2027', undefined],
    ['', undefined],
    ['02/2026', undefined],
  ])('%s', (words, id) => {
    expect(periodMatcher([year, term, school, drive])(words)?.id).toBe(id)
  })

  it('is none where two are meant', () => {
    const twin = { ...drive, id: 'p', from: '2026-01-02' }
    expect(periodMatcher([drive, twin])('Đợt 3/2')).toBeNull()
  })

  it.each([
    ['Chỉ tiêu giao (2026)', '2026'],
    ['Chỉ tiêu nhiệm kỳ 2025 – 2030', '2025-2030'],
    ['Chỉ tiêu giao', null],
    ['Chỉ tiêu 12026', null],
  ])('in the head %s', (head, period) => {
    expect(periodInHead(head)).toBe(period)
  })
})
