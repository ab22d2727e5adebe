import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { addOrganisation } from '../../test/builders'
import { readConfig } from './platform/config'
import type { Db } from './platform/database'
import { makeTemporaryFolder } from './platform/temporaryFolder'
import { start } from './start'

const configFor = (dataDir: string) => ({ ...readConfig({ DATA_DIR: dataDir, LOG: 'none' }), port: 0 })

test('starts on a new data folder, answers, and leaves nothing running', async () => {
  const dataDir = makeTemporaryFolder('start')
  const prepared: unknown[] = []
  const running = await start(configFor(dataDir), {
    temporary: true,
    prepare: async (db) => {
      prepared.push(...(await db.selectFrom('organisation').selectAll().execute()))
    },
  })
  const health = await fetch(new URL('/api/health', running.address))
  expect(await health.json()).toEqual({ status: 'ok' })
  expect(prepared).toEqual([])
  await running.stop()
  await expect(fetch(running.address)).rejects.toThrow()
  expect(existsSync(dataDir)).toBe(false)
})

test('does the work of the night at the start when it was not done for a day', async () => {
  const dataDir = makeTemporaryFolder('start')
  const settings = { ...readConfig({ DATA_DIR: dataDir, LOG: 'none' }), port: 0 }
  const nights: unknown[] = []
  let database: Db | undefined
  const running = await start(settings, {
    temporary: true,
    prepare: async (db) => {
      database = db
    },
  })
  try {
    await vi.waitFor(async () => {
      nights.push(await database?.selectFrom('night_run').select('day').executeTakeFirstOrThrow())
    }, 10_000)
    expect(nights).toHaveLength(1)
  } finally {
    await running.stop()
  }
})

test('tables filled before anyone is let in are counted, so that their first reader does not wait', async () => {
  const dataDir = makeTemporaryFolder('start')
  let database: Db | undefined
  const running = await start(configFor(dataDir), {
    temporary: true,
    prepare: async (db) => {
      database = db
      await addOrganisation(db, { name: 'Đảng bộ xã A' })
    },
  })
  try {
    const counted =
      database && (await sql`select reltuples from pg_class where relname = 'organisation'`.execute(database))
    expect(counted?.rows).toEqual([{ reltuples: 1 }])
  } finally {
    await running.stop()
  }
})

test('a step that fails takes back what was started before it', async () => {
  const dataDir = makeTemporaryFolder('start')
  const prepare = () => Promise.reject(new Error('no world today'))
  await expect(start(configFor(dataDir), { temporary: true, prepare })).rejects.toThrow('no world today')
  expect(existsSync(dataDir)).toBe(false)
})
