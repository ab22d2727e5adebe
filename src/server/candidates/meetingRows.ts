import { type Insertable, sql } from 'kysely'
import type { Attendance } from '#domain/candidates/records'
import type { Day } from '#domain/dates'
import { nfc } from '#domain/vietnamese'
import type { Db, Trx } from '../platform/database'
import type { MeetingTable } from '../platform/tables.generated'
import type { Viewer } from '../platform/viewer'
import { attendanceColumn } from './storedRecords'

/** A meeting as it stands: its last version. */
export interface StoredMeeting {
  /** of the meeting, the same through all versions */
  id: string
  /** of the last version */
  versionId: string
  version: number
  organisationId: string
  day: Day
  attendance: Attendance
  chairId: string | null
  secretaryId: string | null
}

/** What a version of a meeting says. */
export interface MeetingFacts {
  organisationId: string
  day: Day
  attendance: Attendance
  chairId: string | null
  secretaryId: string | null
}

/** A row of the table meeting: the first of its meeting, or one that replaces the version it names. */
export function meetingColumns(
  id: string,
  { organisationId, day, attendance, chairId, secretaryId }: MeetingFacts,
  corrects: { meetingId: string; versionId: string; reason: string } | null,
  viewer: Viewer,
): Insertable<MeetingTable> {
  const { official, probationary, ballot } = attendance
  const { ordinary = 0, exempt = 0, transferredOut = 0, suspended = 0, prosecuted = 0 } = official.absent
  return {
    id,
    meeting_id: corrects?.meetingId ?? id,
    organisation_id: organisationId,
    day,
    ballot,
    official_total: official.total,
    official_present: official.present,
    absent_ordinary: ordinary,
    absent_exempt: exempt,
    absent_transferred_out: transferredOut,
    absent_suspended: suspended,
    absent_prosecuted: prosecuted,
    probationary_present: probationary.present,
    probationary_absent: probationary.absent,
    chair_id: chairId,
    secretary_id: secretaryId,
    reason: corrects === null ? null : nfc(corrects.reason),
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
    replaces_id: corrects?.versionId ?? null,
  }
}

/** The meeting with this id as last corrected, whatever the viewer's reach; null when there is none. */
export async function readMeeting(db: Db | Trx, id: string): Promise<StoredMeeting | null> {
  const { rows } = await sql<StoredMeeting>`
    select meeting.meeting_id as id, meeting.id as "versionId", meeting.organisation_id as "organisationId", meeting.day,
      (select count(*)::int from meeting version where version.meeting_id = meeting.meeting_id) as version,
      ${attendanceColumn('meeting')} as attendance, meeting.chair_id as "chairId", meeting.secretary_id as "secretaryId"
    from meeting
    where meeting.meeting_id = ${id}
      and not exists (select from meeting later where later.replaces_id = meeting.id)`.execute(db)
  return rows[0] ?? null
}
