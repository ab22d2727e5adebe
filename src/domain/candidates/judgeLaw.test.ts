import { describe, expect, it } from 'vitest'
import type { FileContext } from './context'
import {
  attendance,
  CELL,
  CITY,
  CONTEXT,
  changed,
  context,
  findingOf,
  paper,
  placed,
  record,
  said,
  upTo,
  vote,
  WARD,
  wholeLife,
} from './file.cases'
import { foldFile } from './fold'
import { clockOf } from './judgeDecision'
import { probationOf } from './judgeProbation'
import { partyAgeOf } from './partyAge'
import type { Details } from './records'

const application = (day: string, detail: Partial<Details['application']>) =>
  changed('application', {
    day,
    detail: { readmission: true, ground: 'ordinary', sinceDay: null, ...detail },
  })

describe('R-READ-1 (294-QĐ/TW 3.5.1): how long after leaving', () => {
  it.each([
    ['36 months to the day', { sinceDay: '2021-09-10' }, '2024-09-10', []],
    ['a day less', { sinceDay: '2021-09-11' }, '2024-09-10', ['readmissionTooSoon']],
    [
      'a minor conviction: 60 months after expungement',
      { ground: 'minorConviction', sinceDay: '2019-09-11' },
      '2024-09-10',
      ['readmissionTooSoon'],
    ],
    ['60 months after expungement', { ground: 'minorConviction', sinceDay: '2019-09-10' }, '2024-09-10', []],
    [
      'resigned for hard family reasons',
      { ground: 'familyHardship', sinceDay: '2020-01-01' },
      '2024-09-10',
      [],
    ],
    ['no day of leaving', {}, '2024-09-10', ['readmissionDayUnknown']],
    ['before 24-QĐ/TW no text read', { sinceDay: '2010-01-01' }, '2021-07-29', ['ruleUncovered']],
  ] as const)('%s', (_case, detail, day, codes) => {
    const before = day < '2024' ? [] : upTo('application')
    expect(said(before, application(day, detail)).filter((code) => !code.startsWith('!'))).toEqual(codes)
  })
  it('R-READ-1 (294-QĐ/TW 3.5.3): once only', () => {
    expect(said(upTo('application'), application('2024-09-10', { ground: 'readmittedBefore' }))).toEqual([
      'readmissionTwice',
    ])
  })
  it('R-READ-1 (294-QĐ/TW 3.5.4): with a probation of its own, from the new ceremony', () => {
    const life = wholeLife().map((each) =>
      each.kind === 'application' ? application(each.day, { sinceDay: '2015-01-01' }) : each,
    )
    expect(probationOf(life)).toMatchObject({ from: '2025-09-15', end: '2026-09-15' })
  })
  it('is judged again where the cell considers it', () => {
    const before = upTo('cellResolution').map((each) =>
      each.kind === 'application' ? application(each.day, { sinceDay: '2022-07-01' }) : each,
    )
    expect(said(before, changed('cellResolution', {}))).toEqual(['readmissionTooSoon'])
  })
})

describe('R-READ-2 (294-QĐ/TW 3.5.2): grounds that never allow it', () => {
  it('are told, and which of them is not held', () => {
    expect(
      findingOf(
        upTo('application'),
        application('2024-09-10', { ground: 'excluded' }),
        'readmissionExcluded',
      ),
    ).toMatchObject({ effect: 'warn', params: { rule: 'R-READ-2' } })
  })
})

describe('R-CERT-2 (06-HD/TW 3.1): who issues the certificate', () => {
  it.each([
    ['2025-06-30', 'districtCentre', []],
    ['2025-06-30', 'communeCentre', ['certificateIssuerUnfit']],
    ['2025-07-01', 'communeCentre', []],
    ['2025-07-01', 'districtCentre', ['certificateIssuerUnfit']],
    ['2025-07-01', 'competentCommittee', []],
    ['2025-07-01', 'other', ['certificateIssuerUnfit']],
    ['2025-07-01', null, []],
    ['2016-07-24', 'districtCentre', ['ruleUncovered']],
  ] as const)('on %s: %s', (day, issuer, codes) => {
    const certificate = changed('certificate', { id: 'one more', day, detail: { issuer }, paper: null })
    const before = day < '2024' ? [] : upTo('certificate')
    expect(said(before, certificate).filter((code) => !code.startsWith('!'))).toEqual(codes)
  })
  it('a committee named in the system must be competent on the day', () => {
    const by = (issuerId: string) =>
      changed('certificate', {
        day: '2025-07-01',
        detail: { issuer: 'competentCommittee' },
        paper: paper('9/GCN', '2025-07-01', issuerId),
      })
    expect(said(upTo('certificate'), by(CITY))).toEqual([])
    expect(said(upTo('certificate'), by(WARD))).toEqual(['certificateIssuerUnfit'])
  })
  it('R-CERT-3 (02-HD/BTCTU Hà Nội): a learner below eighteen is not warned of', () => {
    const pupil = { ...placed({ province: 'HN' }), person: { ...CONTEXT.person, birthDate: '2009-01-01' } }
    const certificate = changed('certificate', { day: '2025-12-01', paper: null })
    expect(said(upTo('certificate'), certificate, pupil)).toEqual([])
  })
})

