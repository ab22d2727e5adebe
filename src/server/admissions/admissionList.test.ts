import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditList } from '#contract/accounts'
import type { AdmissionDetail, AdmissionItem, AdmissionList } from '#contract/admissions'
import type { ProgressReply } from '#contract/progress'
import { LIST_INDICATORS } from '#domain/progress/indicators'
import { type AdmissionTree, admitted, listOf, plantAdmissionTree } from '../../../test/admissionTree'
import { anyId, type Caller, moveOrganisation } from '../../../test/builders'
import { findingsOf } from '../../../test/targetTree'
import { openDatabase } from '../platform/database'

let tree: AdmissionTree
let people: Record<'cell' | 'subCell' | 'other' | 'far' | 'unheld', string>
beforeAll(async () => {
  tree = await plantAdmissionTree()
  const { as, ids } = tree
  await recordsFrom('2000-01-01')
  const byDistrict = { issuerOrganisationId: ids.district, issuerName: 'Huyện ủy A' }
  people = {
    cell: await admitted(as.secretary, ids.cell, {
      person: { fullName: "H'Hen Niê", sex: 'female', ethnicity: 'Ê Đê', occupation: 'teacher' },
    }),
    subCell: await admitted(as.ward, ids.subCell, {
      person: { fullName: 'Nguyễn Văn Đạt', sex: 'male' },
      ceremonyDay: '2023-07-01',
    }),
    other: await admitted(as.district, ids.otherCell, {
      person: { fullName: 'Nguyễn Thị Đào', sex: 'female' },
      decision: byDistrict,
      ceremonyDay: '2023-07-02',
    }),
    far: await admitted(as.otherDistrict, ids.farCell, { person: { fullName: 'Trần Văn Đạt', sex: 'male' } }),
    unheld: await admitted(as.ward, ids.cell, {
      person: { fullName: 'Nguyễn Văn Chưa' },
      ceremonyDay: undefined,
    }),
  }
})
afterAll(() => tree.close())

/** From this day on the whole country enters its people, so that figures are known. */
async function recordsFrom(day: string) {
  const { db, ids, clock } = tree
  const row = {
    id: anyId(),
    organisation_id: ids.central,
    from_day: day,
    recorded_at: clock.now,
    recorded_by: null,
  }
  await db.insertInto('record_start').values(row).execute()
}

const namesIn = (list: AdmissionList) => list.items.map(({ person }) => person.fullName)
const statusOf = async (as: Caller, organisationId: string, query: string) => {
  const { status, body } = await as.get(`/api/organisations/${organisationId}/admissions?year=2023&${query}`)
  return status === 200 ? [200] : [status, ...findingsOf(body)]
}
const lastAudit = async (limit = 1) =>
  (await tree.as.administrator.get<AuditList>(`/api/audit?limit=${limit}`)).body.items
const auditCount = async () => {
  const { items } = (await tree.as.administrator.get<AuditList>('/api/audit?limit=500')).body
  return items.length
}

