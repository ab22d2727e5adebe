import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CeremonyDetail } from '#contract/ceremonies'
import { anyId, type Caller } from '../../../test/builders'
import { plannedCeremony, recordMinutes, theMinutes } from '../../../test/driveCalls'
import { add, type FileTree, file, opened, plantFileTree, walk } from '../../../test/fileCalls'
import { findingsOf } from '../../../test/targetTree'
import { checkFolds } from '../candidates/checkFolds'

let tree: FileTree
beforeAll(async () => {
  tree = await plantFileTree('2026-11-22')
})
afterAll(() => tree.close())

const decided = async () => {
  const id = await opened(tree.as.secretary, tree.ids.cell)
  await walk(tree, id, 'admissionDecision')
  return id
}
const there = (candidateId: string, change: object = {}) => ({
  candidateId,
  present: true,
  oath: true,
  mentorId: tree.members.mentor,
  ...change,
})
const away = (candidateId: string) => ({ candidateId, present: false })
const read = async (id: string, as: Caller = tree.as.district) =>
  (await as.get<CeremonyDetail>(`/api/ceremonies/${id}`)).body
const recordsOf = async (id: string) =>
  (await file(tree.as.secretary, id)).records
    .filter(({ replaced, takenBack }) => !replaced && !takenBack)
    .filter(({ kind }) => kind === 'ceremony' || kind === 'decisionReceived')
    .map(({ kind, day }) => `${kind} ${day}`)

/** A ceremony with its minutes recorded by the district. */
async function recorded(people: object[], change: object = {}) {
  const id = await plannedCeremony(tree.as.district, tree.ids.district)
  const body = theMinutes(people, { number: '12-BB/HU', ...change })
  const { status, body: answer } = await recordMinutes(tree.as.district, id, body)
  if (status !== 201) throw new Error(`not recorded: ${status} ${JSON.stringify(answer)}`)
  return { id, minutesId: body.id }
}

const aCorrection = (replaces: string, people: object[], change: object = {}) => ({
  commandId: anyId(),
  id: anyId(),
  replaces,
  reason: 'Ghi nhầm người vắng',
  number: '12-BB/HU',
  people,
  ...change,
})
const correct = (id: string, body: object, as: Caller = tree.as.district) =>
  as.post<{ id: string; findings: { code: string; field?: string; params?: object }[] }>(
    `/api/ceremonies/${id}/minutes-corrections`,
    body,
  )

