import { sql } from 'kysely'
import { nameKey } from '#domain/vietnamese'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { namedElsewhere } from '../platform/references'
import { isStandingMember } from '../platform/standingMembers'
import type { Viewer } from '../platform/viewer'
import { isStandingRecord } from './filePlace'

/** The members of the body that bear the name, accents counted. */
export async function membersNamed(trx: Trx, organisationId: string, fullName: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select version.member_id as id from member_version version
    where version.organisation_id = ${organisationId} and version.name_key = ${nameKey(fullName)}
      and ${isStandingMember('version')} order by version.member_id`.execute(trx)
  return rows.map(({ id }) => id)
}

export interface FirstNaming {
  id: string
  organisationId: string
  nameKey: string
}

/** The members that records of these files name, as each was first named. */
export async function membersOfFiles(trx: Trx, candidateIds: readonly string[]): Promise<FirstNaming[]> {
  const { rows } = await sql<FirstNaming>`
    select distinct version.member_id as id, version.organisation_id as "organisationId",
      version.name_key as "nameKey"
    from record
    join member_version version on version.member_id = (record.detail ->> 'memberId')::uuid
      and version.replaces_id is null
    where record.candidate_id = any(${[...candidateIds]}::uuid[])`.execute(trx)
  return rows
}

/** Of these members, takes back those as they were first named whom nothing names any more. */
export async function takeBackUnnamed(
  trx: Trx,
  ids: readonly string[],
  reason: string,
  viewer: Viewer,
): Promise<void> {
  const named = await namedElsewhere(trx, 'member', ids, ['member_version'])
  const free = ids.filter((id) => !named.has(id))
  const { rows } = await sql<{ id: string; version_id: string; organisation_id: string }>`
    select version.member_id as id, version.id as version_id, version.organisation_id from member_version version
    where version.member_id = any(${free}::uuid[]) and version.replaces_id is null
      and ${isStandingMember('version')}
      and not exists (select from record where record.detail ->> 'memberId' = version.member_id::text
        and ${isStandingRecord('record')})`.execute(trx)
  for (const { id, version_id: versionId, organisation_id: organisationId } of rows) {
    await sql`
      insert into member_version (id, member_id, organisation_id, full_name, name_key, official_day, reason,
        recorded_at, recorded_by, replaces_id, taken_back)
      select ${newId(viewer.now)}, member_id, organisation_id, full_name, name_key, official_day, ${reason},
        ${viewer.now}, ${viewer.accountId}, id, true
      from member_version where id = ${versionId}`.execute(trx)
    await writeAudit(trx, { action: 'candidates.member', organisationId, subjectId: id }, viewer)
  }
}
