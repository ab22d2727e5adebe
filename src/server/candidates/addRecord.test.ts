import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditList } from '#contract/accounts'
import {
  addAccount,
  addOrganisation,
  anyId,
  type Caller,
  callAs,
  moveOrganisation,
} from '../../../test/builders'
import {
  add,
  all,
  type FileTree,
  file,
  grant,
  opened,
  plantFileTree,
  recordOf,
  road,
  walk,
} from '../../../test/fileCalls'
import { findingsOf } from '../../../test/targetTree'

let tree: FileTree
beforeAll(async () => {
  tree = await plantFileTree()
})
afterAll(() => tree.close())

const refusal = async (as: Caller, id: string, record: object) => {
  const { status, body } = await add(as, id, record)
  return status === 201 ? [201] : [status, ...findingsOf(body)]
}
const listed = () => opened(tree.as.secretary, tree.ids.cell)
const walked = async (until: Parameters<typeof walk>[2]) => {
  const id = await listed()
  await walk(tree, id, until)
  return id
}
const kindsOf = async (id: string) => {
  const rows = await tree.db
    .selectFrom('record')
    .select('kind')
    .where('candidate_id', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map(({ kind }) => kind)
}
const step = (kind: string) => {
  const found = road(tree).find((one) => one.kind === kind)
  if (found === undefined) throw new Error(`no step ${kind}`)
  return recordOf(found)
}
const certificate = { kind: 'certificate', day: '2024-05-20', paper: { number: '15/GCN' } }

describe('a record', () => {
  it('of a certificate tells that its number is somebody else’s, whoever asks; of another year it does not', async () => {
    const { as } = tree
    const [one, two] = [await listed(), await listed()]
    const given = { kind: 'certificate', day: '2024-05-20', paper: { number: '0777/GCN-TĐ' } }
    const codesOf = ({ body }: { body: unknown }) =>
      (body as { findings: { code: string; effect: string }[] }).findings.map(({ code }) => code)
    expect(codesOf(await add(as.ward, one, given))).toEqual([])
    const same = await add(as.ward, two, { ...given, paper: { number: '777/gcn-tđ' } })
    expect([same.status, codesOf(same)]).toEqual([201, ['certificateNumberTwice']])
    const { findings } = await file(as.secretary, one)
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'certificateNumberTwice', effect: 'warn', recordKind: 'certificate' }),
    )
    const three = await listed()
    expect(codesOf(await add(as.ward, three, { ...given, day: '2025-05-20' }))).toEqual([])
  })

  it('sent twice is written once and answered alike', async () => {
    const { as } = tree
    const id = await listed()
    const body = { commandId: anyId(), id: anyId(), ...certificate }
    const first = await add(as.ward, id, body)
    expect(first).toMatchObject({ status: 201, body: { id: body.id } })
    expect(await add(as.ward, id, body)).toEqual(first)
    expect(await kindsOf(id)).toEqual(['listed', 'certificate'])
    expect(await refusal(as.ward, id, { ...body, day: '2024-05-21' })).toEqual([
      409,
      'commandReused commandId',
    ])
    expect(await refusal(as.ward, id, { ...body, commandId: anyId() })).toEqual([409, 'stale'])
  })

  it('of two officers at once is written by one; the other is told what changed', async () => {
    const { as } = tree
    const id = await listed()
    const both = await Promise.all([
      add(as.ward, id, { ...certificate, expectedVersion: 2 }),
      add(as.ward, id, { ...certificate, expectedVersion: 2 }),
    ])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
      findings: [{ code: 'stale', field: 'expectedVersion', params: { version: 3, changed: 'certificate' } }],
    })
    expect(await kindsOf(id)).toEqual(['listed', 'certificate'])
  })

  it('that skips, repeats or contradicts is refused and leaves nothing', async () => {
    const { as, db } = tree
    const id = await walked('certificate')
    const linesBefore = await db
      .selectFrom('audit_line')
      .select(({ fn }) => fn.countAll().as('n'))
      .execute()
    const before = await kindsOf(id)
    expect(await refusal(as.secretary, id, step('application'))).toEqual([422, 'stepSkipped kind'])
    expect(
      await refusal(as.secretary, id, { kind: 'listed', day: '2024-02-01', paper: { number: '2' } }),
    ).toEqual([422, 'stepRepeated kind'])
    expect(await refusal(as.ward, id, { ...step('permission'), day: '2024-05-19' })).toEqual([
      422,
      'beforeEarlierStep day',
    ])
    expect(await refusal(as.secretary, id, { ...step('cellResolution'), day: '2027-01-01' })).toContain(
      'dayInFuture day',
    )
    expect(await kindsOf(id)).toEqual(before)
    expect(
      await db
        .selectFrom('audit_line')
        .select(({ fn }) => fn.countAll().as('n'))
        .execute(),
    ).toEqual(linesBefore)
  })

  it('of an earlier day takes the ground from nothing that stands', async () => {
    const { as } = tree
    const id = await walked('permission')
    expect(await refusal(as.secretary, id, { kind: 'withdrawal', day: '2024-06-01' })).toEqual([
      422,
      'fileClosed records',
    ])
    expect(await refusal(as.secretary, id, { kind: 'withdrawal', day: '2024-10-01' })).toEqual([201])
    expect(await refusal(as.secretary, id, step('application'))).toEqual([201])
    expect(await refusal(as.secretary, id, step('introduction'))).toMatchObject([422, 'fileClosed kind'])
  })

  it('of a kind holds the detail of that kind and no other', async () => {
    const { as, members } = tree
    const id = await listed()
    const mentor = { kind: 'mentorAssigned', day: '2025-10-10' }
    expect(await refusal(as.secretary, id, mentor)).toEqual([400, 'malformed detail.memberId'])
    expect(await refusal(as.secretary, id, { ...certificate, detail: { remark: 'tốt' } })).toEqual([
      400,
      'malformed detail',
    ])
    expect(await refusal(as.secretary, id, { ...mentor, detail: { memberId: anyId() } })).toEqual([404])
    expect(
      await refusal(as.secretary, id, { ...mentor, detail: { memberId: members.newcomer } }),
    ).toMatchObject([201])
    const { findings } = await file(as.secretary, id)
    expect(findings).toMatchObject([{ code: 'mentorNotOfficial', recordKind: 'mentorAssigned' }])
  })
})

