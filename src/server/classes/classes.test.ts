import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FunnelReply } from '#contract/candidates'
import type { ClassList } from '#contract/classes'
import type { NeedReply } from '#contract/classResults'
import { anyId } from '../../../test/builders'
import {
  aPlan,
  aSession,
  attendAll,
  type ClassTree,
  certify,
  classOf,
  codes,
  completeClass,
  enrol,
  openClass,
  openedClass,
  plantClassTree,
  post,
  rosterOf,
} from '../../../test/classCalls'
import { add, file, opened, walk } from '../../../test/fileCalls'

let tree: ClassTree
beforeAll(async () => {
  tree = await plantClassTree()
})
afterAll(() => tree.close())

const listed = (day = '2026-02-10') =>
  opened(tree.as.secretary, tree.ids.cell, { record: { day, paper: { number: '01-NQ/CB' } } })

describe('a class from the need to the certificate', () => {
  it('is planned from the files, held, and takes effect in them', async () => {
    const { as, ids } = tree
    const people = [await listed(), await listed(), await listed()]
    const needs = `/api/organisations/${ids.ward}/class-needs?kind=awareness&by=2026-09-01`
    const before = (await as.ward.get<NeedReply>(needs)).body
    expect(before.people).toBe(3)
    expect(before.cells).toMatchObject([{ id: ids.cell, people: 3, inClass: 0 }])
    expect(before.items.map(({ reason }) => reason)).toEqual(Array(3).fill('noCertificate'))
    expect(before.items.every(({ fullName }) => fullName !== null)).toBe(true)

    const classId = await openedClass(as.ward, ids.ward)
    expect((await enrol(as.ward, classId, people)).status).toBe(201)
    expect((await as.ward.get<NeedReply>(needs)).body).toMatchObject({ people: 3, inClass: 3 })
    await completeClass(as.ward, classId)
    const funnel = `/api/organisations/${ids.ward}/funnel`
    const trained = async () => {
      const { body } = await as.ward.get<FunnelReply>(funnel)
      return body.stages.find(({ stage }) => stage === 'trained')?.reached
    }
    const reached = await trained()
    expect((await certify(as.ward, classId, { serial: 7 })).status).toBe(201)
    expect(await trained()).toBe((reached ?? 0) + 3)
    expect((await as.ward.get<NeedReply>(needs)).body.people).toBe(0)
    const numbers = (await rosterOf(as.ward, classId)).items.map(({ certificate }) => certificate?.number)
    expect(numbers).toEqual(['07/GCN', '08/GCN', '09/GCN'])
    const [first = ''] = people
    const shown = await file(as.secretary, first)
    expect(shown.certificateUntil).toBe('2031-05-20')
    const record = shown.records.find(({ kind }) => kind === 'certificate')
    expect(record).toMatchObject({ day: '2026-05-20', organisation: { id: ids.ward }, behalf: null })
    expect(record?.paper?.number).toMatch(/^0[789]\/GCN$/)
    expect(await classOf(as.ward, classId)).toMatchObject({
      state: 'ended',
      enrolled: 3,
      completed: 3,
      certificates: 3,
      nextSerial: 10,
      suffix: '/GCN',
    })
  })

  it('corrects a certificate and takes it back, and the file follows', async () => {
    const { as, ids } = tree
    const person = await listed()
    const classId = await openedClass(as.ward, ids.ward)
    await enrol(as.ward, classId, [person])
    await completeClass(as.ward, classId)
    await certify(as.ward, classId, { serial: 50 })
    const record = (await file(as.ward, person)).records.find(({ kind }) => kind === 'certificate')
    const seen = await file(as.ward, person)
    const byHand = await as.ward.post(`/api/candidates/${person}/record-corrections`, {
      commandId: anyId(),
      id: anyId(),
      recordId: record?.id,
      expectedVersion: seen.version,
      reason: 'Ghi nhầm',
    })
    expect([byHand.status, codes(byHand)]).toEqual([422, ['issuedByClass']])
    const [item] = (await rosterOf(as.ward, classId)).items
    const correct = (change: object) =>
      as.ward.post(`/api/classes/${classId}/certificate-corrections`, {
        commandId: anyId(),
        certificateId: item?.certificate?.id,
        expectedVersion: 1,
        reason: 'Ghi nhầm số',
        ...change,
      })
    expect((await correct({ replacement: { day: '2026-06-01', serial: 51, suffix: '/GCN' } })).status).toBe(
      201,
    )
    expect((await file(as.ward, person)).certificateUntil).toBe('2031-06-01')
    expect((await correct({})).status).toBe(409)
    const taken = await correct({ expectedVersion: 2 })
    expect(taken.status).toBe(201)
    expect(await file(as.ward, person)).toMatchObject({ stage: 'listed', certificateUntil: null })
    const used = await certify(as.ward, classId, { serial: 51 })
    expect([used.status, codes(used)]).toEqual([422, ['certificateNumberTwice']])
    expect((await certify(as.ward, classId, { serial: 52 })).status).toBe(201)
  })

  it('gives a new member the certificate recognition asks for', async () => {
    const { as, ids } = tree
    const { walk } = await import('../../../test/fileCalls')
    const person = await opened(as.secretary, ids.cell)
    await walk(tree, person, 'memberEntries')
    const plan = aPlan({
      kind: 'newMember',
      sessions: [aSession('2026-03-02')],
      decision: { ...aPlan().decision, day: '2026-02-20' },
    })
    const classId = await openedClass(as.district, ids.district, plan)
    const needs = `/api/organisations/${ids.district}/class-needs?kind=newMember&by=2026-12-31`
    const { body } = await as.district.get<NeedReply>(needs)
    expect(body.items).toMatchObject([{ reason: 'noNewMemberClass', due: '2026-07-20', candidateId: person }])
    expect((await enrol(as.secretary, classId, [person], 'proposed')).status).toBe(201)
    const [proposed] = (await rosterOf(as.district, classId)).items
    const settled = { enrolmentIds: [proposed?.id], status: 'enrolled' }
    expect((await post(as.district, classId, 'enrolment-settlements', settled)).status).toBe(201)
    await completeClass(as.district, classId, 'excellent')
    expect((await certify(as.district, classId, { day: '2026-03-10' })).status).toBe(201)
    const { records, duties } = await file(as.secretary, person)
    expect(records.some(({ kind }) => kind === 'newMemberClass')).toBe(true)
    expect(duties.map(({ kind }) => kind)).not.toContain('attendNewMemberClass')
  })

  it('gives no certificate of a patriotism class into the file', async () => {
    const { as, ids } = tree
    const person = await listed()
    const classId = await openedClass(as.ward, ids.ward, aPlan({ kind: 'patriotism' }))
    await enrol(as.ward, classId, [person])
    await completeClass(as.ward, classId)
    expect((await certify(as.ward, classId, { serial: 90 })).status).toBe(201)
    expect(await file(as.ward, person)).toMatchObject({ stage: 'listed', certificateUntil: null })
  })
})

