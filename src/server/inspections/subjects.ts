import { sql } from 'kysely'
import type { Finding } from '#domain/findings'
import type { Trx } from '../platform/database'
import { notFound } from '../platform/refusal'
import { isWithin, type Reached, type Viewer } from '../platform/viewer'

/**
 * What stands against inspecting these bodies: each lies beneath the inspecting one and lives. One query for all.
 * @throws 404 for a body that is unknown or out of the viewer's reach
 */
export async function subjectsOf(
  trx: Trx,
  inspector: Reached,
  organisationIds: readonly string[],
  field: string,
  viewer: Viewer,
): Promise<Finding[]> {
  const ids = [...new Set(organisationIds)]
  const { rows } = await sql<{ id: string; path: string; alive: boolean }>`
    select organisation_id as id, path::text as path, alive from placement
    where organisation_id = any(${ids}::uuid[]) and valid @> ${viewer.today}::date`.execute(trx)
  const reached = rows.filter(({ path }) => viewer.roles.some((held) => isWithin(path, held.path)))
  if (reached.length < ids.length) throw notFound()
  const found = new Map(reached.map((row) => [row.id, row]))
  return organisationIds.flatMap((id, index): Finding[] => {
    const body = found.get(id)
    const place = `${field}.organisationIds.${index}`
    if (body === undefined) return []
    const isBeneath = isWithin(body.path, inspector.path) && body.id !== inspector.id
    if (!isBeneath) return [{ code: 'notBeneath', field: place }]
    return body.alive ? [] : [{ code: 'closedOrganisation', field: place }]
  })
}
