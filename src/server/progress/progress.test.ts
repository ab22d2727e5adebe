import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AdmissionDetail, AdmissionList } from '#contract/admissions'
import type { CellList, CourseReply, ProgressReply } from '#contract/progress'
import {
  addAccount,
  addOrganisation,
  anyId,
  type Caller,
  callAs,
  clockAt,
  moveOrganisation,
  testPorts,
} from '../../../test/builders'
import { type FreshDatabase, freshDatabase } from '../../../test/database'
import { buildApp } from '../app'

/** One city with two wards; records kept from 2023 on; the clock stands on 31/12/2023. */

let fresh: FreshDatabase
let city: Caller
let other: Caller
let leader: Caller
const ids: Record<string, string> = {}
const clock = clockAt('2023-12-31')
/** Signs everybody in again: sessions end while the clock moves on. */
let signIn: () => Promise<void>

beforeAll(async () => {
  fresh = await freshDatabase()
  const { db } = fresh
  const app = await buildApp(db, testPorts(clock))
  ids.root = await addOrganisation(db, { name: 'Trung ương', kind: 'central' })
  ids.city = await addOrganisation(db, {
    name: 'Thành phố',
    code: 'C',
    parent: ids.root,
    kind: 'upperDirect',
  })
  ids.other = await addOrganisation(db, {
    name: 'Thành phố khác',
    code: 'O',
    parent: ids.root,
    kind: 'upperDirect',
  })
  ids.w1 = await addOrganisation(db, { name: 'Phường 1', code: 'C1', parent: ids.city })
  ids.w2 = await addOrganisation(db, { name: 'Phường 2', code: 'C2', parent: ids.city })
  const cell = { kind: 'cell', sector: 'village' } as const
  ids.k1 = await addOrganisation(db, { name: 'Chi bộ khu 1', code: 'C1-1', parent: ids.w1, ...cell })
  ids.k2 = await addOrganisation(db, { name: 'Chi bộ khu 2', code: 'C1-2', parent: ids.w1, ...cell })
  ids.k3 = await addOrganisation(db, { name: 'Chi bộ khu 1', code: 'C2-1', parent: ids.w2, ...cell })
  const accounts = {
    city: await addAccount(db, 'officer', ids.city),
    other: await addAccount(db, 'officer', ids.other),
    leader: await addAccount(db, 'leader', ids.root),
  }
  signIn = async () => {
    city = await callAs(app, db, accounts.city, clock)
    other = await callAs(app, db, accounts.other, clock)
    leader = await callAs(app, db, accounts.leader, clock)
  }
  await signIn()
  for (const [caller, id] of [
    [city, ids.city],
    [other, ids.other],
  ] as const) {
    const start = { commandId: anyId(), id: anyId(), fromDay: '2023-01-01' }
    expect((await caller.post(`/api/organisations/${id}/record-starts`, start)).status).toBe(201)
  }
})
afterAll(() => fresh.close())

let people = 0
async function admit(
  cell: string,
  decisionDay: string,
  ceremonyDay?: string,
  more: object = {},
): Promise<string> {
  people += 1
  const id = anyId()
  const person = {
    fullName: `Nguyễn Thị Số ${people}`,
    sex: 'female',
    birthDate: `19${60 + (people % 40)}-0${1 + (people % 9)}-15`,
    ...more,
  }
  const decision = {
    number: `${people}-QĐ/TU`,
    day: decisionDay,
    issuerName: 'Thành ủy',
    issuerOrganisationId: ids.city,
  }
  const body = { commandId: anyId(), id, person, decision, ...(ceremonyDay && { ceremonyDay }) }
  const { status } = await city.post(`/api/organisations/${ids[cell]}/admissions`, body)
  expect(status).toBe(201)
  return id
}