describe('the list behind a figure', () => {
  it('stands in the order of the counted day and has as many rows as the figure says', async () => {
    const { as, ids } = tree
    const list = await listOf(as.province, ids.province)
    expect(list).toMatchObject({ total: 4, next: null })
    expect(list.items.map(({ countedDay }) => countedDay)).toEqual([
      '2023-07-01',
      '2023-07-02',
      '2023-07-03',
      '2023-07-03',
    ])
    const byDecision = await listOf(as.province, ids.province, 'countBy=decision')
    expect(byDecision.total).toBe(5)
    const { body } = await as.province.get<ProgressReply>(
      `/api/organisations/${ids.province}/progress?year=2023&countBy=decision`,
    )
    expect(body.admitted).toBe(5)
  })

  it('narrowed to a group holds as many as the group counts', async () => {
    const { as, ids } = tree
    const url = `/api/organisations/${ids.district}/progress?year=2023`
    const { admitted, breakdown } = (await as.district.get<ProgressReply>(url)).body
    const figures: Record<string, unknown> = { ...breakdown, admitted }
    for (const indicator of LIST_INDICATORS) {
      const { total } = await listOf(as.district, ids.district, `indicator=${indicator}`)
      expect([indicator, total]).toEqual([indicator, figures[indicator]])
    }
    expect(admitted).toBe(3)
    expect((await listOf(as.district, ids.district, 'indicator=teachers')).items.map(({ id }) => id)).toEqual(
      [people.cell],
    )
  })

  it.each(['ethnicMinority', 'religious', 'cells', 'grassrootsCompleted', 'anything'])(
    'is not narrowed to %s',
    async (indicator) => {
      const { as, ids } = tree
      const asked = await statusOf(as.district, ids.district, `indicator=${indicator}`)
      expect(asked).toEqual([422, 'indicatorRefused indicator'])
    },
  )

  it('comes page by page', async () => {
    const { as, ids } = tree
    const whole = await listOf(as.province, ids.province)
    const seen: AdmissionItem[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page = await listOf(
        as.province,
        ids.province,
        `limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`,
      )
      expect(page.total).toBe(4)
      seen.push(...page.items)
      cursor = page.next
    }
    expect(seen).toEqual(whole.items)
    for (const forged of [
      'x',
      Buffer.from('["a","b"]').toString('base64url'),
      Buffer.from('[1]').toString('base64url'),
    ]) {
      expect(await statusOf(as.province, ids.province, `cursor=${forged}`)).toEqual([400, 'malformed cursor'])
    }
  })

  it('is for those who read figures, within their reach', async () => {
    const { as, ids } = tree
    expect(await statusOf(as.inspector, ids.district, '')).toEqual([200])
    expect(await statusOf(as.administrator, ids.district, '')).toEqual([403])
    expect(await statusOf(as.otherDistrict, ids.district, '')).toEqual([404])
    expect(await statusOf(as.district, anyId(), '')).toEqual([404])
    expect(await statusOf(as.district, ids.district, 'from=2023-02-30')).toEqual([400, 'malformed from'])
  })

  it('shows what was known on a past day', async () => {
    const { as, ids, database } = tree
    expect(await listOf(as.ward, ids.subCell, 'knownAt=2023-08-30')).toMatchObject({ total: 0, items: [] })
    const owner = openDatabase(database.ownerUrl, { connections: 1 })
    for (const table of ['record', 'person_version'] as const) {
      const earlier = { recorded_at: new Date('2023-08-30T12:00:00+07:00') }
      await owner.updateTable(table).set(earlier).where('candidate_id', '=', people.subCell).execute()
    }
    await owner.destroy()
    const body = {
      commandId: anyId(),
      expectedVersion: 3,
      reason: 'Sai ngày',
      decision: { number: '16-QĐ/TU', day: '2023-06-21', issuerName: 'Ban Thường vụ' },
      ceremonyDay: '2023-07-05',
    }
    expect((await as.ward.post(`/api/admissions/${people.subCell}/corrections`, body)).status).toBe(201)
    const [then] = (await listOf(as.ward, ids.subCell, 'knownAt=2023-08-30')).items
    expect(then).toMatchObject({
      countedDay: '2023-07-01',
      ceremonyDay: '2023-07-01',
      decision: { number: '15-QĐ/TU', day: '2023-06-20' },
    })
    const [now] = (await listOf(as.ward, ids.subCell)).items
    expect(now).toMatchObject({
      countedDay: '2023-07-05',
      ceremonyDay: '2023-07-05',
      decision: { number: '16-QĐ/TU' },
    })
  })
})

