import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MeetingList, MeetingReply } from '#contract/meetings'
import { anyId, type Caller } from '../../../test/builders'
import { add, all, type FileTree, file, opened, plantFileTree, walked } from '../../../test/fileCalls'
import { findingsOf } from '../../../test/targetTree'
import { checkFolds } from './checkFolds'

let tree: FileTree
beforeAll(async () => {
  tree = await plantFileTree()
})
afterAll(() => tree.close())

const resolution = (candidateId: string, change: object = {}) => ({
  candidateId,
  recordId: anyId(),
  kind: 'cellResolution',
  number: `${count()}-NQ/CB`,
  vote: { for: 14, against: 0 },
  ...change,
})
let counted = 0
const count = () => (counted += 1)
const meeting = (resolutions: object[], change: object = {}) => ({
  commandId: anyId(),
  id: anyId(),
  day: '2025-04-10',
  attendance: all(14),
  resolutions,
  ...change,
})
const hold = (as: Caller, id: string, body: object) =>
  as.post<MeetingReply>(`/api/organisations/${id}/meetings`, body)
const refusal = async (as: Caller, id: string, body: object) => {
  const { status, body: answer } = await hold(as, id, body)
  return status === 201 ? [201] : [status, ...findingsOf(answer)]
}
const recordsOf = async (meetingId: string) =>
  tree.db.selectFrom('record').selectAll().where('meeting_id', '=', meetingId).execute()

