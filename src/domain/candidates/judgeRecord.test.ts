import { describe, expect, it } from 'vitest'
import {
  attendance,
  CELL,
  CITY,
  CONTEXT,
  changed,
  context,
  never,
  OTHER_CELL,
  paper,
  record,
  said,
  upTo,
  vote,
  WARD,
  wholeLife,
  without,
} from './file.cases'
import { judgeRecord } from './judgeRecord'
import type { Kind } from './kinds'
import type { FileRecord } from './records'

describe('a whole life', () => {
  it('is recorded step by step with nothing that refuses', () => {
    const refused = wholeLife().flatMap((each, place, all) =>
      said(all.slice(0, place), each).filter((code) => code.startsWith('!')),
    )
    expect(refused).toEqual([])
  })

  it('warns of nothing but what no text covers', () => {
    const warned = wholeLife().flatMap((each, place, all) => said(all.slice(0, place), each))
    expect([...new Set(warned)]).toEqual(['ruleUncovered'])
  })
})

describe('order of the road', () => {
  const cases: [string, FileRecord[], FileRecord, string[]][] = [
    [
      'a step is skipped',
      without('certificate', upTo('permission')),
      changed('permission', {}),
      ['!stepSkipped'],
    ],
    ['a step is repeated', upTo('application'), changed('permission', { id: 'again' }), ['!stepRepeated']],
    [
      'a step lies before the one it rests on',
      upTo('grassrootsResolution'),
      changed('grassrootsResolution', { day: '2025-06-01', paper: paper('21-NQ/ĐU', '2025-06-01', WARD) }),
      ['!beforeEarlierStep', 'ruleUncovered'],
    ],
    [
      'verification is still open when the cell considers',
      without('verificationReply', upTo('cellResolution')),
      changed('cellResolution', {}),
      ['!stepSkipped'],
    ],
    [
      'a record after the file ended',
      [...upTo('certificate'), record('withdrawal', '2024-07-01', {})],
      changed('certificate', {}),
      ['!fileClosed'],
    ],
    [
      'withdrawal after the decision',
      upTo('ceremony'),
      record('withdrawal', '2025-09-01', {}),
      ['!exitNotForStage'],
    ],
    ['a day to come', upTo('certificate'), changed('certificate', { day: '2028-01-01' }), ['!dayInFuture']],
    [
      'a paper dated more than a year before its act',
      upTo('certificate'),
      changed('certificate', { paper: paper('15/GCN', '2022-06-29') }),
      ['paperMuchOlder'],
    ],
    [
      'a paper dated before its meeting',
      upTo('cellResolution'),
      changed('cellResolution', { paper: paper('09-NQ/CB', '2025-06-29') }),
      ['paperBeforeAct'],
    ],
    [
      'a resolution of a cell by a committee',
      upTo('cellResolution'),
      changed('cellResolution', { organisationId: WARD }),
      ['!notCell'],
    ],
    [
      'a grassroots resolution by the city',
      upTo('grassrootsResolution'),
      changed('grassrootsResolution', { organisationId: CITY }),
      ['!actorUnfit'],
    ],
  ]
  it.each(cases)('%s', (_, records, judged, codes) => {
    expect(said(records, judged)).toEqual(codes)
  })
})

describe('files under way', () => {
  const opened = (reached: 'cellResolution' | 'opinion', papers: { kind: Kind; day: string }[] = []) =>
    record('opening', '2025-07-05', {
      reached,
      papers: papers.map((each) => ({ ...each, number: null })),
    })
  it('steps before the opening need no records', () => {
    const before = [opened('cellResolution', [{ kind: 'cellResolution', day: '2025-07-01' }])]
    expect(said(before, changed('grassrootsResolution', {}))).toEqual([])
    expect(said([opened('opinion')], changed('grassrootsResolution', {}))).toEqual(['!stepSkipped'])
  })
  it('a probationer is taken up from decision and ceremony, and followed on from there', () => {
    const decision = changed('admissionDecision', {})
    expect(said([], decision)).toEqual([])
    expect(said([decision], changed('ceremony', {}))).toEqual([])
    expect(said([changed('listed', {})], decision)).toContain('!stepSkipped')
    const probation = [decision, changed('ceremony', {})]
    expect(said(probation, changed('recognitionResolution', {}))).toContain('!stepSkipped')
  })
  it('the clock starts at the day on the paper that was seen', () => {
    const before = [
      opened('cellResolution', [{ kind: 'cellResolution', day: '2025-07-01' }]),
      changed('grassrootsResolution', {}),
      changed('boardAppraisal', {}),
    ]
    const late = changed('admissionDecision', { day: '2025-09-05', paper: paper('301', '2025-09-05', CITY) })
    expect(said(before, late)).toEqual(['decisionLate'])
  })
})

