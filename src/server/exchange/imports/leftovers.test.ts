import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { ImportSetting } from '#contract/imports'
import { anyId } from '../../../../test/builders'
import * as roads from '../../../../test/imports'
import { findingsOf } from '../../../../test/targetTree'
import { openWorld, type WorldCalls } from '../../../../test/worldCalls'
import type { Db } from '../../platform/database'
import { eraseOldFiles } from './eraseOld'

/** What is left of a file after each step: columns, rows sent back, names of sheets, what was not taken back. */

let world: WorldCalls
let cell: string
beforeAll(async () => {
  world = await openWorld()
  cell = await world.idOf('QN-MC-BN-K2')
})
afterAll(() => world.close())

const MONGCAI = { username: 'mongcai', code: 'QN-MC' }
const numbers = (...rows: [value: string, day: string][]) => [
  ['STT', 'Mã đơn vị', 'Tên đơn vị', 'Số đảng viên', 'Tính đến ngày', 'Nguồn số liệu', 'Ghi chú'],
  ...rows.map(([value, day], place) => [
    String(place + 1),
    'QN-MC-BN-K2',
    'Chi bộ khu 2',
    value,
    day,
    'Báo cáo thử',
    'điện thoại sau giờ làm',
  ]),
]
const linesOf = async (id: string) => {
  const rows = await world.db
    .selectFrom('audit_line')
    .select(['action', 'detail'])
    .where('subject_id', '=', id)
    .where('action', '=', 'import.read')
    .execute()
  return rows.map(({ detail }) => detail)
}

