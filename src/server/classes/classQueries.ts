import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type {
  ClassDetail,
  ClassItem,
  ClassList,
  listClasses as endpoint,
  TrainerList,
} from '#contract/classes'
import { stateOn } from '#domain/classes/kinds'
import { bodyJson } from '../candidates/fileScope'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { forbidden } from '../platform/refusal'
import { pathArray, reach, rolesFor, type Viewer } from '../platform/viewer'
import { type FoundClass, readableClass } from './findClass'
import { sessionsOf, toSessionItem } from './sessions'
import { heldSessions, isLast } from './standing'

type Query = z.output<typeof endpoint.query>
type Row = Omit<ClassItem, 'state'> & { calledOff: boolean }

/** Classes of the body, of those beneath it, and of those above that are open to its people; the latest first. */
export async function listClasses(db: Db, id: string, query: Query, viewer: Viewer): Promise<ClassList> {
  const { path } = await reach(db, id, 'classes.read', viewer)
  const { kind, state, year, limit } = query
  const after = decodeCursor(query.cursor, ['day', 'id'])
  const { today } = viewer
  const states = {
    planned: sql`not found."calledOff" and found.first > ${today}::date`,
    running: sql`not found."calledOff" and ${today}::date between found.first and found.last`,
    ended: sql`not found."calledOff" and found.last < ${today}::date`,
    calledOff: sql`found."calledOff"`,
  }
  const { rows } = await sql<Row>`
    select found.* from (${classRows(viewer)}
      where ${isLast('training_class', 'head')}
        and (place.path <@ ${path}::ltree or place.path @> ${path}::ltree)) found
    where ${kind === undefined ? sql`true` : sql`found.kind = ${kind}`}
      and ${state === undefined ? sql`true` : states[state]}
      and ${year === undefined ? sql`true` : sql`extract(year from found.first) = ${year}`}
      and ${after === null ? sql`true` : sql`(found.first, found.id) < (${after[0]}::date, ${after[1]}::uuid)`}
    order by found.first desc, found.id desc limit ${limit + 1}`.execute(db)
  return pageOf(
    rows,
    limit,
    (row) => [row.first, row.id],
    (row) => toItem(row, viewer),
  )
}

/** Columns of `ClassItem` of training_class `head` with the placement `place` of its body. */
function classRows(viewer: Viewer): RawBuilder<unknown> {
  const countOf = (status: string) => sql`coalesce((select sum(row.headcount) from enrolment row
    where row.class_id = head.class_id and row.status = ${status} and ${isLast('enrolment', 'row')}), 0)::int`
  return sql`
    select head.class_id as id, ${bodyJson('place', viewer)} as organisation, head.kind, head.name,
      json_build_object('number', head.decision_number, 'day', head.decision_day,
        'issuerName', head.issuer_name) as decision,
      head.form, head.place, head.capacity, days.first, days.last, days.sessions, head.called_off as "calledOff",
      ${countOf('enrolled')} as enrolled, ${countOf('proposed')} as proposed,
      (select count(*) from class_grade row join enrolment learner on learner.enrolment_id = row.enrolment_id
          and learner.status = 'enrolled' and ${isLast('enrolment', 'learner')}
        where row.class_id = head.class_id and row.grade <> 'failed' and ${isLast('class_grade', 'row')})::int as completed,
      (select count(*) from certificate row where row.class_id = head.class_id and not row.taken_back
        and ${isLast('certificate', 'row')})::int as certificates
    from training_class head
    join placement place on place.organisation_id = head.organisation_id and place.valid @> ${viewer.today}::date
    cross join lateral (select min(session.day) as first, max(session.day) as last, count(*)::int as sessions
      from ${heldSessions(sql`head.class_id`)}) days`
}

function toItem({ calledOff, ...row }: Row, { today }: Viewer): ClassItem {
  return { ...row, state: stateOn({ first: row.first, last: row.last, calledOff }, today) }
}

/** The class with its sessions and what the viewer may do in it; nobody is named. */
export async function classDetail(db: Db, id: string, viewer: Viewer): Promise<ClassDetail> {
  const found = await readableClass(db, id, viewer)
  const { rows } = await sql<Row>`${classRows(viewer)}
    where head.class_id = ${id} and ${isLast('training_class', 'head')}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('a class that was found has a plan')
  const sessions = await sessionsOf(db, id)
  const { topics, teachers, trainerIds, trainerCertifies, version } = found
  return {
    ...toItem(row, viewer),
    topics,
    teachers,
    trainers: await trainersOf(db, trainerIds),
    trainerCertifies,
    sessionItems: sessions.map(toSessionItem),
    version,
    ...(await lastIssue(db, found, viewer)),
    rights: { hold: found.mayHold, certify: found.mayCertify, propose: found.mayPropose },
  }
}

async function trainersOf(db: Db | Trx, ids: readonly string[]): Promise<ClassDetail['trainers']> {
  if (ids.length === 0) return []
  return db
    .selectFrom('account')
    .select(['id', 'display_name as displayName'])
    .where('id', 'in', [...ids])
    .orderBy('display_name')
    .execute()
}

/** The next number of this year's register, and how the last certificate was marked and signed. */
async function lastIssue(
  db: Db,
  { organisationId, issuerName, mayCertify }: FoundClass,
  { today }: Viewer,
): Promise<Pick<ClassDetail, 'nextSerial' | 'suffix' | 'issuerName'>> {
  if (!mayCertify) return { nextSerial: 1, suffix: null, issuerName }
  const { rows } = await sql<{ serial: number; suffix: string; issuer: string; year: number }>`
    select row.serial, row.suffix, row.issuer_name as issuer, row.year from certificate row
    where row.organisation_id = ${organisationId} order by row.year desc, row.serial desc limit 1`.execute(db)
  const [last] = rows
  if (last === undefined) return { nextSerial: 1, suffix: null, issuerName }
  const nextSerial = last.year === Number(today.slice(0, 4)) ? last.serial + 1 : 1
  return { nextSerial, suffix: last.suffix, issuerName: last.issuer }
}

/**
 * Accounts with the role of trainer at the body today.
 * @throws 403 for whoever holds no classes there
 */
export async function listTrainers(db: Db, id: string, viewer: Viewer): Promise<TrainerList> {
  const organisation = await reach(db, id, 'classes.read', viewer)
  if (rolesFor(viewer, organisation.path, 'classes.hold').length === 0) throw forbidden()
  const { rows } = await sql<TrainerList['items'][number]>`
    select distinct account.id, account.display_name as "displayName" from role_grant held
    join account on account.id = held.account_id and account.disabled_at is null
    where held.organisation_id = ${id} and held.role = 'trainer' and held.from_day <= ${viewer.today}::date
      and (held.to_day is null or ${viewer.today}::date < held.to_day)
    order by "displayName" limit 200`.execute(db)
  return { items: rows, next: null }
}

/** Whether a path lies in the viewer's reach, in SQL. */
export function inReach(place: string, viewer: Viewer): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(`${place}.path`)} <@ any(${pathArray(viewer.roles.map((held) => held.path))})`
}
