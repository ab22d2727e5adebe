import { type RawBuilder, sql } from 'kysely'
import type { Viewer } from '../platform/viewer'

/** Rows that are replaced by later ones stay; what holds is the last row of each line. */

type Line = 'training_class' | 'class_session' | 'enrolment' | 'attendance' | 'class_grade' | 'certificate'

/** Whether nothing replaces the row of the table with this alias. */
export function isLast(line: Line, alias: string): RawBuilder<boolean> {
  return sql<boolean>`not exists (select from ${sql.table(line)} later
    where later.replaces_id = ${sql.ref(`${alias}.id`)})`
}

/** Sessions of a class that are held, as `session`. */
export function heldSessions(classId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`class_session session where session.class_id = ${classId} and not session.taken_back
    and ${isLast('class_session', 'session')}`
}

/** The person of an enrolment `head`, the cell they are in now, and whether they are named at all. */
export function withPeople(viewer: Viewer): RawBuilder<unknown> {
  return sql`
    left join file_state state on state.candidate_id = head.candidate_id
    left join person_version person on person.candidate_id = head.candidate_id
      and not exists (select from person_version later where later.replaces_id = person.id)
    left join member_version member on member.member_id = head.member_id
      and not exists (select from member_version later where later.replaces_id = member.id)
    join placement cell on cell.organisation_id = coalesce(state.cell_id, head.organisation_id)
      and cell.valid @> ${viewer.today}::date`
}
