import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProgressReply } from '#contract/progress'
import type { CriteriaReply, RegisterReply } from '#contract/reports'
import { type AdmissionTree, plantAdmissionTree } from '../../../test/admissionTree'
import { anyId, moveOrganisation, recordsFrom } from '../../../test/builders'
import { putFile } from '../../../test/candidateFiles'

/** Reports of a past day count a file in the cell that had it then, on the tree asked for; today is 31/08/2023. */

let tree: AdmissionTree
beforeAll(async () => {
  tree = await plantAdmissionTree()
  const { db, ids } = tree
  await recordsFrom(db, ids.central)
  // listed and resolved in one ward, and moved to the other in June
  await putFile(db, {
    cellId: ids.cell,
    state: {
      cell_id: ids.otherCell,
      holder_id: ids.otherCell,
      stage: 'cellResolved',
      stage_day: '2023-02-20',
      cell_day: '2023-02-20',
    },
    records: [{ kind: 'handoverReceived', organisationId: ids.otherCell, day: '2023-06-01' }],
  })
})
afterAll(() => tree.close())

async function get<T>(id: string, tail: string): Promise<T> {
  const { status, body } = await tree.as.district.get<T>(`/api/organisations/${id}/${tail}`)
  expect([tail, status]).toEqual([tail, 200])
  return body
}
async function row(id: string, report: string, key: string, query: string) {
  const { rows } = await get<CriteriaReply>(id, `reports/${report}?year=2023&${query}`)
  return rows.find((one) => one.key === key)?.now ?? null
}

/** How often the file is told of the body by each report there is. */
async function told(id: string, query: string) {
  return {
    funnel: await row(id, 'funnel', 'reached.cellResolved', query),
    withoutSource: await row(id, 'funnel', 'cellsWithoutSource', query),
    listed: await row(id, 'admission-work', 'listed', query),
    register: (await get<RegisterReply>(id, `registers/sympathizers?year=2023&${query}`)).total,
    pipeline: (await get<ProgressReply>(id, `progress?year=2023&${query}`)).pipeline,
  }
}
const once = { funnel: 1, listed: 1, register: 1, pipeline: 1 }
const never = { funnel: 0, listed: 0, register: 0, pipeline: 0 }

describe('a file that moved', () => {
  it('is told of the cell that had it on the last day told, by every report alike', async () => {
    const { ids } = tree
    const march = 'asOf=2023-03-31'
    expect(await told(ids.ward, march)).toMatchObject({ ...once, withoutSource: 2 })
    expect(await told(ids.otherWard, march)).toMatchObject({ ...never, withoutSource: 1 })
    const july = 'asOf=2023-07-31'
    expect(await told(ids.ward, july)).toMatchObject({ ...never, withoutSource: 3 })
    expect(await told(ids.otherWard, july)).toMatchObject({ ...once, withoutSource: 0 })
  })

  it('follows the cell to where it stands on the tree asked for', async () => {
    const { db, ids } = tree
    await moveOrganisation(db, ids.cell, ids.otherWard, '2023-05-01')
    const march = 'asOf=2023-03-31'
    expect(await told(ids.ward, march)).toMatchObject(once)
    expect(await told(ids.ward, `${march}&treeOn=2023-05-31`)).toMatchObject(never)
    expect(await told(ids.otherWard, `${march}&treeOn=2023-05-31`)).toMatchObject(once)
    expect(await row(ids.otherWard, 'funnel', 'cells', `${march}&treeOn=2023-05-31`)).toBe(2)
  })
})

describe('authority that was given', () => {
  it('is told as it was known at the end of a day', async () => {
    const { db, ids } = tree
    await db
      .insertInto('authority_grant')
      .values({
        id: anyId(),
        organisation_id: ids.ward,
        kind: 'delegated',
        decision_number: '5-QĐ/HU',
        decision_day: '2023-01-05',
        issuer_name: 'Huyện ủy',
        from_day: '2023-01-05',
        recorded_at: new Date('2023-05-01T02:00:00Z'),
        recorded_by: null,
      })
      .execute()
    const given = (query: string) =>
      row(ids.district, 'admission-work', 'delegated', `asOf=2023-03-31${query}`)
    expect([await given(''), await given('&knownAt=2023-04-30'), await given('&knownAt=2023-05-01')]).toEqual(
      [1, 0, 1],
    )
  })
})
