import { STAGES, type Stage } from '#domain/candidates/fold'
import type { Day } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import { found } from './judgeClass'
import type { FileKind } from './kinds'

/** A person of the files who is to join a class. */
export interface Joining {
  readonly stage: Stage
  readonly hasLeft: boolean
  /** number of the decision of an open class of the kind they are in already */
  readonly otherClass: string | null
}

/** Places of a class: no more people than it has. */
export function judgePlaces(capacity: number, enrolled: number, asked: number): JudgedFinding[] {
  if (enrolled + asked <= capacity) return []
  return [found('block', 'classFull', 'enrolments', { capacity, enrolled, asked })]
}

/**
 * May these people join a class of the kind? Only those on the road it serves: the list before the cell resolved, or
 * probation (R-CERT-1, R-NEW-1). Who is in an open class of the kind already is told.
 */
export function judgeJoining(kind: FileKind, people: readonly Joining[]): JudgedFinding[] {
  return people.flatMap((person, index) => {
    const field = `candidateIds.${index}`
    if (!isServed(kind, person)) return [found('block', 'notForClass', field, { stage: person.stage })]
    const { otherClass } = person
    return otherClass === null ? [] : [found('warn', 'alreadyInClass', field, { number: otherClass })]
  })
}

/** Whether a class of the kind is for somebody who stands there. */
export function isServed(kind: FileKind, { stage, hasLeft }: Pick<Joining, 'stage' | 'hasLeft'>): boolean {
  if (hasLeft) return false
  return SERVED[kind].includes(stage)
}

const before = (end: Stage) => STAGES.slice(0, STAGES.indexOf(end))

/** The stages whose people a class of the kind is for. */
export const SERVED: Readonly<Record<FileKind, readonly Stage[]>> = {
  patriotism: before('cellResolved'),
  awareness: before('cellResolved'),
  newMember: ['admitted', 'proposed'],
}

export interface SheetRow {
  readonly enrolmentId: string
  readonly present: number
  readonly excused: boolean
}

/** An enrolment of the class as the sheet finds it. */
export interface Participant {
  readonly id: string
  readonly headcount: number
}

/**
 * May attendance be entered so? Not before the day of the session, not for a session that is not held, for nobody
 * who is not in the class, and no more people than were enrolled.
 */
export function judgeSheet(
  session: { readonly day: Day; readonly takenBack: boolean },
  rows: readonly SheetRow[],
  participants: readonly Participant[],
  today: Day,
): JudgedFinding[] {
  const { day, takenBack } = session
  if (takenBack) return [found('block', 'attendanceOutsideSession', 'session')]
  if (day > today) return [found('block', 'attendanceBeforeSession', 'session', { day })]
  return rows.flatMap(({ enrolmentId, present, excused }, index) => {
    const place = `rows.${index}`
    const participant = participants.find(({ id }) => id === enrolmentId)
    const isTwice = rows.findIndex((row) => row.enrolmentId === enrolmentId) < index
    if (participant === undefined || isTwice) return [found('block', 'notEnrolled', `${place}.enrolmentId`)]
    const { headcount } = participant
    if (present > headcount || (excused && present === headcount)) {
      return [found('block', 'attendanceTooMany', `${place}.present`, { headcount, present })]
    }
    return []
  })
}
