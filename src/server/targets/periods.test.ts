import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProgressReply } from '#contract/progress'
import type { PeriodList, PeriodShape } from '#contract/targets'
import { anyId, type Caller } from '../../../test/builders'
import { findingsOf, plantTargetTree, type TargetTree } from '../../../test/targetTree'

let tree: TargetTree
beforeAll(async () => {
  tree = await plantTargetTree()
})
afterAll(() => tree.close())

const window = { kind: 'other', name: 'Đợt thi đua', from: '2023-02-03', to: '2023-05-19' }
const add = (caller: Caller, change: object = {}) =>
  caller.post<PeriodShape>('/api/periods', { commandId: anyId(), id: anyId(), ...window, ...change })
const namesFor = async (caller: Caller) =>
  (await caller.get<PeriodList>('/api/periods')).body.items.map(({ name }) => name)

describe('a year, a school year, a term', () => {
  it('belongs to all, under one name, however often it is added', async () => {
    const year = { kind: 'year', name: 'Tên khác', from: '2030-01-01', to: '2030-12-31' }
    const made = await Promise.all([add(tree.as.a, year), add(tree.as.foreign, year)])
    expect(made.map(({ status, body }) => [status, body.name])).toEqual([
      [201, 'Năm 2030'],
      [201, 'Năm 2030'],
    ])
    expect(made[0].body.id).toBe(made[1].body.id)
    expect(await namesFor(tree.as.inspector)).toContain('Năm 2030')
  })

  it.each([
    [{ kind: 'year', from: '2023-01-01', to: '2023-01-31' }, 'malformed to'],
    [{ kind: 'year', from: '2023-02-01', to: '2024-01-31' }, 'malformed from'],
    [{ kind: 'schoolYear', from: '2023-08-01', to: '2024-07-31' }, 'malformed from'],
    [{ kind: 'term', from: '2020-07-01', to: '2021-06-30' }, 'malformed to'],
    [{ from: '2023-05-20' }, 'dayOrder to'],
  ])('%j is %s', async (change, finding) => {
    const { status, body } = await add(tree.as.central, change)
    expect([status, findingsOf(body)]).toEqual([422, [finding]])
  })

  it('of office is added by provinces and above only', async () => {
    const term = { kind: 'term', from: '2025-07-01', to: '2030-06-30' }
    expect((await add(tree.as.a, term)).status).toBe(403)
    expect(await add(tree.as.province, term)).toMatchObject({
      status: 201,
      body: { name: 'Nhiệm kỳ 2025–2030' },
    })
  })

  it('cannot be taken over by a shorter one: other committees go on counting the whole year', async () => {
    const progress = async () =>
      (await tree.as.foreign.get<ProgressReply>(`/api/organisations/${tree.ids.foreign}/progress?year=2023`))
        .body.period
    const before = await progress()
    await add(tree.as.a, { from: '2023-01-01', to: '2023-01-31' })
    expect(await progress()).toEqual(before)
    expect(before).toEqual({ from: '2023-01-01', to: '2023-12-31' })
  })
})

describe('another window', () => {
  it('is seen above and beneath the body that made it, and by nobody else', async () => {
    const made = await add(tree.as.a, { name: 'Đợt của A' })
    expect(made.status).toBe(201)
    for (const caller of [tree.as.a, tree.as.province, tree.as.central])
      expect(await namesFor(caller)).toContain('Đợt của A')
    for (const caller of [tree.as.b, tree.as.foreign]) {
      expect(await namesFor(caller)).not.toContain('Đợt của A')
    }
    const asked = `/api/organisations/${tree.ids.foreign}/progress?period=${made.body.id}`
    expect((await tree.as.foreign.get(asked)).status).toBe(404)
  })
})

describe('adding a period', () => {
  it('answers a repeated command alike, and another body under its id with 409', async () => {
    const sent = { commandId: anyId(), id: anyId(), ...window, from: '2022-02-03' }
    const first = await tree.as.a.post('/api/periods', sent)
    expect(await tree.as.a.post('/api/periods', sent)).toEqual(first)
    const changed = await tree.as.a.post('/api/periods', { ...sent, to: '2023-05-20' })
    expect([changed.status, findingsOf(changed.body)]).toEqual([409, ['commandReused commandId']])
  })

  it('is for officers; an id in use and a malformed day are refused', async () => {
    for (const caller of [tree.as.provinceLeader, tree.as.secretary])
      expect((await add(caller)).status).toBe(403)
    const clash = await add(tree.as.a, { id: tree.year.id, from: '1999-01-01' })
    expect([clash.status, findingsOf(clash.body)]).toEqual([409, ['stale']])
    expect((await add(tree.as.a, { from: '2023-02-30' })).status).toBe(400)
  })
})
