import { type RawBuilder, sql } from 'kysely'
import { GROUNDED_SUBJECTS, type GroundedSubject } from '#domain/documents/words'
import type { Db, Trx } from '../platform/database'

/** Where the rows of each subject stand: a select of id, organisation_id (whose it is), title and day. */
const ROWS: Readonly<Record<GroundedSubject, RawBuilder<unknown>>> = {
  targetDocument: sql`select id, organisation_id, number as title, day from target_document`,
  screeningRound: sql`select round.round_id as id, round.organisation_id, round.plan_number as title, round.plan_day as day
    from screening_round round where not round.taken_back
      and not exists (select from screening_round later where later.replaces_id = round.id)`,
  inspectionProgramme: sql`select version.programme_id as id, version.organisation_id, version.number as title, version.day
    from inspection_programme version
    where not exists (select from inspection_programme later where later.replaces_id = version.id)`,
  yearSummary: sql`select held.id, held.organisation_id, period.name as title, held.meeting_day as day
    from year_summary held join period on period.id = held.period_id
    where not held.taken_back and not exists (select from year_summary later where later.replaces_id = held.id)`,
  drive: sql`select version.drive_id as id, version.organisation_id, version.name as title, version.from_day as day
    from drive version
    where not version.taken_back and not exists (select from drive later where later.replaces_id = version.id)`,
  trainingClass: sql`select version.class_id as id, version.organisation_id, version.name as title,
      version.decision_day as day
    from training_class version
    where not version.called_off and not exists (select from training_class later where later.replaces_id = version.id)`,
}

/** Whether the body has such a subject. */
export async function isSubjectOf(
  db: Db | Trx,
  organisationId: string,
  { subject, subjectId }: { subject: GroundedSubject; subjectId: string },
): Promise<boolean> {
  const { rows } = await sql`
    select from (${ROWS[subject]}) known
    where known.id = ${subjectId} and known.organisation_id = ${organisationId}`.execute(db)
  return rows.length > 0
}

/** The rows of all subjects, each with its word as `subject`. */
export function allSubjects(): RawBuilder<unknown> {
  return sql.join(
    GROUNDED_SUBJECTS.map(
      (subject) => sql`select ${sql.lit(subject)} as subject, known.* from (${ROWS[subject]}) known`,
    ),
    sql` union all `,
  )
}
