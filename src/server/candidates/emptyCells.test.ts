import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EmptyCellList, FunnelReply } from '#contract/candidates'
import { type AdmissionTree, plantAdmissionTree } from '../../../test/admissionTree'
import { anyId, type Caller } from '../../../test/builders'
import { putFile } from '../../../test/candidateFiles'

/**
 * On 31/08/2023 `cell` has somebody on the list. Without a source: `otherCell`, where the one there was withdrew
 * on 01/07/2023; `nextCell`, which admitted its only one on 15/03/2022; `subCell` said that nobody is left there.
 */

let tree: AdmissionTree
beforeAll(async () => {
  tree = await plantAdmissionTree()
  const { db, ids, as } = tree
  await putFile(db, { cellId: ids.cell })
  await putFile(db, {
    cellId: ids.otherCell,
    state: { exit_kind: 'withdrawal', exit_day: '2023-07-01', missing: [] },
  })
  await putFile(db, {
    cellId: ids.nextCell,
    records: [{ kind: 'ceremony', organisationId: ids.nextCell, day: '2022-03-15' }],
    state: {
      stage: 'official',
      stage_day: '2023-03-20',
      first_day: '2020-01-10',
      listed_day: '2020-01-10',
      decision_day: '2022-03-01',
      ceremony_day: '2022-03-15',
      official_day: '2023-03-15',
      missing: [],
    },
  })
  const said = {
    commandId: anyId(),
    id: anyId(),
    day: '2023-06-01',
    exhausted: true,
    reason: 'Đã kết nạp hết',
  }
  const reply = await as.ward.post(`/api/organisations/${ids.subCell}/source-states`, said)
  expect(reply.status).toBe(201)
})
afterAll(() => tree.close())

const empty = async (as: Caller, body: string, query = '') => {
  const reply = await as.get<EmptyCellList>(`/api/organisations/${body}/empty-cells?${query}`)
  expect(reply.status).toBe(200)
  return reply.body
}
const idsOf = ({ items }: EmptyCellList) => items.map(({ id }) => id)

describe('cells without a source', () => {
  it('are those with nobody on the way to the decision that were not said to have nobody left', async () => {
    const { as, ids } = tree
    const list = await empty(as.district, ids.district)
    expect(new Set(idsOf(list))).toEqual(new Set([ids.nextCell, ids.otherCell]))
    expect(list).toMatchObject({ on: '2023-08-31', total: 2, next: null })
    expect(list.items.find(({ id }) => id === ids.nextCell)).toMatchObject({
      parentId: ids.ward,
      lastAdmissionDay: '2022-03-15',
    })
    expect(list.items.find(({ id }) => id === ids.otherCell)?.lastAdmissionDay).toBeNull()
  })

  it('are as many as the funnel counts, today and of a past day', async () => {
    const { as, ids } = tree
    for (const on of ['2023-08-31', '2023-05-15', '2021-01-01']) {
      for (const [caller, body] of [
        [as.district, ids.district],
        [as.province, ids.district],
        [as.ward, ids.ward],
        [as.nextSecretary, ids.nextCell],
      ] as const) {
        const { cells } = (await caller.get<FunnelReply>(`/api/organisations/${body}/funnel?on=${on}`)).body
        expect([on, body, (await empty(caller, body, `on=${on}`)).total]).toEqual([
          on,
          body,
          cells.withoutSource,
        ])
      }
    }
    expect(idsOf(await empty(as.district, ids.district, 'on=2021-01-01'))).not.toContain(ids.nextCell)
    expect(idsOf(await empty(as.district, ids.district, 'on=2023-05-15'))).toContain(ids.subCell)
  })

  it('narrow to those that admitted nobody for so long, the day itself counted as one that did', async () => {
    const { as, ids } = tree
    const told = async (query: string) => new Set(idsOf(await empty(as.district, ids.district, query)))
    expect(await told('months=12')).toEqual(new Set([ids.nextCell, ids.otherCell]))
    expect(await told('months=24')).toEqual(new Set([ids.otherCell]))
    expect(await told('months=12&on=2023-03-14')).not.toContain(ids.nextCell)
    expect(await told('months=12&on=2023-03-15')).toContain(ids.nextCell)
  })

  it('come in pages that together are the list', async () => {
    const { as, ids } = tree
    const first = await empty(as.district, ids.district, 'limit=1')
    const second = await empty(as.district, ids.district, `limit=1&cursor=${first.next}`)
    expect([...idsOf(first), ...idsOf(second)]).toEqual(idsOf(await empty(as.district, ids.district)))
    expect([first.total, second.total, second.next]).toEqual([2, 2, null])
  })

  it('are refused of days to come, beyond reach, and to whom figures are closed', async () => {
    const { as, ids } = tree
    const status = async (caller: Caller, body: string, query = '') =>
      (await caller.get(`/api/organisations/${body}/empty-cells?${query}`)).status
    expect(await status(as.ward, ids.ward, 'on=2023-09-01')).toBe(422)
    expect(await status(as.ward, ids.ward, 'months=18')).toBe(400)
    expect(await status(as.ward, ids.ward, 'cursor=x')).toBe(400)
    expect(await status(as.otherDistrict, ids.ward)).toBe(404)
    expect(await status(as.secretary, ids.nextCell)).toBe(404)
    expect(await status(as.administrator, ids.ward)).toBe(403)
  })
})
