import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as roads from '../../../../test/imports'
import { openWorld, type WorldCalls } from '../../../../test/worldCalls'

/** A ward's officer sends a file in which bodies are called otherwise than in the system. */

let world: WorldCalls
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const WARD = { username: 'binhngoc', code: 'QN-MC-BN' }
const HEAD = ['STT', 'Tên đơn vị', 'Số đảng viên', 'Tính đến ngày', 'Nguồn số liệu']
const row = (name: string) => ['1', name, '12', '31/12/2025', 'Báo cáo năm']

describe('a row whose body is not found', () => {
  it('is told the nearest names of the bodies that its sender reaches, and of no other', async () => {
    const names = ['Chi bộ Khu phố 2', 'Chi bộ khu phố 7', 'Chi bộ Hội người cao tuổi']
    const sent = await roads.checked(world, WARD, 'membershipBases', [HEAD, ...names.map(row)])
    const told = (await roads.rowsOf(sent)).map(({ findings }) => findings[0])
    // the ward next to it has a “khu 7”
    const neighbour = await (await world.as('mongcai')).get<{ items: object[] }>(
      `/api/organisations?q=${encodeURIComponent('Chi bộ khu 7')}`,
    )
    expect(neighbour.body.items.length).toBeGreaterThan(0)
    expect(told).toMatchObject([
      {
        code: 'bodyUnknown',
        field: 'body',
        params: { near: '“Chi bộ khu 2” (QN-MC-BN-K2)', more: 0 },
      },
      { code: 'bodyUnknown' },
      { code: 'bodyUnknown' },
    ])
    expect(told.slice(1).map((finding) => finding?.params)).toEqual([undefined, undefined])
    const { body } = await sent.caller.get<string[][]>(`/api/imports/${sent.id}/faulty-rows.xlsx`)
    expect(body.flat()).toContain(
      'Tổ chức đảng: Không có tổ chức đảng này trong phạm vi hay ở dòng trên. Có phải “Chi bộ khu 2” (QN-MC-BN-K2)?',
    )
  })
})
