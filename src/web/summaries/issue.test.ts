import { describe, expect, it } from 'vitest'
import type { TargetBody } from '#contract/targets'
import { sendIssue } from './issue'

const entry = (commandId: string, value: number, number = '01-NQ/HU'): TargetBody => ({
  commandId,
  id: `of ${commandId}`,
  kind: 'assigned',
  periodId: 'period',
  value,
  decision: { number, day: '2024-01-05', issuerName: 'Ban Thường vụ' },
})

/** A server that refuses what it is told to, and takes the same command once. */
function server(refuses: Set<string>) {
  const written = new Map<string, TargetBody>()
  let recorded: TargetBody | null = null
  const post = async (body: TargetBody) => {
    const known = written.get(body.commandId)
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(body)) throw new Error('409')
    if (refuses.has(body.commandId)) throw new Error('422')
    written.set(body.commandId, body)
  }
  const send = (whole: TargetBody, coverage: TargetBody) =>
    sendIssue({ whole, coverage }, { post, recorded, onRecorded: (body) => (recorded = body) })
  return { written, send, kept: () => recorded }
}

describe('the two targets of a year to come', () => {
  it('are written once each when the second was refused and the form is sent again, changed meanwhile', async () => {
    const refuses = new Set(['coverage'])
    const { written, send, kept } = server(refuses)
    await expect(send(entry('whole', 200), entry('coverage', 100))).rejects.toThrow('422')
    expect([...written.keys()]).toEqual(['whole'])
    expect(kept()?.value).toBe(200)
    refuses.clear()
    await send(entry('whole', 210, '02-NQ/HU'), entry('coverage', 100, '02-NQ/HU'))
    expect([...written.values()].map(({ value, decision }) => [value, decision.number])).toEqual([
      [200, '01-NQ/HU'],
      [100, '02-NQ/HU'],
    ])
  })

  it('say that nothing is recorded, and send what was mended, when the first was refused', async () => {
    const refuses = new Set(['whole'])
    const { written, send, kept } = server(refuses)
    await expect(send(entry('whole', 0), entry('coverage', 100))).rejects.toThrow('422')
    expect([written.size, kept()]).toEqual([0, null])
    refuses.clear()
    await send(entry('whole', 200), entry('coverage', 100))
    expect([...written.values()].map(({ value }) => value)).toEqual([200, 100])
  })
})
