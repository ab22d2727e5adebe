import { sql } from 'kysely'
import type { Trx } from '../platform/database'
import { conflict } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { correctCertificate } from './certificates'
import { findClass, lockedClass } from './findClass'
import type { IdOf } from './givenResults'
import { gradeClass } from './gradeClass'
import { correctPlan } from './planClass'
import { rosterVersion } from './roster'
import { settleEnrolments } from './settle'
import { isLast } from './standing'

/** What a listed result wrote, and whether it stands as it was written. */
interface Part {
  part: 'enrolment' | 'grade' | 'certificate'
  id: string
  classId: string
  enrolmentId: string
  stands: boolean
}

async function partsWritten(trx: Trx, ids: readonly string[]): Promise<Part[]> {
  const asked = sql`any(${[...ids]}::uuid[])`
  const { rows } = await sql<Part>`
    select 'certificate' as part, row.id, row.class_id as "classId", row.enrolment_id as "enrolmentId",
      ${isLast('certificate', 'row')} as stands from certificate row where row.id = ${asked}
    union all
    select 'grade', row.id, row.class_id, row.enrolment_id, ${isLast('class_grade', 'row')}
      from class_grade row where row.id = ${asked}
    union all
    select 'enrolment', row.id, row.class_id, row.enrolment_id, ${isLast('enrolment', 'row')}
      from enrolment row where row.id = ${asked}`.execute(trx)
  return rows
}

/** Of these ids of parts the ones that were corrected or went on since. */
export async function changedParts(trx: Trx, ids: readonly string[]): Promise<Set<string>> {
  return new Set((await partsWritten(trx, ids)).filter(({ stands }) => !stands).map(({ id }) => id))
}

/**
 * Takes back what a listed result wrote, and nothing else of the class.
 * @throws 409 for a part that was corrected since; 422 where later steps of the file rest on the certificate
 */
export async function takeBackListedResult(
  trx: Trx,
  idOf: IdOf,
  reason: string,
  viewer: Viewer,
): Promise<string | null> {
  const ids = [idOf('certificate'), idOf('grade'), idOf('enrolment')]
  const [known] = await partsWritten(trx, ids)
  if (known === undefined) return null
  // nobody grades or certifies beside the taking back
  await lockedClass(trx, known.classId, null, viewer)
  const parts = await partsWritten(trx, ids)
  if (parts.some(({ stands }) => !stands)) throw conflict({ code: 'stale', field: 'id' })
  const partOf = (name: Part['part']) => parts.find(({ part }) => part === name)
  const [certificate, grade, enrolment] = [partOf('certificate'), partOf('grade'), partOf('enrolment')]
  if (certificate !== undefined) {
    const body = { commandId: certificate.id, certificateId: certificate.id, expectedVersion: 1, reason }
    await correctCertificate(trx, certificate.classId, body, viewer)
  }
  if (grade !== undefined) {
    const expectedVersion = await rosterVersion(trx, grade.classId)
    const rows = [{ enrolmentId: grade.enrolmentId, grade: null }]
    await gradeClass(trx, grade.classId, { commandId: grade.id, expectedVersion, rows }, viewer)
  }
  if (enrolment !== undefined) {
    const expectedVersion = await rosterVersion(trx, enrolment.classId)
    const settled = { status: 'withdrawn' as const, reasonCode: 'mistake' as const, day: viewer.today }
    const body = {
      commandId: enrolment.id,
      expectedVersion,
      enrolmentIds: [enrolment.enrolmentId],
      ...settled,
    }
    await settleEnrolments(trx, enrolment.classId, body, viewer)
  }
  return known.classId
}

/** Calls off a class that a list opened, once nobody is left in it. */
export async function callOffEmptied(
  trx: Trx,
  classId: string,
  firstId: string,
  reason: string,
  viewer: Viewer,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select session.id from class_session session
    where session.id = ${firstId} and session.class_id = ${classId} and not exists (
      select from enrolment row where row.class_id = ${classId} and row.status in ('proposed', 'enrolled')
        and ${isLast('enrolment', 'row')})`.execute(trx)
  const found = rows.length === 0 ? null : await findClass(trx, classId, viewer)
  if (found === null || found.calledOff) return
  await correctPlan(trx, classId, { commandId: classId, expectedVersion: found.version, reason }, viewer)
}
