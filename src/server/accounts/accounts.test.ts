import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AccountItem, AccountList } from '#contract/accounts'
import type { RefusalReply } from '#contract/common'
import type { Role } from '#domain/access'
import {
  addAccount,
  addOrganisation,
  anyId,
  type Caller,
  callAs,
  clockAt,
  testPorts,
} from '../../../test/builders'
import { type FreshDatabase, freshDatabase } from '../../../test/database'
import { buildApp } from '../app'
import { hashPassword } from './passwords'

const clock = clockAt('2026-08-31')
const PASSWORD = 'mật khẩu đủ dài'
let fresh: FreshDatabase
let app: FastifyInstance
let province: string
let town: string
let cell: string
let otherTown: string
let admin: Caller
let adminId: string
let officer: Caller
let provinceAdmin: Caller
let counter = 0

beforeAll(async () => {
  fresh = await freshDatabase()
  const { db } = fresh
  app = await buildApp(db, testPorts(clock))
  province = await addOrganisation(db, { name: 'Tỉnh ủy', code: 'T', kind: 'centralDirect' })
  town = await addOrganisation(db, { name: 'Thị ủy', code: 'T-1', kind: 'upperDirect', parent: province })
  cell = await addOrganisation(db, { name: 'Chi bộ khu 2', code: 'T-1-2', kind: 'cell', parent: town })
  otherTown = await addOrganisation(db, {
    name: 'Huyện ủy khác',
    code: 'T-2',
    kind: 'upperDirect',
    parent: province,
  })
  adminId = await addAccount(db, 'administrator', town, 'quantri')
  officer = await callAs(app, db, await addAccount(db, 'officer', town, 'canbo'), clock)
  provinceAdmin = await callAs(app, db, await addAccount(db, 'administrator', province, 'quantritinh'), clock)
})
beforeEach(async () => {
  admin = await callAs(app, fresh.db, adminId, clock)
})
afterAll(async () => {
  await app.close()
  await fresh.close()
})

function newAccount(change: Record<string, unknown> = {}) {
  counter += 1
  return {
    commandId: anyId(),
    id: anyId(),
    username: `nguoi.dung${counter}`,
    displayName: 'Nguyễn Văn Mẫu',
    password: PASSWORD,
    role: 'secretary',
    organisationId: cell,
    ...change,
  }
}

async function created(change: Record<string, unknown> = {}): Promise<AccountItem> {
  const { status, body } = await admin.post<AccountItem>('/api/accounts', newAccount(change))
  expect(status).toBe(201)
  return body
}

function codesOf(body: unknown): string[] {
  return (body as RefusalReply).findings.map((finding) => finding.code)
}

async function signInStatus(username: string, password: string): Promise<number> {
  const payload = { username, password }
  return (await app.inject({ method: 'POST', url: '/api/sessions', payload })).statusCode
}

async function lastLine() {
  return fresh.db
    .selectFrom('audit_line')
    .select(['action', 'account_id', 'organisation_id', 'subject_id', 'detail'])
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
}

