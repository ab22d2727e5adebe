import type { FindingParams } from '#domain/findings'
import { shown } from '#domain/shownValue'
import type { classFindings as vi } from '../vi/classFindings'

const STATUSES: Readonly<Record<string, string>> = {
  proposed: 'is proposed already',
  enrolled: 'is in the class already',
  declined: 'was not taken',
  withdrawn: 'was withdrawn',
}

/** What judging a class has to say. */
export const classFindings: typeof vi = {
  capacityBelowEnrolled: ({ enrolled }: FindingParams) =>
    `${shown(enrolled)} people are enrolled; there must be as many places.`,
  sessionTwice: ({ day }: FindingParams) => `Two sessions at the same time on ${shown(day)}.`,
  sessionBeforeDecision: ({ day, decision }: FindingParams) =>
    `The session of ${shown(day)} is before the opening decision (${shown(decision)}).`,
  sessionHasAttendance: ({ day }: FindingParams) =>
    `Attendance was taken on ${shown(day)}: that session can be neither dropped nor moved.`,
  classFull: ({ capacity, enrolled, asked }: FindingParams) =>
    `The class has ${shown(capacity)} places and ${shown(enrolled)} people; ${shown(asked)} more do not fit.`,
  classCalledOff: () => 'This class was called off.',
  classHasCertificates: () =>
    'Certificates of this class stand: take them back before the class is called off.',
  trainerUnknown: () => 'This account is no trainer of the organising body.',
  notForClass: () => 'This class is not for this person.',
  alreadyInClass: ({ number }: FindingParams) =>
    `This person is in a class of the same kind opened by ${shown(number)}.`,
  notEnrolled: () => 'Not in the class, or entered twice.',
  enrolmentSettled: ({ status }: FindingParams) =>
    `This person ${STATUSES[String(status)] ?? 'is settled'}: it cannot be recorded so again.`,
  attendanceOutsideSession: () => 'This session is not planned any more: no attendance outside sessions.',
  attendanceBeforeSession: ({ day }: FindingParams) => `The session of ${shown(day)} has not come yet.`,
  attendanceTooMany: ({ headcount, present }: FindingParams) =>
    `${shown(present)} present of ${shown(headcount)}: the numbers do not add up.`,
  gradeUnknown: () => 'There is no such grade.',
  gradeWithoutAttendance: () => 'Was at no session: cannot be graded.',
  certificateStands: () => 'A certificate stands: take it back first.',
  certificateBeforeEnd: ({ lastDay }: FindingParams) =>
    `The class ends on ${shown(lastDay)}; no certificate before that day.`,
  certificateNumberTwice: ({ number }: FindingParams) =>
    `Number ${shown(number)} is used in this year's register.`,
  notCompleted: () => 'Did not complete the class: not graded, or failed.',
  nobodyCompleted: () => 'Nobody to give a certificate to: nobody completed it, or all have theirs.',
  learnerMoved: () =>
    'The file has moved away or ended: whoever holds it now enters the certificate from paper.',
  issuedByClass: () =>
    'This certificate was given by a class: correct it in the register of the class, and the file follows.',
}
