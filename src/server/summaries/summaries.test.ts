import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SummaryReply } from '#contract/summaries'
import { send, told } from '../../../test/answers'
import { addAccount, anyId, type Caller, callAs } from '../../../test/builders'
import { decision } from '../../../test/targetTree'
import { idOf, periodId } from '../../../test/world/ids'
import { openWorld, type WorldCalls } from '../../../test/worldCalls'

let world: WorldCalls
let district: string
let officer: Caller
const year = periodId('2023')
beforeAll(async () => {
  world = await openWorld()
  district = await world.idOf('H001')
  officer = await world.as('huyen001')
})
afterAll(() => world.close())

const read = async (caller: Caller, id: string, period = year) =>
  (await caller.get<SummaryReply>(`/api/organisations/${id}/summaries?period=${period}&recount=yes`)).body
const hold = (caller: Caller, id: string, change: object = {}) =>
  send(caller, id, 'summaries', { periodId: year, meetingDay: '2024-02-20', ...change })

describe('the year 2023 of the district', () => {
  it('was closed 210 of 200 with 20 bodies, and counted again gives the same hash', async () => {
    const { held, differences, next } = await read(officer, district)
    expect(held).toMatchObject({
      meetingDay: '2024-02-20',
      sealed: true,
      matches: true,
      pack: { target: 200, admitted: 210, percent: 105, grassroots: { total: 26, completed: 20 } },
    })
    const outcomes = held?.pack.bodies.map(({ outcome }) => outcome) ?? []
    expect(outcomes.filter((outcome) => outcome === 'completed' || outcome === 'exceeded').length).toBe(20)
    const missed = held?.pack.bodies.filter(({ outcome }) => outcome === 'missed') ?? []
    expect(missed.length).toBe(6)
    expect(missed.every(({ causes }) => causes.length > 0)).toBe(true)
    expect(differences).toEqual([])
    expect(next).toMatchObject({ target: 200, allocated: 200, coveragePercent: 100 })
  })

  it('keeps what was told when one more is entered late, and says so', async () => {
    const cell = await world.idOf('H001-X01-1')
    const person = { fullName: 'Nguyễn Thị Muộn', sex: 'female', birthDate: '1998-05-02' }
    const paper = {
      number: '999-QĐ/HU',
      day: '2023-11-20',
      issuerName: 'Ban Thường vụ Huyện ủy H001',
      issuerOrganisationId: district,
    }
    const entered = await send(officer, cell, 'admissions', {
      person,
      decision: paper,
      ceremonyDay: '2023-12-05',
    })
    expect(told(entered)).toEqual([201])
    const { held, differences, now } = await read(officer, district)
    expect([held?.pack.admitted, held?.matches, now.admitted]).toEqual([210, true, 211])
    expect(differences).toMatchObject([
      { id: null, was: 210, now: 211 },
      { name: 'Đảng bộ xã 01 (giả định)', was: 12, now: 13 },
    ])
  })

  it('counts again by the terms that were known then, whatever a document set since', async () => {
    const { app, db, clock } = world
    const above = await callAs(app, db, await addAccount(db, 'officer', await world.idOf('T001')), clock)
    const target = {
      kind: 'assigned',
      periodId: year,
      value: 200,
      decision: decision('2023-12-30', '88-QĐ/TU'),
    }
    const window = { from: '2023-03-01', to: '2023-12-31' }
    expect(told(await send(above, district, 'targets', { ...target, window }))).toEqual([201])
    const { held, now } = await read(officer, district)
    expect([held?.pack.from, now.from]).toEqual(['2023-01-01', '2023-03-01'])
    expect(held).toMatchObject({ matches: true, pack: { admitted: 210 } })
  })

  it('tells when what was frozen is not what was known, and nobody can rewrite it', async () => {
    const forged = { id: anyId(), period: periodId('2022') }
    await sql`insert into year_summary (id, organisation_id, period_id, meeting_day, known_at, data, version, hash,
        recorded_at)
      select ${forged.id}, organisation_id, ${forged.period}, meeting_day, known_at, data, version,
        repeat('0', 64), recorded_at
      from year_summary where organisation_id = ${district} and period_id = ${year}`.execute(world.db)
    expect((await read(officer, district, forged.period)).held).toMatchObject({
      sealed: false,
      matches: false,
    })
    await expect(sql`update year_summary set hash = repeat('0', 64)`.execute(world.db)).rejects.toThrow(
      /permission denied/,
    )
  })
})

describe('the year that is opened without asking for one', () => {
  const opened = async (caller: Caller, id: string) =>
    (await caller.get<SummaryReply>(`/api/organisations/${id}/summaries`)).body
  it('is the newest begun one with a target, and what was frozen is not counted again', async () => {
    const { period, held } = await opened(officer, district)
    expect([period.name, held]).toEqual(['Năm 2024', null])
    const { held: frozen } = (
      await officer.get<SummaryReply>(`/api/organisations/${district}/summaries?period=${year}`)
    ).body
    expect(frozen).toMatchObject({ sealed: true, matches: null, pack: { admitted: 210 } })
  })

  it('is the one that ended last where no year has a target', async () => {
    const body = await world.idOf('T001')
    const { period } = await opened(await world.as('trunguong'), body)
    expect(period.to < '2026-11-22').toBe(true)
  })
})

