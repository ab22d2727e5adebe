import { describe, expect, it } from 'vitest'
import type { FindingCode } from '#domain/findings'
import type { FileContext } from './context'
import {
  attendance,
  CELL,
  CITY,
  CONTEXT,
  changed,
  OTHER_CELL,
  paper,
  record,
  upTo,
  vote,
  WARD,
  wholeLife,
} from './file.cases'
import { judgeRecord } from './judgeRecord'
import type { Kind } from './kinds'
import type { FileRecord } from './records'

/** What the judgement says, `!` before what refuses. */
function said(records: readonly FileRecord[], judged: FileRecord, context: FileContext = CONTEXT): string[] {
  return judgeRecord(records, judged, context).map(({ effect, code }) =>
    effect === 'block' ? `!${code}` : code,
  )
}

function findingOf(records: readonly FileRecord[], judged: FileRecord, code: FindingCode) {
  return judgeRecord(records, judged, CONTEXT).find((finding) => finding.code === code)
}

const without = (kind: Kind, records = wholeLife()): FileRecord[] =>
  records.filter((each) => each.kind !== kind)

const context = (person: Partial<FileContext['person']>, more: Partial<FileContext> = {}): FileContext => ({
  ...CONTEXT,
  ...more,
  person: { ...CONTEXT.person, ...person },
})

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

describe('R-AGE-1, R-AGE-2 (294-QĐ/TW 1.1.1): age by month on the day the cell considers', () => {
  const cell = changed('cellResolution', {})
  it.each([
    ['2007-06-01', []],
    ['2007-06-30', []],
    ['2007-07-01', ['!underAge']],
    ['1965-06-30', []],
    ['1965-05-31', ['overAge']],
    ['1998', ['birthMonthUnknown']],
  ])('born %s', (birthDate, codes) => {
    expect(said(upTo('cellResolution'), cell, context({ birthDate }))).toEqual(codes)
  })

  it('R-AGE-3: over sixty without consent is told again at the decision, and not with it', () => {
    const old = context({ birthDate: '1960-01-01' })
    const decision = changed('admissionDecision', {})
    expect(said(upTo('admissionDecision'), decision, old)).toEqual(['consentMissing'])
    const asked = [
      ...upTo('admissionDecision'),
      record('consentRequired', '2025-07-20', { consent: 'age' }, { organisationId: WARD }),
      record('consent', '2025-08-05', { consent: 'age' }, { organisationId: CITY }),
    ]
    expect(said(asked, decision, old)).toEqual([])
  })
})

describe('R-EDU-1 to R-EDU-3 (294-QĐ/TW 1.2.1, 06-HD/TW 1.2)', () => {
  const on = '2025-07-02'
  const cell = changed('cellResolution', { day: on, paper: paper('09-NQ/CB', on) })
  const inArea: FileContext['bodies'] = {
    ...CONTEXT.bodies,
    [CELL]: [{ ...(CONTEXT.bodies[CELL]?.[0] ?? never()), marks: ['mountain'] }],
  }
  it('lower secondary is enough, primary is not', () => {
    expect(said(upTo('cellResolution'), cell, context({ education: 'lowerSecondary' }))).toEqual([])
    expect(said(upTo('cellResolution'), cell, context({ education: 'primary' }))).toEqual(['educationBelow'])
  })
  it('primary is enough in marked areas, reading and writing with consent only', () => {
    expect(said(upTo('cellResolution'), cell, context({ education: 'primary' }, { bodies: inArea }))).toEqual(
      [],
    )
    const elder = context({ education: 'literate' }, { bodies: inArea })
    expect(said(upTo('cellResolution'), cell, elder)).toEqual(['educationBelow'])
    const consented = [
      ...upTo('cellResolution'),
      record('consent', '2025-05-05', { consent: 'education' }, { organisationId: CITY }),
    ]
    expect(said(consented, cell, elder)).toEqual([])
  })
})

