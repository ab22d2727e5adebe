import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AdmissionList } from '#contract/admissions'
import type { CandidateDetail, CandidateList, FunnelReply } from '#contract/candidates'
import type { DutyList } from '#contract/desk'
import type { CellList, ProgressReply } from '#contract/progress'
import type { ProposalReply, TargetsReply } from '#contract/targets'
import { anyId, type Caller } from './builders'
import { periodId } from './world/ids'
import { openWorld, type WorldCalls } from './worldCalls'

/** The figures of the five source articles, asked for through HTTP (facts: docs/source-figures.md). */

let world: WorldCalls
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function ask<T>(username: string, code: string, rest: string): Promise<T> {
  const caller: Caller = await world.as(username)
  const { status, body } = await caller.get<T>(`/api/organisations/${await world.idOf(code)}/${rest}`)
  expect(status).toBe(200)
  return body
}
const progress = (username: string, code: string, query: string) =>
  ask<ProgressReply>(username, code, `progress?${query}`)

describe('Hạ Long, 31/08/2023 (article 002)', () => {
  const query = 'year=2023&asOf=2023-08-31'

  it('365 of 450, 81,11 %, from records', async () => {
    expect(await progress('halong', 'QN-HL', query)).toMatchObject({
      admitted: 365,
      target: 450,
      percent: 81.11,
      remaining: 85,
      overPercent: null,
      source: 'records',
      official: true,
      countBy: 'ceremony',
      unknown: [],
    })
  })

  it('69 in private firms, 12 pupils, 134 in villages', async () => {
    const { breakdown } = await progress('halong', 'QN-HL', query)
    expect(breakdown).toMatchObject({ nonStateEnterprise: 69, pupils: 12, village: 134 })
  })

  it('118 of 243 village cells; the 125 others as a list', async () => {
    const { coverage } = await progress('halong', 'QN-HL', query)
    expect(coverage.villageCells).toMatchObject({ total: 243, withAdmission: 118 })
    const zero = await ask<CellList>('halong', 'QN-HL', `zero-cells?${query}&sector=village&limit=500`)
    expect(zero.total).toBe(125)
    expect(zero.items).toHaveLength(125)
    expect(zero.items.every(({ admitted, parentName }) => admitted === 0 && parentName !== null)).toBe(true)
  })

  it('331 on the same day last year', async () => {
    const { sameDayLastYear } = await progress('halong', 'QN-HL', query)
    expect(sameDayLastYear).toEqual({ asOf: '2022-08-31', admitted: 331 })
  })

  it.each([
    ['admitted', 365],
    ['nonStateEnterprise', 69],
    ['pupils', 12],
    ['village', 134],
  ])('opens the people behind %s: %i of them', async (indicator, count) => {
    const list = await ask<AdmissionList>(
      'halong',
      'QN-HL',
      `admissions?${query}&indicator=${indicator}&limit=500`,
    )
    expect(list.total).toBe(count)
    expect(list.items).toHaveLength(count)
  })

  it('every breakdown figure that may be listed is what its list holds, for every body', async () => {
    const whole = await progress('halong', 'QN-HL', query)
    expect(whole.children.reduce((sum, child) => sum + (child.admitted ?? 0), 0)).toBe(365)
    const [busiest] = whole.children.slice().sort((a, b) => (b.admitted ?? 0) - (a.admitted ?? 0))
    const caller = await world.as('halong')
    const id = busiest?.organisation.id
    const { body } = await caller.get<ProgressReply>(`/api/organisations/${id}/progress?${query}`)
    for (const indicator of ['women', 'youthUnion', 'age18to30', 'village', 'teachers', 'workers'] as const) {
      const list = await caller.get<AdmissionList>(
        `/api/organisations/${id}/admissions?${query}&indicator=${indicator}`,
      )
      expect([indicator, list.body.total]).toEqual([indicator, body.breakdown[indicator]])
    }
  })
})

describe('Móng Cái, 2023 (article 000)', () => {
  it('245 of 175, 140 %, 40 % over plan', async () => {
    expect(await progress('mongcai', 'QN-MC', 'year=2023')).toMatchObject({
      admitted: 245,
      target: 175,
      percent: 140,
      overPercent: 40,
      remaining: 0,
      standing: 'exceeded',
      source: 'records',
    })
  })

  it('the congress resolution is a denominator of its own, and not the official one', async () => {
    const plan = await progress('mongcai', 'QN-MC', 'year=2023')
    const congress = await progress('mongcai', 'QN-MC', 'year=2023&target=resolution')
    expect(congress).toMatchObject({ admitted: 245, official: false })
    expect(congress.target).not.toBeNull()
    expect(congress.target).not.toBe(plan.target)
  })
})

