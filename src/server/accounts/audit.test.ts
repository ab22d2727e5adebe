import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AuditItem, AuditList } from '#contract/accounts'
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

const clock = clockAt('2026-08-31')
let fresh: FreshDatabase
let app: FastifyInstance
let admin: Caller
let officer: Caller
let provinceAdmin: Caller

beforeAll(async () => {
  fresh = await freshDatabase()
  const { db } = fresh
  app = await buildApp(db, testPorts(clock))
  const province = await addOrganisation(db, { name: 'Tỉnh ủy', kind: 'centralDirect' })
  const town = await addOrganisation(db, { name: 'Thị ủy', kind: 'upperDirect', parent: province })
  const cell = await addOrganisation(db, { name: 'Chi bộ khu 2', kind: 'cell', parent: town })
  const otherTown = await addOrganisation(db, {
    name: 'Huyện ủy khác',
    kind: 'upperDirect',
    parent: province,
  })
  const officerId = await addAccount(db, 'officer', town, 'canbo')
  const foreignId = await addAccount(db, 'officer', otherTown, 'nguoikhac')
  const leaderId = await addAccount(db, 'leader', province, 'lanhdao')
  admin = await callAs(app, db, await addAccount(db, 'administrator', town, 'quantri'), clock)
  provinceAdmin = await callAs(app, db, await addAccount(db, 'administrator', province, 'quantritinh'), clock)
  officer = await callAs(app, db, officerId, clock)

  await writeLine('first', '2026-08-01T00:00:00+07:00', officerId, town)
  await writeLine('second', '2026-08-01T23:59:59+07:00', officerId, cell, { count: 3 })
  await writeLine('above', '2026-08-02T08:00:00+07:00', leaderId, province)
  await writeLine('beside', '2026-08-02T08:00:00+07:00', foreignId, otherTown)
  await writeLine('read.from.above', '2026-08-02T09:00:00+07:00', leaderId, cell)
  await writeLine('session.open', '2026-08-03T08:00:00+07:00', officerId, null)
  await writeLine('session.open', '2026-08-03T08:00:00+07:00', foreignId, null)
  await writeLine('session.refused', '2026-08-03T08:00:00+07:00', null, null)
})
afterAll(async () => {
  await app.close()
  await fresh.close()
})

async function writeLine(
  action: string,
  at: string,
  accountId: string | null,
  organisationId: string | null,
  detail: Record<string, unknown> = {},
): Promise<void> {
  const line = {
    at: new Date(at),
    account_id: accountId,
    action,
    organisation_id: organisationId,
    subject_id: anyId(),
  }
  await fresh.db
    .insertInto('audit_line')
    .values({ ...line, detail: JSON.stringify(detail) })
    .execute()
}

async function read(query = '', caller = admin): Promise<AuditItem[]> {
  const { status, body } = await caller.get<AuditList>(`/api/audit${query}`)
  expect(status).toBe(200)
  return body.items
}

async function actions(query = '', caller = admin): Promise<string[]> {
  return (await read(query, caller)).map((item) => item.action)
}

test('is read by administrators only', async () => {
  const { status, body } = await officer.get('/api/audit')
  expect(status).toBe(403)
  expect(body).toEqual({ code: 'forbidden', findings: [] })
})

test('holds the lines of bodies in reach, and those of no body by who works there, the newest first', async () => {
  expect(await actions()).toEqual(['session.open', 'read.from.above', 'second', 'first'])
  expect(await actions('', provinceAdmin)).toEqual([
    'session.open',
    'session.open',
    'read.from.above',
    'beside',
    'above',
    'second',
    'first',
  ])
})

test('a line says who, what, where and when', async () => {
  const [, fromAbove, second] = await read()
  expect(fromAbove).toMatchObject({ account: 'lanhdao', organisation: 'Chi bộ khu 2' })
  expect(second).toEqual({
    seq: '2',
    at: '2026-08-01T16:59:59.000Z',
    account: 'canbo',
    action: 'second',
    organisation: 'Chi bộ khu 2',
    subjectId: second?.subjectId,
    detail: { count: 3 },
  })
})

test('is narrowed by account, action and days, both days included', async () => {
  expect(await actions('?account=CanBo')).toEqual(['session.open', 'second', 'first'])
  expect(await actions('?account=nguoikhac')).toEqual([])
  expect(await actions('?action=second')).toEqual(['second'])
  expect(await actions('?from=2026-08-01&to=2026-08-01')).toEqual(['second', 'first'])
  expect(await actions('?from=2026-08-02&to=2026-08-02')).toEqual(['read.from.above'])
  expect(await actions('?account=canbo&from=2026-08-03')).toEqual(['session.open'])
})

test('is read in pages', async () => {
  const first = await admin.get<AuditList>('/api/audit?limit=3')
  expect(first.body.items).toHaveLength(3)
  const second = await admin.get<AuditList>(`/api/audit?limit=3&cursor=${first.body.next}`)
  expect([...first.body.items, ...second.body.items]).toEqual(await read())
  expect(second.body.next).toBeNull()
})

test.each([
  '?cursor=x',
  `?cursor=${Buffer.from('["x"]').toString('base64url')}`,
  '?from=yesterday',
  '?limit=0',
])('%s is malformed', async (query) => {
  expect((await admin.get(`/api/audit${query}`)).status).toBe(400)
})
