import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DutyList } from '#contract/desk'
import type { CauseTable, ObstacleDetail, ObstacleList } from '#contract/obstacles'
import { foldObstacle, isOverdue } from '#domain/obstacles/fold'
import { type AdmissionTree, plantAdmissionTree } from '../../../test/admissionTree'
import { addAccount, anyId, type Caller, callAs } from '../../../test/builders'
import { putFile } from '../../../test/candidateFiles'
import type { Viewer } from '../platform/viewer'
import { countObstacles } from './countObstacles'

/** Obstacles of a cell, its ward and the district above them; today is 31/08/2023. */

let tree: AdmissionTree
let file: string
let trainer: Caller

beforeAll(async () => {
  tree = await plantAdmissionTree()
  const { app, db, clock, ids } = tree
  file = await putFile(db, { cellId: ids.cell, fullName: 'Nguyễn Thị Hướng Dương' })
  trainer = await callAs(app, db, await addAccount(db, 'trainer', ids.district), clock)
})
afterAll(() => tree.close())

const raising = (change: object = {}) => ({
  commandId: anyId(),
  id: anyId(),
  subject: { kind: 'body', organisationId: tree.ids.cell },
  day: '2023-08-01',
  cause: 'leftForWork',
  note: 'Thanh niên của khu đi làm ăn xa, chi bộ còn ba người trong độ tuổi.',
  proposal: 'Đề nghị đảng ủy cho ghép nguồn với khu bên cạnh.',
  ownerAbove: 1,
  dueDay: '2023-08-20',
  ...change,
})
const codesOf = ({ body }: { body: unknown }) =>
  (body as { findings?: { code: string; field?: string }[] }).findings?.map(({ code, field }) => [
    code,
    field,
  ])

async function raise(as: Caller, organisationId: string, change: object = {}) {
  const body = raising(change)
  const answer = await as.post(`/api/organisations/${organisationId}/obstacles`, body)
  return { id: body.id, status: answer.status, codes: codesOf(answer), body }
}
const read = async (as: Caller, id: string) => (await as.get<ObstacleDetail>(`/api/obstacles/${id}`)).body
const list = async (as: Caller, organisationId: string, query = '') =>
  (await as.get<ObstacleList>(`/api/organisations/${organisationId}/obstacles${query}`)).body

const EVENT = {
  answered: { note: 'Đảng ủy đồng ý ghép nguồn từ tháng 9.' },
  closed: {},
  escalated: { above: 1, dueDay: '2023-09-15', note: 'Vượt thẩm quyền của đảng ủy.' },
  reopened: { dueDay: '2023-09-20', note: 'Ghép rồi vẫn chưa có nguồn.' },
}
async function act(
  as: Caller,
  id: string,
  kind: keyof typeof EVENT,
  change: { expectedVersion?: number; day?: string; [key: string]: unknown } = {},
) {
  const [row] = await tree.db
    .selectFrom('obstacle_event')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('obstacle_id', '=', id)
    .execute()
  const body = {
    commandId: anyId(),
    id: anyId(),
    kind,
    day: '2023-08-25',
    expectedVersion: Number(row?.count),
    ...EVENT[kind],
    ...change,
  }
  const answer = await as.post(`/api/obstacles/${id}/events`, body)
  return [answer.status, ...(codesOf(answer) ?? []).filter(() => answer.status !== 201).map(([code]) => code)]
}

