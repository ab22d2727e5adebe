import { sql } from 'kysely'
import type { CellList, CellRow } from '#contract/progress'
import type { Sector } from '#domain/organisations/kinds'
import { type FigureNode, type FigureWindow, foldFigures } from '#domain/progress/figures'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { isExhausted } from '../platform/sourceState'
import { pathArray, reachPaths, type Viewer } from '../platform/viewer'
import { countedRecords } from './counted'
import { countingOf, pathOn } from './figureQueries'
import { livedSince, livingCells } from './livingCells'
import type { Question } from './question'
import { readSkeleton, type Skeleton, type SkeletonNode, surroundingsOf } from './skeleton'

export interface CellQuery {
  organisationId: string
  sector: Sector | undefined
  /** only cells of which the list says that nobody was admitted; not those whose list is not kept here */
  onlyZero: boolean
  /** only cells that lived through all the days asked for */
  lived: 'throughout' | undefined
  cursor: string | undefined
  limit: number
}

/**
 * The cells alive on the day of the tree, with what each admitted in the window (null where nobody is entered and no
 * list is kept); by place in the tree.
 */
export async function readCells(
  db: Db | Trx,
  query: CellQuery,
  question: Question,
  viewer: Viewer,
): Promise<CellList> {
  const treePath = await pathOn(db, query.organisationId, question.treeOn)
  const paths = pathArray(reachPaths(viewer, 'figures.read'))
  const counting = countingOf(treePath, question, question)
  const { treeOn } = question
  const asked = { treePath, treeOn, livedOn: treeOn }
  const isLived =
    query.lived === undefined
      ? sql`true`
      : livedSince(sql`least(${counting.from}::date, ${treeOn}::date)`, asked)
  const listed = await listedPlaces(db, treePath, question, viewer)
  const key = decodeCursor(query.cursor, ['text', 'id'])
  const { rows } = await sql<CellRow & { sortKey: string; total: number }>`
    with counted as (
      select record.organisation_id, count(*)::int as admitted
      ${countedRecords(counting, viewer)} group by record.organisation_id
    ), ever as (
      select record.organisation_id, record.day ${countedRecords({ ...counting, from: '1900-01-01', until: question.asOf }, viewer)}
    ), cell as (
      select place.organisation_id as id, place.code, place.name, place.kind, place.sector, case when above_today.path <@ any(${paths}) then place.parent_id end as "parentId",
        above.name as "parentName", coalesce(counted.admitted, case when ${listed} then 0 end) as admitted,
        concat_ws(' ', above.code, above.name_key, place.code, place.name_key) as "sortKey"
      from ${livingCells(asked, viewer)}
      left join placement above on above.organisation_id = place.parent_id and above.valid @> ${treeOn}::date
      left join placement above_today on above_today.organisation_id = place.parent_id
        and above_today.valid @> ${viewer.today}::date
      left join counted on counted.organisation_id = place.organisation_id
      where ${isLived}
        ${query.sector === undefined ? sql`` : sql`and place.sector = ${query.sector}`}
        ${query.onlyZero ? sql`and counted.admitted is null and ${listed}` : sql``}
    )
    select page.*, whole.total,
      ${isExhausted(sql`page.id`, sql`${question.asOf}::date`, question.knownAt)} as "noSource",
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

/** Where nobody is on the list, that is nought only if the list is kept: the rule by which figures are told. */
async function listedPlaces(db: Db | Trx, treePath: string, question: Question, viewer: Viewer) {
  const skeleton = await readSkeleton(db, treePath, question, viewer)
  const { from, until } = countingOf(treePath, question, question)
  const silent = silentNodes(skeleton, { from, to: until })
  if (silent.size === 0) return sql`true`
  const { nodes } = skeleton
  return sql`(select node.listed
      from unnest(${`{${nodes.map(({ path }) => path).join(',')}}`}::ltree[],
        ${nodes.map(({ id }) => !silent.has(id))}::boolean[]) as node (path, listed)
      where node.path @> place.path order by nlevel(node.path) desc limit 1)`
}

/** The bodies of which nothing could be told were nobody recorded beneath them: no list is kept of their people. */
function silentNodes(skeleton: Skeleton, window: FigureWindow): Set<string> {
  const byPath = new Map(skeleton.nodes.map((node) => [node.path, node]))
  const above = surroundingsOf(skeleton, window)
  const nothing = new Map<string, never>()
  const isSilent = ({ id, path }: SkeletonNode): boolean => {
    const nodes = lineOf(path, byPath)
    const told = foldFigures({ window, nodes, above, own: nothing, outside: nothing }).get(id)
    return told?.source !== 'records' || told.values.admitted === null
  }
  return new Set(skeleton.nodes.filter(isSilent).map(({ id }) => id))
}

/** A body and those above it, each beneath the one before. */
function lineOf(path: string, byPath: ReadonlyMap<string, SkeletonNode>): FigureNode[] {
  const labels = path.split('.')
  const line = labels.flatMap((_, depth) => byPath.get(labels.slice(0, depth + 1).join('.')) ?? [])
  return line.map((node, index) => ({ ...node, aboveId: line[index - 1]?.id ?? null, target: null }))
}

function toCell(row: CellRow): CellRow {
  const { id, code, name, kind, sector, parentId, parentName, admitted, noSource, lastAdmissionDay } = row
  return { id, code, name, kind, sector, parentId, parentName, admitted, noSource, lastAdmissionDay }
}
