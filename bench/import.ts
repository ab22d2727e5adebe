import { createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import type { ImportDetail, ImportItem, ImportSetting } from '#contract/imports'
import type { CellValue } from '#domain/exchange/cells'
import { recogniseHead } from '#domain/exchange/heads'
import { readConfig } from '../src/server/platform/config'
import { encodeCursor } from '../src/server/platform/cursor'
import type { Db } from '../src/server/platform/database'
import { newId } from '../src/server/platform/ids'
import { makeTemporaryFolder } from '../src/server/platform/temporaryFolder'
import { writeRows } from '../src/server/platform/workbook/writeRows'
import { start } from '../src/server/start'
import { loadWorld } from '../test/world/load'
import { MADE_FILES } from './importFiles'

/**
 * How fast a file is read, judged, written and taken back, in how much memory, and how long a page waits meanwhile: the
 * whole built server on the demo world, asked over HTTP as a browser asks. The processor's seconds are those of the
 * server with its threads: on a machine that others use they tell more than the clock.
 * Run: npm run bench:import. Aim: judged 20,000 rows a second below 600 MB. `--rows=n` writes another number,
 * `--kind=candidates` another kind; with `--faulty` no row can be read: the faulty rows are listed and sent back.
 */

const PAGE = 500
const PASSWORD = 'mật khẩu để đo'

const asked = (name: string) =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(`--${name}=`.length)
const ROWS = Number(asked('rows') ?? 200_000)
const FAULTY = process.argv.includes('--faulty')
const KIND = asked('kind') ?? 'declaredFigures'
const made = MADE_FILES.find(({ kind }) => kind === KIND)
if (made === undefined) throw new Error(`no rows are made of ${KIND}`)
const { kind, definition, keys, bodies, row, sender } = made

const folder = makeTemporaryFolder('bench-import')
let db: Db | null = null
const running = await start(
  readConfig({ DATA_DIR: folder, PORT: process.env.PORT ?? '4103', LOG_LEVEL: 'error' }),
  {
    temporary: true,
    prepare: async (opened) => {
      await loadWorld(opened, { password: PASSWORD, sealKey: Buffer.alloc(32, 7) })
      db = opened
    },
  },
)
try {
  await measure()
} finally {
  await running.stop()
}

async function measure(): Promise<void> {
  const cookie = await signIn()
  const { codes, organisation } = await bodiesNamed()
  const file = join(folder, 'tệp.xlsx')
  await pipeline(writeRows(sheetOf(), pages(codes)), createWriteStream(file))
  const bytes = readFileSync(file)
  console.log(`${kind}: ${ROWS} dòng × ${keys.length} cột, tệp ${(bytes.length / 1e6).toFixed(1)} MB`)
  await phase('không nhập gì', () => new Promise((resolve) => setTimeout(resolve, 5000)))

  const importId = newId(new Date())
  const query = new URLSearchParams({ kind, importId, name: 'bench.xlsx' })
  const path = `/api/organisations/${organisation}/imports?${query}`
  const detail = await phase('đọc tệp', () => send<ImportDetail>(path, cookie, bytes))
  const checked = await phase('kiểm tra', async () => {
    const setting = settingOf(detail)
    await post(`/api/imports/${importId}/settings`, cookie, { expectedVersion: 1, setting })
    return until(importId, cookie, 'checked')
  })
  console.log(`  ${checked.good} dòng nhập được, ${checked.faulty} dòng lỗi`)
  if (FAULTY) return readFaulty(importId, cookie)
  const done = await phase('ghi', async () => {
    await post(`/api/imports/${importId}/confirmations`, cookie, { expectedVersion: checked.version })
    return until(importId, cookie, 'done')
  })
  console.log(`  đã ghi ${done.written}, dòng lỗi ${done.faulty}`)
  const taken = await phase('lấy lại', async () => {
    await post(`/api/imports/${importId}/withdrawals`, cookie, { reason: 'Đo' })
    return until(importId, cookie, 'takenBack')
  })
  console.log(`  đã lấy lại ${taken.taken}`)

  async function readFaulty(id: string, of: string): Promise<void> {
    const workbook = await phase('tệp các dòng lỗi', async () => {
      const reply = await fetch(new URL(`/api/imports/${id}/faulty-rows.xlsx`, running.address), {
        headers: { cookie: of },
      })
      return reply.arrayBuffer()
    })
    console.log(`  ${(workbook.byteLength / 1e6).toFixed(1)} MB`)
    for (const after of [0, ROWS - 200]) {
      const rows = new URLSearchParams({ state: 'faulty', limit: '100', cursor: encodeCursor([after]) })
      const begun = performance.now()
      await get(`/api/imports/${id}/rows?${rows}`, of)
      console.log(`trang các dòng lỗi sau dòng ${after}: ${Math.round(performance.now() - begun)} ms`)
    }
  }

  /** Does the work while a page is asked for again and again; tells rows a second, memory, and how long it waits. */
  async function phase<T>(name: string, work: () => Promise<T>): Promise<T> {
    let [peak, isOver] = [0, false]
    const waits: number[] = []
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss)
    }, 10)
    const looking = (async () => {
      while (!isOver) {
        const begun = performance.now()
        await get(`/api/organisations/${organisation}`, cookie)
        waits.push(performance.now() - begun)
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    })()
    const begun = performance.now()
    const before = process.cpuUsage()
    const result = await work()
    const seconds = (performance.now() - begun) / 1000
    const { user, system } = process.cpuUsage(before)
    isOver = true
    await looking
    clearInterval(watch)
    waits.sort((a, b) => a - b)
    const [median = 0, longest = 0] = [waits[Math.floor(waits.length / 2)], waits.at(-1)]
    console.log(
      `${name}: ${seconds.toFixed(1)} s, ${Math.round(ROWS / seconds)} dòng/s (bộ xử lý ${((user + system) / 1e6).toFixed(1)} s),` +
        ` bộ nhớ cao nhất ${Math.round(peak / 1e6)} MB, trang chờ ${Math.round(median)} ms (lâu nhất ${Math.round(longest)} ms)`,
    )
    return result
  }
}

