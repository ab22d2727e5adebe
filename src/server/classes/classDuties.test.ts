import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DutyItem } from '#contract/candidates'
import type { NeedReply } from '#contract/classResults'
import type { DutyList, FeedList, FeedReply } from '#contract/desk'
import { addAccount, anyId, type Caller } from '../../../test/builders'
import {
  aPlan,
  aSession,
  type ClassTree,
  classOf,
  completeClass,
  enrol,
  openedClass,
  plantClassTree,
} from '../../../test/classCalls'
import { opened } from '../../../test/fileCalls'

let tree: ClassTree
beforeAll(async () => {
  tree = await plantClassTree()
})
afterAll(() => tree.close())

async function duties(as: Caller, body = tree.ids.district, query = ''): Promise<DutyItem[]> {
  const { status, body: list } = await as.get<DutyList>(`/api/organisations/${body}/duties?limit=500${query}`)
  expect(status).toBe(200)
  return list.items
}
const kindsOf = (items: readonly DutyItem[], id: string) =>
  items.filter(({ subjectId }) => subjectId === id).map(({ kind }) => kind)
const needs = (items: readonly DutyItem[]) => items.filter(({ kind }) => kind === 'openClass')

describe('that a class is needed', () => {
  it('is told of the district whose people wait, in numbers, until planned classes have places', async () => {
    const { as, ids } = tree
    await opened(as.secretary, ids.cell)
    await opened(as.secretary, ids.cell)
    await opened(as.nextSecretary, ids.nextCell)
    const [need, ...others] = needs(await duties(as.district))
    expect(others).toEqual([])
    expect(need).toMatchObject({
      organisation: { id: ids.district },
      candidateId: null,
      subjectId: null,
      personName: null,
      last: '2026-12-31',
      params: { kind: 'awareness', people: 3, cells: 2 },
    })
    expect(needs(await duties(as.province, ids.province, '&whose=beneath'))).toEqual([])
    expect(needs(await duties(as.ward, ids.ward))).toEqual([])

    const toCome = (capacity: number) => aPlan({ sessions: [aSession('2026-11-25')], capacity })
    await openedClass(as.district, ids.district, toCome(2))
    expect(needs(await duties(as.district))[0]?.params).toMatchObject({ people: 1 })
    await openedClass(as.district, ids.district, toCome(1))
    expect(needs(await duties(as.district))).toEqual([])
  })
})

describe('the desk of a trainer', () => {
  it('holds what the classes in their charge ask, and nothing of files', async () => {
    const { as, ids, trainer, otherTrainer } = tree
    const person = await opened(as.secretary, ids.cell)
    const theirs = { trainerIds: [tree.trainerId], sessions: [aSession('2026-11-20')] }
    const id = await openedClass(as.district, ids.district, aPlan(theirs))
    await enrol(as.secretary, id, [person], 'proposed')
    expect(kindsOf(await duties(trainer), id)).toEqual(['settleProposals'])
    expect(kindsOf(await duties(otherTrainer), id)).toEqual([])
    expect(kindsOf(await duties(as.district), id)).toEqual(['settleProposals'])
    const all = await duties(trainer, ids.district, '&whose=all')
    expect(all.every(({ candidateId, personName }) => candidateId === null && personName === null)).toBe(true)
    expect(all.every(({ organisation }) => organisation.id === ids.district)).toBe(true)
    expect(await duties(trainer, ids.cell)).toEqual([])
  })

  it('asks for certificates only where the trainer may give them', async () => {
    const { as, ids, trainer } = tree
    const given = {
      kind: 'cellSecretaries',
      trainerIds: [tree.trainerId],
      sessions: [aSession('2026-11-20')],
    }
    const plain = await openedClass(as.district, ids.district, aPlan(given))
    const counts = [{ organisationId: ids.cell, headcount: 2 }]
    await as.district.post(`/api/classes/${plain}/enrolments`, {
      commandId: anyId(),
      as: 'enrolled',
      day: '2026-11-20',
      counts,
    })
    expect(kindsOf(await duties(trainer), plain)).toEqual(['takeAttendance'])
    const { sessionItems } = await classOf(trainer, plain)
    const [due] = (await duties(trainer)).filter(({ kind }) => kind === 'takeAttendance')
    expect(due?.params).toMatchObject({ session: sessionItems[0]?.id, class: aPlan().name })
    await completeClass(trainer, plain)
    expect(kindsOf(await duties(trainer), plain)).toEqual([])
  })

  it('goes into a calendar as well', async () => {
    const { ids, trainer, app } = tree
    const url = `/api/organisations/${ids.district}/calendar-feeds`
    const made = await trainer.post<FeedReply>(url, { commandId: anyId(), id: anyId() })
    expect(made.status).toBe(201)
    expect((await trainer.get<FeedList>(url)).body.items).toHaveLength(1)
    const { payload, statusCode } = await app.inject(made.body.path)
    expect(statusCode).toBe(200)
    expect(payload).toContain('SUMMARY:Xét danh sách đề nghị học lớp')
  })
})

describe('a trainer', () => {
  it('reads the numbers of who needs a class and no row of a file', async () => {
    const { as, ids, trainer } = tree
    await opened(as.secretary, ids.cell)
    const url = `/api/organisations/${ids.district}/class-needs?kind=awareness`
    const { people, cellCount, cells, items } = (await trainer.get<NeedReply>(url)).body
    expect([people > 0, cellCount, items]).toEqual([true, cells.length, []])
    expect((await as.ward.get<NeedReply>(url.replace(ids.district, ids.ward))).body.items).not.toEqual([])
  })

  it('corrects the plan of their class, and puts nobody else in charge of it', async () => {
    const { as, ids, trainer, trainerId } = tree
    const plan = aPlan({ trainerIds: [trainerId], trainerCertifies: true })
    const id = await openedClass(as.district, ids.district, plan)
    const { id: other } = await addTrainer()
    const correct = async (change: object) => {
      const { version } = await classOf(trainer, id)
      const body = { commandId: anyId(), expectedVersion: version, reason: 'Đổi hội trường' }
      return (await trainer.post(`/api/classes/${id}/plans`, { ...body, plan: { ...plan, ...change } }))
        .status
    }
    expect(await correct({ trainerIds: [trainerId, other] })).toBe(403)
    expect(await correct({ trainerCertifies: false })).toBe(403)
    expect(await correct({ place: 'Phòng họp số 2' })).toBe(201)
  })

  const addTrainer = async () => ({ id: await addAccount(tree.db, 'trainer', tree.ids.district) })
})
