import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClosingReply } from '#contract/closings'
import { NEW_MEMBERS_ROWS, NEW_MEMBERS_ROWS_2016 } from '#domain/reports/newMembers'
import { anyId, type Caller } from '../../../test/builders'
import { openWorld, type WorldCalls } from '../../../test/worldCalls'
import { hashOf } from '../platform/frozenHash'

/** A period is told by the form of its cut-off day; a report frozen by another form counts the same again. */

let world: WorldCalls
let city: string
let officer: Caller
const closing = anyId()

beforeAll(async () => {
  world = await openWorld()
  city = await world.idOf('QN-MC')
  officer = await world.as('mongcai')
})
afterAll(() => world.close())

const send = (tail: string, body: object) =>
  officer.post(`/api/organisations/${city}/${tail}`, { commandId: anyId(), id: anyId(), ...body })
const read = async () => {
  const url = `/api/organisations/${city}/closing-reports?closing=${closing}&recount=yes`
  const { status, body } = await officer.get<ClosingReply>(url)
  expect(status).toBe(200)
  return body
}
const openKeys = (rows: typeof NEW_MEMBERS_ROWS) =>
  rows.filter(({ access, isHeading }) => access === 'open' && isHeading !== true).map(({ key }) => key)

describe('Biểu 2 of a period of 2020', () => {
  it('is told by the form of 2016, frozen and counted again', async () => {
    const year = { kind: 'year', from: '2020-01-01', cutOff: '2020-12-31', dueDay: '2021-01-10' }
    const opened = await send('closings', { id: closing, ...year })
    expect([opened.status, opened.body]).toEqual([201, expect.anything()])
    expect((await send('closing-reports', { closingId: closing })).status).toBe(201)
    const { held, now } = await read()
    expect(now.newMembers.map(({ key }) => key)).toEqual(openKeys(NEW_MEMBERS_ROWS_2016))
    expect(held).toMatchObject({ sealed: true, matches: true })
  })

  it('has the same hash again where it was frozen by the rows of 2021', async () => {
    const { db } = world
    const standing = await db
      .selectFrom('closing_report')
      .selectAll()
      .where('organisation_id', '=', city)
      .where('cut_off', '=', '2020-12-31')
      .executeTakeFirstOrThrow()
    const { held } = await read()
    const known = new Map(held?.report.newMembers.map((row) => [row.key, row]))
    const newMembers = openKeys(NEW_MEMBERS_ROWS).map(
      (key) => known.get(key) ?? { key, now: null, lastYear: null },
    )
    const data = { ...(standing.data as object), newMembers }
    const hash = hashOf(data)
    await db
      .insertInto('closing_report')
      .values({
        ...standing,
        id: anyId(),
        version: 2,
        act: 'corrected',
        number: '1-BC',
        day: '2021-02-01',
        reason: 'Theo biểu khác',
        data: JSON.stringify(data),
        hash,
        replaces_id: standing.id,
      })
      .execute()
    expect((await read()).held).toMatchObject({ version: 2, hash, sealed: true, matches: true })
  })
})
