import { createHmac } from 'node:crypto'
import type { Db, Trx } from './database'
import { lockEach } from './locks'
import { startFreezing, startRecording } from './recording'
import { conflict } from './refusal'
import type { Viewer } from './viewer'

/** A result holds ids only, so that the answer is rendered again through the viewer. */
export type CommandResult = Record<string, unknown>

export interface Command {
  commandId: string
  /** names the endpoint and its subject, so that one id cannot serve two purposes */
  purpose: string
  body: unknown
  /** whether it freezes what is known at its moment */
  freezes?: boolean
}

/**
 * Runs a write once per account and command id, in one transaction.
 * The same id and body give the stored result again; another body is 409. Only successes are kept. Overtaken by a
 * command that freezes what is known, `route` does it again at a later moment.
 */
export async function runCommand<R extends CommandResult>(
  db: Db,
  command: Command,
  viewer: Viewer,
  work: (trx: Trx) => Promise<R>,
): Promise<R> {
  const bodyHash = digestOf(command, viewer.commandKey)
  return db.transaction().execute(async (trx) => {
    await lockEach(trx, 'command', [viewer.accountId + command.commandId])
    const earlier = await trx
      .selectFrom('command')
      .select(['body_hash', 'result'])
      .where('account_id', '=', viewer.accountId)
      .where('command_id', '=', command.commandId)
      .executeTakeFirst()
    if (earlier !== undefined) {
      if (!earlier.body_hash.equals(bodyHash)) throw conflict({ code: 'commandReused', field: 'commandId' })
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the same work below
      return earlier.result as R
    }
    await (command.freezes === true ? startFreezing : startRecording)(trx, viewer.now)
    const result = await work(trx)
    await trx
      .insertInto('command')
      .values({
        account_id: viewer.accountId,
        command_id: command.commandId,
        body_hash: bodyHash,
        result: JSON.stringify(result),
        recorded_at: viewer.now,
      })
      .execute()
    return result
  })
}

function digestOf(command: Command, key: Buffer): Buffer {
  const text = JSON.stringify([command.purpose, sorted(command.body)])
  return createHmac('sha256', key).update(text).digest()
}

/** The same content in any order of keys hashes alike. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
