import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../test/database'
import { asJudged } from './outcomes'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

it('rows that are judged leave neither a fact nor a savepoint behind', async () => {
  const rows = ['a', 'b', 'c'].map((row, place) => ({ line: place + 2, id: row, row, isDistinct: false }))
  await database.db.transaction().execute(async (trx) => {
    await sql`create temporary table written (row text) on commit drop`.execute(trx)
    const keyOf = (row: string) => ({ field: 'name', key: row })
    const judged = await asJudged(trx, rows, { names: {}, seen: new Map(), keyOf }, async (on, { row }) => {
      await sql`insert into written values (${row})`.execute(on)
      return row
    })
    expect(judged).toEqual(rows.map(() => ({ faults: [], twins: [] })))
    expect((await sql`select row from written`.execute(trx)).rows).toEqual([])
    // one that stayed would hold all that follow: beyond 64 of them every reader of the database is slowed down
    await sql`savepoint probe`.execute(trx)
    await expect(sql`release savepoint tried`.execute(trx)).rejects.toThrow('does not exist')
    await sql`rollback to savepoint probe`.execute(trx)
  })
})
