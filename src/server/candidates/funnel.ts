import { type RawBuilder, sql } from 'kysely'
import type { FunnelReply } from '#contract/candidates'
import { STAGES, type Stage } from '#domain/candidates/fold'
import type { Day } from '#domain/dates'
import { CELL_KINDS } from '#domain/organisations/kinds'
import type { Db, Trx } from '../platform/database'
import { refused } from '../platform/refusal'
import { isExhausted } from '../platform/sourceState'
import { pathArray, reach, reachPaths, type Viewer } from '../platform/viewer'
import { alertCondition, alertHorizon } from './candidateAlerts'
import {
  cellOn,
  filesWithPlaces,
  hasLeft,
  isBeforeDecision,
  isFileOpenSql,
  isUnderWay,
  rankOf,
  STAGE_DAYS,
  seesExits,
  stageOn,
  WITH_PERSON,
} from './fileScope'

interface Row {
  ranks: { rank: number; files: number; now: number }[]
  medians: Record<Stage, number | null>
  exits: FunnelReply['exits']
  blocked: FunnelReply['blocked']
  cells: FunnelReply['cells']
  alerts: FunnelReply['alerts']
}

/**
 * How far the files of the cells beneath had come by a day, in one query whatever stands beneath: stages with the
 * median days between them, exits, what is missing, cells without a source that are not said to have nobody left. What is missing is known of today
 * alone; that and why files ended is for leaders and officers of the very body, whose age calls for attention for
 * those alone to whom the files are open.
 * @throws 422 for a day to come
 */
export async function readFunnel(
  db: Db | Trx,
  id: string,
  asked: Day | undefined,
  viewer: Viewer,
): Promise<FunnelReply> {
  const { path } = await reach(db, id, 'figures.read', viewer)
  const place = {
    treeOn: viewer.today,
    livedOn: viewer.today,
    path,
    cellId: sql.ref<string>('state.cell_id'),
  }
  return funnelAt(db, id, { ...place, on: asked ?? viewer.today }, viewer)
}

/**
 * The same on the tree of another day: each file in the cell that had it on the day, of the cells that stood beneath.
 * Only cells in today's reach are told.
 * @throws 404, 403; 422 for a day to come
 */
export async function funnelOnTree(
  db: Db | Trx,
  {
    id,
    treePath: path,
    ...days
  }: Pick<Place, 'on' | 'treeOn' | 'livedOn'> & { id: string; treePath: string },
  viewer: Viewer,
): Promise<FunnelReply> {
  await reach(db, id, 'figures.read', viewer)
  return funnelAt(db, id, { ...days, path, cellId: cellOn(days.on, viewer) }, viewer)
}

interface Place {
  on: Day
  treeOn: Day
  /** cells are counted that lived on this day */
  livedOn: Day
  /** of the body on that tree */
  path: string
  /** the cell in which a file of `state` is counted */
  cellId: RawBuilder<string>
}

async function funnelAt(db: Db | Trx, id: string, place: Place, viewer: Viewer): Promise<FunnelReply> {
  const { on } = place
  const { today } = viewer
  if (on > today) throw refused({ code: 'dayInFuture', field: 'on', params: { today } })
  const isExitSeen = seesExits(id, viewer)
  const row = await readRow(db, { ...place, isExitSeen }, viewer)
  return {
    on,
    stages: STAGES.map((stage) => stageRow(row, stage)),
    exits: isExitSeen ? row.exits : [],
    blocked: on < viewer.today ? [] : row.blocked,
    cells: row.cells,
    alerts: on < viewer.today ? { ...row.alerts, certificateExpires: null, overdue: null } : row.alerts,
  }
}

/** Whoever stands further on has reached the stage too, even where its own day is not known. */
function stageRow({ ranks, medians }: Row, stage: Stage): FunnelReply['stages'][number] {
  const rank = rankOf(stage)
  const further = ranks.filter((each) => each.rank >= rank)
  return {
    stage,
    reached: further.reduce((sum, each) => sum + each.files, 0),
    now: ranks.find((each) => each.rank === rank)?.now ?? 0,
    medianDays: medians[stage],
  }
}