describe('Bình Ngọc, first half of 2023 (article 003)', () => {
  it('the admission of 03/07/2023 is in July, not in the first six months', async () => {
    expect(await progress('binhngoc', 'QN-MC-BN', 'year=2023&asOf=2023-06-30')).toMatchObject({ admitted: 0 })
    expect(await progress('khu2', 'QN-MC-BN-K2', 'year=2023&asOf=2023-07-03')).toMatchObject({ admitted: 1 })
  })
})

describe('the district of article 001', () => {
  it('2023: 210 of 200, 105 %, 20 grassroots bodies completed', async () => {
    const reply = await progress('huyen001', 'H001', 'year=2023')
    expect(reply).toMatchObject({ admitted: 210, target: 200, percent: 105, source: 'records' })
    expect(reply.coverage.grassroots.completed).toBe(20)
  })

  it('2024: 200 assigned, nobody admitted before 20/02/2024', async () => {
    expect(await progress('huyen001', 'H001', 'year=2024&asOf=2024-02-20')).toMatchObject({
      admitted: 0,
      target: 200,
      percent: 0,
    })
  })
})

describe('Đắk Lắk (article 004)', () => {
  it('2022: 2.089 of 1.900, 109,95 %, declared', async () => {
    expect(await progress('daklak', 'DL', 'year=2022')).toMatchObject({
      admitted: 2089,
      target: 1900,
      percent: 109.95,
      source: 'declared',
    })
  })

  it('2023: 2.770 over 20 bodies exactly, 455 the largest and 17 the smallest, each from 3 to 4 %', async () => {
    const reply = await progress('daklak', 'DL', 'year=2023')
    expect(reply).toMatchObject({
      target: 2770,
      targetQualifier: 'orMore',
      allocated: 2770,
      allocationGap: 0,
    })
    expect(reply.members).toBe(85_867)
    expect(reply.targetRatePercent).toBe(3.23)
    expect(reply.children).toHaveLength(20)
    const targets = reply.children.map((child) => child.target ?? 0)
    expect([Math.max(...targets), Math.min(...targets)]).toEqual([455, 17])
    expect(reply.children.reduce((sum, child) => sum + (child.members ?? 0), 0)).toBe(85_867)
    for (const { targetRatePercent } of reply.children) {
      expect(targetRatePercent).toBeGreaterThanOrEqual(3)
      expect(targetRatePercent).toBeLessThanOrEqual(4)
    }
  })

  it('704 grassroots organisations, declared; people unknown, not 0', async () => {
    const reply = await progress('daklak', 'DL', 'year=2023&asOf=2023-01-30')
    expect(reply.coverage.grassroots.total).toBe(704)
    expect(reply.admitted).toBeNull()
  })

  it('the ledger tells the same', async () => {
    const caller = await world.as('daklak')
    const periods = await caller.get<{ items: { id: string; kind: string; from: string }[] }>('/api/periods')
    const year = periods.body.items.find(({ kind, from }) => kind === 'year' && from === '2023-01-01')
    const ledger = await ask<TargetsReply>('daklak', 'DL', `targets?period=${year?.id}`)
    expect(ledger).toMatchObject({ inForce: { assigned: 2770 }, allocated: 2770, allocationGap: 0 })
  })
})

describe('what nobody told', () => {
  it('Quảng Ninh has no total: its other bodies are unknown', async () => {
    const reply = await progress('trunguong', 'QN', 'year=2023&asOf=2023-08-31')
    expect(reply).toMatchObject({ admitted: null, percent: null, source: 'mixed' })
    expect(reply.unknownTotal).toBe(reply.children.length - 2)
    expect(reply.unknown.map(({ code }) => code)).not.toContain('QN-HL')
    expect(reply.known).toBe(
      365 +
        (await progress('trunguong', 'QN-MC', 'year=2023&asOf=2023-08-31').then((mc) => mc.admitted ?? 0)),
    )
  })

  it('Móng Cái in 2022 is unknown, not 0', async () => {
    const { sameDayLastYear } = await progress('mongcai', 'QN-MC', 'year=2023')
    expect(sameDayLastYear).toEqual({ asOf: '2022-12-31', admitted: null })
  })
})

