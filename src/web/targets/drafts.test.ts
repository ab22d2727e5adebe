import { expect, test } from 'vitest'
import type { Entry } from './data'
import {
  adjustmentOf,
  correctionOf,
  judgeTarget,
  newTargetDraft,
  type TargetDraft,
  targetBody,
} from './drafts'

const period = { from: '2024-01-01', to: '2024-12-31' }
const codes = (draft: TargetDraft) =>
  judgeTarget(draft, period, '2024-06-01').map(({ code, field }) => `${code} ${field}`)
const draft = (part: Partial<TargetDraft>): TargetDraft => ({ ...newTargetDraft(), ...part })
const milestone = (key: string, day: string, amount: number, as: 'percent' | 'value' = 'percent') => ({
  key,
  day,
  as,
  amount,
})

test('an unfinished form is not judged', () => {
  expect(codes(newTargetDraft())).toEqual([])
  expect(codes(draft({ measure: 'rate', rateMax: 4 }))).toEqual([])
})

test('the same rules as on the server, at the same fields', () => {
  expect(codes(draft({ value: 10_000_001 }))).toEqual(['valueTooLarge value'])
  expect(codes(draft({ measure: 'rate', rateMin: 4, rateMax: 3 }))).toEqual(['rateOutOfRange rate'])
  expect(codes(draft({ indicator: 'women', unit: 'percent', value: 101 }))).toEqual(['valueTooLarge value'])
  expect(
    codes(draft({ paper: { number: '1', day: '2024-06-02', issuerName: 'A', issuerId: null } })),
  ).toEqual(['decisionInFuture decision.day'])
  const terms = { ...newTargetDraft().terms, from: '2025-01-01', to: '2025-02-01' }
  expect(codes(draft({ terms }))).toEqual(['windowOutsidePeriod window'])
})

test('milestones are judged once they are filled', () => {
  const falling = [milestone('a', '2024-06-30', 50), milestone('b', '2024-12-31', 40)]
  const { terms } = newTargetDraft()
  expect(codes(draft({ value: 100, terms: { ...terms, milestones: falling } }))).toEqual([
    'milestonesNotRising milestones.1',
  ])
  const open = [milestone('a', '2026-06-30', 50), { key: 'b', day: null, as: 'percent' as const, amount: 40 }]
  expect(codes(draft({ value: 100, terms: { ...terms, milestones: open } }))).toEqual([])
})

const entry: Entry = {
  id: '1',
  kind: 'assigned',
  indicator: 'admitted',
  value: 60,
  rate: null,
  target: 60,
  baseDay: null,
  qualifier: 'orMore',
  unit: 'people',
  status: 'issued',
  inForce: true,
  decision: { number: '21-CT/TU', day: '2024-01-10', issuerName: 'Tỉnh ủy', issuerOrganisationId: null },
  documentId: null,
  window: null,
  countBy: 'ceremony',
  milestones: [
    { day: '2024-06-30', numerator: 1, denominator: 60 },
    { day: '2024-09-30', numerator: 1385, denominator: 2770 },
    { day: '2024-12-31', numerator: 100, denominator: 100 },
  ],
  reason: null,
  recordedAt: '2024-01-10T00:00:00.000Z',
  replacesId: null,
  takenBack: null,
}

test('a correction repeats the line, an adjustment waits for its own paper', () => {
  const correction = correctionOf(entry)
  expect(correction.terms.milestones.map(({ as, amount }) => [as, amount])).toEqual([
    ['value', 1],
    ['percent', 50],
    ['percent', 100],
  ])
  expect(targetBody(correction, 'P', '1')).toMatchObject({
    value: 60,
    qualifier: 'orMore',
    decision: { number: '21-CT/TU', day: '2024-01-10', issuerName: 'Tỉnh ủy' },
    replacesId: '1',
  })
  const adjustment = adjustmentOf(entry)
  expect([adjustment.value, adjustment.paper.number, adjustment.terms.countBy]).toEqual([60, '', null])
})
