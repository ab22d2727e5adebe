import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DutyList } from '#contract/desk'
import type { PlanReply, SurveyReply } from '#contract/plans'
import type { EffortReply } from '#contract/sourceEfforts'
import { type AdmissionTree, admitted, plantAdmissionTree } from '../../../test/admissionTree'
import { anyId, type Caller } from '../../../test/builders'
import { putFile } from '../../../test/candidateFiles'
import { findingsOf } from '../../../test/targetTree'

let tree: AdmissionTree
beforeAll(async () => {
  tree = await plantAdmissionTree('2023-08-31')
}, 60_000)
afterAll(() => tree.close())

const post = async (as: Caller, id: string, tail: string, body: object) => {
  const answer = await as.post(`/api/organisations/${id}/${tail}`, {
    commandId: anyId(),
    id: anyId(),
    ...body,
  })
  return answer.status === 201 ? [201] : [answer.status, ...findingsOf(answer.body)]
}
const surveys = async (as: Caller, id: string) =>
  (await as.get<SurveyReply>(`/api/organisations/${id}/source-surveys?year=2023`)).body
const plans = async (as: Caller, id: string, query = '') =>
  (await as.get<PlanReply>(`/api/organisations/${id}/source-plans?year=2023${query}`)).body
const efforts = async (as: Caller, id: string) =>
  (await as.get<EffortReply>(`/api/organisations/${id}/source-efforts?year=2023`)).body
const kinds = async (as: Caller, id: string) =>
  (await as.get<DutyList>(`/api/organisations/${id}/duties`)).body.items.map(({ kind }) => kind)

const count = (group: string, value: number) => ({ group, value })
const year = { scope: 'year', fromYear: 2023, toYear: 2023, day: '2023-01-20' }
const whole = (value: number) => [1, 2, 3, 4].map((quarter) => ({ group: 'all', quarter, value }))

describe('a survey', () => {
  it('is asked for, counted by cell, summed over those that surveyed, small minorities withheld above', async () => {
    const { as, ids } = tree
    const request = { kind: 'survey', year: 2023, day: '2023-01-05', byDay: '2023-02-28', number: '02-CV/ĐU' }
    expect(await post(as.secretary, ids.cell, 'source-requests', request)).toEqual([403])
    expect(await post(as.ward, ids.ward, 'source-requests', { ...request, byDay: '2023-01-01' })).toEqual([
      422,
      'dayOrder byDay',
    ])
    expect(await post(as.ward, ids.ward, 'source-requests', request)).toEqual([201])
    expect(await kinds(as.secretary, ids.cell)).toContain('surveySources')
    const first = { year: 2023, day: '2023-02-01', counts: [count('youth', 30), count('ethnicMinority', 3)] }
    expect(await post(as.secretary, ids.cell, 'source-surveys', first)).toEqual([201])
    expect(await kinds(as.secretary, ids.cell)).not.toContain('surveySources')
    const later = { year: 2023, day: '2023-03-01', counts: [count('youth', 28), count('ethnicMinority', 3)] }
    expect(await post(as.secretary, ids.cell, 'source-surveys', later)).toEqual([201])
    const next = { year: 2023, day: '2023-02-02', counts: [count('youth', 12)] }
    expect(await post(as.ward, ids.nextCell, 'source-surveys', next)).toEqual([201])
    const above = await surveys(as.ward, ids.ward)
    expect(above).toMatchObject({ surveyed: 2, cells: 3 })
    expect(above.groups).toEqual([
      { group: 'youth', told: { value: 40, suppressed: false } },
      { group: 'ethnicMinority', told: { value: null, suppressed: true } },
    ])
    expect(JSON.stringify(above.items)).not.toContain('ethnicMinority')
    const beside = await surveys(as.ward, ids.cell)
    expect(beside.groups).toContainEqual({ group: 'ethnicMinority', told: { value: null, suppressed: true } })
    expect(JSON.stringify(beside.items)).not.toContain('ethnicMinority')
    expect((await surveys(as.secretary, ids.cell)).groups).toContainEqual({
      group: 'ethnicMinority',
      told: { value: 3, suppressed: false },
    })
    expect((await surveys(as.secretary, ids.cell)).groups[1]?.told.value).toBe(3)
    // nor to those above who ask for the cell by itself
    for (const caller of [as.ward, as.district, as.leader, as.inspector]) {
      const ofCell = await surveys(caller, ids.cell)
      expect(ofCell.groups[1]?.told).toEqual({ value: null, suppressed: true })
      expect(JSON.stringify(ofCell.items)).not.toContain('ethnicMinority')
    }
    expect(await post(as.ward, ids.ward, 'source-surveys', next)).toEqual([422, 'notCell organisationId'])
    expect(await post(as.secretary, ids.cell, 'source-surveys', { ...next, counts: [] })).toEqual([
      422,
      'surveyEmpty counts',
    ])
  })
})

