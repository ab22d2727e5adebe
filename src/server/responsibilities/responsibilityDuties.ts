import { sql } from 'kysely'
import { ANSWER_DAYS } from '#domain/responsibilities/scorecard'
import { type DutySource, isAsked } from '../platform/dutySource'
import { isStandingCharge, nextVisits } from './chargeQueries'
import { isStandingCard } from './scorecards'

/** A visit that was set for a day and has not come, at a unit that lives and is in charge on that day. */
export const visitDuties: DutySource = (question, viewer) => sql`
  select null::uuid, charge.responsibility_id, 0, 'visitUnit', charge.organisation_id, due.day, due.next_day, due.day,
    null::text, null::text, null::text, jsonb_build_object('place', due.place)
  from responsibility charge
  join placement actor on actor.organisation_id = charge.organisation_id and actor.valid @> ${viewer.today}::date
  cross join lateral (select distinct on (latest.next_day) latest.*, held.name as place
    from (${nextVisits(sql`charge.responsibility_id`)}) latest
    join placement held on held.organisation_id = latest.organisation_id and held.valid @> ${viewer.today}::date
      and held.alive order by latest.next_day limit 1) due
  where ${isStandingCharge('charge')} and ${isAsked(question)}
    and (charge.to_day is null or charge.to_day > due.next_day)`

/** A scorecard that was shown and neither answered nor concluded. */
export const answerDuties: DutySource = (question, viewer) => sql`
  select null::uuid, charge.responsibility_id, 1, 'answerScorecard', charge.organisation_id, card.shown_day,
    card.shown_day + ${ANSWER_DAYS}::int, card.shown_day, null::text, null::text, null::text, '{}'::jsonb
  from scorecard card
  join responsibility charge on charge.responsibility_id = card.responsibility_id and ${isStandingCharge('charge')}
  join placement actor on actor.organisation_id = charge.organisation_id and actor.valid @> ${viewer.today}::date
  where ${isAsked(question)} and ${isStandingCard('card')}
    and not exists (select from scorecard_answer answer where answer.scorecard_id = card.id)
    and not exists (select from scorecard_conclusion made where made.scorecard_id = card.id)`
