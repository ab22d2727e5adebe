import { type RawBuilder, sql } from 'kysely'
import type { Kind } from '#domain/candidates/kinds'
import type { Day } from '#domain/dates'
import { BREAKDOWN, type BreakdownIndicator, type Indicator } from '#domain/progress/indicators'
import type { CountBy } from '#domain/targets/words'
import { knownBy } from '../platform/knownAt'
import { pathArray, reachPaths, type Viewer } from '../platform/viewer'

/** Which records count, and where. */
export interface Counting {
  /** path, on the day of the tree, of the body asked for */
  treePath: string
  from: Day
  /** last day that counts: the day asked for or the end of the window */
  until: Day
  asOf: Day
  treeOn: Day
  knownAt: Date | null
  countBy: CountBy
}

/**
 * What each group means for one counted record: `record` is the dated fact, `person` the version known,
 * `cell` the cell's placement on the counting day (decision 17).
 */
const GROUPS: Record<BreakdownIndicator, RawBuilder<boolean>> = {
  women: sql`person.sex = 'female'`,
  ethnicMinority: sql`person.ethnic_minority is true`,
  religious: sql`person.religious is true`,
  youthUnion: sql`person.youth_union`,
  age18to30: sql`record.day >= (person.birth_day + interval '18 years')::date and record.day < (person.birth_day + interval '31 years')::date`,
  nonStateEnterprise: sql`cell.sector = 'nonStateEnterprise'`,
  businessOwners: sql`person.occupation = 'businessOwner'`,
  workers: sql`person.occupation = 'worker'`,
  teachers: sql`person.occupation = 'teacher'`,
  pupils: sql`person.occupation = 'pupil'`,
  students: sql`person.occupation = 'student'`,
  armedForces: sql`person.occupation = 'armedForces'`,
  demobilised: sql`person.demobilised`,
  village: sql`cell.sector = 'village'`,
  remote: sql`cell.marks && array['remote']`,
}

/** One 0/1 column for each group. */
export const BREAKDOWN_COLUMNS = BREAKDOWN.map((name) => sql`(${GROUPS[name]})::int as ${sql.ref(name)}`)

/** The condition on a record that puts it into the group; all of them for `admitted`. */
export function groupCondition(indicator: Indicator): RawBuilder<boolean> {
  const group = BREAKDOWN.find((name) => name === indicator)
  return group === undefined ? sql`true` : GROUPS[group]
}

/**
 * The one definition of a counted admission, as `from … where …` with the aliases record, place (on the tree
 * asked for), cell (on the counting day) and person. Figures, lists and zero-cells all read through it, so that
 * what opens behind a figure is what the figure counted; a person whose text was erased goes on counting. A cancelled
 * admission counts until its cancellation; the one decided anew in the same file counts on its own days. Only bodies in
 * the viewer's reach today are counted.
 */
export function countedRecords(counting: Counting, viewer: Viewer): RawBuilder<unknown> {
  const { asOf, knownAt } = counting
  return sql`${recordsOfKind(counting.countBy === 'ceremony' ? 'ceremony' : 'admissionDecision', counting, viewer)}
      and not exists (select 1 from record cancelled where cancelled.candidate_id = record.candidate_id
        and cancelled.kind = 'decisionCancellation' and cancelled.attempt = record.attempt
        and cancelled.day <= ${asOf}::date
        and not cancelled.taken_back and ${knownBy(sql`cancelled.recorded_at`, knownAt)}
        and not exists (select 1 from record later where later.replaces_id = cancelled.id
          and ${knownBy(sql`later.recorded_at`, knownAt)}))`
}

/** Standing records of one kind within the days and the tree of a question, with the aliases of `countedRecords`. */
export function recordsOfKind(kind: Kind, counting: Counting, viewer: Viewer): RawBuilder<unknown> {
  const { treePath, from, until, treeOn, knownAt } = counting
  return sql`
    from record
    join placement place on place.organisation_id = record.organisation_id and place.valid @> ${treeOn}::date
      and place.path <@ ${treePath}::ltree
    join placement today on today.organisation_id = record.organisation_id and today.valid @> ${viewer.today}::date
      and today.path <@ any(${pathArray(reachPaths(viewer, 'figures.read'))})
    join placement cell on cell.organisation_id = record.organisation_id and cell.valid @> record.day
    left join person_version person on person.candidate_id = record.candidate_id
      and ${knownBy(sql`person.recorded_at`, knownAt)}
      and not exists (select 1 from person_version later where later.replaces_id = person.id
        and ${knownBy(sql`later.recorded_at`, knownAt)})
    where record.kind = ${kind} and record.day between ${from}::date and ${until}::date
      and not record.taken_back and ${knownBy(sql`record.recorded_at`, knownAt)}
      and not exists (select 1 from record later where later.replaces_id = record.id
        and ${knownBy(sql`later.recorded_at`, knownAt)})`
}
