// Installs the npm packages when they are missing or differ from package-lock.json. Only Node is needed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const quiet = ['--no-audit', '--no-fund', '--loglevel=error']

/** Runs an npm command in the repository; tells whether it succeeded. */
export function npm(...args) {
  const onWindows = process.platform === 'win32'
  return spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: onWindows }).status === 0
}

/** Brings node_modules in line with package-lock.json; costs some milliseconds when it is. */
export function ensureDependencies() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Cần Node.js từ bản 20.19; máy này có ${process.versions.node}.`)
    process.exit(1)
  }
  if (areInstalled()) return
  console.log('Đang cài các gói npm…')
  // npm ci refuses a lock without the packages of every other operating system; the versions are the same either way.
  if (npm('ci', ...quiet) || npm('install', '--no-save', ...quiet)) return
  console.error('Không cài được các gói npm: xem lỗi ở trên.')
  process.exit(1)
}

function areInstalled() {
  const lock = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(lock)) return false
  const installed = readPackages(lock)
  return Object.entries(readPackages(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '') return true
    const found = installed[path]
    // Packages for other operating systems stay away.
    if (found === undefined)
      return wanted.optional === true || wanted.devOptional === true || wanted.peer === true
    return found.version === wanted.version && existsSync(join(root, path))
  })
}

function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureDependencies()
