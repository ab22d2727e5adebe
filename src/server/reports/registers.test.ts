import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FunnelReply } from '#contract/candidates'
import type { CauseTable } from '#contract/obstacles'
import type { CellList } from '#contract/progress'
import type { CriteriaReply, RegisterReply } from '#contract/reports'
import { addDays } from '#domain/dates'
import type { CriteriaReport } from '#domain/reports/catalogue'
import type { Register } from '#domain/reports/registers'
import { anyId, moveOrganisation } from '../../../test/builders'
import { openWorld, type WorldCalls } from '../../../test/worldCalls'

/** Registers hold whom the files say, once; the tables of following agree with the pages they stand beside. */

let world: WorldCalls
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function get<T>(username: string, code: string, tail: string): Promise<T> {
  const caller = await world.as(username)
  const { status, body } = await caller.get<T>(`/api/organisations/${await world.idOf(code)}/${tail}`)
  expect([tail, status]).toEqual([tail, 200])
  return body
}
const register = (username: string, code: string, name: Register, query: string) =>
  get<RegisterReply>(username, code, `registers/${name}?${query}`)
async function table(username: string, code: string, report: CriteriaReport, query: string) {
  const { rows } = await get<CriteriaReply>(username, code, `reports/${report}?${query}`)
  return (key: string, column: 'now' | 'beside' = 'now') => rows.find((row) => row.key === key)?.[column]
}
const YEAR = 'year=2026&from=2026-01-01&to=2026-12-31&asOf=2026-11-22'

describe('a register', () => {
  it.each(['sympathizers', 'probationers', 'recognitions'] as const)(
    'of %s is read page by page, nobody twice, days within what was asked',
    async (name) => {
      const whole = await register('mongcai', 'QN-MC', name, `${YEAR}&limit=500`)
      expect(whole.items).toHaveLength(whole.total)
      const seen: string[] = []
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: RegisterReply = await register(
          'mongcai',
          'QN-MC',
          name,
          `${YEAR}&limit=7${cursor === '' ? '' : `&cursor=${cursor}`}`,
        )
        seen.push(...page.items.map(({ id }) => id))
        cursor = page.next
      }
      expect(seen).toEqual(whole.items.map(({ id }) => id))
      expect(new Set(seen).size).toBe(seen.length)
      expect(whole.items.every(({ day }) => day <= '2026-11-22')).toBe(true)
      const sheet = await get<unknown[][]>('mongcai', 'QN-MC', `registers/${name}.xlsx?${YEAR}`)
      expect(sheet.slice(5)).toHaveLength(whole.total)
    },
  )

  it('says on its sheet of which tree it tells, where that is not the one of its day', async () => {
    const line = async (query: string) =>
      (await get<unknown[][]>('mongcai', 'QN-MC', `registers/sympathizers.xlsx?${YEAR}${query}`))[2]?.[0]
    expect(await line('')).not.toContain('cây tổ chức')
    expect(await line('&treeOn=2026-06-30')).toContain('theo cây tổ chức ngày 30/06/2026')
  })

  it('of probationers holds nobody who was recognised or has left', async () => {
    const { items } = await register('mongcai', 'QN-MC', 'probationers', `${YEAR}&limit=500`)
    expect(items.length).toBeGreaterThan(0)
    const { rows } = await sql<{ id: string }>`
      select candidate_id as id from file_state where stage = 'official' or exit_kind is not null`.execute(
      world.db,
    )
    const gone = new Set(rows.map(({ id }) => id))
    expect(items.filter(({ id }) => gone.has(id))).toEqual([])
    expect(
      items.every(({ day, secondDay }) => secondDay?.slice(0, 4) === String(Number(day.slice(0, 4)) + 1)),
    ).toBe(true)
  })

  it('groups by the tree and the cells of the day asked for', async () => {
    const asOf = (day: string) => YEAR.replace('asOf=2026-11-22', `asOf=${day}`)
    const { items } = await register('mongcai', 'QN-MC', 'probationers', `${asOf('2026-10-31')}&limit=500`)
    const [first] = items
    if (first === undefined) throw new Error('somebody is on probation in Móng Cái')
    const { rows } = await sql<{ cell: string; parent: string; other: string }>`
      select state.cell_id as cell, place.parent_id as parent, (select body.organisation_id from placement body
          where upper_inf(body.valid) and body.alive and body.kind = place.kind and body.parent_id <> place.parent_id
            and body.path <@ (select path from placement up where upper_inf(up.valid) and up.organisation_id = ${await world.idOf('QN-MC')})
          limit 1) as other
      from file_state state join placement place on place.organisation_id = state.cell_id and upper_inf(place.valid)
      where state.candidate_id = ${first.id}`.execute(world.db)
    const [{ cell, parent, other }] = rows as [(typeof rows)[0]]
    const caller = await world.as('mongcai')
    const inBody = async (body: string, day: string) =>
      (
        await caller.get<RegisterReply>(
          `/api/organisations/${body}/registers/probationers?${asOf(day)}&limit=500`,
        )
      ).body.items.find(({ id }) => id === first.id)
    // the file moves to another cell afterwards
    await sql`
      insert into record (id, candidate_id, kind, organisation_id, day, detail, recorded_at)
      values (${anyId()}, ${first.id}, 'handoverReceived', ${other}, '2026-11-10', '{}', now())`.execute(
      world.db,
    )
    await sql`update file_state set cell_id = ${other} where candidate_id = ${first.id}`.execute(world.db)
    expect((await inBody(parent, '2026-10-31'))?.cell).toBe(first.cell)
    expect(await inBody(parent, '2026-11-22')).toBeUndefined()
    expect(await inBody(other, '2026-10-31')).toBeUndefined()
    expect((await inBody(other, '2026-11-22'))?.id).toBe(first.id)
    // and so does the cell it was in
    const { rows: above } = await sql<{ parent: string; name: string }>`
      select place.parent_id as parent, above.name from placement place
      join placement above on above.organisation_id = place.parent_id and upper_inf(above.valid)
      where place.organisation_id = ${other} and upper_inf(place.valid)`.execute(world.db)
    await moveOrganisation(world.db, cell, above[0]?.parent ?? '', '2026-11-15')
    expect((await inBody(parent, '2026-10-31'))?.parent).toBe(first.parent)
    expect(await inBody(above[0]?.parent ?? '', '2026-10-31')).toBeUndefined()
  })

  it('opens names for a purpose alone outside the circle, and logs the reading', async () => {
    const closed = await register('trunguong', 'QN-MC', 'probationers', `${YEAR}&limit=500`)
    expect(closed.items.every(({ nameOpen, person }) => !nameOpen && person.fullName === null)).toBe(true)
    const lines = () =>
      world.db.selectFrom('audit_line').select('detail').where('action', '=', 'reports.register').execute()
    const before = (await lines()).length
    const open = await register('trunguong', 'QN-MC', 'probationers', `${YEAR}&limit=500&purpose=inspection`)
    expect(open.items.some(({ person }) => person.fullName !== null)).toBe(true)
    const written = (await lines()).slice(before)
    expect(written.map(({ detail }) => detail)).toMatchObject([{ purpose: 'inspection' }])
  })
})

