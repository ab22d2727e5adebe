import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Database } from './tables.generated'

export type Db = Kysely<Database>
export type Trx = Transaction<Database>

export type DatabaseOptions = {
  /** Every connection acts as this role from its first statement; the account of the URL must be a member of it. */
  role?: string
  connections?: number
  statementTimeoutMs?: number
}

const dateArray = 1182
const textArray = 1009

/**
 * Opens a pool of connections. date, bigint and numeric come as strings, timestamptz as Date, jsonb parsed.
 * A statement that runs longer than 30 seconds is cancelled. SQL's own "today" is Vietnam's.
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Db {
  const settings = ['-c TimeZone=Asia/Ho_Chi_Minh', ...(options.role ? [`-c role=${options.role}`] : [])]
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    application_name: 'ke-thua',
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
    options: settings.join(' '),
    types: { getTypeParser: parserOf },
  })
  // without a listener a connection that the server closes, idle or in use, would end the whole process
  pool.on('connect', (client) => client.on('error', () => undefined))
  pool.on('error', (error) => console.error(`Mất một kết nối tới cơ sở dữ liệu: ${error.message}`))
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}

/** A day stays its text 'yyyy-mm-dd': it is never a moment in some time zone. */
function parserOf(type: number): (text: string) => unknown {
  if (type === pg.types.builtins.DATE) return (text) => text
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the package declares its parsers as any
  return pg.types.getTypeParser(type === dateArray ? textArray : type, 'text') as (text: string) => unknown
}
