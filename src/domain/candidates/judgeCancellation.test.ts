import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attemptOf, inOrder, liveRecords } from './course'
import { dutiesOf } from './duties'
import { CELL, CITY, CONTEXT, changed, OTHER_CELL, paper, record, said, upTo, wholeLife } from './file.cases'
import { foldFile, stands } from './fold'
import { judgeRecord } from './judgeRecord'
import type { CancellationGround, FaultyStep, FileRecord } from './records'
import { reviewFile } from './review'

const cancelled = (
  ground: CancellationGround,
  faultyStep: FaultyStep | null = null,
  { day = '2025-12-01', issuer = CITY } = {},
) => record('decisionCancellation', day, { ground, faultyStep }, { paper: paper('410-QĐ/TU', day, issuer) })

const decidedAnew = (day: string, more: Partial<FileRecord<'admissionDecision'>> = {}) =>
  changed('admissionDecision', {
    id: 'anew',
    seq: 9_000_000,
    day,
    paper: paper('12-QĐ/TU', day, CITY),
    ...more,
  })
const heldAnew = (day: string) => changed('ceremony', { id: 'held anew', seq: 9_000_001, day })
const until = upTo('newMemberClass')

describe('R-ERR-1 (294-QĐ/TW 4.4.1): admitted against the standards', () => {
  it('ends the file, by the committee that decided', () => {
    const ends = cancelled('againstStandards')
    expect(said(until, ends)).toEqual([])
    expect(foldFile([...until, ends]).exit).toEqual({ kind: 'decisionCancellation', day: '2025-12-01' })
    expect(said([...until, ends], decidedAnew('2026-01-05'))).toContain('!fileClosed')
    expect(said([...until, ends], changed('selfReview', {}))).toEqual(['!fileClosed'])
  })
  it('by another committee is told', () => {
    const other = { organisationId: 'city-2', kind: 'upperDirect', from: '2010-01-01', to: null } as const
    const context = { ...CONTEXT, grants: [...CONTEXT.grants, other] }
    expect(said(until, cancelled('againstStandards', null, { issuer: 'city-2' }), context)).toEqual([
      'cancelledByOther',
    ])
  })
  it('R-ERR-3 (38-HD/BTCTW I.3c): where the member was received, the present committee, as those above agree', () => {
    const moved = [
      ...until,
      record('handover', '2025-10-01', {
        toOrganisationId: OTHER_CELL,
        situation: 'probationer',
        movedDay: '2025-10-01',
        circumstance: null,
      }),
      record('handoverReceived', '2025-10-08', {}, { organisationId: OTHER_CELL }),
    ]
    const other = { organisationId: 'city-2', kind: 'upperDirect', from: '2010-01-01', to: null } as const
    const context = { ...CONTEXT, grants: [...CONTEXT.grants, other] }
    const late = { ...cancelled('againstStandards', null, { issuer: 'city-2' }), organisationId: OTHER_CELL }
    expect(said(moved, late, context)).toEqual(['cancelledAtArrival'])
  })
})

describe('R-ERR-2 (294-QĐ/TW 4.4.2; 38-HD/BTCTW I.3b): only the faulty step is done again', () => {
  it('names the step; before 38-HD/BTCTW no text covers it', () => {
    expect(said(until, cancelled('faultyStep'))).toEqual(['!required'])
    expect(said(until, cancelled('faultyStep', 'admissionDecision'))).toEqual([])
    expect(said(until, cancelled('faultyStep', 'admissionDecision', { day: '2025-09-28' }))).toEqual([
      'ruleUncovered',
    ])
  })
  it('wrong authority: the decision and what came of it fall, all before them stands', () => {
    const file = [...until, cancelled('faultyStep', 'admissionDecision')]
    expect(foldFile(file)).toMatchObject({ exit: null, stage: 'grassrootsResolved', stageDay: '2025-12-01' })
    expect(stands(liveRecords(file), 'ceremony')).toBe(false)
    expect(said(file, decidedAnew('2026-01-05'))).toEqual([])
    expect(said(file, heldAnew('2026-01-20'))).toContain('!stepSkipped')
  })
  it('another step is done again before the decision; what rests on it falls with it, what does not is kept', () => {
    const opinions = [...until, cancelled('faultyStep', 'opinion')]
    expect(stands(liveRecords(opinions), 'cellResolution')).toBe(true)
    expect(said(opinions, decidedAnew('2026-01-05'))).toEqual(['!stepSkipped'])
    const again = changed('opinion', { id: 'asked again', seq: 8_000_000, day: '2025-12-10' })
    expect(said([...opinions, again], decidedAnew('2026-01-05'))).toEqual([])
    const voted = [...until, cancelled('faultyStep', 'cellResolution')]
    expect(foldFile(voted).stage).toBe('applied')
    expect(stands(liveRecords(voted), 'grassrootsResolution')).toBe(false)
  })
  it('dates the admission anew: probation and official day run from the new ceremony', () => {
    const file = [
      ...until,
      cancelled('faultyStep', 'admissionDecision'),
      decidedAnew('2026-01-05'),
      heldAnew('2026-01-20'),
    ]
    expect(foldFile(file)).toMatchObject({ stage: 'admitted', stageDay: '2026-01-20', exit: null })
    expect(attemptOf(file, heldAnew('2026-01-20'))).toBe(2)
    expect(dutiesOf(file, CONTEXT).find(({ kind }) => kind === 'considerRecognition')).toMatchObject({
      from: '2027-01-20',
    })
  })
  it('gives no days for the decision made anew: no text does', () => {
    const file = [...until, cancelled('faultyStep', 'admissionDecision')]
    expect(dutiesOf(file, CONTEXT).map(({ kind }) => kind)).not.toContain('decideAdmission')
    expect(said(file, decidedAnew('2027-06-01'))).toEqual([])
  })
  it('on one day: the new decision is the one recorded after the cancellation', () => {
    const file = [...until, cancelled('faultyStep', 'admissionDecision')]
    expect(said(file, decidedAnew('2025-12-01'))).toEqual([])
    const both = [...file, decidedAnew('2025-12-01')]
    expect(foldFile(both).stage).toBe('decided')
    expect(inOrder(both).at(-1)?.id).toBe('anew')
  })
  it('a file taken up at its decision goes on as well', () => {
    const admitted = until.filter(({ kind }) => kind === 'admissionDecision' || kind === 'ceremony')
    const file = [...admitted, cancelled('faultyStep', 'admissionDecision')]
    expect(said(file, decidedAnew('2026-01-05'))).toEqual([])
    const opened = [
      record('opening', '2025-11-01', { reached: 'admissionDecision', papers: [] }),
      ...admitted.slice(0, 1),
      cancelled('faultyStep', 'admissionDecision'),
    ]
    expect(stands(liveRecords(opened), 'admissionDecision')).toBe(false)
  })
  it('twice over, and never two decisions without a cancellation between', () => {
    const second = [
      ...until,
      cancelled('faultyStep', 'admissionDecision'),
      decidedAnew('2026-01-05'),
      { ...cancelled('faultyStep', 'boardAppraisal', { day: '2026-02-02' }), id: 'second', seq: 9_500_000 },
    ]
    expect(reviewFile(second, CONTEXT).filter(({ effect }) => effect === 'block')).toEqual([])
    expect(said(second.slice(0, -1), { ...decidedAnew('2026-01-06'), id: 'third' })).toContain(
      '!stepRepeated',
    )
    expect(attemptOf(second, { ...decidedAnew('2026-03-02'), id: 'third' })).toBe(3)
  })
})

