import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProposalReply } from '#contract/targets'
import { anyId, type Caller } from '../../../test/builders'
import { findingsOf, plantTargetTree, type TargetTree } from '../../../test/targetTree'

let tree: TargetTree
beforeAll(async () => {
  tree = await plantTargetTree()
  await members(tree.ids.a, '2022-12-31', 300)
  await members(tree.ids.b, '2022-12-31', 100)
  await members(tree.ids.b, '2023-06-30', 200)
})
afterAll(() => tree.close())

async function members(id: string, day: string, value: number): Promise<void> {
  const body = { commandId: anyId(), id: anyId(), day, value, source: 'Biểu 1' }
  expect((await tree.as.province.post(`/api/organisations/${id}/membership-bases`, body)).status).toBe(201)
}

const propose = (as: Caller, id: string, change: object = {}) =>
  as.post<ProposalReply>(`/api/organisations/${id}/allocation-proposals`, {
    periodId: tree.year.id,
    total: 50,
    ...change,
  })
const refusal = async (as: Caller, id: string, change: object) => {
  const { status, body } = await propose(as, id, change)
  return [status, ...findingsOf(body)]
}

describe('proposing an allocation', () => {
  it('shares by the newest members among the bodies that live today, by code', async () => {
    const { status, body } = await propose(tree.as.province, tree.ids.province)
    expect(status).toBe(200)
    expect(body.items).toEqual([
      { organisationId: tree.ids.a, value: 30 },
      { organisationId: tree.ids.b, value: 20 },
    ])
    const rows = await tree.db.selectFrom('target_entry').select('id').execute()
    expect(rows).toEqual([])
  })
  it('respects locks and bounds, however their ids are written', async () => {
    const change = { locked: { [tree.ids.a.toUpperCase()]: 10 }, bounds: { [tree.ids.b]: { max: 40 } } }
    const { body } = await propose(tree.as.province, tree.ids.province, change)
    expect(body.items.map(({ value }) => value)).toEqual([10, 40])
  })
  it('says which bound is in the way', async () => {
    const { status, body } = await propose(tree.as.province, tree.ids.province, { max: 20 })
    const params = { bound: 'max', organisationId: tree.ids.a, reachable: 40 }
    expect(status).toBe(422)
    expect(body).toMatchObject({ findings: [{ code: 'proposalInfeasible', field: 'total', params }] })
  })
  it('shares nothing where nobody is beneath', async () => {
    expect(await refusal(tree.as.province, tree.ids.b, {})).toEqual([422, 'proposalInfeasible total'])
    expect((await propose(tree.as.province, tree.ids.b, { total: 0 })).body.items).toEqual([])
  })
  it('takes bounds and locks for bodies directly beneath only', async () => {
    const { as, ids } = tree
    const locked = (id: string) => ({ locked: { [id]: 1 } })
    expect(await refusal(as.province, ids.province, locked(ids.foreignChild))).toEqual([404])
    expect(await refusal(as.province, ids.province, { bounds: { [anyId()]: { min: 1 } } })).toEqual([404])
    expect(await refusal(as.province, ids.province, locked(ids.cell))).toEqual([
      422,
      `notChild locked.${ids.cell}`,
    ])
    const closed = [422, `closedOrganisation locked.${ids.closed}`]
    expect(await refusal(as.province, ids.province, locked(ids.closed))).toEqual(closed)
  })
  it('keeps to rights and forms', async () => {
    const { as, ids } = tree
    expect(await refusal(as.a, ids.province, {})).toEqual([404])
    expect(await refusal(as.province, ids.foreign, {})).toEqual([404])
    expect(await refusal(as.province, ids.province, { periodId: anyId() })).toEqual([404])
    expect(await refusal(as.inspector, ids.province, {})).toEqual([403])
    expect(await refusal(as.province, ids.province, { floorRatePercent: 3.001 })).toEqual([
      422,
      'malformed floorRatePercent',
    ])
    expect((await propose(as.province, ids.province, { total: -1 })).status).toBe(400)
    expect((await propose(as.province, ids.province, { locked: { x: 1 } })).status).toBe(400)
  })
})
