import { describe, expect, it } from 'vitest'
import {
  attendance,
  CITY,
  CONTEXT,
  changed,
  context,
  findingOf,
  never,
  paper,
  record,
  said,
  upTo,
  vote,
  WARD,
} from './file.cases'

describe('R-VOTE-1, R-VOTE-2 (294-QĐ/TW 9.3): votes', () => {
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

describe('clocks across texts', () => {
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

describe('R-AUTH-1 to R-AUTH-4 (294-QĐ/TW 4.3.2; 208-QĐ/TW): who may decide on the day', () => {
  const decision = (issuer: string | null, day = '2025-08-20') =>
    changed('admissionDecision', { day, paper: paper('301', day, issuer) })
  const before = upTo('admissionDecision')

  it('a body without a grant is refused, one that is not chosen is told', () => {
    expect(said(before, decision(CITY))).toEqual([])
    expect(said(before, decision(WARD))).toEqual(['!noAuthority'])
    expect(said(before, decision(null))).toEqual(['!authorityUnknown'])
    const opened = record('opening', '2025-09-01', { reached: 'boardAppraisal', papers: [] })
    expect(said([opened], decision(null))).toContain('authorityUnknown')
    expect(said([opened], decision(null, '2025-09-02'))).toContain('!authorityUnknown')
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

describe('a refusal told to the cell (294-QĐ/TW 4.3.1)', () => {
  it('fells what was resolved, and lets the cell resolve anew', () => {
    const refused = [
      ...upTo('admissionDecision'),
      record(
        'refusal',
        '2025-08-10',
        { returnReason: 'conditionNotMet' },
        { organisationId: CITY, paper: paper('12-TB/TU', '2025-08-10', CITY) },
      ),
    ]
    expect(said(refused, changed('admissionDecision', {}))).toContain('!stepSkipped')
    const anew = changed('cellResolution', {
      id: 'anew',
      day: '2025-09-10',
      paper: paper('17-NQ/CB', '2025-09-10'),
    })
    expect(said(refused, anew)).toEqual([])
  })
})
