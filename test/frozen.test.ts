import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClosingReply } from '#contract/closings'
import type { TransmittalDetail, TransmittalFile, TransmittalList } from '#contract/transmittals'
import { anyId, type Caller } from './builders'
import { inTurn } from './turns'
import { openWorld, type WorldCalls } from './worldCalls'

/** What was frozen is counted and written again the same, whoever writes at the same moment. */

let world: WorldCalls
let haLong: string
let cell: string
let officer: Caller
const closing = anyId()
beforeAll(async () => {
  world = await openWorld()
  haLong = await world.idOf('QN-HL')
  officer = await world.as('halong')
  const { items } = (
    await officer.get<{ items: { organisation: { id: string } }[] }>(
      `/api/organisations/${haLong}/admissions?from=2023-08-01&to=2023-08-31&limit=1`,
    )
  ).body
  cell = items[0]?.organisation.id ?? ''
  const window = { kind: 'nineMonths', from: '2023-01-01', cutOff: '2023-09-30', dueDay: '2023-10-05' }
  const opened = await post('closings', { ...window, id: closing })
  expect(opened.status).toBe(201)
})
afterAll(() => world.close())

const post = (tail: string, body: object) =>
  officer.post(`/api/organisations/${haLong}/${tail}`, { commandId: anyId(), id: anyId(), ...body })
/** The second of two requests is asked so much later, or earlier, and waits or not. */
const after = (seconds: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + seconds * 1000)
}
const admit = (number: string) =>
  officer.post(`/api/organisations/${cell}/admissions`, {
    commandId: anyId(),
    id: anyId(),
    person: { fullName: `Vũ Thị Cùng Lúc ${number}`, sex: 'female', birthDate: '1997-03-04' },
    decision: { number: `${number}-QĐ/TU`, day: '2023-08-21', issuerName: 'Ban Thường vụ', issuerAbove: 2 },
    ceremonyDay: '2023-08-28',
  })

describe('figures of a period', () => {
  const read = async () =>
    (
      await officer.get<ClosingReply>(
        `/api/organisations/${haLong}/closing-reports?closing=${closing}&recount=yes`,
      )
    ).body
  const correct = async (held: ClosingReply['held'], number: string) =>
    post('closing-corrections', { reportId: held?.id, number, day: '2023-10-06', reason: 'Nhập muộn' })

  it('wait for an admission under way, which was asked for before them', async () => {
    const [entered, confirmed] = await inTurn(
      world.ownerUrl,
      'record',
      () => admit('801'),
      () => {
        after(5)
        return post('closing-reports', { closingId: closing })
      },
    )
    expect([entered.status, confirmed.status]).toEqual([201, 201])
    const { held, now } = await read()
    expect(held).toMatchObject({ matches: true, report: { own: { admitted: now.own.admitted } } })
  })

  it('keep an admission waiting, which is recorded after them whenever it was asked for', async () => {
    await admit('802')
    after(60)
    const { held: before } = await read()
    const [corrected, entered] = await inTurn(
      world.ownerUrl,
      'closing_report',
      () => correct(before, '12-ĐC/TU'),
      () => {
        after(-5)
        return admit('803')
      },
    )
    expect([corrected.status, entered.status]).toEqual([201, 201])
    after(10)
    const { held, left, late } = await read()
    expect([held?.version, held?.matches, left, late]).toEqual([2, true, 1, { entered: 1, gone: 0 }])
  })
})

describe('a hand-over', () => {
  const days = { from: '2023-08-01', until: '2023-08-31' }
  const fresh = async () =>
    (
      await officer.get<TransmittalList>(
        `/api/organisations/${haLong}/transmittals?${new URLSearchParams(days)}`,
      )
    ).body.counts.fresh
  const send = (id: string, expectedPeople: number) =>
    post('transmittals', {
      id,
      ...days,
      confirmedBy: 'Người Xác Nhận',
      confirmedDay: '2023-09-05',
      expectedPeople,
    })
  const rename = async (candidateId: string, fullName: string) => {
    const { body } = await officer.get<{ version: number }>(`/api/admissions/${candidateId}`)
    return () =>
      officer.post(`/api/admissions/${candidateId}/corrections`, {
        commandId: anyId(),
        expectedVersion: body.version,
        reason: 'Ghi nhầm',
        person: { fullName },
      })
  }
  const someone = async () => {
    const { body } = await officer.get<{ items: { id: string }[] }>(
      `/api/organisations/${haLong}/transmittal-people?state=fresh&${new URLSearchParams(days)}`,
    )
    return body.items[0]?.id ?? ''
  }
  const detail = async (id: string) => (await officer.get<TransmittalDetail>(`/api/transmittals/${id}`)).body
  const file = (id: string) => officer.get<TransmittalFile>(`/api/transmittals/${id}/file.json`)

  it('waits for a correction under way, and for who is entered', async () => {
    const [id, people] = [anyId(), await fresh()]
    const write = await rename(await someone(), 'Nguyễn Văn Sửa Trước')
    const [corrected, sent] = await inTurn(world.ownerUrl, 'person_version', write, () => {
      after(5)
      return send(id, people)
    })
    expect([corrected.status, sent.status]).toEqual([201, 201])
    expect(await detail(id)).toMatchObject({ matches: true, people })
    const { status, body } = await file(id)
    expect(status).toBe(200)
    expect(JSON.stringify(body.content)).toContain('Nguyễn Văn Sửa Trước')
  })

  it('keeps a correction waiting, which is of a later moment whenever it was asked for', async () => {
    await admit('804')
    after(60)
    const id = anyId()
    const write = await rename(await someone(), 'Nguyễn Văn Sửa Sau')
    const [sent, corrected] = await inTurn(
      world.ownerUrl,
      'transmittal',
      () => send(id, 1),
      () => {
        after(-5)
        return write()
      },
    )
    expect([sent.status, corrected.status]).toEqual([201, 201])
    after(10)
    const { status, body } = await file(id)
    expect(status).toBe(200)
    expect(JSON.stringify(body.content)).not.toContain('Nguyễn Văn Sửa Sau')
  })
})
