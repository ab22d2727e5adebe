import { sql } from 'kysely'
import type { Db, Trx } from '../platform/database'
import { pathArray, reachPaths, type Viewer } from '../platform/viewer'
import {
  isStandingEntry,
  type Members,
  membersOf,
  type TargetInForce,
  targetsInForce,
} from '../targets/targetQueries'
import type { Question } from './question'

/** Sum of what the bodies right beneath were assigned, by the body above them; absent where nothing was. */
export type Allocations = Map<string, number>

/** `allocated` of each body: its direct children's assigned values in force, whoever issued them. */
export async function allocatedBeneath(
  db: Db | Trx,
  organisationIds: string[],
  question: Question,
  viewer: Viewer,
): Promise<Allocations> {
  const { period, asOf, treeOn, knownAt } = question
  if (period.id === null) return new Map()
  const { rows } = await sql<{ id: string; parent: string }>`
    select child.organisation_id as id, child.parent_id as parent
    from placement child
    join placement today on today.organisation_id = child.organisation_id and today.valid @> ${viewer.today}::date
      and today.path <@ any(${pathArray(reachPaths(viewer, 'figures.read'))})
    where child.parent_id = any(${organisationIds}::uuid[]) and child.alive and child.valid @> ${treeOn}::date
      and exists (select from target_entry entry where entry.organisation_id = child.organisation_id
        and entry.period_id = ${period.id} and entry.kind = 'assigned' and ${isStandingEntry('entry', knownAt)})`.execute(
    db,
  )
  const given = await targetsInForce(db, {
    organisationIds: rows.map((row) => row.id),
    periodId: period.id,
    kind: 'assigned',
    asOf,
    knownAt,
  })
  const allocations: Allocations = new Map()
  for (const { id, parent } of rows) {
    const value = given.get(id)?.value
    if (value !== null && value !== undefined) allocations.set(parent, (allocations.get(parent) ?? 0) + value)
  }
  return allocations
}

export type BaseOf = (organisationId: string) => Members | undefined

/**
 * Number of members of each body: on the day its target's document names, else the latest up to the day asked
 * for. A target that names no day follows the day asked for.
 */
export async function membershipBases(
  db: Db | Trx,
  organisationIds: string[],
  targets: ReadonlyMap<string, TargetInForce>,
  question: Question,
): Promise<BaseOf> {
  const { asOf, knownAt } = question
  const days = new Map(organisationIds.map((id) => [id, targets.get(id)?.baseDay ?? asOf]))
  const byDay = new Map<string, Map<string, Members>>()
  for (const on of new Set(days.values()))
    byDay.set(on, await membersOf(db, { organisationIds, on, knownAt }))
  return (id) => byDay.get(days.get(id) ?? asOf)?.get(id)
}
