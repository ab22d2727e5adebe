import { type Insertable, sql } from 'kysely'
import type { z } from 'zod'
import type { RoundBody, RoundCorrectionBody, RoundList } from '#contract/screening'
import type { Day } from '#domain/dates'
import { nfc } from '#domain/vietnamese'
import { writeAudit } from '../platform/audit'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { holdTree, lockEach } from '../platform/locks'
import { conflict, forbidden, notFound, refused } from '../platform/refusal'
import type { ScreeningRoundTable } from '../platform/tables.generated'
import { type Reached, reach, rolesFor, type Viewer } from '../platform/viewer'
import { findRound, roundJson, roundsOf } from './rounds'

type Body = z.output<typeof RoundBody>
type Correction = z.output<typeof RoundCorrectionBody>

/** Rounds that hold for the body, the newest year first. */
export async function listRounds(
  db: Db,
  id: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
  viewer: Viewer,
): Promise<RoundList> {
  const body = await reach(db, id, 'screening.read', viewer)
  const after = decodeCursor(cursor, ['count', 'id'])
  const { rows } = await sql<{ item: RoundList['items'][number] }>`
    select ${roundJson('round', viewer)} as item
    from (select ${body.path}::ltree as path) body cross join lateral (${roundsOf('body', viewer)}) round
    where ${after === null ? sql`true` : sql`(round.year, round.round_id) < (${after[0]}::int, ${after[1]}::uuid)`}
    order by round.year desc, round.round_id desc limit ${limit + 1}`.execute(db)
  return pageOf(
    rows.map((row) => row.item),
    limit,
    (item) => [item.year, item.id],
    (item) => item,
  )
}

/**
 * Opens a round for the cells beneath the body.
 * @throws 404, 403; 409 for an id in use; 422 for days out of order, a year that has its round here or above, a body
 * that does not live
 */
export async function openRound(trx: Trx, id: string, body: Body, viewer: Viewer): Promise<void> {
  await holdTree(trx)
  const organisation = await reach(trx, id, 'screening.open', viewer)
  if (!organisation.alive) throw refused({ code: 'closedOrganisation', field: 'organisationId' })
  await lockEach(trx, 'screening', [`round ${body.year}`])
  refuseDays(body, viewer)
  await refuseOverlap(trx, organisation, body.year, viewer)
  const taken = await trx
    .selectFrom('screening_round')
    .select('id')
    .where('id', '=', body.id)
    .executeTakeFirst()
  if (taken !== undefined) throw conflict({ code: 'stale', field: 'id' })
  await trx
    .insertInto('screening_round')
    .values({
      ...columnsOf(body, viewer),
      id: body.id,
      round_id: body.id,
      organisation_id: id,
      year: body.year,
    })
    .execute()
  const detail = { year: body.year, from: body.from, listsBy: body.listsBy }
  await writeAudit(trx, { action: 'screening.open', organisationId: id, subjectId: body.id, detail }, viewer)
}

function columnsOf({ from, listsBy, plan }: Pick<Body, 'from' | 'listsBy' | 'plan'>, viewer: Viewer) {
  return {
    from_day: from,
    lists_by: listsBy,
    plan_number: nfc(plan.number),
    plan_day: plan.day,
    plan_issuer: nfc(plan.issuerName),
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
  } satisfies Partial<Insertable<ScreeningRoundTable>>
}

interface Days {
  from: Day
  listsBy: Day
  plan: { day: Day }
}

function refuseDays({ from, listsBy, plan }: Days, { today }: Viewer): void {
  if (plan.day > today) throw refused({ code: 'dayInFuture', field: 'plan.day', params: { today } })
  if (listsBy < from) throw refused({ code: 'dayOrder', field: 'listsBy' })
  if (from < plan.day) throw refused({ code: 'dayOutOfOrder', field: 'from', params: { day: plan.day } })
}

/** @throws 422 where the body or one above has a standing round of the year */
async function refuseOverlap(trx: Trx, { path }: Reached, year: number, viewer: Viewer): Promise<void> {
  const { rows } = await sql`
    select from (select ${path}::ltree as path) body cross join lateral (${roundsOf('body', viewer)}) round
    where round.year = ${year}`.execute(trx)
  if (rows.length > 0) throw refused({ code: 'screeningRoundOverlaps', field: 'year', params: { year } })
}

/**
 * Changes the days or the plan of a round, or takes it back while no cell has begun.
 * @throws 404 for a round of another body, 403, 409 when it is not as the viewer saw it, 422
 */
export async function correctRound(trx: Trx, id: string, body: Correction, viewer: Viewer): Promise<void> {
  const organisation = await reach(trx, id, 'screening.open', viewer)
  const round = await findRound(trx, organisation.path, body.roundId, viewer)
  if (round === null) throw notFound()
  if (round.organisationId !== id) throw forbidden()
  if (rolesFor(viewer, organisation.path, 'screening.open').length === 0) throw forbidden()
  await lockEach(trx, 'screening', [`round ${round.item.year}`, body.roundId])
  const now = await findRound(trx, organisation.path, body.roundId, viewer)
  if (now === null || now.item.version !== body.expectedVersion) {
    throw conflict({ code: 'stale', field: 'expectedVersion' })
  }
  const { item, versionId } = now
  const days = {
    from: body.from ?? item.from,
    listsBy: body.listsBy ?? item.listsBy,
    plan: body.plan ?? item.plan,
  }
  if (body.takeBack === true) await refuseBegun(trx, body.roundId)
  else refuseDays(days, viewer)
  const row = {
    ...columnsOf(days, viewer),
    id: newId(viewer.now),
    round_id: body.roundId,
    organisation_id: id,
    year: item.year,
    taken_back: body.takeBack === true,
    reason: nfc(body.reason),
    replaces_id: versionId,
  }
  await trx.insertInto('screening_round').values(row).execute()
  const detail = { roundId: body.roundId, takenBack: row.taken_back }
  await writeAudit(
    trx,
    { action: 'screening.open', organisationId: id, subjectId: body.roundId, detail },
    viewer,
  )
}

/** @throws 422 once a cell drew up a list */
async function refuseBegun(trx: Trx, roundId: string): Promise<void> {
  const { rows } =
    await sql`select from screening_draft draft where draft.round_id = ${roundId} limit 1`.execute(trx)
  if (rows.length > 0) throw refused({ code: 'screeningBegun', field: 'takeBack' })
}
