import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditList } from '#contract/accounts'
import type { DutyList, FeedList, FeedReply } from '#contract/desk'
import { type AdmissionTree, plantAdmissionTree } from '../../../test/admissionTree'
import { addAccount, anyId, type Caller, callAs, moveOrganisation } from '../../../test/builders'
import { putFile } from '../../../test/candidateFiles'
import { describeRequest } from '../platform/logging'

/** Duties of `cell`, of the ward and of the district above it, on 31/08/2023. */

let tree: AdmissionTree
let files: Record<'late' | 'sent', string>

beforeAll(async () => {
  tree = await plantAdmissionTree()
  const { db, ids } = tree
  files = {
    late: await putFile(db, {
      cellId: ids.cell,
      fullName: 'Nguyễn Thị Đào',
      // needs no class, of which the district would be told
      state: { certificate_until: '2027-12-31' },
      duties: [
        {
          kind: 'assignMentor',
          organisationId: ids.cell,
          last: '2023-08-30',
          ruleId: 'R-SRC-2',
          cite: '38-HD/BTCTW I.1.1d',
        },
        { kind: 'considerBeforeDossierAges', organisationId: ids.cell, last: '2023-09-07' },
        { kind: 'awaitVerification', organisationId: ids.ward, last: '2023-09-08' },
      ],
    }),
    sent: await putFile(db, {
      cellId: ids.subCell,
      holderId: ids.district,
      fullName: 'Trần Văn Đạt',
      state: { stage: 'grassrootsResolved', stage_day: '2023-07-01', grassroots_day: '2023-07-01' },
      records: [
        {
          kind: 'sent',
          organisationId: ids.ward,
          day: '2023-07-02',
          detail: { toOrganisationId: ids.district },
        },
      ],
      duties: [{ kind: 'decideAdmission', organisationId: ids.district, last: '2023-10-01' }],
    }),
  }
})
afterAll(() => tree.close())

async function duties(as: Caller, body: string, query = ''): Promise<DutyList> {
  const reply = await as.get<DutyList>(`/api/organisations/${body}/duties?${query}`)
  expect(reply.status).toBe(200)
  return reply.body
}
const kindsOf = (list: DutyList) => list.items.map(({ kind }) => kind)

describe('duties', () => {
  it('are the body’s own, the most urgent first, with the monthly review of a cell’s list', async () => {
    const { as, ids } = tree
    const list = await duties(as.secretary, ids.cell)
    expect(kindsOf(list)).toEqual(['assignMentor', 'reviewList', 'considerBeforeDossierAges'])
    expect(list).toMatchObject({
      on: '2023-08-31',
      counts: { overdue: 1, week: 2, month: 0, later: 0 },
      next: null,
      reviews: null,
    })
    expect(list.items[0]).toMatchObject({
      candidateId: files.late,
      personName: 'Nguyễn Thị Đào',
      organisation: { id: ids.cell },
      cell: { id: ids.cell },
      rule: { id: 'R-SRC-2', cite: '38-HD/BTCTW I.1.1d', compared: true },
    })
    expect(list.items[1]).toMatchObject({
      candidateId: null,
      personName: null,
      cell: null,
      last: '2023-08-31',
    })
  })

  it('are counted without being named when none is asked for', async () => {
    const { as, ids } = tree
    const list = await duties(as.secretary, ids.cell, 'limit=0')
    expect(list).toMatchObject({ items: [], next: null, counts: { overdue: 1, week: 2, month: 0, later: 0 } })
  })

  it('of those beneath are asked apart, with the number of lists not gone through', async () => {
    const { as, ids } = tree
    expect(kindsOf(await duties(as.ward, ids.ward))).toEqual(['awaitVerification'])
    const beneath = await duties(as.ward, ids.ward, 'whose=beneath')
    expect(kindsOf(beneath)).toEqual(['assignMentor', 'considerBeforeDossierAges'])
    expect(beneath.reviews).toEqual({ cells: 1, last: '2023-08-31' })
    expect(kindsOf(await duties(as.district, ids.district, 'whose=all'))).toHaveLength(4)
  })

  it('fall into groups by the day asked for, and narrow to one', async () => {
    const { as, ids } = tree
    const counts = async (on: string) =>
      (await duties(as.district, ids.district, `whose=all&on=${on}`)).counts
    expect(await counts('2023-08-31')).toEqual({ overdue: 1, week: 1, month: 1, later: 1 })
    expect(await counts('2023-09-01')).toEqual({ overdue: 1, week: 2, month: 1, later: 0 })
    const week = await duties(as.district, ids.district, 'whose=all&on=2023-09-01&due=week')
    expect(kindsOf(week)).toEqual(['considerBeforeDossierAges', 'awaitVerification'])
    expect(week.counts.overdue).toBe(1)
    expect(kindsOf(await duties(as.district, ids.district, 'kind=decideAdmission'))).toEqual([
      'decideAdmission',
    ])
  })

  it('come in pages', async () => {
    const { as, ids } = tree
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const more = cursor === '' ? '' : `&cursor=${cursor}`
      const page: DutyList = await duties(as.district, ids.district, `whose=all&limit=1${more}`)
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next
    }
    expect(new Set(seen).size).toBe(4)
  })

  it('name the person in the circle alone, and the reading is a line of the log', async () => {
    const { as, ids } = tree
    const list = await duties(as.district, ids.district, 'whose=all')
    const named = list.items.filter(({ personName }) => personName !== null)
    expect(named.map(({ candidateId }) => candidateId)).toEqual([files.sent])
    const { items } = (await as.administrator.get<AuditList>('/api/audit?limit=1')).body
    expect(items).toMatchObject([{ action: 'duties.read', detail: { count: 1, ids: [files.sent] } }])
  })

  it('of a closed file tell what is due and when, not why it came back', async () => {
    const { db, as, ids } = tree
    const params = JSON.stringify({ returnReason: 'paperFaulty', workingDays: 30 })
    await db.updateTable('file_duty').set({ params }).where('candidate_id', '=', files.late).execute()
    const [above] = (await duties(as.district, ids.district, 'whose=beneath')).items
    const [own] = (await duties(as.secretary, ids.cell)).items
    expect([above?.params, above?.candidateId]).toEqual([{ workingDays: 30 }, files.late])
    expect(own?.params).toEqual({ returnReason: 'paperFaulty', workingDays: 30 })
  })
})

