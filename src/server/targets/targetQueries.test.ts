import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idsInPath } from '#domain/organisations/placements'
import { entryInForce, type TargetEntry } from '#domain/targets/ledger'
import { anyId, type Caller } from '../../../test/builders'
import { addPeriod, decision, plantTargetTree, type TargetTree } from '../../../test/targetTree'
import { documentTerms, membersOf, subTargetsInForce, targetsInForce } from './targetQueries'

let tree: TargetTree
beforeAll(async () => {
  tree = await plantTargetTree()
})
afterAll(() => tree.close())

const slot = () => ({ periodId: tree.year.id, kind: 'assigned' as const, asOf: '2023-08-31', knownAt: null })

async function issue(as: Caller, id: string, change: object): Promise<string> {
  const body = {
    commandId: anyId(),
    id: anyId(),
    kind: 'assigned',
    periodId: tree.year.id,
    decision: decision(),
  }
  const { status } = await as.post(`/api/organisations/${id}/targets`, { ...body, ...change })
  expect(status).toBe(201)
  return body.id
}

async function pathOf(id: string): Promise<string> {
  const rows = await tree.db
    .selectFrom('placement')
    .select(['path', 'alive'])
    .where('organisation_id', '=', id)
    .execute()
  return rows.find((row) => row.alive)?.path ?? ''
}

describe('targetsInForce', () => {
  it('agrees with the domain on any ledger, any day and anything known', async () => {
    const { db, ids } = tree
    const day = fc.constantFrom('2023-01-10', '2023-02-10', '2023-03-10')
    const instant = fc.constantFrom(
      '2023-01-15T00:00:00.000Z',
      '2023-02-15T00:00:00.000Z',
      '2023-03-15T00:00:00.000Z',
    )
    const written = fc.record({
      body: fc.constantFrom(ids.a, ids.b),
      day,
      instant,
      draft: fc.boolean(),
      replaces: fc.option(fc.nat(5), { nil: null }),
      takesBack: fc.boolean(),
    })
    let name = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(written, { maxLength: 6 }),
        day,
        fc.option(instant, { nil: null }),
        async (rows, asOf, known) => {
          name += 1
          const period = await addPeriod(db, {
            kind: 'other',
            name: `${name}`,
            from: '1900-01-01',
            to: `${1900 + name}-01-01`,
          })
          const entries: TargetEntry[] = []
          for (const row of rows) {
            // each is corrected or taken back once at most
            const replaced = entries.filter(
              ({ id, organisationId }) =>
                organisationId === row.body && entries.every(({ replacesId }) => replacesId !== id),
            )[row.replaces ?? 99]
            entries.push(await write(row, period.id, replaced?.id ?? null))
          }
          const knownAt = known === null ? null : new Date(known)
          const query = {
            ...slot(),
            periodId: period.id,
            organisationIds: [ids.a, ids.b, ids.cell],
            asOf,
            knownAt,
          }
          const found = await targetsInForce(db, query)
          for (const id of [ids.a, ids.b]) {
            const own = entries.filter((entry) => entry.organisationId === id)
            expect(found.get(id)?.entryId).toBe(entryInForce(own, asOf, known ?? undefined)?.id)
          }
          expect(found.has(ids.cell)).toBe(false)
        },
      ),
      { numRuns: 60 },
    )
  })

  async function write(
    row: { body: string; day: string; instant: string; draft: boolean; takesBack: boolean },
    periodId: string,
    replacesId: string | null,
  ): Promise<TargetEntry> {
    const [id, document] = [anyId(), anyId()]
    const recorded = { recorded_at: new Date(row.instant), recorded_by: null }
    const paper = {
      id: document,
      organisation_id: row.body,
      period_id: periodId,
      number: '1',
      day: row.day,
      issuer_name: 'x',
    }
    await tree.db
      .insertInto('target_document')
      .values({ ...paper, ...recorded })
      .execute()
    const takenBack = row.takesBack && replacesId !== null
    const status = row.draft ? ('draft' as const) : ('issued' as const)
    await tree.db
      .insertInto('target_entry')
      .values({
        id,
        organisation_id: row.body,
        period_id: periodId,
        kind: 'assigned',
        indicator: 'admitted',
        value: 5,
        qualifier: 'exactly',
        unit: 'people',
        status,
        document_id: document,
        recorded_for: row.body,
        replaces_id: replacesId,
        taken_back: takenBack,
        reason: 'x',
        ...recorded,
      })
      .execute()
    return {
      id,
      organisationId: row.body,
      periodId,
      kind: 'assigned',
      indicator: 'admitted',
      value: 5,
      rate: null,
      qualifier: 'exactly',
      status,
      decisionDay: row.day,
      recordedAt: row.instant,
      replacesId,
      takenBack,
    }
  }

  it('tells everything of the entry, a rate in people', async () => {
    const { as, ids, db } = tree
    const base = { commandId: anyId(), id: anyId(), day: '2023-01-30', value: 85_867, source: 'Biểu 1' }
    await as.a.post(`/api/organisations/${ids.a}/membership-bases`, base)
    const rate = { min: 3, max: 4 }
    const entryId = await issue(as.a, ids.a, { rate, baseDay: '2023-01-30', qualifier: 'orMore' })
    const found = (await targetsInForce(db, { ...slot(), organisationIds: [ids.a] })).get(ids.a)
    expect(found).toMatchObject({
      entryId,
      value: 2577,
      qualifier: 'orMore',
      unit: 'people',
      rate,
      baseDay: '2023-01-30',
    })
  })

  it('tells parts and coverage apart from the whole', async () => {
    const { as, ids, db } = tree
    await issue(as.b, ids.b, { value: 100 })
    await issue(as.b, ids.b, { value: 40, indicator: 'women' })
    await issue(as.b, ids.b, { value: 45, indicator: 'women' })
    await issue(as.b, ids.b, { value: 100, indicator: 'cellsWithAdmission', unit: 'percent' })
    expect(await subTargetsInForce(db, { ...slot(), organisationId: ids.b })).toEqual([
      { indicator: 'cellsWithAdmission', value: 100, unit: 'percent' },
      { indicator: 'women', value: 45, unit: 'people' },
    ])
    const women = await targetsInForce(db, { ...slot(), organisationIds: [ids.b], indicator: 'women' })
    expect(women.get(ids.b)?.value).toBe(45)
  })
})

