import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditList } from '#contract/accounts'
import type { AdmissionDetail } from '#contract/admissions'
import {
  type AdmissionTree,
  aDecision,
  admitted,
  listOf,
  plantAdmissionTree,
} from '../../../test/admissionTree'
import { anyId, type Caller, testPorts } from '../../../test/builders'
import { findingsOf } from '../../../test/targetTree'
import { unseal } from './sealing'

let tree: AdmissionTree
beforeAll(async () => {
  tree = await plantAdmissionTree()
})
afterAll(() => tree.close())

const correct = (as: Caller, id: string, change: object, expectedVersion = 3) =>
  as.post(`/api/admissions/${id}/corrections`, {
    commandId: anyId(),
    expectedVersion,
    reason: 'Đối chiếu hồ sơ',
    ...change,
  })
const refusal = async (as: Caller, id: string, change: object, expectedVersion = 3) => {
  const { status, body } = await correct(as, id, change, expectedVersion)
  return status === 201 ? [201] : [status, ...findingsOf(body)]
}
const detail = async (as: Caller, id: string) => (await as.get<AdmissionDetail>(`/api/admissions/${id}`)).body
const recordsOf = (id: string) =>
  tree.db.selectFrom('record').selectAll().where('candidate_id', '=', id).orderBy('seq').execute()
const totalOf = async (organisationId: string, query = '') =>
  (await listOf(tree.as.province, organisationId, query)).total

