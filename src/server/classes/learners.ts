import { sql } from 'kysely'
import type { Learner } from '#domain/classes/judgeResults'
import type { EnrolmentStatus } from '#domain/classes/kinds'
import type { Db, Trx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { ATTENDED, GIVEN_NAME, GRADE, WHOLE_NAME } from './roster'
import { isLast, withPeople } from './standing'

/** An enrolment as it stands, as far as writing rests on it. */
export interface LearnerRow extends Learner {
  rowId: string
  status: EnrolmentStatus
  candidateId: string | null
  memberId: string | null
  organisationId: string
  headcount: number
  /** row of the grade that stands */
  gradeRowId: string | null
}

/** How many people are enrolled in the class. */
export async function enrolledIn(db: Db | Trx, classId: string): Promise<number> {
  const { rows } = await sql<{ enrolled: number }>`
    select coalesce(sum(head.headcount), 0)::int as enrolled from enrolment head
    where head.class_id = ${classId} and head.status = 'enrolled' and ${isLast('enrolment', 'head')}`.execute(
    db,
  )
  return rows[0]?.enrolled ?? 0
}

/** All enrolments of a class as they stand, in the order of names. */
export async function learnersOf(db: Db | Trx, classId: string, viewer: Viewer): Promise<LearnerRow[]> {
  const { rows } = await sql<LearnerRow>`
    select head.enrolment_id as id, head.id as "rowId", head.status, head.candidate_id as "candidateId",
      head.member_id as "memberId", head.organisation_id as "organisationId", head.headcount,
      ${ATTENDED} as attended, ${GRADE} as grade,
      (select row.id from class_grade row where row.enrolment_id = head.enrolment_id
        and ${isLast('class_grade', 'row')}) as "gradeRowId",
      exists (select from certificate given where given.enrolment_id = head.enrolment_id and not given.taken_back
        and ${isLast('certificate', 'given')}) as "hasCertificate"
    from enrolment head ${withPeople(viewer)}
    where head.class_id = ${classId} and ${isLast('enrolment', 'head')}
    order by ${GIVEN_NAME}, ${WHOLE_NAME}, head.enrolment_id`.execute(db)
  return rows
}
