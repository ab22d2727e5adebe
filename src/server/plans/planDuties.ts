import { sql } from 'kysely'
import { CELL_KINDS } from '#domain/organisations/kinds'
import type { DutySource } from '../platform/dutySource'
import { requestsOf } from './requests'

/**
 * What was asked of the cell whose desk it is and is not there yet, and plans that wait for an answer of the body
 * right above their cells, told as one with their number. Their last days are those of whoever asked; no text sets
 * them, and none is named.
 */
export const planDuties: DutySource = ({ organisation, whose, on }, viewer) => {
  const ruled = sql`null::text, null::text, null::text`
  const isAsked = sql`${whose !== 'beneath'} and body.organisation_id = ${organisation.id}
    and body.valid @> ${viewer.today}::date and body.alive`
  return sql`
    select null::uuid, request.id, 0, case request.kind when 'plan' then 'submitPlan' else 'surveySources' end,
      body.organisation_id, request.day, request.by_day, request.day, ${ruled}, '{}'::jsonb
    from placement body cross join lateral (${requestsOf('body', viewer)}) request
    where ${isAsked} and body.kind = any(${[...CELL_KINDS]}) and request.day <= ${on}::date
      and case request.kind when 'plan' then not exists (select from source_plan plan
          where plan.organisation_id = body.organisation_id and plan.scope = 'year' and plan.from_year = request.year)
        else not exists (select from source_survey survey where survey.organisation_id = body.organisation_id
          and survey.year = request.year and survey.day >= request.day) end
    union all
    select null::uuid, request.id, 1, 'answerPlan', body.organisation_id, min(plan.day), request.answer_by, min(plan.day),
      ${ruled}, json_build_object('count', count(*))::jsonb
    from placement body cross join lateral (${requestsOf('body', viewer)}) request
    join placement cell on cell.parent_id = body.organisation_id and cell.valid @> ${viewer.today}::date
    join lateral (select plan.id, plan.day from source_plan plan where plan.organisation_id = cell.organisation_id
      and plan.scope = 'year' and plan.from_year = request.year order by plan.seq desc limit 1) plan on true
    where ${isAsked} and request.kind = 'plan' and request.answer_by is not null
      and not exists (select from source_plan_answer answer where answer.plan_id = plan.id and answer.kind <> 'comment')
    group by request.id, body.organisation_id, request.answer_by`
}
