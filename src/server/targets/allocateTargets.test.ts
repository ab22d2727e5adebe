import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TargetsReply } from '#contract/targets'
import { addOrganisation, anyId, type Caller, moveOrganisation } from '../../../test/builders'
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
    kind: 'year',
    name: 'Kỳ',
    from: '2023-01-01',
    to: `${years}-12-31`,
  })
  periodId = period.id
})

const entries = (a: number, b: number) => [
  { organisationId: tree.ids.a, value: a },
  { organisationId: tree.ids.b, value: b },
]
const allocation = (change: object = {}) => ({
  commandId: anyId(),
  periodId,
  status: 'issued',
  decision: decision(),
  entries: entries(300, 150),
  ...change,
})
const allocate = (as: Caller, id: string, change: object = {}) =>
  as.post<TargetsReply>(`/api/organisations/${id}/allocations`, allocation(change))
const refusal = async (as: Caller, id: string, change: object) => {
  const { status, body } = await allocate(as, id, change)
  return [status, ...findingsOf(body)]
}
const ledger = async (as: Caller, id: string, query = '') =>
  (await as.get<TargetsReply>(`/api/organisations/${id}/targets?period=${periodId}${query}`)).body
const figures = ({ children }: TargetsReply) =>
  children.map(({ organisation, assigned, draft }) => [organisation.code, assigned, draft])

describe('allocating', () => {
  it('gives each body its target under one paper and shows the gap', async () => {
    const issued = {
      commandId: anyId(),
      id: anyId(),
      kind: 'assigned',
      periodId,
      value: 500,
      decision: decision(),
    }
    await tree.as.province.post(`/api/organisations/${tree.ids.province}/targets`, issued)
    const milestones = [{ day: '2023-06-30', value: 225 }]
    const given = await allocate(tree.as.province, tree.ids.province, { milestones, countBy: 'decision' })
    expect(given.status).toBe(201)
    expect(given.body).toMatchObject({ allocated: 450, allocationGap: 50, draftTotal: null })
    expect(figures(given.body)).toEqual([
      ['T-A', 300, null],
      ['T-B', 150, null],
    ])
    const { entries: own } = await ledger(tree.as.a, tree.ids.a)
    expect(own).toMatchObject([
      {
        kind: 'assigned',
        value: 300,
        status: 'issued',
        inForce: true,
        countBy: 'decision',
        milestones: [{ day: '2023-06-30', numerator: 225, denominator: 450 }],
      },
    ])
    const papers = await tree.db
      .selectFrom('target_document')
      .selectAll()
      .where('period_id', '=', periodId)
      .execute()
    expect(papers.map((paper) => paper.organisation_id)).toEqual([tree.ids.province, tree.ids.province])
  })

  it('stays a draft until its paper is recorded', async () => {
    const draft = { status: 'draft', decision: undefined }
    const first = await allocate(tree.as.province, tree.ids.province, {
      ...draft,
      entries: entries(200, 100),
    })
    expect(first.body).toMatchObject({ allocated: null, allocationGap: null, draftTotal: 300 })
    const second = await allocate(tree.as.province, tree.ids.province, {
      ...draft,
      entries: entries(210, 90),
    })
    expect(figures(second.body)).toEqual([
      ['T-A', null, 210],
      ['T-B', null, 90],
    ])
    const issued = await allocate(tree.as.province, tree.ids.province, { entries: entries(210, 95) })
    expect(issued.body).toMatchObject({ allocated: 305, draftTotal: null })
    const third = await allocate(tree.as.province, tree.ids.province, {
      ...draft,
      entries: entries(1, 2).slice(0, 1),
    })
    expect(figures(third.body)).toEqual([
      ['T-A', 210, 1],
      ['T-B', 95, null],
    ])
    const { entries: own } = await ledger(tree.as.a, tree.ids.a)
    expect(own.map(({ status, inForce }) => [status, inForce])).toEqual([
      ['draft', false],
      ['draft', false],
      ['draft', false],
      ['issued', true],
    ])
  })

  it('of two officers at once lets one whole sheet stand', async () => {
    const sheet = (as: Caller, value: number) =>
      allocate(as, tree.ids.province, { entries: entries(value, value * 10) })
    const both = await tree.whileWritesWait('target_document', 2, () =>
      Promise.all([sheet(tree.as.province, 1), sheet(tree.as.central, 2)]),
    )
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    const { children } = await ledger(tree.as.province, tree.ids.province)
    const [a, b] = children.map(({ assigned }) => assigned ?? 0)
    expect(b).toBe((a ?? 0) * 10)
    const rows = await tree.db
      .selectFrom('target_entry')
      .select('recorded_at')
      .distinct()
      .where('period_id', '=', periodId)
      .execute()
    expect(rows).toHaveLength(2)
  })

  it('answers a repeated command alike and writes nothing twice', async () => {
    const sent = allocation()
    const url = `/api/organisations/${tree.ids.province}/allocations`
    const both = await Promise.all([tree.as.province.post(url, sent), tree.as.province.post(url, sent)])
    expect(both[0]).toEqual(both[1])
    expect((await ledger(tree.as.a, tree.ids.a)).entries).toHaveLength(1)
    const changed = await tree.as.province.post(url, { ...sent, entries: entries(1, 2) })
    expect([changed.status, findingsOf(changed.body)]).toEqual([409, ['commandReused commandId']])
    const lines = await tree.db
      .selectFrom('audit_line')
      .selectAll()
      .where('action', '=', 'targets.allocate')
      .execute()
    expect(lines.filter(({ detail }) => JSON.stringify(detail).includes(periodId))).toHaveLength(1)
  })

  it('writes the kind and the body it is written for', async () => {
    await allocate(tree.as.central, tree.ids.province, { kind: 'resolution' })
    const rows = await tree.db
      .selectFrom('target_entry')
      .selectAll()
      .where('period_id', '=', periodId)
      .execute()
    expect(rows.map(({ kind, recorded_for: office }) => [kind, office])).toEqual([
      ['resolution', tree.ids.central],
      ['resolution', tree.ids.central],
    ])
  })
})