describe('a proposal for Đắk Lắk', () => {
  it('meets 2.770 with a floor of 3 %, from 17 to 455, on the members the document names', async () => {
    const caller = await world.as('daklak')
    const id = await world.idOf('DL')
    const body = { periodId: periodId('2023'), total: 2770, floorRatePercent: 3, min: 17, max: 455 }
    const proposal = await caller.post<ProposalReply>(`/api/organisations/${id}/allocation-proposals`, body)
    expect(proposal.status).toBe(200)
    const values = proposal.body.items.map(({ value }) => value)
    expect(values).toHaveLength(20)
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(2770)
    const ledger = await ask<TargetsReply>('daklak', 'DL', `targets?period=${periodId('2023')}`)
    expect(ledger).toMatchObject({ members: 85_867, membersOn: '2023-01-30' })
    for (const { organisation, members } of ledger.children) {
      const value =
        proposal.body.items.find(({ organisationId }) => organisationId === organisation.id)?.value ?? 0
      expect(value / (members ?? 0)).toBeGreaterThanOrEqual(0.03)
    }
  })
})

describe('the period a page opens on', () => {
  it('is the newest with an assigned target of the body, else of the bodies right beneath', async () => {
    expect((await progress('halong', 'QN-HL', '')).periodName).toBe('Năm 2023')
    expect((await progress('trunguong', 'TW', '')).periodName).toBe('Năm 2023')
    expect((await progress('huyen001', 'H001', '')).periodName).toBe('Năm 2024')
  })

  it('is not moved by a target that the body registers itself', async () => {
    const caller = await world.as('halong')
    const registered = {
      commandId: anyId(),
      id: anyId(),
      kind: 'registered',
      periodId: periodId('2025'),
      value: 470,
      decision: { number: '15-KH/TU', day: '2025-01-10', issuerName: 'Thành ủy Hạ Long' },
    }
    const written = await caller.post(`/api/organisations/${await world.idOf('QN-HL')}/targets`, registered)
    expect(written.status).toBe(201)
    expect((await progress('halong', 'QN-HL', '')).periodName).toBe('Năm 2023')
  })
})

describe('Bình Ngọc, the ceremony of 03/07/2023 and what followed (article 003)', () => {
  const openFile = async () => {
    const caller = await world.as('khu2')
    const list = await ask<CandidateList>('khu2', 'QN-MC-BN-K2', 'candidates?stage=official')
    expect(list.items).toHaveLength(1)
    return (await caller.get<CandidateDetail>(`/api/candidates/${list.items[0]?.id}`)).body
  }

  it('decision, oath, a helper assigned; probation of twelve months ends on 03/07/2024', async () => {
    const { records, members, stage } = await openFile()
    const one = (kind: string) => records.find((record) => record.kind === kind)
    expect(stage).toBe('official')
    expect(one('admissionDecision')).toMatchObject({ day: '2023-06-20' })
    expect(one('ceremony')).toMatchObject({ day: '2023-07-03', detail: { oath: true } })
    const helper = one('mentorAssigned')
    expect(helper).toMatchObject({ day: '2023-07-03' })
    expect(members.map(({ id }) => id)).toContain(helper?.detail.memberId)
    expect(one('recognitionDecision')).toMatchObject({ detail: { officialDay: '2024-07-03' } })
  })

  it('no step of the recognition before the twelve months were over', async () => {
    const { records, duties } = await openFile()
    const after = [
      'selfReview',
      'mentorReview',
      'recognitionOpinion',
      'recognitionResolution',
      'recognitionDecision',
    ]
    const days = records.filter(({ kind }) => after.includes(kind)).map(({ day }) => day)
    expect(days).toHaveLength(5)
    expect(days.every((day) => day > '2024-07-03')).toBe(true)
    expect(duties).toEqual([])
  })
})

describe('the desk of Bình Ngọc on 22/11/2026', () => {
  it('has files in every stage, some of them late', async () => {
    const funnel = await ask<FunnelReply>('binhngoc', 'QN-MC-BN', 'funnel')
    expect(funnel.stages.filter(({ now }) => now === 0)).toEqual([])
    const duties = await ask<DutyList>('binhngoc', 'QN-MC-BN', 'duties?whose=all')
    expect(duties.counts.overdue).toBeGreaterThan(0)
    const ofFiles = duties.items.filter(({ subjectId }) => subjectId === null)
    expect(ofFiles.length).toBeGreaterThan(0)
    expect(ofFiles.every(({ personName }) => personName !== null)).toBe(true)
    expect((await ask<DutyList>('khu2', 'QN-MC-BN-K2', 'duties')).items.length).toBeGreaterThan(3)
  })

  it('tells the city who is under way to admission, and Hạ Long nothing of it', async () => {
    const year = await progress('mongcai', 'QN-MC', 'year=2026')
    expect(year.pipeline).toBeGreaterThan(10)
    const halong = await world.as('halong')
    const ward = await world.idOf('QN-MC-BN')
    expect((await halong.get(`/api/organisations/${ward}/candidates`)).status).toBe(404)
  })
})
