import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClosingList, ClosingReply } from '#contract/closings'
import type { ProgressReply } from '#contract/progress'
import { send, told } from '../../../test/answers'
import { addAccount, anyId, type Caller, callAs } from '../../../test/builders'
import { openWorld, type WorldCalls } from '../../../test/worldCalls'

/** Three levels of Móng Cái close nine months of 2023 bottom-up; what comes late is told, and settled. */

let world: WorldCalls
let city: string
let ward: string
let cell: string
let officer: Caller
let wardOfficer: Caller
let secretary: Caller
const nineMonths = { kind: 'nineMonths', from: '2023-01-01', cutOff: '2023-09-30', dueDay: '2023-10-05' }
const closing = anyId()

beforeAll(async () => {
  world = await openWorld()
  city = await world.idOf('QN-MC')
  ward = await world.idOf('QN-MC-BN')
  cell = await world.idOf('QN-MC-BN-K2')
  officer = await world.as('mongcai')
  wardOfficer = await world.as('binhngoc')
  secretary = await world.as('khu2')
})
afterAll(() => world.close())

const read = async (caller: Caller, id: string, asked = closing) => {
  const { status, body } = await caller.get<ClosingReply>(
    `/api/organisations/${id}/closing-reports?closing=${asked}&recount=yes`,
  )
  expect(status).toBe(200)
  return body
}
const lineOf = ({ bodies }: ClosingReply['now'], id: string) => bodies.find((line) => line.id === id)
/** Facts after this are late. */
const later = (minutes = 5) => {
  world.clock.now = new Date(world.clock.now.getTime() + minutes * 60_000)
}
const admitLate = (number: string) =>
  send(wardOfficer, cell, 'admissions', {
    person: { fullName: `Hoàng Thị Muộn ${number}`, sex: 'female', birthDate: '1998-05-02' },
    decision: {
      number: `${number}-QĐ/TU`,
      day: '2023-08-20',
      issuerName: 'Ban Thường vụ Thành ủy Móng Cái',
      issuerAbove: 2,
    },
    ceremonyDay: '2023-09-05',
  })

describe('opening a period', () => {
  it('refuses what is no window, a cut-off outside it, and whoever may not', async () => {
    const open = (caller: Caller, id: string, change: object) =>
      send(caller, id, 'closings', { ...nineMonths, ...change })
    expect(told(await open(officer, city, { from: '2023-02-01' }))).toEqual([422, 'malformed from'])
    expect(told(await open(officer, city, { cutOff: '2023-10-01' }))).toEqual([422, 'dayOrder cutOff'])
    expect(told(await open(officer, city, { dueDay: '2023-09-29' }))).toEqual([422, 'dayOrder dueDay'])
    expect(told(await open(officer, ward, {}))).toEqual([403])
    expect(told(await open(secretary, cell, {}))).toEqual([403])
    expect(told(await open(officer, await world.idOf('QN-HL'), {}))).toEqual([404])
  })

  it('stands for every body beneath, once', async () => {
    const body = { commandId: anyId(), id: closing, ...nineMonths }
    const url = `/api/organisations/${city}/closings`
    const answers = await Promise.all([officer.post(url, body), officer.post(url, body)])
    expect(answers.map(told)).toEqual([[201], [201]])
    expect(told(await send(officer, city, 'closings', nineMonths))).toEqual([422, 'closingOpened cutOff'])
    const { body: list } = await secretary.get<ClosingList>(`/api/organisations/${cell}/closings`)
    expect(list.items.find(({ id }) => id === closing)).toMatchObject({
      openedBy: 'Đảng bộ thành phố Móng Cái',
      own: false,
      confirmed: false,
    })
    expect(list.mayOpen).toBe(false)
  })

  it('asks each body on its desk, and tells the one above how many are missing', async () => {
    const duties = async (caller: Caller, id: string, kind: string) => {
      const url = `/api/organisations/${id}/duties?kind=${kind}`
      const { body } = await caller.get<{ items: { last: string; params: object; subjectId: string }[] }>(url)
      return body.items.filter(({ params }) => JSON.stringify(params).includes('nineMonths'))
    }
    // the ward opens the same window for itself: nobody is asked twice
    expect(told(await send(wardOfficer, ward, 'closings', nineMonths))).toEqual([201])
    expect(await duties(secretary, cell, 'confirmFigures')).toMatchObject([
      { last: '2023-10-05', params: { window: 'nineMonths', start: '2023-01-01' } },
    ])
    const { now } = await read(officer, city)
    const missing = now.bodies.filter(({ alive, confirmed }) => alive && confirmed === null).length
    expect(missing).toBeGreaterThan(5)
    expect(await duties(officer, city, 'awaitFigures')).toMatchObject([{ params: { count: missing } }])
  })
})

