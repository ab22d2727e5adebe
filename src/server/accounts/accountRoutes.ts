import type { z } from 'zod'
import {
  type AccountBody,
  type AccountItem,
  changePassword,
  createAccount,
  type DisableBody,
  disableAccount,
  endRole,
  getAccount,
  grantRole,
  listAccounts,
  type RoleEndBody,
  type RoleGrantBody,
} from '#contract/accounts'
import { runCommand } from '../platform/commands'
import type { Db } from '../platform/database'
import { newId } from '../platform/ids'
import { notFound } from '../platform/refusal'
import { type Call, route, type Server } from '../platform/route'
import { reach, type Viewer } from '../platform/viewer'
import { demandAdministration, findAccount, findAccounts } from './accountQueries'
import { endRoleOn, insertAccount, insertRole, updateDisabled, updatePassword } from './accountWrites'
import { judgeCurrentPassword } from './currentPassword'
import { demandLongPassword, hashPassword } from './passwords'
import { tokenHashOf } from './sessions'

/** Of a password a command remembers its share in the keyed digest of the body, so that another one is told apart. */
export function accountRoutes(server: Server): void {
  const { db } = server
  route(server, listAccounts, ({ query, viewer }) => findAccounts(db, query, viewer))
  route(server, getAccount, ({ params, viewer }) => demandAccount(db, params.id, viewer))
  route(server, createAccount, ({ body, viewer }) => create(db, body, viewer))
  route(server, grantRole, ({ params, body, viewer }) => grant(db, params.id, body, viewer))
  route(server, endRole, ({ params, body, viewer }) => end(db, params, body, viewer))
  route(server, changePassword, (call) => setPassword(server, call))
  route(server, disableAccount, ({ params, body, viewer }) => disable(db, params.id, body, viewer))
}

async function create(db: Db, body: z.output<typeof AccountBody>, viewer: Viewer): Promise<AccountItem> {
  const { password } = body
  const organisation = await reach(db, body.organisationId, 'accounts.manage', viewer)
  const passwordHash = await hashPassword(password)
  const command = { commandId: body.commandId, purpose: 'accounts.create', body }
  const { id } = await runCommand(db, command, viewer, async (trx) => {
    demandLongPassword(password)
    await insertAccount(trx, { ...body, passwordHash }, organisation, viewer)
    await insertRole(trx, body.id, { ...body, id: newId(viewer.now) }, organisation, viewer)
    return { id: body.id }
  })
  return demandAccount(db, id, viewer)
}

async function grant(
  db: Db,
  accountId: string,
  body: z.output<typeof RoleGrantBody>,
  viewer: Viewer,
): Promise<AccountItem> {
  const { id } = await demandAccount(db, accountId, viewer)
  const organisation = await reach(db, body.organisationId, 'accounts.manage', viewer)
  const command = { commandId: body.commandId, purpose: `accounts.grantRole ${id}`, body }
  await runCommand(db, command, viewer, async (trx) => {
    await insertRole(trx, id, body, organisation, viewer)
    return { id }
  })
  return demandAccount(db, id, viewer)
}

async function end(
  db: Db,
  params: { id: string; roleId: string },
  body: z.output<typeof RoleEndBody>,
  viewer: Viewer,
): Promise<AccountItem> {
  const { id } = await demandAccount(db, params.id, viewer)
  demandAdministration(viewer)
  const command = { commandId: body.commandId, purpose: `accounts.endRole ${id} ${params.roleId}`, body }
  await runCommand(db, command, viewer, async (trx) => {
    await endRoleOn(trx, id, params.roleId, body.to, viewer)
    return { id }
  })
  return demandAccount(db, id, viewer)
}

/** Everything but the hashing is judged inside the command, so that the same command answers alike again. */
async function setPassword(
  { db, ports }: Server,
  call: Call<typeof changePassword>,
): Promise<{ id: string }> {
  const { params, body, viewer, request } = call
  const { id } = await demandAccount(db, params.id, viewer)
  const own = id === viewer.accountId
  const refusal = own ? await judgeCurrentPassword(db, body.current, request.ip, viewer) : null
  const passwordHash = await hashPassword(body.password)
  const content = { password: body.password }
  const command = { commandId: body.commandId, purpose: `accounts.changePassword ${id}`, body: content }
  return runCommand(db, command, viewer, async (trx) => {
    if (refusal !== null) throw refusal
    demandLongPassword(body.password)
    await updatePassword(trx, id, passwordHash, own ? tokenHashOf(request, ports) : null, viewer)
    return { id }
  })
}

async function disable(
  db: Db,
  accountId: string,
  body: z.output<typeof DisableBody>,
  viewer: Viewer,
): Promise<AccountItem> {
  const { id } = await demandAccount(db, accountId, viewer)
  demandAdministration(viewer)
  const command = { commandId: body.commandId, purpose: `accounts.disable ${id}`, body }
  await runCommand(db, command, viewer, async (trx) => {
    await updateDisabled(trx, id, body.disabled, viewer)
    return { id }
  })
  return demandAccount(db, id, viewer)
}

/** @throws 404 when unknown or outside what the viewer administers, and not the viewer's own */
async function demandAccount(db: Db, id: string, viewer: Viewer): Promise<AccountItem> {
  const account = await findAccount(db, id, viewer)
  if (account === null) throw notFound()
  return account
}
