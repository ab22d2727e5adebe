import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TargetsReply } from '#contract/targets'
import { anyId, type Caller } from '../../../../test/builders'
import { crashThrough } from '../../../../test/crashes'
import * as roads from '../../../../test/imports'
import { addPeriod, decision, plantTargetTree, type TargetTree } from '../../../../test/targetTree'
import { periodId } from '../../../../test/world/ids'
import { openWorld, type WorldCalls } from '../../../../test/worldCalls'

/** Files of targets: written by the ordinary entry with its refusals, taken back whole, and the same there and back. */

const HEAD = [
  'STT',
  'Tên tổ chức đảng',
  'Mã',
  'Chỉ tiêu giao (2025)',
  'Số quyết định/nghị quyết',
  'Ngày',
  'Ghi chú',
]
const shared = { constants: { issuer: 'Ban Thường vụ Tỉnh ủy', period: '2025' } }

describe('a sheet that gives targets to the bodies of a province', () => {
  let world: WorldCalls
  let officer: Caller
  let bodies: { code: string; name: string }[]
  let year: string
  const PROVINCE = { username: 'daklak', code: 'DL' }
  beforeAll(async () => {
    world = await openWorld()
    officer = await world.as('daklak')
    const ledger = await read(periodId('2023'))
    bodies = ledger.children.map(({ organisation: { code, name } }) => ({ code: code ?? '', name }))
    year = periodId('2025')
  })
  afterAll(() => world.close())

  const read = async (period: string) =>
    (await officer.get<TargetsReply>(`/api/organisations/${await world.idOf('DL')}/targets?period=${period}`))
      .body
  const rowOf = (place: number, value: string, day = '10/01/2025') => [
    String(place + 1),
    bodies[place]?.name ?? '',
    bodies[place]?.code ?? '',
    value,
    '15-QĐ/TU',
    day,
    '',
  ]
  const sheet = (rows: string[][]) => [
    ['TỈNH ỦY'],
    ['GIAO CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN'],
    [],
    HEAD,
    ...rows,
    ['', 'Tổng cộng', '', '2770', '', '', ''],
  ]
  const all = (day?: string) => bodies.map((_, place) => rowOf(place, String(100 + place), day))
  const given = async () => (await read(year)).children.map(({ assigned }) => assigned)
  const entries = async () => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from target_entry where period_id = ${year} and not taken_back`.execute(
      world.db,
    )
    return rows[0]?.count
  }

  it('is read with the period of its head, written, and taken back with nothing left in force', async () => {
    const before = await given()
    const sent = await roads.send(world, PROVINCE, 'targets', await roads.workbook(sheet(all())))
    const { constants } = roads.proposed(sent.body)
    expect(constants).toEqual({ period: '2025' })
    const issuer = 'Ban Thường vụ Tỉnh ủy'
    await roads.set(sent, roads.proposed(sent.body, { constants: { ...constants, issuer } }))
    expect(await roads.item(sent)).toMatchObject({ total: 20, good: 20, faulty: 0 })
    expect(await given()).toEqual(before)
    expect(await roads.confirm(sent)).toMatchObject({ state: 'done', written: 20, periodId: year })
    const { children, allocated } = await read(year)
    expect(children.map(({ assigned }) => assigned)).toEqual(bodies.map((_, place) => 100 + place))
    expect(allocated).toBe(20 * 100 + 190)
    const paper = { number: '15-QĐ/TU', day: '2025-01-10', issuerName: 'Ban Thường vụ Tỉnh ủy' }
    expect(children.every((row) => JSON.stringify(row.paper) === JSON.stringify(paper))).toBe(true)
    expect(await roads.withdraw(sent)).toMatchObject({ state: 'takenBack', taken: 20, findings: [] })
    expect(await given()).toEqual(before)
  })

  it('is told row by row what the ordinary entry would refuse, and the rows go back', async () => {
    const wrong = [
      rowOf(0, 'một trăm'),
      rowOf(1, '99999999'),
      rowOf(2, '10', '10/01/2027'),
      ['4', 'Đảng bộ không có', 'KHONG-CO', '10', '15-QĐ/TU', '10/01/2025', ''],
      rowOf(4, '10'),
      rowOf(4, '11'),
      rowOf(5, '12'),
    ]
    const sent = await roads.checked(world, PROVINCE, 'targets', sheet(wrong), shared)
    const told = (await roads.rowsOf(sent)).map(({ line, findings }) => [
      line,
      ...findings.map(({ field, code }) => `${field} ${code}`),
    ])
    expect(told).toEqual([
      [5, 'value notACount'],
      [6, 'value valueTooLarge'],
      [7, 'day decisionInFuture'],
      [8, 'bodyCode bodyUnknown'],
      [10, 'bodyCode repeatedInFile'],
    ])
    expect(await roads.confirm(sent)).toMatchObject({ written: 2, faulty: 5 })
    const { body } = await sent.caller.get<string[][]>(`/api/imports/${sent.id}/faulty-rows.xlsx`)
    const back = body.slice(4)
    expect(back[0]?.filter((head) => !['STT', 'Ghi chú', 'Lỗi'].includes(head))).toEqual([
      'Tổ chức đảng',
      'Mã tổ chức đảng',
      'Chỉ tiêu giao',
      'Số văn bản giao',
      'Ngày văn bản giao',
      'Kỳ',
      'Cơ quan giao',
    ])
    expect(back[1]?.at(-1)).toBe('Chỉ tiêu giao: Ghi số nguyên từ 0 trở lên, không kèm chữ.')
    const mended = back.map((row, place) =>
      place === 0 ? row : [...(all()[place === 5 ? 6 : place - 1] ?? []), ...row.slice(HEAD.length)],
    )
    // period and issuer were said once for all rows; they come back with the rows and are not asked again
    const again = await roads.checked(world, PROVINCE, 'targets', [['Tên'], [], ...mended])
    expect(await roads.confirm(again)).toMatchObject({ written: 5, faulty: 0 })
    expect((await roads.withdraw(again)).state).toBe('takenBack')
    expect((await roads.withdraw(sent)).state).toBe('takenBack')
  })

  it('of one period says which its page opens at, and of several none', async () => {
    const head = [...HEAD.slice(0, 3), 'Chỉ tiêu giao', ...HEAD.slice(4, 6), 'Kỳ']
    const rows = ['2023', '2025'].map((period, place) => [...rowOf(place, '5').slice(0, -1), period])
    const change = { constants: { issuer: shared.constants.issuer } }
    const open = async (lines: string[][]) => {
      const sent = await roads.checked(world, PROVINCE, 'targets', [head, ...lines], change)
      expect((await roads.item(sent)).periodId).toBeNull()
      const { written, periodId: of } = await roads.confirm(sent)
      expect((await roads.withdraw(sent)).periodId).toBeNull()
      return { written, of }
    }
    expect(await open(rows.slice(0, 1))).toEqual({ written: 1, of: periodId('2023') })
    expect(await open(rows)).toEqual({ written: 2, of: null })
  })

  it('says where one day turns the others of its column', async () => {
    const rows = [rowOf(0, '5', '12/13/2024'), rowOf(1, '6', '05/04/2025')]
    const turned = await roads.checked(world, PROVINCE, 'targets', sheet(rows), shared)
    expect((await roads.item(turned)).monthFirst).toEqual([5])
    const plain = await roads.checked(
      world,
      PROVINCE,
      'targets',
      sheet([rowOf(2, '6', '05/04/2025')]),
      shared,
    )
    expect((await roads.item(plain)).monthFirst).toEqual([])
  })

  it('of a period that is not there is told so', async () => {
    const change = { constants: { ...shared.constants, period: '2031' } }
    const sent = await roads.checked(world, PROVINCE, 'targets', sheet([rowOf(0, '5')]), change)
    expect((await roads.rowsOf(sent))[0]?.findings).toMatchObject([
      { field: 'period', code: 'periodUnknown' },
    ])
  })

  it('sent again shows what stands; an adjustment by a later paper is another', async () => {
    const first = await roads.checked(world, PROVINCE, 'targets', sheet([rowOf(0, '100')]), shared)
    await roads.confirm(first)
    const again = await roads.checked(world, PROVINCE, 'targets', sheet([rowOf(0, '100')]), shared)
    const [row] = await roads.rowsOf(again)
    expect(row?.findings.map(({ code }) => code)).toEqual(['recordedAlready'])
    expect(row?.twins.map(({ label }) => label)).toEqual(['100 (15-QĐ/TU)'])
    const later = await roads.checked(
      world,
      PROVINCE,
      'targets',
      sheet([rowOf(0, '120', '01/06/2025')]),
      shared,
    )
    expect(await roads.confirm(later)).toMatchObject({ written: 1 })
    expect((await given())[0]).toBe(120)
    // the first rests under the adjustment: told with its line and its body
    const refused = await roads.step(first, 'withdrawals', { reason: 'Gửi nhầm' })
    expect([refused.status, refused.body]).toMatchObject([
      422,
      {
        findings: [
          { code: 'importBuiltUpon', params: { line: 5 } },
          { code: 'targetStands', params: { by: 'amendment', name: bodies[0]?.name } },
        ],
      },
    ])
    expect((await roads.withdraw(later)).state).toBe('takenBack')
    expect((await given())[0]).toBe(100)
    expect((await roads.withdraw(first)).state).toBe('takenBack')
  })

  it('is judged by who writes: a body does not write over what one above wrote', async () => {
    const ward = { username: 'binhngoc', code: 'QN-MC-BN' }
    const city = await world.as('mongcai')
    const above = {
      id: anyId(),
      kind: 'assigned',
      periodId: year,
      value: 9,
      decision: decision('2025-02-01'),
    }
    const url = `/api/organisations/${await world.idOf('QN-MC-BN')}/targets`
    expect((await city.post(url, { commandId: anyId(), ...above })).status).toBe(201)
    const rows = [['1', '', 'QN-MC-BN', '8', '16-QĐ/TU', '03/03/2025', '']]
    const sent = await roads.checked(world, ward, 'targets', [HEAD, ...rows], shared)
    expect((await roads.rowsOf(sent))[0]?.findings.map(({ code }) => code)).toEqual(['targetWrittenAbove'])
  })

  it('loses nothing and doubles nothing wherever the process ends', { timeout: 120_000 }, async () => {
    const before = await given()
    const count = (await entries()) ?? 0
    const sent = await roads.checked(world, PROVINCE, 'targets', sheet(all('20/01/2025')), shared)
    const { version } = await roads.item(sent)
    await roads.step(sent, 'confirmations', { expectedVersion: version })
    expect(await crashThrough(sent)).toBeGreaterThan(6)
    expect(await roads.item(sent)).toMatchObject({ state: 'done', written: 20, faulty: 0 })
    expect(await entries()).toBe(count + 20)
    await roads.step(sent, 'withdrawals', { reason: 'Gửi nhầm' })
    expect(await crashThrough(sent)).toBeGreaterThan(6)
    expect(await roads.item(sent)).toMatchObject({ state: 'takenBack', taken: 20 })
    expect(await given()).toEqual(before)
  })
})

describe('the file of targets that leaves the system', () => {
  let from: TargetTree
  let to: TargetTree
  beforeAll(async () => {
    from = await plantTargetTree()
    to = await plantTargetTree()
  })
  afterAll(async () => {
    await from.close()
    await to.close()
  })

  const target = fc.record({
    size: fc.oneof(
      fc.integer({ min: 0, max: 100_000 }).map((value) => ({ value })),
      fc
        .tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }))
        .map((ends) => ends.sort((one, other) => one - other).map((hundredths) => hundredths / 100))
        .map(([min, max]) => ({ rate: { min, max } })),
      fc.constant({ rate: { min: 3, max: 5 }, baseDay: '2023-01-01' }),
    ),
    qualifier: fc.constantFrom('exactly', 'orMore'),
    day: fc.constantFrom('2023-01-10', '2023-02-28', '2023-08-31'),
    number: fc.constantFrom('01-QĐ/TU', '007', '=1+1', '12/NQ-ĐU ngày 5'),
  })

  it('gives the same targets where there were none, whatever the order of its columns', {
    timeout: 240_000,
  }, async () => {
    const world = asWorld(to)
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc.record({ a: target, b: target }),
        fc.shuffledSubarray([...Array(16).keys()], { minLength: 16 }),
        async (given, order) => {
          run += 1
          const days = { from: '2023-01-01', to: `2023-12-${String(run).padStart(2, '0')}` }
          const period = { kind: 'other', name: `Đợt thử ${run}`, ...days } as const
          const [there, here] = [await addPeriod(from.db, period), await addPeriod(to.db, period)]
          for (const key of ['a', 'b'] as const) {
            const { size, qualifier, day, number } = given[key]
            const paper = { number, day, issuerName: 'Ban Thường vụ Tỉnh ủy' }
            const body = { kind: 'assigned', periodId: there.id, ...size, qualifier, decision: paper }
            const url = `/api/organisations/${from.ids[key]}/targets`
            const answer = await from.as.province.post(url, { commandId: anyId(), id: anyId(), ...body })
            expect(answer.status).toBe(201)
          }
          const file = `/api/organisations/${from.ids.province}/targets.xlsx?period=${there.id}`
          const { body: cells } = await from.as.province.get<string[][]>(file)
          const turned = cells.map((row, line) => (line < 4 ? row : order.map((at) => row[at] ?? '')))
          const sent = await roads.checked(world, { username: '', code: '' }, 'targets', turned)
          expect(await roads.confirm(sent)).toMatchObject({ state: 'done', written: 2, faulty: 0 })
          expect(await ledgerOf(to, here.id)).toEqual(await ledgerOf(from, there.id))
        },
      ),
      { numRuns: 8 },
    )
  })

  async function ledgerOf(tree: TargetTree, period: string) {
    const url = `/api/organisations/${tree.ids.province}/targets?period=${period}`
    const { body } = await tree.as.province.get<TargetsReply>(url)
    return body.children.map(({ organisation: { code }, assigned, rate, baseDay, qualifier, paper }) => ({
      code,
      assigned,
      rate,
      baseDay,
      qualifier,
      paper,
    }))
  }

  /** The tree behind the calls of a file, which its province's officer makes. */
  function asWorld({ as, ids, ...tree }: TargetTree): WorldCalls {
    const calls = { ...tree, ownerUrl: '' }
    return { ...calls, as: () => Promise.resolve(as.province), idOf: () => Promise.resolve(ids.province) }
  }
})
