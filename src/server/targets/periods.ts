import { sql } from 'kysely'
import type { z } from 'zod'
import type { PeriodBody, PeriodList, PeriodShape } from '#contract/targets'
import { checkPeriod, commonName, isCommon } from '#domain/targets/periods'
import { writeAudit } from '../platform/audit'
import { runCommand } from '../platform/commands'
import type { Db, Trx } from '../platform/database'
import { forbidden, notFound, refused } from '../platform/refusal'
import { pathArray, type Viewer } from '../platform/viewer'

/** The periods of all, and the windows made above or beneath the viewer; the newest first. */
export async function listPeriods(db: Db, viewer: Viewer): Promise<PeriodList> {
  const { rows } = await sql<PeriodShape>`
    ${seenBy(viewer)} order by period.from_day desc, period.to_day desc, period.kind`.execute(db)
  return { items: rows, next: null }
}

/** @throws 404 when unknown, or another branch's own window */
export async function findPeriod(db: Db | Trx, id: string, viewer: Viewer): Promise<PeriodShape> {
  const { rows } = await sql<PeriodShape>`${seenBy(viewer)} and period.id = ${id}`.execute(db)
  const [period] = rows
  if (period === undefined) throw notFound()
  return period
}

function seenBy(viewer: Viewer) {
  const paths = pathArray(viewer.roles.map((held) => held.path))
  return sql`
    select period.id, period.kind, period.name, period.from_day as "from", period.to_day as "to"
    from period
    left join placement owner on owner.organisation_id = period.organisation_id
      and owner.valid @> ${viewer.today}::date
    where (period.organisation_id is null or owner.path @> any(${paths}) or owner.path <@ any(${paths}))`
}

/**
 * Adds a period, or gives the one there is of the same kind and days. Years, terms and school years belong to all
 * and have one name; terms are added by provinces and above. Another window belongs to the officer's own body.
 * @throws 403 for who may not; 422 dayOrder or malformed; 409 when the id is another period's
 */
export async function createPeriod(
  db: Db,
  body: z.output<typeof PeriodBody>,
  viewer: Viewer,
): Promise<PeriodShape> {
  const office = viewer.roles.find((held) => held.role === 'officer')
  if (office === undefined) throw forbidden()
  const findings = checkPeriod(body)
  if (findings.length > 0) throw refused(...findings)
  if (body.kind === 'term' && !(await isUpper(db, office.organisationId, viewer))) throw forbidden()
  const command = { commandId: body.commandId, purpose: 'periods.create', body }
  const { id } = await runCommand(db, command, viewer, async (trx) => {
    const added = await insertPeriod(trx, body, office.organisationId)
    if (added === null) return { id: await idOfSame(trx, body, office.organisationId) }
    const detail = { kind: body.kind }
    const line = { action: 'period.create', organisationId: office.organisationId, subjectId: added, detail }
    await writeAudit(trx, line, viewer)
    return { id: added }
  })
  return findPeriod(db, id, viewer)
}

type NewPeriod = z.output<typeof PeriodBody>

async function isUpper(db: Db, organisationId: string, viewer: Viewer): Promise<boolean> {
  const { rows } = await sql`
    select from placement where organisation_id = ${organisationId} and valid @> ${viewer.today}::date
      and kind in ('central', 'centralDirect')`.execute(db)
  return rows.length > 0
}

function ownerOf({ kind }: NewPeriod, officeId: string): string | null {
  return isCommon(kind) ? null : officeId
}

async function insertPeriod(trx: Trx, body: NewPeriod, officeId: string): Promise<string | null> {
  const { id, kind, name, from, to } = body
  const owner = ownerOf(body, officeId)
  const row = await trx
    .insertInto('period')
    .values({
      id,
      kind,
      name: isCommon(kind) ? commonName(body) : name.normalize('NFC'),
      from_day: from,
      to_day: to,
      organisation_id: owner,
    })
    .onConflict((clash) => clash.columns(['organisation_id', 'kind', 'from_day', 'to_day']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

async function idOfSame(trx: Trx, body: NewPeriod, officeId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from period where kind = ${body.kind} and from_day = ${body.from}::date and to_day = ${body.to}::date
      and organisation_id is not distinct from ${ownerOf(body, officeId)}::uuid`.execute(trx)
  const [same] = rows
  if (same === undefined) throw notFound()
  return same.id
}
