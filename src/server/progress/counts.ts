import { sql } from 'kysely'
import { CELL_KINDS, GRASSROOTS_KINDS } from '#domain/organisations/kinds'
import { byIndicator, type Counts, type FigureWindow } from '#domain/progress/figures'
import { BREAKDOWN, INDICATORS, type Indicator } from '#domain/progress/indicators'
import { standingFigures } from '#domain/progress/standIn'
import type { Db, Trx } from '../platform/database'
import { sourceStateOf } from '../platform/sourceState'
import { pathArray, reachPaths, type Viewer } from '../platform/viewer'
import { valuesInForce } from '../targets/targetQueries'
import { BREAKDOWN_COLUMNS, type Counting, countedRecords } from './counted'
import type { Question } from './question'
import type { SkeletonNode } from './skeleton'

/** Counts of what lies nearest to each node, in one read however many bodies stand beneath. */
export async function readCounts(
  db: Db | Trx,
  nodes: readonly SkeletonNode[],
  counting: Counting,
  question: Question,
  viewer: Viewer,
): Promise<{ own: Map<string, Counts>; outside: Map<string, number> }> {
  const { treePath, treeOn } = counting
  const { rows } = await sql<{ node: string } & Record<Indicator, string>>`
    with node as (
      select * from unnest(${nodes.map((node) => node.id)}::uuid[], ${literal(nodes)}::ltree[]) as node (id, path)
    ), counted as materialized (
      select place.organisation_id, place.path, ${sql.join(BREAKDOWN_COLUMNS)}
      ${countedRecords(counting, viewer)}
    ), per_cell as (
      select organisation_id, path, count(*) as admitted, ${sql.join(BREAKDOWN.map(summed))}
      from counted group by organisation_id, path
    ), body as (
      select place.organisation_id, place.path, place.kind = any(${[...CELL_KINDS]}) as is_cell,
        place.kind = any(${[...GRASSROOTS_KINDS]}) as is_grassroots, place.sector = 'village' as is_village
      from placement place
      join placement today on today.organisation_id = place.organisation_id and today.valid @> ${viewer.today}::date
        and today.path <@ any(${pathArray(reachPaths(viewer, 'figures.read'))})
      where place.path <@ ${treePath}::ltree and place.valid @> ${treeOn}::date and place.alive
        and place.kind = any(${[...CELL_KINDS, ...GRASSROOTS_KINDS]})
    ), exhausted as (
      select spoken.organisation_id, source.exhausted
      from (select distinct organisation_id from source_state) spoken
      cross join lateral (${sourceStateOf(sql`spoken.organisation_id`, sql`${counting.asOf}::date`, question.knownAt)}) source
    ), target as (${grassrootsTargets(question)}
    ), reached as (
      select label::uuid as organisation_id, sum(per_cell.admitted) as admitted
      from per_cell, unnest(string_to_array(per_cell.path::text, '.')) label group by label
    ), part as (${partsOfCount()}
    ), placed as (
      select part.*, (select node.id from node where node.path @> part.path
        order by nlevel(node.path) desc limit 1) as node
      from part
    )
    select node, ${sql.join(INDICATORS.map((name) => sql`coalesce(sum(${sql.ref(name)}), 0) as ${sql.ref(name)}`))}
    from placed group by node`.execute(db)
  const own = new Map(rows.map((row) => [row.node, toCounts(row)]))
  return { own, outside: await readOutside(db, nodes, counting, viewer) }
}

/** Everything that is counted, one row a place: people by cell, then bodies and what they reached. */
function partsOfCount() {
  return sql`
      select path, admitted, ${sql.join(BREAKDOWN.map((name) => sql.ref(name)))},
        0 as cells, 0 as "cellsNoSource", 0 as "villageCells", 0 as "villageCellsNoSource", 0 as grassroots,
        0 as "cellsWithAdmission", 0 as "villageCellsWithAdmission",
        0 as "grassrootsCompleted", 0 as "grassrootsExceeded"
      from per_cell
      union all
      select body.path, 0, ${sql.join(BREAKDOWN.map(() => sql`0`))},
        is_cell::int, (is_cell and exhausted.exhausted is true)::int, (is_cell and is_village)::int,
        (is_cell and is_village and exhausted.exhausted is true)::int, is_grassroots::int,
        (is_cell and reached.admitted > 0)::int, (is_cell and is_village and reached.admitted > 0)::int,
        (is_grassroots and target.value > 0 and reached.admitted >= target.value)::int,
        (is_grassroots and target.value > 0 and reached.admitted > target.value)::int
      from body
      left join reached on reached.organisation_id = body.organisation_id
      left join exhausted on exhausted.organisation_id = body.organisation_id
      left join target on target.organisation_id = body.organisation_id`
}

function summed(name: string) {
  return sql`sum(${sql.ref(name)}) as ${sql.ref(name)}`
}

function literal(nodes: readonly SkeletonNode[]): string {
  return `{${nodes.map((node) => node.path).join(',')}}`
}

function toCounts(row: Record<Indicator, string>): Counts {
  return byIndicator((indicator) => Number(row[indicator]))
}

/** The target in force of every grassroots body, for counting those that reached theirs. */
function grassrootsTargets(question: Question) {
  const { period, kind, asOf, knownAt } = question
  if (period.id === null) return sql`select null::uuid as organisation_id, 0 as value where false`
  const grassroots = sql`entry.organisation_id in (select organisation_id from body where is_grassroots)`
  return valuesInForce(grassroots, { periodId: period.id, kind, asOf, knownAt })
}

/** People recorded beneath a body with stand-in figures, on days that those figures do not cover. */
async function readOutside(
  db: Db | Trx,
  nodes: readonly SkeletonNode[],
  counting: Counting,
  viewer: Viewer,
): Promise<Map<string, number>> {
  const window: FigureWindow = { from: counting.from, to: counting.until }
  const spans = nodes.flatMap((node) =>
    standingFigures(node.declared, 'admitted', window, node.completeUntil).map(({ from, to }) => ({
      node,
      from,
      to,
    })),
  )
  if (spans.every(({ from, to }) => from <= window.from && to >= window.to)) return new Map()
  const speakers = [...new Set(spans.map(({ node }) => node))]
  const { rows } = await sql<{ node: string; admitted: number }>`
    with span as (
      select * from unnest(${spans.map(({ node }) => node.id)}::uuid[], ${spans.map(({ from }) => from)}::date[],
        ${spans.map(({ to }) => to)}::date[]) as span (id, from_day, to_day)
    ), node as (
      select * from unnest(${speakers.map((node) => node.id)}::uuid[], ${literal(speakers)}::ltree[]) as node (id, path)
    ), counted as (select place.path, record.day ${countedRecords(counting, viewer)})
    select node.id as node, count(*)::int as admitted
    from node join counted on counted.path <@ node.path
    where not exists (select 1 from span where span.id = node.id and counted.day between span.from_day and span.to_day)
    group by node.id`.execute(db)
  return new Map(rows.map((row) => [row.node, row.admitted]))
}
