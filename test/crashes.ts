import { expect } from 'vitest'
import { importRunner } from '../src/server/exchange/imports/runner'
import { testPorts } from './builders'
import { item, type Sent } from './imports'
import type { WorldCalls } from './worldCalls'

/** One step of a process without anything in memory, whose query of this number fails; whether it came to that. */
export async function stepDyingAt(world: WorldCalls, at: number, error: Error): Promise<boolean> {
  let left = at
  const dying = world.db.withPlugin({
    transformQuery: ({ node }) => {
      left -= 1
      if (left === 0) throw error
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })
  await importRunner(dying, testPorts(world.clock))
    .step()
    .catch((thrown: unknown) => expect(thrown).toBe(error))
  return left <= 0
}

/** Ends the process at the first query, then at the second …, each time with nothing in memory; gives how often. */
export async function crashThrough(sent: Sent): Promise<number> {
  let crashes = 0
  for (let at = 1; ; at += 1) {
    const { state } = await item(sent)
    if (state === 'done' || state === 'takenBack') return crashes
    const isCrash = await stepDyingAt(sent.world, at, Object.assign(new Error('gone'), { code: '57P01' }))
    if (isCrash) crashes += 1
  }
}
