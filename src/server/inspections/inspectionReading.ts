import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type {
  InspectionItem,
  InspectionList,
  listInspections as listEndpoint,
  RecommendationItem,
  RecommendationList,
  listRecommendations as recommendationsEndpoint,
} from '#contract/inspections'
import { bodyJson } from '../candidates/fileScope'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db } from '../platform/database'
import { type Reached, reach, type Viewer } from '../platform/viewer'
import { isRecommendationOverdueOn, isTold, recommendationsWithStates, STANDING } from './inspectionScope'

/**
 * Whether the row `about` (a finding, a recommendation, a body) is told the viewer: the inspecting body, placed as
 * `inspector`, or the body it is about lies in reach.
 */
export function isTellable(about: string, viewer: Viewer): RawBuilder<boolean> {
  return sql<boolean>`(${isTold('inspector', viewer)} or exists (select from placement subject
    where subject.organisation_id = ${sql.ref(`${about}.organisation_id`)} and subject.valid @> ${viewer.today}::date
      and ${isTold('subject', viewer)}))`
}

/** Columns of an `InspectionItem` of `inspection` with the placement `inspector`. */
export function inspectionColumns(viewer: Viewer): RawBuilder<unknown> {
  const count = (condition: RawBuilder<boolean>) => sql`count(*) filter (where ${condition})`
  return sql`
    inspection.id, ${bodyJson('inspector', viewer)} as organisation, inspection.kind, inspection.from_day as "from",
    inspection.to_day as "to", inspection.topics,
    (select json_agg(${bodyJson('place', viewer)} order by place.name, place.organisation_id)
      from inspection_body body join placement place on place.organisation_id = body.organisation_id
        and place.valid @> ${viewer.today}::date
      where body.inspection_id = inspection.id and ${isTellable('body', viewer)}) as bodies,
    json_build_object('number', inspection.conclusion_number, 'day', inspection.conclusion_day) as conclusion,
    (select json_build_object('open', ${count(sql`now.status = 'open'`)}, 'overdue', ${count(isRecommendationOverdueOn(viewer))},
        'reported', ${count(sql`now.status = 'reported'`)}, 'closed', ${count(sql`now.status = 'closed'`)})
      from ${recommendationsOf(sql`inspection.id`)} where ${isTellable('recommendation', viewer)}) as recommendations`
}