describe('a plan', () => {
  it('is submitted by the cell, returned, submitted again, approved; the sum stands beside what was found', async () => {
    const { as, ids, db } = tree
    const request = {
      kind: 'plan',
      year: 2023,
      day: '2023-01-05',
      byDay: '2023-01-31',
      answerBy: '2023-02-15',
    }
    expect(await post(as.ward, ids.ward, 'source-requests', request)).toEqual([201])
    const asked = await as.secretary.get<DutyList>(`/api/organisations/${ids.cell}/duties?kind=submitPlan`)
    expect(asked.body.items).toMatchObject([{ last: '2023-01-31', rule: null }])
    const id = anyId()
    const first = { ...year, id, counts: whole(1), causes: ['youthAway'], measures: ['assignMembers'] }
    const tooMany = [...whole(1), { group: 'women', quarter: 1, value: 2 }]
    expect(await post(as.secretary, ids.cell, 'source-plans', { ...first, counts: tooMany })).toEqual([
      422,
      'planGroupAboveTotal counts.4.value',
    ])
    expect(await post(as.secretary, ids.cell, 'source-plans', first)).toEqual([201])
    expect(await kinds(as.secretary, ids.cell)).not.toContain('submitPlan')
    expect(await kinds(as.ward, ids.ward)).toContain('answerPlan')
    const answer = { planId: id, kind: 'returned', day: '2023-02-01', reason: 'Chưa sát khảo sát' }
    expect(await post(as.secretary, ids.cell, 'source-plan-answers', answer)).toEqual([403])
    expect(await post(as.otherWard, ids.cell, 'source-plan-answers', answer)).toEqual([404])
    expect(await post(as.ward, ids.cell, 'source-plan-answers', { ...answer, planId: anyId() })).toEqual([
      404,
    ])
    expect(await post(as.ward, ids.cell, 'source-plan-answers', answer)).toEqual([201])
    expect((await plans(as.ward, ids.ward, '&state=returned')).items).toMatchObject([{ id, total: 4 }])
    const again = { ...first, id: anyId(), counts: whole(2) }
    expect(await post(as.secretary, ids.cell, 'source-plans', again)).toEqual([409, 'stale replacesId'])
    expect(await post(as.secretary, ids.cell, 'source-plans', { ...again, replacesId: id })).toEqual([201])
    const approval = { planId: again.id, kind: 'approved', day: '2023-02-05' }
    expect(await post(as.ward, ids.cell, 'source-plan-answers', approval)).toEqual([
      422,
      'planAnswerUnfit number',
    ])
    const signed = { ...approval, number: '05-KL/ĐU' }
    expect(await post(as.ward, ids.cell, 'source-plan-answers', { ...signed, planId: id })).toEqual([
      422,
      'planAnswered planId',
    ])
    expect(await post(as.ward, ids.cell, 'source-plan-answers', signed)).toEqual([201])
    expect(await post(as.ward, ids.cell, 'source-plan-answers', signed)).toEqual([422, 'planAnswered planId'])
    expect(await kinds(as.ward, ids.ward)).not.toContain('answerPlan')

    await admitted(as.ward, ids.cell)
    const told = await plans(as.ward, ids.ward)
    expect(told).toMatchObject({
      cells: 3,
      submitted: 1,
      approved: 1,
      planned: 8,
      approvedTotal: 8,
      target: null,
    })
    expect(told.items).toMatchObject([{ state: 'approved', found: { admitted: 1 }, mayAnswer: false }])
    expect(told.found.admitted).toBe(1)
    // listed here, and moved to another ward afterwards
    await putFile(db, {
      cellId: ids.cell,
      state: { cell_id: ids.otherCell, holder_id: ids.otherCell },
      records: [{ kind: 'handoverReceived', organisationId: ids.otherCell, day: '2023-06-01' }],
    })
    const listed = await Promise.all([
      plans(as.ward, ids.ward),
      plans(as.otherWard, ids.otherWard),
      plans(as.district, ids.district),
    ])
    expect(listed.map(({ found }) => found.listed)).toEqual([told.found.listed + 1, 0, told.found.listed + 1])
    const progress = await as.ward.get<{ admitted: number | null }>(
      `/api/organisations/${ids.cell}/admissions?year=2023`,
    )
    expect(progress.status).toBe(200)
    const lines = await db
      .selectFrom('audit_line')
      .select('detail')
      .where('action', 'like', 'plans.%')
      .execute()
    expect(JSON.stringify(lines)).not.toContain('Chưa sát')
    expect((await plans(as.otherWard, ids.otherWard)).items).toEqual([])
  })

  it('is a committee’s own as well: numbers to the bodies beneath, answered from above', async () => {
    const { as, ids } = tree
    const allocations = [
      { organisationId: ids.cell, value: 6 },
      { organisationId: ids.nextCell, value: 5 },
    ]
    const id = anyId()
    const own = { ...year, id, counts: whole(3), causes: ['fewYoung'], measures: ['movements'], allocations }
    const foreign = [{ organisationId: ids.farCell, value: 1 }]
    expect(await post(as.ward, ids.ward, 'source-plans', { ...own, allocations: foreign })).toEqual([404])
    const deeper = [{ organisationId: ids.subCell, value: 1 }]
    expect(await post(as.ward, ids.ward, 'source-plans', { ...own, allocations: deeper })).toEqual([
      422,
      'notChild allocations.0.organisationId',
    ])
    const twice = [...allocations, { organisationId: ids.cell, value: 1 }]
    expect(await post(as.ward, ids.ward, 'source-plans', { ...own, allocations: twice })).toEqual([
      422,
      'malformed allocations.2.organisationId',
    ])
    expect(await post(as.secretary, ids.ward, 'source-plans', own)).toEqual([404])
    expect(await post(as.ward, ids.ward, 'source-plans', own)).toEqual([201])
    const told = await plans(as.ward, ids.ward)
    expect(told.own).toMatchObject({
      id,
      total: 12,
      causes: ['fewYoung'],
      measures: ['movements'],
      state: 'submitted',
      mayAnswer: false,
      found: told.found,
    })
    expect(told.items.map((item) => item.cell.id)).not.toContain(ids.ward)
    const given = new Map(told.beneath.map((one) => [one.organisation.id, one]))
    expect(given.get(ids.cell)).toMatchObject({
      isCell: true,
      allocated: 6,
      approvedCells: 8,
      state: 'approved',
    })
    expect(given.get(ids.nextCell)).toMatchObject({ allocated: 5, approvedCells: 0 })
    expect([...given.keys()]).not.toContain(ids.subCell)
    const above = await plans(as.district, ids.district)
    expect(above.own).toBeNull()
    expect(above.beneath.find((one) => one.organisation.id === ids.ward)).toMatchObject({
      isCell: false,
      allocated: null,
      planned: 12,
      state: 'submitted',
      approvedCells: 8,
    })
    const answer = { planId: id, kind: 'comment', day: '2023-02-01', reason: 'Hỏi ông A, 0912345678' }
    expect(await post(as.district, ids.ward, 'source-plan-answers', answer)).toEqual([
      422,
      'personalDetail reason',
    ])
    const approval = { planId: id, kind: 'approved', day: '2023-02-05', number: '11-KL/HU' }
    expect(await post(as.ward, ids.ward, 'source-plan-answers', approval)).toEqual([403])
    expect(await post(as.district, ids.ward, 'source-plan-answers', approval)).toEqual([201])
    expect((await plans(as.district, ids.ward)).own).toMatchObject({ state: 'approved', mayAnswer: false })
    expect((await plans(as.secretary, ids.cell)).own).toBeNull()
  })

  it('lets one of two plans through', async () => {
    const { as, ids } = tree
    const both = await Promise.all(
      [1, 2].map((value) =>
        post(as.nextSecretary, ids.nextCell, 'source-plans', { ...year, counts: whole(value) }),
      ),
    )
    expect(both.map(([status]) => Number(status)).toSorted((a, b) => a - b)).toEqual([201, 409])
  })
})

