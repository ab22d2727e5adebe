import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProgressReply } from '#contract/progress'
import type { CriteriaReply } from '#contract/reports'
import type { CriteriaReport } from '#domain/reports/catalogue'
import { AGE_BANDS } from '#domain/reports/newMembers'
import { anyId } from '../../../test/builders'
import { findingsOf } from '../../../test/targetTree'
import { openWorld, type WorldCalls } from '../../../test/worldCalls'

/** The official table adds up to the figure of the progress page, and opens sealed numbers for a purpose alone. */

let world: WorldCalls
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function report(username: string, code: string, query: string, table: CriteriaReport = 'new-members') {
  const caller = await world.as(username)
  const url = `/api/organisations/${await world.idOf(code)}/reports/${table}?${query}`
  const { status, body } = await caller.get<CriteriaReply>(url)
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
    expect(body[4]).toEqual(['STT', 'Tiêu chí', 'Kỳ này', 'Cùng kỳ năm trước', '% so với cùng kỳ', 'Ghi chú'])
    expect(body.slice(0, 4).flat().join(' ')).toContain('Đơn vị tính: người')
    expect(body[5]?.slice(0, 3)).toEqual(['I', 'Tổng số đảng viên mới kết nạp', 365])
    expect(body[6]?.slice(0, 2)).toEqual(['1', 'Nữ'])
    expect(body.find((row) => row[1] === 'Hôn nhân với người nước ngoài')?.at(-1)).toBe('không theo dõi')
    expect(body.find((row) => row[1] === 'Người theo tôn giáo')?.at(-1)).toBe('niêm kín')
  })
})

describe('Biểu 2, part III', () => {
  it('counts the grassroots bodies of the tree, and those that admitted as the cells tell', async () => {
    const told = await report('halong', 'QN-HL', OF_2023)
    const caller = await world.as('halong')
    const { body } = await caller.get<ProgressReply>(
      `/api/organisations/${told.organisation.id}/progress?${OF_2023}`,
    )
    const now = (key: string) => told.row(key)?.now ?? Number.NaN
    expect(now('committees') + now('grassrootsCells')).toBe(body.coverage.grassroots.total)
    const admitting = body.children.filter(({ admitted }) => (admitted ?? 0) > 0)
    expect(now('committeesAdmitting') + now('grassrootsCellsAdmitting')).toBe(admitting.length)
  })
})

describe('Biểu 2b', () => {
  it('opens for a purpose alone, and its peoples and religions each make up the whole', async () => {
    const closed = await report('halong', 'QN-HL', OF_2023, 'new-member-groups')
    expect(closed.row('admitted')?.now).toBe(365)
    expect(closed.rows.filter(({ access, now }) => access === 'sealed' && now !== null)).toEqual([])
    const open = await report('halong', 'QN-HL', `${OF_2023}&purpose=statistics`, 'new-member-groups')
    const women = open.row('admitted')?.beside
    for (const part of ['ethnicity.', 'religion.']) {
      const rows = open.rows.filter(({ key }) => key.startsWith(part))
      expect(rows.reduce((sum, { now }) => sum + (now ?? Number.NaN), 0)).toBe(365)
      expect(rows.reduce((sum, row) => sum + (row.beside ?? Number.NaN), 0)).toBe(women)
    }
    const table = await report('halong', 'QN-HL', `${OF_2023}&purpose=statistics`)
    const minority = open.rows.filter(
      ({ key }) => key.startsWith('ethnicity.') && key !== 'ethnicity.kinh' && key !== 'ethnicity.notStated',
    )
    expect(minority.reduce((sum, { now }) => sum + (now ?? 0), 0)).toBe(table.row('ethnicMinority')?.now)
    const lines = await readings()
    expect(JSON.stringify(lines.at(-2)?.detail)).toContain('new-member-groups')
  })

  it('is told nobody whose role reads no names', async () => {
    const trainer = await world.as('giangvien')
    const { organisation_id: id } = await world.db
      .selectFrom('role_grant')
      .innerJoin('account', 'account.id', 'role_grant.account_id')
      .select('role_grant.organisation_id')
      .where('account.username', '=', 'giangvien')
      .executeTakeFirstOrThrow()
    const url = `/api/organisations/${id}/reports/new-member-groups?${OF_2023}`
    expect((await trainer.get(url)).status).toBe(200)
    expect((await trainer.get(`${url}&purpose=statistics`)).status).toBe(403)
  })
})

