import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/database'
import { openDatabase } from './database'
import { appRole, migrate } from './migrate'
import { StartRefused } from './startRefused'
import { makeTemporaryFolder } from './temporaryFolder'

let fresh: FreshDatabase
let folder: string

beforeAll(async () => {
  fresh = await freshDatabase()
  folder = makeTemporaryFolder('migrations')
  const db = openDatabase(fresh.ownerUrl, { connections: 1 })
  await sql`delete from migration`.execute(db)
  await db.destroy()
})

afterAll(async () => {
  await fresh.close()
  rmSync(folder, { recursive: true })
})

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}

test('applies each file once, in order', async () => {
  write('0001_first.sql', 'create table first_table (id integer primary key, day date, total bigint);')
  write(
    '0002_second.sql',
    `create table second_table (first_id integer references first_table (id));
    grant select on first_table to kethua_app;`,
  )
  expect(await migrate(fresh.ownerUrl, folder)).toEqual(['0001_first.sql', '0002_second.sql'])
  expect(await migrate(fresh.ownerUrl, folder)).toEqual([])
})

test('a failing file leaves nothing behind', async () => {
  write('0003_wrong.sql', 'create table half (id integer); create table half (id integer);')
  await expect(migrate(fresh.ownerUrl, folder)).rejects.toThrow('0003_wrong.sql')
  write('0003_wrong.sql', 'create table half (id integer);')
  expect(await migrate(fresh.ownerUrl, folder)).toEqual(['0003_wrong.sql'])
})

test('two programs that start at once apply each file once', async () => {
  write('0004_once.sql', 'select pg_sleep(0.1); create table once (id integer);')
  const applied = await Promise.all([migrate(fresh.ownerUrl, folder), migrate(fresh.ownerUrl, folder)])
  expect(applied.flat()).toEqual(['0004_once.sql'])
})

test('refuses a file that was changed after it was applied', async () => {
  write('0001_first.sql', 'create table first_table (id bigint primary key);')
  await expect(migrate(fresh.ownerUrl, folder)).rejects.toThrow(StartRefused)
  await expect(migrate(fresh.ownerUrl, folder)).rejects.toThrow('0001_first.sql đã bị sửa')
  write(
    '0001_first.sql',
    'create table first_table (id integer primary key, day date, total bigint);\r\n'.trimEnd(),
  )
  expect(await migrate(fresh.ownerUrl, folder)).toEqual([])
})

test('refuses a new file before an applied one, and a database newer than the program', async () => {
  write('0002_a_late_one.sql', 'select 1;')
  await expect(migrate(fresh.ownerUrl, folder)).rejects.toThrow('đánh số lại')
  rmSync(join(folder, '0002_a_late_one.sql'))
  rmSync(join(folder, '0004_once.sql'))
  await expect(migrate(fresh.ownerUrl, folder)).rejects.toThrow('bản mới hơn')
})

test('the program reads days as text and cannot do what was not granted', async () => {
  const owner = openDatabase(fresh.ownerUrl, { connections: 1 })
  await sql`insert into first_table values (1, '2026-02-28', 9007199254740993)`.execute(owner)
  await owner.destroy()
  for (const db of [openDatabase(fresh.url), openDatabase(fresh.ownerUrl, { role: appRole })]) {
    const { rows } = await sql`select day, total, array[day] as days from first_table`.execute(db)
    expect(rows).toEqual([{ day: '2026-02-28', total: '9007199254740993', days: ['2026-02-28'] }])
    await expect(sql`delete from first_table`.execute(db)).rejects.toThrow('permission denied')
    await db.destroy()
  }
})
