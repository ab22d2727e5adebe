import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StatementsReply } from '#contract/statements'
import { anyId, type Caller } from '../../../test/builders'
import { findingsOf, plantTargetTree, type TargetTree } from '../../../test/targetTree'

let tree: TargetTree
beforeAll(async () => {
  tree = await plantTargetTree()
})
afterAll(() => tree.close())

const figure = (change: object = {}) => ({
  commandId: anyId(),
  id: anyId(),
  from: '2022-01-01',
  to: '2022-12-31',
  value: 60,
  source: { number: '12-BC/HU', day: '2023-01-05', title: 'Báo cáo năm 2022' },
  declaredBy: 'Ban Tổ chức',
  ...change,
})
const base = (change: object = {}) => ({
  commandId: anyId(),
  id: anyId(),
  day: '2022-12-31',
  value: 4600,
  qualifier: 'moreThan',
  source: 'Biểu 1',
  ...change,
})
const completion = (untilDay: string) => ({ commandId: anyId(), id: anyId(), untilDay })
const byText = (a: unknown, b: unknown) => String(a).localeCompare(String(b))
type What = 'declared-figures' | 'membership-bases' | 'completions'
const post = async (as: Caller, id: string, what: What, body: object) => {
  const { status, body: answer } = await as.post(`/api/organisations/${id}/${what}`, body)
  return status === 201 ? [status] : [status, ...findingsOf(answer)]
}
const read = async (as: Caller, id: string) =>
  (await as.get<StatementsReply>(`/api/organisations/${id}/statements`)).body

/** A person with a ceremony in the cell; gives the ids of both. */
async function hold(
  organisationId: string,
  day: string,
  change: { kind?: string; replaces?: string; takenBack?: boolean } = {},
) {
  const [candidate, id] = [anyId(), anyId()]
  const earlier = await tree.db
    .selectFrom('record')
    .select('candidate_id')
    .where('id', '=', change.replaces ?? id)
    .executeTakeFirst()
  const created = { id: candidate, created_at: tree.clock.now }
  if (earlier === undefined) await tree.db.insertInto('candidate').values(created).execute()
  await tree.db
    .insertInto('record')
    .values({
      id,
      candidate_id: earlier?.candidate_id ?? candidate,
      kind: change.kind ?? 'ceremony',
      organisation_id: organisationId,
      day,
      decision_number: change.kind === undefined ? null : '01-QĐ/TU',
      issuer_name: change.kind === undefined ? null : 'Ban Thường vụ',
      taken_back: change.takenBack ?? false,
      recorded_at: tree.clock.now,
      recorded_by: null,
      replaces_id: change.kind === undefined ? (change.replaces ?? null) : null,
    })
    .execute()
  return id
}

describe('stating', () => {
  it('keeps figures, members and complete lists, and what they replace', async () => {
    const { as, ids } = tree
    const first = figure()
    expect(await post(as.a, ids.a, 'declared-figures', first)).toEqual([201])
    expect(
      await post(as.province, ids.a, 'declared-figures', figure({ value: 61, replacesId: first.id })),
    ).toEqual([201])
    const members = base()
    expect(await post(as.a, ids.a, 'membership-bases', members)).toEqual([201])
    expect(
      await post(as.a, ids.a, 'membership-bases', base({ value: 4610, replacesId: members.id })),
    ).toEqual([201])
    expect(await post(as.a, ids.a, 'completions', completion('2022-06-30'))).toEqual([201])
    const told = await read(as.inspector, ids.a)
    expect(told.declaredFigures.map(({ value, replaced }) => [value, replaced]).sort(byText)).toEqual([
      [60, true],
      [61, false],
    ])
    expect(told.declaredFigures[0]).toMatchObject({
      indicator: 'admitted',
      from: '2022-01-01',
      to: '2022-12-31',
      qualifier: 'exactly',
      source: { number: '12-BC/HU', day: '2023-01-05', title: 'Báo cáo năm 2022' },
      declaredBy: 'Ban Tổ chức',
      entered: 0,
    })
    expect(
      told.membershipBases.map(({ value, qualifier, replaced }) => [value, qualifier, replaced]).sort(byText),
    ).toEqual([
      [4600, 'moreThan', true],
      [4610, 'moreThan', false],
    ])
    expect(told.completions).toMatchObject([{ untilDay: '2022-06-30' }])
  })

  it('tells how many of a declared number are entered', async () => {
    const { as, ids } = tree
    await post(as.province, ids.province, 'declared-figures', figure())
    await post(as.province, ids.province, 'declared-figures', figure({ indicator: 'women' }))
    await hold(ids.cell, '2022-01-01')
    await hold(ids.cell, '2022-12-31')
    await hold(ids.cell, '2023-01-01')
    await hold(ids.foreignChild, '2022-05-19')
    const moved = await hold(ids.cell, '2022-03-03')
    await hold(ids.b, '2022-03-04', { replaces: moved })
    const withdrawn = await hold(ids.b, '2022-03-03')
    await hold(ids.b, '2022-03-03', { replaces: withdrawn, takenBack: true })
    const cancelled = await hold(ids.b, '2022-03-03')
    await hold(ids.b, '2022-09-01', { kind: 'decisionCancellation', replaces: cancelled })
    const later = await hold(ids.b, '2022-03-03')
    await hold(ids.b, '2023-02-01', { kind: 'decisionCancellation', replaces: later })
    const { declaredFigures } = await read(as.province, ids.province)
    const entered = Object.fromEntries(declaredFigures.map((one) => [one.indicator, one.entered]))
    expect(entered).toEqual({ admitted: 4, women: null })
  })

  it('belongs to officers', async () => {
    const { as, ids } = tree
    expect(await post(as.secretary, ids.cell, 'membership-bases', base())).toEqual([403])
    expect(await post(as.secretary, ids.a, 'membership-bases', base())).toEqual([404])
    expect(await post(as.provinceLeader, ids.a, 'completions', completion('2022-01-01'))).toEqual([403])
    expect(await post(as.inspector, ids.a, 'declared-figures', figure())).toEqual([403])
    expect(await post(as.a, ids.b, 'declared-figures', figure())).toEqual([404])
    expect(await post(as.foreign, ids.a, 'membership-bases', base())).toEqual([404])
    expect(await post(as.foreign, ids.a, 'completions', completion('2022-01-01'))).toEqual([404])
    expect(await post(as.a, anyId(), 'completions', completion('2022-01-01'))).toEqual([404])
    expect((await as.a.get(`/api/organisations/${ids.b}/statements`)).status).toBe(404)
    expect((await as.foreign.get(`/api/organisations/${ids.a}/statements`)).status).toBe(404)
  })

  it('answers a repeated command alike and leaves one audit line', async () => {
    const { as, ids, db } = tree
    const sent = figure({ indicator: 'women' })
    const url = `/api/organisations/${ids.b}/declared-figures`
    const first = await as.b.post(url, sent)
    expect(first).toEqual({ status: 201, body: { id: sent.id, findings: [] } })
    expect(await as.b.post(url, sent)).toEqual(first)
    expect((await as.b.post(url, { ...sent, value: 1 })).status).toBe(409)
    expect((await as.b.post(url, { ...sent, commandId: anyId() })).status).toBe(409)
    const lines = await db
      .selectFrom('audit_line')
      .select('detail')
      .where('subject_id', '=', sent.id)
      .execute()
    expect(lines).toEqual([{ detail: { indicator: 'women', from: '2022-01-01', to: '2022-12-31' } }])
  })
})

