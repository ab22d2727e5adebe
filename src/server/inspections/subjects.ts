import { sql } from 'kysely'
import type { Finding } from '#domain/findings'
import type { Trx } from '../platform/database'
import { notFound } from '../platform/refusal'
import { isWithin, type Reached, type Viewer } from '../platform/viewer'

/**
 * What stands against inspecting these bodies, each with the place it is named at: it lies beneath the inspecting one
 * and lives. One query for all.
 * @throws 404 for a body that is unknown or out of the viewer's reach
 */
export async function subjectsOf(
  trx: Trx,
  inspector: Reached,
  named: readonly { id: string; field: string }[],
  viewer: Viewer,
): Promise<Finding[]> {
  const ids = [...new Set(named.map(({ id }) => id))]
  const { rows } = await sql<{ id: string; path: string; alive: boolean }>`
    select organisation_id as id, path::text as path, alive from placement
    where organisation_id = any(${ids}::uuid[]) and valid @> ${viewer.today}::date`.execute(trx)
  const reached = rows.filter(({ path }) => viewer.roles.some((held) => isWithin(path, held.path)))
  if (reached.length < ids.length) throw notFound()
  const found = new Map(reached.map((row) => [row.id, row]))
  return named.flatMap(({ id, field }): Finding[] => {
    const body = found.get(id)
    if (body === undefined) return []
    const isBeneath = isWithin(body.path, inspector.path) && body.id !== inspector.id
    if (!isBeneath) return [{ code: 'notBeneath', field }]
    return body.alive ? [] : [{ code: 'closedOrganisation', field }]
  })
}

/** The bodies of one list with the places at which findings name them. */
export function namedIn(organisationIds: readonly string[], before = ''): { id: string; field: string }[] {
  return organisationIds.map((id, index) => ({ id, field: `${before}organisationIds.${index}` }))
}