describe('closing a year', () => {
  it('is refused twice, in the future, before the year, and for those who may not', async () => {
    expect(told(await hold(officer, district))).toEqual([422, 'summaryHeld periodId'])
    const period = { periodId: periodId('2024') }
    expect(told(await hold(officer, district, { ...period, meetingDay: '2027-01-05' }))).toEqual([
      422,
      'dayInFuture meetingDay',
    ])
    expect(told(await hold(officer, district, { ...period, meetingDay: '2024-01-01' }))).toEqual([
      422,
      'dayOrder meetingDay',
    ])
    expect(told(await hold(officer, district, { periodId: anyId() }))).toEqual([404])
    expect(told(await hold(officer, await world.idOf('QN-MC')))).toEqual([404])
    const { app, db, clock } = world
    const inspector = await callAs(app, db, await addAccount(db, 'inspector', district), clock)
    expect(told(await hold(inspector, district, period))).toEqual([403])
    const above = await callAs(app, db, await addAccount(db, 'leader', await world.idOf('T001')), clock)
    expect(told(await hold(above, district, period))).toEqual([403])
  })

  it('is recorded by the leader of the committee, gives a repeated command the same answer, and can be taken back', async () => {
    const { app, db, clock } = world
    const leader = await callAs(app, db, await addAccount(db, 'leader', district), clock)
    const sent = { commandId: anyId(), id: anyId(), periodId: periodId('2024'), meetingDay: '2025-01-15' }
    const url = `/api/organisations/${district}/summaries`
    const answers = await Promise.all([leader.post(url, sent), leader.post(url, sent)])
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(
      told(await hold(officer, district, { periodId: periodId('2024'), meetingDay: '2025-01-16' })),
    ).toEqual([422, 'summaryHeld periodId'])
    const withdrawal = { summaryId: sent.id, reason: 'Ghi nhầm ngày họp' }
    expect(told(await send(leader, district, 'summary-withdrawals', withdrawal))).toEqual([201])
    expect(told(await send(leader, district, 'summary-withdrawals', withdrawal))).toEqual([
      409,
      'stale summaryId',
    ])
    expect((await read(leader, district, periodId('2024'))).held).toBeNull()
  })

  it('lets one of two through who close it at once', async () => {
    const body = { periodId: periodId('2024'), meetingDay: '2025-01-15' }
    const answers = await Promise.all([hold(officer, district, body), hold(officer, district, body)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 422])
  })
})

describe('causes of a shortfall', () => {
  it('are stated by the body, the last statement standing; what was frozen keeps the first', async () => {
    const body = await world.idOf('H001-X12')
    const { app, db, clock } = world
    const own = await callAs(app, db, await addAccount(db, 'officer', body), clock)
    const state = (causes: string[]) => send(own, body, 'shortfall-statements', { periodId: year, causes })
    expect(told(await state(['lazy']))).toEqual([400, 'malformed causes.0'])
    expect(told(await state([]))).toEqual([400, 'malformed causes'])
    expect(told(await state(['schooling']))).toEqual([201])
    expect((await read(own, body)).ownCauses).toEqual(['schooling'])
    const { held, now } = await read(officer, district)
    const causesIn = (pack: SummaryReply['now'] | undefined) =>
      pack?.bodies.find(({ id }) => id === body)?.causes
    expect([causesIn(held?.pack), causesIn(now), held?.matches]).toEqual([
      ['leftForWork', 'cellNotLooking'],
      ['schooling'],
      true,
    ])
    const { id } = await db
      .selectFrom('year_summary')
      .select('id')
      .where('id', '=', idOf('summary H001 2023'))
      .executeTakeFirstOrThrow()
    expect(told(await send(own, body, 'summary-withdrawals', { summaryId: id, reason: 'Ghi nhầm' }))).toEqual(
      [404],
    )
  })
})

describe('a year that is not closed', () => {
  it('stands on the desk of a committee that had a target, until it is summed up', async () => {
    world.clock.today = '2025-01-10'
    const duties = async () => {
      const { body } = await officer.get<{ items: { kind: string; last: string }[] }>(
        `/api/organisations/${district}/duties?kind=closeYear`,
      )
      return body.items
    }
    expect(await duties()).toEqual([])
    world.clock.today = '2024-01-10'
    expect(await duties()).toEqual([])
    const body = await world.idOf('H001-X01')
    const { items } = (
      await officer.get<{ items: { kind: string; last: string }[] }>(
        `/api/organisations/${body}/duties?kind=closeYear`,
      )
    ).body
    expect(items).toMatchObject([{ kind: 'closeYear', last: '2024-03-31' }])
  })
})
