import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OwnAgreements } from '#contract/agreements'
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
import { openWorld, type WorldCalls } from '../../../test/worldCalls'
import { buildApp } from '../app'

/** A city that wrote its own plan beside the one from above, and documents that contradict each other. */

let fresh: FreshDatabase
let city: Caller
let province: Caller
const ids: Record<string, string> = {}
const clock = clockAt('2023-12-31')

beforeAll(async () => {
  fresh = await freshDatabase()
  const { db } = fresh
  const app = await buildApp(db, testPorts(clock))
  ids.root = await addOrganisation(db, { name: 'Tỉnh', kind: 'centralDirect' })
  ids.city = await addOrganisation(db, { name: 'Thành phố', parent: ids.root, kind: 'upperDirect' })
  ids.w1 = await addOrganisation(db, { name: 'Phường 1', parent: ids.city })
  ids.w2 = await addOrganisation(db, { name: 'Phường 2', parent: ids.city })
  city = await callAs(app, db, await addAccount(db, 'officer', ids.city), clock)
  province = await callAs(app, db, await addAccount(db, 'officer', ids.root), clock)
})
afterAll(() => fresh.close())

async function write(caller: Caller, body: string, tail: string, more: object): Promise<void> {
  const answer = await caller.post(`/api/organisations/${ids[body]}/${tail}`, {
    commandId: anyId(),
    id: anyId(),
    ...more,
  })
  expect([tail, answer]).toEqual([tail, expect.objectContaining({ status: 201 })])
}

function declare(body: string, value: number, to: string): Promise<void> {
  const source = { title: 'Báo cáo' }
  return write(city, body, 'declared-figures', {
    from: '2023-01-01',
    to,
    value,
    source,
    declaredBy: 'Ban Tổ chức',
  })
}

async function found(query = '') {
  const { status, body } = await city.get<OwnAgreements>(
    `/api/organisations/${ids.city}/agreements?year=2023${query}`,
  )
  expect(status).toBe(200)
  const items = body.items.map(({ code, organisation, subject, expected, found: stated }) => {
    return [code, organisation.name, subject, expected, stated]
  })
  return { checked: body.checked, total: body.total, items }
}

async function year(): Promise<string> {
  const listed = await fresh.db
    .selectFrom('period')
    .select('id')
    .where('from_day', '=', '2023-01-01')
    .where('kind', '=', 'year')
    .executeTakeFirst()
  if (listed !== undefined) return listed.id
  const id = anyId()
  const made = { kind: 'year', name: 'Năm 2023', from: '2023-01-01', to: '2023-12-31' }
  const { status } = await province.post('/api/periods', { commandId: anyId(), id, ...made })
  expect(status).toBe(201)
  return id
}

describe('GET /api/organisations/:id/agreements', () => {
  it('compares nothing while nothing is kept', async () => {
    expect(await found()).toEqual({ checked: 0, total: 0, items: [] })
  })

  it('finds where documents, targets and members contradict each other', async () => {
    await declare('city', 100, '2023-12-31')
    await declare('city', 105, '2023-06-30')
    await declare('w1', 60, '2023-12-31')
    await declare('w2', 39, '2023-12-31')
    for (const [body, value] of [
      ['city', 900],
      ['w1', 500],
      ['w2', 410],
    ] as const) {
      await write(city, body, 'membership-bases', { day: '2023-06-30', value, source: 'Báo cáo' })
    }
    const periodId = await year()
    const target = (issuerName: string, day: string, value: number) => {
      return { kind: 'assigned', periodId, value, decision: { number: '1-QĐ', day, issuerName } }
    }
    await write(city, 'city', 'targets', target('Thành ủy', '2023-02-01', 90))
    await write(province, 'city', 'targets', target('Tỉnh ủy', '2023-01-10', 163))
    const { total, items } = await found()
    expect(total).toBe(4)
    expect(items).toEqual([
      ['childrenDiffer', 'Thành phố', 'admitted', 99, 100],
      ['membersDiffer', 'Thành phố', 'members', 910, 900],
      ['twoTargets', 'Thành phố', 'assigned', expect.any(Number), expect.any(Number)],
      ['seriesFalls', 'Thành phố', 'admitted', 105, 100],
    ])
  })

  it('knows of a day only what was recorded by then', async () => {
    expect(await found('&knownAt=2023-01-01')).toEqual({ checked: 0, total: 0, items: [] })
  })

  it('opens no body of others', async () => {
    expect((await city.get(`/api/organisations/${ids.root}/agreements`)).status).toBe(404)
    expect((await city.get(`/api/organisations/${ids.city}/agreements?asOf=nie`)).status).toBe(400)
  })
})

describe('the demo world', () => {
  let world: WorldCalls
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  it.each([
    ['halong', 'QN-HL', 2023, '2023-08-31'],
    ['daklak', 'DL', 2022, '2022-12-31'],
    ['huyen001', 'H001', 2023, '2023-12-31'],
  ])('of %s agrees with itself where its article tells figures', async (username, code, of, asOf) => {
    const caller = await world.as(username)
    const { status, body } = await caller.get<OwnAgreements>(
      `/api/organisations/${await world.idOf(code)}/agreements?year=${of}&asOf=${asOf}`,
    )
    expect(status).toBe(200)
    expect(body.items.filter((item) => item.code !== 'allocatedDiffers')).toEqual([])
  })
})
