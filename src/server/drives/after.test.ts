import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SuccessionList, TaskList } from '#contract/afterAdmission'
import type { DutyList } from '#contract/desk'
import { anyId, type Caller } from '../../../test/builders'
import { changeEntries, openedDrive, plannedCeremony } from '../../../test/driveCalls'
import { add, type FileTree, plantFileTree, walked } from '../../../test/fileCalls'
import { findingsOf } from '../../../test/targetTree'

let tree: FileTree
beforeAll(async () => {
  tree = await plantFileTree('2025-09-10')
})
afterAll(() => tree.close())

const duties = async (as: Caller, id: string, kind: string) =>
  (await as.get<DutyList>(`/api/organisations/${id}/duties?kind=${kind}`)).body.items
const aTask = (change: object = {}) => ({
  commandId: anyId(),
  id: anyId(),
  day: '2025-07-25',
  what: 'youthWork',
  note: 'Phụ trách tổ công nghệ số của khu',
  dueDay: '2025-10-25',
  ...change,
})
const answerOf = ({ status, body }: { status: number; body: unknown }) =>
  status < 300 ? [status] : [status, ...findingsOf(body)]

describe('tasks of a new member', { timeout: 60_000 }, () => {
  it('are given, due at the desk of the cell, and told of once', async () => {
    const { as, ids } = tree
    const person = await walked(tree, 'ceremony')
    const task = aTask()
    const url = `/api/candidates/${person}`
    expect((await as.secretary.post(`${url}/tasks`, task)).status).toBe(201)
    const due = await duties(as.secretary, ids.cell, 'finishMemberTask')
    expect(due).toMatchObject([{ candidateId: person, subjectId: task.id, last: '2025-10-25' }])
    const result = { commandId: anyId(), id: anyId(), taskId: task.id, day: '2025-09-08', outcome: 'done' }
    expect((await as.secretary.post(`${url}/task-results`, result)).status).toBe(201)
    expect((await as.secretary.post(`${url}/task-results`, result)).status).toBe(201)
    const again = { ...result, commandId: anyId(), id: anyId() }
    expect((await as.secretary.post(`${url}/task-results`, again)).status).toBe(409)
    expect(await duties(as.secretary, ids.cell, 'finishMemberTask')).toEqual([])
    const { body } = await as.ward.get<TaskList>(`${url}/tasks`)
    expect(body.items).toMatchObject([{ id: task.id, result: { outcome: 'done', day: '2025-09-08' } }])
  })

  it.each([
    [{ day: '2025-07-01' }, [422, 'beforeEarlierStep day']],
    [{ day: '2026-01-01', dueDay: '2026-02-01' }, [422, 'dayInFuture day']],
    [{ dueDay: '2025-07-24' }, [422, 'dayOrder dueDay']],
    [{ note: 'a'.repeat(161) }, [400, 'malformed note']],
    [{ note: 'Gọi 0912 345 678' }, [422, 'personalDetail note']],
    [{ note: 'Sinh năm 2001' }, [422, 'personalDetail note']],
  ])('%o gives %j', async (change, expected) => {
    const person = await walked(tree, 'ceremony')
    const { as } = tree
    expect(answerOf(await as.secretary.post(`/api/candidates/${person}/tasks`, aTask(change)))).toEqual(
      expected,
    )
  })

  it('are not given before the ceremony, nor by bodies to which the file is closed', async () => {
    const { as } = tree
    const undecided = await walked(tree, 'opinion')
    const early = await as.secretary.post(`/api/candidates/${undecided}/tasks`, aTask())
    expect(answerOf(early)).toEqual([422, 'stepSkipped day'])
    const person = await walked(tree, 'ceremony')
    expect((await as.leader.post(`/api/candidates/${person}/tasks`, aTask())).status).toBe(403)
    expect((await as.leader.get(`/api/candidates/${person}/tasks`)).status).toBe(403)
    expect((await as.otherWard.get(`/api/candidates/${person}/tasks`)).status).toBe(404)
  })

  it('are neither given nor told of after the file ended', async () => {
    const { as } = tree
    const person = await walked(tree, 'ceremony')
    const url = `/api/candidates/${person}`
    const task = aTask()
    expect((await as.secretary.post(`${url}/tasks`, task)).status).toBe(201)
    expect((await add(as.secretary, person, { kind: 'death', day: '2025-08-20' })).status).toBe(201)
    const late = await as.secretary.post(`${url}/tasks`, aTask({ day: '2025-08-21' }))
    expect(answerOf(late)).toEqual([422, 'fileClosed day'])
    const told = { id: anyId(), taskId: task.id, outcome: 'done' }
    const tell = (day: string) =>
      as.secretary.post(`${url}/task-results`, { commandId: anyId(), ...told, day })
    expect(answerOf(await tell('2025-08-21'))).toEqual([422, 'fileClosed day'])
    expect(answerOf(await tell('2025-08-20'))).toEqual([201])
  })

  it('are mended by a new row while nothing was told of them', async () => {
    const { as } = tree
    const person = await walked(tree, 'ceremony')
    const first = aTask()
    const url = `/api/candidates/${person}/tasks`
    await as.secretary.post(url, first)
    const mended = aTask({ what: 'security', replacesId: first.id })
    expect((await as.secretary.post(url, mended)).status).toBe(201)
    const { body } = await as.secretary.get<TaskList>(url)
    expect(body.items).toMatchObject([{ id: first.id, what: 'security' }])
  })
})

