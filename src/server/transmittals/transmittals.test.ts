import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  TransmittalDetail,
  TransmittalFile,
  TransmittalList,
  TransmittalPeople,
} from '#contract/transmittals'
import { ANSWER_COLUMNS, transmittalColumns } from '#domain/transmittals/sheet'
import { told } from '../../../test/answers'
import { addAccount, anyId, type Caller, callAs } from '../../../test/builders'
import { openWorld, type WorldCalls } from '../../../test/worldCalls'

/** Nobody is handed over twice, nobody sent back is forgotten, and the file says what was sent. */

let world: WorldCalls
let haLong: string
let officer: Caller
beforeAll(async () => {
  world = await openWorld()
  haLong = await world.idOf('QN-HL')
  officer = await world.as('halong')
})
afterAll(() => world.close())

const DAYS = { from: '2023-08-01', until: '2023-08-31' }
const sending = (more: object = {}) => ({
  commandId: anyId(),
  id: anyId(),
  ...DAYS,
  confirmedBy: 'Nguyễn Văn Xác Nhận',
  confirmedDay: '2023-09-05',
  expectedPeople: 1,
  ...more,
})
const send = (more: object = {}, id = haLong, caller = officer) =>
  caller.post(`/api/organisations/${id}/transmittals`, sending(more))
async function list(days: { from: string; until: string } = DAYS, id = haLong, caller = officer) {
  const query = new URLSearchParams(days).toString()
  return (await caller.get<TransmittalList>(`/api/organisations/${id}/transmittals?${query}`)).body
}
async function people(state: string, days = DAYS) {
  const query = new URLSearchParams({ state, ...days }).toString()
  return (await officer.get<TransmittalPeople>(`/api/organisations/${haLong}/transmittal-people?${query}`))
    .body
}
const inside = async (id: string, query = '') =>
  (await officer.get<TransmittalPeople>(`/api/transmittals/${id}/people${query}`)).body
const detail = async (id: string) => (await officer.get<TransmittalDetail>(`/api/transmittals/${id}`)).body
const file = async (id: string) =>
  (await officer.get<TransmittalFile>(`/api/transmittals/${id}/file.json`)).body
const answer = (id: string, outcomes: object[]) =>
  officer.post(`/api/transmittals/${id}/outcomes`, { commandId: anyId(), outcomes })
const lines = (action: string) =>
  world.db.selectFrom('audit_line').select('detail').where('action', '=', action).execute()