describe('a correction', () => {
  it('of the decision and the ceremony keeps what it corrects', async () => {
    const { as, ids } = tree
    const id = await admitted(as.secretary, ids.cell)
    const change = {
      decision: aDecision({ number: '17-QĐ/TU', day: '2023-06-21' }),
      ceremonyDay: '2023-07-04',
    }
    expect(await correct(as.secretary, id, change)).toEqual({ status: 201, body: { id, findings: [] } })
    const [decision, ceremony, ...later] = await recordsOf(id)
    expect(later).toMatchObject([
      {
        kind: 'admissionDecision',
        day: '2023-06-21',
        decision_number: '17-QĐ/TU',
        replaces_id: decision?.id,
      },
      { kind: 'ceremony', day: '2023-07-04', replaces_id: ceremony?.id, reason: 'Đối chiếu hồ sơ' },
    ])
    expect(await detail(as.secretary, id)).toMatchObject({
      version: 5,
      ceremonyDay: '2023-07-04',
      decision: { number: '17-QĐ/TU' },
    })
    const { history } = await detail(as.secretary, id)
    expect(history.slice(3)).toMatchObject([
      { replacesId: decision?.id, changed: ['day', 'decisionNumber'], reason: 'Đối chiếu hồ sơ' },
      { replacesId: ceremony?.id, changed: ['day'] },
    ])
  })

  it('of the person changes only what it names', async () => {
    const { as, ids } = tree
    const id = await admitted(as.secretary, ids.cell, {
      person: {
        occupation: 'teacher',
        education: 'master',
        youthUnion: true,
        ethnicity: 'Tày',
        religion: 'Phật giáo',
      },
    })
    const change = { person: { fullName: 'Lý Thị Xuân', religion: 'Không' } }
    expect(await refusal(as.secretary, id, change)).toEqual([201])
    const body = await detail(as.secretary, id)
    expect(body.person).toMatchObject({
      fullName: 'Lý Thị Xuân',
      occupation: 'teacher',
      education: 'master',
      youthUnion: true,
      birthDate: '1995-04-12',
    })
    const versionsTold = body.history.filter(({ kind }) => kind === 'person').map(({ changed }) => changed)
    expect(versionsTold).toEqual(expect.arrayContaining([[], ['fullName', 'religion']]))
    expect(JSON.stringify(body)).not.toMatch(/Tày|Phật|Không/)
    const versions = await tree.db
      .selectFrom('person_version')
      .selectAll()
      .where('candidate_id', '=', id)
      .execute()
    expect(versions).toHaveLength(2)
    const last = versions.find((version) => version.replaces_id !== null)
    expect(last).toMatchObject({ ethnic_minority: true, religious: false, reason: 'Đối chiếu hồ sơ' })
    const sealed = await tree.db
      .selectFrom('sealed_field')
      .selectAll()
      .where('version_id', '=', last?.id ?? '')
      .execute()
    const key = testPorts(tree.clock).sealKey
    const texts = sealed.map((row) => unseal(key, id, row.field as 'religion', row.ciphertext)).sort()
    expect(texts).toEqual(['Không', 'Tày'])
    const cleared = { person: { ethnicity: '' } }
    expect(await refusal(as.secretary, id, cleared, 4)).toEqual([201])
    const fields = await tree.db
      .selectFrom('sealed_field')
      .select('field')
      .where('candidate_id', '=', id)
      .execute()
    expect(fields.filter(({ field }) => field === 'ethnicity')).toHaveLength(2)
  })

  it('leaves an audit line with names of fields and no values', async () => {
    const { as, ids } = tree
    const id = await admitted(as.secretary, ids.cell)
    const person = { fullName: 'Lường Văn Tiên', birthDate: '1991' }
    await correct(as.secretary, id, { person, paperReference: 'Giấy khai sinh 12/1991' })
    const { items } = (await as.administrator.get<AuditList>('/api/audit?limit=1')).body
    expect(items).toMatchObject([
      { action: 'admissions.correct', subjectId: id, detail: { fields: ['fullName', 'birthDate'] } },
    ])
    expect(JSON.stringify(items)).not.toMatch(/Tiên|1991|Đối chiếu/)
  })

  it('is judged again', async () => {
    const { as, ids } = tree
    const id = await admitted(as.secretary, ids.cell)
    expect(await refusal(as.secretary, id, { ceremonyDay: '2023-06-19' })).toEqual([
      422,
      'ceremonyBeforeDecision ceremonyDay',
    ])
    const young = { person: { birthDate: '2010-01-01' }, paperReference: 'Giấy khai sinh 3/2010' }
    expect(await refusal(as.secretary, id, young)).toEqual([422, 'underAge person.birthDate'])
    expect(await refusal(as.secretary, id, { decision: aDecision({ day: '2023-09-01' }) })).toEqual([
      422,
      'decisionInFuture decision.day',
      'ceremonyBeforeDecision ceremonyDay',
    ])
    expect((await detail(as.secretary, id)).version).toBe(3)
    expect(await refusal(as.secretary, id, { person: { fullName: '\u200b\u200b' } })).toEqual([
      400,
      'malformed person.fullName',
    ])
    expect(await refusal(as.secretary, id, { person: { fullName: 'A\u0000B' } })).toEqual([
      400,
      'malformed person.fullName',
    ])
    const lessKnown = { person: { birthDate: '1995' }, paperReference: 'Lý lịch gốc' }
    expect(await correct(as.secretary, id, lessKnown)).toMatchObject({
      body: { findings: [{ code: 'birthMonthUnknown' }] },
    })
  })

  it('needs the version the viewer saw, and of two at once one wins', async () => {
    const { as, ids } = tree
    const id = await admitted(as.secretary, ids.cell)
    expect(await refusal(as.secretary, id, { ceremonyDay: '2023-07-05' }, 2)).toEqual([
      409,
      'stale expectedVersion',
    ])
    const blind = { ceremonyDay: '2023-07-05', expectedVersion: undefined }
    expect(await refusal(as.secretary, id, blind)).toEqual([409, 'stale expectedVersion'])
    const both = await Promise.all([
      refusal(as.secretary, id, { ceremonyDay: '2023-07-05' }),
      refusal(as.ward, id, { ceremonyDay: '2023-07-06' }),
    ])
    expect(new Set(both.map(([status]) => status))).toEqual(new Set([201, 409]))
  })

  it('repeated gives the same answer and changes nothing', async () => {
    const { as, ids } = tree
    const id = await admitted(as.secretary, ids.cell)
    const change = { commandId: anyId(), ceremonyDay: '2023-07-05' }
    const first = await correct(as.secretary, id, change)
    expect(first.status).toBe(201)
    expect(await correct(as.secretary, id, change)).toEqual(first)
    expect(await recordsOf(id)).toHaveLength(3)
    const other = { ...change, ceremonyDay: '2023-07-06' }
    expect(await refusal(as.secretary, id, other)).toEqual([409, 'commandReused commandId'])
  })

  it('says something', async () => {
    const { as, ids } = tree
    const id = await admitted(as.secretary, ids.cell)
    expect(await refusal(as.secretary, id, {})).toEqual([400, 'required'])
    expect(await refusal(as.secretary, id, { reason: ' ', ceremonyDay: null })).toEqual([
      400,
      'malformed reason',
    ])
    const mixed = { takeBack: true, ceremonyDay: '2023-07-05' }
    expect(await refusal(as.secretary, id, mixed)).toEqual([400, 'malformed takeBack'])
  })
})

