import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '#domain/dates'
import { judgeFreeText } from '#domain/freeText'
import { confirmBy, foldObstacle, isOverdue, movedAfter, type ObstacleEvent } from './fold'
import { judgeNext, judgeRaising, type NextEvent } from './judge'
import { CAUSES, natureOf } from './words'

const TODAY: Day = '2026-11-20'
const raised: ObstacleEvent = {
  position: 1,
  kind: 'raised',
  day: '2026-10-01',
  organisationId: 'cell',
  ownerId: 'ward',
  dueDay: '2026-10-15',
  cause: 'leftForWork',
}
const next = (kind: NextEvent['kind'], day: Day, dueDay: Day | null = null): NextEvent => ({
  kind,
  day,
  dueDay,
  documentDay: null,
})

/** What the server does: adds an event where the judgement has nothing against it. */
function play(wishes: readonly NextEvent[]): ObstacleEvent[] {
  const events = [raised]
  for (const wish of wishes) {
    const state = foldObstacle(events)
    const last = events.at(-1)
    if (state === null || last === undefined) throw new Error('it begins with its raising')
    if (judgeNext(state, wish, last.day, TODAY).length > 0) continue
    const isAsking = wish.kind === 'escalated' || wish.kind === 'reopened'
    events.push({
      position: events.length + 1,
      kind: wish.kind,
      day: wish.day,
      organisationId: 'any',
      ownerId: isAsking ? `owner ${events.length}` : null,
      dueDay: isAsking ? wish.dueDay : null,
      cause: null,
    })
  }
  return events
}

const anyWish = fc
  .record({
    kind: fc.constantFrom<NextEvent['kind'][]>('escalated', 'answered', 'closed', 'reopened'),
    after: fc.integer({ min: -3, max: 60 }),
    term: fc.integer({ min: -2, max: 30 }),
  })
  .map(({ kind, after, term }) => {
    const day = addDays('2026-10-01', after)
    const isAsking = kind === 'escalated' || kind === 'reopened'
    return next(kind, day, isAsking ? addDays(day, term) : null)
  })

describe('an obstacle', () => {
  it('goes from raised to answered to closed, and back when it is raised again', () => {
    const events = play([
      next('escalated', '2026-10-10', '2026-11-01'),
      next('answered', '2026-10-20'),
      next('closed', '2026-10-25'),
      next('reopened', '2026-11-02', '2026-11-10'),
    ])
    expect(foldObstacle(events.slice(0, 4))).toMatchObject({
      status: 'closed',
      ownerId: 'owner 1',
      dueDay: '2026-11-01',
      answeredDay: '2026-10-20',
      closedDay: '2026-10-25',
      escalations: 1,
    })
    expect(foldObstacle(events)).toMatchObject({
      status: 'open',
      dueDay: '2026-11-10',
      answeredDay: null,
      closedDay: null,
      reopenings: 1,
    })
  })

  it('is nothing without its raising', () => {
    expect(foldObstacle([])).toBeNull()
    expect(foldObstacle([{ ...raised, kind: 'answered' }])).toBeNull()
  })

  it('is overdue from the day after the due day, unless it is answered', () => {
    const state = foldObstacle([raised])
    if (state === null) throw new Error('it begins with its raising')
    expect([isOverdue(state, '2026-10-15'), isOverdue(state, '2026-10-16')]).toEqual([false, true])
    const answered = foldObstacle(play([next('answered', '2026-10-20')]))
    if (answered === null) throw new Error('it begins with its raising')
    expect([isOverdue(answered, '2026-12-01'), confirmBy(answered), confirmBy(state)]).toEqual([
      false,
      '2026-11-04',
      null,
    ])
  })

  it.each([
    ['closed without an answer', next('closed', '2026-10-20'), 'closedWithoutAnswer'],
    ['raised again while open', next('reopened', '2026-10-20', '2026-10-30'), 'obstacleNotOpen'],
    ['answered before it was raised', next('answered', '2026-09-30'), 'beforeEarlierEvent'],
    ['answered tomorrow', next('answered', '2026-11-21'), 'dayInFuture'],
    ['moved up with a day gone by', next('escalated', '2026-10-20', '2026-10-19'), 'dueBeforeStart'],
    [
      'answered by a paper of tomorrow',
      { ...next('answered', TODAY), documentDay: '2026-11-21' },
      'dayInFuture',
    ],
  ] as const)('is not %s', (_, wish, code) => {
    const state = foldObstacle([raised])
    if (state === null) throw new Error('it begins with its raising')
    expect(judgeNext(state, wish, raised.day, TODAY).map((finding) => finding.code)).toEqual([code])
  })

  it('is not raised in the future, nor due before it is raised', () => {
    const codes = (day: Day, dueDay: Day) => judgeRaising({ day, dueDay }, TODAY).map(({ code }) => code)
    expect(codes(TODAY, TODAY)).toEqual([])
    expect(codes('2026-11-21', '2026-11-22')).toEqual(['dayInFuture'])
    expect(codes('2026-11-10', '2026-11-09')).toEqual(['dueBeforeStart'])
  })

  it('never closes unanswered, never goes back in time, and is open exactly while nobody answered', () => {
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 12 }), (wishes) => {
        const events = play(wishes)
        for (let length = 1; length <= events.length; length += 1) {
          const so = events.slice(0, length)
          const state = foldObstacle(so)
          if (state === null) throw new Error('it begins with its raising')
          const days = so.map(({ day }) => day)
          expect(days).toEqual([...days].sort())
          expect(state.dueDay >= state.raisedDay).toBe(true)
          expect(state.status === 'open').toBe(state.answeredDay === null)
          if (state.status === 'closed') expect(state.closedDay).not.toBeNull()
          if (state.closedDay !== null) expect(state.closedDay >= (state.answeredDay ?? '9999')).toBe(true)
        }
      }),
    )
  })

  it('folds the same in whatever order its events are read', () => {
    fc.assert(
      fc.property(
        fc.array(anyWish, { maxLength: 10 }).chain((wishes) => {
          const events = play(wishes)
          return fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
          )
        }),
        ([events, shuffled]) => {
          expect(foldObstacle(shuffled)).toEqual(foldObstacle(events))
        },
      ),
    )
  })
})

