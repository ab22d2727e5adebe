// `npm run files:check`: do the stage and the duties kept of every file follow from its records? With --rebuild what
// differs is written anew. A running program with a database of its own keeps that to itself: stop it first.
import { checkFolds } from '../src/server/candidates/checkFolds'
import { readConfig } from '../src/server/platform/config'
import { StartRefused } from '../src/server/platform/startRefused'
import { openMigratedDatabase } from '../src/server/start'

const undo: (() => Promise<void>)[] = []
try {
  const rebuild = process.argv.includes('--rebuild')
  const { db } = await openMigratedDatabase(readConfig(process.env), {}, undo)
  const { files, differing, named } = await checkFolds(db, { rebuild })
  console.log(`${files} hồ sơ, ${differing} hồ sơ lệch với các bản ghi.`)
  for (const id of named) console.log(`  ${id}`)
  if (differing > 0 && rebuild) console.log('Đã dựng lại.')
  if (differing > 0 && !rebuild) process.exitCode = 1
} catch (error) {
  console.error(error instanceof StartRefused ? error.message : error)
  process.exitCode = 1
} finally {
  for (const step of undo.reverse()) await step()
}
