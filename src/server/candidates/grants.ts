import { sql } from 'kysely'
import type { z } from 'zod'
import type { listGrants as endpoint, GrantBody, GrantCorrectionBody, GrantList } from '#contract/meetings'
import type { Day } from '#domain/dates'
import type { GrantKind } from '#domain/rulebook/authority'
import { nfc } from '#domain/vietnamese'
import { writeAudit } from '../platform/audit'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { holdTree, lockEach } from '../platform/locks'
import { conflict, forbidden, notFound, refused } from '../platform/refusal'
import { markFilesBeneath } from '../platform/staleFiles'
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
import { isStandingRecord } from './filePlace'
import { bodyJson } from './fileScope'

type Query = z.output<typeof endpoint.query>
type Body = z.output<typeof GrantBody>
type CorrectionBody = z.output<typeof GrantCorrectionBody>

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
 * meanwhile, 422 for a body not beneath or of another kind, or one that would empower itself, for days another grant
 * covers, and where recorded decisions would be left without authority
 */
export async function grantAuthority(trx: Trx, id: string, body: Body, viewer: Viewer): Promise<void> {
  await holdTree(trx)
  const giver = await reachGiver(trx, id, viewer)
  const entitled = await findInReach(trx, body.organisationId, viewer)
  if (entitled === null) throw notFound()
  refuseUnfit(giver, entitled, body, viewer)
  await refuseKind(trx, entitled, body)
  await lockEach(trx, 'grants', [entitled.id])
  if (body.replacesId !== undefined) {
    await refuseReplaced(trx, body.replacesId, { giver, entitled }, 'replacesId', viewer)
    await refuseInUse(trx, body.replacesId, body)
  }
  await refuseOverlap(trx, body)
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
    recorded_for: giver.id,
    reason: body.reason === undefined ? null : nfc(body.reason),
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
    replaces_id: body.replacesId ?? null,
  }
  await trx.insertInto('authority_grant').values(row).execute()
  await markFilesBeneath(trx, entitled.id, viewer)
  const { from, to = null, kind, replacesId = null } = body
  const detail = { grantId: body.id, kind, from, to, replacesId }
  await writeAudit(
    trx,
    { action: 'candidates.grant', organisationId: entitled.id, subjectId: body.id, detail },
    viewer,
  )
}

/** @throws 403 for all but officers */
async function reachGiver(trx: Trx, id: string, viewer: Viewer): Promise<Reached> {
  const giver = await reach(trx, id, 'candidates.write', viewer)
  const held = rolesFor(viewer, giver.path, 'candidates.write')
  if (!held.some(({ role }) => role === 'officer')) throw forbidden()
  return giver
}

function refuseUnfit(
  giver: Reached,
  entitled: Reached,
  { kind, from, to, decision }: Body,
  { today }: Viewer,
): void {
  refuseForeign(giver, entitled, kind)
  if (decision.day > today) throw refused({ code: 'dayInFuture', field: 'decision.day', params: { today } })
  if (to !== undefined && to <= from) throw refused({ code: 'dayOrder', field: 'to' })
  if (from < decision.day) throw refused({ code: 'dayOrder', field: 'from' })
}

/** @throws 422 for a body not beneath the giver, or one that would change its own powers */
function refuseForeign(giver: Reached, entitled: Reached, kind: string): void {
  const isOwn = entitled.id === giver.id && !BY_OWN_RANK.some((own) => own === kind)
  if (isOwn || !isWithin(entitled.path, giver.path)) {
    throw refused({ code: 'notBeneath', field: 'organisationId' })
  }
}

/** What kind of body each grant is for (294-QĐ/TW 4.3.2): by rank, or a grassroots committee that was empowered. */
const BODY_KINDS: Readonly<Record<GrantKind, string>> = {
  upperDirect: 'upperDirect',
  province: 'centralDirect',
  delegated: 'grassrootsCommittee',
  pilot: 'grassrootsCommittee',
}

/** @throws 422 for a body that did not live on the first day, or was not of the kind that may have such a grant */
async function refuseKind(trx: Trx, { id }: Reached, { kind, from }: Body): Promise<void> {
  const { rows } = await sql<{ alive: boolean; kind: string; from: Day | null; to: Day | null }>`
    select alive, kind, lower(valid)::text as "from", upper(valid)::text as "to" from placement
    where organisation_id = ${id} and valid @> ${from}::date`.execute(trx)
  const [span] = rows
  if (span?.alive !== true) {
    const params = { from: span?.from ?? null, to: span?.to ?? null }
    throw refused({ code: 'outsideLife', field: 'from', params })
  }
  if (span.kind !== BODY_KINDS[kind])
    throw refused({ code: 'actorUnfit', field: 'kind', params: { level: kind } })
}

