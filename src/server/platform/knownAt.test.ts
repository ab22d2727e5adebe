import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { freshDatabase } from '../../../test/database'
import { dayRecorded } from './knownAt'

it('tells the day in Vietnam on which something was recorded, whatever zone the session keeps', async () => {
  const fresh = await freshDatabase()
  const days = await fresh.db.transaction().execute(async (trx) => {
    await sql`set local time zone 'UTC'`.execute(trx)
    const { rows } = await sql<{ before: string; after: string }>`
      select ${dayRecorded(sql`'2023-09-30T16:59:59.999Z'::timestamptz`)}::text as before,
        ${dayRecorded(sql`'2023-09-30T17:00:00Z'::timestamptz`)}::text as after`.execute(trx)
    return rows[0]
  })
  expect(days).toEqual({ before: '2023-09-30', after: '2023-10-01' })
  await fresh.close()
})
