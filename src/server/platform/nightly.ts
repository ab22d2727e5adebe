import type { Db } from './database'
import type { Ports } from './ports'

/** How often it is looked whether the hour has come. */
const LOOK_EVERY_MS = 5 * 60_000

const hourInVietnam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  hourCycle: 'h23',
})

interface Night {
  /** of Vietnam's clock, from which on the work is done */
  hour: number
  /** when it was last done to its end; null for never */
  lastEnded: Date | null
  everyMs?: number
}

const DAY_MS = 86_400_000

/**
 * Runs the work once a day from an hour of Vietnam's clock on; a night that fails is told and the next one tries
 * again. A server that starts later in the day waits for the next night, unless the last one is more than a day ago:
 * a machine that is off at night does the work when it starts.
 * @returns a function that stops it and waits for the round under way
 */
export function startNightly(
  ports: Pick<Ports, 'now' | 'today'>,
  { hour, lastEnded, everyMs = LOOK_EVERY_MS }: Night,
  work: () => Promise<void>,
): () => Promise<void> {
  let lastDay = isPast(ports, hour) ? ports.today() : ''
  let round: Promise<void> = Promise.resolve()
  const begin = () => {
    lastDay = ports.today()
    round = work().catch((error: unknown) => console.error('Việc ban đêm không xong:', error))
  }
  const turn = () => {
    if (ports.today() !== lastDay && isPast(ports, hour)) begin()
  }
  if (lastEnded === null || ports.now().getTime() - lastEnded.getTime() > DAY_MS) begin()
  const timer = setInterval(turn, everyMs)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await round
  }
}

function isPast({ now }: Pick<Ports, 'now'>, hour: number): boolean {
  return Number(hourInVietnam.format(now())) >= hour
}

/** When the work was last done to its end; null for never. */
export async function lastNight(db: Db): Promise<Date | null> {
  const row = await db
    .selectFrom('night_run')
    .select('ended_at')
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.ended_at ?? null
}

/** Keeps that it was done; the first time of a day stands. */
export async function noteNight(db: Db, { now, today }: Pick<Ports, 'now' | 'today'>): Promise<void> {
  await db
    .insertInto('night_run')
    .values({ day: today(), ended_at: now() })
    .onConflict((once) => once.doNothing())
    .execute()
}
