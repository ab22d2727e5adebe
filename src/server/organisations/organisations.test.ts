import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrganisationDetail, OrganisationList } from '#contract/organisations'
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

let fresh: FreshDatabase
let officer: Caller
let foreign: Caller
let leader: Caller
const ids: Record<string, string> = {}

beforeAll(async () => {
  fresh = await freshDatabase()
  const { db } = fresh
  const clock = clockAt('2023-09-01')
  const app = await buildApp(db, testPorts(clock))
  const root = await addOrganisation(db, { name: 'Trung ương', code: 'TW', kind: 'central' })
  const city = await addOrganisation(db, {
    name: 'Đảng bộ thành phố Mẫu',
    code: 'M',
    parent: root,
    kind: 'upperDirect',
  })
  const other = await addOrganisation(db, {
    name: 'Đảng bộ thành phố Khác',
    code: 'K',
    parent: root,
    kind: 'upperDirect',
  })
  const ward = await addOrganisation(db, { name: 'Đảng bộ phường Hoà Bình', code: 'M-HB', parent: city })
  const ward2 = await addOrganisation(db, { name: 'Đảng bộ phường Đông', code: 'M-D', parent: city })
  const cell = await addOrganisation(db, {
    name: 'Chi bộ khu 2',
    code: 'M-HB-2',
    parent: ward,
    kind: 'cell',
    sector: 'village',
  })
  const otherCell = await addOrganisation(db, {
    name: 'Chi bộ khu 2',
    code: 'K-2',
    parent: other,
    kind: 'cell',
    sector: 'village',
  })
  Object.assign(ids, { root, city, other, ward, ward2, cell, otherCell })
  officer = await callAs(app, db, await addAccount(db, 'officer', city), clock)
  foreign = await callAs(app, db, await addAccount(db, 'officer', other), clock)
  leader = await callAs(app, db, await addAccount(db, 'leader', city), clock)
})
afterAll(() => fresh.close())

const url = (id: string | undefined, tail = '') => `/api/organisations/${id}${tail}`
const names = (list: OrganisationList) => list.items.map(({ name }) => name)

async function newCell(more: object = {}): Promise<string> {
  const id = anyId()
  const body = {
    commandId: anyId(),
    id,
    parentId: ids.ward,
    name: `Chi bộ ${id.slice(-4)}`,
    kind: 'cell',
    day: '2023-01-10',
    ...more,
  }
  const { status } = await officer.post('/api/organisations', body)
  expect(status).toBe(201)
  return id
}

