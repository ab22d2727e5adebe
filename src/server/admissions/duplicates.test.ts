import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DuplicateNoticeList } from '#contract/admissions'
import { type AdmissionTree, admitted, anAdmission, plantAdmissionTree } from '../../../test/admissionTree'
import { anyId, type Caller } from '../../../test/builders'

let tree: AdmissionTree
beforeAll(async () => {
  tree = await plantAdmissionTree()
})
afterAll(() => tree.close())

interface Told {
  code?: string
  findings: { code: string; effect?: string; field?: string; params?: Record<string, unknown> }[]
}
const admit = (as: Caller, cellId: string, body: object) =>
  as.post<Told>(`/api/organisations/${cellId}/admissions`, body)
const named = (fullName: string, birthDate = '1995-04-12') => ({ person: { fullName, birthDate } })
const notices = async (as: Caller, organisationId: string, query = '') =>
  as.get<DuplicateNoticeList>(`/api/organisations/${organisationId}/duplicate-notices${query}`)
const pairsAt = async (organisationId: string) => {
  const rows = await tree.db
    .selectFrom('duplicate_notice')
    .select(['candidate_id', 'other_id'])
    .where('organisation_id', '=', organisationId)
    .execute()
  return rows.map((row) => [row.candidate_id, row.other_id].sort().join(' '))
}
const pair = (...ids: string[]) => ids.sort().join(' ')

describe('inside the name scope of whoever enters', () => {
  it('a likely duplicate is told and not written', async () => {
    const { as, ids } = tree
    const first = await admitted(as.secretary, ids.cell, named('Phạm Văn Hoà'))
    const again = await admit(as.secretary, ids.cell, anAdmission(named('phạm văn  hòa', '1995')))
    expect(again).toMatchObject({
      status: 422,
      body: {
        code: 'refused',
        findings: [
          {
            code: 'possibleDuplicate',
            effect: 'warn',
            field: 'person.fullName',
            params: { candidateId: first, organisationName: 'Chi bộ khu 1', decisionNumber: '15-QĐ/TU' },
          },
        ],
      },
    })
    const fromTheWard = await admit(as.ward, ids.subCell, anAdmission(named('Phạm Văn Hoà')))
    expect(fromTheWard.body.findings[0]?.params).toMatchObject({ candidateId: first })
  })

  it('another accent, day or month is another person', async () => {
    const { as, ids } = tree
    await admitted(as.secretary, ids.cell, named('Phạm Văn Đức', '1995-04-12'))
    expect((await admit(as.secretary, ids.cell, anAdmission(named('Phạm Văn Dức')))).status).toBe(201)
    const others = ['1995-04-13', '1995-05', '1994']
    for (const birthDate of others) {
      const body = anAdmission(named('Phạm Văn Đức', birthDate))
      expect((await admit(as.secretary, ids.cell, body)).status).toBe(201)
    }
    const same = await admit(as.secretary, ids.cell, anAdmission(named('Phạm Văn Đức', '1995-04')))
    expect(same.status).toBe(422)
  })

  it('"hai người khác nhau" is remembered', async () => {
    const { as, ids, db } = tree
    const first = await admitted(as.ward, ids.cell, named('Hoàng Thị Mai'))
    const body = anAdmission({ ...named('Hoàng Thị Mai'), confirmDuplicates: [first] })
    expect(await admit(as.ward, ids.nextCell, body)).toEqual({
      status: 201,
      body: { id: body.id, findings: [] },
    })
    const known = await db.selectFrom('distinct_people').select(['candidate_id', 'other_id']).execute()
    expect(known.map((row) => pair(row.candidate_id, row.other_id))).toContain(pair(first, body.id))
    const detail = await as.ward.get<Told & { version: number }>(`/api/admissions/${first}`)
    expect(detail.body.findings).toEqual([])
    const third = anAdmission({ ...named('Hoàng Thị Mai'), confirmDuplicates: [first] })
    const asked = await admit(as.ward, ids.nextCell, third)
    expect(asked.body.findings.map((finding) => finding.params?.candidateId)).toEqual([body.id])
  })

  it('a person whose admission was taken back is no duplicate', async () => {
    const { as, ids } = tree
    const mistaken = await admitted(as.ward, ids.cell, named('Hoàng Thị Nga'))
    const taken = { commandId: anyId(), expectedVersion: 3, reason: 'Ghi nhầm', takeBack: true }
    expect((await as.ward.post(`/api/admissions/${mistaken}/corrections`, taken)).status).toBe(201)
    expect((await admit(as.ward, ids.cell, anAdmission(named('Hoàng Thị Nga')))).status).toBe(201)
  })

  it('a confirmation names a file in reach', async () => {
    const { as, ids } = tree
    const far = await admitted(as.otherDistrict, ids.farCell, named('Bùi Văn Khang'))
    const confirming = (id: string) => anAdmission({ ...named('Bùi Văn Khánh'), confirmDuplicates: [id] })
    expect((await admit(as.ward, ids.cell, confirming(far))).status).toBe(404)
    expect((await admit(as.ward, ids.cell, confirming(anyId()))).status).toBe(404)
  })
})

