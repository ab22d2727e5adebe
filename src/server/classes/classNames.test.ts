import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClassList, TrainerList } from '#contract/classes'
import type { NeedReply, RegisterList } from '#contract/classResults'
import type { AttendanceSheet } from '#contract/classRoster'
import type { DutyList } from '#contract/desk'
import { anyId } from '../../../test/builders'
import {
  aPlan,
  aSession,
  attendAll,
  type ClassTree,
  certify,
  classOf,
  completeClass,
  enrol,
  openedClass,
  plantClassTree,
  post,
  rosterOf,
} from '../../../test/classCalls'
import { opened } from '../../../test/fileCalls'

/** Who knows of a class, and who sees whose name in it. */

let tree: ClassTree
let classId: string

beforeAll(async () => {
  tree = await plantClassTree()
  const { as, ids, trainerId } = tree
  classId = await openedClass(as.district, ids.district, aPlan({ trainerIds: [trainerId] }))
  const own = await opened(as.secretary, ids.cell)
  const next = await opened(as.nextSecretary, ids.nextCell)
  await enrol(as.secretary, classId, [own], 'proposed')
  await enrol(as.nextSecretary, classId, [next], 'proposed')
})
afterAll(() => tree.close())

const namedIn = async (as: ClassTree['trainer']) =>
  (await rosterOf(as, classId)).items.map(({ fullName }) => fullName !== null)

describe('names of a class', () => {
  it('open to its trainer and to the officer of its organiser', async () => {
    expect(await namedIn(tree.trainer)).toEqual([true, true])
    expect(await namedIn(tree.as.district)).toEqual([true, true])
    expect((await rosterOf(tree.trainer, classId)).items.map(({ candidateId }) => candidateId)).toEqual([
      null,
      null,
    ])
  })

  it('do not open to another trainer, above, or to another committee', async () => {
    expect(await namedIn(tree.otherTrainer)).toEqual([false, false])
    expect(await namedIn(tree.as.province)).toEqual([false, false])
    expect(await namedIn(tree.as.leader)).toEqual([false, false])
    expect((await tree.as.otherDistrict.get(`/api/classes/${classId}`)).status).toBe(404)
    expect((await tree.as.administrator.get(`/api/classes/${classId}`)).status).toBe(403)
  })

  it('open to a cell for its own people, of whom alone it hears', async () => {
    expect(await namedIn(tree.as.secretary)).toEqual([true])
    expect(await namedIn(tree.as.nextSecretary)).toEqual([true])
    expect(await namedIn(tree.as.otherWard)).toEqual([])
    expect(await namedIn(tree.as.ward)).toEqual([true, true])
  })

  it('leave one line in the audit log for each reply, and none without a name', async () => {
    const lines = async () => {
      const rows = await tree.db
        .selectFrom('audit_line')
        .select('detail')
        .where('action', '=', 'classes.read')
        .execute()
      return rows.length
    }
    const before = await lines()
    await rosterOf(tree.trainer, classId)
    await rosterOf(tree.as.province, classId)
    expect(await lines()).toBe(before + 1)
    const { rows } = await tree.db
      .selectFrom('audit_line')
      .select(['detail'])
      .where('action', 'like', 'classes.%')
      .execute()
      .then((all) => ({ rows: all }))
    expect(JSON.stringify(rows)).not.toContain('Người Thứ')
  })

  it('are all a trainer sees: no file, no need by name, no list of another class', async () => {
    const { trainer, ids } = tree
    const needs = await trainer.get<NeedReply>(
      `/api/organisations/${ids.district}/class-needs?kind=awareness`,
    )
    expect([needs.body.items, needs.body.people]).toEqual([[], 2])
    expect((await trainer.get(`/api/organisations/${ids.district}/candidates`)).status).toBe(403)
    const other = await openedClass(tree.as.district, ids.district)
    const [session] = (await classOf(trainer, other)).sessionItems
    expect((await trainer.get(`/api/class-sessions/${session?.id}/attendance`)).status).toBe(403)
    expect(
      (await post(trainer, other, 'grades', { rows: [{ enrolmentId: anyId(), grade: 'good' }] })).status,
    ).toBe(403)
  })
})