describe('a hand-over', () => {
  it('takes whoever was decided on, once, signed and confirmed, its purpose logged', async () => {
    const before = await list()
    expect(before.counts.fresh).toBeGreaterThan(3)
    expect([before.items, before.start]).toEqual([[], null])
    const body = sending({ expectedPeople: before.counts.fresh })
    const url = `/api/organisations/${haLong}/transmittals`
    const answers = await Promise.all([officer.post(url, body), officer.post(url, body)])
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    const after = await list()
    expect(after.counts).toMatchObject({ fresh: 0, waiting: before.counts.fresh })
    expect(after.items).toMatchObject([
      { number: 1, people: before.counts.fresh, waiting: before.counts.fresh },
    ])
    expect(told(await send())).toEqual([422, 'nobodyToSend until'])
    const logged = (await lines('transmittals.send'))[0]?.detail
    expect(logged).toMatchObject({ purpose: 'officialRegister', count: before.counts.fresh })
    const province = await list(DAYS, await world.idOf('QN'), await provinceOfficer())
    expect(province.counts.waiting).toBeGreaterThanOrEqual(before.counts.fresh)
  })

  it('is a file in the columns of the register; what is not held is empty, what is sealed is told', async () => {
    const [item] = (await list()).items
    const id = item?.id ?? ''
    const { content, hash, confirmed, signature, keyId } = await file(id)
    const rows = content['rows'] as (string | number | null)[][]
    expect(rows).toHaveLength(item?.people ?? 0)
    const at = (key: string) => transmittalColumns().findIndex((column) => column.key === key)
    expect(rows.every((row) => row.length === transmittalColumns().length)).toBe(true)
    expect(rows.every((row) => row[at('identityNumber')] === null && row[at('fullName')] !== null)).toBe(true)
    expect(new Set(rows.map((row) => row[at('ethnicity')]))).toContain('Kinh')
    expect(confirmed).toEqual({ name: 'Nguyễn Văn Xác Nhận', day: '2023-09-05' })
    expect(await detail(id)).toMatchObject({ matches: true, hash, signature, keyId })
    const sheet = await officer.get<unknown[][]>(`/api/transmittals/${id}/file.xlsx`)
    expect(sheet.body[4]).toEqual([...transmittalColumns(), ...ANSWER_COLUMNS].map(({ head }) => head))
    expect(String(sheet.body[2])).toContain('Số định danh cá nhân')
  })

  it('is known to be whole and signed by this server, or not', async () => {
    const [item] = (await list()).items
    const sent = await file(item?.id ?? '')
    const check = async (changed: Partial<TransmittalFile>) =>
      (await officer.post('/api/transmittal-checks', { ...sent, ...changed })).body
    expect(await check({})).toEqual({ whole: true, signed: true })
    const forged = { ...sent.content, number: 7 }
    expect(await check({ content: forged })).toEqual({ whole: false, signed: true })
    const renamed = { ...sent.confirmed, name: 'Người Khác' }
    expect(await check({ confirmed: renamed })).toEqual({ whole: true, signed: false })
    expect(await check({ signature: 'ngắn' })).toMatchObject({ signed: false })
  })

  it('is refused backwards, ahead of today, unconfirmed, and to whoever hands nothing over', async () => {
    expect(told(await send({ from: '2023-09-30' }))).toEqual([422, 'dayOrder until'])
    expect(told(await send({ until: '2027-01-01', confirmedDay: '2027-01-01' }))).toEqual([
      422,
      'dayInFuture until',
      'dayInFuture confirmedDay',
    ])
    expect(told(await send({ confirmedDay: '2023-08-01' }))).toEqual([422, 'dayOrder confirmedDay'])
    expect(told(await send({ confirmedBy: ' ' }))).toEqual([400, 'malformed confirmedBy'])
    const { app, db, clock } = world
    const leader = await callAs(app, db, await addAccount(db, 'leader', haLong), clock)
    expect(told(await send({}, haLong, leader))).toEqual([403])
    expect(told(await send({}, haLong, await provinceOfficer()))).toEqual([403])
    expect(told(await send({}, await world.idOf('QN-MC')))).toEqual([404])
  })
})

