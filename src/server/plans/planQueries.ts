import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { readPlans as endpoint, PlanItem, PlanReply } from '#contract/plans'
import { type Day, minDay } from '#domain/dates'
import { CELL_KINDS, isCell } from '#domain/organisations/kinds'
import { officialKind } from '#domain/targets/words'
import { bodyJson, cellWhen, movesCell } from '../candidates/fileScope'
import { decodeCursor, encodeCursor } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { type Reached, reach, rolesFor, type Viewer } from '../platform/viewer'
import { countedRecords } from '../progress/counted'
import { targetsInForce } from '../targets/targetQueries'
import { livingCells, yearOf } from './planWork'
import { readRequests } from './requests'

type Query = z.output<typeof endpoint.query>

interface Asked {
  year: number
  scope: Query['scope']
}

/**
 * The plans of the cells at and beneath the body, each against what files and progress tell, with their sums beside
 * the target; of a committee its own plan, and what it gives to the bodies right beneath it.
 * @throws 404, 403
 */
export async function readPlans(db: Db, id: string, query: Query, viewer: Viewer): Promise<PlanReply> {
  const body = await reach(db, id, 'plans.read', viewer)
  const asked = { year: yearOf(query.year, viewer), scope: query.scope }
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const { sums, rows } = await readPage(trx, body, asked, query, viewer)
      const shown = rows.slice(0, query.limit)
      const last = rows.length > query.limit ? shown.at(-1) : undefined
      return {
        ...asked,
        items: shown.map((row) => toItem(row, viewer)),
        next: last === undefined ? null : encodeCursor([last.key, last.cell.id]),
        ...sums,
        own: isCell(body.kind) ? null : await readOwn(trx, body, asked, sums.found, viewer),
        beneath: isCell(body.kind) ? [] : await readBeneath(trx, body, asked, viewer),
        target: asked.scope === 'year' ? await targetOf(trx, body, asked.year, viewer) : null,
        requests: await readRequests(trx, body, asked.year, viewer),
      }
    })
}

function toItem({ key: _key, path, found, ...item }: Row, viewer: Viewer): PlanItem {
  const mayAnswer = item.state !== 'approved' && rolesFor(viewer, path, 'plans.answer').length > 0
  return { ...item, found: found ?? NONE, mayAnswer }
}

const NONE = { listed: 0, trained: 0, admitted: 0 }

/** The last plan of each `cell` for the year, and where it stands. */
function latestPlan({ year, scope }: Asked): RawBuilder<unknown> {
  return sql`join lateral (
    select plan.*, coalesce((select case answer.kind when 'approved' then 'approved' else 'returned' end
        from source_plan_answer answer where answer.plan_id = plan.id and answer.kind <> 'comment'
        order by answer.seq desc limit 1), 'submitted') as state,
      (select coalesce(sum(count.value), 0)::int from source_plan_count count
        where count.plan_id = plan.id and count.group_code = 'all') as total
    from source_plan plan
    where plan.organisation_id = cell.organisation_id and plan.scope = ${scope}
      and ${year} between plan.from_year and plan.to_year
    order by plan.seq desc limit 1) plan on true`
}

type Row = Omit<PlanItem, 'mayAnswer' | 'found'> & {
  key: string
  path: string
  found: PlanItem['found'] | null
}

type Sums = Pick<PlanReply, 'cells' | 'submitted' | 'approved' | 'planned' | 'approvedTotal' | 'found'>

/** Sums over all cells, and one page of their plans: what was found is counted once for both. */
async function readPage(
  trx: Trx,
  { path }: Reached,
  asked: Asked,
  query: Query,
  viewer: Viewer,
): Promise<{ sums: Sums; rows: Row[] }> {
  const after = decodeCursor(query.cursor, ['text', 'id'])
  const { rows } = await sql<{ sums: Sums; rows: Row[] }>`
    with found as materialized (${foundByCell(path, asked, viewer)}),
      cell as materialized (select * from (${livingCells(path, viewer)}) cell),
      plan as materialized (select cell.organisation_id as cell_id, plan.id, plan.state, plan.total from cell ${latestPlan(asked)}),
      shown as (
        select ${planColumns(viewer)}, cell.key, cell.path::text as path, (select json_build_object('listed', found.listed,
            'trained', found.trained, 'admitted', found.admitted) from found where found.cell_id = cell.organisation_id) as found
        from cell ${latestPlan(asked)}
        where ${query.state === undefined ? sql`true` : sql`plan.state = ${query.state}`}
          and ${after === null ? sql`true` : sql`(cell.key, cell.organisation_id) > (${after[0]}, ${after[1]}::uuid)`}
        order by cell.key, cell.organisation_id limit ${query.limit + 1})
    select (select coalesce(json_agg(shown order by shown.key, shown.cell ->> 'id'), '[]') from shown) as rows,
      (select json_build_object('cells', (select count(*) from cell), 'submitted', count(*),
        'approved', count(*) filter (where state = 'approved'), 'planned', coalesce(sum(total), 0),
        'approvedTotal', coalesce(sum(total) filter (where state = 'approved'), 0),
        'found', (select json_build_object('listed', coalesce(sum(listed), 0), 'trained', coalesce(sum(trained), 0),
          'admitted', coalesce(sum(admitted), 0)) from found)) from plan) as sums`.execute(trx)
  const [row] = rows
  if (row === undefined) throw new Error('an aggregate gives one row')
  return row
}

