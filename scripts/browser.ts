// `npm run browser:install`: a browser for the browser tests, the quick headless one where the system has it.
import { spawnSync } from 'node:child_process'
import { findBrowser, HEADLESS } from './browserPath'

const QUIETLY = ['install', '-y', '-q']

if (findBrowser()?.endsWith(HEADLESS) !== true) install()
const found = findBrowser()
console.log(
  found === null
    ? 'Chưa cài được trình duyệt. Hãy cài Chromium hoặc Chrome, hoặc đặt CHROMIUM_PATH.'
    : `Trình duyệt: ${found ?? 'của Playwright'}`,
)
process.exitCode = found === null ? 1 : 0

function install(): void {
  const isRoot = process.getuid?.() === 0
  const hasPackages = isRoot && run('apt-get', ['update', '-q'])
  if (hasPackages && run('apt-get', [...QUIETLY, HEADLESS])) return
  if (findBrowser() !== null) return
  if (hasPackages && run('apt-get', [...QUIETLY, 'chromium'])) return
  run('npx', ['playwright', 'install', 'chromium'])
}

function run(command: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const done = spawnSync(command, args, {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    timeout: 300_000,
  })
  return done.status === 0
}
