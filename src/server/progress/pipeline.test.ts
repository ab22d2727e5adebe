import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProgressReply } from '#contract/progress'
import { type AdmissionTree, plantAdmissionTree } from '../../../test/admissionTree'
import { recordsFrom } from '../../../test/builders'
import { putFile } from '../../../test/candidateFiles'

/** Files between the cell's resolution and the ceremony, in the figures of the district on 31/08/2023. */

let tree: AdmissionTree
beforeAll(async () => {
  tree = await plantAdmissionTree()
  const { db, ids } = tree
  await recordsFrom(db, ids.district, '2023-01-01')
  const resolved = { stage: 'cellResolved', stage_day: '2023-05-01', cell_day: '2023-05-01' }
  await putFile(db, { cellId: ids.cell })
  await putFile(db, { cellId: ids.cell, state: resolved })
  await putFile(db, {
    cellId: ids.cell,
    state: { ...resolved, exit_kind: 'removal', exit_day: '2023-08-01' },
  })
  const decided = { ...resolved, decision_day: '2023-06-01' }
  await putFile(db, {
    cellId: ids.otherCell,
    state: { ...decided, stage: 'decided', stage_day: '2023-06-01' },
  })
  const admitted = { ...decided, stage: 'admitted', stage_day: '2023-07-01', ceremony_day: '2023-07-01' }
  await putFile(db, { cellId: ids.otherCell, state: admitted })
  await putFile(db, { cellId: ids.farCell, state: resolved })
})
afterAll(() => tree.close())

async function pipelines(query = '') {
  const { as, ids } = tree
  const { body } = await as.district.get<ProgressReply>(
    `/api/organisations/${ids.district}/progress?year=2023${query}`,
  )
  return [body.pipeline, ...body.children.map(({ pipeline }) => pipeline)]
}

describe('the pipeline', () => {
  it('counts files resolved by the cell and not yet admitted, each beneath its body', async () => {
    expect(await pipelines()).toEqual([2, 1, 1])
  })

  it('counts them as they stood on the day asked for', async () => {
    expect(await pipelines('&asOf=2023-06-30')).toEqual([4, 2, 2])
    expect(await pipelines('&asOf=2023-04-30')).toEqual([0, 0, 0])
  })

  it('is not told where figures are not, nor of what was known in the past', async () => {
    const { as, ids } = tree
    const far = await as.otherDistrict.get<ProgressReply>(
      `/api/organisations/${ids.otherDistrict}/progress?year=2023`,
    )
    expect(far.body.pipeline).toBeNull()
    expect(await pipelines('&knownAt=2023-08-30')).toEqual([null, null, null])
  })
})
