import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccountList } from '#contract/accounts'
import type { CandidateDetail } from '#contract/candidates'
import * as roads from '../../../../test/imports'
import { openWorld, type WorldCalls } from '../../../../test/worldCalls'

/** Files of people: candidates of a cell's list, accounts of many bodies. */

let world: WorldCalls
let cell: { id: string; code: string; name: string }
beforeAll(async () => {
  world = await openWorld()
  const id = await world.idOf('QN-MC-BN-K2')
  cell = { id, code: 'QN-MC-BN-K2', name: 'Chi bộ khu 2' }
})
afterAll(() => world.close())

const WARD = { username: 'binhngoc', code: 'QN-MC-BN' }

describe('a list of candidates', () => {
  const HEAD = [
    'STT',
    'Mã GV/SV',
    'Họ và tên',
    'SĐT',
    'Giới tính',
    'Ngày sinh',
    'Dân tộc',
    'Quê quán',
    'Chức vụ',
    'Lớp',
    'Mã chi bộ',
    'Số BC cảm tình Đảng',
    'Ngày họp CB công nhận',
    'ĐV giúp đỡ',
    'Ngày cấp CC',
    'Số QĐ CC',
    'Đơn vị cấp CC',
    'Ghi chú',
  ]
  const person = (fullName: string, birth: string, certificate: [string, string] = ['', '']) => [
    '1',
    'SV01',
    fullName,
    '0912345678',
    'Nữ',
    birth,
    'Tày',
    'Hà Giang',
    'Sinh viên',
    'K12',
    cell.code,
    '05-BC/CB',
    '10/03/2026',
    '',
    ...certificate,
    'Trung tâm chính trị',
    '',
  ]

  it('is judged by the rules of the cell, opens files, and is taken back with nothing left standing', async () => {
    const before = await standingFiles()
    const sent = await roads.checked(world, WARD, 'candidates', [
      HEAD,
      person('Nguyễn Thị Nhập Một', '05/03/2000'),
      person('Nguyễn Thị Nhập Hai', '06/03/2001', ['15/04/2026', '12/QĐ']),
      person('Nguyễn Thị Nhập Một', '05/03/2000'),
      person('Nguyễn Thị Nhỏ', '05/03/2027'),
      person('Nguyễn Thị Nhập Ba', '2/2'),
      person('123', '05/03/2000'),
    ])
    const rows = await roads.rowsOf(sent)
    expect(rows.map(({ line, findings }) => [line, findings.map(({ code }) => code)])).toEqual([
      [4, ['repeatedInFile']],
      [5, expect.arrayContaining(['birthInFuture'])],
      [6, ['notADate']],
      [7, expect.arrayContaining(['nameRequired'])],
    ])
    expect(await roads.item(sent)).toMatchObject({ good: 2, faulty: 4 })
    expect(await standingFiles()).toBe(before)
    expect(JSON.stringify((await roads.item(sent)).sheets)).not.toContain('Hà Giang')
    expect(await roads.confirm(sent)).toMatchObject({ state: 'done', written: 2 })
    const caller = await world.as('binhngoc')
    const ids = await subjects(sent.id)
    const files = await Promise.all(ids.map((id) => caller.get<CandidateDetail>(`/api/candidates/${id}`)))
    expect(files.map(({ body }) => [body.person.fullName, body.stage, body.cell.id])).toEqual([
      ['Nguyễn Thị Nhập Một', 'listed', cell.id],
      ['Nguyễn Thị Nhập Hai', 'trained', cell.id],
    ])
    const back = await roads.withdraw(sent)
    expect(back).toMatchObject({ state: 'takenBack', findings: [], taken: 2 })
    expect(await standingFiles()).toBe(before)
    expect((await caller.get(`/api/candidates/${ids[0]}`)).status).toBe(404)
  })

  it('shows who is likely there already, and opens a file once that is another', async () => {
    const first = await roads.checked(world, WARD, 'candidates', [HEAD, person('Lê Thị Song', '01/02/2001')])
    await roads.confirm(first)
    const [twin] = await subjects(first.id)
    const again = await roads.checked(world, WARD, 'candidates', [HEAD, person('Lê Thị Song', '01/02/2001')])
    const [row] = await roads.rowsOf(again)
    expect(row?.findings.map(({ code }) => code)).toEqual(['possibleDuplicate'])
    expect(row?.twins).toMatchObject([{ id: twin }])
    const { version } = await roads.item(again)
    await roads.step(again, 'row-corrections', { expectedVersion: version, line: 2, decision: 'distinct' })
    await roads.runAll(world)
    expect(await roads.item(again)).toMatchObject({ good: 1, faulty: 0 })
    expect(await roads.confirm(again)).toMatchObject({ written: 1, faulty: 0 })
  })

  it('is read with a year of birth of two digits, which is said; no other day is guessed at', async () => {
    const short = person('Nguyễn Thị Ngắn', '12/5/98')
    const sent = await roads.checked(world, WARD, 'candidates', [
      HEAD,
      short,
      person('Nguyễn Thị Trẻ', '12/5/15'),
      person('Nguyễn Thị Báo', '12/5/1998').map((cell) => (cell === '10/03/2026' ? '10/3/26' : cell)),
    ])
    const findings = async (state: string) =>
      (await roads.rowsOf(sent, state)).map((row) => [row.line, row.findings])
    expect(await findings('warned')).toEqual([
      [2, [{ field: 'birthDate', code: 'yearRead', effect: 'warn' }]],
    ])
    expect(await findings('faulty')).toMatchObject([
      [3, [{ field: 'birthDate', code: 'yearTwoDigits' }]],
      [4, [{ field: 'listedDay', code: 'yearTwoDigits' }]],
    ])
    await roads.confirm(sent)
    const [id] = await subjects(sent.id)
    const file = await (await world.as('binhngoc')).get<CandidateDetail>(`/api/candidates/${id}`)
    expect(file.body.person.birthDate).toBe('1998-05-12')
  })

  it('is not taken back once a file went on', async () => {
    const sent = await roads.checked(world, WARD, 'candidates', [HEAD, person('Phạm Thị Tiếp', '01/02/2002')])
    await roads.confirm(sent)
    const [id] = await subjects(sent.id)
    const caller = await world.as('binhngoc')
    const later = {
      commandId: crypto.randomUUID(),
      id: crypto.randomUUID(),
      kind: 'withdrawal',
      day: '2026-05-01',
      behalf: { paper: '09-BC/CB', day: '2026-05-01' },
    }
    expect((await caller.post(`/api/candidates/${id}/records`, later)).status).toBe(201)
    const answer = await roads.step(sent, 'withdrawals', { reason: 'Gửi nhầm' })
    expect([answer.status, answer.body]).toMatchObject([422, { findings: [{ code: 'importBuiltUpon' }] }])
  })

  async function standingFiles(): Promise<number> {
    const rows = await world.db.selectFrom('file_state').select('candidate_id').execute()
    return rows.length
  }
})

