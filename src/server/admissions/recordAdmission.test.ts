import type { KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditList } from '#contract/accounts'
import { type AdmissionTree, admitted, anAdmission, plantAdmissionTree } from '../../../test/admissionTree'
import { addAccount, anyId, type Caller, callAs, testPorts } from '../../../test/builders'
import { findingsOf } from '../../../test/targetTree'
import { buildApp } from '../app'
import { keyIdOf } from '../platform/sealing'
import { unseal } from './sealing'

let tree: AdmissionTree
beforeAll(async () => {
  tree = await plantAdmissionTree()
})
afterAll(() => tree.close())

const admit = (as: Caller, cellId: string, body: object) =>
  as.post(`/api/organisations/${cellId}/admissions`, body)
const refusal = async (as: Caller, cellId: string, body: object) => {
  const { status, body: answer } = await admit(as, cellId, body)
  return [status, ...findingsOf(answer)]
}
const peopleOf = (id: string) =>
  tree.db.selectFrom('person_version').selectAll().where('candidate_id', '=', id).execute()
const recordsOf = (id: string) =>
  tree.db.selectFrom('record').selectAll().where('candidate_id', '=', id).orderBy('seq').execute()
const TABLES = ['candidate', 'person_version', 'record', 'sealed_field', 'command', 'audit_line'] as const
const countOf = async (table: (typeof TABLES)[number]) => {
  const { n } = await tree.db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Breaks off where the command would be kept: everything else has been written by then. */
const failingAtTheLastWrite: KyselyPlugin = {
  transformQuery({ node }) {
    if (node.kind === 'InsertQueryNode' && node.into?.table.identifier.name === 'command')
      throw new Error('killed')
    return node
  },
  transformResult: ({ result }) => Promise.resolve(result),
}

describe('admitting one person', () => {
  it('keeps the person, the decision and the ceremony as dated facts, and tells what to look at', async () => {
    const { as, ids } = tree
    const person = { fullName: ' Trần  Văn An ', sex: 'male', birthDate: '1996-05', youthUnion: true }
    const body = anAdmission({ person })
    expect(await admit(as.secretary, ids.cell, body)).toMatchObject({
      status: 201,
      body: {
        id: body.id,
        findings: [{ code: 'birthDayUnknown', effect: 'warn', field: 'person.birthDate' }],
      },
    })
    expect(await peopleOf(body.id)).toMatchObject([
      { full_name: 'Trần Văn An', birth_day: '1996-05-01', birth_precision: 'month', youth_union: true },
    ])
    expect(await recordsOf(body.id)).toMatchObject([
      {
        kind: 'admissionDecision',
        day: '2023-06-20',
        decision_number: '15-QĐ/TU',
        organisation_id: ids.cell,
      },
      { kind: 'ceremony', day: '2023-07-03', decision_number: null, organisation_id: ids.cell },
    ])
  })

  it('needs no ceremony yet', async () => {
    const { as, ids } = tree
    const id = await admitted(as.secretary, ids.cell, { ceremonyDay: undefined })
    expect((await recordsOf(id)).map((row) => row.kind)).toEqual(['admissionDecision'])
  })

  it('seals religion and ethnicity, and keeps only what is counted', async () => {
    const { as, ids } = tree
    const id = await admitted(as.ward, ids.cell, { person: { ethnicity: 'Tày', religion: 'Phật giáo' } })
    expect(await peopleOf(id)).toMatchObject([{ ethnic_minority: true, religious: true }])
    const sealed = await tree.db
      .selectFrom('sealed_field')
      .selectAll()
      .where('candidate_id', '=', id)
      .execute()
    const key = testPorts(tree.clock).sealKey
    expect(sealed.map((row) => row.key_id)).toEqual([keyIdOf(key), keyIdOf(key)])
    const ethnicity = sealed.find((row) => row.field === 'ethnicity')?.ciphertext ?? Buffer.alloc(0)
    expect(ethnicity.toString('latin1')).not.toContain('Tày')
    expect(unseal(key, id, 'ethnicity', ethnicity)).toBe('Tày')
    expect(() => unseal(key, anyId(), 'ethnicity', ethnicity)).toThrow()
    expect(() => unseal(key, id, 'religion', ethnicity)).toThrow()
    const none = await admitted(as.ward, ids.cell, { person: { ethnicity: 'Kinh', religion: 'Không' } })
    expect(await peopleOf(none)).toMatchObject([{ ethnic_minority: false, religious: false }])
    const untold = await admitted(as.ward, ids.cell)
    expect(await peopleOf(untold)).toMatchObject([{ ethnic_minority: null, religious: false }])
  })

  it('leaves one audit line without any value', async () => {
    const { as, ids } = tree
    const body = anAdmission({ person: { fullName: 'Đinh Thị Lý', ethnicity: 'Dao' } })
    await admit(as.ward, ids.cell, body)
    const { items } = (await as.administrator.get<AuditList>('/api/audit?limit=1')).body
    expect(items).toMatchObject([{ action: 'admissions.record', detail: { count: 1, ids: [body.id] } }])
    expect(JSON.stringify(items)).not.toMatch(/Đinh|Dao|1995/)
  })

  it('says everything that stands in the way at once', async () => {
    const { as, ids } = tree
    const ceremonyFirst = anAdmission({ person: { birthDate: '2006-01-01' }, ceremonyDay: '2023-06-19' })
    expect(await refusal(as.secretary, ids.cell, ceremonyFirst)).toEqual([
      422,
      'ceremonyBeforeDecision ceremonyDay',
      'underAge person.birthDate',
    ])
    const future = anAdmission({ decision: { day: '2023-09-01' }, ceremonyDay: undefined })
    expect(await refusal(as.secretary, ids.cell, future)).toEqual([422, 'decisionInFuture decision.day'])
    const early = anAdmission({ decision: { day: '2009-12-31' }, ceremonyDay: '2010-01-01' })
    expect(await refusal(as.nextSecretary, ids.nextCell, early)).toEqual([422, 'outsideLife decision.day'])
    const invisible = anAdmission({ person: { fullName: '\u200b\u200b' } })
    expect(await refusal(as.secretary, ids.cell, invisible)).toEqual([400, 'malformed person.fullName'])
  })

  it('is for cells only', async () => {
    const { as, ids } = tree
    expect(await refusal(as.ward, ids.ward, anAdmission())).toEqual([422, 'notCell organisationId'])
  })

  it.each([
    ['a day that does not exist', { decision: { day: '2023-02-30' } }, 'decision.day'],
    ['a birth date that does not exist', { person: { birthDate: '1995-02-30' } }, 'person.birthDate'],
    ['an unknown occupation', { person: { occupation: 'wizard' } }, 'person.occupation'],
    ['no name', { person: { fullName: ' ' } }, 'person.fullName'],
  ])('%s is malformed', async (_what, change, field) => {
    const { as, ids } = tree
    expect(await refusal(as.secretary, ids.cell, anAdmission(change))).toEqual([400, `malformed ${field}`])
  })
})

describe('who may admit', () => {
  it('officers beneath them, secretaries in their own cell; the rest of the world is not there', async () => {
    const { as, ids } = tree
    expect((await admit(as.province, ids.cell, anAdmission({ person: { fullName: 'Lê A' } }))).status).toBe(
      201,
    )
    expect((await admit(as.nextSecretary, ids.cell, anAdmission())).status).toBe(404)
    expect((await admit(as.otherDistrict, ids.cell, anAdmission())).status).toBe(404)
    expect((await admit(as.leader, ids.cell, anAdmission())).status).toBe(403)
    expect((await admit(as.inspector, ids.cell, anAdmission())).status).toBe(403)
    expect((await admit(as.administrator, ids.cell, anAdmission())).status).toBe(403)
    expect((await admit(as.ward, anyId(), anAdmission())).status).toBe(404)
    expect((await admit(as.otherDistrict, ids.cell, { nothing: true })).status).toBe(404)
  })

  it('names an issuer above the cell or in reach; any other is not there', async () => {
    const { as, ids } = tree
    const issued = (issuerOrganisationId: string) =>
      anAdmission({ person: { fullName: `Người ${anyId()}` }, decision: { issuerOrganisationId } })
    expect((await admit(as.secretary, ids.cell, issued(ids.province))).status).toBe(201)
    expect((await admit(as.secretary, ids.cell, issued(ids.otherWard))).status).toBe(404)
    expect((await admit(as.secretary, ids.cell, issued(anyId()))).status).toBe(404)
    expect((await admit(as.province, ids.cell, issued(ids.otherDistrict))).status).toBe(201)
  })
})

describe('a command', () => {
  it('repeated gives the same answer and one person', async () => {
    const { as, ids } = tree
    const body = anAdmission({ person: { fullName: 'Vũ Thị Bình', birthDate: '1997' } })
    const first = await admit(as.secretary, ids.cell, body)
    expect(first.status).toBe(201)
    expect(await admit(as.secretary, ids.cell, body)).toEqual(first)
    expect(await peopleOf(body.id)).toHaveLength(1)
    const other = { ...body, ceremonyDay: '2023-07-04' }
    expect(await refusal(as.secretary, ids.cell, other)).toEqual([409, 'commandReused commandId'])
  })

  it('another command with the id of a person who is there is refused', async () => {
    const { as, ids } = tree
    const body = anAdmission({ person: { fullName: 'Vũ Thị Cúc' } })
    await admit(as.secretary, ids.cell, body)
    const again = { ...body, commandId: anyId() }
    expect(await refusal(as.secretary, ids.cell, again)).toEqual([409, 'stale id'])
    expect(await refusal(as.secretary, ids.cell, { ...again, id: body.id.toUpperCase() })).toEqual([
      409,
      'stale id',
    ])
  })

  it('sent twice at once writes once', async () => {
    const { as, ids } = tree
    const body = anAdmission({ person: { fullName: 'Vũ Thị Dung' } })
    const both = await Promise.all([admit(as.secretary, ids.cell, body), admit(as.secretary, ids.cell, body)])
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    const one = anAdmission({ person: { fullName: 'Vũ Thị Giang' } })
    const two = anAdmission({ person: { fullName: 'Vũ Thị Giang' } })
    const twins = await Promise.all([admit(as.secretary, ids.cell, one), admit(as.ward, ids.cell, two)])
    expect(new Set(twins.map(({ status }) => status))).toEqual(new Set([201, 422]))
  })

  it('stopped in the middle leaves nothing behind', async () => {
    const { db, clock, ids } = tree
    const app = await buildApp(db.withPlugin(failingAtTheLastWrite), testPorts(clock))
    const account = await addAccount(db, 'officer', ids.ward)
    const body = anAdmission({ person: { fullName: 'Vũ Thị Hạnh' } })
    const before = await Promise.all(TABLES.map(countOf))
    expect((await admit(await callAs(app, db, account, clock), ids.cell, body)).status).toBe(500)
    expect(await Promise.all(TABLES.map(countOf))).toEqual(before)
    expect((await admit(await callAs(tree.app, db, account, clock), ids.cell, body)).status).toBe(201)
    await app.close()
  })
})
