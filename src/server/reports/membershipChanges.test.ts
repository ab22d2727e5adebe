import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CriteriaReply, DeclaredChangeList } from '#contract/reports'
import { DECLARED_CHANGES } from '#domain/reports/membershipChange'
import { told } from '../../../test/answers'
import {
  addAccount,
  addOrganisation,
  anyId,
  type Caller,
  callAs,
  moveOrganisation,
} from '../../../test/builders'
import { openWorld, type WorldCalls } from '../../../test/worldCalls'

/** Biểu 1: what files tell and what documents tell add up, and what nobody told stays unknown. */

let world: WorldCalls
let district: string
let officer: Caller
beforeAll(async () => {
  world = await openWorld()
  district = await world.idOf('H001')
  officer = await world.as('huyen001')
})
afterAll(() => world.close())

const counts = (more: Partial<Record<(typeof DECLARED_CHANGES)[number], number>> = {}) => ({
  ...Object.fromEntries(DECLARED_CHANGES.map((kind) => [kind, 0])),
  ...more,
})
const change = (more: object) => ({
  commandId: anyId(),
  id: anyId(),
  from: '2023-01-01',
  to: '2023-12-31',
  counts: counts({ died: 3, transferredInOther: 2, transferredOutWithin: 4 }),
  source: { number: '15-BC/HU', day: '2024-01-05', title: 'Báo cáo tăng, giảm đảng viên' },
  ...more,
})
const declare = (id: string, more: object = {}, caller = officer) =>
  caller.post(`/api/organisations/${id}/declared-changes`, change(more))
const list = async (id: string, query: string) =>
  (await officer.get<DeclaredChangeList>(`/api/organisations/${id}/declared-changes?${query}`)).body
async function table(id: string, query = 'year=2023&asOf=2023-12-31') {
  const url = `/api/organisations/${id}/reports/membership-changes?${query}`
  const { status, body } = await officer.get<CriteriaReply>(url)
  expect([url, status]).toEqual([url, 200])
  return (key: string) => body.rows.find((row) => row.key === key)?.now
}

describe('Biểu 1', () => {
  it('tells admissions alone while no document speaks', async () => {
    const now = await table(district)
    expect([now('admitted'), now('died'), now('increase'), now('closing')]).toEqual([210, null, null, null])
  })

  it('adds up what a document and the number of members tell, and shows what was stated beside it', async () => {
    const members = (day: string, value: number) =>
      officer.post(`/api/organisations/${district}/membership-bases`, {
        commandId: anyId(),
        id: anyId(),
        day,
        value,
        source: 'Thống kê',
      })
    expect((await members('2022-12-31', 6000)).status).toBe(201)
    expect((await members('2023-12-31', 6206)).status).toBe(201)
    const half = { to: '2023-06-30' }
    expect(told(await declare(district, half))).toEqual([201])
    const partly = await table(district)
    expect([partly('died'), partly('closing')]).toEqual([null, null])
    const rest = { from: '2023-07-01', counts: counts({ died: 1, restored: 1 }) }
    expect(told(await declare(district, rest))).toEqual([201])
    const now = await table(district)
    expect([now('opening'), now('admitted'), now('transferredIn'), now('restored')]).toEqual([
      6000, 210, 2, 1,
    ])
    expect([now('increase'), now('decrease')]).toEqual([213, 8])
    expect([now('closing'), now('closingStated'), now('difference')]).toEqual([6205, 6206, 1])
    const sixMonths = await table(district, 'year=2023&from=2023-01-01&to=2023-06-30&asOf=2023-06-30')
    expect([sixMonths('died'), sixMonths('decrease')]).toEqual([3, 7])
  })

  it('is told of a province by the bodies right beneath, once none of them is silent', async () => {
    const { beneath } = await list(district, 'from=2024-01-01&to=2024-06-30')
    expect(beneath.silent).toHaveLength(beneath.total)
    const days = { from: '2024-01-01', to: '2024-06-30' }
    for (const { id } of beneath.silent.slice(1)) expect(told(await declare(id, days))).toEqual([201])
    const query = 'year=2024&from=2024-01-01&to=2024-06-30&asOf=2024-06-30'
    expect((await table(district, query))('died')).toBeNull()
    const last = beneath.silent[0]?.id ?? ''
    expect(told(await declare(last, days))).toEqual([201])
    expect((await table(district, query))('died')).toBe(3 * beneath.total)
    expect((await list(district, 'from=2024-01-01&to=2024-06-30')).beneath.silent).toEqual([])
  })
})

