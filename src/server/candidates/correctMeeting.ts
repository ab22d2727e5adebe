import type { z } from 'zod'
import type { MeetingCorrectionBody, MeetingReply } from '#contract/meetings'
import { judgeRecord } from '#domain/candidates/judgeRecord'
import { seesVote } from '#domain/candidates/rights'
import { outcomeOf } from '#domain/candidates/thresholds'
import { attendanceFaults, voteFaults } from '#domain/candidates/vote'
import type { JudgedFinding } from '#domain/findings'
import { writeAudit } from '../platform/audit'
import type { Db, Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { conflict, forbidden, notFound } from '../platform/refusal'
import { findInReach, reach, type Viewer } from '../platform/viewer'
import { refuseBlocked, workOf } from './addRecord'
import { entryFor, viewingSeats } from './filePlace'
import { type FileWork, loadFiles, lockedFiles } from './fileWork'
import { meetingColumns, readMeeting, type StoredMeeting } from './meetingRows'
import { refreshFiles } from './refreshFiles'
import { resolutionRows, toFileRecord } from './storedRecords'

type Body = z.output<typeof MeetingCorrectionBody>

const NOBODY = { bodies: [], members: [] }

/**
 * Corrects the attendance of a meeting; all its resolutions are counted again. That one no longer carries is a
 * fact like any other: what was built on it is told by the files, not refused.
 * @throws 404 when the meeting or one of its files lies outside reach, 403 for who may not enter its resolutions,
 * 409 when it is not the version the viewer saw, 422 for counts that do not add up
 */
export async function correctMeeting(trx: Trx, id: string, body: Body, viewer: Viewer): Promise<void> {
  const found = await resolutionRows(trx, [id])
  const candidateIds = [...new Set(found.map((row) => row.candidate_id))]
  const files = await lockedFiles(trx, candidateIds, NOBODY, viewer)
  const meeting = await reachedMeeting(trx, id, viewer)
  const rows = await resolutionRows(trx, [id])
  for (const row of rows) {
    if (entryFor(workOf(files, row.candidate_id).place, row.kind, viewer) === null) throw forbidden()
  }
  if (meeting.version !== body.expectedVersion) throw conflict({ code: 'stale', field: 'expectedVersion' })
  const { attendance, reason } = body
  const uncounted = rows.flatMap((row): JudgedFinding[] => {
    const { vote } = toFileRecord(row)
    return vote === null ? [] : voteFaults(attendance, vote)
  })
  refuseBlocked([...attendanceFaults(attendance), ...uncounted.slice(0, 1)])
  const corrects = { meetingId: meeting.id, versionId: meeting.versionId, reason }
  const facts = { ...meeting, attendance }
  await trx
    .insertInto('meeting')
    .values(meetingColumns(newId(viewer.now), facts, corrects, viewer))
    .execute()
  await refreshFiles(trx, candidateIds)
  const { organisationId } = meeting
  const detail = { meetingId: id, resolutions: rows.map((row) => row.id) }
  const line = { action: 'candidates.meetingCorrection', organisationId, subjectId: id, detail }
  await writeAudit(trx, line, viewer)
}

/** @throws 404 when unknown or of a body outside reach, 403 where the role may not write */
async function reachedMeeting(trx: Trx, id: string, viewer: Viewer): Promise<StoredMeeting> {
  const meeting = await readMeeting(trx, id)
  if (meeting === null) throw notFound()
  await reach(trx, meeting.organisationId, 'candidates.write', viewer)
  return meeting
}

/** Whether the meeting is unknown or of a body outside the viewer's reach. */
export async function isMeetingHidden(db: Db, id: string, viewer: Viewer): Promise<boolean> {
  const meeting = await readMeeting(db, id)
  if (meeting === null) return true
  return (await findInReach(db, meeting.organisationId, viewer)) === null
}

/** The meeting as the viewer may see it now: of each resolution its outcome, and what there is to say of it. */
export async function meetingReply(db: Db, id: string, viewer: Viewer): Promise<MeetingReply> {
  const rows = await resolutionRows(db, [id])
  const files = await loadFiles(db, [...new Set(rows.map((row) => row.candidate_id))], NOBODY, viewer)
  const resolutions = rows.flatMap((row) => {
    const file = files.get(row.candidate_id)
    return file === undefined ? [] : [toldResolution(row.id, file, viewer)]
  })
  return { id, resolutions }
}

function toldResolution(recordId: string, { place, records, context }: FileWork, viewer: Viewer) {
  const record = records.find((one) => one.id === recordId)
  if (record === undefined || !seesVote(record.kind, viewingSeats(place, viewer))) {
    return { recordId, outcome: 'notTold' as const, findings: [] }
  }
  return { recordId, outcome: outcomeOf(record), findings: judgeRecord(records, record, context) }
}