describe('what a trainer does', () => {
  it('takes people in, attendance and grades; certificates where the organiser allows', async () => {
    const { trainer, trainerId, as, ids } = tree
    const { items } = await rosterOf(trainer, classId)
    const settled = { enrolmentIds: items.map(({ id }) => id), status: 'enrolled' }
    expect((await post(trainer, classId, 'enrolment-settlements', settled)).status).toBe(201)
    await completeClass(trainer, classId)
    expect((await certify(trainer, classId)).status).toBe(403)
    const { version, sessionItems } = await classOf(as.district, classId)
    const plan = aPlan({
      trainerIds: [trainerId],
      trainerCertifies: true,
      sessions: sessionItems.map(({ id, day, part, topic }) => ({ id, day, part, topic })),
    })
    const replan = (caller: ClassTree['trainer'], given: object) =>
      post(caller, classId, 'plans', { expectedVersion: version, reason: 'Giao cấp giấy', plan: given })
    expect((await replan(trainer, plan)).status).toBe(403)
    expect((await replan(as.district, plan)).status).toBe(201)
    expect((await certify(trainer, classId)).status).toBe(201)
    const register = `/api/organisations/${ids.district}/certificates?year=2026`
    const shown = (await trainer.get<RegisterList>(register)).body.items
    expect(shown.map(({ number, fullName }) => [number, fullName !== null])).toEqual([
      ['01/GCN', true],
      ['02/GCN', true],
    ])
    const closed = (await tree.otherTrainer.get<RegisterList>(register)).body.items
    expect(closed.map(({ fullName }) => fullName)).toEqual([null, null])
  })

  it('opens a class of the own centre and has it; none elsewhere', async () => {
    const { trainer, as, ids, trainerId } = tree
    const own = await openedClass(trainer, ids.district, aPlan({ trainerCertifies: true }))
    const detail = await classOf(trainer, own)
    expect(detail.rights).toEqual({ hold: true, certify: false, propose: false })
    expect(detail.trainers.map(({ id }) => id)).toEqual([trainerId])
    const made = { commandId: anyId(), id: anyId(), ...aPlan() }
    expect((await trainer.post(`/api/organisations/${ids.ward}/classes`, made)).status).toBe(403)
    expect((await as.secretary.post(`/api/organisations/${ids.cell}/classes`, made)).status).toBe(403)
    expect((await trainer.post(`/api/organisations/${ids.farWard}/classes`, made)).status).toBe(404)
    const { body } = await as.district.get<TrainerList>(`/api/organisations/${ids.district}/trainers`)
    expect(body.items).toHaveLength(2)
    expect((await as.secretary.get(`/api/organisations/${ids.cell}/trainers`)).status).toBe(403)
  })
})

describe('beneath the organiser', () => {
  it('a class above is listed for its cells, by the name of its body alone', async () => {
    const { as, ids } = tree
    const { body } = await as.secretary.get<ClassList>(`/api/organisations/${ids.cell}/classes`)
    const found = body.items.find(({ id }) => id === classId)
    expect(found?.organisation).toMatchObject({ id: null, code: null })
  })

  it('whoever proposed withdraws while it waits, not what others proposed', async () => {
    const { as, ids } = tree
    const id = await openedClass(as.district, ids.district)
    await enrol(as.secretary, id, [await opened(as.secretary, ids.cell)], 'proposed')
    const [own] = (await rosterOf(as.district, id)).items
    const withdraw = { enrolmentIds: [own?.id], status: 'withdrawn', reasonCode: 'work' }
    expect((await post(as.nextSecretary, id, 'enrolment-settlements', withdraw)).status).toBe(404)
    expect(
      (await post(as.secretary, id, 'enrolment-settlements', { enrolmentIds: [own?.id], status: 'enrolled' }))
        .status,
    ).toBe(403)
    expect((await post(as.secretary, id, 'enrolment-settlements', withdraw)).status).toBe(201)
  })

  it('nobody is enrolled by name whose file is closed to the organiser', async () => {
    const { as, ids } = tree
    const person = await opened(as.secretary, ids.cell)
    const id = await openedClass(as.district, ids.district)
    expect((await enrol(as.district, id, [person])).status).toBe(403)
    expect((await enrol(as.otherWard, id, [person], 'proposed')).status).toBe(404)
    expect((await enrol(as.otherDistrict, id, [person], 'proposed')).status).toBe(404)
  })
})

