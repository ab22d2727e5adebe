import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anyId, moveOrganisation } from '../../../../test/builders'
import * as roads from '../../../../test/imports'
import { inTurn } from '../../../../test/turns'
import { openWorld, type WorldCalls } from '../../../../test/worldCalls'

/** What was written between the judging of a file and its rows being written, or taken back, is seen. */

let world: WorldCalls
let cell: string
beforeAll(async () => {
  world = await openWorld()
  cell = await world.idOf('QN-MC-BN-K2')
})
afterAll(() => world.close())

const MONGCAI = { username: 'mongcai', code: 'QN-MC' }
const numbers = (day: string) => [
  ['STT', 'Mã đơn vị', 'Tên đơn vị', 'Số đảng viên', 'Tính đến ngày', 'Nguồn số liệu'],
  ['1', 'QN-MC-BN-K2', 'Chi bộ khu 2', '12', day, 'Báo cáo thử'],
]
const statementsOf = async (day: string) => {
  const { rows } = await sql<{ id: string; replaces_id: string | null }>`
    select id, replaces_id from membership_base where organisation_id = ${cell} and day = ${day}`.execute(
    world.db,
  )
  return rows
}

it('numbers of two files that were judged side by side are written once', async () => {
  const first = await roads.checked(world, MONGCAI, 'membershipBases', numbers('11/03/2025'))
  const second = await roads.checked(world, MONGCAI, 'membershipBases', numbers('11/03/2025'))
  expect(await roads.item(second)).toMatchObject({ good: 1, faulty: 0 })
  expect(await roads.confirm(first)).toMatchObject({ written: 1, faulty: 0 })
  expect(await roads.confirm(second)).toMatchObject({ state: 'done', written: 0, faulty: 1 })
  const [row] = await roads.rowsOf(second)
  expect(row?.findings.map(({ field, code }) => `${field} ${code}`)).toEqual(['value recordedAlready'])
  expect(await statementsOf('2025-03-11')).toHaveLength(1)
})

it('bodies of two files that were judged side by side are founded once', async () => {
  const sheet = (code: string) => [
    ['STT', 'Tên chi bộ', 'Mã số', 'Loại', 'Thuộc đảng bộ', 'Ngày thành lập'],
    ['1', 'Chi bộ Hai Tệp', code, 'chi bộ cơ sở', '', '01/07/2025'],
  ]
  const first = await roads.checked(world, MONGCAI, 'organisations', sheet('HT1'))
  const second = await roads.checked(world, MONGCAI, 'organisations', sheet('HT2'))
  expect(await roads.confirm(first)).toMatchObject({ written: 1 })
  expect(await roads.confirm(second)).toMatchObject({ state: 'done', written: 0, faulty: 1 })
  const [row] = await roads.rowsOf(second)
  expect(row?.findings.map(({ field, code }) => `${field} ${code}`)).toEqual(['name recordedAlready'])
})

it('a number that is being corrected is not taken back beside it', async () => {
  const sent = await roads.checked(world, MONGCAI, 'membershipBases', numbers('12/03/2025'))
  await roads.confirm(sent)
  const [told] = await statementsOf('2025-03-12')
  expect((await roads.step(sent, 'withdrawals', { reason: 'Gửi nhầm tệp' })).status).toBe(201)
  const correction = { day: '2025-03-12', value: 13, source: 'Báo cáo thử', replacesId: told?.id }
  const [corrected] = await inTurn(
    world.ownerUrl,
    'membership_base',
    () =>
      sent.caller.post(`/api/organisations/${cell}/membership-bases`, {
        commandId: anyId(),
        id: anyId(),
        ...correction,
      }),
    () => roads.runAll(world),
  )
  expect(corrected.status).toBe(201)
  expect(await roads.item(sent)).toMatchObject({ state: 'takingBack', halted: 'built', taken: 0 })
  expect((await statementsOf('2025-03-12')).map(({ replaces_id: id }) => id)).toEqual([null, told?.id])
})

it('numbers of a body that has left are not taken back', async () => {
  const sent = await roads.checked(world, MONGCAI, 'membershipBases', numbers('13/03/2025'))
  await roads.confirm(sent)
  await moveOrganisation(world.db, await world.idOf('QN-MC-BN'), await world.idOf('QN-HL'), '2026-11-01')
  expect(await roads.withdraw(sent)).toMatchObject({ state: 'takingBack', halted: 'built', taken: 0 })
  expect(await statementsOf('2025-03-13')).toHaveLength(1)
})
