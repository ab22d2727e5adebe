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
    const stop = startNightly(ports, 2, async () => void done.push(clock.today), 5)
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

  it('is tried again the next night after one that failed', async () => {
    const { clock, ports } = clockFrom('2026-11-22', '01:00')
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    let tries = 0
    const failing = async () => {
      tries += 1
      throw new Error('no database')
    }
    const stop = startNightly(ports, 2, failing, 5)
    clock.time = '02:30'
    await pause(AWHILE_MS)
    Object.assign(clock, { today: '2026-11-23' })
    await pause(AWHILE_MS)
    await stop()
    expect([tries, told.mock.calls.length]).toEqual([2, 2])
    told.mockRestore()
  })
})
