import { describe, expect, it } from 'vitest'
import type { DutyItem } from '#contract/candidates'
import type { DutyKind } from '#domain/candidates/dutyKinds'
import { paths } from '../paths'
import { placeOf } from './place'

const ofClass = (kind: DutyKind): DutyItem => ({
  id: kind,
  kind,
  candidateId: null,
  subjectId: 'class',
  personName: null,
  organisation: { id: 'city', code: null, name: 'Đảng bộ thành phố', parentName: null },
  cell: null,
  from: '2026-11-24',
  last: '2026-11-24',
  start: '2026-11-24',
  rule: null,
  params: { session: 'session' },
})

describe('where a duty of a class is done', () => {
  it('is the sheet or the class for whoever holds it', () => {
    const rights = { mayWrite: true, mayHold: true }
    expect(placeOf(ofClass('takeAttendance'), rights)).toEqual({
      to: paths.attendance('session'),
      words: 'takeAttendance',
    })
    expect(placeOf(ofClass('settleProposals'), rights)?.words).toBe('settleProposals')
  })

  it('is only a look at the class for whoever does not, never a page that refuses', () => {
    const look = { to: paths.trainingClass('class'), words: 'openOther' }
    for (const kind of ['takeAttendance', 'settleProposals', 'giveCertificates'] as const) {
      expect(placeOf(ofClass(kind), { mayWrite: false, mayHold: false })).toEqual(look)
    }
  })
})