describe('R-INTRO-4 (294-QĐ/TW 3.1): introducing bodies', () => {
  const resolution = (detail: Details['unionResolution'], day = '2026-02-02') =>
    changed('unionResolution', { id: 'union', day, detail })
  const before = upTo('unionResolution')
  it.each([
    ['youthUnion', 'youthUnionCommittee', null, []],
    ['youthUnion', 'youthUnionCell', null, []],
    ['tradeUnion', 'tradeUnionCommittee', null, []],
    ['youthUnion', 'tradeUnionCommittee', null, ['introducingBodyUnfit']],
    ['youthUnion', 'other', null, ['introducingBodyUnfit']],
    ['youthUnion', 'youthUnionStandingCommittee', null, ['introducingBodyUnfit']],
    // R-INTRO-4-HN (02-HD/BTCTU Hà Nội)
    ['youthUnion', 'youthUnionStandingCommittee', 'HN', []],
  ] as const)('%s: %s in province %s', (body, level, province, codes) => {
    expect(said(before, resolution({ body, level }), placed({ province }))).toEqual(codes)
  })
  it('R-INTRO-4-HN (02-HD/BTCTU Hà Nội): only since its own day, only beneath its committee', () => {
    const here = resolution({ body: 'youthUnion', level: 'youthUnionStandingCommittee' }, '2025-11-20')
    expect(said(before, here, placed({ province: 'HN' }))).toEqual(['introducingBodyUnfit'])
  })
  it('R-INTRO-3-HN (02-HD/BTCTU Hà Nội): the Youth Union introduces up to thirty, as a local warning', () => {
    const older = { ...placed({ province: 'HN' }), person: { ...CONTEXT.person, birthDate: '1995-02-02' } }
    const union = resolution({ body: 'youthUnion', level: 'youthUnionCommittee' })
    expect(said(before, union, older)).toEqual(['youthUnionTooOld'])
    expect(said(before, union, { ...older, person: { ...older.person, birthDate: '1995-02-03' } })).toEqual(
      [],
    )
    expect(said(before, union, context({ birthDate: '1985-02-02' }))).toEqual([])
  })
})

describe('R-PRV-1 (08-HD/BTCTW): the owner of a private firm', () => {
  const owner = record('consentRequired', '2025-07-20', { consent: 'privateOwner' }, { organisationId: WARD })
  const grants = [
    ...CONTEXT.grants,
    { organisationId: WARD, kind: 'delegated', from: '2020-01-01', to: null },
  ]
  const world = { ...CONTEXT, grants } as FileContext
  const decided = (issuerId: string) =>
    changed('admissionDecision', { paper: paper('301-QĐ', '2025-08-20', issuerId), organisationId: CELL })
  it('is decided on by the standing committee above the grassroots level, without a consent of its own', () => {
    const before = [...upTo('admissionDecision'), owner]
    expect(said(before, decided(CITY), world)).toEqual([])
    expect(said(before, decided(WARD), world)).toEqual(['ownerDecidedBeneath'])
    expect(said(upTo('admissionDecision'), decided(WARD), world)).toEqual([])
  })
})

describe('R-DEL-1, R-DEL-2 (294-QĐ/TW 8.1; 06-HD/TW 4.6, 11.1): deletion', () => {
  const before = upTo('newMemberClass')
  const deletion = (detail: Details['deletionResolution'], votes = vote(8, 4), day = '2026-02-02') =>
    record('deletionResolution', day, detail, {
      paper: paper('03-NQ/CB', day),
      attendance: attendance(12, 12),
      vote: votes,
    })
  it('R-DEL-1 (294-QĐ/TW 8.1): names its ground from the closed list', () => {
    expect(said(before, deletion({ ground: 'noProgress' }))).toEqual([])
    expect(said(before, deletion({ ground: null }))).toEqual(['deletionGroundMissing'])
  })
  it('R-DEL-2 (06-HD/TW 4.6, 11.1): two thirds of the cell, by its own article', () => {
    const failed = findingOf(before, deletion({ ground: 'absent' }, vote(7, 5)), 'voteNotCarried')
    expect(failed).toMatchObject({ params: { rule: 'R-DEL-2', needed: 8 } })
  })
  it.each([
    ['upperDirect', 6, ['!decidersNotEnough']],
    ['upperDirect', 7, []],
    ['delegated', 7, ['!decidersNotEnough']],
    ['delegated', 8, []],
  ] as const)('R-DEL-2 (06-HD/TW 4.6, 11.1): %s decides with %i of 12: %j', (kind, votes, codes) => {
    const grants = [{ organisationId: CITY, kind, from: '2010-01-01', to: null }]
    const chain = [
      ...before,
      deletion({ ground: 'absent' }),
      record(
        'deletionGrassroots',
        '2026-02-10',
        {},
        { organisationId: WARD, paper: null, attendance: attendance(15, 15), vote: vote(10, 5) },
      ),
    ]
    const decided = record(
      'deletionDecision',
      '2026-03-02',
      {},
      {
        paper: paper('60-QĐ/TU', '2026-03-02', CITY),
        attendance: attendance(12, 12),
        vote: vote(votes, 12 - votes),
      },
    )
    expect(said(chain, decided, { ...CONTEXT, grants })).toEqual(codes)
  })
})

