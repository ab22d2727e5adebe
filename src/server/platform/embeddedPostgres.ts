import { chownSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from './freePort'
import { FOLDER_LOCK } from './locks'
import {
  accessFile,
  adminUrl,
  appUrl,
  keepPort,
  ownerUrl,
  type PostgresAccess,
  readAccess,
} from './postgresAccess'
import {
  type Cluster,
  foldersOf,
  mayWorkIn,
  removeForeignPid,
  seesProcesses,
  stopServer,
  watchOver,
} from './postgresProcess'
import { chooseRunAs, clusterFolder, postgresPrograms, runProgram } from './postgresPrograms'
import { hasCode, readIfThere, writePrivateFile } from './privateFile'
import { FolderInUse, StartRefused } from './startRefused'

export type EmbeddedPostgres = {
  /** Database kethua as its owner: migrations. */
  ownerUrl: string
  /** Database kethua as the restricted role of the running program. */
  appUrl: string
  /** Superuser: for tests and maintenance, never for the program. */
  adminUrl: string
  stop: () => Promise<void>
}

export type EmbeddedOptions = {
  dataDir: string
  port?: number
  /** For tests: unsafe but fast, and the whole folder goes when it stops or this process ends in any way. */
  temporary?: boolean
}

/**
 * Starts the PostgreSQL of a data folder, or adopts the one that a killed process left running there.
 * One process at a time: a second one is refused with FolderInUse. Listens on 127.0.0.1 only.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const cluster = clusterOf(options.dataDir)
  const known = readAccess(cluster.dataDir, cluster.folder)
  await initialise(cluster, known, options.temporary ?? false)
  const access = (await adopt(cluster, known)) ?? (await launch(cluster, known, options))
  const holder = await holdFolder(cluster, access)
  await prepareRolesAndDatabase(holder, access)
  const watchdog = options.temporary ? watchOver(cluster) : null
  return {
    ownerUrl: ownerUrl(access),
    appUrl: appUrl(access),
    adminUrl: adminUrl(access),
    async stop() {
      watchdog?.kill('SIGKILL')
      await stopServer(cluster, 'fast')
      await holder.end().catch(() => undefined)
      if (options.temporary) removeAll([...foldersOf(cluster), cluster.dataDir])
    },
  }
}

/** Removes the database of a data folder. Refused with FolderInUse while another process works with it. */
export async function removeEmbeddedPostgres(dataDir: string): Promise<void> {
  const cluster = clusterOf(dataDir)
  if (!existsSync(cluster.folder)) return
  try {
    await (await startEmbeddedPostgres({ dataDir })).stop()
  } catch (error) {
    if (error instanceof FolderInUse) throw error
    // Removing is also the way out of a cluster that no longer starts.
    await stopServer(cluster, 'immediate').catch(() => undefined)
  }
  removeAll([...foldersOf(cluster), accessFile(cluster.dataDir)])
}

function clusterOf(folder: string): Cluster {
  const dataDir = resolve(folder)
  const runAs = chooseRunAs(dataDir)
  return { dataDir, folder: clusterFolder(dataDir, runAs), programs: postgresPrograms(runAs), runAs }
}

function removeAll(paths: string[]): void {
  for (const path of paths) rmSync(path, { recursive: true, force: true })
}

/** Made aside and moved into place, so that a cluster is whole or absent; of two makers the first one stays. */
async function initialise(cluster: Cluster, access: PostgresAccess, temporary: boolean): Promise<void> {
  if (existsSync(cluster.folder)) return
  const { runAs } = cluster
  const aside = `${cluster.folder}.new-${process.pid}`
  const passwordFile = join(aside, 'password')
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { mode: 0o700 })
  try {
    writePrivateFile(passwordFile, access.admin)
    for (const path of [aside, passwordFile]) {
      if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(path, runAs.uid, runAs.gid)
    }
    const flags = [
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
      ...(temporary ? ['--no-sync'] : []),
    ]
    const files = [`--pgdata=${join(aside, 'cluster')}`, `--pwfile=${passwordFile}`]
    const made = await runProgram(join(cluster.programs, 'initdb'), [...flags, ...files], runAs)
    if (made.code !== 0)
      throw new StartRefused(`Không tạo được cơ sở dữ liệu trong ${cluster.folder}:\n${made.text}`)
    renameSync(join(aside, 'cluster'), cluster.folder)
  } catch (error) {
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM') || !existsSync(cluster.folder)) throw error
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

/** The way to a server of this folder that is up, or null; waits while one is starting up or shutting down. */
async function adopt(cluster: Cluster, access: PostgresAccess): Promise<PostgresAccess | null> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const lines = readIfThere(join(cluster.folder, 'postmaster.pid'))?.split('\n')
    const port = Number(lines?.[3])
    if (!lines || !port) return null
    const failure = await tryConnection(adminUrl({ ...access, port }))
    if (failure === null) return keepPort(cluster.dataDir, access, port)
    const busy = hasCode(failure, '57P03') || (seesProcesses && mayWorkIn(cluster, Number(lines[0])))
    if (!busy) return null
    await pause(100)
  }
  throw new StartRefused(`Máy chủ cơ sở dữ liệu của ${cluster.folder} đang chạy nhưng không trả lời.`)
}

