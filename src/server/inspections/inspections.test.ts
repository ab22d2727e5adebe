import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DutyList } from '#contract/desk'
import type {
  InspectionDetail,
  InspectionList,
  ProgrammeReply,
  RecommendationList,
} from '#contract/inspections'
import type { InspectionSubjects } from '#contract/inspectionWork'
import { foldRecommendation } from '#domain/inspections/recommendations'
import { type AdmissionTree, plantAdmissionTree } from '../../../test/admissionTree'
import { addAccount, addOrganisation, anyId, type Caller, callAs } from '../../../test/builders'
import { putFile } from '../../../test/candidateFiles'
import { aPlan, aSession, openedClass } from '../../../test/classCalls'
import { openedDrive } from '../../../test/driveCalls'

/** The district inspects its wards; today is 31/08/2023. */

let tree: AdmissionTree
let closed: string
let trainer: Caller

beforeAll(async () => {
  tree = await plantAdmissionTree()
  const { app, db, clock, ids } = tree
  closed = await addOrganisation(db, {
    name: 'Đảng bộ xã đã giải thể',
    parent: ids.district,
    to: '2023-07-01',
  })
  trainer = await callAs(app, db, await addAccount(db, 'trainer', ids.district), clock)
})
afterAll(() => tree.close())

const codesOf = ({ body }: { body: unknown }) =>
  (body as { findings?: { code: string; field?: string }[] }).findings?.map(({ code, field }) => [
    code,
    field,
  ])

function inspecting(change: object = {}) {
  const { ward, otherWard } = tree.ids
  return {
    commandId: anyId(),
    id: anyId(),
    kind: 'inspection',
    from: '2023-06-05',
    to: '2023-06-07',
    topics: ['files', 'deadlines'],
    team: ['Trưởng đoàn: Phó Chủ nhiệm Ủy ban Kiểm tra', 'Cán bộ Ban Tổ chức'],
    organisationIds: [ward, otherWard],
    conclusion: {
      number: '12-KL/UBKTHU',
      day: '2023-06-20',
      text: 'Hai đảng bộ thực hiện cơ bản đúng quy định.',
    },
    findings: [
      {
        id: anyId(),
        organisationId: ward,
        topic: 'files',
        nature: 'strength',
        note: 'Hồ sơ đủ, đúng trình tự.',
      },
      {
        id: anyId(),
        organisationId: otherWard,
        topic: 'deadlines',
        nature: 'fault',
        note: 'Chậm thẩm định ở phường hai.',
      },
    ],
    recommendations: [
      {
        id: anyId(),
        organisationId: ward,
        topic: 'deadlines',
        note: 'Rà lại các hạn đang mở.',
        dueDay: '2023-08-15',
      },
      {
        id: anyId(),
        organisationId: otherWard,
        topic: 'files',
        note: 'Bổ sung giấy tờ còn thiếu.',
        dueDay: '2023-09-30',
      },
    ],
    ...change,
  }
}
async function record(as: Caller, organisationId: string, change: object = {}) {
  const body = inspecting(change)
  const answer = await as.post(`/api/organisations/${organisationId}/inspections`, body)
  return { ...body, status: answer.status, codes: codesOf(answer) }
}
const read = async (as: Caller, id: string) => (await as.get<InspectionDetail>(`/api/inspections/${id}`)).body
const paper = { number: '45-BC/ĐU', day: '2023-08-20' }

async function act(as: Caller, id: string, kind: string, change: object = {}) {
  const rows = await tree.db
    .selectFrom('recommendation_event')
    .select('id')
    .where('recommendation_id', '=', id)
    .execute()
  const body = {
    commandId: anyId(),
    id: anyId(),
    kind,
    day: '2023-08-25',
    expectedVersion: rows.length,
    ...change,
  }
  const answer = await as.post(`/api/recommendations/${id}/events`, body)
  return [answer.status, ...(answer.status === 422 ? (codesOf(answer) ?? []).map(([code]) => code) : [])]
}

