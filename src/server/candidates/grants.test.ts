import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GrantList, MemberList } from '#contract/meetings'
import { anyId, type Caller } from '../../../test/builders'
import { type FileTree, file, grant, opened, plantFileTree, walk } from '../../../test/fileCalls'
import { findingsOf } from '../../../test/targetTree'
import { checkFolds } from './checkFolds'

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
    const whose = async () =>
      (await file(as.ward, id)).duties.find(({ kind }) => kind === 'decideAdmission')?.organisation.name
    expect(await whose()).toBe('Đảng bộ huyện A')
    expect(await refusal(as.district, ids.district, { organisationId: ids.ward, kind: 'delegated' })).toEqual(
      [201],
    )
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
    }
    expect((await name(as.ward, fixed)).status).toBe(201)
    const after = (await list(as.ward)).body.items.find(({ id }) => id === members.newcomer)
    expect(after).toEqual({
      id: members.newcomer,
      fullName: 'Hoàng Văn Mới',
      officialDay: '2009-01-01',
      version: 2,
    })
    expect((await name(as.ward, { ...fixed, replaces: undefined })).status).toBe(409)
    expect((await name(as.ward, { replaces: true })).status).toBe(404)
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