describe('papers of the file', () => {
  const cell = (day: string) => changed('cellResolution', { day, paper: paper('09-NQ/CB', day) })
  const certified = (day: string): FileRecord[] =>
    upTo('cellResolution').map((each) => (each.kind === 'certificate' ? { ...each, day } : each))

  it('R-CERT-1 (06-HD/TW 5.4b): good through the day 60 months after its issue', () => {
    expect(said(certified('2020-06-30'), cell('2025-06-30'))).toEqual([])
    expect(said(certified('2020-06-29'), cell('2025-06-30'))).toEqual(['certificateExpired'])
  })

  it('R-DOS-1 (06-HD/TW 5.4a): twelve months from compilation', () => {
    expect(said(upTo('cellResolution'), cell('2025-09-20'))).toEqual([])
    expect(said(upTo('cellResolution'), cell('2025-09-22'))).toEqual(['dossierTooOld'])
  })

  it('R-INTRO-1, R-INTRO-2 (294-QĐ/TW 3.2): official, twelve months together, waived for a replacement', () => {
    const before = upTo('introduction')
    const introduced = (memberId: string, sharedSince: string, waived: 'moved' | null = null) =>
      record('introduction', '2025-03-03', { memberId, sharedSince, waived })
    expect(said(before, introduced('member-1', '2024-03-31'))).toEqual([])
    expect(said(before, introduced('member-1', '2024-04-01'))).toEqual(['introducerTooNew'])
    expect(said(before, introduced('member-1', '2025-01-01', 'moved'))).toEqual([])
    expect(said(before, introduced('member-new', '2022-01-01'))).toEqual(['introducerNotOfficial'])
    expect(said(before, introduced('member-unknown', '2022-01-01'))).toEqual(['memberUnknown'])
  })

  it('R-INTRO-3 (Điều lệ Đảng Điều 4): Đoàn and one member, or two members', () => {
    const alone = without('unionResolution', upTo('cellResolution'))
    expect(said(alone, cell('2025-06-30'))).toEqual(['unionResolutionMissing'])
    const older = context({ youthUnion: false })
    expect(said(alone, cell('2025-06-30'), older)).toEqual(['secondIntroducerMissing'])
    const second = record(
      'introduction',
      '2025-03-05',
      { memberId: 'member-2', sharedSince: '2020-01-01', waived: null },
      { id: 'introduction-2' },
    )
    expect(said([...alone, second], cell('2025-06-30'), older)).toEqual([])
  })

  it('R-SRC-2 (38-HD/BTCTW I.1.3): the mentor is official on the day', () => {
    const assigned = (memberId: string) =>
      record('mentorAssigned', '2025-10-01', { memberId, replaces: null }, { id: 'second mentor' })
    expect(said(upTo('certificate'), assigned('member-1'))).toEqual([])
    expect(said(upTo('certificate'), assigned('member-new'))).toEqual(['mentorNotOfficial'])
  })

  it('R-VER-4 (06-HD/TW 3.4d): 30 working days from receipt', () => {
    const sent = record(
      'verificationRequest',
      '2025-07-01',
      { place: 'domestic', receivedDay: '2025-07-04' },
      { id: 'asked', organisationId: WARD },
    )
    const replied = (day: string) =>
      record(
        'verificationReply',
        day,
        { requestId: 'asked', conclusion: 'confirmed' },
        { id: 'replied', organisationId: WARD },
      )
    expect(said([...upTo('introduction'), sent], replied('2025-08-15'))).toEqual([])
    expect(said([...upTo('introduction'), sent], replied('2025-08-18'))).toEqual(['verificationLate'])
    expect(said(upTo('introduction'), replied('2025-08-15'))).toEqual(['!requestUnknown'])
  })

  it('opinions of both sides are asked for', () => {
    const half = upTo('cellResolution').filter(({ id }) => id !== 'opinion-residence')
    expect(said(half, cell('2025-06-30'))).toEqual(['opinionsMissing'])
  })
})

