import { writeXlsx } from 'hucre'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { testPorts } from '../../../../test/builders'
import * as roads from '../../../../test/imports'
import { inTurn } from '../../../../test/turns'
import { openWorld, type WorldCalls } from '../../../../test/worldCalls'
import { openDatabase } from '../../platform/database'
import { CANDIDATES_WORK } from './kinds/candidates'
import { importRunner } from './runner'

/** Several files at once, and files of many parts: what each step and each page asks of the database stays bounded. */

let world: WorldCalls
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  vi.restoreAllMocks()
  await world.close()
})

const CELL = { username: 'khu2', code: 'QN-MC-BN-K2' }
const MONGCAI = { username: 'mongcai', code: 'QN-MC' }
const HEAD = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Ngày nghị quyết', 'Số nghị quyết']
/** As on a page of `test/statements.test.ts`. */
const MOST_STATEMENTS = 40

/** Sent with its columns told, and not judged yet. */
async function waiting(who: typeof CELL, kind: 'candidates' | 'membershipBases', bytes: Uint8Array) {
  const sent = await roads.send(world, who, kind, bytes)
  expect(sent.status).toBe(201)
  const setting = roads.proposed(sent.body)
  const { status } = await roads.step(sent, 'settings', { expectedVersion: sent.body.version, setting })
  expect(status).toBe(201)
  return sent
}

async function statementsOf(work: () => Promise<{ status: number }>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  try {
    expect((await work()).status).toBe(200)
    return query.mock.calls.length
  } finally {
    query.mockRestore()
  }
}

it('of many files under check none is judged from its first row again', async () => {
  // rows that cannot be read are told by themselves: two steps for each file
  const rows = Array.from({ length: 60 }, (_, place) => [String(place + 1), `Người ${place}`, 'không rõ'])
  const files = []
  for (let place = 0; place < 5; place += 1)
    files.push(await waiting(CELL, 'candidates', await roads.workbook([HEAD, ...rows])))
  const open = vi.spyOn(CANDIDATES_WORK, 'open')
  let seconds = 0
  const ports = testPorts(world.clock, {
    now: () => {
      seconds += 1
      return new Date(world.clock.now.getTime() + seconds * 1000)
    },
  })
  const runner = importRunner(world.db, ports)
  while (await runner.step()) continue
  for (const file of files) expect(await roads.item(file)).toMatchObject({ state: 'checked', faulty: 60 })
  // a file that was begun when four were under way waits for one of them, and is then opened once more
  expect(open.mock.calls.length).toBeLessThanOrEqual(2 * files.length - 4)
  open.mockRestore()
})

it('a file that was given up while its step failed is given up', async () => {
  const sent = await waiting(CELL, 'candidates', await roads.workbook([HEAD, ['1', 'Người', 'không rõ']]))
  const { version } = await roads.item(sent)
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let isWritten = false
  const failing = world.db.withPlugin({
    transformQuery: ({ node }) => {
      if (isWritten) {
        isWritten = false
        throw new Error('fault')
      }
      isWritten = node.kind === 'DeleteQueryNode'
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })
  const [, given] = await inTurn(
    world.ownerUrl,
    'import_row',
    () => importRunner(failing, testPorts(world.clock)).step(),
    () => roads.step(sent, 'abandonments', { expectedVersion: version }),
  )
  expect(given.status).toBe(201)
  expect(complaint).toHaveBeenCalledOnce()
  complaint.mockRestore()
  expect(await roads.item(sent)).toMatchObject({ state: 'abandoned', halted: null })
})

it('a step that always runs out of time lets other files go first, is tried less and less, and stops as a fault', async () => {
  const late = await waiting(CELL, 'candidates', await roads.workbook([HEAD, ['1', 'Người', 'không rõ']]))
  // the one that was sent first goes first
  world.clock.now = new Date(world.clock.now.getTime() + 1000)
  const next = await waiting(
    MONGCAI,
    'membershipBases',
    Buffer.from(
      'Mã đơn vị;Tên đơn vị;Số đảng viên;Tính đến ngày;Nguồn số liệu\nQN-MC-BN-K2;Khu 2;12;sai;thử',
    ),
  )
  const open = vi.spyOn(CANDIDATES_WORK, 'open').mockImplementation(async (trx) => {
    await sql`set local statement_timeout = 10`.execute(trx)
    await sql`select pg_sleep(60)`.execute(trx)
    throw new Error('not reached')
  })
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const runner = importRunner(world.db, testPorts(world.clock))
  const start = world.clock.now
  await expect(runner.step()).rejects.toMatchObject({ code: '57014' })
  while (await runner.step()) continue
  expect(await roads.item(next)).toMatchObject({ state: 'checked', faulty: 1 })
  const rests: number[] = []
  for (let seconds = 1; seconds < 600; seconds += 1) {
    world.clock.now = new Date(start.getTime() + seconds * 1000)
    const went = await runner.step().catch(() => 'failed')
    if (went !== false) rests.push(seconds)
  }
  expect(rests).toEqual([10, 30, 70, 150])
  expect(await roads.item(late)).toMatchObject({ state: 'checking', halted: 'fault' })
  expect(complaint).toHaveBeenCalledOnce()
  complaint.mockRestore()
  open.mockRestore()
  expect((await roads.step(late, 'resumptions')).status).toBe(201)
  while (await runner.step()) continue
  expect(await roads.item(late)).toMatchObject({ state: 'checked', halted: null, faulty: 1 })
})

it('a page of a file with many sheets asks for all of them at once', async () => {
  const sheets = Array.from({ length: 45 }, (_, place) => ({
    name: `Trang ${place + 1}`,
    rows: [HEAD, [String(place), `Người ${place}`]],
  }))
  const sent = await roads.send(world, CELL, 'candidates', await writeXlsx({ sheets }))
  expect(sent.status).toBe(201)
  expect(sent.body.sheets.map(({ first }) => first[1]?.[1])).toEqual(
    sheets.map((_, place) => `Người ${place}`),
  )
  const statements = await statementsOf(() => sent.caller.get(`/api/imports/${sent.id}`))
  expect(statements).toBeLessThanOrEqual(MOST_STATEMENTS)
})

it('rows that lie far apart in a long file are asked for many parts at a time', async () => {
  const lines = Array.from(
    { length: 25_000 },
    (_, place) => `${place + 1};QN-MC-BN-K2;Chi bộ khu 2;12;sai;thử`,
  )
  const head = 'STT;Mã đơn vị;Tên đơn vị;Số đảng viên;Tính đến ngày;Nguồn số liệu'
  const sent = await waiting(MONGCAI, 'membershipBases', Buffer.from([head, ...lines].join('\n')))
  const owner = openDatabase(world.ownerUrl, { connections: 1 })
  await sql`insert into import_row (job_id, line, state)
    select ${sent.id}, line, 'faulty' from generate_series(2, 25001, 500) line`.execute(owner)
  await owner.destroy()
  let rows: Awaited<ReturnType<typeof roads.rowsOf>> = []
  const statements = await statementsOf(async () => {
    const page = await sent.caller.get<{ items: typeof rows }>(`/api/imports/${sent.id}/rows?limit=100`)
    rows = page.body.items
    return page
  })
  expect(rows.map(({ line }) => line)).toEqual(Array.from({ length: 50 }, (_, place) => 2 + 500 * place))
  expect(rows.every(({ texts }) => texts.day === 'sai')).toBe(true)
  expect(statements).toBeLessThanOrEqual(MOST_STATEMENTS)
})
