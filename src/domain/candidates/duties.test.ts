import { describe, expect, it } from 'vitest'
import type { FileContext } from './context'
import { dutiesOf } from './duties'
import {
  attendance,
  CELL,
  CITY,
  CONTEXT,
  changed,
  OTHER_CELL,
  placed,
  record,
  upTo,
  vote,
  WARD,
  wholeLife,
} from './file.cases'
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
    expect(told(upTo('grassrootsResolution'))).toEqual([
      ['sendUp', CELL, '2025-09-24'],
      ['decideAdmission', CITY, '2025-09-24'],
    ])
    expect(told(upTo('boardAppraisal'))).toEqual([
      ['sendUp', WARD, '2025-09-24'],
      ['decideAdmission', CITY, '2025-09-24'],
    ])
    expect(told(upTo('admissionDecision'))).toEqual([['decideAdmission', CITY, '2025-09-24']])
    expect(told(upTo('decisionReceived'))).toEqual([['holdCeremony', CELL, '2025-10-03']])
    expect(told(upTo('ceremony'))).toEqual([['holdCeremony', CELL, '2025-10-08']])
    expect(told(upTo('newMemberClass'))).toEqual([
      ['memberEntries', CELL, '2025-10-27'],
      ['attendNewMemberClass', CELL, '2026-09-15'],
      ['considerRecognition', CELL, '2026-10-27'],
    ])
    expect(told(upTo('recognitionDecision'))).toEqual([
      ['sendUp', WARD, '2026-11-06'],
      ['decideRecognition', CITY, '2026-11-06'],
    ])
    expect(told(wholeLife())).toEqual([])
  })

  it('say by which text the day is what it is', () => {
    const duty = dutiesOf(upTo('grassrootsResolution'), CONTEXT).find(
      ({ kind }) => kind === 'decideAdmission',
    )
    expect(duty).toMatchObject({ start: '2025-06-30', ruleId: 'R-DEC-1', params: { workingDays: 60 } })
  })

  it('R-SRC-2: a listing of 29/09/2025 or later without a mentor', () => {
    expect(told([changed('listed', { day: '2025-10-03' })])).toEqual([['assignMentor', CELL, '2025-10-03']])
    expect(told(upTo('mentorAssigned'))).toEqual([])
  })

  it('R-ENT-1-HN (02-HD/BTCTU Hà Nội): the papers of a new member have a text beneath Hà Nội alone, from its day', () => {
    const entries = (ceremonyDay: string, context: FileContext) => {
      const held = upTo('newMemberClass').map((one) =>
        one.kind === 'ceremony' ? { ...one, day: ceremonyDay } : one,
      )
      return dutiesOf(held, context).find(({ kind }) => kind === 'memberEntries')
    }
    const here = { ruleId: 'R-ENT-1-HN', cite: '02-HD/BTCTU Hà Nội', evidence: 'local' }
    const noText = { ruleId: null, cite: null, evidence: null }
    const days = { params: { workingDays: 30 } }
    expect(entries('2025-11-21', placed({ province: 'HN' }))).toMatchObject({ ...here, ...days })
    expect(entries('2025-11-20', placed({ province: 'HN' }))).toMatchObject({ ...noText, ...days })
    expect(entries('2025-11-21', CONTEXT)).toMatchObject({ ...noText, ...days, last: '2026-01-06' })
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

  it('R-MOV-3 (06-HD/TW 3.9): a hand-over waits for the new place, then for its decision', () => {
    const handover = record('handover', '2025-07-21', {
      toOrganisationId: OTHER_CELL,
      situation: 'sentNotDecided',
      movedDay: '2025-07-18',
      circumstance: null,
    })
    const moving = [...upTo('boardAppraisal'), handover]
    expect(told(moving)).toContainEqual(['receiveHandover', OTHER_CELL, '2025-08-08'])
    const received = record('handoverReceived', '2025-07-31', {}, { organisationId: OTHER_CELL })
    expect(told([...moving, received])).toContainEqual(['decideAfterHandover', CITY, '2025-09-15'])
  })

  it('R-VOTE-7: a vote that did not carry is reported upward, until that is sent or the body votes again', () => {
    const failed = changed('cellResolution', {
      day: '2025-07-02',
      attendance: attendance(12, 12),
      vote: vote(7, 5),
    })
    const reported = [...upTo('cellResolution'), failed]
    expect(told(reported)).toContainEqual(['reportVote', CELL, '2025-07-02'])
    const rule = dutiesOf(reported, CONTEXT).find(({ kind }) => kind === 'reportVote')
    expect(rule).toMatchObject({ ruleId: 'R-VOTE-7', cite: '06-HD/TW 5.1' })
    const sent = record('sent', '2025-07-03', { toOrganisationId: WARD })
    const kinds = (records: readonly FileRecord[]) => told(records).map(([kind]) => kind)
    expect(kinds([...reported, sent])).not.toContain('reportVote')
    const again = changed('cellResolution', { id: 'again', day: '2025-08-01' })
    expect(kinds([...reported, again])).not.toContain('reportVote')
  })

  it('a file resolved is acted on and sent up by whoever has it, until it lies where it is decided', () => {
    const sent = record('sent', '2025-07-02', { toOrganisationId: WARD })
    const resolved = [...upTo('grassrootsResolution'), sent]
    expect(told(resolved)).toEqual([
      ['considerReceived', WARD, '2025-09-24'],
      ['decideAdmission', CITY, '2025-09-24'],
    ])
    expect(dutiesOf(resolved, CONTEXT)).toContainEqual(
      expect.objectContaining({ from: '2025-07-02', params: { step: 'grassrootsResolution' } }),
    )
    const failed = changed('grassrootsResolution', { vote: vote(3, 8) })
    expect(told([...resolved, failed]).map(([kind]) => kind)).not.toContain('considerReceived')
    const up = record('sent', '2025-08-20', { toOrganisationId: CITY }, { organisationId: WARD, id: 'up' })
    expect(told([...upTo('boardAppraisal'), up])).toEqual([['decideAdmission', CITY, '2025-09-24']])
  })

  it('a probationer received at another cell gets a new helper there (R-HLP-1)', () => {
    const handover = record('handover', '2025-12-01', {
      toOrganisationId: OTHER_CELL,
      situation: 'probationer',
      movedDay: '2025-12-01',
      circumstance: null,
    })
    const received = record('handoverReceived', '2025-12-10', {}, { organisationId: OTHER_CELL })
    const duty = dutiesOf([...upTo('newMemberClass'), handover, received], CONTEXT).find(
      ({ kind }) => kind === 'assignMentor',
    )
    expect(duty).toMatchObject({ organisationId: OTHER_CELL, last: '2025-12-10', ruleId: 'R-HLP-1' })
  })

  it('end with the file', () => {
    expect(told([...upTo('permission'), record('withdrawal', '2024-09-01', {})])).toEqual([])
  })
})
