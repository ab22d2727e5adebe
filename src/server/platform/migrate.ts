import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { MIGRATION_LOCK } from './locks'
import { hasCode } from './privateFile'
import { projectRoot } from './projectRoot'
import { StartRefused } from './startRefused'

type Migration = { name: string; sql: string; checksum: string }

/** The restricted role of the running program; migrations grant to it by this name. */
export const appRole = 'kethua_app'

/**
 * Brings a database up to the newest migration, each in its own transaction, and returns the names of those it
 * applied. Forward only: refuses when an applied file was changed, is missing, or a new one comes before it.
 */
export async function migrate(
  ownerUrl: string,
  folder = join(projectRoot(), 'db/migrations'),
): Promise<string[]> {
  const client = await connect(ownerUrl)
  try {
    await checkServer(client)
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await ensureAppRole(client)
    await client.query(`create table if not exists migration (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`)
    const pending = await findPending(client, readMigrations(folder))
    for (const migration of pending) await apply(client, migration)
    return pending.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

async function connect(ownerUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'ke-thua migrate' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    const reason = error instanceof Error && error.message !== '' ? error.message : 'máy chủ không trả lời'
    throw new StartRefused(`Không kết nối được tới cơ sở dữ liệu: ${reason}`, { cause: error })
  }
}

function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  const odd = names.find((name) => !/^\d{4}_[a-z0-9_]+\.sql$/.test(name))
  if (odd) throw new StartRefused(`Tên tệp nâng cấp không đúng dạng NNNN_ten.sql: ${odd}`)
  return names.sort().map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

async function findPending(client: pg.Client, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from migration order by name',
  )
  const last = rows.at(-1)?.name ?? ''
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]))
  for (const row of rows) {
    const checksum = known.get(row.name)
    if (checksum === undefined) {
      throw new StartRefused(
        `Cơ sở dữ liệu đã qua bước nâng cấp ${row.name} mà bản chương trình này không có: hãy dùng bản mới hơn.`,
      )
    }
    if (checksum !== row.checksum) {
      throw new StartRefused(
        `Tệp nâng cấp ${row.name} đã bị sửa sau khi áp dụng. Hãy khôi phục tệp và thêm một tệp mới.`,
      )
    }
  }
  const applied = new Set(rows.map((row) => row.name))
  const pending = migrations.filter((migration) => !applied.has(migration.name))
  const early = pending.find((migration) => migration.name < last)
  if (early)
    throw new StartRefused(`Tệp nâng cấp ${early.name} đứng trước ${last} đã áp dụng: hãy đánh số lại.`)
  return pending
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw new Error(
      `Bước nâng cấp ${name} không thành công: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    )
  }
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string; collations: number }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
            (select count(*)::int from pg_collation where collname = 'vi-x-icu') as collations`,
  )
  const server = rows[0]
  if (!server || server.version < 150_000) throw new StartRefused('Cần PostgreSQL từ bản 15 trở lên.')
  if (server.encoding !== 'UTF8')
    throw new StartRefused(`Cơ sở dữ liệu phải dùng bảng mã UTF8, không phải ${server.encoding}.`)
  if (server.collations === 0) throw new StartRefused('Máy chủ PostgreSQL thiếu ICU (thứ tự chữ vi-x-icu).')
}

/** The role must exist, and the owner must be allowed to act as it, before the first migration grants to it. */
async function ensureAppRole(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [appRole])
  const { rows } = await client.query<{ name: string }>('select current_user as name')
  const owner = rows[0]?.name ?? ''
  const fix = `create role ${appRole} nologin; grant ${appRole} to ${pg.escapeIdentifier(owner)};`
  try {
    if (rowCount === 0) await client.query(`create role ${appRole} nologin`)
  } catch (error) {
    // Another database of the same server may be making the role at this moment.
    if (!hasCode(error, '42710', '23505')) throw roleRefused(owner, fix, error)
  }
  if (await mayActAsApp(client)) return
  try {
    await client.query(`grant ${appRole} to current_user`)
  } catch (error) {
    throw roleRefused(owner, fix, error)
  }
}

async function mayActAsApp(client: pg.Client): Promise<boolean> {
  try {
    await client.query(`set role ${appRole}`)
    await client.query('reset role')
    return true
  } catch (error) {
    if (hasCode(error, '42501')) return false
    throw error
  }
}

function roleRefused(owner: string, fix: string, error: unknown): StartRefused {
  const reason = error instanceof Error ? error.message : String(error)
  return new StartRefused(
    `Tài khoản ${owner} trong DATABASE_URL không được phép tạo hay cấp vai trò ${appRole} (${reason}).\n` +
      `Hãy nhờ người quản trị PostgreSQL chạy một lần: ${fix}`,
  )
}
