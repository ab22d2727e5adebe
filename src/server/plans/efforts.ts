import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { SourceTakeBackBody } from '#contract/plans'
import type { ActivityBody, EffortReply, IntroductionBody } from '#contract/sourceEfforts'
import { judgeFreeText } from '#domain/freeText'
import { nfc } from '#domain/vietnamese'
import { isStandingRecord } from '../candidates/filePlace'
import { bodyJson } from '../candidates/fileScope'
import type { Db, Trx } from '../platform/database'
import { conflict, notFound, refused } from '../platform/refusal'
import { pathArray, type Reached, reach, reachPaths, rolesFor, type Viewer } from '../platform/viewer'
import { authored, refuseAny, refuseFuture, yearOf } from './planWork'

const MOST = 200

/**
 * Whom mass organisations introduced, as files and papers tell it, and the activities of a year, at and beneath the
 * body; the newest of each.
 * @throws 404, 403
 */
export async function readEfforts(
  db: Db,
  id: string,
  asked: number | undefined,
  viewer: Viewer,
): Promise<EffortReply> {
  const body = await reach(db, id, 'plans.read', viewer)
  const year = yearOf(asked, viewer)
  const days = { from: `${year}-01-01`, to: `${year}-12-31` }
  const told = await declared(body, days, viewer).execute(db)
  const held = await activities(body, days, viewer).execute(db)
  const mayTakeBack = (path: string) => rolesFor(viewer, path, 'plans.write').length > 0
  return {
    year,
    fromFiles: await introducedInFiles(db, body, days, viewer),
    introductions: told.rows
      .slice(0, MOST)
      .map(({ path, ...row }) => ({ ...row, mayTakeBack: mayTakeBack(path) })),
    activities: held.rows
      .slice(0, MOST)
      .map(({ path, ...row }) => ({ ...row, mayTakeBack: mayTakeBack(path) })),
    hasMore: told.rows.length > MOST || held.rows.length > MOST,
  }
}

interface Days {
  from: string
  to: string
}

/** `row` of the table, of a body at or beneath the one asked for, neither taken back nor a taking back. */
function standing(table: string, { path }: Reached, viewer: Viewer): RawBuilder<unknown> {
  return sql`${sql.table(table)} row
    join placement place on place.organisation_id = row.organisation_id and place.valid @> ${viewer.today}::date
      and place.path <@ ${path}::ltree and place.path <@ any(${pathArray(reachPaths(viewer, 'plans.read'))})
      and not row.taken_back and not exists (select from ${sql.table(table)} later where later.replaces_id = row.id)`
}

type Introduction = Omit<EffortReply['introductions'][number], 'mayTakeBack'> & { path: string }
function declared(body: Reached, { from, to }: Days, viewer: Viewer): RawBuilder<Introduction> {
  return sql<Introduction>`
    select row.id, ${bodyJson('place', viewer)} as organisation, place.path::text as path, row.mass_body as "massBody",
      row.from_day as "from", row.to_day as "to", row.value, row.source
    from ${standing('introduction_count', body, viewer)}
    where row.to_day between ${from}::date and ${to}::date
    order by row.to_day desc, row.id desc limit ${MOST + 1}`
}

type Activity = Omit<EffortReply['activities'][number], 'mayTakeBack'> & { path: string }
function activities(body: Reached, { from, to }: Days, viewer: Viewer): RawBuilder<Activity> {
  return sql<Activity>`
    select row.id, ${bodyJson('place', viewer)} as organisation, place.path::text as path, row.kind, row.day, row.topic,
      row.participants, row.brought
    from ${standing('outreach_activity', body, viewer)}
    where row.day between ${from}::date and ${to}::date
    order by row.day desc, row.id desc limit ${MOST + 1}`
}

/** Files whose resolution of introduction was passed in the year, by the organisation that passed it. */
async function introducedInFiles(db: Db, { path }: Reached, { from, to }: Days, viewer: Viewer) {
  const { rows } = await sql<EffortReply['fromFiles'][number]>`
    select record.detail ->> 'body' as "massBody", count(distinct record.candidate_id)::int as count
    from record
    join file_state state on state.candidate_id = record.candidate_id
    join placement cell on cell.organisation_id = state.cell_id and cell.valid @> ${viewer.today}::date
      and cell.path <@ ${path}::ltree and cell.path <@ any(${pathArray(reachPaths(viewer, 'plans.read'))})
    where record.kind = 'unionResolution' and record.day between ${from}::date and ${to}::date
      and ${isStandingRecord('record')}
    group by record.detail ->> 'body' order by 1`.execute(db)
  return rows
}

/** How many a mass organisation introduced, by a paper. @throws 422 for days out of order */
export async function declareIntroductions(
  trx: Trx,
  { id: organisationId }: Reached,
  body: z.output<typeof IntroductionBody>,
  viewer: Viewer,
): Promise<Record<string, unknown>> {
  const { id, massBody, from, to, value, source } = body
  refuseFuture(to, 'to', viewer)
  if (to < from) throw refused({ code: 'dayOrder', field: 'to' })
  refuseAny(judgeFreeText(source, 'source'))
  const row = { id, organisation_id: organisationId, mass_body: massBody, from_day: from, to_day: to, value }
  await trx
    .insertInto('introduction_count')
    .values({ ...row, source: nfc(source), ...authored(viewer) })
    .execute()
  return { from, to }
}

/** An activity and what it brought. @throws 422 for more people found than came, a topic with numbers of a person */
export async function recordActivity(
  trx: Trx,
  { id: organisationId }: Reached,
  body: z.output<typeof ActivityBody>,
  viewer: Viewer,
): Promise<Record<string, unknown>> {
  const { id, kind, day, topic, participants, brought } = body
  refuseFuture(day, 'day', viewer)
  if (brought > participants)
    throw refused({ code: 'valueTooLarge', field: 'brought', params: { max: participants } })
  refuseAny(judgeFreeText(topic, 'topic'))
  const row = { id, organisation_id: organisationId, kind, day, participants, brought }
  await trx
    .insertInto('outreach_activity')
    .values({ ...row, topic: nfc(topic), ...authored(viewer) })
    .execute()
  return { day }
}

const TABLES = {
  request: 'source_request',
  introduction: 'introduction_count',
  activity: 'outreach_activity',
} as const

/**
 * Takes back what was recorded by mistake; what it was stays.
 * @throws 404 for a row of another body, 409 for one that was taken back already
 */
export async function takeBack(
  trx: Trx,
  { id: organisationId }: Reached,
  { id, what, rowId }: z.output<typeof SourceTakeBackBody>,
  viewer: Viewer,
): Promise<Record<string, unknown>> {
  const table = TABLES[what]
  const { rows } = await sql<{ standing: boolean }>`
    select not row.taken_back and not exists (select from ${sql.table(table)} later where later.replaces_id = row.id) as standing
    from ${sql.table(table)} row where row.id = ${rowId} and row.organisation_id = ${organisationId}`.execute(
    trx,
  )
  const [found] = rows
  if (found === undefined) throw notFound()
  if (!found.standing) throw conflict({ code: 'stale', field: 'rowId' })
  const row = await trx.selectFrom(table).selectAll().where('id', '=', rowId).executeTakeFirstOrThrow()
  await trx
    .insertInto(table)
    .values({ ...row, id, taken_back: true, replaces_id: rowId, ...authored(viewer) })
    .execute()
  return { replacesId: rowId }
}
