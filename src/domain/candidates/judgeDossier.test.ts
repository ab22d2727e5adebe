import { describe, expect, it } from 'vitest'
import type { FileContext } from './context'
import {
  CELL,
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
  WARD,
  without,
} from './file.cases'
import type { FileRecord } from './records'

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

  it('R-AGE-3 (06-HD/TW 1.1): over sixty without consent is told again at the decision, and not with it', () => {
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

describe('R-READ-1 (294-QĐ/TW 3.5.1): re-admission', () => {
  it('needs the consent of the provincial standing committee before the decision', () => {
    const again = upTo('admissionDecision').map((each) =>
      each.kind === 'application'
        ? { ...each, detail: { readmission: true, ground: 'ordinary' as const, sinceDay: '2015-01-01' } }
        : each,
    )
    const decision = changed('admissionDecision', {})
    expect(said(again, decision)).toEqual(['readmissionConsentMissing'])
    const consent = record('consent', '2025-08-10', { consent: 'readmission' }, { organisationId: CITY })
    expect(said([...again, consent], decision)).toEqual([])
  })
})

describe('R-POL-1 (294-QĐ/TW 3.3), R-REL-1 (06-QĐi/TW), R-FOR-1 (127-QĐ/TW): consent asked for and not there', () => {
  it.each([
    ['politicalStandard', 'R-POL-1'],
    ['religion', 'R-REL-1'],
    ['foreign', 'R-FOR-1'],
  ] as const)('%s is told at the decision with its article (%s)', (consent, rule) => {
    const before = [
      ...upTo('admissionDecision'),
      record('consentRequired', '2025-07-20', { consent }, { organisationId: WARD }),
    ]
    const found = findingOf(before, changed('admissionDecision', {}), 'consentMissing')
    expect(found).toMatchObject({ effect: 'warn', params: { consent, rule } })
    expect(found?.cite).toBeTruthy()
    const given = record('consent', '2025-08-05', { consent }, { organisationId: CITY })
    expect(findingOf([...before, given], changed('admissionDecision', {}), 'consentMissing')).toBeUndefined()
  })
})
