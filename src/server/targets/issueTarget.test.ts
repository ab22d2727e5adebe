import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TargetEntryShape, TargetsReply } from '#contract/targets'
import { addAccount, addOrganisation, addRole, anyId, type Caller, callAs } from '../../../test/builders'
import { addPeriod, decision, findingsOf, plantTargetTree, type TargetTree } from '../../../test/targetTree'

let tree: TargetTree
let periodId: string
let years = 2100
beforeAll(async () => {
  tree = await plantTargetTree()
})
afterAll(() => tree.close())
beforeEach(async () => {
  years += 1 // a fresh ledger for each test
  const period = await addPeriod(tree.db, {
    kind: 'other',
    name: 'Kỳ',
    from: '2023-01-01',
    to: `${years}-12-31`,
  })
  periodId = period.id
})

const target = (change: object = {}) => ({
  commandId: anyId(),
  id: anyId(),
  kind: 'assigned',
  periodId,
  value: 450,
  decision: decision(),
  ...change,
})
const issue = (as: Caller, id: string, change: object = {}) =>
  as.post<TargetEntryShape>(`/api/organisations/${id}/targets`, target(change))
const refusal = async (as: Caller, id: string, change: object) => {
  const { status, body } = await issue(as, id, change)
  return [status, ...findingsOf(body)]
}
const ledger = async (as: Caller, id: string) =>
  (await as.get<TargetsReply>(`/api/organisations/${id}/targets?period=${periodId}`)).body

