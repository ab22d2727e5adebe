import { sql } from 'kysely'
import { CELL_KINDS } from '#domain/organisations/kinds'
import { CLOSING_MONTHS } from '#domain/summaries/closing'
import { type DutySource, isAsked } from '../platform/dutySource'
import { isStandingEntry } from '../targets/targetQueries'

/** The year that ended last, of a living committee that was assigned a target in it and has not summed it up. */
export const closingDuties: DutySource = (question, viewer) => sql`
  select null::uuid, period.id, 0, 'closeYear', actor.organisation_id, (period.to_day + 1),
    (period.to_day + ${`${CLOSING_MONTHS} months`}::interval)::date, period.to_day, null::text, null::text, null::text,
    '{}'::jsonb
  from period
  join placement actor on actor.valid @> ${viewer.today}::date and actor.alive
    and not actor.kind = any(${[...CELL_KINDS]})
  where period.kind = 'year' and extract(year from period.to_day) = extract(year from ${question.on}::date) - 1
    and ${isAsked(question)}
    and exists (select from target_entry entry where entry.organisation_id = actor.organisation_id
      and entry.period_id = period.id and entry.kind = 'assigned' and ${isStandingEntry('entry')})
    and not exists (select from year_summary held where held.organisation_id = actor.organisation_id
      and held.period_id = period.id and not held.taken_back
      and not exists (select from year_summary later where later.replaces_id = held.id))`
