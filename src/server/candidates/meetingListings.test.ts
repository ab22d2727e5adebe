import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditList } from '#contract/accounts'
import type { MeetingReply } from '#contract/meetings'
import { aPerson } from '../../../test/admissionTree'
import { anyId, type Caller } from '../../../test/builders'
import { all, type FileTree, file, opened, plantFileTree, walk } from '../../../test/fileCalls'
import { findingsOf } from '../../../test/targetTree'

/** A meeting that puts people on the list who have no file yet. */

let tree: FileTree
beforeAll(async () => {
  tree = await plantFileTree()
})
afterAll(() => tree.close())

const listing = (fullName: string, change: object = {}) => ({
  candidateId: anyId(),
  recordId: anyId(),
  person: aPerson({ fullName }),
  number: '07-NQ/CB',
  ...change,
})
const meeting = (listings: object[], change: object = {}) => ({
  commandId: anyId(),
  id: anyId(),
  day: '2025-04-10',
  attendance: all(14),
  resolutions: [],
  listings,
  ...change,
})
const hold = (as: Caller, id: string, body: object) =>
  as.post<MeetingReply>(`/api/organisations/${id}/meetings`, body)
const refusal = async (as: Caller, id: string, body: object) => {
  const { status, body: answer } = await hold(as, id, body)
  return status === 201 ? [201] : [status, ...findingsOf(answer)]
}
const filesOf = async (ids: readonly string[]) =>
  tree.db.selectFrom('candidate').select('id').where('id', 'in', ids).execute()

describe('people put on the list in a meeting', { timeout: 90_000 }, () => {
  it('get a file each, beside what the meeting resolves on others, told once in the log', async () => {
    const { as, ids } = tree
    const other = await opened(as.secretary, ids.cell)
    await walk(tree, other, 'opinion')
    const resolution = {
      candidateId: other,
      recordId: anyId(),
      kind: 'cellResolution',
      number: '06-NQ/CB',
      vote: { for: 14, against: 0 },
    }
    const two = [listing('Lò Thị Mới'), listing('Vàng A Mới', { number: '08-NQ/CB' })] as const
    const body = meeting([...two], { resolutions: [resolution] })
    const first = await hold(as.secretary, ids.cell, body)
    expect([first.status, first.body.resolutions.length]).toEqual([201, 3])
    expect(await hold(as.secretary, ids.cell, body)).toEqual(first)
    expect(await file(as.secretary, two[0].candidateId)).toMatchObject({
      stage: 'listed',
      stageDay: '2025-04-10',
      cell: { id: ids.cell },
      person: { fullName: 'Lò Thị Mới' },
      records: [{ id: two[0].recordId, kind: 'listed', meetingId: body.id, paper: { number: '07-NQ/CB' } }],
    })
    expect((await file(as.ward, other)).stage).toBe('cellResolved')
    const { items } = (await as.administrator.get<AuditList>('/api/audit?limit=20')).body
    const lines = items.filter(({ action }) => action === 'candidates.meeting')
    expect(lines).toMatchObject([{ detail: { count: 3 } }])
    expect(JSON.stringify(lines)).not.toContain('Mới')
  })

  it('are written with all the meeting says or not at all', async () => {
    const { as, ids } = tree
    const good = listing('Giàng A Tốt')
    const late = listing('Giàng A Sau', { person: aPerson({ fullName: 'Giàng A Sau', birthDate: '2027' }) })
    const body = meeting([good, late])
    expect(await refusal(as.secretary, ids.cell, body)).toEqual([
      422,
      'birthInFuture listings.1.person.birthDate',
    ])
    expect(await filesOf([good.candidateId, late.candidateId])).toEqual([])
    const taken = meeting([good, { ...listing('Giàng A Hai'), candidateId: good.candidateId }])
    expect(await refusal(as.secretary, ids.cell, taken)).toEqual([409, 'stale id'])
    expect(await filesOf([good.candidateId])).toEqual([])
  })

  it('that are like somebody known, or like each other, are asked about first', async () => {
    const { as, ids } = tree
    const one = listing('Hà Thị Giống')
    expect(await refusal(as.secretary, ids.cell, meeting([one]))).toEqual([201])
    const same = listing('Hà Thị Giống')
    expect(await refusal(as.secretary, ids.cell, meeting([same]))).toEqual([
      422,
      'possibleDuplicate listings.0.person.fullName',
    ])
    const confirmed = { ...same, confirmDuplicates: [one.candidateId] }
    expect(await refusal(as.secretary, ids.cell, meeting([confirmed]))).toEqual([201])
    const twins = meeting([listing('Hà Văn Đôi'), listing('Hà Văn Đôi')])
    expect(await refusal(as.secretary, ids.cell, twins)).toEqual([
      422,
      'possibleDuplicate listings.1.person.fullName',
    ])
  })

  it('are of a cell, entered by it or from its paper by the body above', async () => {
    const { as, ids } = tree
    expect(await refusal(as.ward, ids.cell, meeting([listing('Tẩn A Thay')]))).toEqual([
      422,
      'required behalf',
    ])
    const behalf = { paper: 'Biên bản', day: '2025-04-12' }
    const paper = listing('Tẩn A Giấy')
    expect(await refusal(as.ward, ids.cell, meeting([paper], { behalf }))).toEqual([201])
    expect((await file(as.secretary, paper.candidateId)).records[0]?.behalf).toMatchObject({
      paper: 'Biên bản',
    })
    expect((await refusal(as.ward, ids.ward, meeting([listing('Tẩn A Trên')])))[0]).toBe(422)
  })
})
