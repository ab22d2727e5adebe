// db/schema.sql and the table types, from a freshly migrated database. With --check it only compares.
import { writeFileSync } from 'node:fs'
import pg from 'pg'
import { startEmbeddedPostgres } from '../src/server/platform/embeddedPostgres'
import { migrate } from '../src/server/platform/migrate'
import { readIfThere } from '../src/server/platform/privateFile'
import { makeTemporaryFolder } from '../src/server/platform/temporaryFolder'
import { dumpSchema } from './schemaDump'
import { writeTableTypes } from './tableTypes'

const fresh = await readFreshSchema()
const stale = Object.entries(fresh).filter(([path, text]) => readIfThere(path) !== text)
if (!process.argv.includes('--check')) {
  for (const [path, text] of stale) writeFileSync(path, text)
  console.log(
    stale.length > 0 ? `Đã ghi ${stale.map(([path]) => path).join(', ')}.` : 'Không có gì thay đổi.',
  )
} else if (stale.length > 0) {
  for (const [path, text] of stale)
    console.error(`${path} khác với db/migrations: ${firstDifference(path, text)}`)
  console.error('Hãy chạy npm run db:schema và ghi nhận các tệp đó.')
  process.exitCode = 1
}

async function readFreshSchema(): Promise<Record<string, string>> {
  const server = await startEmbeddedPostgres({
    dataDir: makeTemporaryFolder('schema'),
    temporary: true,
  })
  try {
    await migrate(server.ownerUrl)
    // a client, not a pool: its end is waited for, so that the server does not stop under an open connection
    const client = new pg.Client({ connectionString: server.ownerUrl })
    await client.connect()
    try {
      return {
        'db/schema.sql': await dumpSchema(client),
        'src/server/platform/tables.generated.ts': await writeTableTypes(client),
      }
    } finally {
      await client.end()
    }
  } finally {
    await server.stop()
  }
}

function firstDifference(path: string, text: string): string {
  const committed = (readIfThere(path) ?? '').split('\n')
  const written = text.split('\n')
  const at = written.findIndex((line, index) => line !== committed[index])
  return at < 0 ? 'thừa dòng ở cuối' : `dòng ${at + 1}: "${committed[at] ?? ''}" phải là "${written[at]}"`
}
