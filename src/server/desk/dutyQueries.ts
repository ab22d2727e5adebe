import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { DutyItem } from '#contract/candidates'
import type { DueGroup, DutyList, listDuties as endpoint } from '#contract/desk'
import type { DutyKind } from '#domain/candidates/dutyKinds'
import { addDays, type Day } from '#domain/dates'
import { askedDay } from '../candidates/askedDay'
import { type DutyRow, dutyJson, isToldTo, toClosedDutyItem, toDutyItem } from '../candidates/dutyItems'
import { findPlaces, isFileOpen } from '../candidates/filePlace'
import { pastDuties } from '../candidates/pastFiles'
import { writeAudit } from '../platform/audit'
import { decodeCursor, encodeCursor } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { type DutySource, isAsked } from '../platform/dutySource'
import { type Reached, reach, rolesFor, type Viewer } from '../platform/viewer'
import { CLASS_SOURCES, DUTY_SOURCES } from './dutySources'
import { countReviews } from './listReviews'

type Query = z.output<typeof endpoint.query>
export type Asked = Pick<Query, 'whose' | 'kind' | 'due'> & { on: Day }

/**
 * What is to be done by the body, by those beneath it, or both, the most urgent first. Names open in the circle
 * of the file alone; each reply with names is one line in the audit log. Who reads no files has the duties of classes
 * alone. On a past day it is told what the records of files up to that day asked for, and nothing else: what other features
 * ask for is computed from what stands now and would be that of today. On a day to come it is told what those of today ask for.
 */
export async function listDuties(db: Db, id: string, query: Query, viewer: Viewer): Promise<DutyList> {
  const organisation = await reach(db, id, 'duties.read', viewer)
  const asked: Asked = { ...query, on: askedDay(query.on, viewer) }
  const after = decodeCursor(query.cursor, ['day', 'id', 'count'])
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const { counts, rows } = await readDuties(
        trx,
        organisation,
        asked,
        { after, limit: query.limit },
        viewer,
      )
      const shown = rows.slice(0, query.limit)
      const items = await withNames(trx, shown, viewer)
      await logNames(trx, organisation, asked, items, viewer)
      const last = rows.length > query.limit ? shown.at(-1) : undefined
      const next = last === undefined ? null : encodeCursor([last.last, last.key, last.position])
      const filesOnly = asked.on < viewer.today
      const isAsked = asked.whose !== 'own' && !filesOnly
      const reviews = isAsked ? await countReviews(trx, organisation, asked, viewer) : null
      return { on: asked.on, counts, items, next, filesOnly, reviews }
    })
}

/**
 * No two duties have one key and position, so that a page ends between any two of them: of a file its own id, of
 * anything else what it is about, of whom, and who must act.
 */
const ROW_KEY = sql`case when subject_id is null and candidate_id is not null then candidate_id
  else md5(concat_ws(' ', kind, candidate_id, subject_id, organisation_id))::uuid end`

interface Page {
  after: (string | number)[] | null
  limit: number
}

type Row = DutyRow & { key: string; personName: string | null }

/** One row more than the limit, and how many duties there are in each group whatever group was asked for. */
export async function readDuties(
  trx: Trx,
  organisation: Reached,
  asked: Asked,
  { after, limit }: Page,
  viewer: Viewer,
): Promise<{ counts: DutyList['counts']; rows: Row[] }> {
  const { on, due } = asked
  const groups = groupConditions(on)
  const ofFiles = on < viewer.today ? await pastDuties(trx, organisation, on, viewer) : sql`file_duty`
  const { rows } = await sql<{
    counts: DutyList['counts']
    duty: DutyRow | null
    key: string
    name: string | null
  }>`
    with duty as materialized (
      select *, ${ROW_KEY} as key
      from (${dutiesOf(organisation, ofFiles, asked, viewer)}) found
      ${asked.kind === undefined ? sql`` : sql`where kind = ${asked.kind}`}
    ), page as (
      select * from duty
      where ${due === undefined ? sql`true` : groups[due]}
        and ${after === null ? sql`true` : sql`(last_day, key, position) > (${after[0]}::date, ${after[1]}::uuid, ${after[2]})`}
      order by last_day, key, position limit ${limit + 1}
    )
    select whole.counts, page.*
    from (select json_build_object('overdue', count(*) filter (where ${groups.overdue}),
      'week', count(*) filter (where ${groups.week}), 'month', count(*) filter (where ${groups.month}),
      'later', count(*) filter (where ${groups.later})) as counts from duty) whole
    left join (
      select ${dutyJson(viewer, sql`duty.subject_id`)} as duty, duty.last_day, duty.key, duty.position, person.full_name as name
      from page duty
      join placement actor on actor.organisation_id = duty.organisation_id and actor.valid @> ${viewer.today}::date
      left join person_version person on person.candidate_id = duty.candidate_id
        and not exists (select from person_version later where later.replaces_id = person.id)) page on true
    order by page.last_day, page.key, page.position`.execute(trx)
  const counts = rows[0]?.counts ?? { overdue: 0, week: 0, month: 0, later: 0 }
  const found = rows.flatMap(({ duty, key, name }) =>
    duty === null ? [] : [{ ...duty, key, personName: name }],
  )
  return { counts, rows: found }
}