describe('that a vote did not carry', () => {
  it('is told to the body that voted, and to nobody above or beside it', async () => {
    const { db, as, ids } = tree
    const report = { kind: 'reportVote', organisationId: ids.cell, last: '2023-08-20', ruleId: 'R-VOTE-7' }
    await putFile(db, { cellId: ids.cell, duties: [report] })
    expect(kindsOf(await duties(as.secretary, ids.cell))).toContain('reportVote')
    expect(kindsOf(await duties(as.ward, ids.ward, 'whose=all'))).not.toContain('reportVote')
    expect(kindsOf(await duties(as.ward, ids.cell))).not.toContain('reportVote')
    expect((await duties(as.district, ids.district, 'whose=all&kind=reportVote')).counts.overdue).toBe(0)
    const rule = await as.ward.get<{ items: unknown[] }>(`/api/rules/R-VOTE-7/files?organisation=${ids.ward}`)
    expect([rule.status, rule.body.items]).toEqual([200, []])
    await db.deleteFrom('file_duty').where('kind', '=', 'reportVote').execute()
  })
})

describe('the monthly review of a list', () => {
  it('is done by a meeting or a change of the list in the month', async () => {
    const { db, as, ids, clock } = tree
    const meeting = { id: anyId(), organisation_id: ids.cell, day: '2023-08-15', ballot: 'raised' }
    const counts = { official_total: 9, official_present: 9 }
    await db
      .insertInto('meeting')
      .values({ ...meeting, meeting_id: meeting.id, ...counts, recorded_at: clock.now })
      .execute()
    expect(kindsOf(await duties(as.secretary, ids.cell))).not.toContain('reviewList')
    expect(kindsOf(await duties(as.secretary, ids.cell, 'on=2023-09-02'))).toContain('reviewList')
    expect((await duties(as.ward, ids.ward, 'whose=all')).reviews).toEqual({ cells: 0, last: '2023-08-31' })
    const version = { organisation_id: ids.cell, ballot: 'raised', ...counts, recorded_at: clock.now }
    const moved = {
      ...version,
      id: anyId(),
      meeting_id: meeting.id,
      day: '2023-07-15',
      replaces_id: meeting.id,
    }
    await db.insertInto('meeting').values(moved).execute()
    expect(kindsOf(await duties(as.secretary, ids.cell))).toContain('reviewList')
    const back = { ...moved, id: anyId(), day: '2023-08-16', replaces_id: moved.id, taken_back: true }
    await db.insertInto('meeting').values(back).execute()
    expect(kindsOf(await duties(as.secretary, ids.cell))).toContain('reviewList')
  })

  it('is not asked of a cell without a list', async () => {
    const { as, ids } = tree
    expect(kindsOf(await duties(as.nextSecretary, ids.nextCell))).toEqual([])
  })
})

