import { sql } from 'kysely'
import { GRASSROOTS_KINDS } from '#domain/organisations/kinds'
import type { Trx } from '../platform/database'
import { sourceStateOf } from '../platform/sourceState'
import { pathArray, reachPaths, type Viewer } from '../platform/viewer'
import { countedRecords } from '../progress/counted'
import { countingOf } from '../progress/figureQueries'
import { livingCells } from '../progress/livingCells'
import type { OpenSide } from './asked'

interface Counts {
  committees: number
  committeesAdmitting: number
  committeesNoSource: number
  grassrootsCells: number
  grassrootsCellsAdmitting: number
  grassrootsCellsNoSource: number
}

/**
 * Grassroots bodies that lived on the day, by the tree asked for: all, with admissions in the days asked for, with
 * nobody left, by their own word or by that of every cell beneath, as the progress page tells it.
 */
export async function grassrootsFigures(
  trx: Trx,
  { treePath, livedOn, span, question }: OpenSide,
  viewer: Viewer,
): Promise<Counts> {
  const { treeOn, knownAt } = question
  const { rows } = await sql<Counts>`
    with admitting as (
      select distinct label::uuid as organisation_id
      from (select distinct place.path ${countedRecords(countingOf(treePath, span, question), viewer)}) counted,
        unnest(string_to_array(counted.path::text, '.')) label
    ), exhausted as (
      select spoken.organisation_id
      from (select distinct organisation_id from source_state) spoken
      cross join lateral (${sourceStateOf(sql`spoken.organisation_id`, sql`${span.asOf}::date`, knownAt)}) source
      where source.exhausted
    ), emptied as (
      select label::uuid as organisation_id
      from (select place.path, exhausted.organisation_id is not null as empty
        from ${livingCells({ treePath, treeOn, livedOn }, viewer)}
        left join exhausted on exhausted.organisation_id = place.organisation_id) cell,
        unnest(string_to_array(cell.path::text, '.')) label
      group by label having bool_and(cell.empty)
    ), body as (
      select lived.kind = 'grassrootsCommittee' as committee,
        place.organisation_id in (select organisation_id from admitting) as admitting,
        place.organisation_id in (select organisation_id from exhausted union all select organisation_id from emptied) as no_source
      from placement place
      join placement today on today.organisation_id = place.organisation_id and today.valid @> ${viewer.today}::date
        and today.path <@ any(${pathArray(reachPaths(viewer, 'figures.read'))})
      join placement lived on lived.organisation_id = place.organisation_id and lived.valid @> ${livedOn}::date
        and lived.alive
      where place.path <@ ${treePath}::ltree and place.valid @> ${treeOn}::date
        and lived.kind = any(${[...GRASSROOTS_KINDS]})
    )
    select ${counted('committees', 'committee', 'true')}, ${counted('committeesAdmitting', 'committee', 'admitting')},
      ${counted('committeesNoSource', 'committee', 'no_source')},
      ${counted('grassrootsCells', 'not committee', 'true')},
      ${counted('grassrootsCellsAdmitting', 'not committee', 'admitting')},
      ${counted('grassrootsCellsNoSource', 'not committee', 'no_source')}
    from body`.execute(trx)
  const [row] = rows
  if (row === undefined) throw new Error('a count gives one row')
  return row
}

function counted(name: keyof Counts, kind: string, holds: string) {
  return sql`(count(*) filter (where ${sql.raw(kind)} and ${sql.raw(holds)}))::int as ${sql.id(name)}`
}
