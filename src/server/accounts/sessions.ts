import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Db, Trx } from '../platform/database'
import type { Ports } from '../platform/ports'
import type { Viewer } from '../platform/viewer'
import { holdsOn, rolesOf } from './roles'

const MINUTE = 60_000
/** A session ends after so long without a request … */
const IDLE = 120 * MINUTE
/** … and after so long in any case. */
const ABSOLUTE = 12 * 60 * MINUTE
const TOUCH_EVERY = MINUTE

export interface SignedInAccount {
  id: string
  username: string
  displayName: string
}

/** The viewer behind the request's cookie; null without a session in force or a role that holds today. */
export async function viewerOfRequest(db: Db, request: FastifyRequest, ports: Ports): Promise<Viewer | null> {
  const tokenHash = tokenHashOf(request, ports)
  if (tokenHash === null) return null
  const now = ports.now()
  const session = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['account.id', 'username', 'display_name as displayName', 'last_seen_at'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', new Date(now.getTime() - IDLE))
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (session === undefined) return null
  if (now.getTime() - session.last_seen_at.getTime() >= TOUCH_EVERY) await touch(db, tokenHash, now)
  return viewerOfAccount(db, session, ports)
}

/** The account with the roles that hold today; null when there is none. */
export async function viewerOfAccount(
  db: Db,
  account: SignedInAccount,
  ports: Ports,
): Promise<Viewer | null> {
  const [now, today] = [ports.now(), ports.today()]
  const held = (await rolesOf(db, [account.id], today)).filter((role) => holdsOn(role, today))
  if (held.length === 0) return null
  const roles = held.map(({ role, organisation, path }) => ({ role, organisationId: organisation.id, path }))
  return {
    accountId: account.id,
    username: account.username,
    displayName: account.displayName,
    roles,
    today,
    now,
    commandKey: createHmac('sha256', ports.sealKey).update('commands').digest(),
  }
}

/** Opens a session under a new token; of the token only its hash is kept. Clears away what has expired. */
export async function openSession(db: Db | Trx, accountId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db.deleteFrom('session').where('expires_at', '<=', now).execute()
  await db
    .insertInto('session')
    .values({
      token_hash: hashOf(token),
      account_id: accountId,
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + ABSOLUTE),
    })
    .execute()
  return token
}

/** Ends the sessions of an account, but for the one whose token has this hash. */
export async function endSessions(
  db: Db | Trx,
  accountId: string,
  except: Buffer | null = null,
): Promise<void> {
  await db
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .$if(except !== null, (query) => query.where('token_hash', '<>', except))
    .execute()
}

/** Ends the session whose token the request carries, if any. */
export async function endSessionOf(db: Db | Trx, request: FastifyRequest, ports: Ports): Promise<void> {
  const tokenHash = tokenHashOf(request, ports)
  if (tokenHash !== null) await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

/** Hash of the token the request carries; null without a cookie. */
export function tokenHashOf(request: FastifyRequest, ports: Ports): Buffer | null {
  const token = request.cookies[cookieName(ports)]
  return token === undefined ? null : hashOf(token)
}

export function setSessionCookie(reply: FastifyReply, token: string, ports: Ports): void {
  reply.setCookie(cookieName(ports), token, cookieOptions(ports))
}

export function clearSessionCookie(reply: FastifyReply, ports: Ports): void {
  reply.clearCookie(cookieName(ports), cookieOptions(ports))
}

async function touch(db: Db, tokenHash: Buffer, now: Date): Promise<void> {
  await db.updateTable('session').set({ last_seen_at: now }).where('token_hash', '=', tokenHash).execute()
}

/** Browsers keep __Host- cookies over TLS only, and then let no other host set them. */
export function cookieName(ports: Ports): string {
  return ports.secureCookies ? '__Host-ke_thua' : 'ke_thua'
}

function cookieOptions(ports: Ports) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: ports.secureCookies } as const
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
