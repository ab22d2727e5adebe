import { sql } from 'kysely'
import type { z } from 'zod'
import type { AttendanceBody, AttendanceItem, AttendanceSheet } from '#contract/classRoster'
import { judgeSheet } from '#domain/classes/judgeRoster'
import { writeAudit } from '../platform/audit'
import type { Db, Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { forbidden, notFound, refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { type FoundClass, lockedClass, readableClass, refuseOtherVersion } from './findClass'
import { GIVEN_NAME, WHOLE_NAME } from './roster'
import { findSession, type SessionRow, toSessionItem } from './sessions'
import { isLast, withPeople } from './standing'

/** Whether the session is hidden from the viewer. */
export async function isSessionHidden(db: Db, id: string, viewer: Viewer): Promise<boolean> {
  return (await readableSession(db, id, viewer).catch(() => null)) === null
}

async function readableSession(
  db: Db | Trx,
  id: string,
  viewer: Viewer,
): Promise<{ session: SessionRow; found: FoundClass }> {
  const session = await findSession(db, id)
  if (session === null) throw notFound()
  return { session, found: await readableClass(db, session.classId, viewer) }
}

/**
 * The sheet of a session: who is in the class, and who was there. Names are one line in the audit log.
 * @throws 404 when it is not there for the viewer, 403 for whoever does not hold the class
 */
export async function attendanceSheet(db: Db, id: string, viewer: Viewer): Promise<AttendanceSheet> {
  const { session, found } = await readableSession(db, id, viewer)
  if (!found.mayHold) throw forbidden()
  return db.transaction().execute(async (trx) => {
    const items = await sheetItems(trx, session, viewer)
    if (items.length > 0) {
      const detail = { session: id, count: items.length, ids: items.map(({ enrolmentId }) => enrolmentId) }
      const { organisationId, id: subjectId } = found
      await writeAudit(trx, { action: 'classes.read', organisationId, subjectId, detail }, viewer)
    }
    const version = await sheetVersion(trx, id)
    return { classId: found.id, className: found.name, session: toSessionItem(session), version, items }
  })
}

type ItemRow = AttendanceItem & { rowId: string | null }

async function sheetItems(trx: Trx, { id, classId }: SessionRow, viewer: Viewer): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    select head.enrolment_id as "enrolmentId", coalesce(person.full_name, member.full_name) as "fullName",
      cell.name as "cellName", head.headcount, row.present, coalesce(row.excused, false) as excused, row.id as "rowId"
    from enrolment head ${withPeople(viewer)}
    left join attendance row on row.enrolment_id = head.enrolment_id and row.session_id = ${id}
      and ${isLast('attendance', 'row')}
    where head.class_id = ${classId} and head.status = 'enrolled' and ${isLast('enrolment', 'head')}
    order by ${GIVEN_NAME}, ${WHOLE_NAME}, head.enrolment_id`.execute(trx)
  return rows
}

/** How often something was entered in the sheet of a session. */
export async function sheetVersion(db: Db | Trx, sessionId: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select count(*)::int as version from attendance where session_id = ${sessionId}`.execute(db)
  return rows[0]?.version ?? 0
}

/**
 * Enters the sheet of a session in one go; what differs from an earlier one is a correction, and both rows stay.
 * @throws 409 when the sheet is not the one the viewer saw; 422 before the day of the session, for a session that is
 * not held, or for somebody who is not in the class
 */
export async function takeAttendance(
  trx: Trx,
  sessionId: string,
  { expectedVersion, rows }: z.output<typeof AttendanceBody>,
  viewer: Viewer,
): Promise<void> {
  const { found: before } = await readableSession(trx, sessionId, viewer)
  const found = await lockedClass(trx, before.id, 'mayHold', viewer)
  const session = await findSession(trx, sessionId)
  if (session === null) throw notFound()
  refuseOtherVersion(await sheetVersion(trx, sessionId), expectedVersion)
  const items = await sheetItems(trx, session, viewer)
  const participants = items.map(({ enrolmentId, headcount }) => ({ id: enrolmentId, headcount }))
  const findings = judgeSheet(session, rows, participants, viewer.today)
  if (findings.length > 0) throw refused(...findings)
  const changed = rows.flatMap(({ enrolmentId, present, excused }) => {
    const item = items.find((one) => one.enrolmentId === enrolmentId)
    if (item !== undefined && item.rowId !== null && item.present === present && item.excused === excused)
      return []
    return [{ enrolmentId, present, excused, replacesId: item?.rowId ?? null }]
  })
  if (changed.length > 0) {
    await trx
      .insertInto('attendance')
      .values(
        changed.map(({ enrolmentId, present, excused, replacesId }) => ({
          id: newId(viewer.now),
          session_id: sessionId,
          enrolment_id: enrolmentId,
          present,
          excused,
          recorded_at: viewer.now,
          recorded_by: viewer.accountId,
          replaces_id: replacesId,
        })),
      )
      .execute()
  }
  const detail = { session: sessionId, count: changed.length }
  const line = {
    action: 'classes.attendance',
    organisationId: found.organisationId,
    subjectId: found.id,
    detail,
  }
  await writeAudit(trx, line, viewer)
}
