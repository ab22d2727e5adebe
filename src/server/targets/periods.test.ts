import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PeriodList, PeriodShape } from '#contract/targets'
import { anyId } from '../../../test/builders'
import { findingsOf, plantTargetTree, type TargetTree } from '../../../test/targetTree'

let tree: TargetTree
beforeAll(async () => {
  tree = await plantTargetTree()
})
afterAll(() => tree.close())

const body = (change: object = {}) => ({
  commandId: anyId(),
  id: anyId(),
  kind: 'term',
  name: 'Nhiệm kỳ 2020–2025',
  from: '2020-08-01',
  to: '2025-07-31',
  ...change,
})

describe('periods', () => {
  it('are added by any officer and listed for everybody, the newest first', async () => {
    const added = await tree.as.b.post<PeriodShape>('/api/periods', body())
    expect(added).toMatchObject({ status: 201, body: { kind: 'term', from: '2020-08-01', to: '2025-07-31' } })
    const list = await tree.as.inspector.get<PeriodList>('/api/periods')
    expect(list.body.items.map(({ name }) => name)).toEqual(['Năm 2023', 'Nhiệm kỳ 2020–2025'])
  })
  it('of the same kind and days are one, under whatever name; others may overlap', async () => {
    const first = await tree.as.a.post<PeriodShape>('/api/periods', body({ from: '2015-01-01' }))
    const again = await tree.as.foreign.post<PeriodShape>(
      '/api/periods',
      body({ from: '2015-01-01', name: 'Khác' }),
    )
    expect(again).toEqual(first)
    const other = await tree.as.a.post<PeriodShape>(
      '/api/periods',
      body({ from: '2015-01-01', kind: 'other' }),
    )
    expect(other.status).toBe(201)
    expect(other.body.id).not.toBe(first.body.id)
  })
  it('made by two officers at once are one', async () => {
    const days = { from: '2030-01-01', to: '2034-12-31' }
    const made = await Promise.all([
      tree.as.a.post<PeriodShape>('/api/periods', body(days)),
      tree.as.b.post<PeriodShape>('/api/periods', body(days)),
    ])
    expect(made.map(({ status }) => status)).toEqual([201, 201])
    expect(made[0].body.id).toBe(made[1].body.id)
  })
  it('answers a repeated command alike, and another body under its id with 409', async () => {
    const sent = body({ from: '2010-01-01', to: '2010-12-31', kind: 'year' })
    const first = await tree.as.a.post('/api/periods', sent)
    expect(await tree.as.a.post('/api/periods', sent)).toEqual(first)
    const changed = await tree.as.a.post('/api/periods', { ...sent, to: '2010-12-30' })
    expect([changed.status, findingsOf(changed.body)]).toEqual([409, ['commandReused commandId']])
  })
  it('refuses the wrong order, other roles, an id in use and what is malformed', async () => {
    const order = await tree.as.a.post('/api/periods', body({ to: '2020-07-31' }))
    expect([order.status, findingsOf(order.body)]).toEqual([422, ['dayOrder to']])
    expect((await tree.as.provinceLeader.post('/api/periods', body())).status).toBe(403)
    expect((await tree.as.secretary.post('/api/periods', body())).status).toBe(403)
    const clash = await tree.as.a.post('/api/periods', body({ id: tree.year.id, from: '1999-01-01' }))
    expect([clash.status, findingsOf(clash.body)]).toEqual([409, ['stale']])
    expect((await tree.as.a.post('/api/periods', body({ from: '2023-02-30' }))).status).toBe(400)
  })
})