describe('a new account', () => {
  test('is told with its role and can sign in', async () => {
    const sent = newAccount({ username: ' Bi.Thu-Khu2 ', displayName: '  Bí thư   khu 2 ' })
    const { status, body } = await admin.post<AccountItem>('/api/accounts', sent)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      id: sent.id,
      username: 'bi.thu-khu2',
      displayName: 'Bí thư khu 2',
      disabled: false,
      createdAt: clock.now.toISOString(),
      roles: [
        {
          role: 'secretary',
          organisation: { id: cell, code: 'T-1-2', name: 'Chi bộ khu 2', kind: 'cell' },
          from: '2026-08-31',
          to: null,
        },
      ],
    })
    expect(await signInStatus('bi.thu-khu2', PASSWORD)).toBe(201)
  })

  test('sent again is the same account; with other content a conflict', async () => {
    const sent = newAccount()
    const first = await admin.post('/api/accounts', sent)
    expect(await admin.post('/api/accounts', sent)).toEqual(first)
    const other = await admin.post('/api/accounts', { ...sent, displayName: 'Khác' })
    expect(other.status).toBe(409)
    expect(codesOf(other.body)).toEqual(['commandReused'])
  })

  test('leaves lines that hold no name, and a command that holds no password', async () => {
    const sent = newAccount({
      username: 'khong.lo',
      displayName: 'Tên Không Lộ',
      password: 'password not kept',
    })
    await admin.post('/api/accounts', sent)
    const lines = await fresh.db
      .selectFrom('audit_line')
      .selectAll()
      .where('subject_id', '=', sent.id)
      .execute()
    expect(lines.map((line) => line.action)).toEqual(['account.create', 'role.grant'])
    const command = await fresh.db
      .selectFrom('command')
      .selectAll()
      .where('command_id', '=', sent.commandId)
      .executeTakeFirstOrThrow()
    expect(command.result).toEqual({ id: sent.id })
    const kept = JSON.stringify([lines, command])
    for (const value of ['khong.lo', 'Tên Không Lộ', 'password not kept', 'argon2'])
      expect(kept).not.toContain(value)
    const other = await admin.post('/api/accounts', { ...sent, password: 'another password' })
    expect([other.status, codesOf(other.body as RefusalReply)]).toEqual([409, ['commandReused']])
    expect(await signInStatus('khong.lo', 'password not kept')).toBe(201)
  })

  test.each([
    ['a username somebody has', { username: 'canbo' }, 'usernameTaken'],
    ['a username somebody out of reach has', { username: 'quantritinh' }, 'usernameTaken'],
    ['a password of nine characters', { password: 'đđđđđđđđđ' }, 'passwordTooShort'],
    ['an end before the beginning', { from: '2026-09-02', to: '2026-09-01' }, 'dayOrder'],
    ['an end on the first day', { from: '2026-09-02', to: '2026-09-02' }, 'dayOrder'],
  ])('%s is refused', async (_what, change, code) => {
    const { status, body } = await admin.post('/api/accounts', newAccount(change))
    expect(status).toBe(422)
    expect(codesOf(body)).toEqual([code])
  })

  test('a secretary is the secretary of a cell', async () => {
    const { status, body } = await admin.post('/api/accounts', newAccount({ organisationId: town }))
    expect(status).toBe(422)
    expect(codesOf(body)).toEqual(['roleNotAllowed'])
  })

  test('a closed body takes no roles', async () => {
    const closed = await addOrganisation(fresh.db, {
      name: 'Đã giải thể',
      kind: 'cell',
      parent: town,
      to: '2025-07-01',
    })
    const { status, body } = await admin.post('/api/accounts', newAccount({ organisationId: closed }))
    expect(status).toBe(422)
    expect(codesOf(body)).toEqual(['closedOrganisation'])
  })

  test.each(['a', 'khu 2', 'ba$', ''])('the username %j is malformed', async (username) => {
    expect((await admin.post('/api/accounts', newAccount({ username }))).status).toBe(400)
  })

  test('an id that is taken is a conflict', async () => {
    const { id } = await created()
    expect((await admin.post('/api/accounts', newAccount({ id }))).status).toBe(409)
  })
})

