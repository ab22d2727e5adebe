import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/database'
import { extendAuditChain, startAuditChain, verifyAuditChain } from './auditChain'
import { type Db, openDatabase } from './database'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embeddedPostgres'
import { makeTemporaryFolder } from './temporaryFolder'

// a server of its own: lines wait for the oldest transaction of all databases of a server
let server: EmbeddedPostgres
let fresh: FreshDatabase
/** Whoever owns the database can do what the program cannot: that is what the chain is for. */
let owner: Db

beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir: makeTemporaryFolder('chain'), temporary: true })
})
afterAll(() => server.stop())
beforeEach(async () => {
  fresh = await freshDatabase({ of: server })
  owner = openDatabase(fresh.ownerUrl, { connections: 1 })
})
afterEach(async () => {
  await owner.destroy()
  await fresh.close()
})

async function writeLine(db: Db, action: string): Promise<void> {
  await db
    .insertInto('audit_line')
    .values({ at: new Date('2026-08-31T05:00:00.123Z'), action, detail: JSON.stringify({ b: 1, a: 'đã' }) })
    .execute()
}

async function chained(): Promise<string[]> {
  const rows = await fresh.db
    .selectFrom('audit_hash')
    .innerJoin('audit_line', 'audit_line.seq', 'audit_hash.seq')
    .select('action')
    .orderBy('position')
    .execute()
  return rows.map((row) => row.action)
}

test('every line is chained once and the chain agrees', async () => {
  for (const action of ['one', 'two', 'three']) await writeLine(fresh.db, action)
  expect(await extendAuditChain(fresh.db)).toBe(3)
  expect(await extendAuditChain(fresh.db)).toBe(0)
  await writeLine(fresh.db, 'four')
  expect(await extendAuditChain(fresh.db)).toBe(1)
  expect(await chained()).toEqual(['one', 'two', 'three', 'four'])
  expect(await verifyAuditChain(fresh.db)).toEqual({ ok: true, brokenAt: null })
})

test('more lines than one batch', async () => {
  await sql`insert into audit_line (at, action) select now(), 'n' || n from generate_series(1, 2300) n`.execute(
    fresh.db,
  )
  expect(await extendAuditChain(fresh.db)).toBe(2300)
  expect(await verifyAuditChain(fresh.db)).toEqual({ ok: true, brokenAt: null })
})

test('an empty chain agrees', async () => {
  expect(await verifyAuditChain(fresh.db)).toEqual({ ok: true, brokenAt: null })
})

test('lines wait for the transactions before them and nobody waits for the chain', async () => {
  const slow = await fresh.db.startTransaction().execute()
  await writeLine(slow, 'slow')
  await writeLine(fresh.db, 'quick')
  expect(await extendAuditChain(fresh.db)).toBe(0)
  await slow.commit().execute()
  expect(await extendAuditChain(fresh.db)).toBe(2)
  expect(await chained()).toEqual(['slow', 'quick'])

  const writing = await fresh.db.startTransaction().execute()
  await writeLine(fresh.db, 'before')
  await writeLine(writing, 'under way')
  expect(await extendAuditChain(fresh.db)).toBe(1)
  await writeLine(writing, 'goes on')
  await writing.commit().execute()
  expect(await extendAuditChain(fresh.db)).toBe(2)
  expect(await verifyAuditChain(fresh.db)).toEqual({ ok: true, brokenAt: null })
})

test('two processes that extend at once make one chain', async () => {
  for (let n = 0; n < 40; n += 1) await writeLine(fresh.db, `n${n}`)
  await Promise.all([extendAuditChain(fresh.db), extendAuditChain(fresh.db), extendAuditChain(fresh.db)])
  await extendAuditChain(fresh.db)
  expect(await chained()).toHaveLength(40)
  expect(await verifyAuditChain(fresh.db)).toEqual({ ok: true, brokenAt: null })
})

test.each([
  ['a changed line', sql`update audit_line set action = 'other' where seq = 2`],
  ['a changed detail', sql`update audit_line set detail = '{}' where seq = 2`],
  ['a changed moment', sql`update audit_line set at = at + interval '1 microsecond' where seq = 2`],
  ['a changed hash', sql`update audit_hash set hash = sha256('x') where position = 2`],
  ['a removed link', sql`delete from audit_hash where seq = 2`],
  ['a link put elsewhere', sql`update audit_hash set position = 9 where position = 2`],
])('%s shows', async (_what, tampering) => {
  for (const action of ['one', 'two', 'three']) await writeLine(fresh.db, action)
  await extendAuditChain(fresh.db)
  await tampering.execute(owner)
  expect(await verifyAuditChain(fresh.db)).toEqual({ ok: false, brokenAt: '2' })
})

test('the program itself may neither change nor remove what it wrote', async () => {
  await writeLine(fresh.db, 'one')
  await extendAuditChain(fresh.db)
  for (const attempt of [
    sql`update audit_line set action = 'other'`,
    sql`delete from audit_line`,
    sql`update audit_hash set hash = ''`,
    sql`delete from audit_hash`,
  ]) {
    await expect(attempt.execute(fresh.db)).rejects.toMatchObject({ code: '42501' })
  }
})

test('a database restored where transactions count from the start goes on', async () => {
  await writeLine(fresh.db, 'one')
  await sql`update audit_line set transaction_id = (transaction_id::text::bigint + 1000000)::text::xid8`.execute(
    owner,
  )
  await sql`insert into audit_hash (position, seq, hash) values (1, 1, '')`.execute(owner)
  await writeLine(fresh.db, 'two')
  expect(await extendAuditChain(fresh.db)).toBe(1)
  await writeLine(fresh.db, 'three')
  expect(await extendAuditChain(fresh.db)).toBe(1)
  expect(await chained()).toEqual(['one', 'two', 'three'])
})

test('the timer extends the chain until it is stopped', async () => {
  const stop = startAuditChain(fresh.db, 10)
  await writeLine(fresh.db, 'one')
  await expect.poll(chained).toEqual(['one'])
  await stop()
  await writeLine(fresh.db, 'two')
  await new Promise((done) => setTimeout(done, 50))
  expect(await chained()).toEqual(['one'])
})
