import { createHash } from 'node:crypto'
import type { Db } from '../platform/database'

/**
 * Wrong passwords are counted per name and address, and per address. Beyond a limit another wrong one is told
 * to wait; a right one always opens, so nobody can lock out anybody.
 */
const SIGN_IN_LIMITS = { windowMinutes: 15, perName: 10, perAddress: 100 }

export interface Attempt {
  username: string
  address: string
}

/** Counts a wrong password. False when the limit was reached before: then nothing is added. */
export async function countFailure(db: Db, attempt: Attempt, now: Date): Promise<boolean> {
  const windowStart = new Date(now.getTime() - SIGN_IN_LIMITS.windowMinutes * 60_000)
  const key = keyOf(attempt.username)
  return db.transaction().execute(async (trx) => {
    await trx.deleteFrom('sign_in_failure').where('at', '<=', windowStart).execute()
    const failures = await trx
      .selectFrom('sign_in_failure')
      .select('username_key')
      .where('address', '=', attempt.address)
      .execute()
    const underName = failures.filter((failure) => failure.username_key === key)
    if (failures.length >= SIGN_IN_LIMITS.perAddress || underName.length >= SIGN_IN_LIMITS.perName)
      return false
    await trx
      .insertInto('sign_in_failure')
      .values({ username_key: key, address: attempt.address, at: now })
      .execute()
    return true
  })
}

/** Whoever gave the right password starts from nothing again. */
export async function forgetFailures(db: Db, attempt: Attempt): Promise<void> {
  await db
    .deleteFrom('sign_in_failure')
    .where('username_key', '=', keyOf(attempt.username))
    .where('address', '=', attempt.address)
    .execute()
}

/** A digest: people type passwords into the wrong field. */
function keyOf(username: string): string {
  return createHash('sha256').update(username).digest('hex')
}
