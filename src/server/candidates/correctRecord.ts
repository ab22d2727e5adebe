import type { z } from 'zod'
import type { RecordCorrectionBody } from '#contract/candidates'
import { lastOf } from '#domain/candidates/fold'
import { orderOf } from '#domain/candidates/kinds'
import type { FileRecord } from '#domain/candidates/records'
import { seesRecord } from '#domain/candidates/rights'
import type { JudgedFinding } from '#domain/findings'
import type { Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { conflict, forbidden, notFound, refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { auditFile, drawUp, namedIn, workOf, writeRecord } from './addRecord'
import { newlyBlocked, toldOf } from './brokenFile'
import { correctionEntry, HOLDER_ACTS } from './entering'
import { viewingSeats } from './filePlace'
import { type FileWork, isStanding, lockedFiles, refuseStale } from './fileWork'
import { meetingColumns, readMeeting } from './meetingRows'
import { writePrinted } from './printedPeople'
import { type Entering, type Given, recordColumns, refuseWithoutBehalf } from './recordDraft'
import { refreshFiles } from './refreshFiles'
import { type RecordRow, resolutionRows, toFileRecord } from './storedRecords'

type Body = z.output<typeof RecordCorrectionBody>

/**
 * Puts a record in the place of another of its kind, or takes one back; both rows stay. The file is folded again
 * and judged as a whole.
 * @throws 404 for a record that is not in the file or not for the viewer to see, 403 when the kind is not theirs
 * to enter, 409 when the file is not the one they saw, 422 with what no longer stands on what is before it
 */
export async function correctRecord(
  trx: Trx,
  candidateId: string,
  body: Body,
  sealKey: Buffer,
  viewer: Viewer,
): Promise<void> {
  const named = body.replacement === undefined ? { bodies: [], members: [] } : namedIn(body.replacement)
  const file = workOf(await lockedFiles(trx, [candidateId], named, viewer), candidateId)
  const row = rowOf(file, body.recordId, viewer)
  const entry = correctionEntry(file.place, row, viewer)
  if (entry === null) throw forbidden()
  refuseStale(file, body.expectedVersion)
  if (!isStanding(row)) throw conflict({ code: 'stale', field: 'recordId' })
  await refuseIssuedByClass(trx, row.id)
  const common = { candidateId, entry, reason: body.reason, replacesId: row.id, attempt: row.attempt }
  if (body.replacement === undefined) {
    if (entry.as === 'behalf' && row.behalf_organisation_id !== entry.organisationId) throw forbidden()
    refuseWhatFalls(file, row, null, viewer)
    await trx
      .insertInto('record')
      .values(takenBackColumns(row, body.id, common, viewer))
      .execute()
  } else {
    const given = body.replacement
    if (given.kind !== row.kind) throw refused({ code: 'malformed', field: 'replacement.kind' })
    const record = await replacementOf(trx, body.id, given, row, file, viewer)
    refuseWithoutBehalf(entry, given, viewer)
    refuseOtherPlace(file, row, record)
    refuseWhatFalls(file, row, record, viewer)
    const meetingId = await meetingOf(trx, given, row, body.reason, viewer)
    await writeRecord(trx, record, { ...common, behalf: given.behalf, meetingId }, viewer)
    await writePrinted(trx, { recordId: body.id, candidateId, printed: given.printed }, sealKey)
  }
  await refreshFiles(trx, [candidateId])
  const detail = {
    recordId: body.id,
    replacesId: row.id,
    takenBack: body.replacement === undefined,
  }
  await auditFile(trx, 'candidates.correct', file, detail, viewer)
}

/** The row that takes back a record. */
export function takenBackColumns(
  row: RecordRow,
  id: string,
  { entry, reason }: Pick<Entering, 'entry' | 'reason'>,
  viewer: Viewer,
) {
  const { candidate_id: candidateId, meeting_id: meetingId, attempt } = row
  const taken = { candidateId, entry, reason, behalf: undefined, meetingId, replacesId: row.id, attempt }
  return recordColumns({ ...toFileRecord(row), id }, taken, viewer, true)
}

/** @throws 422 for a certificate of a class: it is corrected in the register, and the file follows */
export async function refuseIssuedByClass(trx: Trx, recordId: string): Promise<void> {
  const issued = await trx
    .selectFrom('certificate')
    .select('id')
    .where('record_id', '=', recordId)
    .executeTakeFirst()
  if (issued !== undefined) throw refused({ code: 'issuedByClass', field: 'recordId' })
}

function rowOf({ rows, place }: FileWork, id: string, viewer: Viewer): RecordRow {
  const row = rows.find((one) => one.id === id)
  if (row === undefined || !seesRecord(row.kind, viewingSeats(place, viewer))) throw notFound()
  return row
}

/** What a meeting that stays the record's own says of attendance goes on to hold. */
async function replacementOf(
  trx: Trx,
  id: string,
  given: Given,
  row: RecordRow,
  file: FileWork,
  viewer: Viewer,
): Promise<FileRecord> {
  const organisationId = given.organisationId ?? row.organisation_id
  const record = await drawUp(trx, id, { ...given, organisationId }, file, viewer)
  return { ...record, seq: row.place, attendance: given.attendance ?? row.attendance }
}

/**
 * The meeting of the replacement: a new attendance is a new version of a meeting that holds this record alone.
 * @throws 422 where other resolutions share the meeting, whose attendance is corrected with the meeting
 */
async function meetingOf(
  trx: Trx,
  { attendance, day }: Given,
  row: RecordRow,
  reason: string,
  viewer: Viewer,
): Promise<string | null> {
  if (row.meeting_id === null) return null
  const isAlone = (await resolutionRows(trx, [row.meeting_id])).every(({ id }) => id === row.id)
  const meeting = await readMeeting(trx, row.meeting_id)
  if (meeting === null) return null
  const isSame = attendance === undefined && day === meeting.day
  if (isSame) return meeting.id
  if (!isAlone) throw refused({ code: 'malformed', field: 'replacement.attendance' })
  const facts = { ...meeting, day, attendance: attendance ?? meeting.attendance }
  const corrects = { meetingId: meeting.id, versionId: meeting.versionId, reason }
  await trx
    .insertInto('meeting')
    .values(meetingColumns(newId(viewer.now), facts, corrects, viewer))
    .execute()
  return meeting.id
}

/**
 * Acts of the holder stay those of the body whose they were, and a decision or a ceremony moves to no other cell but
 * the one the file was handed over to. An opening reaches no further once other records rest on it.
 * @throws 422 for a replacement that belongs elsewhere
 */
function refuseOtherPlace({ place, records }: FileWork, row: RecordRow, replacement: FileRecord): void {
  const { kind, organisationId } = replacement
  const field = 'replacement.organisationId'
  const isElsewhere = organisationId !== row.organisation_id
  if (HOLDER_ACTS.includes(kind) && isElsewhere) {
    throw refused({ code: 'actorUnfit', field, params: { level: 'holder' } })
  }
  if ((kind === 'admissionDecision' || kind === 'ceremony') && isElsewhere) {
    const cells = [place.chain[0]?.id, lastOf(records, 'handover')?.detail.toOrganisationId]
    if (!cells.includes(organisationId)) throw refused({ code: 'cellMismatch', field })
  }
  const earlier = toFileRecord(row)
  if (replacement.kind !== 'opening' || earlier.kind !== 'opening' || records.length === 1) return
  const { reached } = replacement.detail
  if (orderOf(reached) > orderOf(earlier.detail.reached)) {
    throw refused({ code: 'stepSkipped', field: 'replacement.detail.reached', params: { step: reached } })
  }
}

/** @throws 422 with whatever would no longer stand in the file, seen from the records before the correction */
function refuseWhatFalls(
  file: FileWork,
  row: RecordRow,
  replacement: FileRecord | null,
  viewer: Viewer,
): void {
  const broken = fallenAfter(file, [{ row, replacement }], viewer)
  if (broken.length > 0) throw refused(...broken)
}

/** A record that is put in the place of another, or taken back. */
export interface Corrected {
  row: RecordRow
  replacement: FileRecord | null
}

/** Whatever would no longer stand in the file after all these corrections, as told to the viewer. */
export function fallenAfter(
  file: FileWork,
  corrected: readonly Corrected[],
  viewer: Viewer,
): JudgedFinding[] {
  const gone = new Set(corrected.map(({ row }) => row.id))
  const replacements = corrected.flatMap(({ replacement }) => replacement ?? [])
  const after = [...file.records.filter(({ id }) => !gone.has(id)), ...replacements]
  const broken = newlyBlocked(file, { records: after, context: file.context })
  const seats = viewingSeats(file.place, viewer)
  const own = (id: string | null) => replacements.find((record) => record.id === id)?.id ?? ''
  return broken.map((finding) => toldOf(finding, own(finding.recordId), seats))
}
