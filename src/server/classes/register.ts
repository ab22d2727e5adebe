import { sql } from 'kysely'
import type { z } from 'zod'
import type { listCertificates as endpoint, RegisterItem, RegisterList } from '#contract/classResults'
import { type ClassKind, certificateNumber } from '#domain/classes/kinds'
import type { Day } from '#domain/dates'
import { writeAudit } from '../platform/audit'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db } from '../platform/database'
import { reach, type Viewer } from '../platform/viewer'
import { rightsIn } from './findClass'
import { isLast, withPeople } from './standing'

type Query = z.output<typeof endpoint.query>

interface Row {
  id: string
  serial: number
  suffix: string
  day: Day
  takenBack: boolean
  classId: string
  className: string
  kind: ClassKind
  trainerIds: string[]
  trainerCertifies: boolean
  fullName: string | null
  cellName: string
}

/**
 * The register of a body's certificates of one year, in the order of numbers, those taken back included. Names are
 * told to whoever holds the class, in one line of the audit log.
 */
export async function listCertificates(
  db: Db,
  id: string,
  query: Query,
  viewer: Viewer,
): Promise<RegisterList> {
  const { path } = await reach(db, id, 'classes.read', viewer)
  const after = decodeCursor(query.cursor, ['count', 'text', 'id'])
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<Row>`
      select given.certificate_id as id, given.serial, given.suffix, given.day, given.taken_back as "takenBack",
        class.class_id as "classId", class.name as "className", class.kind, class.trainer_ids as "trainerIds",
        class.trainer_certifies as "trainerCertifies", coalesce(person.full_name, member.full_name) as "fullName",
        cell.name as "cellName"
      from certificate given
      join training_class class on class.class_id = given.class_id and ${isLast('training_class', 'class')}
      join enrolment head on head.enrolment_id = given.enrolment_id and ${isLast('enrolment', 'head')}
      ${withPeople(viewer)}
      where given.organisation_id = ${id} and given.year = ${query.year} and ${isLast('certificate', 'given')}
        and ${after === null ? sql`true` : sql`(given.serial, given.suffix, given.certificate_id) > (${after[0]}, ${after[1]}, ${after[2]}::uuid)`}
      order by given.serial, given.suffix, given.certificate_id limit ${query.limit + 1}`.execute(trx)
    const page = pageOf(
      rows,
      query.limit,
      (row) => [row.serial, row.suffix, row.id],
      (row) => toItem(row, rightsIn({ ...row, organisationId: id, path }, viewer).mayHold),
    )
    const named = page.items.filter(({ fullName }) => fullName !== null)
    if (named.length > 0) {
      const detail = { year: query.year, count: named.length, ids: named.map((item) => item.id) }
      await writeAudit(trx, { action: 'classes.register', organisationId: id, detail }, viewer)
    }
    return page
  })
}

function toItem(row: Row, isNamed: boolean): RegisterItem {
  const { id, serial, suffix, day, takenBack, classId, className, kind, fullName, cellName } = row
  const number = certificateNumber(serial, suffix)
  return {
    id,
    number,
    day,
    takenBack,
    classId,
    className,
    kind,
    fullName: isNamed ? fullName : null,
    cellName,
  }
}
