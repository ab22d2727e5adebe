import { sql } from 'kysely'
import type { z } from 'zod'
import type { PeriodBody, PeriodList, PeriodShape } from '#contract/targets'
import { writeAudit } from '../platform/audit'
import { runCommand } from '../platform/commands'
import type { Db, Trx } from '../platform/database'
import { forbidden, notFound, refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'

/** Every period, the newest first. */
export async function listPeriods(db: Db): Promise<PeriodList> {
  const { rows } = await sql<PeriodShape>`${periods} order by from_day desc, to_day desc, kind`.execute(db)
  return { items: rows, next: null }
}

/** @throws 404 when unknown */
export async function findPeriod(db: Db | Trx, id: string): Promise<PeriodShape> {
  const { rows } = await sql<PeriodShape>`${periods} where id = ${id}`.execute(db)
  const [period] = rows
  if (period === undefined) throw notFound()
  return period
}

const periods = sql`select id, kind, name, from_day as "from", to_day as "to" from period`

/**
 * Adds a period, or gives the one there is of the same kind and days: periods belong to all.
 * @throws 403 for who is no officer; 422 dayOrder; 409 when the id is another period's
 */
export async function createPeriod(
  db: Db,
  body: z.output<typeof PeriodBody>,
  viewer: Viewer,
): Promise<PeriodShape> {
  const office = viewer.roles.find((held) => held.role === 'officer')
  if (office === undefined) throw forbidden()
  if (body.from > body.to) throw refused({ code: 'dayOrder', field: 'to' })
  const command = { commandId: body.commandId, purpose: 'periods.create', body }
  const { id } = await runCommand(db, command, viewer, async (trx) => {
    const added = await insertPeriod(trx, body)
    if (added === null) return { id: await idOfSame(trx, body) }
    await writeAudit(
      trx,
      {
        action: 'period.create',
        organisationId: office.organisationId,
        subjectId: added,
        detail: { kind: body.kind },
      },
      viewer,
    )
    return { id: added }
  })
  return findPeriod(db, id)
}

type NewPeriod = z.output<typeof PeriodBody>

async function insertPeriod(trx: Trx, { id, kind, name, from, to }: NewPeriod): Promise<string | null> {
  const row = await trx
    .insertInto('period')
    .values({ id, kind, name: name.normalize('NFC'), from_day: from, to_day: to })
    .onConflict((clash) => clash.columns(['kind', 'from_day', 'to_day']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

async function idOfSame(trx: Trx, { kind, from, to }: NewPeriod): Promise<string> {
  const row = await trx
    .selectFrom('period')
    .select('id')
    .where('kind', '=', kind)
    .where('from_day', '=', from)
    .where('to_day', '=', to)
    .executeTakeFirstOrThrow()
  return row.id
}