describe('closing bottom-up', () => {
  it('freezes what each level confirms, with who has not in the system’s own figure', async () => {
    expect(told(await send(officer, cell, 'closing-reports', { closingId: closing }))).toEqual([403])
    expect(told(await send(secretary, cell, 'closing-reports', { closingId: anyId() }))).toEqual([404])
    expect(told(await send(secretary, cell, 'closing-reports', { closingId: closing }))).toEqual([201])
    later()
    expect(told(await send(wardOfficer, ward, 'closing-reports', { closingId: closing }))).toEqual([201])
    later()
    const seen = (await read(officer, city)).now
    expect(
      told(
        await send(officer, city, 'closing-reports', {
          closingId: closing,
          admitted: (seen.own.admitted ?? 0) + 1,
        }),
      ),
    ).toEqual([409, 'stale admitted'])
    const body = { closingId: closing, admitted: seen.own.admitted }
    const both = await Promise.all([1, 2].map(() => send(officer, city, 'closing-reports', body)))
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 422])

    const { held, versions, differences, left } = await read(officer, city)
    expect(held).toMatchObject({ version: 1, sealed: true, matches: true })
    expect([differences, left]).toEqual([[], 0])
    expect(versions).toMatchObject([{ act: 'confirmed', recordedBy: 'Cán bộ tổ chức Thành ủy Móng Cái' }])
    expect(held && lineOf(held.report, ward)).toMatchObject({
      confirmed: { version: 1, admitted: lineOf(seen, ward)?.admitted },
    })
    const silent = held?.report.bodies.filter(({ confirmed }) => confirmed === null) ?? []
    expect(silent.length).toBeGreaterThan(5)
    expect(silent.every(({ admitted }) => admitted !== null)).toBe(true)
    const sum = held?.report.bodies.reduce((total, { admitted }) => total + (admitted ?? 0), 0)
    expect(sum).toBe(held?.report.own.admitted)
    const women = held?.report.newMembers.find(({ key }) => key === 'women')?.now
    const { body: progress } = await officer.get<ProgressReply>(
      `/api/organisations/${city}/progress?year=2023&asOf=2023-09-30`,
    )
    expect([held?.report.own.admitted, women]).toEqual([progress.admitted, progress.breakdown.women])
    expect(JSON.stringify(held)).not.toMatch(/ethnicMinority|religious/)
  })

  it('tells a late entry at every level and opens it; the hash of what was known then stays the same', async () => {
    later()
    expect(told(await admitLate('901'))).toEqual([201])
    for (const [caller, id] of [
      [officer, city],
      [wardOfficer, ward],
      [secretary, cell],
    ] as const) {
      const reply = await read(caller, id)
      const was = reply.held?.report.own.admitted ?? 0
      expect(reply.held).toMatchObject({ matches: true, version: 1 })
      expect([reply.now.own.admitted, reply.left, reply.late]).toEqual([was + 1, 1, { entered: 1, gone: 0 }])
      expect(reply.differences[0]).toMatchObject({ id: null, was, now: was + 1 })
    }
    const { held, closing: period } = await read(officer, city)
    const query = `year=2023&from=2023-01-01&to=2023-12-31&asOf=${period.cutOff}`
    const url = `/api/organisations/${city}/admissions?${query}&lateSince=${encodeURIComponent(held?.knownAt ?? '')}`
    const { body } = await officer.get<{ total: number; items: { ceremonyDay: string }[] }>(url)
    expect([body.total, body.items.map(({ ceremonyDay }) => ceremonyDay)]).toEqual([1, ['2023-09-05']])
  })

  it('does not open a report that the level above stands by', async () => {
    const { held } = await read(secretary, cell)
    const reopened = await send(secretary, cell, 'closing-reopenings', {
      reportId: held?.id,
      reason: 'Nhập thiếu một người',
    })
    expect(told(reopened)).toEqual([422, 'closedAbove reportId'])
  })

  it('is settled by a numbered correction: a new version, and nothing is left', async () => {
    const { held } = await read(officer, city)
    const paper = { reportId: held?.id, number: '12-TB/TU', day: '2026-11-20', reason: 'Một người nhập muộn' }
    expect(told(await send(officer, city, 'closing-corrections', { ...paper, day: '2026-11-23' }))).toEqual([
      422,
      'dayInFuture day',
    ])
    expect(told(await send(secretary, city, 'closing-corrections', paper))).toEqual([404])
    expect(told(await send(officer, city, 'closing-corrections', { ...paper, reportId: anyId() }))).toEqual([
      404,
    ])
    later()
    expect(told(await send(officer, city, 'closing-corrections', paper))).toEqual([201])
    expect(told(await send(officer, city, 'closing-corrections', paper))).toEqual([409, 'stale reportId'])
    const reply = await read(officer, city)
    expect([reply.left, reply.differences, reply.held?.matches]).toEqual([0, [], true])
    expect(reply.versions).toMatchObject([
      { version: 1, act: 'confirmed' },
      { version: 2, act: 'corrected', number: '12-TB/TU', day: '2026-11-20' },
    ])
    const again = { ...paper, reportId: reply.held?.id }
    expect(told(await send(officer, city, 'closing-corrections', again))).toEqual([
      422,
      'noDifference reportId',
    ])
  })

  it('takes the difference of a body into a period that is closed later', async () => {
    const year = { kind: 'year', from: '2023-01-01', cutOff: '2023-12-31', dueDay: '2024-01-05' }
    const { held } = await read(wardOfficer, ward)
    const into = anyId()
    expect(told(await send(officer, city, 'closings', { ...year, id: into }))).toEqual([201])
    const take = { reportId: held?.id, closingId: into }
    expect(told(await send(officer, ward, 'closing-intakes', { ...take, closingId: closing }))).toEqual([
      422,
      'closingNotLater closingId',
    ])
    expect((await read(wardOfficer, ward)).later.map(({ id }) => id)).toContain(into)
    // the level above settles it
    expect(told(await send(officer, ward, 'closing-intakes', take))).toEqual([201])
    expect(told(await send(officer, ward, 'closing-intakes', take))).toEqual([422, 'noDifference reportId'])
    const reply = await read(wardOfficer, ward)
    const was = reply.held?.report.own.admitted ?? 0
    expect(reply).toMatchObject({ left: 0, intakes: [{ kind: 'year', was, now: was + 1 }] })
    expect((await read(wardOfficer, ward, into)).carried).toMatchObject([{ kind: 'nineMonths', was }])
    later()
    expect(told(await admitLate('902'))).toEqual([201])
    expect((await read(wardOfficer, ward)).left).toBe(1)
  })

  it('is opened again from above for a reason, and confirmed as the next version', async () => {
    const { held } = await read(officer, city)
    later()
    const reopening = { reportId: held?.id, reason: 'Chi bộ khu 2 nhập sót' }
    expect(told(await send(officer, city, 'closing-reopenings', { ...reopening, reason: ' ' }))).toEqual([
      400,
      'malformed reason',
    ])
    expect(told(await send(officer, city, 'closing-reopenings', reopening))).toEqual([201])
    expect((await read(officer, city)).held).toBeNull()
    later()
    expect(told(await send(officer, city, 'closing-reports', { closingId: closing }))).toEqual([201])
    const { versions, held: anew } = await read(officer, city)
    expect(versions.map(({ act, version }) => [version, act])).toEqual([
      [1, 'confirmed'],
      [2, 'corrected'],
      [3, 'reopened'],
      [4, 'confirmed'],
    ])
    expect(anew?.matches).toBe(true)
  })
})