describe('finding organisations', () => {
  it('by name with or without accents, in reach only, with the parent beside', async () => {
    for (const q of ['khu 2', 'KHU  2', 'chi bo khu 2']) {
      const { body } = await officer.get<OrganisationList>(`/api/organisations?q=${encodeURIComponent(q)}`)
      expect(body.items).toMatchObject([{ id: ids.cell, parentName: 'Đảng bộ phường Hoà Bình' }])
    }
  })

  it('by its own words and those of the body above, one of them its own', async () => {
    const found = async (q: string) =>
      (await officer.get<OrganisationList>(`/api/organisations?q=${encodeURIComponent(q)}`)).body.items
    for (const q of ['khu 2 hòa bình', 'hoa binh khu 2', 'chi bo phuong hoa'])
      expect([q, (await found(q)).map(({ id }) => id)]).toEqual([q, [ids.cell]])
    expect((await found('hoà bình')).map(({ id }) => id)).toEqual([ids.ward])
    expect(await found('khu 2 đông')).toEqual([])
    expect(await found('khu 2 khác')).toEqual([])
  })

  it('by a name of the Central Highlands, whichever apostrophe was typed', async () => {
    const id = await newCell({ name: 'Chi bộ buôn Cư M’gar' })
    for (const q of ['cu mgar', "Cư M'gar", 'cư mʼgar', 'cu m gar']) {
      const { body } = await officer.get<OrganisationList>(`/api/organisations?q=${encodeURIComponent(q)}`)
      expect([q, body.items.map((one) => one.id)]).toEqual([q, [id]])
    }
  })

  it('by code, whatever the case', async () => {
    const { body } = await officer.get<OrganisationList>('/api/organisations?code=m-hb')
    expect(names(body)).toEqual(['Đảng bộ phường Hoà Bình'])
  })

  it('level by level, page by page', async () => {
    const first = await officer.get<OrganisationList>(`/api/organisations?parent=${ids.city}&limit=1`)
    expect(names(first.body)).toEqual(['Đảng bộ phường Đông'])
    const second = await officer.get<OrganisationList>(
      `/api/organisations?parent=${ids.city}&limit=1&cursor=${first.body.next}`,
    )
    expect(names(second.body)).toEqual(['Đảng bộ phường Hoà Bình'])
    expect(second.body.next).toBeNull()
  })

  it('tells ancestors by name, not by id', async () => {
    const { body } = await officer.get<OrganisationDetail>(url(ids.ward))
    expect(body.ancestors).toEqual([
      { id: null, name: 'Trung ương' },
      { id: ids.city, name: 'Đảng bộ thành phố Mẫu' },
    ])
    const top = await officer.get<OrganisationDetail>(url(ids.city))
    expect(top.body).toMatchObject({ parentId: null, parentName: 'Trung ương' })
  })

  it('answers foreign and unknown ids alike', async () => {
    const other = await officer.get(url(ids.otherCell))
    expect(other).toEqual(await officer.get(url(anyId())))
    expect(other.status).toBe(404)
    expect((await officer.get(`/api/organisations?parent=${ids.other}`)).status).toBe(404)
    expect((await officer.get(url(ids.root))).status).toBe(404)
    expect((await officer.get('/api/organisations/khong-phai-ma')).status).toBe(400)
  })
})