describe('reach', () => {
  test('a body above, beside or unknown is not found, whatever role is granted', async () => {
    for (const organisationId of [province, otherTown, anyId()]) {
      for (const role of ['administrator', 'leader'] satisfies Role[]) {
        const { status, body } = await admin.post('/api/accounts', newAccount({ role, organisationId }))
        expect(status).toBe(404)
        expect(body).toEqual({ code: 'notFound', findings: [] })
      }
    }
    const account = await created()
    const grant = { commandId: anyId(), id: anyId(), role: 'officer', organisationId: otherTown }
    expect((await admin.post(`/api/accounts/${account.id}/roles`, grant)).status).toBe(404)
  })

  test('an account elsewhere is not found at any address, also with a malformed body', async () => {
    const foreign = await addAccount(fresh.db, 'officer', otherTown)
    for (const id of [foreign, anyId()]) {
      const commandId = anyId()
      for (const [path, payload] of [
        ['roles', { commandId, id: anyId(), role: 'officer', organisationId: town }],
        [`roles/${anyId()}/ends`, { commandId, to: '2026-09-30' }],
        ['passwords', { commandId, password: PASSWORD }],
        ['disablements', { commandId, disabled: true }],
      ] as const) {
        expect((await admin.post(`/api/accounts/${id}/${path}`, payload)).status).toBe(404)
        expect((await admin.post(`/api/accounts/${id}/${path}`, {})).status).toBe(404)
      }
    }
  })

  test('without an administrator’s role accounts are closed', async () => {
    expect((await officer.get('/api/accounts')).status).toBe(403)
    expect((await officer.post('/api/accounts', newAccount())).status).toBe(403)
    expect((await officer.post('/api/accounts', newAccount({ organisationId: otherTown }))).status).toBe(404)
    const account = await created()
    const payload = { commandId: anyId(), disabled: true }
    expect((await officer.post(`/api/accounts/${account.id}/disablements`, payload)).status).toBe(404)
  })

  test('the list holds who has or had a role beneath, and of their roles only those', async () => {
    const both = await addAccount(fresh.db, 'leader', otherTown, 'hai.noi')
    const grant = { commandId: anyId(), id: anyId(), role: 'officer', organisationId: town }
    expect((await provinceAdmin.post(`/api/accounts/${both}/roles`, grant)).status).toBe(201)
    const { body } = await admin.get<AccountList>('/api/accounts?q=hai.noi')
    expect(body.items.map(({ roles }) => roles.map((held) => held.organisation.id))).toEqual([[town]])
    const whole = await provinceAdmin.get<AccountList>('/api/accounts?q=hai.noi')
    expect(whole.body.items[0]?.roles).toHaveLength(2)

    await admin.post(`/api/accounts/${both}/roles/${grant.id}/ends`, { commandId: anyId(), to: '2026-08-31' })
    expect((await admin.get<AccountList>('/api/accounts?q=hai.noi')).body.items).toHaveLength(1)
    const names = (await admin.get<AccountList>('/api/accounts')).body.items.map((item) => item.username)
    expect(names).toContain('canbo')
    expect(names).not.toContain('quantritinh')
    expect(names).toEqual(names.toSorted())
  })

  test('the list is searched by either name, with or without accents, and read in pages', async () => {
    await created({ username: 'tim.kiem', displayName: 'Đặng Thị Ngần' })
    for (const q of ['dang thi', 'Đặng', 'NGẦN', 'tim.k']) {
      const { body } = await admin.get<AccountList>(`/api/accounts?q=${encodeURIComponent(q)}`)
      expect(body.items.map((item) => item.username)).toEqual(['tim.kiem'])
    }
    expect((await admin.get<AccountList>('/api/accounts?q=%25%25')).body.items).toEqual([])
    const all = (await admin.get<AccountList>('/api/accounts')).body.items
    const read: AccountItem[] = []
    let next: string | null = ''
    while (next !== null) {
      const page: AccountList = (
        await admin.get<AccountList>(`/api/accounts?limit=2${next && `&cursor=${next}`}`)
      ).body
      read.push(...page.items)
      next = page.next
    }
    expect(read).toEqual(all)
    expect((await admin.get('/api/accounts?cursor=x')).status).toBe(400)
  })
})

