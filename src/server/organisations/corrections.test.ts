import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrganisationDetail, OrganisationList } from '#contract/organisations'
import { type AdmissionTree, admitted, plantAdmissionTree } from '../../../test/admissionTree'
import { addAccount, anyId, callAs } from '../../../test/builders'
import { add, aListing, open } from '../../../test/fileCalls'

let tree: AdmissionTree

beforeAll(async () => {
  tree = await plantAdmissionTree()
})
afterAll(() => tree.close())

const url = (id: string, tail = '') => `/api/organisations/${id}${tail}`
const detailOf = async (id: string, query = '') =>
  (await tree.as.district.get<OrganisationDetail>(url(id, query))).body

async function newCell(change: object = {}): Promise<string> {
  const id = anyId()
  const body = { commandId: anyId(), id, parentId: tree.ids.ward, name: 'Chi bộ mới', kind: 'cell' }
  const answer = await tree.as.district.post('/api/organisations', { ...body, day: '2022-01-01', ...change })
  expect(answer.status).toBe(201)
  return id
}

const change = (id: string, what: string, body: object) =>
  tree.as.district.post<OrganisationDetail>(url(id, `/${what}`), { commandId: anyId(), ...body })

async function correct(id: string, kind: string, body: object, as = tree.as.district) {
  const event = (await detailOf(id)).events.filter((one) => one.kind === kind).at(-1)
  const command = { commandId: anyId(), eventId: event?.id, reason: 'Ghi nhầm', ...body }
  return as.post<OrganisationDetail>(url(id, '/event-corrections'), command)
}

describe('a change of the tree looks at what is recorded', () => {
  it('keeps a body from closing before its facts, and names how many and when', async () => {
    const id = await newCell()
    await admitted(tree.as.ward, id, { decision: { day: '2023-06-20' }, ceremonyDay: '2023-07-03' })
    const early = await change(id, 'closures', { day: '2023-07-01' })
    expect(early).toMatchObject({
      status: 422,
      body: {
        findings: [
          {
            code: 'factsOutsideLife',
            field: 'day',
            params: { count: 1, from: '2023-07-03', to: '2023-07-03' },
          },
        ],
      },
    })
    expect((await detailOf(id)).to).toBeNull()
    expect((await change(id, 'closures', { day: '2023-07-04' })).status).toBe(201)
  })

  it('keeps a cell from closing over the files under way in it, and over what was recorded later', async () => {
    const id = await newCell()
    const listing = aListing({ record: { day: '2023-05-10', behalf: { day: '2023-05-12' } } })
    expect((await open(tree.as.ward, id, listing)).status).toBe(201)
    expect((await change(id, 'closures', { day: '2023-08-01' })).body).toMatchObject({
      findings: [{ code: 'factsOutsideLife', params: { count: 1, from: '2023-08-31', to: '2023-08-31' } }],
    })
    expect((await change(id, 'closures', { day: '2023-05-10' })).body).toMatchObject({
      findings: [{ code: 'factsOutsideLife', params: { count: 2, from: '2023-05-10' } }],
    })
    const left = { kind: 'withdrawal', day: '2023-06-01', behalf: { day: '2023-06-02' } }
    expect((await add(tree.as.ward, listing.id, left)).status).toBe(201)
    expect((await change(id, 'closures', { day: '2023-06-01' })).status).toBe(422)
    expect((await change(id, 'closures', { day: '2023-06-02' })).status).toBe(201)
  })

  it('counts members, declared figures and states of the source among the facts', async () => {
    const id = await newCell()
    const post = (tail: string, body: object) =>
      tree.as.district.post(url(id, `/${tail}`), { commandId: anyId(), id: anyId(), ...body })
    const statements = await Promise.all([
      post('membership-bases', { day: '2023-05-01', value: 9, source: 'Báo cáo' }),
      post('source-states', { day: '2023-05-02', exhausted: true, reason: 'Đã kết nạp hết' }),
      post('declared-figures', {
        from: '2023-05-03',
        to: '2023-05-09',
        value: 1,
        source: { title: 'Báo cáo' },
        declaredBy: 'Chi bộ',
      }),
    ])
    expect(statements.map(({ status }) => status)).toEqual([201, 201, 201])
    expect((await change(id, 'closures', { day: '2023-05-01' })).body).toMatchObject({
      findings: [{ code: 'factsOutsideLife', params: { count: 3, from: '2023-05-01', to: '2023-05-09' } }],
    })
    expect((await change(id, 'closures', { day: '2023-05-04' })).status).toBe(201)
  })

  it('keeps a cell with admissions a cell, and a body with others beneath it none', async () => {
    const id = await newCell()
    await admitted(tree.as.ward, id, { ceremonyDay: '2023-07-03' })
    const describeAs = (body: string, day: string, kind: string) =>
      change(body, 'descriptions', { day, kind })
    expect(await describeAs(id, '2023-07-01', 'subCommittee')).toMatchObject({
      status: 422,
      body: { findings: [{ code: 'admissionsNotInCell', field: 'kind', params: { count: 1 } }] },
    })
    expect((await describeAs(id, '2023-07-04', 'subCommittee')).status).toBe(201)
    expect(await describeAs(tree.ids.otherWard, '2023-07-04', 'grassrootsCell')).toMatchObject({
      status: 422,
      body: { findings: [{ code: 'livingChildren', field: 'kind', params: { name: 'Chi bộ khu 4' } }] },
    })
  })

  it('does not close a body before a later change of itself', async () => {
    const id = await newCell()
    await change(id, 'renames', { day: '2023-05-01', name: 'Chi bộ đổi tên' })
    expect(await change(id, 'closures', { day: '2023-04-01' })).toMatchObject({
      status: 422,
      body: { findings: [{ code: 'eventOverlap', params: { day: '2023-05-01' } }] },
    })
  })

  it('records the source only of days the body lives', async () => {
    const id = await newCell()
    await change(id, 'closures', { day: '2023-04-01' })
    const state = (day: string) =>
      change(id, 'source-states', { id: anyId(), day, exhausted: true, reason: 'Đã kết nạp hết' })
    for (const day of ['2021-12-31', '2023-04-01']) {
      expect(await state(day)).toMatchObject({
        status: 422,
        body: { findings: [{ code: 'outsideLife', field: 'day' }] },
      })
    }
    expect((await state('2023-03-31')).status).toBe(201)
  })
})