async function progress(body: string, query = '', caller = city): Promise<ProgressReply> {
  const reply = await caller.get<ProgressReply>(`/api/organisations/${ids[body]}/progress?year=2023${query}`)
  expect(reply.status).toBe(200)
  return reply.body
}
const admitted = async (body: string, query = '') => (await progress(body, query)).admitted

async function declare(body: string, more: object): Promise<void> {
  const figure = {
    commandId: anyId(),
    id: anyId(),
    source: { title: 'Báo cáo' },
    declaredBy: 'Ban Tổ chức',
    ...more,
  }
  expect((await city.post(`/api/organisations/${ids[body]}/declared-figures`, figure)).status).toBe(201)
}

describe('what counts', () => {
  it('counts by the ceremony; by the decision when asked, and then not officially', async () => {
    await admit('k1', '2023-02-01', '2023-02-20')
    await admit('k1', '2023-02-01')
    expect(await progress('city')).toMatchObject({ admitted: 1, official: true, countBy: 'ceremony' })
    expect(await progress('city', '&countBy=decision')).toMatchObject({ admitted: 2, official: false })
  })

  it('counts a decision day and a ceremony day each on its own side of the cut-off', async () => {
    expect(await admitted('city', '&asOf=2023-02-19')).toBe(0)
    expect(await admitted('city', '&asOf=2023-02-20')).toBe(1)
    expect(await admitted('city', '&asOf=2023-02-01&countBy=decision')).toBe(2)
  })

  it('a cancelled decision counts until its own day, a fact taken back on no day', async () => {
    const cancelled = await admit('k2', '2023-03-01', '2023-03-05')
    const mistake = await admit('k2', '2023-03-01', '2023-03-06')
    const before = await admitted('w1')
    const cancellation = { number: '9-QĐ/TU', day: '2023-10-01', issuerName: 'Thành ủy' }
    const correct = async (id: string, body: object) => {
      const { version } = (await city.get<AdmissionDetail>(`/api/admissions/${id}`)).body
      const correction = { commandId: anyId(), reason: 'Kiểm tra lại', expectedVersion: version, ...body }
      return city.post(`/api/admissions/${id}/corrections`, correction)
    }
    expect((await correct(cancelled, { cancellation })).status).toBe(201)
    expect((await correct(mistake, { takeBack: true })).status).toBe(201)
    expect(await admitted('w1', '&asOf=2023-09-30')).toBe((before ?? 0) - 1)
    expect(await admitted('w1', '&asOf=2023-10-01')).toBe((before ?? 0) - 2)
  })

  it('opens exactly the records behind each figure', async () => {
    for (const query of [
      '',
      '&countBy=decision',
      '&asOf=2023-03-05',
      '&indicator=village',
      '&indicator=women',
    ]) {
      const { body } = await city.get<AdmissionList>(
        `/api/organisations/${ids.city}/admissions?year=2023${query}`,
      )
      const figures = await progress('city', query.replace(/&indicator=\w+/, ''))
      const indicator = /indicator=(\w+)/.exec(query)?.[1]
      const figure =
        indicator === 'village' || indicator === 'women' ? figures.breakdown[indicator] : figures.admitted
      expect([query, body.items.length, body.total]).toEqual([query, figure, figure])
    }
  })

  it('refuses a list of a sealed group', async () => {
    for (const indicator of ['religious', 'ethnicMinority', 'no-such']) {
      const answer = await city.get(
        `/api/organisations/${ids.city}/admissions?year=2023&indicator=${indicator}`,
      )
      expect(answer).toMatchObject({ status: 422, body: { findings: [{ code: 'indicatorRefused' }] } })
    }
  })
})

