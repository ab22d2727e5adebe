import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RefusalReply } from '#contract/common'
import type { RuleDetail, RuleList } from '#contract/rules'
import { RULES } from '#domain/rulebook/rules'
import { addAccount, addOrganisation, type Caller, callAs, clockAt, testPorts } from '../../../test/builders'
import { type FreshDatabase, freshDatabase } from '../../../test/database'
import { buildApp } from '../app'

const clock = clockAt('2026-08-31')
let fresh: FreshDatabase
let app: FastifyInstance
let secretary: Caller
let trainer: Caller

beforeAll(async () => {
  fresh = await freshDatabase()
  const { db } = fresh
  app = await buildApp(db, testPorts(clock))
  const cell = await addOrganisation(db, { name: 'Chi bộ khu 2', kind: 'grassrootsCell' })
  secretary = await callAs(app, db, await addAccount(db, 'secretary', cell), clock)
  trainer = await callAs(app, db, await addAccount(db, 'trainer', cell), clock)
})
afterAll(async () => {
  await app.close()
  await fresh.close()
})

const listed = async (on?: string) =>
  (await secretary.get<RuleList>(`/api/rules${on === undefined ? '' : `?on=${on}`}`)).body
const read = async (id: string, on?: string) =>
  (await secretary.get<RuleDetail>(`/api/rules/${id}${on === undefined ? '' : `?on=${on}`}`)).body

describe('GET /api/rules', () => {
  it('lists the whole book with the values of today to anyone signed in', async () => {
    const { on, items, next } = await listed()
    expect([on, items.length, next]).toEqual(['2026-08-31', RULES.length, null])
    const clocks = items.find(({ id }) => id === 'R-DEC-2')
    expect(clocks).toMatchObject({ subject: 'clocks', effect: 'warn', province: null })
    expect(clocks?.values).toEqual([
      {
        parameter: 'clock',
        entry: {
          from: '2026-07-26',
          until: null,
          value: { workingDays: 45, extensionWorkingDays: 15 },
          cite: '208-QĐ/TW',
          evidence: 'carried',
          compared: false,
        },
      },
    ])
    expect((await trainer.get<RuleList>('/api/rules')).status).toBe(200)
  })
  it('tells the values of a past day, and that a day has none', async () => {
    const { items } = await listed('2025-06-30')
    const entryOf = (id: string) => items.find((item) => item.id === id)?.values[0]?.entry
    expect(entryOf('R-DEC-1')).toMatchObject({ value: { workingDays: 60 }, until: '2025-07-01' })
    expect(entryOf('R-DEC-2')).toBeNull()
    expect(entryOf('R-CERT-2')).toMatchObject({ value: 'districtCentre' })
  })
  it('marks the overlay of a province', async () => {
    const { items } = await listed()
    expect(items.find(({ id }) => id === 'R-CERT-3')?.province).toBe('HN')
  })
  it('is closed to who is not signed in, and refuses what is no day', async () => {
    expect((await app.inject('/api/rules')).statusCode).toBe(401)
    expect((await secretary.get<RefusalReply>('/api/rules?on=2025-02-30')).status).toBe(400)
  })
})

describe('GET /api/rules/{id}', () => {
  it('tells the ceremony clock before and after 26/07/2026, with its text', async () => {
    const before = await read('R-CER-1', '2026-07-25')
    expect(before.parameters[0]?.entry).toMatchObject({
      value: { workingDays: 30, startsAt: 'receipt' },
      until: '2026-07-26',
      evidence: 'carried',
    })
    expect((await read('R-CER-1', '2026-07-26')).parameters[0]?.entry).toBeNull()
    expect((await read('R-CER-2')).parameters[0]?.entry).toMatchObject({
      value: { workingDays: 30, startsAt: 'issue' },
      evidence: 'V3',
      compared: false,
    })
  })
  it('tells all values through time and the acts they rest on, the oldest first', async () => {
    const rule = await read('R-INTRO-1', '2025-07-01')
    expect(rule.parameters.map(({ parameter, timeline }) => [parameter, timeline.length])).toEqual([
      ['sharedMonths', 6],
      ['residenceCounts', 6],
    ])
    expect(rule.parameters[1]?.timeline[0]).toMatchObject({ value: false, until: '2021-07-30' })
    expect(rule.acts.map(({ number }) => number)).toEqual([
      '29-QĐ/TW',
      '24-QĐ/TW',
      '232-QĐ/TW',
      '294-QĐ/TW',
      '20-QĐ/TW',
      '208-QĐ/TW',
    ])
    expect(rule.acts[3]).toMatchObject({ day: '2025-05-26', from: '2025-07-01', compared: true })
  })
  it('names the right one of the three texts called 01-HD/TW', async () => {
    const { acts } = await read('R-DOS-1')
    expect(acts.map(({ number, day }) => `${number} ${day}`)).toEqual([
      '01-HD/TW 2021-09-28',
      '06-HD/TW 2025-06-09',
      '01-HD/TW 2026-05-19',
    ])
  })
  it('knows no rule that was left out, and no malformed id', async () => {
    expect((await secretary.get<RefusalReply>('/api/rules/R-POP-1')).status).toBe(404)
    expect((await secretary.get<RefusalReply>('/api/rules/R-DEC-4')).status).toBe(404)
    expect((await secretary.get<RefusalReply>('/api/rules/1')).status).toBe(400)
  })
})
