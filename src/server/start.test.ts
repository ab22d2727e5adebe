import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readConfig } from './platform/config'
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

test('a step that fails takes back what was started before it', async () => {
  const dataDir = makeTemporaryFolder('start')
  const prepare = () => Promise.reject(new Error('no world today'))
  await expect(start(configFor(dataDir), { temporary: true, prepare })).rejects.toThrow('no world today')
  expect(existsSync(dataDir)).toBe(false)
})