describe('what the road does not allow', () => {
  const opening = (reached: 'cellResolution' | 'grassrootsResolution' | 'ceremony' | 'permission') =>
    record('opening', '2025-07-05', { reached, papers: [] })

  it('an opening does not join a file that was listed', () => {
    expect(said(upTo('certificate'), opening('grassrootsResolution'))).toEqual(['!stepRepeated'])
  })
  it('a resolution above falls with the vote of the cell beneath it', () => {
    const failed = upTo('boardAppraisal').map((each) =>
      each.kind === 'cellResolution' ? { ...each, attendance: attendance(20, 12), vote: vote(12) } : each,
    )
    expect(said(failed, changed('admissionDecision', {}))).toContain('!stepSkipped')
  })
  it('an opening vouches no more once the cell voted anew', () => {
    const anew = (votes: ReturnType<typeof vote>) => [
      opening('grassrootsResolution'),
      changed('cellResolution', { day: '2025-07-20', paper: paper('9', '2025-07-20'), vote: votes }),
    ]
    expect(said(anew(vote(3, 9)), changed('admissionDecision', {}))).toContain('!stepSkipped')
    expect(said(anew(vote(12)), changed('admissionDecision', {}))).toContain('!stepSkipped')
  })
  it('acts of a cell or committee are those of the file', () => {
    expect(said(upTo('cellResolution'), changed('cellResolution', { organisationId: OTHER_CELL }))).toEqual([
      '!cellMismatch',
    ])
    const bodies = { ...CONTEXT.bodies, 'ward-2': CONTEXT.bodies[WARD] ?? never() }
    const elsewhere = changed('grassrootsResolution', { organisationId: 'ward-2' })
    expect(said(upTo('grassrootsResolution'), elsewhere, context({}, { bodies }))).toEqual(['!cellMismatch'])
  })
  it('an appraisal that does not propose does not stand', () => {
    const against = upTo('admissionDecision').map((each) =>
      each.kind === 'boardAppraisal' ? { ...each, detail: { proposes: false } } : each,
    )
    expect(said(against, changed('admissionDecision', {}))).toEqual(['appraisalMissing'])
  })
  it('a file taken up under way takes earlier days, and papers seen beyond the step', () => {
    const probationer = opening('ceremony')
    const certificate = changed('newMemberClass', { day: '2025-06-10' })
    expect(said([probationer], certificate)).toEqual([])
    const mentor = record('mentorAssigned', '2025-01-15', { memberId: 'member-1', replaces: null })
    expect(said([probationer], mentor)).toEqual([])
    const seen = record('opening', '2025-07-05', {
      reached: 'permission',
      papers: [
        { kind: 'application', day: '2025-06-01', number: null },
        { kind: 'personalHistory', day: '2025-06-05', number: null },
      ],
    })
    const lacking = judgeRecord([seen], changed('cellResolution', { day: '2025-08-01' }), CONTEXT)
      .filter(({ code }) => code === 'stepSkipped')
      .map(({ params }) => params?.step)
    expect(lacking).toEqual(['introduction', 'opinion'])
  })
  it('more cannot agree than were asked', () => {
    const judged = record('opinion', '2025-03-20', { from: 'massBodies', asked: 3, agreed: 9 })
    expect(said(upTo('opinion'), judged)).toEqual(['!opinionsDoNotAdd'])
  })
})

describe('an opening is no way around the law', () => {
  const opening = (reached: 'grassrootsResolution' | 'admissionDecision' | 'ceremony', birth?: string) =>
    [
      record('opening', '2025-07-05', { reached, papers: [] }),
      context(birth === undefined ? {} : { birthDate: birth }),
    ] as const

  it('R-AGE-1: who is under 18 is not taken up past the cell, nor decided on, nor admitted', () => {
    const [opened, young] = opening('grassrootsResolution', '2009-01-01')
    expect(said([], opened, young)).toEqual(['!underAge'])
    expect(said([opened], changed('admissionDecision', {}), young)).toContain('!underAge')
    const [grown] = opening('grassrootsResolution')
    expect(said([], grown)).toEqual([])
  })
  it('a ceremony rests on a decision that is recorded', () => {
    const [opened] = opening('admissionDecision')
    expect(said([opened], changed('ceremony', {}))).toEqual(['!stepSkipped'])
  })
  it('R-PRB-1: nothing is proposed where the day of the ceremony is not known', () => {
    const [opened] = opening('ceremony')
    const reviewed = [
      opened,
      changed('selfReview', {}),
      changed('mentorReview', {}),
      changed('recognitionOpinion', {}),
      changed('newMemberClass', {}),
    ]
    expect(said(reviewed, changed('recognitionResolution', {}))).toEqual(['!ceremonyDayUnknown'])
  })
})

describe('days named by a record', () => {
  it('lie before it where they tell of the past, and within five years where they are to come', () => {
    const seen = (day: string) =>
      record('opening', '2025-07-05', {
        reached: 'certificate',
        papers: [{ kind: 'certificate', day, number: null }],
      })
    expect(said([], seen('2025-07-05'))).toEqual([])
    expect(said([], seen('2199-12-01'))).toEqual(['!dayOutOfOrder'])
    const received = (receivedDay: string) =>
      record('verificationRequest', '2025-01-06', { place: 'abroad', receivedDay }, { organisationId: WARD })
    expect(said(upTo('verificationRequest'), received('2199-12-31'))).toEqual([
      '!dayOutOfOrder',
      '!dayInFuture',
    ])
    const back = (lastDay: string) =>
      record('returned', '2025-07-20', { returnReason: 'other', lastDay, toOrganisationId: CELL })
    const sent = [...upTo('boardAppraisal'), record('sent', '2025-07-16', { toOrganisationId: CITY })]
    expect(said(sent, back('2025-08-20'))).toEqual([])
    expect(said(sent, back('2190-01-01'))).toEqual(['!dayOutOfOrder'])
  })
  it('nothing but a class is older than the list', () => {
    const listed = [changed('listed', {})]
    expect(said(listed, record('withdrawal', '2024-01-01', {}))).toEqual(['!beforeEarlierStep'])
    expect(said(listed, changed('certificate', { day: '2024-01-05' }))).toEqual([])
  })
})

describe('judging does not depend on today', () => {
  it('gives the same on any later day', () => {
    const later = { ...CONTEXT, today: '2035-01-01' }
    for (const [place, each] of wholeLife().entries()) {
      const before = wholeLife().slice(0, place)
      expect(judgeRecord(before, each, later)).toEqual(judgeRecord(before, each, CONTEXT))
    }
  })
})
