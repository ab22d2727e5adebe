import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { listNeeds as endpoint, NeedItem, NeedReply } from '#contract/classResults'
import { SERVED } from '#domain/classes/judgeRoster'
import type { FileKind } from '#domain/classes/kinds'
import { addMonths, type Day } from '#domain/dates'
import { findPlaces, isFileOpen } from '../candidates/filePlace'
import { bodyJson, filesWithPlaces, WITH_PERSON } from '../candidates/fileScope'
import { writeAudit } from '../platform/audit'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { type Reached, reach, rolesFor, type Viewer } from '../platform/viewer'
import { isLast } from './standing'

type Query = z.output<typeof endpoint.query>

/** Without a day of their own, three months ahead. */
export const AHEAD_MONTHS = 3

/**
 * Who needs a class of the kind before a day, as it follows from the files; the number climbs the tree, names open
 * in the circle of the file alone. A reply with names is one line in the audit log.
 */
export async function listNeeds(db: Db, id: string, query: Query, viewer: Viewer): Promise<NeedReply> {
  const organisation = await reach(db, id, 'classes.read', viewer)
  const { kind, cell, waiting, limit } = query
  const by = query.by ?? addMonths(viewer.today, AHEAD_MONTHS)
  const after = decodeCursor(query.cursor, ['text', 'id'])
  // whoever trains plans by the numbers: of files they read nothing
  const mayList = rolesFor(viewer, organisation.path, 'candidates.read').length > 0
  const needy = needyFiles(organisation, kind, by, viewer)
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const { cells, ...totals } = await cellsOf(trx, needy, viewer)
      const rows = mayList ? await pageRows(trx, needy, { cell, waiting, after, limit }, viewer) : []
      const page = pageOf(
        rows,
        limit,
        (row) => [row.cellName, row.candidateId],
        (row) => row,
      )
      const items = await withNames(trx, page.items, viewer)
      const ids = items.filter(({ fullName }) => fullName !== null).map(({ candidateId }) => candidateId)
      if (ids.length > 0) {
        const detail = { purpose: null, count: ids.length, ids, query: { kind, by, cell, waiting } }
        await writeAudit(trx, { action: 'classes.needs', organisationId: id, detail }, viewer)
      }
      return { kind, by, ...totals, cells, items, next: page.next }
    })
}

/** Files beneath the body that need the class, each with the reason, the day, and the open class it is in. */
export function needyFiles(
  { path }: Pick<Reached, 'path'>,
  kind: FileKind,
  by: Day,
  viewer: Viewer,
): RawBuilder<unknown> {
  return sql`
    select state.candidate_id as id, state.cell_id, state.stage, ${REASONS[kind](by)}, ${openClass(kind)}
    from ${filesWithPlaces(viewer)}
    where cell.path <@ ${path}::ltree and ${isInNeed(kind, by)}`
}

/**
 * Of the people such a class serves: those on the list without a certificate, or whose certificate runs out before
 * the day; probationers without their class whose official day comes by then; who has not been to a class on
 * patriotism held here.
 */
function isInNeed(kind: FileKind, by: Day): RawBuilder<boolean> {
  const serves = sql`state.exit_kind is null and state.stage = any(${[...SERVED[kind]]}::text[])`
  if (kind === 'awareness') {
    // a certificate seen at the taking up, of a day nobody knows, is none to be renewed
    return sql<boolean>`${serves} and case when state.certificate_until is null then state.stage = 'listed'
      else state.certificate_until < ${by}::date end`
  }
  if (kind === 'newMember') {
    return sql<boolean>`${serves} and exists (select from file_duty duty where duty.candidate_id = state.candidate_id
      and duty.kind = 'attendNewMemberClass' and duty.last_day <= ${by}::date)`
  }
  return sql<boolean>`${serves} and not exists (select from enrolment row
    join training_class held on held.class_id = row.class_id and held.kind = 'patriotism'
    join class_grade result on result.enrolment_id = row.enrolment_id and result.grade <> 'failed'
      and ${isLast('class_grade', 'result')}
    where row.candidate_id = state.candidate_id and row.status = 'enrolled' and ${isLast('enrolment', 'row')})`
}

