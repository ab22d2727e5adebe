import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { CandidateDetail } from '#contract/candidates'
import type { ClassList } from '#contract/classes'
import type { EnrolmentList } from '#contract/classRoster'
import { anyId, testPorts } from '../../../../test/builders'
import * as roads from '../../../../test/imports'
import { inTurn } from '../../../../test/turns'
import { openWorld, type WorldCalls } from '../../../../test/worldCalls'
import { importRunner } from './runner'

/** Results of classes as a centre keeps them in Excel, for people whose files the ward has. */

// every row is entered as by hand, and every step asks the whole server
vi.setConfig({ testTimeout: 120_000 })

let world: WorldCalls
const WARD = { username: 'binhngoc', code: 'QN-MC-BN' }
const CELL = 'QN-MC-BN-K2'
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const PEOPLE_HEAD = [
  'Họ và tên',
  'Giới tính',
  'Ngày sinh',
  'Mã chi bộ',
  'Số nghị quyết',
  'Ngày nghị quyết',
  'Nghề nghiệp',
]
const HEAD = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Mã chi bộ',
  'Tên lớp',
  'Khóa',
  'Số QĐ mở lớp',
  'Ngày QĐ mở lớp',
  'Từ ngày',
  'Đến ngày',
  'Đơn vị mở lớp',
  'Xếp loại',
  'Số GCN',
  'Ngày cấp GCN',
]

/** People on the list of the cell; gives the ids of their files. */
async function listed(...names: string[]): Promise<string[]> {
  const rows = names.map((name) => [name, 'Nữ', '05/03/2000', CELL, '05-NQ/CB', '10/03/2026', 'Công nhân'])
  const sent = await roads.checked(world, WARD, 'candidates', [PEOPLE_HEAD, ...rows])
  expect(await roads.confirm(sent)).toMatchObject({ written: names.length, faulty: 0 })
  const written = await world.db
    .selectFrom('import_row')
    .select('subject_id as id')
    .where('job_id', '=', sent.id)
    .orderBy('line')
    .execute()
  return written.map(({ id }) => id ?? '')
}

const result = (name: string, grade: string, number: string, change: Record<number, string> = {}) => {
  const row = [
    '1',
    name,
    '05/03/2000',
    CELL,
    'Lớp bồi dưỡng nhận thức về Đảng',
    'I/2026',
    '12-QĐ/TTCT',
    '25/03/2026',
    '01/04/2026',
    '05/04/2026',
    'Trung tâm Chính trị Móng Cái',
    grade,
    number,
    number === '' ? '' : '10/04/2026',
  ]
  return row.map((cell, place) => change[place] ?? cell)
}

async function classes() {
  const caller = await world.as('binhngoc')
  const id = await world.idOf(WARD.code)
  const { body } = await caller.get<ClassList>(`/api/organisations/${id}/classes?year=2026`)
  return body.items.filter(({ name }) => name.startsWith('Lớp bồi dưỡng nhận thức về Đảng khóa'))
}

const fileOf = async (id: string | undefined) =>
  (await (await world.as('binhngoc')).get<CandidateDetail>(`/api/candidates/${id}`)).body

const codesOf = async (sent: roads.Sent, state = 'faulty') =>
  (await roads.rowsOf(sent, state)).map(({ line, findings }) => [
    line,
    ...findings.map(({ field, code }) => `${field} ${code}`),
  ])

