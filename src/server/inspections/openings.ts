import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { WithdrawalBody } from '#contract/inspections'
import type { OpeningBody, OpeningList } from '#contract/inspectionWork'
import type { Finding } from '#domain/findings'
import { judgeOpening } from '#domain/inspections/judge'
import { nfc } from '#domain/vietnamese'
import { bodyJson } from '../candidates/fileScope'
import { writeAudit } from '../platform/audit'
import type { Db, Trx } from '../platform/database'
import { holdTree, lockEach } from '../platform/locks'
import { forbidden, notFound, refused } from '../platform/refusal'
import { isWithin, type Reached, reach, type Viewer } from '../platform/viewer'
import { isTellable } from './inspectionReading'
import { mayInspectFor, STANDING } from './inspectionScope'
import { itemFindings } from './programmes'
import { namedIn, subjectsOf } from './subjects'

type Body = z.output<typeof OpeningBody>

/** Neither concluded nor called off. */
const RUNNING = sql<boolean>`(not exists (select from inspection_opening_end gone where gone.opening_id = opening.id)
  and not exists (select from inspection where inspection.opening_id = opening.id and ${STANDING}))`

/**
 * Opens an inspection by its decision. While it runs, inspectors of the body read files of the bodies it names.
 * @throws 403 for all but inspectors and officers of the body, 404 for bodies out of reach, 422 for bodies not beneath
 * or closed, days out of order, one that would be open too long
 */
export async function openInspection(trx: Trx, id: string, body: Body, viewer: Viewer): Promise<void> {
  await holdTree(trx)
  const inspector = await reach(trx, id, 'inspections.read', viewer)
  if (!mayInspectFor(inspector.id, viewer)) throw forbidden()
  const { decision, from, to, kind, topics, itemId, organisationIds } = body
  const findings = [
    ...(inspector.alive ? [] : [{ code: 'closedOrganisation' as const }]),
    ...(await subjectsOf(trx, inspector, namedIn(organisationIds), viewer)),
    ...judgeOpening({ from, to, decisionDay: decision.day }, viewer.today),
    ...(await itemFindings(trx, inspector, body)),
  ]
  if (findings.length > 0) throw refused(...findings)
  const row = {
    id: body.id,
    organisation_id: inspector.id,
    kind,
    item_id: itemId ?? null,
    decision_number: nfc(decision.number),
    decision_day: decision.day,
    from_day: from,
    to_day: to,
    topics,
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
  }
  await trx.insertInto('inspection_opening').values(row).execute()
  const bodies = [...new Set(organisationIds)].map((organisation_id) => ({
    opening_id: body.id,
    organisation_id,
  }))
  await trx.insertInto('inspection_opening_body').values(bodies).execute()
  const detail = { kind, from, to, topics, bodies: organisationIds }
  const line = { action: 'inspections.open', organisationId: inspector.id, subjectId: body.id, detail }
  await writeAudit(trx, line, viewer)
}

/** Those not concluded, by the body or one beneath it and of any of them; the last to end first. */
export async function listOpenings(db: Db, id: string, viewer: Viewer): Promise<OpeningList> {
  const { path } = await reach(db, id, 'inspections.read', viewer)
  const { rows } = await sql<OpeningList['items'][number] & { organisationId: string }>`
    select opening.id, opening.organisation_id as "organisationId", ${bodyJson('inspector', viewer)} as organisation,
      opening.kind, opening.item_id as "itemId",
      json_build_object('number', opening.decision_number, 'day', opening.decision_day) as decision,
      opening.from_day as "from", opening.to_day as "to", opening.topics,
      (select json_agg(${bodyJson('place', viewer)} order by place.name, place.organisation_id) from ${bodiesToday(viewer)}
        where body.opening_id = opening.id and ${isTellable('body', viewer)}) as bodies
    from inspection_opening opening
    join placement inspector on inspector.organisation_id = opening.organisation_id and inspector.valid @> ${viewer.today}::date
    where ${RUNNING} and (inspector.path <@ ${path}::ltree or exists (select from ${bodiesToday(viewer)}
      where body.opening_id = opening.id and place.path <@ ${path}::ltree))
    order by opening.to_day desc, opening.id limit 100`.execute(db)
  return {
    items: rows.map(({ organisationId, ...row }) => ({
      ...row,
      mayWrite: mayInspectFor(organisationId, viewer),
    })),
  }
}

function bodiesToday({ today }: Viewer): RawBuilder<unknown> {
  return sql`inspection_opening_body body
    join placement place on place.organisation_id = body.organisation_id and place.valid @> ${today}::date`
}

/** Whether the opening lies outside what the viewer is told. */
export async function isOpeningHidden(db: Db, id: string, viewer: Viewer): Promise<boolean> {
  return (await findOpening(db, id, viewer)) === null
}

async function findOpening(
  db: Db | Trx,
  id: string,
  viewer: Viewer,
): Promise<{ organisationId: string } | null> {
  const { rows } = await sql<{ organisationId: string; path: string; bodies: string[] }>`
    select opening.organisation_id as "organisationId", inspector.path::text as path,
      (select json_agg(place.path::text) from ${bodiesToday(viewer)} where body.opening_id = opening.id) as bodies
    from inspection_opening opening
    join placement inspector on inspector.organisation_id = opening.organisation_id and inspector.valid @> ${viewer.today}::date
    where opening.id = ${id} and ${RUNNING}`.execute(db)
  const [row] = rows
  const isTold = [row?.path ?? '', ...(row?.bodies ?? [])].some((path) =>
    viewer.roles.some((held) => path !== '' && isWithin(path, held.path)),
  )
  return row === undefined || !isTold ? null : row
}

/**
 * Calls off what was opened; from then on no file is read under it.
 * @throws 404 out of reach or no longer open, 403 for all but inspectors and officers of the body
 */
export async function endOpening(
  trx: Trx,
  id: string,
  { reason }: z.output<typeof WithdrawalBody>,
  viewer: Viewer,
): Promise<void> {
  await lockEach(trx, 'inspections', [id])
  const found = await findOpening(trx, id, viewer)
  if (found === null) throw notFound()
  if (!mayInspectFor(found.organisationId, viewer)) throw forbidden()
  const row = { opening_id: id, reason: nfc(reason), recorded_at: viewer.now, recorded_by: viewer.accountId }
  await trx.insertInto('inspection_opening_end').values(row).execute()
  const line = { action: 'inspections.openingEnd', organisationId: found.organisationId, subjectId: id }
  await writeAudit(trx, line, viewer)
}

/** What is concluded was opened by this body and runs; it is locked, so that it is concluded once. */
export async function openingFindings(
  trx: Trx,
  inspector: Reached,
  openingId: string | undefined,
): Promise<Finding[]> {
  if (openingId === undefined) return []
  await lockEach(trx, 'inspections', [openingId])
  const { rows } = await sql`
    select from inspection_opening opening
    where opening.id = ${openingId} and opening.organisation_id = ${inspector.id} and ${RUNNING}`.execute(trx)
  return rows.length > 0 ? [] : [{ code: 'openingUnknown', field: 'openingId' }]
}
