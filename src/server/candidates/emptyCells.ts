import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { EmptyCellList, EmptyCellRow, listEmptyCells as endpoint } from '#contract/candidates'
import { addMonths, type Day } from '#domain/dates'
import { CELL_KINDS } from '#domain/organisations/kinds'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db } from '../platform/database'
import { refused } from '../platform/refusal'
import { isExhausted } from '../platform/sourceState'
import { pathArray, type Reached, reach, reachPaths, type Viewer } from '../platform/viewer'
import { isStandingRecord } from './filePlace'
import { filesWithPlaces, isBeforeDecision, seesExits, stageOn } from './fileScope'

type Query = z.output<typeof endpoint.query>

/**
 * The living cells beneath on today's tree that had nobody on the list or under way to the decision on a day, and
 * were not said to have nobody left: those the funnel counts as without a source, by place in the tree. No names.
 * @throws 422 for a day to come
 */
export async function listEmptyCells(
  db: Db,
  id: string,
  query: Query,
  viewer: Viewer,
): Promise<EmptyCellList> {
  const organisation = await reach(db, id, 'figures.read', viewer)
  const { today } = viewer
  const on = query.on ?? today
  if (on > today) throw refused({ code: 'dayInFuture', field: 'on', params: { today } })
  const after = decodeCursor(query.cursor, ['text', 'id'])
  const { rows } = await sql<EmptyCellRow & { sortKey: string; total: number }>`
    with cell as materialized (${emptyCells(organisation, { ...query, on }, viewer)})
    select whole.total, page.* from (select count(*)::int as total from cell) whole
    left join (
      select * from cell
      where ${after === null ? sql`true` : sql`("sortKey", id) > (${after[0]}, ${after[1]}::uuid)`}
      order by "sortKey", id limit ${query.limit + 1}) page on true
    order by page."sortKey", page.id`.execute(db)
  const found = rows.filter((row) => row.id !== null)
  const page = pageOf(found, query.limit, (row) => [row.sortKey, row.id], toRow)
  return { on, ...page, total: rows[0]?.total ?? 0 }
}

function emptyCells(organisation: Reached, query: Query & { on: Day }, viewer: Viewer): RawBuilder<unknown> {
  const { on, months } = query
  const paths = pathArray(reachPaths(viewer, 'figures.read'))
  const today = sql`${viewer.today}::date`
  return sql`
    select place.organisation_id as id, place.code, place.name,
      case when above.path <@ any(${paths}) then place.parent_id end as "parentId", above.name as "parentName",
      last.day as "lastAdmissionDay",
      concat_ws(' ', above.code, above.name_key, place.code, place.name_key) as "sortKey"
    from placement place
    left join placement above on above.organisation_id = place.parent_id and above.valid @> ${today}
    cross join lateral (${lastAdmission(sql`place.organisation_id`, on)}) last
    where place.valid @> ${today} and place.alive and place.path <@ ${organisation.path}::ltree
      and place.kind = any(${[...CELL_KINDS]}) and place.path <@ any(${paths})
      and place.organisation_id not in (${cellsWithSource(organisation, on, viewer)})
      and not ${isExhausted(sql`place.organisation_id`, sql`${on}::date`, null)}
      ${months === undefined ? sql`` : sql`and coalesce(last.day <= ${addMonths(on, -Number(months))}::date, true)`}`
}

function cellsWithSource({ id, path }: Reached, on: Day, viewer: Viewer): RawBuilder<unknown> {
  return sql`
    select state.cell_id from ${filesWithPlaces(viewer)} ${stageOn(on)}
    where cell.path <@ ${path}::ltree and ${isBeforeDecision(on)}
      and (${seesExits(id, viewer)} or state.exit_kind is null)`
}

/** The last ceremony held in the cell by the day, whose admission was not cancelled by then. */
function lastAdmission(cell: RawBuilder<unknown>, on: Day): RawBuilder<unknown> {
  return sql`
    select max(held.day) as day from record held
    where held.organisation_id = ${cell} and held.kind = 'ceremony' and held.day <= ${on}::date
      and ${isStandingRecord('held')}
      and not exists (select from record cancelled where cancelled.candidate_id = held.candidate_id
        and cancelled.kind = 'decisionCancellation' and cancelled.attempt = held.attempt
        and cancelled.day <= ${on}::date and ${isStandingRecord('cancelled')})`
}

function toRow(row: EmptyCellRow): EmptyCellRow {
  const { id, code, name, parentId, parentName, lastAdmissionDay } = row
  return { id, code, name, parentId, parentName, lastAdmissionDay }
}
