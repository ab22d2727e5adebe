import { sql } from 'kysely'
import { type DutySource, isAsked } from '../platform/dutySource'
import { rolesFor } from '../platform/viewer'
import { heldSessions, isLast } from './standing'

/** Days after the last session in which certificates are given; no text sets them. */
const CERTIFICATE_DAYS = 30

/**
 * What a class asks of the body that holds it: to settle what was proposed before the first session, to take
 * attendance on the day of each session, to give certificates to those who were enrolled once the class has ended. A
 * trainer is told of the classes in their charge, and of certificates where they may give them.
 */
export const classDuties: DutySource = (question, viewer) => {
  const { on, organisation } = question
  const isTrainer = rolesFor(viewer, organisation.path, 'candidates.read').length === 0
  const isTheirs = isTrainer ? sql`${viewer.accountId}::uuid = any(head.trainer_ids)` : sql`true`
  const mayCertify = isTrainer ? sql`class.trainer_certifies` : sql`true`
  const bare = sql`null::text, null::text, null::text`
  return sql`
    select null::uuid, class.id, duty.position, duty.kind, class.organisation_id, duty.from_day, duty.last_day,
      duty.start_day, ${bare}, duty.params || jsonb_build_object('class', class.name)
    from (select head.class_id as id, head.organisation_id, head.kind, head.name, head.trainer_certifies, days.first,
        days.last
      from training_class head
      cross join lateral (select min(session.day) as first, max(session.day) as last
        from ${heldSessions(sql`head.class_id`)}) days
      where not head.called_off and ${isLast('training_class', 'head')} and ${isTheirs}) class
    join placement actor on actor.organisation_id = class.organisation_id and actor.valid @> ${viewer.today}::date
    cross join lateral (
      select 0 as position, 'settleProposals' as kind, min(row.day) as from_day, class.first as last_day,
        min(row.day) as start_day, jsonb_build_object('people', sum(row.headcount)) as params
      from enrolment row where row.class_id = class.id and row.status = 'proposed' and ${isLast('enrolment', 'row')}
      having count(*) > 0
      union all
      select 1 + row_number() over (order by session.day, session.session_id)::int, 'takeAttendance', session.day,
        session.day, session.day, jsonb_build_object('session', session.session_id)
      from ${heldSessions(sql`class.id`)} and session.day <= ${on}::date
        and not exists (select from attendance row where row.session_id = session.session_id)
        and exists (select from enrolment row where row.class_id = class.id and row.status = 'enrolled'
          and ${isLast('enrolment', 'row')})
      union all
      select 1000, 'giveCertificates', class.last, class.last + ${CERTIFICATE_DAYS}::int, class.last,
        jsonb_build_object('people', count(*))
      from enrolment row where row.class_id = class.id and row.status = 'enrolled' and row.candidate_id is not null
        and ${isLast('enrolment', 'row')} and class.kind in ('awareness', 'newMember') and class.last <= ${on}::date
        and ${mayCertify} and not exists (select from class_grade failed where failed.enrolment_id = row.enrolment_id
          and failed.grade = 'failed' and ${isLast('class_grade', 'failed')})
        and not exists (select from certificate given where given.enrolment_id = row.enrolment_id)
      having count(*) > 0) duty
    where ${isAsked(question)}`
}