describe('votes', { timeout: 90_000 }, () => {
  const meet = (record: object) => ({ ...step('cellResolution'), ...record })

  it('that do not add up are refused', async () => {
    const { as } = tree
    const id = await walked('opinion')
    const short = { official: { total: 14, present: 12, absent: { ordinary: 1 } } }
    expect(
      await refusal(as.secretary, id, meet({ attendance: short, vote: { for: 12, against: 0 } })),
    ).toEqual([422, 'attendanceDoesNotAdd attendance.official'])
    expect(
      await refusal(as.secretary, id, meet({ attendance: all(14), vote: { for: 12, against: 1 } })),
    ).toEqual([422, 'votesDoNotAdd vote'])
    expect(await refusal(as.secretary, id, meet({ attendance: undefined, vote: undefined }))).toEqual([
      422,
      'voteMissing vote',
    ])
  })

  it('that do not carry are a fact: 9 of 14 with two ordinarily absent, where 10 are needed', async () => {
    const { as } = tree
    const id = await walked('opinion')
    const attendance = { official: { total: 14, present: 12, absent: { ordinary: 2 } } }
    expect(await refusal(as.secretary, id, meet({ attendance, vote: { for: 9, against: 3 } }))).toEqual([201])
    const { records, stage } = await file(as.secretary, id)
    expect(stage).toBe('applied')
    expect(records.at(-1)).toMatchObject({ outcome: 'notCarried', vote: { for: 9, base: 14, needed: 10 } })
    expect(await refusal(as.ward, id, step('grassrootsResolution'))).toEqual([422, 'stepSkipped kind'])
    const again = meet({
      day: '2025-05-02',
      paper: { number: '14-NQ/CB' },
      attendance,
      vote: { for: 10, against: 2 },
    })
    expect(await refusal(as.secretary, id, again)).toEqual([201])
    expect((await file(as.secretary, id)).stage).toBe('cellResolved')
  })

  it('of a level are seen there and above, upper conclusions not by the cell', async () => {
    const { as } = tree
    const id = await walked('admissionDecision')
    const seen = async (caller: Caller, kind: string) => {
      const { records } = await file(caller, id)
      const record = records.find((one) => one.kind === kind)
      return record === undefined ? 'nothing' : record.vote === null ? 'no vote' : 'vote'
    }
    const told = async (kind: string) =>
      Promise.all([as.secretary, as.ward, as.district].map((caller) => seen(caller, kind)))
    expect(await told('cellResolution')).toEqual(['vote', 'vote', 'vote'])
    expect(await told('grassrootsResolution')).toEqual(['nothing', 'vote', 'vote'])
    expect(await told('boardAppraisal')).toEqual(['nothing', 'no vote', 'no vote'])
    expect(await told('admissionDecision')).toEqual(['no vote', 'no vote', 'vote'])
  })
})

