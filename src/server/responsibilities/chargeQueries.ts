import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { ChargeItem, ChargeList, listResponsibilities as endpoint } from '#contract/responsibilities'
import { writeAudit } from '../platform/audit'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { forbidden, notFound } from '../platform/refusal'
import { isWithin, type Reached, rolesFor, type Viewer } from '../platform/viewer'

type Query = z.output<typeof endpoint.query>

/** Whether nothing replaces the version of a charge and it was not taken back. */
export function isStandingCharge(alias: string): RawBuilder<boolean> {
  const [id, takenBack] = [sql.ref(`${alias}.id`), sql.ref(`${alias}.taken_back`)]
  return sql<boolean>`(not ${takenBack} and not exists (select from responsibility later where later.replaces_id = ${id}))`
}

export function isStandingVisit(alias: string): RawBuilder<boolean> {
  const [id, takenBack] = [sql.ref(`${alias}.id`), sql.ref(`${alias}.taken_back`)]
  return sql<boolean>`(not ${takenBack}
    and not exists (select from responsibility_visit later where later.replaces_id = ${id}))`
}

/** A charge as stored, before it is decided what the viewer is told. */
export interface ChargeRow extends Omit<ChargeItem, 'isMine' | 'member' | 'mayWrite' | 'mayVisit'> {
  memberId: string
  memberName: string | null
  accountId: string | null
  organisationId: string
  organisationName: string
  path: string
}

/** The standing version of every charge, `charge`, with today's place of the committee; ends in a where. */
export function standingCharges(viewer: Viewer): RawBuilder<unknown> {
  return sql`
    select charge.responsibility_id as id, charge.organisation_id as "organisationId", place.name as "organisationName",
      place.path::text as path, charge.member_id as "memberId", charge.account_id as "accountId", charge.duty,
      json_build_object('number', charge.decision_number, 'day', charge.decision_day,
        'issuerName', charge.issuer_name) as decision, charge.from_day as "from", charge.to_day as "to",
      (select version.full_name from member_version version where version.member_id = charge.member_id
        and not exists (select from member_version later where later.replaces_id = version.id) limit 1) as "memberName",
      (select json_agg(json_build_object('id', held.organisation_id, 'name', held.name, 'alive', held.alive)
          order by held.path)
        from responsibility_unit unit join placement held on held.organisation_id = unit.organisation_id
          and held.valid @> ${viewer.today}::date
        where unit.responsibility_id = charge.responsibility_id) as units,
      made.visits, made."lastVisit",
      (select min(due.next_day) from (${nextVisits(sql`charge.responsibility_id`)}) due) as "nextVisit",
      (select count(*)::int from responsibility every
        where every.responsibility_id = charge.responsibility_id) as version
    from responsibility charge
    join placement place on place.organisation_id = charge.organisation_id and place.valid @> ${viewer.today}::date
    cross join lateral (select count(*)::int as visits, max(visit.day) as "lastVisit" from responsibility_visit visit
      where visit.responsibility_id = charge.responsibility_id and ${isStandingVisit('visit')}) made
    where ${isStandingCharge('charge')}`
}