describe('the table on membership work', () => {
  it('tells recognitions, listings and classes of the days asked for', async () => {
    const told = await report('mongcai', 'QN-MC', 'year=2023&asOf=2023-12-31', 'admission-work')
    const { rows } = await sql<{ listed: number; trained: number }>`
      select count(*) filter (where listed_day between '2023-01-01' and '2023-12-31')::int as listed,
        count(*) filter (where trained_day between '2023-01-01' and '2023-12-31')::int as trained
      from file_state join placement place on place.organisation_id = cell_id and upper_inf(place.valid)
        and place.path <@ (select path from placement above where above.organisation_id = ${told.organisation.id}
          and upper_inf(above.valid))`.execute(world.db)
    expect([told.row('listed')?.now, told.row('trained')?.now]).toEqual([rows[0]?.listed, rows[0]?.trained])
    expect(told.row('recognised')?.now).toEqual(expect.any(Number))
    const grassroots = told.row('grassrootsWithout')?.now
    const table = await report('mongcai', 'QN-MC', 'year=2023&asOf=2023-12-31')
    const now = (key: string) => table.row(key)?.now ?? Number.NaN
    const without =
      now('committees') +
      now('grassrootsCells') -
      now('committeesAdmitting') -
      now('grassrootsCellsAdmitting')
    expect(grassroots).toBe(without)
  })
})

describe('a re-admission', () => {
  it('is told by the application of the file', async () => {
    const before = await report('halong', 'QN-HL', OF_2023)
    expect(before.row('readmitted')?.now).toBe(0)
    await sql`
      insert into record (id, candidate_id, kind, organisation_id, day, detail, recorded_at)
      select ${anyId()}, ceremony.candidate_id, 'application', ceremony.organisation_id, ceremony.day - 60,
        '{"readmission": true, "ground": "ordinary", "sinceDay": null}', now()
      from record ceremony
      join placement place on place.organisation_id = ceremony.organisation_id and upper_inf(place.valid)
        and place.path <@ (select path from placement above where above.organisation_id = ${before.organisation.id}
          and upper_inf(above.valid))
      where ceremony.kind = 'ceremony' and ceremony.day between '2023-01-01' and '2023-08-31' limit 1`.execute(
      world.db,
    )
    expect((await report('halong', 'QN-HL', OF_2023)).row('readmitted')?.now).toBe(1)
  })
})

describe('any span of days', () => {
  it('is compared with the same days a year before, the 29th of February with the 28th', async () => {
    const told = await report('halong', 'QN-HL', 'year=2024&from=2024-02-01&to=2024-02-29&asOf=2024-02-29')
    expect([told.period, told.lastYearAsOf]).toEqual([{ from: '2024-02-01', to: '2024-02-29' }, '2023-02-28'])
  })

  it('tells until the end of both periods at the latest', async () => {
    const told = await report('halong', 'QN-HL', 'year=2023&asOf=2024-02-15')
    expect([told.asOf, told.lastYearAsOf]).toEqual(['2024-02-15', '2022-12-31'])
  })
})

describe('a report of the catalogue', () => {
  const refusalOf = async (tail: string) => {
    const caller = await world.as('halong')
    const { status, body } = await caller.get(`/api/organisations/${await world.idOf('QN-HL')}/${tail}`)
    return status === 200 ? [status] : [status, ...findingsOf(body)]
  }

  it('is refused for days it is not drawn up for, on the page and as a file', async () => {
    const half = 'year=2023&from=2023-01-01&to=2023-06-30&asOf=2023-06-30'
    expect(await refusalOf(`reports/new-members?${half}`)).toEqual([200])
    for (const tail of ['admission-work', 'admission-work.xlsx']) {
      expect(await refusalOf(`reports/${tail}?${half}`)).toEqual([422, 'reportSpan from'])
    }
    expect(await refusalOf('reports/new-members?year=2023&from=2023-01-02&to=2023-06-30')).toEqual([
      422,
      'reportSpan from',
    ])
    // a cut-off is any day within the span
    expect(await refusalOf('reports/admission-work?year=2023&asOf=2023-06-17')).toEqual([200])
  })

  it('is refused for what was known on a past day where files alone tell it', async () => {
    const past = 'year=2023&asOf=2023-08-31&knownAt=2024-01-31'
    for (const tail of ['reports/funnel', 'reports/funnel.xlsx']) {
      expect(await refusalOf(`${tail}?${past}`)).toEqual([422, 'reportPast knownAt'])
    }
    for (const tail of ['registers/probationers', 'registers/sympathizers.xlsx']) {
      expect(await refusalOf(`${tail}?${past}`)).toEqual([422, 'reportPast knownAt'])
    }
    for (const tail of ['difficulties', 'classes', 'coverage', 'new-members', 'admission-work']) {
      expect(await refusalOf(`reports/${tail}?${past}`)).toEqual([200])
    }
  })

  it('is refused for a day before its period begins', async () => {
    for (const tail of ['new-members', 'coverage.xlsx']) {
      const refusal = await refusalOf(`reports/${tail}?year=2023&asOf=2022-12-31`)
      expect(refusal).toEqual([422, 'reportAhead asOf'])
    }
  })

  it('is refused for a day of no known form', async () => {
    expect(await refusalOf('reports/new-members?year=2015&asOf=2015-12-31')).toEqual([
      422,
      'reportUncovered asOf',
    ])
    expect(await refusalOf('reports/coverage?year=2015&asOf=2015-12-31')).toEqual([200])
    expect((await report('halong', 'QN-HL', 'year=2020&asOf=2020-12-31')).version).toMatchObject({
      number: 'Biểu 2-TCTW',
      to: '2021-12-12',
    })
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