describe('a calendar feed', () => {
  const make = async (as: Caller, body: string, command = { commandId: anyId(), id: anyId() }) =>
    as.post<FeedReply>(`/api/organisations/${body}/calendar-feeds`, command)
  const read = (path: string) => tree.app.inject({ method: 'GET', url: path })

  it('gives the body’s duties as days, without any name, to whoever has the address', async () => {
    const { as, ids } = tree
    const made = await make(as.secretary, ids.cell)
    expect(made.status).toBe(201)
    const calendar = await read(made.body.path)
    expect(calendar.statusCode).toBe(200)
    expect(calendar.headers['content-type']).toBe('text/calendar; charset=utf-8')
    const lines = calendar.body.replaceAll('\r\n ', '').split('\r\n')
    expect(lines[0]).toBe('BEGIN:VCALENDAR')
    expect(lines).toContain('DTSTART;VALUE=DATE:20230830')
    expect(lines).toContain('DTEND;VALUE=DATE:20230831')
    expect(lines).toContain('SUMMARY:Phân công đảng viên giúp đỡ quần chúng')
    expect(lines).toContain('DESCRIPTION:Tính hạn từ 10/01/2023. Căn cứ: 38-HD/BTCTW I.1.1d')
    expect(calendar.body).not.toContain('Đào')
    expect(calendar.body.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  })

  it('is the same when the command is sent again, and kept as a digest alone', async () => {
    const { db, as, ids } = tree
    const command = { commandId: anyId(), id: anyId() }
    const [first, again] = [
      await make(as.secretary, ids.cell, command),
      await make(as.secretary, ids.cell, command),
    ]
    expect(again).toEqual(first)
    const token = first.body.path.split('/').at(-1)?.replace('.ics', '') ?? ''
    const stored = JSON.stringify(await db.selectFrom('calendar_feed').selectAll().execute())
    const commands = JSON.stringify(await db.selectFrom('command').selectAll().execute())
    expect(token.length).toBeGreaterThan(40)
    expect(stored + commands).not.toContain(token)
  })

  it('can be taken back by its account alone', async () => {
    const { app, db, as, ids, clock } = tree
    const mine = await callAs(app, db, await addAccount(db, 'secretary', ids.nextCell), clock)
    const { body } = await make(mine, ids.nextCell)
    const listed = await mine.get<FeedList>(`/api/organisations/${ids.nextCell}/calendar-feeds`)
    expect(listed.body.items.map(({ id }) => id)).toEqual([body.id])
    expect(JSON.stringify(listed.body)).not.toContain('.ics')
    const theirs = await as.nextSecretary.get<FeedList>(`/api/organisations/${ids.nextCell}/calendar-feeds`)
    expect(theirs.body.items).toEqual([])
    const end = (caller: Caller) => caller.delete(`/api/calendar-feeds/${body.id}`)
    expect((await end(as.nextSecretary)).status).toBe(404)
    expect((await end(mine)).status).toBe(204)
    expect((await end(mine)).status).toBe(404)
    expect((await read(body.path)).statusCode).toBe(404)
  })

  it('that was ended gives its id to no other, and no other account has its secret', async () => {
    const { as, ids } = tree
    const id = anyId()
    const first = await make(as.secretary, ids.cell, { commandId: anyId(), id })
    expect((await as.secretary.delete(`/api/calendar-feeds/${id}`)).status).toBe(204)
    for (const [caller, body] of [
      [as.secretary, ids.cell],
      [as.ward, ids.ward],
    ] as const) {
      expect((await make(caller, body, { commandId: anyId(), id })).status).toBe(409)
    }
    expect((await read(first.body.path)).statusCode).toBe(404)
  })

  it('answers while the account has its role there, and not after', async () => {
    const { app, db, ids, clock } = tree
    const account = await addAccount(db, 'officer', ids.otherWard)
    const caller = await callAs(app, db, account, clock)
    const [ward, cell] = [await make(caller, ids.otherWard), await make(caller, ids.otherCell)]
    expect([(await read(ward.body.path)).statusCode, (await read(cell.body.path)).statusCode]).toEqual([
      200, 200,
    ])
    await moveOrganisation(db, ids.otherCell, ids.farWard, '2023-08-01')
    expect([(await read(ward.body.path)).statusCode, (await read(cell.body.path)).statusCode]).toEqual([
      200, 404,
    ])
    const administrator = await addAccount(db, 'administrator', ids.central)
    const disabling = { commandId: anyId(), disabled: true }
    const root = await callAs(app, db, administrator, clock)
    expect((await root.post(`/api/accounts/${account}/disablements`, disabling)).status).toBe(201)
    expect((await read(ward.body.path)).statusCode).toBe(404)
  })

  it('is for nobody beyond reach, and unknown addresses are not there', async () => {
    const { as, ids } = tree
    expect((await make(as.otherDistrict, ids.ward)).status).toBe(404)
    expect((await make(as.administrator, ids.ward)).status).toBe(403)
    expect((await read(`/api/calendar-feeds/${'a'.repeat(43)}.ics`)).statusCode).toBe(404)
    expect((await read('/api/calendar-feeds/kurz.ics')).statusCode).toBe(400)
  })

  it('leaves no secret in the log', () => {
    const [method, url] = ['GET', '/api/calendar-feeds/a-secret.ics?any=thing']
    expect(describeRequest({ method, url })).toEqual({ method, path: '/api/calendar-feeds/*' })
  })
})
