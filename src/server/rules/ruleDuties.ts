import { type RawBuilder, sql } from 'kysely'
import type { RuleFile } from '#contract/rules'
import type { Stage } from '#domain/candidates/fold'
import type { Day } from '#domain/dates'
import { type DutyRow, dutyJson, isToldTo, toClosedDutyItem, toDutyItem } from '../candidates/dutyItems'
import { findPlaces, isFileOpen, isStandingRecord } from '../candidates/filePlace'
import { bodyJson } from '../candidates/fileScope'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { type Reached, rolesFor, type Viewer } from '../platform/viewer'

/** Open duties that rest on a rule, of the files of the cells beneath a body on today's tree. */

export interface RuleDutyRow {
  key: string
  position: number
  duty: DutyRow
  name: string | null
  cell: RuleFile['cell']
  stage: Stage
  stageDay: Day
  last: Day
  /** of the decision in the file: signed, and received by the cell where that is known */
  issued: Day | null
  received: Day | null
}

/** `duty`, `state` and the placement `cell`; the days of the decision as `decision (issued, received)`. */
export function dutiesByRule(ruleId: string, { path }: Reached, viewer: Viewer): RawBuilder<unknown> {
  return sql`
    file_duty duty
    join file_state state on state.candidate_id = duty.candidate_id
    join placement cell on cell.organisation_id = state.cell_id and cell.valid @> ${viewer.today}::date
      and cell.path <@ ${path}::ltree
    cross join lateral (select state.decision_day as issued, coalesce(
      (select record.day from record where record.candidate_id = state.candidate_id
        and record.kind = 'decisionReceived' and ${isStandingRecord('record')}
        order by record.day desc, record.seq desc limit 1),
      (select (paper ->> 'day')::date from record opening
        cross join jsonb_array_elements(opening.detail -> 'papers') paper
        where opening.candidate_id = state.candidate_id and opening.kind = 'opening'
          and ${isStandingRecord('opening')} and paper ->> 'kind' = 'decisionReceived' limit 1)) as received
      where duty.kind = 'holdCeremony'
      union all select null, null where duty.kind <> 'holdCeremony') decision
    where duty.rule_id = ${ruleId} and ${isToldTo(viewer)}`
}

interface DutyPage {
  /** of the body whose files are asked for */
  path: string
  after: (string | number)[] | null
  limit: number
}

/** One row more than the limit, the most urgent first; none for a viewer who may read no files here. */
export async function pageOfDuties(
  trx: Trx,
  duties: RawBuilder<unknown>,
  { path, after, limit }: DutyPage,
  viewer: Viewer,
): Promise<RuleDutyRow[]> {
  if (rolesFor(viewer, path, 'candidates.read').length === 0) return []
  const isAfter =
    after === null
      ? sql`true`
      : sql`(duty.last_day, duty.candidate_id, duty.position) > (${after[0]}::date, ${after[1]}::uuid, ${after[2]})`
  const { rows } = await sql<RuleDutyRow>`
    with page as (
      select duty.candidate_id, duty.position, decision.issued, decision.received
      from ${duties} and ${isAfter}
      order by duty.last_day, duty.candidate_id, duty.position limit ${limit + 1}
    )
    select duty.candidate_id as key, duty.position, ${dutyJson(viewer)} as duty, person.full_name as name,
      ${bodyJson('cell', viewer)} as cell, state.stage, state.stage_day as "stageDay", duty.last_day as last,
      page.issued, page.received
    from page
    join file_duty duty on duty.candidate_id = page.candidate_id and duty.position = page.position
    join file_state state on state.candidate_id = page.candidate_id
    join placement cell on cell.organisation_id = state.cell_id and cell.valid @> ${viewer.today}::date
    join placement actor on actor.organisation_id = duty.organisation_id and actor.valid @> ${viewer.today}::date
    left join person_version person on person.candidate_id = duty.candidate_id
      and not exists (select from person_version later where later.replaces_id = person.id)
    order by duty.last_day, duty.candidate_id, duty.position`.execute(trx)
  return rows
}

/** As they are told: names in the circle of the file alone, and then as one line in the audit log. */
export async function toldDuties(
  trx: Trx,
  rows: readonly RuleDutyRow[],
  { ruleId, organisation }: { ruleId: string; organisation: Reached },
  viewer: Viewer,
): Promise<RuleFile[]> {
  const places = await findPlaces(
    trx,
    rows.map(({ key }) => key),
    viewer,
  )
  const items = rows.map(({ key, duty, name, cell, stage, stageDay }) => {
    const place = places.get(key)
    const isOpen = place !== undefined && isFileOpen(place, undefined, viewer)
    const told = isOpen ? toDutyItem(duty, name) : toClosedDutyItem(duty)
    return { candidateId: key, cell, stage, stageDay, duty: told }
  })
  const named = items.filter(({ duty }) => duty.personName !== null).map(({ candidateId }) => candidateId)
  const ids = [...new Set(named)]
  if (ids.length > 0) {
    const detail = { purpose: null, count: ids.length, ids, query: { rule: ruleId } }
    await writeAudit(trx, { action: 'rules.files', organisationId: organisation.id, detail }, viewer)
  }
  return items
}