describe('a list of accounts', () => {
  it('makes accounts nobody can sign in with yet, and disables them when it is taken back', async () => {
    const sheet = [
      ['TT', 'Họ và tên', 'Tài khoản', 'Vai trò', 'Đơn vị', 'Mật khẩu'],
      ['1', 'Nguyễn Văn Quản', 'nv.quan', 'Bí thư chi bộ', cell.code, 'abc'],
      ['2', 'Trần Thị Lãnh', 'tt.lanh', 'lãnh đạo', 'QN-MC-BN', ''],
      ['3', 'Trần Thị Sai', 'tên có dấu', 'lãnh đạo', 'QN-MC-BN', ''],
      ['4', 'Trần Thị Trùng', 'halong', 'lãnh đạo', 'QN-MC-BN', ''],
      ['5', 'Trần Thị Nhầm', 'tt.nham', 'bí thư chi bộ', 'QN-MC-BN', ''],
    ]
    const admin = { username: 'quantri', code: await codeOf('quantri') }
    const sent = await roads.checked(world, admin, 'accounts', sheet)
    const rows = await roads.rowsOf(sent)
    expect(
      rows.map(({ line, findings }) => [line, ...findings.map(({ field, code }) => `${field} ${code}`)]),
    ).toEqual([
      [4, 'username usernameUnfit'],
      [5, 'username usernameTaken'],
      [6, 'role roleNotAllowed'],
    ])
    expect(await roads.confirm(sent)).toMatchObject({ written: 2 })
    const caller = await world.as('quantri')
    const listed = async () =>
      (await caller.get<AccountList>('/api/accounts?q=nv.quan')).body.items.map(
        ({ username, disabled, roles }) => [username, disabled, roles.map(({ role }) => role)],
      )
    expect(await listed()).toEqual([['nv.quan', false, ['secretary']]])
    const signIn = await world.app.inject({
      method: 'POST',
      url: '/api/sessions',
      payload: { username: 'nv.quan', password: 'abc' },
    })
    expect(signIn.statusCode).toBe(401)
    expect(await roads.withdraw(sent)).toMatchObject({ state: 'takenBack', taken: 2 })
    expect(await listed()).toEqual([['nv.quan', true, ['secretary']]])
  })

  /** The body an account of the world is bound to. */
  async function codeOf(username: string): Promise<string> {
    const row = await world.db
      .selectFrom('role_grant')
      .innerJoin('account', 'account.id', 'role_grant.account_id')
      .innerJoin('placement', 'placement.organisation_id', 'role_grant.organisation_id')
      .select('placement.code')
      .where('account.username', '=', username)
      .where('placement.alive', '=', true)
      .executeTakeFirstOrThrow()
    return row.code ?? ''
  }
})

async function subjects(importId: string): Promise<string[]> {
  const rows = await world.db
    .selectFrom('import_row')
    .select('subject_id')
    .where('job_id', '=', importId)
    .where('state', '=', 'written')
    .orderBy('line')
    .execute()
  return rows.map((row) => row.subject_id ?? '')
}
