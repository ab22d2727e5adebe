import { sql } from 'kysely'
import type { z } from 'zod'
import type { listGrants as endpoint, GrantBody, GrantList } from '#contract/meetings'
import type { GrantKind } from '#domain/rulebook/authority'
import { nfc } from '#domain/vietnamese'
import { writeAudit } from '../platform/audit'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { holdTree } from '../platform/locks'
import { conflict, forbidden, notFound, refused } from '../platform/refusal'
import {
  findInReach,
  isWithin,
  type Reached,
  reach,
  reachIssuer,
  rolesFor,
  type Viewer,
} from '../platform/viewer'
import { isStandingGrant } from './fileContext'
import { bodyJson } from './fileScope'
import { FOLDED_AT_ONCE, refreshLocked } from './refreshFiles'

type Query = z.output<typeof endpoint.query>
type Body = z.output<typeof GrantBody>

/** Bodies that decide by their own rank state it themselves; being empowered comes from above. */
const BY_OWN_RANK: readonly GrantKind[] = ['upperDirect', 'province']

/** The grants of a body and of those right beneath it, newest first. */
export async function listGrants(
  db: Db,
  id: string,
  { cursor, limit }: Query,
  viewer: Viewer,
): Promise<GrantList> {
  const organisation = await reach(db, id, 'candidates.read', viewer)
  const after = decodeCursor(cursor, ['day', 'id'])
  const { rows } = await sql<GrantList['items'][number]>`
    select given.id, ${bodyJson('place', viewer)} as organisation, given.kind,
      json_build_object('number', given.decision_number, 'day', given.decision_day, 'issuerName', given.issuer_name,
        'issuerOrganisationId', null) as decision, given.from_day as "from", given.to_day as "to"
    from authority_grant given
    join placement place on place.organisation_id = given.organisation_id and place.valid @> ${viewer.today}::date
    where (place.organisation_id = ${organisation.id} or place.parent_id = ${organisation.id})
      and ${isStandingGrant('given')}
      and ${after === null ? sql`true` : sql`(given.from_day, given.id) < (${after[0]}::date, ${after[1]}::uuid)`}
    order by given.from_day desc, given.id desc limit ${limit + 1}`.execute(db)
  return pageOf(
    rows,
    limit,
    (row) => [row.from, row.id],
    (row) => row,
  )
}

/**
 * Records by which paper a body may decide, from a day on; with `replacesId` in the place of an earlier grant.
 * @throws 403 for all but officers, 404 for bodies and grants out of reach, 409 when the grant was replaced
 * meanwhile, 422 for a body not beneath, or one that would empower itself
 */
export async function grantAuthority(trx: Trx, id: string, body: Body, viewer: Viewer): Promise<void> {
  await holdTree(trx)
  const giver = await reach(trx, id, 'candidates.write', viewer)
  if (!rolesFor(viewer, giver.path, 'candidates.write').some(({ role }) => role === 'officer'))
    throw forbidden()
  const entitled = await findInReach(trx, body.organisationId, viewer)
  if (entitled === null) throw notFound()
  refuseUnfit(giver, entitled, body)
  if (body.replacesId !== undefined) await refuseReplaced(trx, body.replacesId, entitled.id)
  await reachIssuer(trx, body.decision, entitled.path, viewer)
  const row = {
    id: body.id,
    organisation_id: entitled.id,
    kind: body.kind,
    decision_number: nfc(body.decision.number),
    decision_day: body.decision.day,
    issuer_name: nfc(body.decision.issuerName),
    from_day: body.from,
    to_day: body.to ?? null,
    reason: body.reason === undefined ? null : nfc(body.reason),
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
    replaces_id: body.replacesId ?? null,
  }
  await trx.insertInto('authority_grant').values(row).execute()
  const { from, to = null, kind, replacesId = null } = body
  const detail = { grantId: body.id, kind, from, to, replacesId }
  await writeAudit(
    trx,
    { action: 'candidates.grant', organisationId: entitled.id, subjectId: body.id, detail },
    viewer,
  )
}

function refuseUnfit(giver: Reached, entitled: Reached, { kind, from, to, decision }: Body): void {
  if (!isWithin(entitled.path, giver.path)) throw refused({ code: 'notBeneath', field: 'organisationId' })
  if (entitled.id === giver.id && !BY_OWN_RANK.includes(kind)) {
    throw refused({ code: 'notBeneath', field: 'organisationId' })
  }
  if (to !== undefined && to <= from) throw refused({ code: 'dayOrder', field: 'to' })
  if (from < decision.day) throw refused({ code: 'dayOrder', field: 'from' })
}

async function refuseReplaced(trx: Trx, grantId: string, organisationId: string): Promise<void> {
  const { rows } = await sql<{ standing: boolean }>`
    select ${isStandingGrant('given')} as standing from authority_grant given
    where given.id = ${grantId} and given.organisation_id = ${organisationId}`.execute(trx)
  const [grant] = rows
  if (grant === undefined) throw notFound()
  if (!grant.standing) throw conflict({ code: 'stale', field: 'replacesId' })
}

/**
 * Whose duty the decisions on the files beneath are may have changed with a grant. A part at a time, after the
 * grant is written; what a stop in between leaves is found in the night.
 */
export async function refreshBeneath(db: Db, organisationId: string, { today }: Viewer): Promise<void> {
  for (let after: string | null = null; ; ) {
    const { rows } = await sql<{ id: string }>`
      select state.candidate_id as id from file_state state
      join placement cell on cell.organisation_id = state.cell_id and cell.valid @> ${today}::date
      join placement entitled on entitled.organisation_id = ${organisationId} and entitled.valid @> ${today}::date
      where cell.path <@ entitled.path and state.exit_kind is null and state.stage <> 'official'
        and ${after === null ? sql`true` : sql`state.candidate_id > ${after}::uuid`}
      order by state.candidate_id limit ${FOLDED_AT_ONCE}`.execute(db)
    const ids = rows.map(({ id }) => id)
    if (ids.length > 0) await refreshLocked(db, ids)
    after = ids.at(-1) ?? null
    if (ids.length < FOLDED_AT_ONCE) return
  }
}
