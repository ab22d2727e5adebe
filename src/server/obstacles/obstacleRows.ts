import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#domain/dates'
import { stageOn } from '../candidates/fileScope'
import { knownBy } from '../platform/knownAt'
import { pathArray, type Viewer } from '../platform/viewer'

/** Obstacles as they stand, folded in SQL as `foldObstacle` folds them; compared in obstacles.test.ts. */

/** Of which day the obstacles are told, on which tree, of what was known when (null: all that is). */
export interface ObstacleMoment {
  on: Day
  treeOn: Day
  knownAt: Date | null
}

/** As they stand today. */
export function momentNow(viewer: Viewer): ObstacleMoment {
  return { on: viewer.today, treeOn: viewer.today, knownAt: null }
}

/** Whether the row of obstacle_event with this alias is the last word of its position, of what was known. */
export function isStandingEvent(event: string, knownAt: Date | null = null): RawBuilder<boolean> {
  return sql<boolean>`(${knownBy(sql.ref(`${event}.recorded_at`), knownAt)}
    and not exists (select from obstacle_event later where later.replaces_id = ${sql.ref(`${event}.id`)}
      and ${knownBy(sql`later.recorded_at`, knownAt)}))`
}

/**
 * `obstacle` with `raised`, `opening` (who must answer, by when), `answer`, `last` and the state `now (status, moved)` of
 * a day, and `place`, where it stands on the tree asked for. What was raised after the day has no row.
 */
export function obstaclesWithStates({ on, treeOn, knownAt }: ObstacleMoment): RawBuilder<unknown> {
  const stands = (event: string) =>
    sql`${isStandingEvent(event, knownAt)} and ${sql.ref(`${event}.day`)} <= ${on}::date`
  const lastOf = (kinds: RawBuilder<unknown>) => sql`
    select event.* from obstacle_event event where event.obstacle_id = obstacle.id and ${stands('event')}
      and ${kinds} order by event.position desc limit 1`
  return sql`
    obstacle
    join placement place on place.organisation_id = obstacle.organisation_id and place.valid @> ${treeOn}::date
    join obstacle_event raised on raised.obstacle_id = obstacle.id and raised.position = 1 and ${stands('raised')}
    cross join lateral (${lastOf(sql`event.kind in ('raised', 'escalated', 'reopened')`)}) opening
    cross join lateral (${lastOf(sql`true`)}) last
    left join lateral (${lastOf(sql`event.kind = 'answered' and event.position > opening.position`)}) answer on true
    left join file_state state on state.candidate_id = obstacle.candidate_id
    cross join lateral (select case last.kind when 'answered' then 'answered' when 'closed' then 'closed' else 'open' end
      as status, case when obstacle.candidate_id is not null and answer.day is not null
        then coalesce((select at.day > answer.day from (select state.*) state ${stageOn(on)}), false) end as moved) now`
}

/** Unanswered after the day that was set. */
export function isOverdueOn(on: Day): RawBuilder<boolean> {
  return sql<boolean>`(now.status = 'open' and opening.due_day < ${on}::date)`
}

/** The obstacle is at, was raised by, or must be answered by a body beneath one of these paths, itself included. */
export function concerns(paths: string[], viewer: Viewer): RawBuilder<boolean> {
  return sql<boolean>`(place.path <@ any(${pathArray(paths)}) or exists (select from placement party
    where party.organisation_id in (obstacle.raised_by, opening.owner_id) and party.valid @> ${viewer.today}::date
      and party.path <@ any(${pathArray(paths)})))`
}
