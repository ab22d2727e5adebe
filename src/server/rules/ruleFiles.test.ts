import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditList } from '#contract/accounts'
import type { RefusalReply } from '#contract/common'
import type { PreviewBody, RuleFileList, RulePreview } from '#contract/rules'
import type { Day } from '#domain/dates'
import { addWorkingDays } from '#domain/rulebook/workingDays'
import { type AdmissionTree, plantAdmissionTree } from '../../../test/admissionTree'
import { addAccount, anyId, type Caller, callAs } from '../../../test/builders'
import { putFile } from '../../../test/candidateFiles'

/** On 31/08/2026: three resolutions of cells of one ward, one of another, and a ceremony that waits. */

const TODAY = '2026-08-31'
const DECISION = { workingDays: 30, extensionWorkingDays: 15 }
const lastOf = (start: Day, length: number) => addWorkingDays(start, length).day

let tree: AdmissionTree
let trainer: Caller
let files: Record<'early' | 'late' | 'extended' | 'far' | 'ceremony' | 'abroad', string>

beforeAll(async () => {
  tree = await plantAdmissionTree(TODAY)
  const { db, ids, app, clock } = tree
  trainer = await callAs(app, db, await addAccount(db, 'trainer', ids.ward), clock)
  const resolved = async (cellId: string, fullName: string, day: Day, length = 45) =>
    putFile(db, {
      cellId,
      fullName,
      state: { stage: 'cellResolved', stage_day: day, cell_day: day },
      duties: [
        {
          kind: 'decideAdmission',
          organisationId: ids.district,
          from: day,
          last: lastOf(day, length),
          ruleId: 'R-DEC-2',
          cite: '208-QĐ/TW',
          params: { workingDays: length },
        },
      ],
    })
  files = {
    early: await resolved(ids.cell, 'Nguyễn Thị Đào', '2026-07-01'),
    late: await resolved(ids.cell, 'Trần Văn Đạt', '2026-08-03'),
    extended: await resolved(ids.subCell, 'Lê Thị Hạnh', '2026-06-15', 60),
    far: await resolved(ids.farCell, 'Phạm Văn Kiên', '2026-08-03'),
    ceremony: await putFile(db, {
      cellId: ids.cell,
      fullName: 'Hoàng Thị Lan',
      state: { stage: 'decided', stage_day: '2026-08-03', decision_day: '2026-08-03' },
      records: [{ kind: 'decisionReceived', organisationId: ids.cell, day: '2026-08-12' }],
      duties: [
        {
          kind: 'holdCeremony',
          organisationId: ids.cell,
          from: '2026-08-03',
          last: lastOf('2026-08-03', 30),
          ruleId: 'R-CER-2',
          params: { workingDays: 30 },
        },
      ],
    }),
    abroad: await putFile(db, {
      cellId: ids.cell,
      duties: [30, 90].map((workingDays) => ({
        kind: 'awaitVerification',
        organisationId: ids.ward,
        from: '2026-08-03',
        last: lastOf('2026-08-03', workingDays),
        ruleId: 'R-VER-4',
        params: { workingDays },
      })),
    }),
  }
})
afterAll(() => tree.close())

const listed = (as: Caller, rule: string, organisation: string, query = '') =>
  as.get<RuleFileList>(`/api/rules/${rule}/files?organisation=${organisation}${query}`)
const namesOf = (list: { items: RuleFileList['items'] }) => list.items.map(({ duty }) => duty.personName)

