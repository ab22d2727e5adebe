import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Db, openDatabase } from '../src/server/platform/database'

export async function countWaiting(owner: Db): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(distinct pid)::int as waiting from pg_locks join pg_stat_activity using (pid)
    where not granted and datname = current_database()`.execute(owner)
  return rows[0]?.waiting ?? 0
}

/**
 * Two writers, one inside the other's work: the first has judged and cannot write before the second has come as far as
 * it can, to its end or to a lock.
 */
export async function inTurn<First, Second>(
  ownerUrl: string,
  table: string,
  first: () => Promise<First>,
  second: () => Promise<Second>,
): Promise<[First, Second]> {
  const owner = openDatabase(ownerUrl, { connections: 2 })
  try {
    const started = await owner.transaction().execute(async (trx) => {
      await sql`lock table ${sql.table(table)} in exclusive mode`.execute(trx)
      const one = first()
      while ((await countWaiting(owner)) < 1) await pause(10)
      let isDone = false
      const other = second().finally(() => {
        isDone = true
      })
      while (!isDone && (await countWaiting(owner)) < 2) await pause(10)
      return { one, other }
    })
    return await Promise.all([started.one, started.other])
  } finally {
    await owner.destroy()
  }
}
