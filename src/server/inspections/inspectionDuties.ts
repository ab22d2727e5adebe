import { type RawBuilder, sql } from 'kysely'
import { VERIFY_WITHIN_DAYS } from '#domain/inspections/words'
import { type DutyQuestion, type DutySource, isAsked, mayBeAsked } from '../platform/dutySource'
import type { Viewer } from '../platform/viewer'
import { isTold, recommendationsWithStates, STANDING } from './inspectionScope'

/**
 * A planned inspection is due by the end of its month; a recommendation by the day that was set; what was reported is
 * looked at by the inspecting body.
 */
export const inspectionDuties: DutySource = (question, viewer) => sql`
  select null::uuid as candidate_id, due.subject_id, 0 as position, due.kind, due.organisation_id, due.from_day,
    due.last_day, due.from_day as start_day, null::text as rule_id, null::text as cite, null::text as evidence,
    due.params || coalesce((select jsonb_build_object('place', string_agg(seen.name, '; ' order by seen.name))
      from inspection_item_body planned
      join placement seen on seen.organisation_id = planned.organisation_id and seen.valid @> ${viewer.today}::date
      where planned.version_id = due.version_id and planned.item_id = due.subject_id
      having count(*) > 0), '{}'::jsonb) as params
  from (
    select recommendation.id as subject_id,
      case now.status when 'open' then 'carryOutRecommendation' else 'verifyRecommendation' end as kind,
      case now.status when 'open' then recommendation.organisation_id else inspection.organisation_id end as organisation_id,
      case now.status when 'open' then inspection.conclusion_day else last.day end as from_day,
      case now.status when 'open' then now.due_day else last.day + ${VERIFY_WITHIN_DAYS}::int end as last_day,
      jsonb_build_object('inspectionId', recommendation.inspection_id, 'place', owner.name) as params,
      null::uuid as version_id
    from ${recommendationsWithStates()}
    join placement owner on owner.organisation_id = recommendation.organisation_id and owner.valid @> ${viewer.today}::date
    where ${mayBeOf(question, viewer)} and now.status in ('open', 'reported')
    union all
    select item.item_id, 'carryOutInspection', version.organisation_id, make_date(version.year, item.month, 1),
      (make_date(version.year, item.month, 1) + interval '1 month')::date - 1,
      jsonb_build_object('year', version.year), version.id
    from inspection_item item
    join inspection_programme version on version.id = item.version_id
    where not exists (select from inspection_programme later where later.replaces_id = version.id)
      and not exists (select from inspection where inspection.item_id = item.item_id and ${STANDING})) due
  join placement actor on actor.organisation_id = due.organisation_id and actor.valid @> ${viewer.today}::date
  where ${isAsked(question)} and ${isTold('actor', viewer)}`

/** Made to, or by, one of the bodies asked for: no other recommendation needs to be folded. */
function mayBeOf(question: DutyQuestion, viewer: Viewer): RawBuilder<boolean> {
  return sql<boolean>`recommendation.id = any(array(
    select mine.id from recommendation mine where ${mayBeAsked('mine.organisation_id', question, viewer)}
    union
    select made.id from recommendation made join inspection maker on maker.id = made.inspection_id
    where ${mayBeAsked('maker.organisation_id', question, viewer)}))`
}
