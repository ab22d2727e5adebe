import { sql } from 'kysely'
import { hashPassword } from '../../src/server/accounts/passwords'
import { seal } from '../../src/server/admissions/sealing'
import { refreshFiles } from '../../src/server/candidates/refreshFiles'
import { rebuildPlacements } from '../../src/server/organisations/placements'
import type { Db, Trx } from '../../src/server/platform/database'
import { lockTree } from '../../src/server/platform/locks'
import { keyIdOf } from '../../src/server/platform/sealing'
import { addAccounts, WORLD_ACCOUNTS } from './accounts'
import { writeAdmissions } from './admissions'
import { addAfterAdmission } from './afterAdmission'
import { newWorld, type World } from './build'
import { addCandidates } from './candidates'
import { addCharges } from './charges'
import { addClasses } from './classes'
import { closePeriods, closeYear } from './closing'
import { addDakLak } from './dakLak'
import { addDistrict001 } from './district001'
import { addDocuments } from './documents'
import { addDrives } from './drives'
import { addFlawedFiles } from './flaws'
import { addGrants } from './grants'
import { addHaLong } from './haLong'
import { addInspections } from './inspections'
import { addMongCai } from './mongCai'
import { addObstacles } from './obstacles'
import { addQuangNinh } from './quangNinh'
import { addRecognitions } from './recognitions'
import { addRoot } from './root'
import { type Secret, TABLES, type WorldTable } from './rows'
import { addScreening } from './screening'
import { addSourcePlans } from './sourcePlans'

export interface WorldOptions {
  /** Of every account of the world. */
  password: string
  /** 32 bytes under which ethnicity and religion are sealed. */
  sealKey: Buffer
}

const CHUNK = 1000

/** Fills an empty database with the demo world, in one transaction; where organisations exist it does nothing. */
export async function loadWorld(db: Db, options: WorldOptions): Promise<void> {
  if (!(await isEmpty(db))) return
  const world = await buildWorld(options.password)
  await db.transaction().execute(async (trx) => {
    await lockTree(trx)
    if (!(await isEmpty(trx))) return
    for (const table of TABLES) await insertAll(trx, table, world.rows[table])
    await insertSealed(trx, world.secrets, options.sealKey)
    await rebuildPlacements(trx, 'all')
    await refreshFiles(
      trx,
      world.rows.candidate.map(({ id }) => id),
    )
    await closeYear(trx)
    await closePeriods(trx)
  })
}

async function buildWorld(password: string): Promise<World> {
  const world = newWorld()
  const hashes = await Promise.all(
    WORLD_ACCOUNTS.map(async ({ username }) => [username, await hashPassword(password)] as const),
  )
  addAccounts(world.rows, new Map(hashes))
  addRoot(world)
  addDakLak(world)
  addQuangNinh(world)
  addHaLong(world)
  addMongCai(world)
  addDistrict001(world)
  writeAdmissions(world)
  addGrants(world)
  addDocuments(world)
  addCharges(world)
  addRecognitions(world)
  addCandidates(world)
  addFlawedFiles(world)
  addScreening(world)
  addObstacles(world)
  addClasses(world)
  addInspections(world)
  addSourcePlans(world)
  addDrives(world)
  addAfterAdmission(world)
  return world
}

async function isEmpty(db: Db | Trx): Promise<boolean> {
  const row = await db.selectFrom('organisation').select('id').limit(1).executeTakeFirst()
  return row === undefined
}

/** The rows of a table all have the columns of the first; other columns keep their default. */
async function insertAll(
  trx: Trx,
  table: WorldTable,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const names = Object.keys(rows[0] ?? {})
  const columns = sql.join(names.map((name) => sql.ref(name)))
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK)
    const values = chunk.map((row) => sql`(${sql.join(names.map((name) => row[name]))})`)
    await sql`insert into ${sql.table(table)} (${columns}) values ${sql.join(values)}`.execute(trx)
  }
}

async function insertSealed(trx: Trx, secrets: readonly Secret[], sealKey: Buffer): Promise<void> {
  const keyId = keyIdOf(sealKey)
  const rows = secrets.map(({ candidateId, versionId, field, text }) => ({
    candidate_id: candidateId,
    version_id: versionId,
    field,
    key_id: keyId,
    ciphertext: seal(sealKey, candidateId, field, text),
  }))
  for (let start = 0; start < rows.length; start += CHUNK) {
    await trx
      .insertInto('sealed_field')
      .values(rows.slice(start, start + CHUNK))
      .execute()
  }
}
