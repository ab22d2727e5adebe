import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CandidateList, FunnelReply } from '#contract/candidates'
import { addAccount, anyId, type Caller, callAs } from '../../../test/builders'
import {
  add,
  added,
  type FileTree,
  file,
  grant,
  opened,
  plantFileTree,
  recordOf,
  road,
  stepOf,
  walked,
} from '../../../test/fileCalls'
import { findingsOf } from '../../../test/targetTree'

/** What a level may see, enter and correct, whatever it tries. */

let tree: FileTree
beforeAll(async () => {
  tree = await plantFileTree()
})
afterAll(() => tree.close())

const signIn = async (role: Parameters<typeof addAccount>[1], body: string) =>
  callAs(tree.app, tree.db, await addAccount(tree.db, role, body), tree.clock)

/** Corrects the standing record of a kind as told by the ward; without a replacement it is taken back. */
async function correct(as: Caller, id: string, kind: string, replacement?: object) {
  const { records } = await file(tree.as.ward, id)
  const record = records.findLast((one) => one.kind === kind && !one.replaced)
  const body = {
    commandId: anyId(),
    id: anyId(),
    recordId: record?.id,
    expectedVersion: (await file(as, id)).version,
    reason: 'Đối chiếu bản gốc',
    ...(replacement && { replacement: { kind, day: record?.day, ...replacement } }),
  }
  const { status, body: answer } = await as.post(`/api/candidates/${id}/record-corrections`, body)
  return status === 201 ? [201] : [status, ...findingsOf(answer)]
}

describe('a body that decides nothing', { timeout: 90_000 }, () => {
  it('reads what it was sent, and only gives the papers back', async () => {
    const { as, ids } = tree
    const id = await walked(tree, 'grassrootsResolution')
    const guest = await signIn('officer', ids.otherWard)
    const lent = { kind: 'sent', day: '2025-05-07', detail: { toOrganisationId: ids.otherWard } }
    expect(await added(as.ward, id, lent)).toEqual([404])
    const wide = await signIn('officer', ids.ward)
    const account = await tree.db
      .selectFrom('account')
      .select('id')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    const role = { account_id: account.id, organisation_id: ids.district, role: 'officer' }
    const dates = { from_day: '2000-01-01', to_day: null, recorded_at: tree.clock.now, recorded_by: null }
    await tree.db
      .insertInto('role_grant')
      .values({ id: anyId(), ...role, ...dates })
      .execute()
    expect(await added(wide, id, lent)).toEqual([201])
    const seen = await file(guest, id)
    expect(seen.nameOpen).toBe(true)
    expect(seen.records.every(({ vote, outcome }) => vote === null && outcome === null)).toBe(true)
    expect(seen.records.map(({ kind }) => kind)).not.toContain('grassrootsResolution')
    expect(seen.entries.map(({ kind }) => kind).sort()).toEqual([
      'held',
      'opinionAsked',
      'received',
      'returned',
    ])
    expect(await added(guest, id, stepOf(tree, 'admissionDecision'))).toEqual([403])
    expect(await added(guest, id, { ...lent, detail: { toOrganisationId: ids.ward } })).toEqual([403])
    const back = { returnReason: 'paperMissing', lastDay: '2025-06-10', toOrganisationId: ids.ward }
    expect(await added(guest, id, { kind: 'returned', day: '2025-05-12', detail: back })).toEqual([201])
    expect((await file(as.ward, id)).holder?.id).toBe(ids.ward)
  })

  it('sees figures alone where it stands above the one that decides', async () => {
    const { as, ids } = tree
    const id = await walked(tree, 'admissionDecision')
    for (const caller of [as.province, as.leader]) {
      const seen = await file(caller, id, '?purpose=appraisal')
      expect(seen).toMatchObject({ nameOpen: true, returns: null, entries: [] })
      expect(seen.records.every(({ vote, outcome }) => vote === null && outcome === null)).toBe(true)
      expect(seen.records.map(({ kind }) => kind)).not.toContain('boardAppraisal')
      expect(await added(caller, id, stepOf(tree, 'decisionReceived'))).toEqual([403])
    }
    expect((await grant(as.province, ids.province, PROVINCE)).status).toBe(201)
    expect((await file(as.province, id, '?purpose=appraisal')).records.map(({ kind }) => kind)).not.toContain(
      'boardAppraisal',
    )
  })
})

const PROVINCE = {
  get organisationId() {
    return tree.ids.province
  },
  kind: 'province',
  decision: { number: '1-QĐ/TW', day: '2016-01-05', issuerName: 'Ban Bí thư' },
}

