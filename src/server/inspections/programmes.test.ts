import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DutyList } from '#contract/desk'
import type { ProgrammeReply } from '#contract/inspections'
import { anyId, type Caller } from '../../../test/builders'
import {
  codesOf,
  type InspectionTree,
  plantInspectionTree,
  recordInspection,
} from '../../../test/inspectionCalls'

/** What the district plans to inspect in a year, and what it carried out; today is 31/08/2023. */

let tree: InspectionTree
beforeAll(async () => {
  tree = await plantInspectionTree()
})
afterAll(() => tree.close())

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
    const other = { items: [{ ...first.items[0], organisationIds: [tree.closed] }] }
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
    await recordInspection(tree, as.inspector, ids.district, { itemId: first.items[0]?.id })
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
