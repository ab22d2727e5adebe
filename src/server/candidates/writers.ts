import type { Action } from '#domain/access'
import type { Db, Trx } from '../platform/database'
import { rolesFor, type Viewer, type ViewerRole } from '../platform/viewer'
import { cellPlace, circleOf } from './filePlace'

/**
 * The role with which the viewer may write for a body: of the body itself, else of one above it up to the nearest
 * grassroots one, whose officers enter for their cells. Null where there is none.
 */
export async function writerFor(
  db: Db | Trx,
  organisationId: string,
  action: Action,
  viewer: Viewer,
): Promise<ViewerRole | null> {
  const place = await cellPlace(db, organisationId, viewer)
  const circle = circleOf(place)
  const held = rolesFor(viewer, place.holder.path, action)
  const fitting = held.filter((role) => circle.includes(role.organisationId))
  return fitting.find((role) => role.organisationId === organisationId) ?? fitting[0] ?? null
}