describe('efforts', () => {
  it('are declared with their source, summed by no one, taken back by their body', async () => {
    const { as, ids } = tree
    const told = {
      massBody: 'womensUnion',
      from: '2023-01-01',
      to: '2023-06-30',
      value: 7,
      source: 'Báo cáo 6 tháng',
    }
    expect(await post(as.ward, ids.ward, 'introduction-counts', { ...told, to: '2022-12-31' })).toEqual([
      422,
      'dayOrder to',
    ])
    expect(await post(as.ward, ids.ward, 'introduction-counts', told)).toEqual([201])
    const personal = { ...told, source: 'Chị B giới thiệu, 0987654321' }
    expect(await post(as.ward, ids.ward, 'introduction-counts', personal)).toEqual([
      422,
      'personalDetail source',
    ])
    const held = { kind: 'talk', day: '2023-03-26', topic: 'Truyền thống Đoàn', participants: 60, brought: 4 }
    expect(await post(as.secretary, ids.cell, 'outreach-activities', { ...held, brought: 61 })).toEqual([
      422,
      'valueTooLarge brought',
    ])
    const named = { ...held, topic: 'Nói chuyện, hỏi hoi@vi.du.vn' }
    expect(await post(as.secretary, ids.cell, 'outreach-activities', named)).toEqual([
      422,
      'personalDetail topic',
    ])
    expect(await post(as.secretary, ids.cell, 'outreach-activities', held)).toEqual([201])
    const seen = await efforts(as.ward, ids.ward)
    expect(seen.introductions).toMatchObject([{ massBody: 'womensUnion', value: 7, mayTakeBack: true }])
    expect(seen.activities).toMatchObject([{ topic: 'Truyền thống Đoàn', brought: 4 }])
    expect((await efforts(as.secretary, ids.cell)).introductions).toEqual([])
    const row = { what: 'introduction', rowId: seen.introductions[0]?.id }
    expect(await post(as.secretary, ids.cell, 'source-takebacks', row)).toEqual([404])
    expect(await post(as.ward, ids.ward, 'source-takebacks', row)).toEqual([201])
    expect(await post(as.ward, ids.ward, 'source-takebacks', row)).toEqual([409, 'stale rowId'])
    expect((await efforts(as.ward, ids.ward)).introductions).toEqual([])
  })
})
