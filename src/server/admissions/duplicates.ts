import { sql } from 'kysely'
import type { Day } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import type { OrganisationKind } from '#domain/organisations/kinds'
import type { Db, Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { lockNames } from '../platform/locks'
import type { Viewer } from '../platform/viewer'
import { allFilePlaces, type FileCell, isNameOpen } from './nameScope'

/** By what two persons are taken for one: the name with the birth date as far as both dates are known, or the number. */
export interface Likeness {
  id: string
  name_key: string
  birth_day: Day
  birth_precision: string
  /** of the identity number, where it was given */
  mark: Buffer | null
}

/** Another file whose person has the same name and birth date, not yet said to be somebody else. */
export interface Twin {
  enteredId: string
  otherId: string
  organisationName: string
  decisionNumber: string | null
  /** known again by the identity number, whatever the name */
  byIdentity: boolean
  /** within the viewer's own name scope */
  isOpen: boolean
}

/** Bodies that look into likely duplicates beneath them. */
const COMMITTEES: readonly OrganisationKind[] = [
  'central',
  'centralDirect',
  'upperDirect',
  'grassrootsCommittee',
]

/** What is told of a likely duplicate inside the name scope; listing it as another person settles it. */
export function possibleDuplicate(twin: Omit<Twin, 'isOpen'>): JudgedFinding {
  const { otherId: candidateId, organisationName, decisionNumber, byIdentity } = twin
  const params = { candidateId, organisationName, decisionNumber, ...(byIdentity && { by: 'identity' }) }
  return { effect: 'warn', code: 'possibleDuplicate', field: 'person.fullName', params }
}

/** Whoever enters the same person at this moment waits for the other to end. */
export async function lockLikeness(trx: Trx, people: readonly Likeness[]): Promise<void> {
  await lockNames(
    trx,
    people.flatMap(({ name_key: name, mark }) => (mark === null ? [name] : [name, mark.toString('hex')])),
  )
}

/**
 * Likely duplicates of any number of people among all files whose admission stands or that are under way, wherever
 * they are. Whoever left before a decision is nobody's duplicate: that does not follow a person.
 */
export async function findTwins(db: Db | Trx, people: readonly Likeness[], viewer: Viewer): Promise<Twin[]> {
  const { rows } = await sql<Omit<Twin, 'isOpen'> & { cells: FileCell[]; issuerId: string | null }>`
    with entered as (
      select * from unnest(${people.map((person) => person.id)}::uuid[], ${people.map((person) => person.name_key)}::text[],
        ${people.map((person) => person.birth_day)}::date[], ${people.map((person) => person.birth_precision)}::text[],
        ${people.map((person) => person.mark)}::bytea[])
        person(id, name_key, birth_day, birth_precision, mark)
    ), alike as (
      select entered.id as entered_id, other.candidate_id, false as by_identity
      from entered
      join person_version other on other.name_key = entered.name_key and other.candidate_id <> entered.id
        and other.birth_day >= date_trunc('year', entered.birth_day)::date
        and other.birth_day < (date_trunc('year', entered.birth_day) + interval '1 year')::date
        and ${bornAlike('entered', 'other')}
        and not exists (select from person_version later where later.replaces_id = other.id)
      union all
      select entered.id, same.candidate_id, true
      from entered
      join identity_mark same on same.mark = entered.mark and same.candidate_id <> entered.id
        and not exists (select from person_version later where later.replaces_id = same.version_id)
    ), twin as (
      select entered_id, candidate_id, bool_or(by_identity) as by_identity from alike
      where not ${isKnownDistinct('alike.entered_id', 'alike.candidate_id')}
      group by entered_id, candidate_id
    )
    select twin.entered_id as "enteredId", twin.candidate_id as "otherId", twin.by_identity as "byIdentity",
      shown.name as "organisationName",
      decision.decision_number as "decisionNumber", place.cells, place."issuerId"
    from twin
    left join record decision on decision.candidate_id = twin.candidate_id and ${isStandingDecision('decision')}
    join (${allFilePlaces(sql`head.candidate_id in (select candidate_id from twin)`, viewer)}) place
      on place.candidate_id = twin.candidate_id
    join placement shown on shown.organisation_id = place.main_id and shown.valid @> ${viewer.today}::date
    where ${isLiveFile('twin.candidate_id')}
    order by twin.entered_id, decision.day, twin.candidate_id`.execute(db)
  return rows.map(({ cells, issuerId, ...twin }) => ({
    ...twin,
    isOpen: isNameOpen({ cells, issuerId }, undefined, viewer),
  }))
}

/** Whether two birth dates agree in the parts that both know; names of rows with birth_day and birth_precision. */
export function bornAlike(one: string, other: string) {
  const known = (row: string) =>
    sql`case ${sql.ref(`${row}.birth_precision`)} when 'year' then 4 when 'month' then 7 else 10 end`
  const text = (row: string) =>
    sql`left(${sql.ref(`${row}.birth_day`)}::text, least(${known(one)}, ${known(other)}))`
  return sql<boolean>`${text(one)} = ${text(other)}`
}

/** Whether somebody has said that these two files are different people. */
export function isKnownDistinct(one: string, other: string) {
  return sql<boolean>`exists (select from distinct_people known
    where (known.candidate_id, known.other_id) in ((${sql.ref(one)}, ${sql.ref(other)}), (${sql.ref(other)}, ${sql.ref(one)})))`
}

/** Whether the record is the decision of its file as it stands now, the later one where it was decided anew. */
export function isStandingDecision(record: string) {
  return sql<boolean>`${sql.ref(`${record}.kind`)} = 'admissionDecision' and not ${sql.ref(`${record}.taken_back`)}
    and not exists (select from record later where later.replaces_id = ${sql.ref(`${record}.id`)})
    and not exists (select from record anew where anew.candidate_id = ${sql.ref(`${record}.candidate_id`)}
      and anew.kind = 'admissionDecision' and anew.attempt > ${sql.ref(`${record}.attempt`)} and not anew.taken_back
      and not exists (select from record later where later.replaces_id = anew.id))`
}

/** Whether the file's admission stands, or it is under way. */
export function isLiveFile(candidateId: string) {
  return sql<boolean>`(exists (select from record head
      where head.candidate_id = ${sql.ref(candidateId)} and ${isStandingDecision('head')})
    or exists (select from file_state state
      where state.candidate_id = ${sql.ref(candidateId)} and state.exit_kind is null))`
}

export type Pair = readonly [candidateId: string, otherId: string]

/** "Hai người khác nhau": these are never asked about again. */
export async function rememberDistinct(trx: Trx, pairs: readonly Pair[], viewer: Viewer): Promise<void> {
  await sql`
    insert into distinct_people (candidate_id, other_id, recorded_at, recorded_by)
    select least(one, other), greatest(one, other), ${viewer.now}::timestamptz, ${viewer.accountId}::uuid
    from ${unnested(pairs)} on conflict do nothing`.execute(trx)
}

/**
 * Tells the nearest committee above both of each pair. One statement whether there are pairs or none, so that
 * the answer to the enterer takes as long either way.
 */
export async function noticeTwins(trx: Trx, pairs: readonly Pair[], viewer: Viewer): Promise<void> {
  const ids = pairs.map(() => newId(viewer.now))
  const places = allFilePlaces(sql`head.candidate_id = any(${pairs.flat()}::uuid[])`, viewer)
  await sql`
    with place as (select candidate_id, (cells -> 0 ->> 'path')::ltree as path from (${places}) file)
    insert into duplicate_notice (id, organisation_id, candidate_id, other_id, recorded_at)
    select pair.id, committee.organisation_id, least(one, other), greatest(one, other), ${viewer.now}::timestamptz
    from unnest(${ids}::uuid[], ${pairs.map(([one]) => one)}::uuid[], ${pairs.map(([, other]) => other)}::uuid[])
      pair(id, one, other)
    join place first on first.candidate_id = pair.one
    join place second on second.candidate_id = pair.other
    join lateral (
      select above.organisation_id
      from unnest(string_to_array(lca(first.path, second.path)::text, '.')::uuid[]) step(id)
      join placement above on above.organisation_id = step.id and above.valid @> ${viewer.today}::date
      where above.kind = any(${[...COMMITTEES]}::text[])
      order by nlevel(above.path) desc limit 1
    ) committee on true
    on conflict (candidate_id, other_id) do nothing`.execute(trx)
}

function unnested(pairs: readonly Pair[]) {
  const [ones, others] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
  return sql`unnest(${ones}::uuid[], ${others}::uuid[]) pair(one, other)`
}