describe('a wrong event of the tree', () => {
  it('is taken back, and what it said no longer holds on any day', async () => {
    const id = await newCell()
    await change(id, 'closures', { day: '2023-04-01' })
    const { status, body } = await correct(id, 'close', { takeBack: true })
    expect([status, body.alive, body.to]).toEqual([201, true, null])
    expect(body.events.map(({ kind }) => kind)).toEqual(['found'])
  })

  it('is replaced in part; what is not named stays', async () => {
    const id = await newCell()
    await change(id, 'renames', {
      day: '2023-05-01',
      name: 'Chi bộ ghi sia',
      decision: { number: '7-QĐ', day: '2023-04-30', issuerName: 'Đảng ủy' },
    })
    const { status, body } = await correct(id, 'rename', { replacement: { name: 'Chi bộ ghi sai' } })
    expect([status, body.name]).toEqual([201, 'Chi bộ ghi sai'])
    expect(body.events.at(-1)).toMatchObject({
      kind: 'rename',
      day: '2023-05-01',
      name: 'Chi bộ ghi sai',
      decisionNumber: '7-QĐ',
      correctionReason: 'Ghi nhầm',
    })
  })

  it('moves a founding with its lists, but not past what is recorded', async () => {
    const id = await newCell({ day: '2023-02-01' })
    const earlier = await correct(id, 'found', { replacement: { day: '2022-03-01' } })
    expect(earlier).toMatchObject({ status: 201, body: { from: '2022-03-01', recordsFrom: '2022-03-01' } })
    await change(id, 'source-states', {
      id: anyId(),
      day: '2022-04-01',
      exhausted: true,
      reason: 'Đã kết nạp hết',
    })
    expect(await correct(id, 'found', { replacement: { day: '2022-05-01' } })).toMatchObject({
      status: 422,
      body: { findings: [{ code: 'factsOutsideLife', params: { count: 1 } }] },
    })
    await change(id, 'renames', { day: '2022-04-15', name: 'Chi bộ khác' })
    expect(await correct(id, 'found', { replacement: { day: '2022-04-20' } })).toMatchObject({
      status: 422,
      body: { findings: [{ code: 'beforeFounding', params: { day: '2022-04-20' } }] },
    })
  })

  it('carries a subtree back when a move is taken back', async () => {
    const sub = await newCell({ kind: 'subCommittee', name: 'Đảng bộ bộ phận' })
    const cell = await newCell({ parentId: sub })
    await change(sub, 'moves', { day: '2023-05-01', parentId: tree.ids.otherWard })
    expect((await detailOf(cell)).ancestors.map(({ name }) => name)).toContain('Đảng bộ phường 2')
    expect((await correct(sub, 'move', { takeBack: true })).status).toBe(201)
    expect((await detailOf(cell)).ancestors.map(({ name }) => name)).toContain('Đảng bộ phường 1')
  })

  it('is refused where the tree would not hold', async () => {
    const id = await newCell()
    expect(await correct(id, 'found', { takeBack: true })).toMatchObject({
      status: 422,
      body: { findings: [{ code: 'foundingStands' }] },
    })
    expect((await correct(id, 'found', { replacement: { day: '2030-01-01' } })).body).toMatchObject({
      findings: [{ code: 'dayInFuture', field: 'replacement.day' }],
    })
    expect((await correct(id, 'found', { replacement: { parentId: tree.ids.farWard } })).status).toBe(404)
    expect((await correct(id, 'found', { replacement: { parentId: tree.ids.cell } })).body).toMatchObject({
      findings: [{ code: 'parentIsCell', field: 'replacement.parentId' }],
    })
    await change(id, 'renames', { day: '2023-05-01', name: 'Chi bộ khác' })
    expect((await correct(id, 'rename', { replacement: { sector: 'school' } })).status).toBe(400)
    expect((await correct(id, 'rename', {})).status).toBe(400)
    expect((await correct(id, 'rename', { takeBack: true, expectedVersion: 1 })).status).toBe(409)
  })

  it('is corrected once, and only through its own body', async () => {
    const id = await newCell()
    const other = await newCell()
    await change(id, 'renames', { day: '2023-05-01', name: 'Chi bộ khác' })
    const eventId = (await detailOf(id)).events.at(-1)?.id
    const body = () => ({ commandId: anyId(), eventId, reason: 'Ghi nhầm', takeBack: true })
    expect((await tree.as.district.post(url(other, '/event-corrections'), body())).status).toBe(404)
    expect((await tree.as.secretary.post(url(id, '/event-corrections'), body())).status).toBe(404)
    expect((await tree.as.inspector.post(url(id, '/event-corrections'), body())).status).toBe(403)
    expect((await tree.as.district.post(url(id, '/event-corrections'), body())).status).toBe(201)
    expect((await tree.as.district.post(url(id, '/event-corrections'), body())).status).toBe(409)
  })

  it('is not taken back by those to whom the other parent is closed', async () => {
    const id = await newCell()
    await tree.as.province.post(url(id, '/moves'), {
      commandId: anyId(),
      day: '2023-05-01',
      parentId: tree.ids.farWard,
    })
    const eventId = (await tree.as.province.get<OrganisationDetail>(url(id))).body.events.at(-1)?.id
    const body = { commandId: anyId(), eventId, reason: 'Ghi nhầm', takeBack: true }
    expect((await tree.as.otherDistrict.post(url(id, '/event-corrections'), body)).status).toBe(403)
    expect((await tree.as.province.post(url(id, '/event-corrections'), body)).status).toBe(201)
  })

  it('tells what a description changed', async () => {
    const id = await newCell()
    await change(id, 'descriptions', { day: '2023-05-01', sector: 'school', marks: ['remote'] })
    expect((await detailOf(id)).events.at(-1)).toMatchObject({
      kind: 'describe',
      sector: 'school',
      marks: ['remote'],
      code: null,
      organisationKind: null,
    })
  })
})

