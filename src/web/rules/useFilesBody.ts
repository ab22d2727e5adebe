import { may } from '#domain/access'
import { useChoices } from '../platform/address'
import { useViewer, type ViewerRole } from '../platform/viewer'

type Body = ViewerRole['organisation']

/** Whose files are looked at: a body of the viewer's own, the first one unless the address names another. */
export function useFilesBody(): { body: Body | null; bodies: readonly Body[] } {
  const { roles } = useViewer()
  const { chosen } = useChoices()
  const readable = roles.filter(({ role }) => may(role, 'figures.read', 'own'))
  const bodies = [...new Map(readable.map(({ organisation }) => [organisation.id, organisation])).values()]
  const asked = bodies.find(({ id }) => id === chosen('organisation'))
  return { body: asked ?? bodies[0] ?? null, bodies }
}
