import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CeremonyDetail, CeremonyList } from '#contract/ceremonies'
import type { DriveDetail, DriveList, DrivePlan, RosterList } from '#contract/drives'
import { anyId } from './builders'
import { openWorld, type WorldCalls } from './worldCalls'

/** Drives and ceremonies of the source articles, asked for through HTTP. */

let world: WorldCalls
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function ask<T>(username: string, code: string, rest: string): Promise<T> {
  const caller = await world.as(username)
  const { status, body } = await caller.get<T>(`/api/organisations/${await world.idOf(code)}/${rest}`)
  expect(status).toBe(200)
  return body
}

describe('Móng Cái’s drive for three occasions (article 000)', () => {
  it('90 people in one lễ công bố, all admitted in the drive', async () => {
    const { items } = await ask<DriveList>('mongcai', 'QN-MC', 'drives')
    const [drive] = items
    expect(drive?.occasions.map(({ day }) => day)).toEqual(['2023-10-30', '2023-10-19', '2023-09-24'])
    const caller = await world.as('mongcai')
    const roster = await caller.get<RosterList>(`/api/drives/${drive?.id}/roster?limit=500`)
    expect([roster.body.total, roster.body.items.filter(({ inDrive }) => inDrive).length]).toEqual([90, 90])
    const { body: detail } = await caller.get<DriveDetail>(`/api/drives/${drive?.id}`)
    expect(detail.result).toEqual({ chosen: 90, decided: 90, admitted: 90, late: 0 })
    expect(detail.bodies.reduce((sum, { admitted }) => sum + admitted, 0)).toBe(90)
    const ceremonies = await ask<CeremonyList>('mongcai', 'QN-MC', `ceremonies?drive=${drive?.id}`)
    expect(ceremonies.items.map(({ minutes }) => minutes)).toMatchObject([
      { present: 90, absent: 0, holdsAdmission: true },
    ])
  })

  it('its minutes can be corrected by the committee that wrote them', async () => {
    const { items } = await ask<CeremonyList>('mongcai', 'QN-MC', 'ceremonies')
    const held = items.find(({ kind }) => kind === 'announcement')
    const caller = await world.as('mongcai')
    const url = `/api/ceremonies/${held?.id}`
    const { body: before } = await caller.get<CeremonyDetail>(url)
    const [person] = before.people
    const correction = {
      commandId: anyId(),
      id: anyId(),
      replaces: before.minutes?.id,
      reason: 'Ghi nhầm người tuyên thệ',
      number: before.minutes?.number,
      people: [{ candidateId: person?.candidateId, present: true, oath: false }],
    }
    expect(await caller.post(`${url}/minutes-corrections`, correction)).toMatchObject({ status: 201 })
    const { body: after } = await caller.get<CeremonyDetail>(url)
    expect(after.minutes).toMatchObject({ id: correction.id, present: 90 })
    expect(after.people.map(({ oath }) => oath).filter((oath) => !oath)).toHaveLength(1)
  })
})

describe('Chi bộ khu 2 on 03/07/2023 (article 003)', () => {
  it('one person admitted, with oath and helper', async () => {
    const { items } = await ask<CeremonyList>('khu2', 'QN-MC-BN-K2', 'ceremonies')
    const held = items.find(({ kind }) => kind === 'admission')
    const { body } = await (await world.as('khu2')).get<CeremonyDetail>(`/api/ceremonies/${held?.id}`)
    expect([body.day, body.people.length]).toEqual(['2023-07-03', 1])
    expect(body.people[0]).toMatchObject({ present: true, oath: true, ceremonyDay: '2023-07-03' })
    expect(body.people[0]?.mentorName).not.toBeNull()
  })
})

describe('the drive of Hạ Long for 03/02/2027', () => {
  it('is planned backwards from files under way, counted by body and named in the circle', async () => {
    const { items } = await ask<DriveList>('halong', 'QN-HL', 'drives')
    const caller = await world.as('halong')
    const { body: plan } = await caller.get<DrivePlan>(`/api/drives/${items[0]?.id}/plan?limit=500`)
    expect(plan.day).toBe('2027-02-03')
    expect(plan.counts.ready).toBeGreaterThan(0)
    expect(plan.counts.possible).toBeGreaterThan(0)
    const counted = plan.bodies.reduce((sum, { ready, possible, late }) => sum + ready + possible + late, 0)
    expect(counted).toBe(plan.counts.ready + plan.counts.possible + plan.counts.late)
    for (const { group, steps } of plan.items) {
      if (group !== 'late') expect(steps.every(({ earliest, latest }) => earliest <= latest)).toBe(true)
    }
  })
})
