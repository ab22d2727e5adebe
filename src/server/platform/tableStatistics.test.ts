import { afterAll, beforeAll, expect, test } from 'vitest'
import { addOrganisation } from '../../../test/builders'
import { type FreshDatabase, freshDatabase } from '../../../test/database'
import { gatherStatistics } from './tableStatistics'

let fresh: FreshDatabase
let world: FreshDatabase

beforeAll(async () => {
  fresh = await freshDatabase()
  world = await freshDatabase({ world: true })
})
afterAll(async () => {
  await fresh.close()
  await world.close()
})

test('counts tables that hold rows and were never counted, once', async () => {
  await addOrganisation(fresh.db, { name: 'Đảng bộ xã A' })
  const counted = await gatherStatistics(fresh.ownerUrl)
  expect(counted).toEqual(expect.arrayContaining(['organisation', 'organisation_event', 'placement']))
  expect(counted).not.toContain('record')
  expect(await gatherStatistics(fresh.ownerUrl)).toEqual([])
})

test('the demo world of tests comes counted', async () => {
  expect(await gatherStatistics(world.ownerUrl)).toEqual([])
})