describe('who enters', { timeout: 90_000 }, () => {
  it('whose act it is, or the level above from a dated paper', async () => {
    const { as } = tree
    const id = await listed()
    expect(await refusal(as.secretary, id, certificate)).toEqual([422, 'required behalf'])
    expect(await refusal(as.secretary, id, { ...certificate, behalf: { day: '2026-12-01' } })).toEqual([
      422,
      'dayInFuture behalf.day',
    ])
    const behalf = { day: '2024-06-02', paper: 'Giấy chứng nhận bản chính' }
    expect(await refusal(as.secretary, id, { ...certificate, behalf })).toEqual([201])
    const { records } = await file(as.ward, id)
    expect(records.at(-1)).toMatchObject({
      behalf: { ...behalf, organisationName: 'Chi bộ khu 1' },
      organisation: { name: 'Đảng bộ huyện A' },
    })
  })

  it('nobody else, and nobody to whom the file is closed', async () => {
    const { as, ids, db, app, clock } = tree
    const id = await walked('opinion')
    const resolution = step('cellResolution')
    const leader = await callAs(app, db, await addAccount(db, 'leader', ids.cell), clock)
    for (const caller of [as.leader, as.inspector, as.administrator, as.province, leader]) {
      expect(await refusal(caller, id, resolution)).toEqual([403])
    }
    expect(
      await refusal(as.district, id, {
        kind: 'consentRequired',
        day: '2025-01-01',
        detail: { consent: 'age' },
      }),
    ).toEqual([403])
    expect(
      await refusal(as.secretary, id, {
        kind: 'boardAppraisal',
        day: '2025-05-01',
        detail: { proposes: true },
      }),
    ).toEqual([403])
    for (const caller of [as.nextSecretary, as.otherWard, as.otherDistrict]) {
      expect((await add(caller, id, resolution)).status).toBe(404)
      expect((await caller.get(`/api/candidates/${id}`)).status).toBe(404)
      expect((await add(caller, id, { nothing: true })).status).toBe(404)
    }
    expect((await add(as.ward, anyId(), resolution)).status).toBe(404)
  })

  it('names bodies in reach or above the cell; any other is not there', async () => {
    const { as, ids } = tree
    const id = await walked('cellResolution')
    const sent = (toOrganisationId: string) => ({
      kind: 'sent',
      day: '2025-04-12',
      detail: { toOrganisationId },
    })
    for (const foreign of [ids.otherWard, ids.nextCell, ids.farCell, anyId()]) {
      expect(await refusal(as.secretary, id, sent(foreign))).toEqual([404])
      expect(
        await refusal(as.secretary, id, {
          ...certificate,
          organisationId: foreign,
          behalf: { day: '2024-06-01' },
        }),
      ).toEqual([404])
    }
    const request = {
      kind: 'verificationReply',
      day: '2025-04-01',
      detail: { requestId: anyId(), conclusion: 'confirmed' },
    }
    expect(await refusal(as.ward, id, request)).toEqual([404])
    expect(await refusal(as.secretary, id, sent(ids.ward))).toEqual([201])
    expect((await file(as.secretary, id)).holder).toMatchObject({ id: ids.ward })
  })
})

