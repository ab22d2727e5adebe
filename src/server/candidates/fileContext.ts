import { sql } from 'kysely'
import type { AuthorityGrant, BodySpan, FileContext } from '#domain/candidates/context'
import type { FileRecord } from '#domain/candidates/records'
import type { Day } from '#domain/dates'
import type { Mark, OrganisationKind, Sector } from '#domain/organisations/kinds'
import { idsInPath } from '#domain/organisations/placements'
import { provinceOf } from '#domain/rulebook/local/provinces'
import { birthText, type PersonRow } from '../admissions/people'
import type { Db, Trx } from '../platform/database'
import { knownBy } from '../platform/knownAt'

/** What folds and duties are computed with: they are the same on every day. */
export const ANY_DAY: Day = '2199-12-31'

/** Of a person whose text was erased nothing is concluded. */
const UNKNOWN_PERSON: FileContext['person'] = {
  fullName: null,
  birthDate: '1980',
  education: 'upperSecondary',
  youthUnion: false,
}

/**
 * The contexts of any number of files, in a bounded number of queries. `named` are bodies and members that a
 * record not yet written names.
 */
export async function contextsOf(
  db: Db | Trx,
  files: ReadonlyMap<string, readonly FileRecord[]>,
  today: Day,
  named: Named = { bodies: [], members: [] },
): Promise<(candidateId: string) => FileContext> {
  const records = [...files.values()].flat()
  const bodies = await spansOf(db, [...records.flatMap(bodiesIn), ...named.bodies])
  const grants = await grantsOf(db, [...bodies.keys()])
  const members = await membersOf(db, [...records.flatMap(membersIn), ...named.members])
  const people = await peopleOf(db, [...files.keys()])
  const shared = { today, members, bodies: Object.fromEntries(bodies), grants }
  return (candidateId) => ({ ...shared, person: people.get(candidateId) ?? UNKNOWN_PERSON })
}

export interface Named {
  bodies: readonly string[]
  members: readonly string[]
}

/** Every body a record names. */
export function bodiesIn({ organisationId, paper, detail }: FileRecord): string[] {
  return [
    organisationId,
    paper?.issuerOrganisationId ?? null,
    'toOrganisationId' in detail ? detail.toOrganisationId : null,
    'organisationId' in detail ? detail.organisationId : null,
  ].filter((id) => typeof id === 'string')
}

/** Every member a record names. */
export function membersIn({ detail }: FileRecord): string[] {
  return 'memberId' in detail && typeof detail.memberId === 'string' ? [detail.memberId] : []
}

interface SpanRow {
  id: string
  from: Day | null
  to: Day | null
  alive: boolean
  kind: OrganisationKind
  sector: Sector
  code: string | null
  marks: Mark[]
  path: string
}

type SpanRows = ReadonlyMap<string, readonly SpanRow[]>

/** How often bodies above bodies above are looked for: each round finds all that the last one named. */
const MOST_ROUNDS = 4

/** The lives of the bodies and of all that were ever above them, each span with its own day's bodies above. */
async function spansOf(db: Db | Trx, ids: readonly string[]): Promise<Map<string, BodySpan[]>> {
  const rows = new Map<string, SpanRow[]>()
  let wanted = [...new Set(ids)]
  for (let round = 0; round < MOST_ROUNDS && wanted.length > 0; round += 1) {
    const found = await placementsOf(db, wanted)
    for (const row of found) rows.set(row.id, [...(rows.get(row.id) ?? []), row])
    const above = new Set(found.flatMap(({ path }) => idsInPath(path)))
    wanted = [...above].filter((id) => !rows.has(id))
  }
  return new Map([...rows].map(([id, spans]) => [id, spans.flatMap((span) => cutSpan(span, rows))]))
}

async function placementsOf(db: Db | Trx, ids: readonly string[]): Promise<SpanRow[]> {
  const { rows } = await sql<SpanRow>`
    select organisation_id as id, lower(valid)::text as "from", upper(valid)::text as "to", alive, kind, sector, code,
      marks,      path::text as path
    from placement where organisation_id = any(${[...ids]}::uuid[]) order by organisation_id, valid`.execute(
    db,
  )
  return rows
}

