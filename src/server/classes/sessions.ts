import { type RawBuilder, sql } from 'kysely'
import type { SessionItem } from '#contract/classes'
import type { SessionPart } from '#domain/classes/kinds'
import type { Day } from '#domain/dates'
import type { Db, Trx } from '../platform/database'
import { heldSessions, isLast } from './standing'

export interface SessionRow {
  id: string
  versionId: string
  classId: string
  day: Day
  part: SessionPart
  topic: string
  takenBack: boolean
  taken: boolean
  present: number | null
}

const COLUMNS = sql`session.session_id as id, session.id as "versionId", session.class_id as "classId",
  session.day, session.part, session.topic, session.taken_back as "takenBack",
  exists (select from attendance row where row.session_id = session.session_id) as taken,
  (select sum(row.present)::int from attendance row where row.session_id = session.session_id
    and ${isLast('attendance', 'row')} and ${isEnrolled('row')}) as present`

/** The enrolment of the attendance row with this alias stands. */
function isEnrolled(row: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select from enrolment head where head.enrolment_id = ${sql.ref(`${row}.enrolment_id`)}
    and head.status = 'enrolled' and ${isLast('enrolment', 'head')})`
}

const PARTS = sql`array_position(array['morning', 'wholeDay', 'afternoon', 'evening'], session.part)`

/** The sessions of a class that are held, in their order. */
export async function sessionsOf(db: Db | Trx, classId: string): Promise<SessionRow[]> {
  const { rows } = await sql<SessionRow>`
    select ${COLUMNS} from ${heldSessions(sql`${classId}`)}
    order by session.day, ${PARTS}, session.session_id`.execute(db)
  return rows
}

/** A session as it stands, also one that is not held any more. */
export async function findSession(db: Db | Trx, id: string): Promise<SessionRow | null> {
  const { rows } = await sql<SessionRow>`
    select ${COLUMNS} from class_session session
    where session.session_id = ${id} and ${isLast('class_session', 'session')}`.execute(db)
  return rows[0] ?? null
}

export function toSessionItem({ id, day, part, topic, taken, present }: SessionRow): SessionItem {
  return { id, day, part, topic, taken, present: taken ? (present ?? 0) : null }
}