describe('the result of a task', () => {
  it('recorded by mistake is replaced with a reason, and stays in sight', async () => {
    const { as } = tree
    const person = await walked(tree, 'ceremony')
    const url = `/api/candidates/${person}`
    const task = aTask()
    await as.secretary.post(`${url}/tasks`, task)
    const tell = async (outcome: string, change: object = {}) => {
      const body = { commandId: anyId(), id: anyId(), taskId: task.id, day: '2025-08-20', outcome, ...change }
      return [body.id, answerOf(await as.secretary.post(`${url}/task-results`, body))] as const
    }
    const [first, told] = await tell('done')
    expect(told).toEqual([201])
    expect((await tell('partly'))[1]).toEqual([409, 'stale taskId'])
    const personal = { replaces: { id: first, reason: 'Căn cước 022095001234' } }
    expect((await tell('partly', personal))[1]).toEqual([422, 'personalDetail replaces.reason'])
    const replaces = { id: first, reason: 'Ghi nhầm việc' }
    const [second, mended] = await tell('partly', { replaces })
    expect(mended).toEqual([201])
    expect((await tell('notDone', { replaces }))[1]).toEqual([409, 'stale taskId'])
    const { body } = await as.secretary.get<TaskList>(`${url}/tasks`)
    expect(body.items).toMatchObject([
      {
        result: { id: second, outcome: 'partly' },
        earlier: [{ day: '2025-08-20', outcome: 'done', reason: 'Ghi nhầm việc' }],
      },
    ])
  })
})

