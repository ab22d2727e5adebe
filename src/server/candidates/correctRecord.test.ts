import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyId, type Caller } from '../../../test/builders'
import { putFile } from '../../../test/candidateFiles'
import { add, type FileTree, file, plantFileTree, walked } from '../../../test/fileCalls'
import { findingsOf } from '../../../test/targetTree'
import { checkFolds } from './checkFolds'

let tree: FileTree
beforeAll(async () => {
  tree = await plantFileTree()
})
afterAll(() => tree.close())

const recordIn = async (as: Caller, id: string, kind: string) => {
  const { records, version } = await file(as, id)
  const record = records.findLast((one) => one.kind === kind && !one.replaced)
  if (record === undefined) throw new Error(`no ${kind}`)
  return { record, version }
}

/** Corrects the standing record of a kind: a replacement, or none to take it back. */
async function correct(as: Caller, id: string, kind: string, replacement?: object, change: object = {}) {
  const { record, version } = await recordIn(as, id, kind)
  return as.post(`/api/candidates/${id}/record-corrections`, {
    commandId: anyId(),
    id: anyId(),
    recordId: record.id,
    expectedVersion: version,
    reason: 'Đối chiếu bản gốc',
    ...(replacement && { replacement: { kind, day: record.day, ...replacement } }),
    ...change,
  })
}
const refusal = async (...given: Parameters<typeof correct>) => {
  const { status, body } = await correct(...given)
  return status === 201 ? [201] : [status, ...findingsOf(body)]
}
const paper = (number: string) => ({ paper: { number } })

