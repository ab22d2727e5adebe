import { sql } from 'kysely'
import type { OrganisationRef } from '#contract/organisations'
import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import type { Db, Trx } from '../platform/database'
import { notFound } from '../platform/refusal'
import { isWithin, pathArray, type Reached, reachPaths, type Viewer } from '../platform/viewer'

export interface Child extends OrganisationRef {
  /** as it stands today */
  path: string
  aliveToday: boolean
}

/** The bodies directly beneath that live on the day and are in the viewer's reach today, by code. */
export async function childrenOn(
  db: Db | Trx,
  organisationId: string,
  on: Day,
  viewer: Viewer,
): Promise<Child[]> {
  const { rows } = await sql<Child>`
    select here.organisation_id as id, here.code, here.name, here.kind, today.path::text as path,
      today.alive as "aliveToday"
    from placement here
    join placement today on today.organisation_id = here.organisation_id and today.valid @> ${viewer.today}::date
      and today.path <@ any(${pathArray(reachPaths(viewer, 'figures.read'))})
    where here.parent_id = ${organisationId} and here.alive and here.valid @> ${on}::date
    order by here.code collate "C" nulls last, here.name_key, here.organisation_id`.execute(db)
  return rows
}

/** A body a request names, and where in the request. */
export interface Named {
  id: string
  field: string
}

/**
 * What is wrong with bodies named as direct children on one of the days: `notChild`, or `closedOrganisation`
 * when they rest beneath the organisation without living.
 * @throws 404 when one is unknown or outside the viewer's reach
 */
export async function judgeChildren(
  db: Db | Trx,
  organisation: Reached,
  named: readonly Named[],
  days: readonly Day[],
  viewer: Viewer,
): Promise<Finding[]> {
  const standings = await standingsOf(db, organisation, named, days, viewer)
  return named.flatMap(({ id, field }) => {
    const standing = standings.get(id.toLowerCase())
    if (standing === undefined || !viewer.roles.some((held) => isWithin(standing.path, held.path)))
      throw notFound()
    if (standing.lives) return []
    const code = standing.rests ? ('closedOrganisation' as const) : ('notChild' as const)
    return [{ code, field, params: { organisationId: standing.id } }]
  })
}

interface Standing {
  id: string
  path: string
  lives: boolean
  rests: boolean
}

/** By id: today's path, and whether the body lives or only rests beneath the organisation on one of the days. */
async function standingsOf(
  db: Db | Trx,
  organisation: Reached,
  named: readonly Named[],
  days: readonly Day[],
  viewer: Viewer,
): Promise<Map<string, Standing>> {
  const ids = named.map(({ id }) => id)
  const { rows } = await sql<Standing>`
    select today.organisation_id as id, today.path::text as path,
      bool_or(there.alive and there.parent_id = ${organisation.id}) as lives,
      bool_or(there.parent_id is not distinct from ${organisation.id}) as rests
    from placement today
    cross join unnest(${days}::date[]) as asked (day)
    join placement there on there.organisation_id = today.organisation_id and there.valid @> asked.day
    where today.organisation_id = any(${ids}::uuid[]) and today.valid @> ${viewer.today}::date
    group by today.organisation_id, today.path`.execute(db)
  return new Map(rows.map((row) => [row.id, { ...row, lives: row.lives ?? false }]))
}
