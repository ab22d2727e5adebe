import { attemptOf } from '#domain/candidates/course'
import { judgeRecord } from '#domain/candidates/judgeRecord'
import type { Kind } from '#domain/candidates/kinds'
import type { CertificateIssuer, FileRecord } from '#domain/candidates/records'
import type { Day } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import type { Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { notFound, refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { newlyBlocked, refuseFalling, toldOf, withoutHidden } from './brokenFile'
import { findPlaces } from './filePlace'
import { type FileWork, lockedFiles } from './fileWork'
import { recordColumns } from './recordDraft'
import { refreshFiles } from './refreshFiles'
import { toFileRecord } from './storedRecords'

/**
 * Records that a political centre enters as its own act because a class it held gave a certificate. What entitles it
 * is the enrolment of the person, not a seat in the file: the file stays closed to it.
 */

/** A certificate as a record of a file. */
export interface CentreRecord {
  candidateId: string
  kind: Extract<Kind, 'certificate' | 'newMemberClass'>
  day: Day
  number: string
  /** the body whose centre it is */
  organisationId: string
  issuerName: string
  /** what that body was as an issuer on the day (R-CERT-2) */
  issuer: CertificateIssuer
}

/** Files among these that a centre can write to: in reach, and not at their end. */
export async function writableFiles(
  trx: Trx,
  candidateIds: readonly string[],
  viewer: Viewer,
): Promise<ReadonlySet<string>> {
  const places = await findPlaces(trx, candidateIds, viewer)
  return new Set([...places.values()].filter(({ ended }) => !ended).map(({ id }) => id))
}

/**
 * Adds the records to their files: all of them or none.
 * @throws 404 for a file out of reach, 422 with what stands in the way, each with its place in the list
 * @returns the ids of the records, in the order given, and what there is to warn of
 */
export async function addCentreRecords(
  trx: Trx,
  given: readonly CentreRecord[],
  viewer: Viewer,
): Promise<string[]> {
  const ids = given.map(({ candidateId }) => candidateId)
  const files = await filesOf(trx, ids, given, viewer)
  const drafts = given.map((one) => {
    const file = fileOf(files, one.candidateId)
    return { file, record: recordOf(newId(viewer.now), one, Number.MAX_SAFE_INTEGER) }
  })
  const findings = drafts.flatMap(({ file, record }, index) =>
    judgeRecord(file.records, record, file.context).map(
      (finding): JudgedFinding => ({ ...withoutHidden(finding, []), field: `enrolmentIds.${index}` }),
    ),
  )
  const blocking = findings.filter(({ effect }) => effect === 'block')
  if (blocking.length > 0) throw refused(...blocking)
  for (const { file, record } of drafts) refuseFalling(file.records, [record], file.context, [])
  const rows = drafts.map(({ file, record }) =>
    recordColumns(
      record,
      { ...enteringBy(record), candidateId: file.place.id, attempt: attemptOf(file.records, record) },
      viewer,
    ),
  )
  if (rows.length > 0) await trx.insertInto('record').values(rows).execute()
  await refreshFiles(trx, ids)
  return drafts.map(({ record }) => record.id)
}

/**
 * Puts another certificate in the place of one in a file, or takes it back; both rows stay.
 * @throws 404 for a file out of reach, 422 with what no longer stands in the file
 * @returns id of the new row
 */
export async function correctCentreRecord(
  trx: Trx,
  recordId: string,
  given: CentreRecord,
  correction: { reason: string; takenBack: boolean },
  viewer: Viewer,
): Promise<string> {
  const files = await filesOf(trx, [given.candidateId], [given], viewer)
  const file = fileOf(files, given.candidateId)
  const row = file.rows.find(({ id }) => id === recordId)
  if (row === undefined) throw notFound()
  const { reason, takenBack } = correction
  const rest = file.records.filter(({ id }) => id !== recordId)
  const id = newId(viewer.now)
  const record = takenBack ? { ...toFileRecord(row), id } : recordOf(id, given, row.place)
  const broken = newlyBlocked(file, {
    records: takenBack ? rest : [...rest, record],
    context: file.context,
  })
  if (broken.length > 0) throw refused(...broken.map((finding) => toldOf(finding, id, [])))
  const entering = {
    ...enteringBy(record),
    candidateId: given.candidateId,
    reason,
    replacesId: recordId,
    attempt: row.attempt,
  }
  await trx
    .insertInto('record')
    .values(recordColumns(record, entering, viewer, takenBack))
    .execute()
  await refreshFiles(trx, [given.candidateId])
  return id
}

function filesOf(trx: Trx, ids: readonly string[], given: readonly CentreRecord[], viewer: Viewer) {
  const bodies = given.map(({ organisationId }) => organisationId)
  return lockedFiles(trx, ids, { bodies, members: [] }, viewer)
}

function fileOf(files: ReadonlyMap<string, FileWork>, id: string): FileWork {
  const file = files.get(id)
  if (file === undefined) throw notFound()
  return file
}

function recordOf(id: string, given: CentreRecord, seq: number): FileRecord {
  const { kind, day, number, organisationId, issuerName, issuer } = given
  const paper = { number, day, issuerName, issuerOrganisationId: organisationId }
  const shared = { id, seq, organisationId, day, paper, attendance: null, vote: null }
  return kind === 'certificate' ? { ...shared, kind, detail: { issuer } } : { ...shared, kind, detail: {} }
}

function enteringBy({ organisationId }: FileRecord) {
  return {
    entry: { as: 'own' as const, organisationId },
    behalf: undefined,
    meetingId: null,
    reason: undefined,
    replacesId: null,
  }
}
