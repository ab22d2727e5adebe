import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/database'
import { refused } from './refusal'
import { rowByRow } from './rowByRow'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

it('rows are undone one by one and leave no savepoint behind, refused or not', async () => {
  await database.db.transaction().execute(async (trx) => {
    await sql`create temporary table kept (row integer) on commit drop`.execute(trx)
    const outcomes = await rowByRow(trx, [1, 2, 3], async (row) => {
      await sql`insert into kept values (${row})`.execute(trx)
      if (row !== 2) throw refused({ code: 'notCell' })
      return row
    })
    expect(outcomes).toEqual([
      { findings: [{ code: 'notCell' }] },
      { done: 2 },
      { findings: [{ code: 'notCell' }] },
    ])
    expect((await sql`select row from kept`.execute(trx)).rows).toEqual([{ row: 2 }])
    // one that stayed would hold all that follow: beyond 64 of them every reader of the database is slowed down
    await sql`savepoint probe`.execute(trx)
    await expect(sql`release savepoint row_by_row`.execute(trx)).rejects.toThrow('does not exist')
    await sql`rollback to savepoint probe`.execute(trx)
  })
})
