import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DutyList } from '#contract/desk'
import type { CellScreeningReply, RoundList, ScreeningProgress } from '#contract/screening'
import { addAccount, anyId, type Caller, callAs } from '../../../test/builders'
import { putFile } from '../../../test/candidateFiles'
import { all, type FileTree, plantFileTree } from '../../../test/fileCalls'
import { findingsOf } from '../../../test/targetTree'

let tree: FileTree
let roundId: string
beforeAll(async () => {
  tree = await plantFileTree('2026-04-30')
  roundId = await opened(tree.as.district, tree.ids.district)
}, 60_000)
afterAll(() => tree.close())

/** The codes of a refusal without their places. */
const codesOf = (body: unknown) => findingsOf(body).map((told) => told.split(' ')[0])

const aRound = (change: object = {}) => ({
  commandId: anyId(),
  id: anyId(),
  year: 2026,
  from: '2026-01-20',
  listsBy: '2026-03-31',
  plan: { number: '12-KH/HU', day: '2026-01-15', issuerName: 'Ban Thường vụ Huyện ủy' },
  ...change,
})
async function opened(as: Caller, id: string, change: object = {}): Promise<string> {
  const body = aRound(change)
  const { status } = await as.post(`/api/organisations/${id}/screening-rounds`, body)
  if (status !== 201) throw new Error(`not opened: ${status}`)
  return body.id
}
const list = async (as: Caller, id: string, round = roundId) =>
  (await as.get<CellScreeningReply>(`/api/organisations/${id}/screening-list?round=${round}`)).body
const overview = async (as: Caller, id: string, query = '') =>
  (await as.get<ScreeningProgress>(`/api/organisations/${id}/screening-progress?round=${roundId}${query}`))
    .body

/** Posts what the cell records, on what it last saw; gives status and codes. */
async function record(tail: string, change: object, { as = tree.as.secretary, id = tree.ids.cell } = {}) {
  const { version } = await list(as, id)
  const body = { commandId: anyId(), id: anyId(), roundId, expectedVersion: version, ...change }
  const answer = await as.post(`/api/organisations/${id}/screening-${tail}`, body)
  return answer.status === 201 ? [201] : [answer.status, ...codesOf(answer.body)]
}
const person = (memberId: string) => ({ id: anyId(), memberId, criteria: ['failedTwoYears'] })
const attendance = all(14)
const votesFor = (entryId: string, yes: number) => ({
  entryId,
  vote: { for: yes, against: 14 - yes, blank: 0 },
})

describe('a round', () => {
  it('holds for all bodies beneath, told by name alone below', async () => {
    const { as, ids } = tree
    const { items } = (await as.secretary.get<RoundList>(`/api/organisations/${ids.cell}/screening-rounds`))
      .body
    expect(items).toMatchObject([
      { id: roundId, year: 2026, organisation: { id: null, name: 'Đảng bộ huyện A' } },
    ])
    const far = await as.otherDistrict.get<RoundList>(`/api/organisations/${ids.farCell}/screening-rounds`)
    expect(far.body.items).toEqual([])
  })

  it('is one of its year from the body upward, opened by officers, on days in order', async () => {
    const { as, ids } = tree
    const open = async (caller: Caller, id: string, change: object = {}) => {
      const answer = await caller.post(`/api/organisations/${id}/screening-rounds`, aRound(change))
      return [answer.status, ...codesOf(answer.body)]
    }
    expect(await open(as.ward, ids.ward)).toEqual([422, 'screeningRoundOverlaps'])
    expect(await open(as.secretary, ids.cell)).toEqual([403])
    expect(await open(as.inspector, ids.ward)).toEqual([403])
    expect(await open(as.ward, ids.ward, { year: 2025, listsBy: '2026-01-01' })).toEqual([422, 'dayOrder'])
    expect(await open(as.ward, ids.otherWard, { year: 2025 })).toEqual([404])
  })

  it('is put right by its body alone, and taken back while no cell has begun', async () => {
    const { as, ids } = tree
    const id = await opened(as.otherDistrict, ids.otherDistrict)
    const body = { roundId: id, expectedVersion: 1, reason: 'Ghi nhầm ngày', listsBy: '2026-04-15' }
    const correct = (change: object) =>
      as.otherDistrict.post(`/api/organisations/${ids.otherDistrict}/screening-round-corrections`, {
        commandId: anyId(),
        ...body,
        ...change,
      })
    expect((await correct({})).status).toBe(201)
    expect((await correct({})).status).toBe(409)
    expect((await correct({ expectedVersion: 2, listsBy: undefined, takeBack: true })).status).toBe(201)
    expect((await correct({ expectedVersion: 3 })).status).toBe(404)
    const again = await as.otherDistrict.post(
      `/api/organisations/${ids.otherDistrict}/screening-rounds`,
      aRound({ id: anyId() }),
    )
    expect(again.status).toBe(201)
  })
})