describe('a meeting', { timeout: 90_000 }, () => {
  it('resolves on five candidates at once, each with its own vote', async () => {
    const { as, ids, members } = tree
    const five = await Promise.all([1, 2, 3, 4, 5].map(() => walked(tree, 'opinion')))
    const votes = [14, 13, 10, 9, 14].map((given) => ({ vote: { for: given, against: 14 - given } }))
    const body = meeting(
      five.map((id, index) => resolution(id, votes[index])),
      { chairId: members.mentor, secretaryId: members.introducer },
    )
    const { status, body: reply } = await hold(as.secretary, ids.cell, body)
    expect([status, reply.id, reply.resolutions.map(({ outcome }) => outcome)]).toEqual([
      201,
      body.id,
      ['carried', 'carried', 'carried', 'notCarried', 'carried'],
    ])
    expect(await hold(as.secretary, ids.cell, body)).toEqual({ status, body: reply })
    expect(await recordsOf(body.id)).toHaveLength(5)
    const stages = await Promise.all(five.map(async (id) => (await file(as.ward, id)).stage))
    expect(stages).toEqual(['cellResolved', 'cellResolved', 'cellResolved', 'applied', 'cellResolved'])
    const list = (await as.secretary.get<MeetingList>(`/api/organisations/${ids.cell}/meetings`)).body
    expect(list.items).toMatchObject([
      { id: body.id, chairName: 'Hoàng Văn Giúp', attendance: { official: { total: 14 } }, version: 1 },
    ])
    expect(list.items[0]?.resolutions).toHaveLength(5)
    const closed = (await as.leader.get<MeetingList>(`/api/organisations/${ids.cell}/meetings`)).body
    expect(closed.items).toMatchObject([{ chairName: null, attendance: null, resolutions: [] }])
  })

  it('writes all of its resolutions or none', async () => {
    const { as, ids } = tree
    const [ready, early] = await Promise.all([walked(tree, 'opinion'), walked(tree, 'permission')])
    const body = meeting([resolution(ready), resolution(early)])
    const { status, body: answer } = await hold(as.secretary, ids.cell, body)
    expect([status, new Set(findingsOf(answer))]).toEqual([422, new Set(['stepSkipped resolutions.1.kind'])])
    expect(await recordsOf(body.id)).toEqual([])
    expect((await file(as.ward, ready)).stage).toBe('applied')
    const uncounted = meeting([resolution(ready, { vote: { for: 14, against: 1 } })])
    expect(await refusal(as.secretary, ids.cell, uncounted)).toEqual([
      422,
      'votesDoNotAdd resolutions.0.vote',
    ])
    const absent = { official: { total: 14, present: 12, absent: {} } }
    expect(await refusal(as.secretary, ids.cell, meeting([], { attendance: absent }))).toEqual([
      422,
      'attendanceDoesNotAdd attendance.official',
    ])
    const twice = resolution(ready)
    expect(await refusal(as.secretary, ids.cell, meeting([twice, twice]))).toMatchObject([
      409,
      expect.anything(),
    ])
    const stale = meeting([resolution(ready, { expectedVersion: 1 })])
    expect(await refusal(as.secretary, ids.cell, stale)).toEqual([409, 'stale expectedVersion'])
  })

  it('of several kinds judges each on what it resolved before', async () => {
    const { as, ids, members } = tree
    const id = await opened(as.secretary, ids.cell)
    const mentor = resolution(id, {
      kind: 'mentorAssigned',
      vote: undefined,
      detail: { memberId: members.mentor, replaces: null },
    })
    const body = meeting([mentor, resolution(await walked(tree, 'opinion'))], { day: '2025-04-11' })
    expect(await refusal(as.secretary, ids.cell, body)).toEqual([201])
    expect((await file(as.ward, id)).records.at(-1)).toMatchObject({
      kind: 'mentorAssigned',
      meetingId: body.id,
    })
  })

  it('is entered by the body that met, or from its paper by the one above', async () => {
    const { as, ids } = tree
    const id = await walked(tree, 'opinion')
    expect(await refusal(as.ward, ids.cell, meeting([resolution(id)]))).toEqual([422, 'required behalf'])
    const body = meeting([resolution(id)], { behalf: { day: '2025-04-12', paper: 'Biên bản họp' } })
    expect(await refusal(as.ward, ids.cell, body)).toEqual([201])
    expect(await recordsOf(body.id)).toMatchObject([
      { behalf_organisation_id: ids.ward, organisation_id: ids.cell },
    ])
    const upper = resolution(id, {
      kind: 'grassrootsResolution',
      number: '40-NQ/ĐU',
      vote: { for: 15, against: 0 },
    })
    const above = meeting([upper], { day: '2025-05-05', attendance: all(15) })
    expect(await refusal(as.secretary, ids.ward, above)).toEqual([404])
    expect(await refusal(as.ward, ids.ward, above)).toEqual([201])
    expect((await file(as.ward, id)).stage).toBe('grassrootsResolved')
    expect(await refusal(as.leader, ids.cell, meeting([]))).toEqual([403])
    expect(await refusal(as.otherWard, ids.cell, meeting([]))).toEqual([404])
    expect(await refusal(as.nextSecretary, ids.nextCell, meeting([resolution(id)]))).toEqual([404])
    expect(await refusal(as.secretary, ids.cell, meeting([resolution(anyId())]))).toEqual([404])
    expect(await refusal(as.secretary, ids.cell, meeting([], { chairId: anyId() }))).toEqual([404])
  })

  it('of another cell resolves nothing on the file', async () => {
    const { as, ids } = tree
    const id = await walked(tree, 'opinion')
    const behalf = { behalf: { day: '2025-04-12', paper: 'Biên bản họp' } }
    const body = meeting([resolution(id)], behalf)
    expect(await refusal(as.ward, ids.nextCell, body)).toEqual([
      422,
      'cellMismatch resolutions.0.organisationId',
    ])
  })

  it('of the deciding committee decides for the cell of each file', async () => {
    const { as, ids } = tree
    const id = await walked(tree, 'boardAppraisal')
    const decision = resolution(id, {
      kind: 'admissionDecision',
      number: '77-QĐ/HU',
      vote: { for: 11, against: 0 },
    })
    const body = meeting([decision], { day: '2025-06-20', attendance: all(11) })
    expect(await refusal(as.district, ids.district, body)).toEqual([201])
    expect(await recordsOf(body.id)).toMatchObject([
      { organisation_id: ids.cell, issuer_organisation_id: ids.district, issuer_name: 'Đảng bộ huyện A' },
    ])
  })
})

describe('what a meeting may be', { timeout: 90_000 }, () => {
  it('resolves kinds that meetings resolve, each with its own detail', async () => {
    const { as, ids, members } = tree
    const id = await opened(as.secretary, ids.cell)
    const one = (change: object) =>
      refusal(as.secretary, ids.cell, meeting([resolution(id, { vote: undefined, ...change })]))
    expect(await one({ kind: 'mentorAssigned', detail: {} })).toEqual([
      400,
      'malformed resolutions.0.detail.memberId',
    ])
    expect(await one({ kind: 'removal', detail: { memberId: members.mentor } })).toEqual([
      400,
      'malformed resolutions.0.detail',
    ])
    for (const kind of ['sent', 'application', 'certificate', 'opening', 'ceremony', 'withdrawal']) {
      const answer = await one({ kind, detail: {} })
      expect([kind, ...answer.slice(0, 2)]).toEqual([kind, 400, 'malformed resolutions.0.kind'])
    }
    expect(await one({ kind: 'listed' })).toEqual([422, 'stepRepeated kind'])
  })

  it('was held on a day that came, by a body that lived', async () => {
    const { as, ids } = tree
    expect(await refusal(as.secretary, ids.cell, meeting([], { day: '2026-11-23' }))).toEqual([
      422,
      'dayInFuture day',
    ])
    const before = meeting([], { day: '2009-12-31' })
    expect(await refusal(as.nextSecretary, ids.nextCell, before)).toEqual([422, 'outsideLife day'])
  })

  it('is entered by its own body, or from its paper by the one right above', async () => {
    const { as, ids } = tree
    const behalf = { behalf: { day: '2025-04-12', paper: 'Biên bản họp' } }
    expect(await refusal(as.district, ids.cell, meeting([], behalf))).toEqual([403])
    expect(await refusal(as.province, ids.ward, meeting([], behalf))).toEqual([403])
    expect(await refusal(as.ward, ids.cell, meeting([]))).toEqual([422, 'required behalf'])
    expect(await refusal(as.ward, ids.cell, meeting([], behalf))).toEqual([201])
    expect(await refusal(as.ward, ids.subCell, meeting([], behalf))).toEqual([201])
    expect(await refusal(as.secretary, ids.cell, meeting([]))).toEqual([201])
  })
})