describe('what was frozen', () => {
  it('cannot be rewritten, and a forged one is told', async () => {
    await expect(sql`update closing_report set hash = repeat('0', 64)`.execute(world.db)).rejects.toThrow(
      /permission denied/,
    )
    const forged = anyId()
    await send(officer, city, 'closings', {
      ...nineMonths,
      id: forged,
      cutOff: '2023-09-29',
    })
    await sql`insert into closing_report (id, organisation_id, kind, from_day, cut_off, version, act, known_at, data,
        shape, hash, recorded_at)
      select ${anyId()}, organisation_id, kind, from_day, '2023-09-29', 1, 'confirmed', known_at, data, shape,
        hash, recorded_at
      from closing_report where organisation_id = ${city} and version = 1 and kind = 'nineMonths' and cut_off = '2023-09-30'`.execute(
      world.db,
    )
    expect((await read(officer, city, forged)).held).toMatchObject({ sealed: true, matches: false })
    const withdrawal = { closingId: forged, reason: 'Mở nhầm ngày chốt' }
    expect(told(await send(officer, city, 'closing-withdrawals', withdrawal))).toEqual([
      422,
      'closingUsed closingId',
    ])
  })

  it('leaves as a sheet with a line for each body', async () => {
    const url = `/api/organisations/${city}/closing-reports.xlsx?closing=${closing}`
    const { status, body } = await officer.get<unknown[][]>(url)
    expect(status).toBe(200)
    expect(body[4]).toEqual([
      'STT',
      'Đảng bộ trực thuộc',
      'Chỉ tiêu',
      'Trong kỳ',
      'Lũy kế',
      'Tỷ lệ (%)',
      'Cùng kỳ năm trước',
      'Hồ sơ đang xem xét',
      'Báo cáo',
    ])
    expect(body.some((row) => row.at(-1) === 'chưa báo cáo')).toBe(true)
    expect(body.at(-1)?.[1]).toBe('Tổng cộng')
  })
})

