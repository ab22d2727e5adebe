import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STAGES } from '#domain/candidates/fold'
import { issuerOf, judgePlan, NOTHING_STANDS, type PlannedSession } from '#domain/classes/judgeClass'
import {
  type GradeRow,
  judgeGrades,
  judgeIssue,
  type Learner,
  runningNumbers,
  sameNumber,
} from '#domain/classes/judgeResults'
import { isServed, judgeJoining, judgePlaces, judgeSheet } from '#domain/classes/judgeRoster'
import { certificateNumber, gradesOn, stateOn } from '#domain/classes/kinds'
import type { JudgedFinding } from '#domain/findings'

const codes = (findings: readonly JudgedFinding[]) => findings.map(({ code, effect }) => `${effect} ${code}`)
const session = (id: string, day: string): PlannedSession => ({ id, day, part: 'morning' })
const plan = {
  kind: 'awareness',
  decisionDay: '2026-05-04',
  capacity: 30,
  sessions: [session('a', '2026-05-11')],
} as const

describe('a plan', () => {
  it('stands when its decision is made and its centre is of the level of the day', () => {
    expect(judgePlan(plan, 'grassrootsCommittee', NOTHING_STANDS, '2026-05-05')).toEqual([])
    expect(codes(judgePlan(plan, 'cell', NOTHING_STANDS, '2026-05-05'))).toEqual([
      'warn certificateIssuerUnfit',
    ])
    expect(codes(judgePlan(plan, 'upperDirect', NOTHING_STANDS, '2026-05-03'))).toEqual([
      'block decisionInFuture',
    ])
  })
  it('holds no two sessions at one time, none before the decision without a word', () => {
    const sessions = [session('a', '2026-05-01'), session('b', '2026-05-01')]
    expect(codes(judgePlan({ ...plan, sessions }, 'upperDirect', NOTHING_STANDS, '2026-06-01'))).toEqual([
      'block sessionTwice',
      'warn sessionBeforeDecision',
    ])
  })
  it('keeps its people and the sessions that were held', () => {
    const standing = { enrolled: 31, attended: ['x'], attendedDays: { x: '2026-05-11' }, certificates: 0 }
    expect(codes(judgePlan(plan, 'upperDirect', standing, '2026-06-01'))).toEqual([
      'block capacityBelowEnrolled',
      'block sessionHasAttendance',
    ])
  })
  it('is of a district centre until 30/06/2025, of a commune centre from then', () => {
    expect(issuerOf('upperDirect', '2025-06-30')).toBe('districtCentre')
    expect(issuerOf('upperDirect', '2025-07-01')).toBe('communeCentre')
    expect(issuerOf('cell', '2025-07-01')).toBe('other')
  })
  it('is planned, under way and ended by its days', () => {
    const days = { first: '2026-05-11', last: '2026-05-12', calledOff: false }
    const on = ['2026-05-10', '2026-05-11', '2026-05-12', '2026-05-13'].map((day) => stateOn(days, day))
    expect(on).toEqual(['planned', 'running', 'running', 'ended'])
    expect(stateOn({ ...days, calledOff: true }, '2026-05-11')).toBe('calledOff')
  })
})

describe('who joins', () => {
  it('is on the list for awareness, on probation for the class of new members', () => {
    const at = (kind: 'awareness' | 'newMember') =>
      STAGES.filter((stage) => isServed(kind, { stage, hasLeft: false }))
    expect(at('awareness')).toEqual(['listed', 'trained', 'permitted', 'applied'])
    expect(at('newMember')).toEqual(['admitted', 'proposed'])
    expect(isServed('awareness', { stage: 'listed', hasLeft: true })).toBe(false)
    const other = judgeJoining('awareness', [{ stage: 'listed', hasLeft: false, otherClass: '12-QĐ' }])
    expect(codes(other)).toEqual(['warn alreadyInClass'])
  })
  it('has a place, up to the last', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(200), (capacity, enrolled, asked) => {
        expect(judgePlaces(capacity, enrolled, asked).length === 0).toBe(enrolled + asked <= capacity)
      }),
    )
  })
})