describe('the tree of a day', () => {
  it('regroups the same facts and changes no total', async () => {
    ids.k4 = await addOrganisation(fresh.db, {
      name: 'Chi bộ khu 4',
      parent: ids.w1,
      kind: 'cell',
      sector: 'village',
    })
    await admit('k4', '2023-04-01', '2023-04-10')
    await moveOrganisation(fresh.db, ids.k4, ids.w2 ?? '', '2023-07-01')
    const [w1, w2, whole] = [await admitted('w1'), await admitted('w2'), await admitted('city')]
    const then = '&treeOn=2023-06-30'
    expect([await admitted('w1', then), await admitted('w2', then), await admitted('city', then)]).toEqual([
      (w1 ?? 0) + 1,
      (w2 ?? 0) - 1,
      whole,
    ])
  })

  it('keeps the facts of a closed body, but not the body', async () => {
    ids.k5 = await addOrganisation(fresh.db, {
      name: 'Chi bộ khu 5',
      parent: ids.w2,
      kind: 'cell',
      sector: 'village',
      to: '2023-11-30',
    })
    await admit('k5', '2023-05-01', '2023-05-10')
    const living = await progress('w2', '&treeOn=2023-11-29')
    const closed = await progress('w2', '&treeOn=2023-11-30')
    expect(closed.admitted).toBe(living.admitted)
    expect(closed.coverage.cells.total).toBe((living.coverage.cells.total ?? 0) - 1)
    expect(closed.children.find((row) => row.organisation.id === ids.k5)).toMatchObject({
      alive: false,
      admitted: 1,
    })
  })

  it('never widens reach: what left the city is not shown on an older tree', async () => {
    ids.gone = await addOrganisation(fresh.db, { name: 'Chi bộ đi', parent: ids.w1, kind: 'cell' })
    await admit('gone', '2023-04-01', '2023-04-11')
    const before = await admitted('city')
    await moveOrganisation(fresh.db, ids.gone, ids.other ?? '', '2023-12-01')
    const then = await progress('city', '&treeOn=2023-06-30')
    expect(then.admitted).toBe((before ?? 0) - 1)
    expect(JSON.stringify(await progress('w1', '&treeOn=2023-06-30'))).not.toContain('Chi bộ đi')
    expect((await progress('other', '', other)).admitted).toBe(1)
  })

  it('sums children to the parent on any day of the tree', async () => {
    for (const day of ['2023-01-01', '2023-06-30', '2023-07-01', '2023-11-30', '2023-12-31']) {
      for (const body of ['city', 'w1', 'w2']) {
        const reply = await progress(body, `&treeOn=${day}`)
        expect([day, body, reply.children.reduce((sum, row) => sum + (row.admitted ?? 0), 0)]).toEqual([
          day,
          body,
          reply.admitted,
        ])
      }
    }
  })
})

describe('declared figures', () => {
  it('stand for their body until the list is complete; entering people changes no total', async () => {
    ids.w3 = await addOrganisation(fresh.db, { name: 'Phường 3', code: 'C3', parent: ids.city })
    ids.k6 = await addOrganisation(fresh.db, {
      name: 'Chi bộ khu 6',
      parent: ids.w3,
      kind: 'cell',
      sector: 'village',
    })
    ids.k7 = await addOrganisation(fresh.db, {
      name: 'Chi bộ khu 7',
      parent: ids.w3,
      kind: 'cell',
      sector: 'village',
    })
    const records = await admitted('city')
    await declare('w3', { from: '2023-01-01', to: '2023-10-31', value: 60 })
    const whole = await progress('city')
    expect(whole).toMatchObject({ admitted: (records ?? 0) + 60, source: 'mixed' })
    for (let n = 0; n < 5; n += 1) await admit('k6', '2023-05-02', '2023-05-20')
    expect(await progress('w3')).toMatchObject({
      admitted: 60,
      source: 'declared',
      entered: { n: 5, of: 60 },
    })
    expect((await progress('city')).admitted).toBe(whole.admitted)
    expect((await progress('k7')).admitted).toBeNull()
    expect((await progress('k6')).admitted).toBe(5)

    await admit('k6', '2023-11-01', '2023-11-20')
    expect(await progress('w3')).toMatchObject({ admitted: 61, source: 'mixed' })

    expect(await progress('w3', '&asOf=2023-06-30')).toMatchObject({ admitted: null, source: 'mixed' })
    expect((await progress('city', '&asOf=2023-06-30')).unknown).toMatchObject([{ id: ids.w3 }])

    const done = { commandId: anyId(), id: anyId(), untilDay: '2023-10-31' }
    expect((await city.post(`/api/organisations/${ids.w3}/completions`, done)).status).toBe(201)
    expect(await progress('w3')).toMatchObject({ admitted: 6, source: 'records', entered: null })
  })

  it('what was known on a past day can be asked again', async () => {
    clock.now = new Date('2024-02-01T09:00:00+07:00')
    clock.today = '2024-02-01'
    await signIn()
    const before = await admitted('w2')
    await admit('k3', '2023-12-01', '2023-12-20')
    expect(await admitted('w2')).toBe((before ?? 0) + 1)
    expect(await admitted('w2', '&knownAt=2024-01-31')).toBe(before)
    expect(await admitted('w2', '&knownAt=2024-02-01')).toBe((before ?? 0) + 1)
  })
})

