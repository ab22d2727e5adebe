import { sql } from 'kysely'
import type { Trx } from './database'

/**
 * Every advisory lock of the program. PostgreSQL knows them by number only, and numbers given in two places
 * would one day be the same.
 */

/** Second argument of hashtextextended: one command, one slot of a ledger, one body's statements, one file, one body's authority, one document or register, one cell's round of screening, one body's plans, one obstacle, one drive or ceremony, one class, its certificates, one body's reports of closed periods, one written report, one body's inspections or one recommendation, one body's charges, one body's summaries, all hand-overs. */
export const SEEDS = {
  command: 1,
  ledgerSlot: 2,
  statements: 3,
  file: 4,
  grants: 5,
  documents: 6,
  screening: 13,
  plans: 14,
  obstacle: 120,
  drive: 122,
  trainingClass: 20,
  certificates: 21,
  inspections: 121,
  responsibilities: 9,
  summaries: 10,
  closings: 22,
  transmittals: 30,
  writtenReports: 23,
} as const
/** First of two numbers. */
const TREE = 7
const LIKENESS = 8
const RECORDING = 9
/** One number each, held by a process: a data folder in use, the migrations, a template of tests, the audit chain. */
export const FOLDER_LOCK = 7_411_001
export const MIGRATION_LOCK = 7_411_002
export const TEMPLATE_LOCK = 7_411_003
const AUDIT_CHAIN = 7_411_004

/** Waits for whoever writes to the same thing; in the order of the keys, so that two never wait for each other. */
export async function lockEach(trx: Trx, what: keyof typeof SEEDS, keys: readonly string[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(key, ${SEEDS[what]}))
    from (select distinct key from unnest(${[...keys]}::text[]) key order by key offset 0) sorted`.execute(
    trx,
  )
}

/**
 * Waits for whoever writes to the body the path ends at, and keeps it and every body above it as they stand: writers of
 * a body above wait for this one, writers beneath the same body do not wait for each other.
 */
export async function lockBeneath(
  trx: Trx,
  what: keyof typeof SEEDS,
  path: readonly string[],
): Promise<void> {
  await sql`
    select case when key = ${path.at(-1)} then pg_advisory_xact_lock(hashtextextended(key, ${SEEDS[what]}))::text
      else pg_advisory_xact_lock_shared(hashtextextended(key, ${SEEDS[what]}))::text end
    from (select distinct key from unnest(${[...path]}::text[]) key order by key offset 0) sorted`.execute(
    trx,
  )
}

/** Every write to the tree waits here for the one before it, and for facts being recorded in it. */
export async function lockTree(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${TREE}, 1)`.execute(trx)
}

/** Facts of bodies are judged on a tree that stands still; any number of them at once. */
export async function holdTree(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${TREE}, 1)`.execute(trx)
}

/** Facts are recorded, by any number at once, while nobody freezes what is known. */
export async function holdRecording(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${RECORDING}, 1)`.execute(trx)
}

/** Waits for everybody who records, and keeps others waiting. */
export async function freezeRecording(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${RECORDING}, 1)`.execute(trx)
}

/** Whoever enters a person of the same name waits. Few locks, in one order. */
export async function lockNames(trx: Trx, nameKeys: readonly string[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(${LIKENESS}, bucket)
    from (select distinct hashtext(name_key) & 255 as bucket from unnest(${[...nameKeys]}::text[]) name_key
      order by bucket offset 0) sorted`.execute(trx)
}

/** Whether this process may extend the audit chain now; false while another is at it. */
export async function mayExtendChain(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{
    mine: boolean
  }>`select pg_try_advisory_xact_lock(${AUDIT_CHAIN}) as mine`.execute(trx)
  return rows[0]?.mine === true
}