describe('refusals', () => {
  it.each([
    ['declared-figures', figure({ value: -1 }), 'valueNegative value'],
    ['declared-figures', figure({ value: 0.5 }), 'valueNotInteger value'],
    ['declared-figures', figure({ value: 1e9 }), 'valueTooLarge value'],
    ['declared-figures', figure({ from: '2023-01-01' }), 'dayOrder to'],
    ['declared-figures', figure({ to: '2023-09-01' }), 'dayInFuture to'],
    [
      'declared-figures',
      figure({ source: { title: 'Báo cáo', day: '2023-09-01' } }),
      'dayInFuture source.day',
    ],
    ['declared-figures', figure({ from: '1949-01-01', to: '1949-12-31' }), 'outsideLife from'],
    ['membership-bases', base({ value: -1 }), 'valueNegative value'],
    ['membership-bases', base({ value: 1.5 }), 'valueNotInteger value'],
    ['membership-bases', base({ day: '2023-09-01' }), 'dayInFuture day'],
    ['membership-bases', base({ day: '1949-12-31' }), 'outsideLife day'],
    ['completions', completion('2023-09-01'), 'dayInFuture untilDay'],
    ['completions', completion('1949-12-31'), 'outsideLife untilDay'],
  ] as const)('%s: %j is %s', async (what, body, finding) => {
    expect(await post(tree.as.a, tree.ids.a, what, { ...body, commandId: anyId(), id: anyId() })).toEqual([
      422,
      finding,
    ])
  })

  it('meets a closed body', async () => {
    const { as, ids } = tree
    expect(await post(as.province, ids.closed, 'membership-bases', base({ day: '2023-06-01' }))).toEqual([
      422,
      'outsideLife day',
    ])
    const after = figure({ from: '2023-06-01', to: '2023-06-30' })
    expect(await post(as.province, ids.closed, 'declared-figures', after)).toEqual([422, 'outsideLife from'])
    const across = figure({ from: '2023-05-01', to: '2023-06-30' })
    expect(await post(as.province, ids.closed, 'declared-figures', across)).toEqual([201])
    expect(await post(as.province, ids.closed, 'completions', completion('2023-06-30'))).toEqual([201])
  })

  it('replaces only what stands in the same place, once', async () => {
    const { as, ids } = tree
    const first = figure({ to: '2022-06-30' })
    await post(as.b, ids.b, 'declared-figures', first)
    const again = (change: object = {}) => figure({ to: '2022-06-30', replacesId: first.id, ...change })
    expect(await post(as.province, ids.a, 'declared-figures', again())).toEqual([404])
    expect(await post(as.b, ids.b, 'declared-figures', again({ indicator: 'women' }))).toEqual([404])
    expect(await post(as.b, ids.b, 'declared-figures', again({ replacesId: anyId() }))).toEqual([404])
    const both = await tree.whileWritesWait('declared_figure', 2, () =>
      Promise.all([
        post(as.b, ids.b, 'declared-figures', again()),
        post(as.province, ids.b, 'declared-figures', again()),
      ]),
    )
    expect(both.flat().sort(byText)).toEqual([201, 409, 'stale replacesId'])
    expect(await post(as.b, ids.b, 'membership-bases', base({ replacesId: first.id }))).toEqual([404])
  })
})