describe('R-MOV-6 (06-HD/TW 3.9): decided more than 30 working days after the person moved', () => {
  const handover = record('handover', '2025-08-25', {
    toOrganisationId: OTHER_CELL,
    situation: 'decidedOtherCommittee',
    movedDay: '2025-06-02',
    circumstance: null,
  })
  const before = upTo('decisionReceived')
  it('the old committee cancels, the file goes on at the new place', () => {
    const file = [...before, handover, cancelled('movedLate', null, { day: '2025-09-01' })]
    expect(said([...before, handover], cancelled('movedLate', null, { day: '2025-09-01' }))).toEqual([])
    const received = record('handoverReceived', '2025-09-08', {}, { organisationId: OTHER_CELL })
    const decided = decidedAnew('2025-10-06', { organisationId: OTHER_CELL })
    expect(said(file, received)).toEqual([])
    expect(said([...file, received], decided)).toEqual([])
    expect(foldFile([...file, received, decided])).toMatchObject({ cellId: OTHER_CELL, stage: 'decided' })
  })
  it('R-MOV-5: within the days of grace the decision goes along and is not cancelled', () => {
    const grace = { ...handover, detail: { ...handover.detail, movedDay: '2025-08-01' } }
    expect(said([...before, grace], cancelled('movedLate', null, { day: '2025-09-01' }))).toEqual([
      'cancelledWithinGrace',
    ])
  })
  it('the old place does not decide again before it forwarded the papers', () => {
    const file = [...before, cancelled('movedLate', null, { day: '2025-09-01' })]
    expect(said(file, decidedAnew('2025-10-06'))).toEqual(['handoverPending'])
  })
})

describe('whatever was cancelled', () => {
  const grounds = fc.constantFrom<CancellationGround>('againstStandards', 'faultyStep', 'movedLate')
  it('one decision at most stands of what is accepted, and folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(grounds, fc.nat(700)), { maxLength: 4 }), (given) => {
        const file = given.reduce<FileRecord[]>((records, [ground, after], place) => {
          const day = `2026-0${1 + place * 2}-${String(1 + (after % 28)).padStart(2, '0')}`
          const next = `2026-0${2 + place * 2}-01`
          return [
            ...records,
            { ...cancelled(ground, 'admissionDecision', { day }), id: `c${place}` },
            { ...decidedAnew(next), id: `d${place}`, seq: 9_000_000 + place },
          ]
        }, upTo('newMemberClass'))
        const live = liveRecords(file)
        const accepted = file.reduce<FileRecord[]>((records, one) => {
          const isRefused = judgeRecord(records, one, CONTEXT).some(({ effect }) => effect === 'block')
          return isRefused ? records : [...records, one]
        }, [])
        expect(liveRecords(accepted).filter(({ kind }) => kind === 'admissionDecision').length).toBeLessThan(
          2,
        )
        expect(liveRecords(live)).toEqual(live)
      }),
    )
  })
  it('a file without a cancellation is as it was', () => {
    const life = wholeLife()
    expect(liveRecords(life)).toEqual(inOrder(life))
    expect(foldFile(life).cellId).toBe(CELL)
  })
})
