import { sql } from 'kysely'
import type { z } from 'zod'
import type { DriveBody, DriveCorrectionBody } from '#contract/drives'
import { judgeDrive } from '#domain/drives/judge'
import { judgeDaysLived } from '#domain/organisations/life'
import { nfc } from '#domain/vietnamese'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { livesOf } from '../platform/lives'
import { holdTree, lockEach } from '../platform/locks'
import { conflict, forbidden, notFound, refused } from '../platform/refusal'
import { reach, type Viewer } from '../platform/viewer'
import { findDrive, STANDING_ENTRIES } from './driveAccess'

type Body = z.output<typeof DriveBody>
type Facts = Omit<Body, 'commandId' | 'id'>
type Correction = z.output<typeof DriveCorrectionBody>

interface Version {
  id: string
  driveId: string
  organisationId: string
  replacesId: string | null
  reason: string | null
  takenBack?: true
}

/** @throws 404, 403; 409 for an id in use; 422 for a window that ends before it begins or that the body did not live */
export async function openDrive(trx: Trx, organisationId: string, body: Body, viewer: Viewer): Promise<void> {
  await holdTree(trx)
  await reach(trx, organisationId, 'drives.write', viewer)
  await judgeFacts(trx, organisationId, body, viewer)
  const taken = await trx.selectFrom('drive').select('id').where('id', '=', body.id).executeTakeFirst()
  if (taken !== undefined) throw conflict({ code: 'stale', field: 'id' })
  const version = { id: body.id, driveId: body.id, organisationId, replacesId: null, reason: null }
  await writeVersion(trx, version, body, viewer)
  const detail = { from: body.from, to: body.to }
  await writeAudit(trx, { action: 'drives.open', organisationId, subjectId: body.id, detail }, viewer)
}

/** @throws 404, 403; 409 when it is not as the viewer saw it; 422 as for a new one, or while somebody is on the roster */
export async function correctDrive(trx: Trx, id: string, body: Correction, viewer: Viewer): Promise<void> {
  await holdTree(trx)
  await lockEach(trx, 'drive', [id])
  const drive = await findDrive(trx, id, viewer)
  if (!drive.mayWrite) throw forbidden()
  if (drive.version !== body.expectedVersion) {
    throw conflict({ code: 'stale', field: 'expectedVersion', params: { version: drive.version } })
  }
  const { organisationId, versionId: replacesId } = drive
  const reason = nfc(body.reason)
  const version = { id: newId(viewer.now), driveId: id, organisationId, replacesId, reason }
  if (body.change !== undefined) {
    await judgeFacts(trx, organisationId, body.change, viewer)
    await writeVersion(trx, version, body.change, viewer)
  } else {
    await refuseInUse(trx, id)
    const { name, from, to, occasions, aim } = drive
    const facts = { name, from, to, occasions, aim, aims: [] }
    await writeVersion(trx, { ...version, takenBack: true }, facts, viewer)
  }
  const detail = { takenBack: body.takeBack === true }
  await writeAudit(trx, { action: 'drives.correct', organisationId, subjectId: id, detail }, viewer)
}

async function judgeFacts(trx: Trx, id: string, facts: Facts, viewer: Viewer): Promise<void> {
  const order = judgeDrive(facts)
  if (order.length > 0) throw refused(...order)
  const lives = await livesOf(trx, [id])
  const lived = judgeDaysLived(lives.get(id), facts, 'from')
  if (lived.length > 0) throw refused(...lived)
  await refuseForeignAims(trx, id, facts, viewer)
}

/** @throws 404 for a body out of reach, 422 for one that does not stand right beneath today */
async function refuseForeignAims(trx: Trx, id: string, { aims }: Facts, viewer: Viewer): Promise<void> {
  const ids = aims.map(({ organisationId }) => organisationId)
  if (ids.length === 0) return
  const { rows } = await sql<{ id: string; parentId: string | null; path: string }>`
    select organisation_id as id, parent_id as "parentId", path::text as path from placement
    where organisation_id = any(${ids}::uuid[]) and valid @> ${viewer.today}::date`.execute(trx)
  const places = new Map(rows.map((row) => [row.id, row]))
  for (const [index, asked] of ids.entries()) {
    const place = places.get(asked)
    const isReached = viewer.roles.some(
      (held) => place !== undefined && `${place.path}.`.startsWith(`${held.path}.`),
    )
    if (place === undefined || !isReached) throw notFound()
    if (place.parentId !== id) throw refused({ code: 'notChild', field: `aims.${index}.organisationId` })
  }
  if (new Set(ids).size < ids.length) throw refused({ code: 'malformed', field: 'aims' })
}

async function refuseInUse(trx: Trx, id: string): Promise<void> {
  const { rows } = await sql`
    select from ${STANDING_ENTRIES} entry where entry.drive_id = ${id}
    union all select from ceremony_event event where event.drive_id = ${id} and not event.taken_back
      and not exists (select from ceremony_event later where later.replaces_id = event.id) limit 1`.execute(
    trx,
  )
  if (rows.length > 0) throw refused({ code: 'driveInUse', field: 'takeBack' })
}

async function writeVersion(
  trx: Trx,
  { id, driveId, organisationId, replacesId, reason, takenBack }: Version,
  { name, from, to, occasions, aim, aims }: Facts,
  viewer: Viewer,
): Promise<void> {
  await trx
    .insertInto('drive')
    .values({
      id,
      drive_id: driveId,
      organisation_id: organisationId,
      name: nfc(name),
      from_day: from,
      to_day: to,
      occasions: JSON.stringify(occasions.map((occasion) => ({ ...occasion, name: nfc(occasion.name) }))),
      aim,
      taken_back: takenBack ?? false,
      reason,
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
      replaces_id: replacesId,
    })
    .execute()
  if (aims.length === 0) return
  const rows = aims.map(({ organisationId: body, value }) => ({
    version_id: id,
    organisation_id: body,
    value,
  }))
  await trx.insertInto('drive_aim').values(rows).execute()
}