async function launch(
  cluster: Cluster,
  known: PostgresAccess,
  options: EmbeddedOptions,
): Promise<PostgresAccess> {
  await removeForeignPid(cluster)
  const access = keepPort(cluster.dataDir, known, await choosePort(options.port, known.port))
  const fast = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'wal_level=minimal',
    'max_wal_senders=0',
  ]
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'log_timezone=UTC',
    'log_checkpoints=off',
    ...(options.temporary ? [...fast, 'max_connections=200'] : []),
  ]
  const log = join(cluster.folder, 'server.log')
  const flags = ['-p', String(access.port), ...settings.flatMap((setting) => ['-c', setting])].join(' ')
  const args = ['start', '-D', cluster.folder, '-w', '-t', '120', '-l', log, '-o', flags]
  const started = await runProgram(join(cluster.programs, 'pg_ctl'), args, cluster.runAs)
  if (started.code === 0) return access
  const others = await adopt(cluster, access)
  if (others !== null) return others
  const tail = (readIfThere(log) ?? '').split('\n').slice(-12).join('\n')
  throw new StartRefused(
    `Không khởi động được cơ sở dữ liệu trong ${cluster.folder}.\n${started.text}\n${tail}`,
  )
}

/** Takes the folder for this process and keeps the connection that stands for it. */
async function holdFolder(cluster: Cluster, access: PostgresAccess): Promise<pg.Client> {
  const name = `ke-thua ${process.pid}`
  const holder = new pg.Client({ connectionString: adminUrl(access), application_name: name })
  holder.on('error', () => undefined)
  await holder.connect()
  // A killed holder's session ends a moment after it: hence the patience.
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const { rows } = await holder.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
      FOLDER_LOCK,
    ])
    if (rows[0]?.mine) return holder
    await pause(100)
  }
  const { rows } = await holder.query<{ name: string }>(
    `select application_name as name from pg_stat_activity join pg_locks using (pid)
     where locktype = 'advisory' and objid = $1 and granted`,
    [FOLDER_LOCK],
  )
  await holder.end()
  const other = rows[0]?.name.replace('ke-thua ', '') ?? '?'
  throw new FolderInUse(
    `Thư mục dữ liệu ${cluster.dataDir} đang được một tiến trình khác dùng (số ${other}). ` +
      'Hãy dừng tiến trình đó hoặc đặt DATA_DIR sang thư mục khác.',
  )
}

async function prepareRolesAndDatabase(admin: pg.Client, access: PostgresAccess): Promise<void> {
  const roles = await admin.query<{ rolname: string }>('select rolname from pg_roles')
  const known = new Set(roles.rows.map((row) => row.rolname))
  for (const [role, password] of [
    ['kethua_owner', access.owner] as const,
    ['kethua_app', access.app] as const,
  ]) {
    if (!known.has(role))
      await admin.query(`create role ${role} login password ${pg.escapeLiteral(password)}`)
  }
  if (!known.has('kethua_owner') || !known.has('kethua_app'))
    await admin.query('grant kethua_app to kethua_owner')
  const { rowCount } = await admin.query("select from pg_database where datname = 'kethua'")
  if (rowCount === 0) await admin.query('create database kethua owner kethua_owner')
}

async function tryConnection(connectionString: string): Promise<Error | null> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function choosePort(wanted: number | undefined, last: number): Promise<number> {
  if (wanted) return wanted
  return last !== 0 && (await freePort(last)) === last ? last : freePort(0)
}