describe('refusals', () => {
  const one = (organisationId: string, value = 5) => ({
    entries: [...entries(1, 2), { organisationId, value }],
  })

  it('are all or nothing', async () => {
    const { as, ids } = tree
    expect(await refusal(as.province, ids.province, one(ids.foreignChild))).toEqual([404])
    expect(await refusal(as.province, ids.province, one(ids.central))).toEqual([404])
    expect(await refusal(as.province, ids.province, one(anyId()))).toEqual([404])
    const place = 'entries.2.organisationId'
    expect(await refusal(as.province, ids.province, one(ids.cell))).toEqual([422, `notChild ${place}`])
    expect(await refusal(as.province, ids.province, one(ids.province))).toEqual([422, `notChild ${place}`])
    expect(await refusal(as.province, ids.province, one(ids.b))).toEqual([422, `malformed ${place}`])
    expect(await refusal(as.province, ids.province, one(ids.b.toUpperCase()))).toEqual([
      422,
      `malformed ${place}`,
    ])
    expect((await ledger(as.province, ids.province)).allocated).toBeNull()
  })

  it('name the body', async () => {
    const { body } = await allocate(tree.as.province, tree.ids.province, one(tree.ids.cell))
    expect(body).toMatchObject({ code: 'refused', findings: [{ params: { organisationId: tree.ids.cell } }] })
  })

  it('meet a closed body, but not on a day it lived', async () => {
    const { as, ids } = tree
    const closed = { entries: [{ organisationId: ids.closed, value: 1 }] }
    const late = { ...closed, decision: decision('2023-06-01') }
    expect(await refusal(as.province, ids.province, late)).toEqual([
      422,
      'closedOrganisation entries.0.organisationId',
    ])
    const draft = { ...closed, decision: undefined, status: 'draft' }
    expect(await refusal(as.province, ids.province, draft)).toEqual([
      422,
      'closedOrganisation entries.0.organisationId',
    ])
    expect((await allocate(as.province, ids.province, closed)).status).toBe(201)
    const later = await addPeriod(tree.db, {
      kind: 'year',
      name: 'Sau',
      from: '2024-01-01',
      to: `${years}-06-30`,
    })
    expect(await refusal(as.province, ids.province, { ...closed, periodId: later.id })).toEqual([
      422,
      'closedOrganisation entries.0.organisationId',
    ])
  })

  it('follow the tree of today and of the decision', async () => {
    const { as, ids, db } = tree
    const moved = await addOrganisation(db, { name: 'Đổi cấp trên', parent: ids.a })
    await moveOrganisation(db, moved, ids.b, '2023-03-01')
    const sheet = { entries: [{ organisationId: moved, value: 3 }] }
    expect((await allocate(as.b, ids.b, sheet)).status).toBe(201)
    expect((await allocate(as.province, ids.a, sheet)).status).toBe(201)
    const late = { ...sheet, decision: decision('2023-03-01') }
    expect(await refusal(as.province, ids.a, late)).toEqual([422, 'notChild entries.0.organisationId'])
    expect(await refusal(as.a, ids.a, sheet)).toEqual([404])
  })

  it.each([
    [{ decision: undefined }, ['decisionRequired decision']],
    [{ decision: decision('2023-09-01') }, ['decisionInFuture decision.day']],
    [{ status: 'draft', decision: undefined, countBy: 'decision' }, ['decisionRequired decision']],
    [{ milestones: [{ day: '2023-06-30', value: 451 }] }, ['valueTooLarge milestones.0.value']],
    [{ window: { from: '2020-01-01', to: '2020-12-31' } }, ['windowOutsidePeriod window']],
  ])('%j gives %j', async (change, expected) => {
    expect(await refusal(tree.as.province, tree.ids.province, change)).toEqual([422, ...expected])
  })

  it('locate each wrong value', async () => {
    const wrong = { entries: entries(-1, 2.5) }
    expect(await refusal(tree.as.province, tree.ids.province, wrong)).toEqual([
      422,
      'targetNegative entries.0.value',
      'targetNotInteger entries.1.value',
    ])
  })

  it('keep to rights and forms', async () => {
    const { as, ids } = tree
    expect(await refusal(as.provinceLeader, ids.province, {})).toEqual([403])
    expect(await refusal(as.inspector, ids.province, {})).toEqual([403])
    expect(await refusal(as.a, ids.province, {})).toEqual([404])
    expect(await refusal(as.foreign, ids.province, {})).toEqual([404])
    expect(await refusal(as.province, ids.province, { periodId: anyId() })).toEqual([404])
    const foreignIssuer = { decision: { ...decision(), issuerOrganisationId: ids.foreign } }
    expect(await refusal(as.province, ids.province, foreignIssuer)).toEqual([404])
    expect((await allocate(as.province, ids.province, { entries: [] })).status).toBe(400)
    const nothing = { entries: [{ organisationId: ids.a, value: null }] }
    expect((await allocate(as.province, ids.province, nothing)).status).toBe(400)
  })
})