function sheetOf() {
  const columns = keys.map((key) => {
    const { head = key } = definition.fields.find((field) => field.key === key) ?? {}
    return { key, head, type: 'text' as const, width: 20 }
  })
  return { name: 'Danh sách', title: ['Các dòng tạo ra để đo'], columns }
}

async function* pages(codes: readonly string[]): AsyncGenerator<CellValue[][]> {
  for (let from = 0; from < ROWS; from += PAGE) {
    await new Promise((resolve) => setImmediate(resolve))
    const count = Math.min(PAGE, ROWS - from)
    yield Array.from({ length: count }, (_, place) => row(from + place, codes, FAULTY))
  }
}

/** Codes of the sender's bodies that the rows are about. */
async function bodiesNamed(): Promise<{ codes: string[]; organisation: string }> {
  if (db === null) throw new Error('the database is not there')
  const { rows } = await sql<{ code: string; id: string }>`
    select place.code, own.organisation_id as id from placement own
    join placement place on place.path <@ own.path and place.alive and place.code is not null
    where own.code = ${sender.code} and own.valid @> current_date and place.valid @> current_date
      and (cardinality(${bodies.kinds}::text[]) = 0 or place.kind = any(${bodies.kinds}::text[]))
      and exists (select from placement early where early.organisation_id = place.organisation_id
        and early.alive and early.valid @> ${bodies.since}::date)
    order by place.code`.execute(db)
  return { codes: rows.map(({ code }) => code), organisation: rows[0]?.id ?? '' }
}

function settingOf(detail: ImportDetail): ImportSetting {
  const { first = [], encodings = [] } = detail.sheets[0] ?? {}
  const { headLines, columns } = recogniseHead(first, definition.readHeads)
  const read = { sheet: 0, headLines, columns: [...columns], encodings: [...encodings] }
  return { ...read, constants: {}, fillDown: FAULTY, kept: [] }
}

async function signIn(): Promise<string> {
  const reply = await fetch(new URL('/api/sessions', running.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: sender.username, password: PASSWORD }),
  })
  return reply.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function answer<T>(reply: Response): Promise<T> {
  const body: unknown = await reply.json()
  if (!reply.ok) throw new Error(`${reply.status} ${JSON.stringify(body)}`)
  return body as T
}

async function get<T>(path: string, cookie: string): Promise<T> {
  return answer(await fetch(new URL(path, running.address), { headers: { cookie } }))
}

async function send<T>(path: string, cookie: string, bytes: Uint8Array<ArrayBuffer>): Promise<T> {
  const headers = { cookie, 'content-type': 'application/octet-stream' }
  return answer(await fetch(new URL(path, running.address), { method: 'POST', headers, body: bytes }))
}

async function post(path: string, cookie: string, body: object): Promise<ImportItem> {
  const headers = { cookie, 'content-type': 'application/json' }
  const text = JSON.stringify({ commandId: newId(new Date()), ...body })
  return answer(await fetch(new URL(path, running.address), { method: 'POST', headers, body: text }))
}

async function until(id: string, cookie: string, state: ImportItem['state']): Promise<ImportItem> {
  for (;;) {
    const item = await get<ImportItem>(`/api/imports/${id}`, cookie)
    if (item.halted !== null) throw new Error(`stopped: ${JSON.stringify(item)}`)
    if (item.state === state) return item
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
