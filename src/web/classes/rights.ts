import { may } from '#domain/access'
import type { Viewer } from '../platform/viewer'

/** Whether the viewer works at the very body, so that classes of its centre are theirs to hold. */
export function holdsHere({ roles }: Viewer, bodyId: string): boolean {
  return roles.some(
    ({ role, organisation }) => organisation.id === bodyId && may(role, 'classes.hold', 'own'),
  )
}

/** Whether the viewer holds classes of the body; one above their reach is told by name alone. */
export function holdsClassOf(viewer: Viewer, bodyId: string | null): boolean {
  return bodyId !== null && holdsHere(viewer, bodyId)
}