describe('a file that left', () => {
  it('is there for its own circle alone, in lists, by its id and in the funnel', async () => {
    const { as, ids } = tree
    const id = await walked(tree, 'certificate')
    expect(await added(as.secretary, id, { kind: 'withdrawal', day: '2024-06-01' })).toEqual([201])
    const idsIn = async (as: Caller, query: string) =>
      (
        await as.get<CandidateList>(`/api/organisations/${ids.ward}/candidates?limit=500&${query}`)
      ).body.items.map((item) => item.id)
    for (const query of ['state=exited', 'state=all', 'state=exited&purpose=complaint', 'on=2024-03-01']) {
      expect([query, (await idsIn(as.ward, query)).includes(id)]).toEqual([query, true])
      expect([query, (await idsIn(as.district, query)).includes(id)]).toEqual([query, false])
    }
    expect((await as.ward.get(`/api/candidates/${id}`)).status).toBe(200)
    for (const caller of [as.district, as.leader, as.inspector]) {
      expect((await caller.get(`/api/candidates/${id}`)).status).toBe(404)
      expect((await add(caller, id, stepOf(tree, 'permission'))).status).toBe(404)
    }
    expect((await as.district.get(`/api/candidates/${id}?purpose=complaint`)).status).toBe(404)
    const reached = async (as: Caller) =>
      (await as.get<FunnelReply>(`/api/organisations/${ids.ward}/funnel`)).body.stages[0]?.reached ?? 0
    expect((await reached(as.ward)) - (await reached(as.district))).toBe(1)
  })
})

describe('what is hidden from the cell', { timeout: 90_000 }, () => {
  it('does not show through the version, nor through a refusal', async () => {
    const { as } = tree
    const id = await walked(tree, 'cellResolution')
    const { version } = await file(as.secretary, id)
    for (const kind of ['sent', 'received', 'grassrootsResolution'] as const) {
      const found = road(tree).find((one) => one.kind === kind)
      if (found !== undefined) expect(await added(as[found.by], id, recordOf(found))).toEqual([201])
    }
    expect((await file(as.secretary, id)).version).toBe(version + 2)
    const list = await as.secretary.get<CandidateList>(
      `/api/organisations/${tree.ids.cell}/candidates?limit=500`,
    )
    expect(list.body.items.find((item) => item.id === id)?.version).toBe(version + 2)
    expect((await file(as.ward, id)).version).toBe(version + 3)
    const stale = { ...stepOf(tree, 'cellResolution'), expectedVersion: version }
    const answer = await add(as.secretary, id, stale)
    expect(answer).toMatchObject({
      status: 409,
      body: { findings: [{ params: { version: version + 2, changed: 'sent, received' } }] },
    })
    const { records } = await file(as.secretary, id)
    const record = records.find(({ kind }) => kind === 'cellResolution')
    const undone = await as.secretary.post(`/api/candidates/${id}/record-corrections`, {
      commandId: anyId(),
      id: anyId(),
      recordId: record?.id,
      expectedVersion: version + 2,
      reason: 'Ghi nhầm',
    })
    expect(undone.status).toBe(422)
    expect(JSON.stringify(undone.body)).not.toMatch(/grassroots|2025-05-05/)
    expect(undone.body).toMatchObject({
      findings: [{ code: 'beforeEarlierStep', field: 'records', params: { step: null, day: null } }],
    })
  })
})

describe('a record that a body entered', { timeout: 90_000 }, () => {
  it('is never corrected from beneath', async () => {
    const { as } = tree
    const id = await walked(tree, 'admissionDecision')
    const behalf = { day: '2025-06-25' }
    const paper = { number: '78-QĐ', issuerOrganisationId: tree.ids.district }
    for (const caller of [as.secretary, as.ward]) {
      expect(await correct(caller, id, 'admissionDecision', { paper, behalf })).toEqual([403])
      expect(await correct(caller, id, 'admissionDecision')).toEqual([403])
    }
    expect(await correct(as.secretary, id, 'permission', { paper: { number: '9' }, behalf })).toEqual([403])
    expect(await correct(as.secretary, id, 'certificate', { paper: { number: '9' }, behalf })).toEqual([403])
    const { version } = (await as.ward.get<{ version: number }>(`/api/admissions/${id}`)).body
    const decision = { number: '79-QĐ/HU', day: '2025-06-20', issuerName: 'Ban Thường vụ' }
    const correction = { expectedVersion: version, reason: 'Sai số', decision }
    const url = `/api/admissions/${id}/corrections`
    expect((await as.ward.post(url, { commandId: anyId(), ...correction })).status).toBe(403)
    expect((await as.district.post(url, { commandId: anyId(), ...correction })).status).toBe(201)
  })

  it('is corrected from above by a paper; one from a paper by whoever entered it or whose act it is', async () => {
    const { as } = tree
    const id = await walked(tree, 'opinion')
    const replacement = { ...stepOf(tree, 'application'), day: '2024-09-02' }
    expect(await correct(as.ward, id, 'application', replacement)).toEqual([422, 'required behalf'])
    const behalf = { day: '2025-04-01', paper: 'Đơn' }
    expect(await correct(as.ward, id, 'application', { ...replacement, behalf })).toEqual([201])
    expect(await correct(as.secretary, id, 'application', replacement)).toEqual([201])
    expect(await correct(as.ward, id, 'application', { ...replacement, day: '2024-09-03' })).toEqual([
      422,
      'required behalf',
    ])
  })
})

