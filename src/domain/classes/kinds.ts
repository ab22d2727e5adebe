import type { Kind } from '#domain/candidates/kinds'
import type { Day } from '#domain/dates'
import { CLASS_GRADES } from '#domain/rulebook/classes'
import { valueOn } from '#domain/rulebook/timeline'

/** For the people on the list, for new members, for those who hold posts. */
export const CLASS_KINDS = [
  'patriotism',
  'awareness',
  'newMember',
  'cellSecretaries',
  'committeeMembers',
  'partyWorkers',
] as const
export type ClassKind = (typeof CLASS_KINDS)[number]

/** Kinds whose people come from the files; the others are for members in posts. */
export const FILE_KINDS = ['patriotism', 'awareness', 'newMember'] as const satisfies readonly ClassKind[]
export type FileKind = (typeof FILE_KINDS)[number]

export function isFileKind(kind: ClassKind): kind is FileKind {
  return FILE_KINDS.some((known) => known === kind)
}

/** The record a certificate of the class makes in the person's file; null where no guard asks for one. */
export function recordKindOf(kind: ClassKind): Extract<Kind, 'certificate' | 'newMemberClass'> | null {
  if (kind === 'awareness') return 'certificate'
  return kind === 'newMember' ? 'newMemberClass' : null
}

/** Tập trung, ngoài giờ, trực tuyến, lưu động. */
export const CLASS_FORMS = ['central', 'afterHours', 'online', 'mobile'] as const
export type ClassForm = (typeof CLASS_FORMS)[number]

export const SESSION_PARTS = ['morning', 'afternoon', 'wholeDay', 'evening'] as const
export type SessionPart = (typeof SESSION_PARTS)[number]

/** A cell or its committee proposes, the organiser enrols. */
export const ENROLMENT_STATUSES = ['proposed', 'enrolled', 'declined', 'withdrawn'] as const
export type EnrolmentStatus = (typeof ENROLMENT_STATUSES)[number]

/** Why somebody is not or no longer in a class; codes, so that nothing is told of their life. */
export const LEAVING_REASONS = ['moved', 'ill', 'work', 'notSuitable', 'full', 'mistake'] as const
export type LeavingReason = (typeof LEAVING_REASONS)[number]

export const GRADES = ['excellent', 'good', 'average', 'failed'] as const
export type Grade = (typeof GRADES)[number]

/** The grades of the text in force on the day the class ends, best first; null on a day no text covers. */
export function gradesOn(day: Day): readonly Grade[] | null {
  const given = valueOn(CLASS_GRADES, 'grades', day)?.value
  return given === undefined ? null : GRADES.filter((grade) => given.includes(grade))
}

/** Whether the class was completed with this grade. */
export function isPassed(grade: Grade | null): boolean {
  return grade !== null && grade !== 'failed'
}

export const CLASS_STATES = ['planned', 'running', 'ended', 'calledOff'] as const
export type ClassState = (typeof CLASS_STATES)[number]

/** Where a class stands on a day, by its first and last session. */
export function stateOn(days: { first: Day; last: Day; calledOff: boolean }, on: Day): ClassState {
  if (days.calledOff) return 'calledOff'
  if (on < days.first) return 'planned'
  return on <= days.last ? 'running' : 'ended'
}

/** A number as it stands in the register: two digits at least, then the mark of the issuer. */
export function certificateNumber(serial: number, suffix: string): string {
  return `${String(serial).padStart(2, '0')}${suffix}`
}
