import { sql } from 'kysely'
import { CELL_KINDS } from '#domain/organisations/kinds'
import { EDUCATION_PERIOD } from '#domain/rulebook/screening'
import { valueOn } from '#domain/rulebook/timeline'
import type { DutySource } from '../platform/dutySource'
import { rolesFor } from '../platform/viewer'
import { roundsOf } from './rounds'

/**
 * What a round asks of the cell whose desk it is: to draw up its list, to vote, to report, by the day that the body
 * which opened it set (no text does, and none is named). That a list holds nobody, or that somebody is to be assessed again, is told to those who read the list alone, and never whom.
 */
export const screeningDuties: DutySource = ({ organisation, whose, on }, viewer) => {
  const education = valueOn(EDUCATION_PERIOD, 'educationMonths', on)
  const isAsked = sql`${whose !== 'beneath'} and body.organisation_id = ${organisation.id}
    and body.valid @> ${viewer.today}::date and body.alive and body.kind = any(${[...CELL_KINDS]})`
  const isDrafter = rolesFor(viewer, organisation.path, 'screening.draft').length > 0
  const here = (table: string) =>
    sql`${sql.ref(`${table}.round_id`)} = round.round_id and ${sql.ref(`${table}.cell_id`)} = body.organisation_id`
  return sql`
    select null::uuid, due.round_id, 0, due.kind, due.organisation_id, due.from_day, due.lists_by, due.from_day,
      null::text, null::text, null::text, '{}'::jsonb
    from (
      select round.round_id, body.organisation_id, round.from_day, round.lists_by,
        case when draft.id is null then 'draftScreening' when ${isDrafter} and draft.nobody or exists (select from screening_ballot ballot
            where ${here('ballot')}) then 'reportScreening' else 'voteScreening' end as kind
      from placement body cross join lateral (select * from (${roundsOf('body', viewer)}) round
        where round.from_day <= ${on}::date limit 1) round
      left join lateral (select draft.id, draft.nobody from screening_draft draft where ${here('draft')}
        order by draft.seq desc limit 1) draft on true
      where ${isAsked} and not exists (select from screening_step report where ${here('report')} and report.kind = 'report')
    ) due
    union all
    select null::uuid, entry.round_id, 1, 'assessScreening', entry.cell_id, min(help.from_day), min(help.until_day),
      min(help.from_day), ${education?.ruleId ?? null}::text, ${education?.cite ?? null}::text,
      ${education?.evidence ?? null}::text, '{}'::jsonb
    from placement body
    join screening_entry entry on entry.cell_id = body.organisation_id
    join lateral (select help.from_day, help.until_day from screening_help help where help.entry_id = entry.id
      order by help.seq desc limit 1) help on true
    where ${isDrafter} and ${isAsked}
      and not exists (select from screening_outcome outcome where outcome.entry_id = entry.id)
    group by entry.round_id, entry.cell_id`
}
