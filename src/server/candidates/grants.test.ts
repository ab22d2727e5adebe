import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GrantList, MemberList } from '#contract/meetings'
import { anyId, type Caller } from '../../../test/builders'
import { type FileTree, file, grant, opened, plantFileTree, walk } from '../../../test/fileCalls'
import { findingsOf } from '../../../test/targetTree'
import { checkFolds } from './checkFolds'
import { refreshStale } from './staleFiles'

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
  it('is recorded from a paper by a committee above, and ended by a later row', async () => {
    const { as, ids } = tree
    const list = async () =>
      (await as.district.get<GrantList>(`/api/organisations/${ids.district}/authority-grants`)).body.items
    const [own] = await list()
    expect(own).toMatchObject({
      organisation: { id: ids.district },
      kind: 'upperDirect',
      from: '2016-02-01',
      to: null,
    })
    const id = anyId()
    expect(
      await refusal(as.district, ids.district, { organisationId: ids.ward, kind: 'delegated', id }),
    ).toEqual([201])
    const ended = {
      organisationId: ids.ward,
      kind: 'delegated',
      replacesId: id,
      to: '2016-06-01',
      reason: 'Thu hồi',
    }
    expect(await refusal(as.district, ids.district, ended)).toEqual([201])
    expect(await refusal(as.district, ids.district, ended)).toEqual([409, 'stale replacesId'])
    expect(await refusal(as.district, ids.district, { ...ended, replacesId: anyId() })).toEqual([404])
    expect((await list()).filter(({ kind }) => kind === 'delegated')).toMatchObject([{ to: '2016-06-01' }])
  })

  it('is one at a time, save in the place of another', async () => {
    const { as, ids } = tree
    const given = (from: string, to?: string, change: object = {}) => ({
      organisationId: ids.otherWard,
      kind: 'delegated',
      from,
      ...(to && { to }),
      ...change,
    })
    const id = anyId()
    expect(await refusal(as.district, ids.district, given('2018-01-01', '2020-01-01', { id }))).toEqual([201])
    const overlapping = [
      ['2019-12-31'],
      ['2017-01-01'],
      ['2017-01-01', '2018-01-02'],
      ['2018-05-05', '2018-06-01'],
    ]
    for (const [from = '', to] of overlapping) {
      expect([from, to, await refusal(as.district, ids.district, given(from, to))]).toEqual([
        from,
        to,
        [422, 'grantOverlaps from'],
      ])
    }
    expect(await refusal(as.district, ids.district, given('2017-01-01', '2018-01-01'))).toEqual([201])
    const longer = given('2018-01-01', '2020-06-01', { replacesId: id, reason: 'Gia hạn' })
    expect(await refusal(as.district, ids.district, longer)).toEqual([201])
    const both = await Promise.all(
      ['2022-01-01', '2022-02-01'].map((from) => refusal(as.district, ids.district, given(from))),
    )
    expect(both.map(([status]) => Number(status)).toSorted((a, b) => a - b)).toEqual([201, 422])
  })

  it('that was recorded wrongly is taken back; the row is kept', async () => {
    const { as, ids, db } = tree
    const granted = { id: anyId(), organisationId: ids.ward, kind: 'delegated', from: '2030-01-01' }
    expect(await refusal(as.district, ids.district, granted)).toEqual([201])
    const takeBack = async (caller: Caller, giver: string, change: object = {}) => {
      const url = `/api/organisations/${giver}/authority-grant-corrections`
      const body = {
        commandId: anyId(),
        id: anyId(),
        grantId: granted.id,
        reason: 'Nhầm đảng bộ',
        takeBack: true,
      }
      const { status, body: answer } = await caller.post(url, { ...body, ...change })
      return status === 201 ? [201] : [status, ...findingsOf(answer)]
    }
    expect(await takeBack(as.ward, ids.ward)).toEqual([422, 'notBeneath organisationId'])
    expect(await takeBack(as.leader, ids.district)).toEqual([403])
    expect(await takeBack(as.otherDistrict, ids.otherDistrict)).toEqual([404])
    expect(await takeBack(as.district, ids.district, { grantId: anyId() })).toEqual([404])
    expect((await takeBack(as.district, ids.district, { reason: '' }))[0]).toBe(400)
    const again = { commandId: anyId(), id: anyId() }
    expect(await takeBack(as.district, ids.district, again)).toEqual([201])
    expect(await takeBack(as.district, ids.district, again)).toEqual([201])
    expect(await takeBack(as.district, ids.district)).toEqual([409, 'stale grantId'])
    const url = `/api/organisations/${ids.ward}/authority-grants`
    const { items } = (await as.ward.get<GrantList>(url)).body
    expect(items.filter(({ from }) => from === '2030-01-01')).toEqual([])
    const rows = await db
      .selectFrom('authority_grant')
      .select(['taken_back', 'reason', 'from_day'])
      .where('replaces_id', '=', granted.id)
      .execute()
    expect(rows).toEqual([{ taken_back: true, reason: 'Nhầm đảng bộ', from_day: '2030-01-01' }])
  })

  it('is not a body’s own to take, nor anybody else’s to give', async () => {
    const { as, ids } = tree
    const delegated = (organisationId: string) => ({ organisationId, kind: 'delegated' })
    expect(await refusal(as.ward, ids.ward, delegated(ids.ward))).toEqual([422, 'notBeneath organisationId'])
    expect(await refusal(as.district, ids.ward, delegated(ids.district))).toEqual([
      422,
      'notBeneath organisationId',
    ])
    expect(await refusal(as.secretary, ids.cell, delegated(ids.cell))).toEqual([403])
    expect(await refusal(as.leader, ids.district, delegated(ids.ward))).toEqual([403])
    expect(await refusal(as.otherDistrict, ids.district, delegated(ids.ward))).toEqual([404])
    expect(await refusal(as.district, ids.district, delegated(ids.farWard))).toEqual([404])
    expect(await refusal(as.district, ids.district, { ...delegated(ids.ward), to: '2016-02-01' })).toEqual([
      422,
      'dayOrder to',
    ])
    expect(await refusal(as.district, ids.district, { ...delegated(ids.ward), from: '2016-01-04' })).toEqual([
      422,
      'dayOrder from',
    ])
  })

  it('moves the duties of the files beneath to whoever decides now', async () => {
    const { as, ids, db } = tree
    const id = await opened(as.secretary, ids.cell)
    await walk(tree, id, 'grassrootsResolution')
    const whose = async () => {
      await refreshStale(db)
      return (await file(as.ward, id)).duties.find(({ kind }) => kind === 'decideAdmission')?.organisation
        .name
    }
    expect(await whose()).toBe('Đảng bộ huyện A')
    const granted = { organisationId: ids.ward, kind: 'delegated', from: '2016-06-01' }
    expect(await refusal(as.district, ids.district, granted)).toEqual([201])
    expect(await whose()).toBe('Đảng bộ phường 1')
    expect(await checkFolds(db, { rebuild: false })).toMatchObject({ differing: 0 })
  })
})

