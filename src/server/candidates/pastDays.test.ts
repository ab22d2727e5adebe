import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CandidateList, FunnelReply } from '#contract/candidates'
import type { DutyList } from '#contract/desk'
import { type FileTree, opened, plantFileTree, walk } from '../../../test/fileCalls'
import { findingsOf } from '../../../test/targetTree'

let tree: FileTree
let id: string
beforeAll(async () => {
  tree = await plantFileTree()
  id = await opened(tree.as.secretary, tree.ids.cell)
  await walk(tree, id, 'ceremony')
})
afterAll(() => tree.close())

const duties = async (as: FileTree['as'][keyof FileTree['as']], body: string, query: string) =>
  (await as.get<DutyList>(`/api/organisations/${body}/duties?${query}`)).body
const listOn = async (as: FileTree['as'][keyof FileTree['as']], query: string) =>
  await as.get<CandidateList>(`/api/organisations/${tree.ids.ward}/candidates?${query}`)

describe('a day in the past', () => {
  it('tells the duties of that day, gone today', async () => {
    const { as, ids } = tree
    const then = await duties(as.district, ids.district, 'whose=own&on=2025-06-10')
    expect(then.items.map(({ kind, last }) => [kind, last])).toContainEqual(['decideAdmission', '2025-07-07'])
    expect(then.counts).toMatchObject({ overdue: 0, month: 1 })
    const now = await duties(as.district, ids.district, 'whose=own')
    expect(now.items.map(({ kind }) => kind)).not.toContain('decideAdmission')
    const late = await duties(as.secretary, ids.cell, 'whose=own&on=2025-07-01')
    expect(late.items.map(({ kind }) => kind)).toContain('holdCeremony')
    const before = await duties(as.secretary, ids.cell, 'whose=own&on=2023-12-31')
    expect(before.items.map(({ candidateId }) => candidateId)).not.toContain(id)
  })

  it('a day to come tells what today’s records ask for by then', async () => {
    const { as, ids } = tree
    const later = await duties(as.secretary, ids.cell, 'whose=own&on=2027-11-22')
    expect(later.items.map(({ kind }) => kind)).toContain('considerRecognition')
    expect(later.counts.overdue).toBeGreaterThan(0)
  })

  it('tells who had the file, what was missing and what ran out', async () => {
    const { as, ids } = tree
    const [then] = (await listOn(as.ward, 'on=2025-04-20')).body.items
    expect(then).toMatchObject({ id, stage: 'cellResolved', holder: { id: ids.ward } })
    expect(then?.missing).toEqual(['grassrootsResolution'])
    const [earlier] = (await listOn(as.ward, 'on=2024-06-01')).body.items
    expect(earlier).toMatchObject({
      stage: 'trained',
      holder: { id: ids.cell },
      certificateUntil: '2029-05-20',
    })
  })

  it('refuses what is known of today alone', async () => {
    const { as, ids } = tree
    for (const [query, field] of [
      ['alert=overdue', 'alert'],
      ['alert=certificateExpires', 'alert'],
      ['missing=certificate', 'missing'],
    ] as const) {
      const { status, body } = await listOn(as.ward, `on=2025-04-20&${query}`)
      expect([status, ...findingsOf(body)]).toEqual([422, `pastNotTold ${field}`])
    }
    const funnel = await as.ward.get<FunnelReply>(`/api/organisations/${ids.ward}/funnel?on=2025-04-20`)
    expect(funnel.body.alerts).toMatchObject({ overdue: null, certificateExpires: null })
  })

  it('tells nothing that is known of today alone, and says so', async () => {
    const { as, ids } = tree
    await opened(as.secretary, ids.cell, { record: { day: '2024-03-10' } })
    const today = await duties(as.secretary, ids.cell, 'whose=own')
    expect(today.filesOnly).toBe(false)
    expect(today.items.map(({ kind }) => kind)).toContain('reviewList')
    const then = await duties(as.secretary, ids.cell, 'whose=own&on=2025-07-01')
    expect(then.filesOnly).toBe(true)
    expect(then.items.length).toBeGreaterThan(0)
    expect(then.items.filter(({ candidateId }) => candidateId === null)).toEqual([])
    expect((await duties(as.ward, ids.ward, 'whose=all')).reviews).toMatchObject({ cells: 1 })
    expect((await duties(as.ward, ids.ward, 'whose=all&on=2025-07-01')).reviews).toBeNull()
  })
})