describe('roles', () => {
  test('are added and ended; the last day is the day before', async () => {
    const account = await created()
    const grant = {
      commandId: anyId(),
      id: anyId(),
      role: 'inspector',
      organisationId: town,
      from: '2026-09-01',
    }
    const granted = await admin.post<AccountItem>(`/api/accounts/${account.id}/roles`, grant)
    expect(granted.status).toBe(201)
    expect(granted.body.roles.map((held) => held.role)).toEqual(['secretary', 'inspector'])
    expect(await lastLine()).toEqual({
      action: 'role.grant',
      account_id: adminId,
      organisation_id: town,
      subject_id: account.id,
      detail: { roleId: grant.id, role: 'inspector', from: '2026-09-01', to: null },
    })
    const end = { commandId: anyId(), to: '2026-12-01' }
    const ended = await admin.post<AccountItem>(`/api/accounts/${account.id}/roles/${grant.id}/ends`, end)
    expect(ended.status).toBe(201)
    expect(ended.body.roles[1]).toMatchObject({ from: '2026-09-01', to: '2026-12-01' })
    const later = { commandId: anyId(), to: '2026-12-02' }
    const putOff = await admin.post(`/api/accounts/${account.id}/roles/${grant.id}/ends`, later)
    expect(codesOf(putOff.body)).toEqual(['dayOrder'])
  })

  test('given by mistake end on the day they began, at once', async () => {
    const account = await created({ username: 'nham.lan' })
    expect(await signInStatus('nham.lan', PASSWORD)).toBe(201)
    const url = `/api/accounts/${account.id}/roles/${account.roles[0]?.id}/ends`
    expect((await admin.post(url, { commandId: anyId(), to: '2026-08-30' })).status).toBe(422)
    expect((await admin.post(url, { commandId: anyId(), to: '2026-08-31' })).status).toBe(201)
    expect(await signInStatus('nham.lan', PASSWORD)).toBe(401)
  })

  test('nobody adds to the own ones or ends the own administration', async () => {
    const grant = { commandId: anyId(), id: anyId(), role: 'officer', organisationId: town }
    const granted = await admin.post(`/api/accounts/${adminId}/roles`, grant)
    expect([granted.status, codesOf(granted.body)]).toEqual([422, ['ownAccount']])
    const { body } = await admin.get<AccountList>('/api/accounts?q=quantri')
    const url = `/api/accounts/${adminId}/roles/${body.items[0]?.roles[0]?.id}/ends`
    const ended = await admin.post(url, { commandId: anyId(), to: '2026-09-01' })
    expect([ended.status, codesOf(ended.body)]).toEqual([422, ['ownAccount']])
  })

  test('elsewhere are not found', async () => {
    const both = await addAccount(fresh.db, 'officer', town)
    const grant = { commandId: anyId(), id: anyId(), role: 'leader', organisationId: otherTown }
    await provinceAdmin.post(`/api/accounts/${both}/roles`, grant)
    const url = `/api/accounts/${both}/roles/${grant.id}/ends`
    expect((await admin.post(url, { commandId: anyId(), to: '2026-09-01' })).status).toBe(404)
    expect((await provinceAdmin.post(url, { commandId: anyId(), to: '2026-09-01' })).status).toBe(201)
  })
})

describe('one account', () => {
  test('is told to those who administer it and to itself; to others it is not there', async () => {
    const account = await created({ username: 'mot.tai.khoan' })
    const url = `/api/accounts/${account.id}`
    expect(await admin.get(url)).toEqual({ status: 200, body: account })
    const itself = await callAs(app, fresh.db, account.id, clock)
    expect((await itself.get<AccountItem>(url)).body.username).toBe('mot.tai.khoan')
    expect((await officer.get(url)).status).toBe(404)
    expect(await admin.get(`/api/accounts/${anyId()}`)).toEqual(await officer.get(url))
  })
})

