import { describe, expect, it } from 'vitest'
import {
  attendance,
  CITY,
  changed,
  never,
  paper,
  record,
  said,
  upTo,
  vote,
  WARD,
  wholeLife,
  without,
} from './file.cases'
import type { FileRecord } from './records'

describe('probation and recognition', () => {
  const before = upTo('recognitionResolution')
  const voted = (day: string, votes = vote(12)) =>
    changed('recognitionResolution', { day, paper: paper('14-NQ/CB', day), vote: votes })

  it('R-PRB-1, R-PRB-2 (294-QĐ/TW 4.2): nothing is voted before month twelve ends', () => {
    expect(said(without('selfReview', before), voted('2026-09-25'))).toEqual(['!stepSkipped'])
    const early = wholeLife().flatMap((each) =>
      ['selfReview', 'mentorReview', 'recognitionOpinion'].includes(each.kind)
        ? [{ ...each, day: '2026-09-01' } as FileRecord]
        : [each],
    )
    const reviewed = upTo('recognitionResolution', early)
    expect(said(reviewed, voted('2026-09-14'))).toEqual(['!probationNotOver'])
    expect(said(reviewed, voted('2026-09-15'))).toEqual([])
  })
  it('R-PRB-2: later than 30 working days is told, not refused', () => {
    expect(said(before, voted('2026-10-27'))).toEqual([])
    expect(said(before, voted('2026-10-28'))).toEqual(['considerationLate'])
  })
  it('R-PRB-3 (294-QĐ/TW 4.2.2): the official day is twelve months after the ceremony', () => {
    const decided = (officialDay: string) => changed('recognitionDecision', { detail: { officialDay } })
    expect(said(upTo('recognitionDecision'), decided('2026-09-15'))).toEqual([])
    expect(said(upTo('recognitionDecision'), decided('2026-10-20'))).toEqual(['!officialDayWrong'])
  })
  it('R-PRB-4 (294-QĐ/TW 4.2.3): three votes without two thirds', () => {
    const rounds = ['2026-09-25', '2026-10-01', '2026-10-08'].map((day, place) => ({
      ...voted(day, vote(6, 6)),
      id: `round ${place}`,
      paper: paper(`${14 + place}-NQ/CB`, day),
    }))
    expect(said([...before, ...rounds.slice(0, 2)], { ...voted('2026-10-15'), id: 'next' })).toEqual([])
    expect(said([...before, ...rounds], { ...voted('2026-10-15'), id: 'next' })).toEqual(['!roundsExhausted'])
  })
  it('R-NEW-1 (38-HD/BTCTW II.1.1c): without the class certificate', () => {
    expect(said(without('newMemberClass', before), voted('2026-09-25'))).toEqual(['newMemberClassMissing'])
  })
  it('R-DEC-3 (294-QĐ/TW 4.3.1): recognition within 30 working days', () => {
    const decided = (day: string) =>
      said(
        upTo('recognitionDecision'),
        changed('recognitionDecision', { day, paper: paper('455', day, CITY) }),
      )
    expect(decided('2026-11-06')).toEqual([])
    expect(decided('2026-11-09')).toEqual(['recognitionLate'])
  })
})

describe('R-DEL-2, R-DEL-3 (294-QĐ/TW 8): deletion and complaint', () => {
  const chain = [
    ...upTo('newMemberClass'),
    record(
      'deletionResolution',
      '2026-02-02',
      { ground: 'absent' },
      { paper: paper('03-NQ/CB', '2026-02-02'), attendance: attendance(12, 12), vote: vote(9, 3) },
    ),
    record(
      'deletionGrassroots',
      '2026-02-10',
      {},
      {
        organisationId: WARD,
        paper: paper('08-NQ/ĐU', '2026-02-10', WARD),
        attendance: attendance(15, 15),
        vote: vote(11, 4),
      },
    ),
    record('deletionDecision', '2026-03-02', {}, { paper: paper('60-QĐ/TU', '2026-03-02', CITY) }),
  ]
  it('goes cell, grassroots, decision, and ends the file', () => {
    const codes = chain.slice(-3).flatMap((each) => said(chain.slice(0, chain.indexOf(each)), each))
    expect(codes).toEqual([])
    expect(said(chain, changed('selfReview', {}))).toEqual(['!fileClosed'])
    expect(said(chain.slice(0, -2), chain.at(-1) ?? never())).toEqual(['!stepSkipped'])
  })
  it('a complaint comes within 30 working days and is answered within 90', () => {
    expect(said(chain, record('complaint', '2026-04-13', {}))).toEqual([])
    expect(said(chain, record('complaint', '2026-04-14', {}))).toEqual(['complaintLate'])
  })
})

describe('R-PRB-4 (294-QĐ/TW 4.2.3): after three votes the committees above decide', () => {
  it('without a fourth vote of the cell', () => {
    const rounds = ['2026-09-25', '2026-10-01', '2026-10-08'].map((day, place) =>
      changed('recognitionResolution', {
        id: `round ${place}`,
        day,
        paper: paper(`${20 + place}-NQ/CB`, day),
        vote: vote(6, 6),
      }),
    )
    const above = changed('recognitionGrassroots', {
      day: '2026-10-15',
      paper: paper('41', '2026-10-15', WARD),
    })
    const before = upTo('recognitionResolution')
    expect(said([...before, ...rounds.slice(0, 2)], above)).toEqual(['!stepSkipped'])
    // the grassroots resolution rests on a vote that did not carry, and stands by the rounds alone
    expect(said([...before, ...rounds], above)).toEqual([])
  })
})