describe('coverage', () => {
  it('lists the cells without admission, and counts them alike', async () => {
    const { coverage } = await progress('city')
    const zero = await city.get<CellList>(
      `/api/organisations/${ids.city}/zero-cells?year=2023&sector=village`,
    )
    const all = await city.get<CellList>(
      `/api/organisations/${ids.city}/coverage-cells?year=2023&sector=village&limit=2`,
    )
    expect(zero.body.total).toBe(
      (coverage.villageCells.total ?? 0) - (coverage.villageCells.withAdmission ?? 0),
    )
    expect(all.body).toMatchObject({ total: coverage.villageCells.total })
    const next = await city.get<CellList>(
      `/api/organisations/${ids.city}/coverage-cells?year=2023&sector=village&limit=2&cursor=${all.body.next}`,
    )
    expect(next.body.items.map(({ id }) => id)).not.toContain(all.body.items[0]?.id)
  })

  it('lists a cell only where its list is kept: not entered is not nobody', async () => {
    const zeroOf = async (id: string | undefined, query: string, by = city) =>
      (await by.get<CellList>(`/api/organisations/${id}/zero-cells?${query}`)).body
    const kept = await zeroOf(ids.city, 'year=2023')
    expect(kept.total).toBeGreaterThan(0)
    const silent = await addOrganisation(fresh.db, { name: 'Xã chưa nhập', parent: ids.root })
    await addOrganisation(fresh.db, { name: 'Chi bộ thôn 1', parent: silent, kind: 'cell' })
    expect(await zeroOf(silent, 'year=2023', leader)).toMatchObject({ total: 0, items: [] })
    const cellsOf = async (id: string | undefined, by: Caller) =>
      (await by.get<CellList>(`/api/organisations/${id}/coverage-cells?year=2023&limit=500`)).body.items
    expect(await cellsOf(silent, leader)).toMatchObject([{ name: 'Chi bộ thôn 1', admitted: null }])
    const told = await cellsOf(ids.city, city)
    expect(told.filter(({ admitted: count }) => count === 0)).toHaveLength(kept.total)
    expect(told.map(({ admitted: count }) => count)).not.toContain(null)
    const { items } = await zeroOf(ids.root, 'year=2023', leader)
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(kept.items.map(({ id }) => id)))
    expect(items.map(({ name }) => name)).not.toContain('Chi bộ thôn 1')
    expect(await zeroOf(ids.city, 'year=2022')).toMatchObject({ total: 0, items: [] })
  })

  it('marks a cell without source', async () => {
    ids.k8 = await addOrganisation(fresh.db, {
      name: 'Chi bộ khu 8',
      parent: ids.w2,
      kind: 'cell',
      sector: 'village',
    })
    const state = {
      commandId: anyId(),
      id: anyId(),
      day: '2023-06-01',
      exhausted: true,
      reason: 'Không còn người trong độ tuổi',
    }
    expect((await city.post(`/api/organisations/${ids.k8}/source-states`, state)).status).toBe(201)
    expect((await progress('k8')).standing).toBe('noSource')
    expect((await progress('w2')).coverage.villageCells.noSource).toBe(1)
    expect((await progress('w2', '&asOf=2023-05-31')).coverage.villageCells.noSource).toBe(0)
  })
})

