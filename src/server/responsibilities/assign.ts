import { sql } from 'kysely'
import type { z } from 'zod'
import type { Created } from '#contract/common'
import type { ChargeBody, ChargeCorrectionBody } from '#contract/responsibilities'
import type { Day } from '#domain/dates'
import { judgeDaysLived } from '#domain/organisations/life'
import { type Charge, clashes, judgeChargeDays } from '#domain/responsibilities/charge'
import { nfc } from '#domain/vietnamese'
import { nameMember } from '../candidates/members'
import { writeAudit } from '../platform/audit'
import { runCommand } from '../platform/commands'
import type { Db, Trx } from '../platform/database'
import { livesOf } from '../platform/lives'
import { holdTree, lockEach } from '../platform/locks'
import { conflict, forbidden, notFound, refused } from '../platform/refusal'
import { isStandingMember } from '../platform/standingMembers'
import { findAllInReach, isWithin, type Reached, reach, type Viewer } from '../platform/viewer'
import { isStandingCharge, isStandingVisit, itemOf, reachCharge } from './chargeQueries'

type Body = z.output<typeof ChargeBody>
type Correction = z.output<typeof ChargeCorrectionBody>

/**
 * Puts a member in charge of bodies beneath the committee, by a decision.
 * @throws 404 committee, unit or member unknown; 403 not an officer; 422 days out of order, a unit that is not
 * beneath, not alive or in somebody's charge already, an account that is not of the committee
 */
export async function assign(db: Db, id: string, body: Body, viewer: Viewer): Promise<Created> {
  const committee = await reach(db, id, 'responsibilities.write', viewer)
  const command = { commandId: body.commandId, purpose: `responsibilities.assign ${committee.id}`, body }
  const result = await runCommand(db, command, viewer, async (trx) => {
    await holdTree(trx)
    await lockEach(trx, 'responsibilities', [committee.id])
    const { decision, from, to = null } = body
    const findings = judgeChargeDays({ decisionDay: decision.day, from, to }, viewer.today)
    if (findings.length > 0) throw refused(...findings)
    const unitIds = [...new Set(body.unitIds)]
    await refuseUnfitUnits(trx, committee, unitIds, body, viewer)
    const accountId =
      body.username === undefined ? null : await accountOf(trx, committee, body.username, viewer)
    await nameOrFind(trx, committee, body.member, viewer)
    const charge = { memberId: body.member.id, duty: body.duty, from, to }
    await refuseClash(trx, committee.id, { charge, unitIds, responsibilityId: body.id })
    await insert(trx, committee, { ...body, to: to ?? undefined }, accountId, viewer)
    await trx
      .insertInto('responsibility_unit')
      .values(unitIds.map((unitId) => ({ responsibility_id: body.id, organisation_id: unitId })))
      .execute()
    const detail = { memberId: body.member.id, duty: body.duty, from, to, unitIds }
    const line = {
      action: 'responsibilities.assign',
      organisationId: committee.id,
      subjectId: body.id,
      detail,
    }
    await writeAudit(trx, line, viewer)
    return { id: body.id }
  })
  return { id: result.id, findings: [] }
}

/** A unit is another body, beneath the committee, and lives on a day of the charge. */
async function refuseUnfitUnits(
  trx: Trx,
  committee: Reached,
  unitIds: readonly string[],
  { from, to }: Pick<Body, 'from' | 'to'>,
  viewer: Viewer,
): Promise<void> {
  const units = await findAllInReach(trx, unitIds, viewer)
  if (units.length < unitIds.length) throw notFound()
  if (units.some(({ id, path }) => id === committee.id || !isWithin(path, committee.path))) {
    throw refused({ code: 'notBeneath', field: 'unitIds' })
  }
  const lives = await livesOf(trx, unitIds)
  const [finding] = unitIds.flatMap((id) =>
    judgeDaysLived(lives.get(id), { from, to: to ?? from }, 'unitIds'),
  )
  if (finding !== undefined) throw refused(finding)
}

