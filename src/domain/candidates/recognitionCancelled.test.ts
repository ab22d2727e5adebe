import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attemptOf, liveRecords } from './course'
import { dutiesOf } from './duties'
import { CITY, CONTEXT, changed, paper, record, said, wholeLife } from './file.cases'
import { foldFile, stands } from './fold'
import type { FileRecord, RecognitionStep } from './records'
import { reviewFile } from './review'
import { summaryOf } from './summary'

const cancelled = (
  ground: 'faultyStep' | 'againstStandards',
  faultyStep: RecognitionStep | null = null,
  { day = '2027-01-11', issuer = CITY } = {},
) => record('recognitionCancellation', day, { ground, faultyStep }, { paper: paper('5-QĐ/TU', day, issuer) })

const decidedAnew = (officialDay: string, day = '2027-02-01') =>
  changed('recognitionDecision', {
    id: 'recognised anew',
    seq: 9_000_000,
    day,
    paper: paper('31-QĐ/TU', day, CITY),
    detail: { officialDay },
  })
const duties = (file: readonly FileRecord[]) =>
  dutiesOf(file, CONTEXT).map(({ kind, organisationId, from, cite, params }) =>
    [kind, organisationId, from, cite, ...Object.values(params)].join(' '),
  )
const life = wholeLife()
const BY_38 = 'I.3b; 294-QĐ/TW 4.4.2'

describe('R-ERR-2 (38-HD/BTCTW I.3b): a recognition is cancelled alone', () => {
  const wrongBody = [...life, cancelled('faultyStep', 'recognitionDecision')]
  it('the official day is withdrawn, the admission stands, the member is on probation again', () => {
    expect(said(life, cancelled('faultyStep', 'recognitionDecision'))).toEqual([])
    expect(foldFile(wrongBody)).toMatchObject({ stage: 'proposed', stageDay: '2027-01-11', exit: null })
    const { days, missing } = summaryOf(wrongBody, CONTEXT)
    expect(days).toMatchObject({ official: null, ceremony: '2025-09-15', proposed: '2026-09-25' })
    expect(missing).toEqual(['recognitionDecision'])
    expect(attemptOf(wrongBody, decidedAnew('2026-09-15'))).toBe(1)
  })
  it('asks the deciding body for a decision made anew, reminded of by this system alone', () => {
    expect(duties(wrongBody)).toEqual([`redecideRecognition ${CITY} 2027-01-11 38-HD/BTCTW ${BY_38}`])
  })
  it('the new decision is not late by the old clock; the official day is that of probation or later', () => {
    expect(said(wrongBody, decidedAnew('2026-09-15'))).toEqual([])
    expect(said(wrongBody, decidedAnew('2027-02-01'))).toEqual(['officialDayRedated'])
    expect(said(wrongBody, decidedAnew('2026-09-14'))).toEqual(['!officialDayWrong'])
    const again = [...wrongBody, decidedAnew('2026-09-15')]
    expect(foldFile(again)).toMatchObject({ stage: 'official', stageDay: '2027-02-01' })
    expect(duties(again)).toEqual([])
    expect(said(again, { ...decidedAnew('2026-09-15', '2027-03-01'), id: 'third' })).toContain(
      '!stepRepeated',
    )
  })
  it('a faulty step before it is done again by its body, what rests on it falls, what is valid is kept', () => {
    const opinion = [...life, cancelled('faultyStep', 'recognitionOpinion')]
    expect(stands(liveRecords(opinion), 'recognitionResolution')).toBe(true)
    expect(said(opinion, decidedAnew('2026-09-15'))).toEqual(['!stepSkipped'])
    expect(duties(opinion)).toEqual([`redoStep cell-1 2027-01-11 38-HD/BTCTW ${BY_38} recognitionOpinion`])
    const asked = changed('recognitionOpinion', { id: 'again', seq: 8_000_000, day: '2027-01-15' })
    expect(said([...opinion, asked], decidedAnew('2026-09-15'))).toEqual([])
    const voted = [...life, cancelled('faultyStep', 'recognitionResolution')]
    expect(stands(liveRecords(voted), 'recognitionGrassroots')).toBe(false)
    expect(foldFile(voted).stage).toBe('admitted')
    // not by the days of the first consideration, long past
    expect(duties(voted)).toEqual([`redoStep cell-1 2027-01-11 38-HD/BTCTW ${BY_38} recognitionResolution`])
    const day = '2027-01-20'
    const numbered = { day, paper: paper('2-NQ/CB', day) }
    const anew = changed('recognitionResolution', { id: 'voted anew', seq: 8_000_000, ...numbered })
    expect(said(voted, anew)).toEqual([])
    expect(dutiesOf([...voted, anew], CONTEXT).map(({ kind }) => kind)).toContain('decideRecognition')
  })
  it('names the step, needs a recognition and a body that may decide', () => {
    expect(said(life, cancelled('faultyStep'))).toEqual(['!required'])
    expect(said(life.slice(0, -1), cancelled('faultyStep', 'recognitionDecision'))).toEqual(['!stepSkipped'])
    expect(said(life, cancelled('faultyStep', 'recognitionDecision', { issuer: 'ward-1' }))).toContain(
      '!noAuthority',
    )
  })
})

