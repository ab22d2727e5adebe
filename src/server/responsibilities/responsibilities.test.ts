import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChargeDetail, ChargeList } from '#contract/responsibilities'
import { told } from '../../../test/answers'
import { addAccount, addRole, anyId, type Caller, callAs } from '../../../test/builders'
import { addPeriod, decision, plantTargetTree, type TargetTree } from '../../../test/targetTree'

let tree: TargetTree
let person: Caller
let leader: Caller
beforeAll(async () => {
  tree = await plantTargetTree('2025-12-01')
  const { db, app, clock, ids } = tree
  const sign = async (username: string) =>
    callAs(app, db, await addAccount(db, 'leader', ids.province, username), clock)
  person = await sign('phutrach')
  leader = await sign('lanhdao')
  await addRole(db, await addAccount(db, 'officer', ids.a, 'canbo-a'), 'leader', ids.b)
})
afterAll(() => tree.close())

const assign = (change: object = {}, caller = tree.as.province) =>
  caller.post(`/api/organisations/${tree.ids.province}/responsibilities`, {
    commandId: anyId(),
    id: anyId(),
    member: { id: anyId(), fullName: 'Nguyễn Văn Mẫu' },
    decision: decision('2025-01-10'),
    from: '2025-01-15',
    unitIds: [tree.ids.a],
    ...change,
  })
const send = (caller: Caller, id: string, tail: string, body: object) =>
  caller.post(`/api/responsibilities/${id}/${tail}`, { commandId: anyId(), id: anyId(), ...body })
const end = (id: string, change: object, caller = tree.as.province) =>
  send(caller, id, 'corrections', { expectedVersion: 1, reason: 'Thôi phụ trách', ...change })
const detail = async (caller: Caller, id: string) =>
  (await caller.get<ChargeDetail>(`/api/responsibilities/${id}?period=${tree.year.id}`)).body

/** A charge of one unit that is out of the way afterwards. */
async function during(change: object, work: (id: string) => Promise<void>): Promise<void> {
  const id = anyId()
  expect(told(await assign({ id, ...change }))).toEqual([201])
  await work(id)
  const { version } = await detail(tree.as.province, id)
  expect(told(await end(id, { takeBack: true, expectedVersion: version }))).toEqual([201])
}

