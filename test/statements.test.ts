import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Caller } from './builders'
import { idOf, organisationId, periodId } from './world/ids'
import { openWorld, type WorldCalls } from './worldCalls'

/**
 * Whatever stands beneath a body, its pages ask the database a bounded number of questions, never one for each row.
 * Every list and table of the OpenAPI file is asked for the largest bodies of the demo world, and the largest drive,
 * class, ceremony, charge and inspection.
 */

/** A page with its session and reach; a year told month by month, and a closed year beside its figures of now ask most. */
const MOST_STATEMENTS = 40

/** What an address must be asked with. */
const QUERIES: Readonly<Record<string, string>> = {
  targets: `period=${periodId('2023')}`,
  summaries: `period=${periodId('2023')}`,
  'class-needs': 'kind=awareness',
}

/** They open one thing that is named in the query. */
const NAMED_BY_QUERY = ['closing-reports', 'document-links', 'transmittal-people', 'written-report']

/** Which of a kind has most beneath it, and who may open it. */
const LARGEST: readonly (readonly [url: string, username: string, largest: string])[] = [
  ['/api/drives/{id}', 'mongcai', 'select drive_id as id from drive_entry'],
  ['/api/drives/{id}/plan', 'mongcai', 'select drive_id as id from drive_entry'],
  ['/api/drives/{id}/roster', 'mongcai', 'select drive_id as id from drive_entry'],
  [
    '/api/ceremonies/{id}',
    'mongcai',
    'select event_id as id from ceremony_attendance join ceremony_minutes m on m.id = minutes_id',
  ],
  ['/api/responsibilities/{id}', 'halong', 'select responsibility_id as id from responsibility_unit'],
  [
    `/api/organisations/{id}/closing-reports?closing=${idOf('closing QN-HL')}`,
    'halong',
    `select organisation_id as id from closing where organisation_id = '${organisationId('QN-HL')}'`,
  ],
  ['/api/inspections/{id}', 'kiemtra', 'select inspection_id as id from inspection_body'],
]

let world: WorldCalls
let tails: string[]

beforeAll(async () => {
  world = await openWorld()
  const { body } = await (await world.as('halong')).get<{ paths: Record<string, object> }>(
    '/api/openapi.json',
  )
  tails = Object.entries(body.paths).flatMap(([url, methods]) => {
    // a file leaves page by page: its questions grow with its pages
    const tail = /^\/api\/organisations\/\{id\}\/([^{.]+)$/.exec(url)?.[1]
    return tail !== undefined && 'get' in methods ? [tail] : []
  })
})
afterAll(() => world.close())

interface Asked {
  readonly address: string
  readonly status: number
  readonly statements: number
}

async function ask(caller: Caller, address: string): Promise<Asked> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  try {
    const { status } = await caller.get(address)
    return { address, status, statements: query.mock.calls.length }
  } finally {
    query.mockRestore()
  }
}

const tooMany = (all: readonly Asked[]) => all.filter(({ statements }) => statements > MOST_STATEMENTS)

describe('statements of a page', () => {
  it.each([
    ['halong', 'QN-HL'],
    ['huyen001', 'H001'],
  ])(
    '%s asks few questions for %s',
    async (username, code) => {
      const caller = await world.as(username)
      const id = await world.idOf(code)
      const all: Asked[] = []
      for (const tail of tails)
        all.push(await ask(caller, `/api/organisations/${id}/${tail}?${QUERIES[tail] ?? 'year=2023'}`))
      // an address that asks for more than that is told here, not passed over
      const unanswered = all.filter(({ status }) => status !== 200).map(({ address }) => address)
      expect(unanswered.map((address) => address.replace(/^.*\/|\?.*$/g, '')).toSorted()).toEqual(
        NAMED_BY_QUERY,
      )
      expect(tooMany(all)).toEqual([])
    },
    120_000,
  )

  it.each(LARGEST)('%s asks few questions for the largest', async (url, username, rows) => {
    const { rows: found } = await sql<{ id: string }>`
      select id from (${sql.raw(rows)}) each_row group by id order by count(*) desc limit 1`.execute(world.db)
    const asked = await ask(await world.as(username), url.replace('{id}', found[0]?.id ?? ''))
    expect(asked.status).toBe(200)
    expect(tooMany([asked])).toEqual([])
  })
})
