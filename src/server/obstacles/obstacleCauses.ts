import { sql } from 'kysely'
import type { z } from 'zod'
import type { CauseTable, getObstacleCauses as endpoint } from '#contract/obstacles'
import { CAUSES, type Cause } from '#domain/obstacles/words'
import type { Db, Trx } from '../platform/database'
import { pathArray, reach, reachPaths, type Viewer } from '../platform/viewer'
import { isOverdueOn, momentNow, type ObstacleMoment, obstaclesWithStates } from './obstacleRows'

interface Row {
  cause: Cause
  bodyId: string
  bodyName: string
  isOwn: boolean
  total: number
  open: number
  overdue: number
}

type Days = z.output<typeof endpoint.query>

/** How often each cause recurs at the body itself and under each body right beneath it on today's tree. */
export async function obstacleCauses(
  db: Db | Trx,
  id: string,
  days: Days,
  viewer: Viewer,
): Promise<CauseTable> {
  return causesAt(db, id, { ...days, ...momentNow(viewer) }, viewer)
}

/**
 * The same of a past day, of another day's tree, of what was known then: only obstacles of bodies in today's reach.
 * @throws 404, 403
 */
export async function causesAt(
  db: Db | Trx,
  id: string,
  { from, to, ...moment }: Days & ObstacleMoment,
  viewer: Viewer,
): Promise<CauseTable> {
  await reach(db, id, 'obstacles.read', viewer)
  const { on, treeOn } = moment
  const { rows } = await sql<Row>`
    select raised.cause, body.organisation_id as "bodyId", body.name as "bodyName",
      body.organisation_id = asked.organisation_id as "isOwn", count(*)::int as total,
      (count(*) filter (where now.status = 'open'))::int as open,
      (count(*) filter (where ${isOverdueOn(on)}))::int as overdue
    from (${obstaclesWithStates(moment)})
    join placement reached on reached.organisation_id = obstacle.organisation_id
      and reached.valid @> ${viewer.today}::date and reached.path <@ any(${pathArray(reachPaths(viewer, 'obstacles.read'))})
    join placement asked on asked.organisation_id = ${id} and asked.valid @> ${treeOn}::date and place.path <@ asked.path
    join placement body on body.valid @> ${treeOn}::date and (body.parent_id = asked.organisation_id
        and place.path <@ body.path or body.organisation_id = asked.organisation_id and place.path = body.path)
    where ${from === undefined ? sql`true` : sql`raised.day >= ${from}::date`}
      and ${to === undefined ? sql`true` : sql`raised.day <= ${to}::date`}
    group by 1, 2, 3, 4 order by "isOwn" desc, body.name, body.organisation_id`.execute(db)
  const bodies = [
    ...new Map(rows.map(({ bodyId, bodyName }) => [bodyId, { id: bodyId, name: bodyName }])).values(),
  ]
  const causes = CAUSES.flatMap((cause) => {
    const own = rows.filter((row) => row.cause === cause)
    if (own.length === 0) return []
    const sum = (part: 'total' | 'open' | 'overdue') => own.reduce((total, row) => total + row[part], 0)
    const counts = bodies.map((body) => own.find(({ bodyId }) => bodyId === body.id)?.total ?? 0)
    return [{ cause, total: sum('total'), open: sum('open'), overdue: sum('overdue'), counts }]
  })
  const byTotal = causes.sort((a, b) => b.total - a.total)
  return { from: from ?? null, to: to ?? null, bodies, causes: byTotal }
}
