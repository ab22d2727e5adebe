import { describe, expect, it } from 'vitest'
import { paper, record, wholeLife } from './file.cases'
import { listedRoadOf } from './listedRoad'

const LATE = '2027-12-31'
const mentor = (day: string, memberId: string) => record('mentorAssigned', day, { memberId, replaces: null })

describe('the road that a list tells of', () => {
  it('is that of the records up to its day', () => {
    const file = wholeLife()
    const early = listedRoadOf(file, '2024-08-19')
    expect(early).toEqual({
      listed: { day: '2024-06-10', number: '05-NQ/CB' },
      certificate: null,
      mentors: [{ day: '2024-06-10', memberIds: ['member-1'] }],
      decision: null,
      ceremony: null,
      departureDay: null,
    })
    const whole = listedRoadOf(file, LATE)
    expect(whole.certificate).toEqual({ day: '2024-08-20', number: '315/GCN' })
    expect(whole.listed).toEqual(early.listed)
    expect(whole.decision).toEqual({ day: '2025-08-20', number: '301-QĐ/TU', issuerName: 'Cấp ủy (mẫu)' })
    expect(whole.ceremony?.guideId).toBe('member-1')
  })

  it('is told by the papers of a file that was taken up under way', () => {
    const papers = [
      { kind: 'listed', day: '2024-01-05', number: '3' },
      { kind: 'certificate', day: '2024-03-01', number: null },
    ] as const
    const { listed, certificate } = listedRoadOf(
      [record('opening', '2025-01-01', { reached: 'certificate', papers })],
      LATE,
    )
    expect({ listed, certificate }).toEqual({
      listed: { day: '2024-01-05', number: '3' },
      certificate: { day: '2024-03-01', number: null },
    })
  })

  it('names the members of the last two days on which some were assigned, each once', () => {
    const assigned = [
      mentor('2024-01-01', 'member-0'),
      mentor('2024-05-01', 'member-1'),
      mentor('2024-05-01', 'member-2'),
      mentor('2024-05-01', 'member-1'),
      mentor('2024-09-01', 'member-3'),
    ]
    expect(listedRoadOf(assigned, LATE).mentors).toEqual([
      { day: '2024-05-01', memberIds: ['member-1', 'member-2'] },
      { day: '2024-09-01', memberIds: ['member-3'] },
    ])
  })

  it('holds no admission whose decision was cancelled', () => {
    const cancelled = record(
      'decisionCancellation',
      '2027-01-10',
      { ground: 'againstStandards', faultyStep: null },
      { paper: paper('9H', '2027-01-10') },
    )
    const { decision, ceremony } = listedRoadOf([...wholeLife(), cancelled], LATE)
    expect([decision, ceremony]).toEqual([null, null])
  })
})
