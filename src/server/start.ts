import { createServer, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { buildApp } from './app'
import { compareFolds } from './candidates/checkFolds'
import { reduceFiles } from './candidates/reduceFiles'
import { startStaleFiles } from './candidates/staleFiles'
import { sendReminders } from './desk/sendReminders'
import { eraseOldFiles } from './exchange/imports/eraseOld'
import { startImports } from './exchange/imports/runner'
import { startAuditChain } from './platform/auditChain'
import type { Config } from './platform/config'
import { type Db, openDatabase } from './platform/database'
import { startEmbeddedPostgres } from './platform/embeddedPostgres'
import { appRole, migrate } from './platform/migrate'
import { lastNight, noteNight, startNightly } from './platform/nightly'
import { type Ports, systemPorts } from './platform/ports'
import { hasCode } from './platform/privateFile'
import { StartRefused } from './platform/startRefused'
import { gatherStatistics } from './platform/tableStatistics'

export type Running = {
  /** Where a browser on this machine finds the page. */
  address: string
  stop: () => Promise<void>
}

export type StartOptions = {
  /** Runs on the migrated database before anyone is let in. */
  prepare?: (db: Db) => Promise<void>
  /** Replaces parts of the real clock and settings. */
  ports?: Partial<Ports>
  /** The database goes with the process; for tests. */
  temporary?: boolean
}

/** Database, migrations, server, in this order; whatever was started is stopped again when a later step fails. */
export async function start(config: Config, options: StartOptions = {}): Promise<Running> {
  const undo: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    const { db, ownerUrl } = await openMigratedDatabase(config, options, undo)
    await options.prepare?.(db)
    await gatherStatistics(ownerUrl)
    undo.push(startAuditChain(db, 5000))
    const ports = { ...systemPorts(config), ...options.ports }
    undo.push(startStaleFiles(db, 2000))
    undo.push(startImports(db, ports, 500))
    const night = { hour: 2, lastEnded: await lastNight(db) }
    undo.push(startNightly(ports, night, () => nightWork(db, ownerUrl, ports)))
    const app = await buildApp(db, ports)
    undo.push(() => app.close())
    await app.ready()
    const listener = await listen(config, (request, reply) => app.routing(request, reply))
    undo.push(listener.close)
    return { address: addressOf(config, listener.port), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Runs until Ctrl+C or a request to end, then stops the page first and the database last. */
export async function runUntilSignal(begin: () => Promise<Running>): Promise<void> {
  let running: Running | null = null
  let leaving = false
  let askedAt = 0
  const leave = (signal: NodeJS.Signals) => {
    // npm passes Ctrl+C on to a child that the terminal has already told: only a later one means "at once".
    if (leaving && Date.now() - askedAt > 1000) process.exit(1)
    if (leaving) return
    leaving = true
    askedAt = Date.now()
    console.log(signal === 'SIGINT' ? '\nĐang dừng…' : 'Đang dừng…')
    if (running === null) return
    void running.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave)
  try {
    running = await begin()
    if (leaving) await running.stop()
    if (leaving) process.exit(0)
  } catch (error) {
    fail(error)
  }
}

function fail(error: unknown): never {
  console.error(error instanceof StartRefused ? error.message : error)
  process.exit(1)
}

/** The database of these settings, brought up to the newest migration; `undo` gathers what closes it again. */
export async function openMigratedDatabase(
  config: Config,
  options: StartOptions,
  undo: (() => Promise<void>)[],
): Promise<{ db: Db; ownerUrl: string }> {
  const urls = await databaseUrls(config, options, undo)
  await migrate(urls.owner)
  const db = openDatabase(urls.app, { role: appRole })
  undo.push(() => db.destroy())
  return { db, ownerUrl: urls.owner }
}

/** Letters are written after the files were tidied, and also when that failed. */
async function nightWork(db: Db, ownerUrl: string, ports: Ports): Promise<void> {
  try {
    await eraseOldFiles(db, ports)
    await tidyFiles(db, ownerUrl, ports)
  } finally {
    await sendReminders(db, ports)
  }
}

/** Every night: ended files lose their names in time, and what is kept of every file is compared with its records. */
async function tidyFiles(db: Db, ownerUrl: string, ports: Ports): Promise<void> {
  const owner = openDatabase(ownerUrl, { connections: 1 })
  try {
    await reduceFiles(owner, ports.today(), ports.now())
  } finally {
    await owner.destroy()
  }
  await compareFolds(db)
  await noteNight(db, ports)
}

async function databaseUrls(
  config: Config,
  options: StartOptions,
  undo: (() => Promise<void>)[],
): Promise<{ owner: string; app: string }> {
  if (config.databaseUrl)
    return { owner: config.databaseUrl, app: config.appDatabaseUrl ?? config.databaseUrl }
  const embedded = await startEmbeddedPostgres({ dataDir: config.dataDir, temporary: options.temporary })
  undo.push(embedded.stop)
  return { owner: embedded.ownerUrl, app: embedded.appUrl }
}

/** Its own listener, the same for http and https, so that both are the path the tests walk. */
function listen(
  config: Config,
  handle: RequestListener,
): Promise<{ port: number; close: () => Promise<void> }> {
  const server = config.tls ? createTlsServer(config.tls, handle) : createServer(handle)
  server.keepAliveTimeout = 72_000
  return new Promise((done, failed) => {
    server.once('error', (error) =>
      failed(hasCode(error, 'EADDRINUSE', 'EACCES') ? portRefused(config) : error),
    )
    server.listen(config.port, config.host, () => {
      const bound = server.address()
      const port = typeof bound === 'object' && bound !== null ? bound.port : config.port
      done({ port, close: () => closeServer(server) })
    })
  })
}

/** Answers what has been asked; connections that still hang after five seconds are cut. */
function closeServer(
  server: ReturnType<typeof createServer> | ReturnType<typeof createTlsServer>,
): Promise<void> {
  return new Promise((closed) => {
    const cut = setTimeout(() => server.closeAllConnections(), 5000)
    server.close(() => {
      clearTimeout(cut)
      closed()
    })
    server.closeIdleConnections()
  })
}

function portRefused(config: Config): StartRefused {
  return new StartRefused(
    `Không mở được cổng ${config.port} trên ${config.host}: cổng đang có chương trình khác dùng hoặc không được phép. ` +
      'Hãy đặt PORT sang số khác.',
  )
}

function addressOf(config: Config, port: number): string {
  const everywhere = config.host === '0.0.0.0' || config.host === '::'
  const host = everywhere ? 'localhost' : config.host.includes(':') ? `[${config.host}]` : config.host
  return `${config.tls ? 'https' : 'http'}://${host}:${port}/`
}