describe('young members for posts', { timeout: 60_000 }, () => {
  const post = (as: Caller, id: string, change: object = {}) =>
    as.post<{ findings: { code: string }[] }>(`/api/organisations/${id}/successions`, {
      commandId: anyId(),
      id: anyId(),
      memberId: tree.members.newcomer,
      post: 'youthSecretary',
      step: 'planned',
      day: '2024-06-12',
      ...change,
    })
  const list = async (as: Caller, id: string, query = '') =>
    (await as.get<SuccessionList>(`/api/organisations/${id}/successions${query}`)).body

  it('are planned, trained and placed in this order, counted by body, named in the circle', async () => {
    const { as, ids } = tree
    expect((await post(as.ward, ids.ward)).status).toBe(201)
    const wrong = await post(as.ward, ids.ward, { step: 'trained', day: '2024-01-01' })
    expect(answerOf(wrong)).toEqual([422, 'dayOrder day'])
    expect((await post(as.ward, ids.ward, { step: 'trained', day: '2025-03-01' })).status).toBe(201)
    expect(answerOf(await post(as.ward, ids.ward))).toEqual([422, 'stepRepeated step'])
    const own = await list(as.ward, ids.ward)
    expect(own.items).toMatchObject([
      { memberName: 'Hoàng Văn Mới', steps: { planned: '2024-06-12', trained: '2025-03-01', placed: null } },
    ])
    const above = await list(as.district, ids.district)
    expect(above.items).toMatchObject([{ memberName: null }])
    expect(above.bodies).toMatchObject([
      { organisation: { id: ids.ward }, planned: 1, trained: 1, placed: 0 },
    ])
    const asked = await list(as.district, ids.district, '?purpose=appraisal')
    expect(asked.items).toMatchObject([{ memberName: 'Hoàng Văn Mới' }])
  })

  it('are told where a step before is missing, and taken back when noted by mistake', async () => {
    const { as, ids } = tree
    const mark = { post: 'villageHead', step: 'placed', day: '2025-05-05' }
    const answer = await post(as.ward, ids.ward, mark)
    expect(answer.body.findings).toMatchObject([{ code: 'successionUnplanned', effect: 'warn' }])
    const { memberId, step } = { memberId: tree.members.newcomer, step: mark.step }
    const back = { commandId: anyId(), id: anyId(), memberId, post: mark.post, step, reason: 'Ghi nhầm' }
    const url = `/api/organisations/${ids.ward}/succession-corrections`
    const personal = { ...back, commandId: anyId(), id: anyId(), reason: 'Gọi 0912345678' }
    expect(answerOf(await as.ward.post(url, personal))).toEqual([422, 'personalDetail reason'])
    expect((await as.ward.post(url, back)).status).toBe(201)
    expect((await as.ward.post(url, { ...back, commandId: anyId() })).status).toBe(404)
    expect((await post(as.ward, ids.ward, mark)).status).toBe(201)
  })

  it('are of the body’s own subtree, and written by its officers', async () => {
    const { as, ids } = tree
    expect((await post(as.otherWard, ids.otherWard)).status).toBe(404)
    expect((await post(as.inspector, ids.ward)).status).toBe(403)
    expect(answerOf(await post(as.ward, ids.ward, { day: '2026-01-01', post: 'other' }))).toEqual([
      422,
      'dayInFuture day',
    ])
  })
})

describe('the desk', { timeout: 60_000 }, () => {
  it('asks the cell for a file that is to be in time, by the day that leaves the decision its clock', async () => {
    const { as, ids } = tree
    const drive = await openedDrive(as.district, ids.district, { to: '2025-12-22' })
    const person = await walked(tree, 'opinion')
    await changeEntries(as.secretary, drive, { add: [person] })
    const [duty] = await duties(as.secretary, ids.cell, 'prepareForDrive')
    // 45 working days from 20/10/2025 end on 22/12/2025
    expect(duty).toMatchObject({ candidateId: person, last: '2025-10-20', rule: { id: 'R-DEC-2' } })
    await changeEntries(as.secretary, drive, { remove: [person] })
    expect(await duties(as.secretary, ids.cell, 'prepareForDrive')).toEqual([])
  })

  it('asks the holder of a ceremony for its minutes', async () => {
    const { as, ids } = tree
    const id = await plannedCeremony(as.ward, ids.ward, { day: '2025-09-05' })
    expect(await duties(as.ward, ids.ward, 'recordMinutes')).toMatchObject([
      { subjectId: id, last: '2025-09-05', candidateId: null },
    ])
    expect(await duties(as.secretary, ids.cell, 'recordMinutes')).toEqual([])
  })
})
