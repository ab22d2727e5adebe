import { sql } from 'kysely'
import type { Db, Trx } from '../platform/database'
import { knownBy } from '../platform/knownAt'
import { type Members, membersOf, type TargetInForce } from '../targets/targetQueries'
import type { Question } from './question'

/** Sum of what the bodies right beneath were assigned, by the body above them; absent where nothing was. */
export type Allocations = Map<string, number>

/** `allocated` of each body: its direct children's assigned values in force, whoever issued them (decision 12). */
export async function allocatedBeneath(
  db: Db | Trx,
  organisationIds: string[],
  question: Question,
): Promise<Allocations> {
  const { period, asOf, treeOn, knownAt } = question
  if (period.id === null) return new Map()
  const { rows } = await sql<{ parent: string; allocated: number }>`
    with chosen as (
      select distinct on (entry.organisation_id) child.parent_id, entry.value
      from placement child
      join target_entry entry on entry.organisation_id = child.organisation_id
      join target_document document on document.id = entry.document_id
      where child.parent_id = any(${organisationIds}::uuid[]) and child.valid @> ${treeOn}::date
        and entry.period_id = ${period.id} and entry.kind = 'assigned' and entry.indicator = 'admitted'
        and entry.status = 'issued' and document.day <= ${asOf}::date
        and ${knownBy(sql`entry.recorded_at`, knownAt)}
        and not exists (select 1 from target_entry later where later.replaces_id = entry.id
          and ${knownBy(sql`later.recorded_at`, knownAt)})
      order by entry.organisation_id, document.day desc, entry.recorded_at desc)
    select parent_id as parent, sum(value)::int as allocated from chosen
    where value is not null group by parent_id`.execute(db)
  return new Map(rows.map((row) => [row.parent, row.allocated]))
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
