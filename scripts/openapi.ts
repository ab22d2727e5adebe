import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import '@fastify/swagger'
import { buildApp } from '../src/server/app'
import { projectRoot } from '../src/server/platform/projectRoot'
import type { Database } from '../src/server/platform/tables.generated'

/** Writes docs/openapi.json from the contract; with --check it only says whether the file is up to date. */

const file = join(projectRoot(), 'docs', 'openapi.json')

/** The description needs no database: nothing is asked of it. */
function noDatabase(): Kysely<Database> {
  return new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}

const app = await buildApp(noDatabase(), {
  today: () => '2000-01-01',
  now: () => new Date(0),
  secureCookies: false,
  sealKey: Buffer.alloc(32),
  webRoot: null,
  trustedProxy: false,
  post: null,
  publicUrl: null,
  log: null,
})
await app.ready()
const description = `${JSON.stringify(app.swagger(), null, 2)}\n`
await app.close()

if (process.argv.includes('--check')) {
  const isCurrent = read() === description
  if (!isCurrent)
    console.error('docs/openapi.json khác với hợp đồng trong src/contract: chạy npm run openapi')
  process.exitCode = isCurrent ? 0 : 1
} else {
  writeFileSync(file, description)
}

function read(): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