describe('tables of following', () => {
  it('tell zero-cells as their list does, the shorter the span the more', async () => {
    const now = await table('halong', 'QN-HL', 'coverage', 'year=2023&asOf=2023-08-31')
    const list = await get<CellList>(
      'halong',
      'QN-HL',
      'zero-cells?year=2023&from=2022-09-01&to=2023-08-31&asOf=2023-08-31&sector=village&lived=throughout&limit=1',
    )
    expect(now('village.12')).toBe(list.total)
    const silent = [12, 24, 36]
      .map((months) => now(`all.${months}`))
      .filter((count) => typeof count === 'number')
    expect(silent.length).toBeGreaterThan(0)
    expect(silent).toEqual(silent.toSorted((a, b) => b - a))
    expect(now('all.cells')).toBeGreaterThanOrEqual(silent[0] ?? 0)
  })

  it('tell the funnel, the causes and the classes as their pages do', async () => {
    const funnel = await get<FunnelReply>('mongcai', 'QN-MC', 'funnel?on=2026-06-30')
    const stages = await table('mongcai', 'QN-MC', 'funnel', 'year=2026&asOf=2026-06-30')
    for (const { stage, reached, now } of funnel.stages) {
      expect([stage, stages(`reached.${stage}`), stages(`now.${stage}`)]).toEqual([stage, reached, now])
    }
    const causes = await get<CauseTable>('halong', 'QN-HL', 'obstacle-causes?from=2026-01-01&to=2026-11-22')
    const told = await table('halong', 'QN-HL', 'difficulties', YEAR)
    expect(told('total')).toBe(causes.causes.reduce((sum, { total }) => sum + total, 0))
    for (const { cause, total } of causes.causes) expect(told(`cause.${cause}`)).toBe(total)
    const classes = await table('mongcai', 'QN-MC', 'classes', YEAR)
    expect([classes('patriotism.classes'), classes('patriotism.enrolled')]).toEqual([1, 9])
    expect(classes('patriotism.certificates')).toBe(classes('patriotism.completed'))
  })

  it('tell a class that still runs beside those that ended, by the day asked for', async () => {
    const now = await table('halong', 'QN-HL', 'classes', YEAR)
    expect([now('awareness.classes'), now('awareness.classes', 'beside')]).toEqual([0, 1])
    expect(now('awareness.enrolled', 'beside')).toBeGreaterThan(0)
    expect(now('awareness.completed', 'beside')).toBeNull()
    const before = await table(
      'halong',
      'QN-HL',
      'classes',
      YEAR.replace('asOf=2026-11-22', 'asOf=2026-01-31'),
    )
    expect(before('awareness.classes', 'beside')).toBe(0)
  })

  it('tell the classes that were known at the end of a day', async () => {
    const { rows } = await sql<{ day: string }>`
      select min(recorded_at)::date::text as day from training_class where kind = 'patriotism'`.execute(
      world.db,
    )
    const [first] = rows as [(typeof rows)[0]]
    const known = (day: string) => table('mongcai', 'QN-MC', 'classes', `${YEAR}&knownAt=${day}`)
    expect((await known(addDays(first.day, -2)))('patriotism.classes')).toBe(0)
    expect((await known('2026-11-22'))('patriotism.classes')).toBe(1)
  })
})
