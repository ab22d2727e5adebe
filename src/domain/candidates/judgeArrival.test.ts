import { describe, expect, it } from 'vitest'
import type { Sector } from '#domain/organisations/kinds'
import type { ProvinceCode } from '#domain/rulebook/local/provinces'
import { dutiesOf } from './duties'
import {
  CELL,
  CITY,
  CONTEXT,
  changed,
  findingOf,
  handover,
  OTHER_CELL,
  paper,
  placed,
  received,
  record,
  said,
  upTo,
  WARD,
} from './file.cases'
import type { FileRecord, MoveCircumstance, MoveSituation } from './records'

describe('R-MOV-10, R-MOV-11 (06-HD/TW 5.2): graduates and contract workers', () => {
  it.each<[MoveCircumstance, Sector, string[]]>([
    ['waitingForWork', 'village', []],
    ['waitingForWork', 'school', ['otherCellConsiders']],
    ['waitingForDegree', 'school', []],
    ['waitingForDegree', 'village', ['otherCellConsiders']],
    ['contractBelow12Months', 'village', []],
    ['contractBelow12Months', 'nonStateEnterprise', ['otherCellConsiders']],
    ['contractFrom12Months', 'nonStateEnterprise', []],
    ['contractFrom12Months', 'village', ['otherCellConsiders']],
  ])('%s, handed over to a cell of sector %s', (circumstance, sector, codes) => {
    const given = handover('beforeResolution', { circumstance })
    expect(said(upTo('cellResolution'), given, placed({ sector }))).toEqual(codes)
  })
  it('R-MOV-11 (06-HD/TW 5.2): the employer’s remarks are asked for below twelve months', () => {
    const moved = [
      ...upTo('cellResolution'),
      handover('beforeResolution', { circumstance: 'contractBelow12Months' }, '2025-07-02'),
      received('2025-07-04'),
    ].map((each) =>
      each.kind === 'handover' ? { ...each, detail: { ...each.detail, movedDay: '2025-07-01' } } : each,
    )
    const resolved = changed('cellResolution', { day: '2025-08-01', organisationId: OTHER_CELL, paper: null })
    expect(said(moved, resolved)).toEqual(['opinionsMissing'])
    const remark = record(
      'opinion',
      '2025-07-20',
      { from: 'employer', asked: 1, agreed: 1 },
      { id: 'employer' },
    )
    expect(said([...moved, { ...remark, organisationId: OTHER_CELL }], resolved)).toEqual([])
  })
})

describe('R-MOV-9 (06-HD/TW 5.2): away for twelve months or more', () => {
  const stay = record('temporaryActivity', '2025-07-02', { organisationId: OTHER_CELL, until: '2026-09-30' })
  const remark = record('opinion', '2025-07-20', { from: 'homeCell', asked: 3, agreed: 3 }, { id: 'home' })
  it('the place of study considers, with remarks of the home cell', () => {
    const resolved = (organisationId: string) =>
      changed('cellResolution', { day: '2025-08-01', organisationId, paper: null })
    const before = [...upTo('cellResolution'), stay]
    expect(said([...before, remark], resolved(OTHER_CELL))).toEqual([])
    expect(said([...before, remark], resolved(CELL))).toEqual(['longStayConsiders'])
    expect(said(before, resolved(OTHER_CELL))).toEqual(['opinionsMissing'])
  })
})

