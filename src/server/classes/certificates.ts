import { type Insertable, sql } from 'kysely'
import type { z } from 'zod'
import type { CertificateCorrectionBody, IssueBody } from '#contract/classResults'
import { issuerOf } from '#domain/classes/judgeClass'
import { judgeIssue, numbersTwice } from '#domain/classes/judgeResults'
import { certificateNumber, isPassed, recordKindOf } from '#domain/classes/kinds'
import type { Day } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import { nfc } from '#domain/vietnamese'
import {
  addCentreRecords,
  type CentreRecord,
  correctCentreRecord,
  writableFiles,
} from '../candidates/centreRecords'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { notFound, refused } from '../platform/refusal'
import type { CertificateTable } from '../platform/tables.generated'
import type { Viewer } from '../platform/viewer'
import { type FoundClass, lockedClass, refuseOtherVersion } from './findClass'
import { type LearnerRow, learnersOf } from './learners'
import { rosterVersion } from './roster'
import { sessionsOf } from './sessions'
import { isLast } from './standing'
import { lockRegister, usedNumbers, yearOf } from './usedNumbers'

type Issue = z.output<typeof IssueBody>

interface Issuing {
  /** id of each certificate in turn */
  idOf?: () => string
  /** The papers were numbered elsewhere and are entered from a list: taken back, their numbers are free again. */
  transcribed?: boolean
}

/**
 * Gives certificates with running numbers to all who completed the class, or to those named, and enters each in the
 * person's file where a guard asks for it: all or none.
 * @throws 403 without the right, 409 when the list is not the one the viewer saw, 422 before the class has ended, for
 * a number in use, for somebody who did not complete it or whose file has gone
 */
export async function issueCertificates(
  trx: Trx,
  classId: string,
  body: Issue,
  viewer: Viewer,
  { idOf = () => newId(viewer.now), transcribed = false }: Issuing = {},
): Promise<JudgedFinding[]> {
  const found = await lockedClass(trx, classId, 'mayCertify', viewer)
  refuseOtherVersion(await rosterVersion(trx, classId), body.expectedVersion)
  const { day, serial, suffix: typed } = body
  const suffix = nfc(typed)
  const learners = (await learnersOf(trx, classId, viewer)).filter(({ status }) => status === 'enrolled')
  const chosen = chosenFrom(learners, body.enrolmentIds)
  await lockRegister(trx, found, day)
  const sessions = await sessionsOf(trx, classId)
  const lastDay = sessions.at(-1)?.day ?? found.decisionDay
  const findings = judgeIssue(
    { day, serial, suffix, learnerIds: chosen.map(({ id }) => id) },
    learners,
    await usedNumbers(trx, found, day),
    { lastDay, today: viewer.today },
  )
  refuseBlocked(findings)
  await refuseMoved(trx, found, chosen, viewer)
  const recordIds = await recordsFor(trx, found, chosen, { ...body, suffix }, viewer)
  const rows = chosen.map((learner, index): Insertable<CertificateTable> => {
    const id = idOf()
    return {
      id,
      certificate_id: id,
      transcribed,
      class_id: classId,
      enrolment_id: learner.id,
      organisation_id: found.organisationId,
      issuer_name: nfc(body.issuerName),
      day,
      year: yearOf(day),
      serial: serial + index,
      suffix,
      record_id: recordIds[index] ?? null,
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
    }
  })
  await trx.insertInto('certificate').values(rows).execute()
  const detail = { day, count: rows.length, ids: rows.map(({ id }) => id) }
  const line = { action: 'classes.certify', organisationId: found.organisationId, subjectId: classId, detail }
  await writeAudit(trx, line, viewer)
  return findings
}

/** Those named, else everybody who completed the class and has none; in the order of the list. */
function chosenFrom(learners: readonly LearnerRow[], ids: readonly string[] | undefined): LearnerRow[] {
  if (ids === undefined) {
    return learners.filter(
      ({ grade, hasCertificate, headcount }) => isPassed(grade) && !hasCertificate && headcount === 1,
    )
  }
  const known = new Set(learners.map(({ id }) => id))
  if (ids.some((id) => !known.has(id))) throw notFound()
  return learners.filter(({ id }) => ids.includes(id))
}

function refuseBlocked(findings: readonly JudgedFinding[]): void {
  const blocking = findings.filter(({ effect }) => effect === 'block')
  if (blocking.length > 0) throw refused(...blocking)
}

/** @throws 422 for people whose files left the organiser's reach, or ended */
async function refuseMoved(
  trx: Trx,
  { kind }: FoundClass,
  chosen: readonly LearnerRow[],
  viewer: Viewer,
): Promise<void> {
  if (recordKindOf(kind) === null) return
  const ids = chosen.flatMap(({ candidateId }) => candidateId ?? [])
  const writable = await writableFiles(trx, ids, viewer)
  const moved = chosen.flatMap(({ candidateId }, index): JudgedFinding[] =>
    candidateId === null || writable.has(candidateId)
      ? []
      : [{ effect: 'block', code: 'learnerMoved', field: `enrolmentIds.${index}` }],
  )
  if (moved.length > 0) throw refused(...moved)
}