describe('small groups', () => {
  it('are told for the requested body at a month end, officially, and never from 1 to 4', async () => {
    ids.w4 = await addOrganisation(fresh.db, { name: 'Phường 4', code: 'C4', parent: ids.city })
    ids.k9 = await addOrganisation(fresh.db, {
      name: 'Chi bộ khu 9',
      parent: ids.w4,
      kind: 'cell',
      sector: 'village',
    })
    const minority = { ethnicity: 'Tày', religion: 'Công giáo' }
    for (let n = 0; n < 4; n += 1) await admit('k9', '2023-06-01', '2023-06-10', minority)
    const four = await progress('w4', '&asOf=2023-06-30')
    expect(four.breakdown).toMatchObject({
      ethnicMinority: null,
      religious: null,
      suppressed: true,
      women: 4,
    })
    await admit('k9', '2023-06-01', '2023-06-11', { ethnicity: 'Dao' })
    const five = await progress('w4', '&asOf=2023-06-30')
    expect(five.breakdown).toMatchObject({ ethnicMinority: 5, religious: null, suppressed: true })
    for (const query of [
      '&asOf=2023-06-29',
      '&asOf=2023-06-30&countBy=decision',
      '&asOf=2023-06-30&knownAt=2024-02-01',
      '&asOf=2023-06-30&treeOn=2023-06-29',
      '&asOf=2023-06-30&from=2023-06-01',
    ]) {
      expect([query, (await progress('w4', query)).breakdown]).toMatchObject([
        query,
        { ethnicMinority: null, suppressed: false },
      ])
    }
    expect(JSON.stringify(five.children)).not.toContain('ethnicMinority')
    // nor where what is told of one cell leaves the few of another
    ids.k10 = await addOrganisation(fresh.db, { name: 'Chi bộ khu 10', parent: ids.w4, kind: 'cell' })
    for (let n = 0; n < 2; n += 1) await admit('k10', '2023-06-01', '2023-06-12', { ethnicity: 'Tày' })
    expect((await progress('k9', '&asOf=2023-06-30')).breakdown.ethnicMinority).toBe(5)
    expect((await progress('w4', '&asOf=2023-06-30')).breakdown).toMatchObject({
      ethnicMinority: null,
      suppressed: true,
    })
    const list = await city.get(`/api/organisations/${ids.w4}/admissions?year=2023`)
    expect(JSON.stringify(list.body)).not.toMatch(/Tày|Công giáo|Dao/)
  })
})

describe('the course', () => {
  it('cumulates to the figure', async () => {
    const { body } = await city.get<CourseReply>(`/api/organisations/${ids.w1}/progress/course?year=2023`)
    expect(body.points.at(-1)).toEqual({ day: '2023-12-31', admitted: await admitted('w1') })
    expect(body.lastYear).toEqual([])
  })
})

describe('a question that cannot be asked', () => {
  it.each([
    ['asOf=31/08/2023', 400],
    ['year=hai-nghin', 400],
    ['from=2023-09-01&to=2023-08-01', 422],
    ['period=018f0000-0000-7000-8000-000000000000', 404],
  ])('%s: %i', async (query, status) => {
    expect((await city.get(`/api/organisations/${ids.city}/progress?${query}`)).status).toBe(status)
  })

  it('of a root that keeps no records has no total', async () => {
    expect(await progress('root', '', leader)).toMatchObject({ admitted: null, source: 'mixed' })
  })
})
