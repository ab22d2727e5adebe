import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { removeEmbeddedPostgres, startEmbeddedPostgres } from './embeddedPostgres'
import { FolderInUse } from './startRefused'
import { makeTemporaryFolder } from './temporaryFolder'

const dataDir = makeTemporaryFolder('embedded')
const started: ChildProcess[] = []

afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  await removeEmbeddedPostgres(dataDir)
  rmSync(dataDir, { recursive: true })
})

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

/** Another process that holds the folder; resolves when its server is up. */
async function holdElsewhere(folder: string, temporary = false): Promise<ChildProcess> {
  const code = `import { startEmbeddedPostgres } from ${JSON.stringify(join(import.meta.dirname, 'embeddedPostgres.ts'))}
    await startEmbeddedPostgres({ dataDir: ${JSON.stringify(folder)}, temporary: ${temporary} })
    console.log('up')
    setInterval(() => {}, 1000)`
  const script = join(dataDir, `holder-${started.length}.mts`)
  writeFileSync(script, code)
  const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  started.push(child)
  await new Promise((up, failed) => {
    child.stdout.once('data', up)
    child.once('exit', () => failed(new Error('The other process ended before its server was up.')))
  })
  return child
}

async function killHard(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await gone
}

const serverPid = (folder: string) =>
  readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]

test('starts, stops and starts again with its data; no account of the program is a superuser', async () => {
  const first = await startEmbeddedPostgres({ dataDir })
  await query(first.ownerUrl, 'create table kept as select 1 as one; grant select on kept to kethua_app')
  await query(first.ownerUrl, 'create extension ltree')
  await first.stop()
  const again = await startEmbeddedPostgres({ dataDir })
  expect(await query(again.appUrl, 'select one from kept')).toEqual([{ one: 1 }])
  const facts = await query(
    again.appUrl,
    `select current_setting('server_encoding') as encoding, datcollate as collate, 'á' < 'b' collate "vi-x-icu" as ordered,
       (select string_agg(rolname, ',') from pg_roles where rolsuper) as superusers
     from pg_database where datname = current_database()`,
  )
  expect(facts).toEqual([{ encoding: 'UTF8', collate: 'C', ordered: true, superusers: 'postgres' }])
  expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600)
  expect(new URL(again.appUrl).hostname).toBe('127.0.0.1')
  await again.stop()
})

test('a second process is refused; after a SIGKILL the running server is adopted', async () => {
  const other = await holdElsewhere(dataDir)
  const pid = serverPid(dataDir)
  const refusal: unknown = await startEmbeddedPostgres({ dataDir }).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(FolderInUse)
  expect(String(refusal)).toContain(String(other.pid))
  await killHard(other)
  const mine = await startEmbeddedPostgres({ dataDir })
  expect(serverPid(dataDir)).toBe(pid)
  expect(await query(mine.appUrl, 'select one from kept')).toEqual([{ one: 1 }])
  await mine.stop()
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false)
})

test('starts after the server itself was killed, and when a stranger has its process number', async () => {
  const other = await holdElsewhere(dataDir)
  const pidFile = join(dataDir, 'postgres/postmaster.pid')
  const left = readFileSync(pidFile, 'utf8')
  await killHard(other)
  process.kill(Number(serverPid(dataDir)), 'SIGKILL')
  const mine = await startEmbeddedPostgres({ dataDir })
  expect(await query(mine.appUrl, 'select one from kept')).toEqual([{ one: 1 }])
  await mine.stop()
  writeFileSync(pidFile, left.replace(/^\d+/, String(process.ppid)))
  const again = await startEmbeddedPostgres({ dataDir })
  expect(await query(again.appUrl, 'select one from kept')).toEqual([{ one: 1 }])
  await again.stop()
})

test.skipIf(process.platform === 'win32')(
  'a temporary server and its folder go with a killed process',
  async () => {
    const folder = makeTemporaryFolder('embedded-gone')
    const other = await holdElsewhere(folder, true)
    const port = readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[3]
    await killHard(other)
    await expect.poll(() => existsSync(folder), { timeout: 10_000 }).toBe(false)
    await expect(query(`postgres://postgres@127.0.0.1:${port}/postgres`, 'select')).rejects.toThrow(
      'ECONNREFUSED',
    )
  },
)

test('removing it makes the next start a first one', async () => {
  await removeEmbeddedPostgres(dataDir)
  expect(existsSync(join(dataDir, 'postgres'))).toBe(false)
  const first = await startEmbeddedPostgres({ dataDir })
  await expect(query(first.ownerUrl, 'select from kept')).rejects.toThrow('does not exist')
  await first.stop()
})
