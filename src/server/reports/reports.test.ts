import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProgressReply } from '#contract/progress'
import type { NewMembersReport } from '#contract/reports'
import { AGE_BANDS } from '#domain/reports/newMembers'
import { openWorld, type WorldCalls } from '../../../test/worldCalls'

/** The official table adds up to the figure of the progress page, and opens sealed numbers for a purpose alone. */

let world: WorldCalls
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function report(username: string, code: string, query: string) {
  const caller = await world.as(username)
  const url = `/api/organisations/${await world.idOf(code)}/reports/new-members?${query}`
  const { status, body } = await caller.get<NewMembersReport>(url)
  expect([url, status]).toEqual([url, 200])
  return { ...body, row: (key: string) => body.rows.find((row) => row.key === key) }
}

const OF_2023 = 'year=2023&asOf=2023-08-31'
const readings = () =>
  world.db.selectFrom('audit_line').select('detail').where('action', '=', 'reports.sealed').execute()

describe('Biểu 2 of Hạ Long', () => {
  it('tells the 365, their groups, and no one twice or not at all', async () => {
    const told = await report('halong', 'QN-HL', OF_2023)
    expect(told.row('admitted')?.now).toBe(365)
    expect(told.fromRecords).toBe(true)
    const sum = (keys: string[]) => keys.reduce((so, key) => so + (told.row(key)?.now ?? Number.NaN), 0)
    const occupations = told.rows.filter(({ key }) => key.startsWith('occupation.')).map(({ key }) => key)
    expect(sum(occupations)).toBe(365)
    expect(sum(AGE_BANDS.map(({ key }) => key))).toBe(365)
    expect(told.row('occupation.pupil')?.now).toBe(12)
    const caller = await world.as('halong')
    const { body } = await caller.get<ProgressReply>(
      `/api/organisations/${told.organisation.id}/progress?${OF_2023}`,
    )
    expect(told.row('women')?.now).toBe(body.breakdown.women)
    expect(told.row('admitted')?.lastYear).toBe(body.sameDayLastYear.admitted)
  })

  it('opens ethnicity and religion for a purpose, exactly and logged', async () => {
    const closed = await report('halong', 'QN-HL', OF_2023)
    expect([closed.row('religious')?.now, closed.sealedOpen]).toEqual([null, false])
    const before = (await readings()).length
    const open = await report('halong', 'QN-HL', `${OF_2023}&purpose=statistics`)
    expect(open.row('ethnicMinority')?.now).toEqual(expect.any(Number))
    expect(open.row('religious')?.now).toEqual(expect.any(Number))
    const written = (await readings()).slice(before)
    expect(written).toHaveLength(1)
    expect(written[0]?.detail).toMatchObject({ purpose: 'statistics' })
  })

  it('leaves as a file with the columns of the form', async () => {
    const caller = await world.as('halong')
    const id = await world.idOf('QN-HL')
    const url = `/api/organisations/${id}/reports/new-members.xlsx?${OF_2023}`
    const { status, body } = await caller.get<unknown[][]>(url)
    expect(status).toBe(200)
    expect(body[4]).toEqual(['Mục', 'Tiêu chí', 'Kỳ này', 'Cùng kỳ năm trước', '% so với cùng kỳ', 'Ghi chú'])
    expect(body[5]?.slice(0, 3)).toEqual(['I', 'Tổng số đảng viên mới kết nạp', 365])
    expect(body.find((row) => row[1] === 'Hôn nhân với người nước ngoài')?.at(-1)).toBe('không theo dõi')
    expect(body.find((row) => row[1] === 'Người theo tôn giáo')?.at(-1)).toBe('cần nêu mục đích')
  })
})

describe('where a document speaks', () => {
  it('the total is told and what it does not split stays empty', async () => {
    const told = await report('daklak', 'DL', 'year=2022&asOf=2022-12-31')
    expect(told.fromRecords).toBe(false)
    expect([told.row('admitted')?.now, told.row('occupation.worker')?.now, told.row('age18')?.now]).toEqual([
      2089,
      null,
      null,
    ])
  })

  it('a purpose is not for those who read no names', async () => {
    const caller = await world.as('quantri')
    const id = await world.idOf('QN-HL')
    const url = `/api/organisations/${id}/reports/new-members?${OF_2023}`
    expect((await caller.get(url)).status).toBe(403)
  })
})
