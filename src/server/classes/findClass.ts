import { sql } from 'kysely'
import { may } from '#domain/access'
import type { ClassForm, ClassKind } from '#domain/classes/kinds'
import type { Day } from '#domain/dates'
import type { OrganisationKind } from '#domain/organisations/kinds'
import type { Db, Trx } from '../platform/database'
import { holdTree, lockEach } from '../platform/locks'
import { conflict, forbidden, notFound, refused } from '../platform/refusal'
import { isWithin, type Viewer } from '../platform/viewer'
import { isLast } from './standing'

/** A class as it is planned now, with what the viewer may do in it. */
export interface FoundClass {
  id: string
  /** row that holds now */
  versionId: string
  organisationId: string
  organisationKind: OrganisationKind
  path: string
  kind: ClassKind
  name: string
  decisionNumber: string
  decisionDay: Day
  issuerName: string
  form: ClassForm
  place: string
  capacity: number
  topics: string[]
  teachers: string[]
  trainerIds: string[]
  trainerCertifies: boolean
  calledOff: boolean
  /** rows of the plan and of its sessions */
  version: number
  /** works at the organising body, as a trainer only where this class is theirs */
  mayHold: boolean
  mayCertify: boolean
  mayPropose: boolean
}

/**
 * The class, or null when unknown or not for the viewer to know of: its organiser stands in their reach, or above a
 * body of theirs, whose people it is open to.
 */
export async function findClass(db: Db | Trx, id: string, viewer: Viewer): Promise<FoundClass | null> {
  const { rows } = await sql<Omit<FoundClass, 'mayHold' | 'mayCertify' | 'mayPropose'>>`
    select head.class_id as id, head.id as "versionId", head.organisation_id as "organisationId",
      place.kind as "organisationKind", place.path::text as path, head.kind, head.name,
      head.decision_number as "decisionNumber", head.decision_day as "decisionDay", head.issuer_name as "issuerName",
      head.form, head.place, head.capacity, head.topics, head.teachers, head.trainer_ids as "trainerIds",
      head.trainer_certifies as "trainerCertifies", head.called_off as "calledOff",
      (select count(*) from training_class every where every.class_id = head.class_id)::int
        + (select count(*) from class_session every where every.class_id = head.class_id)::int as version
    from training_class head
    join placement place on place.organisation_id = head.organisation_id and place.valid @> ${viewer.today}::date
    where head.class_id = ${id} and ${isLast('training_class', 'head')}`.execute(db)
  const [row] = rows
  if (row === undefined || !isKnownTo(row.path, viewer)) return null
  return { ...row, ...rightsIn(row, viewer) }
}

function isKnownTo(path: string, viewer: Viewer): boolean {
  return viewer.roles.some((held) => isWithin(path, held.path) || isWithin(held.path, path))
}

/** What the viewer may do in a class of this body with these trainers. */
export function rightsIn(
  given: Pick<FoundClass, 'organisationId' | 'path' | 'trainerIds' | 'trainerCertifies'>,
  viewer: Viewer,
): Pick<FoundClass, 'mayHold' | 'mayCertify' | 'mayPropose'> {
  const { organisationId, path, trainerIds, trainerCertifies } = given
  const held = viewer.roles.filter(
    (role) => role.organisationId === organisationId && may(role.role, 'classes.hold', 'own'),
  )
  const isOfficer = held.some(({ role }) => role === 'officer')
  const isTrainer = held.length > 0 && trainerIds.includes(viewer.accountId)
  return {
    mayHold: isOfficer || isTrainer,
    mayCertify: isOfficer || (isTrainer && trainerCertifies),
    mayPropose: viewer.roles.some(
      (role) => may(role.role, 'candidates.write', 'own') && isWithin(role.path, path),
    ),
  }
}

/**
 * The class for reading.
 * @throws 404 when it is not there for the viewer, 403 where their role reads no classes
 */
export async function readableClass(db: Db | Trx, id: string, viewer: Viewer): Promise<FoundClass> {
  const found = await findClass(db, id, viewer)
  if (found === null) throw notFound()
  const isReader = viewer.roles.some(
    (held) =>
      may(held.role, 'classes.read', 'own') &&
      (isWithin(found.path, held.path) || isWithin(held.path, found.path)),
  )
  if (!isReader) throw forbidden()
  return found
}

/**
 * The class for writing, while no other write is under way in it.
 * @throws 404, 403 as for reading; 403 without the right; 422 for a class that was called off
 */
export async function lockedClass(
  trx: Trx,
  id: string,
  right: 'mayHold' | 'mayCertify' | 'mayPropose' | null,
  viewer: Viewer,
): Promise<FoundClass> {
  await holdTree(trx)
  await lockEach(trx, 'trainingClass', [id])
  const found = await readableClass(trx, id, viewer)
  if (right !== null && !found[right]) throw forbidden()
  if (found.calledOff) throw refused({ code: 'classCalledOff', field: 'id' })
  return found
}

/** @throws 409 when it is not what the viewer saw */
export function refuseOtherVersion(version: number, expected: number): void {
  if (version !== expected) throw conflict({ code: 'stale', field: 'expectedVersion', params: { version } })
}