export interface KindCount {
  group: DueGroup
  kind: DutyKind
  count: number
  /** The earliest last day among them. */
  first: Day
}

/** How many of the body's own duties there are of each kind within the coming month, and what is overdue; no file is named. */
export async function countDutyKinds(
  db: Db,
  organisation: Reached,
  on: Day,
  viewer: Viewer,
): Promise<KindCount[]> {
  const groups = groupConditions(on)
  const { rows } = await sql<KindCount>`
    select found.due as group, kind, count(*)::integer as count, to_char(min(last_day), 'YYYY-MM-DD') as first
    from (select duty.*, case when ${groups.overdue} then 'overdue' when ${groups.week} then 'week' else 'month' end as due
      from (${dutiesOf(organisation, sql`file_duty`, { whose: 'own', on }, viewer)}) duty
      where not ${groups.later}) found
    group by found.due, kind
    order by first, kind`.execute(db)
  return rows
}

/** Overdue: the last day is past; then seven days and thirty, counted from the day itself. */
function groupConditions(on: Day): Record<DueGroup, RawBuilder<boolean>> {
  const [week, month] = [addDays(on, 7), addDays(on, 30)]
  return {
    overdue: sql<boolean>`last_day < ${on}::date`,
    week: sql<boolean>`last_day >= ${on}::date and last_day <= ${week}::date`,
    month: sql<boolean>`last_day > ${week}::date and last_day <= ${month}::date`,
    later: sql<boolean>`last_day > ${month}::date`,
  }
}

/** Duties of files whose body is asked for, and those that belong to no file; of classes alone to who reads no files. */
function dutiesOf(
  organisation: Reached,
  ofFiles: RawBuilder<unknown>,
  { whose, on }: Asked,
  viewer: Viewer,
): RawBuilder<unknown> {
  const question = { organisation, whose, on }
  const from = (sources: readonly DutySource[]) =>
    sql.join(
      sources.map((source) => source(question, viewer)),
      sql` union all `,
    )
  const isPast = on < viewer.today
  if (rolesFor(viewer, organisation.path, 'candidates.read').length === 0) {
    return sql`select * from (${from(CLASS_SOURCES)} ${isPast ? sql`limit 0` : sql``}) duty(candidate_id, subject_id, position, kind, organisation_id,
      from_day, last_day, start_day, rule_id, cite, evidence, params)`
  }
  return sql`
    select duty.candidate_id, null::uuid as subject_id, duty.position, duty.kind, duty.organisation_id,
      duty.from_day, duty.last_day, duty.start_day, duty.rule_id, duty.cite, duty.evidence, duty.params
    from ${ofFiles} duty
    join placement actor on actor.organisation_id = duty.organisation_id and actor.valid @> ${viewer.today}::date
    where ${isAsked(question)} and ${isToldTo(viewer)}
    ${isPast ? sql`` : sql`union all ${from(DUTY_SOURCES)}`}`
}

/**
 * A file that is not in the viewer's reach is not named; of one that is closed to them no more is told than what is
 * due and when.
 */
async function withNames(trx: Trx, rows: readonly Row[], viewer: Viewer): Promise<DutyItem[]> {
  const ids = rows.flatMap((row) => row.candidateId ?? [])
  const places = await findPlaces(trx, [...new Set(ids)], viewer)
  return rows.map((row) => {
    if (row.candidateId === null) return toDutyItem(row, null)
    const place = places.get(row.candidateId)
    const told = { ...row, candidateId: place?.id ?? null }
    const isOpen = place !== undefined && isFileOpen(place, undefined, viewer)
    return isOpen ? toDutyItem(told, row.personName) : toClosedDutyItem(told)
  })
}

async function logNames(
  trx: Trx,
  { id: organisationId }: Reached,
  { on, whose, kind, due }: Asked,
  items: readonly DutyItem[],
  viewer: Viewer,
): Promise<void> {
  const named = items.flatMap(({ candidateId, personName }) =>
    personName === null ? [] : (candidateId ?? []),
  )
  if (named.length === 0) return
  const ids = [...new Set(named)]
  const detail = { purpose: null, count: ids.length, ids, query: { on, whose, kind, due } }
  await writeAudit(trx, { action: 'duties.read', organisationId, detail }, viewer)
}
