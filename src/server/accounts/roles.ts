import { sql } from 'kysely'
import { RoleShape } from '#contract/accounts'
import { KindShape, type OrganisationRef } from '#contract/organisations'
import type { Role } from '#domain/access'
import type { Day } from '#domain/dates'
import type { Db, Trx } from '../platform/database'

/** A role grant with its organisation as it stands on the day asked for. */
export interface HeldRole {
  id: string
  accountId: string
  role: Role
  organisation: OrganisationRef
  path: string
  from: Day
  to: Day | null
}

/** Every role the accounts hold, held or will hold, in the order of their days. */
export async function rolesOf(db: Db | Trx, accountIds: string[], today: Day): Promise<HeldRole[]> {
  if (accountIds.length === 0) return []
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('placement', 'placement.organisation_id', 'role_grant.organisation_id')
    .select(['role_grant.id', 'account_id', 'role', 'from_day', 'to_day'])
    .select(['placement.organisation_id', 'code', 'name', 'kind', 'path'])
    .where('account_id', 'in', accountIds)
    .where(sql<boolean>`placement.valid @> ${today}::date`)
    .orderBy('from_day')
    .orderBy('role_grant.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    accountId: row.account_id,
    role: RoleShape.parse(row.role),
    organisation: {
      id: row.organisation_id,
      code: row.code,
      name: row.name,
      kind: KindShape.parse(row.kind),
    },
    path: row.path,
    from: row.from_day,
    to: row.to_day,
  }))
}

/** Whether the role holds on the day: from its first day to the day before `to`. */
export function holdsOn(held: HeldRole, day: Day): boolean {
  return held.from <= day && (held.to === null || day < held.to)
}
