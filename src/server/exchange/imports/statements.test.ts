import { utils, write as writeXls } from '@e965/xlsx'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportDetail } from '#contract/imports'
import type { OrganisationList } from '#contract/organisations'
import type { StatementsReply } from '#contract/statements'
import { encodeText } from '#domain/exchange/legacyText'
import { anyId, testPorts } from '../../../../test/builders'
import { crashThrough, stepDyingAt } from '../../../../test/crashes'
import * as roads from '../../../../test/imports'
import { openWorld, type WorldCalls } from '../../../../test/worldCalls'
import { eraseOldFiles } from './eraseOld'
import { importRunner } from './runner'

/** Numbers of bodies: sheets of every format, the faulty rows sent back, crashes, two officers, what stands after. */

let world: WorldCalls
let cells: { id: string; code: string; name: string; parent: string }[]
beforeAll(async () => {
  world = await openWorld()
  const caller = await world.as('halong')
  const { body } = await caller.get<OrganisationList>('/api/organisations?limit=500')
  cells = body.items.flatMap(({ id, code, name, parentName, alive, kind }) =>
    code !== null && alive && kind === 'cell' ? [{ id, code, name, parent: parentName ?? '' }] : [],
  )
})
afterAll(() => world.close())

const HALONG = { username: 'halong', code: 'QN-HL' }
const HEAD = ['STT', 'Mã đơn vị', 'Tên đơn vị', 'Số đảng viên', 'Tính đến ngày', 'Nguồn số liệu']

/** So many rows of numbers of members, of a day of each month for cell after cell: each test has its own day. */
function rowsOf(count: number, day: number): string[][] {
  return Array.from({ length: count }, (_, place) => {
    const cell = cells[place % cells.length]
    const month = String(1 + (Math.floor(place / cells.length) % 12)).padStart(2, '0')
    return [
      String(place + 1),
      cell?.code ?? '',
      cell?.name ?? '',
      String(place),
      `${day}/${month}/2025`,
      'Báo cáo thử',
    ]
  })
}

