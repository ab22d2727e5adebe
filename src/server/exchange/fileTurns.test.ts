import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as roads from '../../../test/imports'
import { openWorld, type WorldCalls } from '../../../test/worldCalls'
import { openSession } from '../accounts/sessions'

/** Files on their way in stand in memory: few of one account and few in all, told before any of them is read. */

let world: WorldCalls
let address: URL
beforeAll(async () => {
  world = await openWorld()
  address = new URL(await world.app.listen({ port: 0, host: '127.0.0.1' }))
})
afterAll(() => world.close())

const MONGCAI = { username: 'mongcai', code: 'QN-MC' }
const HALONG = { username: 'halong', code: 'QN-HL' }
const TEXT = Buffer.from(
  'Mã;Chi bộ;Số đảng viên;Đến ngày;Nguồn\nQN-HL-1;Chi bộ mẫu;12;05/01/2025;Báo cáo thử',
)
const send = (who: typeof HALONG) => roads.send(world, who, 'membershipBases', TEXT)

interface Sending {
  socket: Socket
  answer: string
}

/** A file that is begun and whose end does not come; or whose sender hangs up as soon as it is sent. */
async function begin(username: string, hangsUp = false): Promise<Sending> {
  const { id } = await world.db
    .selectFrom('account')
    .select('id')
    .where('username', '=', username)
    .executeTakeFirstOrThrow()
  const query = new URLSearchParams({ kind: 'membershipBases', importId: crypto.randomUUID(), name: 'a.csv' })
  const head = [
    `POST /api/organisations/${await world.idOf('QN-HL')}/imports?${query} HTTP/1.1`,
    `host: ${address.host}`,
    `cookie: ke_thua=${await openSession(world.db, id, world.clock.now)}`,
    'content-type: application/octet-stream',
    'content-length: 40000000',
  ]
  const socket = connect(Number(address.port), address.hostname)
  const sending: Sending = { socket, answer: '' }
  socket.on('data', (bytes) => {
    sending.answer += bytes.toString()
  })
  socket.write(`${head.join('\r\n')}\r\n\r\n${TEXT.toString()}`, () => {
    if (hangsUp) socket.destroy()
  })
  if (hangsUp) await new Promise((resolve) => socket.on('close', resolve))
  return sending
}

const refusedOf = (all: readonly Sending[]) => all.filter(({ answer }) => answer.includes('tooManyUploads'))

it('two of an account and eight in all are taken, the next is refused before it is read, and ended ones make room', async () => {
  const mine = await Promise.all(Array.from({ length: 5 }, () => begin('halong')))
  await expect.poll(() => refusedOf(mine).length).toBe(3)
  expect(refusedOf(mine)[0]?.answer).toMatch(/^HTTP\/1.1 429 /)
  const own = await send(HALONG)
  expect([own.status, own.body]).toMatchObject([
    429,
    { code: 'tooMany', findings: [{ code: 'tooManyUploads', field: 'content' }] },
  ])
  expect((await send(MONGCAI)).status).toBe(201)

  const others: Sending[] = []
  for (const username of ['daklak', 'huyen001', 'trunguong']) {
    const three = await Promise.all(Array.from({ length: 3 }, () => begin(username)))
    await expect.poll(() => refusedOf(three).length).toBe(1)
    others.push(...three)
  }
  const all = [...mine, ...others]
  expect(all.filter(({ answer }) => answer === '')).toHaveLength(8)
  expect((await send(MONGCAI)).status).toBe(429)

  for (const { socket } of all) socket.destroy()
  await expect.poll(async () => (await send(HALONG)).status).toBe(201)
  expect((await send(MONGCAI)).status).toBe(201)
})

it('a file that was refused for what it holds has given its place back', async () => {
  for (let times = 0; times < 3; times += 1) {
    const sent = await roads.send(world, HALONG, 'membershipBases', Buffer.alloc(0))
    expect(sent.status).toBe(422)
  }
  expect((await send(HALONG)).status).toBe(201)
})

it('whoever hangs up at once, before it is known who asks, keeps no place', async () => {
  for (let times = 0; times < 3; times += 1) {
    await Promise.all(Array.from({ length: 8 }, () => begin('halong', true)))
  }
  await expect.poll(async () => (await send(HALONG)).status).toBe(201)
})

it('whoever may not send keeps no place', async () => {
  const caller = await world.as('trunguong')
  for (let times = 0; times < 3; times += 1) {
    const body = { name: 'ds.csv', content: TEXT.toString('base64') }
    expect((await caller.post('/api/sheet-readings', body)).status).toBe(403)
  }
})