describe('R-VOTE-1, R-VOTE-2, decision 4: votes', () => {
  const cell = (given: ReturnType<typeof attendance>, votes: ReturnType<typeof vote> | null) =>
    changed('cellResolution', { attendance: given, vote: votes })
  const before = upTo('cellResolution')

  it('an ordinary absence stays in the denominator: 9 for of 14 with two absent does not carry, 10 are needed', () => {
    const judged = cell(attendance(14, 12), vote(9, 3))
    expect(said(before, judged)).toEqual(['voteNotCarried'])
    expect(findingOf(before, judged, 'voteNotCarried')?.params).toMatchObject({
      for: 9,
      needed: 10,
      base: 14,
    })
    expect(said(before, cell(attendance(14, 12), vote(10, 2)))).toEqual([])
  })
  it('members exempt leave it only when not present', () => {
    expect(said(before, cell(attendance(14, 12, { exempt: 2 }), vote(8, 4)))).toEqual([])
    expect(said(before, cell(attendance(14, 14), vote(8, 6)))).toEqual(['voteNotCarried'])
  })
  it('counts that do not add up are refused', () => {
    expect(said(before, cell(attendance(14, 12, { ordinary: 1 }), vote(10, 2)))).toEqual([
      '!attendanceDoesNotAdd',
    ])
    expect(said(before, cell(attendance(14, 12), vote(10, 3)))).toEqual(['!votesDoNotAdd'])
    expect(said(before, cell(attendance(14, 12), null))).toEqual(['!voteMissing'])
  })
  it('a resolution that did not carry bars the next step and may be taken again', () => {
    const failed = [
      ...before,
      changed('cellResolution', { vote: vote(3, 9), attendance: attendance(12, 12) }),
    ]
    expect(said(failed, changed('grassrootsResolution', {}))).toEqual(['!stepSkipped'])
    const again = changed('cellResolution', {
      id: 'again',
      day: '2025-07-10',
      paper: paper('10-NQ/CB', '2025-07-10'),
    })
    expect(said(failed, again)).toEqual([])
  })
})

describe('clocks across texts (decision 2)', () => {
  const decided = (resolution: string, day: string) => {
    const before = upTo('admissionDecision').map((each) =>
      each.kind === 'cellResolution'
        ? { ...each, day: resolution, paper: paper('09-NQ/CB', resolution) }
        : each,
    )
    return findingOf(
      before,
      changed('admissionDecision', { day, paper: paper('301', day, CITY) }),
      'decisionLate',
    )
  }
  it('R-DEC-1 (29-, 24-, 232-QĐ/TW 4.3): 60 working days from a resolution of 30/06/2025', () => {
    expect(decided('2025-06-30', '2025-09-24')).toBeUndefined()
    expect(decided('2025-06-30', '2025-09-25')?.params).toMatchObject({
      lastDay: '2025-09-24',
      workingDays: 60,
    })
  })
  it('R-DEC-2 (294-QĐ/TW 4.3.1): 45 from one of 01/07/2025', () => {
    expect(decided('2025-07-01', '2025-09-04')).toBeUndefined()
    const late = decided('2025-07-01', '2025-09-05')
    expect(late).toMatchObject({
      cite: '294-QĐ/TW 4.3.1',
      params: { lastDay: '2025-09-04', workingDays: 45 },
    })
  })
  it('an extension moves the last day, and is bounded', () => {
    const before = [
      ...upTo('admissionDecision'),
      record(
        'clockExtended',
        '2025-08-10',
        { clock: 'admission', workingDays: 30 },
        { organisationId: CITY },
      ),
    ]
    const late = changed('admissionDecision', { day: '2025-10-20', paper: paper('301', '2025-10-20', CITY) })
    expect(findingOf(before, late, 'decisionLate')).toBeUndefined()
    const more = record(
      'clockExtended',
      '2025-08-11',
      { clock: 'admission', workingDays: 1 },
      { id: 'more', organisationId: CITY },
    )
    expect(said(before, more)).toEqual(['extensionTooLong'])
  })

  const held = (issued: string, received: string, day: string) => {
    const before = [
      ...upTo('admissionDecision'),
      changed('admissionDecision', { day: issued, paper: paper('301', issued, CITY) }),
      record('decisionReceived', received, {}),
    ]
    return findingOf(before, changed('ceremony', { day }), 'ceremonyLate')?.params
  }
  it('R-CER-1 (294-QĐ/TW 4.1): from receipt of a decision signed 25/07/2026', () => {
    expect(held('2026-07-25', '2026-08-05', '2026-09-18')).toBeUndefined()
    expect(held('2026-07-25', '2026-08-05', '2026-09-21')).toMatchObject({ lastDay: '2026-09-18' })
  })
  it('R-CER-2 (208-QĐ/TW): from issue of one signed 26/07/2026', () => {
    expect(held('2026-07-26', '2026-08-05', '2026-09-09')).toMatchObject({ lastDay: '2026-09-08' })
    expect(held('2026-07-26', '2026-08-05', '2026-09-08')).toBeUndefined()
  })
})