describe('a sheet', () => {
  const held = { day: '2026-05-11', takenBack: false }
  const participants = [
    { id: 'one', headcount: 1 },
    { id: 'many', headcount: 5 },
  ]
  const row = (enrolmentId: string, present: number, excused = false) => ({ enrolmentId, present, excused })
  it('is for its day, its session and its people', () => {
    expect(judgeSheet(held, [row('one', 1), row('many', 4, true)], participants, '2026-05-11')).toEqual([])
    expect(codes(judgeSheet(held, [row('one', 1)], participants, '2026-05-10'))).toEqual([
      'block attendanceBeforeSession',
    ])
    expect(codes(judgeSheet({ ...held, takenBack: true }, [], participants, '2026-05-12'))).toEqual([
      'block attendanceOutsideSession',
    ])
    expect(
      codes(judgeSheet(held, [row('two', 1), row('one', 1), row('one', 0)], participants, '2026-05-12')),
    ).toEqual(['block notEnrolled', 'block notEnrolled'])
  })
  it('counts no more than there are, and excuses nobody who was there', () => {
    const wrong = [row('many', 6), row('one', 1, true)]
    expect(codes(judgeSheet(held, wrong, participants, '2026-05-12'))).toEqual([
      'block attendanceTooMany',
      'block attendanceTooMany',
    ])
  })
})

describe('results', () => {
  const learner = (change: Partial<Learner> = {}): Learner => ({
    id: 'a',
    attended: 2,
    grade: 'good',
    hasCertificate: false,
    ...change,
  })
  const graded = (grade: GradeRow['grade'], change: Partial<Learner> = {}) =>
    codes(judgeGrades([{ enrolmentId: 'a', grade }], [learner(change)], '2026-05-12'))
  it('are graded for who was there, and stay a completion beneath a certificate', () => {
    expect(graded('excellent')).toEqual([])
    expect(graded('good', { attended: 0 })).toEqual(['block gradeWithoutAttendance'])
    expect(graded('failed', { hasCertificate: true })).toEqual(['block certificateStands'])
    expect(graded(null, { hasCertificate: true })).toEqual(['block certificateStands'])
    expect(graded('average', { id: 'b' })).toEqual(['block notEnrolled'])
    expect(gradesOn('2010-01-01')).toBeNull()
  })
  const days = { lastDay: '2026-05-12', today: '2026-06-01' }
  const issue = { day: '2026-05-20', serial: 9, suffix: '/GCN', learnerIds: ['a'] }
  it('are certified after the class, once, with a number of their own', () => {
    expect(judgeIssue(issue, [learner()], [], days)).toEqual([])
    expect(codes(judgeIssue({ ...issue, day: '2026-05-11' }, [learner()], [], days))).toEqual([
      'block certificateBeforeEnd',
    ])
    expect(codes(judgeIssue({ ...issue, day: '2026-06-02' }, [learner()], [], days))).toEqual([
      'block dayInFuture',
    ])
    expect(codes(judgeIssue({ ...issue, learnerIds: [] }, [], [], days))).toEqual(['block nobodyCompleted'])
    expect(codes(judgeIssue(issue, [learner({ grade: 'failed' })], [], days))).toEqual(['block notCompleted'])
    expect(codes(judgeIssue(issue, [learner({ hasCertificate: true })], [], days))).toEqual([
      'block certificateStands',
    ])
    expect(codes(judgeIssue(issue, [learner()], ['9/gcn'], days))).toEqual(['block certificateNumberTwice'])
  })
  it('run on without a gap, and no number is another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 1, max: 300 }), (serial, count) => {
        const learnerIds = Array.from({ length: count }, (_, index) => `l${index}`)
        const numbers = runningNumbers({ serial, suffix: '/GCN', learnerIds })
        expect(numbers.map((one) => one.serial - serial)).toEqual(learnerIds.map((_, index) => index))
        const said = numbers.map((one) => sameNumber(certificateNumber(one.serial, one.suffix)))
        expect(new Set(said).size).toBe(count)
      }),
    )
  })
})