async function recordsFor(
  trx: Trx,
  { kind, organisationId, organisationKind }: FoundClass,
  chosen: readonly LearnerRow[],
  { day, serial, suffix, issuerName }: Issue,
  viewer: Viewer,
): Promise<(string | null)[]> {
  const recordKind = recordKindOf(kind)
  if (recordKind === null) return chosen.map(() => null)
  const issuer = issuerOf(organisationKind, day)
  const given = chosen.map(({ candidateId }, index): CentreRecord => {
    if (candidateId === null) throw new Error('classes that files rest on hold people of files alone')
    const number = certificateNumber(serial + index, suffix)
    return { candidateId, kind: recordKind, day, number, organisationId, issuerName: nfc(issuerName), issuer }
  })
  return addCentreRecords(trx, given, viewer)
}

interface Standing {
  rowId: string
  enrolmentId: string
  candidateId: string | null
  recordId: string | null
  issuerName: string
  day: Day
  serial: number
  suffix: string
  takenBack: boolean
  version: number
}

/**
 * Corrects number and day of a certificate, or takes it back; the record in the person's file follows.
 * @throws 404 for a certificate of another class, 409 when it is not as the viewer saw it, 422 for a number in use or
 * where later steps of the file rest on it
 */
export async function correctCertificate(
  trx: Trx,
  classId: string,
  body: z.output<typeof CertificateCorrectionBody>,
  viewer: Viewer,
): Promise<void> {
  const found = await lockedClass(trx, classId, 'mayCertify', viewer)
  const before = await standingCertificate(trx, classId, body.certificateId)
  refuseOtherVersion(before.version, body.expectedVersion)
  const { reason, replacement } = body
  const after = replacement ?? before
  const suffix = nfc(after.suffix)
  if (replacement !== undefined)
    await refuseReplacement(trx, found, { ...replacement, suffix }, body.certificateId, viewer)
  const recordId = await correctedRecord(trx, found, before, { ...after, suffix }, body, viewer)
  await trx
    .insertInto('certificate')
    .values({
      id: newId(viewer.now),
      certificate_id: body.certificateId,
      class_id: classId,
      enrolment_id: before.enrolmentId,
      organisation_id: found.organisationId,
      issuer_name: before.issuerName,
      day: after.day,
      year: yearOf(after.day),
      serial: after.serial,
      suffix,
      record_id: recordId,
      taken_back: replacement === undefined,
      reason: nfc(reason),
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
      replaces_id: before.rowId,
    })
    .execute()
  const detail = { certificate: body.certificateId, takenBack: replacement === undefined }
  const line = {
    action: 'classes.certificate',
    organisationId: found.organisationId,
    subjectId: classId,
    detail,
  }
  await writeAudit(trx, line, viewer)
}

async function standingCertificate(trx: Trx, classId: string, id: string): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select given.id as "rowId", given.enrolment_id as "enrolmentId", given.record_id as "recordId",
      given.issuer_name as "issuerName", given.day, given.serial, given.suffix, given.taken_back as "takenBack",
      (select row.candidate_id from enrolment row where row.id = given.enrolment_id) as "candidateId",
      (select count(*)::int from certificate every where every.certificate_id = given.certificate_id) as version
    from certificate given
    where given.certificate_id = ${id} and given.class_id = ${classId} and ${isLast('certificate', 'given')}`.execute(
    trx,
  )
  const [row] = rows
  if (row === undefined || row.takenBack) throw notFound()
  return row
}

interface Numbered {
  day: Day
  serial: number
  suffix: string
}

async function refuseReplacement(
  trx: Trx,
  found: FoundClass,
  { day, serial, suffix }: Numbered,
  certificateId: string,
  { today }: Viewer,
): Promise<void> {
  await lockRegister(trx, found, day)
  const field = 'replacement.day'
  if (day > today) throw refused({ code: 'dayInFuture', field, params: { today } })
  const lastDay = (await sessionsOf(trx, found.id)).at(-1)?.day ?? found.decisionDay
  if (day < lastDay) throw refused({ code: 'certificateBeforeEnd', field, params: { lastDay } })
  const used = await usedNumbers(trx, found, day, certificateId)
  const twice = numbersTwice([{ serial, suffix }], used)
  refuseBlocked(twice.map((finding) => ({ ...finding, field: 'replacement.serial' })))
}

/** The record that stands in the file from now on; null where the class makes none. */
async function correctedRecord(
  trx: Trx,
  { kind, organisationId, organisationKind }: FoundClass,
  { candidateId, recordId, issuerName }: Standing,
  { day, serial, suffix }: Numbered,
  { reason, replacement }: z.output<typeof CertificateCorrectionBody>,
  viewer: Viewer,
): Promise<string | null> {
  const recordKind = recordKindOf(kind)
  if (recordId === null || candidateId === null || recordKind === null) return null
  if (!(await writableFiles(trx, [candidateId], viewer)).has(candidateId)) {
    throw refused({ code: 'learnerMoved', field: 'certificateId' })
  }
  const number = certificateNumber(serial, suffix)
  const given = {
    candidateId,
    kind: recordKind,
    day,
    number,
    organisationId,
    issuerName,
    issuer: issuerOf(organisationKind, day),
  }
  return correctCentreRecord(trx, recordId, given, { reason, takenBack: replacement === undefined }, viewer)
}