describe('issuing a target', () => {
  it('keeps the entry with its paper', async () => {
    const issued = await issue(tree.as.province, tree.ids.a, {
      decision: { ...decision(), issuerOrganisationId: tree.ids.province },
      qualifier: 'orMore',
      window: { from: '2022-12-16', to: '2023-12-15' },
      countBy: 'decision',
      milestones: [
        { day: '2023-12-15', value: 450 },
        { day: '2023-06-30', percent: 50 },
      ],
      reason: 'Theo nghị quyết',
    })
    expect(issued.status).toBe(201)
    expect(issued.body).toMatchObject({
      indicator: 'admitted',
      value: 450,
      rate: null,
      target: 450,
      qualifier: 'orMore',
      unit: 'people',
      status: 'issued',
      inForce: true,
      decision: { ...decision(), issuerOrganisationId: tree.ids.province },
      window: { from: '2022-12-16', to: '2023-12-15' },
      countBy: 'decision',
      milestones: [
        { day: '2023-06-30', numerator: 50, denominator: 100 },
        { day: '2023-12-15', numerator: 450, denominator: 450 },
      ],
      reason: 'Theo nghị quyết',
      findings: [],
    })
    expect((await ledger(tree.as.a, tree.ids.a)).entries.map(({ id }) => id)).toEqual([issued.body.id])
  })

  it('turns a rate into people by the members of its day', async () => {
    const url = `/api/organisations/${tree.ids.b}/membership-bases`
    const base = (day: string, value: number) => ({
      commandId: anyId(),
      id: anyId(),
      day,
      value,
      source: 'Biểu 1',
    })
    await tree.as.b.post(url, base('2022-12-31', 85_867))
    await tree.as.b.post(url, base('2023-02-01', 90_000))
    const rate = { value: undefined, rate: { min: 3, max: 4 } }
    const byDecision = await issue(tree.as.province, tree.ids.b, rate)
    expect(byDecision.body).toMatchObject({
      value: null,
      rate: { min: 3, max: 4 },
      target: 2577,
      baseDay: null,
    })
    const byDay = await issue(tree.as.province, tree.ids.b, {
      ...rate,
      baseDay: '2023-03-01',
      kind: 'resolution',
    })
    expect(byDay.body).toMatchObject({ target: 2700, baseDay: '2023-03-01' })
    const without = await issue(tree.as.province, tree.ids.b, {
      ...rate,
      baseDay: '2020-01-01',
      kind: 'registered',
    })
    expect(without.body).toMatchObject({ target: null })
    for (const [baseDay, code] of [
      ['2199-01-01', 'dayInFuture'],
      ['1901-01-01', 'outsideLife'],
    ]) {
      const refused = await issue(tree.as.province, tree.ids.b, { ...rate, baseDay })
      expect(refused).toMatchObject({ status: 422, body: { findings: [{ code, field: 'baseDay' }] } })
    }
  })

  it('keeps kinds and parts side by side, each in its unit', async () => {
    await issue(tree.as.province, tree.ids.a)
    await issue(tree.as.province, tree.ids.a, { kind: 'resolution', value: 400 })
    await issue(tree.as.province, tree.ids.a, {
      indicator: 'villageCellsWithAdmission',
      value: 100,
      unit: 'percent',
    })
    await issue(tree.as.province, tree.ids.a, { indicator: 'grassrootsCompleted', value: 20 })
    const { entries, inForce } = await ledger(tree.as.a, tree.ids.a)
    expect(inForce).toEqual({ assigned: 450, resolution: 400, registered: null })
    expect(entries.map(({ unit, inForce: counts }) => [unit, counts])).toEqual([
      ['bodies', true],
      ['percent', true],
      ['people', true],
      ['people', true],
    ])
  })

  it('adjusts by a later decision, and corrects by replacing', async () => {
    const first = await issue(tree.as.province, tree.ids.a)
    const adjusted = await issue(tree.as.province, tree.ids.a, {
      value: 480,
      decision: decision('2023-06-01', '02'),
    })
    expect((await ledger(tree.as.a, tree.ids.a)).inForce.assigned).toBe(480)
    const correction = { value: 470, decision: decision('2023-06-01', '02'), replacesId: adjusted.body.id }
    const corrected = await issue(tree.as.province, tree.ids.a, correction)
    const { entries } = await ledger(tree.as.a, tree.ids.a)
    expect(entries.map(({ id, inForce }) => [id, inForce])).toEqual([
      [corrected.body.id, true],
      [adjusted.body.id, false],
      [first.body.id, false],
    ])
    expect(await refusal(tree.as.province, tree.ids.a, correction)).toEqual([409, 'stale replacesId'])
  })

  it('of one day the entry written last counts, even while the clock stands still', async () => {
    for (const value of [1, 2, 3, 4, 5]) await issue(tree.as.province, tree.ids.a, { value })
    expect((await ledger(tree.as.a, tree.ids.a)).inForce.assigned).toBe(5)
  })

  it('replaces only what stands in the same place', async () => {
    const first = await issue(tree.as.province, tree.ids.a)
    const replacesId = first.body.id
    expect(await refusal(tree.as.province, tree.ids.b, { replacesId })).toEqual([404])
    expect(await refusal(tree.as.province, tree.ids.a, { replacesId, kind: 'registered' })).toEqual([404])
    expect(await refusal(tree.as.province, tree.ids.a, { replacesId, indicator: 'women' })).toEqual([404])
    expect(await refusal(tree.as.province, tree.ids.a, { replacesId: anyId() })).toEqual([404])
  })

  it('lets one of two corrections at once through', async () => {
    const { body } = await issue(tree.as.province, tree.ids.a)
    const both = await tree.whileWritesWait('target_document', 2, () =>
      Promise.all([
        issue(tree.as.province, tree.ids.a, { value: 1, replacesId: body.id }),
        issue(tree.as.central, tree.ids.a, { value: 2, replacesId: body.id }),
      ]),
    )
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 409])
  })

  it('answers a repeated command alike; another body under its id, or its id again, is 409', async () => {
    const sent = target()
    const url = `/api/organisations/${tree.ids.a}/targets`
    const first = await tree.as.province.post(url, sent)
    expect(await tree.as.province.post(url, sent)).toEqual(first)
    expect((await ledger(tree.as.a, tree.ids.a)).entries).toHaveLength(1)
    const changed = await tree.as.province.post(url, { ...sent, value: 451 })
    expect([changed.status, findingsOf(changed.body)]).toEqual([409, ['commandReused commandId']])
    const elsewhere = await tree.as.province.post(`/api/organisations/${tree.ids.b}/targets`, sent)
    expect(elsewhere.status).toBe(409)
    const sameId = await tree.as.province.post(url, { ...sent, commandId: anyId() })
    expect([sameId.status, findingsOf(sameId.body)]).toEqual([409, ['stale']])
  })

  it('writes one audit line without figures', async () => {
    const issued = await issue(tree.as.province, tree.ids.a)
    const lines = await tree.db
      .selectFrom('audit_line')
      .select(['action', 'organisation_id', 'detail'])
      .where('subject_id', '=', issued.body.id)
      .execute()
    const detail = { periodId, kind: 'assigned', indicator: 'admitted' }
    expect(lines).toEqual([{ action: 'target.issue', organisation_id: tree.ids.a, detail }])
  })
})

