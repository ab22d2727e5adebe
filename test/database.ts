import pg from 'pg'
import { inject } from 'vitest'
import { type Db, openDatabase } from '../src/server/platform/database'
import { TEMPLATE_LOCK } from '../src/server/platform/locks'
import { migrate } from '../src/server/platform/migrate'
import { gatherStatistics } from '../src/server/platform/tableStatistics'
import { loadWorld } from './world/load'

export type FreshDatabase = {
  /** Connected as the restricted role of the running program. */
  db: Db
  url: string
  /** The same database as its owner, for what the program itself may not do. */
  ownerUrl: string
  close: () => Promise<void>
}

/** The password of every account of the world in tests. */
export const WORLD_PASSWORD = 'mật khẩu thử nghiệm'

export type DatabaseServer = { adminUrl: string; ownerUrl: string; appUrl: string }

/**
 * A database of its own for a test file: migrated and empty, or with the demo world in it.
 * A copy of a template that the first caller of the run builds. `of`: the server of the run, unless the test has one
 * to itself.
 */
export async function freshDatabase({
  world = false,
  of = inject('databaseServer'),
}: {
  world?: boolean
  of?: DatabaseServer
} = {}): Promise<FreshDatabase> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  const filled = (fill: (of: DatabaseServer, name: string) => Promise<void>) => (draft: string) =>
    fill(of, draft)
  await asAdmin(of, async (admin) => {
    await ensureTemplate(admin, 'template_migrated', 'template0', filled(migrateTemplate))
    if (world) await ensureTemplate(admin, 'template_world', 'template_migrated', filled(fillWithWorld))
    await createDatabase(admin, name, world ? 'template_world' : 'template_migrated')
  })
  const url = urlOf(of, 'appUrl', name)
  const db = openDatabase(url, { connections: 4 })
  return {
    db,
    url,
    ownerUrl: urlOf(of, 'ownerUrl', name),
    async close() {
      await db.destroy()
      await asAdmin(of, (admin) => admin.query(`drop database if exists ${name} with (force)`))
    },
  }
}

/** Built under another name first, so that a template is complete or absent. */
async function ensureTemplate(
  admin: pg.Client,
  name: string,
  from: string,
  fill: (database: string) => Promise<void>,
): Promise<void> {
  await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
  try {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name])
    if (rowCount !== 0) return
    const draft = `${name}_draft`
    await admin.query(`drop database if exists ${draft} with (force)`)
    await createDatabase(admin, draft, from)
    await fill(draft)
    await admin.query(`alter database ${draft} rename to ${name}`)
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK])
  }
}

async function migrateTemplate(of: DatabaseServer, database: string): Promise<void> {
  await migrate(urlOf(of, 'ownerUrl', database))
}

async function fillWithWorld(of: DatabaseServer, database: string): Promise<void> {
  const db = openDatabase(urlOf(of, 'appUrl', database))
  try {
    await loadWorld(db, { password: WORLD_PASSWORD, sealKey: Buffer.alloc(32, 7) })
  } finally {
    await db.destroy()
  }
  await gatherStatistics(urlOf(of, 'ownerUrl', database))
}

/** Copies the files: for a template of this size faster than writing its pages to the log. */
async function createDatabase(admin: pg.Client, name: string, template: string): Promise<void> {
  await admin.query(`create database ${name} owner kethua_owner template ${template} strategy file_copy`)
}

function urlOf(of: DatabaseServer, role: 'ownerUrl' | 'appUrl', database: string): string {
  const url = new URL(of[role])
  url.pathname = `/${database}`
  return url.href
}

async function asAdmin<T>(of: DatabaseServer, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: of.adminUrl })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}
