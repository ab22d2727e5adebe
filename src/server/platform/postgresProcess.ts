import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync, statSync } from 'node:fs'
import { Socket } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type RunAs, runProgram } from './postgresPrograms'
import { hasCode, readIfThere } from './privateFile'

/** A PostgreSQL of the program's own: where its data lies, its programs and the user it runs as. */
export type Cluster = { dataDir: string; folder: string; programs: string; runAs: RunAs }

/** Linux shows what every process works on; elsewhere PostgreSQL's own checks must do. */
export const seesProcesses = existsSync('/proc/self/cwd')

/** The cluster, and where it lies elsewhere, its place there and the link to it. */
export function foldersOf({ dataDir, folder }: Cluster): string[] {
  const plain = join(dataDir, 'postgres')
  return folder === plain ? [folder] : [dirname(folder), plain]
}

/**
 * Stops the server of a folder and waits for its end. It is told directly: a helper that waits for the end could
 * itself be ended by whoever ends this program.
 */
export async function stopServer(cluster: Cluster, mode: 'fast' | 'immediate'): Promise<void> {
  const pidFile = join(cluster.folder, 'postmaster.pid')
  const pid = Number(readIfThere(pidFile)?.split('\n')[0] ?? 0)
  if (!pid || !mayWorkIn(cluster, pid)) return
  if (process.platform === 'win32') {
    await runProgram(
      join(cluster.programs, 'pg_ctl'),
      ['stop', '-D', cluster.folder, '-m', mode],
      cluster.runAs,
    )
  } else if (!tell(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT')) return
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    if (!existsSync(pidFile) || !tell(pid, 0)) return
    await pause(50)
  }
  throw new Error(`Không dừng được cơ sở dữ liệu trong ${cluster.folder}.`)
}

/** Sends a signal; false when there is no such process any more. */
function tell(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

/**
 * Whether a process may be one of this cluster's: a server works inside its folder, which tells it from a stranger
 * that got the same number. Where the system hides that, any PostgreSQL of the same user may be.
 */
export function mayWorkIn(cluster: Cluster, pid: number): boolean {
  if (!seesProcesses) return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster.folder)
  } catch (error) {
    // Root of a container may be refused the look; a process that is gone or only its number is none.
    return hasCode(error, 'EACCES', 'EPERM') && isPostgresOf(cluster, pid)
  }
}

function isPostgresOf(cluster: Cluster, pid: number): boolean {
  try {
    const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
    return name === 'postgres' && statSync(`/proc/${pid}`).uid === statSync(cluster.folder).uid
  } catch {
    return false
  }
}

/**
 * PostgreSQL itself clears the pid file of a dead server. It cannot when another program has got that number since,
 * as after a restart of a container, or when the dead one still has its number: then the file goes, once nothing
 * works in the folder any more. The helpers of a killed server end within moments.
 */
export async function removeForeignPid(cluster: Cluster): Promise<void> {
  const pidFile = join(cluster.folder, 'postmaster.pid')
  if (!seesProcesses || !existsSync(pidFile)) return
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    if (!pids.some((pid) => mayWorkIn(cluster, Number(pid)))) {
      rmSync(pidFile, { force: true })
      return
    }
    await pause(100)
  }
}

/** A child that outlives this process however it ends, then stops the server and clears the folder away. */
export function watchOver(cluster: Cluster): { kill(signal: 'SIGKILL'): boolean } | null {
  if (process.platform === 'win32') return null
  const pid = readFileSync(join(cluster.folder, 'postmaster.pid'), 'utf8').split('\n')[0] ?? ''
  const script = 'cat > /dev/null; kill -QUIT "$1"; sleep 1; shift; rm -rf "$@"'
  const args = ['-c', script, 'sh', pid, ...foldersOf(cluster), cluster.dataDir]
  const child = spawn('/bin/sh', args, { cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  child.unref()
  if (child.stdin instanceof Socket) child.stdin.unref()
  return child
}