describe('a draft', () => {
  it('is read by the cell alone: nobody above, no administrator, no search, no desk, no audit value', async () => {
    const { as, ids, members, db } = tree
    expect(
      await record('drafts', {
        day: '2026-02-10',
        entries: [person(members.mentor), person(members.newcomer)],
      }),
    ).toEqual([201])
    const own = await list(as.secretary, ids.cell)
    expect(own.draft?.entries.map((entry) => entry.person.fullName)).toEqual([
      'Hoàng Văn Giúp',
      'Hoàng Văn Mới',
    ])
    for (const above of [as.ward, as.district, as.province, as.leader, as.inspector, as.administrator]) {
      const answer = await above.get(`/api/organisations/${ids.cell}/screening-list?round=${roundId}`)
      expect(answer.status).toBe(403)
    }
    const above = await overview(as.ward, ids.ward)
    expect(above.items.find(({ cell }) => cell.id === ids.cell)).toMatchObject({
      phase: 'drafted',
      listed: null,
    })
    const desk = (await as.ward.get<DutyList>(`/api/organisations/${ids.cell}/duties`)).body
    expect(desk.items.map(({ kind }) => kind)).toContain('voteScreening')
    const lines = await db
      .selectFrom('audit_line')
      .selectAll()
      .where('action', 'like', 'screening.%')
      .execute()
    const written = JSON.stringify(lines)
    for (const secret of [...Object.values(members), 'failedTwoYears']) expect(written).not.toContain(secret)
    const audit = await as.administrator.get<{ items: { action: string }[] }>('/api/audit?limit=500')
    const told = audit.body.items.filter(({ action }) => action.startsWith('screening.'))
    expect(told.length).toBeGreaterThan(2)
    expect(JSON.stringify(told)).not.toContain(members.mentor)
  })

  it('stands in the database as a ciphertext of one length, whoever it holds', async () => {
    const { ids, members, db } = tree
    const sealed = () => db.selectFrom('screening_seal').selectAll().where('field', '=', 'list').execute()
    const before = await sealed()
    expect(await record('drafts', { day: '2026-02-11', entries: [person(members.mentor)] })).toEqual([201])
    const after = await sealed()
    expect([before.length, after.length]).toEqual([1, 1])
    expect(after[0]?.ciphertext.length).toBe(before[0]?.ciphertext.length)
    expect(after[0]?.draft_id).not.toBe(before[0]?.draft_id)
    const tables = await sql<{ name: string }>`
      select table_name as name from information_schema.tables where table_name like 'screening_%'`.execute(
      db,
    )
    for (const { name } of tables.rows) {
      const { rows } = await sql<{
        text: string
      }>`select row_to_json(each)::text as text from ${sql.table(name)} each`.execute(db)
      expect(rows.filter(({ text }) => text.includes(members.mentor))).toEqual([])
    }
    expect(ids.cell).not.toBe('')
  })

  it('names members of the cell alone, and is not overwritten unseen', async () => {
    const { as, ids, members } = tree
    expect(await record('drafts', { day: '2026-02-12', entries: [person(anyId())] })).toEqual([404])
    expect(await record('drafts', { day: '2026-02-12', expectedVersion: 0, entries: [] })).toEqual([
      409,
      'stale',
    ])
    expect(
      await record('drafts', {
        day: '2026-02-12',
        entries: [person(members.mentor), person(members.mentor)],
      }),
    ).toEqual([422, 'screeningTwice'])
    const answer = await as.ward.post(`/api/organisations/${ids.cell}/screening-drafts`, {
      commandId: anyId(),
      id: anyId(),
      roundId,
      expectedVersion: 2,
      day: '2026-02-12',
      entries: [],
    })
    expect(answer.status).toBe(403)
  })
})