describe('what is refused', () => {
  it('a full class, people it is not for, and who is in it already', async () => {
    const { as, ids } = tree
    const [a, b] = [await listed(), await listed()]
    const classId = await openedClass(as.ward, ids.ward, aPlan({ capacity: 1 }))
    const full = await enrol(as.ward, classId, [a, b])
    expect([full.status, codes(full)]).toEqual([422, ['classFull']])
    expect((await rosterOf(as.ward, classId)).items).toEqual([])
    expect((await enrol(as.ward, classId, [a])).status).toBe(201)
    const again = await enrol(as.ward, classId, [a])
    expect(codes(again)).toContain('enrolmentSettled')
    const other = await openedClass(as.ward, ids.ward)
    const warned = await enrol(as.ward, other, [a])
    expect([warned.status, codes(warned)]).toEqual([201, ['alreadyInClass']])
    const newMembers = await openedClass(as.ward, ids.ward, aPlan({ kind: 'newMember' }))
    const unfit = await enrol(as.ward, newMembers, [b])
    expect([unfit.status, codes(unfit)]).toEqual([422, ['notForClass']])
    const fewer = { plan: aPlan({ capacity: 1, sessions: [aSession('2026-05-11')] }) }
    await enrol(as.ward, other, [b])
    const shrunk = await post(as.ward, other, 'plans', {
      expectedVersion: (await classOf(as.ward, other)).version,
      reason: 'Bớt chỗ',
      ...fewer,
    })
    expect([shrunk.status, codes(shrunk)]).toEqual([422, ['capacityBelowEnrolled']])
  })

  it('attendance before the day, outside sessions, of others; and a session with attendance stays', async () => {
    const { as, ids } = tree
    const classId = await openedClass(
      as.ward,
      ids.ward,
      aPlan({ sessions: [aSession('2026-11-20'), aSession('2026-12-20')] }),
    )
    await enrol(as.ward, classId, [await listed()])
    const { sessionItems, version } = await classOf(as.ward, classId)
    const [held, coming] = sessionItems.map(({ id }) => id)
    const early = await attendAll(as.ward, coming ?? '')
    expect([early.status, codes(early)]).toEqual([422, ['attendanceBeforeSession']])
    const stranger = await attendAll(as.ward, held ?? '', { rows: [{ enrolmentId: anyId(), present: 1 }] })
    expect(codes(stranger)).toEqual(['notEnrolled'])
    expect((await attendAll(as.ward, held ?? '')).status).toBe(201)
    expect((await attendAll(as.ward, held ?? '', { expectedVersion: 0 })).status).toBe(409)
    const plans = (plan: object) =>
      post(as.ward, classId, 'plans', { expectedVersion: version, reason: 'Đổi lịch', plan })
    const dropped = await plans(aPlan({ sessions: [{ ...aSession('2026-12-20'), id: coming }] }))
    expect(codes(dropped)).toEqual(['sessionHasAttendance'])
    const kept = await plans(aPlan({ sessions: [{ ...aSession('2026-11-20'), id: held }] }))
    expect(kept.status).toBe(201)
    const outside = await attendAll(as.ward, coming ?? '')
    expect([outside.status, codes(outside)]).toEqual([422, ['attendanceOutsideSession']])
  })

  it('a certificate before the end, without completion or twice numbered; a grade without attendance', async () => {
    const { as, ids } = tree
    const [a, b] = [await listed(), await listed()]
    const classId = await openedClass(as.ward, ids.ward)
    await enrol(as.ward, classId, [a, b])
    const { items } = await rosterOf(as.ward, classId)
    const [first, second] = items.map(({ id }) => id)
    const ungraded = await post(as.ward, classId, 'grades', { rows: [{ enrolmentId: first, grade: 'good' }] })
    expect(codes(ungraded)).toEqual(['gradeWithoutAttendance'])
    expect(codes(await certify(as.ward, classId, { serial: 200 }))).toEqual(['nobodyCompleted'])
    await completeClass(as.ward, classId)
    await post(as.ward, classId, 'grades', { rows: [{ enrolmentId: second, grade: 'failed' }] })
    expect(codes(await certify(as.ward, classId, { serial: 200, day: '2026-05-11' }))).toEqual([
      'certificateBeforeEnd',
    ])
    expect(codes(await certify(as.ward, classId, { serial: 200, enrolmentIds: [second] }))).toEqual([
      'notCompleted',
    ])
    expect((await certify(as.ward, classId, { serial: 200 })).status).toBe(201)
    const other = await openedClass(as.ward, ids.ward)
    await enrol(as.ward, other, [b])
    await completeClass(as.ward, other)
    expect(codes(await certify(as.ward, other, { serial: 200, suffix: '/gcn' }))).toEqual([
      'certificateNumberTwice',
    ])
    const spoiled = await post(as.ward, classId, 'grades', {
      rows: [{ enrolmentId: first, grade: 'failed' }],
    })
    expect(codes(spoiled)).toEqual(['certificateStands'])
    const gone = await post(as.ward, classId, 'enrolment-settlements', {
      enrolmentIds: [first],
      status: 'withdrawn',
      reasonCode: 'ill',
    })
    expect(codes(gone)).toEqual(['certificateStands'])
    const off = await post(as.ward, classId, 'plans', {
      expectedVersion: (await classOf(as.ward, classId)).version,
      reason: 'Hủy',
    })
    expect(codes(off)).toEqual(['classHasCertificates'])
  })

  it('to take in who was proposed and left since, or went past what the class serves', async () => {
    const { as, ids } = tree
    const gone = await listed()
    const classId = await openedClass(as.district, ids.district)
    await enrol(as.secretary, classId, [gone], 'proposed')
    const settle = async () => {
      const { items } = await rosterOf(as.district, classId)
      return post(as.district, classId, 'enrolment-settlements', {
        enrolmentIds: items.map(({ id }) => id),
        status: 'enrolled',
      })
    }
    expect((await add(as.secretary, gone, { kind: 'withdrawal', day: '2026-05-06' })).status).toBe(201)
    expect(codes(await settle())).toEqual(['learnerMoved'])

    const resolved = await opened(as.secretary, ids.cell)
    const laterId = await openedClass(as.district, ids.district)
    await enrol(as.secretary, laterId, [resolved], 'proposed')
    await walk(tree, resolved, 'cellResolution')
    const [waiting] = (await rosterOf(as.district, laterId)).items
    const late = await post(as.district, laterId, 'enrolment-settlements', {
      enrolmentIds: [waiting?.id],
      status: 'enrolled',
    })
    expect(codes(late)).toEqual(['notForClass'])
  })

  it('a certificate for somebody whose file has ended: nobody is certified then', async () => {
    const { as, ids } = tree
    const [a, b] = [await listed(), await listed()]
    const classId = await openedClass(as.district, ids.district)
    await enrol(as.secretary, classId, [a, b], 'proposed')
    const { items } = await rosterOf(as.district, classId)
    await post(as.district, classId, 'enrolment-settlements', {
      enrolmentIds: items.map(({ id }) => id),
      status: 'enrolled',
    })
    await completeClass(as.district, classId)
    expect((await add(as.secretary, a, { kind: 'withdrawal', day: '2026-05-15' })).status).toBe(201)
    const refused = await certify(as.district, classId, { serial: 300 })
    expect([refused.status, codes(refused)]).toEqual([422, ['learnerMoved']])
    expect((await file(as.secretary, b)).certificateUntil).toBeNull()
  })

  it('the same command twice gives one class, another body under its id 409', async () => {
    const { as, ids } = tree
    const body = { commandId: anyId(), id: anyId(), ...aPlan() }
    const url = `/api/organisations/${ids.ward}/classes`
    const first = await as.ward.post(url, body)
    expect(await as.ward.post(url, body)).toEqual(first)
    expect((await as.ward.post(url, { ...body, capacity: 5 })).status).toBe(409)
    const { body: list } = await as.ward.get<ClassList>(`${url}?limit=500`)
    expect(list.items.filter(({ id }) => id === body.id)).toHaveLength(1)
  })

  it('two officers number at one moment: one of them is told', async () => {
    const { as, ids } = tree
    const classes = await Promise.all(
      [1, 2].map(async () => {
        const classId = await openedClass(as.ward, ids.ward)
        await enrol(as.ward, classId, [await listed()])
        await completeClass(as.ward, classId)
        return classId
      }),
    )
    const answers = await Promise.all(classes.map((id) => certify(as.ward, id, { serial: 400 })))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 422])
  })

  it('an unfit issuer is told, not refused', async () => {
    const { as, ids } = tree
    const plan = aPlan({
      sessions: [aSession('2025-05-12')],
      decision: { ...aPlan().decision, day: '2025-05-04' },
    })
    const { status, body } = await openClass(as.ward, ids.ward, plan)
    expect([status, body.findings.map(({ code }) => code)]).toEqual([201, ['certificateIssuerUnfit']])
  })
})
