import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyId, type Caller } from '../../../test/builders'
import { add, type FileTree, file, grant, opened, plantFileTree, walk } from '../../../test/fileCalls'
import { checkFolds } from './checkFolds'
import { refreshStale } from './staleFiles'

let tree: FileTree
beforeAll(async () => {
  tree = await plantFileTree()
  await refreshStale(tree.db)
})
afterAll(() => tree.close())

const marked = async () => {
  const rows = await tree.db.selectFrom('file_stale').select('candidate_id').execute()
  return rows.map((row) => row.candidate_id).toSorted()
}
const post = async (as: Caller, url: string, body: object) => {
  const answer = await as.post<{ events: { id: string; kind: string }[] }>(url, {
    commandId: anyId(),
    ...body,
  })
  expect([url, answer.status, answer.status < 300 || answer.body]).toEqual([url, answer.status, true])
}
/** Whose the decision on the file is, by the cache. */
const decider = async (id: string) =>
  (await file(tree.as.ward, id)).duties.find(({ kind }) => kind === 'decideAdmission')?.organisation.name
const isExact = async () => (await checkFolds(tree.db, { rebuild: false })).differing === 0

describe('files whose tree changed under them', { timeout: 90_000 }, () => {
  it('are marked with the move, and folded anew a little later', async () => {
    const { as, ids, db } = tree
    const id = await opened(as.secretary, ids.cell)
    await walk(tree, id, 'grassrootsResolution')
    const elsewhere = await opened(as.otherWard, ids.otherCell, {
      record: { behalf: { day: '2024-01-10' } },
    })
    expect([await decider(id), await marked()]).toEqual(['Đảng bộ huyện A', []])
    await post(as.province, `/api/organisations/${ids.ward}/moves`, {
      day: '2025-01-01',
      parentId: ids.otherDistrict,
    })
    expect([await decider(id), await marked()]).toEqual(['Đảng bộ huyện A', [id]])
    expect(await refreshStale(db)).toBe(1)
    expect([await decider(id), await marked(), await isExact()]).toEqual(['Đảng bộ huyện B', [], true])
    expect(await refreshStale(db)).toBe(0)
    expect((await file(as.otherWard, elsewhere)).stage).toBe('listed')
  })

  it('are marked by a new kind, a closing and what corrects an event, not by a new name', async () => {
    const { as, ids, db } = tree
    const url = `/api/organisations/${ids.nextCell}`
    const id = await opened(as.nextSecretary, ids.nextCell)
    await post(as.ward, `${url}/renames`, { day: '2026-01-05', name: 'Chi bộ khu Hai' })
    expect(await marked()).toEqual([])
    await post(as.ward, `${url}/descriptions`, { day: '2026-02-01', kind: 'grassrootsCell' })
    expect(await marked()).toEqual([id])
    await refreshStale(db)
    expect(await isExact()).toBe(true)
    const event = await db
      .selectFrom('organisation_event')
      .select('id')
      .where('organisation_id', '=', ids.nextCell)
      .where('kind', '=', 'describe')
      .executeTakeFirstOrThrow()
    const correction = { eventId: event.id, reason: 'Ghi nhầm', takeBack: true }
    await post(as.ward, `${url}/event-corrections`, correction)
    expect([await marked(), await refreshStale(db), await isExact()]).toEqual([[id], 1, true])
    const left = { kind: 'withdrawal', day: '2026-02-15' }
    expect((await add(as.nextSecretary, id, left)).status).toBe(201)
    await post(as.ward, `${url}/closures`, { day: '2026-03-01' })
    expect([await marked(), await refreshStale(db), await isExact()]).toEqual([[id], 1, true])
  })

  it('are marked by an authority given, and by the day a member became official', async () => {
    const { as, ids, db, members } = tree
    const id = await opened(as.secretary, ids.cell)
    await walk(tree, id, 'mentorAssigned')
    expect(
      (await grant(as.otherDistrict, ids.otherDistrict, { organisationId: ids.ward, kind: 'delegated' }))
        .status,
    ).toBe(201)
    expect((await marked()).includes(id)).toBe(true)
    await refreshStale(db)
    const member = { id: members.mentor, fullName: 'Hoàng Văn Giúp', officialDay: '2010-05-19' }
    const corrected = { ...member, replaces: true, reason: 'Ghi nhầm' }
    await post(as.ward, `/api/organisations/${ids.cell}/members`, { ...corrected, expectedVersion: 1 })
    expect(await marked()).toEqual([])
    const day = { officialDay: '2010-06-19', expectedVersion: 2 }
    await post(as.ward, `/api/organisations/${ids.cell}/members`, { ...corrected, ...day })
    expect((await marked()).includes(id)).toBe(true)
  })

  it('lose no mark that is set while they are folded', async () => {
    const { as, ids, db } = tree
    const id = await opened(as.secretary, ids.cell)
    const mark = { candidate_id: id, marked_at: new Date() }
    await db
      .insertInto('file_stale')
      .values(mark)
      .onConflict((one) => one.doNothing())
      .execute()
    const ended = await db.transaction().execute(async (trx) => {
      await trx
        .insertInto('file_stale')
        .values(mark)
        .onConflict((one) => one.column('candidate_id').doUpdateSet({ marked_at: new Date() }))
        .execute()
      const waiting = refreshStale(db)
      const first = await Promise.race([waiting, new Promise((done) => setTimeout(done, 150, 'waits'))])
      return { first, waiting }
    })
    expect(ended.first).toBe('waits')
    await ended.waiting
    expect(await marked()).toEqual([])
  })
})
