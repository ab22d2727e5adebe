import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '#domain/dates'
import { judgeInspection } from './judge'
import {
  foldRecommendation,
  isRecommendationOverdue,
  judgeRecommendationEvent,
  type NextRecommendationEvent,
  type RecommendationEvent,
} from './recommendations'

const TODAY: Day = '2026-11-20'
const DUE: Day = '2026-10-15'
const CONCLUDED: Day = '2026-09-01'

const next = (
  kind: NextRecommendationEvent['kind'],
  day: Day,
  change: Partial<NextRecommendationEvent> = {},
): NextRecommendationEvent => ({ kind, day, dueDay: null, paperDay: null, hasEvidence: false, ...change })

function play(wishes: readonly NextRecommendationEvent[]) {
  const events: (RecommendationEvent & { hasEvidence: boolean })[] = []
  for (const wish of wishes) {
    const state = foldRecommendation(DUE, events)
    const last = events.at(-1)?.day ?? CONCLUDED
    if (judgeRecommendationEvent(state, wish, last, TODAY).length > 0) continue
    events.push({ ...wish, position: events.length + 1 })
  }
  return events
}

const anyWish = fc
  .record({
    kind: fc.constantFrom<NextRecommendationEvent['kind'][]>('reported', 'closed', 'extended', 'reopened'),
    after: fc.integer({ min: -3, max: 90 }),
    term: fc.integer({ min: -2, max: 30 }),
    hasEvidence: fc.boolean(),
  })
  .map(({ kind, after, term, hasEvidence }) => {
    const day = addDays(CONCLUDED, after)
    const isAsking = kind === 'extended' || kind === 'reopened'
    return next(kind, day, { hasEvidence, dueDay: isAsking ? addDays(day, term) : null })
  })

describe('a recommendation', () => {
  it('is put off, reported, closed and asked again', () => {
    const events = play([
      next('extended', '2026-09-20', { dueDay: '2026-11-01' }),
      next('reported', '2026-10-20', { hasEvidence: true }),
      next('closed', '2026-10-25'),
      next('reopened', '2026-11-02', { dueDay: '2026-11-30' }),
    ])
    expect(foldRecommendation(DUE, events.slice(0, 3))).toEqual({
      status: 'closed',
      dueDay: '2026-11-01',
      reportedDay: '2026-10-20',
      closedDay: '2026-10-25',
    })
    expect(foldRecommendation(DUE, events)).toEqual({
      status: 'open',
      dueDay: '2026-11-30',
      reportedDay: null,
      closedDay: null,
    })
  })

  it.each([
    ['closed without evidence', next('closed', '2026-10-01'), ['evidenceMissing']],
    ['reported without evidence', next('reported', '2026-10-01'), ['evidenceMissing']],
    [
      'closed before its conclusion',
      next('closed', '2026-08-01', { hasEvidence: true }),
      ['beforeEarlierEvent'],
    ],
    ['closed tomorrow', next('closed', '2026-11-21', { hasEvidence: true }), ['dayInFuture']],
    [
      'asked again while open',
      next('reopened', '2026-10-01', { dueDay: '2026-12-01' }),
      ['recommendationNotOpen'],
    ],
    [
      'put off to a day gone by',
      next('extended', '2026-10-01', { dueDay: '2026-09-30' }),
      ['dueBeforeStart'],
    ],
  ])('is not %s', (_, wish, codes) => {
    const state = foldRecommendation(DUE, [])
    expect(judgeRecommendationEvent(state, wish, CONCLUDED, TODAY).map(({ code }) => code)).toEqual(codes)
  })

  it('is overdue from the day after the due day, until it is reported', () => {
    const open = foldRecommendation(DUE, [])
    expect([isRecommendationOverdue(open, DUE), isRecommendationOverdue(open, '2026-10-16')]).toEqual([
      false,
      true,
    ])
    const reported = foldRecommendation(DUE, play([next('reported', '2026-11-01', { hasEvidence: true })]))
    expect(isRecommendationOverdue(reported, TODAY)).toBe(false)
  })

  it('never closes without evidence since it was last open, and never goes back in time', () => {
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 12 }), (wishes) => {
        const events = play(wishes)
        for (let length = 1; length <= events.length; length += 1) {
          const so = events.slice(0, length)
          const state = foldRecommendation(DUE, so)
          const days = so.map(({ day }) => day)
          expect(days).toEqual([...days].sort())
          if (state.status !== 'closed') continue
          const since = so.slice(so.map(({ kind }) => kind).lastIndexOf('reopened') + 1)
          expect(since.some(({ hasEvidence }) => hasEvidence)).toBe(true)
        }
      }),
    )
  })
})

describe('an inspection', () => {
  const facts = {
    from: '2026-08-10',
    to: '2026-08-14',
    conclusionDay: '2026-08-25',
    conclusion: 'Thực hiện cơ bản đúng quy trình.',
    team: ['Trưởng đoàn'],
    organisationIds: ['a', 'b'],
    findings: [{ organisationId: 'a', note: 'Hồ sơ đủ.' }],
    recommendations: [{ organisationId: 'b', note: 'Rà hạn.', dueDay: '2026-09-30' }],
  }
  const said = (change: Partial<typeof facts>) =>
    judgeInspection({ ...facts, ...change }, TODAY).map(({ code, field }) => [code, field])

  it('stands when its days follow each other and it speaks of its own bodies', () => {
    expect(said({})).toEqual([])
  })

  it('is refused for days, bodies and personal matters, each with its place', () => {
    expect(said({ to: '2026-08-09' })).toEqual([['dayOrder', 'to']])
    expect(said({ conclusionDay: '2026-08-13' })).toEqual([['beforeEarlierEvent', 'conclusion.day']])
    expect(said({ findings: [{ organisationId: 'c', note: 'Khác' }] })).toEqual([
      ['notInspected', 'findings.0.organisationId'],
    ])
    expect(said({ recommendations: [{ organisationId: 'b', note: 'Rà', dueDay: '2026-08-24' }] })).toEqual([
      ['dueBeforeStart', 'recommendations.0.dueDay'],
    ])
    expect(said({ conclusion: 'Gọi 0912345678' })).toEqual([['personalDetail', 'conclusion.text']])
  })
})
