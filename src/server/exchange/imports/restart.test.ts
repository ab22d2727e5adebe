import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { anyId, testPorts } from '../../../../test/builders'
import * as roads from '../../../../test/imports'
import { countWaiting } from '../../../../test/turns'
import { openWorld, type WorldCalls } from '../../../../test/worldCalls'
import { type Db, openDatabase } from '../../platform/database'
import { ACCOUNTS_WORK } from './kinds/accounts'
import { CANDIDATES_WORK } from './kinds/candidates'
import { importRunner } from './runner'

/** A check that a process left half done goes on in another one. */

let world: WorldCalls
let owner: Db
beforeAll(async () => {
  world = await openWorld()
  owner = openDatabase(world.ownerUrl, { connections: 1 })
})
afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(async () => {
  await owner.destroy()
  await world.close()
})

const KHU2 = { username: 'khu2', code: 'QN-MC-BN-K2' }
const PEOPLE = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Ngày nghị quyết', 'Số nghị quyết']
const ACCOUNTS = ['TT', 'Họ và tên', 'Tài khoản', 'Vai trò', 'Đơn vị']

/** Sent, and its check left after so many steps. */
async function leftAfter(
  steps: number,
  who: typeof KHU2,
  kind: 'candidates' | 'accounts',
  rows: roads.SheetRows,
): Promise<roads.Sent> {
  const sent = await roads.send(world, who, kind, await roads.workbook(rows))
  expect(sent.status).toBe(201)
  const setting = roads.proposed(sent.body)
  await roads.step(sent, 'settings', { expectedVersion: sent.body.version, setting })
  const runner = importRunner(world.db, testPorts(world.clock))
  for (let step = 0; step < steps; step += 1) await runner.step()
  expect(await roads.item(sent)).toMatchObject({ state: 'checking' })
  return sent
}

it('keeps neither a period that is closed nor another recording waiting until all its rows are judged again', async () => {
  // rows that cannot be read are told by themselves: 50 in a step
  const rows = Array.from({ length: 400 }, (_, place) => [String(place + 1), `Người ${place}`, 'không rõ'])
  const sent = await leftAfter(7, KHU2, 'candidates', [PEOPLE, ...rows])
  const haLong = await world.idOf('QN-HL')
  const officer = await world.as('halong')
  const post = (last: string, body: object) =>
    officer.post(`/api/organisations/${haLong}/${last}`, { commandId: anyId(), id: anyId(), ...body })
  const closingId = anyId()
  const window = { kind: 'nineMonths', from: '2023-01-01', cutOff: '2023-09-30', dueDay: '2023-10-05' }
  expect((await post('closings', { ...window, id: closingId })).status).toBe(201)

  let judged = 0
  let others: Promise<number[]> = Promise.resolve([])
  let answered: number[] = []
  const open = CANDIDATES_WORK.open
  vi.spyOn(CANDIDATES_WORK, 'open').mockImplementation(async (...of) => {
    const run = await open(...of)
    return {
      ...run,
      async judge(...given) {
        judged += 1
        if (judged === 2) {
          const closed = post('closing-reports', { closingId })
          while ((await countWaiting(owner)) < 1) await pause(10)
          const told = post('membership-bases', { day: '2024-12-31', value: 9, source: 'Báo cáo' })
          while ((await countWaiting(owner)) < 2) await pause(10)
          others = Promise.all([closed, told]).then((both) => (answered = both.map(({ status }) => status)))
        }
        if (judged === 6) await Promise.race([others, pause(3000)])
        if (judged === 6) expect(answered).toEqual([201, 201])
        return run.judge(...given)
      },
    }
  })
  await roads.runAll(world)
  await others
  expect(await roads.item(sent)).toMatchObject({ state: 'checked', halted: null, total: 400, faulty: 400 })
})

it('tells of each row once, and beside the rows that were judged before', async () => {
  const root = await world.db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account_id')
    .innerJoin('placement', 'placement.organisation_id', 'role_grant.organisation_id')
    .select('placement.code')
    .where('account.username', '=', 'quantri')
    .where('placement.alive', '=', true)
    .executeTakeFirstOrThrow()
  const row = (place: number) => [String(place), `Người ${place}`, `mo.${place}`, 'Lãnh đạo', 'QN-HL']
  const rows = Array.from({ length: 500 }, (_, place) => row(place))
  // said a second time in a part of the file that is judged later
  rows[450] = row(10)
  rows[490] = row(320)
  const administrator = { username: 'quantri', code: root.code ?? '' }
  const sent = await leftAfter(2, administrator, 'accounts', [ACCOUNTS, ...rows])
  const held = ACCOUNTS_WORK.judged
  // as many rows in a step as another version of the program takes
  ACCOUNTS_WORK.judged = 70
  const others = [1, 2, 3].map(() => importRunner(world.db, testPorts(world.clock)))
  for (let turn = 0; (await roads.item(sent)).state === 'checking'; turn += 1) await others[turn % 3]?.step()
  ACCOUNTS_WORK.judged = held
  expect(await roads.item(sent)).toMatchObject({ state: 'checked', total: 500, good: 498, faulty: 2 })
  const faulty = await roads.rowsOf(sent)
  expect(faulty.map(({ line, findings }) => [line, findings[0]?.code, findings[0]?.params])).toEqual([
    [452, 'repeatedInFile', { line: 12 }],
    [492, 'repeatedInFile', { line: 322 }],
  ])
})

it('tells of the rows that were passed over as many, and which, however often it was left', async () => {
  const rows = Array.from({ length: 200 }, (_, place) =>
    place % 5 === 0 ? ['', 'Tổng cộng', '9'] : [String(place), `Người ${place}`, 'không rõ'],
  )
  const sent = await leftAfter(2, KHU2, 'candidates', [PEOPLE, ...rows])
  await roads.runAll(world)
  const lines = Array.from({ length: 20 }, (_, place) => 2 + 5 * place)
  const told = { state: 'checked', total: 160, passed: 40, passedLines: lines }
  expect(await roads.item(sent)).toMatchObject(told)
})
