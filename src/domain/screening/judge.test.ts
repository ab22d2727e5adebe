import { describe, expect, it } from 'vitest'
import type { Attendance } from '#domain/candidates/records'
import { judgeBallot, judgeDraft, judgeHelp, judgeOutcome, judgeReport, judgeView } from './judge'
import { type CellScreening, isListed, phaseOf } from './state'

const clock = { today: '2026-04-30' }
const NEW: CellScreening = { draft: null, steps: [], ballot: null, entries: [] }
const DRAFTED: CellScreening = { ...NEW, draft: { day: '2026-02-10', nobody: false } }
const attendance = (
  total: number,
  present = total,
  absent: Attendance['official']['absent'] = {},
): Attendance => ({
  official: { total, present, absent },
  probationary: { present: 0, absent: 0 },
  ballot: 'secret',
})
const ballot = { day: '2026-03-05', attendance: attendance(12) }
const entry = (votes: number, change: object = {}) => ({
  id: 'a',
  vote: { for: votes, against: 12 - votes, blank: 0 },
  help: null,
  outcome: null,
  ...change,
})
const report = { kind: 'report', askedDay: null, day: '2026-03-10', view: null } as const
const REPORTED: CellScreening = { ...DRAFTED, ballot, steps: [report], entries: [entry(9)] }
const codes = (findings: readonly { code: string; effect: string }[]) =>
  findings.map(({ code, effect }) => `${code} ${effect}`)
const cast = (votes: number, change: object = {}) => ({
  ...ballot,
  votes: [{ entryId: 'a', vote: { for: votes, against: 12 - votes, blank: 0 } }],
  ...change,
})

describe('02-HD/BTCTW, step 1', () => {
  it('draws up a list by the criteria of the day, each person once, until the ballot', () => {
    const one = { memberId: 'm', criteria: ['failedTwoYears'] }
    expect(judgeDraft(NEW, { day: '2026-02-10', entries: [one] }, clock)).toEqual([])
    expect(judgeDraft(DRAFTED, { day: '2026-02-10', entries: [] }, clock)).toEqual([])
    expect(codes(judgeDraft(NEW, { day: '2026-02-10', entries: [one, one] }, clock))).toEqual([
      'screeningTwice block',
    ])
    const unknown = { memberId: 'm', criteria: ['gossip'] }
    expect(codes(judgeDraft(NEW, { day: '2026-02-10', entries: [unknown] }, clock))).toEqual([
      'criterionUnknown block',
    ])
    expect(codes(judgeDraft(NEW, { day: '2020-02-10', entries: [unknown] }, clock))).toEqual([
      'ruleUncovered warn',
    ])
    expect(codes(judgeDraft(NEW, { day: '2026-05-01', entries: [] }, clock))).toEqual(['dayInFuture block'])
    expect(codes(judgeDraft(REPORTED, { day: '2026-04-01', entries: [] }, clock))).toEqual([
      'screeningOrder block',
    ])
  })

  it('asks for views on a draft', () => {
    const step = { kind: 'upperView', askedDay: '2026-02-12', day: '2026-02-20', view: 'agrees' } as const
    expect(judgeView(DRAFTED, step, clock)).toEqual([])
    expect(codes(judgeView(DRAFTED, { ...step, day: '2026-02-01' }, clock))).toEqual(['dayOrder block'])
    expect(codes(judgeView(NEW, step, clock))).toEqual(['screeningOrder block'])
  })

  it('carries from two thirds of the official members, those exempt and absent left out', () => {
    expect(codes(judgeBallot(DRAFTED, ['a'], cast(8), clock))).toEqual([
      'screeningViewMissing warn',
      'screeningViewMissing warn',
    ])
    expect(codes(judgeBallot(DRAFTED, ['a'], cast(7), clock))[0]).toBe('voteNotCarried warn')
    const held = { day: '2026-03-05', attendance: attendance(14, 12, { exempt: 2 }) }
    expect(isListed(entry(8), held)).toBe(true)
    expect(isListed(entry(8), { day: '2026-03-05', attendance: attendance(14, 12, { ordinary: 2 }) })).toBe(
      false,
    )
  })

  it('refuses what does not add up, an open ballot, and a ballot that leaves somebody out', () => {
    const refused = (change: object, ids = ['a']) => codes(judgeBallot(DRAFTED, ids, cast(9, change), clock))
    expect(refused({ votes: [{ entryId: 'a', vote: { for: 9, against: 9, blank: 0 } }] })).toEqual([
      'votesDoNotAdd block',
    ])
    expect(refused({ attendance: attendance(12, 10) })).toContain('attendanceDoesNotAdd block')
    expect(refused({ attendance: { ...attendance(12), ballot: 'raised' } })).toEqual([
      'ballotNotSecret block',
    ])
    expect(refused({}, ['a', 'b'])).toEqual(['ballotIncomplete block'])
    expect(refused({ day: '2026-02-01' })).toEqual(['dayOutOfOrder block'])
    expect(codes(judgeBallot(NEW, [], cast(9), clock))).toEqual(['screeningOrder block'])
    expect(codes(judgeBallot(REPORTED, ['a'], cast(9), clock))).toEqual(['screeningOrder block'])
  })

  it('reports after the ballot, or where nobody was found', () => {
    const voted = { ...DRAFTED, ballot, entries: [entry(9)] }
    expect(phaseOf(voted)).toBe('voted')
    expect(judgeReport(voted, '2026-03-10', clock)).toEqual([])
    expect(codes(judgeReport(voted, '2026-03-01', clock))).toEqual(['dayOutOfOrder block'])
    expect(codes(judgeReport(DRAFTED, '2026-03-10', clock))).toEqual(['screeningOrder block'])
    expect(judgeReport({ ...NEW, draft: { day: '2026-02-10', nobody: true } }, '2026-03-10', clock)).toEqual(
      [],
    )
  })
})