describe('beyond the name scope', () => {
  it('the enterer is told nothing, the nearest committee above both is', async () => {
    const { as, ids } = tree
    const first = await admitted(as.ward, ids.cell, named('Đỗ Văn Lâm'))
    const second = anAdmission(named('Đỗ Văn Lâm'))
    const third = anAdmission(named('Đỗ Văn Lâm'))
    const stranger = anAdmission(named('Đỗ Văn Lân'))
    const answers = [
      await admit(as.otherWard, ids.otherCell, second),
      await admit(as.otherDistrict, ids.farCell, third),
      await admit(as.otherDistrict, ids.farCell, stranger),
    ]
    expect(answers).toEqual(
      [second, third, stranger].map(({ id }) => ({ status: 201, body: { id, findings: [] } })),
    )
    expect(await pairsAt(ids.district)).toContain(pair(first, second.id))
    expect(await pairsAt(ids.province)).toEqual(
      expect.arrayContaining([pair(first, third.id), pair(second.id, third.id)]),
    )
    expect(await pairsAt(ids.central)).toEqual([])
  })

  it('two neighbouring cells share their grassroots committee, also through a sub-committee', async () => {
    const { as, ids } = tree
    const first = await admitted(as.secretary, ids.cell, named('Đỗ Văn Mạnh'))
    const second = anAdmission(named('Đỗ Văn Mạnh'))
    expect((await admit(as.nextSecretary, ids.nextCell, second)).status).toBe(201)
    expect(await pairsAt(ids.ward)).toContain(pair(first, second.id))
    const third = anAdmission(named('Đỗ Văn Mạnh'))
    expect((await admit(as.district, ids.subCell, third)).status).toBe(201)
    const fourth = anAdmission(named('Đỗ Văn Mạnh'))
    expect((await admit(as.district, ids.subCell, fourth)).status).toBe(201)
    expect(await pairsAt(ids.ward)).toContain(pair(third.id, fourth.id))
  })

  it('a decision of the own organisation opens the name, and so the duplicate', async () => {
    const { as, ids } = tree
    const decision = { issuerOrganisationId: ids.district }
    const first = await admitted(as.secretary, ids.cell, { ...named('Đỗ Văn Nam'), decision })
    const answer = await admit(as.district, ids.otherCell, anAdmission(named('Đỗ Văn Nam')))
    expect(answer.body.findings[0]?.params).toMatchObject({ candidateId: first })
  })

  it('a dry run tells the committee nothing', async () => {
    const { as, ids } = tree
    await admitted(as.secretary, ids.cell, named('Đỗ Văn Phú'))
    const { commandId, ...row } = anAdmission(named('Đỗ Văn Phú'))
    const before = await pairsAt(ids.district)
    const body = { commandId, dryRun: true, rows: [row] }
    const dry = await as.otherWard.post(`/api/organisations/${ids.otherCell}/admission-batches`, body)
    expect(dry).toEqual({
      status: 200,
      body: { written: 0, rows: [{ id: row.id, allowed: true, findings: [] }] },
    })
    expect(await pairsAt(ids.district)).toEqual(before)
  })

  it('a corrected name is compared again', async () => {
    const { as, ids } = tree
    const first = await admitted(as.ward, ids.cell, named('Đỗ Văn Quang'))
    const second = await admitted(as.otherWard, ids.otherCell, named('Đỗ Văn Quảng'))
    const body = {
      commandId: anyId(),
      expectedVersion: 3,
      reason: 'Sai dấu',
      person: { fullName: 'Đỗ Văn Quang' },
    }
    const corrected = await as.otherWard.post(`/api/admissions/${second}/corrections`, body)
    expect(corrected).toEqual({ status: 201, body: { id: second, findings: [] } })
    expect(await pairsAt(ids.district)).toContain(pair(first, second))
  })
})

