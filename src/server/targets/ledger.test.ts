import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TargetsReply } from '#contract/targets'
import {
  addAccount,
  addOrganisation,
  anyId,
  type Caller,
  callAs,
  clockAt,
  moveOrganisation,
} from '../../../test/builders'
import { addPeriod, decision, plantTargetTree, type TargetTree } from '../../../test/targetTree'
import { readLedger } from './ledger'

let tree: TargetTree
beforeAll(async () => {
  tree = await plantTargetTree()
})
afterAll(() => tree.close())

async function issue(as: Caller, id: string, value: number, day: string, change: object = {}): Promise<void> {
  const body = { commandId: anyId(), id: anyId(), kind: 'assigned', periodId: tree.year.id, value, ...change }
  const { status } = await as.post(`/api/organisations/${id}/targets`, { ...body, decision: decision(day) })
  expect(status).toBe(201)
}

async function members(id: string, day: string, value: number): Promise<void> {
  const body = { commandId: anyId(), id: anyId(), day, value, source: 'Biểu 1' }
  expect((await tree.as.province.post(`/api/organisations/${id}/membership-bases`, body)).status).toBe(201)
}

const read = (as: Caller, id: string, query = '', period = tree.year.id) =>
  as.get<TargetsReply>(`/api/organisations/${id}/targets?period=${period}${query}`)

/** Runs work with the server's clock on another day. */
async function on(today: string, work: () => Promise<void>): Promise<void> {
  const kept = { ...tree.clock }
  Object.assign(tree.clock, clockAt(today))
  await work()
  Object.assign(tree.clock, kept)
}

