import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrganisationList } from '#contract/organisations'
import * as roads from '../../../../test/imports'
import { openWorld, type WorldCalls } from '../../../../test/worldCalls'

let world: WorldCalls
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const HALONG = { username: 'halong', code: 'QN-HL' }
const HEAD = ['STT', 'Tên chi bộ', 'Mã số', 'Loại', 'Thuộc đảng bộ', 'Ngày thành lập', 'Điện thoại bí thư']
const sheet = (...rows: (string | Date)[][]) => [
  ['ĐẢNG BỘ THÀNH PHỐ HẠ LONG'],
  ['DANH SÁCH TỔ CHỨC ĐẢNG MỚI'],
  [],
  HEAD,
  ...rows.map((row, place) => [String(place + 1), ...row]),
]
const NEW_COMMITTEE = ['Đảng bộ phường Kiểm Thử', 'HLM', 'Đảng bộ cơ sở', '', '01/07/2025', '0912345678']
const cell = (name: string, code: string) => [
  name,
  code,
  'chi bộ',
  'HLM',
  new Date(Date.UTC(2025, 7, 1)),
  '0987654321',
]

async function bodiesNamed(q: string): Promise<string[]> {
  const caller = await world.as('halong')
  const { body } = await caller.get<OrganisationList>(`/api/organisations?q=${encodeURIComponent(q)}`)
  return body.items.map(({ name, parentName }) => `${parentName}: ${name}`).sort()
}

describe('a file of organisations', () => {
  it('is judged without a trace, written beneath rows of its own, and taken back as a whole', async () => {
    const sent = await roads.checked(
      world,
      HALONG,
      'organisations',
      sheet(NEW_COMMITTEE, cell('Chi bộ Kiểm Thử 1', '007'), cell('Chi bộ Kiểm Thử 2', '008')),
    )
    expect(await roads.item(sent)).toMatchObject({ state: 'checked', total: 3, good: 3, faulty: 0 })
    expect(await bodiesNamed('Kiểm Thử')).toEqual([])
    expect(await roads.confirm(sent)).toMatchObject({ state: 'done', written: 3, faulty: 0 })
    expect(await bodiesNamed('Kiểm Thử')).toEqual([
      'Đảng bộ phường Kiểm Thử: Chi bộ Kiểm Thử 1',
      'Đảng bộ phường Kiểm Thử: Chi bộ Kiểm Thử 2',
      'Đảng bộ thành phố Hạ Long: Đảng bộ phường Kiểm Thử',
    ])
    expect(await roads.withdraw(sent)).toMatchObject({ state: 'takenBack', taken: 3, erased: true })
    expect(await bodiesNamed('Kiểm Thử')).toEqual([])
  })

  it('tells every row that cannot be brought in, by column and reason', async () => {
    const sent = await roads.checked(
      world,
      HALONG,
      'organisations',
      sheet(
        ['', 'X1', 'chi bộ', '', '01/07/2025', ''],
        ['Chi bộ A', 'X2', 'câu lạc bộ', '', '1/7/25', ''],
        ['Chi bộ B', 'X3', 'chi bộ', 'Đảng bộ không có', '31/02/2025', ''],
        ['Chi bộ C', 'X4', 'chi bộ', 'Đảng bộ phường nào', '01/07/2025', ''],
        ['Chi bộ D', 'X5', 'chi bộ', '', '01/07/2030', ''],
        ['Chi bộ E', 'X6', 'chi bộ', '', '01/07/2025', ''],
        ['Chi bộ E', 'X6', 'chi bộ', '', '01/07/2025', ''],
      ),
    )
    const rows = await roads.rowsOf(sent)
    expect(
      rows.map(({ line, findings }) => [line, ...findings.map(({ field, code }) => `${field} ${code}`)]),
    ).toEqual([
      [5, 'name required'],
      [6, 'kind wordUnknown', 'day yearTwoDigits'],
      [7, 'day notADate'],
      [8, 'parent bodyUnknown'],
      [9, 'day dayInFuture'],
      [11, 'code repeatedInFile', 'name repeatedInFile'],
    ])
    expect(rows[1]?.texts.kind).toBe('câu lạc bộ')
    // no body of the city is called like it: nothing is guessed
    expect(rows[3]?.findings[0]?.params).toBeUndefined()
  })

  it('keeps no column that no step needs', async () => {
    const sent = await roads.checked(world, HALONG, 'organisations', sheet(cell('Chi bộ Kiểm Thử 3', '009')))
    const { sheets } = await roads.item(sent)
    expect(JSON.stringify(sheets)).not.toContain('0987654321')
    expect(JSON.stringify(sheets)).toContain('Chi bộ Kiểm Thử 3')
  })

  it('shows the body that is there already, and takes the row when it is another', async () => {
    const first = await roads.checked(
      world,
      HALONG,
      'organisations',
      sheet(['Chi bộ Trùng', 'T1', 'chi bộ cơ sở', '', '01/07/2025', '']),
    )
    await roads.confirm(first)
    const again = await roads.checked(
      world,
      HALONG,
      'organisations',
      sheet(['Chi bộ trùng', 'T2', 'chi bộ cơ sở', '', '01/07/2025', '']),
    )
    const [row] = await roads.rowsOf(again)
    expect(row?.findings.map(({ code }) => code)).toEqual(['recordedAlready'])
    expect(row?.twins.map(({ label }) => label)).toEqual(['Chi bộ Trùng (T1)'])
    const { version } = await roads.item(again)
    const decided = { expectedVersion: version, line: row?.line, decision: 'distinct' }
    expect((await roads.step(again, 'row-corrections', decided)).status).toBe(201)
    await roads.runAll(world)
    expect(await roads.item(again)).toMatchObject({ good: 1, faulty: 0 })
  })

  it('is not taken back once something was built on it, and says on which line', async () => {
    const sent = await roads.checked(
      world,
      HALONG,
      'organisations',
      sheet(NEW_COMMITTEE, cell('Chi bộ Kiểm Thử 1', '010'), cell('Chi bộ Kiểm Thử 2', '011')),
    )
    await roads.confirm(sent)
    const caller = await world.as('halong')
    const { body } = await caller.get<OrganisationList>('/api/organisations?code=010')
    const id = body.items[0]?.id ?? ''
    const figure = { commandId: crypto.randomUUID(), id: crypto.randomUUID(), day: '2025-12-31', value: 9 }
    const url = `/api/organisations/${id}/membership-bases`
    expect((await caller.post(url, { ...figure, source: 'Báo cáo' })).status).toBe(201)
    const answer = await roads.step(sent, 'withdrawals', { reason: 'Gửi nhầm' })
    expect([answer.status, answer.body]).toMatchObject([
      422,
      { findings: [{ code: 'importBuiltUpon', params: { line: 6 } }] },
    ])
    expect(await bodiesNamed('Kiểm Thử')).toHaveLength(3)
  })
})