describe('a password', () => {
  test('set by an administrator ends every session', async () => {
    const account = await created({ username: 'doi.mat.khau' })
    const session = await callAs(app, fresh.db, account.id, clock)
    const body = { commandId: anyId(), password: 'mật khẩu hoàn toàn mới' }
    const reply = await admin.post(`/api/accounts/${account.id}/passwords`, body)
    expect(reply).toEqual({ status: 201, body: { id: account.id } })
    expect((await session.get('/api/viewer')).status).toBe(401)
    expect(await signInStatus('doi.mat.khau', PASSWORD)).toBe(401)
    expect(await signInStatus('doi.mat.khau', 'mật khẩu hoàn toàn mới')).toBe(201)
    expect(await admin.post(`/api/accounts/${account.id}/passwords`, body)).toEqual(reply)
    const other = { ...body, password: 'mật khẩu khác hẳn' }
    expect((await admin.post(`/api/accounts/${account.id}/passwords`, other)).status).toBe(409)
  })

  test('changed by its owner needs the one in force and ends the other sessions', async () => {
    const account = await created({ username: 'tu.doi' })
    const [here, there] = [
      await callAs(app, fresh.db, account.id, clock),
      await callAs(app, fresh.db, account.id, clock),
    ]
    const url = `/api/accounts/${account.id}/passwords`
    const body = { commandId: anyId(), password: 'mật khẩu tự đổi lấy' }
    expect(codesOf((await here.post(url, body)).body)).toEqual(['required'])
    expect(codesOf((await here.post(url, { ...body, current: 'not this one' })).body)).toEqual([
      'wrongPassword',
    ])
    expect(codesOf((await here.post(url, { ...body, current: PASSWORD, password: 'ngắn' })).body)).toEqual([
      'passwordTooShort',
    ])
    const reply = await here.post(url, { ...body, current: PASSWORD })
    expect(reply.status).toBe(201)
    expect(await here.post(url, { ...body, current: PASSWORD })).toEqual(reply)
    expect((await here.get('/api/viewer')).status).toBe(200)
    expect((await there.get('/api/viewer')).status).toBe(401)
    expect(await lastLine()).toMatchObject({ action: 'account.password', organisation_id: cell, detail: {} })
  })

  test('an administrator’s own needs it too, and guessing it is bounded', async () => {
    await fresh.db
      .updateTable('account')
      .set({ password_hash: await hashPassword(PASSWORD) })
      .where('id', '=', adminId)
      .execute()
    const url = `/api/accounts/${adminId}/passwords`
    const attempt = (current?: string) =>
      admin.post(url, { commandId: anyId(), password: 'mật khẩu tự đổi lấy', current })
    expect(codesOf((await attempt()).body)).toEqual(['required'])
    for (let n = 0; n < 10; n += 1) expect((await attempt(`guess ${n}`)).status).toBe(422)
    expect((await attempt('guess')).status).toBe(429)
    expect((await attempt(PASSWORD)).status).toBe(201)
  })

  test('of an account that also works elsewhere is not for the administrator of one of its places', async () => {
    const both = await addAccount(fresh.db, 'officer', town)
    const grant = {
      commandId: anyId(),
      id: anyId(),
      role: 'leader',
      organisationId: province,
      from: '2026-12-01',
    }
    await provinceAdmin.post(`/api/accounts/${both}/roles`, grant)
    const password = { commandId: anyId(), password: PASSWORD }
    expect((await admin.post(`/api/accounts/${both}/passwords`, password)).status).toBe(403)
    const lock = { commandId: anyId(), disabled: true }
    expect((await admin.post(`/api/accounts/${both}/disablements`, lock)).status).toBe(403)
    expect((await provinceAdmin.post(`/api/accounts/${both}/passwords`, password)).status).toBe(201)
  })
})

describe('locking', () => {
  test('ends the sessions and can be taken back', async () => {
    const account = await created({ username: 'bi.khoa' })
    const session = await callAs(app, fresh.db, account.id, clock)
    const url = `/api/accounts/${account.id}/disablements`
    const locked = await admin.post<AccountItem>(url, { commandId: anyId(), disabled: true })
    expect([locked.status, locked.body.disabled]).toEqual([201, true])
    expect(await lastLine()).toMatchObject({ action: 'account.disable', subject_id: account.id })
    expect((await session.get('/api/viewer')).status).toBe(401)
    expect(await signInStatus('bi.khoa', PASSWORD)).toBe(401)
    const opened = await admin.post<AccountItem>(url, { commandId: anyId(), disabled: false })
    expect([opened.status, opened.body.disabled]).toEqual([201, false])
    expect((await session.get('/api/viewer')).status).toBe(401)
    expect(await signInStatus('bi.khoa', PASSWORD)).toBe(201)
  })

  test('nobody locks the own account', async () => {
    const reply = await admin.post(`/api/accounts/${adminId}/disablements`, {
      commandId: anyId(),
      disabled: true,
    })
    expect([reply.status, codesOf(reply.body)]).toEqual([422, ['ownAccount']])
  })
})
