import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DutyList } from '#contract/desk'
import type { RecommendationList } from '#contract/inspections'
import { foldRecommendation } from '#domain/inspections/recommendations'
import { anyId, type Caller } from '../../../test/builders'
import {
  actOn,
  codesOf,
  type InspectionTree,
  paper,
  plantInspectionTree,
  readInspection,
  recordInspection,
} from '../../../test/inspectionCalls'

/** What an inspected ward does of what was recommended, and who closes it; today is 31/08/2023. */

let tree: InspectionTree
beforeAll(async () => {
  tree = await plantInspectionTree()
})
afterAll(() => tree.close())

const record = (as: Caller, organisationId: string, change?: object) =>
  recordInspection(tree, as, organisationId, change)
const act = (as: Caller, id: string, kind: string, change?: object) => actOn(tree, as, id, kind, change)

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
    const { items } = await readInspection(as.ward, id)
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
      const { items } = await readInspection(caller, made.id)
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
    await record(as.inspector, ids.district)
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
