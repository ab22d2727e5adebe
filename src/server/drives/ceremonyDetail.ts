import { sql } from 'kysely'
import type { CeremonyDetail } from '#contract/ceremonies'
import type { Purpose } from '#domain/access'
import { requirePurposeRight } from '../admissions/nameScope'
import { writeAudit } from '../platform/audit'
import type { Db, Trx } from '../platform/database'
import { dayRecorded } from '../platform/knownAt'
import type { Viewer } from '../platform/viewer'
import { findCeremony } from './ceremonyAccess'
import { ceremonyItem } from './ceremonyList'
import { ceremonyPeople } from './ceremonyPeople'
import { ceremonyFindings } from './ceremonyWrites'

/** A ceremony with the people called; a reply with names is one line in the audit log. */
export async function ceremonyDetail(
  db: Db,
  id: string,
  purpose: Purpose | undefined,
  viewer: Viewer,
): Promise<CeremonyDetail> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const ceremony = await findCeremony(trx, id, viewer)
      requirePurposeRight(purpose, ceremony.scope, viewer)
      const { people, called } = await ceremonyPeople(trx, ceremony, purpose, viewer)
      const ids = people.filter(({ nameOpen }) => nameOpen).map(({ candidateId }) => candidateId)
      if (ids.length > 0) {
        const detail = { purpose: purpose ?? null, count: ids.length, ids }
        const { organisationId } = ceremony
        await writeAudit(trx, { action: 'ceremonies.read', organisationId, subjectId: id, detail }, viewer)
      }
      const findings = ceremony.minutesId === null ? await ceremonyFindings(trx, ceremony, called) : []
      const earlierMinutes = await earlierMinutesOf(trx, id)
      return { ...(await ceremonyItem(trx, id, viewer)), people, called, earlierMinutes, findings }
    })
}

/** Versions of the minutes that were replaced, each with the reason and how many people the next one tells otherwise. */
async function earlierMinutesOf(trx: Trx, id: string): Promise<CeremonyDetail['earlierMinutes']> {
  const { rows } = await sql<CeremonyDetail['earlierMinutes'][number]>`
    select earlier.id, ${dayRecorded(sql`earlier.recorded_at`)} as "recordedOn",
      ${dayRecorded(sql`later.recorded_at`)} as "replacedOn", earlier.number, later.reason,
      told.present, told.absent, told.changed
    from ceremony_minutes earlier
    join ceremony_minutes later on later.replaces_id = earlier.id
    cross join lateral (select (count(*) filter (where before.present))::int as present,
        (count(*) filter (where not before.present))::int as absent,
        (count(*) filter (where (before.present, before.oath, before.member_version_id)
          is distinct from (after.present, after.oath, after.member_version_id)))::int as changed
      from ceremony_attendance before
      join ceremony_attendance after on after.minutes_id = later.id and after.candidate_id = before.candidate_id
      where before.minutes_id = earlier.id) told
    where earlier.event_id = ${id} order by later.recorded_at desc, later.id desc`.execute(trx)
  return rows
}