describe('an obstacle', () => {
  it('is raised by a cell, answered by its owner and closed by the cell', async () => {
    const { as, ids } = tree
    const { id, status } = await raise(as.secretary, ids.cell)
    expect(status).toBe(201)
    const seen = await read(as.secretary, id)
    expect(seen).toMatchObject({
      status: 'open',
      overdue: true,
      raiser: { id: ids.cell },
      owner: { id: null, name: 'Đảng bộ phường 1' },
      acts: ['escalated'],
    })
    expect(await act(as.secretary, id, 'closed')).toEqual([422, 'closedWithoutAnswer'])
    expect(await act(as.secretary, id, 'answered')).toEqual([403])
    expect(await act(as.district, id, 'answered')).toEqual([403])
    expect(await act(as.otherWard, id, 'answered')).toEqual([404])
    expect(
      await act(as.ward, id, 'answered', { document: { number: '12-CV/ĐU', day: '2023-08-25' } }),
    ).toEqual([201])
    expect(await act(as.ward, id, 'answered')).toEqual([422, 'obstacleNotOpen'])
    const answered = await read(as.secretary, id)
    expect(answered).toMatchObject({ status: 'answered', overdue: false, acts: ['closed', 'reopened'] })
    expect(await act(as.secretary, id, 'closed', { day: '2023-08-24' })).toEqual([422, 'beforeEarlierEvent'])
    expect(await act(as.secretary, id, 'closed')).toEqual([201])
    expect(await act(as.secretary, id, 'reopened', { dueDay: '2023-08-01' })).toEqual([422, 'dueBeforeStart'])
    expect(await act(as.secretary, id, 'reopened')).toEqual([201])
    expect(await read(as.ward, id)).toMatchObject({ status: 'open', dueDay: '2023-09-20', answeredDay: null })
  })

  it('moves up the tree to a body that then answers', async () => {
    const { as, ids } = tree
    const { id } = await raise(as.secretary, ids.cell)
    expect(await act(as.ward, id, 'escalated', { above: 9 })).toEqual([422, 'noUpperBody'])
    expect(await act(as.ward, id, 'escalated')).toEqual([201])
    expect(await act(as.ward, id, 'answered')).toEqual([403])
    expect(await act(as.district, id, 'answered')).toEqual([201])
    const told = await read(as.ward, id)
    expect(told.events.map(({ kind }) => kind)).toEqual(['raised', 'escalated', 'answered'])
  })

  it('may be taken up by a body above the owner', async () => {
    const { as, ids } = tree
    const { id } = await raise(as.secretary, ids.cell)
    expect(await act(as.province, id, 'escalated', { above: 1 })).toEqual([403])
    expect(await act(as.province, id, 'escalated', { above: 2 })).toEqual([201])
    expect(await read(as.province, id)).toMatchObject({ owner: { id: ids.province } })
  })

  it('is answered once when two answer at once', async () => {
    const { as, ids } = tree
    const { id } = await raise(as.secretary, ids.cell)
    const answers = await Promise.all([
      act(as.ward, id, 'answered', { expectedVersion: 1 }),
      act(as.ward, id, 'answered', { expectedVersion: 1 }),
    ])
    expect(answers.map(([status]) => Number(status)).sort((a, b) => a - b)).toEqual([201, 409])
  })

  it('refuses what is personal, and days that do not fit', async () => {
    const { as, ids } = tree
    const tried = async (change: object) => (await raise(as.secretary, ids.cell, change)).codes
    expect(await tried({ note: 'Gọi 0912 345 678 để hỏi' })).toEqual([['personalDetail', 'note']])
    expect(await tried({ note: 'Căn cước 022095001234' })).toEqual([['personalDetail', 'note']])
    expect(await tried({ proposal: 'Bà sinh năm 1960 ốm' })).toEqual([['personalDetail', 'proposal']])
    expect(await tried({ note: 'Hồ sơ nguyen thi huong duong chậm' })).toEqual([['personNamed', 'note']])
    expect(await tried({ dueDay: '2023-07-31' })).toEqual([['dueBeforeStart', 'dueDay']])
    expect(await tried({ day: '2023-09-02', dueDay: '2023-09-03' })).toEqual([['dayInFuture', 'day']])
    expect(await tried({ ownerAbove: 12 })).toEqual([['noUpperBody', 'ownerAbove']])
    expect(await tried({ subject: { kind: 'body', organisationId: ids.nextCell } })).toEqual([])
    const { rows } = { rows: await tree.db.selectFrom('obstacle').select('id').execute() }
    const events = await tree.db.selectFrom('obstacle_event').select('obstacle_id').execute()
    expect(new Set(events.map((event) => event.obstacle_id))).toEqual(new Set(rows.map((row) => row.id)))
  })

  it('does not tell by a refusal whose file it is', async () => {
    const { as, ids } = tree
    const subject = { kind: 'file', candidateId: file }
    expect((await raise(as.district, ids.district, { subject })).status).toBe(403)
    const { id } = await raise(as.secretary, ids.cell, { subject, ownerAbove: 2 })
    expect(await act(as.district, id, 'answered', { note: 'Nguyễn Thị Hướng Dương sẽ được xét' })).toEqual([
      201,
    ])
  })

  it('at a file shows the name in the circle alone, and counts the file that moved again', async () => {
    const { as, db, ids } = tree
    const moving = await putFile(db, { cellId: ids.cell, fullName: 'Trần Văn Bước Tiếp' })
    const subject = { kind: 'step', candidateId: moving, stage: 'trained' }
    const { id } = await raise(as.secretary, ids.cell, { subject, cause: 'classNotOpened' })
    expect((await read(as.secretary, id)).subject.personName).toBe('Trần Văn Bước Tiếp')
    expect(JSON.stringify(await read(as.district, id))).not.toContain('Bước Tiếp')
    expect(JSON.stringify(await list(as.district, ids.district))).not.toContain('Bước Tiếp')
    const line = await db
      .selectFrom('audit_line')
      .selectAll()
      .where('action', '=', 'obstacles.read')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    expect(line.detail).toMatchObject({ ids: [moving] })
    await act(as.ward, id, 'answered', { day: '2023-08-10' })
    expect((await read(as.ward, id)).moved).toBe(false)
    await db
      .updateTable('file_state')
      .set({ stage: 'trained', stage_day: '2023-08-10' })
      .where('candidate_id', '=', moving)
      .execute()
    expect((await read(as.ward, id)).moved).toBe(false)
    await db
      .updateTable('file_state')
      .set({ stage_day: '2023-08-11' })
      .where('candidate_id', '=', moving)
      .execute()
    expect((await read(as.ward, id)).moved).toBe(true)
    const { counts } = await list(as.ward, ids.ward, '?cause=classNotOpened')
    expect(counts).toMatchObject({ filesAnswered: 1, filesMoved: 1 })
    expect((await list(as.ward, ids.ward, '?status=moved')).items.map((item) => item.id)).toEqual([id])
  })

  it('is corrected by a new row while nobody has answered', async () => {
    const { as, ids } = tree
    const { id } = await raise(as.secretary, ids.cell)
    const correct = (caller: Caller, change: object) =>
      caller.post(`/api/obstacles/${id}/corrections`, {
        commandId: anyId(),
        id: anyId(),
        eventId: id,
        expectedVersion: 1,
        reason: 'Ghi nhầm nguyên nhân',
        cause: 'agedCell',
        ...change,
      })
    expect((await correct(as.district, {})).status).toBe(403)
    expect((await correct(as.secretary, { document: { number: '1', day: '2023-08-01' } })).status).toBe(422)
    expect((await correct(as.secretary, { expectedVersion: 7 })).status).toBe(409)
    expect((await correct(as.secretary, {})).status).toBe(201)
    expect((await correct(as.secretary, {})).status).toBe(404)
    const told = await read(as.secretary, id)
    expect([told.cause, told.version, told.events.map(({ replaced }) => replaced)]).toEqual([
      'agedCell',
      2,
      [true, false],
    ])
    await act(as.ward, id, 'answered')
    expect((await correct(as.secretary, { eventId: told.events[1]?.id, expectedVersion: 3 })).status).toBe(
      403,
    )
  })
})

