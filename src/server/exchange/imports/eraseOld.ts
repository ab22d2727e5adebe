import { KEPT_DAYS } from '#domain/exchange/imports'
import type { Db } from '../../platform/database'
import type { Ports } from '../../platform/ports'
import { asJob, type Job } from './jobs'
import { eraseStaging } from './staging'

const DAY_MS = 86_400_000

/**
 * Erases the text of every file of which nothing was asked for some days. What was written stands; what was not is
 * given up. Gives how many were erased.
 */
export async function eraseOldFiles(db: Db, { now }: Pick<Ports, 'now'>): Promise<number> {
  const rows = await db
    .selectFrom('import_job')
    .select('id')
    .where('erased_at', 'is', null)
    .where('changed_at', '<', new Date(now().getTime() - KEPT_DAYS * DAY_MS))
    .execute()
  for (const { id } of rows) await eraseOne(db, id, now())
  return rows.length
}

async function eraseOne(db: Db, id: string, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const query = trx.selectFrom('import_job').selectAll().where('id', '=', id).forUpdate()
    const job = asJob(await query.executeTakeFirstOrThrow())
    const state = endOf(job)
    await trx
      .updateTable('import_job')
      .set({ state, ...(state !== 'takingBack' && { halted: null }) })
      .where('id', '=', id)
      .execute()
    await eraseStaging(trx, id, now)
  })
}

/** What was begun and stopped ends where it stands; taking back needs no text and may still go on. */
function endOf({ state, written }: Job): Job['state'] {
  if (state === 'importing') return written > 0 ? 'done' : 'abandoned'
  return state === 'staged' || state === 'checking' || state === 'checked' ? 'abandoned' : state
}
