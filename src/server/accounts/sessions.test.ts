import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ViewerReply } from '#contract/accounts'
import { addAccount, addOrganisation, addRole, clockAt, testPorts } from '../../../test/builders'
import { type FreshDatabase, freshDatabase } from '../../../test/database'
import { buildApp } from '../app'
import { hashPassword } from './passwords'

const PASSWORD = 'mật khẩu đúng 1'
const clock = clockAt('2026-08-31')
let fresh: FreshDatabase
let app: FastifyInstance
let town: string
let officer: string

beforeAll(async () => {
  fresh = await freshDatabase()
  app = await buildApp(fresh.db, testPorts(clock))
  town = await addOrganisation(fresh.db, { name: 'Thành ủy Hạ Long', code: 'QN-HL', kind: 'upperDirect' })
  officer = await addSigner('halong', 'officer')
})
afterAll(async () => {
  await app.close()
  await fresh.close()
})
beforeEach(async () => {
  Object.assign(clock, clockAt('2026-08-31'))
  await fresh.db.deleteFrom('sign_in_failure').execute()
})

async function addSigner(username: string, role: 'officer' | 'administrator'): Promise<string> {
  const id = await addAccount(fresh.db, role, town, username)
  await setAccount(id, { password_hash: await hashPassword(PASSWORD) })
  return id
}

async function setAccount(
  id: string,
  change: { password_hash?: string; disabled_at?: Date | null },
): Promise<void> {
  await fresh.db.updateTable('account').set(change).where('id', '=', id).execute()
}

function signIn(username: string, password: string, remoteAddress = '10.0.0.1', server = app) {
  return server.inject({
    method: 'POST',
    url: '/api/sessions',
    payload: { username, password },
    remoteAddress,
  })
}

async function signedIn(username = 'halong'): Promise<string> {
  const reply = await signIn(username, PASSWORD)
  expect(reply.statusCode).toBe(201)
  return reply.cookies.find((cookie) => cookie.name === 'ke_thua')?.value ?? ''
}

async function viewerStatus(token: string): Promise<number> {
  const reply = await app.inject({ url: '/api/viewer', cookies: { ke_thua: token } })
  return reply.statusCode
}

function pass(minutes: number): void {
  clock.now = new Date(clock.now.getTime() + minutes * 60_000)
}

async function auditLines(action: string) {
  return fresh.db
    .selectFrom('audit_line')
    .select(['account_id', 'organisation_id', 'subject_id', 'detail'])
    .where('action', '=', action)
    .orderBy('seq')
    .execute()
}

describe('signing in', () => {
  test('answers who it is and sets a cookie of which the database holds no token', async () => {
    const reply = await signIn(' HaLong ', PASSWORD)
    expect(reply.statusCode).toBe(201)
    expect(reply.json<ViewerReply>()).toEqual({
      account: { id: officer, username: 'halong', displayName: 'halong' },
      roles: [
        {
          role: 'officer',
          organisation: { id: town, code: 'QN-HL', name: 'Thành ủy Hạ Long', kind: 'upperDirect' },
          from: '2000-01-01',
          to: null,
        },
      ],
      today: '2026-08-31',
    })
    const [cookie] = reply.cookies
    expect(cookie).toMatchObject({ name: 'ke_thua', path: '/', httpOnly: true, sameSite: 'Lax' })
    expect(cookie?.secure).toBeUndefined()
    const sessions = await fresh.db.selectFrom('session').select('token_hash').execute()
    expect(sessions.some((session) => session.token_hash.toString() === cookie?.value)).toBe(false)
    const viewer = await app.inject({ url: '/api/viewer', cookies: { ke_thua: cookie?.value ?? '' } })
    expect(viewer.json()).toEqual(reply.json())
  })

  test('over TLS the cookie is Secure and bound to the host', async () => {
    const secure = await buildApp(fresh.db, testPorts(clock, { secureCookies: true }))
    const [cookie] = (await signIn('halong', PASSWORD, '10.0.0.1', secure)).cookies
    expect(cookie).toMatchObject({ name: '__Host-ke_thua', secure: true, path: '/' })
    const plain = await secure.inject({ url: '/api/viewer', cookies: { ke_thua: cookie?.value ?? '' } })
    expect(plain.statusCode).toBe(401)
    await secure.close()
  })

  test('the password may be typed composed or decomposed', async () => {
    expect((await signIn('halong', PASSWORD.normalize('NFD'))).statusCode).toBe(201)
  })

  test('each time under a new token, and the one presented ends', async () => {
    const first = await signedIn()
    const payload = { username: 'halong', password: PASSWORD }
    const again = await app.inject({
      method: 'POST',
      url: '/api/sessions',
      payload,
      cookies: { ke_thua: first },
    })
    const second = again.cookies[0]?.value ?? ''
    expect(second).not.toBe(first)
    expect(await viewerStatus(first)).toBe(401)
    expect(await viewerStatus(second)).toBe(200)
  })

  test('a foreign origin is refused', async () => {
    const payload = { username: 'halong', password: PASSWORD }
    const headers = { origin: 'https://elsewhere.example' }
    const reply = await app.inject({ method: 'POST', url: '/api/sessions', payload, headers })
    expect(reply.statusCode).toBe(403)
  })
})

