import { sql } from 'kysely'
import type { Day } from '#domain/dates'
import type { Db, Trx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { obstaclesWithStates } from './obstacleRows'

export interface ObstacleCount {
  raised: number
  /** answered, closed or not */
  solved: number
}

export interface ObstacleQuestion {
  /** in the viewer's reach: the caller has made sure of it */
  organisationIds: readonly string[]
  /** first and last day of raising; answered or not by the last one */
  from: Day
  to: Day
}

/**
 * Obstacles at each body and beneath it on today's tree, raised within the days, in one query whatever the number
 * of bodies. A body without any has no entry.
 */
export async function countObstacles(
  db: Db | Trx,
  { organisationIds, from, to }: ObstacleQuestion,
  viewer: Viewer,
): Promise<Map<string, ObstacleCount>> {
  const { rows } = await sql<ObstacleCount & { id: string }>`
    select asked.organisation_id as id, count(*)::int as raised,
      (count(*) filter (where now.status <> 'open'))::int as solved
    from placement asked
    join (${obstaclesWithStates({ on: to, treeOn: viewer.today, knownAt: null })}) on place.path <@ asked.path
    where asked.organisation_id = any(${[...organisationIds]}::uuid[]) and asked.valid @> ${viewer.today}::date
      and raised.day between ${from}::date and ${to}::date
    group by asked.organisation_id`.execute(db)
  return new Map(rows.map(({ id, ...count }) => [id, count]))
}