describe('changing the tree', () => {
  it('founds a body from a day on, once per command', async () => {
    const body = {
      commandId: anyId(),
      id: anyId(),
      parentId: ids.ward,
      name: 'Chi bộ khu 9',
      kind: 'cell',
      sector: 'village',
      day: '2023-02-01',
    }
    const first = await officer.post<OrganisationDetail>('/api/organisations', body)
    expect(first).toMatchObject({
      status: 201,
      body: { name: 'Chi bộ khu 9', from: '2023-02-01', to: null, recordsFrom: '2023-02-01' },
    })
    expect(await officer.post('/api/organisations', body)).toEqual(first)
    expect((await officer.post('/api/organisations', { ...body, name: 'Chi bộ khu 10' })).status).toBe(409)
    expect((await officer.get<OrganisationDetail>(url(body.id, '?on=2023-01-31'))).body.alive).toBe(false)
  })

  it('renames and keeps the former name', async () => {
    const id = await newCell({ name: 'Chi bộ thôn Cũ' })
    const renamed = await officer.post(url(id, '/renames'), {
      commandId: anyId(),
      day: '2023-06-01',
      name: 'Chi bộ thôn Mới',
    })
    expect(renamed).toMatchObject({
      status: 201,
      body: { name: 'Chi bộ thôn Mới', formerName: 'Chi bộ thôn Cũ' },
    })
    expect((await officer.get<OrganisationDetail>(url(id, '?on=2023-05-31'))).body.name).toBe(
      'Chi bộ thôn Cũ',
    )
  })

  it('moves a body under another parent from a day on', async () => {
    const id = await newCell()
    const move = {
      commandId: anyId(),
      day: '2023-07-01',
      parentId: ids.ward2,
      decision: { number: '12-QĐ/TU', day: '2023-06-20', issuerName: 'Thành ủy' },
    }
    expect(await officer.post(url(id, '/moves'), move)).toMatchObject({
      status: 201,
      body: { parentName: 'Đảng bộ phường Đông' },
    })
    expect((await officer.get<OrganisationDetail>(url(id, '?on=2023-06-30'))).body.parentName).toBe(
      'Đảng bộ phường Hoà Bình',
    )
  })

  it('closes a body; the closing day is not lived', async () => {
    const id = await newCell()
    expect((await officer.post(url(id, '/closures'), { commandId: anyId(), day: '2023-08-01' })).status).toBe(
      201,
    )
    expect((await officer.get<OrganisationDetail>(url(id, '?on=2023-07-31'))).body).toMatchObject({
      alive: true,
      to: '2023-08-01',
    })
    expect((await officer.get<OrganisationDetail>(url(id, '?on=2023-08-01'))).body.alive).toBe(false)
    const after = await officer.post(url(id, '/renames'), {
      commandId: anyId(),
      day: '2023-08-15',
      name: 'Tên sau',
    })
    expect(after).toMatchObject({ status: 422, body: { findings: [{ code: 'closedOrganisation' }] } })
  })

  it('lets one of two officers at once change a body they both read', async () => {
    const id = await newCell()
    const { version } = (await officer.get<OrganisationDetail>(url(id))).body
    const rename = (name: string) =>
      officer.post(url(id, '/renames'), {
        commandId: anyId(),
        day: '2023-05-01',
        name,
        expectedVersion: version,
      })
    const answers = await Promise.all([rename('Chi bộ một'), rename('Chi bộ hai')])
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 409])
  })

  it.each([
    ['livingChildren', () => url(ids.ward, '/closures'), { day: '2023-08-01' }, 422],
    ['cycle', () => url(ids.ward, '/moves'), { day: '2023-08-01', parentId: 'cell' }, 422],
    ['dayInFuture', () => url(ids.ward, '/renames'), { day: '2030-01-01', name: 'Mới' }, 422],
    ['beforeFounding', () => url(ids.ward, '/renames'), { day: '1900-01-01', name: 'Mới' }, 422],
    ['codeTaken', () => url(ids.ward, '/descriptions'), { day: '2023-08-01', code: 'm-d' }, 422],
  ])('refuses %s and writes nothing', async (code, address, body, status) => {
    const before = (await officer.get(url(ids.ward))).body
    const parentId = 'parentId' in body ? { parentId: ids[String(body.parentId)] } : {}
    const answer = await officer.post(address(), { commandId: anyId(), ...body, ...parentId })
    expect(answer).toMatchObject({ status, body: { findings: [{ code }] } })
    expect((await officer.get(url(ids.ward))).body).toEqual(before)
  })

  it('is not for foreign officers, leaders, nor for the own body', async () => {
    const rename = { commandId: anyId(), day: '2023-08-01', name: 'Mới' }
    expect((await foreign.post(url(ids.ward, '/renames'), rename)).status).toBe(404)
    expect((await foreign.post(url(ids.ward, '/renames'), { hong: true })).status).toBe(404)
    expect((await leader.post(url(ids.ward, '/renames'), rename)).status).toBe(403)
    expect((await officer.post(url(ids.city, '/renames'), rename)).status).toBe(403)
    expect(
      (
        await officer.post(url(ids.ward, '/moves'), {
          commandId: anyId(),
          day: '2023-08-01',
          parentId: ids.other,
        })
      ).status,
    ).toBe(404)
  })

  it('locates what is malformed', async () => {
    const answer = await officer.post(url(ids.ward, '/renames'), {
      commandId: anyId(),
      day: '2023-02-30',
      name: 'Mới',
    })
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'invalid', findings: [{ code: 'malformed', field: 'day' }] },
    })
  })
})

describe('the day from which people are entered here', () => {
  it('is mended by saying it again', async () => {
    const id = await newCell({ day: '2023-02-01', recordsFrom: '2023-02-01' })
    const start = (fromDay: string) =>
      officer.post(url(id, '/record-starts'), { commandId: anyId(), id: anyId(), fromDay })
    expect((await start('2020-01-01')).status).toBe(201)
    expect((await officer.get<OrganisationDetail>(url(id))).body.recordsFrom).toBe('2020-01-01')
    expect((await start('2023-03-01')).status).toBe(201)
    expect((await officer.get<OrganisationDetail>(url(id))).body.recordsFrom).toBe('2023-03-01')
  })
})
