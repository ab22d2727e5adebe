// `npm run browser:install`: a browser for the browser tests, when the machine has none.
import { spawnSync } from 'node:child_process'
import { findBrowser } from './browserPath'

if (findBrowser() === null) install()
const found = findBrowser()
console.log(
  found === null
    ? 'Chưa cài được trình duyệt. Hãy cài Chromium hoặc Chrome, hoặc đặt CHROMIUM_PATH.'
    : `Trình duyệt: ${found ?? 'của Playwright'}`,
)
process.exitCode = found === null ? 1 : 0

function install(): void {
  const isRoot = process.getuid?.() === 0
  if (isRoot && run('apt-get', ['update', '-q']) && run('apt-get', ['install', '-y', '-q', 'chromium']))
    return
  run('npx', ['playwright', 'install', 'chromium'])
}

function run(command: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const done = spawnSync(command, args, {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  return done.status === 0
}