describe('an inspection', () => {
  it('is told whole above, and to each inspected body what is said of it alone', async () => {
    const { as, ids } = tree
    const { id, status } = await record(as.inspector, ids.district)
    expect(status).toBe(201)
    const whole = await read(as.inspector, id)
    expect([whole.whole, whole.bodies.length, whole.findings.length, whole.items.length]).toEqual([
      true,
      2,
      2,
      2,
    ])
    expect(whole.conclusion.text).toContain('cơ bản đúng')
    const part = await read(as.ward, id)
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
    expect((await trainer.get(`/api/inspections/${id}`)).status).toBe(403)
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
    expect(await tried({ ...said, organisationIds: [ids.ward, closed] })).toEqual([
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
    const told = await read(as.inspector, id)
    expect(told.files).toEqual([{ candidateId: file, stage: 'listed', personName: null }])
    expect((await read(as.secretary, id)).files[0]?.personName).toBe('Hoàng Văn Kín Đáo')
    const foreign = await putFile(db, { cellId: ids.farCell })
    expect((await record(as.inspector, ids.district, { ...tied, candidateIds: [foreign] })).status).toBe(404)
    const above = await record(as.inspector, ids.district, { ...tied, organisationIds: [ids.ward] })
    expect([above.status, (await read(as.ward, above.id)).files.length]).toEqual([201, 1])
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
    const whole = await read(as.inspector, id)
    expect([whole.classes.map((one) => one.id), whole.drives.map((one) => one.id)]).toEqual([
      [ours],
      [theirs],
    ])
    const part = await read(as.ward, id)
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
    expect((await trainer.get(url)).status).toBe(403)
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
    const told = (await read(as.ward, id)).findings
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

describe('a recommendation', () => {
  it('is reported by its body and closed by the inspecting one, with evidence', async () => {
    const { as, ids } = tree
    const { id, recommendations } = await record(as.inspector, ids.district)
    const [mine, others] = recommendations
    const one = mine?.id ?? ''
    expect(await act(as.inspector, one, 'closed')).toEqual([422, 'evidenceMissing'])
    expect(await act(as.ward, one, 'reported')).toEqual([422, 'evidenceMissing'])
    expect(await act(as.ward, one, 'reported', { meetingId: anyId() })).toEqual([422, 'evidenceMissing'])
    expect(await act(as.ward, one, 'closed', { paper })).toEqual([403])
    expect(await act(as.ward, others?.id ?? '', 'reported', { paper })).toEqual([404])
    expect(await act(as.inspector, one, 'reported', { paper })).toEqual([403])
    expect(await act(as.inspector, one, 'extended', { dueDay: '2023-08-24', note: 'Thêm hạn' })).toEqual([
      422,
      'dueBeforeStart',
    ])
    expect(await act(as.inspector, one, 'extended', { dueDay: '2023-09-15' })).toEqual([422, 'required'])
    expect(
      await act(as.inspector, one, 'extended', { dueDay: '2023-09-15', note: 'Thêm thời gian' }),
    ).toEqual([201])
    expect(await act(as.ward, one, 'reported', { paper })).toEqual([201])
    expect(await act(as.inspector, one, 'closed', { expectedVersion: 1 })).toEqual([409])
    expect(await act(as.inspector, one, 'closed', { day: '2023-08-01' })).toEqual([422, 'beforeEarlierEvent'])
    expect(await act(as.inspector, one, 'closed')).toEqual([201])
    expect(await act(as.inspector, one, 'closed', { paper })).toEqual([422, 'recommendationNotOpen'])
    const { items } = await read(as.ward, id)
    expect(items[0]).toMatchObject({
      status: 'closed',
      dueDay: '2023-09-15',
      closedDay: '2023-08-25',
      acts: [],
    })
    expect(items[0]?.events.map(({ kind }) => kind)).toEqual(['extended', 'reported', 'closed'])
  })

  it('is corrected by a row in the place of the old one; only the last event changes its days', async () => {
    const { as, ids } = tree
    const made = await record(as.inspector, ids.district)
    const [asked] = made.recommendations
    const id = asked?.id ?? ''
    const item = async (caller: Caller) => {
      const { items } = await read(caller, made.id)
      return items.find((one) => one.id === id)
    }
    const correct = async (caller: Caller, eventId: string, change: object) => {
      const { version } = (await item(as.inspector)) ?? { version: 0 }
      const body = { commandId: anyId(), id: anyId(), eventId, expectedVersion: version, ...change }
      const answer = await caller.post(`/api/recommendations/${id}/corrections`, {
        reason: 'Ghi nhầm số',
        ...body,
      })
      return [answer.status, ...(answer.status === 422 ? (codesOf(answer) ?? []).map(([code]) => code) : [])]
    }
    await act(as.ward, id, 'reported', { paper, day: '2023-08-20' })
    const reported = (await item(as.ward))?.events[0]
    expect([reported?.mayCorrect, (await item(as.inspector))?.events[0]?.mayCorrect]).toEqual([true, false])
    expect(await correct(as.inspector, reported?.id ?? '', { note: 'Đã rà' })).toEqual([403])
    expect(await correct(as.ward, reported?.id ?? '', { paper: null })).toEqual([422, 'evidenceMissing'])
    expect(await correct(as.ward, reported?.id ?? '', { day: '2023-06-01' })).toEqual([
      422,
      'beforeEarlierEvent',
    ])
    expect(await correct(as.ward, reported?.id ?? '', { note: 'Của ông 0912345678' })).toEqual([
      422,
      'personalDetail',
    ])
    const mended = { paper: { number: '46-BC/ĐU', day: '2023-08-21' }, day: '2023-08-21' }
    expect(await correct(as.ward, reported?.id ?? '', mended)).toEqual([201])
    expect(await correct(as.ward, reported?.id ?? '', mended)).toEqual([404])
    expect((await item(as.ward))?.events).toMatchObject([
      { day: '2023-08-21', paper: { number: '46-BC/ĐU' }, corrected: 'Ghi nhầm số' },
    ])
    const stands = (await item(as.ward))?.events[0]?.id ?? ''
    expect(await act(as.inspector, id, 'closed', { day: '2023-08-25' })).toEqual([201])
    expect(await correct(as.ward, stands, { day: '2023-08-22' })).toEqual([422, 'eventFollowed'])
    expect(await correct(as.ward, stands, { expectedVersion: 1, note: 'Cũ' })).toEqual([409])
    const closed = await item(as.inspector)
    expect([closed?.status, closed?.events.length, closed?.closedDay]).toEqual(['closed', 2, '2023-08-25'])
    expect(await correct(as.inspector, closed?.events[1]?.id ?? '', { day: '2023-08-26' })).toEqual([201])
    expect((await item(as.inspector))?.closedDay).toBe('2023-08-26')
  })

  it('is closed once when two close at once', async () => {
    const { as, ids } = tree
    const { recommendations } = await record(as.inspector, ids.district)
    const one = recommendations[0]?.id ?? ''
    const both = await Promise.all([
      act(as.inspector, one, 'closed', { paper, expectedVersion: 0 }),
      act(as.district, one, 'closed', { paper, expectedVersion: 0 }),
    ])
    expect(both.map(([status]) => Number(status)).sort((a, b) => a - b)).toEqual([201, 409])
  })

  it('stands in lists as the domain folds it, overdue ones seen by both sides', async () => {
    const { as, db, ids } = tree
    const { body: list } = await as.district.get<RecommendationList>(
      `/api/organisations/${ids.district}/recommendations`,
    )
    expect(list.items.length).toBe(list.counts.open + list.counts.reported + list.counts.closed)
    for (const item of list.items) {
      const first = await db
        .selectFrom('recommendation')
        .select('due_day')
        .where('id', '=', item.id)
        .executeTakeFirstOrThrow()
      const events = await db
        .selectFrom('recommendation_event')
        .selectAll()
        .where('recommendation_id', '=', item.id)
        .execute()
      const state = foldRecommendation(
        first.due_day,
        events.map((row) => ({
          position: row.position,
          kind: row.kind as 'closed',
          day: row.day,
          dueDay: row.due_day,
        })),
      )
      const { status, dueDay, closedDay } = item
      expect({ status, dueDay, closedDay }).toEqual({
        status: state.status,
        dueDay: state.dueDay,
        closedDay: state.closedDay,
      })
    }
    const overdue = `/api/organisations/ID/recommendations?status=overdue`
    const seen = await as.inspector.get<RecommendationList>(overdue.replace('ID', ids.district))
    const own = await as.ward.get<RecommendationList>(overdue.replace('ID', ids.ward))
    expect(own.body.items.length).toBeGreaterThan(0)
    expect(seen.body.items.map(({ id }) => id)).toEqual(
      expect.arrayContaining(own.body.items.map(({ id }) => id)),
    )
    const { body: duties } = await as.ward.get<DutyList>(
      `/api/organisations/${ids.ward}/duties?kind=carryOutRecommendation`,
    )
    expect(duties.items.length).toBeGreaterThan(0)
    expect(duties.items[0]?.params).toMatchObject({ inspectionId: expect.any(String) as string })
  })
})

describe('the programme of a year', () => {
  const planning = (change: object = {}) => ({
    commandId: anyId(),
    id: anyId(),
    year: 2023,
    number: '05-CTr/UBKTHU',
    day: '2023-01-10',
    items: [
      { id: anyId(), kind: 'inspection', topics: ['files'], month: 6, organisationIds: [tree.ids.ward] },
      {
        id: anyId(),
        kind: 'supervision',
        topics: ['sources'],
        month: 10,
        organisationIds: [tree.ids.otherWard],
      },
    ],
    ...change,
  })
  const set = (as: Caller, body: object) =>
    as.post(`/api/organisations/${tree.ids.district}/inspection-programmes`, body)

  it('is set once, changed by another paper, and tells what was carried out', async () => {
    const { as, ids } = tree
    const first = planning()
    expect((await set(as.ward, planning())).status).toBe(404)
    expect((await set(as.province, planning())).status).toBe(403)
    expect((await set(as.inspector, first)).status).toBe(201)
    expect(codesOf(await set(as.inspector, planning()))).toEqual([['programmeExists', 'year']])
    const other = { items: [{ ...first.items[0], organisationIds: [closed] }] }
    expect(
      codesOf(await set(as.inspector, planning({ ...other, replacesId: first.id, reason: 'Đổi' }))),
    ).toEqual([['closedOrganisation', 'items.0.organisationIds.0']])
    expect(codesOf(await set(as.inspector, planning({ replacesId: first.id })))).toEqual([
      ['required', 'reason'],
    ])
    const changed = planning({ replacesId: first.id, reason: 'Thêm đơn vị', items: first.items.slice(0, 1) })
    expect((await set(as.inspector, changed)).status).toBe(201)
    expect((await set(as.inspector, planning({ replacesId: first.id, reason: 'Đổi' }))).status).toBe(409)
    const duties = async () =>
      (await as.inspector.get<DutyList>(`/api/organisations/${ids.district}/duties?kind=carryOutInspection`))
        .body.items
    expect(await duties()).toMatchObject([{ last: '2023-06-30', params: { place: 'Đảng bộ phường 1' } }])
    await record(as.inspector, ids.district, { itemId: first.items[0]?.id })
    const { body } = await as.inspector.get<ProgrammeReply>(
      `/api/organisations/${ids.district}/inspection-programmes?year=2023`,
    )
    expect(body.programme).toMatchObject({ changes: 1, items: [{ month: 6, done: [{ to: '2023-06-07' }] }] })
    expect(await duties()).toEqual([])
    const none = await as.inspector.get<ProgrammeReply>(
      `/api/organisations/${ids.district}/inspection-programmes?year=2022`,
    )
    expect(none.body).toMatchObject({ programme: null, mayWrite: true })
  })
})