describe('the notices', () => {
  it('open both files to the officer of the committee, names by circle or purpose', async () => {
    const { as, ids } = tree
    const own = { ...named('Lò Thị Són'), decision: { issuerOrganisationId: ids.district } }
    const first = await admitted(as.ward, ids.cell, own)
    const second = await admitted(as.otherWard, ids.otherCell, named('Lò Thị Són'))
    const about = (list: DuplicateNoticeList) =>
      list.items
        .map((item) => [item.first, item.second])
        .filter((both) => both.some(({ id }) => id === first || id === second))
        .flat()
    const silent = about((await notices(as.district, ids.district)).body)
    expect(Object.fromEntries(silent.map(({ id, nameOpen }) => [id, nameOpen]))).toEqual({
      [first]: true,
      [second]: false,
    })
    const open = about((await notices(as.district, ids.district, '?purpose=appraisal')).body)
    expect(open.map(({ person }) => person.fullName)).toEqual(['Lò Thị Són', 'Lò Thị Són'])
    expect((await notices(as.otherDistrict, ids.district)).status).toBe(404)
    expect((await notices(as.inspector, ids.district)).status).toBe(403)
    expect((await notices(as.leader, ids.district)).status).toBe(403)
    expect((await notices(as.administrator, ids.district)).status).toBe(403)
    expect((await notices(as.secretary, ids.cell)).status).toBe(403)
  })

  it('go page by page and end when the people differ', async () => {
    const { as, ids } = tree
    const all = (await notices(as.district, ids.district)).body.items.map(({ id }) => id)
    expect(all.length).toBeGreaterThan(2)
    const first = (await notices(as.district, ids.district, '?limit=1')).body
    const second = (await notices(as.district, ids.district, `?limit=1&cursor=${first.next}`)).body
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all.slice(0, 2))
    const [newest] = first.items
    const { id = '', version } = newest?.second ?? {}
    const body = {
      commandId: anyId(),
      expectedVersion: version,
      reason: 'Sai năm sinh',
      person: { birthDate: '1990' },
      paperReference: 'Giấy khai sinh 7/1990',
    }
    expect((await as.district.post(`/api/admissions/${id}/corrections`, body)).status).toBe(201)
    const left = (await notices(as.district, ids.district)).body.items.map((item) => item.id)
    expect(left).toEqual(all.slice(1))
    expect((await notices(as.district, ids.district, '?cursor=x')).status).toBe(400)
  })

  it('are settled by the committee that was told, once and for all', async () => {
    const { as, ids } = tree
    const first = await admitted(as.ward, ids.cell, named('Lò Văn Hai'))
    const second = await admitted(as.otherWard, ids.otherCell, named('Lò Văn Hai'))
    const list = (await notices(as.district, ids.district)).body.items
    const notice = list.find((item) => [item.first.id, item.second.id].includes(first))
    const settle = (by: Caller, organisationId: string, noticeId = notice?.id, commandId = anyId()) =>
      by.post(`/api/organisations/${organisationId}/duplicate-notices/${noticeId}/settlements`, { commandId })
    expect((await settle(as.province, ids.province)).status).toBe(404)
    expect((await settle(as.otherDistrict, ids.district)).status).toBe(404)
    expect((await settle(as.inspector, ids.district)).status).toBe(403)
    expect((await settle(as.district, ids.district, anyId())).status).toBe(404)
    const commandId = anyId()
    const settled = await settle(as.district, ids.district, notice?.id, commandId)
    expect(settled).toEqual({ status: 201, body: { id: notice?.id, findings: [] } })
    expect(await settle(as.district, ids.district, notice?.id, commandId)).toEqual(settled)
    expect((await settle(as.district, ids.district)).status).toBe(409)
    const left = (await notices(as.district, ids.district)).body.items.map(({ id }) => id)
    expect(left).toEqual(list.map(({ id }) => id).filter((id) => id !== notice?.id))
    const [one = '', other = ''] = [first, second].sort()
    const known = await tree.db
      .selectFrom('distinct_people')
      .selectAll()
      .where('candidate_id', '=', one)
      .execute()
    expect(known).toMatchObject([{ other_id: other }])
  })
})

