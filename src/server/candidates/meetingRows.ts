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
  behalf: MeetingBehalf | null
}

/** Another body that entered the meeting, from a dated paper. */
interface MeetingBehalf {
  organisationId: string
  paper: string | null
  day: Day
}

/** What a version of a meeting says. */
export interface MeetingFacts {
  organisationId: string
  day: Day
  attendance: Attendance
  chairId: string | null
  secretaryId: string | null
  behalf: MeetingBehalf | null
}

/** Who was there and who was not, as the columns of a meeting or a ballot; an absence that is not named is of nobody. */
export function attendanceColumns({ official, probationary }: Attendance) {
  const { ordinary = 0, exempt = 0, transferredOut = 0, suspended = 0, prosecuted = 0 } = official.absent
  return {
    official_total: official.total,
    official_present: official.present,
    absent_ordinary: ordinary,
    absent_exempt: exempt,
    absent_transferred_out: transferredOut,
    absent_suspended: suspended,
    absent_prosecuted: prosecuted,
    probationary_present: probationary.present,
    probationary_absent: probationary.absent,
  }
}

/** A row of the table meeting: the first of its meeting, or one that replaces the version it names. */
export function meetingColumns(
  id: string,
  { organisationId, day, attendance, chairId, secretaryId, behalf }: MeetingFacts,
  corrects: { meetingId: string; versionId: string; reason: string; takenBack?: boolean } | null,
  viewer: Viewer,
): Insertable<MeetingTable> {
  const { ballot } = attendance
  return {
    id,
    meeting_id: corrects?.meetingId ?? id,
    organisation_id: organisationId,
    day,
    ballot,
    ...attendanceColumns(attendance),
    chair_id: chairId,
    secretary_id: secretaryId,
    behalf_organisation_id: behalf?.organisationId ?? null,
    behalf_paper: behalf?.paper ?? null,
    behalf_day: behalf?.day ?? null,
    taken_back: corrects?.takenBack === true,
    reason: corrects === null ? null : nfc(corrects.reason),
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
    replaces_id: corrects?.versionId ?? null,
  }
}

/** The meeting with this id as last corrected, whatever the viewer's reach; null when there is none or it was taken back. */
export async function readMeeting(db: Db | Trx, id: string): Promise<StoredMeeting | null> {
  const { rows } = await sql<StoredMeeting>`
    select meeting.meeting_id as id, meeting.id as "versionId", meeting.organisation_id as "organisationId", meeting.day,
      (select count(*)::int from meeting version where version.meeting_id = meeting.meeting_id) as version,
      ${attendanceColumn('meeting')} as attendance, meeting.chair_id as "chairId", meeting.secretary_id as "secretaryId",
      case when meeting.behalf_day is not null then json_build_object('organisationId', meeting.behalf_organisation_id,
        'paper', meeting.behalf_paper, 'day', meeting.behalf_day) end as behalf
    from meeting
    where meeting.meeting_id = ${id} and ${isStandingMeeting('meeting')}`.execute(db)
  return rows[0] ?? null
}

/** Whether the row of the table meeting with this alias is neither corrected nor taken back. */
export function isStandingMeeting(meeting: string) {
  return sql<boolean>`not ${sql.ref(`${meeting}.taken_back`)}
    and not exists (select from meeting later where later.replaces_id = ${sql.ref(`${meeting}.id`)})`
}