describe('documentTerms', () => {
  it('takes each term from the nearest document that says it', async () => {
    const { as, ids, db } = tree
    const path = await pathOf(ids.cell)
    const terms = (asOf = '2023-08-31') => documentTerms(db, { ...slot(), asOf, organisationPath: path })
    const window = { from: '2022-12-16', to: '2023-12-15' }
    await issue(as.central, ids.province, { value: 9, window, decision: decision('2023-04-01', 'tỉnh') })
    expect(await terms('2023-03-31')).toMatchObject({
      window: null,
      countBy: null,
      milestones: [],
      document: null,
    })
    expect(await terms()).toEqual({
      window,
      countBy: null,
      milestones: [],
      document: { number: 'tỉnh', day: '2023-04-01', issuerName: 'Ban Thường vụ' },
    })
    const milestones = [{ day: '2023-06-30', percent: 50 }]
    await issue(as.a, ids.a, { value: 5, milestones, decision: decision('2023-05-01', 'huyện') })
    await issue(as.central, ids.central, {
      value: 5,
      countBy: 'decision',
      decision: decision('2023-05-01', 'TW'),
    })
    await issue(as.a, ids.cell, { value: 1, decision: decision('2023-05-01', 'chi bộ') })
    expect(await terms()).toEqual({
      window,
      countBy: 'decision',
      milestones: [{ day: '2023-06-30', numerator: 50, denominator: 100 }],
      document: { number: 'chi bộ', day: '2023-05-01', issuerName: 'Ban Thường vụ' },
    })
    await issue(as.a, ids.a, { value: 6, decision: decision('2023-07-01', 'huyện 2') })
    expect((await terms()).milestones).toEqual([{ day: '2023-06-30', numerator: 50, denominator: 100 }])
  })
})

describe('membersOf', () => {
  it('gives the latest number of a day up to the day, as it was known', async () => {
    const { ids, db } = tree
    const add = async (day: string, value: number, recorded: string, replaces: string | null = null) => {
      const id = anyId()
      const row = { id, organisation_id: ids.foreign, day, value, qualifier: 'about', source: 'x' }
      const written = { recorded_at: new Date(recorded), recorded_by: null, replaces_id: replaces }
      await db
        .insertInto('membership_base')
        .values({ ...row, ...written })
        .execute()
      return id
    }
    const wrong = await add('2022-12-31', 100, '2023-01-05T00:00:00Z')
    await add('2022-06-30', 90, '2023-01-06T00:00:00Z')
    await add('2022-12-31', 110, '2023-03-01T00:00:00Z', wrong)
    const members = async (on: string, knownAt: string | null = null) => {
      const query = {
        organisationIds: [ids.foreign, ids.cell],
        on,
        knownAt: knownAt === null ? null : new Date(knownAt),
      }
      return [...(await membersOf(db, query))]
    }
    expect(await members('2023-12-31')).toEqual([
      [ids.foreign, { value: 110, day: '2022-12-31', qualifier: 'about' }],
    ])
    expect(await members('2022-12-30')).toEqual([
      [ids.foreign, { value: 90, day: '2022-06-30', qualifier: 'about' }],
    ])
    expect(await members('2023-12-31', '2023-02-01T00:00:00Z')).toMatchObject([[ids.foreign, { value: 100 }]])
    expect(await members('2022-06-29')).toEqual([])
    expect(await membersOf(db, { organisationIds: [], on: '2023-01-01', knownAt: null })).toEqual(new Map())
  })
})

describe('idsInPath', () => {
  it('reads the ids in a path', async () => {
    const { central, province, a, cell } = tree.ids
    expect(idsInPath(await pathOf(cell))).toEqual([central, province, a, cell])
  })
})
