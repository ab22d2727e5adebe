import { type RawBuilder, sql } from 'kysely'
import { may, type Purpose } from '#domain/access'
import { MOVES_CELL, STAGES, type Stage } from '#domain/candidates/fold'
import type { Day } from '#domain/dates'
import { GRASSROOTS_KINDS } from '#domain/organisations/kinds'
import { pathArray, type Viewer } from '../platform/viewer'
import { isStandingRecord } from './filePlace'

/** Files in lists and counts: read from the cache `file_state` with the places of today's tree. */

/** `state` with today's placements of the `cell` that runs the file and of the `holder` that has it at hand. */
export function filesWithPlaces(viewer: Viewer): RawBuilder<unknown> {
  return sql`
    file_state state
    join placement cell on cell.organisation_id = state.cell_id and cell.valid @> ${viewer.today}::date
    join placement holder on holder.organisation_id = state.holder_id and holder.valid @> ${viewer.today}::date`
}

/** The version of the person of `state` that nothing replaces; erased ones have none. */
export const WITH_PERSON = sql`
    left join person_version person on person.candidate_id = state.candidate_id
      and not exists (select from person_version later where later.replaces_id = person.id)`

/** The place of a stage on the road, from 1. */
export function rankOf(stage: Stage): number {
  return STAGES.indexOf(stage) + 1
}

/** The column of `file_state` that holds the day on which a stage was reached. */
export const STAGE_DAYS: Readonly<Record<Stage, RawBuilder<Day | null>>> = {
  listed: sql`state.listed_day`,
  trained: sql`state.trained_day`,
  permitted: sql`state.permitted_day`,
  applied: sql`state.applied_day`,
  cellResolved: sql`state.cell_day`,
  grassrootsResolved: sql`state.grassroots_day`,
  decided: sql`state.decision_day`,
  admitted: sql`state.ceremony_day`,
  proposed: sql`state.proposed_day`,
  official: sql`state.official_day`,
}

/**
 * Where each file of `state` stood on a day, as `at (rank, stage, day)`: where it stands now if it was there by
 * then, else the furthest milestone before. Files begun after the day have no row.
 */
export function stageOn(on: Day): RawBuilder<unknown> {
  const current = sql`array_position(${[...STAGES]}::text[], state.stage)`
  const earlier = STAGES.map(
    (stage) => sql`(${sql.lit(rankOf(stage))}, ${sql.lit(stage)}, ${STAGE_DAYS[stage]})`,
  )
  return sql`
    cross join lateral (
      select greatest(step.rank, 1) as rank, step.stage, step.day
      from (
        select ${current} as rank, state.stage, state.stage_day as day where state.stage_day <= ${on}::date
        union all select past.rank, past.stage, past.day
        from (values (0, 'listed', state.first_day), ${sql.join(earlier)}) past(rank, stage, day)
        where past.day <= ${on}::date and past.rank < ${current}) step
      order by step.rank desc limit 1) at`
}

/**
 * The cell that had the file of `state` on a day, by the records that move it, as the fold of the file reads them: where
 * reports of a past day count a file. Lists to work by tell the cell of now.
 */
export function cellOn(day: Day, viewer: Viewer): RawBuilder<string> {
  return day >= viewer.today ? sql`state.cell_id` : cellWhen(sql`${day}::date`)
}

/** The same on the day of a column. */
export function cellWhen(day: RawBuilder<Day>): RawBuilder<string> {
  return sql`coalesce((select moved.organisation_id from record moved
    where moved.candidate_id = state.candidate_id and ${movesCell('moved')} and moved.day <= ${day}
    order by moved.day desc, moved.seq desc limit 1), state.cell_id)`
}

/** A standing record that says which cell has the file. */
export function movesCell(record: string): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(`${record}.kind`)} = any(${[...MOVES_CELL]}) and ${isStandingRecord(record)})`
}

/** Whether the file had left the road by the day. */
export function hasLeft(on: Day): RawBuilder<boolean> {
  return sql<boolean>`coalesce(state.exit_day <= ${on}::date, false)`
}

/** Why and whether files ended is for leaders and officers of the very body. */
export function seesExits(organisationId: string, viewer: Viewer): boolean {
  return viewer.roles.some(
    (held) => held.organisationId === organisationId && (held.role === 'leader' || held.role === 'officer'),
  )
}

/** Under way: not left, and not yet at the end of the road. */
export function isUnderWay(on: Day): RawBuilder<boolean> {
  return sql<boolean>`(not ${hasLeft(on)} and at.stage <> 'official')`
}

/** Under way to the decision: the source from which people are admitted. */
export function isBeforeDecision(on: Day): RawBuilder<boolean> {
  return sql<boolean>`(not ${hasLeft(on)} and at.rank < ${rankOf('decided')})`
}

/**
 * `isFileOpen` of filePlace.ts as a condition on `state`, with `cell` and `holder` placed, for narrowing lists of
 * files whose cell lies in reach: by name, by birth date, to those that left.
 */
export function isFileOpenSql(purpose: Purpose | undefined, viewer: Viewer): RawBuilder<boolean> {
  const held = viewer.roles.filter(
    ({ role }) => may(role, 'names.read', 'own') || may(role, 'names.read', 'beneath'),
  )
  return sql<boolean>`exists (
    select from unnest(${held.map((role) => role.organisationId)}::uuid[], ${pathArray(held.map((role) => role.path))})
      held(organisation_id, path)
    where (cell.path <@ held.path or holder.path <@ held.path)
      and (${purpose !== undefined} or holder.organisation_id = held.organisation_id or ${isAtWork(viewer)}
        or ${isNamedInFile}))`
}

/** `held` is the cell or stands between it and its nearest grassroots body. */
function isAtWork(viewer: Viewer) {
  return sql`(cell.path <@ held.path and nlevel(held.path) >= coalesce((
    select max(nlevel(above.path))
    from unnest(string_to_array(cell.path::text, '.')::uuid[]) step(id)
    join placement above on above.organisation_id = step.id and above.valid @> ${viewer.today}::date
    where above.kind = any(${[...GRASSROOTS_KINDS]}::text[])), nlevel(cell.path)))`
}

/** A standing record names `held`: it decided, or was sent the file. */
const isNamedInFile = sql`exists (
    select from record named
    where named.candidate_id = state.candidate_id and ${isStandingRecord('named')}
      and (named.kind in ('admissionDecision', 'recognitionDecision')
          and named.issuer_organisation_id = held.organisation_id
        or named.kind in ('sent', 'returned') and named.detail ->> 'toOrganisationId' = held.organisation_id::text))`

/** `{id, code, name, parentName}` of a placement; beyond the viewer's reach a body is told by name alone. */
export function bodyJson(place: string, viewer: Viewer): RawBuilder<unknown> {
  const of = (column: string) => sql.ref(`${place}.${column}`)
  const isInReach = sql`${of('path')} <@ any(${pathArray(viewer.roles.map((held) => held.path))})`
  return sql`json_build_object(
    'id', case when ${isInReach} then ${of('organisation_id')} end, 'code', case when ${isInReach} then ${of('code')} end,
    'name', ${of('name')}, 'parentName', (select above.name from placement above
      where above.organisation_id = ${of('parent_id')} and above.valid @> ${viewer.today}::date))`
}
