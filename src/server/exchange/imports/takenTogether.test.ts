import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import * as roads from '../../../../test/imports'
import { openWorld, type WorldCalls } from '../../../../test/worldCalls'

let world: WorldCalls
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

it('a file of more targets than go at once is taken back though a body stands in it before the one above', async () => {
  const row = (code: string, kind: string, day: number) => {
    const [month, date] = [String(1 + Math.floor(day / 28)), String(1 + (day % 28))]
    return [code, kind, '9', '2025', '1-QĐ', `${date}/${month}/2025`, 'Ban Thường vụ']
  }
  // one step takes 500 rows: the last of them is of the body above
  const others = Array.from({ length: 499 }, (_, place) =>
    row(place % 2 === 0 ? 'H001-X01' : 'H001-X02', 'tự đăng ký', Math.floor(place / 2)),
  )
  const rows = [row('H001-X01', 'cấp trên giao', 0), row('H001', 'cấp trên giao', 0), ...others]
  const head = ['Mã', 'Loại chỉ tiêu', 'Chỉ tiêu giao', 'Kỳ', 'Số quyết định', 'Ngày', 'Cơ quan giao']
  const who = { username: 'huyen001', code: 'H001' }
  const sent = await roads.checked(world, who, 'targets', [head, ...rows])
  expect(await roads.confirm(sent)).toMatchObject({ state: 'done', written: 501, faulty: 0 })
  expect((await roads.step(sent, 'withdrawals', { reason: 'Gửi nhầm tệp' })).status).toBe(201)
  const query = vi.spyOn(pg.Client.prototype, 'query')
  await roads.runAll(world)
  // a step asks of the rows it takes, however many the file has
  const lists = (query.mock.calls as unknown[][]).flat(2).filter((given) => Array.isArray(given))
  query.mockRestore()
  expect(Math.max(...lists.map(({ length }) => length))).toBe(500)
  expect(await roads.item(sent)).toMatchObject({ state: 'takenBack', halted: null, taken: 501 })
})
