import { describe, expect, it } from 'vitest'
import { dutiesOf } from './duties'
import { CELL, CITY, CONTEXT, changed, OTHER_CELL, record, upTo, WARD, wholeLife } from './file.cases'
import type { FileRecord } from './records'

const told = (records: readonly FileRecord[]) =>
  dutiesOf(records, CONTEXT).map(({ kind, organisationId, last }) => [kind, organisationId, last])

describe('duties of a file', () => {
  it('follow it along the road, each with whose it is and its last day', () => {
    expect(told(upTo('permission'))).toEqual([['considerBeforeCertificateEnds', CELL, '2029-08-20']])
    expect(told(upTo('verificationRequest'))).toEqual([
      ['considerBeforeCertificateEnds', CELL, '2029-08-20'],
      ['considerBeforeDossierAges', CELL, '2025-09-20'],
    ])
    expect(told(upTo('grassrootsResolution'))).toEqual([['decideAdmission', CITY, '2025-09-24']])
    expect(told(upTo('decisionReceived'))).toEqual([['holdCeremony', CELL, '2025-10-03']])
    expect(told(upTo('ceremony'))).toEqual([['holdCeremony', CELL, '2025-10-08']])
    expect(told(upTo('newMemberClass'))).toEqual([
      ['attendNewMemberClass', CELL, '2026-09-15'],
      ['considerRecognition', CELL, '2026-10-27'],
    ])
    expect(told(upTo('recognitionDecision'))).toEqual([['decideRecognition', CITY, '2026-11-06']])
    expect(told(wholeLife())).toEqual([])
  })

  it('say by which text the day is what it is', () => {
    const [duty] = dutiesOf(upTo('grassrootsResolution'), CONTEXT)
    expect(duty).toMatchObject({ start: '2025-06-30', ruleId: 'R-DEC-1', params: { workingDays: 60 } })
  })

  it('R-SRC-2: a listing of 29/09/2025 or later without a mentor', () => {
    expect(told([changed('listed', { day: '2025-10-03' })])).toEqual([['assignMentor', CELL, '2025-10-03']])
    expect(told(upTo('mentorAssigned'))).toEqual([])
  })

  it('R-VER-4: a request that has no reply, from receipt', () => {
    const request = record(
      'verificationRequest',
      '2025-07-01',
      { place: 'abroad', receivedDay: '2025-07-04' },
      { organisationId: WARD },
    )
    const asked = [...upTo('verificationRequest'), request]
    expect(told(asked)).toContainEqual(['awaitVerification', WARD, '2025-11-11'])
  })

  it('a returned file, until it is sent again', () => {
    const sent = record('sent', '2025-07-16', { toOrganisationId: CITY })
    const returned = record('returned', '2025-07-20', {
      returnReason: 'paperMissing',
      lastDay: '2025-08-20',
      toOrganisationId: WARD,
    })
    const back = [...upTo('boardAppraisal'), sent, returned]
    expect(told(back)).toContainEqual(['completeReturned', WARD, '2025-08-20'])
    const again = record('sent', '2025-07-25', { toOrganisationId: CITY }, { id: 'again' })
    expect(told([...back, again])).not.toContainEqual(['completeReturned', WARD, '2025-08-20'])
  })

  it('R-MOV-3: a hand-over waits for the new place, then for its decision', () => {
    const handover = record('handover', '2025-07-21', {
      toOrganisationId: OTHER_CELL,
      situation: 'sentNotDecided',
      movedDay: '2025-07-18',
    })
    const moving = [...upTo('boardAppraisal'), handover]
    expect(told(moving)).toContainEqual(['receiveHandover', OTHER_CELL, '2025-08-08'])
    const received = record('handoverReceived', '2025-07-31', {}, { organisationId: OTHER_CELL })
    expect(told([...moving, received])).toContainEqual(['decideAfterHandover', CITY, '2025-09-15'])
  })

  it('end with the file', () => {
    expect(told([...upTo('permission'), record('withdrawal', '2024-09-01', {})])).toEqual([])
  })
})
