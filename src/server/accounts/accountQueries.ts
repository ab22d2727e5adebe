import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { AccountItem, AccountList } from '#contract/accounts'
import { searchKey } from '#domain/vietnamese'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { plainWords } from '../platform/plainName'
import { forbidden } from '../platform/refusal'
import type { Database } from '../platform/tables.generated'
import { isWithin, pathArray, reachPaths, type Viewer } from '../platform/viewer'
import { rolesOf } from './roles'

/**
 * The account, if it holds or held a role where the viewer administers, or is the viewer's own. Of another's
 * roles only those where the viewer administers are told.
 */
export async function findAccount(db: Db | Trx, id: string, viewer: Viewer): Promise<AccountItem | null> {
  const own = id === viewer.accountId
  const row = await selectAccounts(db)
    .where('account.id', '=', id)
    .$if(!own, (query) => query.where((eb) => hasRoleIn(eb, reachPaths(viewer, 'accounts.manage'), viewer)))
    .executeTakeFirst()
  if (row === undefined) return null
  const [item = null] = await withRoles(db, [row], viewer)
  return item
}

/**
 * Accounts that hold or held a role where the viewer administers, by username. `q` is found in username and
 * display name, with or without accents.
 * @throws 403 for a viewer who administers nowhere
 */
export async function findAccounts(
  db: Db,
  { q = '', cursor, limit }: { q?: string; cursor?: string; limit: number },
  viewer: Viewer,
): Promise<AccountList> {
  const paths = demandAdministration(viewer)
  const [after = ''] = decodeCursor(cursor, ['text']) ?? []
  const rows = await selectAccounts(db)
    .where((eb) => hasRoleIn(eb, paths, viewer))
    .where('username', '>', String(after))
    .$if(q.trim() !== '', (query) => query.where(isNamed(q)))
    .orderBy('username')
    .limit(limit + 1)
    .execute()
  const items = await withRoles(db, rows, viewer)
  return pageOf(
    items,
    limit,
    (item) => [item.username],
    (item) => item,
  )
}

/**
 * Whoever sets the password of an account or locks it acts in all its roles, so all that hold today or later
 * must lie where the viewer administers.
 * @throws 403 otherwise
 */
export async function demandWholeAccount(db: Db | Trx, id: string, viewer: Viewer): Promise<void> {
  const paths = demandAdministration(viewer)
  const roles = await rolesOf(db, [id], viewer.today)
  const outside = roles.some(
    (held) =>
      (held.to === null || held.to > viewer.today) && !paths.some((path) => isWithin(held.path, path)),
  )
  if (outside) throw forbidden()
}

/**
 * Today's paths of the bodies in which the viewer administers.
 * @throws 403 when there is none
 */
export function demandAdministration(viewer: Viewer): string[] {
  const paths = reachPaths(viewer, 'accounts.manage')
  if (paths.length === 0) throw forbidden()
  return paths
}

/** Whether the account holds or held a role in one of these subtrees of today's tree. */
function hasRoleIn(
  eb: ExpressionBuilder<Database, 'account'>,
  paths: string[],
  viewer: Viewer,
): Expression<SqlBool> {
  return eb.exists(
    eb
      .selectFrom('role_grant')
      .innerJoin('placement', 'placement.organisation_id', 'role_grant.organisation_id')
      .select('role_grant.id')
      .whereRef('role_grant.account_id', '=', 'account.id')
      .where(sql<boolean>`placement.valid @> ${viewer.today}::date and path <@ ${pathArray(paths)}`),
  )
}

/** Found in the username as typed, or in the display name as `searchKey` would write it. */
function isNamed(q: string) {
  const key = searchKey(q)
  return sql<boolean>`(strpos(username, ${q.trim().toLowerCase()}) > 0 or (${key} <> '' and strpos(
    ${plainWords(sql`lower(display_name collate "vi-x-icu")`)}, ${key}) > 0))`
}

type AccountRow = {
  id: string
  username: string
  display_name: string
  disabled_at: Date | null
  created_at: Date
}

function selectAccounts(db: Db | Trx) {
  return db
    .selectFrom('account')
    .select(['account.id', 'username', 'display_name', 'disabled_at', 'created_at'])
}

async function withRoles(db: Db | Trx, rows: AccountRow[], viewer: Viewer): Promise<AccountItem[]> {
  const paths = reachPaths(viewer, 'accounts.manage')
  const ids = rows.map((row) => row.id)
  const roles = (await rolesOf(db, ids, viewer.today)).filter(
    (held) => held.accountId === viewer.accountId || paths.some((path) => isWithin(held.path, path)),
  )
  return rows.map((row) => ({
    id: row.id,
    username: row.username,
    displayName: row.display_name,
    disabled: row.disabled_at !== null,
    createdAt: row.created_at.toISOString(),
    roles: roles
      .filter((held) => held.accountId === row.id)
      .map(({ id, role, organisation, from, to }) => ({ id, role, organisation, from, to })),
  }))
}
