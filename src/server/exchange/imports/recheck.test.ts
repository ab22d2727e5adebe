import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anyId, moveOrganisation } from '../../../../test/builders'
import * as roads from '../../../../test/imports'
import { inTurn } from '../../../../test/turns'
import { openWorld, type WorldCalls } from '../../../../test/worldCalls'

/** What was written between the judging of a file and its rows being written, or taken back, is seen. */

let world: WorldCalls
let cell: string
beforeAll(async () => {
  world = await openWorld()
  cell = await world.idOf('QN-MC-BN-K2')
})
afterAll(() => world.close())

const MONGCAI = { username: 'mongcai', code: 'QN-MC' }
const numbers = (day: string) => [
  ['STT', 'Mã đơn vị', 'Tên đơn vị', 'Số đảng viên', 'Tính đến ngày', 'Nguồn số liệu'],
  ['1', 'QN-MC-BN-K2', 'Chi bộ khu 2', '12', day, 'Báo cáo thử'],
]
const statementsOf = async (day: string) => {
  const { rows } = await sql<{ id: string; replaces_id: string | null }>`
    select id, replaces_id from membership_base where organisation_id = ${cell} and day = ${day}`.execute(
    world.db,
  )
  return rows
}

it('numbers of two files that were judged side by side are written once', async () => {
  const first = await roads.checked(world, MONGCAI, 'membershipBases', numbers('11/03/2025'))
  const second = await roads.checked(world, MONGCAI, 'membershipBases', numbers('11/03/2025'))
  expect(await roads.item(second)).toMatchObject({ good: 1, faulty: 0 })
  expect(await roads.confirm(first)).toMatchObject({ written: 1, faulty: 0 })
  expect(await roads.confirm(second)).toMatchObject({ state: 'done', written: 0, faulty: 1 })
  const [row] = await roads.rowsOf(second)
  expect(row?.findings.map(({ field, code }) => `${field} ${code}`)).toEqual(['value recordedAlready'])
  expect(await statementsOf('2025-03-11')).toHaveLength(1)
})

it('bodies of two files that were judged side by side are founded once', async () => {
  const sheet = (code: string) => [
    ['STT', 'Tên chi bộ', 'Mã số', 'Loại', 'Thuộc đảng bộ', 'Ngày thành lập'],
    ['1', 'Chi bộ Hai Tệp', code, 'chi bộ cơ sở', '', '01/07/2025'],
  ]
  const first = await roads.checked(world, MONGCAI, 'organisations', sheet('HT1'))
  const second = await roads.checked(world, MONGCAI, 'organisations', sheet('HT2'))
  expect(await roads.confirm(first)).toMatchObject({ written: 1 })
  expect(await roads.confirm(second)).toMatchObject({ state: 'done', written: 0, faulty: 1 })
  const [row] = await roads.rowsOf(second)
  expect(row?.findings.map(({ field, code }) => `${field} ${code}`)).toEqual(['name recordedAlready'])
})

it('a number that is being corrected is not taken back beside it', async () => {
  const sent = await roads.checked(world, MONGCAI, 'membershipBases', numbers('12/03/2025'))
  await roads.confirm(sent)
  const [told] = await statementsOf('2025-03-12')
  expect((await roads.step(sent, 'withdrawals', { reason: 'Gửi nhầm tệp' })).status).toBe(201)
  const correction = { day: '2025-03-12', value: 13, source: 'Báo cáo thử', replacesId: told?.id }
  const [corrected] = await inTurn(
    world.ownerUrl,
    'membership_base',
    () =>
      sent.caller.post(`/api/organisations/${cell}/membership-bases`, {
        commandId: anyId(),
        id: anyId(),
        ...correction,
      }),
    () => roads.runAll(world),
  )
  expect(corrected.status).toBe(201)
  expect(await roads.item(sent)).toMatchObject({ state: 'takingBack', halted: 'built', taken: 0 })
  expect((await statementsOf('2025-03-12')).map(({ replaces_id: id }) => id)).toEqual([null, told?.id])
})

it('a file that somebody goes on with is not taken back beside it; one that was taken back is not gone on with', async () => {
  const people = (name: string) => [
    ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Mã chi bộ', 'Ngày nghị quyết', 'Số nghị quyết'],
    ['1', name, '04/05/2001', 'Nữ', 'QN-MC-BN-K2', '10/03/2026', '05-BC/CB'],
  ]
  const khu2 = { username: 'khu2', code: 'QN-MC-BN-K2' }
  const broughtIn = async (name: string) => {
    const sent = await roads.checked(world, khu2, 'candidates', people(name))
    expect(await roads.confirm(sent)).toMatchObject({ written: 1 })
    const [row] = await world.db
      .selectFrom('import_row')
      .select('subject_id')
      .where('job_id', '=', sent.id)
      .execute()
    expect((await roads.step(sent, 'withdrawals', { reason: 'Gửi nhầm tệp' })).status).toBe(201)
    const record = { commandId: anyId(), id: anyId(), kind: 'withdrawal', day: '2026-05-01' }
    return { sent, goOn: () => sent.caller.post(`/api/candidates/${row?.subject_id}/records`, record) }
  }
  const first = await broughtIn('Vũ Thị Đi Tiếp')
  const [gone] = await inTurn(world.ownerUrl, 'record', first.goOn, () => roads.runAll(world))
  expect(gone.status).toBe(201)
  expect(await roads.item(first.sent)).toMatchObject({ state: 'takingBack', halted: 'built', taken: 0 })

  const second = await broughtIn('Vũ Thị Rút Lại')
  const [, late] = await inTurn(world.ownerUrl, 'record', () => roads.runAll(world), second.goOn)
  expect(late.status).toBe(404)
  expect(await roads.item(second.sent)).toMatchObject({ state: 'takenBack', taken: 1 })
})