describe('what is wrong answers alike', () => {
  const wrong = { code: 'unauthenticated', findings: [{ code: 'wrongPassword', field: 'password' }] }

  async function expectWrong(username: string, password: string): Promise<void> {
    const reply = await signIn(username, password)
    expect(reply.statusCode).toBe(401)
    expect(reply.json()).toEqual(wrong)
    expect(reply.cookies).toEqual([])
  }

  test('password or name', async () => {
    await expectWrong('halong', 'not the password')
    await expectWrong('nobody', PASSWORD)
    await expectWrong('no such name!', PASSWORD)
  })

  test('an account that is locked', async () => {
    const id = await addSigner('locked', 'officer')
    await setAccount(id, { disabled_at: clock.now })
    await expectWrong('locked', PASSWORD)
  })

  test('an account whose role is over or not yet begun', async () => {
    const id = await addSigner('former', 'officer')
    const token = await signedIn('former')
    await fresh.db
      .updateTable('role_grant')
      .set({ to_day: '2026-08-31' })
      .where('account_id', '=', id)
      .execute()
    expect(await viewerStatus(token)).toBe(401)
    await expectWrong('former', PASSWORD)
    await fresh.db
      .updateTable('role_grant')
      .set({ from_day: '2026-09-01', to_day: null })
      .where('account_id', '=', id)
      .execute()
    await expectWrong('former', PASSWORD)
  })

  test('an account without a password', async () => {
    await addAccount(fresh.db, 'officer', town, 'nopassword')
    await expectWrong('nopassword', 'anything at all')
  })

  test('text no column takes is malformed, and so is a missing password', async () => {
    expect((await signIn('ha\0long', PASSWORD)).statusCode).toBe(400)
    const reply = await app.inject({ method: 'POST', url: '/api/sessions', payload: { username: 'halong' } })
    expect(reply.statusCode).toBe(400)
  })

  test('the log says of which account, and nothing of what was typed', async () => {
    await fresh.db.deleteFrom('sign_in_failure').execute()
    const before = (await auditLines('session.refused')).length
    await expectWrong('halong', 'secret typed wrong')
    await expectWrong('typed-name', 'secret typed wrong')
    expect((await auditLines('session.refused')).slice(before)).toEqual([
      { account_id: officer, organisation_id: null, subject_id: null, detail: {} },
      { account_id: null, organisation_id: null, subject_id: null, detail: {} },
    ])
    const kept = await fresh.db.selectFrom('sign_in_failure').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain('typed')
  })
})

describe('guessing', () => {
  async function guess(times: number, username: string, address: string): Promise<number[]> {
    const statuses: number[] = []
    for (let n = 0; n < times; n += 1)
      statuses.push((await signIn(username, `guess ${n}`, address)).statusCode)
    return statuses
  }

  test('is told to wait after ten, under that name from that address, and the right password still opens', async () => {
    expect(await guess(12, 'halong', '10.0.0.2')).toEqual([...Array<number>(10).fill(401), 429, 429])
    const reply = await signIn('halong', 'guess', '10.0.0.2')
    expect(reply.json()).toEqual({ code: 'tooMany', findings: [] })
    expect((await signIn('halong', 'guess', '10.0.0.3')).statusCode).toBe(401)
    expect((await signIn('other', 'guess', '10.0.0.2')).statusCode).toBe(401)
    expect((await signIn('halong', PASSWORD, '10.0.0.2')).statusCode).toBe(201)
    expect(await guess(1, 'halong', '10.0.0.2')).toEqual([401])
  })

  test('is told to wait after a hundred from one address, whatever the names', async () => {
    const values = Array.from({ length: 99 }, (_, n) => ({
      username_key: `k${n}`,
      address: '10.0.0.4',
      at: clock.now,
    }))
    await fresh.db.insertInto('sign_in_failure').values(values).execute()
    expect(await guess(2, 'halong', '10.0.0.4')).toEqual([401, 429])
    expect((await signIn('halong', PASSWORD, '10.0.0.4')).statusCode).toBe(201)
  })

  test('may go on after a quarter of an hour', async () => {
    await guess(10, 'halong', '10.0.0.5')
    pass(14)
    expect(await guess(1, 'halong', '10.0.0.5')).toEqual([429])
    pass(1)
    expect(await guess(1, 'halong', '10.0.0.5')).toEqual([401])
  })

  test('at once from many addresses keeps nobody out', async () => {
    const flood = Array.from({ length: 40 }, (_, n) => signIn('halong', `guess ${n}`, '10.0.0.6'))
    const right = await signIn('halong', PASSWORD, '10.0.0.7')
    expect(right.statusCode).toBe(201)
    await Promise.all(flood)
  })
})

