import type { z } from 'zod'
import type { SettlementBody } from '#contract/classRoster'
import { judgeJoining, judgePlaces } from '#domain/classes/judgeRoster'
import { type EnrolmentStatus, isFileKind } from '#domain/classes/kinds'
import type { JudgedFinding } from '#domain/findings'
import { writableFiles } from '../candidates/centreRecords'
import { findPlaces, writersOf } from '../candidates/filePlace'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { forbidden, invalid, notFound, refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { joiningOf } from './enrol'
import { type FoundClass, lockedClass, refuseOtherVersion } from './findClass'
import { enrolledIn, type LearnerRow, learnersOf } from './learners'
import { rosterVersion } from './roster'

type Body = z.output<typeof SettlementBody>

/** What each settlement may follow. */
const FROM: Readonly<Record<Body['status'], readonly EnrolmentStatus[]>> = {
  enrolled: ['proposed', 'declined', 'withdrawn'],
  declined: ['proposed'],
  withdrawn: ['proposed', 'enrolled'],
}

/**
 * Takes people in, does not take them, or lets them go, many at once. Who proposed somebody may withdraw that while
 * it waits; everything else is the organiser's.
 * @throws 404 for an enrolment of another class, 403 without the right, 409 when the list is not the one the viewer
 * saw, 422 where the class is full or not for them, a certificate stands, or the enrolment is settled otherwise
 * @param idOf id of each row in turn
 */
export async function settleEnrolments(
  trx: Trx,
  classId: string,
  body: Body,
  viewer: Viewer,
  idOf: () => string = () => newId(viewer.now),
): Promise<void> {
  const found = await lockedClass(trx, classId, null, viewer)
  refuseReason(body)
  if (body.day > viewer.today)
    throw refused({ code: 'dayInFuture', field: 'day', params: { today: viewer.today } })
  const ids = [...new Set(body.enrolmentIds)]
  const all = await learnersOf(trx, classId, viewer)
  const asked = ids.map((id) => {
    const learner = all.find((one) => one.id === id)
    if (learner === undefined) throw notFound()
    return learner
  })
  await refuseOthers(trx, found, asked, body, viewer)
  refuseOtherVersion(await rosterVersion(trx, classId), body.expectedVersion)
  const findings = settlingFindings(asked, body)
  if (body.status === 'enrolled') {
    const people = asked.reduce((sum, { headcount }) => sum + headcount, 0)
    findings.push(...judgePlaces(found.capacity, await enrolledIn(trx, classId), people))
    findings.push(...(await notForClass(trx, found, asked, viewer)))
  }
  if (findings.length > 0) throw refused(...findings)
  const rows = asked.map((learner) => ({
    id: idOf(),
    enrolment_id: learner.id,
    class_id: classId,
    candidate_id: learner.candidateId,
    member_id: learner.memberId,
    organisation_id: learner.organisationId,
    headcount: learner.headcount,
    status: body.status,
    day: body.day,
    reason_code: body.reasonCode ?? null,
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
    replaces_id: learner.rowId,
  }))
  await trx.insertInto('enrolment').values(rows).execute()
  const detail = { status: body.status, count: ids.length, ids }
  const line = { action: 'classes.settle', organisationId: found.organisationId, subjectId: classId, detail }
  await writeAudit(trx, line, viewer)
}

function refuseReason({ status, reasonCode }: Body): void {
  if ((status === 'enrolled') === (reasonCode !== undefined)) {
    throw invalid({ code: 'malformed', field: 'reasonCode' })
  }
}

async function refuseOthers(
  trx: Trx,
  { mayHold }: FoundClass,
  asked: readonly LearnerRow[],
  { status }: Body,
  viewer: Viewer,
): Promise<void> {
  if (mayHold) return
  const ids = asked.flatMap(({ candidateId }) => candidateId ?? [])
  const places = await findPlaces(trx, ids, viewer)
  // of people who are not theirs, those beneath the organiser know nothing
  if (asked.some(({ candidateId }) => candidateId === null || !places.has(candidateId))) throw notFound()
  const isOwn = [...places.values()].every((place) => writersOf(place, viewer).length > 0)
  const isWaiting = asked.every((learner) => learner.status === 'proposed')
  if (!isOwn || !isWaiting || status !== 'withdrawn') throw forbidden()
}

/** Whose file moved or ended since they were proposed does not come in, nor who went on past what the class serves. */
async function notForClass(
  trx: Trx,
  found: FoundClass,
  asked: readonly LearnerRow[],
  viewer: Viewer,
): Promise<JudgedFinding[]> {
  if (!isFileKind(found.kind)) return []
  const ids = asked.flatMap(({ candidateId }) => candidateId ?? [])
  const writable = await writableFiles(trx, ids, viewer)
  const moved = ids.flatMap((id, index): JudgedFinding[] =>
    writable.has(id) ? [] : [{ effect: 'block', code: 'learnerMoved', field: `enrolmentIds.${index}` }],
  )
  if (moved.length > 0) return moved
  return judgeJoining(found.kind, await joiningOf(trx, found, ids))
    .filter(({ effect }) => effect === 'block')
    .map((finding) => ({
      ...finding,
      field: finding.field?.replace('candidateIds', 'enrolmentIds') ?? 'enrolmentIds',
    }))
}

function settlingFindings(asked: readonly LearnerRow[], { status }: Body): JudgedFinding[] {
  return asked.flatMap((learner, index): JudgedFinding[] => {
    const field = `enrolmentIds.${index}`
    if (learner.hasCertificate) return [{ effect: 'block', code: 'certificateStands', field }]
    if (FROM[status].includes(learner.status)) return []
    return [{ effect: 'block', code: 'enrolmentSettled', field, params: { status: learner.status } }]
  })
}
