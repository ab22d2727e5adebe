import type { z } from 'zod'
import type { GradesBody } from '#contract/classResults'
import { judgeGrades } from '#domain/classes/judgeResults'
import type { JudgedFinding } from '#domain/findings'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { lockedClass, refuseOtherVersion } from './findClass'
import { learnersOf } from './learners'
import { rosterVersion } from './roster'
import { sessionsOf } from './sessions'

/**
 * Enters grades, many at once; one that differs from an earlier one is a correction.
 * @throws 409 when the list is not the one the viewer saw; 422 for a grade of no text, without attendance, or one
 * that would take the ground from a certificate
 * @param idOf id of each row in turn
 */
export async function gradeClass(
  trx: Trx,
  classId: string,
  { expectedVersion, rows }: z.output<typeof GradesBody>,
  viewer: Viewer,
  idOf: () => string = () => newId(viewer.now),
): Promise<JudgedFinding[]> {
  const found = await lockedClass(trx, classId, 'mayHold', viewer)
  refuseOtherVersion(await rosterVersion(trx, classId), expectedVersion)
  const all = await learnersOf(trx, classId, viewer)
  const learners = all.filter(({ status }) => status === 'enrolled')
  const sessions = await sessionsOf(trx, classId)
  const findings = judgeGrades(rows, learners, sessions.at(-1)?.day ?? found.decisionDay)
  const blocking = findings.filter(({ effect }) => effect === 'block')
  if (blocking.length > 0) throw refused(...blocking)
  const changed = rows.flatMap(({ enrolmentId, grade }) => {
    const learner = learners.find(({ id }) => id === enrolmentId)
    if (learner === undefined || learner.grade === grade) return []
    return [
      {
        id: idOf(),
        class_id: classId,
        enrolment_id: enrolmentId,
        grade,
        recorded_at: viewer.now,
        recorded_by: viewer.accountId,
        replaces_id: learner.gradeRowId,
      },
    ]
  })
  if (changed.length > 0) await trx.insertInto('class_grade').values(changed).execute()
  const detail = { count: changed.length, ids: changed.map((row) => row.enrolment_id) }
  const line = { action: 'classes.grade', organisationId: found.organisationId, subjectId: classId, detail }
  await writeAudit(trx, line, viewer)
  return findings
}
