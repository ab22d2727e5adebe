import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clockAt, testPorts } from '../../test/builders'
import { type FreshDatabase, freshDatabase } from '../../test/database'
import { buildApp } from './app'
import { makeTemporaryFolder } from './platform/temporaryFolder'

/** The built page as the server hands it out. */

let fresh: FreshDatabase
let app: Awaited<ReturnType<typeof buildApp>>
const webRoot = makeTemporaryFolder('page')

beforeAll(async () => {
  fresh = await freshDatabase()
  mkdirSync(join(webRoot, 'assets'), { recursive: true })
  writeFileSync(join(webRoot, 'index.html'), '<title>trang</title>')
  writeFileSync(join(webRoot, 'assets', 'page-1.js'), 'export {}')
  app = await buildApp(fresh.db, { ...testPorts(clockAt('2023-09-01')), webRoot })
})
afterAll(async () => {
  await app.close()
  await fresh.close()
  rmSync(webRoot, { recursive: true })
})

const answered = async (url: string) => {
  const { statusCode, body } = await app.inject({ method: 'GET', url })
  return [statusCode, body.includes('<title>trang</title>')]
}

test('every address of the page is the page', async () => {
  for (const url of ['/', '/organisations/1/progress?year=2023', '/assetses'])
    expect([url, ...(await answered(url))]).toEqual([url, 200, true])
})

test('a file of an earlier build is gone, not the page', async () => {
  expect(await answered('/assets/page-1.js')).toEqual([200, false])
  expect(await answered('/assets/page-0.js')).toEqual([404, false])
  expect(await answered('/api/khong-co')).toEqual([401, false])
})
