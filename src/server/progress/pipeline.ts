import { sql } from 'kysely'
import type { Stage } from '#domain/candidates/fold'
import { cellOn, hasLeft } from '../candidates/fileScope'
import type { Db, Trx } from '../platform/database'
import { isWithin, pathArray, reachPaths, type Viewer } from '../platform/viewer'
import type { Tree } from './figureQueries'
import type { Question } from './question'

/** Resolved by the cell and not yet admitted: who may still count within the period. */
const IN_PIPELINE: readonly Stage[] = ['cellResolved', 'grassrootsResolved', 'decided']

/** Reached by the day, these are past it, even where no day of the ceremony is known. */
const BEYOND: readonly Stage[] = ['admitted', 'proposed', 'official']

/**
 * How many people stand between the cell's resolution and the ceremony on the day asked for, beneath any body of
 * the skeleton; read in one query, each file at the body nearest to the cell that had it on that day. Null where the past is asked as it was
 * known then, which is not kept of stages.
 */
export async function readPipeline(
  db: Db | Trx,
  { treePath, skeleton }: Tree,
  { asOf, treeOn, knownAt }: Question,
  viewer: Viewer,
): Promise<(path: string) => number | null> {
  if (knownAt !== null) return () => null
  const { nodes } = skeleton
  const { rows } = await sql<{ path: string; files: number }>`
    with node as (select * from unnest(${pathArray(nodes.map(({ path }) => path))}) as node (path))
    select (select node.path::text from node where node.path @> place.path order by nlevel(node.path) desc limit 1) as path,
      count(*)::int as files
    from file_state state
    join placement place on place.organisation_id = ${cellOn(asOf, viewer)} and place.valid @> ${treeOn}::date
      and place.path <@ ${treePath}::ltree
    join placement today on today.organisation_id = place.organisation_id and today.valid @> ${viewer.today}::date
      and today.path <@ any(${pathArray(reachPaths(viewer, 'figures.read'))})
    where coalesce(state.ceremony_day > ${asOf}::date, true) and not ${hasLeft(asOf)}
      and (least(state.cell_day, state.grassroots_day, state.decision_day) <= ${asOf}::date
        or state.stage_day <= ${asOf}::date and state.stage = any(${[...IN_PIPELINE]}::text[]))
      and not (state.stage_day <= ${asOf}::date and state.stage = any(${[...BEYOND]}::text[]))
    group by 1`.execute(db)
  return (path) => rows.filter((row) => isWithin(row.path, path)).reduce((sum, { files }) => sum + files, 0)
}