describe('R-PRB-4 (294-QĐ/TW 4.2.3): after three votes', () => {
  const rounds = ['2026-09-25', '2026-10-01', '2026-10-08'].map((day, place) =>
    changed('recognitionResolution', {
      id: `round ${place}`,
      day,
      paper: paper(`${20 + place}-NQ/CB`, day),
      vote: vote(6, 6),
    }),
  )
  const before = [...upTo('recognitionResolution'), ...rounds]
  it('a fourth is refused, on recognition and on deletion', () => {
    const fourth = changed('recognitionResolution', { id: 'fourth', day: '2026-10-15', paper: null })
    expect(said(before, fourth)).toEqual(['!roundsExhausted'])
    const deletion = record(
      'deletionResolution',
      '2026-10-15',
      { ground: 'notQualified' },
      {
        paper: null,
        attendance: attendance(12, 12),
        vote: vote(9, 3),
      },
    )
    expect(said(before, deletion)).toContain('!roundsExhausted')
  })
  it('the committees above decide either way', () => {
    const above = changed('recognitionGrassroots', {
      day: '2026-10-20',
      paper: paper('41', '2026-10-20', WARD),
    })
    expect(said(before, above)).toEqual([])
    const decided = changed('recognitionDecision', {
      day: '2026-11-02',
      paper: paper('456', '2026-11-02', CITY),
    })
    expect(said([...before, above], decided)).toEqual([])
    expect(foldFile([...before, above, decided]).stage).toBe('official')
    const deleted = record(
      'deletionGrassroots',
      '2026-10-20',
      {},
      {
        organisationId: WARD,
        paper: null,
        attendance: attendance(15, 15),
        vote: vote(12, 3),
      },
    )
    expect(said(before, deleted)).toEqual([])
  })
})

describe('R-AGE-P (294-QĐ/TW 4.5; 06-HD/TW 5.3): party age', () => {
  it('counts from the decision once official; for who came back the first decision is not held', () => {
    expect(partyAgeOf(wholeLife())).toMatchObject({ from: '2025-08-20', ruled: { ruleId: 'R-AGE-P' } })
    expect(partyAgeOf(upTo('recognitionDecision'))).toBeNull()
    const again = wholeLife().map((each) =>
      each.kind === 'application' ? application(each.day, { sinceDay: '2015-01-01' }) : each,
    )
    expect(partyAgeOf(again)).toBeNull()
  })
})

describe('R-VOTE-7 (06-HD/TW 5.1): how a cell votes', () => {
  it.each([
    ['secret', []],
    ['raised', []],
    ['written', ['ballotUnfit']],
  ] as const)('%s', (ballot, codes) => {
    const given = { ...attendance(12, 12), ballot }
    const resolved = changed('cellResolution', { day: '2025-07-02', paper: null, attendance: given })
    expect(said(upTo('cellResolution'), resolved)).toEqual(codes)
  })
})

describe('R-VOTE-3 (294-QĐ/TW 9.3.3): the grassroots committee', () => {
  it.each([
    [10, []],
    [9, ['voteNotCarried']],
  ] as const)('%i of 15', (votes, codes) => {
    const resolved = changed('grassrootsResolution', {
      attendance: attendance(15, 15),
      vote: vote(votes, 15 - votes),
    })
    expect(said(upTo('grassrootsResolution'), resolved)).toEqual(codes)
  })
})

describe('R-DEC-3a (29-, 24-, 232-QĐ/TW 4.3): recognition before 01/07/2025', () => {
  it('30 working days and at most 30 more', () => {
    const resolved = changed('recognitionResolution', { day: '2025-06-30' })
    expect(clockOf([resolved], 'recognition')).toMatchObject({
      workingDays: 30,
      ruled: { ruleId: 'R-DEC-3a', value: { extensionWorkingDays: 30 } },
    })
  })
})
