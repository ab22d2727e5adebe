import { buildApp } from '../src/server/app'
import { openDatabase } from '../src/server/platform/database'
import { startEmbeddedPostgres } from '../src/server/platform/embeddedPostgres'
import { migrate } from '../src/server/platform/migrate'
import { gatherStatistics } from '../src/server/platform/tableStatistics'
import { makeTemporaryFolder } from '../src/server/platform/temporaryFolder'
import { callAs, clockAt, testPorts } from '../test/builders'
import { accountId, organisationId } from '../test/world/ids'
import { loadWorld } from '../test/world/load'

/**
 * How long the server takes for the progress of every sort of body in the demo world.
 * Run: npm run bench. Prints milliseconds; compare medians, machines differ.
 */

const RUNS = 40
const CODES = ['TW', 'QN', 'QN-HL', 'QN-MC', 'H001', 'DL', 'QN-MC-BN', 'QN-MC-BN-K2']

const server = await startEmbeddedPostgres({ dataDir: makeTemporaryFolder('bench'), temporary: true })
await migrate(server.ownerUrl)
const db = openDatabase(server.appUrl)
const clock = clockAt('2026-11-22')
const app = await buildApp(db, testPorts(clock))
await loadWorld(db, { password: 'chỉ để đo', sealKey: Buffer.alloc(32, 7) })
await gatherStatistics(server.ownerUrl)

const leader = await callAs(app, db, accountId('trunguong'), clock)
console.log('body          min   median   max  (ms)')
for (const code of CODES) {
  const times: number[] = []
  for (let run = 0; run < RUNS + 5; run += 1) {
    const begun = performance.now()
    const { status } = await leader.get(`/api/organisations/${organisationId(code)}/progress?year=2023`)
    if (status !== 200) throw new Error(`${code}: ${status}`)
    if (run >= 5) times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1).padStart(7)
  console.log(`${code.padEnd(12)}${at(0)}${at(0.5)}${at(1)}`)
}

await app.close()
await db.destroy()
await server.stop()
