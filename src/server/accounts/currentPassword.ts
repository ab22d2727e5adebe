import type { Db } from '../platform/database'
import { Refusal, refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { isPassword } from './passwords'
import { countFailure } from './signInFailures'

/**
 * Whoever changes the own password gives the one in force, so that a session left open is not enough. Wrong
 * ones are counted as at sign-in.
 * @returns why not, or null
 */
export async function judgeCurrentPassword(
  db: Db,
  current: string | undefined,
  address: string,
  viewer: Viewer,
): Promise<Refusal | null> {
  if (current === undefined) return refused({ code: 'required', field: 'current' })
  const account = await db
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', viewer.accountId)
    .executeTakeFirstOrThrow()
  if (await isPassword(current, account.password_hash, address)) return null
  const counted = await countFailure(db, { username: viewer.username, address }, viewer.now)
  return counted ? refused({ code: 'wrongPassword', field: 'current' }) : new Refusal('tooMany')
}