describe('GET /api/rules/{id}/files', () => {
  it('lists the open duties by the rule beneath the body, the most urgent first', async () => {
    const { body } = await listed(tree.as.ward, 'R-DEC-2', tree.ids.ward)
    expect([body.total, body.files, body.next]).toEqual([3, 3, null])
    expect(namesOf(body)).toEqual(['Nguyễn Thị Đào', 'Lê Thị Hạnh', 'Trần Văn Đạt'])
    expect(body.items[0]).toMatchObject({
      candidateId: files.early,
      cell: { id: tree.ids.cell, name: 'Chi bộ khu 1' },
      stage: 'cellResolved',
      stageDay: '2026-07-01',
      duty: {
        kind: 'decideAdmission',
        start: '2026-07-01',
        last: lastOf('2026-07-01', 45),
        organisation: { id: null, name: 'Đảng bộ huyện A' },
        rule: { id: 'R-DEC-2', cite: '208-QĐ/TW' },
      },
    })
    expect((await listed(tree.as.ward, 'R-VER-4', tree.ids.ward)).body).toMatchObject({ total: 2, files: 1 })
    expect((await listed(tree.as.ward, 'R-DOS-1', tree.ids.ward)).body).toMatchObject({ total: 0, items: [] })
  })
  it('names the person in the circle of the file alone, and the reading is a line of the log', async () => {
    const { as, ids } = tree
    const { body } = await listed(as.province, 'R-DEC-2', ids.province)
    expect([body.total, namesOf(body)]).toEqual([4, [null, null, null, null]])
    await listed(as.ward, 'R-CER-2', ids.ward)
    const { items } = (await as.administrator.get<AuditList>('/api/audit?limit=1')).body
    expect(items).toMatchObject([{ action: 'rules.files', detail: { count: 1, ids: [files.ceremony] } }])
    expect(JSON.stringify(items)).not.toContain('Hoàng')
  })
  it('is told in counts alone to who may read figures but no files', async () => {
    const { ids } = tree
    expect((await listed(trainer, 'R-DEC-2', ids.ward)).body).toEqual({
      total: 3,
      files: 3,
      items: [],
      next: null,
    })
    expect((await listed(trainer, 'R-DEC-2', ids.ward, '&limit=1')).body.next).toBe(null)
  })
  it('tells of a file that is closed to the viewer no more than lengths and days', async () => {
    const { as, ids, db } = tree
    const duty = { organisationId: ids.district, last: '2026-10-01', ruleId: 'R-DEC-1' }
    const params = { step: 'grassrootsResolution', workingDays: 30 }
    await putFile(db, { cellId: ids.cell, duties: [{ ...duty, kind: 'decideAdmission', params }] })
    const told = async (as: Caller) =>
      (await listed(as, 'R-DEC-1', ids.cell)).body.items.map((item) => item.duty.params)
    expect(await told(as.ward)).toEqual([params])
    expect(await told(as.province)).toEqual([{ workingDays: 30 }])
  })
  it('comes in pages', async () => {
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const more = `&limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`
      const page: RuleFileList = (await listed(tree.as.province, 'R-DEC-2', tree.ids.province, more)).body
      seen.push(...page.items.map(({ candidateId }) => candidateId))
      expect(page.total).toBe(4)
      cursor = page.next
    }
    expect(new Set(seen).size).toBe(4)
  })
  it('is 404 for what is not in reach or not in the book, 403 for who may not read figures', async () => {
    const { as, ids } = tree
    expect((await listed(as.ward, 'R-DEC-2', ids.farWard)).status).toBe(404)
    expect((await listed(as.ward, 'R-DEC-2', anyId())).status).toBe(404)
    expect((await listed(as.ward, 'R-POP-1', ids.ward)).status).toBe(404)
    expect((await listed(as.administrator, 'R-DEC-2', ids.ward)).status).toBe(403)
    expect((await listed(as.ward, 'R-DEC-2', 'x')).status).toBe(400)
  })
})

