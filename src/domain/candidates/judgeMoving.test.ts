import { describe, expect, it } from 'vitest'
import { CELL, CITY, changed, OTHER_CELL, paper, record, said, upTo, WARD } from './file.cases'

describe('R-MOV: a person who moves in the middle', () => {
  const moved = (situation: 'sentNotDecided' | 'decidedOtherCommittee', movedDay: string) =>
    record('handover', '2025-08-05', {
      toOrganisationId: OTHER_CELL,
      situation,
      movedDay,
      circumstance: null,
    })

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

describe('R-MOV-6 (06-HD/TW 3.9): a decision made after the person had long moved', () => {
  it('is found from the hand-over that is recorded later', () => {
    const late = (movedDay: string) =>
      said(
        upTo('decisionReceived'),
        record('handover', '2025-08-25', {
          toOrganisationId: OTHER_CELL,
          situation: 'decidedOtherCommittee',
          movedDay,
          circumstance: null,
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
      circumstance: null,
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

describe('a hand-over', () => {
  const handover = (to: string, id = 'handover') =>
    record(
      'handover',
      '2025-08-05',
      { toOrganisationId: to, situation: 'beforeResolution', movedDay: '2025-08-01', circumstance: null },
      { id },
    )
  it('goes to another cell that lives, one at a time', () => {
    const before = upTo('boardAppraisal')
    expect(said(before, handover(OTHER_CELL))).toEqual([])
    expect(said(before, handover(CELL))).toEqual(['!cellMismatch'])
    expect(said(before, handover(WARD))).toEqual(['!notCell'])
    expect(said([...before, handover(OTHER_CELL)], handover(OTHER_CELL, 'again'))).toEqual(['!stepRepeated'])
  })
  it('by the cell itself does not let it vote again', () => {
    const returned = record('returned', '2025-07-20', {
      returnReason: 'other',
      lastDay: '2025-08-20',
      toOrganisationId: CELL,
    })
    const before = [
      ...upTo('boardAppraisal'),
      record('sent', '2025-07-16', { toOrganisationId: CITY }),
      returned,
    ]
    const anew = changed('cellResolution', {
      id: 'anew',
      day: '2025-07-25',
      paper: paper('17-NQ/CB', '2025-07-25'),
    })
    expect(said(before, anew)).toEqual(['!stepRepeated'])
    const byCity = before.map((each) => (each === returned ? { ...each, organisationId: CITY } : each))
    expect(said(byCity, anew)).toEqual([])
  })
})