describe('bodies that lived a part of the days', () => {
  it('are asked for the days they lived, and what they told stays told', async () => {
    const ward = await addOrganisation(world.db, {
      name: 'Đảng ủy xã Mới',
      parent: district,
      from: '2015-01-01',
    })
    const cell = { parent: ward, kind: 'cell' as const, from: '2015-01-01' }
    const whole = await addOrganisation(world.db, { ...cell, name: 'Chi bộ Một' })
    const gone = await addOrganisation(world.db, { ...cell, name: 'Chi bộ Hai', to: '2020-07-01' })
    const founded = await addOrganisation(world.db, { ...cell, name: 'Chi bộ Ba', from: '2020-07-01' })
    await addOrganisation(world.db, { ...cell, name: 'Chi bộ Bốn', to: '2020-01-01' })
    const query = 'year=2020&asOf=2020-12-31'
    const all = { from: '2020-01-01', to: '2020-12-31' }
    expect(told(await declare(whole, all))).toEqual([201])
    expect(told(await declare(founded, { ...all, from: '2020-07-01' }))).toEqual([201])
    expect((await table(ward, query))('died')).toBeNull()
    expect((await list(ward, 'from=2020-01-01&to=2020-12-31')).beneath).toMatchObject({
      total: 3,
      silent: [{ id: gone }],
    })
    expect(told(await declare(gone, { ...all, to: '2020-06-30' }))).toEqual([201])
    expect((await table(ward, query))('died')).toBe(9)
  })
})

describe('the number with which a period begins', () => {
  it('of a body that went beyond the viewer are neither named nor added up', async () => {
    const ward = await addOrganisation(world.db, {
      name: 'Đảng ủy xã Cũ',
      parent: district,
      from: '2015-01-01',
    })
    const cell = { parent: ward, kind: 'cell' as const, from: '2015-01-01' }
    const stays = await addOrganisation(world.db, { ...cell, name: 'Chi bộ Ở lại' })
    const goes = await addOrganisation(world.db, { ...cell, name: 'Chi bộ Chuyển đi' })
    const year = { from: '2021-01-01', to: '2021-12-31' }
    for (const id of [stays, goes]) expect(told(await declare(id, year))).toEqual([201])
    const { app, db, clock } = world
    const wardOfficer = await callAs(app, db, await addAccount(db, 'officer', ward), clock)
    const read = async () => {
      const query = 'from=2021-01-01&to=2021-12-31'
      const changes = await wardOfficer.get<DeclaredChangeList>(
        `/api/organisations/${ward}/declared-changes?${query}`,
      )
      const url = `/api/organisations/${ward}/reports/membership-changes?year=2021&asOf=2021-12-31`
      const { body } = await wardOfficer.get<CriteriaReply>(url)
      return [changes.body.beneath.total, body.rows.find((row) => row.key === 'died')?.now]
    }
    expect(await read()).toEqual([2, 6])
    await moveOrganisation(db, goes, await world.idOf('QN-MC-BN'), '2026-01-01')
    expect(await read()).toEqual([1, null])
  })

  it('is carried on from the latest stated one, only where all that changed since is told', async () => {
    const ward = await addOrganisation(world.db, {
      name: 'Đảng ủy xã Đầu',
      parent: district,
      from: '2015-01-01',
    })
    await addOrganisation(world.db, { parent: ward, kind: 'cell', from: '2015-01-01', name: 'Chi bộ Năm' })
    const begins = async () => {
      const url = `/api/organisations/${ward}/reports/membership-changes?year=2022&asOf=2022-12-31`
      const { status, body } = await officer.get<CriteriaReply>(url)
      expect(status).toBe(200)
      return [
        body.rows.find(({ key }) => key === 'opening')?.now,
        body.opening?.now?.day,
        body.opening?.now?.gap,
      ]
    }
    expect(await begins()).toEqual([null, null, 'noNumber'])
    const state = (day: string, value: number) =>
      officer.post(`/api/organisations/${ward}/membership-bases`, {
        commandId: anyId(),
        id: anyId(),
        day,
        value,
        source: 'Thống kê',
      })
    expect((await state('2021-06-30', 100)).status).toBe(201)
    expect(await begins()).toEqual([null, '2021-06-30', 'changes'])
    expect(told(await declare(ward, { from: '2021-07-01', to: '2021-11-30' }))).toEqual([201])
    expect((await begins())[2]).toBe('changes')
    expect(told(await declare(ward, { from: '2021-12-01', to: '2021-12-31' }))).toEqual([201])
    expect((await begins())[2]).toBe('admitted')
    await world.db
      .insertInto('declared_figure')
      .values({
        id: anyId(),
        organisation_id: ward,
        indicator: 'admitted',
        from_day: '2021-07-01',
        to_day: '2021-12-31',
        value: 6,
        qualifier: 'exactly',
        source_title: 'Báo cáo kết nạp',
        declared_by: 'Đảng ủy xã Đầu',
        recorded_at: new Date('2022-01-05T00:00:00Z'),
        recorded_by: null,
      })
      .execute()
    // 100 + 6 admitted, and twice 2 who came, 3 who died, 4 who went
    expect(await begins()).toEqual([96, '2021-06-30', null])
    const cellOf = (parent: string, more: object) =>
      addOrganisation(world.db, { name: 'Chi bộ Sáu', parent, kind: 'cell', from: '2015-01-01', ...more })
    // one that was dissolved before, and one founded after, tell nothing of these days
    await cellOf(ward, { to: '2021-06-30' })
    await cellOf(ward, { from: '2022-02-01' })
    expect(await begins()).toEqual([96, '2021-06-30', null])
    const guest = await cellOf(district, {})
    await moveOrganisation(world.db, guest, ward, '2021-09-01')
    expect(await begins()).toEqual([null, '2021-06-30', 'boundary'])
    expect((await state('2021-12-31', 130)).status).toBe(201)
    expect(await begins()).toEqual([130, '2021-12-31', null])
  })

  it.each([
    ['merged or dissolved', { from: '2015-01-01', to: '2021-09-01' }],
    ['founded', { from: '2021-09-01' }],
  ])('is not carried over a day on which a body beneath was %s', async (_, life) => {
    const ward = await addOrganisation(world.db, {
      name: 'Đảng ủy xã Ghép',
      parent: district,
      from: '2015-01-01',
    })
    await addOrganisation(world.db, { parent: ward, kind: 'cell', name: 'Chi bộ Bảy', ...life })
    await officer.post(`/api/organisations/${ward}/membership-bases`, {
      commandId: anyId(),
      id: anyId(),
      day: '2021-06-30',
      value: 100,
      source: 'Thống kê',
    })
    const url = `/api/organisations/${ward}/reports/membership-changes?year=2022&asOf=2022-12-31`
    const { body } = await officer.get<CriteriaReply>(url)
    expect(body.opening?.now).toEqual({ day: '2021-06-30', gap: 'boundary' })
  })
})

