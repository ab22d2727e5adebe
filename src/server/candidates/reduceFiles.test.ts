import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyId } from '../../../test/builders'
import { putFile } from '../../../test/candidateFiles'
import { type FileTree, file, opened, plantFileTree } from '../../../test/fileCalls'
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

  it('loses every version of its person at once, and what its papers print', async () => {
    const id = await ended('notQualified', '2023-01-01')
    const [record] = await tree.db.selectFrom('record').select('id').where('candidate_id', '=', id).execute()
    if (record === undefined) throw new Error('no record')
    const printed = { record_id: record.id, candidate_id: id, key_id: 'k', ciphertext: Buffer.from('x') }
    await tree.db.insertInto('printed_person').values(printed).execute()
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
    const rest = tree.db.selectFrom('printed_person').select('record_id').where('candidate_id', '=', id)
    expect(await rest.execute()).toEqual([])
  })

  it('loses the text that was written about it: reasons, and the papers of others', async () => {
    const id = await ended('withdrawal', '2023-01-01')
    const other = await ended('withdrawal', '2026-01-01')
    const texts = { reason: 'Người này xin rút vì việc nhà', behalf_paper: 'Đơn của ông Nguyễn Văn Ẩn' }
    const behalf = { behalf_organisation_id: tree.ids.ward, behalf_day: '2023-01-02' }
    for (const candidate_id of [id, other]) {
      const record = {
        kind: 'withdrawal',
        organisation_id: tree.ids.cell,
        day: '2023-01-01',
        recorded_at: NOW,
      }
      await tree.db
        .insertInto('record')
        .values({ id: anyId(), candidate_id, ...record, ...texts, ...behalf })
        .execute()
    }
    expect(await reduceFiles(owner, '2026-06-01', NOW)).toBe(1)
    const textsOf = (candidateId: string) =>
      tree.db
        .selectFrom('record')
        .select(['reason', 'behalf_paper', 'behalf_day'])
        .where('candidate_id', '=', candidateId)
        .where('kind', '=', 'withdrawal')
        .execute()
    expect(await textsOf(id)).toEqual([{ reason: null, behalf_paper: null, behalf_day: '2023-01-02' }])
    expect(await textsOf(other)).toEqual([{ ...texts, behalf_day: '2023-01-02' }])
  })

  it('keeps no name either where every record was taken back', async () => {
    const { as, db, ids } = tree
    const id = await opened(as.secretary, ids.cell)
    const { records, version } = await file(as.secretary, id)
    const takeBack = { recordId: records[0]?.id, expectedVersion: version, reason: 'Ghi nhầm người' }
    const body = { commandId: anyId(), id: anyId(), ...takeBack }
    expect((await as.secretary.post(`/api/candidates/${id}/record-corrections`, body)).status).toBe(201)
    // taken back on 22/11/2026
    await reduceFiles(owner, '2028-11-21', NOW)
    expect(await versionsOf(id)).toBe(1)
    await reduceFiles(owner, '2028-11-22', NOW)
    expect(await versionsOf(id)).toBe(0)
    const rows = await db.selectFrom('record').select('reason').where('candidate_id', '=', id).execute()
    expect(rows).toEqual([{ reason: null }, { reason: null }])
  })

  it('cannot be erased by the program itself', async () => {
    const id = await ended('withdrawal', '2023-01-01')
    await expect(reduceFiles(tree.db, '2026-06-01', NOW)).rejects.toThrow(/permission denied/)
    expect(await versionsOf(id)).toBe(1)
  })
})
