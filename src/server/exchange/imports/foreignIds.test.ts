import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ImportList } from '#contract/imports'
import { anyId } from '../../../../test/builders'
import * as roads from '../../../../test/imports'
import { openWorld, type WorldCalls } from '../../../../test/worldCalls'

/** An id of a file is nobody's way to another file. */

let world: WorldCalls
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const WARD = { username: 'binhngoc', code: 'QN-MC-BN' }
const CITY = { username: 'halong', code: 'QN-HL' }
const file = () =>
  roads.workbook([
    ['Mã', 'Chỉ tiêu giao'],
    ['QN-MC-BN', '7'],
  ])

it('a list goes on behind no file of another body', async () => {
  await roads.send(world, CITY, 'targets', await file())
  world.clock.now = new Date(world.clock.now.getTime() + 1000)
  const theirs = await roads.send(world, WARD, 'targets', await file())
  const caller = await world.as(CITY.username)
  const behind = async (id: string) => {
    const cursor = Buffer.from(JSON.stringify([id])).toString('base64url')
    const url = `/api/organisations/${await world.idOf(CITY.code)}/imports?cursor=${cursor}`
    return (await caller.get<ImportList>(url)).body.items
  }
  expect(await behind(theirs.id)).toEqual(await behind(anyId()))
})

it('the same file under the same id is sent once, for one body and one kind', async () => {
  const [id, bytes] = [anyId(), await file()]
  const send = async ({ username, code }: typeof WARD, kind: string) => {
    const url = `/api/organisations/${await world.idOf(code)}/imports?kind=${kind}&importId=${id}&name=t.xlsx`
    return (await (await world.as(username)).upload(url, bytes)).status
  }
  expect(await Promise.all([send(WARD, 'targets'), send(WARD, 'targets')])).toEqual([201, 201])
  expect(await send(WARD, 'membershipBases')).toBe(409)
  expect(await send(CITY, 'targets')).toBe(409)
})