describe('a file moved again', () => {
  it('when it reached its stage after the day of the answer', () => {
    expect(movedAfter('2026-10-21', '2026-10-20')).toBe(true)
    expect(movedAfter('2026-10-20', '2026-10-20')).toBe(false)
    expect(movedAfter('2026-10-21', null)).toBe(false)
    expect(movedAfter(null, '2026-10-20')).toBe(false)
  })
})

describe('free text', () => {
  const codes = (text: string, names: string[] = []) =>
    judgeFreeText(text, 'note', names).map(({ code }) => code)

  it.each([
    'Gọi 0912345678 để hỏi',
    'Gọi 091 234 56 78',
    'Căn cước 022095001234',
    'CMND 101 234 567',
    'Hỏi qua an@vidu.vn',
    'Bà sinh năm 1962',
    'ngày sinh chưa rõ',
    'Ông ấy sinh ngày 02/03/1960'.normalize('NFD'),
  ])('refuses %s', (text) => {
    expect(codes(text)).toEqual(['personalDetail'])
  })

  it.each([
    'Cả khu có 12 người trong độ tuổi, 9 người đi làm xa từ năm 2024.',
    'Theo Hướng dẫn 38-HD/BTCTW ngày 26/09/2025, mục I.1.4',
    'Năm 2025 được giao 3, năm 2026 được giao 4',
    'Nông thôn: học sinh năm cuối chưa đủ tuổi',
    'Học sinh năm 2026 chưa đủ tuổi',
  ])('lets stand %s', (text) => {
    expect(codes(text, ['Nguyễn Thị An', 'Lê'])).toEqual([])
  })

  it('finds a name whatever its accents, as whole words', () => {
    expect(codes('Hồ sơ của nguyen thi an đang chờ', ['Nguyễn Thị An'])).toEqual(['personNamed'])
    expect(codes('Hồ sơ NGUYỄN  THỊ-AN', ['Nguyễn Thị An'])).toEqual(['personNamed'])
    expect(codes('Nguyễn Thị Anh', ['Nguyễn Thị An'])).toEqual([])
  })
})

describe('causes', () => {
  it('are each objective or subjective, both kinds with a way out', () => {
    expect(new Set(CAUSES).size).toBe(CAUSES.length)
    expect(natureOf('otherObjective')).toBe('objective')
    expect(natureOf('otherSubjective')).toBe('subjective')
    expect(natureOf('cellNotLooking')).toBe('subjective')
  })
})
