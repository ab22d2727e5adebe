import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { startNightly } from './nightly'

/** Long enough for several looks at the clock. */
const AWHILE_MS = 60

function clockFrom(today: string, time: string) {
  const clock = { today, time }
  return {
    clock,
    ports: { today: () => clock.today, now: () => new Date(`${clock.today}T${clock.time}:00+07:00`) },
  }
}

describe('work of the night', () => {
  it('is done once a night, from its hour on, and not at once by a server started later in the day', async () => {
    const { clock, ports } = clockFrom('2026-11-22', '15:00')
    const done: string[] = []
    const lastEnded = new Date('2026-11-22T02:00:10+07:00')
    const work = async () => void done.push(clock.today)
    const stop = startNightly(ports, { hour: 2, lastEnded, everyMs: 5 }, work)
    await pause(AWHILE_MS)
    expect(done).toEqual([])
    Object.assign(clock, { today: '2026-11-23', time: '01:59' })
    await pause(AWHILE_MS)
    expect(done).toEqual([])
    clock.time = '02:00'
    await pause(AWHILE_MS)
    expect(done).toEqual(['2026-11-23'])
    await stop()
  })

  it('is done at once by a server that missed its night, and then not again that day', async () => {
    for (const lastEnded of [null, new Date('2026-11-21T02:30:00+07:00')]) {
      const { clock, ports } = clockFrom('2026-11-23', '01:00')
      const done: string[] = []
      const stop = startNightly(
        ports,
        { hour: 2, lastEnded, everyMs: 5 },
        async () => void done.push(clock.time),
      )
      await pause(AWHILE_MS)
      clock.time = '02:30'
      await pause(AWHILE_MS)
      expect(done).toEqual(['01:00'])
      await stop()
    }
  })

  it('is tried again the next night after one that failed', async () => {
    const { clock, ports } = clockFrom('2026-11-22', '01:00')
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    let tries = 0
    const failing = async () => {
      tries += 1
      throw new Error('no database')
    }
    const lastEnded = new Date('2026-11-21T02:30:00+07:00')
    const stop = startNightly(ports, { hour: 2, lastEnded, everyMs: 5 }, failing)
    clock.time = '02:30'
    await pause(AWHILE_MS)
    Object.assign(clock, { today: '2026-11-23' })
    await pause(AWHILE_MS)
    await stop()
    expect([tries, told.mock.calls.length]).toEqual([2, 2])
    told.mockRestore()
  })
})
