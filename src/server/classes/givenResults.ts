import { sql } from 'kysely'
import type { Grade } from '#domain/classes/kinds'
import { LISTED_CLASS } from '#domain/classes/paper'
import type { ListedCertificate, ListedClass } from '#domain/exchange/kinds/classes'
import { searchKey } from '#domain/vietnamese'
import type { Trx } from '../platform/database'
import { refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { sheetVersion, takeAttendance } from './attendance'
import { issueCertificates } from './certificates'
import { enrol } from './enrol'
import { findClass } from './findClass'
import { gradeClass } from './gradeClass'
import { enrolledIn, type LearnerRow, learnersOf } from './learners'
import { correctPlan, openClass } from './planClass'
import { rosterVersion } from './roster'
import { sessionsOf } from './sessions'
import { settleEnrolments } from './settle'
import { isLast } from './standing'

/** Results of a class as an office listed them, written step by step as they are entered by hand. */

/** Ids of what a result becomes, so that it can be known again. */
export type IdOf = (part: 'enrolment' | 'grade' | 'certificate') => string

/** The class of the body that is meant, by its decision where that is told, and its name; null when it has none. */
export async function listedClass(
  trx: Trx,
  organisationId: string,
  { name, kind, number, decisionDay }: ListedClass,
): Promise<string | null> {
  const { rows } = await sql<{ id: string; name: string; number: string; day: string }>`
    select head.class_id as id, head.name, head.decision_number as number, head.decision_day as day
    from training_class head
    where head.organisation_id = ${organisationId} and head.kind = ${kind} and not head.called_off
      and ${isLast('training_class', 'head')}`.execute(trx)
  const found = rows.filter(
    (row) =>
      searchKey(row.name) === searchKey(name) &&
      (number === '' || searchKey(row.number) === searchKey(number)) &&
      (decisionDay === null || row.day === decisionDay),
  )
  if (found.length > 1) throw refused({ code: 'classAmbiguous', field: 'number' })
  return found[0]?.id ?? null
}

/**
 * Opens a class that was held, with its first and its last day.
 * @throws 422 for what an opening must say and the list does not; as `openClass`
 */
export async function openListedClass(
  trx: Trx,
  organisation: { id: string; name: string },
  { id, firstId, lastId, capacity }: { id: string; firstId: string; lastId: string; capacity: number },
  { name, kind, number, decisionDay, first, last, issuerName, place }: ListedClass,
  viewer: Viewer,
): Promise<void> {
  if (number === '') throw refused({ code: 'required', field: 'number' })
  if (decisionDay === null) throw refused({ code: 'required', field: 'decisionDay' })
  if (first === null) throw refused({ code: 'required', field: 'first' })
  const issuer = issuerName === '' ? organisation.name : issuerName
  const day = (sessionId: string, on: string, topic: string) =>
    ({ id: sessionId, day: on, part: 'wholeDay', topic }) as const
  const end = last ?? first
  const sessions = [
    day(firstId, first, LISTED_CLASS.firstDay),
    ...(end === first ? [] : [day(lastId, end, LISTED_CLASS.lastDay)]),
  ]
  const plan = {
    name,
    kind,
    form: 'central' as const,
    place: place === '' ? issuer : place,
    capacity,
    sessions,
  }
  const decision = { number, day: decisionDay, issuerName: issuer }
  const nobody = { topics: [], teachers: [], trainerIds: [], trainerCertifies: false }
  await openClass(trx, organisation.id, { commandId: id, id, ...plan, decision, ...nobody }, viewer)
}

export interface ListedResult {
  grade: Grade
  certificate: ListedCertificate | null
  class: ListedClass
  /** of the first day, where a list opened the class */
  firstId: string
}

/**
 * Enters the result of a person: in the class, there on its days where nobody else told of that, graded, certified.
 * @throws 422 recordedAlready for what stands already, or another grade; as the ordinary entry of each
 */
export async function writeListedResult(
  trx: Trx,
  classId: string,
  candidateId: string,
  { grade, certificate, class: listed, firstId }: ListedResult,
  idOf: IdOf,
  viewer: Viewer,
): Promise<void> {
  const own = (id: string) => ({ commandId: id, idOf: () => id })
  const before = await learnerOf(trx, classId, candidateId, viewer)
  const isIn = before?.status === 'enrolled'
  if (!isIn) await makeRoom(trx, classId, firstId, viewer)
  if (!isIn) await join(trx, classId, candidateId, before, listed, idOf('enrolment'), viewer)
  const learner = (await learnerOf(trx, classId, candidateId, viewer)) ?? before
  if (learner === null) throw new Error('whoever was enrolled is in the class')
  if (learner.grade !== null && learner.grade !== grade)
    throw refused({ code: 'recordedAlready', field: 'grade' })
  if (isIn && learner.grade !== null && certificate === null)
    throw refused({ code: 'recordedAlready', field: 'fullName' })
  if (!isIn) await attend(trx, classId, learner.id, viewer)
  if (learner.grade === null) {
    const { commandId, idOf: made } = own(idOf('grade'))
    const rows = [{ enrolmentId: learner.id, grade }]
    const expectedVersion = await rosterVersion(trx, classId)
    await gradeClass(trx, classId, { commandId, expectedVersion, rows }, viewer, made)
  }
  if (certificate === null) return
  const found = await findClass(trx, classId, viewer)
  if (found?.mayCertify !== true) throw refused({ code: 'roleNotAllowed', field: 'certificateNumber' })
  const { commandId, idOf: made } = own(idOf('certificate'))
  const issuerName = listed.issuerName === '' ? found.issuerName : listed.issuerName
  const expectedVersion = await rosterVersion(trx, classId)
  const issue = { commandId, expectedVersion, ...certificate, issuerName, enrolmentIds: [learner.id] }
  await issueCertificates(trx, classId, issue, viewer, { idOf: made, transcribed: true })
}

async function learnerOf(
  trx: Trx,
  classId: string,
  candidateId: string,
  viewer: Viewer,
): Promise<LearnerRow | null> {
  const all = await learnersOf(trx, classId, viewer)
  return all.find((learner) => learner.candidateId === candidateId) ?? null
}

/** A class that a list opened has as many places as lists tell of; one that was planned has those of its plan. */
async function makeRoom(trx: Trx, classId: string, firstId: string, viewer: Viewer): Promise<void> {
  const found = await findClass(trx, classId, viewer)
  const enrolled = await enrolledIn(trx, classId)
  const sessions = await sessionsOf(trx, classId)
  if (found === null || enrolled < found.capacity || !sessions.some(({ id }) => id === firstId)) return
  const { decisionNumber: number, decisionDay, issuerName, version: expectedVersion, ...facts } = found
  const decision = { number, day: decisionDay, issuerName }
  const plan = { ...facts, decision, capacity: enrolled + 1, sessions }
  const reason = LISTED_CLASS.enlarged
  await correctPlan(trx, classId, { commandId: classId, expectedVersion, reason, plan }, viewer)
}

/** Who was proposed is taken in; whoever was not, is enrolled. */
async function join(
  trx: Trx,
  classId: string,
  candidateId: string,
  before: LearnerRow | null,
  { first }: ListedClass,
  id: string,
  viewer: Viewer,
): Promise<void> {
  const day = first !== null && first < viewer.today ? first : viewer.today
  if (before?.status === 'proposed') {
    const expectedVersion = await rosterVersion(trx, classId)
    const settled = { status: 'enrolled' as const, day, enrolmentIds: [before.id] }
    await settleEnrolments(trx, classId, { commandId: id, expectedVersion, ...settled }, viewer, () => id)
    return
  }
  const people = { candidateIds: [candidateId], memberIds: [], counts: [] }
  await enrol(trx, classId, { commandId: id, as: 'enrolled', day, ...people }, viewer, () => id)
}

/** A result says that they were there. */
async function attend(trx: Trx, classId: string, enrolmentId: string, viewer: Viewer): Promise<void> {
  for (const { id } of await sessionsOf(trx, classId)) {
    const expectedVersion = await sheetVersion(trx, id)
    const rows = [{ enrolmentId, present: 1, excused: false }]
    await takeAttendance(trx, id, { commandId: id, expectedVersion, rows }, viewer)
  }
}
