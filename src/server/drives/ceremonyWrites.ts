import { sql } from 'kysely'
import type { z } from 'zod'
import type { CeremonyBody, CeremonyCorrectionBody } from '#contract/ceremonies'
import { judgeEvent } from '#domain/drives/judge'
import type { CeremonyKind } from '#domain/drives/words'
import type { JudgedFinding } from '#domain/findings'
import { isCell } from '#domain/organisations/kinds'
import { judgeDaysLived } from '#domain/organisations/life'
import { nfc } from '#domain/vietnamese'
import { writeAudit } from '../platform/audit'
import type { Db, Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { livesOf } from '../platform/lives'
import { holdTree, lockEach } from '../platform/locks'
import { conflict, forbidden, notFound, refused } from '../platform/refusal'
import { isWithin, reach, type Viewer } from '../platform/viewer'
import { type FoundCeremony, findCeremony } from './ceremonyAccess'
import { findDrive } from './driveAccess'

type Body = z.output<typeof CeremonyBody>
type Correction = z.output<typeof CeremonyCorrectionBody>
type Facts = Pick<Body, 'day' | 'starts' | 'place' | 'seatRows' | 'rowSeats' | 'guests'>

interface Version {
  id: string
  eventId: string
  organisationId: string
  kind: CeremonyKind
  driveId: string | null
  replacesId: string | null
  reason: string | null
  takenBack?: true
}

/** @throws 404, 403; 409 for an id in use; 422 for a lễ kết nạp of no cell, or a day the body did not live */
export async function planCeremony(
  trx: Trx,
  organisationId: string,
  body: Body,
  viewer: Viewer,
): Promise<void> {
  await holdTree(trx)
  const organisation = await reach(trx, organisationId, 'drives.write', viewer)
  if (body.kind === 'admission' && !isCell(organisation.kind)) {
    throw refused({ code: 'notCell', field: 'kind' })
  }
  if (body.driveId !== undefined) {
    // not while somebody takes the drive back
    await lockEach(trx, 'drive', [body.driveId])
    const drive = await findDrive(trx, body.driveId, viewer)
    // a drive of the very body, or of one above it
    if (!isWithin(organisation.path, drive.path)) throw notFound()
  }
  await refuseDay(trx, organisationId, body)
  const taken = await trx.selectFrom('ceremony_event').select('id').where('id', '=', body.id).execute()
  if (taken.length > 0) throw conflict({ code: 'stale', field: 'id' })
  const { id, kind, driveId = null } = body
  const version = { id, eventId: id, organisationId, kind, driveId, replacesId: null, reason: null }
  await writeVersion(trx, version, body, viewer)
  const detail = { kind, day: body.day, driveId }
  await writeAudit(trx, { action: 'ceremonies.plan', organisationId, subjectId: id, detail }, viewer)
}

/** @throws 404, 403; 409 when it is not as the viewer saw it, or its minutes stand; 422 as for a new one */
export async function correctCeremony(trx: Trx, id: string, body: Correction, viewer: Viewer): Promise<void> {
  const ceremony = await lockedCeremony(trx, id, body.expectedVersion, viewer)
  const { organisationId, kind, driveId, versionId: replacesId } = ceremony
  const reason = nfc(body.reason)
  const shared = { id: newId(viewer.now), eventId: id, organisationId, kind, driveId, replacesId, reason }
  if (body.change === undefined) await writeVersion(trx, { ...shared, takenBack: true }, ceremony, viewer)
  else {
    await refuseDay(trx, organisationId, body.change)
    await writeVersion(trx, shared, body.change, viewer)
  }
  const detail = { takenBack: body.takeBack === true }
  await writeAudit(trx, { action: 'ceremonies.correct', organisationId, subjectId: id, detail }, viewer)
}

/**
 * The ceremony, locked against other writers.
 * @throws 404, 403; 409 when it is not as the viewer saw it, or its minutes stand
 */
export async function lockedCeremony(
  trx: Trx,
  id: string,
  expectedVersion: number,
  viewer: Viewer,
): Promise<FoundCeremony> {
  const ceremony = await writableCeremony(trx, id, viewer)
  if (ceremony.minutesId !== null) throw conflict({ code: 'minutesStand' })
  if (ceremony.version !== expectedVersion) {
    const params = { version: ceremony.version }
    throw conflict({ code: 'stale', field: 'expectedVersion', params })
  }
  return ceremony
}

/**
 * The ceremony, locked against other writers, whether its minutes stand or not.
 * @throws 404, 403
 */
export async function writableCeremony(trx: Trx, id: string, viewer: Viewer): Promise<FoundCeremony> {
  await holdTree(trx)
  await lockEach(trx, 'drive', [id])
  const ceremony = await findCeremony(trx, id, viewer)
  if (!ceremony.mayWrite) throw forbidden()
  return ceremony
}

async function refuseDay(trx: Trx, organisationId: string, { day }: Facts): Promise<void> {
  const lives = await livesOf(trx, [organisationId])
  const faults = judgeDaysLived(lives.get(organisationId), { from: day, to: day }, 'day')
  if (faults.length > 0) throw refused(...faults)
}

async function writeVersion(
  trx: Trx,
  { id, eventId, organisationId, kind, driveId, replacesId, reason, takenBack }: Version,
  { day, starts, place, seatRows, rowSeats, guests }: Facts,
  viewer: Viewer,
): Promise<void> {
  await trx
    .insertInto('ceremony_event')
    .values({
      id,
      event_id: eventId,
      organisation_id: organisationId,
      drive_id: driveId,
      kind,
      day,
      starts,
      place: nfc(place),
      seat_rows: seatRows,
      row_seats: rowSeats,
      guests: JSON.stringify(guests),
      taken_back: takenBack ?? false,
      reason,
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
      replaces_id: replacesId,
    })
    .execute()
}

/** What is to be seen before the ceremony, with so many called. */
export async function ceremonyFindings(
  db: Db | Trx,
  { day, seatRows, rowSeats, driveId }: FoundCeremony,
  called: number,
): Promise<JudgedFinding[]> {
  const { rows } = await sql<{ from: string; to: string }>`
    select from_day as "from", to_day as "to" from drive where drive_id = ${driveId}
      and not exists (select from drive later where later.replaces_id = drive.id)`.execute(db)
  return judgeEvent({ day, seatRows, rowSeats, window: rows[0] ?? null, called })
}
