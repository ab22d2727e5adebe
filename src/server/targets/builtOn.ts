import { type RawBuilder, sql } from 'kysely'
import type { BuiltBy, BuiltOn } from '#domain/targets/takingBack'
import { officialKind } from '#domain/targets/words'
import type { Trx } from '../platform/database'
import { dayRecorded } from '../platform/knownAt'
import { namedElsewhere } from '../platform/references'
import type { Viewer } from '../platform/viewer'
import { isStandingEntry } from './targetQueries'

interface Row extends BuiltOn {
  id: string
}

/** Whether the entry that this alias of a query names goes with the ones asked about. */
export type IsGoing = (entry: string) => RawBuilder<boolean>

const isAmong =
  (ids: readonly string[]): IsGoing =>
  (entry) =>
    sql`${sql.ref(`${entry}.id`)} = any(${[...ids]}::uuid[])`

/**
 * What was built on each of the entries since it was recorded, but for what the entries themselves are: a later entry
 * of the slot, targets of bodies right beneath, closed periods and years summed up of the body or one above, whatever
 * names it. One question for all of them. What goes with them, now or later, is not built on any.
 */
export async function builtOn(
  trx: Trx,
  ids: readonly string[],
  viewer: Viewer,
  isGoing = isAmong(ids),
): Promise<Map<string, BuiltOn[]>> {
  const { rows } = await sql<Row>`
    with asked as (${askedEntries(ids, viewer)}),
      official as (select * from asked where is_official),
      built as (${laterEntries(isGoing)} union all ${allocations(isGoing)} union all ${closedFigures(viewer)})
    select id, by, min(name) as name, count(distinct organisation_id)::int as bodies
    from built group by id, by order by id, by`.execute(trx)
  const built = new Map<string, BuiltOn[]>()
  for (const { id, ...one } of [...rows, ...(await uses(trx, ids, viewer))])
    built.set(id, [...(built.get(id) ?? []), one])
  return built
}

/** Percentages, and what is given on, are of the official kind of the period. */
function askedEntries(ids: readonly string[], { today }: Viewer) {
  return sql`
    select entry.id, entry.organisation_id, entry.period_id, entry.kind, entry.indicator, entry.recorded_at, document.day,
      period.kind as period_kind, period.from_day, period.to_day, place.path, place.name,
      entry.status = 'issued' and entry.kind = case period.kind when 'term' then ${officialKind('term')}
        else ${officialKind('year')} end as is_official
    from target_entry entry
    join period on period.id = entry.period_id
    join placement place on place.organisation_id = entry.organisation_id and place.valid @> ${today}::date
    left join target_document document on document.id = entry.document_id
    where entry.id = any(${[...ids]}::uuid[])`
}

/** What corrects it or takes it back, and what was issued in its slot later. */
function laterEntries(isGoing: IsGoing) {
  return sql`
    select asked.id, 'amendment' as by, asked.name, asked.organisation_id
    from asked join target_entry later on later.organisation_id = asked.organisation_id
      and later.period_id = asked.period_id and later.kind = asked.kind and later.indicator = asked.indicator
      and not ${isGoing('later')}
    where later.replaces_id = asked.id
      or (later.recorded_at > asked.recorded_at and asked.day is not null and ${isStandingEntry('later')})`
}

/** Issued to a body that stood right beneath on the day of its own paper. */
function allocations(isGoing: IsGoing) {
  return sql`
    select official.id, 'allocation', child.name, child.organisation_id
    from official join placement child on child.parent_id = official.organisation_id
    join target_entry given on given.organisation_id = child.organisation_id and given.period_id = official.period_id
      and given.kind = 'assigned' and given.indicator = official.indicator
      and given.recorded_at >= official.recorded_at and not ${isGoing('given')}
    join target_document paper on paper.id = given.document_id and child.valid @> paper.day
    where ${isStandingEntry('given')}`
}

/**
 * Told with the target in it, of the body or one that stood above it on the day the figures are of: a confirmed period
 * of the year, a year summed up. A body that it has left since is not named, the own one is.
 */
function closedFigures({ today }: Viewer) {
  return sql`
    select official.id, told.by, coalesce(above.name, official.name),
      coalesce(above.organisation_id, official.organisation_id)
    from official
    join placement stood on stood.organisation_id = official.organisation_id
      and stood.valid && daterange(official.from_day, official.to_day, '[]')
    join placement teller on teller.path @> stood.path and teller.valid && stood.valid
    left join placement above on above.organisation_id = teller.organisation_id and above.path @> official.path
      and above.valid @> ${today}::date
    cross join lateral (
      select 'closing' as by, report.cut_off as day from closing_report report
      where report.organisation_id = teller.organisation_id and report.act <> 'reopened'
        and official.indicator = 'admitted' and official.period_kind = 'year'
        and report.cut_off between greatest(official.from_day, official.day) and official.to_day
        and report.known_at >= official.recorded_at
        and not exists (select from closing_report later where later.replaces_id = report.id)
      union all
      select 'summary', least(official.to_day, ${dayRecorded(sql`held.known_at`)}) from year_summary held
      where held.organisation_id = teller.organisation_id and held.period_id = official.period_id
        and not held.taken_back and held.known_at >= official.recorded_at
        and not exists (select from year_summary later where later.replaces_id = held.id)) told
    where told.day <@ (stood.valid * teller.valid)`
}

/** Obstacles, inspections and whatever else names the entry, or the paper that is its body's own. */
async function uses(trx: Trx, ids: readonly string[], { today }: Viewer): Promise<Row[]> {
  const { rows } = await sql<{ id: string; paper: string | null; name: string }>`
    select entry.id, document.id as paper, place.name
    from target_entry entry
    join placement place on place.organisation_id = entry.organisation_id and place.valid @> ${today}::date
    left join target_document document on document.id = entry.document_id
      and document.organisation_id = entry.organisation_id
    where entry.id = any(${[...ids]}::uuid[])`.execute(trx)
  const papers = rows.flatMap(({ paper }) => paper ?? [])
  const named = await namedElsewhere(trx, 'target_entry', ids, ['target_entry'])
  const grounded = await namedElsewhere(trx, 'target_document', papers, ['target_entry', 'target_milestone'])
  return rows
    .filter(({ id, paper }) => named.has(id) || (paper !== null && grounded.has(paper)))
    .map(({ id, name }) => ({ id, by: 'use' satisfies BuiltBy, name, bodies: 1 }))
}
