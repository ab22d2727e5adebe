// The program with the demo world in it: `npm run demo`, `npm run dev` and the browser tests.
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { hashPassword } from '../src/server/accounts/passwords'
import { type Config, readConfig } from '../src/server/platform/config'
import type { Db } from '../src/server/platform/database'
import { removeEmbeddedPostgres } from '../src/server/platform/embeddedPostgres'
import { readIfThere, writePrivateFile } from '../src/server/platform/privateFile'
import { StartRefused } from '../src/server/platform/startRefused'
import { makeTemporaryFolder } from '../src/server/platform/temporaryFolder'
import { type Running, runUntilSignal, start } from '../src/server/start'
import { WORLD_ACCOUNTS } from '../test/world/accounts'
import { loadWorld } from '../test/world/load'

await runUntilSignal(startDemo)

async function startDemo(): Promise<Running> {
  const { OWNER_PID: owner, DEMO_TODAY: today } = process.env
  if (owner) leaveWith(Number(owner))
  const temporary = process.argv.includes('--temporary')
  const env = temporary ? { ...process.env, DATA_DIR: makeTemporaryFolder('demo') } : process.env
  const config = readConfig(env)
  if (process.argv.includes('--reset')) await reset(config)
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

async function loadWhenEmpty(db: Db, config: Config): Promise<void> {
  const filled = await db.selectFrom('organisation').select('id').limit(1).executeTakeFirst()
  if (filled) return followPassword(db, config)
  console.log('Đang nạp dữ liệu mẫu…')
  const password = process.env.DEMO_PASSWORD || randomBytes(9).toString('base64url')
  writePrivateFile(passwordFile(config), password)
  await loadWorld(db, { password, sealKey: config.sealKey })
}

/** A DEMO_PASSWORD given on a later start becomes the password of the demo's accounts. */
async function followPassword(db: Db, config: Config): Promise<void> {
  const wanted = process.env.DEMO_PASSWORD
  if (!wanted || wanted === readIfThere(passwordFile(config))) return
  const usernames = WORLD_ACCOUNTS.map(({ username }) => username)
  await db
    .updateTable('account')
    .set({ password_hash: await hashPassword(wanted) })
    .where('username', 'in', usernames)
    .execute()
  writePrivateFile(passwordFile(config), wanted)
}

async function reset(config: Config): Promise<void> {
  if (config.databaseUrl) {
    throw new StartRefused(
      'Không xóa dữ liệu trên máy chủ của DATABASE_URL: hãy tự tạo lại cơ sở dữ liệu trống.',
    )
  }
  await removeEmbeddedPostgres(config.dataDir)
  rmSync(passwordFile(config), { force: true })
  console.log('Đã xóa dữ liệu cũ.')
}

function tellSignIns(running: Running, config: Config): void {
  const password = readIfThere(passwordFile(config))
  console.log(`\nKế Thừa đang chạy tại ${running.address}`)
  if (password === null) return
  console.log('\nTài khoản:')
  for (const { username, displayName } of WORLD_ACCOUNTS)
    console.log(`  ${username.padEnd(10)} ${displayName}`)
  console.log(`Mật khẩu chung: ${password}`)
  console.log('\nDừng: Ctrl+C. Làm lại từ đầu: npm run demo -- --reset')
}
