import { sql } from 'kysely'
import type { z } from 'zod'
import type { Created } from '#contract/common'
import type { TargetWithdrawalBody } from '#contract/targets'
import type { Finding } from '#domain/findings'
import { judgeTakingBack } from '#domain/targets/takingBack'
import { nfc } from '#domain/vietnamese'
import { writeAuditLines } from '../platform/audit'
import { runCommand } from '../platform/commands'
import type { Db, Trx } from '../platform/database'
import { conflict, forbidden, notFound, refused } from '../platform/refusal'
import { findAllInReach, type Reached, reach, rolesFor, type Viewer } from '../platform/viewer'
import { builtOn, type IsGoing } from './builtOn'
import { officeFor } from './entryRows'
import { type Ledger, lockLedgers, nextRecordedAt } from './targetDocuments'

type Body = z.output<typeof TargetWithdrawalBody>

/**
 * Takes back an entry, or a draft, that should not have been recorded, while nothing was built on it. It stays in the
 * ledger with the reason; what it had corrected does not come back.
 * @throws 404 organisation or entry unknown or out of reach; 403 not an officer, or the body's own officer where an
 * upper one wrote it; 409 corrected or taken back already; 422 targetStands
 */
export async function takeBackTarget(db: Db, id: string, body: Body, viewer: Viewer): Promise<Created> {
  const organisation = await reach(db, id, 'targets.write', viewer)
  const command = { commandId: body.commandId, purpose: `targets.takeBack ${organisation.id}`, body }
  const result = await runCommand(db, command, viewer, async (trx) => {
    const entry = await lockEntry(trx, organisation, body.entryId)
    if (officeFor(viewer, organisation) === organisation.id && entry.recordedFor !== organisation.id)
      throw forbidden()
    if (entry.isReplaced) throw conflict({ code: 'stale', field: 'entryId' })
    const built = await builtOn(trx, [entry.id], viewer)
    const findings = judgeTakingBack(built.get(entry.id) ?? [])
    if (findings.length > 0) throw refused(...findings)
    await takeBackEntries(trx, [{ entryId: entry.id, rowId: body.id }], body.reason, viewer)
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
  const { periodId } = await read()
  await lockLedgers(trx, [{ organisationId: organisation.id, periodId }])
  return read()
}

/**
 * Of these entries the ones that may not go, each with why: a body that is no longer the viewer's to write for, or what
 * was built on it but for what goes as well. The ledgers are held from here on.
 */
export async function entriesThatStay(
  trx: Trx,
  ids: readonly string[],
  viewer: Viewer,
  isGoing?: IsGoing,
): Promise<Map<string, readonly Finding[]>> {
  const { rows } = await sql<Ledger & { id: string }>`
    select id, organisation_id as "organisationId", period_id as "periodId" from target_entry
    where id = any(${[...ids]}::uuid[])`.execute(trx)
  await lockLedgers(trx, rows)
  const bodyIds = [...new Set(rows.map(({ organisationId }) => organisationId))]
  const reached = (await findAllInReach(trx, bodyIds, viewer)).filter(
    ({ path }) => rolesFor(viewer, path, 'targets.write').length > 0,
  )
  const mine = new Set(reached.map(({ id }) => id))
  const built = await builtOn(trx, ids, viewer, isGoing)
  return new Map(
    rows.flatMap(({ id, organisationId }) => {
      if (!mine.has(organisationId)) return [[id, [{ code: 'roleNotAllowed' as const }]]]
      const findings = judgeTakingBack(built.get(id) ?? [])
      return findings.length === 0 ? [] : [[id, findings]]
    }),
  )
}

/** An entry that goes, and the id of the row that says so. */
export interface EntryTakenBack {
  entryId: string
  rowId: string
}

/** Takes back entries that the caller holds and has found to stand with nothing built on them. */
export async function takeBackEntries(
  trx: Trx,
  entries: readonly EntryTakenBack[],
  reason: string,
  viewer: Viewer,
): Promise<void> {
  const ids = entries.map(({ entryId }) => entryId)
  const { rows: placed } = await sql<Ledger & { id: string; path: string }>`
    select entry.id, entry.organisation_id as "organisationId", entry.period_id as "periodId", place.path::text as path
    from target_entry entry
    join placement place on place.organisation_id = entry.organisation_id and place.valid @> ${viewer.today}::date
    where entry.id = any(${ids}::uuid[])`.execute(trx)
  const recordedAt = await nextRecordedAt(trx, placed, viewer)
  const offices = new Map(placed.map(({ id, path }) => [id, officeFor(viewer, { path })]))
  const { rows } = await sql<{ organisationId: string; id: string }>`
    insert into target_entry (id, organisation_id, period_id, kind, indicator, value, rate_min, rate_max, base_day,
      qualifier, unit, status, document_id, reason, recorded_for, recorded_at, recorded_by, replaces_id, taken_back)
    select back.row_id, organisation_id, period_id, kind, indicator, value, rate_min, rate_max, base_day,
      qualifier, unit, status, document_id, ${nfc(reason)}, back.office_id, ${recordedAt}::timestamptz,
      ${viewer.accountId}::uuid, entry.id, true
    from unnest(${ids}::uuid[], ${entries.map(({ rowId }) => rowId)}::uuid[],
      ${ids.map((id) => offices.get(id))}::uuid[]) as back (entry_id, row_id, office_id)
    join target_entry entry on entry.id = back.entry_id
    returning organisation_id as "organisationId", replaces_id as id`.execute(trx)
  const lines = rows.map(({ organisationId, id }) => ({
    action: 'target.takeBack',
    organisationId,
    subjectId: id,
  }))
  await writeAuditLines(trx, lines, viewer)
}
