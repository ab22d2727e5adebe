import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentDetail, DocumentLinkList, DocumentList } from '#contract/documents'
import { told } from '../../../test/answers'
import { anyId, type Caller } from '../../../test/builders'
import { plantTargetTree, type TargetTree } from '../../../test/targetTree'

let tree: TargetTree
beforeAll(async () => {
  tree = await plantTargetTree()
})
afterAll(() => tree.close())

const paper = {
  kind: 'directive',
  number: '28-CT/TW',
  day: '2019-01-21',
  issuerName: 'Ban Bí thư',
  summary: 'Nâng cao chất lượng kết nạp đảng viên',
}
const register = (caller: Caller, body: string, change: object = {}) =>
  caller.post(`/api/organisations/${body}/documents`, {
    commandId: anyId(),
    id: anyId(),
    ...paper,
    ...change,
  })
const list = async (caller: Caller, body: string, query = '') =>
  (await caller.get<DocumentList>(`/api/organisations/${body}/documents?${query}`)).body.items
const correct = (caller: Caller, id: string, change: object) =>
  caller.post(`/api/documents/${id}/corrections`, {
    commandId: anyId(),
    id: anyId(),
    expectedVersion: 1,
    reason: 'Ghi nhầm',
    ...change,
  })

describe('the register of documents', () => {
  it('is seen by the body and everything beneath, not beside or above', async () => {
    const { as, ids } = tree
    const id = anyId()
    expect(told(await register(as.province, ids.province, { id, number: '01-CT/TU' }))).toEqual([201])
    const own = anyId()
    expect(told(await register(as.a, ids.a, { id: own, number: '02-KH/DU' }))).toEqual([201])
    const numbers = async (caller: Caller, body: string) =>
      (await list(caller, body)).map(({ number }) => number)
    expect(await numbers(as.a, ids.a)).toEqual(expect.arrayContaining(['01-CT/TU', '02-KH/DU']))
    expect(await numbers(as.b, ids.b)).toContain('01-CT/TU')
    expect(await numbers(as.b, ids.b)).not.toContain('02-KH/DU')
    expect(await numbers(as.province, ids.province)).not.toContain('02-KH/DU')
    expect((await as.b.get(`/api/documents/${own}`)).status).toBe(404)
    expect((await as.province.get(`/api/documents/${own}`)).status).toBe(200)
    const { body } = await as.a.get<DocumentDetail>(`/api/documents/${id}`)
    expect(body).toMatchObject({ number: '01-CT/TU', registeredBy: { id: null }, mayCorrect: false })
  })

  it.each<[string, object, unknown[]]>([
    ['signed tomorrow', { day: '2199-01-01' }, [422, 'dayInFuture day']],
    ['in force before its signing', { from: '2019-01-20' }, [422, 'dayOrder from']],
    ['over when it begins', { to: '2019-01-21' }, [422, 'dayOrder to']],
    ['taking the place of nothing known', { supersedesId: anyId() }, [404]],
    ['of no kind', { kind: 'letter' }, [400, 'malformed kind']],
    ['without a number', { number: ' ' }, [400, 'malformed number']],
  ])('refuses one %s', async (_name, change, expected) => {
    expect(told(await register(tree.as.province, tree.ids.province, change))).toEqual(expected)
  })

  it('holds the same number, day and issuer once, and gives a repeated command the same answer', async () => {
    const { as, ids } = tree
    const given = { commandId: anyId(), id: anyId(), ...paper, number: '05-HD/TU' }
    const send = () => as.province.post(`/api/organisations/${ids.province}/documents`, given)
    const first = await send()
    expect([first.status, await send()]).toEqual([201, first])
    expect(
      told(await register(as.province, ids.province, { number: '05-hd/tu', issuerName: 'BAN BÍ THƯ' })),
    ).toEqual([422, 'documentTwice number'])
    expect(told(await register(as.a, ids.a, { number: '05-HD/TU' }))).toEqual([201])
  })

  it('shows what took its place and from when', async () => {
    const { as, ids } = tree
    const [old, next] = [anyId(), anyId()]
    await register(as.province, ids.province, { id: old, number: '10-QD/TU', day: '2020-01-01' })
    const follower = {
      id: next,
      number: '11-QD/TU',
      day: '2021-01-01',
      from: '2021-02-01',
      supersedesId: old,
    }
    expect(told(await register(as.province, ids.province, { ...follower, day: '2020-01-01' }))).toEqual([
      422,
      'supersedesLater supersedesId',
    ])
    expect(told(await register(as.province, ids.province, follower))).toEqual([201])
    const { body } = await as.a.get<DocumentDetail>(`/api/documents/${old}`)
    expect(body.supersededBy).toMatchObject({ id: next, from: '2021-02-01' })
    const on = async (day: string) => (await list(as.a, ids.a, `on=${day}`)).map(({ number }) => number)
    expect(await on('2021-01-31')).toContain('10-QD/TU')
    expect(await on('2021-02-01')).not.toContain('10-QD/TU')
  })

  it('takes the place of another for its own body and beneath, not for those above or beside', async () => {
    const { as, ids } = tree
    const [old, own] = [anyId(), anyId()]
    await register(as.province, ids.province, { id: old, number: '60-CT/TU', day: '2020-01-01' })
    const follower = { id: own, number: '61-KH/DU', day: '2021-01-01', supersedesId: old }
    expect(told(await register(as.a, ids.a, follower))).toEqual([201])
    const inForce = async (caller: Caller, body: string) =>
      (await list(caller, body, 'on=2022-01-01')).some(({ id }) => id === old)
    expect(await inForce(as.a, ids.a)).toBe(false)
    expect(await inForce(as.b, ids.b)).toBe(true)
    expect(await inForce(as.province, ids.province)).toBe(true)
    const follows = async (caller: Caller) =>
      (await caller.get<DocumentDetail>(`/api/documents/${old}`)).body.supersededBy?.id ?? null
    expect(await follows(as.a)).toBe(own)
    expect(await follows(as.b)).toBe(null)
    expect(await follows(as.province)).toBe(null)
  })

  it('is searched without accents and pages by cursor', async () => {
    const { as, ids } = tree
    await register(as.b, ids.b, { number: '20-KH/DU', summary: 'Đẩy mạnh công tác tạo nguồn' })
    expect((await list(as.b, ids.b, `q=${encodeURIComponent('day manh tao')}`)).length).toBe(0)
    expect((await list(as.b, ids.b, `q=${encodeURIComponent('day manh cong')}`)).length).toBe(1)
    const url = `/api/organisations/${ids.b}/documents?limit=1`
    const { body } = await as.b.get<DocumentList>(url)
    const second = await as.b.get<DocumentList>(`${url}&cursor=${body.next}`)
    expect(second.body.items[0]?.id).not.toBe(body.items[0]?.id)
  })

  it('is corrected by a new row, by whoever writes where it was registered', async () => {
    const { as, ids } = tree
    const id = anyId()
    await register(as.province, ids.province, { id, number: '30-CT/TU' })
    const replacement = { ...paper, number: '31-CT/TU' }
    expect(told(await correct(as.a, id, { replacement }))).toEqual([403])
    expect(told(await correct(as.province, id, { replacement, expectedVersion: 2 }))).toEqual([
      409,
      'stale expectedVersion',
    ])
    expect(told(await correct(as.province, id, { replacement }))).toEqual([201])
    const { body } = await as.province.get<DocumentDetail>(`/api/documents/${id}`)
    expect(body).toMatchObject({ number: '31-CT/TU', version: 2, versions: [{ reason: 'Ghi nhầm' }, {}] })
    expect(told(await correct(as.province, id, { takeBack: true, expectedVersion: 2 }))).toEqual([201])
    expect((await as.province.get(`/api/documents/${id}`)).status).toBe(404)
  })

  it('takes one of two corrections made at once', async () => {
    const { as, ids } = tree
    const id = anyId()
    await register(as.province, ids.province, { id, number: '40-CT/TU' })
    const sent = ['41-CT/TU', '42-CT/TU'].map((number) =>
      correct(as.province, id, { replacement: { ...paper, number } }),
    )
    expect((await Promise.all(sent)).map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 409])
  })
})