describe('what follows', () => {
  const helped = { ...REPORTED, entries: [entry(9, { help: { from: '2026-03-12', until: '2027-03-12' } })] }
  const first = helped.entries[0] ?? entry(9)

  it('helps who was voted onto the list, for twelve months', () => {
    expect(judgeHelp(REPORTED, entry(9), { from: '2026-03-12', until: '2027-03-12' }, clock)).toEqual([])
    const short = judgeHelp(REPORTED, entry(9), { from: '2026-03-12', until: '2026-09-12' }, clock)
    expect(short).toMatchObject([{ code: 'educationLength', effect: 'warn', params: { evidence: 'memory' } }])
    expect(codes(judgeHelp(REPORTED, entry(7), { from: '2026-03-12', until: '2027-03-12' }, clock))).toEqual([
      'screeningOrder block',
    ])
  })

  it('assesses after the help; a deletion follows on no progress alone', () => {
    const late = { today: '2027-04-30' }
    expect(judgeOutcome(helped, first, { kind: 'progress', day: '2027-03-20' }, late)).toEqual([])
    expect(codes(judgeOutcome(helped, first, { kind: 'noProgress', day: '2026-10-01' }, late))).toEqual([
      'assessedEarly warn',
    ])
    expect(codes(judgeOutcome(helped, first, { kind: 'deleted', day: '2027-03-20' }, late))).toEqual([
      'screeningOrder block',
    ])
    const failed = entry(9, { help: first.help, outcome: { kind: 'noProgress', day: '2027-03-20' } })
    expect(judgeOutcome(helped, failed, { kind: 'deleted', day: '2027-04-02' }, late)).toEqual([])
    const gone = entry(9, { help: first.help, outcome: { kind: 'progress', day: '2027-03-20' } })
    expect(codes(judgeOutcome(helped, gone, { kind: 'noProgress', day: '2027-04-02' }, late))).toEqual([
      'screeningOrder block',
    ])
  })
})