/** An account with a leader's or officer's role at the committee itself: nobody is shown another's charge by a slip. */
async function accountOf(trx: Trx, committee: Reached, username: string, { today }: Viewer): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select account.id from account join role_grant held on held.account_id = account.id
    where account.username = lower(${username}) and account.disabled_at is null
      and held.organisation_id = ${committee.id} and held.role in ('leader', 'officer')
      and held.from_day <= ${today}::date and (held.to_day is null or held.to_day > ${today}::date) limit 1`.execute(
    trx,
  )
  const [account] = rows
  if (account === undefined) throw refused({ code: 'accountUnfit', field: 'username' })
  return account.id
}

/** A member of the committee named before, or one named now. @throws 404 */
async function nameOrFind(trx: Trx, committee: Reached, { id, fullName }: Body['member'], viewer: Viewer) {
  if (fullName !== undefined) {
    const named = { commandId: id, id, fullName }
    await nameMember(trx, committee.id, named, viewer)
    return
  }
  const { rows } = await sql`
    select from member_version version where version.member_id = ${id}
      and version.organisation_id = ${committee.id} and ${isStandingMember('version')}`.execute(trx)
  if (rows.length === 0) throw notFound()
}

interface Meant {
  charge: Charge
  unitIds: readonly string[]
  responsibilityId: string
}

/** @throws 422 when a unit is in somebody else's charge on one of the days, naming the unit */
async function refuseClash(
  trx: Trx,
  committeeId: string,
  { charge, unitIds, responsibilityId }: Meant,
): Promise<void> {
  const { rows } = await sql<Charge & { name: string }>`
    select other.member_id as "memberId", other.duty, other.from_day as "from", other.to_day as "to",
      (select place.name from placement place where place.organisation_id = unit.organisation_id
        order by lower(place.valid) desc nulls last limit 1) as name
    from responsibility other join responsibility_unit unit on unit.responsibility_id = other.responsibility_id
    where other.organisation_id = ${committeeId} and ${isStandingCharge('other')}
      and other.responsibility_id <> ${responsibilityId} and unit.organisation_id = any(${[...unitIds]}::uuid[])
    order by other.from_day`.execute(trx)
  const clash = rows.find((other) => clashes(charge, other))
  if (clash === undefined) return
  const params = { name: clash.name, from: clash.from, to: clash.to }
  throw refused({ code: 'chargeOverlaps', field: 'unitIds', params })
}

async function insert(
  trx: Trx,
  committee: Reached,
  { id, member, duty, decision, from, to }: Body,
  accountId: string | null,
  viewer: Viewer,
): Promise<void> {
  await trx
    .insertInto('responsibility')
    .values({
      id,
      responsibility_id: id,
      organisation_id: committee.id,
      member_id: member.id,
      account_id: accountId,
      duty,
      decision_number: nfc(decision.number),
      decision_day: decision.day,
      issuer_name: nfc(decision.issuerName),
      from_day: from,
      to_day: to ?? null,
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
    })
    .execute()
}

/**
 * Ends a charge, moves its end, or takes one back on which nothing rests.
 * @throws 404, 403; 409 stale; 422 dayOrder, chargeOverlaps, outsideCharge for visits after the new end, chargeUsed
 */
export async function correctCharge(db: Db, id: string, body: Correction, viewer: Viewer): Promise<Created> {
  await reachCharge(db, id, viewer)
  const command = { commandId: body.commandId, purpose: `responsibilities.correct ${id}`, body }
  const result = await runCommand(db, command, viewer, async (trx) => {
    const seen = await reachCharge(trx, id, viewer)
    if (!itemOf(seen, viewer).mayWrite) throw forbidden()
    await lockEach(trx, 'responsibilities', [seen.organisationId])
    const charge = await reachCharge(trx, id, viewer)
    if (charge.version !== body.expectedVersion) throw conflict({ code: 'stale', field: 'expectedVersion' })
    if (body.takeBack === true) await refuseUsed(trx, id)
    else await judgeEnd(trx, charge, body.to ?? null, viewer.today)
    const last = await trx
      .selectFrom('responsibility')
      .selectAll()
      .where('responsibility_id', '=', id)
      .where(isStandingCharge('responsibility'))
      .executeTakeFirstOrThrow()
    const change = body.takeBack === true ? { taken_back: true } : { to_day: body.to ?? null }
    const made = { id: body.id, recorded_at: viewer.now, recorded_by: viewer.accountId }
    await trx
      .insertInto('responsibility')
      .values({ ...last, ...change, ...made, reason: nfc(body.reason), replaces_id: last.id })
      .execute()
    const detail = { to: body.to ?? null, takenBack: body.takeBack === true, replacesId: last.id }
    const line = {
      action: 'responsibilities.correct',
      organisationId: seen.organisationId,
      subjectId: id,
      detail,
    }
    await writeAudit(trx, line, viewer)
    return { id: body.id }
  })
  return { id: result.id, findings: [] }
}

async function judgeEnd(
  trx: Trx,
  charge: {
    id: string
    organisationId: string
    memberId: string
    duty: Charge['duty']
    from: Day
    decision: { day: Day }
    units: { id: string }[]
  },
  to: Day | null,
  today: Day,
): Promise<void> {
  const { id, from, memberId, duty } = charge
  const findings = judgeChargeDays({ decisionDay: charge.decision.day, from, to }, today)
  if (findings.length > 0) throw refused(...findings)
  const meant = {
    charge: { memberId, duty, from, to },
    unitIds: charge.units.map((unit) => unit.id),
    responsibilityId: id,
  }
  await refuseClash(trx, charge.organisationId, meant)
  const { rows } = await sql`
    select from responsibility_visit visit where visit.responsibility_id = ${id} and ${isStandingVisit('visit')}
      and visit.day >= ${to}::date limit 1`.execute(trx)
  if (rows.length > 0) throw refused({ code: 'outsideCharge', field: 'to', params: { from, to } })
}

async function refuseUsed(trx: Trx, id: string): Promise<void> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from responsibility_visit visit
        where visit.responsibility_id = ${id} and ${isStandingVisit('visit')})::int
      + (select count(*) from scorecard card where card.responsibility_id = ${id})::int as count`.execute(trx)
  const count = rows[0]?.count ?? 0
  if (count > 0) throw refused({ code: 'chargeUsed', field: 'takeBack', params: { count } })
}