describe('a wrong state of the source', () => {
  it('is replaced or taken back, and is known to have been said', async () => {
    const id = await newCell()
    const stateId = anyId()
    const state = { day: '2023-05-01', exhausted: true, reason: 'Đã kết nạp hết' }
    await change(id, 'source-states', { id: stateId, ...state })
    const post = (body: object) =>
      change(id, 'source-state-corrections', { id: anyId(), reason: 'Ghi nhầm', ...body })
    expect((await post({ sourceStateId: stateId, replacement: { day: '2023-06-01' } })).status).toBe(201)
    const [replaced] = (await detailOf(id)).sourceStates
    expect(replaced).toMatchObject({ day: '2023-06-01', exhausted: true, reason: 'Đã kết nạp hết' })
    expect((await post({ sourceStateId: stateId, takeBack: true })).status).toBe(409)
    expect(
      (await post({ sourceStateId: replaced?.id, replacement: { day: '2021-01-01' } })).body,
    ).toMatchObject({ findings: [{ code: 'outsideLife', field: 'replacement.day' }] })
    expect((await post({ sourceStateId: replaced?.id, takeBack: true })).status).toBe(201)
    expect(await detailOf(id)).toMatchObject({ sourceStates: [], exhausted: null })
    expect((await post({ sourceStateId: anyId(), takeBack: true })).status).toBe(404)
  })
})

describe('the list of organisations', () => {
  it('tells the closing day', async () => {
    const id = await newCell({ name: 'Chi bộ đã khép' })
    await change(id, 'closures', { day: '2023-04-01' })
    const { body } = await tree.as.district.get<OrganisationList>('/api/organisations?q=da khep')
    expect(body.items).toMatchObject([{ id, alive: false, to: '2023-04-01' }])
  })
})

describe('writing a name', () => {
  it('leaves the placements of all beneath untouched', async () => {
    const officer = await callAs(
      tree.app,
      tree.db,
      await addAccount(tree.db, 'officer', tree.ids.central),
      tree.clock,
    )
    const rowsBeneath = async () => {
      const { rows } = await sql<{ id: string; xmin: string }>`
        select organisation_id as id, xmin::text from placement
        where organisation_id in (${tree.ids.ward}, ${tree.ids.cell}) order by organisation_id, valid`.execute(
        tree.db,
      )
      return rows
    }
    const before = await rowsBeneath()
    const rename = { commandId: anyId(), day: '2023-05-01', name: 'Đảng bộ tỉnh mới' }
    expect((await officer.post(url(tree.ids.province, '/renames'), rename)).status).toBe(201)
    expect(await rowsBeneath()).toEqual(before)
  })
})