describe('lists and duties', () => {
  it('fold in SQL as the domain folds, count what they show and page through all', async () => {
    const { as, db, ids } = tree
    const whole = await list(as.province, ids.province)
    expect(whole.items).toHaveLength(whole.total)
    const rows = await db
      .selectFrom('obstacle_event as event')
      .selectAll()
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('obstacle_event as later')
              .select('later.id')
              .whereRef('later.replaces_id', '=', 'event.id'),
          ),
        ),
      )
      .execute()
    for (const item of whole.items) {
      const events = rows
        .filter((row) => row.obstacle_id === item.id)
        .map((row) => ({
          position: row.position,
          kind: row.kind as 'raised',
          day: row.day,
          organisationId: row.organisation_id,
          ownerId: row.owner_id,
          dueDay: row.due_day,
          cause: row.cause as 'other' & null,
        }))
      const state = foldObstacle(events)
      expect(state).not.toBeNull()
      if (state === null) continue
      const { status, dueDay, answeredDay, closedDay, raisedDay } = item
      expect({ status, dueDay, answeredDay, closedDay, raisedDay, overdue: item.overdue }).toEqual({
        status: state.status,
        dueDay: state.dueDay,
        answeredDay: state.answeredDay,
        closedDay: state.closedDay,
        raisedDay: state.raisedDay,
        overdue: isOverdue(state, '2023-08-31'),
      })
    }
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: ObstacleList = await list(
        as.province,
        ids.province,
        `?limit=2${cursor && `&cursor=${cursor}`}`,
      )
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next
    }
    expect(seen).toEqual(whole.items.map(({ id }) => id))
    for (const status of ['open', 'overdue', 'answered', 'closed'] as const) {
      const { items, total, counts } = await list(as.ward, ids.ward, `?status=${status}`)
      expect([status, items.length, total]).toEqual([status, counts[status], counts[status]])
    }
  })

  it('count causes by body as the lists behind them do', async () => {
    const { as, ids } = tree
    const { body: table } = await as.district.get<CauseTable>(
      `/api/organisations/${ids.district}/obstacle-causes`,
    )
    expect(table.causes.length).toBeGreaterThan(1)
    for (const { cause, total, counts } of table.causes) {
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total)
      for (const [index, { id }] of table.bodies.entries()) {
        const behind = await list(as.district, id, `?cause=${cause}`)
        expect([cause, behind.total]).toEqual([cause, counts[index]])
      }
    }
    const viewer = { today: '2023-08-31', roles: [] as Viewer['roles'] } as Viewer
    const days = { from: '2023-01-01', to: '2023-08-31' }
    const counted = await countObstacles(
      tree.db,
      { organisationIds: [ids.district, ids.farWard], ...days },
      viewer,
    )
    const { counts, total } = await list(as.district, ids.district)
    expect(counted.get(ids.district)).toMatchObject({
      raised: total,
      solved: total - counts.open,
    })
    expect(counted.has(ids.farWard)).toBe(false)
  })

  it('ask the owner to answer and the raiser to confirm', async () => {
    const { as, ids } = tree
    const duties = async (caller: Caller, id: string, kind: string, whose = 'own') =>
      (await caller.get<DutyList>(`/api/organisations/${id}/duties?kind=${kind}&whose=${whose}`)).body
    const { id } = await raise(as.secretary, ids.cell, { cause: 'textUnclear', dueDay: '2023-08-30' })
    const asked = await duties(as.ward, ids.ward, 'answerObstacle')
    expect(asked.items.find(({ subjectId }) => subjectId === id)).toMatchObject({
      last: '2023-08-30',
      rule: null,
      params: { place: expect.any(String) as string },
    })
    const above = await duties(as.district, ids.district, 'answerObstacle', 'beneath')
    expect(above.items.some(({ subjectId }) => subjectId === id)).toBe(true)
    await act(as.ward, id, 'answered')
    const confirm = await duties(as.secretary, ids.cell, 'confirmObstacle')
    expect(confirm.items.find(({ subjectId }) => subjectId === id)?.last).toBe('2023-09-09')
  })

  it('are closed to trainers, administrators and everybody out of reach', async () => {
    const { as, ids } = tree
    const { id } = await raise(as.secretary, ids.cell)
    expect((await trainer.get(`/api/obstacles/${id}`)).status).toBe(403)
    expect((await as.administrator.get(`/api/obstacles/${id}`)).status).toBe(403)
    expect((await as.nextSecretary.get(`/api/obstacles/${id}`)).status).toBe(404)
    expect((await as.otherDistrict.get(`/api/obstacles/${id}`)).status).toBe(404)
    expect((await as.inspector.get(`/api/obstacles/${id}`)).status).toBe(200)
    expect((await raise(as.inspector, ids.cell)).status).toBe(403)
    expect((await raise(as.nextSecretary, ids.cell)).status).toBe(404)
    expect((await raise(as.district, ids.cell)).status).toBe(403)
    expect((await raise(as.ward, ids.cell)).status).toBe(201)
    const told = await read(as.ward, (await raise(as.ward, ids.cell)).id)
    expect(told.events[0]?.enteredBy).toBe('Đảng bộ phường 1')
  })

  it('are answered as before when a command is sent again', async () => {
    const { as, ids } = tree
    const { body, status } = await raise(as.secretary, ids.cell)
    expect(status).toBe(201)
    const again = await as.secretary.post(`/api/organisations/${ids.cell}/obstacles`, body)
    expect([again.status, again.body]).toEqual([201, { id: body.id, findings: [] }])
    const other = await as.secretary.post(`/api/organisations/${ids.cell}/obstacles`, {
      ...body,
      note: 'Khác',
    })
    expect(other.status).toBe(409)
  })
})