describe('who decides', { timeout: 90_000 }, () => {
  it('a body with a grant on the day; a closed one for the days it lived', async () => {
    const { as, ids, db } = tree
    const id = await walked('boardAppraisal')
    const decision = (issuerOrganisationId: string) => ({
      ...step('admissionDecision'),
      paper: { number: '77-QĐ', issuerName: 'Ban Thường vụ', issuerOrganisationId },
      vote: undefined,
      attendance: undefined,
    })
    expect(await refusal(as.district, id, decision(ids.ward))).toEqual([
      422,
      'noAuthority paper.issuerOrganisationId',
    ])
    const closed = await addOrganisation(db, {
      name: 'Đảng bộ khối cũ',
      parent: ids.district,
      kind: 'upperDirect',
      to: '2025-06-15',
    })
    expect((await grant(as.province, ids.province, { organisationId: closed })).status).toBe(201)
    expect(await refusal(as.district, id, decision(closed))).toEqual([
      422,
      'issuerClosed paper.issuerOrganisationId',
    ])
    const earlier = { ...decision(closed), day: '2025-06-10' }
    expect(await refusal(as.district, id, earlier)).toEqual([201])
    expect((await file(as.district, id)).records.at(-1)).toMatchObject({
      kind: 'admissionDecision',
      organisation: { id: ids.cell },
      paper: { issuerOrganisationId: closed },
    })
  })

  it('is a body that stood above the cell on the day, wherever the cell stands now', async () => {
    const { as, ids, db, app, clock } = tree
    const former = await addOrganisation(db, {
      name: 'Đảng bộ huyện cũ',
      parent: ids.province,
      kind: 'upperDirect',
    })
    const ward = await addOrganisation(db, { name: 'Đảng bộ xã chuyển', parent: former })
    const cell = await addOrganisation(db, { name: 'Chi bộ thôn chuyển', parent: ward, kind: 'cell' })
    await moveOrganisation(db, ward, ids.district, '2025-07-01')
    const officer = await callAs(app, db, await addAccount(db, 'officer', ward), clock)
    const taken = {
      kind: 'opening',
      day: '2025-06-01',
      paper: undefined,
      detail: { reached: 'boardAppraisal' },
    }
    const id = await opened(officer, cell, { record: taken })
    const behalf = { day: '2025-06-25' }
    const decision = (day: string, paper: object) => ({
      kind: 'admissionDecision',
      day,
      behalf,
      paper: { number: '9-QĐ', ...paper },
    })
    expect(
      await refusal(officer, id, decision('2025-06-20', { issuerOrganisationId: ids.otherDistrict })),
    ).toEqual([404])
    expect(await refusal(officer, id, decision('2025-06-20', { issuerOrganisationId: former }))).toEqual([
      422,
      'noAuthority paper.issuerOrganisationId',
    ])
    expect((await grant(as.province, ids.province, { organisationId: former })).status).toBe(201)
    expect(await refusal(officer, id, decision('2025-06-20', { issuerAbove: 2 }))).toEqual([201])
    expect((await file(officer, id)).records.at(-1)).toMatchObject({
      paper: { issuerOrganisationId: former, issuerName: 'Đảng bộ huyện cũ' },
    })
  })

  it('is named by steps above the cell where its id is not known', async () => {
    const { as, ids } = tree
    const id = await walked('boardAppraisal')
    const paper = (issuerAbove: number) => ({ number: '77-QĐ', issuerAbove })
    const behalf = { day: '2025-06-22' }
    const decision = { kind: 'admissionDecision', day: '2025-06-20', behalf }
    expect(await refusal(as.secretary, id, { ...decision, paper: paper(9) })).toEqual([404])
    expect(await refusal(as.secretary, id, { ...decision, paper: paper(2) })).toEqual([201])
    expect((await file(as.ward, id)).records.at(-1)).toMatchObject({
      paper: { issuerOrganisationId: ids.district, issuerName: 'Đảng bộ huyện A' },
    })
  })
})