describe('names', () => {
  it('are open to the cell, its grassroots committee and the body that issued the decision', async () => {
    const { as, ids } = tree
    expect(namesIn(await listOf(as.secretary, ids.cell))).toEqual(["H'Hen Niê"])
    expect((await listOf(as.ward, ids.ward)).namesOpen).toBe(true)
    expect(new Set(namesIn(await listOf(as.ward, ids.ward)))).toEqual(
      new Set(["H'Hen Niê", 'Nguyễn Văn Đạt']),
    )
    const { items, namesOpen } = await listOf(as.district, ids.district)
    expect(namesOpen).toBe(false)
    expect(items.filter(({ nameOpen }) => nameOpen).map(({ id }) => id)).toEqual([people.other])
  })

  it('do not climb: without a purpose every personal field is empty and nothing is logged', async () => {
    const { as, ids } = tree
    const before = await auditCount()
    for (const caller of [as.leader, as.province]) {
      const list = await listOf(caller, ids.province)
      expect(list.namesOpen).toBe(false)
      for (const item of list.items) {
        expect(item.nameOpen).toBe(false)
        expect(Object.values(item.person)).toEqual([null, null, null, null, null, null, null])
      }
      const detail = (await caller.get<AdmissionDetail>(`/api/admissions/${people.cell}`)).body
      expect(Object.values(detail.person)).toEqual([null, null, null, null, null, null, null])
    }
    expect(await auditCount()).toBe(before)
  })

  it('open for a stated purpose, which is logged without the names', async () => {
    const { as, ids } = tree
    const list = await listOf(as.leader, ids.district, 'purpose=inspection&indicator=women&q=dao')
    expect(namesIn(list)).toEqual(['Nguyễn Thị Đào'])
    expect(list.namesOpen).toBe(true)
    const [line] = await lastAudit()
    expect(line).toMatchObject({
      action: 'admissions.read',
      organisation: 'Đảng bộ huyện A',
      detail: {
        purpose: 'inspection',
        count: 1,
        ids: [people.other],
        query: { year: 2023, indicator: 'women', searched: true },
      },
    })
    expect(JSON.stringify(line)).not.toMatch(/dao|Đào/i)
  })

  it('read through the circle are logged too', async () => {
    const { as, ids } = tree
    await listOf(as.secretary, ids.cell)
    expect(await lastAudit()).toMatchObject([
      { action: 'admissions.read', detail: { purpose: null, count: 1, ids: [people.cell] } },
    ])
  })

  it('never open to trainers, inspectors and administrators', async () => {
    const { as, ids } = tree
    expect(await statusOf(as.inspector, ids.district, 'purpose=inspection')).toEqual([403])
    expect(await statusOf(as.administrator, ids.district, 'purpose=inspection')).toEqual([403])
    expect(await statusOf(as.leader, ids.district, 'purpose=curiosity')).toEqual([400, 'malformed purpose'])
    const list = await listOf(as.inspector, ids.district)
    expect(list.items.some(({ nameOpen }) => nameOpen)).toBe(false)
    const url = `/api/admissions/${people.cell}`
    expect((await as.inspector.get(`${url}?purpose=inspection`)).status).toBe(403)
    expect((await as.administrator.get(url)).status).toBe(403)
  })

  it('are searched with or without accents, and only where they are open', async () => {
    const { as, ids } = tree
    const found = async (as: Caller, organisationId: string, query: string) => {
      const { items, total } = await listOf(as, organisationId, query)
      expect(items).toHaveLength(total)
      return items.map(({ person }) => person.fullName).toSorted((a, b) => String(a).localeCompare(String(b)))
    }
    expect(await found(as.ward, ids.ward, 'q=văn đạt')).toEqual(['Nguyễn Văn Đạt'])
    expect(await found(as.ward, ids.ward, 'q=VAN DAT')).toEqual(['Nguyễn Văn Đạt'])
    expect(await found(as.ward, ids.ward, "q=h'hen")).toEqual(["H'Hen Niê"])
    expect(await found(as.ward, ids.ward, 'q=100%25')).toEqual([])
    expect(await found(as.district, ids.district, 'q=nguyen')).toEqual(['Nguyễn Thị Đào'])
    expect(await found(as.province, ids.province, 'q=nguyen')).toEqual([])
    expect(await found(as.province, ids.province, 'q=dat&purpose=appraisal')).toEqual([
      'Nguyễn Văn Đạt',
      'Trần Văn Đạt',
    ])
    expect(await found(as.inspector, ids.district, 'q=nguyen')).toEqual([])
  })
})

