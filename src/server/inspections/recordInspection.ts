import type { z } from 'zod'
import type { InspectionBody, WithdrawalBody } from '#contract/inspections'
import { judgeInspection } from '#domain/inspections/judge'
import { nfc } from '#domain/vietnamese'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { holdTree, lockEach } from '../platform/locks'
import { conflict, forbidden, refused } from '../platform/refusal'
import { type Reached, reach, type Viewer } from '../platform/viewer'
import { mayInspectFor, reachInspection } from './inspectionScope'
import { openingFindings } from './openings'
import { itemFindings } from './programmes'
import { namedIn, subjectsOf } from './subjects'
import { type Tie, tiesOf } from './ties'

type Body = z.output<typeof InspectionBody>

/**
 * Records an inspection that was carried out and concluded, with findings and recommendations: all of it or nothing.
 * @throws 403 for all but inspectors and officers of the body, 404 for bodies, targets and files out of reach, 422 for
 * bodies not beneath or closed, days out of order, what is said of bodies that were not inspected, personal matters
 */
export async function recordInspection(trx: Trx, id: string, body: Body, viewer: Viewer): Promise<void> {
  await holdTree(trx)
  const inspector = await reach(trx, id, 'inspections.read', viewer)
  if (!mayInspectFor(inspector.id, viewer)) throw forbidden()
  await lockEach(trx, 'inspections', [inspector.id])
  const looked = await tiesOf(trx, body, viewer)
  const findings = [
    ...(inspector.alive ? [] : [{ code: 'closedOrganisation' as const }]),
    ...(await subjectsOf(trx, inspector, namedIn(body.organisationIds), viewer)),
    ...judgeInspection(
      { ...body, conclusionDay: body.conclusion.day, conclusion: body.conclusion.text },
      viewer.today,
    ),
    ...looked.findings,
    ...(await itemFindings(trx, inspector, body)),
    ...(await openingFindings(trx, inspector, body.openingId)),
  ]
  if (findings.length > 0) throw refused(...findings)
  await insertAll(trx, inspector, body, looked.ties, viewer)
  const { from, to, kind, organisationIds, recommendations } = body
  const detail = { kind, from, to, bodies: organisationIds, recommendations: recommendations.length }
  const line = { action: 'inspections.record', organisationId: inspector.id, subjectId: body.id, detail }
  await writeAudit(trx, line, viewer)
}

async function insertAll(
  trx: Trx,
  inspector: Reached,
  body: Body,
  ties: readonly Tie[],
  viewer: Viewer,
): Promise<void> {
  const { id, kind, itemId, from, to, topics, team, conclusion } = body
  await trx
    .insertInto('inspection')
    .values({
      id,
      organisation_id: inspector.id,
      kind,
      item_id: itemId ?? null,
      opening_id: body.openingId ?? null,
      from_day: from,
      to_day: to,
      topics,
      team: team.map(nfc),
      conclusion_number: nfc(conclusion.number),
      conclusion_day: conclusion.day,
      conclusion: nfc(conclusion.text),
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
    })
    .execute()
  const bodies = [...new Set(body.organisationIds)].map((organisation_id) => ({
    inspection_id: id,
    organisation_id,
  }))
  await trx.insertInto('inspection_body').values(bodies).execute()
  const said = ({
    organisationId,
    topic,
    note,
  }: {
    organisationId: string
    topic: string
    note: string
  }) => ({
    inspection_id: id,
    organisation_id: organisationId,
    topic,
    note: nfc(note),
  })
  const findings = body.findings.map((one) => ({ id: one.id, nature: one.nature, ...said(one) }))
  if (findings.length > 0) await trx.insertInto('inspection_finding').values(findings).execute()
  const asked = body.recommendations.map((one) => ({ id: one.id, due_day: one.dueDay, ...said(one) }))
  if (asked.length > 0) await trx.insertInto('recommendation').values(asked).execute()
  const tied = ties.map(({ list, id: subjectId, organisationId }) => ({
    inspection_id: id,
    organisation_id: organisationId,
    target_entry_id: list === 'targetEntryIds' ? subjectId : null,
    candidate_id: list === 'candidateIds' ? subjectId : null,
    class_id: list === 'classIds' ? subjectId : null,
    drive_id: list === 'driveIds' ? subjectId : null,
  }))
  if (tied.length > 0) await trx.insertInto('inspection_tie').values(tied).execute()
}

/**
 * Takes back an inspection that was recorded by mistake. What it said stays in the database and is told nobody.
 * @throws 403 for all but inspectors and officers of the body, 404 out of reach, 409 when it is gone already, 422 when
 * something was recorded on one of its recommendations
 */
export async function withdrawInspection(
  trx: Trx,
  id: string,
  body: z.output<typeof WithdrawalBody>,
  viewer: Viewer,
): Promise<void> {
  const found = await reachInspection(trx, id, viewer)
  if (!found.mayWrite) throw forbidden()
  const recommendations = await trx
    .selectFrom('recommendation')
    .select('id')
    .where('inspection_id', '=', id)
    .execute()
  await lockEach(
    trx,
    'inspections',
    recommendations.map((row) => row.id),
  )
  const followed = await trx
    .selectFrom('recommendation_event')
    .innerJoin('recommendation', 'recommendation.id', 'recommendation_event.recommendation_id')
    .select('recommendation_event.id')
    .where('recommendation.inspection_id', '=', id)
    .executeTakeFirst()
  if (followed !== undefined) throw refused({ code: 'recommendationsFollowed' })
  const row = {
    inspection_id: id,
    reason: nfc(body.reason),
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
  }
  const written = await trx
    .insertInto('inspection_withdrawal')
    .values(row)
    .onConflict((clash) => clash.doNothing())
    .returning('inspection_id')
    .executeTakeFirst()
  if (written === undefined) throw conflict({ code: 'stale' })
  const line = { action: 'inspections.withdraw', organisationId: found.organisationId, subjectId: id }
  await writeAudit(trx, line, viewer)
}
