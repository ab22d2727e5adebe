import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#domain/dates'
import { idsInPath } from '#domain/organisations/placements'
import type { Milestone } from '#domain/progress/standing'
import { type RateRange, targetValue } from '#domain/targets/ledger'
import type { CountingWindow } from '#domain/targets/terms'
import type { CountBy, FigureQualifier, TargetKind, TargetQualifier, TargetUnit } from '#domain/targets/words'
import type { Db, Trx } from '../platform/database'
import { knownBy } from '../platform/knownAt'

/** Which entries are asked for: those in force on `asOf`, as they were known at `knownAt` (null: now). */
export interface SlotQuery {
  periodId: string
  kind: TargetKind
  asOf: Day
  knownAt: Date | null
}

export interface TargetInForce {
  entryId: string
  /** a rate already turned into people; null while no membership base stands */
  value: number | null
  qualifier: TargetQualifier
  unit: TargetUnit
  rate: RateRange | null
  baseDay: Day | null
  documentId: string
  paper: { number: string; day: Day; issuerName: string }
}

/**
 * The target in force of each organisation that has one: latest decision day up to `asOf`, then latest
 * recorded; drafts and corrected entries never. One query, whatever the number of ids.
 */
export async function targetsInForce(
  db: Db | Trx,
  query: SlotQuery & { organisationIds: readonly string[]; indicator?: string },
): Promise<Map<string, TargetInForce>> {
  const rows = await readInForce(db, query, sql`entry.indicator = ${query.indicator ?? 'admitted'}`)
  return new Map(rows.map((row) => [row.organisation_id, toInForce(row)]))
}

export interface SubTarget {
  indicator: string
  value: number | null
  unit: TargetUnit
}

/** The targets of one organisation for parts and coverage; they overlap and are never summed (rulebook T-5). */
export async function subTargetsInForce(
  db: Db | Trx,
  { organisationId, ...slot }: SlotQuery & { organisationId: string },
): Promise<SubTarget[]> {
  const query = { ...slot, organisationIds: [organisationId] }
  const rows = await readInForce(db, query, sql`entry.indicator <> 'admitted'`)
  return rows.map((row) => {
    const { value, unit } = toInForce(row)
    return { indicator: row.indicator, value, unit }
  })
}

interface InForceRow {
  organisation_id: string
  indicator: string
  id: string
  value: number | null
  rate_min: string | null
  rate_max: string | null
  base_day: Day | null
  base: number | null
  qualifier: TargetQualifier
  unit: TargetUnit
  document_id: string
  decision_day: Day
  number: string
  issuer_name: string
}

async function readInForce(
  db: Db | Trx,
  query: SlotQuery & { organisationIds: readonly string[] },
  ofIndicator: RawBuilder<unknown>,
): Promise<InForceRow[]> {
  const of = sql`entry.organisation_id = any(${[...query.organisationIds]}::uuid[]) and ${ofIndicator}`
  const { rows } = await sql<InForceRow>`${entriesInForce(of, query)}`.execute(db)
  return rows
}

/**
 * The one entry in force of each body and indicator among those that `of` picks (a condition on `entry`), with
 * the members behind its rate as `base`.
 */
function entriesInForce(of: RawBuilder<unknown>, slot: SlotQuery): RawBuilder<unknown> {
  return sql`
    select chosen.*, base.value as base
    from (
      select distinct on (entry.organisation_id, entry.indicator) entry.organisation_id, entry.indicator, entry.id,
        entry.value, entry.rate_min, entry.rate_max, entry.base_day, entry.qualifier, entry.unit, entry.document_id,
        document.day as decision_day, document.number, document.issuer_name
      from target_entry entry join target_document document on document.id = entry.document_id
      where ${of} and ${entryStands(slot)}
      order by entry.organisation_id, entry.indicator, ${LATEST_FIRST}
    ) chosen
    left join lateral (${baseOf('chosen', sql`coalesce(chosen.base_day, chosen.decision_day)`, slot.knownAt)}) base
      on true`
}

