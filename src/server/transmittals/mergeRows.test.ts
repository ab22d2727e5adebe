import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MERGE_SHEETS } from '#domain/transmittals/merge'
import type { Caller } from '../../../test/builders'
import { type FileTree, opened, plantFileTree, walk } from '../../../test/fileCalls'

/** A sheet for mail merge tells each reader no more of a file than the file itself does, and leaves nobody out. */

let tree: FileTree
beforeAll(async () => {
  tree = await plantFileTree()
})
afterAll(() => tree.close())

const { columns } = MERGE_SHEETS['03-dskn']
const ACTS = columns.map(({ key }) => key).filter((key) => /^(cell|committee)(Number|Day|Vote)$/.test(key))

async function sheet(caller: Caller, body: 'cell' | 'ward' | 'province') {
  const url = `/api/organisations/${tree.ids[body]}/mail-merge/03-dskn.xlsx?purpose=appraisal`
  const reply = await caller.get<unknown[][]>(url)
  expect(reply.status).toBe(200)
  return reply.body.slice(5)
}
async function acts(caller: Caller, body: 'cell' | 'ward' | 'province') {
  const rows = await sheet(caller, body)
  const told = (value: unknown) =>
    value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? null)
  return rows.map((row) => ACTS.map((key) => told(row[columns.findIndex((column) => column.key === key)])))
}

describe('a sheet for mail merge', () => {
  it('tells votes and conclusions to those alone who see them in the file', async () => {
    const id = await opened(tree.as.secretary, tree.ids.cell)
    await walk(tree, id, 'grassrootsResolution')
    const cellAct = ['12-NQ/CB', '2025-04-10']
    const committeeAct = ['40-NQ/ĐU', '2025-05-05', '15/15']
    expect(await acts(tree.as.ward, 'ward')).toEqual([[...cellAct, '13/14', ...committeeAct]])
    expect(await acts(tree.as.secretary, 'cell')).toEqual([[...cellAct, '13/14', null, null, null]])
    // for a purpose, without a seat: the road as the file tells it, no votes and no conclusions
    expect(await acts(tree.as.province, 'province')).toEqual([[...cellAct, null, null, null, null]])
  })

  it('holds everybody, however many they are', async () => {
    const ids = sql`select md5('merge' || n)::uuid as id, n from generate_series(1, 2001) n`
    await sql`insert into candidate (id, created_at) select id, now() from (${ids}) made`.execute(tree.db)
    await sql`
      insert into person_version (id, candidate_id, full_name, name_key, sex, birth_day, birth_precision, youth_union,
        occupation, education, recorded_at)
      select id, id, 'Người Thứ ' || n, 'nguoi thu ' || n, 'male', '1995-04-12', 'day', true, 'worker', 'upperSecondary', now()
      from (${ids}) made`.execute(tree.db)
    await sql`
      insert into file_state (candidate_id, cell_id, holder_id, stage, stage_day, returns, first_day)
      select id, ${tree.ids.nextCell}, ${tree.ids.nextCell}, 'cellResolved', '2025-01-10', 0, '2024-01-10'
      from (${ids}) made`.execute(tree.db)
    const rows = await sheet(tree.as.ward, 'ward')
    expect(rows).toHaveLength(2002)
    expect(rows.map(([ordinal]) => ordinal)).toEqual(rows.map((_, index) => index + 1))
  })
})
