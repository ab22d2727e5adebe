import { sql } from 'kysely'
import type { z } from 'zod'
import type { Created } from '#contract/common'
import type { TargetWithdrawalBody } from '#contract/targets'
import { judgeTakingBack } from '#domain/targets/takingBack'
import { nfc } from '#domain/vietnamese'
import { writeAuditLines } from '../platform/audit'
import { runCommand } from '../platform/commands'
import type { Db, Trx } from '../platform/database'
import { conflict, forbidden, notFound, refused } from '../platform/refusal'
import { type Reached, reach, type Viewer } from '../platform/viewer'
import { builtOn } from './builtOn'
import { officeFor } from './issueTarget'
import { lockLedgers, nextRecordedAt } from './targetDocuments'

type Body = z.output<typeof TargetWithdrawalBody>

/**
 * Takes back an entry, or a draft, that should not have been recorded, while nothing was built on it. It stays in the
 * ledger with the reason; what it had corrected does not come back.
 * @throws 404 organisation or entry unknown or out of reach; 403 not an officer, or the body's own officer where an
 * upper one wrote it (decision 28); 409 corrected or taken back already; 422 targetStands
 */
export async function takeBackTarget(db: Db, id: string, body: Body, viewer: Viewer): Promise<Created> {
  const organisation = await reach(db, id, 'targets.write', viewer)
  const command = { commandId: body.commandId, purpose: `targets.takeBack ${organisation.id}`, body }
  const result = await runCommand(db, command, viewer, async (trx) => {
    const entry = await lockEntry(trx, organisation, body.entryId)
    const officeId = officeFor(viewer, organisation)
    if (officeId === organisation.id && entry.recordedFor !== organisation.id) throw forbidden()
    if (entry.isReplaced) throw conflict({ code: 'stale', field: 'entryId' })
    const built = await builtOn(trx, [entry.id], viewer)
    const findings = judgeTakingBack(built.get(entry.id) ?? [])
    if (findings.length > 0) throw refused(...findings)
    await takeBackEntries(trx, [{ entryId: entry.id, rowId: body.id, officeId }], body.reason, viewer)
    return { id: body.id }
  })
  return { id: result.id, findings: [] }
}

interface Found {
  id: string
  periodId: string
  recordedFor: string
  isReplaced: boolean
}

/** The entry as it stands once its ledger is held. @throws 404 */
async function lockEntry(trx: Trx, organisation: Reached, entryId: string): Promise<Found> {
  const read = async () => {
    const { rows } = await sql<Found>`
      select entry.id, entry.period_id as "periodId", entry.recorded_for as "recordedFor",
        exists (select from target_entry later where later.replaces_id = entry.id) as "isReplaced"
      from target_entry entry
      where entry.id = ${entryId} and entry.organisation_id = ${organisation.id} and not entry.taken_back`.execute(
      trx,
    )
    const [found] = rows
    if (found === undefined) throw notFound()
    return found
  }
  await lockLedgers(trx, [organisation.id], (await read()).periodId)
  return read()
}

/** An entry that goes, the id of the row that says so, and the body its officer writes for. */
export interface EntryTakenBack {
  entryId: string
  rowId: string
  officeId: string
}

/** Takes back entries that the caller holds and has found to stand with nothing built on them. */
export async function takeBackEntries(
  trx: Trx,
  entries: readonly EntryTakenBack[],
  reason: string,
  viewer: Viewer,
): Promise<void> {
  const ids = entries.map(({ entryId }) => entryId)
  const { rows: slots } = await sql<{ organisationId: string; periodId: string }>`
    select distinct organisation_id as "organisationId", period_id as "periodId" from target_entry
    where id = any(${ids}::uuid[])`.execute(trx)
  const recordedAt = await nextRecordedAt(trx, slots, viewer)
  const { rows } = await sql<{ organisationId: string; id: string }>`
    insert into target_entry (id, organisation_id, period_id, kind, indicator, value, rate_min, rate_max, base_day,
      qualifier, unit, status, document_id, reason, recorded_for, recorded_at, recorded_by, replaces_id, taken_back)
    select back.row_id, organisation_id, period_id, kind, indicator, value, rate_min, rate_max, base_day,
      qualifier, unit, status, document_id, ${nfc(reason)}, back.office_id, ${recordedAt}::timestamptz,
      ${viewer.accountId}::uuid, entry.id, true
    from unnest(${ids}::uuid[], ${entries.map(({ rowId }) => rowId)}::uuid[],
      ${entries.map(({ officeId }) => officeId)}::uuid[]) as back (entry_id, row_id, office_id)
    join target_entry entry on entry.id = back.entry_id
    returning organisation_id as "organisationId", replaces_id as id`.execute(trx)
  const lines = rows.map(({ organisationId, id }) => ({
    action: 'target.takeBack',
    organisationId,
    subjectId: id,
  }))
  await writeAuditLines(trx, lines, viewer)
}
