import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditList } from '#contract/accounts'
import { admitted } from '../../../test/admissionTree'
import { addAccount, anyId, type Caller, callAs } from '../../../test/builders'
import { add, aListing, type FileTree, file, open, opened, plantFileTree } from '../../../test/fileCalls'
import { findingsOf } from '../../../test/targetTree'

let tree: FileTree
beforeAll(async () => {
  tree = await plantFileTree()
})
afterAll(() => tree.close())

const refusal = async (as: Caller, cellId: string, body: object) => {
  const { status, body: answer } = await open(as, cellId, body)
  return status === 201 ? [201] : [status, ...findingsOf(answer)]
}
const named = (fullName: string, change: object = {}) => aListing({ person: { fullName }, ...change })
const behalf = { day: '2024-01-12', paper: '02-CV/CB' }

describe('opening a file', () => {
  it('puts a person on the list by the resolution of the cell', async () => {
    const { as, ids, db } = tree
    const body = named('Tạ Văn Danh', { record: { paper: { number: '01-NQ/CB', day: '2024-01-11' } } })
    expect(await open(as.secretary, ids.cell, body)).toEqual({
      status: 201,
      body: { id: body.id, findings: [] },
    })
    expect(await file(as.secretary, body.id)).toMatchObject({
      stage: 'listed',
      stageDay: '2024-01-10',
      nameOpen: true,
      cell: { id: ids.cell },
      holder: { id: ids.cell },
      person: { fullName: 'Tạ Văn Danh' },
      version: 2,
      records: [
        {
          kind: 'listed',
          paper: { number: '01-NQ/CB', day: '2024-01-11', issuerName: 'Chi bộ khu 1' },
          behalf: null,
          replaced: false,
        },
      ],
    })
    const { items } = (await as.administrator.get<AuditList>('/api/audit?limit=2')).body
    expect(items.map(({ action }) => action)).toEqual(['candidates.read', 'candidates.open'])
    expect(JSON.stringify(items)).not.toMatch(/Danh|1995|NQ/)
    const rows = await db
      .selectFrom('person_version')
      .selectAll()
      .where('candidate_id', '=', body.id)
      .execute()
    expect(rows).toMatchObject([{ full_name: 'Tạ Văn Danh' }])
  })

  it('asks for a mentor from then on', async () => {
    const { as, ids } = tree
    const id = await opened(as.secretary, ids.cell, { record: { day: '2025-10-10' } })
    expect(await file(as.secretary, id)).toMatchObject({
      missing: ['certificate'],
      duties: [{ kind: 'assignMentor', last: '2025-10-10', organisation: { id: ids.cell } }],
      nextDuty: { kind: 'assignMentor' },
    })
  })

  it('sent twice is one file', async () => {
    const { as, ids, db } = tree
    const body = named('Tạ Văn Hai')
    const first = await open(as.secretary, ids.cell, body)
    expect(await open(as.secretary, ids.cell, body)).toEqual(first)
    const rows = await db.selectFrom('record').select('id').where('candidate_id', '=', body.id).execute()
    expect(rows).toHaveLength(1)
    expect(await refusal(as.secretary, ids.cell, { ...body, commandId: anyId() })).toEqual([409, 'stale id'])
  })

  it('takes up a file under way at a step, with the papers seen', async () => {
    const { as, ids } = tree
    const detail = {
      reached: 'personalHistory',
      papers: [
        { kind: 'certificate', day: '2023-05-20', number: '7/GCN' },
        { kind: 'personalHistory', day: '2024-02-01', number: null },
      ],
    }
    const id = await opened(as.ward, ids.cell, {
      record: { kind: 'opening', day: '2024-03-01', detail, paper: undefined },
    })
    const body = await file(as.ward, id)
    expect(body).toMatchObject({ stage: 'applied', stageDay: '2024-02-01', certificateUntil: '2028-05-20' })
    expect(body.findings.filter(({ effect }) => effect === 'block')).toEqual([])
    const skipping = { kind: 'grassrootsResolution', day: '2024-04-01', paper: { number: '5-NQ/ĐU' } }
    expect((await add(as.ward, id, skipping)).status).toBe(422)
  })

  it('is done once: what a file begins with is neither offered nor added to it', async () => {
    const { as } = tree
    const id = await opened(as.secretary, tree.ids.cell)
    const { entries } = await file(as.secretary, id)
    const kinds = entries.map(({ kind }) => kind)
    expect([kinds.includes('opening'), kinds.includes('listed'), kinds.includes('mentorAssigned')]).toEqual([
      false,
      false,
      true,
    ])
    const opening = { kind: 'opening', day: '2024-02-01', detail: { reached: 'permission' } }
    const answer = await add(as.secretary, id, opening)
    expect([answer.status, findingsOf(answer.body)]).toEqual([
      422,
      expect.arrayContaining(['stepRepeated kind']),
    ])
    const listed = { kind: 'listed', day: '2024-02-01', paper: { number: '02-NQ/CB' } }
    expect((await add(as.secretary, id, listed)).status).toBe(422)
  })

  it('is refused with everything that stands in the way', async () => {
    const { as, ids } = tree
    const other = aListing({ record: { kind: 'cellResolution' } })
    expect(await refusal(as.secretary, ids.cell, other)).toEqual([422, 'stepSkipped record.kind'])
    const future = aListing({ record: { day: '2026-12-01' }, person: { birthDate: '2027' } })
    expect(await refusal(as.secretary, ids.cell, future)).toEqual([
      422,
      'birthInFuture person.birthDate',
      'dayInFuture record.day',
    ])
    const nameless = aListing({ person: { fullName: '\u200b\u200b' } })
    expect(await refusal(as.secretary, ids.cell, nameless)).toEqual([400, 'malformed person.fullName'])
    const early = aListing({ record: { day: '2009-12-31' } })
    expect(await refusal(as.nextSecretary, ids.nextCell, early)).toEqual([422, 'outsideLife record.day'])
    const paperless = aListing({ record: { paper: undefined } })
    expect(await refusal(as.secretary, ids.cell, paperless)).toEqual([422, 'required paper'])
    const wrong = aListing({ record: { detail: { reached: 'listed' } } })
    expect((await open(as.secretary, ids.cell, wrong)).status).toBe(400)
    expect(await refusal(as.ward, ids.ward, aListing({ record: { behalf } }))).toMatchObject([
      422,
      'notCell record.organisationId',
    ])
  })
})