describe('a charge', () => {
  it.each<[string, () => object, unknown[]]>([
    [
      'decided tomorrow',
      () => ({ decision: decision('2025-12-02'), from: '2025-12-02' }),
      [422, 'dayInFuture decision.day'],
    ],
    ['held before it was decided', () => ({ from: '2025-01-09' }), [422, 'dayOrder from']],
    ['over when it begins', () => ({ to: '2025-01-15' }), [422, 'dayOrder to']],
    ['of the committee itself', () => ({ unitIds: [tree.ids.province] }), [422, 'notBeneath unitIds']],
    ['of a foreign body', () => ({ unitIds: [tree.ids.foreign] }), [404]],
    ['of a body closed before', () => ({ unitIds: [tree.ids.closed] }), [422, 'outsideLife unitIds']],
    ['of a member of nobody', () => ({ member: { id: anyId() } }), [404]],
    ['of no unit', () => ({ unitIds: [] }), [400, 'malformed unitIds']],
    ['seen by an account of another body', () => ({ username: 'canbo-a' }), [422, 'accountUnfit username']],
  ])('is refused %s', async (_name, change, expected) => {
    expect(told(await assign(change()))).toEqual(expected)
    expect((await tree.db.selectFrom('responsibility').select('id').execute()).length).toBe(0)
    expect((await tree.db.selectFrom('member').select('id').execute()).length).toBe(0)
  })

  it('is for officers to assign, for leaders to read', async () => {
    expect(told(await assign({}, leader))).toEqual([403])
    const url = `/api/organisations/${tree.ids.province}/responsibilities`
    expect((await leader.get(url)).status).toBe(200)
    expect((await tree.as.a.get(url)).status).toBe(404)
    expect((await tree.as.secretary.get(`/api/organisations/${tree.ids.cell}/responsibilities`)).status).toBe(
      403,
    )
  })

  it('leaves no unit to two who answer for it, and lets others assist', async () => {
    await during({ unitIds: [tree.ids.b] }, async () => {
      const other = { unitIds: [tree.ids.a, tree.ids.b] }
      expect(told(await assign(other))).toEqual([422, 'chargeOverlaps unitIds'])
      const helper = anyId()
      expect(told(await assign({ ...other, id: helper, duty: 'assistant' }))).toEqual([201])
      expect(told(await end(helper, { takeBack: true }))).toEqual([201])
      expect((await tree.as.province.get(`/api/responsibilities/${helper}`)).status).toBe(404)
    })
  })

  it('lets one of two through who assign the same unit at once', async () => {
    const ids = [anyId(), anyId()]
    const answers = await Promise.all(ids.map((id) => assign({ id, unitIds: [tree.ids.cell] })))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 422])
    const kept = ids[answers.findIndex(({ status }) => status === 201)] ?? ''
    expect(told(await end(kept, { takeBack: true }))).toEqual([201])
  })

  it('opens its name to the committee and the person, not above, and logs who read it', async () => {
    await during({ username: 'PhuTrach' }, async (id) => {
      const url = `/api/organisations/${tree.ids.province}/responsibilities`
      const name = async (caller: Caller) =>
        (await caller.get<ChargeList>(url)).body.items.find((one) => one.id === id)
      expect(await name(leader)).toMatchObject({ member: { name: 'Nguyễn Văn Mẫu' }, isMine: false })
      expect(await name(tree.as.central)).toMatchObject({ member: { name: null }, mayWrite: true })
      expect(await name(tree.as.inspector)).toMatchObject({ member: { name: null }, mayVisit: false })
      expect(await name(person)).toMatchObject({ isMine: true, mayWrite: false, mayVisit: true })
      const lines = await tree.db
        .selectFrom('audit_line')
        .select('detail')
        .where('action', '=', 'responsibilities.read')
        .execute()
      expect(lines.length).toBeGreaterThan(0)
      expect(JSON.stringify(lines)).not.toContain('Mẫu')
      const mine = await person.get<ChargeList>(`${url}?mine=true`)
      expect(mine.body.items.map((one) => one.id)).toEqual([id])
    })
  })

  it('ends by a new row, not before a visit, and is not taken back once used', async () => {
    const id = anyId()
    await assign({ id, username: 'phutrach' })
    const visit = {
      organisationId: tree.ids.a,
      day: '2025-03-01',
      kind: 'attendCell',
      result: 'Dự sinh hoạt',
    }
    expect(told(await send(person, id, 'visits', visit))).toEqual([201])
    expect(told(await end(id, { to: '2025-03-01' }))).toEqual([422, 'outsideCharge to'])
    expect(told(await end(id, { takeBack: true }))).toEqual([422, 'chargeUsed takeBack'])
    expect(told(await end(id, { to: '2025-03-02' }, person))).toEqual([403])
    expect(told(await end(id, { to: '2025-03-02' }))).toEqual([201])
    expect(told(await end(id, { to: '2025-03-03' }))).toEqual([409, 'stale expectedVersion'])
    expect(await detail(tree.as.province, id)).toMatchObject({ to: '2025-03-02', version: 2 })
    expect(told(await send(person, id, 'visits', { ...visit, day: '2025-03-02' }))).toEqual([
      422,
      'outsideCharge day',
    ])
  })
})

describe('visits', () => {
  const visit = (change: object = {}) => ({
    organisationId: tree.ids.a,
    day: '2025-06-01',
    kind: 'unblock',
    result: 'Mở lớp buổi tối',
    ...change,
  })

  it('are recorded by the person or the office, at a unit of the charge, in its days', async () => {
    await during({ username: 'phutrach', from: '2025-03-02' }, async (id) => {
      const refused: [object, unknown[]][] = [
        [{ organisationId: tree.ids.b }, [404]],
        [{ day: '2025-12-02' }, [422, 'dayInFuture day']],
        [{ day: '2025-01-14' }, [422, 'outsideCharge day']],
        [{ next: '2025-06-01' }, [422, 'dayOrder next']],
        [{ kind: 'phone' }, [400, 'malformed kind']],
        [{ result: 'Gọi 0912.345.678' }, [422, 'personalDetail result']],
      ]
      for (const [change, expected] of refused) {
        expect(told(await send(person, id, 'visits', visit(change)))).toEqual(expected)
      }
      expect(told(await send(leader, id, 'visits', visit()))).toEqual([403])
      const visitId = anyId()
      expect(told(await send(person, id, 'visits', visit({ id: visitId, next: '2025-09-01' })))).toEqual([
        201,
      ])
      const duties = async () =>
        (
          await leader.get<{ items: { kind: string; last: string }[] }>(
            `/api/organisations/${tree.ids.province}/duties`,
          )
        ).body.items
      expect(await duties()).toMatchObject([
        { kind: 'visitUnit', last: '2025-09-01', subjectId: id, params: { place: 'Đảng bộ A' } },
      ])
      expect(await detail(leader, id)).toMatchObject({ visits: 1, nextVisit: '2025-09-01' })
      expect(told(await send(person, id, 'visit-withdrawals', { visitId }))).toEqual([201])
      expect(told(await send(person, id, 'visit-withdrawals', { visitId }))).toEqual([409, 'stale visitId'])
      expect(await duties()).toEqual([])
    })
  })
})