describe('from the ballot to the outcome', () => {
  it('keeps what was voted, erases who was not, and tells the levels above numbers alone', async () => {
    const { as, ids, members, db } = tree
    const two = [person(members.mentor), person(members.newcomer)] as const
    expect(await record('drafts', { day: '2026-02-15', entries: two })).toEqual([201])
    expect(
      await record('views', { kind: 'frontOpinion', askedDay: '2026-02-16', day: '2026-02-20' }),
    ).toEqual([201])
    expect(await record('views', { kind: 'upperView', askedDay: '2026-02-21' })).toEqual([201])
    expect(
      await record('views', { kind: 'upperView', askedDay: '2026-02-21', day: '2026-02-25', view: 'agrees' }),
    ).toEqual([201])
    expect((await list(as.secretary, ids.cell)).steps.map(({ kind, day }) => [kind, day])).toEqual([
      ['frontOpinion', '2026-02-20'],
      ['upperView', '2026-02-25'],
    ])
    const ballot = { id: anyId(), day: '2026-03-05', attendance }
    const [first, second] = two
    expect(await record('ballots', { ...ballot, votes: [votesFor(first.id, 10)] })).toEqual([
      422,
      'ballotIncomplete',
    ])
    const wrong = [votesFor(first.id, 10), { entryId: second.id, vote: { for: 9, against: 9 } }]
    expect(await record('ballots', { ...ballot, votes: wrong })).toEqual([422, 'votesDoNotAdd'])
    const open = { ...attendance, ballot: 'raised' }
    const votes = [votesFor(first.id, 10), votesFor(second.id, 11)]
    expect(await record('ballots', { ...ballot, attendance: open, votes })).toEqual([422, 'ballotNotSecret'])
    expect(await record('ballots', { ...ballot, votes })).toEqual([201])
    const corrected = [votesFor(first.id, 10), votesFor(second.id, 9)]
    const again = { id: anyId(), day: '2026-03-05', attendance, votes: corrected, reason: 'Đếm lại phiếu' }
    expect(await record('ballots', again)).toEqual([409, 'stale'])
    expect(await record('ballots', { ...again, replacesId: ballot.id })).toEqual([201])
    expect((await overview(as.ward, ids.ward)).items.find(({ cell }) => cell.id === ids.cell)).toMatchObject({
      phase: 'voted',
      listed: null,
    })
    expect(await record('drafts', { day: '2026-03-06', entries: [] })).toEqual([422, 'screeningOrder'])
    expect(await record('reports', { day: '2026-03-10', number: '05-BC/CB' })).toEqual([201])

    const { entries } = await list(as.secretary, ids.cell)
    expect(entries.map(({ listed, person: meant }) => [listed, meant?.fullName ?? null])).toEqual(
      expect.arrayContaining([
        [true, 'Hoàng Văn Giúp'],
        [false, null],
      ]),
    )
    expect(await db.selectFrom('screening_seal').selectAll().execute()).toHaveLength(1)
    const above = await overview(as.ward, ids.ward)
    expect(above.items.find(({ cell }) => cell.id === ids.cell)).toMatchObject({
      phase: 'reported',
      listed: { value: null, suppressed: true },
    })
    expect(above.listed).toEqual({ value: null, suppressed: true })
    expect((await overview(as.secretary, ids.cell)).listed).toEqual({ value: 1, suppressed: false })

    const help = { entryId: first.id, from: '2026-03-12', until: '2027-03-12' }
    expect(await record('helps', { ...help, helperId: members.mentor })).toEqual([422, 'screeningTwice'])
    expect(await record('helps', { ...help, helperId: anyId() })).toEqual([404])
    expect(await record('helps', { ...help, entryId: second.id, helperId: members.introducer })).toEqual([
      422,
      'screeningOrder',
    ])
    expect(await record('helps', { ...help, helperId: members.introducer })).toEqual([201])
    const kinds = async (caller: Caller) =>
      (await caller.get<DutyList>(`/api/organisations/${ids.cell}/duties`)).body.items.map(({ kind }) => kind)
    expect(await kinds(as.secretary)).toContain('assessScreening')
    expect(await kinds(as.ward)).not.toContain('assessScreening')

    expect(
      await record('outcomes', { entryId: first.id, kind: 'deleted', day: '2026-04-20', paperNumber: '1' }),
    ).toEqual([422, 'screeningOrder'])
    expect(await record('outcomes', { entryId: first.id, kind: 'progress', day: '2026-04-20' })).toEqual([
      201,
    ])
    const ended = await list(as.secretary, ids.cell)
    expect(ended.entries.every((entry) => entry.person === null && entry.criteria === null)).toBe(true)
    expect(ended.entries.find(({ id }) => id === first.id)).toMatchObject({
      help: { helper: null },
      outcome: { kind: 'progress' },
    })
    expect(await db.selectFrom('screening_seal').selectAll().execute()).toEqual([])
    expect(await kinds(as.secretary)).not.toContain('assessScreening')
  })

  it('reports where nobody was found, without a ballot, and the same command twice is one', async () => {
    const { as, ids } = tree
    const next = { as: as.nextSecretary, id: ids.nextCell }
    expect(await record('reports', { day: '2026-03-10' }, next)).toEqual([422, 'screeningOrder'])
    expect(await record('drafts', { day: '2026-02-10', entries: [] }, next)).toEqual([201])
    const asked = async (caller: Caller) =>
      (await caller.get<DutyList>(`/api/organisations/${ids.nextCell}/duties`)).body.items.map(
        ({ kind }) => kind,
      )
    expect(await asked(as.nextSecretary)).toContain('reportScreening')
    // that the draft holds nobody is not told by what is asked next
    for (const above of [as.ward, as.district, as.leader])
      expect(await asked(above)).toContain('voteScreening')
    const { version } = await list(as.nextSecretary, ids.nextCell)
    const body = { commandId: anyId(), id: anyId(), roundId, expectedVersion: version, day: '2026-03-11' }
    const url = `/api/organisations/${ids.nextCell}/screening-reports`
    const [one, other] = await Promise.all([
      as.nextSecretary.post(url, body),
      as.nextSecretary.post(url, body),
    ])
    expect([one.status, other]).toEqual([201, one])
    const told = await overview(as.district, ids.district, '&phase=reported')
    expect(told.counts).toEqual({ notBegun: 2, drafted: 0, voted: 0, reported: 2 })
    expect(told.items.find(({ cell }) => cell.id === ids.nextCell)?.listed).toEqual({
      value: 0,
      suppressed: false,
    })
  })

  it('lets one of two writers through', async () => {
    const { as, ids } = tree
    const id = await opened(as.district, ids.district, {
      year: 2027,
      from: '2026-02-01',
      listsBy: '2027-03-31',
    })
    const draft = () =>
      as.secretary.post(`/api/organisations/${ids.cell}/screening-drafts`, {
        commandId: anyId(),
        id: anyId(),
        roundId: id,
        expectedVersion: 0,
        day: '2026-04-01',
        entries: [],
      })
    const statuses = (await Promise.all([draft(), draft()])).map(({ status }) => status)
    expect(statuses.toSorted((a, b) => a - b)).toEqual([201, 409])
  })
})

