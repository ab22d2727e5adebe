import type { Ports } from './ports'

/** How often it is looked whether the hour has come. */
const LOOK_EVERY_MS = 5 * 60_000

const hourInVietnam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  hourCycle: 'h23',
})

/**
 * Runs the work once a day from an hour of Vietnam's clock on; a night that fails is told and the next one tries
 * again. A server that starts later in the day waits for the next night.
 * @returns a function that stops it and waits for the round under way
 */
export function startNightly(
  ports: Pick<Ports, 'now' | 'today'>,
  hour: number,
  work: () => Promise<void>,
  everyMs = LOOK_EVERY_MS,
): () => Promise<void> {
  let lastDay = isPast(ports, hour) ? ports.today() : ''
  let round: Promise<void> = Promise.resolve()
  const turn = () => {
    const today = ports.today()
    if (today === lastDay || !isPast(ports, hour)) return
    lastDay = today
    round = work().catch((error: unknown) => console.error('Việc ban đêm không xong:', error))
  }
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
