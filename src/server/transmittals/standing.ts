import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#domain/dates'
import { hasLeft } from '../candidates/fileScope'
import type { Viewer } from '../platform/viewer'
import { isKnownRecord } from '../progress/counted'

export interface DecidedWithin {
  /** today's path of the body that hands over */
  path: string
  from: Day
  until: Day
  /** what was recorded by then; null for all */
  knownAt?: Date | null
}

/**
 * Everybody beneath whose decision of admission stands, with where they are between here and the official register:
 * candidate_id, decision_id, attempt, day, decision_number, cell_id, cell_name, state, reason. Whoever was handed over
 * by any body is not new to another; a decision made anew is. Whose file ended before the register accepted them is
 * handed over no more: `left`.
 */
export function decidedPeople(
  { path, from, until, knownAt = null }: DecidedWithin,
  viewer: Viewer,
): RawBuilder<unknown> {
  return sql`
    select decision.candidate_id, decision.id as decision_id, decision.attempt, decision.day, decision.decision_number,
      cell.organisation_id as cell_id, cell.name as cell_name, ${stateOn(viewer.today)} as state, answer.reason
    from record decision
    join placement cell on cell.organisation_id = decision.organisation_id and cell.valid @> ${viewer.today}::date
      and cell.path <@ ${path}::ltree
    left join file_state state on state.candidate_id = decision.candidate_id
    left join lateral (
      select person.transmittal_id from transmittal_person person
      join transmittal on transmittal.id = person.transmittal_id
      join record handed on handed.id = person.decision_id and handed.attempt = decision.attempt
      where person.candidate_id = decision.candidate_id
      order by transmittal.recorded_at desc, transmittal.number desc, transmittal.id limit 1) sent on true
    left join lateral (${lastAnswer(sql`sent.transmittal_id`, sql`decision.candidate_id`)}) answer on true
    where decision.kind = 'admissionDecision' and decision.day between ${from}::date and ${until}::date
      and ${isKnownRecord('decision', knownAt)}
      and not exists (select from record cancelled where cancelled.candidate_id = decision.candidate_id
        and cancelled.kind = 'decisionCancellation' and cancelled.attempt = decision.attempt
        and ${isKnownRecord('cancelled', knownAt)})`
}

/** The last word of the official register: outcome, reason, recorded_at. */
export function lastAnswer(
  transmittalId: RawBuilder<unknown>,
  candidateId: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`select said.outcome, said.reason, said.recorded_at from transmittal_outcome said
    where said.transmittal_id = ${transmittalId} and said.candidate_id = ${candidateId}
    order by said.seq desc limit 1`
}

/** What was written on the person, or put right in the file, since the answer. */
const CHANGED = sql`(exists (select from person_version version where version.candidate_id = decision.candidate_id
      and version.recorded_at > answer.recorded_at)
    or exists (select from record changed where changed.candidate_id = decision.candidate_id
      and changed.replaces_id is not null and changed.recorded_at > answer.recorded_at))`

const stateOn = (today: Day) => sql`case when answer.outcome = 'accepted' then 'accepted'
  when sent.transmittal_id is not null and answer.outcome is null then 'waiting' when ${hasLeft(today)} then 'left'
  when sent.transmittal_id is null then 'fresh' when ${CHANGED} then 'corrected' else 'rejected' end`
