import type { FastifyRequest } from 'fastify'
import { getViewer, type SignInBody, signIn, signOut, type ViewerReply } from '#contract/accounts'
import { nfc } from '#domain/vietnamese'
import { writeAudit } from '../platform/audit'
import type { Db } from '../platform/database'
import { Refusal } from '../platform/refusal'
import { publicRoute, route, type Server } from '../platform/route'
import type { Viewer } from '../platform/viewer'
import { isPassword } from './passwords'
import { holdsOn, rolesOf } from './roles'
import { clearSessionCookie, endSessionOf, openSession, setSessionCookie, viewerOfAccount } from './sessions'
import { countFailure, forgetFailures } from './signInFailures'

export function sessionRoutes(server: Server): void {
  const { db, ports } = server

  publicRoute(server, signIn, async ({ body, request, reply }) => {
    const viewer = await viewerBySignIn(server, body, request)
    const token = await db.transaction().execute(async (trx) => {
      await endSessionOf(trx, request, ports)
      await writeAudit(trx, { action: 'session.open' }, viewer)
      return openSession(trx, viewer.accountId, viewer.now)
    })
    setSessionCookie(reply, token, ports)
    return viewerReply(db, viewer)
  })

  route(server, signOut, async ({ viewer, request, reply }) => {
    await db.transaction().execute(async (trx) => {
      await endSessionOf(trx, request, ports)
      await writeAudit(trx, { action: 'session.close' }, viewer)
    })
    clearSessionCookie(reply, ports)
    return null
  })

  route(server, getViewer, ({ viewer }) => viewerReply(db, viewer))
}

/**
 * Whoever gives name and password of an account that is in use and holds a role today.
 * @throws 401, the same whatever is wrong; 429 when too much was wrong lately
 */
async function viewerBySignIn(server: Server, body: SignInBody, request: FastifyRequest): Promise<Viewer> {
  const { db, ports } = server
  const attempt = { username: nfc(body.username).trim().toLowerCase(), address: request.ip }
  const account = await findByUsername(db, attempt.username)
  const matches = await isPassword(body.password, account?.passwordHash ?? null, attempt.address)
  const viewer = matches && account?.disabled === false ? await viewerOfAccount(db, account, ports) : null
  if (viewer === null) {
    if (!(await countFailure(db, attempt, ports.now()))) throw new Refusal('tooMany')
    await writeRefused(db, account?.id ?? null, ports.now())
    throw new Refusal('unauthenticated', [{ code: 'wrongPassword', field: 'password' }])
  }
  await forgetFailures(db, attempt)
  return viewer
}

async function findByUsername(db: Db, username: string) {
  const row = await db
    .selectFrom('account')
    .select(['id', 'username', 'display_name as displayName', 'password_hash as passwordHash', 'disabled_at'])
    .where('username', '=', username)
    .executeTakeFirst()
  return row === undefined ? null : { ...row, disabled: row.disabled_at !== null }
}

/** Nothing that was typed goes into the log, also no name that no account has. */
async function writeRefused(db: Db, accountId: string | null, at: Date): Promise<void> {
  await db.insertInto('audit_line').values({ at, account_id: accountId, action: 'session.refused' }).execute()
}

async function viewerReply(db: Db, viewer: Viewer): Promise<ViewerReply> {
  const held = (await rolesOf(db, [viewer.accountId], viewer.today)).filter((role) =>
    holdsOn(role, viewer.today),
  )
  return {
    account: { id: viewer.accountId, username: viewer.username, displayName: viewer.displayName },
    roles: held.map(({ role, organisation, from, to }) => ({ role, organisation, from, to })),
    today: viewer.today,
  }
}
