import { sql } from 'kysely'
import type { z } from 'zod'
import type { PlanAnswerBody, PlanBody } from '#contract/plans'
import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import { judgeFreeText } from '#domain/freeText'
import { judgeAnswer, judgePlan } from '#domain/plans/judge'
import type { PlanState } from '#domain/plans/words'
import { nfc } from '#domain/vietnamese'
import type { Trx } from '../platform/database'
import { conflict, forbidden, notFound } from '../platform/refusal'
import { isWithin, type Reached, rolesFor, type Viewer } from '../platform/viewer'
import { authored, refuseAny } from './planWork'

interface Stored {
  id: string
  day: Day
  state: PlanState
  isLatest: boolean
}

/** Plans of the cell with their state; the latest of its scope and years first. */
async function plansOf(
  trx: Trx,
  cellId: string,
  of: { scope: string; fromYear: number; toYear: number } | { id: string },
) {
  const { rows } = await sql<Stored>`
    select plan.id, plan.day, coalesce((select case answer.kind when 'approved' then 'approved' else 'returned' end
        from source_plan_answer answer where answer.plan_id = plan.id and answer.kind <> 'comment'
        order by answer.seq desc limit 1), 'submitted') as state,
      not exists (select from source_plan later where later.organisation_id = plan.organisation_id and later.seq > plan.seq
        and later.scope = plan.scope and later.from_year = plan.from_year and later.to_year = plan.to_year) as "isLatest"
    from source_plan plan where plan.organisation_id = ${cellId}
      and ${'id' in of ? sql`plan.id = ${of.id}` : sql`plan.scope = ${of.scope} and plan.from_year = ${of.fromYear} and plan.to_year = ${of.toYear}`}
    order by plan.seq desc limit 1`.execute(trx)
  return rows[0]
}

/**
 * A plan of the cell or committee. One that was approved is changed by a later plan as well, which is to be approved anew.
 * @throws 409 for one that does not name the plan it takes the place of, 422
 */
export async function submitPlan(
  trx: Trx,
  cell: Reached,
  body: z.output<typeof PlanBody>,
  viewer: Viewer,
): Promise<Record<string, unknown>> {
  const { scope, fromYear, toYear } = body
  const earlier = await plansOf(trx, cell.id, { scope, fromYear, toYear })
  if (earlier?.id !== body.replacesId) throw conflict({ code: 'stale', field: 'replacesId' })
  refuseAny(judgePlan(body, viewer.today))
  refuseAny(await allocationFindings(trx, cell, body.allocations, viewer))
  const { id, day, causes, measures } = body
  await trx
    .insertInto('source_plan')
    .values({
      id,
      organisation_id: cell.id,
      scope,
      from_year: fromYear,
      to_year: toYear,
      day,
      causes: [...new Set(causes)],
      measures: [...new Set(measures)],
      ...authored(viewer),
    })
    .execute()
  await trx
    .insertInto('source_plan_count')
    .values(
      body.counts.map(({ group, quarter, value }) => ({ plan_id: id, group_code: group, quarter, value })),
    )
    .execute()
  const given = body.allocations.map(({ organisationId, value }) => ({
    plan_id: id,
    organisation_id: organisationId,
    value,
  }))
  if (given.length > 0) await trx.insertInto('source_plan_allocation').values(given).execute()
  return { year: fromYear, day }
}

/** Numbers go to living bodies right beneath, to each once. @throws 404 for one that is out of reach */
async function allocationFindings(
  trx: Trx,
  body: Reached,
  allocations: z.output<typeof PlanBody>['allocations'],
  viewer: Viewer,
): Promise<Finding[]> {
  const ids = allocations.map(({ organisationId }) => organisationId)
  const { rows } = await sql<{ id: string; path: string; parentId: string | null; alive: boolean }>`
    select organisation_id as id, path::text as path, parent_id as "parentId", alive from placement
    where organisation_id = any(${ids}::uuid[]) and valid @> ${viewer.today}::date`.execute(trx)
  const places = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id, index): Finding[] => {
    const place = places.get(id)
    const isReached = place !== undefined && viewer.roles.some((held) => isWithin(place.path, held.path))
    if (!isReached) throw notFound()
    const field = `allocations.${index}.organisationId`
    if (place.parentId !== body.id) return [{ code: 'notChild', field }]
    if (!place.alive) return [{ code: 'closedOrganisation', field }]
    return ids.indexOf(id) === index ? [] : [{ code: 'malformed', field }]
  })
}

/**
 * A body above comments on a plan, returns or approves it; the nearest one the viewer writes for.
 * @throws 404 for a plan of another cell, 403 for the cell itself, 422 for a plan that is no longer answered
 */
export async function answerPlan(
  trx: Trx,
  cell: Reached,
  body: z.output<typeof PlanAnswerBody>,
  viewer: Viewer,
): Promise<Record<string, unknown>> {
  const plan = await plansOf(trx, cell.id, { id: body.planId })
  if (plan === undefined) throw notFound()
  const [nearest] = rolesFor(viewer, cell.path, 'plans.answer').toSorted(
    (a, b) => b.path.length - a.path.length,
  )
  if (nearest === undefined) throw forbidden()
  const { id, planId, kind, day, number = null, reason = null } = body
  refuseAny(judgeAnswer(plan, { kind, day, number, reason }, viewer.today))
  refuseAny(judgeFreeText(reason ?? '', 'reason'))
  await trx
    .insertInto('source_plan_answer')
    .values({
      id,
      plan_id: planId,
      organisation_id: nearest.organisationId,
      kind,
      day,
      number: number === null ? null : nfc(number),
      reason: reason === null ? null : nfc(reason),
      ...authored(viewer),
    })
    .execute()
  return { planId, day }
}