describe('reading a file', { timeout: 90_000 }, () => {
  it('is open to the cell, those up to the grassroots body, and whoever it was sent to', async () => {
    const { as } = tree
    const id = await walked('cellResolution')
    const open = async (caller: Caller, query = '') => {
      const { nameOpen, records, person } = await file(caller, id, query)
      return nameOpen && records.length > 0 && person.fullName !== null
    }
    expect(
      await Promise.all([as.secretary, as.ward, as.district, as.province].map((caller) => open(caller))),
    ).toEqual([true, true, false, false])
    expect(await file(as.province, id)).toMatchObject({
      stage: 'cellResolved',
      exit: null,
      context: null,
      entries: [],
    })
    expect(await open(as.leader, '?purpose=appraisal')).toBe(true)
    expect((await as.inspector.get(`/api/candidates/${id}?purpose=inspection`)).status).toBe(403)
    expect((await file(as.inspector, id)).nameOpen).toBe(false)
    expect((await as.administrator.get(`/api/candidates/${id}`)).status).toBe(403)
    await walk(tree, id, 'cellResolution').catch(() => undefined)
    for (const kind of ['sent', 'received', 'grassrootsResolution']) {
      const found = road(tree).find((one) => one.kind === kind)
      if (found !== undefined) await add(as[found.by], id, recordOf(found))
    }
    expect(await open(as.district)).toBe(false)
    const up = { kind: 'sent', day: '2025-05-07', detail: { toOrganisationId: tree.ids.district } }
    expect((await add(as.ward, id, up)).status).toBe(201)
    expect(await open(as.district)).toBe(true)
  })

  it('leaves one line with viewer, purpose and no value', async () => {
    const { as } = tree
    const id = await listed()
    await file(as.leader, id, '?purpose=complaint')
    const { items } = (await as.administrator.get<AuditList>('/api/audit?limit=1')).body
    expect(items).toMatchObject([
      { action: 'candidates.read', subjectId: id, detail: { purpose: 'complaint', count: 1 } },
    ])
    await file(as.leader, id)
    expect((await as.administrator.get<AuditList>('/api/audit?limit=1')).body.items).toEqual(items)
  })

  it('of a person whose text was erased shows a stub that is still counted', async () => {
    const { as, database } = tree
    const id = await walked('cellResolution')
    const { openDatabase } = await import('../platform/database')
    const owner = openDatabase(database.ownerUrl)
    await sql`delete from person_version where candidate_id = ${id}`.execute(owner)
    await owner.destroy()
    expect(await file(as.ward, id)).toMatchObject({
      isStub: true,
      nameOpen: false,
      records: [],
      stage: 'cellResolved',
    })
  })
})

describe('a hand-over', () => {
  it('is seen by both sides until it is received; then the file is the new cell’s', async () => {
    const { as, ids, db, app, clock } = tree
    const id = await walked('personalHistory')
    const handover = {
      kind: 'handover',
      day: '2025-08-12',
      detail: { toOrganisationId: ids.otherCell, situation: 'beforeResolution', movedDay: '2025-08-11' },
    }
    expect(await refusal(as.secretary, id, handover)).toEqual([404])
    expect(await refusal(as.ward, id, handover)).toEqual([404])
    const arriving = await callAs(app, db, await addAccount(db, 'secretary', ids.otherCell), clock)
    const wide = await callAs(app, db, await addAccount(db, 'officer', ids.ward), clock)
    await db
      .insertInto('role_grant')
      .values({
        id: anyId(),
        account_id: (
          await db.selectFrom('account').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()
        ).id,
        organisation_id: ids.district,
        role: 'officer',
        from_day: '2000-01-01',
        to_day: null,
        recorded_at: clock.now,
        recorded_by: null,
      })
      .execute()
    expect((await arriving.get(`/api/candidates/${id}`)).status).toBe(404)
    expect(await refusal(wide, id, handover)).toEqual([422, 'required behalf'])
    expect(await refusal(wide, id, { ...handover, behalf: { day: '2025-08-12' } })).toEqual([201])
    expect((await file(arriving, id)).nameOpen).toBe(true)
    const { duties } = await file(as.secretary, id)
    expect(duties.find(({ kind }) => kind === 'receiveHandover')).toMatchObject({
      organisation: { id: null, name: 'Chi bộ khu 4' },
      start: '2025-08-11',
    })
    expect(await refusal(arriving, id, { kind: 'withdrawal', day: '2025-08-13' })).toEqual([403])
    expect(await refusal(arriving, id, { kind: 'handoverReceived', day: '2025-08-20' })).toEqual([201])
    expect(await file(arriving, id)).toMatchObject({ cell: { id: ids.otherCell }, stage: 'applied' })
    expect((await as.secretary.get(`/api/candidates/${id}`)).status).toBe(404)
    expect((await as.ward.get(`/api/candidates/${id}`)).status).toBe(404)
  })
})
