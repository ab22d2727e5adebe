import { createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import type { ImportDetail, ImportItem, ImportSetting } from '#contract/imports'
import type { CellValue } from '#domain/exchange/cells'
import { recogniseHead } from '#domain/exchange/heads'
import { FIGURES_IMPORT } from '#domain/exchange/kinds/statements'
import { readConfig } from '../src/server/platform/config'
import type { Db } from '../src/server/platform/database'
import { newId } from '../src/server/platform/ids'
import { makeTemporaryFolder } from '../src/server/platform/temporaryFolder'
import { writeRows } from '../src/server/platform/workbook/writeRows'
import { start } from '../src/server/start'
import { loadWorld } from '../test/world/load'

/**
 * How fast a file of declared figures is read, judged and written, in how much memory, and how long a page waits
 * meanwhile: the whole built server on the demo world, asked over HTTP as a browser asks. The processor's seconds are
 * those of the server with its threads: on a machine that others use they tell more than the clock.
 * Run: npm run bench:import. Aim: judged 20,000 rows a second below 600 MB; `--rows=n` writes another number.
 */

const asked = process.argv.find((word) => word.startsWith('--rows='))
const ROWS = asked === undefined ? 200_000 : Number(asked.slice('--rows='.length))
const PAGE = 500
/** First days of the figures. */
const DAYS = 3000
const PASSWORD = 'mật khẩu để đo'

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
  const { codes, organisation } = await bodies()
  const file = join(folder, 'số liệu.xlsx')
  await pipeline(writeRows(sheetOf(), pages(codes)), createWriteStream(file))
  const bytes = readFileSync(file)
  console.log(`${ROWS} dòng × 8 cột, tệp ${(bytes.length / 1e6).toFixed(1)} MB`)
  const importId = newId(new Date())
  const query = new URLSearchParams({ kind: 'declaredFigures', importId, name: 'bench.xlsx' })

  const path = `/api/organisations/${organisation}/imports?${query}`
  const detail = await phase('đọc tệp', () => send<ImportDetail>(path, cookie, bytes))
  const checked = await phase('kiểm tra', async () => {
    await post(`/api/imports/${importId}/settings`, cookie, {
      expectedVersion: 1,
      setting: settingOf(detail),
    })
    return until(importId, cookie, 'checked')
  })
  console.log(`  ${checked.good} dòng nhập được, ${checked.faulty} dòng lỗi`)
  const done = await phase('ghi', async () => {
    await post(`/api/imports/${importId}/confirmations`, cookie, { expectedVersion: checked.version })
    return until(importId, cookie, 'done')
  })
  console.log(`  đã ghi ${done.written}`)

  /** Does the work while a page is asked for again and again; tells rows a second, memory, and the longest wait. */
  async function phase<T>(name: string, work: () => Promise<T>): Promise<T> {
    let [peak, longest, isOver] = [0, 0, false]
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss)
    }, 10)
    const looking = (async () => {
      while (!isOver) {
        const begun = performance.now()
        await get(`/api/organisations/${organisation}`, cookie)
        longest = Math.max(longest, performance.now() - begun)
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
    console.log(
      `${name}: ${seconds.toFixed(1)} s, ${Math.round(ROWS / seconds)} dòng/s (bộ xử lý ${((user + system) / 1e6).toFixed(1)} s),` +
        ` bộ nhớ cao nhất ${Math.round(peak / 1e6)} MB, trang chờ lâu nhất ${Math.round(longest)} ms`,
    )
    return result
  }
}

function sheetOf() {
  const columns = FIGURES_IMPORT.fields
    .filter(({ key }) => key !== 'body' && key !== 'above')
    .map(({ key, head }) => ({ key, head, type: 'text' as const, width: 20 }))
  return { name: 'Số liệu', title: ['Số liệu tạo ra để đo'], columns }
}

/** Every row of another body or other days. */
async function* pages(codes: readonly string[]): AsyncGenerator<CellValue[][]> {
  for (let from = 0; from < ROWS; from += PAGE) {
    await new Promise((resolve) => setImmediate(resolve))
    yield Array.from({ length: Math.min(PAGE, ROWS - from) }, (_, place): CellValue[] => {
      const row = from + place
      const slot = Math.floor(row / codes.length)
      const [day, length] = [slot % DAYS, 1 + Math.floor(slot / DAYS)]
      const on = (offset: number) => {
        const date = new Date(Date.UTC(2010, 0, 1 + day + offset))
        return date.toISOString().slice(0, 10).split('-').reverse().join('/')
      }
      const title = `Báo cáo số ${day}`
      return [
        codes[row % codes.length] ?? '',
        String(row % 40),
        on(0),
        on(length),
        title,
        `${day}-BC`,
        on(length),
        'Văn phòng',
      ]
    })
  }
}

/** Codes of the bodies of Hạ Long that lived through all of these days. */
async function bodies(): Promise<{ codes: string[]; organisation: string }> {
  if (db === null) throw new Error('the database is not there')
  const { rows } = await sql<{ code: string; id: string }>`
    select place.code, own.organisation_id as id from placement own
    join placement place on place.path <@ own.path and place.alive and place.code is not null
    where own.code = 'QN-HL' and own.valid @> current_date and place.valid @> current_date
      and exists (select from placement early where early.organisation_id = place.organisation_id
        and early.alive and early.valid @> '2010-01-01'::date)`.execute(db)
  return { codes: rows.map(({ code }) => code), organisation: rows[0]?.id ?? '' }
}

function settingOf(detail: ImportDetail): ImportSetting {
  const { first = [], encodings = [] } = detail.sheets[0] ?? {}
  const { headLines, columns } = recogniseHead(first, FIGURES_IMPORT.readHeads)
  const read = { sheet: 0, headLines, columns: [...columns], encodings: [...encodings] }
  return { ...read, constants: {}, fillDown: false, kept: [] }
}

async function signIn(): Promise<string> {
  const reply = await fetch(new URL('/api/sessions', running.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'halong', password: PASSWORD }),
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
