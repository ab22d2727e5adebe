import { sql } from 'kysely'
import type { z } from 'zod'
import type { Created } from '#contract/common'
import type { ChargeDetail, VisitBody, VisitEndBody } from '#contract/responsibilities'
import { judgeFreeText } from '#domain/freeText'
import { judgeDaysLived } from '#domain/organisations/life'
import { judgeVisit } from '#domain/responsibilities/charge'
import { nfc } from '#domain/vietnamese'
import { writeAudit } from '../platform/audit'
import { runCommand } from '../platform/commands'
import type { Db, Trx } from '../platform/database'
import { livesOf } from '../platform/lives'
import { lockEach } from '../platform/locks'
import { conflict, forbidden, notFound, refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { isStandingVisit, itemOf, reachCharge } from './chargeQueries'

type Body = z.output<typeof VisitBody>
type EndBody = z.output<typeof VisitEndBody>

/**
 * Records what was done at a unit: by the person in charge, or by the office for them.
 * @throws 404 charge or unit unknown; 403; 422 outside the charge or the life of the unit, in the future, out of order
 */
export async function recordVisit(db: Db, id: string, body: Body, viewer: Viewer): Promise<Created> {
  return write(db, id, body, viewer, async (trx) => {
    const charge = await reachCharge(trx, id, viewer)
    if (!charge.units.some((unit) => unit.id === body.organisationId)) throw notFound()
    const { day, next = null } = body
    const life = (await livesOf(trx, [body.organisationId])).get(body.organisationId)
    const findings = [
      ...judgeVisit({ day, next }, charge, viewer.today),
      ...judgeDaysLived(life, { from: day, to: day }, 'day'),
      ...judgeFreeText(body.result, 'result'),
    ]
    if (findings.length > 0) throw refused(...findings)
    await trx
      .insertInto('responsibility_visit')
      .values({
        id: body.id,
        visit_id: body.id,
        responsibility_id: id,
        organisation_id: body.organisationId,
        day,
        kind: body.kind,
        result: nfc(body.result),
        next_day: next,
        recorded_at: viewer.now,
        recorded_by: viewer.accountId,
      })
      .execute()
    return { kind: body.kind, day, next }
  })
}

/** Takes back a visit recorded by mistake. @throws 404, 403; 409 when it was taken back already */
export async function withdrawVisit(db: Db, id: string, body: EndBody, viewer: Viewer): Promise<Created> {
  return write(db, id, body, viewer, async (trx) => {
    const visit = await trx
      .selectFrom('responsibility_visit')
      .selectAll()
      .where('id', '=', body.visitId)
      .where('responsibility_id', '=', id)
      .where('taken_back', '=', false)
      .executeTakeFirst()
    if (visit === undefined) throw notFound()
    const later = trx.selectFrom('responsibility_visit').select('id').where('replaces_id', '=', visit.id)
    if ((await later.executeTakeFirst()) !== undefined) throw conflict({ code: 'stale', field: 'visitId' })
    const made = { id: body.id, recorded_at: viewer.now, recorded_by: viewer.accountId }
    await trx
      .insertInto('responsibility_visit')
      .values({ ...visit, ...made, taken_back: true, replaces_id: visit.id })
      .execute()
    return { replacesId: visit.id }
  })
}

/** The frame of both: who may, one command, one writer of a committee's charges at a time, one audit line. */
async function write(
  db: Db,
  id: string,
  body: { commandId: string; id: string },
  viewer: Viewer,
  work: (trx: Trx) => Promise<Record<string, unknown>>,
): Promise<Created> {
  const charge = await reachCharge(db, id, viewer)
  if (!itemOf(charge, viewer).mayVisit) throw forbidden()
  const command = { commandId: body.commandId, purpose: `responsibilities.visit ${id}`, body }
  const result = await runCommand(db, command, viewer, async (trx) => {
    await lockEach(trx, 'responsibilities', [charge.organisationId])
    const detail = await work(trx)
    const { organisationId } = charge
    await writeAudit(
      trx,
      { action: 'responsibilities.visit', organisationId, subjectId: body.id, detail },
      viewer,
    )
    return { id: body.id }
  })
  return { id: result.id, findings: [] }
}

/** The latest visits of a charge. */
export async function readVisits(db: Db, id: string, viewer: Viewer): Promise<ChargeDetail['visitList']> {
  const { rows } = await sql<ChargeDetail['visitList'][number]>`
    select visit.id, json_build_object('id', held.organisation_id, 'name', held.name) as organisation, visit.day,
      visit.kind, visit.result, visit.next_day as next
    from responsibility_visit visit
    join placement held on held.organisation_id = visit.organisation_id and held.valid @> ${viewer.today}::date
    where visit.responsibility_id = ${id} and ${isStandingVisit('visit')}
    order by visit.day desc, visit.recorded_at desc, visit.id limit 200`.execute(db)
  return rows
}
