import { sql } from 'kysely'
import type { z } from 'zod'
import type { InspectionBody, WithdrawalBody } from '#contract/inspections'
import type { Finding } from '#domain/findings'
import { judgeInspection } from '#domain/inspections/judge'
import { nfc } from '#domain/vietnamese'
import { findPlaces } from '../candidates/filePlace'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { holdTree, lockEach } from '../platform/locks'
import { conflict, forbidden, notFound, refused } from '../platform/refusal'
import { pathArray, type Reached, reach, reachPaths, type Viewer } from '../platform/viewer'
import { mayInspectFor, reachInspection } from './inspectionScope'
import { subjectsOf } from './subjects'

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
  const ties = await tiesOf(trx, body, viewer)
  const findings = [
    ...(inspector.alive ? [] : [{ code: 'closedOrganisation' as const }]),
    ...(await subjectsOf(trx, inspector, body.organisationIds, 'subjects', viewer)).map((finding) => ({
      ...finding,
      field: finding.field?.replace('subjects.', '') ?? 'organisationIds',
    })),
    ...judgeInspection(
      { ...body, conclusionDay: body.conclusion.day, conclusion: body.conclusion.text },
      viewer.today,
    ),
    ...tieFindings(body, ties),
    ...(await itemFindings(trx, inspector, body)),
  ]
  if (findings.length > 0) throw refused(...findings)
  await insertAll(trx, inspector, body, ties, viewer)
  const { from, to, kind, organisationIds, recommendations } = body
  const detail = { kind, from, to, bodies: organisationIds, recommendations: recommendations.length }
  const line = { action: 'inspections.record', organisationId: inspector.id, subjectId: body.id, detail }
  await writeAudit(trx, line, viewer)
}

interface Tie {
  organisationId: string
  targetEntryId: string | null
  candidateId: string | null
}

/** Targets and files looked at, each with its body. @throws 404 for one that is unknown or out of reach */
async function tiesOf(trx: Trx, { targetEntryIds, candidateIds }: Body, viewer: Viewer): Promise<Tie[]> {
  const { rows: targets } = await sql<Tie>`
    select entry.organisation_id as "organisationId", entry.id as "targetEntryId", null as "candidateId"
    from target_entry entry
    join placement place on place.organisation_id = entry.organisation_id and place.valid @> ${viewer.today}::date
    where place.path <@ any(${pathArray(reachPaths(viewer, 'inspections.read'))}) and entry.id = any(${[...new Set(targetEntryIds)]}::uuid[])`.execute(
    trx,
  )
  const places = await findPlaces(trx, [...new Set(candidateIds)], viewer)
  if (targets.length < new Set(targetEntryIds).size || places.size < new Set(candidateIds).size)
    throw notFound()
  const files = [...places.values()].flatMap(({ id, chain }) =>
    chain.slice(0, 1).map((cell) => ({ organisationId: cell.id, targetEntryId: null, candidateId: id })),
  )
  return [...targets, ...files]
}

/** What was looked at is of a body that was inspected. */
function tieFindings({ organisationIds }: Body, ties: readonly Tie[]): Finding[] {
  return ties.flatMap(({ organisationId, targetEntryId }): Finding[] => {
    const field = targetEntryId === null ? 'candidateIds' : 'targetEntryIds'
    return organisationIds.includes(organisationId) ? [] : [{ code: 'notInspected', field }]
  })
}

/** The item is one of a programme of this body. */
async function itemFindings(trx: Trx, inspector: Reached, { itemId }: Body): Promise<Finding[]> {
  if (itemId === undefined) return []
  const { rows } = await sql`
    select from inspection_item item join inspection_programme version on version.id = item.version_id
    where item.item_id = ${itemId} and version.organisation_id = ${inspector.id} limit 1`.execute(trx)
  return rows.length > 0 ? [] : [{ code: 'itemUnknown', field: 'itemId' }]
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
  const tied = ties.map(({ organisationId, targetEntryId, candidateId }) => ({
    inspection_id: id,
    organisation_id: organisationId,
    target_entry_id: targetEntryId,
    candidate_id: candidateId,
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
