import { describe, expect, it } from 'vitest'
import { type AdmissionDraft, admissionBody, judgeDraft, newAdmissionDraft } from './drafts'

const TODAY = '2026-11-22'

function drafted(change: Partial<AdmissionDraft> = {}): AdmissionDraft {
  return {
    ...newAdmissionDraft({ id: 'cell', name: 'Chi bộ khu 2', note: '' }),
    person: {
      fullName: ' Trần Thị Bình ',
      sex: 'female',
      birthDate: '1998-09',
      occupation: 'teacher',
      education: 'university',
      youthUnion: true,
      demobilised: false,
    },
    paper: { number: '15-QĐ/TU', day: '2023-06-20', issuerName: 'Thành ủy Móng Cái' },
    ...change,
  }
}
const findingsOf = (draft: AdmissionDraft) =>
  judgeDraft(
    draft,
    { organisationLife: { from: '2000-01-01', to: '2024-01-01' }, cellKind: 'cell' },
    TODAY,
  ).map(({ field, code }) => `${field} ${code}`)

describe('an entry while it is typed', () => {
  it('tells of the birth date at once, before the decision has a day', () => {
    const draft = drafted()
    expect(findingsOf({ ...draft, paper: { ...draft.paper, day: null } })).toEqual([
      'person.birthDate birthDayUnknown',
    ])
  })

  it('says nothing of what is not there yet', () => {
    expect(findingsOf(newAdmissionDraft(null))).toEqual([])
  })

  it('is judged by the rules of the server', () => {
    expect(findingsOf(drafted({ ceremonyDay: '2023-06-01' }))).toContain('ceremonyDay ceremonyBeforeDecision')
    const late = drafted()
    expect(findingsOf({ ...late, paper: { ...late.paper, day: '2025-01-01' } })).toContain(
      'decision.day outsideLife',
    )
  })

  it('names the committee that issued the decision, so that names open to it', () => {
    const issuers = [{ name: 'Ban Thường vụ Thành ủy Móng Cái', above: 2 }]
    const draft = drafted({ sealed: { ethnicity: ' Tày ', religion: '' } })
    expect(admissionBody(draft, issuers, ['other'])).toEqual({
      commandId: draft.commandId,
      id: draft.id,
      person: {
        fullName: 'Trần Thị Bình',
        sex: 'female',
        birthDate: '1998-09',
        occupation: 'teacher',
        education: 'university',
        youthUnion: true,
        demobilised: false,
        ethnicity: 'Tày',
      },
      decision: { number: '15-QĐ/TU', day: '2023-06-20', issuerName: 'Thành ủy Móng Cái', issuerAbove: 2 },
      confirmDuplicates: ['other'],
    })
  })
})
