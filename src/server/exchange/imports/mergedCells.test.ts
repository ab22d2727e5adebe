import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testPorts } from '../../../../test/builders'
import * as roads from '../../../../test/imports'
import { openWorld, type WorldCalls } from '../../../../test/worldCalls'
import { type Db, openDatabase } from '../../platform/database'
import { importRunner } from './runner'
import { readChunks } from './staging'

/** A long file whose rows share cells that were merged: a part of it is read without those before it. */

let world: WorldCalls
let owner: Db
beforeAll(async () => {
  world = await openWorld()
  owner = openDatabase(world.ownerUrl, { connections: 1 })
})
afterAll(async () => {
  await owner.destroy()
  await world.close()
})

const MONGCAI = { username: 'mongcai', code: 'QN-MC' }
const HEAD = 'STT;Mã đơn vị;Tên đơn vị;Số đảng viên;Tính đến ngày;Nguồn số liệu;Điện thoại'
/** Days and source stand in the first of the rows alone, and a telephone nobody chose. */
const file = (values: readonly string[], days: readonly string[] = []) =>
  Buffer.from(
    [
      HEAD,
      ...values.map((value, place) => {
        const [day, source, telephone] =
          place === 0 ? ['05/02/2025', 'Báo cáo gộp', '0912345678'] : ['', '', '']
        return `${place + 1};QN-MC-BN-K2;Chi bộ khu 2;${value};${days[place] ?? day};${source};${telephone}`
      }),
    ].join('\n'),
  )

async function judged(bytes: Buffer): Promise<roads.Sent> {
  const sent = await roads.send(world, MONGCAI, 'membershipBases', bytes)
  expect(sent.status).toBe(201)
  const columns = roads.proposed(sent.body).columns.map((key, place) => (place === 6 ? null : key))
  await roads.set(sent, roads.proposed(sent.body, { fillDown: true, columns }))
  return sent
}

/** What is read without it was not asked of it. */
async function loseFirstPart({ id }: roads.Sent): Promise<void> {
  const first = sql`select min(first_line) from import_chunk where job_id = ${id}`
  await sql`delete from import_chunk where job_id = ${id} and first_line = (${first})`.execute(owner)
}

it('faulty rows far down are shown and sent back with what stands above them', async () => {
  const values = Array.from({ length: 1600 }, (_, place) => (place < 1500 ? '12' : 'mười hai'))
  // the same number of the same body is told once: the others are faulty as well
  const sent = await judged(file(values))
  expect(await roads.item(sent)).toMatchObject({ good: 1, faulty: 1599 })
  await loseFirstPart(sent)
  const cursor = Buffer.from('[1501]').toString('base64url')
  const page = await sent.caller.get<{ items: Awaited<ReturnType<typeof roads.rowsOf>> }>(
    `/api/imports/${sent.id}/rows?state=faulty&limit=200&cursor=${cursor}`,
  )
  expect(page.body.items).toHaveLength(100)
  const shared = new Set(page.body.items.map(({ texts }) => `${texts.value} ${texts.day} ${texts.source}`))
  expect([...shared]).toEqual(['mười hai 05/02/2025 Báo cáo gộp'])
  const { body } = await sent.caller.get<string[][]>(`/api/imports/${sent.id}/faulty-rows.xlsx`)
  expect(body.at(-1)?.slice(3, 6)).toEqual(['mười hai', '05/02/2025', 'Báo cáo gộp'])
})

it('a file goes on in another process from the part where it stands', async () => {
  const days = Array.from({ length: 1100 }, (_, place) =>
    new Date(Date.UTC(2020, 6, 1 + place)).toISOString().slice(0, 10).split('-').reverse().join('/'),
  )
  const sent = await judged(
    file(
      days.map(() => '12'),
      days,
    ),
  )
  expect(await roads.item(sent)).toMatchObject({ good: 1100, faulty: 0 })
  const { version } = await roads.item(sent)
  await roads.step(sent, 'confirmations', { expectedVersion: version })
  await importRunner(world.db, testPorts(world.clock)).step()
  expect(await roads.item(sent)).toMatchObject({ written: 500 })
  await loseFirstPart(sent)
  await roads.runAll(world)
  expect(await roads.item(sent)).toMatchObject({ state: 'done', written: 1100 })
  const { rows } = await sql<{ source: string; count: number }>`
    select source, count(*)::int as count from membership_base
    where id in (select subject_id from import_row where job_id = ${sent.id}) group by source`.execute(owner)
  expect(rows).toEqual([{ source: 'Báo cáo gộp', count: 1100 }])
})

it('of a column that nobody chose nothing is kept beside the parts either', async () => {
  const sent = await judged(file(Array.from({ length: 600 }, () => 'mười hai')))
  const { rows } = await sql<{ first: number }>`
    select first_line as first from import_chunk where job_id = ${sent.id} order by first_line`.execute(owner)
  const starts = rows.map(({ first }) => first)
  expect(starts.length).toBeGreaterThan(1)
  const kept = []
  for await (const chunk of readChunks(world.db, sent.id, 0, starts, testPorts(world.clock).sealKey))
    kept.push(chunk)
  expect(kept.at(-1)?.above?.[5]?.text).toBe('Báo cáo gộp')
  expect(JSON.stringify(kept)).not.toContain('0912345678')
})
