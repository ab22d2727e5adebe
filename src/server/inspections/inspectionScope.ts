import { type RawBuilder, sql } from 'kysely'
import type { Db, Trx } from '../platform/database'
import { forbidden, notFound } from '../platform/refusal'
import { isWithin, pathArray, reachPaths, rolesFor, type Viewer } from '../platform/viewer'

/**
 * Who is told what of an inspection: those in whose reach the inspecting body stands, all of it; those in whose reach
 * an inspected body stands, what is said of that body and no other.
 */

export const STANDING = sql<boolean>`not exists (select from inspection_withdrawal gone where gone.inspection_id = inspection.id)`

/** `told` is a placement of today in the viewer's reach, by a role that reads inspections. */
export function isTold(told: string, viewer: Viewer): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(`${told}.path`)} <@ any(${pathArray(reachPaths(viewer, 'inspections.read'))})`
}

/** An inspection in the viewer's reach. */
export interface FoundInspection {
  id: string
  organisationId: string
  /** in reach as a whole */
  isWhole: boolean
  /** inspected bodies of which the viewer is told */
  bodyIds: string[]
  /** may record and close in the name of the inspecting body */
  mayWrite: boolean
}

/** @throws 404 when unknown, withdrawn or out of reach, 403 for roles that read none */
export async function reachInspection(db: Db | Trx, id: string, viewer: Viewer): Promise<FoundInspection> {
  const found = await findInspection(db, id, viewer)
  if (found === null) throw notFound()
  if (!found.isReadable) throw forbidden()
  return found
}

/** Null when unknown, withdrawn or out of reach; `isReadable` says whether a role may read it. */
export async function findInspection(
  db: Db | Trx,
  id: string,
  viewer: Viewer,
): Promise<(FoundInspection & { isReadable: boolean }) | null> {
  const { rows } = await sql<{
    organisationId: string
    path: string
    bodies: { id: string; path: string }[]
  }>`
    select inspection.organisation_id as "organisationId", place.path::text as path,
      (select json_agg(json_build_object('id', body.organisation_id, 'path', at.path::text))
        from inspection_body body join placement at on at.organisation_id = body.organisation_id
          and at.valid @> ${viewer.today}::date
        where body.inspection_id = inspection.id) as bodies
    from inspection join placement place on place.organisation_id = inspection.organisation_id
      and place.valid @> ${viewer.today}::date
    where inspection.id = ${id} and ${STANDING}`.execute(db)
  const [row] = rows
  if (row === undefined) return null
  const isHeld = (path: string) => viewer.roles.some((held) => isWithin(path, held.path))
  const isRead = (path: string) => rolesFor(viewer, path, 'inspections.read').length > 0
  const isWhole = isHeld(row.path)
  const bodies = row.bodies.filter(({ path }) => isWhole || isHeld(path))
  if (bodies.length === 0) return null
  return {
    id,
    organisationId: row.organisationId,
    isWhole,
    bodyIds: bodies.map((body) => body.id),
    mayWrite: mayInspectFor(row.organisationId, viewer),
    isReadable: isRead(row.path) || bodies.some(({ path }) => isRead(path)),
  }
}

/** Whether the viewer inspects in the name of this very body. */
export function mayInspectFor(organisationId: string, viewer: Viewer): boolean {
  return viewer.roles.some(
    (held) =>
      held.organisationId === organisationId &&
      rolesFor(viewer, held.path, 'inspections.write').includes(held),
  )
}

/** The row of `recommendation_event` with this alias is not replaced by a correction. */
export function isStandingEvent(event: string): RawBuilder<boolean> {
  return sql<boolean>`not exists (select from recommendation_event later
    where later.replaces_id = ${sql.ref(`${event}.id`)})`
}

/**
 * Recommendations as they stand, folded in SQL as `foldRecommendation` folds them: `recommendation` with its
 * `inspection`, `last` event, `now (status, due_day, version)`.
 */
export function recommendationsWithStates(): RawBuilder<unknown> {
  const lastOf = (kinds: RawBuilder<unknown>) => sql`
    select event.* from recommendation_event event where event.recommendation_id = recommendation.id and ${isStandingEvent('event')} and ${kinds}
    order by event.position desc limit 1`
  return sql`
    recommendation
    join inspection on inspection.id = recommendation.inspection_id and ${STANDING}
    left join lateral (${lastOf(sql`event.kind <> 'extended'`)}) last on true
    left join lateral (${lastOf(sql`event.due_day is not null`)}) moved on true
    cross join lateral (select case last.kind when 'reported' then 'reported' when 'closed' then 'closed' else 'open' end
      as status, coalesce(moved.due_day, recommendation.due_day) as due_day,
      (select count(*)::int from recommendation_event every where every.recommendation_id = recommendation.id) as version) now`
}

/** Nothing was reported by the day that was set. */
export function isRecommendationOverdueOn({ today }: Viewer): RawBuilder<boolean> {
  return sql<boolean>`(now.status = 'open' and now.due_day < ${today}::date)`
}
