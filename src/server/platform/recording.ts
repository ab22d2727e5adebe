import { sql } from 'kysely'
import type { Trx } from './database'
import { freezeRecording, holdRecording } from './locks'
import { conflict } from './refusal'

/**
 * "Known at" a moment is said of what was recorded by then, and a command takes its moment when it is asked, not when
 * it is committed. So whatever freezes known facts waits for every command under way and keeps others waiting, and no
 * command is recorded at or before a moment that was frozen meanwhile: it is done again at a later one.
 */

/** Known facts were frozen at or after the moment of a command: it has another moment to take. */
class Overtaken extends Error {
  constructor(readonly frozen: Date) {
    super('known facts were frozen meanwhile')
  }
}

/** A command records from here on to the end of its transaction. Belongs before any other wait but the command's own. */
export async function startRecording(trx: Trx, now: Date): Promise<void> {
  await holdRecording(trx)
  await requireLater(trx, now)
}

/** What is known now is frozen: nothing recorded by now comes after, and nobody records before the transaction ends. */
export async function startFreezing(trx: Trx, now: Date): Promise<void> {
  await freezeRecording(trx)
  await requireLater(trx, now)
  await trx.insertInto('frozen_moment').values({ moment: now }).execute()
}

/** Like `startRecording` for work that takes its moment itself: now, or just after the last frozen one. */
export async function recordingMoment(trx: Trx, now: () => Date): Promise<Date> {
  await holdRecording(trx)
  return later(now(), await lastFrozen(trx))
}

/** More often in a row a command is hardly overtaken: what overtakes it takes its time. */
const MOST_TRIES = 5

/** Does the work, and again at a later moment each time it was overtaken. @throws 409 overtaken when it always is */
export async function atLaterMoments<T>(
  first: Date,
  now: () => Date,
  work: (now: Date) => Promise<T>,
): Promise<T> {
  let moment = first
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    try {
      return await work(moment)
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
      moment = later(now(), error.frozen)
    }
  }
  throw conflict({ code: 'overtaken' })
}

async function requireLater(trx: Trx, now: Date): Promise<void> {
  const frozen = await lastFrozen(trx)
  if (frozen !== null && now <= frozen) throw new Overtaken(frozen)
}

async function lastFrozen(trx: Trx): Promise<Date | null> {
  const { rows } = await sql<{
    moment: Date | null
  }>`select max(moment) as moment from frozen_moment`.execute(trx)
  return rows[0]?.moment ?? null
}

/** The clock may stand where the frozen moment is, or behind it on another machine. */
function later(now: Date, frozen: Date | null): Date {
  return frozen !== null && now <= frozen ? new Date(frozen.getTime() + 1) : now
}