describe('a list of results of classes', () => {
  it('opens the class, gives the files their certificates, and goes back as a whole to be sent again', async () => {
    const [one, two, three] = await listed('Vũ Thị Lớp Một', 'Vũ Thị Lớp Hai', 'Vũ Thị Lớp Ba')
    const sheet = [
      HEAD,
      result('Vũ Thị Lớp Một', 'Giỏi', '01/GCN-TTCT'),
      result('Vũ Thị Lớp Hai', 'khá', '02/GCN-TTCT'),
      result('Vũ Thị Lớp Ba', 'không đạt', ''),
    ]
    const sent = await roads.checked(world, WARD, 'classes', sheet)
    expect(await roads.item(sent)).toMatchObject({ good: 3, faulty: 0, warned: 1 })
    expect(await codesOf(sent, 'warned')).toEqual([[2, 'className classToOpen']])
    expect(await classes()).toEqual([])
    expect(await roads.confirm(sent)).toMatchObject({ state: 'done', written: 3, faulty: 0 })
    const [opened] = await classes()
    expect(opened).toMatchObject({
      name: 'Lớp bồi dưỡng nhận thức về Đảng khóa I/2026',
      decision: { number: '12-QĐ/TTCT', day: '2026-03-25', issuerName: 'Trung tâm Chính trị Móng Cái' },
      first: '2026-04-01',
      last: '2026-04-05',
      enrolled: 3,
      completed: 2,
      certificates: 2,
      capacity: 3,
    })
    expect((await fileOf(one)).records).toMatchObject([
      { kind: 'listed' },
      { kind: 'certificate', day: '2026-04-10', paper: { number: '01/GCN-TTCT' } },
    ])
    const stages = await Promise.all([one, two, three].map(async (id) => (await fileOf(id)).stage))
    expect(stages).toEqual(['trained', 'trained', 'listed'])

    expect(await roads.withdraw(sent)).toMatchObject({ state: 'takenBack', taken: 3, findings: [] })
    expect(await classes()).toMatchObject([{ state: 'calledOff', enrolled: 0, certificates: 0 }])
    expect((await fileOf(one)).stage).toBe('listed')

    const again = await roads.checked(world, WARD, 'classes', sheet)
    expect(await roads.confirm(again)).toMatchObject({ state: 'done', written: 3, faulty: 0 })
    expect((await fileOf(two)).stage).toBe('trained')
  })

  it('is judged as the centre’s own entry is, before anything is written', async () => {
    const [, gone] = await listed('Bùi Thị Xét Một', 'Bùi Thị Xét Hai', 'Bùi Thị Xét Ba', 'Bùi Thị Xét Tư')
    const sent = await roads.checked(world, WARD, 'classes', [
      HEAD,
      result('Bùi Thị Xét Một', 'giỏi', '11/GCN-TTCT'),
      result('Người Không Hồ Sơ', 'giỏi', '12/GCN-TTCT'),
      result('Bùi Thị Xét Hai', 'giỏi', '0011/gcn-ttct'),
      result('Bùi Thị Xét Hai', 'thượng hạng', '13/GCN-TTCT'),
      result('Bùi Thị Xét Hai', 'giỏi', 'GCN-13'),
      result('Bùi Thị Xét Hai', 'không đạt', '13/GCN-TTCT'),
      result('Bùi Thị Xét Hai', 'giỏi', '13/GCN-TTCT', { 13: '03/04/2026' }),
      result('Bùi Thị Xét Một', 'giỏi', '14/GCN-TTCT'),
      result('Bùi Thị Xét Ba', 'giỏi', '15/GCN', { 4: 'Lớp bồi dưỡng nhận thức về Đảng cũ', 6: '' }),
      result('Bùi Thị Xét Ba', 'giỏi', '15/GCN', { 4: 'Lớp tin học' }),
      result('Bùi Thị Xét Ba', 'giỏi', '15/GCN', { 9: '01/03/2026' }),
      result('Bùi Thị Xét Ba', 'giỏi', '15/GCN', { 3: 'QN-MC-BN-K1' }),
    ])
    expect(await codesOf(sent)).toEqual([
      [3, 'fullName fileUnknown'],
      [4, 'certificateNumber repeatedInFile'],
      [5, 'grade wordUnknown'],
      [6, 'certificateNumber certificateNumberUnfit'],
      [7, 'fullName notCompleted'],
      [8, 'certificateDay certificateBeforeEnd'],
      [9, 'fullName repeatedInFile'],
      [10, 'number required', 'className classToOpen'],
      [11, 'kind required'],
      [12, 'last dayOrder'],
      [13, 'body fileUnknown'],
    ])
    expect(await roads.item(sent)).toMatchObject({ good: 1, faulty: 11 })
    expect((await fileOf(gone)).records).toHaveLength(1)
    const back = await sent.caller.get(`/api/imports/${sent.id}/faulty-rows.xlsx`)
    expect(back.status).toBe(200)
  })

  it('refuses a number that the issuer gave in the year, and who is in the class already', async () => {
    await listed('Cao Thị Số Một', 'Cao Thị Số Hai')
    const first = await roads.checked(world, WARD, 'classes', [
      HEAD,
      result('Cao Thị Số Một', 'giỏi', '31/GCN-TTCT'),
    ])
    expect(await roads.confirm(first)).toMatchObject({ written: 1 })
    const again = await roads.checked(world, WARD, 'classes', [
      HEAD,
      result('Cao Thị Số Một', 'giỏi', '32/GCN-TTCT'),
      result('Cao Thị Số Một', 'khá', '33/GCN-TTCT', { 0: '2' }),
      result('Cao Thị Số Hai', 'giỏi', '31/GCN-TTCT'),
    ])
    expect(await codesOf(again)).toEqual([
      [2, 'fullName certificateStands'],
      [3, 'grade recordedAlready'],
      [4, 'certificateNumber certificateNumberTwice'],
    ])
  })

  it('goes on after the process ended, and enters nothing twice', async () => {
    const names = Array.from({ length: 6 }, (_, place) => `Đỗ Thị Dở ${'ABCDEF'.charAt(place)}`)
    await listed(...names)
    const rows = names.map((name, place) => result(name, 'giỏi', `${51 + place}/GCN-TTCT`))
    const sent = await roads.checked(world, WARD, 'classes', [HEAD, ...rows])
    const { version } = await roads.item(sent)
    await roads.step(sent, 'confirmations', { expectedVersion: version })
    await importRunner(world.db, testPorts(world.clock)).step()
    expect(await roads.item(sent)).toMatchObject({ state: 'importing', written: 5 })
    await roads.runAll(world)
    expect(await roads.item(sent)).toMatchObject({ state: 'done', written: 6, faulty: 0 })
    const [opened] = (await classes()).filter(({ state }) => state === 'ended')
    const roster = await sent.caller.get<EnrolmentList>(
      `/api/classes/${opened?.id}/enrolments?status=enrolled`,
    )
    const found = roster.body.items.filter(({ fullName }) => fullName?.startsWith('Đỗ Thị Dở'))
    expect(new Set(found.map(({ certificate }) => certificate?.number))).toEqual(
      new Set(names.map((_, place) => `${51 + place}/GCN-TTCT`)),
    )
    expect(found).toHaveLength(6)
  })

  it('is not taken back once a result was corrected', async () => {
    const [id] = await listed('Mai Thị Sửa')
    const sent = await roads.checked(world, WARD, 'classes', [
      HEAD,
      result('Mai Thị Sửa', 'giỏi', '71/GCN-TTCT'),
    ])
    await roads.confirm(sent)
    const [opened] = (await classes()).filter(({ state }) => state === 'ended')
    const roster = await sent.caller.get<EnrolmentList>(`/api/classes/${opened?.id}/enrolments`)
    const mine = roster.body.items.find(({ candidateId }) => candidateId === id)
    const corrected = await sent.caller.post(`/api/classes/${opened?.id}/certificate-corrections`, {
      commandId: crypto.randomUUID(),
      certificateId: mine?.certificate?.id,
      expectedVersion: 1,
      reason: 'Ghi nhầm số',
      replacement: { day: '2026-04-10', serial: 72, suffix: '/GCN-TTCT' },
    })
    expect(corrected.status).toBe(201)
    const answer = await roads.step(sent, 'withdrawals', { reason: 'Gửi nhầm' })
    expect([answer.status, answer.body]).toMatchObject([422, { findings: [{ code: 'importBuiltUpon' }] }])
  })

  it('is not taken back beside somebody who grades the person anew', async () => {
    await listed('Vũ Thị Lớp Mười')
    const sent = await roads.checked(world, WARD, 'classes', [
      HEAD,
      result('Vũ Thị Lớp Mười', 'không đạt', '', { 5: 'X/2026', 6: '19-QĐ/TTCT' }),
    ])
    expect(await roads.confirm(sent)).toMatchObject({ written: 1 })
    const opened = (await classes()).find(({ name }) => name.endsWith('X/2026'))
    const path = `/api/classes/${opened?.id}`
    const roster = (await sent.caller.get<EnrolmentList>(`${path}/enrolments`)).body
    expect((await roads.step(sent, 'withdrawals', { reason: 'Gửi nhầm tệp' })).status).toBe(201)
    const rows = roster.items.map(({ id }) => ({ enrolmentId: id, grade: 'good' }))
    const body = { commandId: anyId(), expectedVersion: roster.version, rows }
    const grade = () => sent.caller.post(`${path}/grades`, body)
    const [given] = await inTurn(world.ownerUrl, 'class_grade', grade, () => roads.runAll(world))
    expect(given.status).toBe(201)
    expect(await roads.item(sent)).toMatchObject({ state: 'takingBack', halted: 'built', taken: 0 })
  })

  it('opens each class with as many places as rows name it and are written', async () => {
    await listed('Lê Thị Chỗ Một', 'Lê Thị Chỗ Hai', 'Lê Thị Chỗ Ba')
    const other = { 5: 'II/2026', 6: '13-QĐ/TTCT' }
    const sent = await roads.checked(world, WARD, 'classes', [
      HEAD,
      result('Lê Thị Chỗ Một', 'Giỏi', '', { 5: 'III/2026' }),
      result('Lê Thị Chỗ Hai', 'Khá', '', other),
      result('Lê Thị Chỗ Ba', 'Khá', '', other),
      result('Lê Thị Không Hồ Sơ', 'Khá', '', other),
    ])
    expect(await roads.confirm(sent)).toMatchObject({ written: 3, faulty: 1 })
    const rows = await world.db
      .selectFrom('training_class')
      .select(['name', 'capacity'])
      .where('name', 'like', '%khóa II%/2026')
      .orderBy('name')
      .execute()
    // one row each: none had to be widened afterwards
    expect(rows.map(({ name, capacity }) => [name.split(' ').at(-1), capacity])).toEqual([
      ['II/2026', 2],
      ['III/2026', 1],
    ])
  })

  it('finds whoever is meant among any number of namesakes, and takes no one of them for another', async () => {
    const birth = (place: number) => `01/01/${1926 + place}`
    const rows = Array.from({ length: 60 }, (_, place) => [
      'Trần Thị Trùng Tên',
      'Nữ',
      birth(place),
      CELL,
      '05-NQ/CB',
      '10/03/2026',
      'Công nhân',
    ])
    const people = await roads.checked(world, WARD, 'candidates', [PEOPLE_HEAD, ...rows])
    expect(await roads.confirm(people)).toMatchObject({ written: 60 })
    const asked = Array.from({ length: 60 }, (_, place) =>
      result('Trần Thị Trùng Tên', 'Khá', '', { 2: birth(place), 5: 'IV/2026' }),
    )
    const sent = await roads.checked(world, WARD, 'classes', [HEAD, ...asked])
    expect(await roads.item(sent)).toMatchObject({ good: 60, faulty: 0 })
  })
})