describe('a scorecard', () => {
  const charge = { username: 'phutrach', from: '2025-03-02' }
  const show = (caller: Caller, id: string, cardId: string, periodId = tree.year.id) =>
    send(caller, id, 'scorecards', { id: cardId, periodId })
  const conclude = (id: string, scorecardId: string, change: object = {}) =>
    send(tree.as.province, id, 'scorecard-conclusions', {
      scorecardId,
      expectedVersion: 0,
      day: tree.clock.today,
      level: 'good',
      points: 80,
      reason: 'Xét cả các tiêu chí khác',
      ...change,
    })

  it('is seen first by the person, answered once, and concluded by people after that', async () => {
    const [id, cardId] = [anyId(), anyId()]
    const year = await addPeriod(tree.db, {
      kind: 'year',
      name: 'Năm 2025',
      from: '2025-01-01',
      to: '2025-12-31',
    })
    const earlier = await addPeriod(tree.db, {
      kind: 'year',
      name: '2024',
      from: '2024-01-01',
      to: '2024-12-31',
    })
    expect(told(await assign({ ...charge, id, unitIds: [tree.ids.a] }))).toEqual([201])
    expect(told(await show(person, id, cardId, year.id))).toEqual([403])
    expect(told(await show(tree.as.province, id, anyId(), earlier.id))).toEqual([
      422,
      'outsideCharge periodId',
    ])
    expect(told(await show(tree.as.province, id, cardId, year.id))).toEqual([201])
    expect(told(await show(tree.as.province, id, anyId(), year.id))).toEqual([409, 'stale periodId'])
    const card = async (caller: Caller) => (await detail(caller, id)).scorecards[0]
    expect(await card(person)).toMatchObject({
      mayAnswer: true,
      figures: { units: [{ id: tree.ids.a, admitted: null }] },
    })
    expect(await card(leader)).toMatchObject({ figures: null, mayAnswer: false, mayConclude: false })
    expect(told(await conclude(id, cardId))).toEqual([422, 'answerAwaited day'])
    const answer = {
      scorecardId: cardId,
      stance: 'differs',
      points: ['source'],
      comment: 'Địa bàn hết nguồn',
    }
    expect(
      told(await send(tree.as.province, id, 'scorecard-answers', { ...answer, paperDay: '2025-12-01' })),
    ).toEqual([403])
    expect(told(await send(person, id, 'scorecard-answers', { ...answer, points: [] }))).toEqual([
      422,
      'required points',
    ])
    const duties = async () =>
      (await leader.get<{ items: { kind: string }[] }>(`/api/organisations/${tree.ids.province}/duties`)).body
        .items
    expect(await duties()).toMatchObject([{ kind: 'answerScorecard', last: '2025-12-08' }])
    const personal = { ...answer, comment: 'Căn cước 022095001234' }
    expect(told(await send(person, id, 'scorecard-answers', personal))).toEqual([
      422,
      'personalDetail comment',
    ])
    expect(told(await send(person, id, 'scorecard-answers', answer))).toEqual([201])
    expect(await duties()).toEqual([])
    expect(told(await send(person, id, 'scorecard-answers', answer))).toEqual([
      422,
      'answeredAlready scorecardId',
    ])
    expect(await card(leader)).toMatchObject({ answer: { stance: 'differs', points: ['source'] } })
    expect(told(await send(person, id, 'scorecard-conclusions', {}))).toEqual([
      400,
      'malformed scorecardId',
      'malformed expectedVersion',
      'malformed day',
      'malformed level',
      'malformed points',
      'malformed reason',
    ])
    expect(told(await conclude(id, cardId, { reason: 'Đồng chí sinh ngày 02/03/1980' }))).toEqual([
      422,
      'personalDetail reason',
    ])
    const unfit = await conclude(id, cardId, { points: 95 })
    expect([unfit.status, unfit.body]).toMatchObject([
      201,
      { findings: [{ code: 'rankUnfit', effect: 'warn' }] },
    ])
    expect(told(await conclude(id, cardId))).toEqual([409, 'stale expectedVersion'])
    expect(told(await conclude(id, cardId, { expectedVersion: 1 }))).toEqual([201])
    expect(await card(leader)).toMatchObject({ conclusion: { level: 'good', points: 80 }, conclusions: 2 })
  })

  it('opens when the time to answer is over; with wrong figures it is replaced and seen first again', async () => {
    const id = anyId()
    let cardId = anyId()
    const period = (await newest()).id
    expect(told(await assign({ id, unitIds: [tree.ids.b], from: '2025-03-02' }))).toEqual([201])
    expect(told(await show(tree.as.province, id, cardId, period))).toEqual([201])
    tree.clock.today = '2025-12-09'
    expect((await detail(leader, id)).scorecards[0]?.figures).not.toBeNull()
    const again = anyId()
    const replace = (caller: Caller, change: object = {}) =>
      send(caller, id, 'scorecards', {
        id: again,
        periodId: period,
        replaces: { id: cardId, reason: 'Nhập thiếu hai quyết định' },
        ...change,
      })
    expect(told(await replace(tree.as.province, { replaces: { id: anyId(), reason: 'Nhầm' } }))).toEqual([
      409,
      'stale periodId',
    ])
    expect(told(await replace(leader))).toEqual([403])
    expect(told(await replace(tree.as.province))).toEqual([201])
    expect((await detail(leader, id)).scorecards).toMatchObject([
      {
        id: again,
        shownDay: '2025-12-09',
        figures: null,
        earlier: [{ shownDay: '2025-12-01', reason: 'Nhập thiếu hai quyết định' }],
      },
    ])
    tree.clock.today = '2025-12-17'
    expect(told(await conclude(id, cardId))).toEqual([404])
    cardId = again
    expect(told(await conclude(id, cardId))).toEqual([201])
    const late = { id: anyId(), replaces: { id: cardId, reason: 'Nhập thiếu' } }
    expect(told(await replace(tree.as.province, late))).toEqual([422, 'scorecardConcluded replaces'])
    const onPaper = { scorecardId: cardId, stance: 'agrees', paperDay: '2025-12-05' }
    expect(told(await send(tree.as.province, id, 'scorecard-answers', onPaper))).toEqual([
      422,
      'answeredAlready scorecardId',
    ])
  })

  it('is not concluded by the person it is about, whatever they may write', async () => {
    const { db, app, clock, ids } = tree
    const judged = await callAs(
      app,
      db,
      await addAccount(db, 'officer', ids.province, 'canbo-phutrach'),
      clock,
    )
    const [id, cardId] = [anyId(), anyId()]
    const own = { id, username: 'canbo-phutrach', unitIds: [ids.cell], from: '2025-03-02' }
    expect(told(await assign(own))).toEqual([201])
    expect(told(await show(tree.as.province, id, cardId, (await newest()).id))).toEqual([201])
    const answer = { scorecardId: cardId, stance: 'agrees' }
    expect(told(await send(judged, id, 'scorecard-answers', answer))).toEqual([201])
    expect((await detail(judged, id)).scorecards[0]).toMatchObject({ mayConclude: false })
    const conclusion = {
      scorecardId: cardId,
      expectedVersion: 0,
      day: clock.today,
      level: 'good',
      points: 80,
      reason: 'Xét cả các tiêu chí khác',
    }
    expect(told(await send(judged, id, 'scorecard-conclusions', conclusion))).toEqual([403])
    expect(told(await conclude(id, cardId))).toEqual([201])
  })

  const newest = async () =>
    tree.db.selectFrom('period').select('id').orderBy('from_day', 'desc').executeTakeFirstOrThrow()
})