describe('POST /api/rules/{id}/previews', () => {
  const tried = (as: Caller, rule: string, body: PreviewBody, query = '') =>
    as.post<RulePreview & RefusalReply>(`/api/rules/${rule}/previews${query}`, body)
  const decision = (organisationId: string, change: Partial<PreviewBody> = {}): PreviewBody => ({
    organisationId,
    parameter: 'clock',
    from: '2026-06-01',
    value: DECISION,
    ...change,
  })

  it('tells which last days move and what becomes overdue today, and writes nothing', async () => {
    const { as, ids, db } = tree
    const before = await sql`select * from file_duty order by candidate_id, position`.execute(db)
    const { status, body } = await tried(as.ward, 'R-DEC-2', decision(ids.ward))
    expect(status).toBe(200)
    expect(body.on).toBe(TODAY)
    expect(body.spans).toEqual([
      {
        from: '2026-06-01',
        to: null,
        before: { workingDays: 45, extensionWorkingDays: 15 },
        after: DECISION,
      },
    ])
    expect(body.counts).toEqual({ total: 3, overdue: 2, earlier: 1, later: 0, relieved: 0, unchanged: 0 })
    expect(body.items.map(({ duty, lastThen }) => [duty.personName, duty.last, lastThen])).toEqual([
      ['Nguyễn Thị Đào', lastOf('2026-07-01', 45), lastOf('2026-07-01', 30)],
      ['Lê Thị Hạnh', lastOf('2026-06-15', 60), lastOf('2026-06-15', 45)],
      ['Trần Văn Đạt', lastOf('2026-08-03', 45), lastOf('2026-08-03', 30)],
    ])
    const after = await sql`select * from file_duty order by candidate_id, position`.execute(db)
    expect(after.rows).toEqual(before.rows)
  })
  it('leaves acts before its day alone, and gives more days where the clock is longer', async () => {
    const { as, ids } = tree
    const longer = { from: '2026-08-01', value: { workingDays: 60, extensionWorkingDays: 15 } }
    const { body } = await tried(as.province, 'R-DEC-2', decision(ids.province, longer))
    expect(body.counts).toMatchObject({ total: 2, later: 2 })
    expect(body.items.map(({ candidateId }) => candidateId).sort()).toEqual([files.late, files.far].sort())
    const none = await tried(as.province, 'R-DEC-2', decision(ids.province, { from: '2026-09-01' }))
    expect(none.body).toMatchObject({ counts: { total: 0 }, items: [], next: null })
    const same = { value: { workingDays: 45, extensionWorkingDays: 15 } }
    expect((await tried(as.ward, 'R-DEC-2', decision(ids.ward, same))).body).toMatchObject({
      spans: [],
      counts: { total: 0 },
    })
  })
  it('counts a ceremony from receipt where the value says so', async () => {
    const { as, ids } = tree
    const value = { workingDays: 30, startsAt: 'receipt' }
    const change = { from: '2026-08-03', value }
    const { body } = await tried(as.secretary, 'R-CER-2', decision(ids.cell, change))
    expect(body.items).toMatchObject([{ candidateId: files.ceremony, lastThen: lastOf('2026-08-12', 30) }])
    expect(body.counts).toMatchObject({ total: 1, later: 1 })
    expect(
      (await tried(as.secretary, 'R-CER-2', decision(ids.cell, { from: '2026-08-04', value }))).body.counts
        .total,
    ).toBe(0)
  })
  it('tells replies from abroad apart from those within the country', async () => {
    const { as, ids } = tree
    const change = { parameter: 'abroadWorkingDays', value: 10 }
    const { body } = await tried(as.ward, 'R-VER-4', decision(ids.ward, change))
    expect(body.counts).toMatchObject({ total: 1, overdue: 1 })
    expect(body.items).toMatchObject([{ duty: { last: lastOf('2026-08-03', 90) } }])
  })
  it('gives counts alone to who may read figures but no files', async () => {
    const { body } = await tried(trainer, 'R-DEC-2', decision(tree.ids.ward))
    expect([body.counts.total, body.items, body.next]).toEqual([3, [], null])
  })
  it('comes in pages, with the same counts', async () => {
    const { as, ids } = tree
    const first = (await tried(as.ward, 'R-DEC-2', decision(ids.ward), '?limit=2')).body
    expect([first.items.length, first.counts.total]).toEqual([2, 3])
    const rest = (await tried(as.ward, 'R-DEC-2', decision(ids.ward), `?limit=2&cursor=${first.next ?? ''}`))
      .body
    expect([rest.items.length, rest.counts.total, rest.next]).toEqual([1, 3, null])
  })
  it.each<[string, string, Partial<PreviewBody>, string]>([
    ['a value of another form', 'R-DEC-2', { value: 30 }, 'valueUnfit'],
    ['a length that is no whole number', 'R-CERT-1', { parameter: 'validMonths', value: 2.5 }, 'valueUnfit'],
    ['a parameter that is no clock', 'R-SRC-2', { parameter: 'trialTask', value: false }, 'noClock'],
    ['an unknown parameter', 'R-DEC-2', { parameter: 'constructor' }, 'noClock'],
    ['a day the rule does not cover', 'R-DEC-1', {}, 'ruleUncovered'],
  ])('refuses %s', async (_what, rule, change, code) => {
    const { status, body } = await tried(tree.as.ward, rule, decision(tree.ids.ward, change))
    expect(status).toBe(422)
    expect(body.findings).toMatchObject([{ code }])
  })
  it('is 404 beyond reach, 403 without figures, 400 malformed', async () => {
    const { as, ids } = tree
    expect((await tried(as.ward, 'R-DEC-2', decision(ids.farWard))).status).toBe(404)
    expect((await tried(as.administrator, 'R-DEC-2', decision(ids.ward))).status).toBe(403)
    expect((await tried(as.ward, 'R-DEC-2', decision(ids.ward, { from: '2026-02-30' }))).status).toBe(400)
    expect((await tried(trainer, 'R-DEC-2', decision(ids.ward))).body.counts.total).toBe(3)
  })
})