describe('what documents ground', () => {
  const target = async () => {
    const { as, ids, year } = tree
    const body = { commandId: anyId(), id: anyId(), kind: 'assigned', periodId: year.id, value: 5 }
    const decision = { number: '09-CT/TU', day: '2023-01-12', issuerName: 'Ban Thường vụ' }
    const { body: entry } = await as.province.post<{ documentId: string }>(
      `/api/organisations/${ids.a}/targets`,
      { ...body, decision },
    )
    return entry.documentId
  }
  const link = (caller: Caller, body: string, change: object) =>
    caller.post(`/api/organisations/${body}/document-links`, {
      commandId: anyId(),
      id: anyId(),
      subject: 'targetDocument',
      ...change,
    })

  it('is a subject of the body and a document it is shown', async () => {
    const { as, ids } = tree
    const [documentId, ofB] = [anyId(), anyId()]
    await register(as.province, ids.province, { id: documentId, number: '50-CT/TU' })
    await register(as.b, ids.b, { id: ofB, number: '51-KH/DU' })
    const subjectId = await target()
    expect(told(await link(as.a, ids.a, { documentId, subjectId: anyId() }))).toEqual([404])
    expect(told(await link(as.a, ids.a, { documentId: anyId(), subjectId }))).toEqual([404])
    expect(told(await link(as.province, ids.a, { documentId: ofB, subjectId }))).toEqual([404])
    expect(told(await link(as.province, ids.b, { documentId, subjectId }))).toEqual([404])
    expect(told(await link(as.b, ids.a, { documentId, subjectId }))).toEqual([404])
    const id = anyId()
    expect(told(await link(as.a, ids.a, { id, documentId, subjectId }))).toEqual([201])
    expect(told(await link(as.a, ids.a, { documentId, subjectId }))).toEqual([
      422,
      'documentTwice documentId',
    ])
    const asked = `/api/organisations/${ids.a}/document-links?subject=targetDocument&subjectId=${subjectId}`
    const links = async () => (await as.a.get<DocumentLinkList>(asked)).body
    expect(await links()).toMatchObject({ mayWrite: true, items: [{ id, document: { number: '50-CT/TU' } }] })
    expect(told(await correct(as.province, documentId, { takeBack: true }))).toEqual([
      422,
      'documentInUse takeBack',
    ])
    const seen = await as.b.get<DocumentDetail>(`/api/documents/${documentId}`)
    expect(seen.body).toMatchObject({ grounds: 0, groundsOf: [] })
    const own = await as.a.get<DocumentDetail>(`/api/documents/${documentId}`)
    expect(own.body).toMatchObject({ grounds: 1, groundsOf: [{ subjectId, organisation: { id: ids.a } }] })
    const withdraw = { linkId: id }
    const end = () =>
      as.a.post(`/api/organisations/${ids.a}/document-link-withdrawals`, {
        commandId: anyId(),
        id: anyId(),
        ...withdraw,
      })
    expect([told(await end()), told(await end())]).toEqual([[201], [409, 'stale linkId']])
    expect((await links()).items).toEqual([])
    expect(told(await correct(as.province, documentId, { takeBack: true }))).toEqual([201])
  })
})
