import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InspectionList } from '#contract/inspections'
import type { InspectionSubjects } from '#contract/inspectionWork'
import { anyId, type Caller } from '../../../test/builders'
import { putFile } from '../../../test/candidateFiles'
import { aPlan, aSession, openedClass } from '../../../test/classCalls'
import { openedDrive } from '../../../test/driveCalls'
import {
  actOn,
  codesOf,
  type InspectionTree,
  paper,
  plantInspectionTree,
  readInspection,
  recordInspection,
} from '../../../test/inspectionCalls'

/** The district inspects its wards; today is 31/08/2023. */

let tree: InspectionTree
beforeAll(async () => {
  tree = await plantInspectionTree()
})
afterAll(() => tree.close())

const record = (as: Caller, organisationId: string, change?: object) =>
  recordInspection(tree, as, organisationId, change)
const act = (as: Caller, id: string, kind: string, change?: object) => actOn(tree, as, id, kind, change)

describe('an inspection', () => {
  it('is told whole above, and to each inspected body what is said of it alone', async () => {
    const { as, ids } = tree
    const { id, status } = await record(as.inspector, ids.district)
    expect(status).toBe(201)
    const whole = await readInspection(as.inspector, id)
    expect([whole.whole, whole.bodies.length, whole.findings.length, whole.items.length]).toEqual([
      true,
      2,
      2,
      2,
    ])
    expect(whole.conclusion.text).toContain('cơ bản đúng')
    const part = await readInspection(as.ward, id)
    expect([part.whole, part.bodies, part.conclusion.text]).toEqual([
      false,
      [expect.objectContaining({ id: ids.ward })],
      null,
    ])
    expect(JSON.stringify(part)).not.toContain('phường hai')
    expect(JSON.stringify(part)).not.toContain('phường 2')
    expect(part.items).toHaveLength(1)
    expect(part.recommendations).toEqual({ open: 1, overdue: 1, reported: 0, closed: 0 })
    const { body: list } = await as.ward.get<InspectionList>(`/api/organisations/${ids.ward}/inspections`)
    expect(list.items.find((item) => item.id === id)?.bodies).toHaveLength(1)
    expect((await as.secretary.get(`/api/inspections/${id}`)).status).toBe(404)
    expect((await as.otherDistrict.get(`/api/inspections/${id}`)).status).toBe(404)
    expect((await tree.trainer.get(`/api/inspections/${id}`)).status).toBe(403)
    expect((await as.administrator.get(`/api/inspections/${id}`)).status).toBe(403)
  })

  it('is recorded by inspectors and officers of the inspecting body itself', async () => {
    const { as, ids } = tree
    expect((await record(as.district, ids.district)).status).toBe(201)
    expect((await record(as.province, ids.district)).status).toBe(403)
    expect((await record(as.leader, ids.district)).status).toBe(403)
    expect((await record(as.ward, ids.district)).status).toBe(404)
    expect((await record(as.inspector, ids.ward)).status).toBe(403)
  })

  it('is refused as a whole for what does not fit', async () => {
    const { as, db, ids } = tree
    const count = async () => (await db.selectFrom('inspection').select('id').execute()).length
    const before = await count()
    const tried = async (change: object) => (await record(as.inspector, ids.district, change)).codes
    const said = { findings: [], recommendations: [] }
    expect(await tried({ ...said, organisationIds: [ids.province] })).toEqual([])
    expect(
      (await record(as.inspector, ids.district, { ...said, organisationIds: [ids.farWard] })).status,
    ).toBe(404)
    expect(await tried({ ...said, organisationIds: [ids.district] })).toEqual([
      ['notBeneath', 'organisationIds.0'],
    ])
    expect(await tried({ ...said, organisationIds: [ids.ward, tree.closed] })).toEqual([
      ['closedOrganisation', 'organisationIds.1'],
    ])
    expect(await tried({ organisationIds: [ids.ward] })).toEqual([
      ['notInspected', 'findings.1.organisationId'],
      ['notInspected', 'recommendations.1.organisationId'],
    ])
    expect(await tried({ from: '2023-06-09' })).toEqual([['dayOrder', 'to']])
    expect(
      await tried({ to: '2023-09-02', conclusion: { number: '1', day: '2023-09-05', text: 'Đã xem' } }),
    ).toContainEqual(['dayInFuture', 'to'])
    expect(await tried({ team: ['Gọi 0912345678'] })).toEqual([['personalDetail', 'team.0']])
    expect(await tried({ itemId: anyId() })).toEqual([['itemUnknown', 'itemId']])
    const early = [
      { id: anyId(), organisationId: ids.ward, topic: 'files', note: 'Sớm quá', dueDay: '2023-06-01' },
    ]
    expect(await tried({ recommendations: early })).toEqual([['dueBeforeStart', 'recommendations.0.dueDay']])
    expect(await count()).toBe(before)
  })

  it('ties files of the inspected bodies without telling a name above the circle', async () => {
    const { as, db, ids } = tree
    const file = await putFile(db, { cellId: ids.cell, fullName: 'Hoàng Văn Kín Đáo' })
    const tied = { organisationIds: [ids.cell], findings: [], recommendations: [], candidateIds: [file] }
    const { id, status } = await record(as.inspector, ids.district, tied)
    expect(status).toBe(201)
    const told = await readInspection(as.inspector, id)
    expect(told.files).toEqual([{ candidateId: file, stage: 'listed', personName: null }])
    expect((await readInspection(as.secretary, id)).files[0]?.personName).toBe('Hoàng Văn Kín Đáo')
    const foreign = await putFile(db, { cellId: ids.farCell })
    expect((await record(as.inspector, ids.district, { ...tied, candidateIds: [foreign] })).status).toBe(404)
    const above = await record(as.inspector, ids.district, { ...tied, organisationIds: [ids.ward] })
    expect([above.status, (await readInspection(as.ward, above.id)).files.length]).toEqual([201, 1])
    const { codes } = await record(as.inspector, ids.district, { ...tied, organisationIds: [ids.otherWard] })
    expect(codes).toEqual([['notInspected', 'candidateIds']])
  })

  it('ties classes and drives; each is told to whom the inspected body is told, and shows where it was seen', async () => {
    const { as, ids } = tree
    const days = { decision: { number: '12-QĐ/TTCT', day: '2023-05-04', issuerName: 'Trung tâm Chính trị' } }
    const sessions = [aSession('2023-05-11')]
    const ours = await openedClass(as.district, ids.district, aPlan({ ...days, sessions }))
    const theirs = await openedDrive(as.otherWard, ids.otherWard, { from: '2023-06-01', to: '2023-08-30' })
    const seen = { classIds: [ours], driveIds: [theirs] }
    const { id, status } = await record(as.inspector, ids.district, seen)
    expect(status).toBe(201)
    const whole = await readInspection(as.inspector, id)
    expect([whole.classes.map((one) => one.id), whole.drives.map((one) => one.id)]).toEqual([
      [ours],
      [theirs],
    ])
    const part = await readInspection(as.ward, id)
    expect([part.classes.map((one) => one.id), part.drives]).toEqual([[ours], []])
    const listed = async (as: Caller, of: string, query: string) =>
      (await as.get<InspectionList>(`/api/organisations/${of}/inspections?${query}`)).body.items.map(
        (item) => item.id,
      )
    expect(await listed(as.inspector, ids.district, `classId=${ours}`)).toEqual([id])
    expect(await listed(as.ward, ids.ward, `classId=${ours}`)).toEqual([id])
    expect(await listed(as.otherWard, ids.otherWard, `driveId=${theirs}`)).toEqual([id])
    expect(await listed(as.ward, ids.ward, `driveId=${theirs}`)).toEqual([])
    const only = { ...seen, organisationIds: [ids.ward], findings: [], recommendations: [] }
    expect((await record(as.inspector, ids.district, only)).codes).toEqual([['notInspected', 'driveIds']])
    const unknown = { ...only, driveIds: [anyId()] }
    expect((await record(as.inspector, ids.district, unknown)).status).toBe(404)
  })

  it('offers what there is to look at, files without names', async () => {
    const { as, db, ids } = tree
    const file = await putFile(db, { cellId: ids.cell, fullName: 'Hoàng Văn Chưa Mở' })
    const url = `/api/organisations/${ids.ward}/inspection-subjects`
    const { body } = await as.inspector.get<InspectionSubjects>(url)
    expect(body.files.map(({ candidateId }) => candidateId)).toContain(file)
    expect(JSON.stringify(body)).not.toContain('Chưa Mở')
    expect((await as.otherDistrict.get(url)).status).toBe(404)
    expect((await tree.trainer.get(url)).status).toBe(403)
  })

  it('has a finding corrected with a reason, by the inspecting body alone', async () => {
    const { as, ids } = tree
    const { id, findings } = await record(as.inspector, ids.district)
    const correct = (caller: Caller, change: object = {}) =>
      caller.post(`/api/inspections/${id}/finding-corrections`, {
        commandId: anyId(),
        id: anyId(),
        findingId: findings[0]?.id,
        topic: 'files',
        nature: 'fault',
        note: 'Hồ sơ thiếu mục lục.',
        reason: 'Ghi nhầm loại',
        ...change,
      })
    expect((await correct(as.ward)).status).toBe(403)
    expect((await correct(as.inspector, { findingId: anyId() })).status).toBe(404)
    expect(codesOf(await correct(as.inspector, { note: 'Gọi 0912345678' }))).toEqual([
      ['personalDetail', 'note'],
    ])
    expect((await correct(as.inspector)).status).toBe(201)
    expect((await correct(as.inspector)).status).toBe(409)
    const told = (await readInspection(as.ward, id)).findings
    expect(told).toMatchObject([
      { nature: 'fault', note: 'Hồ sơ thiếu mục lục.', corrected: 'Ghi nhầm loại' },
    ])
  })

  it('is withdrawn while nothing was recorded on its recommendations', async () => {
    const { as, ids } = tree
    const { id, recommendations } = await record(as.inspector, ids.district)
    const withdraw = (caller: Caller) =>
      caller.post(`/api/inspections/${id}/withdrawals`, { commandId: anyId(), reason: 'Ghi nhầm đơn vị' })
    expect((await withdraw(as.ward)).status).toBe(403)
    expect((await withdraw(as.inspector)).status).toBe(201)
    expect((await as.inspector.get(`/api/inspections/${id}`)).status).toBe(404)
    expect(await act(as.inspector, recommendations[0]?.id ?? '', 'closed', { paper })).toEqual([404])
    const other = await record(as.inspector, ids.district)
    await act(as.inspector, other.recommendations[0]?.id ?? '', 'closed', { paper })
    const late = await as.inspector.post(`/api/inspections/${other.id}/withdrawals`, {
      commandId: anyId(),
      reason: 'Ghi nhầm',
    })
    expect([late.status, codesOf(late)]).toEqual([422, [['recommendationsFollowed', undefined]]])
  })
})
