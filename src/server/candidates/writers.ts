import type { Action } from '#domain/access'
import type { Db, Trx } from '../platform/database'
import { rolesFor, type Viewer, type ViewerRole } from '../platform/viewer'
import { cellPlace, cellPlaces, circleOf, type FilePlace } from './filePlace'

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
  return writerAt(await cellPlace(db, organisationId, viewer), action, viewer)
}

/** Those of these bodies for which the viewer may write, by `writerFor`; one query for all. */
export async function writtenFor(
  db: Db | Trx,
  organisationIds: readonly string[],
  action: Action,
  viewer: Viewer,
): Promise<Set<string>> {
  const places = await cellPlaces(db, [...new Set(organisationIds)], viewer)
  const written = [...places.values()].filter((place) => writerAt(place, action, viewer) !== null)
  return new Set(written.map(({ id }) => id))
}

function writerAt(place: FilePlace, action: Action, viewer: Viewer): ViewerRole | null {
  const circle = circleOf(place)
  const held = rolesFor(viewer, place.holder.path, action)
  const fitting = held.filter((role) => circle.includes(role.organisationId))
  return fitting.find((role) => role.organisationId === place.id) ?? fitting[0] ?? null
}
