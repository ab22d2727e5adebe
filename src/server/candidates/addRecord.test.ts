import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyId, type Caller } from '../../../test/builders'
import {
  add,
  added,
  all,
  type FileTree,
  file,
  opened,
  plantFileTree,
  stepOf,
  walked,
} from '../../../test/fileCalls'

/** One record more in a file, and the votes it tells. */

let tree: FileTree
beforeAll(async () => {
  tree = await plantFileTree()
})
afterAll(() => tree.close())

const listed = () => opened(tree.as.secretary, tree.ids.cell)
const kindsOf = async (id: string) => {
  const rows = await tree.db
    .selectFrom('record')
    .select('kind')
    .where('candidate_id', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map(({ kind }) => kind)
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
    expect(await added(as.ward, id, { ...body, day: '2024-05-21' })).toEqual([409, 'commandReused commandId'])
    expect(await added(as.ward, id, { ...body, commandId: anyId() })).toEqual([409, 'stale'])
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
    const id = await walked(tree, 'certificate')
    const linesBefore = await db
      .selectFrom('audit_line')
      .select(({ fn }) => fn.countAll().as('n'))
      .execute()
    const before = await kindsOf(id)
    expect(await added(as.secretary, id, stepOf(tree, 'application'))).toEqual([422, 'stepSkipped kind'])
    expect(
      await added(as.secretary, id, { kind: 'listed', day: '2024-02-01', paper: { number: '2' } }),
    ).toEqual([422, 'stepRepeated kind'])
    expect(await added(as.ward, id, { ...stepOf(tree, 'permission'), day: '2024-05-19' })).toEqual([
      422,
      'beforeEarlierStep day',
    ])
    expect(await added(as.secretary, id, { ...stepOf(tree, 'cellResolution'), day: '2027-01-01' })).toContain(
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
    const id = await walked(tree, 'permission')
    expect(await added(as.secretary, id, { kind: 'withdrawal', day: '2024-06-01' })).toEqual([
      422,
      'fileClosed records',
    ])
    expect(await added(as.secretary, id, { kind: 'withdrawal', day: '2024-10-01' })).toEqual([201])
    expect(await added(as.secretary, id, stepOf(tree, 'application'))).toEqual([201])
    expect(await added(as.secretary, id, stepOf(tree, 'introduction'))).toMatchObject([
      422,
      'fileClosed kind',
    ])
  })

  it('of a kind holds the detail of that kind and no other', async () => {
    const { as, members } = tree
    const id = await listed()
    const mentor = { kind: 'mentorAssigned', day: '2025-10-10' }
    expect(await added(as.secretary, id, mentor)).toEqual([400, 'malformed detail.memberId'])
    expect(await added(as.secretary, id, { ...certificate, detail: { remark: 'tốt' } })).toEqual([
      400,
      'malformed detail',
    ])
    expect(await added(as.secretary, id, { ...mentor, detail: { memberId: anyId() } })).toEqual([404])
    expect(
      await added(as.secretary, id, { ...mentor, detail: { memberId: members.newcomer } }),
    ).toMatchObject([201])
    const { findings } = await file(as.secretary, id)
    expect(findings).toMatchObject([{ code: 'mentorNotOfficial', recordKind: 'mentorAssigned' }])
  })
})

describe('votes', { timeout: 90_000 }, () => {
  const meet = (record: object) => ({ ...stepOf(tree, 'cellResolution'), ...record })

  it('that do not add up are refused', async () => {
    const { as } = tree
    const id = await walked(tree, 'opinion')
    const short = { official: { total: 14, present: 12, absent: { ordinary: 1 } } }
    expect(await added(as.secretary, id, meet({ attendance: short, vote: { for: 12, against: 0 } }))).toEqual(
      [422, 'attendanceDoesNotAdd attendance.official'],
    )
    expect(
      await added(as.secretary, id, meet({ attendance: all(14), vote: { for: 12, against: 1 } })),
    ).toEqual([422, 'votesDoNotAdd vote'])
    expect(await added(as.secretary, id, meet({ attendance: undefined, vote: undefined }))).toEqual([
      422,
      'voteMissing vote',
    ])
  })

  it('that do not carry are a fact: 9 of 14 with two ordinarily absent, where 10 are needed', async () => {
    const { as } = tree
    const id = await walked(tree, 'opinion')
    const attendance = { official: { total: 14, present: 12, absent: { ordinary: 2 } } }
    expect(await added(as.secretary, id, meet({ attendance, vote: { for: 9, against: 3 } }))).toEqual([201])
    const { records, stage } = await file(as.secretary, id)
    expect(stage).toBe('applied')
    expect(records.at(-1)).toMatchObject({ outcome: 'notCarried', vote: { for: 9, base: 14, needed: 10 } })
    expect(await added(as.ward, id, stepOf(tree, 'grassrootsResolution'))).toEqual([422, 'stepSkipped kind'])
    const again = meet({
      day: '2025-05-02',
      paper: { number: '14-NQ/CB' },
      attendance,
      vote: { for: 10, against: 2 },
    })
    expect(await added(as.secretary, id, again)).toEqual([201])
    expect((await file(as.secretary, id)).stage).toBe('cellResolved')
  })

  it('of a level are seen there and above, upper conclusions not by the cell', async () => {
    const { as } = tree
    const id = await walked(tree, 'admissionDecision')
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
