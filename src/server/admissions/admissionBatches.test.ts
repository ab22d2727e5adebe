import type { KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AdmissionBatchReply } from '#contract/admissions'
import {
  type AdmissionTree,
  admitted,
  anAdmission,
  listOf,
  plantAdmissionTree,
} from '../../../test/admissionTree'
import { addAccount, anyId, type Caller, callAs, testPorts } from '../../../test/builders'
import { findingsOf } from '../../../test/targetTree'
import { buildApp } from '../app'

let tree: AdmissionTree
beforeAll(async () => {
  tree = await plantAdmissionTree()
})
afterAll(() => tree.close())

const send = (as: Caller, organisationId: string, rows: object[], dryRun = false, commandId = anyId()) =>
  as.post<AdmissionBatchReply>(`/api/organisations/${organisationId}/admission-batches`, {
    commandId,
    dryRun,
    rows,
  })
const row = (change: Parameters<typeof anAdmission>[0] = {}) => {
  const { commandId: _, ...rest } = anAdmission({
    ...change,
    person: { fullName: `Người ${anyId()}`, ...change.person },
  })
  return rest
}
const totalOf = async (organisationId: string) => (await listOf(tree.as.province, organisationId)).total

describe('a pasted sheet', () => {
  it('is judged without writing, then written whole', async () => {
    const { as, ids } = tree
    const rows = [
      row({ organisationId: ids.cell, person: { birthDate: '1996' } }),
      row({ organisationId: ids.subCell }),
    ]
    const findings = [{ code: 'birthMonthUnknown', effect: 'warn', field: 'person.birthDate' }]
    const judged = [
      { id: rows[0]?.id, allowed: true, findings },
      { id: rows[1]?.id, allowed: true, findings: [] },
    ]
    const before = await totalOf(ids.ward)
    const dry = await send(as.ward, ids.ward, rows, true)
    expect(dry).toEqual({ status: 200, body: { written: 0, rows: judged } })
    expect(await totalOf(ids.ward)).toBe(before)
    const commandId = anyId()
    const written = await send(as.ward, ids.ward, rows, false, commandId)
    expect(written).toEqual({ status: 201, body: { written: 2, rows: judged } })
    expect(await totalOf(ids.ward)).toBe(before + 2)
    expect(await send(as.ward, ids.ward, rows, false, commandId)).toEqual(written)
    expect(await totalOf(ids.ward)).toBe(before + 2)
  })

  it('with one faulty row writes none, and says where', async () => {
    const { as, ids } = tree
    const rows = [
      row(),
      row({ decision: { day: '2023-09-01' }, ceremonyDay: undefined }),
      row({ person: { birthDate: '2010' } }),
    ]
    const dry = await send(as.secretary, ids.cell, rows, true)
    expect(dry.status).toBe(200)
    expect(dry.body.rows.map(({ allowed }) => allowed)).toEqual([true, false, false])
    const before = await totalOf(ids.cell)
    const { status, body } = await send(as.secretary, ids.cell, rows)
    expect([status, ...findingsOf(body)]).toEqual([
      422,
      'decisionInFuture rows.1.decision.day',
      'underAge rows.2.person.birthDate',
    ])
    expect(await totalOf(ids.cell)).toBe(before)
  })

  it('stays beneath the organisation of its page', async () => {
    const { as, ids } = tree
    const at = (organisationId: string) => [row(), row({ organisationId })]
    const found = async (as: Caller, page: string, rows: object[]) => {
      const { status, body } = await send(as, page, rows)
      return [status, ...findingsOf(body)]
    }
    expect(await found(as.district, ids.cell, at(ids.otherCell))).toEqual([
      422,
      'notBeneath rows.1.organisationId',
    ])
    expect(await found(as.district, ids.cell, at(ids.ward))).toEqual([
      422,
      'notBeneath rows.1.organisationId',
      'notCell rows.1.organisationId',
    ])
    expect(await found(as.district, ids.cell, at(ids.farCell))).toEqual([404])
    expect(await found(as.district, ids.cell, at(anyId()))).toEqual([404])
    expect(await found(as.ward, ids.ward, [row()])).toEqual([422, 'notCell rows.0.organisationId'])
    expect((await send(as.district, ids.farCell, [row()])).status).toBe(404)
    expect((await send(as.leader, ids.cell, [row()])).status).toBe(403)
    expect((await send(as.nextSecretary, ids.cell, [row()], true)).status).toBe(404)
  })

  it('finds duplicates among its own rows and among those who are there', async () => {
    const { as, ids } = tree
    const there = await admitted(as.secretary, ids.cell, {
      person: { fullName: 'Mai Văn Tư', birthDate: '1999-09-09' },
    })
    const first = row({ person: { fullName: 'Mai Văn Năm', birthDate: '1999' } })
    const second = row({ person: { fullName: 'MAI VĂN NĂM', birthDate: '1999-09-09' } })
    const third = row({ person: { fullName: 'Mai Văn Tư', birthDate: '1999-09' } })
    const asked = await send(as.secretary, ids.cell, [first, second, third], true)
    const told = asked.body.rows.map(({ allowed, findings }) => [
      allowed,
      ...findings.filter(({ code }) => code === 'possibleDuplicate').map(({ params }) => params?.candidateId),
    ])
    expect(told).toEqual([[true], [false, first.id], [false, there]])
    const settled = [
      first,
      { ...second, confirmDuplicates: [first.id] },
      { ...third, confirmDuplicates: [there] },
    ]
    expect(
      (await send(as.secretary, ids.cell, settled, true)).body.rows.every(({ allowed }) => allowed),
    ).toBe(true)
    expect((await send(as.secretary, ids.cell, settled)).status).toBe(201)
  })

  it('takes each id once', async () => {
    const { as, ids } = tree
    const one = row()
    const twice = [one, { ...row(), id: one.id }]
    for (const dryRun of [true, false]) {
      const { status, body } = await send(as.secretary, ids.cell, twice, dryRun)
      expect([status, ...findingsOf(body)]).toEqual([409, 'stale rows.1.id'])
    }
    const there = { ...row(), id: await admitted(as.secretary, ids.cell) }
    const { status, body } = await send(as.secretary, ids.cell, [there], true)
    expect([status, ...findingsOf(body)]).toEqual([409, 'stale rows.0.id'])
  })

  it('of 500 people takes no more queries than one of two', async () => {
    const { db, clock, ids } = tree
    let queries = 0
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => {
        queries += 1
        return node
      },
      transformResult: ({ result }) => Promise.resolve(result),
    }
    const app = await buildApp(db.withPlugin(counting), testPorts(clock))
    const ward = await callAs(app, db, await addAccount(db, 'officer', ids.ward), clock)
    const countedFor = async (size: number) => {
      const rows = Array.from({ length: size }, () => row({ organisationId: ids.nextCell }))
      queries = 0
      expect((await send(ward, ids.ward, rows)).body.written).toBe(size)
      return queries
    }
    expect(await countedFor(500)).toBe(await countedFor(2))
    await app.close()
  })

  it('has at least one row and at most 500', async () => {
    const { as, ids } = tree
    expect((await send(as.ward, ids.ward, [])).status).toBe(400)
    const tooMany = Array.from({ length: 501 }, () => row())
    expect((await send(as.ward, ids.ward, tooMany)).status).toBe(400)
  })
})