describe('rights', () => {
  it('of an officer end at their own body', async () => {
    const { ids, as } = tree
    expect((await issue(as.a, ids.a, { kind: 'registered' })).status).toBe(201)
    expect((await issue(as.a, ids.cell)).status).toBe(201)
    expect(await refusal(as.a, ids.province, {})).toEqual([404])
    expect(await refusal(as.a, ids.b, {})).toEqual([404])
    expect(await refusal(as.province, ids.foreignChild, {})).toEqual([404])
    expect(await refusal(as.province, anyId(), {})).toEqual([404])
    expect(await refusal(as.provinceLeader, ids.a, {})).toEqual([403])
    expect(await refusal(as.inspector, ids.a, {})).toEqual([403])
    expect(await refusal(as.secretary, ids.cell, {})).toEqual([403])
  })

  it('leave alone what an upper body wrote for one', async () => {
    const { ids, as } = tree
    const own = await issue(as.a, ids.a)
    expect((await issue(as.a, ids.a, { value: 460, replacesId: own.body.id })).status).toBe(201)
    const upper = await issue(as.province, ids.a, { decision: decision('2023-02-01') })
    expect(upper.status).toBe(201)
    expect(await refusal(as.a, ids.a, {})).toEqual([403])
    expect(await refusal(as.a, ids.a, { replacesId: upper.body.id })).toEqual([403])
    expect((await issue(as.a, ids.a, { kind: 'registered' })).status).toBe(201)
    expect((await issue(as.a, ids.a, { indicator: 'women', value: 9 })).status).toBe(201)
    expect((await issue(as.province, ids.a, {})).status).toBe(201)
    expect((await issue(as.central, ids.a, {})).status).toBe(201)
  })

  it('count for the uppermost of the bodies an officer works for', async () => {
    const account = await addAccount(tree.db, 'officer', tree.ids.a)
    await addRole(tree.db, account, 'officer', tree.ids.province)
    const both = await callAs(tree.app, tree.db, account, tree.clock)
    expect((await issue(both, tree.ids.a)).status).toBe(201)
    expect((await issue(both, tree.ids.a)).status).toBe(201)
    expect(await refusal(tree.as.a, tree.ids.a, {})).toEqual([403])
  })

  it('take an issuer in reach or above, nobody else', async () => {
    const from = (issuerOrganisationId: string) => ({
      decision: { ...decision(), issuerOrganisationId },
      kind: 'registered',
    })
    const above = await issue(tree.as.a, tree.ids.a, from(tree.ids.province))
    expect(above).toMatchObject({ status: 201, body: { decision: { issuerOrganisationId: null } } })
    const seenFromAbove = await ledger(tree.as.province, tree.ids.a)
    expect(seenFromAbove.entries[0]?.decision?.issuerOrganisationId).toBe(tree.ids.province)
    expect(await refusal(tree.as.a, tree.ids.a, from(tree.ids.b))).toEqual([404])
    expect(await refusal(tree.as.a, tree.ids.a, from(tree.ids.foreign))).toEqual([404])
    expect(await refusal(tree.as.a, tree.ids.a, from(anyId()))).toEqual([404])
  })
})

