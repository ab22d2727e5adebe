import { sql } from 'kysely'
import type { CellList, CellRow } from '#contract/progress'
import { CELL_KINDS, type Sector } from '#domain/organisations/kinds'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { knownBy } from '../platform/knownAt'
import { pathArray, reachPaths, type Viewer } from '../platform/viewer'
import { countedRecords } from './counted'
import { countingOf, pathOn } from './figureQueries'
import type { Question } from './question'

export interface CellQuery {
  organisationId: string
  sector: Sector | undefined
  /** only cells in which nobody was admitted */
  onlyZero: boolean
  cursor: string | undefined
  limit: number
}

/** The cells alive on the day of the tree, with what each admitted in the window; by place in the tree. */
export async function readCells(
  db: Db | Trx,
  query: CellQuery,
  question: Question,
  viewer: Viewer,
): Promise<CellList> {
  const treePath = await pathOn(db, query.organisationId, question.treeOn)
  const paths = pathArray(reachPaths(viewer, 'figures.read'))
  const counting = countingOf(treePath, question, question)
  const key = decodeCursor(query.cursor, ['text', 'id'])
  const { rows } = await sql<CellRow & { sortKey: string; total: number }>`
    with counted as (
      select record.organisation_id, count(*)::int as admitted
      ${countedRecords(counting, viewer)} group by record.organisation_id
    ), ever as (
      select record.organisation_id, record.day ${countedRecords({ ...counting, from: '1900-01-01', until: question.asOf }, viewer)}
    ), cell as (
      select place.organisation_id as id, place.code, place.name, place.kind, place.sector, case when above_today.path <@ any(${paths}) then place.parent_id end as "parentId",
        above.name as "parentName", coalesce(counted.admitted, 0) as admitted,
        concat_ws(' ', above.code, above.name_key, place.code, place.name_key) as "sortKey"
      from placement place
      join placement today on today.organisation_id = place.organisation_id and today.valid @> ${viewer.today}::date
        and today.path <@ any(${paths})
      left join placement above on above.organisation_id = place.parent_id and above.valid @> ${question.treeOn}::date
      left join placement above_today on above_today.organisation_id = place.parent_id
        and above_today.valid @> ${viewer.today}::date
      left join counted on counted.organisation_id = place.organisation_id
      where place.path <@ ${treePath}::ltree and place.valid @> ${question.treeOn}::date and place.alive
        and place.kind = any(${[...CELL_KINDS]})
        ${query.sector === undefined ? sql`` : sql`and place.sector = ${query.sector}`}
        ${query.onlyZero ? sql`and counted.admitted is null` : sql``}
    )
    select page.*, whole.total, coalesce((select state.exhausted from source_state state
        where state.organisation_id = page.id and state.day <= ${question.asOf}::date
          and ${knownBy(sql`state.recorded_at`, question.knownAt)}
          and not exists (select from source_state later where later.replaces_id = state.id
            and ${knownBy(sql`later.recorded_at`, question.knownAt)})
        order by state.day desc, state.recorded_at desc limit 1), false) as "noSource",
      (select max(ever.day)::text from ever where ever.organisation_id = page.id) as "lastAdmissionDay"
    from (select count(*)::int as total from cell) whole
    left join (
      select cell.* from cell
      where ${key === null ? sql`true` : sql`("sortKey", id) > (${key[0]}, ${key[1]}::uuid)`}
      order by "sortKey", id limit ${query.limit + 1}) page on true
    order by "sortKey", page.id`.execute(db)
  const found = rows.filter((row) => row.id !== null)
  const page = pageOf(found, query.limit, (row) => [row.sortKey, row.id], toCell)
  return { ...page, total: rows[0]?.total ?? 0 }
}

function toCell(row: CellRow): CellRow {
  const { id, code, name, kind, sector, parentId, parentName, admitted, noSource, lastAdmissionDay } = row
  return { id, code, name, kind, sector, parentId, parentName, admitted, noSource, lastAdmissionDay }
}