/** The target in force, in people, of each body among those that `of` picks; for a count among many. */
export function valuesInForce(of: RawBuilder<unknown>, slot: SlotQuery): RawBuilder<unknown> {
  return sql`
    select organisation_id, coalesce(value, ceil(rate_min * base / 100)) as value
    from (${entriesInForce(sql`${of} and entry.indicator = 'admitted'`, slot)}) standing`
}

/** Whether the row `entry`, of `document`, is of the slot, was issued by the day and stands. */
function entryStands({ periodId, kind, asOf, knownAt }: SlotQuery): RawBuilder<boolean> {
  return sql<boolean>`(entry.period_id = ${periodId} and entry.kind = ${kind} and document.day <= ${asOf}::date
    and ${isStandingEntry('entry', knownAt)})`
}

/**
 * Whether the row of target_entry stands, as it was known at `knownAt` (null: now): issued, neither corrected nor
 * taken back, and no taking back itself. Every question about targets asks this one.
 */
export function isStandingEntry(alias: string, knownAt: Date | null = null): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  return sql<boolean>`(${column('status')} = 'issued' and not ${column('taken_back')}
    and ${knownBy(column('recorded_at'), knownAt)}
    and not exists (select from target_entry replacing where replacing.replaces_id = ${column('id')}
      and replacing.status = 'issued' and ${knownBy(sql`replacing.recorded_at`, knownAt)}))`
}

/** Of entries that stand, the first is in force: `entryInForce` of the domain says the same. */
const LATEST_FIRST = sql`document.day desc, entry.recorded_at desc, entry.id desc`

function toInForce(row: InForceRow): TargetInForce {
  const rate = rateOf(row)
  return {
    entryId: row.id,
    value: targetValue({ value: row.value, rate }, row.base),
    qualifier: row.qualifier,
    unit: row.unit,
    rate,
    baseDay: row.base_day,
    documentId: row.document_id,
    paper: { number: row.number, day: row.decision_day, issuerName: row.issuer_name },
  }
}

/** The rate of an entry; numeric columns come as text. */
export function rateOf(row: { rate_min: string | null; rate_max: string | null }): RateRange | null {
  if (row.rate_min === null || row.rate_max === null) return null
  return { min: Number(row.rate_min), max: Number(row.rate_max) }
}

/** The members behind the rate of entry row `alias`, for a lateral join; nothing where it has a number. */
export function baseOf(alias: string, on: RawBuilder<unknown>, knownAt: Date | null): RawBuilder<unknown> {
  const [rate, organisation] = [sql.ref(`${alias}.rate_min`), sql.ref(`${alias}.organisation_id`)]
  return membersOn(sql`case when ${rate} is not null then ${organisation} end`, on, knownAt)
}

/** The latest number of members of an organisation up to a day, for a lateral join. */
function membersOn(
  organisation: RawBuilder<unknown>,
  on: RawBuilder<unknown>,
  knownAt: Date | null,
): RawBuilder<unknown> {
  return sql`
    select membership.value, membership.day, membership.qualifier
    from membership_base membership
    where membership.organisation_id = ${organisation} and membership.day <= ${on} and ${membershipStands(knownAt)}
    order by membership.day desc, membership.recorded_at desc, membership.id desc
    limit 1`
}

/** A correction is of the same organisation, so that only its rows need be looked at. */
function membershipStands(knownAt: Date | null): RawBuilder<boolean> {
  return sql<boolean>`(not membership.taken_back and ${knownBy(sql`membership.recorded_at`, knownAt)} and not exists (
    select from membership_base later
    where later.organisation_id = membership.organisation_id and later.replaces_id = membership.id
      and ${knownBy(sql`later.recorded_at`, knownAt)}))`
}

export interface Members {
  value: number
  day: Day
  qualifier: FigureQualifier
}

