import type { Day } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import { CLASS_GRADES } from '#domain/rulebook/classes'
import { found } from './judgeClass'
import { certificateNumber, type Grade, gradesOn, isPassed } from './kinds'

/** Somebody in the class, as far as results rest on it. */
export interface Learner {
  readonly id: string
  /** sessions they attended */
  readonly attended: number
  readonly grade: Grade | null
  readonly hasCertificate: boolean
}

export interface GradeRow {
  readonly enrolmentId: string
  /** null takes an earlier grade back */
  readonly grade: Grade | null
}

/**
 * May these grades be entered? Only grades of the text in force on the last day of the class, for who attended at
 * least once; while a certificate stands its grade stays a completion.
 */
export function judgeGrades(
  rows: readonly GradeRow[],
  learners: readonly Learner[],
  lastDay: Day,
): JudgedFinding[] {
  const grades = gradesOn(lastDay)
  const uncovered = found('warn', 'ruleUncovered', 'rows', { rule: CLASS_GRADES.id })
  const judged = rows.flatMap(({ enrolmentId, grade }, index) => {
    const field = `rows.${index}.grade`
    const learner = learners.find(({ id }) => id === enrolmentId)
    if (learner === undefined) return [found('block', 'notEnrolled', `rows.${index}.enrolmentId`)]
    if (grade !== null && grades?.includes(grade) === false) return [found('warn', 'gradeUnknown', field)]
    if (grade !== null && learner.attended === 0) return [found('block', 'gradeWithoutAttendance', field)]
    return learner.hasCertificate && !isPassed(grade) ? [found('block', 'certificateStands', field)] : []
  })
  return grades === null ? [uncovered, ...judged] : judged
}

export interface IssuedNumber {
  readonly serial: number
  readonly suffix: string
}

/** An issue of certificates with running numbers, the first one given. */
export interface Issue extends IssuedNumber {
  readonly day: Day
  /** those who are to have one, in the order of the register */
  readonly learnerIds: readonly string[]
}

/**
 * May certificates be given? Not before the class has ended, nor on a day to come; to those who completed it and
 * have none; a number serves once for an issuer and year, whatever became of its certificate.
 */
export function judgeIssue(
  issue: Issue,
  learners: readonly Learner[],
  used: readonly string[],
  { lastDay, today }: { lastDay: Day; today: Day },
): JudgedFinding[] {
  const { day, learnerIds } = issue
  if (day > today) return [found('block', 'dayInFuture', 'day', { today })]
  if (day < lastDay) return [found('block', 'certificateBeforeEnd', 'day', { lastDay })]
  if (learnerIds.length === 0) return [found('block', 'nobodyCompleted', 'enrolmentIds')]
  const unfit = learnerIds.flatMap((id, index) => {
    const learner = learners.find((one) => one.id === id)
    if (learner === undefined) return [found('block', 'notEnrolled', `enrolmentIds.${index}`)]
    if (learner.hasCertificate) return [found('block', 'certificateStands', `enrolmentIds.${index}`)]
    return isPassed(learner.grade) ? [] : [found('block', 'notCompleted', `enrolmentIds.${index}`)]
  })
  return [...unfit, ...numbersTwice(runningNumbers(issue), used)]
}

/** The numbers of an issue, in the order of those who get them. */
export function runningNumbers({
  serial,
  suffix,
  learnerIds,
}: Pick<Issue, 'serial' | 'suffix' | 'learnerIds'>): IssuedNumber[] {
  return learnerIds.map((_, index) => ({ serial: serial + index, suffix }))
}

/** Each number that was given before, by the same issuer in the same year. */
export function numbersTwice(numbers: readonly IssuedNumber[], used: readonly string[]): JudgedFinding[] {
  const taken = new Set(used.map(sameNumber))
  return numbers
    .map(({ serial, suffix }) => certificateNumber(serial, suffix))
    .filter((number) => taken.has(sameNumber(number)))
    .slice(0, 1)
    .map((number) => found('block', 'certificateNumberTwice', 'serial', { number }))
}

/** "05/GCN" and "5/gcn" are one number. */
export function sameNumber(number: string): string {
  return number
    .toLowerCase()
    .replaceAll(' ', '')
    .replace(/^0+(?=\d)/, '')
}