/** A lock is waited for; asked outside transactions, which see one state only. */
async function isSomebodyHeldUp(db: Db): Promise<boolean> {
  const { rows } = await sql`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
  return rows.length > 0
}

it('a column that was dropped at the check is not chosen again; other values are', async () => {
  const sent = await roads.send(
    world,
    MONGCAI,
    'membershipBases',
    await roads.workbook(numbers(['12', '01/02/2025'])),
  )
  const all = roads.proposed(sent.body)
  const columns = all.columns.map((key) => (key === 'source' ? null : key))
  const first: ImportSetting = { ...all, columns, constants: { source: 'Báo cáo chung' } }
  await roads.set(sent, first)
  const ask = async (setting: ImportSetting) => {
    const { version } = await roads.item(sent)
    const answer = await roads.step(sent, 'settings', { expectedVersion: version, setting })
    return [answer.status, ...(answer.status < 300 ? [] : findingsOf(answer.body))]
  }
  expect(await ask(all)).toEqual([422, 'importColumnGone setting.columns'])
  const kept = [{ column: all.columns.length - 1, reason: 'Cần gọi lại' }]
  expect(await ask({ ...first, kept })).toEqual([422, 'importColumnGone setting.columns'])
  expect(await ask({ ...first, constants: { source: 'Báo cáo khác' } })).toEqual([201])
  await roads.runAll(world)
  expect(await roads.item(sent)).toMatchObject({ good: 1, faulty: 0 })
})

it('what an officer typed goes out with the faulty rows', async () => {
  const sent = await roads.checked(world, MONGCAI, 'membershipBases', numbers(['mười hai', '31/02/2025']))
  const { version } = await roads.item(sent)
  await roads.step(sent, 'row-corrections', { expectedVersion: version, line: 2, texts: { value: '12' } })
  await roads.runAll(world)
  expect(await roads.item(sent)).toMatchObject({ faulty: 1 })
  const { body } = await sent.caller.get<string[][]>(`/api/imports/${sent.id}/faulty-rows.xlsx`)
  expect(body.at(-1)?.slice(1, 5)).toEqual(['QN-MC-BN-K2', 'Chi bộ khu 2', '12', '31/02/2025'])
})

it('what a row takes from a merged cell above it goes with it when the row is sent back', async () => {
  const rows = numbers(['12', '05/02/2025'], ['mười hai', ''])
  const sent = await roads.checked(world, MONGCAI, 'membershipBases', rows, { fillDown: true })
  expect(await roads.item(sent)).toMatchObject({ good: 1, faulty: 1 })
  const { body } = await sent.caller.get<string[][]>(`/api/imports/${sent.id}/faulty-rows.xlsx`)
  expect(body.at(-1)?.slice(3, 6)).toEqual(['mười hai', '05/02/2025', 'Báo cáo thử'])
})

it('a file somebody went on with while it was about to be erased stays', async () => {
  const sent = await roads.checked(world, MONGCAI, 'membershipBases', numbers(['12', '03/02/2025']))
  const later = new Date(world.clock.now.getTime() + 8 * 86_400_000)
  let isDone = false
  const erasing = await world.db.transaction().execute(async (trx) => {
    const job = trx.updateTable('import_job').where('id', '=', sent.id)
    await job.set({ changed_at: later }).execute()
    const running = eraseOldFiles(world.db, { now: () => later }).finally(() => {
      isDone = true
    })
    while (!isDone && !(await isSomebodyHeldUp(world.db))) await pause(10)
    return { running }
  })
  await erasing.running
  expect(await roads.item(sent)).toMatchObject({ state: 'checked', erased: false })
})

it('of an erased file not even the names of its sheets are left; who read its rows is known', async () => {
  const bytes = await roads.workbook(numbers(['mười hai', '04/02/2025']), 'Hoàng Thị Kín')
  const sent = await roads.send(world, MONGCAI, 'membershipBases', bytes)
  await roads.set(sent, roads.proposed(sent.body))
  const before = await linesOf(sent.id)
  expect((await roads.item(sent)).sheets.map(({ name }) => name)).toEqual(['Hoàng Thị Kín'])
  expect(await roads.rowsOf(sent)).toHaveLength(1)
  expect((await linesOf(sent.id)).slice(before.length)).toEqual([
    { kind: 'membershipBases', count: 2 },
    { kind: 'membershipBases', count: 1 },
  ])
  const { version } = await roads.item(sent)
  await roads.step(sent, 'abandonments', { expectedVersion: version })
  const told = await linesOf(sent.id)
  expect((await roads.item(sent)).sheets).toMatchObject([{ name: '', first: [] }])
  expect(await linesOf(sent.id)).toHaveLength(told.length)
})

it('a taking back that cannot go on is ended where it stands', async () => {
  const sent = await roads.checked(world, MONGCAI, 'membershipBases', numbers(['12', '05/02/2025']))
  await roads.confirm(sent)
  await roads.step(sent, 'withdrawals', { reason: 'Gửi nhầm tệp' })
  const early = await roads.step(sent, 'withdrawal-endings')
  expect([early.status, ...findingsOf(early.body)]).toEqual([422, 'importNotReady'])
  const told = await world.db
    .selectFrom('import_row')
    .select('subject_id')
    .where('job_id', '=', sent.id)
    .executeTakeFirstOrThrow()
  const correction = { day: '2025-02-05', value: 13, source: 'Sửa', replacesId: told.subject_id }
  const url = `/api/organisations/${cell}/membership-bases`
  const { status } = await sent.caller.post(url, { commandId: anyId(), id: anyId(), ...correction })
  expect(status).toBe(201)
  const logged = vi.spyOn(console, 'error')
  await roads.runAll(world)
  expect(await roads.item(sent)).toMatchObject({ state: 'takingBack', halted: 'built' })
  expect(logged).not.toHaveBeenCalled()
  logged.mockRestore()
  expect((await roads.step(sent, 'withdrawal-endings')).status).toBe(201)
  await roads.runAll(world)
  expect(await roads.item(sent)).toMatchObject({ state: 'done', halted: null, written: 1, taken: 0 })
})

it('of an account that lost its right waits for somebody who may, and is no fault', async () => {
  const sent = await roads.checked(world, MONGCAI, 'membershipBases', numbers(['15', '07/02/2025']))
  const { version } = await roads.item(sent)
  await roads.step(sent, 'confirmations', { expectedVersion: version })
  const able = (disabled_at: Date | null) =>
    world.db.updateTable('account').set({ disabled_at }).where('username', '=', 'mongcai').execute()
  await able(new Date())
  await roads.runAll(world)
  await able(null)
  expect(await roads.item(sent)).toMatchObject({ state: 'importing', halted: 'notAllowed', written: 0 })
  await roads.step(sent, 'resumptions')
  await roads.runAll(world)
  expect(await roads.item(sent)).toMatchObject({ state: 'done', halted: null, written: 1 })
})
