import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attendance,
  CELL,
  CITY,
  CONTEXT,
  changed,
  OTHER_CELL,
  paper,
  record,
  upTo,
  vote,
  WARD,
  wholeLife,
} from './file.cases'
import { dayOf, foldFile, STAGES, type Stage, stands } from './fold'
import { judgeRecord } from './judgeRecord'
import { KIND_NAMES, type Kind, OPENING_STEPS } from './kinds'
import type { FileRecord } from './records'
import { reviewFile } from './review'
import { summaryOf } from './summary'

const STAGE_AFTER: readonly [Kind, Stage][] = [
  ['listed', 'listed'],
  ['certificate', 'trained'],
  ['permission', 'permitted'],
  ['personalHistory', 'applied'],
  ['cellResolution', 'cellResolved'],
  ['grassrootsResolution', 'grassrootsResolved'],
  ['admissionDecision', 'decided'],
  ['ceremony', 'admitted'],
  ['recognitionResolution', 'proposed'],
  ['recognitionDecision', 'official'],
]

describe('stages', () => {
  it.each(STAGE_AFTER)('after %s a file is %s', (kind, stage) => {
    const life = wholeLife()
    const end = life.findIndex((each) => each.kind === kind)
    expect(foldFile(life.slice(0, end + 1)).stage).toBe(stage)
  })

  it('fall back when the cell resolves anew after the file came back', () => {
    const before = [
      ...upTo('boardAppraisal'),
      record('sent', '2025-07-16', { toOrganisationId: CITY }),
      record(
        'returned',
        '2025-07-20',
        { returnReason: 'paperMissing', lastDay: '2025-08-20', toOrganisationId: CELL },
        { organisationId: CITY },
      ),
    ]
    const again = changed('cellResolution', {
      id: 'again',
      day: '2025-07-25',
      paper: paper('11-NQ/CB', '2025-07-25'),
    })
    const blocked = judgeRecord(before, again, CONTEXT).filter(({ effect }) => effect === 'block')
    expect(blocked).toEqual([])
    const state = foldFile([...before, again])
    expect(state.stage).toBe('cellResolved')
    expect(state.returns).toBe(1)
    expect(stands([...before, again], 'grassrootsResolution')).toBe(false)
  })

  it('stay where they were when the vote did not carry', () => {
    const failed = [
      ...upTo('cellResolution'),
      changed('cellResolution', { attendance: attendance(12, 12), vote: vote(7, 5) }),
    ]
    expect(foldFile(failed).stage).toBe('applied')
  })

  it('go with the person: the cell is that of the hand-over once received', () => {
    const moved = [
      ...upTo('permission'),
      record('handover', '2024-08-25', {
        toOrganisationId: OTHER_CELL,
        situation: 'beforeResolution',
        movedDay: '2024-08-22',
        circumstance: null,
      }),
    ]
    expect(foldFile(moved).cellId).toBe(CELL)
    const received = record('handoverReceived', '2024-08-28', {}, { organisationId: OTHER_CELL })
    expect(foldFile([...moved, received]).cellId).toBe(OTHER_CELL)
  })

  it('are taken up from decision and ceremony alone', () => {
    const admitted = [changed('admissionDecision', {}), changed('ceremony', {})]
    expect(foldFile(admitted).stage).toBe('admitted')
    expect(stands(admitted, 'grassrootsResolution')).toBe(true)
    expect(dayOf(admitted, 'grassrootsResolution')).toBeNull()
  })
})

describe('the fold', () => {
  it('is the same in whatever order the records are given', () => {
    const life = wholeLife()
    fc.assert(
      fc.property(fc.shuffledSubarray(life, { minLength: life.length }), (shuffled) => {
        expect(foldFile(shuffled)).toEqual(foldFile(life))
        expect(summaryOf(shuffled, CONTEXT)).toEqual(summaryOf(life, CONTEXT))
      }),
      { numRuns: 50 },
    )
  })
})

/** Every record a clerk might try, at any day: right ones among wrong ones. */
const attempt = fc
  .record({
    kind: fc.constantFrom(...KIND_NAMES),
    month: fc.integer({ min: 0, max: 35 }),
    votesFor: fc.integer({ min: 0, max: 12 }),
    place: fc.constantFrom(CELL, WARD, CITY, OTHER_CELL),
  })
  .map(({ kind, month, votesFor, place }) => {
    const day = `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15`
    const known = wholeLife().find((each) => each.kind === kind)
    return {
      ...(known ?? record('withdrawal', day, {})),
      id: `${kind} ${day} ${votesFor}`,
      day,
      organisationId: known?.organisationId ?? place,
      ...(known !== undefined &&
        known.vote !== null && { vote: vote(votesFor, 12 - votesFor), attendance: attendance(12, 12) }),
    } as FileRecord
  })

describe('no sequence of commands', () => {
  it('skips a step, and what was accepted still stands when it is judged again', () => {
    const openings = OPENING_STEPS.map((reached) =>
      record('opening', '2025-02-01', { reached, papers: [] }, { id: `opening ${reached}` }),
    )
    const road = [...wholeLife(), ...openings].map((each) => fc.constant(each))
    const attempts = fc.array(fc.oneof(attempt, ...road), { maxLength: 60 })
    fc.assert(
      fc.property(attempts, (tried) => {
        let file: FileRecord[] = [changed('listed', {})]
        for (const next of tried) {
          if (file.some(({ id }) => id === next.id)) continue
          const isRefused = judgeRecord(file, next, CONTEXT).some(({ effect }) => effect === 'block')
          const breaks = reviewFile([...file, next], CONTEXT).some(({ effect }) => effect === 'block')
          if (!isRefused && !breaks) file = [...file, next]
        }
        const { stage } = foldFile(file)
        for (const [kind, reached] of STAGE_AFTER) {
          if (STAGES.indexOf(reached) > STAGES.indexOf(stage) || isSideways(kind)) continue
          expect(stands(file, kind), `${stage} without ${kind}`).toBe(true)
        }
        expect(reviewFile(file, CONTEXT).filter(({ effect }) => effect === 'block')).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

/** The history may be compiled after the application, and both only matter to the cell's consideration. */
const isSideways = (kind: Kind): boolean => kind === 'personalHistory'

describe('the review of a file', () => {
  it('finds a certificate older than the listing, and one number on two papers', () => {
    const life = upTo('boardAppraisal').map((each) =>
      each.kind === 'certificate'
        ? { ...each, day: '2024-05-20' }
        : each.kind === 'cellResolution'
          ? { ...each, paper: paper('05-NQ/CB', '2025-06-30') }
          : each,
    )
    const again = record(
      'removal',
      '2025-07-20',
      {},
      { paper: paper('05-NQ/CB', '2025-07-20'), attendance: attendance(12, 12) },
    )
    const codes = reviewFile([...life, again], CONTEXT).map(({ code }) => code)
    expect(codes).toContain('certificateBeforeListing')
    expect(codes).toContain('paperNumberTwice')
  })
  it('says that a file was taken up without the paper of the step it had reached', () => {
    const opened = record('opening', '2025-07-05', { reached: 'opinion', papers: [] })
    expect(reviewFile([opened], CONTEXT).map(({ code }) => code)).toEqual(['openedUnderWay'])
  })
})
