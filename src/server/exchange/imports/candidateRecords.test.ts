import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CandidateDetail } from '#contract/candidates'
import type { MemberList } from '#contract/meetings'
import { anyId } from '../../../../test/builders'
import { crashThrough } from '../../../../test/crashes'
import * as roads from '../../../../test/imports'
import { openWorld, type WorldCalls } from '../../../../test/worldCalls'

/** What a list of candidates tells of their road becomes records of their files. */

let world: WorldCalls
let cell: string
beforeAll(async () => {
  world = await openWorld()
  cell = await world.idOf('QN-MC-BN-K2')
})
afterAll(() => world.close())

const WARD = { username: 'binhngoc', code: 'QN-MC-BN' }
const COLUMNS = {
  name: 'Họ và tên',
  sex: 'Giới tính',
  birth: 'Ngày sinh',
  cell: 'Mã chi bộ',
  listedNumber: 'Số BC cảm tình Đảng',
  listedDay: 'Ngày họp CB công nhận',
  mentor: 'ĐV giúp đỡ 1',
  mentorDay: 'Ngày phân công',
  second: 'ĐV giúp đỡ 2',
  certificateDay: 'Ngày cấp CC',
  certificate: 'Số QĐ CC',
  decisionDay: 'Ngày quyết định',
  decision: 'Số QĐ',
  issuer: 'Cơ quan quyết định',
  ceremony: 'Ngày kết nạp',
  guide: 'ĐV hướng dẫn',
  left: 'Ngày chuyển SH',
}
type Column = keyof typeof COLUMNS
type Cells = Partial<Record<Column, string>> & { name: string }

const LISTED: Partial<Cells> = { sex: 'Nữ', birth: '05/03/2000', cell: 'QN-MC-BN-K2' }
const BOOKED: Partial<Cells> = { ...LISTED, listedNumber: '05-BC/CB', listedDay: '10/03/2026' }
const CERTIFIED: Partial<Cells> = { ...BOOKED, certificateDay: '15/04/2026', certificate: '12/QĐ' }
const DECIDED: Partial<Cells> = {
  ...CERTIFIED,
  decisionDay: '20/08/2026',
  decision: '77-QĐ/TU',
  issuer: 'Thành ủy Móng Cái',
}
const keys = Object.keys(COLUMNS) as Column[]
const sheet = (...people: Cells[]) => [
  keys.map((key) => COLUMNS[key]),
  ...people.map((person) => keys.map((key) => person[key] ?? '')),
]

async function filesOf(importId: string): Promise<CandidateDetail[]> {
  const rows = await world.db
    .selectFrom('import_row')
    .select('subject_id')
    .where('job_id', '=', importId)
    .where('state', '=', 'written')
    .orderBy('line')
    .execute()
  const caller = await world.as('binhngoc')
  const files = rows.map(({ subject_id: id }) => caller.get<CandidateDetail>(`/api/candidates/${id}`))
  return (await Promise.all(files)).map(({ body }) => body)
}

async function membersOfCell(): Promise<string[]> {
  const caller = await world.as('binhngoc')
  const { body } = await caller.get<MemberList>(`/api/organisations/${cell}/members?limit=500`)
  return body.items.map(({ fullName }) => fullName)
}

const told = (rows: Awaited<ReturnType<typeof roads.rowsOf>>) =>
  rows.map((row) => [
    row.line,
    ...row.findings.map(({ field = '', code }) => `${field} ${code} ${row.texts[field] ?? ''}`.trim()),
  ])