describe('a corrected attendance', { timeout: 90_000 }, () => {
  const correct = (as: Caller, id: string, change: object) =>
    as.post<MeetingReply>(`/api/meetings/${id}/corrections`, {
      commandId: anyId(),
      expectedVersion: 1,
      reason: 'Ghi sót người vắng',
      attendance: { official: { total: 16, present: 14, absent: { ordinary: 2 } } },
      ...change,
    })

  it('counts every resolution of the meeting again', async () => {
    const { as, ids, db } = tree
    const [one, other] = await Promise.all([walked(tree, 'opinion'), walked(tree, 'opinion')])
    const votes = [{ vote: { for: 10, against: 4 } }, { vote: { for: 14, against: 0 } }]
    const body = meeting([resolution(one, votes[0]), resolution(other, votes[1])])
    expect(await refusal(as.secretary, ids.cell, body)).toEqual([201])
    const upper = {
      kind: 'grassrootsResolution',
      day: '2025-05-05',
      paper: { number: '41' },
      attendance: all(15),
    }
    expect((await add(as.ward, one, { ...upper, vote: { for: 15, against: 0 } })).status).toBe(201)
    const answer = await correct(as.secretary, body.id, {})
    expect([answer.status, answer.body.resolutions.map(({ outcome }) => outcome)]).toEqual([
      201,
      ['notCarried', 'carried'],
    ])
    const { findings } = await file(as.ward, one)
    const blocking = findings
      .filter(({ effect }) => effect === 'block')
      .map(({ code, recordKind }) => [code, recordKind])
    expect(blocking).toEqual([['stepSkipped', 'grassrootsResolution']])
    expect(findings.map(({ code }) => code)).toContain('voteNotCarried')
    expect(await checkFolds(db, { rebuild: false })).toMatchObject({ differing: 0 })
    expect((await correct(as.secretary, body.id, {})).status).toBe(409)
    const fewer = { official: { total: 14, present: 13, absent: { ordinary: 1 } } }
    const uncounted = await correct(as.secretary, body.id, { expectedVersion: 2, attendance: fewer })
    expect([uncounted.status, findingsOf(uncounted.body)]).toEqual([422, ['votesDoNotAdd vote']])
  })

  const ofMeeting = async (as: Caller, id: string) =>
    (await as.get<MeetingList>(`/api/organisations/${tree.ids.cell}/meetings`)).body.items.find(
      (one) => one.id === id,
    )
  const only = { attendance: undefined }

  it('may change day, chair and secretary; its resolutions go with the day', async () => {
    const { as, ids, members, db } = tree
    const [one, other] = await Promise.all([walked(tree, 'opinion'), walked(tree, 'opinion')])
    const dated = resolution(other, { paperDay: '2025-04-11' })
    const body = meeting([resolution(one), dated], {
      chairId: members.mentor,
      secretaryId: members.introducer,
    })
    expect(await refusal(as.secretary, ids.cell, body)).toEqual([201])
    const change = { ...only, day: '2025-04-09', chairId: members.introducer, secretaryId: null }
    expect((await correct(as.secretary, body.id, change)).status).toBe(201)
    expect(await ofMeeting(as.secretary, body.id)).toMatchObject({
      day: '2025-04-09',
      chairName: 'Hoàng Thị Giới',
      secretaryName: null,
      version: 2,
      attendance: { official: { total: 14 } },
      resolutions: [{ kind: 'cellResolution' }, { kind: 'cellResolution' }],
    })
    const daysOf = async (id: string) => {
      const { records } = await file(as.secretary, id)
      const record = records.find(({ kind, replaced }) => kind === 'cellResolution' && !replaced)
      return [record?.day, record?.paper?.day, record?.vote?.for, record?.reason]
    }
    expect(await daysOf(one)).toEqual(['2025-04-09', '2025-04-09', 14, 'Ghi sót người vắng'])
    expect(await daysOf(other)).toEqual(['2025-04-09', '2025-04-11', 14, 'Ghi sót người vắng'])
    expect(await checkFolds(db, { rebuild: false })).toMatchObject({ differing: 0 })
    const again = { ...only, expectedVersion: 2 }
    const early = await correct(as.secretary, body.id, { ...again, day: '2025-03-01' })
    expect([early.status, new Set(findingsOf(early.body))]).toEqual([
      422,
      new Set(['beforeEarlierStep records']),
    ])
    const late = await correct(as.secretary, body.id, { ...again, day: '2027-01-01' })
    expect([late.status, findingsOf(late.body)]).toMatchObject([422, ['dayInFuture day']])
    const foreign = await correct(as.secretary, body.id, { ...again, chairId: anyId() })
    expect(foreign.status).toBe(404)
    expect((await correct(as.secretary, body.id, again)).status).toBe(400)
    expect(
      (await correct(as.secretary, body.id, { ...again, takeBack: true, day: '2025-04-08' })).status,
    ).toBe(400)
  })

  it('may be taken back once nothing was resolved in it any more', async () => {
    const { as, ids } = tree
    const id = await walked(tree, 'opinion')
    const body = meeting([resolution(id)])
    expect(await refusal(as.secretary, ids.cell, body)).toEqual([201])
    const takeBack = { ...only, takeBack: true }
    const standing = await correct(as.secretary, body.id, takeBack)
    expect([standing.status, findingsOf(standing.body)]).toEqual([422, ['resolutionsStand takeBack']])
    const { records, version } = await file(as.secretary, id)
    const withdrawn = await as.secretary.post(`/api/candidates/${id}/record-corrections`, {
      commandId: anyId(),
      id: anyId(),
      recordId: records.at(-1)?.id,
      expectedVersion: version,
      reason: 'Ghi nhầm',
    })
    expect(withdrawn.status).toBe(201)
    const command = { ...takeBack, commandId: anyId() }
    const done = await correct(as.secretary, body.id, command)
    expect(done).toMatchObject({ status: 201, body: { id: body.id, resolutions: [] } })
    expect(await correct(as.secretary, body.id, command)).toEqual(done)
    expect(await ofMeeting(as.secretary, body.id)).toBe(undefined)
    expect((await correct(as.secretary, body.id, { ...takeBack, expectedVersion: 2 })).status).toBe(404)
  })

  it('keeps the paper of a meeting entered on behalf, also of one without resolutions', async () => {
    const { as, ids } = tree
    const body = meeting([], { day: '2025-06-01', behalf: { day: '2025-06-03', paper: 'Biên bản số 6' } })
    expect(await refusal(as.ward, ids.cell, body)).toEqual([201])
    const behalf = { organisationName: 'Đảng bộ phường 1', paper: 'Biên bản số 6', day: '2025-06-03' }
    expect(await ofMeeting(as.secretary, body.id)).toMatchObject({ behalf })
    expect(await ofMeeting(as.leader, body.id)).toMatchObject({ behalf: null })
    expect((await correct(as.ward, body.id, { ...only, day: '2025-06-02' })).status).toBe(201)
    expect(await ofMeeting(as.secretary, body.id)).toMatchObject({ day: '2025-06-02', behalf, version: 2 })
    const future = meeting([], { day: '2027-01-01' })
    expect(await refusal(as.secretary, ids.cell, future)).toEqual([422, 'dayInFuture day'])
  })

  it('is for who may enter the meeting', async () => {
    const { as, ids } = tree
    const body = meeting([resolution(await walked(tree, 'opinion'))])
    expect(await refusal(as.secretary, ids.cell, body)).toEqual([201])
    expect((await correct(as.otherWard, body.id, {})).status).toBe(404)
    expect((await correct(as.otherWard, body.id, { expectedVersion: 'x' })).status).toBe(404)
    expect((await correct(as.leader, body.id, {})).status).toBe(403)
    expect((await correct(as.ward, anyId(), {})).status).toBe(404)
    const again = { commandId: anyId() }
    const first = await correct(as.ward, body.id, again)
    expect(first.status).toBe(201)
    expect(await correct(as.ward, body.id, again)).toEqual(first)
  })
})
