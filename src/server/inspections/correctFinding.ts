import type { z } from 'zod'
import type { FindingCorrectionBody } from '#contract/inspectionWork'
import { judgeFreeText } from '#domain/freeText'
import { nfc } from '#domain/vietnamese'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { lockEach } from '../platform/locks'
import { conflict, forbidden, notFound, refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { reachInspection } from './inspectionScope'

/**
 * Corrects a finding: a new row in the place of the old one, which stays; the body it is about does not change.
 * @throws 403 for all but inspectors and officers of the inspecting body, 404 out of reach or for a finding of another
 * inspection, 409 when it was corrected meanwhile, 422 for personal matters
 */
export async function correctFinding(
  trx: Trx,
  id: string,
  body: z.output<typeof FindingCorrectionBody>,
  viewer: Viewer,
): Promise<void> {
  await lockEach(trx, 'inspections', [id])
  const found = await reachInspection(trx, id, viewer)
  if (!found.mayWrite) throw forbidden()
  const rows = await trx
    .selectFrom('inspection_finding')
    .selectAll()
    .where('inspection_id', '=', id)
    .execute()
  const earlier = rows.find((row) => row.id === body.findingId)
  if (earlier === undefined) throw notFound()
  if (rows.some((row) => row.replaces_id === earlier.id))
    throw conflict({ code: 'stale', field: 'findingId' })
  const { topic, nature, note, reason } = body
  const findings = [...judgeFreeText(note, 'note'), ...judgeFreeText(reason, 'reason')]
  if (findings.length > 0) throw refused(...findings)
  const row = {
    ...earlier,
    id: body.id,
    topic,
    nature,
    note: nfc(note),
    reason: nfc(reason),
    replaces_id: earlier.id,
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
  }
  await trx.insertInto('inspection_finding').values(row).execute()
  const detail = { findingId: body.id, replacesId: earlier.id }
  const line = { action: 'inspections.correct', organisationId: found.organisationId, subjectId: id, detail }
  await writeAudit(trx, line, viewer)
}