/** States of the recommendations of one inspection; inside, `inspection` is that one again. */
function recommendationsOf(inspectionId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select ${inspectionId} as wanted) asked join (${recommendationsWithStates()})
    on recommendation.inspection_id = asked.wanted`
}

/** Inspections by the body or one beneath it, and those of any of them, the newest first. */
export async function listInspections(
  db: Db,
  id: string,
  { classId, driveId, cursor, limit }: z.output<typeof listEndpoint.query>,
  viewer: Viewer,
): Promise<InspectionList> {
  const organisation = await reach(db, id, 'inspections.read', viewer)
  const after = decodeCursor(cursor, ['day', 'id'])
  const { rows } = await sql<InspectionItem>`
    select ${inspectionColumns(viewer)}
    from inspection
    join placement inspector on inspector.organisation_id = inspection.organisation_id and inspector.valid @> ${viewer.today}::date
    where ${STANDING} and ${concernsBody(organisation, viewer)}
      and ${lookedAt('class_id', classId, viewer)} and ${lookedAt('drive_id', driveId, viewer)}
      and ${after === null ? sql`true` : sql`(inspection.to_day, inspection.id) < (${after[0]}::date, ${after[1]}::uuid)`}
    order by inspection.to_day desc, inspection.id desc limit ${limit + 1}`.execute(db)
  return pageOf(
    rows,
    limit,
    (row) => [row.to, row.id],
    (row) => row,
  )
}

/** Whether the viewer is told that it looked at the class or drive; true where none is asked for. */
function lookedAt(column: string, id: string | undefined, viewer: Viewer): RawBuilder<boolean> {
  if (id === undefined) return sql<boolean>`true`
  return sql<boolean>`exists (select from inspection_tie tie where tie.inspection_id = inspection.id
    and ${sql.ref(`tie.${column}`)} = ${id} and ${isTellable('tie', viewer)})`
}

function concernsBody({ path }: Reached, { today }: Viewer): RawBuilder<boolean> {
  return sql<boolean>`(inspector.path <@ ${path}::ltree or exists (select from inspection_body body
    join placement subject on subject.organisation_id = body.organisation_id and subject.valid @> ${today}::date
    where body.inspection_id = inspection.id and subject.path <@ ${path}::ltree))`
}

/** Columns of a `RecommendationItem`, with the placements `owner` and `inspector`. */
export function recommendationColumns(viewer: Viewer): RawBuilder<unknown> {
  return sql`
    recommendation.id, recommendation.inspection_id as "inspectionId", ${bodyJson('owner', viewer)} as organisation,
    ${bodyJson('inspector', viewer)} as inspector, recommendation.topic, recommendation.note, now.due_day as "dueDay",
    now.status, ${isRecommendationOverdueOn(viewer)} as overdue, case when now.status = 'closed' then last.day end as "closedDay",
    now.version`
}

/** Recommendations with their states, `owner` and `inspector` placed on today's tree. */
export function placedRecommendations({ today }: Viewer): RawBuilder<unknown> {
  return sql`
    ${recommendationsWithStates()}
    join placement owner on owner.organisation_id = recommendation.organisation_id and owner.valid @> ${today}::date
    join placement inspector on inspector.organisation_id = inspection.organisation_id and inspector.valid @> ${today}::date`
}

/** Recommendations to the body and beneath, and those it or a body beneath it made; what is due first comes first. */
export async function listRecommendations(
  db: Db,
  id: string,
  { status, cursor, limit }: z.output<typeof recommendationsEndpoint.query>,
  viewer: Viewer,
): Promise<RecommendationList> {
  const { path } = await reach(db, id, 'inspections.read', viewer)
  const after = decodeCursor(cursor, ['count', 'day', 'id'])
  const asked = sql<boolean>`(owner.path <@ ${path}::ltree or inspector.path <@ ${path}::ltree)
    and (${isTold('owner', viewer)} or ${isTold('inspector', viewer)})`
  const isAsked =
    status === 'all'
      ? sql<boolean>`true`
      : status === 'overdue'
        ? isRecommendationOverdueOn(viewer)
        : sql<boolean>`now.status = ${status}`
  const rank = sql`array_position(array['open', 'reported', 'closed'], now.status)`
  const { rows } = await sql<RecommendationItem & { rank: number }>`
    select ${rank} as rank, ${recommendationColumns(viewer)} from ${placedRecommendations(viewer)}
    where ${asked} and ${isAsked}
      and ${after === null ? sql`true` : sql`(${rank}, now.due_day, recommendation.id) > (${after[0]}, ${after[1]}::date, ${after[2]}::uuid)`}
    order by 1, now.due_day, recommendation.id limit ${limit + 1}`.execute(db)
  const { rows: counted } = await sql<RecommendationList['counts']>`
    select (count(*) filter (where now.status = 'open'))::int as open,
      (count(*) filter (where ${isRecommendationOverdueOn(viewer)}))::int as overdue,
      (count(*) filter (where now.status = 'reported'))::int as reported,
      (count(*) filter (where now.status = 'closed'))::int as closed
    from ${placedRecommendations(viewer)} where ${asked}`.execute(db)
  const page = pageOf(
    rows,
    limit,
    (row) => [row.rank, row.dueDay, row.id],
    ({ rank: _rank, ...row }) => row,
  )
  return { ...page, counts: counted[0] ?? { open: 0, overdue: 0, reported: 0, closed: 0 } }
}