describe('a session', () => {
  test('ends when nothing is asked for two hours', async () => {
    const token = await signedIn()
    pass(119)
    expect(await viewerStatus(token)).toBe(200)
    pass(119)
    expect(await viewerStatus(token)).toBe(200)
    pass(120)
    expect(await viewerStatus(token)).toBe(401)
  })

  test('ends after twelve hours in any case, and its row goes at the next sign-in', async () => {
    const token = await signedIn()
    for (let hour = 1; hour < 12; hour += 1) {
      pass(60)
      expect(await viewerStatus(token)).toBe(200)
    }
    pass(60)
    expect(await viewerStatus(token)).toBe(401)
    await signedIn()
    expect(await fresh.db.selectFrom('session').select('account_id').execute()).toHaveLength(1)
  })

  test('notes that it was used once a minute at most', async () => {
    await fresh.db.deleteFrom('session').execute()
    const token = await signedIn()
    const opened = clock.now
    const lastSeen = async () =>
      (await fresh.db.selectFrom('session').select('last_seen_at').executeTakeFirst())?.last_seen_at
    pass(0.9)
    await viewerStatus(token)
    expect(await lastSeen()).toEqual(opened)
    pass(0.2)
    await viewerStatus(token)
    expect(await lastSeen()).toEqual(clock.now)
  })

  test('ends at sign-out, which leaves nothing to send', async () => {
    const token = await signedIn()
    const reply = await app.inject({
      method: 'DELETE',
      url: '/api/sessions/current',
      cookies: { ke_thua: token },
    })
    expect(reply.statusCode).toBe(204)
    expect(reply.body).toBe('')
    expect(reply.cookies[0]).toMatchObject({ name: 'ke_thua', value: '', path: '/' })
    expect(await viewerStatus(token)).toBe(401)
    const again = await app.inject({
      method: 'DELETE',
      url: '/api/sessions/current',
      cookies: { ke_thua: token },
    })
    expect(again.statusCode).toBe(401)
  })

  test('ends when the account is locked', async () => {
    const id = await addSigner('lockedlater', 'officer')
    const token = await signedIn('lockedlater')
    await setAccount(id, { disabled_at: clock.now })
    expect(await viewerStatus(token)).toBe(401)
  })

  test('of an invented token is none', async () => {
    expect(await viewerStatus('x'.repeat(43))).toBe(401)
    expect((await app.inject({ url: '/api/viewer' })).statusCode).toBe(401)
  })

  test('opened and closed leaves a line each, without values', async () => {
    const before = {
      open: (await auditLines('session.open')).length,
      close: (await auditLines('session.close')).length,
    }
    const token = await signedIn()
    await app.inject({ method: 'DELETE', url: '/api/sessions/current', cookies: { ke_thua: token } })
    const line = { account_id: officer, organisation_id: null, subject_id: null, detail: {} }
    expect((await auditLines('session.open')).slice(before.open)).toEqual([line])
    expect((await auditLines('session.close')).slice(before.close)).toEqual([line])
  })
})

test('only roles that hold today are the viewer’s', async () => {
  const school = await addOrganisation(fresh.db, { name: 'Chi bộ trường', kind: 'cell', parent: town })
  const id = await addSigner('tworoles', 'administrator')
  await addRole(fresh.db, id, 'secretary', school)
  await fresh.db
    .updateTable('role_grant')
    .set({ to_day: '2026-09-01' })
    .where('account_id', '=', id)
    .where('role', '=', 'secretary')
    .execute()
  const roles = async () => {
    const reply = await app.inject({ url: '/api/viewer', cookies: { ke_thua: await signedIn('tworoles') } })
    return reply.json<ViewerReply>().roles.map((held) => held.role)
  }
  expect((await roles()).toSorted()).toEqual(['administrator', 'secretary'])
  Object.assign(clock, clockAt('2026-09-01'))
  expect(await roles()).toEqual(['administrator'])
})
