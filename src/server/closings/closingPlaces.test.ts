import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ClosingReply } from '#contract/closings'
import { type AdmissionTree, anAdmission, plantAdmissionTree } from '../../../test/admissionTree'
import { send, told } from '../../../test/answers'
import { anyId, type Caller, moveOrganisation, recordsFrom } from '../../../test/builders'
import { addPeriod, decision } from '../../../test/targetTree'

/** A period has its own days beside those of the target, and is of the bodies that stood beneath when they confirmed. */

let tree: AdmissionTree
beforeAll(async () => {
  tree = await plantAdmissionTree('2023-08-31')
})
afterAll(() => tree.close())

const open = async (caller: Caller, id: string, change: object = {}) => {
  const closing = {
    id: anyId(),
    kind: 'year',
    from: '2023-01-01',
    cutOff: '2023-07-31',
    dueDay: '2023-08-31',
  }
  expect(told(await send(caller, id, 'closings', { ...closing, ...change }))).toEqual([201])
  return closing.id
}
const read = async (caller: Caller, id: string, closing: string) =>
  (await caller.get<ClosingReply>(`/api/organisations/${id}/closing-reports?closing=${closing}`)).body

it('tells the figures within the period apart from those since the first day of the target', async () => {
  const { db, as, ids } = tree
  await recordsFrom(db, ids.central)
  const period = await addPeriod(db, {
    kind: 'year',
    name: 'Năm 2023',
    from: '2023-01-01',
    to: '2023-12-31',
  })
  const window = { from: '2022-12-16', to: '2023-12-15' }
  const target = { kind: 'assigned', periodId: period.id, value: 4, decision: decision(), window }
  expect((await send(as.district, ids.ward, 'targets', target)).status).toBe(201)
  const before = anAdmission({ decision: { day: '2022-12-12' }, ceremonyDay: '2022-12-20' })
  expect(told(await as.secretary.post(`/api/organisations/${ids.cell}/admissions`, before))).toEqual([201])
  const within = anAdmission({ person: { fullName: 'Trần Thị Mai' }, decision: { number: '16-QĐ/TU' } })
  expect(told(await as.secretary.post(`/api/organisations/${ids.cell}/admissions`, within))).toEqual([201])
  const { now } = await read(as.ward, ids.ward, await open(as.district, ids.district))
  expect(now.own).toMatchObject({ target: 4, admitted: 2, inWindow: 1 })
  expect(now.yearFrom).toBe('2022-12-16')
})

it('a period stays that a body beneath confirmed, wherever that body went afterwards', async () => {
  const { db, as, ids, clock } = tree
  const closing = await open(as.ward, ids.ward, { cutOff: '2023-07-30' })
  expect(told(await send(as.secretary, ids.cell, 'closing-reports', { closingId: closing }))).toEqual([201])
  await moveOrganisation(db, ids.cell, ids.otherWard, '2023-09-01')
  clock.today = '2023-09-05'
  expect((await read(as.ward, ids.ward, closing)).mayWithdraw).toBe(false)
  const mistaken = { closingId: closing, reason: 'Mở nhầm kỳ' }
  expect(told(await send(as.ward, ids.ward, 'closing-withdrawals', mistaken))).toEqual([
    422,
    'closingUsed closingId',
  ])
})
