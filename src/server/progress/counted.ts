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
 * `cell` the cell's placement on the counting day.
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
  return sql`${recordsOfKind(counting.countBy === 'ceremony' ? 'ceremony' : 'admissionDecision', counting, viewer)}
      and not ${isAdmissionCancelled('record', counting)}`
}

/**
 * The one definition of a counted recognition, with the aliases of `countedRecords`: one made anew counts on its own
 * day, the one before it until it was cancelled.
 */
export function recognisedRecords(counting: Counting, viewer: Viewer): RawBuilder<unknown> {
  return sql`${recordsOfKind('recognitionDecision', counting, viewer)} and ${isRecognitionKept('record', counting)}`
}

/** Whether neither the recognition `made` nor its admission was cancelled by the day, of what was known. */
export function isRecognitionKept(made: string, known: Known): RawBuilder<boolean> {
  return sql<boolean>`not ${isAdmissionCancelled(made, known)}
    and not exists (select 1 from record cancelled where cancelled.candidate_id = ${sql.ref(`${made}.candidate_id`)}
      and cancelled.kind = 'recognitionCancellation'
      and (cancelled.day, cancelled.seq) > (${sql.ref(`${made}.day`)}, ${sql.ref(`${made}.seq`)})
      and ${isDoneBy(known)} and ${isKnownRecord('cancelled', known.knownAt)})`
}

/** Whether the row of the table record with this alias stood, of what was known. */
export function isKnownRecord(record: string, knownAt: Date | null): RawBuilder<boolean> {
  return sql<boolean>`not ${sql.ref(`${record}.taken_back`)} and ${knownBy(sql.ref(`${record}.recorded_at`), knownAt)}
    and not exists (select 1 from record later where later.replaces_id = ${sql.ref(`${record}.id`)}
      and ${knownBy(sql`later.recorded_at`, knownAt)})`
}

/** Cancellations count from their day on; without a day, all that were known. */
type Known = Pick<Counting, 'knownAt'> & { asOf: Day | null }

function isAdmissionCancelled(record: string, known: Known): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from record cancelled
    where cancelled.candidate_id = ${sql.ref(`${record}.candidate_id`)} and cancelled.kind = 'decisionCancellation'
      and cancelled.attempt = ${sql.ref(`${record}.attempt`)}
      and ${isDoneBy(known)} and ${isKnownRecord('cancelled', known.knownAt)})`
}

const isDoneBy = ({ asOf }: Known) => (asOf === null ? sql`true` : sql`cancelled.day <= ${asOf}::date`)

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
      and ${isKnownRecord('record', knownAt)}`
}