describe('who opens', () => {
  it('the cell itself, and those above it from a dated paper of the cell', async () => {
    const { as, ids } = tree
    expect(await refusal(as.ward, ids.cell, aListing())).toEqual([422, 'required behalf'])
    const id = await opened(as.ward, ids.cell, { record: { behalf } })
    const { records } = await file(as.ward, id)
    expect(records).toMatchObject([
      { behalf: { organisationName: 'Đảng bộ phường 1', paper: '02-CV/CB', day: '2024-01-12' } },
    ])
    expect(await refusal(as.province, ids.cell, aListing({ record: { behalf } }))).toEqual([201])
  })

  it('nobody else; the rest of the world is not there', async () => {
    const { as, ids, db, app, clock } = tree
    for (const caller of [as.nextSecretary, as.otherWard, as.otherDistrict]) {
      expect((await open(caller, ids.cell, aListing())).status).toBe(404)
    }
    for (const caller of [as.leader, as.inspector, as.administrator]) {
      expect((await open(caller, ids.cell, aListing())).status).toBe(403)
    }
    const trainer = await callAs(app, db, await addAccount(db, 'trainer', ids.ward), clock)
    expect((await open(trainer, ids.cell, aListing())).status).toBe(403)
    expect((await open(as.ward, anyId(), aListing())).status).toBe(404)
    const issued = (issuerOrganisationId: string) =>
      aListing({ record: { paper: { number: '1-NQ', issuerOrganisationId } } })
    expect(await refusal(as.secretary, ids.cell, issued(ids.otherWard))).toEqual([404])
    expect(await refusal(as.secretary, ids.cell, issued(ids.ward))).toEqual([201])
  })
})

describe('the same person', () => {
  it('in the name scope is asked about first, and told apart once', async () => {
    const { as, ids } = tree
    const first = await opened(as.secretary, ids.cell, { person: { fullName: 'Lò Thị Song Sinh' } })
    const twin = named('Lò Thị Song Sinh')
    const { status, body } = await open(as.secretary, ids.cell, twin)
    expect([status, body]).toMatchObject([
      422,
      { findings: [{ code: 'possibleDuplicate', params: { candidateId: first } }] },
    ])
    expect(await refusal(as.secretary, ids.cell, { ...twin, confirmDuplicates: [anyId()] })).toEqual([404])
    expect(await refusal(as.secretary, ids.cell, { ...twin, confirmDuplicates: [first] })).toEqual([201])
  })

  it('admitted before, or entered as admitted while a file is under way, is found as well', async () => {
    const { as, ids } = tree
    await admitted(as.secretary, ids.cell, { person: { fullName: 'Lò Văn Đã Vào' } })
    expect(await refusal(as.secretary, ids.cell, named('Lò Văn Đã Vào'))).toEqual([
      422,
      'possibleDuplicate person.fullName',
    ])
    await opened(as.secretary, ids.cell, { person: { fullName: 'Lò Văn Đang Làm' } })
    const admitting = admitted(as.secretary, ids.cell, { person: { fullName: 'Lò Văn Đang Làm' } })
    await expect(admitting).rejects.toThrow('422')
  })

  it('elsewhere is told to the committee above both, and to nobody else', async () => {
    const { as, ids, db } = tree
    const first = await opened(as.secretary, ids.cell, { person: { fullName: 'Lò Văn Xa' } })
    const second = await opened(as.otherWard, ids.otherCell, {
      person: { fullName: 'Lò Văn Xa' },
      record: { behalf },
    })
    const notices = await db
      .selectFrom('duplicate_notice')
      .selectAll()
      .where('organisation_id', '=', ids.district)
      .execute()
    expect(notices.map((row) => [row.candidate_id, row.other_id].toSorted())).toContainEqual(
      [first, second].toSorted(),
    )
    const told = await as.district.get<{ items: { first: { id: string } }[] }>(
      `/api/organisations/${ids.district}/duplicate-notices`,
    )
    expect(told.body.items).toHaveLength(1)
  })

  it('who left before a decision is nobody’s duplicate', async () => {
    const { as, ids } = tree
    const first = await opened(as.secretary, ids.cell, { person: { fullName: 'Lò Văn Rút' } })
    expect((await add(as.secretary, first, { kind: 'withdrawal', day: '2024-03-01' })).status).toBe(201)
    expect(await refusal(as.secretary, ids.cell, named('Lò Văn Rút'))).toEqual([201])
  })
})
