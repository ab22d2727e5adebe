import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditList } from '#contract/accounts'
import { anyId } from '../../../test/builders'
import { added, type FileTree, file, opened, plantFileTree, walked } from '../../../test/fileCalls'

let tree: FileTree
beforeAll(async () => {
  tree = await plantFileTree()
})
afterAll(() => tree.close())

describe('a decision of nobody in the tree', () => {
  it('is refused while the file is kept here, and entered where a file is taken up', async () => {
    const { as, ids } = tree
    const id = await walked(tree, 'boardAppraisal')
    const decided = {
      kind: 'admissionDecision',
      day: '2025-06-20',
      paper: { number: '77-QĐ/HU', issuerName: 'Một cấp ủy nào đó' },
      behalf: { day: '2025-06-25', paper: 'bản chụp' },
    }
    expect(await added(as.secretary, id, decided)).toEqual([
      422,
      'authorityUnknown paper.issuerOrganisationId',
    ])
    const above = { ...decided, paper: { number: '77-QĐ/HU', issuerAbove: 2 } }
    expect(await added(as.secretary, id, above)).toEqual([201])
    const record = { kind: 'opening', day: '2025-07-01', detail: { reached: 'boardAppraisal', papers: [] } }
    const under = await opened(as.secretary, ids.cell, { record: { paper: undefined, ...record } })
    expect(await added(as.secretary, under, decided)).toEqual([201])
    expect((await file(as.secretary, under)).findings.map(({ code }) => code)).toContain('authorityUnknown')
  })
})

describe('days that cannot be', () => {
  it('of acts, papers and what was entered on behalf are refused', async () => {
    const { as } = tree
    const id = await walked(tree, 'mentorAssigned')
    const certificate = { kind: 'certificate', day: '2024-05-20', paper: { number: '15/GCN' } }
    expect(await added(as.ward, id, { ...certificate, day: '1900-05-20' })).toContain('dayOutOfOrder day')
    expect(
      await added(as.ward, id, { ...certificate, paper: { number: '15/GCN', day: '1900-01-01' } }),
    ).toEqual([422, 'dayOutOfOrder paper.day'])
    const behalf = (day: string) => added(as.secretary, id, { ...certificate, behalf: { day } })
    expect(await behalf('1900-01-01')).toEqual([422, 'dayOutOfOrder behalf.day'])
    expect(await behalf('2024-05-19')).toEqual([422, 'dayOutOfOrder behalf.day'])
    expect(await behalf('2026-11-23')).toEqual([422, 'dayInFuture behalf.day'])
    expect(await behalf('2024-05-20')).toEqual([201])
  })
})

describe('the log', () => {
  it('tells an administrator that a file was written, not how far the person has come', async () => {
    const { as } = tree
    const id = await walked(tree, 'cellResolution')
    await as.secretary.get(`/api/organisations/${tree.ids.cell}/candidates?stage=cellResolved&alert=overdue`)
    const { body } = await as.administrator.get<AuditList>('/api/audit?limit=100')
    const lines = body.items.filter(({ subjectId, action }) => subjectId === id || action.endsWith('read'))
    expect(lines.map(({ action }) => action)).toContain('candidates.record')
    const told = JSON.stringify(lines.map(({ detail }) => detail))
    for (const word of ['cellResol', 'certificate', 'overdue', '2025-04-10', '"kind"', '"stage"']) {
      expect(told).not.toContain(word)
    }
  })
})

describe('what a file is judged with', () => {
  it('names no body of a record that is hidden from the cell', async () => {
    const { as, db, ids } = tree
    const id = await walked(tree, 'cellResolution')
    await added(as.secretary, id, {
      kind: 'sent',
      day: '2025-04-12',
      detail: { toOrganisationId: ids.ward },
    })
    await db
      .insertInto('record')
      .values({
        id: anyId(),
        candidate_id: id,
        kind: 'consent',
        organisation_id: ids.otherDistrict,
        day: '2025-04-20',
        decision_number: '3-CV',
        issuer_name: 'Huyện ủy',
        detail: JSON.stringify({ consent: 'age' }),
        recorded_at: new Date('2025-04-21T02:00:00Z'),
      })
      .execute()
    const bodies = async (who: FileTree['as'][keyof FileTree['as']]) =>
      Object.keys((await file(who, id)).context?.bodies ?? {})
    expect(await bodies(as.secretary)).not.toContain(ids.otherDistrict)
    expect(await bodies(as.ward)).toContain(ids.otherDistrict)
    expect(await bodies(as.secretary)).toContain(ids.ward)
  })
})
