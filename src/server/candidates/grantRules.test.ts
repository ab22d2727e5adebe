import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addOrganisation, anyId } from '../../../test/builders'
import { type FileTree, grant, opened, plantFileTree, walk } from '../../../test/fileCalls'
import { findingsOf } from '../../../test/targetTree'

let tree: FileTree
beforeAll(async () => {
  tree = await plantFileTree()
})
afterAll(() => tree.close())

const refusal = async (...given: Parameters<typeof grant>) => {
  const { status, body } = await grant(...given)
  return status === 201 ? [201] : [status, ...findingsOf(body)]
}

describe('authority to decide', () => {
  it('fits the kind of the body, on the day it begins', async () => {
    const { as, ids, db } = tree
    const given = (organisationId: string, kind: string) =>
      refusal(as.province, ids.province, { organisationId, kind, from: '2017-01-01' })
    for (const kind of ['upperDirect', 'province', 'delegated', 'pilot']) {
      for (const body of [ids.cell, ids.nextCell]) {
        expect([kind, await given(body, kind)]).toEqual([kind, [422, 'actorUnfit kind']])
      }
    }
    expect(await given(ids.otherWard, 'upperDirect')).toEqual([422, 'actorUnfit kind'])
    expect(await given(ids.otherDistrict, 'province')).toEqual([422, 'actorUnfit kind'])
    expect(await given(ids.otherDistrict, 'delegated')).toEqual([422, 'actorUnfit kind'])
    const young = await addOrganisation(db, {
      name: 'Đảng bộ xã mới',
      parent: ids.district,
      from: '2020-01-01',
    })
    expect(await given(young, 'delegated')).toEqual([422, 'outsideLife from'])
    expect(await given(ids.otherWard, 'delegated')).toEqual([201])
  })

  it('is stated of oneself by rank alone, from a decision that was made', async () => {
    const { as, ids } = tree
    const own = { organisationId: ids.ward }
    expect(await refusal(as.ward, ids.ward, { ...own, kind: 'upperDirect' })).toEqual([
      422,
      'actorUnfit kind',
    ])
    expect(await refusal(as.ward, ids.ward, { ...own, kind: 'pilot' })).toEqual([
      422,
      'notBeneath organisationId',
    ])
    const decision = { number: '1-QĐ', day: '2026-12-01', issuerName: 'Ban Thường vụ' }
    expect(
      await refusal(as.otherDistrict, ids.otherDistrict, {
        organisationId: ids.otherDistrict,
        decision,
        from: '2026-12-01',
      }),
    ).toEqual([422, 'dayInFuture decision.day'])
    expect(await refusal(as.otherDistrict, ids.otherDistrict, { organisationId: ids.otherDistrict })).toEqual(
      [201],
    )
  })

  it('that a body above gave is not replaced from beneath', async () => {
    const { as, ids } = tree
    const { id } = await tree.db
      .selectFrom('authority_grant')
      .select('id')
      .where('organisation_id', '=', ids.district)
      .executeTakeFirstOrThrow()
    const longer = { organisationId: ids.district, replacesId: id, from: '2016-03-01', reason: 'Sửa' }
    expect(await refusal(as.district, ids.district, longer)).toEqual([403])
    const taken = await as.district.post(`/api/organisations/${ids.district}/authority-grant-corrections`, {
      commandId: anyId(),
      id: anyId(),
      grantId: id,
      reason: 'Nhầm',
      takeBack: true,
    })
    expect(taken.status).toBe(403)
  })

  it('is not taken from a decision that was recorded', async () => {
    const { as, ids, db } = tree
    await walk(tree, await opened(as.secretary, ids.cell), 'admissionDecision')
    const { id } = await db
      .selectFrom('authority_grant')
      .select('id')
      .where('organisation_id', '=', ids.district)
      .executeTakeFirstOrThrow()
    const change = (rest: object) =>
      grant(as.province, ids.province, {
        organisationId: ids.district,
        replacesId: id,
        reason: 'Sửa',
        ...rest,
      })
    const used = { status: 422, body: { findings: [{ code: 'grantInUse', params: { count: 1 } }] } }
    expect(await change({ to: '2025-06-20' })).toMatchObject(used)
    expect(await change({ from: '2025-06-21' })).toMatchObject(used)
    const url = `/api/organisations/${ids.province}/authority-grant-corrections`
    const taking = { commandId: anyId(), id: anyId(), grantId: id, reason: 'Nhầm', takeBack: true }
    expect(await as.province.post(url, taking)).toMatchObject(used)
    expect((await change({ to: '2025-06-21' })).status).toBe(201)
  })
})