describe('somebody on probation', () => {
  it('is named by their file, and deleted there before the list says so', async () => {
    const { app, db, clock, ids } = tree
    const secretary = await callAs(app, db, await addAccount(db, 'secretary', ids.otherCell), clock)
    const admitted = { stage: 'admitted', ceremony_day: '2025-09-02' }
    const file = await putFile(db, { cellId: ids.otherCell, fullName: 'Bàn Thị Dự Bị', state: admitted })
    const own = { as: secretary, id: ids.otherCell }
    const helper = { commandId: anyId(), id: anyId(), fullName: 'Triệu Văn Kèm', officialDay: '2015-03-02' }
    expect((await secretary.post(`/api/organisations/${ids.otherCell}/members`, helper)).status).toBe(201)
    const one = person(file)
    const elsewhere = await putFile(db, { cellId: ids.nextCell, state: admitted })
    const listedOnly = await putFile(db, { cellId: ids.otherCell })
    for (const stranger of [elsewhere, listedOnly]) {
      expect(await record('drafts', { day: '2026-02-10', entries: [person(stranger)] }, own)).toEqual([404])
    }
    expect(await record('drafts', { day: '2026-02-10', entries: [one] }, own)).toEqual([201])
    expect((await list(secretary, ids.otherCell)).draft?.entries[0]?.person).toEqual({
      memberId: file,
      candidateId: file,
      fullName: 'Bàn Thị Dự Bị',
    })
    expect(
      await record('ballots', { day: '2026-03-05', attendance, votes: [votesFor(one.id, 12)] }, own),
    ).toEqual([201])
    expect(await record('reports', { day: '2026-03-10' }, own)).toEqual([201])
    const help = { entryId: one.id, from: '2026-03-12', until: '2027-03-12' }
    expect(await record('helps', { ...help, helperId: file }, own)).toEqual([404])
    expect(await record('helps', { ...help, helperId: helper.id }, own)).toEqual([201])
    const outcome = { entryId: one.id, day: '2026-04-20' }
    expect(await record('outcomes', { ...outcome, kind: 'noProgress' }, own)).toEqual([201])
    const deleted = { ...outcome, kind: 'deleted', day: '2026-04-28', paperNumber: '31-QĐ/HU' }
    expect(await record('outcomes', deleted, own)).toEqual([422, 'deletionNotInFile'])
    await db
      .updateTable('file_state')
      .set({ exit_kind: 'deletionDecision', exit_day: '2026-04-27' })
      .where('candidate_id', '=', file)
      .execute()
    expect(await record('outcomes', deleted, own)).toEqual([201])
    expect((await list(secretary, ids.otherCell)).entries[0]?.person).toBeNull()
  })
})
