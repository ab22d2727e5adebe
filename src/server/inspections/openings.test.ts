import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { CandidateDetail } from '#contract/candidates'
import type { OpeningList } from '#contract/inspectionWork'
import { type AdmissionTree, plantAdmissionTree } from '../../../test/admissionTree'
import { addAccount, anyId, type Caller, callAs } from '../../../test/builders'
import { putFile } from '../../../test/candidateFiles'

/** While an inspection runs, an inspector of the body that opened it reads files within it; today is 31/08/2023. */

let tree: AdmissionTree
let inside: string
let outside: string

beforeAll(async () => {
  tree = await plantAdmissionTree()
  inside = await putFile(tree.db, { cellId: tree.ids.cell, fullName: 'Lò Thị Trong Cuộc' })
  outside = await putFile(tree.db, { cellId: tree.ids.otherCell, fullName: 'Lò Thị Ngoài Cuộc' })
})
beforeEach(() => {
  tree.clock.today = '2023-08-31'
})
afterAll(() => tree.close())

async function open(as: Caller, change: object = {}) {
  const body = {
    commandId: anyId(),
    id: anyId(),
    kind: 'inspection',
    decision: { number: '21-QĐ/UBKTHU', day: '2023-08-25' },
    from: '2023-08-28',
    to: '2023-09-05',
    topics: ['files'],
    organisationIds: [tree.ids.ward],
    ...change,
  }
  const answer = await as.post<{ findings?: { code: string; field?: string }[] }>(
    `/api/organisations/${tree.ids.district}/inspection-openings`,
    body,
  )
  return { id: body.id, status: answer.status, codes: answer.body.findings?.map(({ code }) => code) }
}
const end = (as: Caller, id: string) =>
  as.post(`/api/inspection-openings/${id}/endings`, { commandId: anyId(), reason: 'Hoãn lại' })
const file = (as: Caller, id: string, purpose = 'inspection') =>
  as.get<CandidateDetail>(`/api/candidates/${id}${purpose === '' ? '' : `?purpose=${purpose}`}`)
const listed = async (as: Caller, of: string) =>
  (await as.get<OpeningList>(`/api/organisations/${of}/inspection-openings`)).body.items

it('opens a file of the bodies inspected for that purpose alone, and names the inspection in the log', async () => {
  const { as, db } = tree
  expect((await file(as.inspector, inside)).status).toBe(403)
  const { id, status } = await open(as.inspector)
  expect(status).toBe(201)
  const closed = await file(as.inspector, inside, '')
  expect([closed.body.nameOpen, closed.body.purposes]).toEqual([false, ['inspection']])
  const read = await file(as.inspector, inside)
  expect([read.body.person.fullName, read.body.records.length > 0, read.body.entries]).toEqual([
    'Lò Thị Trong Cuộc',
    true,
    [],
  ])
  expect((await file(as.inspector, inside, 'statistics')).status).toBe(403)
  expect((await file(as.inspector, outside)).status).toBe(403)
  const lines = await db
    .selectFrom('audit_line')
    .select('detail')
    .where('action', '=', 'candidates.read')
    .execute()
  expect(lines.map(({ detail }) => detail)).toContainEqual({
    purpose: 'inspection',
    openingId: id,
    count: 1,
    ids: [inside],
  })
  const list = await as.inspector.get(`/api/organisations/${tree.ids.ward}/candidates?purpose=inspection`)
  expect(list.status).toBe(403)
  await end(as.inspector, id)
  expect((await file(as.inspector, inside)).status).toBe(403)
})

it.each([
  ['on the day after its last', {}, '2023-09-06'],
  ['before it begins', { from: '2023-09-01' }, '2023-08-31'],
  ['when it is not about files', { topics: ['targets'] }, '2023-08-31'],
  ['when another body is inspected', { organisationIds: [] as string[] }, '2023-08-31'],
])('opens nothing %s', async (what, change, today) => {
  const { as, ids, clock } = tree
  const bodies = what === 'when another body is inspected' ? { organisationIds: [ids.otherWard] } : {}
  const { id, status } = await open(as.inspector, { ...change, ...bodies })
  expect(status).toBe(201)
  clock.today = today
  expect((await file(as.inspector, inside)).status).toBe(403)
  clock.today = '2023-08-31'
  expect((await end(as.inspector, id)).status).toBe(201)
})

it('opens nothing to an inspector of another body, nor once it is concluded', async () => {
  const { as, db, app, clock, ids } = tree
  const { id } = await open(as.inspector)
  const above = await callAs(app, db, await addAccount(db, 'inspector', ids.province), clock)
  const beneath = await callAs(app, db, await addAccount(db, 'inspector', ids.ward), clock)
  expect([(await file(above, inside)).status, (await file(beneath, inside)).status]).toEqual([403, 403])
  const result = {
    commandId: anyId(),
    id: anyId(),
    kind: 'inspection',
    openingId: id,
    from: '2023-08-28',
    to: '2023-08-30',
    topics: ['files'],
    team: ['Trưởng đoàn'],
    organisationIds: [ids.ward],
    conclusion: { number: '22-KL/UBKTHU', day: '2023-08-31', text: 'Đã kiểm tra.' },
  }
  const conclude = (change: object = {}) =>
    as.inspector.post(`/api/organisations/${ids.district}/inspections`, { ...result, ...change })
  expect((await file(as.inspector, inside)).status).toBe(200)
  expect((await conclude()).status).toBe(201)
  expect((await file(as.inspector, inside)).status).toBe(403)
  const twice = await conclude({ commandId: anyId(), id: anyId() })
  expect([twice.status, JSON.stringify(twice.body)]).toEqual([422, expect.stringContaining('openingUnknown')])
})

it('is told to the bodies inspected, each of itself, and opened by the body alone', async () => {
  const { as, ids } = tree
  const { id } = await open(as.inspector, { organisationIds: [ids.ward, ids.otherWard] })
  const [told] = await listed(as.ward, ids.ward)
  expect([told?.id, told?.mayWrite, told?.bodies.map((body) => body.id)]).toEqual([id, false, [ids.ward]])
  expect((await listed(as.inspector, ids.district))[0]?.bodies).toHaveLength(2)
  expect((await end(as.ward, id)).status).toBe(403)
  expect((await end(as.otherDistrict, id)).status).toBe(404)
  expect((await open(as.province)).status).toBe(403)
  expect((await open(as.ward)).status).toBe(404)
  await end(as.inspector, id)
  expect((await end(as.inspector, id)).status).toBe(404)
  expect(await listed(as.ward, ids.ward)).toEqual([])
})

it('has an end, and days in their order', async () => {
  const { as, ids } = tree
  const codes = async (change: object) => (await open(as.inspector, change)).codes
  expect(await codes({ to: '2023-10-26' })).toEqual([])
  expect(await codes({ to: '2023-10-27' })).toEqual(['openingTooLong'])
  expect(await codes({ to: '2023-08-27' })).toEqual(['dayOrder'])
  expect(await codes({ from: '2023-08-24' })).toEqual(['beforeEarlierEvent'])
  expect(await codes({ decision: { number: '1', day: '2023-09-01' }, from: '2023-09-01' })).toEqual([
    'dayInFuture',
  ])
  expect(await codes({ organisationIds: [ids.district] })).toEqual(['notBeneath'])
})