describe('the ledger of a body', () => {
  it('is empty, not 0, where nothing was set', async () => {
    const { status, body } = await read(tree.as.province, tree.ids.province)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      organisation: { id: tree.ids.province, code: 'T', name: 'Đảng bộ tỉnh', kind: 'centralDirect' },
      period: tree.year,
      entries: [],
      inForce: { resolution: null, assigned: null, registered: null },
      qualifier: null,
      allocated: null,
      allocationGap: null,
      draftTotal: null,
      members: null,
      membersOn: null,
      rate: null,
      mayWrite: true,
    })
    expect(body.children).toEqual(
      [['a', 'T-A', 'Đảng bộ A'] as const, ['b', 'T-B', 'Đảng bộ B'] as const].map(([key, code, name]) => ({
        organisation: { id: tree.ids[key], code, name, kind: 'upperDirect' },
        members: null,
        membersOn: null,
        admittedLastPeriod: null,
        assigned: null,
        rate: null,
        baseDay: null,
        qualifier: null,
        paper: null,
        draft: null,
        registered: null,
        writable: true,
      })),
    )
  })

  it('tells what holds on a day, and what was known on a day', async () => {
    const { ids, as } = tree
    await on('2023-03-01', async () => {
      await issue(as.central, ids.province, 500, '2023-01-10', { qualifier: 'orMore' })
      await issue(as.province, ids.a, 300, '2023-01-20')
      await members(ids.a, '2022-12-31', 8000)
      await members(ids.province, '2022-12-31', 20_000)
    })
    await on('2023-07-15', async () => {
      await issue(as.central, ids.province, 520, '2023-07-01')
      await issue(as.province, ids.b, 250, '2023-02-01')
      await issue(as.b, ids.b, 260, '2023-07-01', { kind: 'registered' })
      await members(ids.a, '2023-06-30', 8100)
    })
    const { body: now } = await read(as.province, ids.province)
    expect(now).toMatchObject({ allocated: 550, allocationGap: -30, qualifier: 'exactly', members: 20_000 })
    expect(now.children).toMatchObject([
      { members: 8100, membersOn: '2023-06-30', assigned: 300, registered: null },
      { members: null, membersOn: null, assigned: 250, registered: 260 },
    ])
    const { body: before } = await read(as.province, ids.province, '&asOf=2023-06-15')
    expect(before).toMatchObject({
      inForce: { assigned: 500 },
      qualifier: 'orMore',
      allocated: 550,
      allocationGap: -50,
    })
    expect(before.entries.map(({ value, inForce }) => [value, inForce])).toEqual([
      [520, false],
      [500, true],
    ])
    const { body: known } = await read(as.province, ids.province, '&asOf=2023-06-15&knownAt=2023-03-01')
    expect(known).toMatchObject({ inForce: { assigned: 500 }, allocated: 300, allocationGap: 200 })
    const { body: unknown } = await read(as.province, ids.province, '&knownAt=2023-02-28')
    expect(unknown).toMatchObject({ entries: [], allocated: null, members: null })
  })

  it('shows the bodies that lived beneath on the day', async () => {
    const { body } = await read(tree.as.province, tree.ids.province, '&asOf=2023-05-31')
    const codes = body.children.map(({ organisation, writable }) => [organisation.code, writable])
    expect(codes).toEqual([
      ['T-A', true],
      ['T-B', true],
      ['T-C', false],
    ])
  })

  it('does not show a body that has left the branch', async () => {
    const { db, ids, as } = tree
    const gone = await addOrganisation(db, { name: 'Đã chuyển đi', parent: ids.b })
    await moveOrganisation(db, gone, ids.a, '2023-07-01')
    const names = async (as: Caller) =>
      (await read(as, ids.b, '&asOf=2023-06-30')).body.children.map(({ organisation }) => organisation.name)
    expect(await names(as.b)).toEqual([])
    expect(await names(as.province)).toEqual(['Đã chuyển đi'])
  })

  it('measures a term by its resolution', async () => {
    const { db, ids, as } = tree
    const term = await addPeriod(db, { kind: 'term', name: 'Nhiệm kỳ', from: '2020-01-01', to: '2025-12-31' })
    const rate = { value: undefined, rate: { min: 3, max: 4 }, periodId: term.id, kind: 'resolution' }
    await issue(as.central, ids.province, 0, '2023-01-10', rate)
    const { body } = await read(as.province, ids.province, '', term.id)
    expect(body).toMatchObject({ inForce: { resolution: 600, assigned: null }, rate: { min: 3, max: 4 } })
  })

  it('takes the last period from elsewhere', async () => {
    const { db, ids } = tree
    const found = await db
      .selectFrom('placement')
      .selectAll()
      .where('organisation_id', '=', ids.province)
      .execute()
    const path = found.find((row) => row.alive)?.path ?? ''
    const roles = [{ role: 'officer' as const, organisationId: ids.province, path }]
    const viewer = {
      accountId: anyId(),
      username: 'x',
      displayName: 'x',
      roles,
      ...tree.clock,
      commandKey: Buffer.alloc(32),
    }
    const province = { id: ids.province, path, alive: true, kind: '', code: null, name: '', parentId: null }
    const lastPeriod = (asked: string[]) => Promise.resolve(new Map([[asked[0] ?? '', 42]]))
    const ledger = await readLedger(db, province, { period: tree.year, knownAt: null, lastPeriod }, viewer)
    expect(ledger.children.map(({ admittedLastPeriod }) => admittedLastPeriod)).toEqual([42, null])
  })

  it('is for readers of figures within reach', async () => {
    const { db, ids, as, app, clock } = tree
    expect((await read(as.inspector, ids.a)).body.mayWrite).toBe(false)
    expect((await read(as.provinceLeader, ids.a)).body.mayWrite).toBe(false)
    expect((await read(as.secretary, ids.cell)).status).toBe(200)
    expect((await read(as.province, ids.closed)).body.mayWrite).toBe(false)
    const administrator = await callAs(app, db, await addAccount(db, 'administrator', ids.province), clock)
    expect((await read(administrator, ids.a)).status).toBe(403)
    expect((await read(as.a, ids.b)).status).toBe(404)
    expect((await read(as.a, ids.province)).status).toBe(404)
    expect((await read(as.foreign, ids.a)).status).toBe(404)
    expect((await read(as.a, anyId())).status).toBe(404)
    expect((await read(as.a, ids.a, '', anyId())).status).toBe(404)
    expect((await read(as.a, ids.a, '', 'x')).status).toBe(400)
    expect((await read(as.a, 'x')).status).toBe(400)
  })
})