describe('R-ERR-1 (294-QĐ/TW 4.4.1): recognised against the standards', () => {
  it('the resolutions fall with the decision and the cell considers the probationer anew', () => {
    const file = [...life, cancelled('againstStandards')]
    expect(said(life, cancelled('againstStandards'))).toEqual([])
    expect(foldFile(file)).toMatchObject({ stage: 'admitted', exit: null })
    expect(duties(file)).toEqual(['redoStep cell-1 2027-01-11 208-QĐ/TW recognitionResolution'])
    expect(said(file, decidedAnew('2026-09-15'))).toContain('!stepSkipped')
  })
  it('by another committee is told', () => {
    const other = { organisationId: 'city-2', kind: 'upperDirect', from: '2010-01-01', to: null } as const
    const context = { ...CONTEXT, grants: [...CONTEXT.grants, other] }
    expect(said(life, cancelled('againstStandards', null, { issuer: 'city-2' }), context)).toEqual([
      'cancelledByOther',
    ])
  })
})

describe('a decision of admission to be made anew', () => {
  const upToClass = life.slice(
    0,
    life.findIndex(({ kind }) => kind === 'selfReview'),
  )
  const of = (faultyStep: 'admissionDecision' | 'opinion' | 'cellResolution') =>
    duties([
      ...upToClass,
      record(
        'decisionCancellation',
        '2026-05-04',
        { ground: 'faultyStep', faultyStep },
        { paper: paper('6-QĐ/TU', '2026-05-04', CITY) },
      ),
    ]).filter((told) => told.startsWith('re'))
  it('is a duty of the deciding body, or first of the body whose step was faulty', () => {
    expect(of('admissionDecision')).toEqual([`redecideAdmission ${CITY} 2026-05-04 38-HD/BTCTW ${BY_38}`])
    expect(of('opinion')).toEqual([`redoStep cell-1 2026-05-04 38-HD/BTCTW ${BY_38} opinion`])
    expect(of('cellResolution')).toEqual([`redoStep cell-1 2026-05-04 38-HD/BTCTW ${BY_38} cellResolution`])
  })
})

it('whatever step was faulty, one recognition at most stands and the file never contradicts itself by it', () => {
  const steps = fc.constantFrom<RecognitionStep>(
    'newMemberClass',
    'selfReview',
    'recognitionOpinion',
    'recognitionResolution',
    'recognitionGrassroots',
    'recognitionDecision',
  )
  fc.assert(
    fc.property(steps, fc.constantFrom('faultyStep', 'againstStandards'), (step, ground) => {
      const file = [...life, cancelled(ground, step)]
      const live = liveRecords(file)
      expect(live.some(({ kind }) => kind === 'recognitionDecision')).toBe(false)
      expect(live.some(({ kind }) => kind === 'ceremony')).toBe(true)
      expect(liveRecords(live)).toEqual(live)
      expect(reviewFile(file, CONTEXT).filter(({ effect }) => effect === 'block')).toEqual([])
      expect(duties(file).length).toBe(1)
    }),
  )
})
