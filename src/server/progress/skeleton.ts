import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#domain/dates'
import type { OrganisationKind } from '#domain/organisations/kinds'
import type { Surroundings } from '#domain/progress/figures'
import type { Indicator } from '#domain/progress/indicators'
import { chooseStandIn, type DeclaredFigure } from '#domain/progress/standIn'
import type { Db, Trx } from '../platform/database'
import { knownBy } from '../platform/knownAt'
import { lifeColumns } from '../platform/lives'
import { isExhausted } from '../platform/sourceState'
import { pathArray, reachPaths, type Viewer } from '../platform/viewer'
import type { Question } from './question'

/** A body whose own figure matters: the one asked for, those right beneath, and those with a say of their own. */
export interface SkeletonNode {
  id: string
  code: string | null
  name: string
  kind: OrganisationKind
  path: string
  level: number
  parentId: string | null
  alive: boolean
  founded: Day | null
  recordsFrom: Day | null
  exhausted: boolean
  declared: DeclaredFigure[]
  completeUntil: Day | null
}

export interface Skeleton {
  nodes: SkeletonNode[]
  /** declared figures and starts of records above the body asked for */
  above: { declared: DeclaredFigure[]; completeUntil: Day | null; recordsFrom: Day | null }[]
}

type Moment = Pick<Question, 'treeOn' | 'asOf' | 'knownAt'>

/**
 * The bodies by whose figures the figure of `treePath` is told, whatever stands beneath: itself, its direct
 * children, every body with a declared figure or a start of records of its own, and the brothers of such bodies
 * all the way up. Everything else is counted into the nearest of these.
 */
export async function readSkeleton(
  db: Db | Trx,
  treePath: string,
  moment: Moment,
  viewer: Viewer,
): Promise<Skeleton> {
  const { treeOn } = moment
  const { rows } = await sql<SkeletonNode & { inside: boolean }>`
    with speaker as (
      select organisation_id from declared_figure
      union select organisation_id from record_start
    ), speaking as (
      select place.path from speaker
      join placement place on place.organisation_id = speaker.organisation_id and place.valid @> ${treeOn}::date
        and place.path <@ ${treePath}::ltree and place.path <> ${treePath}::ltree
    ), opened as (
      select ${lastLabel(sql`${treePath}::ltree`)} as id
      union select ${lastLabel(sql`subpath(speaking.path, 0, depth)`)} from speaking,
        generate_series(nlevel(${treePath}::ltree) + 1, nlevel(speaking.path) - 1) depth
    ), chosen as (
      select id from opened
      union select below.organisation_id from opened
        join placement below on below.parent_id = opened.id and below.valid @> ${treeOn}::date
      union select label::uuid from unnest(string_to_array(${treePath}, '.')) label
    )
    select place.organisation_id as id, place.code, place.name, place.kind, place.path::text as path,
      nlevel(place.path) as level, place.parent_id as "parentId", place.alive,
      place.path <@ ${treePath}::ltree as inside,
      ${saidOf(moment)}
    from chosen
    join placement place on place.organisation_id = chosen.id and place.valid @> ${treeOn}::date
    join placement today on today.organisation_id = chosen.id and today.valid @> ${viewer.today}::date
    where today.path <@ any(${pathArray(reachPaths(viewer, 'figures.read'))}) or place.path @> ${treePath}::ltree
    order by level, place.code nulls last, place.name_key, place.organisation_id`.execute(db)
  return {
    nodes: rows.filter((row) => row.inside),
    above: rows.filter((row) => !row.inside),
  }
}

/** What is said of the body of `place`, as it was known: its life, its source, its lists, its declared figures. */
function saidOf({ asOf, knownAt }: Moment) {
  return sql`
      (select life.founded::text from (${lifeColumns(sql`place.organisation_id`)}) life) as founded,
      (select min(start.from_day)::text from record_start start
       where start.organisation_id = place.organisation_id and ${knownBy(sql`start.recorded_at`, knownAt)}
         and not exists (select 1 from record_start later where later.replaces_id = start.id
           and ${knownBy(sql`later.recorded_at`, knownAt)})) as "recordsFrom",
      ${isExhausted(sql`place.organisation_id`, sql`${asOf}::date`, knownAt)} as exhausted,
      (select done.until_day::text from completion done
       where done.organisation_id = place.organisation_id and ${knownBy(sql`done.recorded_at`, knownAt)}
         and not exists (select 1 from completion later where later.replaces_id = done.id
           and ${knownBy(sql`later.recorded_at`, knownAt)})
       order by done.recorded_at desc, done.id desc limit 1) as "completeUntil",
      coalesce((select jsonb_agg(jsonb_build_object('indicator', figure.indicator, 'from', figure.from_day,
          'to', figure.to_day, 'value', figure.value, 'recordedAt', figure.recorded_at) order by figure.from_day)
       from declared_figure figure
       where figure.organisation_id = place.organisation_id and not figure.taken_back
         and ${knownBy(sql`figure.recorded_at`, knownAt)}
         and not exists (select 1 from declared_figure later where later.replaces_id = figure.id
           and ${knownBy(sql`later.recorded_at`, knownAt)})), '[]') as declared`
}

/** The organisation a path ends in: its label is the id. */
function lastLabel(path: RawBuilder<unknown>) {
  return sql`(subpath(${path}, -1)::text)::uuid`
}

/** What stands above the body asked for, for one window. */
export function surroundingsOf(skeleton: Skeleton, window: { from: Day; to: Day }): Surroundings {
  const starts = skeleton.above.flatMap(({ recordsFrom }) => (recordsFrom === null ? [] : [recordsFrom]))
  const covered = skeleton.above.some(
    ({ declared, completeUntil }) =>
      chooseStandIn(declared, 'admitted' satisfies Indicator, window, completeUntil) !== null,
  )
  return { recordsFrom: starts.toSorted()[0] ?? null, covered }
}