describe('duties of the organiser', () => {
  it('come with proposals, sessions and the end, and go with what is recorded', async () => {
    const { as, ids } = tree
    const kinds = async () => {
      const { body } = await as.ward.get<DutyList>(`/api/organisations/${ids.ward}/duties?limit=500`)
      return body.items.filter(({ subjectId }) => subjectId === id).map(({ kind }) => kind)
    }
    const id = await openedClass(as.ward, ids.ward, aPlan({ sessions: [aSession('2026-11-10')] }))
    expect(await kinds()).toEqual([])
    await enrol(as.secretary, id, [await opened(as.secretary, ids.cell)], 'proposed')
    expect(await kinds()).toEqual(['settleProposals'])
    const [waiting] = (await rosterOf(as.ward, id)).items
    await post(as.ward, id, 'enrolment-settlements', { enrolmentIds: [waiting?.id], status: 'enrolled' })
    expect(await kinds()).toEqual(['takeAttendance', 'giveCertificates'])
    const [session] = (await classOf(as.ward, id)).sessionItems
    await attendAll(as.ward, session?.id ?? '')
    expect(await kinds()).toEqual(['giveCertificates'])
    await completeClass(as.ward, id)
    await certify(as.ward, id, { day: '2026-11-12', serial: 500 })
    expect(await kinds()).toEqual([])
  })
})

describe('classes for posts', () => {
  it('hold members by name and numbers of a body; a certificate stands in no file', async () => {
    const { as, ids, members } = tree
    const id = await openedClass(as.ward, ids.ward, aPlan({ kind: 'cellSecretaries' }))
    const counts = [{ organisationId: ids.nextCell, headcount: 3 }]
    expect(
      (await post(as.ward, id, 'enrolments', { as: 'enrolled', memberIds: [members.mentor], counts })).status,
    ).toBe(201)
    expect((await classOf(as.ward, id)).enrolled).toBe(4)
    const above = await openedClass(as.district, ids.district, aPlan({ kind: 'cellSecretaries' }))
    const named = { memberIds: [members.mentor] }
    expect((await post(as.district, above, 'enrolments', { as: 'enrolled', ...named })).status).toBe(403)
    expect((await post(as.ward, above, 'enrolments', { as: 'proposed', ...named })).status).toBe(201)
    const far = [{ organisationId: ids.otherCell, headcount: 1 }]
    expect((await post(as.ward, id, 'enrolments', { as: 'enrolled', counts: far })).status).toBe(404)
    const [session] = (await classOf(as.ward, id)).sessionItems
    const sheet = await as.ward.get<AttendanceSheet>(`/api/class-sessions/${session?.id}/attendance`)
    const rows = sheet.body.items.map(({ enrolmentId, headcount }) => ({
      enrolmentId,
      present: headcount + 1,
    }))
    expect((await attendAll(as.ward, session?.id ?? '', { rows })).status).toBe(422)
    expect((await attendAll(as.ward, session?.id ?? '')).status).toBe(201)
    expect((await classOf(as.ward, id)).sessionItems[0]?.present).toBe(4)
  })
})