const REASONS: Readonly<Record<FileKind, (by: Day) => RawBuilder<unknown>>> = {
  awareness: () =>
    sql`case when state.certificate_until is null then 'noCertificate' else 'certificateRunsOut' end as reason,
      state.certificate_until as due`,
  newMember: () => sql`'noNewMemberClass' as reason, (select min(duty.last_day) from file_duty duty
    where duty.candidate_id = state.candidate_id and duty.kind = 'attendNewMemberClass') as due`,
  patriotism: () => sql`'notAttended' as reason, null::date as due`,
}

/** The class of the kind that has them and has given them nothing yet. */
function openClass(kind: FileKind): RawBuilder<unknown> {
  return sql`(select json_build_object('id', head.class_id, 'name', head.name) from enrolment row
    join training_class head on head.class_id = row.class_id and head.kind = ${kind} and not head.called_off
      and ${isLast('training_class', 'head')}
    where row.candidate_id = state.candidate_id and row.status in ('proposed', 'enrolled')
      and ${isLast('enrolment', 'row')} and not exists (select from class_grade failed
        where failed.enrolment_id = row.enrolment_id and failed.grade = 'failed' and ${isLast('class_grade', 'failed')})
      and not exists (select from certificate given where given.enrolment_id = row.enrolment_id)
    order by row.recorded_at desc limit 1) as open_class`
}

/** Cells told one by one at most: those with the most people. */
const MOST_CELLS = 500

type Totals = Pick<NeedReply, 'people' | 'inClass' | 'cellCount' | 'cells'>

/** Of all cells the sums, of the first the numbers of each. */
async function cellsOf(trx: Trx, needy: RawBuilder<unknown>, viewer: Viewer): Promise<Totals> {
  const { rows } = await sql<{
    cell: Omit<NeedReply['cells'][number], 'people' | 'inClass'>
    people: number
    inClass: number
    totals: Omit<Totals, 'cells'>
  }>`
    select ${bodyJson('place', viewer)} as cell, needy.people, needy."inClass",
      json_build_object('people', sum(needy.people) over (), 'inClass', sum(needy."inClass") over (),
        'cellCount', count(*) over ()) as totals
    from (select cell_id, count(*)::int as people, count(open_class)::int as "inClass" from (${needy}) found
      group by cell_id) needy
    join placement place on place.organisation_id = needy.cell_id and place.valid @> ${viewer.today}::date
    order by needy.people desc, place.name collate "vi-x-icu", place.organisation_id
    limit ${MOST_CELLS}`.execute(trx)
  const totals = rows[0]?.totals ?? { people: 0, inClass: 0, cellCount: 0 }
  return { ...totals, cells: rows.map(({ cell, people, inClass }) => ({ ...cell, people, inClass })) }
}

type NeedRow = Omit<NeedItem, 'fullName'> & { name: string | null; cellName: string }

interface Asked extends Pick<Query, 'cell' | 'waiting' | 'limit'> {
  after: (string | number)[] | null
}

async function pageRows(
  trx: Trx,
  needy: RawBuilder<unknown>,
  { cell, waiting, after, limit }: Asked,
  viewer: Viewer,
): Promise<NeedRow[]> {
  const { rows } = await sql<NeedRow>`
    select state.id as "candidateId", ${bodyJson('place', viewer)} as cell, place.name as "cellName", state.stage,
      state.reason, state.due, state.open_class ->> 'id' as "classId", state.open_class ->> 'name' as "className",
      person.full_name as name
    from (select found.*, found.id as candidate_id from (${needy}) found) state
    join placement place on place.organisation_id = state.cell_id and place.valid @> ${viewer.today}::date
    ${WITH_PERSON}
    where ${cell === undefined ? sql`true` : sql`state.cell_id = ${cell}`}
      and ${waiting === undefined ? sql`true` : sql`state.open_class is null`}
      and ${after === null ? sql`true` : sql`(place.name, state.id) > (${after[0]}, ${after[1]}::uuid)`}
    order by place.name, state.id limit ${limit + 1}`.execute(trx)
  return rows
}

async function withNames(trx: Trx, rows: readonly NeedRow[], viewer: Viewer): Promise<NeedItem[]> {
  const places = await findPlaces(
    trx,
    rows.map(({ candidateId }) => candidateId),
    viewer,
  )
  return rows.map(({ name, cellName: _cellName, ...row }) => {
    const place = places.get(row.candidateId)
    const isOpen = place !== undefined && isFileOpen(place, undefined, viewer)
    return { ...row, fullName: isOpen ? name : null }
  })
}
