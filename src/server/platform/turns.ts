/** Runs the work when its turn comes; `key` says whose turn it takes. */
export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>

/**
 * Lets at most `limit` works run at once. Those who wait take turns by key, so that a flood under one key
 * cannot keep others waiting.
 */
export function takeTurns(limit: number): InTurn {
  const waiting = new Map<string, (() => void)[]>()
  let running = 0

  function startNext(): void {
    const [first] = waiting
    if (first === undefined || running >= limit) return
    const [key, line] = first
    const start = line.shift()
    waiting.delete(key)
    if (line.length > 0) waiting.set(key, line)
    running += 1
    start?.()
  }

  return async (key, work) => {
    await new Promise<void>((start) => {
      const line = waiting.get(key)
      if (line === undefined) waiting.set(key, [start])
      else line.push(start)
      startNext()
    })
    try {
      return await work()
    } finally {
      running -= 1
      startNext()
    }
  }
}

/** Gives the place back; again does nothing. */
export type Leave = () => void

/** Lets at most `each` of one key, and `all` together, hold a place; null when there is none. */
export function keepPlaces(each: number, all: number): (key: string) => Leave | null {
  const held = new Map<string, number>()
  let together = 0
  const count = (key: string, more: number) => {
    const now = (held.get(key) ?? 0) + more
    if (now === 0) held.delete(key)
    else held.set(key, now)
    together += more
  }
  return (key) => {
    if (together >= all || (held.get(key) ?? 0) >= each) return null
    count(key, 1)
    let isHeld = true
    return () => {
      if (isHeld) count(key, -1)
      isHeld = false
    }
  }
}