describe('R-MOV-1 to R-MOV-4, R-MOV-7, R-MOV-12: at the place of arrival', () => {
  it('R-MOV-1 (06-HD/TW 3.9): introduced there without the twelve months', () => {
    const before = [...upTo('introduction'), handover('beforeResolution'), received('2025-08-11')]
    const introduced = record(
      'introduction',
      '2025-09-01',
      { memberId: 'member-1', sharedSince: '2025-08-11', waived: null },
      { organisationId: OTHER_CELL },
    )
    expect(said(before, introduced)).toEqual([])
    expect(said(upTo('introduction'), { ...introduced, organisationId: CELL })).toEqual(['introducerTooNew'])
  })
  it('R-MOV-2 (06-HD/TW 3.9): resolved and not sent up, the new cell considers again', () => {
    const before = [...upTo('grassrootsResolution'), handover('resolutionNotSent'), received('2025-08-11')]
    const above = changed('grassrootsResolution', {
      day: '2025-09-01',
      paper: paper('22', '2025-09-01', WARD),
    })
    expect(said(before, above)).toEqual(['notReconsidered'])
    const anew = changed('cellResolution', { id: 'anew', day: '2025-08-20', organisationId: OTHER_CELL })
    expect(said([...before, anew], above)).toEqual([])
  })
  it('R-MOV-4 (06-HD/TW 3.9): decided by the same committee, the ceremony is held at the new place', () => {
    const before = [
      ...upTo('ceremony'),
      handover('decidedSameCommittee', {}, '2025-09-01'),
      received('2025-09-05'),
    ]
    expect(findingOf(before, changed('ceremony', {}), 'ceremonyAtOldPlace')).toMatchObject({
      params: { rule: 'R-MOV-4' },
    })
    expect(said(before, changed('ceremony', { organisationId: OTHER_CELL }))).toEqual([])
  })
  it('R-MOV-7 (06-HD/TW 3.9): faults are reviewed within 60 working days', () => {
    const before = [
      ...upTo('ceremony'),
      handover('decidedOtherCommittee', {}, '2025-09-01'),
      received('2025-09-05'),
    ]
    const sent = record('sent', '2025-09-06', { toOrganisationId: WARD }, { organisationId: OTHER_CELL })
    const back = (lastDay: string) =>
      record(
        'returned',
        '2025-09-08',
        { returnReason: 'paperFaulty', lastDay, toOrganisationId: CITY },
        { organisationId: WARD },
      )
    expect(said([...before, sent], back('2025-12-01'))).toEqual([])
    expect(said([...before, sent], back('2025-12-02'))).toEqual(['reviewTooLong'])
    expect(dutiesOf([...before, sent, back('2025-12-01')], CONTEXT)).toContainEqual(
      expect.objectContaining({ kind: 'completeReturned', organisationId: CITY, ruleId: 'R-MOV-7' }),
    )
  })
  it('R-MOV-12, R-MOV-12-HN (294-QĐ/TW 6.3.1; 02-HD/BTCTU Hà Nội): 60 working days for the transfer, 30 for its paper', () => {
    const reviewed = [
      ...upTo('selfReview').filter(({ kind }) => kind !== 'newMemberClass'),
      changed('selfReview', { day: '2025-10-01' }),
      changed('mentorReview', { day: '2025-10-01' }),
    ]
    const moved = handover('probationer', { movedDay: '2025-10-06' }, '2025-10-06')
    const papered = { ...moved, paper: paper('4-GT', '2025-10-06') }
    const late = (given: FileRecord, day: string, province: ProvinceCode | null = null) =>
      said([...reviewed, given], received(day), placed({ province }))
    expect(said(reviewed, moved)).toEqual([])
    expect(late(moved, '2025-12-29')).toEqual([])
    expect(late(moved, '2025-12-30')).toEqual(['transferLate'])
    expect(late(papered, '2025-11-17')).toEqual([])
    expect(late(papered, '2025-11-18')).toEqual(['transferPaperLate'])
    // R-MOV-12-HN (02-HD/BTCTU Hà Nội): over three months, a local warning
    expect(late(moved, '2026-01-07', 'HN')).toEqual(['transferLate', 'transferNotShown'])
    expect(late(moved, '2026-01-07')).toEqual(['transferLate'])
  })
  it('R-HLP-1 (06-HD/TW 3.10): reviews go along, and the new place assigns a helper', () => {
    const before = upTo('selfReview')
    const moved = handover('probationer', { movedDay: '2026-08-03' }, '2026-08-03')
    expect(said(before, moved)).toEqual(['reviewsOfMoveMissing'])
    const arrived = [...before, moved, received('2026-08-10')]
    expect(dutiesOf(arrived, CONTEXT)).toContainEqual(
      expect.objectContaining({ kind: 'assignMentor', organisationId: OTHER_CELL, ruleId: 'R-HLP-1' }),
    )
    const reviews = upTo('recognitionResolution').slice(before.length)
    const there = reviews.map((each) => ({ ...each, organisationId: OTHER_CELL }) as FileRecord)
    const voted = changed('recognitionResolution', { organisationId: OTHER_CELL })
    expect(said([...arrived, ...there], voted)).toEqual(['newHelperMissing'])
    const helper = record(
      'mentorAssigned',
      '2026-08-12',
      { memberId: 'member-2', replaces: 'moved' },
      { id: 'helper', organisationId: OTHER_CELL },
    )
    expect(said([...arrived, helper, ...there], voted)).toEqual([])
  })
})

describe('a hand-over without a clock', () => {
  it.each<[MoveSituation, string]>([
    ['beforeResolution', 'R-MOV-1'],
    ['resolutionNotSent', 'R-MOV-2'],
    ['decidedSameCommittee', 'R-MOV-4'],
    ['decidedOtherCommittee', 'R-MOV-5'],
  ])('%s is due with itself by %s, no days are invented', (situation, ruleId) => {
    const duties = dutiesOf([...upTo('cellResolution'), handover(situation)], CONTEXT)
    expect(duties.find(({ kind }) => kind === 'receiveHandover')).toMatchObject({
      ruleId,
      last: '2025-08-05',
      start: '2025-08-01',
      params: {},
    })
  })
})
