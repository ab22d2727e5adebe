import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TargetsReply } from '#contract/targets'
import { told } from '../../../test/answers'
import { type Answer, anyId, type Caller, moveOrganisation } from '../../../test/builders'
import { decision } from '../../../test/targetTree'
import { periodId } from '../../../test/world/ids'
import { openWorld, type WorldCalls } from '../../../test/worldCalls'

/** A target entered by mistake goes while nothing was built on it, and every page answers as if it had never been. */

let world: WorldCalls
let district: string
let commune: string
let officer: Caller
const year = periodId('2024')
beforeAll(async () => {
  world = await openWorld()
  district = await world.idOf('H001')
  commune = await world.idOf('H001-X01')
  officer = await world.as('huyen001')
})
afterAll(() => world.close())

const send = (id: string, tail: string, body: object, caller = officer) =>
  caller.post(`/api/organisations/${id}/${tail}`, { commandId: anyId(), id: anyId(), ...body })
const takeBack = (id: string, entryId: string, caller = officer) =>
  send(id, 'target-withdrawals', { entryId, reason: 'Ghi hai lần' }, caller)

async function issue(id: string, change: object = {}, caller = officer): Promise<string> {
  const entryId = anyId()
  const body = { id: entryId, kind: 'assigned', periodId: year, value: 77, decision: decision('2024-03-01') }
  const answer = await send(id, 'targets', { ...body, ...change }, caller)
  expect(told(answer)).toEqual([201])
  tick()
  return entryId
}

/** A ledger goes on though the clock stands: what tells of a moment comes after it. */
const tick = () => {
  world.clock.now = new Date(world.clock.now.getTime() + 1000)
}

const ledger = async (id: string, query = '') =>
  (await officer.get<TargetsReply>(`/api/organisations/${id}/targets?period=${year}${query}`)).body

async function namedIn(answer: Answer): Promise<unknown> {
  const { findings } = answer.body as { findings: { params: object }[] }
  return findings.map(({ params }) => params)
}

/** What the pages of both bodies say of targets. */
async function pages(): Promise<unknown[]> {
  const tails = [
    `targets?period=${year}`,
    'progress?year=2024',
    'progress',
    `summaries?period=${year}`,
    'summaries',
    'agreements?year=2024',
    'source-plans',
    'inspection-subjects',
    'duties',
    'reports/admission-work?year=2024',
  ]
  const urls = [district, commune].flatMap((id) => tails.map((tail) => `/api/organisations/${id}/${tail}`))
  const answers = await Promise.all(urls.map((url) => officer.get<object>(url)))
  expect(urls.filter((_, place) => answers[place]?.status !== 200)).toEqual([])
  // the ledger itself keeps what was taken back
  return answers.map(({ body }, place) => ({
    url: urls[place],
    body: 'entries' in body ? { ...body, entries: null } : body,
  }))
}