describe('bodies out of the ordinary', () => {
  it('closed before the cut-off confirm nothing and are not missing; without a target they count all the same', async () => {
    const { db, app, clock } = world
    const gone = await db
      .selectFrom('organisation_event')
      .innerJoin('placement', 'placement.organisation_id', 'organisation_event.organisation_id')
      .select(['placement.organisation_id as id', 'placement.parent_id as parent', 'day'])
      .where('organisation_event.kind', '=', 'close')
      .where('organisation_event.day', '<', '2023-09-30')
      .where('organisation_event.day', '>=', '2023-01-01')
      .executeTakeFirstOrThrow()
    const above = gone.parent ?? ''
    const top = await callAs(app, db, await addAccount(db, 'officer', await world.idOf('QN-HL')), clock)
    const opened = anyId()
    const hl = await world.idOf('QN-HL')
    expect(told(await send(top, hl, 'closings', { ...nineMonths, id: opened }))).toEqual([201])
    const own = await callAs(app, db, await addAccount(db, 'secretary', gone.id), clock)
    expect(told(await send(own, gone.id, 'closing-reports', { closingId: opened }))).toEqual([
      422,
      'closedOrganisation closingId',
    ])
    const reply = await read(top, above, opened)
    const line = lineOf(reply.now, gone.id)
    expect([line?.alive ?? false, line?.confirmed ?? null]).toEqual([false, null])
    const cellOf = reply.now.bodies.find(({ alive }) => alive)
    expect(cellOf).toMatchObject({ target: null, percent: null })
    expect(cellOf?.admitted).not.toBeNull()
    const duties = `/api/organisations/${gone.id}/duties?kind=confirmFigures`
    expect((await own.get<{ items: object[] }>(duties)).body.items).toEqual([])
  })

  it('a month is told beside the year so far', async () => {
    const month = { kind: 'month', from: '2023-08-01', cutOff: '2023-08-25', dueDay: '2023-08-28' }
    const opened = anyId()
    expect(told(await send(officer, city, 'closings', { ...month, id: opened }))).toEqual([201])
    const { now } = await read(officer, city, opened)
    const url = `/api/organisations/${city}/progress?year=2023&from=2023-08-01&to=2023-08-25&asOf=2023-08-25`
    const { body } = await officer.get<ProgressReply>(url)
    expect(now.own.inWindow).toBe(body.admitted)
    expect(now.own.inWindow ?? 0).toBeLessThan(now.own.admitted ?? 0)
  })

  it('is not confirmed before its cut-off', async () => {
    const opened = anyId()
    const ahead = { kind: 'year', from: '2026-01-01', cutOff: '2026-12-31', dueDay: '2027-01-05' }
    expect(told(await send(officer, city, 'closings', { ...ahead, id: opened }))).toEqual([201])
    expect(told(await send(officer, city, 'closing-reports', { closingId: opened }))).toEqual([
      422,
      'cutOffAhead closingId',
    ])
    const withdrawal = { closingId: opened, reason: 'Mở nhầm' }
    expect(told(await send(officer, city, 'closing-withdrawals', withdrawal))).toEqual([201])
    expect(told(await send(officer, city, 'closing-withdrawals', withdrawal))).toEqual([404])
  })
})
