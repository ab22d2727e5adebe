// The program with the demo world in it: `npm run demo`, `npm run dev` and the browser tests.
import { randomBytes } from 'node:crypto'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Config, readConfig } from '../src/server/platform/config'
import type { Db } from '../src/server/platform/database'
import { removeEmbeddedPostgres } from '../src/server/platform/embeddedPostgres'
import { readIfThere, readOrMakePrivateFile } from '../src/server/platform/privateFile'
import { StartRefused } from '../src/server/platform/startRefused'
import { makeTemporaryFolder } from '../src/server/platform/temporaryFolder'
import { type Running, runUntilSignal, start } from '../src/server/start'
import { loadWorld } from '../test/world/load'

/** The accounts of the demo world, from the centre down to a cell, and the system's administrator. */
const usernames = ['trunguong', 'daklak', 'halong', 'mongcai', 'huyen001', 'binhngoc', 'khu2', 'quantri']

await runUntilSignal(startDemo)

async function startDemo(): Promise<Running> {
  const temporary = process.argv.includes('--temporary')
  if (process.env.OWNER_PID) leaveWith(Number(process.env.OWNER_PID))
  const env = temporary ? { ...process.env, DATA_DIR: makeTemporaryFolder('demo') } : process.env
  const config = readConfig(env)
  if (process.argv.includes('--reset')) await reset(config)
  await clearHalfLoaded(config)
  const { DEMO_TODAY: today } = process.env
  const running = await start(config, {
    temporary,
    ports: today ? { today: () => today } : {},
    prepare: (db) => loadWhenEmpty(db, config),
  })
  tellSignIns(running, config)
  return running
}

/** Started by a test run: a run that is killed takes this server along. */
function leaveWith(owner: number): void {
  setInterval(() => {
    try {
      process.kill(owner, 0)
    } catch {
      process.kill(process.pid, 'SIGTERM')
    }
  }, 1000).unref()
}

function passwordFile(config: Config): string {
  return join(config.dataDir, 'demo-password')
}

/** Stands while the world is being loaded. */
function loadingFile(config: Config): string {
  return join(config.dataDir, 'demo-loading')
}

async function loadWhenEmpty(db: Db, config: Config): Promise<void> {
  const { rows } = await sql<{ filled: boolean }>`select exists (select from organisation) as filled`.execute(
    db,
  )
  if (rows[0]?.filled) return
  console.log('Đang nạp dữ liệu mẫu…')
  process.env.DEMO_PASSWORD = readOrMakePrivateFile(
    passwordFile(config),
    () => process.env.DEMO_PASSWORD || randomBytes(9).toString('base64url'),
  )
  writeFileSync(loadingFile(config), '')
  await loadWorld(db, { password: process.env.DEMO_PASSWORD, sealKey: config.sealKey })
  rmSync(loadingFile(config))
}

/** A first start that was killed while loading left half a world: it begins again. */
async function clearHalfLoaded(config: Config): Promise<void> {
  if (existsSync(loadingFile(config))) await reset(config)
}

async function reset(config: Config): Promise<void> {
  if (config.databaseUrl) {
    throw new StartRefused(
      'Không xóa dữ liệu trên máy chủ của DATABASE_URL: hãy tự tạo lại cơ sở dữ liệu trống.',
    )
  }
  await removeEmbeddedPostgres(config.dataDir)
  for (const path of [passwordFile(config), loadingFile(config)]) rmSync(path, { force: true })
  console.log('Đã xóa dữ liệu cũ.')
}

function tellSignIns(running: Running, config: Config): void {
  const password = readIfThere(passwordFile(config))
  console.log(`\nKế Thừa đang chạy tại ${running.address}`)
  if (password === null) return
  console.log(`Tài khoản:  ${usernames.join(', ')}`)
  console.log(`Mật khẩu:   ${password}`)
  if (process.env.DEMO_PASSWORD && process.env.DEMO_PASSWORD !== password) {
    console.log('(DEMO_PASSWORD khác mật khẩu lúc nạp dữ liệu nên không dùng; chạy lại với --reset để đổi.)')
  }
  console.log('Dừng: Ctrl+C. Làm lại từ đầu: npm run demo -- --reset')
}
