import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProgressReply } from '#contract/progress'
import type { WrittenList, WrittenReply } from '#contract/writtenReports'
import { factsOf, type WrittenStyle, writeParagraph } from '#domain/reports/written'
import { plainText, textOf } from '#domain/reports/writtenText'
import { told } from '../../../test/answers'
import { addAccount, anyId, type Caller, callAs } from '../../../test/builders'
import { openWorld, type WorldCalls } from '../../../test/worldCalls'

/** Words are the office's, numbers the system's: saved by name, marked when they change, taken anew as a version. */

let world: WorldCalls
let district: string
let officer: Caller
beforeAll(async () => {
  world = await openWorld()
  district = await world.idOf('H001')
  officer = await world.as('huyen001')
})
afterAll(() => world.close())

const save = (caller: Caller, id: string, body: object) =>
  caller.post(`/api/organisations/${id}/written-reports`, {
    commandId: anyId(),
    id: anyId(),
    question: { year: 2023, asOf: '2023-12-31' },
    ...body,
  })
const read = async (caller: Caller, id: string, text: string) =>
  (await caller.get<WrittenReply>(`/api/organisations/${id}/written-report?text=${text}`)).body

async function drafted(username: string, code: string, query: string, style: WrittenStyle) {
  const id = await world.idOf(code)
  const { body } = await (await world.as(username)).get<ProgressReply>(
    `/api/organisations/${id}/progress?${query}`,
  )
  return { id, text: textOf(writeParagraph(factsOf(body), style)) }
}

describe('the sentences of the articles', () => {
  it.each([
    ['huyen001', 'H001', { year: 2023, asOf: '2023-12-31' }, 'report', 'kết nạp 210/200 đảng viên, đạt 105%'],
    [
      'halong',
      'QN-HL',
      { year: 2023, asOf: '2023-08-31' },
      'notice',
      '365 đảng viên mới (đạt 81,11% kế hoạch)',
    ],
  ] as const)('of %s are kept with their numbers', async (username, code, question, style, sentence) => {
    const { id, text } = await drafted(username, code, `year=2023&asOf=${question.asOf}`, style)
    expect(text).not.toMatch(/210|365|81,11/)
    const caller = await world.as(username)
    const textId = anyId()
    expect(told(await save(caller, id, { id: textId, question, body: text }))).toEqual([201])
    const { versions, now } = await read(caller, id, textId)
    expect(plainText(versions[0]?.body ?? '', versions[0]?.told ?? {})).toContain(sentence)
    expect(now).toMatchObject(versions[0]?.told ?? {})
  })
})

describe('a saved paragraph', () => {
  const textId = anyId()
  const body = 'Huyện kết nạp {admitted}/{target} đảng viên, đạt {percent}.'

  it('takes no name that is no figure, nothing of a person, and only from who may write', async () => {
    expect(told(await save(officer, district, { body: 'Kết nạp {số lạ} đảng viên' }))).toEqual([
      422,
      'figureUnfit body',
    ])
    expect(told(await save(officer, district, { body: 'Liên hệ 0912 345 678' }))).toEqual([
      422,
      'personalDetail body',
    ])
    const { db, app, clock } = world
    const inspector = await callAs(app, db, await addAccount(db, 'inspector', district), clock)
    expect(told(await save(inspector, district, { body }))).toEqual([403])
    expect(told(await save(await world.as('mongcai'), district, { body }))).toEqual([404])
  })

  it('keeps its numbers when one changes, and takes the new ones as a version', async () => {
    expect(told(await save(officer, district, { id: textId, body }))).toEqual([201])
    const entered = await officer.post(`/api/organisations/${await world.idOf('H001-X01-1')}/admissions`, {
      commandId: anyId(),
      id: anyId(),
      person: { fullName: 'Nguyễn Thị Muộn', sex: 'female', birthDate: '1998-05-02' },
      decision: {
        number: '999-QĐ/HU',
        day: '2023-11-20',
        issuerName: 'Ban Thường vụ Huyện ủy H001',
        issuerOrganisationId: district,
      },
      ceremonyDay: '2023-12-05',
    })
    expect(told(entered)).toEqual([201])
    const before = await read(officer, district, textId)
    expect([before.versions[0]?.told, before.now.admitted]).toEqual([
      { admitted: '210', target: '200', percent: '105%' },
      '211',
    ])
    const next = { afterId: textId, question: before.question, body }
    const both = await Promise.all([save(officer, district, next), save(officer, district, next)])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
    const after = await read(officer, district, textId)
    expect(after.versions.map(({ version, told: numbers }) => [version, numbers.admitted])).toEqual([
      [1, '210'],
      [2, '211'],
    ])
    const { body: list } = await officer.get<WrittenList>(`/api/organisations/${district}/written-reports`)
    expect(list.items.filter((item) => item.textId === textId)).toMatchObject([{ version: 2 }])
    expect(list.items.length).toBeGreaterThan(1)
    const url = `/api/organisations/${district}/written-reports`
    const one = (await officer.get<WrittenList>(`${url}?limit=1`)).body
    const rest = (await officer.get<WrittenList>(`${url}?cursor=${one.next}`)).body
    expect([...one.items, ...rest.items]).toEqual(list.items)
  })

  it('is not there for another body, and stays as it was saved', async () => {
    const other = await world.idOf('H001-X01')
    expect(told(await officer.get(`/api/organisations/${other}/written-report?text=${textId}`))).toEqual([
      404,
    ])
    expect(told(await save(officer, other, { afterId: textId, body }))).toEqual([404])
    await expect(world.db.updateTable('written_report').set({ body: 'x' }).execute()).rejects.toThrow(
      /permission denied/,
    )
  })

  it('a list goes on behind no paragraph of another body', async () => {
    const ward = await world.idOf('H001-X01')
    expect(told(await save(officer, ward, { body }))).toEqual([201])
    world.clock.now = new Date(world.clock.now.getTime() + 1000)
    const textId = anyId()
    expect(told(await save(officer, district, { id: textId, body }))).toEqual([201])
    const behind = async (id: string) => {
      const cursor = Buffer.from(JSON.stringify([id])).toString('base64url')
      const url = `/api/organisations/${ward}/written-reports?cursor=${cursor}`
      return (await officer.get<WrittenList>(url)).body.items
    }
    expect(await behind(textId)).toEqual(await behind(anyId()))
  })
})
