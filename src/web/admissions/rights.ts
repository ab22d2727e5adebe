import type { OrganisationDetail } from '#contract/organisations'
import { type Action, may, type Position } from '#domain/access'
import type { Viewer } from '../platform/viewer'

/** Whether the viewer may do this to the body, by the same table the server asks. */
export function mayHere(
  { roles }: Viewer,
  action: Action,
  body: Pick<OrganisationDetail, 'id' | 'ancestors'>,
): boolean {
  return roles.some(({ role, organisation }) => {
    const position = positionOf(organisation.id, body)
    return position !== null && may(role, action, position)
  })
}

function positionOf(holderId: string, { id, ancestors }: Pick<OrganisationDetail, 'id' | 'ancestors'>) {
  const positions: Record<'own' | 'beneath', Position> = { own: 'own', beneath: 'beneath' }
  if (holderId === id) return positions.own
  return ancestors.some((ancestor) => ancestor.id === holderId) ? positions.beneath : null
}