/** A span is cut where a body above it changes its kind, which its own placement does not tell. */
function cutSpan({ path, from, to, alive, kind, sector, marks }: SpanRow, rows: SpanRows): BodySpan[] {
  const aboveIds = idsInPath(path).slice(0, -1)
  const changes = new Set(aboveIds.flatMap((id) => kindChanges(rows.get(id) ?? [])))
  const inside = [...changes].filter((day) => (from === null || from < day) && (to === null || day < to))
  const starts = [from, ...inside.toSorted()]
  return starts.map((start, index) => ({
    from: start,
    to: starts[index + 1] ?? to,
    alive,
    kind,
    sector,
    province: provinceOn(idsInPath(path), start, rows),
    marks,
    above: aboveIds.map((id) => ({ id, kind: kindOn(rows.get(id) ?? [], start) })),
  }))
}

/** The text of a province applies to the committee directly under the Central Committee that bears its code, and beneath. */
function provinceOn(ids: readonly string[], day: Day | null, rows: SpanRows): BodySpan['province'] {
  const spans = ids.flatMap((id) => rowOn(rows.get(id) ?? [], day) ?? [])
  return provinceOf(spans.find(({ kind }) => kind === 'centralDirect')?.code ?? null)
}

function kindChanges(spans: readonly SpanRow[]): Day[] {
  return spans.flatMap(({ from, kind }, index) => {
    const isChange = index > 0 && from !== null && spans[index - 1]?.kind !== kind
    return isChange ? [from] : []
  })
}

/** Null is the day before all days. */
function kindOn(spans: readonly SpanRow[], day: Day | null): OrganisationKind {
  return rowOn(spans, day)?.kind ?? 'upperDirect'
}

function rowOn(spans: readonly SpanRow[], day: Day | null): SpanRow | undefined {
  return spans.findLast(({ from }) => from === null || (day !== null && from <= day))
}

async function grantsOf(db: Db | Trx, bodies: readonly string[]): Promise<AuthorityGrant[]> {
  if (bodies.length === 0) return []
  const { rows } = await sql<AuthorityGrant>`
    select given.organisation_id as "organisationId", given.kind, given.from_day as "from", given.to_day as "to"
    from authority_grant given
    where given.organisation_id = any(${[...bodies]}::uuid[]) and ${isStandingGrant('given')}
    order by given.from_day, given.id`.execute(db)
  return rows
}

/**
 * Whether the row of authority_grant with this alias is neither corrected nor taken back, of what was known (null: of
 * all that is). Who sees and enters what follows from all that is: reach is of now, whatever past day is asked for.
 */
export function isStandingGrant(grant: string, knownAt: Date | null = null) {
  return sql<boolean>`(not ${sql.ref(`${grant}.taken_back`)} and ${knownBy(sql.ref(`${grant}.recorded_at`), knownAt)}
    and not exists (select from authority_grant later where later.replaces_id = ${sql.ref(`${grant}.id`)}
      and ${knownBy(sql`later.recorded_at`, knownAt)}))`
}

async function membersOf(db: Db | Trx, ids: readonly string[]): Promise<FileContext['members']> {
  if (ids.length === 0) return {}
  const { rows } = await sql<{ id: string; officialDay: Day | null }>`
    select version.member_id as id, version.official_day as "officialDay" from member_version version
    where version.member_id = any(${[...new Set(ids)]}::uuid[])
      and not exists (select from member_version later where later.replaces_id = version.id)`.execute(db)
  return Object.fromEntries(rows.map(({ id, officialDay }) => [id, { officialDay }]))
}

async function peopleOf(db: Db | Trx, ids: readonly string[]): Promise<Map<string, FileContext['person']>> {
  const { rows } = await sql<PersonRow & { candidate_id: string }>`
    select person.* from person_version person
    where person.candidate_id = any(${[...ids]}::uuid[])
      and not exists (select from person_version later where later.replaces_id = person.id)`.execute(db)
  return new Map(
    rows.map((row) => [
      row.candidate_id,
      {
        fullName: row.full_name,
        birthDate: birthText(row),
        education: row.education,
        youthUnion: row.youth_union,
      },
    ]),
  )
}