/** How many numbers of this source stand. */
async function standing(source: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from membership_base base
    where base.source = ${source} and not base.taken_back
      and not exists (select from membership_base later where later.replaces_id = base.id)`.execute(world.db)
  return rows[0]?.count ?? 0
}

describe('sheets of every format', () => {
  const [head, rows] = [
    ['Mã', 'Chi bộ', 'Số đảng viên', 'Đến ngày', 'Nguồn'],
    (day: number) => rowsOf(2, day),
  ]
  const sheet = (day: number, text: (text: string) => string) => [
    head.map(text),
    ...rows(day).map(([, code = '', name = '', value = '', on = '', source = '']) => [
      code,
      text(name),
      value,
      on,
      text(source),
    ]),
  ]
  const old = (encoding: 'tcvn3' | 'vni') => (text: string) => encodeText(text, encoding) ?? text
  const csv = (cells_: string[][], mark: string) => cells_.map((row) => row.join(mark)).join('\r\n')
  const xls = (cells_: string[][]): Uint8Array => {
    const book = { SheetNames: ['A'], Sheets: { A: utils.aoa_to_sheet(cells_) } }
    const bytes: unknown = writeXls(book, { type: 'buffer', bookType: 'biff8' })
    return bytes as Uint8Array
  }

  it.each([
    ['.csv with semicolons and a BOM', 1, (y: number) => Buffer.from(`\uFEFF${csv(sheet(y, String), ';')}`)],
    ['.csv of TCVN3', 2, (y: number) => Buffer.from(csv(sheet(y, old('tcvn3')), ','), 'latin1')],
    ['.csv of VNI', 3, (y: number) => Buffer.from(csv(sheet(y, old('vni')), ','), 'latin1')],
    ['.xls', 4, (y: number) => xls(sheet(y, String))],
    ['.xls of TCVN3', 5, (y: number) => xls(sheet(y, old('tcvn3')))],
  ] as const)('%s says the same', async (_, day, bytesOf) => {
    const sent = await roads.send(world, HALONG, 'membershipBases', bytesOf(day))
    expect(sent.status).toBe(201)
    await roads.set(sent, roads.proposed(sent.body))
    expect(await roads.confirm(sent)).toMatchObject({ total: 2, written: 2, faulty: 0 })
    const caller = await world.as('halong')
    const { body } = await caller.get<StatementsReply>(`/api/organisations/${cells[0]?.id}/statements`)
    const told = body.membershipBases.find((one) => one.day === `2025-01-0${day}`)
    expect(told).toMatchObject({ value: 0, source: 'Báo cáo thử' })
  })

  it('a file with a program in it, or one that is none, is refused', async () => {
    const broken = await roads.send(world, HALONG, 'membershipBases', Buffer.from('PK không phải tệp'))
    expect([broken.status, broken.body]).toMatchObject([422, { findings: [{ code: 'fileUnreadable' }] }])
    const empty = await roads.send(world, HALONG, 'membershipBases', Buffer.from(' , \n'))
    expect([empty.status, empty.body]).toMatchObject([422, { findings: [{ code: 'fileEmpty' }] }])
  })
})

describe('faulty rows', () => {
  it('come back as a workbook, are corrected there and sent again', async () => {
    const rows = rowsOf(300, 10).map((row, place) => {
      if (place % 33 !== 0) return row
      const wrong = [...row]
      if (place % 2 === 0) wrong[3] = 'mười hai'
      else wrong[1] = 'KHÔNG-CÓ'
      return wrong
    })
    const sent = await roads.checked(world, HALONG, 'membershipBases', [HEAD, ...rows])
    expect(await roads.item(sent)).toMatchObject({ total: 300, good: 290, faulty: 10 })
    expect(await roads.confirm(sent)).toMatchObject({ state: 'done', written: 290, faulty: 10 })
    const { body } = await sent.caller.get<string[][]>(`/api/imports/${sent.id}/faulty-rows.xlsx`)
    const back = body.slice(4)
    expect(back[0]).toEqual([
      'STT',
      'Mã tổ chức đảng',
      'Tổ chức đảng',
      'Số đảng viên',
      'Tính đến ngày',
      'Nguồn số liệu',
      'Lỗi',
    ])
    expect(back).toHaveLength(11)
    expect(back[1]?.[6]).toBe('Số đảng viên: Ghi số nguyên từ 0 trở lên, không kèm chữ.')
    const right = new Map(rowsOf(300, 10).map((row) => [row[0], row]))
    const mended = back.map((row, place) =>
      place === 0 ? row : [...(right.get(row[0]) ?? []), row[6] ?? ''],
    )
    const again = await roads.checked(world, HALONG, 'membershipBases', [['Tên'], [], ...mended])
    expect(await roads.confirm(again)).toMatchObject({ written: 10, faulty: 0 })
    const { rows: told } = await sql<{ code: string; value: string; day: string }>`
      select distinct place.code, base.value::text as value, to_char(base.day, 'FMDD/MM/YYYY') as day
      from membership_base base join placement place using (organisation_id)
      where extract(day from base.day) = 10 and base.source = 'Báo cáo thử'`.execute(world.db)
    const clean = rowsOf(300, 10).map(([, code, , value, day]) => `${code} ${value} ${day}`)
    expect(told.map(({ code, value, day }) => `${code} ${value} ${day}`).sort()).toEqual(clean.sort())
  })

  it('are corrected on the page, and every row is judged anew', async () => {
    const rows = rowsOf(3, 11)
    rows[1]?.splice(3, 1, 'hai mươi')
    const sent = await roads.checked(world, HALONG, 'membershipBases', [HEAD, ...rows])
    const { version } = await roads.item(sent)
    const correction = { expectedVersion: version, line: 3, texts: { value: '20' } }
    await roads.step(sent, 'row-corrections', correction)
    await roads.runAll(world)
    expect(await roads.item(sent)).toMatchObject({ good: 3, faulty: 0 })
    const later = { expectedVersion: version + 1, line: 4, decision: 'skip' }
    await roads.step(sent, 'row-corrections', later)
    await roads.runAll(world)
    expect(await roads.confirm(sent)).toMatchObject({ written: 2, skipped: 1, faulty: 0 })
    const caller = await world.as('halong')
    const { body } = await caller.get<StatementsReply>(`/api/organisations/${cells[1]?.id}/statements`)
    expect(body.membershipBases.find(({ day }) => day === '2025-01-11')?.value).toBe(20)
  })
})

describe('a process that ends', () => {
  it('at any query of any step loses nothing and doubles nothing', async () => {
    const rows = rowsOf(1200, 12).map((row) => [...row.slice(0, 5), 'Báo cáo ngày 12'])
    const sent = await roads.checked(world, HALONG, 'membershipBases', [HEAD, ...rows])
    expect(await roads.item(sent)).toMatchObject({ good: 1200 })
    const { version } = await roads.item(sent)
    await roads.step(sent, 'confirmations', { expectedVersion: version })
    expect(await crashThrough(sent)).toBeGreaterThan(6)
    expect(await roads.item(sent)).toMatchObject({ state: 'done', written: 1200, faulty: 0 })
    expect(await standing('Báo cáo ngày 12')).toBe(1200)
    await roads.step(sent, 'withdrawals', { reason: 'Gửi nhầm' })
    expect(await crashThrough(sent)).toBeGreaterThan(6)
    expect(await roads.item(sent)).toMatchObject({ state: 'takenBack', taken: 1200 })
    expect(await standing('Báo cáo ngày 12')).toBe(0)
  })

  it('with a fault that will not pass leaves the file waiting for a person, who goes on', async () => {
    const sent = await roads.checked(world, HALONG, 'membershipBases', [HEAD, ...rowsOf(2, 19)])
    const { version } = await roads.item(sent)
    await roads.step(sent, 'confirmations', { expectedVersion: version })
    await stepDyingAt(world, 6, new Error('a fault of ours'))
    expect(await roads.item(sent)).toMatchObject({ state: 'importing', halted: 'fault', written: 0 })
    await roads.step(sent, 'resumptions')
    await roads.runAll(world)
    expect(await roads.item(sent)).toMatchObject({ state: 'done', written: 2 })
  })
})

describe('two officers', () => {
  it('who confirm at once: one is first, the other is told', async () => {
    const sent = await roads.checked(world, HALONG, 'membershipBases', [HEAD, ...rowsOf(2, 13)])
    const { version } = await roads.item(sent)
    const both = await Promise.all([
      roads.step(sent, 'confirmations', { expectedVersion: version }),
      roads.step(sent, 'confirmations', { expectedVersion: version }),
    ])
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 409])
    await roads.runAll(world)
    expect(await roads.item(sent)).toMatchObject({ state: 'done', written: 2 })
  })

  it('who run it at once write every row once', async () => {
    const rows = rowsOf(1100, 14).map((row) => [...row.slice(0, 5), 'Báo cáo ngày 14'])
    const sent = await roads.checked(world, HALONG, 'membershipBases', [HEAD, ...rows])
    const { version } = await roads.item(sent)
    await roads.step(sent, 'confirmations', { expectedVersion: version })
    await Promise.all([roads.runAll(world), roads.runAll(world)])
    await roads.runAll(world)
    expect(await roads.item(sent)).toMatchObject({ state: 'done', written: 1100 })
    expect(await standing('Báo cáo ngày 14')).toBe(1100)
  })
})

describe('a file', () => {
  it('that was sent before is told, and its rows are seen to stand', async () => {
    const bytes = await roads.workbook([HEAD, ...rowsOf(2, 15)])
    const first = await roads.send(world, HALONG, 'membershipBases', bytes)
    expect(first.body.sameFile).toBeNull()
    await roads.set(first, roads.proposed(first.body))
    await roads.confirm(first)
    const second = await roads.send(world, HALONG, 'membershipBases', bytes)
    expect(second.body.sameFile).toMatchObject({ id: first.id, state: 'done' })
    await roads.set(second, roads.proposed(second.body))
    expect(await roads.item(second)).toMatchObject({ good: 0, faulty: 2 })
    const rows = await roads.rowsOf(second)
    expect(rows.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
      ['recordedAlready'],
      ['recordedAlready'],
    ])
    expect(rows[0]?.twins.map(({ label }) => label)).toEqual(['0 (Báo cáo thử)'])
  })

  it('stops when asked and goes on where it stopped', async () => {
    const sent = await roads.checked(world, HALONG, 'membershipBases', [HEAD, ...rowsOf(1100, 16)])
    const { version } = await roads.item(sent)
    await roads.step(sent, 'confirmations', { expectedVersion: version })
    await importRunner(world.db, testPorts(world.clock)).step()
    await roads.step(sent, 'halts')
    await roads.runAll(world)
    expect(await roads.item(sent)).toMatchObject({ state: 'importing', halted: 'asked', written: 500 })
    await roads.step(sent, 'resumptions')
    await roads.runAll(world)
    expect(await roads.item(sent)).toMatchObject({ state: 'done', halted: null, written: 1100 })
  })

  it('is erased some days after its last step, and says so', async () => {
    const sent = await roads.checked(world, HALONG, 'membershipBases', [HEAD, ...rowsOf(2, 17)])
    const later = new Date(world.clock.now.getTime() + 8 * 86_400_000)
    await eraseOldFiles(world.db, { now: () => later })
    const detail = await roads.item(sent)
    expect(detail).toMatchObject({ state: 'abandoned', erased: true, fileName: '–' })
    expect(detail.sheets.map(({ first }) => first)).toEqual([[]])
    const left = await world.db
      .selectFrom('import_chunk')
      .select('job_id')
      .where('job_id', '=', sent.id)
      .execute()
    expect(left).toEqual([])
  })

  it('is not readable in the database', async () => {
    const sent = await roads.send(
      world,
      HALONG,
      'membershipBases',
      await roads.workbook([HEAD, ...rowsOf(2, 18)]),
    )
    const chunks = await world.db
      .selectFrom('import_chunk')
      .selectAll()
      .where('job_id', '=', sent.id)
      .execute()
    expect(chunks).toHaveLength(1)
    expect(chunks[0]?.sealed.toString('latin1')).not.toContain('Chi b')
  })

  it('without a column or a value for what must be there is not judged, and the field is named', async () => {
    const sent = await roads.send(
      world,
      HALONG,
      'membershipBases',
      await roads.workbook([
        ['Mã', 'Số đảng viên'],
        ['007', 5],
      ]),
    )
    const body = { commandId: anyId(), expectedVersion: 1, setting: roads.proposed(sent.body) }
    const answer = await sent.caller.post<ImportDetail>(`/api/imports/${sent.id}/settings`, body)
    expect([answer.status, answer.body]).toMatchObject([
      422,
      {
        findings: [
          { code: 'importFieldMissing', field: 'setting.constants.day' },
          { code: 'importFieldMissing', field: 'setting.constants.source' },
        ],
      },
    ])
    const constants = { day: '31/12/2025', source: 'Báo cáo' }
    await roads.set(sent, roads.proposed(sent.body, { constants }))
    expect((await roads.rowsOf(sent))[0]?.findings).toMatchObject([
      { code: 'bodyUnknown', field: 'bodyCode' },
    ])
  })
})
