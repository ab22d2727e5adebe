import type { FastifyInstance } from 'fastify'
import type { OrganisationList } from '#contract/organisations'
import { buildApp } from '../src/server/app'
import type { Db } from '../src/server/platform/database'
import { type Caller, callAs, clockAt, type TestClock, testPorts } from './builders'
import { freshDatabase } from './database'

/** The demo world behind a server of its own, and its people signed in. */
export interface WorldCalls {
  db: Db
  ownerUrl: string
  app: FastifyInstance
  clock: TestClock
  as(username: string): Promise<Caller>
  /** id of the organisation with the code, asked as somebody who may */
  idOf(code: string): Promise<string>
  close(): Promise<void>
}

export async function openWorld(today = '2026-11-22'): Promise<WorldCalls> {
  const { db, ownerUrl, close } = await freshDatabase({ world: true })
  const clock = clockAt(today)
  const app = await buildApp(db, testPorts(clock))
  const as = async (username: string): Promise<Caller> => {
    const { id } = await db
      .selectFrom('account')
      .select('id')
      .where('username', '=', username)
      .executeTakeFirstOrThrow()
    return callAs(app, db, id, clock)
  }
  return {
    db,
    ownerUrl,
    app,
    clock,
    as,
    async idOf(code) {
      const leader = await as('trunguong')
      const { body } = await leader.get<OrganisationList>(
        `/api/organisations?code=${encodeURIComponent(code)}`,
      )
      const [found] = body.items
      if (found === undefined) throw new Error(`no organisation has the code ${code}`)
      return found.id
    },
    async close() {
      await app.close()
      await close()
    },
  }
}
