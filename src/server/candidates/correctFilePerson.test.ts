import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CandidateDetail } from '#contract/candidates'
import { addAccount, anyId, type Caller, callAs } from '../../../test/builders'
import { add, type FileTree, file, opened, plantFileTree, walk } from '../../../test/fileCalls'
import { findingsOf } from '../../../test/targetTree'
import { checkFolds } from './checkFolds'

let tree: FileTree
beforeAll(async () => {
  tree = await plantFileTree()
})
afterAll(() => tree.close())

async function correct(as: Caller, id: string, person: object, change: object = {}) {
  // what is hidden from a level does not count in the version it sees; a refusal has none
  const seen: { version?: number } = await file(as, id)
  return as.post<CandidateDetail>(`/api/candidates/${id}/person-corrections`, {
    commandId: anyId(),
    expectedVersion: seen.version ?? 1,
    reason: 'Ghi sai theo giấy khai sinh',
    person,
    ...change,
  })
}
const refusal = async (...given: Parameters<typeof correct>) => {
  const { status, body } = await correct(...given)
  return status === 201 ? [201] : [status, ...findingsOf(body)]
}
const walked = async (until?: Parameters<typeof walk>[2], person: object = {}) => {
  const id = await opened(tree.as.secretary, tree.ids.cell, { person })
  if (until !== undefined) await walk(tree, id, until)
  return id
}

describe('a correction of the person of a file', { timeout: 90_000 }, () => {
  it('changes what it names, keeps what was before, and tells the log the fields alone', async () => {
    const { as, db } = tree
    const id = await walked()
    const body = { fullName: 'Phạm Thị Đúng Tên', education: 'university', ethnicity: 'Tày' }
    expect(await refusal(as.secretary, id, body)).toEqual([201])
    const after = await file(as.secretary, id)
    expect(after).toMatchObject({
      version: 3,
      person: { fullName: 'Phạm Thị Đúng Tên', education: 'university', birthDate: '1995-04-12' },
    })
    const versions = await db
      .selectFrom('person_version')
      .select(['replaces_id', 'reason', 'ethnic_minority'])
      .where('candidate_id', '=', id)
      .orderBy('replaces_id', (order) => order.asc().nullsFirst())
      .execute()
    expect(versions).toMatchObject([
      { replaces_id: null },
      { reason: 'Ghi sai theo giấy khai sinh', ethnic_minority: true },
    ])
    const lines = await db
      .selectFrom('audit_line')
      .select(['detail', 'organisation_id'])
      .where('action', '=', 'candidates.person')
      .where('subject_id', '=', id)
      .execute()
    expect(lines).toEqual([
      {
        detail: { fields: ['fullName', 'ethnicity', 'education'], as: 'own' },
        organisation_id: tree.ids.cell,
      },
    ])
    expect(await checkFolds(db, { rebuild: false })).toMatchObject({ differing: 0 })
  })

  it('is for those who may enter the steps of the cell', async () => {
    const { as, app, db, ids, clock } = tree
    const id = await walked()
    const change = { education: 'college' }
    for (const caller of [as.otherWard, as.nextSecretary]) {
      expect(await refusal(caller, id, change)).toEqual([404])
    }
    const cellLeader = await callAs(app, db, await addAccount(db, 'leader', ids.cell), clock)
    for (const caller of [as.leader, as.province, as.inspector, cellLeader]) {
      expect(await refusal(caller, id, change)).toEqual([403])
    }
    expect(await refusal(as.secretary, anyId(), change, { expectedVersion: 1 })).toEqual([404])
    expect(await refusal(as.ward, id, change)).toEqual([201])
    expect((await correct(as.ward, id, {})).status).toBe(400)
    expect((await correct(as.ward, id, { sex: 'x' })).status).toBe(400)
  })

  it('asks for the version that was seen, and is done once', async () => {
    const { as, clock } = tree
    const id = await walked()
    const again = { commandId: anyId(), expectedVersion: 2 }
    const first = await correct(as.secretary, id, { sex: 'male' }, again)
    expect(first).toMatchObject({ status: 201, body: { id } })
    expect(await correct(as.secretary, id, { sex: 'male' }, again)).toEqual(first)
    const stale = await correct(as.secretary, id, { sex: 'female' }, { expectedVersion: 2 })
    expect(stale).toMatchObject({
      status: 409,
      body: {
        findings: [{ code: 'stale', field: 'expectedVersion', params: { version: 3, changed: 'person' } }],
      },
    })
    clock.now = new Date(clock.now.getTime() + 60_000)
    const record = { kind: 'withdrawal', day: '2024-02-01', expectedVersion: 2 }
    expect((await add(as.secretary, id, record)).body).toMatchObject({
      findings: [{ params: { version: 3, changed: 'person' } }],
    })
  })

  it('asks about somebody of the same name and birth date', async () => {
    const { as } = tree
    const other = await walked(undefined, { fullName: 'Lương Văn Trùng', birthDate: '1999-01-02' })
    const id = await walked()
    const change = { fullName: 'Lương Văn Trùng', birthDate: '1999-01-02' }
    expect(await refusal(as.secretary, id, change)).toEqual([422, 'possibleDuplicate person.fullName'])
    expect((await file(as.secretary, id)).version).toBe(2)
    const foreign = { confirmDuplicates: [other, anyId()] }
    expect(await refusal(as.secretary, id, change, foreign)).toEqual([404])
    expect(await refusal(as.secretary, id, change, { confirmDuplicates: [other] })).toEqual([201])
    expect(await refusal(as.secretary, id, { education: 'college' })).toEqual([201])
  })

  it('is refused where a standing record would no longer hold', async () => {
    const { as } = tree
    const id = await walked('cellResolution')
    expect(await refusal(as.secretary, id, { birthDate: '2008-01-01' })).toEqual([422, 'underAge records'])
    expect(await refusal(as.secretary, id, { birthDate: '2099-01-01' })).toMatchObject([
      422,
      'birthInFuture person.birthDate',
    ])
    expect(await refusal(as.secretary, id, { birthDate: '1996-01-01' })).toEqual([201])
  })

  it.each(['admissionDecision', 'ceremony'] as const)(
    'leaves the birth date alone after %s but for its original paper (R-BIRTH-1)',
    async (until) => {
      const { as } = tree
      const id = await walked(until)
      const change = { birthDate: '1995-04-21' }
      expect(await refusal(as.secretary, id, change)).toEqual([422, 'birthLocked person.birthDate'])
      expect(await refusal(as.secretary, id, { birthDate: '1995-04-12', education: 'college' })).toEqual([
        201,
      ])
      const paper = { paperReference: 'Giấy khai sinh 15/1995' }
      expect(await refusal(as.secretary, id, change, paper)).toEqual([201])
      expect((await file(as.ward, id)).person.birthDate).toBe('1995-04-21')
    },
  )
})

describe('a correction as an admission', { timeout: 90_000 }, () => {
  it('is refused as well where a standing record would no longer hold', async () => {
    const { as } = tree
    const id = await walked('admissionDecision')
    const { version } = (await as.ward.get<{ version: number }>(`/api/admissions/${id}`)).body
    const answer = await as.ward.post(`/api/admissions/${id}/corrections`, {
      commandId: anyId(),
      expectedVersion: version,
      reason: 'Sai ngày sinh',
      person: { birthDate: '2007-05-01' },
      paperReference: 'Giấy khai sinh 15/2007',
    })
    // of age on the day of the decision, not on that of the cell's resolution
    expect([answer.status, findingsOf(answer.body)]).toEqual([422, ['underAge records']])
  })
})
