import type { Role } from '#domain/access'
import type { Day } from '#domain/dates'
import { isCell } from '#domain/organisations/kinds'
import { normaliseName } from '#domain/vietnamese'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { notFound, refused } from '../platform/refusal'
import { isWithin, type Reached, type Viewer } from '../platform/viewer'
import { demandAdministration, demandWholeAccount } from './accountQueries'
import { rolesOf } from './roles'
import { endSessions } from './sessions'

export interface RoleInput {
  /** of the grant */
  id: string
  role: Role
  from?: Day | undefined
  to?: Day | undefined
}

export interface AccountInput {
  id: string
  username: string
  displayName: string
  passwordHash: string
}

/** A new account under the organisation of its first role. @throws 422 for a username somebody has */
export async function insertAccount(
  trx: Trx,
  input: AccountInput,
  organisation: Reached,
  viewer: Viewer,
): Promise<void> {
  const { id, username, displayName, passwordHash } = input
  const namesake = await trx
    .selectFrom('account')
    .select('id')
    .where('username', '=', username)
    .executeTakeFirst()
  if (namesake !== undefined) throw refused({ code: 'usernameTaken', field: 'username' })
  await trx
    .insertInto('account')
    .values({
      id,
      username,
      display_name: normaliseName(displayName),
      password_hash: passwordHash,
      created_at: viewer.now,
      created_by: viewer.accountId,
    })
    .execute()
  await writeAudit(trx, { action: 'account.create', organisationId: organisation.id, subjectId: id }, viewer)
}

/**
 * Binds a role of the account to the organisation, which the caller has reached.
 * @throws 422 for oneself, a closed body, a secretary elsewhere than in a cell, or days the wrong way round
 */
export async function insertRole(
  trx: Trx,
  accountId: string,
  input: RoleInput,
  organisation: Reached,
  viewer: Viewer,
): Promise<void> {
  const { id, role, from = viewer.today, to = null } = input
  if (accountId === viewer.accountId) throw refused({ code: 'ownAccount' })
  if (!organisation.alive) throw refused({ code: 'closedOrganisation', field: 'organisationId' })
  if (role === 'secretary' && !isCell(organisation.kind))
    throw refused({ code: 'roleNotAllowed', field: 'role' })
  if (to !== null && to <= from) throw refused({ code: 'dayOrder', field: 'to' })
  await lockAccounts(trx, [accountId])
  await trx
    .insertInto('role_grant')
    .values({
      id,
      account_id: accountId,
      organisation_id: organisation.id,
      role,
      from_day: from,
      to_day: to,
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
    })
    .execute()
  const detail = { roleId: id, role, from, to }
  await writeAudit(
    trx,
    { action: 'role.grant', organisationId: organisation.id, subjectId: accountId, detail },
    viewer,
  )
}

/**
 * Ends a role before its day `to`; an end can be brought forward, never put off.
 * @throws 404 for a role where the viewer does not administer; 422 for one's own administration
 */
export async function endRoleOn(
  trx: Trx,
  accountId: string,
  roleId: string,
  to: Day,
  viewer: Viewer,
): Promise<void> {
  const paths = demandAdministration(viewer)
  await lockAccounts(trx, [accountId])
  const roles = await rolesOf(trx, [accountId], viewer.today)
  const held = roles.find(({ id, path }) => id === roleId && paths.some((root) => isWithin(path, root)))
  if (held === undefined) throw notFound()
  if (accountId === viewer.accountId && held.role === 'administrator') throw refused({ code: 'ownAccount' })
  if (to < held.from || (held.to !== null && to > held.to)) throw refused({ code: 'dayOrder', field: 'to' })
  await trx.updateTable('role_grant').set({ to_day: to }).where('id', '=', roleId).execute()
  const detail = { roleId, role: held.role, to }
  await writeAudit(
    trx,
    { action: 'role.end', organisationId: held.organisation.id, subjectId: accountId, detail },
    viewer,
  )
}

/** Gives the account another password and ends its sessions, but for the one kept. */
export async function updatePassword(
  trx: Trx,
  accountId: string,
  passwordHash: string,
  keptSession: Buffer | null,
  viewer: Viewer,
): Promise<void> {
  await lockAccounts(trx, [accountId])
  if (accountId !== viewer.accountId) await demandWholeAccount(trx, accountId, viewer)
  await trx.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', accountId).execute()
  await endSessions(trx, accountId, keptSession)
  await writeAccountAudit(trx, 'account.password', accountId, viewer)
}

/** Locks the account and ends its sessions, or opens it again. @throws 422 for one's own */
export async function updateDisabled(
  trx: Trx,
  accountId: string,
  disabled: boolean,
  viewer: Viewer,
): Promise<void> {
  await lockAccounts(trx, [accountId])
  await demandWholeAccount(trx, accountId, viewer)
  if (accountId === viewer.accountId) throw refused({ code: 'ownAccount' })
  const disabledAt = disabled ? viewer.now : null
  await trx.updateTable('account').set({ disabled_at: disabledAt }).where('id', '=', accountId).execute()
  if (disabled) await endSessions(trx, accountId)
  await writeAccountAudit(trx, disabled ? 'account.disable' : 'account.enable', accountId, viewer)
}

/** Two who change one account follow one another; lines that name the account are not held up. */
export async function lockAccounts(trx: Trx, ids: readonly string[]): Promise<void> {
  await trx
    .selectFrom('account')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

/** What concerns an account as a whole stands under its latest role, where its administrators read it. */
async function writeAccountAudit(trx: Trx, action: string, accountId: string, viewer: Viewer): Promise<void> {
  const latest = (await rolesOf(trx, [accountId], viewer.today)).at(-1)
  await writeAudit(trx, { action, organisationId: latest?.organisation.id, subjectId: accountId }, viewer)
}
