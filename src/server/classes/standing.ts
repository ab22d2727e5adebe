import { type RawBuilder, sql } from 'kysely'
import { knownBy } from '../platform/knownAt'
import type { Viewer } from '../platform/viewer'

/** Rows that are replaced by later ones stay; what holds is the last row of each line. */

type Line = 'training_class' | 'class_session' | 'enrolment' | 'attendance' | 'class_grade' | 'certificate'

/** Whether nothing replaces the row of the table with this alias, of what was known (null: of all that is). */
export function isLast(line: Line, alias: string, knownAt: Date | null = null): RawBuilder<boolean> {
  return sql<boolean>`(${knownBy(sql.ref(`${alias}.recorded_at`), knownAt)}
    and not exists (select from ${sql.table(line)} later where later.replaces_id = ${sql.ref(`${alias}.id`)}
      and ${knownBy(sql`later.recorded_at`, knownAt)}))`
}

/** Sessions of a class that are held, of what was known, as `session`. */
export function heldSessions(classId: RawBuilder<unknown>, knownAt: Date | null = null): RawBuilder<unknown> {
  return sql`class_session session where session.class_id = ${classId} and not session.taken_back
    and ${isLast('class_session', 'session', knownAt)}`
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