describe('members', () => {
  const list = (as: Caller) => as.get<MemberList>(`/api/organisations/${tree.ids.cell}/members`)
  const name = (as: Caller, change: object) =>
    as.post(`/api/organisations/${tree.ids.cell}/members`, {
      commandId: anyId(),
      id: anyId(),
      fullName: 'Mã Văn Tên',
      ...change,
    })

  it('are named by the cell and those above it, and corrected by a later row', async () => {
    const { as, members } = tree
    const { items } = (await list(as.secretary)).body
    expect(items.map(({ fullName }) => fullName)).toEqual([
      'Hoàng Thị Giới',
      'Hoàng Văn Giúp',
      'Hoàng Văn Mới',
    ])
    const fixed = {
      id: members.newcomer,
      fullName: 'Hoàng Văn Mới',
      officialDay: '2009-01-01',
      replaces: true,
      expectedVersion: 1,
      reason: 'Theo hồ sơ đảng viên',
    }
    expect((await name(as.ward, { ...fixed, expectedVersion: undefined })).status).toBe(409)
    expect((await name(as.ward, { ...fixed, expectedVersion: 2 })).status).toBe(409)
    const silent = await name(as.ward, { ...fixed, reason: undefined })
    expect([silent.status, findingsOf(silent.body)]).toEqual([422, ['required reason']])
    expect((await name(as.ward, fixed)).status).toBe(201)
    expect((await name(as.secretary, fixed)).status).toBe(409)
    const after = (await list(as.ward)).body.items.find(({ id }) => id === members.newcomer)
    expect(after).toEqual({
      id: members.newcomer,
      fullName: 'Hoàng Văn Mới',
      officialDay: '2009-01-01',
      version: 2,
    })
    expect((await name(as.ward, { ...fixed, replaces: undefined })).status).toBe(409)
    expect((await name(as.ward, { replaces: true, expectedVersion: 1, reason: 'Sai' })).status).toBe(404)
  })

  it('are open in the circle alone, and every reading is logged', async () => {
    const { as, db } = tree
    const lines = async () => {
      const rows = await db
        .selectFrom('audit_line')
        .select('seq')
        .where('action', '=', 'candidates.members')
        .execute()
      return rows.length
    }
    const before = await lines()
    for (const caller of [as.district, as.province, as.leader, as.inspector, as.administrator]) {
      expect((await list(caller)).status).toBe(403)
      expect((await name(caller, {})).status).toBe(403)
    }
    expect((await list(as.otherWard)).status).toBe(404)
    expect(await lines()).toBe(before)
    await list(as.ward)
    expect(await lines()).toBe(before + 1)
  })
})
