import { sql } from 'kysely'
import type { z } from 'zod'
import { detailOf } from '#contract/candidateRecords'
import type { RecordBody } from '#contract/candidates'
import { attemptOf } from '#domain/candidates/course'
import { lastOf } from '#domain/candidates/fold'
import { judgeRecord } from '#domain/candidates/judgeRecord'
import type { Kind } from '#domain/candidates/kinds'
import type { FileRecord } from '#domain/candidates/records'
import type { JudgedFinding } from '#domain/findings'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { forbidden, notFound, refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { refuseFalling, withoutHidden } from './brokenFile'
import { entryFor, HOLDER_ACTS } from './entering'
import { bodiesIn, membersIn } from './fileContext'
import { viewingSeats } from './filePlace'
import {
  type FileWork,
  lockedFiles,
  refuseForeignBodies,
  refuseForeignMembers,
  refuseStale,
} from './fileWork'
import { meetingColumns } from './meetingRows'
import { writePrinted } from './printedPeople'
import {
  bodiesNamed,
  draftRecord,
  type Entering,
  type Given,
  type Ground,
  recordColumns,
  refuseWithoutBehalf,
} from './recordDraft'
import { refreshFiles } from './refreshFiles'

type Body = z.output<typeof RecordBody>

/**
 * Adds one dated fact to a file.
 * @throws 404 for whatever it names outside reach, 403 when the kind is not the viewer's to enter, 409 when the
 * file is not the one the viewer saw, 422 with what stands in the way
 */
export async function addRecord(
  trx: Trx,
  candidateId: string,
  body: Body,
  sealKey: Buffer,
  viewer: Viewer,
): Promise<void> {
  const files = await lockedFiles(trx, [candidateId], namedIn(body), viewer)
  const file = workOf(files, candidateId)
  const entry = entryFor(file.place, body.kind, viewer)
  if (entry === null) throw forbidden()
  refuseStale(file, body.expectedVersion)
  const record = await drawUp(trx, body.id, body, file, viewer)
  refuseWithoutBehalf(entry, body, viewer)
  refuseOutOfPlace(file, record)
  const seats = viewingSeats(file.place, viewer)
  refuseBlocked(
    judgeRecord(file.records, record, file.context).map((finding) => withoutHidden(finding, seats)),
  )
  refuseFalling(file.records, [record], file.context, seats)
  await writeRecord(
    trx,
    record,
    {
      ...enteringOf(file, body),
      entry,
      meetingId: null,
      replacesId: null,
      attempt: attemptOf(file.records, record),
    },
    viewer,
  )
  await writePrinted(trx, { recordId: body.id, candidateId, printed: body.printed }, sealKey)
  await refreshFiles(trx, [candidateId])
  const detail = { recordId: body.id, as: entry.as }
  await auditFile(trx, 'candidates.record', file, detail, viewer)
}

/** The file among those that were locked. */
export function workOf(files: ReadonlyMap<string, FileWork>, id: string): FileWork {
  const file = files.get(id)
  if (file === undefined) throw notFound()
  return file
}

/** Bodies and members that a request names, for the context it is judged in. */
export function namedIn(given: Given): { bodies: string[]; members: string[] } {
  const detail = detailOf(given.kind, given.detail)
  const members = 'memberId' in detail && typeof detail.memberId === 'string' ? [detail.memberId] : []
  return { bodies: bodiesNamed(given), members }
}

/** The record the request asks for, with everything it names found within the viewer's sight. */
export async function drawUp(
  trx: Trx,
  id: string,
  given: Given,
  file: FileWork,
  viewer: Viewer,
): Promise<FileRecord> {
  await refuseForeignBodies(trx, file, bodiesNamed(given), viewer)
  const record = await draftRecord(trx, id, given, groundOf(file))
  await refuseForeignBodies(trx, file, bodiesIn(record), viewer)
  await refuseForeignMembers(trx, [file], membersIn(record), viewer)
  if (record.kind === 'verificationReply') refuseUnknownRequest(file, record.detail.requestId)
  return record
}

/**
 * What begins a file is not added to it; acts of the holder are those of the body that has the papers now; and a
 * decision or a ceremony lies in another cell only where the file was handed over to it.
 * @throws 422 for a record that belongs elsewhere
 */
export function refuseOutOfPlace({ place, records }: FileWork, { kind, organisationId }: FileRecord): void {
  if (kind === 'opening' || kind === 'listed') {
    throw refused({ code: 'stepRepeated', field: 'kind', params: { kind } })
  }
  const field = 'organisationId'
  if (HOLDER_ACTS.includes(kind) && organisationId !== place.holder.id) {
    throw refused({ code: 'actorUnfit', field, params: { level: 'holder' } })
  }
  if (kind !== 'admissionDecision' && kind !== 'ceremony') return
  const cells = [place.chain[0]?.id, lastOf(records, 'handover')?.detail.toOrganisationId]
  if (!cells.includes(organisationId)) throw refused({ code: 'cellMismatch', field })
}

function groundOf({ place, context }: FileWork): Ground {
  const [cell] = place.chain
  if (cell === undefined) throw notFound()
  const arrivalId = place.arrival[0]?.id ?? null
  return { cellId: cell.id, holderId: place.holder.id, arrivalId, context }
}

function refuseUnknownRequest({ records }: FileWork, requestId: string): void {
  if (!records.some(({ id, kind }) => id === requestId && kind === 'verificationRequest')) throw notFound()
}

/** @throws 422 with what blocks; warnings are told with the answer */
export function refuseBlocked(findings: readonly JudgedFinding[]): void {
  const blocking = findings.filter(({ effect }) => effect === 'block')
  if (blocking.length > 0) throw refused(...blocking)
}

function enteringOf({ place }: FileWork, { behalf, reason }: Given) {
  return { candidateId: place.id, behalf, reason }
}

/**
 * The row of the record, and one of a meeting of its own when it brings an attendance. Of a decision, a ceremony
 * or a cancellation there is one line of rows in a file: a row that was taken back is where the next goes on.
 */
export async function writeRecord(
  trx: Trx,
  record: FileRecord,
  entering: Entering,
  viewer: Viewer,
): Promise<void> {
  const meetingId = entering.meetingId ?? (await ownMeeting(trx, record, viewer))
  const { candidateId, attempt } = entering
  const replacesId = entering.replacesId ?? (await takenBackHead(trx, record.kind, candidateId, attempt))
  const row = recordColumns(record, { ...entering, meetingId, replacesId }, viewer)
  await trx.insertInto('record').values(row).execute()
}

async function ownMeeting(trx: Trx, record: FileRecord, viewer: Viewer): Promise<string | null> {
  const { organisationId, day, attendance } = record
  if (attendance === null) return null
  const id = newId(viewer.now)
  const facts = { organisationId, day, attendance, chairId: null, secretaryId: null, behalf: null }
  await trx
    .insertInto('meeting')
    .values(meetingColumns(id, facts, null, viewer))
    .execute()
  return id
}

const ONE_LINE: readonly Kind[] = ['admissionDecision', 'ceremony', 'decisionCancellation']

async function takenBackHead(
  trx: Trx,
  kind: Kind,
  candidateId: string,
  attempt: number,
): Promise<string | null> {
  if (!ONE_LINE.includes(kind)) return null
  const { rows } = await sql<{ id: string }>`
    select head.id from record head
    where head.candidate_id = ${candidateId} and head.kind = ${kind} and head.taken_back
      and head.attempt = ${attempt}
      and not exists (select from record later where later.replaces_id = head.id)`.execute(trx)
  return rows[0]?.id ?? null
}

/** One line about a file, told where its cell is; no value of the person in it. */
export async function auditFile(
  trx: Trx,
  action: string,
  { place }: Pick<FileWork, 'place'>,
  detail: Record<string, unknown>,
  viewer: Viewer,
): Promise<void> {
  const organisationId = place.chain[0]?.id ?? place.holder.id
  await writeAudit(trx, { action, organisationId, subjectId: place.id, detail }, viewer)
}