describe('who may correct', () => {
  it('the secretary of the cell and the officers above it', async () => {
    const { as, ids } = tree
    const id = await admitted(as.secretary, ids.cell)
    const change = { ceremonyDay: '2023-07-05' }
    for (const stranger of [as.nextSecretary, as.otherWard, as.otherDistrict]) {
      expect(await refusal(stranger, id, change)).toEqual([404])
    }
    expect(await refusal(as.otherDistrict, id, { reason: 7 })).toEqual([404])
    for (const reader of [as.leader, as.inspector, as.administrator]) {
      expect(await refusal(reader, id, change)).toEqual([403])
    }
    expect(await refusal(as.secretary, anyId(), change)).toEqual([404])
    expect((await detail(as.leader, id)).mayCorrect).toBe(false)
    expect((await detail(as.province, id)).mayCorrect).toBe(true)
    expect(await refusal(as.province, id, change)).toEqual([201])
  })
})

describe('moving to another cell', () => {
  it('takes decision and ceremony each by itself', async () => {
    const { as, ids } = tree
    const id = await admitted(as.ward, ids.cell)
    const inCell = await totalOf(ids.cell)
    const inNext = await totalOf(ids.nextCell)
    expect(await refusal(as.ward, id, { ceremonyOrganisationId: ids.nextCell })).toEqual([201])
    expect(await totalOf(ids.cell)).toBe(inCell - 1)
    expect(await totalOf(ids.nextCell)).toBe(inNext + 1)
    const decided = (await listOf(as.ward, ids.cell, 'countBy=decision')).items.map((item) => item.id)
    expect(decided).toContain(id)
    expect(await detail(as.secretary, id)).toMatchObject({ nameOpen: true, organisation: { id: ids.cell } })
    expect(await detail(as.nextSecretary, id)).toMatchObject({
      nameOpen: true,
      organisation: { id: ids.nextCell },
    })
    const [here, there] = [{ id: ids.cell, parentName: 'Đảng bộ phường 1' }, { id: ids.nextCell }]
    const places = (decisionOrganisation: unknown, ceremonyOrganisation: unknown) => ({
      decisionOrganisation,
      ceremonyOrganisation,
    })
    expect(await detail(as.ward, id)).toMatchObject(places(here, there))
    expect(await detail(as.secretary, id)).toMatchObject(places(here, null))
    expect(await detail(as.nextSecretary, id)).toMatchObject(places(null, there))
    expect(await refusal(as.secretary, id, { ceremonyDay: '2023-07-09' }, 4)).toEqual([403])
    expect(await refusal(as.nextSecretary, id, { ceremonyDay: '2023-07-09' }, 4)).toEqual([201])
    expect(await refusal(as.nextSecretary, id, { takeBack: true }, 5)).toEqual([403])
    const foreign = { takeBack: false, decision: aDecision({ number: '19-QĐ/TU' }) }
    expect(await refusal(as.nextSecretary, id, foreign, 5)).toEqual([403])
    expect(await refusal(as.ward, id, { decisionOrganisationId: ids.nextCell }, 5)).toEqual([201])
    expect((await as.secretary.get(`/api/admissions/${id}`)).status).toBe(404)
  })

  it('goes only to cells that lived then and are in reach', async () => {
    const { as, ids } = tree
    const id = await admitted(as.ward, ids.cell)
    expect(await refusal(as.ward, id, { ceremonyOrganisationId: ids.farCell })).toEqual([404])
    expect(await refusal(as.secretary, id, { ceremonyOrganisationId: ids.nextCell })).toEqual([404])
    expect(await refusal(as.ward, id, { decisionOrganisationId: ids.ward })).toEqual([
      422,
      'notCell decisionOrganisationId',
    ])
    expect(await refusal(as.ward, id, { ceremonyOrganisationId: ids.ward })).toEqual([
      422,
      'notCell ceremonyOrganisationId',
    ])
    expect(
      await refusal(as.ward, id, {
        ceremonyOrganisationId: ids.nextCell,
        decision: aDecision({ day: '2009-01-01' }),
        ceremonyDay: '2009-02-01',
      }),
    ).toEqual([422, 'outsideLife ceremonyDay'])
  })

  it('an issuer that was named stays when the decision is corrected', async () => {
    const { as, ids } = tree
    const decision = aDecision({ issuerOrganisationId: ids.district })
    const id = await admitted(as.secretary, ids.cell, { decision })
    expect(await refusal(as.secretary, id, { decision: aDecision({ number: '18-QĐ/TU' }) })).toEqual([201])
    expect((await detail(as.district, id)).decision).toMatchObject({
      number: '18-QĐ/TU',
      issuerOrganisationId: ids.district,
    })
    const other = { decision: aDecision({ issuerName: 'Đảng ủy phường' }) }
    expect(await refusal(as.secretary, id, other, 4)).toEqual([201])
    expect((await detail(as.district, id)).decision).toMatchObject({ issuerOrganisationId: null })
  })
})

