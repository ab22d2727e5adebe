import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ClosingList, ClosingReply } from '#contract/closings'
import { send, told } from '../../../test/answers'
import { anyId, type Caller } from '../../../test/builders'
import { inTurn } from '../../../test/turns'
import { openWorld, type WorldCalls } from '../../../test/worldCalls'

/** What was taken into a later period, and who comes between two levels that write at once. */

let world: WorldCalls
let city: string
let ward: string
let cell: string
let officer: Caller
let wardOfficer: Caller
let secretary: Caller

beforeAll(async () => {
  world = await openWorld()
  city = await world.idOf('QN-MC')
  ward = await world.idOf('QN-MC-BN')
  cell = await world.idOf('QN-MC-BN-K2')
  officer = await world.as('mongcai')
  wardOfficer = await world.as('binhngoc')
  secretary = await world.as('khu2')
})
afterAll(() => world.close())

const confirm = (caller: Caller, id: string, closingId: string) =>
  send(caller, id, 'closing-reports', { closingId })
const read = async (caller: Caller, id: string, closing: string) => {
  const url = `/api/organisations/${id}/closing-reports?closing=${closing}`
  return (await caller.get<ClosingReply>(url)).body
}
const open = async (change: object) => {
  const id = anyId()
  const window = { kind: 'nineMonths', from: '2023-01-01', cutOff: '2023-09-30', dueDay: '2024-01-05' }
  expect(told(await send(officer, city, 'closings', { ...window, id, ...change }))).toEqual([201])
  return id
}
const withdraw = (closingId: string) =>
  send(officer, city, 'closing-withdrawals', { closingId, reason: 'Mở nhầm kỳ' })
const later = () => {
  world.clock.now = new Date(world.clock.now.getTime() + 300_000)
}

it('a period that a difference was taken into stays, until a correction tells the difference itself', async () => {
  const early = await open({})
  expect(told(await confirm(wardOfficer, ward, early))).toEqual([201])
  later()
  const late = await send(wardOfficer, cell, 'admissions', {
    person: { fullName: 'Hoàng Thị Muộn', sex: 'female', birthDate: '1998-05-02' },
    decision: {
      number: '901-QĐ/TU',
      day: '2023-08-20',
      issuerName: 'Ban Thường vụ Thành ủy Móng Cái',
      issuerAbove: 2,
    },
    ceremonyDay: '2023-09-05',
  })
  expect(told(late)).toEqual([201])
  const year = await open({ kind: 'year', cutOff: '2023-12-31' })
  const { held } = await read(officer, ward, early)
  const reportId = held?.id
  expect(told(await send(officer, ward, 'closing-intakes', { reportId, closingId: year }))).toEqual([201])
  expect((await read(officer, city, year)).mayWithdraw).toBe(false)
  expect(told(await withdraw(year))).toEqual([422, 'closingUsed closingId'])
  expect((await read(wardOfficer, ward, year)).carried).toHaveLength(1)

  later()
  const paper = { reportId, number: '12-TB/ĐU', day: '2026-11-20', reason: 'Một người nhập muộn' }
  expect(told(await send(officer, ward, 'closing-corrections', paper))).toEqual([201])
  // the corrected report has the person itself
  expect((await read(wardOfficer, ward, year)).carried).toEqual([])
  expect((await read(officer, ward, early)).left).toBe(0)
  expect(told(await withdraw(year))).toEqual([201])
})

it('is not withdrawn beneath a body that is confirming it', async () => {
  const opened = await open({ cutOff: '2023-09-28' })
  const [confirmed, withdrawn] = await inTurn(
    world.ownerUrl,
    'closing_report',
    () => confirm(secretary, cell, opened),
    () => withdraw(opened),
  )
  expect([told(confirmed), told(withdrawn)]).toEqual([[201], [422, 'closingUsed closingId']])
})

it('a report is not opened again while the body above confirms its own', async () => {
  const opened = await open({ cutOff: '2023-09-27' })
  expect(told(await confirm(secretary, cell, opened))).toEqual([201])
  const { held } = await read(secretary, cell, opened)
  const [confirmed, reopened] = await inTurn(
    world.ownerUrl,
    'closing_report',
    () => confirm(wardOfficer, ward, opened),
    () => send(secretary, cell, 'closing-reopenings', { reportId: held?.id, reason: 'Nhập thiếu' }),
  )
  expect([told(confirmed), told(reopened)]).toEqual([[201], [422, 'closedAbove reportId']])
})

it('lists every period in pages, the newest first, and refuses a cursor of other parts', async () => {
  for (const cutOff of ['2022-09-30', '2022-09-29']) await open({ from: '2022-01-01', cutOff })
  await open({ kind: 'quarter', from: '2022-07-01', cutOff: '2022-09-30' })
  const url = `/api/organisations/${cell}/closings`
  const { body: all } = await secretary.get<ClosingList>(url)
  const paged: ClosingList['items'] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const asked: string = cursor === '' ? '' : `&cursor=${cursor}`
    const { body }: { body: ClosingList } = await secretary.get<ClosingList>(`${url}?limit=1${asked}`)
    paged.push(...body.items)
    cursor = body.next
  }
  expect(paged.length).toBeGreaterThan(3)
  expect(paged).toEqual(all.items)
  expect(all.next).toBeNull()
  const days = paged.map(({ cutOff }) => cutOff)
  expect(days).toEqual(days.toSorted().toReversed())
  const { status } = await secretary.get(`${url}?cursor=${Buffer.from('["x"]').toString('base64url')}`)
  expect(status).toBe(400)
})
