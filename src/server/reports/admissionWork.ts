import { sql } from 'kysely'
import { minDay } from '#domain/dates'
import type { CriterionFigures } from '#domain/reports/criteria'
import { isStandingGrant } from '../candidates/fileContext'
import { cellOn } from '../candidates/fileScope'
import type { Trx } from '../platform/database'
import { pathArray, reachPaths, type Viewer } from '../platform/viewer'
import { isKnownRecord, recognisedRecords, recordsOfKind } from '../progress/counted'
import { countingOf } from '../progress/figureQueries'
import { isFromRecords, type Side } from './asked'
import { grassrootsFigures } from './grassroots'

/** Numbers of the table on membership work, where the lists are kept here. */
export async function admissionWorkFigures(trx: Trx, side: Side, viewer: Viewer): Promise<CriterionFigures> {
  if (!isFromRecords(side.figures)) return {}
  const { treePath, span, question } = side
  const counting = countingOf(treePath, span, question)
  const isInSpan = (day: string) =>
    sql`${sql.ref(day)} between ${span.from}::date and ${minDay(span.to, span.asOf)}::date`
  const { rows } = await sql<
    Record<'recognised' | 'notRecognised' | 'listed' | 'trained' | 'delegated', number | null>
  >`
    select (select count(*) ${recognisedRecords(counting, viewer)})::int
        + (select count(*) filter (where ${isTakenUpRecognised(question.knownAt)} and ${isInSpan('state.stage_day')})
          ${filesBeneath(side, viewer)})::int as recognised,
      (select count(*) ${recordsOfKind('deletionDecision', counting, viewer)})::int as "notRecognised",
      (select count(*) filter (where ${isInSpan('state.listed_day')}) ${filesBeneath(side, viewer)})::int as listed,
      (select count(*) filter (where ${isInSpan('state.trained_day')}) ${filesBeneath(side, viewer)})::int as trained,
      (select count(distinct place.organisation_id) from authority_grant given
        join placement place on place.organisation_id = given.organisation_id and place.valid @> ${question.treeOn}::date
          and place.path <@ ${treePath}::ltree and place.kind = 'grassrootsCommittee'
        join placement today on today.organisation_id = given.organisation_id
          and today.valid @> ${viewer.today}::date and today.path <@ any(${pathArray(reachPaths(viewer, 'figures.read'))})
        where given.kind = 'delegated' and given.from_day <= ${span.asOf}::date
          and (given.to_day is null or ${span.asOf}::date < given.to_day) and ${isStandingGrant('given', question.knownAt)})::int as delegated`.execute(
    trx,
  )
  const bodies = await grassrootsFigures(trx, side, viewer)
  // of files, only what they are today is kept
  const isPast = question.knownAt !== null
  const all = bodies.committees + bodies.grassrootsCells
  return {
    ...rows[0],
    ...(isPast && { listed: null, trained: null }),
    grassrootsWithout: all - bodies.committeesAdmitting - bodies.grassrootsCellsAdmitting,
  }
}

/** A file that was taken up when its member had been recognised: no decision of it was recorded here. */
function isTakenUpRecognised(knownAt: Date | null) {
  return sql<boolean>`state.stage = 'official'
    and exists (select from record opened where opened.candidate_id = state.candidate_id and opened.kind = 'opening'
      and ${isKnownRecord('opened', knownAt)})
    and not exists (select from record made where made.candidate_id = state.candidate_id
      and made.kind = 'recognitionDecision' and ${isKnownRecord('made', null)})`
}

/** Files by the cell that had them on the last day told, on the tree asked for. */
function filesBeneath({ treePath, span, question }: Side, viewer: Viewer) {
  return sql`from file_state state
    join placement place on place.organisation_id = ${cellOn(minDay(span.to, span.asOf), viewer)} and place.valid @> ${question.treeOn}::date
      and place.path <@ ${treePath}::ltree
    join placement today on today.organisation_id = place.organisation_id and today.valid @> ${viewer.today}::date
      and today.path <@ any(${pathArray(reachPaths(viewer, 'figures.read'))})`
}