describe('acts of the holder', { timeout: 90_000 }, () => {
  it('are those of the body that has the papers', async () => {
    const { as, ids } = tree
    const id = await walked(tree, 'cellResolution')
    const sent = { kind: 'sent', day: '2025-04-12', detail: { toOrganisationId: ids.ward } }
    expect(await added(as.ward, id, { kind: 'received', day: '2025-04-12' })).toEqual([403])
    expect(await added(as.secretary, id, { ...sent, organisationId: ids.ward })).toEqual([
      422,
      'actorUnfit organisationId',
    ])
    expect(await added(as.ward, id, sent)).toEqual([422, 'required behalf'])
    expect(await added(as.secretary, id, sent)).toEqual([201])
    const detail = { returnReason: 'paperMissing', lastDay: '2025-05-10', toOrganisationId: ids.cell }
    const returned = { kind: 'returned', day: '2025-04-20', detail }
    expect(await added(as.secretary, id, returned)).toEqual([403])
    expect(await added(as.secretary, id, { kind: 'received', day: '2025-04-14' })).toEqual([403])
    expect(await added(as.ward, id, returned)).toEqual([201])
    expect(await correct(as.ward, id, 'sent', sent)).toEqual([403])
    expect(await correct(as.secretary, id, 'returned', returned)).toEqual([403])
    const later = { ...sent, day: '2025-04-11' }
    expect(await correct(as.secretary, id, 'sent', { ...later, organisationId: ids.ward })).toEqual([
      422,
      'actorUnfit replacement.organisationId',
    ])
    expect(await correct(as.secretary, id, 'sent', later)).toEqual([201])
  })

  it('decision and ceremony lie in another cell only after a hand-over to it', async () => {
    const { as, ids } = tree
    const id = await walked(tree, 'boardAppraisal')
    const moved = { ...stepOf(tree, 'admissionDecision'), organisationId: ids.nextCell }
    expect(await added(as.district, id, moved)).toEqual([422, 'cellMismatch organisationId'])
    const decided = await walked(tree, 'admissionDecision')
    const ceremony = {
      ...stepOf(tree, 'ceremony'),
      organisationId: ids.nextCell,
      behalf: { day: '2025-07-21' },
    }
    expect(await added(as.ward, decided, ceremony)).toEqual([422, 'cellMismatch organisationId'])
  })
})

describe('what begins a file', () => {
  it('is not added to one that is there, and reaches no further once more rests on it', async () => {
    const { as, ids } = tree
    const detail = { reached: 'permission', papers: [] }
    const opening = { kind: 'opening', day: '2024-08-20', detail }
    const id = await opened(as.secretary, ids.cell, { record: { ...opening, paper: undefined } })
    expect(await added(as.secretary, id, opening)).toEqual([422, 'stepRepeated kind'])
    expect(
      await added(as.secretary, id, { kind: 'listed', day: '2024-01-01', paper: { number: '1' } }),
    ).toEqual([422, 'stepRepeated kind'])
    expect((await file(as.secretary, id)).entries.map(({ kind }) => kind)).not.toContain('listed')
    const further = { ...opening, detail: { ...detail, reached: 'cellResolution' } }
    expect(await correct(as.secretary, id, 'opening', further)).toEqual([201])
    expect(await correct(as.secretary, id, 'opening', opening)).toEqual([201])
    expect(await added(as.secretary, id, stepOf(tree, 'application'))).toEqual([201])
    expect(await correct(as.secretary, id, 'opening', further)).toEqual([
      422,
      'stepSkipped replacement.detail.reached',
    ])
  })
})

describe('a vote that was corrected', { timeout: 90_000 }, () => {
  it('is shown with the attendance of its own time', async () => {
    const { as, clock } = tree
    const id = await walked(tree, 'cellResolution')
    const earlier = clock.now
    clock.now = new Date(clock.now.getTime() + 60_000)
    const attendance = { official: { total: 20, present: 12, absent: { ordinary: 8 } } }
    const replacement = { ...stepOf(tree, 'cellResolution'), attendance, vote: { for: 12, against: 0 } }
    expect(await correct(as.secretary, id, 'cellResolution', replacement)).toEqual([201])
    clock.now = earlier
    const { records } = await file(as.secretary, id)
    const votes = records.filter(({ kind }) => kind === 'cellResolution')
    expect(votes).toMatchObject([
      { replaced: true, attendance: { official: { total: 14 } }, vote: { base: 14 } },
      { replaced: false, attendance: { official: { total: 20 } }, vote: { base: 20 } },
    ])
  })
})