describe('corrected minutes', { timeout: 90_000 }, () => {
  it('take back what they brought into the file of somebody who was absent, and nothing of the others', async () => {
    const [one, other] = [await decided(), await decided()]
    const { id, minutesId } = await recorded([there(one), there(other)])
    const body = aCorrection(minutesId, [away(one)])
    expect((await correct(id, body)).status).toBe(201)
    expect(await recordsOf(one)).toEqual([])
    expect(await recordsOf(other)).toEqual(['decisionReceived 2025-07-20', 'ceremony 2025-07-20'])
    const detail = await file(tree.as.secretary, one)
    expect([detail.stage, detail.duties.map(({ kind }) => kind).includes('holdCeremony')]).toEqual([
      'decided',
      true,
    ])
    const told = await read(id)
    expect(told.minutes).toMatchObject({ id: body.id, present: 1, absent: 1 })
    expect(told.people.map(({ candidateId, present }) => [candidateId, present])).toEqual([
      [one, false],
      [other, true],
    ])
    expect(told.earlierMinutes).toMatchObject([
      { number: '12-BB/HU', present: 2, absent: 0, changed: 1, reason: 'Ghi nhầm người vắng' },
    ])
    expect(await checkFolds(tree.db, { rebuild: false })).toMatchObject({ differing: 0 })
  })

  it('admit somebody who was there after all, also once more after they were told as absent', async () => {
    const person = await decided()
    const { id, minutesId } = await recorded([away(person)])
    const first = aCorrection(minutesId, [there(person)])
    expect((await correct(id, first)).status).toBe(201)
    const second = aCorrection(first.id, [away(person)])
    expect((await correct(id, second)).status).toBe(201)
    expect(await recordsOf(person)).toEqual([])
    expect((await correct(id, aCorrection(second.id, [there(person)]))).status).toBe(201)
    expect(await recordsOf(person)).toEqual(['decisionReceived 2025-07-20', 'ceremony 2025-07-20'])
    expect((await read(id)).earlierMinutes.map(({ present }) => present)).toEqual([0, 1, 0])
    expect(await checkFolds(tree.db, { rebuild: false })).toMatchObject({ differing: 0 })
  })

  it('put oath and helper right in the file, number, place and guests in the minutes alone', async () => {
    const person = await decided()
    const { id, minutesId } = await recorded([there(person)])
    const line = there(person, { oath: false, mentorId: tree.members.introducer })
    const change = {
      number: '13-BB/HU',
      place: 'Nhà văn hóa xã',
      guests: [{ post: 'family', count: 4 }],
    }
    expect((await correct(id, aCorrection(minutesId, [line], change))).status).toBe(201)
    const held = (await file(tree.as.secretary, person)).records.filter(({ kind }) => kind === 'ceremony')
    expect(held).toMatchObject([
      { replaced: true, detail: { oath: true, memberId: tree.members.mentor } },
      { day: '2025-07-20', detail: { oath: false, memberId: tree.members.introducer } },
    ])
    expect(await read(id)).toMatchObject({
      minutes: change,
      people: [{ present: true, oath: false, mentorId: tree.members.introducer }],
    })
    expect(await checkFolds(tree.db, { rebuild: false })).toMatchObject({ differing: 0 })
  })

  it('leave what a file holds of another day', async () => {
    const person = await opened(tree.as.secretary, tree.ids.cell)
    await walk(tree, person, 'decisionReceived')
    const { id, minutesId } = await recorded([there(person)])
    expect((await correct(id, aCorrection(minutesId, [away(person)]))).status).toBe(201)
    expect(await recordsOf(person)).toEqual(['decisionReceived 2025-06-25'])
  })

  it('are refused, and nothing is written, when something in a file was built on the ceremony', async () => {
    const [free, built, charged] = [await decided(), await decided(), await decided()]
    const { id, minutesId } = await recorded([there(free), there(built), there(charged)])
    const remark = await add(tree.as.secretary, built, { kind: 'memberEntries', day: '2025-07-25' })
    expect(remark.status).toBe(201)
    const task = {
      commandId: anyId(),
      id: anyId(),
      day: '2025-08-01',
      what: 'propaganda',
      dueDay: '2025-12-31',
    }
    expect((await tree.as.secretary.post(`/api/candidates/${charged}/tasks`, task)).status).toBe(201)
    const body = aCorrection(minutesId, [away(built), away(free), away(charged)])
    const { status, body: answer } = await correct(id, body)
    expect(status).toBe(422)
    expect(answer.findings.map(({ code, field, params }) => ({ code, field, params }))).toEqual([
      { code: 'builtOnCeremony', field: 'people.0', params: { position: 2, record: 'memberEntries' } },
      { code: 'taskOnCeremony', field: 'people.2', params: { position: 3 } },
    ])
    expect(await recordsOf(free)).toHaveLength(2)
    expect((await read(id)).minutes).toMatchObject({ id: minutesId, present: 3 })
    const mended = aCorrection(minutesId, [there(built, { oath: false }), away(free)])
    expect((await correct(id, mended)).status).toBe(201)
  })

  it('leave to a cell what it entered itself', async () => {
    const person = await opened(tree.as.secretary, tree.ids.cell)
    await walk(tree, person, 'decisionReceived')
    await add(tree.as.secretary, person, { kind: 'ceremony', day: '2025-07-20' })
    const { id, minutesId } = await recorded([there(person)])
    const answer = await correct(id, aCorrection(minutesId, [away(person)]))
    expect([answer.status, ...findingsOf(answer.body)]).toEqual([422, 'enteredByOther people.0'])
  })

  it('replace the minutes that were seen alone: once for the same command, once of two officers', async () => {
    const person = await decided()
    const { id, minutesId } = await recorded([there(person)])
    const body = aCorrection(minutesId, [away(person)])
    const [one, two] = await Promise.all([
      correct(id, body),
      correct(id, aCorrection(minutesId, [away(person)])),
    ])
    expect([one.status, two.status].toSorted((a, b) => a - b)).toEqual([201, 409])
    const again = await correct(id, body)
    expect([again.status, again.body.findings]).toEqual([one.status, one.body.findings])
    expect((await read(id)).earlierMinutes).toHaveLength(1)
  })

  it('are for whoever may record them, tell of people in them alone, and hold no personal matters', async () => {
    const { as } = tree
    const [person, stranger] = [await decided(), await decided()]
    const { id, minutesId } = await recorded([there(person)])
    const body = () => aCorrection(minutesId, [away(person)])
    expect((await correct(id, body(), as.ward)).status).toBe(403)
    expect((await correct(id, body(), as.inspector)).status).toBe(403)
    expect((await correct(id, body(), as.otherDistrict)).status).toBe(404)
    expect((await correct(id, aCorrection(minutesId, [away(stranger)]))).status).toBe(404)
    const personal = await correct(id, aCorrection(minutesId, [], { reason: 'Gọi số 0912 345 678 để rõ' }))
    expect(findingsOf(personal.body)).toEqual(['personalDetail reason'])
    const waiting = await plannedCeremony(as.district, tree.ids.district)
    expect((await correct(waiting, body())).status).toBe(409)
  })
})