describe('by the identity number', () => {
  const numbered = (fullName: string, identityNumber: string, birthDate = '1995-04-12') => ({
    person: { fullName, birthDate, identityNumber },
  })

  it('the same person is told under another name, where the name is open to whoever enters', async () => {
    const { as, ids } = tree
    const first = await admitted(as.ward, ids.cell, numbered('Lê Thị Cúc', '022095000101'))
    const again = await admit(
      as.ward,
      ids.nextCell,
      anAdmission(numbered('Lê Thu Cúc', '022095000101', '1994')),
    )
    expect([again.status, again.body.findings]).toMatchObject([
      422,
      [{ code: 'possibleDuplicate', params: { candidateId: first, by: 'identity' } }],
    ])
    expect(
      (await admit(as.ward, ids.nextCell, anAdmission(numbered('Lê Thu Cúc', '022095000102')))).status,
    ).toBe(201)
  })

  it('elsewhere only the committee above both is told', async () => {
    const { as, ids } = tree
    const here = await admitted(as.secretary, ids.cell, numbered('Đỗ Quý Lâm', '022095000103'))
    const there = anAdmission(numbered('Đỗ Lâm', '022095000103', '1990-01-01'))
    expect(await admit(as.otherWard, ids.otherCell, there)).toEqual({
      status: 201,
      body: { id: there.id, findings: [] },
    })
    expect(await pairsAt(ids.district)).toContain(pair(here, there.id))
  })

  it('is twelve digits, kept nowhere and told by nobody', async () => {
    const { as, ids, db } = tree
    const short = anAdmission(numbered('Bùi Thị Sen', '02209500010'))
    expect((await admit(as.secretary, ids.cell, short)).status).toBe(400)
    const id = await admitted(as.secretary, ids.cell, numbered('Bùi Thị Sen', '022095000104'))
    const tables = [
      'identity_mark',
      'sealed_field',
      'person_version',
      'command',
      'audit_line',
      'record',
    ] as const
    const kept = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()))
    expect(JSON.stringify(kept)).not.toContain('022095000104')
    expect(JSON.stringify((await as.secretary.get(`/api/admissions/${id}`)).body)).not.toContain('identity')
  })

  it('stays with a correction that does not name it, and goes where it is emptied', async () => {
    const { as, ids, db } = tree
    const id = await admitted(as.secretary, ids.cell, numbered('Võ Thị Na', '022095000105'))
    const correct = async (person: object, expectedVersion: number) =>
      as.secretary.post(`/api/admissions/${id}/corrections`, {
        commandId: anyId(),
        expectedVersion,
        reason: 'Ghi nhầm',
        person,
      })
    const { version } = (await as.secretary.get<{ version: number }>(`/api/admissions/${id}`)).body
    expect((await correct({ fullName: 'Võ Thị Nam' }, version)).status).toBe(201)
    const other = anAdmission(numbered('Võ Nam', '022095000105'))
    expect((await admit(as.secretary, ids.cell, other)).status).toBe(422)
    expect((await correct({ identityNumber: '' }, version + 1)).status).toBe(201)
    const marks = await db
      .selectFrom('identity_mark')
      .select('version_id')
      .where('candidate_id', '=', id)
      .execute()
    expect(marks).toHaveLength(2)
    expect((await admit(as.secretary, ids.cell, other)).status).toBe(201)
  })
})