describe('refusals', () => {
  it.each([
    [{ value: -1 }, 'targetNegative value'],
    [{ value: 1.5 }, 'targetNotInteger value'],
    [{ value: 1e9 }, 'valueTooLarge value'],
    [{ value: undefined }, 'targetValueOrRate value'],
    [{ rate: { min: 3, max: 4 } }, 'targetValueOrRate value'],
    [{ value: undefined, rate: { min: 4, max: 3 } }, 'rateOutOfRange rate'],
    [{ value: undefined, rate: { min: 3, max: 101 } }, 'rateOutOfRange rate'],
    [{ value: undefined, rate: { min: 3.001, max: 4 } }, 'malformed rate'],
    [{ unit: 'bodies' }, 'malformed unit'],
    [{ indicator: 'women', unit: 'percent', value: 101 }, 'valueTooLarge value'],
    [{ decision: decision('2023-09-01') }, 'decisionInFuture decision.day'],
    [{ window: { from: '2023-02-01', to: '2023-01-31' } }, 'dayOrder window.to'],
    [{ window: { from: '2021-01-01', to: '2021-12-31' } }, 'windowOutsidePeriod window'],
    [{ milestones: [{ day: '2022-12-31', percent: 50 }] }, 'milestoneOutsideWindow milestones.0.day'],
    [{ milestones: [{ day: '2023-06-30', value: 451 }] }, 'valueTooLarge milestones.0.value'],
    [{ milestones: [{ day: '2023-06-30' }] }, 'malformed milestones.0'],
  ])('%j is %s', async (change, finding) => {
    expect(await refusal(tree.as.province, tree.ids.a, change)).toEqual([422, finding])
    expect((await ledger(tree.as.a, tree.ids.a)).entries).toEqual([])
  })

  it('lies between milestones that fall', async () => {
    const milestones = [
      { day: '2023-06-30', percent: 60 },
      { day: '2023-09-30', percent: 50 },
    ]
    expect(await refusal(tree.as.province, tree.ids.a, { milestones })).toEqual([
      422,
      'milestonesNotRising milestones.1',
    ])
  })

  it('keeps milestones within the window that holds above', async () => {
    const window = { from: '2022-12-16', to: '2023-12-15' }
    await issue(tree.as.central, tree.ids.province, { window })
    const on = (day: string) => ({ milestones: [{ day, percent: 100 }] })
    expect((await issue(tree.as.province, tree.ids.a, on('2022-12-20'))).status).toBe(201)
    expect(await refusal(tree.as.province, tree.ids.a, on('2023-12-31'))).toEqual([
      422,
      'milestoneOutsideWindow milestones.0.day',
    ])
  })

  it('tells several at once, each in its place', async () => {
    const change = { value: -3, decision: decision('2024-01-01') }
    expect(await refusal(tree.as.province, tree.ids.a, change)).toEqual([
      422,
      'targetNegative value',
      'decisionInFuture decision.day',
    ])
  })

  it('meets a body that does not live', async () => {
    const { ids, as } = tree
    expect((await issue(as.province, ids.closed, { decision: decision('2023-05-31') })).status).toBe(201)
    const closed = [422, 'closedOrganisation decision.day']
    expect(await refusal(as.province, ids.closed, { decision: decision('2023-06-01') })).toEqual(closed)
    const later = await addPeriod(tree.db, {
      kind: 'year',
      name: 'Năm sau',
      from: '2024-01-01',
      to: `${years}-06-30`,
    })
    expect(await refusal(as.province, ids.closed, { periodId: later.id })).toEqual([
      422,
      'closedOrganisation periodId',
    ])
    const young = await addOrganisation(tree.db, { name: 'Mới', parent: ids.province, from: '2023-07-01' })
    expect(await refusal(as.province, young, {})).toEqual([422, 'outsideLife decision.day'])
    expect((await issue(as.province, young, { decision: decision('2023-07-01') })).status).toBe(201)
  })

  it('is 404 for an unknown period and 400 for what is malformed', async () => {
    expect(await refusal(tree.as.province, tree.ids.a, { periodId: anyId() })).toEqual([404])
    expect((await issue(tree.as.province, tree.ids.a, { indicator: 'cells' })).status).toBe(400)
    expect((await issue(tree.as.province, tree.ids.a, { decision: undefined })).status).toBe(400)
    expect((await issue(tree.as.province, tree.ids.a, { value: '5' })).status).toBe(400)
    expect((await issue(tree.as.province, tree.ids.foreign, { value: '5' })).status).toBe(404)
  })
})