/** Per unit the day its last visit set for the next: what is still to come. */
export function nextVisits(responsibility: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select * from (select distinct on (visit.organisation_id) visit.id, visit.organisation_id, visit.day, visit.next_day
      from responsibility_visit visit
      where visit.responsibility_id = ${responsibility} and ${isStandingVisit('visit')}
      order by visit.organisation_id, visit.day desc, visit.recorded_at desc) latest
    where latest.next_day is not null`
}

/** The charges a committee assigned. Names of those in charge open to the committee itself and to the person. */
export async function listCharges(
  db: Db,
  organisation: Reached,
  { on, mine, cursor, limit }: Query,
  viewer: Viewer,
): Promise<ChargeList> {
  const after = decodeCursor(cursor, ['day', 'id'])
  const isOn = sql`charge.from_day <= ${on ?? null}::date and (charge.to_day is null or charge.to_day > ${on ?? null}::date)`
  const { rows } = await sql<ChargeRow>`
    ${standingCharges(viewer)} and charge.organisation_id = ${organisation.id}
      and ${on === undefined ? sql`true` : isOn}
      and ${mine === undefined ? sql`true` : sql`charge.account_id = ${viewer.accountId}`}
      and ${after === null ? sql`true` : sql`(charge.from_day, charge.responsibility_id) < (${after[0]}::date, ${after[1]}::uuid)`}
    order by charge.from_day desc, charge.responsibility_id desc limit ${limit + 1}`.execute(db)
  const page = pageOf(
    rows,
    limit,
    (row) => [row.from, row.id],
    (row) => itemOf(row, viewer),
  )
  await logNames(db, organisation.id, page.items, viewer)
  return { ...page, now: await countNow(db, organisation, viewer) }
}

/** How many charges stand today, over how many bodies. */
async function countNow(db: Db, { id }: Reached, { today }: Viewer): Promise<ChargeList['now']> {
  const { rows } = await sql<ChargeList['now']>`
    select count(distinct charge.responsibility_id)::int as charges, count(distinct unit.organisation_id)::int as units
    from responsibility charge join responsibility_unit unit on unit.responsibility_id = charge.responsibility_id
    where charge.organisation_id = ${id} and ${isStandingCharge('charge')}
      and charge.from_day <= ${today}::date and (charge.to_day is null or charge.to_day > ${today}::date)`.execute(
    db,
  )
  return rows[0] ?? { charges: 0, units: 0 }
}

export function itemOf(row: ChargeRow, viewer: Viewer): ChargeItem {
  const { memberId, memberName, accountId, organisationId, organisationName: _told, path, ...rest } = row
  const isMine = accountId === viewer.accountId
  const readers = rolesFor(viewer, path, 'names.read')
  const isOpen = isMine || readers.some((held) => held.organisationId === organisationId)
  const mayWrite = rolesFor(viewer, path, 'responsibilities.write').length > 0
  return {
    ...rest,
    units: rest.units ?? [],
    member: { id: memberId, name: isOpen ? memberName : null },
    isMine,
    mayWrite,
    mayVisit: mayWrite || isMine,
  }
}

/** One line for each reply that told names. */
export async function logNames(
  db: Db | Trx,
  organisationId: string,
  items: readonly ChargeItem[],
  viewer: Viewer,
): Promise<void> {
  const named = items.filter(({ member, isMine }) => member.name !== null && !isMine)
  if (named.length === 0) return
  const ids = [...new Set(named.map(({ member }) => member.id))]
  const detail = { count: ids.length, ids }
  await writeAudit(db, { action: 'responsibilities.read', organisationId, detail }, viewer)
}

/** The charge as it stands; null when unknown, taken back or of a committee out of reach that is not one's own. */
export async function findCharge(db: Db | Trx, id: string, viewer: Viewer): Promise<ChargeRow | null> {
  const { rows } = await sql<ChargeRow>`
    ${standingCharges(viewer)} and charge.responsibility_id = ${id}`.execute(db)
  const [row] = rows
  if (row === undefined) return null
  const isReached = viewer.roles.some((held) => isWithin(row.path, held.path))
  return isReached ? row : null
}

/** @throws 404 for one that is not shown; 403 for roles that do not read charges, the person's own excepted */
export async function reachCharge(db: Db | Trx, id: string, viewer: Viewer): Promise<ChargeRow> {
  const row = await findCharge(db, id, viewer)
  if (row === null) throw notFound()
  const mayRead = rolesFor(viewer, row.path, 'responsibilities.read').length > 0
  if (!mayRead && row.accountId !== viewer.accountId) throw forbidden()
  return row
}

export async function isChargeHidden(db: Db, id: string, viewer: Viewer): Promise<boolean> {
  return (await findCharge(db, id, viewer)) === null
}