/** Each organisation's latest number of members of a day up to `on`; absent where none was recorded. */
export async function membersOf(
  db: Db | Trx,
  query: { organisationIds: readonly string[]; on: Day; knownAt: Date | null },
): Promise<Map<string, Members>> {
  const { organisationIds, on, knownAt } = query
  const { rows } = await sql<Members & { id: string }>`
    select asked.id, members.*
    from unnest(${organisationIds}::uuid[]) as asked (id)
    cross join lateral (${membersOn(sql`asked.id`, sql`${on}::date`, knownAt)}) members`.execute(db)
  return new Map(rows.map(({ id, ...members }) => [id, members]))
}

/**
 * The day whose numbers of members a period's targets are measured by: the one a target in force of the
 * organisation names (its assigned target first), else the day asked for.
 */
export async function memberDay(
  db: Db | Trx,
  { organisationId, ...of }: Omit<SlotQuery, 'kind'> & { organisationId: string },
): Promise<Day> {
  for (const kind of ['assigned', 'resolution'] as const) {
    const inForce = await targetsInForce(db, { ...of, kind, organisationIds: [organisationId] })
    const baseDay = inForce.get(organisationId)?.baseDay
    if (baseDay) return baseDay
  }
  return of.asOf
}

export interface DocumentTerms {
  window: CountingWindow | null
  countBy: CountBy | null
  milestones: Milestone[]
  /** the organisation's own, else the nearest above that says something */
  document: { number: string; day: Day; issuerName: string } | null
}

/**
 * What documents say about counting for an organisation: window, counting day and milestones each come from its
 * own latest document that says it, else from the nearest organisation above with one that does. So an
 * adjustment that only changes the number leaves the terms as they were.
 */
export async function documentTerms(
  db: Db | Trx,
  { organisationPath, ...slot }: SlotQuery & { organisationPath: string },
): Promise<DocumentTerms> {
  const nearestFirst = idsInPath(organisationPath).reverse()
  const documents = await readDocuments(db, nearestFirst, slot)
  const [ownId] = nearestFirst
  const named = documents.find((document) => document.organisationId === ownId || says(document))
  return {
    window: documents.find((document) => document.window !== null)?.window ?? null,
    countBy: documents.find((document) => document.countBy !== null)?.countBy ?? null,
    milestones: documents.find((document) => document.milestones.length > 0)?.milestones ?? [],
    document:
      named === undefined ? null : { number: named.number, day: named.day, issuerName: named.issuerName },
  }
}

interface Document {
  organisationId: string
  number: string
  day: Day
  issuerName: string
  window: CountingWindow | null
  countBy: CountBy | null
  milestones: Milestone[]
}

function says({ window, countBy, milestones }: Document): boolean {
  return window !== null || countBy !== null || milestones.length > 0
}

/** Documents of the organisations' issued entries: nearest organisation first, then the latest decision. */
async function readDocuments(db: Db | Trx, organisationIds: string[], slot: SlotQuery): Promise<Document[]> {
  const { rows } = await sql<Document>`
    select entry.organisation_id as "organisationId", document.number, document.day,
      document.issuer_name as "issuerName", document.count_by as "countBy",
      ${windowOf('document')} as window, ${milestonesOf('document')} as milestones
    from unnest(${organisationIds}::uuid[]) with ordinality as asked (id, place)
    join target_entry entry on entry.organisation_id = asked.id and entry.indicator = 'admitted'
    join target_document document on document.id = entry.document_id
    where ${entryStands(slot)}
    order by asked.place, ${LATEST_FIRST}`.execute(db)
  return rows
}

/** The counting window of document row `alias` as {from, to}, or null. */
export function windowOf(alias: string): RawBuilder<unknown> {
  const [from, to] = [sql.ref(`${alias}.window_from`), sql.ref(`${alias}.window_to`)]
  return sql`case when ${from} is not null then jsonb_build_object('from', ${from}, 'to', ${to}) end`
}

/** The milestones of document row `alias` as a list in order of their days. */
export function milestonesOf(alias: string): RawBuilder<unknown> {
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object('day', milestone.day, 'numerator', milestone.numerator,
      'denominator', milestone.denominator) order by milestone.day), '[]')
    from target_milestone milestone where milestone.document_id = ${sql.ref(`${alias}.id`)})`
}