describe('R-AUTH-1 to R-AUTH-4: who may decide on the day', () => {
  const decision = (issuer: string | null, day = '2025-08-20') =>
    changed('admissionDecision', { day, paper: paper('301', day, issuer) })
  const before = upTo('admissionDecision')

  it('a body without a grant is refused, one that is not chosen is told', () => {
    expect(said(before, decision(CITY))).toEqual([])
    expect(said(before, decision(WARD))).toEqual(['!noAuthority'])
    expect(said(before, decision(null))).toEqual(['authorityUnknown'])
  })
  it('a grant holds from its first day up to its end', () => {
    const grants = [
      { organisationId: WARD, kind: 'delegated', from: '2025-01-01', to: '2025-08-20' },
    ] as const
    const until = context({}, { grants })
    expect(said(before, decision(WARD), until)).toEqual(['!noAuthority'])
    expect(said(before, decision(WARD, '2025-08-19'), until)).toEqual([])
  })
  it('a delegated committee needs two thirds until 25/07/2026, its standing committee more than half after', () => {
    const grants = [{ organisationId: WARD, kind: 'delegated', from: '2025-01-01', to: null }] as const
    const voted = (day: string) =>
      said(
        before,
        changed('admissionDecision', {
          day,
          paper: paper('301', day, WARD),
          attendance: attendance(15, 15),
          vote: vote(9, 6),
        }),
        context({}, { grants }),
      ).filter((code) => code.endsWith('decidersNotEnough'))
    expect(voted('2026-07-25')).toEqual(['!decidersNotEnough'])
    expect(voted('2026-07-26')).toEqual([])
  })
  it('a closed body decides no more', () => {
    const bodies = {
      ...CONTEXT.bodies,
      [CITY]: [
        { ...(CONTEXT.bodies[CITY]?.[0] ?? never()), to: '2025-07-01' },
        { ...(CONTEXT.bodies[CITY]?.[0] ?? never()), from: '2025-07-01', alive: false },
      ],
    }
    expect(said(before, decision(CITY), context({}, { bodies }))).toContain('!issuerClosed')
    expect(said(before, decision(CITY, '2025-06-30'), context({}, { bodies }))).not.toContain('!issuerClosed')
  })
})

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
    expect(said([...before, ...rounds], { ...voted('2026-10-15'), id: 'next' })).toEqual(['roundsExhausted'])
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

describe('R-MOV: a person who moves in the middle', () => {
  const moved = (situation: 'sentNotDecided' | 'decidedOtherCommittee', movedDay: string) =>
    record('handover', '2025-08-05', { toOrganisationId: OTHER_CELL, situation, movedDay })

  it('R-MOV-5, R-MOV-6 (06-HD/TW 3.9): the old decision goes along for 30 working days, then is void', () => {
    const before = [...upTo('admissionDecision'), moved('decidedOtherCommittee', '2025-08-01')]
    const decision = (day: string) =>
      said(before, changed('admissionDecision', { day, paper: paper('301', day, CITY) }))
    expect(decision('2025-09-16')).toEqual(['handoverPending'])
    expect(decision('2025-09-17')).toEqual(['decisionMustBeCancelled'])
  })
  it('the file is received where it was sent, and the ceremony is held there', () => {
    const before = [...upTo('ceremony'), moved('sentNotDecided', '2025-08-01')]
    const received = (organisationId: string) =>
      said(before, record('handoverReceived', '2025-08-26', {}, { organisationId }))
    expect(received(OTHER_CELL)).toEqual([])
    expect(received(CELL)).toEqual(['!cellMismatch'])
    expect(said(before, changed('ceremony', {}))).toEqual(['ceremonyAtOldPlace'])
  })
})