describe('what comes back', () => {
  it('is recorded with a reason, listed until it is put right, and sent again', async () => {
    const [first] = (await list()).items
    const id = first?.id ?? ''
    const { items } = await inside(id)
    const [one, two, ...rest] = items
    if (one === undefined || two === undefined) throw new Error('more than two were handed over')
    expect(told(await answer(id, [{ candidateId: one.id, outcome: 'rejected' }]))).toEqual([
      422,
      'required outcomes.0.reason',
    ])
    const accepted = { candidateId: one.id, outcome: 'accepted' }
    expect(told(await answer(id, [{ ...accepted, reason: 'name' }]))).toEqual([
      422,
      'malformed outcomes.0.reason',
    ])
    expect(told(await answer(id, [accepted, accepted]))).toEqual([422, 'malformed outcomes.1.candidateId'])
    expect(told(await answer(id, [{ candidateId: anyId(), outcome: 'accepted' }]))).toEqual([404])
    const rejected = { outcome: 'rejected', reason: 'name' }
    const outcomes = [
      ...[one, two].map((person) => ({ candidateId: person.id, ...rejected })),
      ...rest.map((person) => ({ candidateId: person.id, outcome: 'accepted' })),
    ]
    expect(told(await answer(id, outcomes))).toEqual([201])
    expect((await list()).counts).toMatchObject({ rejected: 2, accepted: rest.length, waiting: 0 })
    expect((await people('rejected')).items.map((person) => [person.id, person.reason])).toEqual(
      expect.arrayContaining([
        [one.id, 'name'],
        [two.id, 'name'],
      ]),
    )
    Object.assign(world.clock, { now: new Date('2026-11-22T13:00:00+07:00') })
    const fixed = await officer.post(`/api/admissions/${one.id}/corrections`, {
      commandId: anyId(),
      expectedVersion: await versionOf(one.id),
      reason: 'Đối chiếu với CSDL đảng viên',
      person: { fullName: 'Nguyễn Thị Đã Sửa' },
    })
    expect(told(fixed)).toEqual([201])
    expect((await people('corrected')).items.map((person) => person.id)).toEqual([one.id])
    const again = sending({ alsoSend: [two.id], expectedPeople: 2 })
    expect(told(await officer.post(`/api/organisations/${haLong}/transmittals`, again))).toEqual([201])
    expect((await inside(again.id)).items.map((person) => person.id).sort()).toEqual([one.id, two.id].sort())
    expect((await list()).counts).toMatchObject({ rejected: 0, corrected: 0, waiting: 2 })
    expect(JSON.stringify((await file(again.id)).content)).toContain('Nguyễn Thị Đã Sửa')
    // what was sent the first time stays what it was
    expect(JSON.stringify((await file(id)).content)).not.toContain('Nguyễn Thị Đã Sửa')
    expect(await detail(id)).toMatchObject({ matches: true, rejected: 2 })
  })

  it('takes the last word, and is read page by page with every reading logged', async () => {
    const [last] = (await list()).items
    const id = last?.id ?? ''
    const first = await inside(id, '?limit=1')
    const second = await inside(id, `?limit=1&cursor=${first.next ?? ''}`)
    expect([first.items[0]?.position, second.items[0]?.position, second.next]).toEqual([1, 2, null])
    const candidateId = first.items[0]?.id
    await answer(id, [{ candidateId, outcome: 'rejected', reason: 'birth' }])
    await answer(id, [{ candidateId, outcome: 'accepted' }])
    expect((await inside(id)).items[0]).toMatchObject({ state: 'accepted', reason: null })
    const logged = await lines('transmittals.read')
    expect(logged.length).toBeGreaterThan(3)
    expect(JSON.stringify(logged)).not.toContain('Nguyễn')
  })
})

describe('sheets for mail merge', () => {
  const merge = (tail: string, caller = officer) =>
    caller.get<unknown[][]>(`/api/organisations/${haLong}/mail-merge/${tail}`)

  it('hold one row for each decision, for a purpose that is logged', async () => {
    expect((await merge('9-knd.xlsx?from=2023-08-01&to=2023-08-31')).status).toBe(400)
    const { status, body } = await merge('9-knd.xlsx?from=2023-08-01&to=2023-08-31&purpose=appraisal')
    expect(status).toBe(200)
    const people = body.slice(5)
    expect(people.length).toBeGreaterThan(3)
    expect(people.every((row) => String(row[1]).length > 3)).toBe(true)
    expect(String(body[2])).toContain('Quê quán; Nơi cư trú')
    expect((await lines('transmittals.merge')).at(-1)?.detail).toMatchObject({ purpose: 'appraisal' })
    expect((await merge('03-dskn.xlsx?purpose=appraisal')).status).toBe(200)
  })
})

async function provinceOfficer(): Promise<Caller> {
  const { app, db, clock } = world
  return callAs(app, db, await addAccount(db, 'officer', await world.idOf('QN')), clock)
}

async function versionOf(id: string): Promise<number> {
  const { body } = await officer.get<{ version: number }>(`/api/admissions/${id}`)
  return body.version
}