describe('a correction of a record', () => {
  it('stands in its place; both are kept', async () => {
    const { as } = tree
    const id = await walked(tree, 'certificate')
    const { record } = await recordIn(as.ward, id, 'certificate')
    expect(await refusal(as.ward, id, 'certificate', { day: '2024-05-22', ...paper('16/GCN') })).toEqual([
      201,
    ])
    const body = await file(as.ward, id)
    expect(body).toMatchObject({ stageDay: '2024-05-22', version: 5 })
    expect(body.records.filter(({ kind }) => kind === 'certificate')).toMatchObject([
      { id: record.id, replaced: true, day: '2024-05-20' },
      {
        replacesId: record.id,
        replaced: false,
        day: '2024-05-22',
        reason: 'Đối chiếu bản gốc',
        paper: { number: '16/GCN' },
      },
    ])
  })

  it('sent twice is one, and of two at once one wins', async () => {
    const { as } = tree
    const id = await walked(tree, 'certificate')
    const fixed = { commandId: anyId(), id: anyId() }
    const { record } = await recordIn(as.ward, id, 'certificate')
    const change = { ...fixed, recordId: record.id, expectedVersion: 4 }
    const first = await correct(as.ward, id, 'certificate', paper('16/GCN'), change)
    expect(first).toMatchObject({ status: 201, body: { id: fixed.id } })
    expect(await correct(as.ward, id, 'certificate', paper('16/GCN'), change)).toEqual(first)
    const seen = await recordIn(as.ward, id, 'certificate')
    const both = { recordId: seen.record.id, expectedVersion: seen.version }
    const two = await Promise.all([
      correct(as.ward, id, 'certificate', paper('17/GCN'), both),
      correct(as.ward, id, 'certificate', paper('18/GCN'), both),
    ])
    expect(two.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
    expect(await refusal(as.ward, id, 'certificate', paper('19'), { recordId: record.id })).toEqual([
      409,
      'stale recordId',
    ])
    expect(await refusal(as.ward, id, 'certificate', paper('19'), { recordId: anyId() })).toEqual([404])
  })

  it('that leaves a later record without its ground is refused', async () => {
    const { as } = tree
    const id = await walked(tree, 'permission')
    expect(await refusal(as.ward, id, 'certificate')).toEqual([422, 'stepSkipped records'])
    expect(await refusal(as.ward, id, 'certificate', { day: '2024-09-30', ...paper('1') })).toEqual([
      422,
      'beforeEarlierStep records',
    ])
    expect(await refusal(as.ward, id, 'permission')).toEqual([201])
    expect(await refusal(as.ward, id, 'certificate')).toEqual([201])
    expect(await file(as.ward, id)).toMatchObject({ stage: 'listed' })
  })

  it('is for who may enter the kind, and stays of one kind', async () => {
    const { as } = tree
    const id = await walked(tree, 'grassrootsResolution')
    const { record } = await recordIn(as.ward, id, 'grassrootsResolution')
    const given = { commandId: anyId(), id: anyId(), recordId: record.id, expectedVersion: 1, reason: 'Sai' }
    const url = `/api/candidates/${id}/record-corrections`
    expect((await as.secretary.post(url, given)).status).toBe(404)
    expect((await as.otherWard.post(url, given)).status).toBe(404)
    expect((await as.leader.post(url, given)).status).toBe(404)
    expect(await refusal(as.ward, id, 'cellResolution')).toEqual([403])
    expect(await refusal(as.secretary, id, 'sent', { kind: 'received' })).toEqual([
      422,
      'malformed replacement.kind',
    ])
  })

  it('takes back a file opened by mistake', async () => {
    const { as, db } = tree
    const id = await walked(tree, 'mentorAssigned')
    expect(await refusal(as.secretary, id, 'mentorAssigned')).toEqual([201])
    const again = { commandId: anyId(), id: anyId() }
    const { record } = await recordIn(as.secretary, id, 'listed')
    const change = { ...again, recordId: record.id, expectedVersion: 4 }
    const url = `/api/candidates/${id}/record-corrections`
    const body = { ...change, reason: 'Ghi nhầm người' }
    const answer = await as.secretary.post(url, body)
    expect(answer.status).toBe(201)
    expect((await as.secretary.get(`/api/candidates/${id}`)).status).toBe(404)
    expect(await as.secretary.post(url, body)).toEqual(answer)
    expect(await checkFolds(db, { rebuild: false })).toMatchObject({ differing: 0 })
  })

  it('of the attendance of one resolution counts its vote again', async () => {
    const { as, db } = tree
    const id = await walked(tree, 'cellResolution')
    const attendance = { official: { total: 20, present: 12, absent: { ordinary: 8 } } }
    const replacement = { ...paper('12-NQ/CB'), attendance, vote: { for: 12, against: 0 } }
    expect(await refusal(as.secretary, id, 'cellResolution', replacement)).toEqual([201])
    const { record } = await recordIn(as.secretary, id, 'cellResolution')
    expect(record).toMatchObject({ outcome: 'notCarried', vote: { base: 20, needed: 14 } })
    expect((await file(as.secretary, id)).stage).toBe('applied')
    const versions = await db
      .selectFrom('meeting')
      .select('id')
      .where('meeting_id', '=', record.meetingId ?? '')
      .execute()
    expect(versions).toHaveLength(2)
  })
})

describe('decision and ceremony', { timeout: 90_000 }, () => {
  const inYear = async (year: string) =>
    (
      await tree.as.province.get<{ total: number }>(
        `/api/organisations/${tree.ids.cell}/admissions?year=${year}`,
      )
    ).body.total

  const itemsIn = async (year: string) =>
    (
      await tree.as.province.get<{ items: unknown[] }>(
        `/api/organisations/${tree.ids.cell}/admissions?year=${year}`,
      )
    ).body.items.length
  const admissionOf = async (id: string) =>
    (await tree.as.ward.get<{ version: number }>(`/api/admissions/${id}`)).body

  it('are counted by the figures of part 1 wherever they are entered or corrected', async () => {
    const { as, db } = tree
    const before = await inYear('2025')
    const id = await walked(tree, 'ceremony')
    expect(await inYear('2025')).toBe(before + 1)
    expect(await refusal(as.secretary, id, 'ceremony', { day: '2026-01-05' })).toEqual([201])
    expect(await inYear('2025')).toBe(before)
    expect(await inYear('2026')).toBe(1)
    expect(await refusal(as.secretary, id, 'ceremony')).toEqual([201])
    expect(await inYear('2026')).toBe(0)
    expect((await add(as.secretary, id, { kind: 'ceremony', day: '2025-07-21' })).status).toBe(201)
    expect(await inYear('2025')).toBe(before + 1)
    const detail = await as.ward.get<{ version: number }>(`/api/admissions/${id}`)
    expect(detail.body).toMatchObject({ ceremonyDay: '2025-07-21', decision: { number: '77-QĐ/HU' } })
    expect(await checkFolds(db, { rebuild: false })).toMatchObject({ differing: 0 })
  })

  it('corrected as an admission keep the votes of the file, and what rests on them', async () => {
    const { as, db } = tree
    const id = await walked(tree, 'ceremony')
    const { version } = await admissionOf(id)
    const correction = (change: object, expectedVersion = version) =>
      as.district.post(`/api/admissions/${id}/corrections`, {
        commandId: anyId(),
        expectedVersion,
        reason: 'Sai số',
        ...change,
      })
    const decision = { number: '78-QĐ/HU', day: '2025-06-21', issuerName: 'Ban Thường vụ' }
    const early = await correction({ decision: { ...decision, day: '2025-04-01' } })
    expect([early.status, findingsOf(early.body)]).toEqual([422, ['beforeEarlierStep records']])
    expect((await correction({ decision })).status).toBe(201)
    const { record } = await recordIn(as.district, id, 'admissionDecision')
    expect(record).toMatchObject({ paper: { number: '78-QĐ/HU', day: '2025-06-21' }, vote: { for: 11 } })
    expect((await correction({ ceremonyDay: '2025-07-22' }, version + 1)).status).toBe(201)
    const ceremony = await recordIn(as.ward, id, 'ceremony')
    expect(ceremony.record.detail).toMatchObject({ memberId: tree.members.mentor })
    expect(await checkFolds(db, { rebuild: false })).toMatchObject({ differing: 0 })
  })

  it('lock the birth date but for a slip of the pen, by its paper (R-BIRTH-1)', async () => {
    const { as } = tree
    const id = await walked(tree, 'ceremony')
    const { version } = await admissionOf(id)
    const correction = (change: object) =>
      as.ward.post(`/api/admissions/${id}/corrections`, {
        commandId: anyId(),
        expectedVersion: version,
        reason: 'Sai ngày sinh',
        person: { birthDate: '1995-04-21' },
        ...change,
      })
    const refused = await correction({})
    expect([refused.status, findingsOf(refused.body)]).toEqual([422, ['birthLocked person.birthDate']])
    expect((await correction({ paperReference: 'Giấy khai sinh 15/1995' })).status).toBe(201)
    const { history } = (await as.ward.get<{ history: { reason: string | null }[] }>(`/api/admissions/${id}`))
      .body
    expect(history.map(({ reason }) => reason)).toContain('Sai ngày sinh · Giấy khai sinh 15/1995')
    expect((await file(as.ward, id)).person.birthDate).toBe('1995-04-21')
  })

  it('are not told of a file in which nothing was decided', async () => {
    const { as } = tree
    const id = await walked(tree, 'cellResolution')
    expect((await as.ward.get(`/api/admissions/${id}`)).status).toBe(404)
  })

  it('of which the ceremony alone was recorded here are listed once, as they are counted', async () => {
    const { db, ids } = tree
    const [before, items] = [await inYear('2025'), await itemsIn('2025')]
    expect(items).toBe(before)
    const ceremony = { kind: 'ceremony', organisationId: ids.cell, day: '2025-07-21' }
    await putFile(db, { cellId: ids.cell, records: [ceremony] })
    expect([await inYear('2025'), await itemsIn('2025')]).toEqual([before + 1, before + 1])
  })
})
