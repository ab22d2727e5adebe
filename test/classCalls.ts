import type { ClassDetail } from '#contract/classes'
import type { AttendanceSheet, EnrolmentList } from '#contract/classRoster'
import { type Answer, addAccount, anyId, type Caller, callAs } from './builders'
import { type FileTree, plantFileTree } from './fileCalls'

/** The file tree with two trainers of the district's centre; `trainer` has the classes of these tests. */
export interface ClassTree extends FileTree {
  trainer: Caller
  trainerId: string
  otherTrainer: Caller
}

export async function plantClassTree(today?: string): Promise<ClassTree> {
  const tree = await plantFileTree(today)
  const { db, app, clock, ids } = tree
  const trainerId = await addAccount(db, 'trainer', ids.district)
  const trainer = await callAs(app, db, trainerId, clock)
  const otherTrainer = await callAs(app, db, await addAccount(db, 'trainer', ids.district), clock)
  return { ...tree, trainer, trainerId, otherTrainer }
}

/** A class of two sessions in May 2026. */
export function aPlan(change: Record<string, unknown> = {}) {
  return {
    kind: 'awareness',
    name: 'Lớp bồi dưỡng nhận thức về Đảng khóa I',
    decision: { number: '12-QĐ/TTCT', day: '2026-05-04', issuerName: 'Trung tâm Chính trị' },
    form: 'central',
    place: 'Hội trường',
    capacity: 30,
    sessions: [aSession('2026-05-11'), aSession('2026-05-12')],
    ...change,
  }
}

export const aSession = (day: string, part = 'wholeDay') => ({ id: anyId(), day, part, topic: 'Chuyên đề 1' })

export const openClass = (as: Caller, organisationId: string, plan: object = aPlan()) =>
  as.post<{ id: string; findings: { code: string }[] }>(`/api/organisations/${organisationId}/classes`, {
    commandId: anyId(),
    id: anyId(),
    ...plan,
  })

/** Opens a class and gives its id. */
export async function openedClass(as: Caller, organisationId: string, plan?: object): Promise<string> {
  const { status, body } = await openClass(as, organisationId, plan)
  if (status !== 201) throw new Error(`not opened: ${status} ${JSON.stringify(body)}`)
  return body.id
}

export const classOf = async (as: Caller, id: string) =>
  (await as.get<ClassDetail>(`/api/classes/${id}`)).body

export const rosterOf = async (as: Caller, id: string) =>
  (await as.get<EnrolmentList>(`/api/classes/${id}/enrolments`)).body

/** Posts to a class with the version its list has now, unless another is given. */
export async function post(as: Caller, classId: string, tail: string, body: object): Promise<Answer> {
  const { version } = await rosterOf(as, classId)
  const url = `/api/classes/${classId}/${tail}`
  return as.post(url, { commandId: anyId(), expectedVersion: version, day: '2026-05-10', ...body })
}

export const enrol = (as: Caller, classId: string, candidateIds: string[], status = 'enrolled') =>
  post(as, classId, 'enrolments', { as: status, candidateIds })

/** Everybody in the class was at the session. */
export async function attendAll(as: Caller, sessionId: string, change: object = {}): Promise<Answer> {
  const url = `/api/class-sessions/${sessionId}/attendance`
  const { body } = await as.get<AttendanceSheet>(url)
  const rows = body.items.map(({ enrolmentId, headcount }) => ({ enrolmentId, present: headcount }))
  return as.post(url, { commandId: anyId(), expectedVersion: body.version, rows, ...change })
}

/** Attendance of every session and the same grade for all. */
export async function completeClass(as: Caller, classId: string, grade = 'good'): Promise<void> {
  const { sessionItems } = await classOf(as, classId)
  for (const { id } of sessionItems) {
    const { status, body } = await attendAll(as, id)
    if (status !== 201) throw new Error(`no attendance: ${status} ${JSON.stringify(body)}`)
  }
  const { items } = await rosterOf(as, classId)
  const rows = items
    .filter((item) => item.status === 'enrolled')
    .map(({ id }) => ({ enrolmentId: id, grade }))
  const { status, body } = await post(as, classId, 'grades', { rows })
  if (status !== 201) throw new Error(`not graded: ${status} ${JSON.stringify(body)}`)
}

export const certify = (as: Caller, classId: string, change: object = {}) =>
  post(as, classId, 'certificates', {
    day: '2026-05-20',
    serial: 1,
    suffix: '/GCN',
    issuerName: 'Trung tâm Chính trị',
    ...change,
  })

export const codes = ({ body }: Answer): string[] =>
  (body as { findings: { code: string }[] }).findings.map(({ code }) => code)
