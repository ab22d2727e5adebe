import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RuleDetail } from '#contract/rules'
import { add, type FileTree, file, plantFileTree, walked } from '../../../test/fileCalls'
import { findingsOf } from '../../../test/targetTree'

let tree: FileTree
beforeAll(async () => {
  tree = await plantFileTree()
})
afterAll(() => tree.close())

/** The codes told with a record that was written. */
const told = async (as: FileTree['as'][keyof FileTree['as']], id: string, record: object) => {
  const { status, body } = await add(as, id, record)
  if (status !== 201) return [status, ...findingsOf(body)]
  return findingsOf(body)
}

describe('what the law asks of a record', () => {
  it('is told with it: re-admission, issuer of a certificate, introducing body', async () => {
    const { as } = tree
    const id = await walked(tree, 'permission')
    const again = { readmission: true, ground: 'ordinary', sinceDay: '2022-09-02' }
    expect(await told(as.secretary, id, { kind: 'application', day: '2024-09-01', detail: again })).toEqual([
      'readmissionTooSoon detail.sinceDay',
    ])
    expect(
      await told(as.ward, id, {
        kind: 'certificate',
        day: '2025-08-01',
        paper: { number: '20/GCN' },
        detail: { issuer: 'districtCentre' },
      }),
    ).toEqual(['certificateIssuerUnfit detail.issuer'])
    const union = { kind: 'unionResolution', day: '2025-12-02' }
    const detail = { body: 'youthUnion', level: 'youthUnionStandingCommittee' }
    expect(await told(as.secretary, id, { ...union, detail })).toEqual(['introducingBodyUnfit detail.level'])
    expect(await told(as.secretary, id, { ...union, detail: { body: 'church' } })).toEqual([
      400,
      'malformed detail.body',
    ])
  })

  it('a fourth vote on recognition is refused; the committee above resolves without it', async () => {
    const { as } = tree
    const id = await walked(tree, 'recognitionOpinion')
    const vote = (day: string) => ({
      kind: 'recognitionResolution',
      day,
      paper: { number: `${day.slice(-2)}-NQ/CB` },
      attendance: { official: { total: 14, present: 14, absent: {} } },
      vote: { for: 7, against: 7 },
    })
    for (const day of ['2026-07-28', '2026-08-03', '2026-08-10']) {
      expect(await told(as.secretary, id, vote(day))).toEqual(['voteNotCarried vote'])
    }
    expect(await told(as.secretary, id, vote('2026-08-17'))).toEqual([422, 'roundsExhausted kind'])
    expect(await file(as.ward, id)).toMatchObject({ missing: ['recognitionGrassroots'] })
    const above = {
      kind: 'recognitionGrassroots',
      day: '2026-08-20',
      paper: { number: '61-NQ/ĐU' },
      attendance: { official: { total: 15, present: 15, absent: {} } },
      vote: { for: 15, against: 0 },
    }
    expect(await told(as.ward, id, above)).toEqual([])
    const decision = {
      kind: 'recognitionDecision',
      day: '2026-09-10',
      paper: { number: '90-QĐ/HU', issuerName: 'Ban Thường vụ', issuerOrganisationId: tree.ids.district },
      detail: { officialDay: '2026-07-20' },
    }
    expect(await told(as.district, id, decision)).toEqual([])
    expect(await file(as.secretary, id)).toMatchObject({ stage: 'official' })
  })
})

describe('the text of a province', () => {
  it('applies beneath the committee that bears its code, and is listed with the national rule', async () => {
    const { as, db, ids } = tree
    const id = await walked(tree, 'introduction')
    const union = {
      kind: 'unionResolution',
      day: '2025-12-02',
      detail: { body: 'youthUnion', level: 'youthUnionStandingCommittee' },
    }
    await db
      .updateTable('placement')
      .set({ code: 'HN' })
      .where('organisation_id', '=', ids.province)
      .execute()
    expect(await told(as.secretary, id, union)).toEqual([])
    await db
      .updateTable('placement')
      .set({ code: null })
      .where('organisation_id', '=', ids.province)
      .execute()
    expect((await file(as.secretary, id)).findings.map(({ code }) => code)).toContain('introducingBodyUnfit')
    const { body } = await as.secretary.get<RuleDetail>('/api/rules/R-INTRO-4')
    expect(body.local).toMatchObject([{ id: 'R-INTRO-4-HN', province: 'HN' }])
  })
})