it('an account that somebody gives another role is not taken back beside it', async () => {
  const root = await world.db
    .selectFrom('role_grant as held')
    .innerJoin('account', 'account.id', 'held.account_id')
    .innerJoin('placement', 'placement.organisation_id', 'held.organisation_id')
    .select('placement.code')
    .where('account.username', '=', 'quantri')
    .where('placement.alive', '=', true)
    .executeTakeFirstOrThrow()
  const sent = await roads.checked(world, { username: 'quantri', code: root.code ?? '' }, 'accounts', [
    ['TT', 'Họ và tên', 'Tài khoản', 'Vai trò', 'Đơn vị'],
    ['1', 'Nguyễn Văn Hai Vai', 'nv.haivai', 'Lãnh đạo', 'QN-MC-BN'],
  ])
  expect(await roads.confirm(sent)).toMatchObject({ written: 1 })
  const accountNow = () =>
    world.db
      .selectFrom('account')
      .select(['id', 'disabled_at'])
      .where('username', '=', 'nv.haivai')
      .executeTakeFirstOrThrow()
  const { id } = await accountNow()
  expect((await roads.step(sent, 'withdrawals', { reason: 'Gửi nhầm tệp' })).status).toBe(201)
  const role = { commandId: anyId(), id: anyId(), role: 'leader', organisationId: cell }
  const give = () => sent.caller.post(`/api/accounts/${id}/roles`, role)
  const [given] = await inTurn(world.ownerUrl, 'role_grant', give, () => roads.runAll(world))
  expect(given.status).toBe(201)
  expect(await roads.item(sent)).toMatchObject({ state: 'takingBack', halted: 'built', taken: 0 })
  expect(await accountNow()).toEqual({ id, disabled_at: null })
})

it('a confirmation sent twice under one id at once is one, and says so both times', async () => {
  const sent = await roads.checked(world, MONGCAI, 'membershipBases', numbers('14/03/2025'))
  const { version } = await roads.item(sent)
  const body = { commandId: anyId(), expectedVersion: version }
  const both = await Promise.all([1, 2].map(() => roads.step(sent, 'confirmations', body)))
  expect(both.map(({ status }) => status)).toEqual([201, 201])
  expect(await roads.confirm(sent)).toMatchObject({ state: 'done', written: 1, version: version + 1 })
  expect(await statementsOf('2025-03-14')).toHaveLength(1)
})

it('two files of the same numbers that two processes write at once give each number once', async () => {
  const files = [
    await roads.checked(world, MONGCAI, 'membershipBases', numbers('15/03/2025')),
    await roads.checked(world, MONGCAI, 'membershipBases', numbers('15/03/2025')),
  ]
  for (const sent of files) {
    const { version } = await roads.item(sent)
    expect((await roads.step(sent, 'confirmations', { expectedVersion: version })).status).toBe(201)
  }
  const runs = () => roads.runAll(world)
  await inTurn(world.ownerUrl, 'membership_base', runs, runs)
  const done = await Promise.all(files.map(roads.item))
  const counts = done.map(({ state, written, faulty }) => [state, written, faulty])
  expect(counts).toEqual(
    expect.arrayContaining([
      ['done', 1, 0],
      ['done', 0, 1],
    ]),
  )
  expect(await statementsOf('2025-03-15')).toHaveLength(1)
})

it('a row whose body was closed after the check is told, the others are written', async () => {
  const founded = await roads.checked(world, MONGCAI, 'organisations', [
    ['STT', 'Tên chi bộ', 'Mã số', 'Loại', 'Thuộc đảng bộ', 'Ngày thành lập'],
    ['1', 'Chi bộ Sắp Đóng', 'SD1', 'chi bộ cơ sở', '', '01/07/2024'],
  ])
  expect(await roads.confirm(founded)).toMatchObject({ written: 1 })
  const [head = [], row = []] = numbers('16/03/2025')
  const closing = ['2', 'SD1', 'Chi bộ Sắp Đóng', '7', '16/03/2025', 'Báo cáo thử']
  const sent = await roads.checked(world, MONGCAI, 'membershipBases', [head, row, closing])
  expect(await roads.item(sent)).toMatchObject({ good: 2, faulty: 0 })
  const closed = { commandId: anyId(), day: '2026-04-01' }
  const url = `/api/organisations/${await world.idOf('SD1')}/closures`
  expect((await sent.caller.post(url, closed)).status).toBe(201)
  expect(await roads.confirm(sent)).toMatchObject({ state: 'done', written: 1, faulty: 1 })
  const told = (await roads.rowsOf(sent)).map(({ line, findings: [one] }) => [line, one?.field, one?.code])
  expect(told).toEqual([[3, 'bodyCode', 'bodyUnknown']])
  expect(await statementsOf('2025-03-16')).toHaveLength(1)
})

it('numbers of a body that has left are not taken back', async () => {
  const sent = await roads.checked(world, MONGCAI, 'membershipBases', numbers('13/03/2025'))
  await roads.confirm(sent)
  await moveOrganisation(world.db, await world.idOf('QN-MC-BN'), await world.idOf('QN-HL'), '2026-11-01')
  expect(await roads.withdraw(sent)).toMatchObject({ state: 'takingBack', halted: 'built', taken: 0 })
  expect(await statementsOf('2025-03-13')).toHaveLength(1)
})
