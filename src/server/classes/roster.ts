import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { EnrolmentItem, EnrolmentList, listEnrolments as endpoint } from '#contract/classRoster'
import { certificateNumber, type Grade, recordKindOf } from '#domain/classes/kinds'
import { birthText, type PersonRow } from '../admissions/people'
import { findPlaces, isFileOpen } from '../candidates/filePlace'
import { bodyJson } from '../candidates/fileScope'
import { writeAudit } from '../platform/audit'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { inReach } from './classQueries'
import { type FoundClass, readableClass } from './findClass'
import { isLast, withPeople } from './standing'

type Query = z.output<typeof endpoint.query>

/** An enrolment as it stands, with what came of it. */
interface RosterRow extends Pick<PersonRow, 'birth_day' | 'birth_precision'> {
  id: string
  candidateId: string | null
  fullName: string | null
  given: string
  sorted: string
  cell: EnrolmentItem['cell']
  headcount: number
  status: EnrolmentItem['status']
  day: EnrolmentItem['day']
  reasonCode: EnrolmentItem['reasonCode']
  attended: number
  grade: Grade | null
  certificate: {
    id: string
    serial: number
    suffix: string
    day: string
    takenBack: boolean
    version: number
  } | null
}

/**
 * Who is in a class. The organiser's people who hold it see all names, others those of the files open to them, and a
 * body beneath the organiser no more than its own people. A reply with names is one line in the audit log.
 */
export async function listEnrolments(
  db: Db,
  id: string,
  query: Query,
  viewer: Viewer,
): Promise<EnrolmentList> {
  const found = await readableClass(db, id, viewer)
  const after = decodeCursor(query.cursor, ['text', 'text', 'id'])
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const rows = await rosterRows(trx, found, { ...query, after }, viewer)
      const open = await openFiles(trx, rows, viewer)
      const page = pageOf(
        rows,
        query.limit,
        (row) => [row.given, row.sorted, row.id],
        (row) => toItem(found, row, open),
      )
      await logNames(trx, found, page.items, viewer)
      return { ...page, nameOpen: found.mayHold, version: await rosterVersion(trx, id) }
    })
}

/** Rows of enrolments, grades and certificates of a class: what a write of any of these must have seen. */
export async function rosterVersion(db: Db | Trx, classId: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select ((select count(*) from enrolment where class_id = ${classId})
      + (select count(*) from class_grade where class_id = ${classId})
      + (select count(*) from certificate where class_id = ${classId}))::int as version`.execute(db)
  return rows[0]?.version ?? 0
}

const NAME = sql`coalesce(person.full_name, member.full_name)`
/** Lists of names go by the given name, which stands last; those who may not read it get another order. */
export const GIVEN_NAME = sql`regexp_replace(coalesce(${NAME}, ''), '^.* ', '') collate "vi-x-icu"`
export const WHOLE_NAME = sql`coalesce(${NAME}, '') collate "vi-x-icu"`

/** How often an enrolment `head` was there. */
export const ATTENDED = sql`(select count(*)::int from attendance row
  join class_session session on session.session_id = row.session_id and not session.taken_back
    and ${isLast('class_session', 'session')}
  where row.enrolment_id = head.enrolment_id and row.present > 0 and ${isLast('attendance', 'row')})`

/** Grade of an enrolment `head`. */
export const GRADE = sql`(select row.grade from class_grade row
  where row.enrolment_id = head.enrolment_id and ${isLast('class_grade', 'row')})`

interface Page extends Query {
  after: (string | number)[] | null
}

async function rosterRows(
  trx: Trx,
  found: FoundClass,
  { after, status, limit }: Page,
  viewer: Viewer,
): Promise<RosterRow[]> {
  const order: RawBuilder<unknown>[] = found.mayHold
    ? [GIVEN_NAME, WHOLE_NAME]
    : [sql`cell.name collate "vi-x-icu"`, sql`''::text collate "vi-x-icu"`]
  const [given = sql`''`, sorted = sql`''`] = order
  const isSeen = found.mayHold ? sql`true` : inReach('cell', viewer)
  const { rows } = await sql<RosterRow>`
    select head.enrolment_id as id, head.candidate_id as "candidateId", ${NAME} as "fullName",
      ${given} as given, ${sorted} as sorted, ${bodyJson('cell', viewer)} as cell, head.headcount, head.status, head.day,
      head.reason_code as "reasonCode", person.birth_day, person.birth_precision, ${ATTENDED} as attended,
      ${GRADE} as grade, (select json_build_object('id', given.certificate_id, 'serial', given.serial,
        'suffix', given.suffix, 'day', given.day, 'takenBack', given.taken_back, 'version', (select count(*) from certificate every
          where every.certificate_id = given.certificate_id)) from certificate given
        where given.enrolment_id = head.enrolment_id and ${isLast('certificate', 'given')}
        order by given.taken_back, given.recorded_at desc limit 1) as certificate
    from enrolment head ${withPeople(viewer)}
    where head.class_id = ${found.id} and ${isLast('enrolment', 'head')} and ${isSeen}
      and ${status === undefined ? sql`true` : sql`head.status = ${status}`}
      and ${after === null ? sql`true` : sql`(${given}, ${sorted}, head.enrolment_id) > (${after[0]}, ${after[1]}, ${after[2]}::uuid)`}
    order by ${given}, ${sorted}, head.enrolment_id limit ${limit + 1}`.execute(trx)
  return rows
}

/** Ids of the files among these that are open to the viewer without a purpose. */
async function openFiles(trx: Trx, rows: readonly RosterRow[], viewer: Viewer): Promise<ReadonlySet<string>> {
  const ids = rows.flatMap(({ candidateId }) => candidateId ?? [])
  const places = await findPlaces(trx, ids, viewer)
  return new Set(
    [...places.values()].filter((place) => isFileOpen(place, undefined, viewer)).map(({ id }) => id),
  )
}

function toItem(found: FoundClass, row: RosterRow, open: ReadonlySet<string>): EnrolmentItem {
  const { id, cell, headcount, status, day, reasonCode, attended, grade, certificate } = row
  const isOpenFile = row.candidateId !== null && open.has(row.candidateId)
  const isNamed = found.mayHold || isOpenFile
  const printsBirth = status === 'enrolled' && recordKindOf(found.kind) !== null && row.birth_day !== null
  return {
    id,
    candidateId: isOpenFile ? row.candidateId : null,
    fullName: isNamed ? row.fullName : null,
    birthDate: isNamed && printsBirth ? birthText(row) : null,
    cell,
    headcount,
    status,
    day,
    reasonCode,
    attended,
    grade: isNamed ? grade : null,
    certificate:
      certificate === null || !isNamed
        ? null
        : {
            id: certificate.id,
            number: certificateNumber(certificate.serial, certificate.suffix),
            day: certificate.day,
            takenBack: certificate.takenBack,
            version: certificate.version,
          },
  }
}

async function logNames(
  trx: Trx,
  { id, organisationId }: FoundClass,
  items: readonly EnrolmentItem[],
  viewer: Viewer,
): Promise<void> {
  const named = items.filter(({ fullName }) => fullName !== null)
  if (named.length === 0) return
  const detail = { purpose: null, count: named.length, ids: named.map((item) => item.id) }
  await writeAudit(trx, { action: 'classes.read', organisationId, subjectId: id, detail }, viewer)
}