describe('a document of changes', () => {
  it('tells each day once, no day to come, and nothing backwards', async () => {
    expect(told(await declare(district, { from: '2023-06-30' }))).toEqual([422, 'changesOverlap from'])
    expect(told(await declare(district, { from: '2026-01-01', to: '2026-12-31' }))).toEqual([
      422,
      'dayInFuture to',
    ])
    expect(told(await declare(district, { from: '2022-12-31', to: '2022-01-01' }))).toEqual([
      422,
      'dayOrder to',
    ])
    expect(told(await declare(district, { counts: counts({ died: -1 }) }))).toEqual([
      400,
      'malformed counts.died',
    ])
  })

  it('is corrected for a reason, once, and can be taken back', async () => {
    const first = change({ from: '2022-01-01', to: '2022-12-31' })
    const url = `/api/organisations/${district}/declared-changes`
    const answers = await Promise.all([officer.post(url, first), officer.post(url, first)])
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    const days = { from: '2022-01-01', to: '2022-12-31', replacesId: first.id }
    expect(told(await declare(district, days))).toEqual([422, 'required reason'])
    const corrected = change({ ...days, reason: 'Ghi nhầm', counts: counts({ died: 9 }) })
    expect(told(await officer.post(url, corrected))).toEqual([201])
    expect(told(await declare(district, { ...days, reason: 'Ghi nhầm' }))).toEqual([409, 'stale replacesId'])
    const query = 'year=2022&asOf=2022-12-31'
    expect((await table(district, query))('died')).toBe(9)
    const gone = { ...days, replacesId: corrected.id, reason: 'Rút lại', takeBack: true }
    expect(told(await declare(district, gone))).toEqual([201])
    expect((await table(district, query))('died')).toBeNull()
    const { items } = await list(district, 'from=2022-01-01&to=2022-12-31')
    expect(items.map(({ takenBack, replaced }) => [takenBack, replaced])).toContainEqual([true, false])
    const one = await list(district, 'from=2022-01-01&to=2022-12-31&limit=1')
    const rest = await list(district, `from=2022-01-01&to=2022-12-31&limit=100&cursor=${one.next}`)
    expect([...one.items, ...rest.items]).toEqual(items)
    expect([one.items.length, rest.next]).toEqual([1, null])
  })

  it('is written by officers who reach the body', async () => {
    const { app, db, clock } = world
    const leader = await callAs(app, db, await addAccount(db, 'leader', district), clock)
    const free = { from: '2021-01-01', to: '2021-12-31' }
    expect(told(await declare(district, free, leader))).toEqual([403])
    expect(told(await declare(await world.idOf('QN-MC'), free))).toEqual([404])
    expect(told(await declare(district, { ...free, replacesId: anyId(), reason: 'Nhầm' }))).toEqual([404])
  })
})
