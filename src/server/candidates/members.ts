import { sql } from 'kysely'
import type { z } from 'zod'
import type { CandidateDetail } from '#contract/candidates'
import type { listMembers as endpoint, MemberBody, MemberList } from '#contract/meetings'
import type { Day } from '#domain/dates'
import { isGrassroots } from '#domain/organisations/kinds'
import { isName, nameKey, nfc, normaliseName } from '#domain/vietnamese'
import { writeAudit } from '../platform/audit'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { conflict, forbidden, notFound, refused } from '../platform/refusal'
import { markFilesNaming } from '../platform/staleFiles'
import { isStandingMember } from '../platform/standingMembers'
import { type Reached, reach, rolesFor, type Viewer } from '../platform/viewer'
import { cellPlace } from './filePlace'

type Query = z.output<typeof endpoint.query>
type Body = z.output<typeof MemberBody>

/**
 * Members of a body that files name: who helps, introduces, chairs. Open to the body itself and to those above it
 * up to the nearest grassroots one.
 * @throws 403 for anybody else
 */
export async function listMembers(
  db: Db,
  id: string,
  { cursor, limit }: Query,
  viewer: Viewer,
): Promise<MemberList> {
  const organisation = await reach(db, id, 'candidates.read', viewer)
  await refuseOutsiders(db, organisation, viewer)
  const after = decodeCursor(cursor, ['text', 'id'])
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<MemberList['items'][number] & { key: string }>`
      select version.member_id as id, version.full_name as "fullName", version.official_day as "officialDay",
        version.name_key as key, (select count(*)::int from member_version every
          where every.member_id = version.member_id) as version
      from member_version version
      where version.organisation_id = ${organisation.id}
        and ${isStandingMember('version')}
        and ${after === null ? sql`true` : sql`(version.name_key, version.member_id) > (${after[0]}, ${after[1]}::uuid)`}
      order by version.name_key, version.member_id limit ${limit + 1}`.execute(trx)
    const page = pageOf(
      rows,
      limit,
      (row) => [row.key, row.id],
      ({ key: _key, ...member }) => member,
    )
    if (page.items.length > 0) {
      const detail = { count: page.items.length, ids: page.items.map((member) => member.id) }
      const line = { action: 'candidates.members', organisationId: organisation.id, detail }
      await writeAudit(trx, line, viewer)
    }
    return page
  })
}

/** @throws 403 for bodies that stand above the nearest grassroots one, and roles that read no names */
async function refuseOutsiders(db: Db | Trx, organisation: Reached, viewer: Viewer): Promise<void> {
  const { chain } = await cellPlace(db, organisation.id, viewer)
  const last = chain.findIndex(({ kind }) => isGrassroots(kind))
  const circle = new Set(chain.slice(0, Math.max(0, last) + 1).map((step) => step.id))
  const held = rolesFor(viewer, organisation.path, 'names.read')
  if (!held.some(({ organisationId }) => circle.has(organisationId))) throw forbidden()
}

/**
 * Names a member of a body, or corrects one that was named.
 * @throws 403 where the role may not write, 404 for a member of another body, 409 for an id in use or a member who
 * is not as the viewer saw them, 422 for a correction without a reason
 */
export async function nameMember(trx: Trx, id: string, body: Body, viewer: Viewer): Promise<void> {
  const organisation = await reach(trx, id, 'candidates.write', viewer)
  await refuseOutsiders(trx, organisation, viewer)
  const fullName = normaliseName(body.fullName)
  if (!isName(fullName)) throw refused({ code: 'nameRequired', field: 'fullName' })
  const earlier = body.replaces === true ? await corrected(trx, organisation.id, body) : null
  if (earlier === null) await addMember(trx, body.id, viewer)
  const version = {
    id: newId(viewer.now),
    member_id: body.id,
    organisation_id: organisation.id,
    full_name: fullName,
    name_key: nameKey(fullName),
    official_day: body.officialDay ?? null,
    reason: body.reason === undefined ? null : nfc(body.reason),
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
    replaces_id: earlier?.id ?? null,
  }
  await trx.insertInto('member_version').values(version).execute()
  const isOtherDay = earlier !== null && earlier.officialDay !== version.official_day
  if (isOtherDay) await markFilesNaming(trx, body.id, viewer)
  const line = { action: 'candidates.member', organisationId: organisation.id, subjectId: body.id }
  await writeAudit(trx, line, viewer)
}

interface Standing {
  id: string
  officialDay: Day | null
  version: number
}

async function corrected(
  trx: Trx,
  organisationId: string,
  { id: memberId, expectedVersion, reason }: Body,
): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select version.id, version.official_day as "officialDay", (select count(*)::int from member_version every
      where every.member_id = version.member_id) as version
    from member_version version
    where version.member_id = ${memberId} and version.organisation_id = ${organisationId}
      and ${isStandingMember('version')}`.execute(trx)
  const [row] = rows
  if (row === undefined) throw notFound()
  if (row.version !== expectedVersion) throw conflict({ code: 'stale', field: 'expectedVersion' })
  if (reason === undefined) throw refused({ code: 'required', field: 'reason' })
  return row
}

async function addMember(trx: Trx, id: string, viewer: Viewer): Promise<void> {
  const taken = await trx.selectFrom('member').select('id').where('id', '=', id).executeTakeFirst()
  if (taken !== undefined) throw conflict({ code: 'stale', field: 'id' })
  await trx.insertInto('member').values({ id, created_at: viewer.now }).execute()
}

/** The members with these ids as they are named today, by name; whoever is unknown is absent. */
export async function membersById(db: Db | Trx, ids: readonly string[]): Promise<CandidateDetail['members']> {
  if (ids.length === 0) return []
  const { rows } = await sql<CandidateDetail['members'][number]>`
    select version.member_id as id, version.full_name as "fullName", version.official_day as "officialDay"
    from member_version version
    where version.member_id = any(${[...new Set(ids)]}::uuid[])
      and not exists (select from member_version later where later.replaces_id = version.id)
    order by version.name_key, version.member_id`.execute(db)
  return rows
}
