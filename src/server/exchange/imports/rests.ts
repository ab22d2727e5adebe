/** Times in a row that a step may end in an error likely to pass; the last of them is a fault. */
const MOST_PASSING_ERRORS = 5
/** After the first; each further one doubles it. */
const FIRST_REST_MS = 10_000

export interface Rests {
  /** Files that wait until they are tried again, so that others go first. */
  resting: (now: Date) => string[]
  /** One more step of the file failed; false when it has failed too often to be tried again. */
  rest: (id: string, now: Date) => boolean
  /** A step of the file went well, or the file stands still. */
  forget: (id: string) => void
}

/** Of one process: another one, or this one begun again, counts anew. */
export function keepRests(): Rests {
  const failed = new Map<string, { times: number; until: number }>()
  return {
    resting: (now) => [...failed].filter(([, { until }]) => now.getTime() < until).map(([id]) => id),
    rest(id, now) {
      const times = (failed.get(id)?.times ?? 0) + 1
      failed.set(id, { times, until: now.getTime() + FIRST_REST_MS * 2 ** (times - 1) })
      return times < MOST_PASSING_ERRORS
    },
    forget(id) {
      failed.delete(id)
    },
  }
}