interface Sides {
  giver: Reached
  entitled: Reached
}

/** @throws 404 for a grant of another body, 403 where a body above the giver gave it, 409 when it was replaced */
async function refuseReplaced(
  trx: Trx,
  grantId: string,
  { giver, entitled }: Sides,
  field: 'replacesId' | 'grantId',
  { today }: Viewer,
): Promise<void> {
  const { rows } = await sql<{ standing: boolean; given_by: string | null }>`
    select ${isStandingGrant('given')} as standing, (select source.path::text from placement source
      where source.organisation_id = given.recorded_for and source.valid @> ${today}::date) as given_by
    from authority_grant given
    where given.id = ${grantId} and given.organisation_id = ${entitled.id}`.execute(trx)
  const [grant] = rows
  if (grant === undefined) throw notFound()
  if (grant.given_by !== null && !isWithin(grant.given_by, giver.path)) throw forbidden()
  if (!grant.standing) throw conflict({ code: 'stale', field })
}

/** @throws 422 when decisions were recorded of the body on days that nothing would cover any more */
async function refuseInUse(trx: Trx, grantId: string, after: { from: Day; to?: Day | undefined } | null) {
  const covered = (grant: string) =>
    sql`daterange(${sql.ref(`${grant}.from_day`)}, ${sql.ref(`${grant}.to_day`)})`
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from authority_grant given
    join record decision on decision.issuer_organisation_id = given.organisation_id
      and decision.kind in ('admissionDecision', 'recognitionDecision', 'deletionDecision')
      and ${isStandingRecord('decision')} and ${covered('given')} @> decision.day
    where given.id = ${grantId}
      and ${after === null ? sql`true` : sql`not daterange(${after.from}::date, ${after.to ?? null}::date) @> decision.day`}
      and not exists (select from authority_grant other where other.organisation_id = given.organisation_id
        and other.id <> given.id and ${isStandingGrant('other')} and ${covered('other')} @> decision.day)`.execute(
    trx,
  )
  const count = rows[0]?.count ?? 0
  if (count > 0)
    throw refused({ code: 'grantInUse', field: after === null ? 'grantId' : 'from', params: { count } })
}

/** @throws 422 when another standing grant of the body covers a day of this one */
async function refuseOverlap(trx: Trx, { organisationId, from, to, replacesId }: Body): Promise<void> {
  const { rows } = await sql<{ from: Day; to: Day | null }>`
    select given.from_day as "from", given.to_day as "to" from authority_grant given
    where given.organisation_id = ${organisationId} and ${isStandingGrant('given')}
      and given.id is distinct from ${replacesId ?? null}::uuid
      and daterange(given.from_day, given.to_day) && daterange(${from}::date, ${to ?? null}::date)
    order by given.from_day limit 1`.execute(trx)
  const [other] = rows
  if (other !== undefined) throw refused({ code: 'grantOverlaps', field: 'from', params: { ...other } })
}

/**
 * Takes back a grant that was recorded wrongly: it never was. What it was and why it went stays.
 * @throws 403 for all but officers, 404 for a grant out of reach, 409 when it was replaced meanwhile, 422 for one
 * that is not the viewer's body's to give
 */
export async function takeBackGrant(
  trx: Trx,
  id: string,
  { id: newId, grantId, reason }: CorrectionBody,
  viewer: Viewer,
): Promise<void> {
  await holdTree(trx)
  const giver = await reachGiver(trx, id, viewer)
  const grant = await trx
    .selectFrom('authority_grant')
    .selectAll()
    .where('id', '=', grantId)
    .executeTakeFirst()
  const entitled = grant === undefined ? null : await findInReach(trx, grant.organisation_id, viewer)
  if (grant === undefined || entitled === null) throw notFound()
  refuseForeign(giver, entitled, grant.kind)
  await lockEach(trx, 'grants', [entitled.id])
  await refuseReplaced(trx, grantId, { giver, entitled }, 'grantId', viewer)
  await refuseInUse(trx, grantId, null)
  const row = {
    ...grant,
    id: newId,
    taken_back: true,
    recorded_for: giver.id,
    reason: nfc(reason),
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
    replaces_id: grantId,
  }
  await trx.insertInto('authority_grant').values(row).execute()
  await markFilesBeneath(trx, entitled.id, viewer)
  const detail = { grantId: newId, replacesId: grantId, takenBack: true }
  const line = { action: 'candidates.grant', organisationId: entitled.id, subjectId: newId, detail }
  await writeAudit(trx, line, viewer)
}
