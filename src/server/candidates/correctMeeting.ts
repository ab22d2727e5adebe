import type { z } from 'zod'
import type { MeetingCorrectionBody, MeetingReply } from '#contract/meetings'
import { judgeRecord } from '#domain/candidates/judgeRecord'
import type { FileRecord } from '#domain/candidates/records'
import { seesVote } from '#domain/candidates/rights'
import { outcomeOf } from '#domain/candidates/thresholds'
import { attendanceFaults, voteFaults } from '#domain/candidates/vote'
import type { Day } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import { nfc } from '#domain/vietnamese'
import { writeAudit } from '../platform/audit'
import type { Db, Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { conflict, forbidden, notFound, refused } from '../platform/refusal'
import { findInReach, reach, type Viewer } from '../platform/viewer'
import { refuseBlocked, workOf } from './addRecord'
import { newlyBlocked, toldOf } from './brokenFile'
import { correctionEntry } from './entering'
import { viewingSeats } from './filePlace'
import { type FileWork, loadFiles, lockedFiles, NOBODY, refuseForeignMembers } from './fileWork'
import { type MeetingFacts, meetingColumns, readMeeting, type StoredMeeting } from './meetingRows'
import { refreshFiles } from './refreshFiles'
import { type RecordRow, resolutionRows, toFileRecord } from './storedRecords'

type Body = z.output<typeof MeetingCorrectionBody>

/**
 * Corrects attendance, day, chair or secretary of a meeting, or takes one back in which nothing is resolved any more.
 * All its resolutions are counted again: that one no longer carries is a fact like any other, and what was built on
 * it is told by the files, not refused. With another day the resolutions are on that day.
 * @throws 404 when the meeting, one of its files or a member lies outside reach, 403 for who may not enter its
 * resolutions, 409 when it is not the version the viewer saw, 422 for counts that do not add up, for a day on which
 * a file would no longer stand, and for taking back what was resolved in
 */
export async function correctMeeting(trx: Trx, id: string, body: Body, viewer: Viewer): Promise<void> {
  const found = await resolutionRows(trx, [id])
  const candidateIds = [...new Set(found.map((row) => row.candidate_id))]
  const files = await lockedFiles(trx, candidateIds, NOBODY, viewer)
  const meeting = await reachedMeeting(trx, id, viewer)
  const rows = await resolutionRows(trx, [id])
  for (const row of rows) {
    if (correctionEntry(workOf(files, row.candidate_id).place, row, viewer) === null) throw forbidden()
  }
  if (meeting.version !== body.expectedVersion) throw conflict({ code: 'stale', field: 'expectedVersion' })
  const named = [body.chairId, body.secretaryId].filter((member) => typeof member === 'string')
  await refuseForeignMembers(trx, [...files.values()], named, viewer)
  const changes = definedOf(body)
  const facts = { ...meeting, ...changes }
  refuseUnfit(rows, body, facts, viewer)
  refuseFallen(files, rows, { from: meeting, to: facts }, viewer)
  const corrects = {
    meetingId: meeting.id,
    versionId: meeting.versionId,
    reason: body.reason,
    takenBack: body.takeBack === true,
  }
  await trx
    .insertInto('meeting')
    .values(meetingColumns(newId(viewer.now), facts, corrects, viewer))
    .execute()
  const isMoved = facts.day !== meeting.day
  const moved = isMoved ? rows.map((row) => movedRow(row, meeting.day, facts.day, body.reason, viewer)) : []
  if (moved.length > 0) await trx.insertInto('record').values(moved).execute()
  await refreshFiles(trx, candidateIds)
  const { organisationId } = meeting
  const fields = body.takeBack === true ? ['takeBack'] : Object.keys(changes)
  const detail = { meetingId: id, fields, resolutions: rows.map((row) => row.id) }
  const line = { action: 'candidates.meetingCorrection', organisationId, subjectId: id, detail }
  await writeAudit(trx, line, viewer)
}

/** The parts of a meeting that the request names. */
function definedOf({ attendance, day, chairId, secretaryId }: Body): Partial<MeetingFacts> {
  return {
    ...(attendance !== undefined && { attendance }),
    ...(day !== undefined && { day }),
    ...(chairId !== undefined && { chairId }),
    ...(secretaryId !== undefined && { secretaryId }),
  }
}

/** @throws 422 for counts that do not add up, a day to come, and for taking back a meeting that resolved */
function refuseUnfit(
  rows: readonly RecordRow[],
  { takeBack }: Body,
  { attendance, day }: MeetingFacts,
  viewer: Viewer,
): void {
  if (takeBack === true && rows.length > 0) throw refused({ code: 'resolutionsStand', field: 'takeBack' })
  if (day > viewer.today) throw refused({ code: 'dayInFuture', field: 'day' })
  const uncounted = rows.flatMap((row): JudgedFinding[] => {
    const { vote } = toFileRecord(row)
    return vote === null ? [] : voteFaults(attendance, vote)
  })
  refuseBlocked([...attendanceFaults(attendance), ...uncounted.slice(0, 1)])
}

/** @throws 422 with whatever in a file would not stand on the new day, all votes counted anew on either day */
function refuseFallen(
  files: ReadonlyMap<string, FileWork>,
  rows: readonly RecordRow[],
  { from, to }: { from: MeetingFacts; to: MeetingFacts },
  viewer: Viewer,
): void {
  if (from.day === to.day) return
  const ids = new Set(rows.map((row) => row.id))
  const broken = [...files.values()].flatMap(({ place, records, context }) => {
    const { attendance } = to
    const counted = records.map((record) => (ids.has(record.id) ? { ...record, attendance } : record))
    const moved = counted.map((record) =>
      ids.has(record.id) ? movedRecord(record, from.day, to.day) : record,
    )
    const seats = viewingSeats(place, viewer)
    const fallen = newlyBlocked({ records: counted, context }, { records: moved, context })
    return fallen.map((finding) => toldOf(finding, '', seats))
  })
  if (broken.length > 0) throw refused(...broken)
}

/** A paper of the day of the meeting goes with it; one of its own day keeps that. */
function movedRecord(record: FileRecord, from: Day, to: Day): FileRecord {
  const { paper } = record
  return { ...record, day: to, paper: paper?.day === from ? { ...paper, day: to } : paper }
}

/** The row that takes the place of a resolution when its meeting turns out to have been on another day. */
function movedRow(row: RecordRow, from: Day, to: Day, reason: string, viewer: Viewer) {
  const { seq: _seq, place: _place, attendance: _attendance, replaced: _replaced, ...kept } = row
  return {
    ...kept,
    id: newId(viewer.now),
    day: to,
    paper_day: row.paper_day === from ? to : row.paper_day,
    detail: JSON.stringify(row.detail),
    reason: nfc(reason),
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
    replaces_id: row.id,
  }
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
