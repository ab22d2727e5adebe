import { sql } from 'kysely'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { lockTree } from '../platform/locks'
import { namedElsewhere } from '../platform/references'
import { refused } from '../platform/refusal'
import { reach, type Viewer } from '../platform/viewer'
import { eventStands, rebuildPlacements } from './placements'

/** What is written with a founding and belongs to it. */
const OWN = ['organisation_event', 'placement.organisation_id', 'record_start', 'audit_line']

/**
 * Takes a founding back that should not have been recorded, while nothing else was recorded of the body or beneath
 * it. The body is nowhere in the tree then, on no day.
 * @throws 404, 403; 422 foundingStands where anything else names the body or an event followed
 */
export async function takeBackFounding(trx: Trx, id: string, reason: string, viewer: Viewer): Promise<void> {
  await lockTree(trx)
  await reach(trx, id, 'organisations.write', viewer)
  if ((await usedFoundings(trx, [id])).has(id)) throw refused({ code: 'foundingStands', field: 'takeBack' })
  await sql`
    insert into organisation_event (id, organisation_id, kind, day, name, parent_id, code, organisation_kind, sector,
      marks, decision_number, decision_day, decision_issuer, recorded_at, recorded_by, replaces_id, taken_back,
      correction_reason)
    select ${newId(viewer.now)}::uuid, organisation_id, kind, day, name, parent_id, code, organisation_kind, sector,
      marks, decision_number, decision_day, decision_issuer, ${viewer.now}::timestamptz, ${viewer.accountId}::uuid, id,
      true, ${reason.normalize('NFC')}
    from organisation_event event where event.organisation_id = ${id} and ${eventStands}`.execute(trx)
  await rebuildPlacements(trx, [id])
  const line = { action: 'organisation.unfound', organisationId: id, subjectId: id }
  await writeAudit(trx, line, viewer)
}

/**
 * Of these bodies the ones of which more than the founding was recorded: a later event, a fact, a role, a body
 * beneath that is none of them.
 */
export async function usedFoundings(trx: Trx, ids: readonly string[]): Promise<Set<string>> {
  const named = await namedElsewhere(trx, 'organisation', ids, [...OWN, 'placement.parent_id'])
  const { rows } = await sql<{ id: string }>`
    select child.parent_id as id from placement child
    where child.parent_id = any(${[...ids]}::uuid[]) and child.organisation_id <> all(${[...ids]}::uuid[])
    union
    select event.organisation_id from organisation_event event
    where event.organisation_id = any(${[...ids]}::uuid[]) and ${eventStands} and event.kind <> 'found'
    union
    select start.organisation_id from record_start start
    where start.organisation_id = any(${[...ids]}::uuid[]) and start.replaces_id is not null`.execute(trx)
  return new Set([...named, ...rows.map((row) => row.id)])
}