describe('one admission', () => {
  it('opens to those in reach, and is not there for others', async () => {
    const { as } = tree
    const url = `/api/admissions/${people.cell}`
    const { status, body } = await as.secretary.get<AdmissionDetail>(url)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      id: people.cell,
      organisation: { name: 'Chi bộ khu 1', parentName: 'Đảng bộ phường 1' },
      person: { fullName: "H'Hen Niê", birthDate: '1995-04-12', occupation: 'teacher' },
      ceremonyDay: '2023-07-03',
      version: 3,
      mayCorrect: true,
      history: [
        { kind: 'person', day: null, changed: [], reason: null },
        { kind: 'admissionDecision', day: '2023-06-20', decisionNumber: '15-QĐ/TU', changed: [] },
        { kind: 'ceremony', day: '2023-07-03', changed: [] },
      ],
    })
    expect(JSON.stringify(body)).not.toContain('Ê Đê')
    for (const caller of [as.nextSecretary, as.otherWard, as.otherDistrict]) {
      expect((await caller.get(url)).status).toBe(404)
    }
    expect((await as.secretary.get(`/api/admissions/${anyId()}`)).status).toBe(404)
    expect((await as.secretary.get('/api/admissions/nothing')).status).toBe(400)
    expect((await as.otherDistrict.get(`${url}?purpose=curiosity`)).status).toBe(404)
  })

  it('tells an issuer beyond reach by name alone', async () => {
    const { as, ids } = tree
    const id = await admitted(as.secretary, ids.cell, {
      person: { fullName: 'Kha Văn Chín' },
      decision: { issuerOrganisationId: ids.district, issuerName: 'Huyện ủy A' },
      ceremonyDay: undefined,
    })
    const issuerFor = async (as: Caller) =>
      (await as.get<AdmissionDetail>(`/api/admissions/${id}`)).body.decision
    expect(await issuerFor(as.secretary)).toMatchObject({
      issuerName: 'Huyện ủy A',
      issuerOrganisationId: null,
    })
    expect(await issuerFor(as.district)).toMatchObject({ issuerOrganisationId: ids.district })
  })

  it('keeps what is said of the person where the name is closed', async () => {
    const { as, ids } = tree
    const id = await admitted(as.secretary, ids.cell, {
      person: { fullName: 'Kha Văn Mười', birthDate: '1994' },
      ceremonyDay: undefined,
    })
    const findingsFor = async (as: Caller, query = '') =>
      (await as.get<AdmissionDetail>(`/api/admissions/${id}${query}`)).body.findings.map(({ code }) => code)
    expect(await findingsFor(as.secretary)).toEqual(['birthMonthUnknown'])
    expect(await findingsFor(as.province)).toEqual([])
    expect(await findingsFor(as.province, '?purpose=statistics')).toEqual(['birthMonthUnknown'])
    expect(await lastAudit()).toMatchObject([
      { action: 'admissions.read', subjectId: id, detail: { purpose: 'statistics', count: 1, ids: [id] } },
    ])
  })

  it('goes out of reach with its cell, on every tree', async () => {
    const { as, ids, db } = tree
    const id = await admitted(as.otherWard, ids.otherCell, { person: { fullName: 'Kha Văn Tám' } })
    await moveOrganisation(db, ids.otherCell, ids.farWard, '2023-08-01')
    expect((await as.otherWard.get(`/api/admissions/${id}`)).status).toBe(404)
    expect((await as.otherDistrict.get(`/api/admissions/${id}`)).status).toBe(200)
    const before = await listOf(as.otherWard, ids.otherWard, 'treeOn=2023-07-31')
    expect(before.items.some((item) => item.id === id)).toBe(false)
  })
})

describe('a person whose text was erased', () => {
  it('goes on being listed and counted, with nothing told', async () => {
    const { as, ids, database } = tree
    const id = await admitted(as.ward, ids.nextCell)
    const owner = openDatabase(database.ownerUrl, { connections: 1 })
    await owner.deleteFrom('person_version').where('candidate_id', '=', id).execute()
    await owner.destroy()
    const list = await listOf(as.ward, ids.nextCell)
    expect(list).toMatchObject({ total: 1, namesOpen: true, items: [{ id, erased: true, nameOpen: false }] })
    expect(Object.values(list.items[0]?.person ?? {}).filter((value) => value !== null)).toEqual([])
    const file = await as.ward.get<AdmissionDetail>(`/api/admissions/${id}`)
    expect(file).toMatchObject({ status: 200, body: { id, erased: true } })
  })
})
