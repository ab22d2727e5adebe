import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { PlanReply, SourceRequestBody } from '#contract/plans'
import { nfc } from '#domain/vietnamese'
import type { Db, Trx } from '../platform/database'
import { forbidden, refused } from '../platform/refusal'
import { type Reached, rolesFor, type Viewer } from '../platform/viewer'
import { authored, refuseFuture } from './planWork'

/** Standing requests that hold for the body with this alias of placement, with the path of the body that asks. */
export function requestsOf(body: string, viewer: Viewer): RawBuilder<unknown> {
  return sql`
    select request.*, asker.path as asker_path, asker.name as asker_name from source_request request
    join placement asker on asker.organisation_id = request.organisation_id and asker.valid @> ${viewer.today}::date
    where ${sql.ref(`${body}.path`)} <@ asker.path and not request.taken_back
      and not exists (select from source_request later where later.replaces_id = request.id)`
}

/** What is asked of the body for the year, the most urgent first. */
export async function readRequests(
  db: Db | Trx,
  { id, path }: Reached,
  year: number,
  viewer: Viewer,
): Promise<PlanReply['requests']> {
  const { rows } = await sql<PlanReply['requests'][number]>`
    select request.id, request.asker_name as "organisationName", request.organisation_id = ${id} as "isOwn", request.kind,
      request.day, request.by_day as "byDay", request.answer_by as "answerBy", request.number
    from (select ${path}::ltree as path) body cross join lateral (${requestsOf('body', viewer)}) request
    where request.year = ${year} order by request.by_day, request.id limit 50`.execute(db)
  return rows
}

/** Asks the cells beneath for a survey or a plan. @throws 403 for a secretary, 422 for days out of order */
export async function requestSources(
  trx: Trx,
  organisation: Reached,
  body: z.output<typeof SourceRequestBody>,
  viewer: Viewer,
): Promise<Record<string, unknown>> {
  const held = rolesFor(viewer, organisation.path, 'plans.write')
  if (!held.some(({ role }) => role === 'officer')) throw forbidden()
  const { id, kind, year, day, byDay, answerBy, number } = body
  refuseFuture(day, 'day', viewer)
  if (byDay < day) throw refused({ code: 'dayOrder', field: 'byDay' })
  if (answerBy !== undefined && (answerBy < byDay || kind !== 'plan')) {
    throw refused({ code: 'dayOrder', field: 'answerBy' })
  }
  await trx
    .insertInto('source_request')
    .values({
      id,
      organisation_id: organisation.id,
      kind,
      year,
      day,
      by_day: byDay,
      answer_by: answerBy ?? null,
      number: number === undefined ? null : nfc(number),
      ...authored(viewer),
    })
    .execute()
  return { kind: kind === 'plan' ? 'sourcePlan' : 'sourceSurvey', year, day }
}
