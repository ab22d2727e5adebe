import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putFile } from '../../../test/candidateFiles'
import { type FileTree, plantFileTree } from '../../../test/fileCalls'
import { type Db, openDatabase } from '../platform/database'
import { KEPT_MONTHS, reduceFiles } from './reduceFiles'

let tree: FileTree
let owner: Db
beforeAll(async () => {
  tree = await plantFileTree()
  owner = openDatabase(tree.database.ownerUrl)
})
afterAll(async () => {
  await owner.destroy()
  await tree.close()
})

const ended = (kind: string, day: string) =>
  putFile(tree.db, { cellId: tree.ids.cell, state: { exit_kind: kind, exit_day: day } })
const versionsOf = async (id: string) =>
  (await tree.db.selectFrom('person_version').select('id').where('candidate_id', '=', id).execute()).length
const NOW = new Date('2026-06-01T02:00:00Z')

describe('a file that ended without a decision', () => {
  it(`keeps no name after ${KEPT_MONTHS} months, and is still counted`, async () => {
    const old = await ended('withdrawal', '2024-06-01')
    const recent = await ended('removal', '2024-06-02')
    const dead = await ended('death', '2020-01-01')
    expect(await reduceFiles(owner, '2026-06-01', NOW)).toBe(1)
    expect(await Promise.all([old, recent, dead].map(versionsOf))).toEqual([0, 1, 1])
    const kept = await tree.db
      .selectFrom('file_state')
      .select('stage')
      .where('candidate_id', '=', old)
      .execute()
    expect(kept).toHaveLength(1)
    const told = await tree.db
      .selectFrom('audit_line')
      .select('detail')
      .where('action', '=', 'candidates.reduce')
      .execute()
    expect(told).toEqual([{ detail: { count: 1, ids: [old] } }])
    expect(await reduceFiles(owner, '2026-06-01', NOW)).toBe(0)
  })

  it('loses every version of its person at once', async () => {
    const id = await ended('notQualified', '2023-01-01')
    const [first] = await tree.db
      .selectFrom('person_version')
      .selectAll()
      .where('candidate_id', '=', id)
      .execute()
    if (first === undefined) throw new Error('no version')
    await tree.db
      .insertInto('person_version')
      .values({ ...first, id: '0197a000-0000-7000-8000-000000000001', replaces_id: first.id })
      .execute()
    expect(await reduceFiles(owner, '2026-06-01', NOW)).toBe(1)
    expect(await versionsOf(id)).toBe(0)
  })

  it('cannot be erased by the program itself', async () => {
    const id = await ended('withdrawal', '2023-01-01')
    await expect(reduceFiles(tree.db, '2026-06-01', NOW)).rejects.toThrow(/permission denied/)
    expect(await versionsOf(id)).toBe(1)
  })
})