describe('records of a list', () => {
  it('open files from far above as well, listed or under way; the acts of others stay theirs', async () => {
    const city = { username: 'mongcai', code: 'QN-MC' } as const
    const people = sheet(
      { ...BOOKED, name: 'Lý Thị Tỉnh' },
      { ...CERTIFIED, name: 'Lý Thị Thành' },
      { ...DECIDED, name: 'Lý Thị Phố' },
    )
    const sent = await roads.checked(world, city, 'candidates', people)
    expect(told(await roads.rowsOf(sent))).toEqual([[4, 'decisionDay actorUnfit 20/08/2026']])
    expect(await roads.confirm(sent)).toMatchObject({ state: 'done', written: 2, faulty: 1 })
    expect((await filesOf(sent.id)).map(({ stage }) => stage)).toEqual(['listed', 'trained'])
    expect(await roads.withdraw(sent)).toMatchObject({ state: 'takenBack', taken: 2 })
  })

  it('stand in the files as the list tells them, and go with the import without a trace', async () => {
    const before = await membersOfCell()
    const sent = await roads.checked(
      world,
      WARD,
      'candidates',
      sheet(
        {
          ...BOOKED,
          name: 'Hà Thị Một',
          mentor: 'đ/c Đỗ Văn Giúp',
          mentorDay: '12/03/2026',
          second: 'Vũ Thị Đỡ',
        },
        {
          ...CERTIFIED,
          name: 'Hà Thị Hai',
          mentor: 'Đỗ Văn Giúp\nVũ Thị Đỡ',
          mentorDay: '12/3/2026',
          left: '1/9/2026',
        },
        { ...DECIDED, name: 'Hà Thị Ba', ceremony: '05/09/2026', guide: 'Vũ Thị Đỡ' },
      ),
    )
    expect(told(await roads.rowsOf(sent))).toEqual([])
    expect(await membersOfCell()).toEqual(before)
    const warned = await roads.rowsOf(sent, 'warned')
    expect(told(warned)[0]).toEqual([
      2,
      'mentor memberUnknown đ/c Đỗ Văn Giúp',
      'secondMentor memberUnknown Vũ Thị Đỡ',
    ])
    expect(await roads.confirm(sent)).toMatchObject({ state: 'done', written: 3, faulty: 0 })
    const files = await filesOf(sent.id)
    const names = new Map(files.flatMap(({ members }) => members.map((one) => [one.id, one.fullName])))
    const shown = files.map(({ stage, exit, records }) => [
      stage,
      exit?.kind ?? null,
      ...records.map(({ kind, day, paper, detail }) =>
        [kind, kind === 'opening' ? '' : day, paper?.number, names.get(String(detail.memberId))]
          .filter((part) => part !== undefined && part !== '')
          .join(' '),
      ),
    ])
    expect(shown).toEqual([
      [
        'listed',
        null,
        'listed 2026-03-10 05-BC/CB',
        'mentorAssigned 2026-03-12 Đỗ Văn Giúp',
        'mentorAssigned 2026-03-12 Vũ Thị Đỡ',
      ],
      [
        'trained',
        'departure',
        'opening',
        'mentorAssigned 2026-03-12 Đỗ Văn Giúp',
        'mentorAssigned 2026-03-12 Vũ Thị Đỡ',
        'departure 2026-09-01',
      ],
      ['admitted', null, 'opening', 'admissionDecision 2026-08-20 77-QĐ/TU', 'ceremony 2026-09-05 Vũ Thị Đỡ'],
    ])
    expect(await membersOfCell()).toEqual(expect.arrayContaining(['Đỗ Văn Giúp', 'Vũ Thị Đỡ']))
    expect(await membersOfCell()).toHaveLength(before.length + 2)
    expect(await roads.withdraw(sent)).toMatchObject({ state: 'takenBack', findings: [], taken: 3 })
    expect(await membersOfCell()).toEqual(before)
    const caller = await world.as('binhngoc')
    const answers = await Promise.all(files.map(({ id }) => caller.get(`/api/candidates/${id}`)))
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
  })

  it('are refused or left out with their column and value', async () => {
    const caller = await world.as('binhngoc')
    for (const fullName of ['Bùi Văn Trùng', 'Bùi Văn Trùng']) {
      const id = anyId()
      const body = { commandId: anyId(), id, fullName }
      expect((await caller.post(`/api/organisations/${cell}/members`, body)).status).toBe(201)
    }
    const sent = await roads.checked(
      world,
      WARD,
      'candidates',
      sheet(
        { ...BOOKED, name: 'Ngô Thị Một', mentor: 'Đỗ Văn Giúp' },
        { ...BOOKED, name: 'Ngô Thị Hai', mentor: 'Bùi Văn Trùng', mentorDay: '12/03/2026' },
        { ...BOOKED, name: 'Ngô Thị Ba', mentor: 'Đỗ Văn Giúp', mentorDay: '01/03/2026' },
        { ...DECIDED, name: 'Ngô Thị Bốn', ceremony: '05/08/2026' },
        { ...DECIDED, name: 'Ngô Thị Năm', issuer: '' },
        { ...DECIDED, name: 'Ngô Thị Sáu', decisionDay: '20/08/2027' },
        { ...BOOKED, name: 'Ngô Thị Bảy', guide: 'Đỗ Văn Giúp', left: '31/2/2026' },
      ),
    )
    expect(told(await roads.rowsOf(sent))).toEqual([
      [3, 'mentor memberAmbiguous Bùi Văn Trùng'],
      [4, 'mentorDay beforeEarlierStep 01/03/2026'],
      [5, 'ceremonyDay beforeEarlierStep 05/08/2026'],
      [6, 'decisionIssuer required'],
      [7, 'decisionDay dayInFuture 20/08/2027'],
      [8, 'guide leftOut Đỗ Văn Giúp', 'departureDay notADate 31/2/2026'],
    ])
    expect(told(await roads.rowsOf(sent, 'warned'))).toEqual([[2, 'mentor leftOut Đỗ Văn Giúp']])
    expect(await roads.confirm(sent)).toMatchObject({ written: 1, faulty: 6 })
    const [file] = await filesOf(sent.id)
    expect(file?.records.map(({ kind }) => kind)).toEqual(['listed'])
  })

  it('keep their import from being taken back once a file went on; a member named elsewhere stays', async () => {
    const helped = { ...BOOKED, mentor: 'Phan Văn Chung', mentorDay: '12/03/2026' }
    const first = await roads.checked(world, WARD, 'candidates', sheet({ ...helped, name: 'Mai Thị Một' }))
    await roads.confirm(first)
    const second = await roads.checked(world, WARD, 'candidates', sheet({ ...helped, name: 'Mai Thị Hai' }))
    await roads.confirm(second)
    expect(await roads.withdraw(first)).toMatchObject({ state: 'takenBack' })
    expect(await membersOfCell()).toContain('Phan Văn Chung')
    const [file] = await filesOf(second.id)
    const later = { kind: 'withdrawal', day: '2026-05-01', behalf: { day: '2026-05-01' } }
    const caller = await world.as('binhngoc')
    const body = { commandId: anyId(), id: anyId(), ...later }
    expect((await caller.post(`/api/candidates/${file?.id}/records`, body)).status).toBe(201)
    const answer = await roads.step(second, 'withdrawals', { reason: 'Gửi nhầm' })
    expect([answer.status, answer.body]).toMatchObject([422, { findings: [{ code: 'importBuiltUpon' }] }])
  })

  it('are neither lost nor doubled wherever the process ends; sent again they are shown as there', async () => {
    const people = ['Lưu Thị Một', 'Lưu Thị Hai'].map((name) => ({
      ...CERTIFIED,
      name,
      mentor: 'Tạ Văn Bền',
      mentorDay: '12/03/2026',
    }))
    const sent = await roads.checked(world, WARD, 'candidates', sheet(...people))
    const { version } = await roads.item(sent)
    await roads.step(sent, 'confirmations', { expectedVersion: version })
    expect(await crashThrough(sent)).toBeGreaterThan(20)
    const kinds = (await filesOf(sent.id)).map(({ records }) => records.map(({ kind }) => kind))
    expect(kinds).toEqual([
      ['opening', 'mentorAssigned'],
      ['opening', 'mentorAssigned'],
    ])
    expect((await membersOfCell()).filter((name) => name === 'Tạ Văn Bền')).toHaveLength(1)
    const again = await roads.checked(world, WARD, 'candidates', sheet(...people))
    expect(told(await roads.rowsOf(again)).map(([line, one]) => [line, String(one).split(' ')[1]])).toEqual([
      [2, 'possibleDuplicate'],
      [3, 'possibleDuplicate'],
    ])
    expect(await roads.item(again)).toMatchObject({ good: 0, faulty: 2 })
    await roads.step(sent, 'withdrawals', { reason: 'Gửi nhầm' })
    expect(await crashThrough(sent)).toBeGreaterThan(20)
    expect(await roads.item(sent)).toMatchObject({ state: 'takenBack', taken: 2 })
    expect(await membersOfCell()).not.toContain('Tạ Văn Bền')
  }, 120_000)
})
