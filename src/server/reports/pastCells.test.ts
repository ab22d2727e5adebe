import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CellList, ProgressReply } from '#contract/progress'
import type { CriteriaReply } from '#contract/reports'
import { type AdmissionTree, admitted, plantAdmissionTree } from '../../../test/admissionTree'
import { addOrganisation, anyId, recordsFrom } from '../../../test/builders'

/**
 * Cells are silent for the months they lived through, and last year's are those of last year; today is 31/08/2023. The
 * ward has three cells of old, of which one admitted somebody this year.
 */

let tree: AdmissionTree
beforeAll(async () => {
  tree = await plantAdmissionTree()
  const { db, as, ids } = tree
  await recordsFrom(db, ids.central)
  await admitted(as.secretary, ids.cell)
  const cell = { parent: ids.ward, kind: 'cell' as const, sector: 'village' as const }
  await addOrganisation(db, { ...cell, name: 'Chi bộ mới lập', from: '2022-10-01' })
  await addOrganisation(db, { ...cell, name: 'Chi bộ hai năm', from: '2021-06-01' })
  await addOrganisation(db, { ...cell, name: 'Chi bộ đã giải thể', to: '2023-02-01' })
})
afterAll(() => tree.close())

const QUERY = 'year=2023&asOf=2023-08-31'

async function get<T>(tail: string): Promise<T> {
  const { status, body } = await tree.as.district.get<T>(`/api/organisations/${tree.ids.ward}/${tail}`)
  expect([tail, status]).toEqual([tail, 200])
  return body
}
async function column(column: 'now' | 'lastYear', report = 'coverage') {
  const { rows } = await get<CriteriaReply>(`reports/${report}?${QUERY}`)
  return (...keys: string[]) => keys.map((key) => rows.find((row) => row.key === key)?.[column] ?? null)
}
const namesOf = async (query: string) =>
  (await get<CellList>(`zero-cells?${query}`)).items.map(({ name }) => name).toSorted()

describe('coverage', () => {
  it('counts a cell as silent for the months it lived through alone', async () => {
    const now = await column('now')
    expect(now('all.cells', 'all.12', 'all.24', 'all.36')).toEqual([5, 3, 3, 2])
    expect(now('village.cells', 'village.12')).toEqual([5, 3])
  })

  it('tells of last year the cells that lived then', async () => {
    const before = await column('lastYear')
    expect(before('all.cells', 'all.12', 'all.24', 'all.36')).toEqual([5, 5, 4, 4])
    const funnel = await column('lastYear', 'funnel')
    expect([...funnel('cells'), ...(await column('now', 'funnel'))('cells')]).toEqual([5, 5])
  })

  it('has the cells behind each number, and those of a period with the younger ones', async () => {
    for (const [months, from, total] of [
      [12, '2022-09-01', 3],
      [24, '2021-09-01', 3],
      [36, '2020-09-01', 2],
    ] as const) {
      const days = `from=${from}&to=2023-08-31&asOf=2023-08-31`
      const names = await namesOf(`year=2023&${days}&lived=throughout`)
      expect([months, names.length]).toEqual([months, total])
      expect(names).not.toContain('Chi bộ mới lập')
    }
    expect(await namesOf(QUERY)).toEqual(['Chi bộ hai năm', 'Chi bộ khu 2', 'Chi bộ khu 3', 'Chi bộ mới lập'])
  })
})

describe('a committee with nobody left to admit', () => {
  it('is one whose every cell has nobody left, as its progress says', async () => {
    const { db, as, ids } = tree
    const standing = async () =>
      (await as.district.get<ProgressReply>(`/api/organisations/${ids.otherWard}/progress?${QUERY}`)).body
        .standing
    const left = async () => {
      const url = `/api/organisations/${ids.otherWard}/reports/new-members?${QUERY}`
      const { rows } = (await as.district.get<CriteriaReply>(url)).body
      return rows.find(({ key }) => key === 'committeesNoSource')?.now
    }
    expect([await standing(), await left()]).toEqual(['noTarget', 0])
    const said = { day: '2023-05-02', exhausted: true, reason: 'Đã kết nạp hết', recorded_by: null }
    await db
      .insertInto('source_state')
      .values({ id: anyId(), organisation_id: ids.otherCell, ...said, recorded_at: new Date('2023-05-02') })
      .execute()
    expect([await standing(), await left()]).toEqual(['noSource', 1])
  })
})
