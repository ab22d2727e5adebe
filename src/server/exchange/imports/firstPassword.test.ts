import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AccountList } from '#contract/accounts'
import { addAccount, anyId, type Caller, callAs } from '../../../../test/builders'
import * as roads from '../../../../test/imports'
import { openWorld, type WorldCalls } from '../../../../test/worldCalls'

/** Accounts of a list begin without a password; the administrator gives the first one, and nobody else. */

let world: WorldCalls
let administrator: Caller
beforeAll(async () => {
  world = await openWorld()
  administrator = await world.as('quantri')
})
afterAll(() => world.close())

const PASSWORD = 'mật khẩu đầu tiên'
const HEAD = ['TT', 'Họ và tên', 'Tài khoản', 'Vai trò', 'Đơn vị']
const signIn = async (username: string, password: string) =>
  (await world.app.inject({ method: 'POST', url: '/api/sessions', payload: { username, password } }))
    .statusCode
const setPassword = async (caller: Caller, id: string, current?: string) =>
  (await caller.post(`/api/accounts/${id}/passwords`, { commandId: anyId(), password: PASSWORD, current }))
    .status

it('an account of a list gets its first password from the administrator of its body alone', async () => {
  const root = await world.db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account_id')
    .innerJoin('placement', 'placement.organisation_id', 'role_grant.organisation_id')
    .select('placement.code')
    .where('account.username', '=', 'quantri')
    .where('placement.alive', '=', true)
    .executeTakeFirstOrThrow()
  const who = { username: 'quantri', code: root.code ?? '' }
  const rows = [['1', 'Nguyễn Văn Mới', 'nv.moi', 'Lãnh đạo', 'QN-MC-BN']]
  const sent = await roads.checked(world, who, 'accounts', [HEAD, ...rows])
  expect(await roads.confirm(sent)).toMatchObject({ written: 1, faulty: 0 })
  const { body } = await administrator.get<AccountList>('/api/accounts?q=nv.moi')
  const id = body.items[0]?.id ?? ''

  for (const guess of ['', ' ', 'nv.moi', PASSWORD])
    expect([400, 401]).toContain(await signIn('nv.moi', guess))
  const elsewhere = await addAccount(world.db, 'administrator', await world.idOf('QN-HL'))
  const others = [
    await world.as('binhngoc'),
    await world.as('mongcai'),
    await callAs(world.app, world.db, elsewhere, world.clock),
  ]
  for (const other of others) expect([403, 404]).toContain(await setPassword(other, id, ''))
  expect(await signIn('nv.moi', PASSWORD)).toBe(401)

  expect(await setPassword(administrator, id)).toBe(201)
  expect(await signIn('nv.moi', PASSWORD)).toBe(201)
  // whoever signed in has begun: the list is not taken back over their head
  const refused = await roads.step(sent, 'withdrawals', { reason: 'Gửi nhầm' })
  expect([refused.status, refused.body]).toMatchObject([422, { findings: [{ code: 'importBuiltUpon' }] }])
})
