import { describe, expect, it } from 'vitest'
import type { AdmissionDetail } from '#contract/admissions'
import { type Corrections, correctionParts, NO_CORRECTIONS } from './correction'

const FILE: AdmissionDetail = {
  id: 'file',
  organisation: { id: 'cell', code: null, name: 'Chi bộ khu 2', parentName: null },
  person: {
    fullName: 'Trần Thị Bình',
    sex: 'female',
    birthDate: '1998-09-12',
    youthUnion: true,
    demobilised: false,
    occupation: 'teacher',
    education: 'university',
  },
  decisionOrganisation: null,
  ceremonyOrganisation: null,
  nameOpen: true,
  erased: false,
  decision: {
    number: '15-QĐ/TU',
    day: '2023-06-20',
    issuerName: 'Thành ủy Móng Cái',
    issuerOrganisationId: null,
  },
  ceremonyDay: '2023-07-03',
  countedDay: '2023-07-03',
  cancelledDay: null,
  generated: false,
  version: 3,
  history: [],
  findings: [],
  mayCorrect: true,
}
const ISSUERS = [{ name: 'Ban Thường vụ Thành ủy Móng Cái', above: 2 }]
const OTHER = { id: 'other', name: 'Chi bộ khu 3', note: '' }
const partsOf = (change: Partial<Corrections>, file = FILE) =>
  correctionParts(file, { ...NO_CORRECTIONS, ...change }, ISSUERS)

describe('a correction', () => {
  it('sends nothing when nothing was changed, or changed back', () => {
    expect(partsOf({})).toEqual({})
    expect(partsOf({ person: { fullName: 'Trần Thị Bình ' }, paper: { number: '15-QĐ/TU' } })).toEqual({})
  })

  it('sends what was changed and nothing else of the person', () => {
    expect(partsOf({ person: { birthDate: '1998', youthUnion: false } })).toEqual({
      person: { birthDate: '1998', youthUnion: false },
    })
  })

  it('names the paper with a birth date changed after the decision, and with nothing else', () => {
    const paperReference = ' Giấy khai sinh 12/1998 '
    expect(partsOf({ person: { birthDate: '1998-09-13' }, paperReference })).toEqual({
      person: { birthDate: '1998-09-13' },
      paperReference: 'Giấy khai sinh 12/1998',
    })
    expect(partsOf({ person: { sex: 'male' }, paperReference })).toEqual({ person: { sex: 'male' } })
    const before = { ...FILE, decision: null, ceremonyDay: null }
    expect(partsOf({ person: { birthDate: '1998' }, paperReference }, before)).toEqual({
      person: { birthDate: '1998' },
    })
  })

  it('seals anew what is said anew, and unseals nothing', () => {
    expect(partsOf({ ethnicity: 'Tày' })).toEqual({ person: { ethnicity: 'Tày' } })
    expect(partsOf({ religion: '' })).toEqual({ person: { religion: '' } })
  })

  it('leaves the issuer the body it was, unless it is named anew', () => {
    expect(partsOf({ paper: { number: '16-QĐ/TU' } }).decision).toEqual({
      number: '16-QĐ/TU',
      day: '2023-06-20',
      issuerName: 'Thành ủy Móng Cái',
    })
    expect(partsOf({ paper: { issuerName: 'BTV Thành ủy Móng Cái' } }).decision).toMatchObject({
      issuerAbove: 2,
    })
  })

  it('moves both records, or the one that is meant', () => {
    const moving = { isMoving: true, cell: OTHER } as const
    expect(partsOf(moving)).toEqual({ decisionOrganisationId: 'other', ceremonyOrganisationId: 'other' })
    expect(partsOf({ ...moving, move: 'decision' })).toEqual({ decisionOrganisationId: 'other' })
    expect(partsOf({ ...moving, move: 'ceremony' })).toEqual({ ceremonyOrganisationId: 'other' })
    expect(partsOf(moving, { ...FILE, ceremonyDay: null })).toEqual({ decisionOrganisationId: 'other' })
    expect(partsOf({ isMoving: true })).toEqual({})
  })

  it('changes the ceremony or takes it back', () => {
    expect(partsOf({ ceremonyDay: '2023-07-04' })).toEqual({ ceremonyDay: '2023-07-04' })
    expect(partsOf({ ceremonyDay: '2023-07-04', ceremonyBack: true })).toEqual({ ceremonyDay: null })
    expect(partsOf({ ceremonyBack: true }, { ...FILE, ceremonyDay: null })).toEqual({})
  })

  it('gives a file that was taken back its decision again', () => {
    const taken = { ...FILE, decision: null, ceremonyDay: null }
    expect(partsOf({}, taken)).toEqual({})
    expect(
      partsOf({ paper: { number: '9-QĐ/TU', day: '2023-06-20', issuerName: 'Thành ủy' } }, taken).decision,
    ).toMatchObject({ number: '9-QĐ/TU' })
  })
})