async function readRow(
  db: Db | Trx,
  { on, treeOn, livedOn, path, cellId, isExitSeen }: Place & { isExitSeen: boolean },
  viewer: Viewer,
): Promise<Row> {
  const by = alertHorizon(on)
  const isReached = (placement: string) =>
    sql`${sql.ref(`${placement}.path`)} <@ any(${pathArray(reachPaths(viewer, 'figures.read'))})`
  const isOpen = isFileOpenSql(undefined, viewer)
  const { rows } = await sql<Row>`
    with file as materialized (
      select state.*, place.organisation_id as counted_in, at.rank, ${hasLeft(on)} as has_left, ${isUnderWay(on)} as under_way,
        ${isBeforeDecision(on)} as before_decision, ${alertCondition('turns18', on, by)} and ${isOpen} as turns18,
        ${alertCondition('passes60', on, by)} and ${isOpen} as passes60,
        ${alertCondition('certificateExpires', on, by)} as expires, ${alertCondition('overdue', on, by)} as overdue
      from ${filesWithPlaces(viewer)} ${stageOn(on)} ${WITH_PERSON}
      join placement place on place.organisation_id = ${cellId} and place.valid @> ${treeOn}::date
        and place.path <@ ${path}::ltree
      join placement reached on reached.organisation_id = place.organisation_id
        and reached.valid @> ${viewer.today}::date and ${isReached('reached')}
      where ${isExitSeen} or state.exit_kind is null
    ), source as (select distinct counted_in from file where before_decision
    ), living_cell as (
      select body.organisation_id as id from placement body
      join placement reached on reached.organisation_id = body.organisation_id
        and reached.valid @> ${viewer.today}::date and ${isReached('reached')}
      join placement lived on lived.organisation_id = body.organisation_id and lived.valid @> ${livedOn}::date
        and lived.alive and lived.kind = any(${[...CELL_KINDS]})
      where body.valid @> ${treeOn}::date and body.path <@ ${path}::ltree
    )
    select
      (select coalesce(json_agg(each), '[]') from (
        select rank, count(*)::int as files,
          (count(*) filter (where under_way or rank = ${rankOf('official')} and not has_left))::int as now
        from file group by rank) each) as ranks,
      (select json_build_object(${sql.join(STAGES.map((stage) => medianOf(stage, on)))}) from file state) as medians,
      (select coalesce(json_agg(each order by each.count desc, each.kind), '[]') from (
        select exit_kind as kind, count(*)::int as count from file where has_left group by exit_kind) each) as exits,
      (select coalesce(json_agg(each order by each.count desc, each.missing), '[]') from (
        select kind as missing, count(*)::int as count from file, unnest(file.missing) kind
        where under_way group by kind) each) as blocked,
      (select json_build_object('total', count(*), 'withoutSource', count(*) filter (
          where source.counted_in is null and not ${isExhausted(sql`living_cell.id`, sql`${on}::date`, null)}))
        from living_cell left join source on source.counted_in = living_cell.id) as cells,
      (select json_build_object('turns18', count(*) filter (where turns18),
          'passes60', count(*) filter (where passes60), 'certificateExpires', count(*) filter (where expires),
          'overdue', count(*) filter (where overdue)) from file) as alerts`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('a select without from gives one row')
  return row
}

/** Name and median of the days from the stage before, over the files of which both days are known. */
function medianOf(stage: Stage, on: Day) {
  const before = STAGES[STAGES.indexOf(stage) - 1]
  if (before === undefined) return sql`${sql.lit(stage)}::text, null`
  const [from, to] = [STAGE_DAYS[before], reachedDay(stage)]
  return sql`${sql.lit(stage)}::text, percentile_disc(0.5) within group (order by ${to} - ${from})
    filter (where ${to} >= ${from} and ${to} <= ${on}::date)`
}

/** The official day is fixed by the ceremony; the stage is reached by the decision. */
function reachedDay(stage: Stage) {
  return stage === 'official'
    ? sql`case when state.stage = 'official' then state.stage_day end`
    : STAGE_DAYS[stage]
}
