import { type RawBuilder, sql } from 'kysely'
import { CONFIRM_WITHIN_DAYS } from '#domain/obstacles/words'
import { type DutyQuestion, type DutySource, isAsked, mayBeAsked } from '../platform/dutySource'
import { pathArray, reachPaths, type Viewer } from '../platform/viewer'
import { momentNow, obstaclesWithStates } from './obstacleRows'

/** An answer is due from the owner by the day that was set; an answered one is confirmed by its raiser. */
export const obstacleDuties: DutySource = (question, viewer) => sql`
  select null::uuid as candidate_id, due.subject_id, 0 as position, due.kind, due.organisation_id, due.from_day,
    due.last_day, due.from_day as start_day, null::text as rule_id, null::text as cite, null::text as evidence,
    jsonb_build_object('place', due.place) as params
  from (
    select obstacle.id as subject_id, place.name as place,
      case now.status when 'open' then 'answerObstacle' else 'confirmObstacle' end as kind,
      case now.status when 'open' then opening.owner_id else obstacle.raised_by end as organisation_id,
      case now.status when 'open' then opening.day else answer.day end as from_day,
      case now.status when 'open' then opening.due_day else answer.day + ${CONFIRM_WITHIN_DAYS}::int end as last_day
    from ${obstaclesWithStates(momentNow(viewer))}
    where ${mayBeOf(question, viewer)} and now.status in ('open', 'answered')) due
  join placement actor on actor.organisation_id = due.organisation_id and actor.valid @> ${viewer.today}::date
  where ${isAsked(question)} and actor.path <@ any(${pathArray(reachPaths(viewer, 'obstacles.read'))})`

/** Raised by, or put at any time to, one of the bodies asked for: no other obstacle needs to be folded. */
function mayBeOf(question: DutyQuestion, viewer: Viewer): RawBuilder<boolean> {
  return sql<boolean>`obstacle.id = any(array(
    select mine.id from obstacle mine where ${mayBeAsked('mine.raised_by', question, viewer)}
    union
    select put.obstacle_id from obstacle_event put where ${mayBeAsked('put.owner_id', question, viewer)}))`
}