describe('R-MOV-8, R-MOV-9 (06-HD/TW 5.2): temporary activity', () => {
  const stay = (until: string) =>
    record('temporaryActivity', '2025-08-01', { organisationId: OTHER_CELL, until })
  it('is under twelve months, and leaves resolution and ceremony to the permanent cell', () => {
    expect(said(upTo('ceremony'), stay('2026-07-31'))).toEqual([])
    expect(said(upTo('ceremony'), stay('2026-08-01'))).toEqual(['temporaryTooLong'])
    const away = [...upTo('ceremony'), stay('2026-06-30')]
    expect(said(away, changed('ceremony', {}))).toEqual([])
    expect(said(away, changed('ceremony', { organisationId: OTHER_CELL }))).toEqual(['atTemporaryPlace'])
  })
})

describe('R-READ-1 (294-QĐ/TW 3.5.1): re-admission', () => {
  it('needs the consent of the provincial standing committee before the decision', () => {
    const again = upTo('admissionDecision').map((each) =>
      each.kind === 'application' ? { ...each, detail: { readmission: true } } : each,
    )
    const decision = changed('admissionDecision', {})
    expect(said(again, decision)).toEqual(['readmissionConsentMissing'])
    const consent = record('consent', '2025-08-10', { consent: 'readmission' }, { organisationId: CITY })
    expect(said([...again, consent], decision)).toEqual([])
  })
})

describe('R-DEL-2, R-DEL-3 (294-QĐ/TW 8): deletion and complaint', () => {
  const chain = [
    ...upTo('newMemberClass'),
    record(
      'deletionResolution',
      '2026-02-02',
      {},
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

describe('R-MOV-6 (06-HD/TW 3.9): a decision made after the person had long moved', () => {
  it('is found from the hand-over that is recorded later', () => {
    const late = (movedDay: string) =>
      said(
        upTo('decisionReceived'),
        record('handover', '2025-08-25', {
          toOrganisationId: OTHER_CELL,
          situation: 'decidedOtherCommittee',
          movedDay,
        }),
      )
    expect(late('2025-06-02')).toEqual(['decisionMustBeCancelled'])
    expect(late('2025-08-01')).toEqual([])
  })
})

describe('after an end', () => {
  it('a departure is answered by the place that receives the file; a death by nothing', () => {
    const gone = record('departure', '2024-08-22', {})
    const handover = record('handover', '2024-08-23', {
      toOrganisationId: OTHER_CELL,
      situation: 'beforeResolution',
      movedDay: '2024-08-22',
    })
    const received = record('handoverReceived', '2024-08-28', {}, { organisationId: OTHER_CELL })
    const moved = [...upTo('permission'), gone, handover]
    expect(said(upTo('permission').concat(gone), handover)).toEqual([])
    expect(said(moved, received)).toEqual([])
    const mentor = record(
      'mentorAssigned',
      '2024-09-01',
      { memberId: 'member-2', replaces: 'moved' },
      { id: 'new mentor', organisationId: OTHER_CELL },
    )
    expect(said(moved, mentor)).toEqual(['!fileClosed'])
    expect(said([...moved, received], mentor)).toEqual([])
    expect(said([...upTo('permission'), record('death', '2024-08-22', {})], handover)).toEqual([
      '!fileClosed',
    ])
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

function never(): never {
  throw new RangeError('not in the context')
}