/** Columns of a `PlanItem` of `plan`, of the body placed as `cell`. */
function planColumns(viewer: Viewer): RawBuilder<unknown> {
  return sql`plan.id, ${bodyJson('cell', viewer)} as cell, plan.scope, plan.from_year as "fromYear",
    plan.to_year as "toYear", plan.day, plan.total, plan.causes, plan.measures, plan.state,
    (select json_agg(json_build_object('group', count.group_code, 'quarter', count.quarter, 'value', count.value)
      order by count.group_code, count.quarter) from source_plan_count count where count.plan_id = plan.id) as counts,
    (select coalesce(json_agg(json_build_object('kind', answer.kind, 'day', answer.day, 'number', answer.number,
        'reason', answer.reason, 'organisationName', coalesce((select place.name from placement place
          where place.organisation_id = answer.organisation_id and place.valid @> answer.day), '')) order by answer.seq), '[]')
      from source_plan_answer answer where answer.plan_id = plan.id) as answers`
}

/** The committee's own plan, against what all its cells reached. */
async function readOwn(
  trx: Trx,
  { id }: Reached,
  asked: Asked,
  found: PlanItem['found'],
  viewer: Viewer,
): Promise<PlanItem | null> {
  const { rows } = await sql<Row>`
    select ${planColumns(viewer)}, '' as key, cell.path::text as path
    from (select * from placement place where place.organisation_id = ${id} and place.valid @> ${viewer.today}::date) cell
    ${latestPlan(asked)}`.execute(trx)
  const [row] = rows
  return row === undefined ? null : toItem({ ...row, found }, viewer)
}

/** The bodies right beneath: what the committee gives each, what each plans itself, what its cells had approved. */
async function readBeneath(
  trx: Trx,
  body: Reached,
  asked: Asked,
  viewer: Viewer,
): Promise<PlanReply['beneath']> {
  const { rows } = await sql<PlanReply['beneath'][number]>`
    with own as (select plan.id from (select ${body.id}::uuid as organisation_id) cell ${latestPlan(asked)}),
      approved as (select ltree2text(subpath(cell.path, nlevel(${body.path}::ltree), 1))::uuid as child_id,
          sum(plan.total)::int as total
        from (${livingCells(body.path, viewer)}) cell ${latestPlan(asked)} where plan.state = 'approved' group by 1)
    select ${bodyJson('cell', viewer)} as organisation, cell.kind = any(${[...CELL_KINDS]}) as "isCell",
      given.value as allocated, plan.total as planned, plan.state, coalesce(approved.total, 0) as "approvedCells"
    from placement cell
    left ${latestPlan(asked)}
    left join source_plan_allocation given on given.organisation_id = cell.organisation_id
      and given.plan_id = (select id from own)
    left join approved on approved.child_id = cell.organisation_id
    where cell.parent_id = ${body.id} and cell.valid @> ${viewer.today}::date and cell.alive
    order by cell.name_key, cell.organisation_id limit 300`.execute(trx)
  return rows
}

/**
 * What each cell reached in the days of the plan: milestones of the files that it had on their day, wherever they went
 * afterwards, and admissions as progress counts them.
 */
function foundByCell(path: string, { year }: Asked, viewer: Viewer): RawBuilder<unknown> {
  const { from, until } = daysOf(year, viewer)
  const counting = {
    treePath: path,
    from,
    until,
    asOf: viewer.today,
    treeOn: viewer.today,
    knownAt: null,
    countBy: 'ceremony' as const,
  }
  return sql`
    select cell_id, sum(listed)::int as listed, sum(trained)::int as trained, sum(admitted)::int as admitted
    from (
      select had.cell_id, reached.listed, reached.trained, 0 as admitted
      from (select distinct moved.candidate_id, moved.organisation_id as cell_id from record moved
        join (${livingCells(path, viewer)}) cell on cell.organisation_id = moved.organisation_id
        where ${movesCell('moved')}) had
      join file_state state on state.candidate_id = had.candidate_id
      cross join lateral (values (state.listed_day, 1, 0), (state.trained_day, 0, 1)) reached(day, listed, trained)
      where reached.day between ${from}::date and ${until}::date and ${cellWhen(sql`reached.day`)} = had.cell_id
      union all
      select place.organisation_id, 0, 0, 1 ${countedRecords(counting, viewer)}
    ) counted group by cell_id`
}

/** The year asked for, up to today; of a term plan as well, so that its years are told one by one. */
function daysOf(year: number, { today }: Viewer): { from: Day; until: Day } {
  return { from: `${year}-01-01`, until: minDay(`${year}-12-31`, today) }
}

/** The yearly target in force today. */
async function targetOf(
  db: Db | Trx,
  { id }: Reached,
  year: number,
  { today }: Viewer,
): Promise<number | null> {
  const period = await db
    .selectFrom('period')
    .select('id')
    .where('kind', '=', 'year')
    .where('from_day', '=', `${year}-01-01`)
    .executeTakeFirst()
  if (period === undefined) return null
  const slot = { periodId: period.id, kind: officialKind('year'), asOf: today, knownAt: null }
  const targets = await targetsInForce(db, { organisationIds: [id], ...slot })
  return targets.get(id)?.value ?? null
}