describe('a target that is taken back', () => {
  it('is gone from every page and every other question; the ledger keeps it with the reason', async () => {
    const before = await pages()
    const entryId = await issue(commune)
    expect((await ledger(commune)).inForce.assigned).toBe(77)
    expect(await pages()).not.toEqual(before)
    expect(told(await takeBack(commune, entryId))).toEqual([201])
    expect(await pages()).toEqual(before)
    const { entries } = await ledger(commune)
    const kept = entries.filter(({ id, replacesId }) => id === entryId || replacesId === entryId)
    expect(kept).toMatchObject([{ id: entryId, inForce: false, takenBack: { reason: 'Ghi hai lần' } }])
  })

  it('is still known on the days before', async () => {
    const entryId = await issue(commune, { value: 78 })
    world.clock.now = new Date(world.clock.now.getTime() + 86_400_000)
    officer = await world.as('huyen001')
    await takeBack(commune, entryId)
    expect((await ledger(commune, '&knownAt=2026-11-22')).inForce.assigned).toBe(78)
    expect((await ledger(commune)).inForce.assigned).not.toBe(78)
  })

  it('may be a draft, which is proposed no more', async () => {
    const draft = async () =>
      (await ledger(district)).children.find(({ organisation: { id } }) => id === commune)?.draft
    const before = await draft()
    const body = { periodId: year, status: 'draft', entries: [{ organisationId: commune, value: 91 }] }
    expect((await send(district, 'allocations', body)).status).toBe(201)
    expect(await draft()).toBe(91)
    const entry = (await ledger(commune)).entries.find(
      ({ status, value }) => status === 'draft' && value === 91,
    )
    expect(told(await takeBack(commune, entry?.id ?? ''))).toEqual([201])
    expect(await draft()).toBe(before)
  })

  it('goes once: again, or after a correction, it is told; the row that took it back is no entry', async () => {
    const entryId = await issue(commune)
    const [first, second] = await Promise.all([takeBack(commune, entryId), takeBack(commune, entryId)])
    expect([told(first), told(second)].sort((a, b) => a.length - b.length)).toEqual([
      [201],
      [409, 'stale entryId'],
    ])
    const back = [first, second].find(({ status }) => status === 201)?.body as { id: string }
    expect(told(await takeBack(commune, back.id))).toEqual([404])
    const correction = { kind: 'assigned', periodId: year, value: 5, decision: decision('2024-03-01') }
    expect(told(await send(commune, 'targets', { ...correction, replacesId: back.id }))).toEqual([404])
    expect(told(await send(commune, 'targets', { ...correction, replacesId: entryId }))).toEqual([
      409,
      'stale replacesId',
    ])
  })

  it('leaves what it had corrected gone', async () => {
    const wrong = await issue(commune, { value: 70 })
    const right = await issue(commune, { value: 71, replacesId: wrong })
    expect(told(await takeBack(commune, wrong))).toEqual([409, 'stale entryId'])
    expect(told(await takeBack(commune, right))).toEqual([201])
    const standing = (await ledger(commune)).entries.filter(({ inForce }) => inForce)
    expect(standing.map(({ value }) => value)).not.toContain(70)
  })

  it('is no target an obstacle or an inspection may be tied to', async () => {
    const entryId = await issue(commune)
    await takeBack(commune, entryId)
    const subject = { kind: 'target', targetEntryId: entryId }
    const obstacle = {
      subject,
      day: '2026-11-20',
      dueDay: '2026-12-20',
      cause: 'fewYoungPeople',
      ownerAbove: 0,
    }
    const answer = await send(district, 'obstacles', { ...obstacle, note: 'Khó khăn về nguồn' })
    expect(answer.status).toBe(404)
  })
})

