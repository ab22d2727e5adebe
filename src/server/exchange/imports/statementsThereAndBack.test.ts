import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrganisationList } from '#contract/organisations'
import type { StatementsReply } from '#contract/statements'
import { addDays } from '#domain/dates'
import { anyId } from '../../../../test/builders'
import * as roads from '../../../../test/imports'
import { openWorld, type WorldCalls } from '../../../../test/worldCalls'

/** What is stated of a body leaves one system and comes in at another where nothing was stated of it. */

const HALONG = { username: 'halong', code: 'QN-HL' }
/** Lines above the head of a file that leaves. */
const TITLE_LINES = 4
/** A spreadsheet would read it as a number. */
const CODE = '007'
const FOUNDED = '2019-01-01'

type Kind = 'membershipBases' | 'declaredFigures'

let from: WorldCalls
let to: WorldCalls
beforeAll(async () => {
  from = await openWorld()
  to = await openWorld()
  for (const world of [from, to]) {
    const body = [
      ['Tên tổ chức đảng', 'Mã', 'Loại hình', 'Cấp trên trực tiếp', 'Ngày thành lập', 'Lĩnh vực'],
      ['Đảng bộ phường Kiểm Thử', CODE, 'Đảng bộ cơ sở', 'QN-HL', '01/01/2019', ''],
    ]
    const sent = await roads.checked(world, HALONG, 'organisations', body)
    expect(await roads.confirm(sent)).toMatchObject({ written: 1, faulty: 0 })
  }
})
afterAll(async () => {
  await from.close()
  await to.close()
})

async function pathOf(world: WorldCalls): Promise<string> {
  const caller = await world.as(HALONG.username)
  const { body } = await caller.get<OrganisationList>(`/api/organisations?code=${CODE}`)
  return `/api/organisations/${body.items[0]?.id}`
}

/** All that was stated and stands, but when and by whom it was recorded here. */
async function stated(world: WorldCalls, kind: Kind) {
  const caller = await world.as(HALONG.username)
  const { body } = await caller.get<StatementsReply>(`${await pathOf(world)}/statements`)
  // what was taken back stays listed as replaced
  return body[kind].filter((one) => !one.replaced).map((one) => ({ ...one, id: '', recordedAt: '' }))
}

const inOrder = (told: readonly object[]) => told.map((one) => JSON.stringify(one)).sort()

const words = fc.constantFrom('Báo cáo tháng', 'Văn phòng Đảng ủy', '=1+1', '-5', 'Nghị quyết "về" số; liệu')
const value = fc.integer({ min: 0, max: 5_000 })
const later = (days: number) => addDays(FOUNDED, days)
const spread = { min: 0, max: 2_000 }

const base = fc.record({ day: fc.integer(spread).map(later), value, source: words })
const figure = fc
  .record({
    start: fc.integer(spread),
    length: fc.integer({ min: 0, max: 400 }),
    value,
    title: words,
    number: fc.option(fc.constantFrom('007', '12-BC/ĐU', '=2+2'), { nil: undefined }),
    day: fc.option(fc.integer(spread).map(later), { nil: undefined }),
    declaredBy: words,
  })
  .map(({ start, length, title, number, day, ...told }) => ({
    ...told,
    from: later(start),
    to: later(start + length),
    source: { title, ...(number !== undefined && { number }), ...(day !== undefined && { day }) },
  }))

const TAILS = { membershipBases: 'membership-bases', declaredFigures: 'declared-figures' } as const

/** States what is given, lets it leave, turns the columns, takes it in elsewhere, and takes all of it back there. */
async function thereAndBack(kind: Kind, given: readonly object[], columns: readonly number[]) {
  const caller = await from.as(HALONG.username)
  const path = `${await pathOf(from)}/${TAILS[kind]}`
  for (const body of given) {
    const answer = await caller.post(path, { commandId: anyId(), id: anyId(), ...body })
    expect(answer.status).toBe(201)
  }
  const { body: cells } = await caller.get<string[][]>(`${path}.xlsx`)
  const turned = cells.map((row, line) => (line < TITLE_LINES ? row : columns.map((at) => row[at] ?? '')))
  const sent = await roads.checked(to, HALONG, kind, turned)
  expect(await roads.rowsOf(sent)).toEqual([])
  expect(await roads.confirm(sent)).toMatchObject({ state: 'done', faulty: 0 })
  const told = await stated(from, kind)
  expect(told.length).toBeGreaterThan(0)
  // those of one day stand in the order of their recording
  expect(inOrder(await stated(to, kind))).toEqual(inOrder(told))
  expect(await roads.withdraw(sent)).toMatchObject({ state: 'takenBack' })
  return cells
}

/** Each run states new slots beside those of the runs before it, which leave in the same file. */
function fresh<Told extends object>(slotOf: (told: Told) => string) {
  const seen = new Set<string>()
  return (given: readonly Told[]) =>
    given.filter((told) => {
      const slot = slotOf(told)
      return !seen.has(slot) && seen.add(slot)
    })
}

describe('what is stated of a body', () => {
  it('numbers of members tell elsewhere what they told here, whatever the order of the columns', {
    timeout: 240_000,
  }, async () => {
    const unsaid = fresh<{ day: string }>(({ day }) => day)
    const columns = fc.shuffledSubarray([...Array(6).keys()], { minLength: 6 })
    await fc.assert(
      fc.asyncProperty(fc.array(base, { minLength: 1, maxLength: 4 }), columns, async (given, order) => {
        const cells = await thereAndBack('membershipBases', unsaid(given), order)
        expect(cells[TITLE_LINES + 1]?.[1]).toBe(CODE)
      }),
      { numRuns: 6, endOnFailure: true },
    )
  })

  it('a number that is not exact comes back as a row that a person must settle', async () => {
    const caller = await from.as(HALONG.username)
    const path = `${await pathOf(from)}/membership-bases`
    const body = { day: '2025-12-31', value: 4600, qualifier: 'about', source: 'Báo cáo' }
    await caller.post(path, { commandId: anyId(), id: anyId(), ...body })
    const { body: cells } = await caller.get<string[][]>(`${path}.xlsx`)
    expect(cells[TITLE_LINES + 1]?.[3]).toBe('khoảng 4.600')
    const sent = await roads.checked(to, HALONG, 'membershipBases', cells)
    expect((await roads.rowsOf(sent)).map(({ findings }) => findings[0]?.field)).toEqual(['value'])
  })
})

describe('figures that documents tell', () => {
  it('tell elsewhere what they told here, whatever the order of the columns', {
    timeout: 240_000,
  }, async () => {
    const unsaid = fresh<{ from: string; to: string }>((told) => `${told.from} ${told.to}`)
    const columns = fc.shuffledSubarray([...Array(10).keys()], { minLength: 10 })
    await fc.assert(
      fc.asyncProperty(fc.array(figure, { minLength: 1, maxLength: 4 }), columns, (given, order) =>
        thereAndBack('declaredFigures', unsaid(given), order).then(() => undefined),
      ),
      { numRuns: 6, endOnFailure: true },
    )
  })
})
