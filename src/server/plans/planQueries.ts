import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { readPlans as endpoint, PlanItem, PlanReply } from '#contract/plans'
import { type Day, minDay } from '#domain/dates'
import { officialKind } from '#domain/targets/words'
import { bodyJson } from '../candidates/fileScope'
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
 * The plans of the cells at and beneath the body, each against what files and progress tell; the body's own plan is
 * the sum of those approved, beside its target.
 * @throws 404, 403
 */
export async function readPlans(db: Db, id: string, query: Query, viewer: Viewer): Promise<PlanReply> {
  const body = await reach(db, id, 'plans.read', viewer)
  const asked = { year: yearOf(query.year, viewer), scope: query.scope }
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const { rows } = await page(body, asked, query, viewer).execute(trx)
      const shown = rows.slice(0, query.limit)
      const last = rows.length > query.limit ? shown.at(-1) : undefined
      const items = shown.map(({ key: _key, path, found, ...item }) => ({
        ...item,
        found: found ?? NONE,
        mayAnswer: item.state !== 'approved' && rolesFor(viewer, path, 'plans.answer').length > 0,
      }))
      return {
        ...asked,
        items,
        next: last === undefined ? null : encodeCursor([last.key, last.cell.id]),
        ...(await readSums(trx, body, asked, viewer)),
        target: asked.scope === 'year' ? await targetOf(trx, body, asked.year, viewer) : null,
        requests: await readRequests(trx, body, asked.year, viewer),
      }
    })
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

function page(body: Reached, asked: Asked, query: Query, viewer: Viewer): RawBuilder<Row> {
  const after = decodeCursor(query.cursor, ['text', 'id'])
  return sql<Row>`
    with found as materialized (${foundByCell(body.path, asked, viewer)})
    select plan.id, ${bodyJson('cell', viewer)} as cell, cell.key, cell.path::text as path, plan.scope,
      plan.from_year as "fromYear", plan.to_year as "toYear", plan.day, plan.total, plan.causes, plan.measures, plan.state,
      (select json_agg(json_build_object('group', count.group_code, 'quarter', count.quarter, 'value', count.value)
        order by count.group_code, count.quarter) from source_plan_count count where count.plan_id = plan.id) as counts,
      (select coalesce(json_agg(json_build_object('kind', answer.kind, 'day', answer.day, 'number', answer.number,
          'reason', answer.reason, 'organisationName', coalesce((select place.name from placement place
            where place.organisation_id = answer.organisation_id and place.valid @> answer.day), '')) order by answer.seq), '[]')
        from source_plan_answer answer where answer.plan_id = plan.id) as answers,
      (select json_build_object('listed', found.listed, 'trained', found.trained, 'admitted', found.admitted)
        from found where found.cell_id = cell.organisation_id) as found
    from (${livingCells(body.path, viewer)}) cell ${latestPlan(asked)}
    where ${query.state === undefined ? sql`true` : sql`plan.state = ${query.state}`}
      and ${after === null ? sql`true` : sql`(cell.key, cell.organisation_id) > (${after[0]}, ${after[1]}::uuid)`}
    order by cell.key, cell.organisation_id limit ${query.limit + 1}`
}

/** What each cell reached in the days of the plan: milestones of files, and admissions as progress counts them. */
function foundByCell(path: string, { year }: Asked, viewer: Viewer): RawBuilder<unknown> {
  const { from, until } = daysOf(year, viewer)
  const isWithin = (day: string) => sql`${sql.ref(day)} between ${from}::date and ${until}::date`
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
      select state.cell_id, (${isWithin('state.listed_day')})::int as listed,
        (${isWithin('state.trained_day')})::int as trained, 0 as admitted
      from file_state state
      join (${livingCells(path, viewer)}) cell on cell.organisation_id = state.cell_id
      where ${isWithin('state.listed_day')} or ${isWithin('state.trained_day')}
      union all
      select place.organisation_id, 0, 0, 1 ${countedRecords(counting, viewer)}
    ) counted group by cell_id`
}

/** The year asked for, up to today; of a term plan as well, so that its years are told one by one. */
function daysOf(year: number, { today }: Viewer): { from: Day; until: Day } {
  return { from: `${year}-01-01`, until: minDay(`${year}-12-31`, today) }
}

type Sums = Pick<PlanReply, 'cells' | 'submitted' | 'approved' | 'planned' | 'approvedTotal' | 'found'>

async function readSums(trx: Trx, { path }: Reached, asked: Asked, viewer: Viewer): Promise<Sums> {
  const { rows } = await sql<Sums>`
    with found as materialized (${foundByCell(path, asked, viewer)}),
      cell as (select * from (${livingCells(path, viewer)}) cell),
      plan as (select plan.state, plan.total from cell ${latestPlan(asked)})
    select (select count(*)::int from cell) as cells, count(*)::int as submitted,
      (count(*) filter (where state = 'approved'))::int as approved, coalesce(sum(total), 0)::int as planned,
      coalesce(sum(total) filter (where state = 'approved'), 0)::int as "approvedTotal",
      (select json_build_object('listed', coalesce(sum(listed), 0), 'trained', coalesce(sum(trained), 0),
        'admitted', coalesce(sum(admitted), 0)) from found) as found
    from plan`.execute(trx)
  const [row] = rows
  if (row === undefined) throw new Error('an aggregate gives one row')
  return row
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