describe('taking back is refused', () => {
  it('where a later entry of the slot stands on it, until that goes too', async () => {
    const first = await issue(commune)
    const later = await issue(commune, { value: 79, decision: decision('2024-06-01') })
    const refused = await takeBack(commune, first)
    expect(told(refused)).toEqual([422, 'targetStands entryId'])
    expect(await namedIn(refused)).toEqual([{ by: 'amendment', name: await nameOf(commune), others: 0 }])
    expect(told(await takeBack(commune, later))).toEqual([201])
    expect(told(await takeBack(commune, first))).toEqual([201])
  })

  it('where it was given on, with the bodies named', async () => {
    const own = await issue(district, { decision: decision('2024-07-01') })
    const given = await issue(commune, { decision: decision('2024-07-02') })
    const refused = await takeBack(district, own)
    expect(told(refused)).toEqual([422, 'targetStands entryId'])
    expect(await namedIn(refused)).toEqual([{ by: 'allocation', name: await nameOf(commune), others: 0 }])
    await takeBack(commune, given)
    expect(told(await takeBack(district, own))).toEqual([201])
  })

  it('where it was given on in the very moment it was recorded', async () => {
    const seeded = (await ledger(district)).entries.find(
      ({ value, kind }) => value === 200 && kind === 'assigned',
    )
    const refused = await takeBack(district, seeded?.id ?? '')
    expect(told(refused)).toContain('targetStands entryId')
    expect(await namedIn(refused)).toMatchObject([{ by: 'allocation', others: 25 }])
  })

  it('where the year was summed up with it', async () => {
    const entryId = await issue(commune)
    const held = { periodId: year, meetingDay: '2025-02-20' }
    const summary = await send(commune, 'summaries', held)
    expect(told(summary)).toEqual([201])
    const refused = await takeBack(commune, entryId)
    expect(await namedIn(refused)).toMatchObject([{ by: 'summary', name: await nameOf(commune) }])
    const summaryId = (summary.body as { id: string }).id
    await send(commune, 'summary-withdrawals', { summaryId, reason: 'Ghi nhầm' })
    expect(told(await takeBack(commune, entryId))).toEqual([201])
  })

  it('where a period was confirmed with it, by a body above too', async () => {
    const entryId = await issue(commune)
    const nine = { kind: 'nineMonths', from: '2024-01-01', cutOff: '2024-09-30', dueDay: '2024-10-05' }
    const closing = await send(district, 'closings', nine)
    const closingId = (closing.body as { id: string }).id
    const report = await send(district, 'closing-reports', { closingId })
    expect([told(closing), told(report)]).toEqual([[201], [201]])
    const refused = await takeBack(commune, entryId)
    expect(await namedIn(refused)).toEqual([{ by: 'closing', name: await nameOf(district), others: 0 }])
    const reopening = { reportId: (report.body as { id: string }).id, reason: 'Sót chỉ tiêu' }
    expect(told(await send(district, 'closing-reopenings', reopening))).toEqual([201])
    expect(told(await takeBack(commune, entryId))).toEqual([201])
  })

  it('where an obstacle names it', async () => {
    const entryId = await issue(commune)
    const subject = { kind: 'target', targetEntryId: entryId }
    const obstacle = {
      subject,
      day: '2026-11-20',
      dueDay: '2026-12-20',
      cause: 'fewYoungPeople',
      ownerAbove: 0,
    }
    const raised = await send(district, 'obstacles', { ...obstacle, note: 'Khó khăn về nguồn' })
    expect(told(raised)).toEqual([201])
    expect(await namedIn(await takeBack(commune, entryId))).toMatchObject([{ by: 'use' }])
  })

  it('to the own officer, where an upper one wrote it, and to whoever does not write targets', async () => {
    const ward = await world.idOf('QN-MC-BN')
    const [city, own, secretary] = [
      await world.as('mongcai'),
      await world.as('binhngoc'),
      await world.as('khu2'),
    ]
    const above = await issue(ward, {}, city)
    expect(told(await takeBack(ward, above, own))).toEqual([403])
    expect(told(await takeBack(ward, above, secretary))).toEqual([404])
    expect(told(await takeBack(ward, above, officer))).toEqual([404])
    expect(told(await takeBack(commune, above))).toEqual([404])
    expect(told(await takeBack(ward, above, city))).toEqual([201])
  })
})

it('an allocation and a taking back at once: one is told of the other', async () => {
  const own = await issue(district, { decision: decision('2024-08-01') })
  const given = { periodId: year, status: 'issued', decision: decision('2024-08-02') }
  const entries = [{ organisationId: commune, value: 40 }]
  const [back, allocated] = await Promise.all([
    takeBack(district, own),
    send(district, 'allocations', { ...given, entries }),
  ])
  expect(told(allocated)).toEqual([201])
  const { rows } = await sql<{ before: boolean }>`
    select (select recorded_at from target_entry where replaces_id = ${own}) <= max(given.recorded_at) as before
    from target_entry given where given.organisation_id = ${commune} and given.value = 40`.execute(world.db)
  if (back.status === 201) expect(rows[0]?.before).toBe(true)
  else expect(told(back)).toEqual([422, 'targetStands entryId'])
})

async function nameOf(id: string): Promise<string> {
  return (await ledger(id)).organisation.name
}

it('stays where a body that it has left since confirmed a period with it; that one is not named', async () => {
  const [ward, city] = [await world.idOf('QN-MC-BN'), await world.as('mongcai')]
  const [above, next] = [await world.idOf('QN-MC'), await world.idOf('QN-HL')]
  const entryId = await issue(ward, { periodId: periodId('2026'), decision: decision('2026-02-01') }, city)
  const nine = { kind: 'nineMonths', from: '2026-01-01', cutOff: '2026-09-30', dueDay: '2026-10-05' }
  const closingId = ((await send(above, 'closings', nine, city)).body as { id: string }).id
  expect(told(await send(above, 'closing-reports', { closingId }, city))).toEqual([201])
  await moveOrganisation(world.db, ward, next, '2026-11-01')
  const refused = await takeBack(ward, entryId, await world.as('halong'))
  expect(told(refused)).toEqual([422, 'targetStands entryId'])
  expect(await namedIn(refused)).toMatchObject([
    { by: 'closing', name: 'Đảng bộ phường Bình Ngọc', others: 0 },
  ])
})
