import type { OrganisationDetail } from '#contract/organisations'
import { type Action, may, type Position } from '#domain/access'
import type { Viewer } from '../platform/viewer'

/** What the viewer may record of a body; the server asks the same table. */
export interface Rights {
  /** Name, code, kind, parent, end: for officers of a body above. */
  readonly change: boolean
  /** New bodies beneath: also for the body's own officer. */
  readonly found: boolean
  /** Whether there is a source, from when lists are kept. */
  readonly state: boolean
}

/** @param body as it stands today, for reach is today's */
export function rightsOver(
  { roles }: Pick<Viewer, 'roles'>,
  body: Pick<OrganisationDetail, 'id' | 'ancestors'>,
): Rights {
  const held = roles.flatMap(({ role, organisation }): { role: typeof role; position: Position }[] => {
    if (organisation.id === body.id) return [{ role, position: 'own' }]
    return body.ancestors.some(({ id }) => id === organisation.id) ? [{ role, position: 'beneath' }] : []
  })
  const can = (action: Action) => held.some(({ role, position }) => may(role, action, position))
  return {
    change: can('organisations.write'),
    found: held.some(({ role }) => role === 'officer'),
    state: can('statements.write'),
  }
}
