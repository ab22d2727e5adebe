import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AdmissionList } from '#contract/admissions'
import type { CellList } from '#contract/progress'
import { openWorld, type WorldCalls } from '../../../test/worldCalls'

/** Files read back cell by cell; what they hold is what the lists show. */

let world: WorldCalls
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Cells = (string | number | Date | null)[][]

const HEAD = 4

async function file(username: string, code: string, tail: string): Promise<Cells> {
  const caller = await world.as(username)
  const { status, body } = await caller.get<Cells>(`/api/organisations/${await world.idOf(code)}/${tail}`)
  expect([tail, status]).toEqual([tail, 200])
  return body
}

describe('files', () => {
  it('the table of progress with the columns of the office and a total', async () => {
    const rows = await file('halong', 'QN-HL', 'progress.xlsx?year=2023&asOf=2023-08-31')
    expect(rows.slice(0, 2).map(([first]) => first)).toEqual([
      'Đảng bộ thành phố Hạ Long',
      'Tổng hợp kết quả kết nạp đảng viên',
    ])
    expect(rows[HEAD]).toEqual([
      'STT',
      'Đảng bộ trực thuộc',
      'Chỉ tiêu',
      'Đã kết nạp',
      'Tỷ lệ (%)',
      'Cùng kỳ năm trước',
      'Hồ sơ đang xem xét',
      'Ghi chú',
    ])
    const total = rows.at(-1) ?? []
    expect(total.slice(0, 5)).toEqual([null, 'Tổng cộng', 450, 365, 81.11])
    const bodies = rows.slice(HEAD + 1, -1)
    expect(bodies.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(365)
    expect(bodies.map(([ordinal]) => ordinal)).toEqual(bodies.map((_, place) => place + 1))
  })

  it('say what was chosen of the past: the tree of another day, what was known at the end of one', async () => {
    const asked = 'progress.xlsx?year=2023&asOf=2023-08-31'
    const line = async (query: string) => (await file('halong', 'QN-HL', `${asked}${query}`))[2]?.[0]
    expect(await line('')).toMatch(/theo ngày lễ kết nạp$/u)
    expect(await line('&treeOn=2023-12-31&knownAt=2026-06-30')).toMatch(
      /theo cây tổ chức ngày 31\/12\/2023; theo những gì đã ghi đến hết ngày 30\/06\/2026; không phải số chính thức$/u,
    )
  })

  it('all 125 village cells without admission, in the order of the list', async () => {
    const rows = await file('halong', 'QN-HL', 'zero-cells.xlsx?year=2023&asOf=2023-08-31&sector=village')
    expect(rows.slice(HEAD + 1)).toHaveLength(125)
    const caller = await world.as('halong')
    const id = await world.idOf('QN-HL')
    const { body } = await caller.get<CellList>(
      `/api/organisations/${id}/zero-cells?year=2023&asOf=2023-08-31&sector=village&limit=500`,
    )
    expect(rows.slice(HEAD + 1).map((row) => row[1])).toEqual(body.items.map(({ name }) => name))
  })

  it('admissions page after page, in the order of the list, days as days', async () => {
    const rows = await file('trunguong', 'QN', 'admissions.xlsx?from=2010-01-01&to=2026-11-22&year=2023')
    const caller = await world.as('trunguong')
    const id = await world.idOf('QN')
    const { body } = await caller.get<AdmissionList>(
      `/api/organisations/${id}/admissions?from=2010-01-01&to=2026-11-22&year=2023&limit=1`,
    )
    expect(body.total).toBeGreaterThan(500)
    const people = rows.slice(HEAD + 1)
    expect(people).toHaveLength(body.total)
    expect(people.map(([ordinal]) => ordinal)).toEqual(people.map((_, place) => place + 1))
    expect(people.some((row) => row[12] instanceof Date)).toBe(true)
  }, 60_000)

  it('targets given to the bodies beneath, and the bodies themselves', async () => {
    const period = await world.db
      .selectFrom('period')
      .select('id')
      .where('from_day', '=', '2023-01-01')
      .where('kind', '=', 'year')
      .executeTakeFirstOrThrow()
    const targets = await file('daklak', 'DL', `targets.xlsx?period=${period.id}&asOf=2023-12-31`)
    const given = targets.slice(HEAD + 1)
    expect(given).toHaveLength(20)
    expect(given.reduce((sum, row) => sum + Number(row[7]), 0)).toBe(2770)
    expect((await file('daklak', 'DL', 'organisations.xlsx')).slice(HEAD + 1)).toHaveLength(20)
  })
})

describe('a table that its page holds', () => {
  const send = async (table: object) => (await world.as('halong')).post<Cells>('/api/tables.xlsx', table)
  const table = { title: ['Bảng A', 'Năm 2026'], heads: ['Tên', 'Số', 'Ngày'] }

  it('comes back as a file: numbers count, days are days, no text is a formula', async () => {
    const rows = [
      ['=HYPERLINK("http://x")', 3, '05/03/2026'],
      ['Chi bộ khu 2', null, null],
    ]
    const { status, body } = await send({ ...table, rows })
    expect(status).toBe(200)
    expect(body.slice(0, 2).map(([first]) => first)).toEqual(table.title)
    expect(body.slice(3)).toEqual([
      table.heads,
      [`'=HYPERLINK("http://x")`, 3, new Date('2026-03-05T00:00:00Z')],
      ['Chi bộ khu 2', null, null],
    ])
  })

  it('is logged by its length, without a word of it; one too long or shapeless is refused', async () => {
    const before = await lines()
    await send({ ...table, rows: [['Lò Thị Kín', 1, null]] })
    const written = (await lines()).slice(before.length)
    expect(written).toEqual([{ action: 'exchange.export', detail: { list: 'page', count: 1 } }])
    const long = Array.from({ length: 5001 }, () => ['a', 1, null])
    for (const rows of [long, [[{}]], [Array.from({ length: 61 }, () => 1)]]) {
      expect((await send({ ...table, rows })).status).toBe(400)
    }
    const nobody = await world.app.inject({
      method: 'POST',
      url: '/api/tables.xlsx',
      payload: { ...table, rows: [] },
    })
    expect(nobody.statusCode).toBe(401)
  })
})

const lines = () => world.db.selectFrom('audit_line').select(['action', 'detail']).orderBy('seq').execute()

describe('names in files', () => {
  const tail = 'admissions.xlsx?year=2023&asOf=2023-08-31'
  const names = (rows: Cells) => rows.slice(HEAD + 1).map((row) => row[1])

  it('stay closed outside the circle, and open for a purpose that is logged', async () => {
    const closed = await file('trunguong', 'QN-HL', tail)
    expect(new Set(names(closed))).toEqual(new Set([null]))
    expect(closed.slice(HEAD + 1)).toHaveLength(365)
    const before = await lines()
    const open = await file('trunguong', 'QN-HL', `${tail}&purpose=statistics`)
    expect(names(open).every((name) => typeof name === 'string' && name !== '')).toBe(true)
    const written = (await lines()).slice(before.length)
    expect(written.map(({ action }) => action).sort()).toEqual(['admissions.read', 'exchange.export'])
    const text = JSON.stringify(written)
    expect(names(open).filter((name) => text.includes(String(name)))).toEqual([])
    expect(text).toContain('statistics')
  })

  it('are refused for a purpose the role may not name', async () => {
    const inspector = await world.as('quantri')
    const id = await world.idOf('QN-HL')
    expect((await inspector.get(`/api/organisations/${id}/${tail}&purpose=statistics`)).status).toBe(403)
    const halong = await world.as('halong')
    expect((await halong.get(`/api/organisations/${id}/${tail}&purpose=curiosity`)).status).toBe(400)
    expect((await halong.get(`/api/organisations/${id}/${tail}&indicator=religious`)).status).toBe(422)
  })
})
