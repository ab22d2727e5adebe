import { sql } from 'kysely'
import type { SummaryReply } from '#contract/summaries'
import type { PeriodShape } from '#contract/targets'
import { addDays, type Day, minDay } from '#domain/dates'
import { lastClosingDay } from '#domain/summaries/closing'
import { asTold, differencesOf, type Pack } from '#domain/summaries/pack'
import type { Db, Trx } from '../platform/database'
import { hashOf } from '../platform/frozenHash'
import { notFound } from '../platform/refusal'
import { type Reached, rolesFor, type Viewer } from '../platform/viewer'
import { findPeriod } from '../targets/periods'
import { isStandingEntry, subTargetsInForce, targetsInForce } from '../targets/targetQueries'
import { causesOf, readPack } from './packQueries'

export interface HeldRow {
  id: string
  meeting_day: Day
  known_at: Date
  recorded_at: Date
  version: number
  hash: string
  data: Pack
}

/** The summary of a body and period that stands. */
export async function findHeld(
  db: Db | Trx,
  organisationId: string,
  periodId: string,
): Promise<HeldRow | null> {
  const { rows } = await sql<HeldRow>`
    select id, meeting_day, known_at, recorded_at, version, hash, data from year_summary held
    where held.organisation_id = ${organisationId} and held.period_id = ${periodId} and not held.taken_back
      and not exists (select from year_summary later where later.replaces_id = held.id)`.execute(db)
  return rows[0] ?? null
}

/**
 * The period asked for; without one the newest year that has begun and in which the body, or one right beneath it,
 * was assigned a target, else the one that ended last.
 * @throws 404 for a period that is not there, or where there is no year at all
 */
export async function periodToSumUp(
  db: Db,
  { id }: Reached,
  asked: string | undefined,
  viewer: Viewer,
): Promise<PeriodShape> {
  if (asked !== undefined) return findPeriod(db, asked, viewer)
  const { rows } = await sql<{ id: string }>`
    select period.id from period
    cross join lateral (select exists (select from target_entry entry where entry.period_id = period.id
        and entry.kind = 'assigned' and entry.indicator = 'admitted' and ${isStandingEntry('entry')}
        and (entry.organisation_id = ${id} or entry.organisation_id in (select child.organisation_id
          from placement child where child.parent_id = ${id} and child.valid @> ${viewer.today}::date))) as yes) assigned
    where period.kind = 'year' and period.organisation_id is null and period.from_day <= ${viewer.today}::date
    order by assigned.yes desc, (not assigned.yes and period.to_day < ${viewer.today}::date) desc,
      period.from_day desc limit 1`.execute(db)
  const [found] = rows
  if (found === undefined) throw notFound()
  return findPeriod(db, found.id, viewer)
}

/** What was told at the meeting, beside what is known today; and the year that follows. */
export async function readSummary(
  db: Db,
  organisation: Reached,
  period: PeriodShape,
  isRecount: boolean,
  viewer: Viewer,
): Promise<SummaryReply> {
  const held = await findHeld(db, organisation.id, period.id)
  const upTo = held?.meeting_day ?? viewer.today
  const now = await readPack(db, organisation, { period, upTo, knownAt: null }, viewer)
  const own = await causesOf(db, [organisation.id], period.id, null)
  const isSameAgain = async ({ meeting_day: day, known_at: knownAt, hash, data }: HeldRow) => {
    const again = await readPack(db, organisation, { period, upTo: day, knownAt }, viewer)
    return hashOf(asTold(again, data)) === hash
  }
  return {
    organisation: { id: organisation.id, name: organisation.name },
    period,
    now: toShape(now),
    held: held === null ? null : { ...toHeld(held), matches: isRecount ? await isSameAgain(held) : null },
    differences: held === null ? [] : differencesOf(held.data, now),
    ownCauses: own.get(organisation.id) ?? [],
    next: await readNext(db, organisation, period, viewer),
    lastDay: lastClosingDay(period.to),
    mayClose: rolesFor(viewer, organisation.path, 'summaries.write').length > 0,
    mayState: rolesFor(viewer, organisation.path, 'summaries.state').length > 0,
  }
}

/** As it was frozen: nothing is counted. */
function toHeld(held: HeldRow) {
  return {
    id: held.id,
    meetingDay: held.meeting_day,
    recordedAt: held.recorded_at.toISOString(),
    version: held.version,
    hash: held.hash,
    sealed: hashOf(held.data) === held.hash,
    pack: toShape(held.data),
  }
}

type Shape = SummaryReply['now']

/** The lists of the reply are its own. */
function toShape(pack: Pack): Shape {
  const bodies = pack.bodies.map((body) => ({
    ...body,
    causes: [...body.causes],
  }))
  return {
    ...pack,
    grassroots: { ...pack.grassroots },
    cells: { ...pack.cells },
    quality: { ...pack.quality },
    bodies,
  }
}

/** The period of the same kind that begins when this one is over, and what was assigned for it so far. */
async function readNext(
  db: Db,
  organisation: Reached,
  period: PeriodShape,
  viewer: Viewer,
): Promise<SummaryReply['next']> {
  const { rows } = await sql<{ id: string; name: string; to: Day }>`
    select id, name, to_day as "to" from period
    where kind = ${period.kind} and organisation_id is null and from_day = ${addDays(period.to, 1)}::date`.execute(
    db,
  )
  const [next] = rows
  if (next === undefined) return null
  const asOf = minDay(next.to, viewer.today)
  const slot = { periodId: next.id, kind: 'assigned' as const, asOf, knownAt: null }
  const children = await sql<{ id: string }>`
    select organisation_id as id from placement
    where parent_id = ${organisation.id} and alive and valid @> ${viewer.today}::date`.execute(db)
  const ids = children.rows.map(({ id }) => id)
  const targets = await targetsInForce(db, { ...slot, organisationIds: [organisation.id, ...ids] })
  const given = ids.flatMap((id) => targets.get(id)?.value ?? [])
  const sub = await subTargetsInForce(db, { ...slot, organisationId: organisation.id })
  const coverage = sub.find(
    ({ indicator, unit }) => indicator === 'grassrootsCompleted' && unit === 'percent',
  )
  return {
    id: next.id,
    name: next.name,
    target: targets.get(organisation.id)?.value ?? null,
    allocated: given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0),
    coveragePercent: coverage?.value ?? null,
  }
}
