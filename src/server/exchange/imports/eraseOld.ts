import { KEPT_DAYS } from '#domain/exchange/imports'
import type { Db, Trx } from '../../platform/database'
import type { Ports } from '../../platform/ports'
import { asJob, type Job } from './jobs'
import { eraseStaging } from './staging'

const DAY_MS = 86_400_000

/**
 * Erases the text of every file of which nothing was asked for some days. What was written stands; what was not is
 * given up. Gives how many were erased.
 */
export async function eraseOldFiles(db: Db, { now }: Pick<Ports, 'now'>): Promise<number> {
  const rows = await untouched(db, now()).select('id').execute()
  let erased = 0
  for (const { id } of rows) if (await eraseOne(db, id, now())) erased += 1
  return erased
}

/** Files of which nothing was asked for some days and something is left. */
function untouched(db: Db | Trx, now: Date) {
  return db
    .selectFrom('import_job')
    .where('erased_at', 'is', null)
    .where('changed_at', '<', new Date(now.getTime() - KEPT_DAYS * DAY_MS))
}

/** Asked again once nobody else holds the file: false when somebody went on with it meanwhile. */
async function eraseOne(db: Db, id: string, now: Date): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const row = await untouched(trx, now).selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    if (row === undefined) return false
    const job = asJob(row)
    const state = endOf(job)
    await trx
      .updateTable('import_job')
      .set({ state, ...(state !== 'takingBack' && { halted: null }) })
      .where('id', '=', id)
      .execute()
    await eraseStaging(trx, id, now)
    return true
  })
}

/** What was begun and stopped ends where it stands; taking back needs no text and may still go on. */
function endOf({ state, written }: Job): Job['state'] {
  if (state === 'importing') return written > 0 ? 'done' : 'abandoned'
  return state === 'staged' || state === 'checking' || state === 'checked' ? 'abandoned' : state
}