describe('taking back and cancelling', () => {
  it('takes the whole admission back for every day, and lets it be entered again', async () => {
    const { as, ids } = tree
    const id = await admitted(as.secretary, ids.cell)
    const [before, decided] = [await totalOf(ids.cell), await totalOf(ids.cell, 'countBy=decision')]
    expect(await correct(as.secretary, id, { takeBack: true })).toEqual({
      status: 201,
      body: { id, findings: [] },
    })
    expect((await recordsOf(id)).slice(2).map(({ kind, taken_back }) => [kind, taken_back])).toEqual([
      ['admissionDecision', true],
      ['ceremony', true],
    ])
    expect(await totalOf(ids.cell)).toBe(before - 1)
    expect(await totalOf(ids.cell, 'countBy=decision')).toBe(decided - 1)
    expect(await detail(as.secretary, id)).toMatchObject({ decision: null, ceremonyDay: null, version: 5 })
    expect(await refusal(as.secretary, id, { takeBack: true }, 5)).toEqual([409, 'stale takeBack'])
    expect(await refusal(as.secretary, id, { ceremonyDay: '2023-07-05' }, 5)).toEqual([
      422,
      'decisionRequired decision',
    ])
    expect(await refusal(as.secretary, id, { cancellation: aDecision() }, 5)).toEqual([
      422,
      'decisionRequired decision',
    ])
    const again = { decision: aDecision(), ceremonyDay: '2023-07-05' }
    expect(await refusal(as.secretary, id, again, 5)).toEqual([201])
    expect(await totalOf(ids.cell)).toBe(before)
  })

  it('takes a ceremony back alone', async () => {
    const { as, ids } = tree
    const id = await admitted(as.secretary, ids.cell)
    const before = await totalOf(ids.cell)
    expect(await refusal(as.secretary, id, { ceremonyDay: null })).toEqual([201])
    expect(await totalOf(ids.cell)).toBe(before - 1)
    expect(await detail(as.secretary, id)).toMatchObject({
      decision: { number: '15-QĐ/TU' },
      decisionOrganisation: { id: ids.cell },
      ceremonyDay: null,
      ceremonyOrganisation: null,
    })
    const nowhere = { ceremonyOrganisationId: ids.nextCell }
    expect(await refusal(as.ward, id, nowhere, 4)).toEqual([422, 'required ceremonyDay'])
  })

  it('cancels a decision from the day of its own decision on', async () => {
    const { as, ids } = tree
    const id = await admitted(as.secretary, ids.cell)
    const day = (day: string) => ({ cancellation: aDecision({ number: '20-QĐ/TU', day }) })
    expect(await refusal(as.secretary, id, day('2023-06-19'))).toEqual([422, 'dayOrder cancellation.day'])
    expect(await refusal(as.secretary, id, day('2023-09-01'))).toEqual([
      422,
      'decisionInFuture cancellation.day',
    ])
    const before = await totalOf(ids.cell)
    expect(await refusal(as.secretary, id, day('2023-08-15'))).toEqual([201])
    expect(await totalOf(ids.cell)).toBe(before - 1)
    expect(await totalOf(ids.cell, 'asOf=2023-08-14')).toBe(before)
    expect(await detail(as.secretary, id)).toMatchObject({
      cancelledDay: '2023-08-15',
      ceremonyDay: '2023-07-03',
    })
    const later = { decision: aDecision({ day: '2023-08-16' }), ceremonyDay: '2023-08-17' }
    expect(await refusal(as.secretary, id, later, 4)).toEqual([422, 'dayOrder decision.day'])
    expect(await refusal(as.secretary, id, day('2023-08-20'), 4)).toEqual([201])
    expect(await detail(as.secretary, id)).toMatchObject({ cancelledDay: '2023-08-20' })
    expect(await totalOf(ids.cell, 'asOf=2023-08-19')).toBe(before)
  })
})
