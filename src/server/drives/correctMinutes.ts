import { sql } from 'kysely'
import type { z } from 'zod'
import type { MinutesCorrectionBody } from '#contract/ceremonies'
import { judgeFreeText } from '#domain/freeText'
import { nfc } from '#domain/vietnamese'
import { refreshFiles } from '../candidates/refreshFiles'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { conflict, notFound, refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import type { FoundCeremony } from './ceremonyAccess'
import { writableCeremony } from './ceremonyWrites'
import { correctFiles } from './minutesCorrections'
import { type Called, drawUpMinutes, writeCalled } from './minutesRecords'

type Body = z.output<typeof MinutesCorrectionBody>

/** What stands of one person in the minutes that are replaced. */
interface Attended {
  candidateId: string
  position: number
  cellId: string
  personVersionId: string | null
}

/**
 * Puts corrected minutes in the place of those that stand, with the reason; the earlier ones are kept. Of the people
 * who are told anew the files follow: records are added, corrected or taken back by the rules of single records, in
 * one go with the minutes or not at all. Whether the cells were admitted there is not told anew.
 * @throws 404, also for people whom the minutes do not tell of, 403; 409 when other minutes stand than those seen;
 * 422 with the place in the list of each person in whose file something was built on the ceremony
 */
export async function correctMinutes(trx: Trx, id: string, body: Body, viewer: Viewer): Promise<void> {
  const ceremony = await writableCeremony(trx, id, viewer)
  if (ceremony.minutesId !== body.replaces) throw conflict({ code: 'stale', field: 'replaces' })
  const personal = [
    ...judgeFreeText(body.reason, 'reason'),
    ...judgeFreeText(body.place ?? '', 'place'),
    ...judgeFreeText(body.photoReference ?? '', 'photoReference'),
  ]
  if (personal.length > 0) throw refused(...personal)
  const holdsAdmission = await holdsAdmissionOf(trx, body.replaces)
  const told = {
    number: body.number,
    holdsAdmission,
    people: body.people.map((person) => ({ ...person, reason: body.reason })),
  }
  const attended = await attendedOf(
    trx,
    body.replaces,
    told.people.map(({ candidateId }) => candidateId),
  )
  const called = await drawUpMinutes(trx, ceremony, told, viewer)
  const positions = new Map([...attended].map(([candidateId, { position }]) => [candidateId, position]))
  const corrected = await correctFiles(trx, { ceremony, told, called, positions }, viewer)
  await writeCalled(trx, ceremony, told, called, viewer)
  await writeVersion(trx, ceremony, { ...body, holdsAdmission }, viewer)
  await copyOthers(trx, body)
  await writeChanged(trx, body.id, corrected, attended)
  const ids = called.map(({ candidateId }) => candidateId)
  await refreshFiles(trx, ids)
  const detail = { minutesId: body.id, replacesId: body.replaces, ids }
  const { organisationId } = ceremony
  await writeAudit(
    trx,
    { action: 'ceremonies.minutesCorrection', organisationId, subjectId: id, detail },
    viewer,
  )
}

async function holdsAdmissionOf(trx: Trx, minutesId: string): Promise<boolean> {
  const minutes = await trx
    .selectFrom('ceremony_minutes')
    .select('holds_admission')
    .where('id', '=', minutesId)
    .executeTakeFirstOrThrow()
  return minutes.holds_admission
}

/** @throws 404 for somebody the minutes do not tell of */
async function attendedOf(
  trx: Trx,
  minutesId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Attended>> {
  const { rows } = await sql<Attended>`
    select candidate_id as "candidateId", position, cell_id as "cellId", person_version_id as "personVersionId"
    from ceremony_attendance
    where minutes_id = ${minutesId} and candidate_id = any(${[...ids]}::uuid[])`.execute(trx)
  if (rows.length < ids.length) throw notFound()
  return new Map(rows.map((row) => [row.candidateId, row]))
}

async function writeVersion(
  trx: Trx,
  { id, versionId }: FoundCeremony,
  body: Body & { holdsAdmission: boolean },
  viewer: Viewer,
): Promise<void> {
  const { number, place, photoReference } = body
  const written = (text: string | undefined) => (text === undefined ? null : nfc(text))
  const { template } = await trx
    .selectFrom('ceremony_minutes')
    .select('template')
    .where('id', '=', body.replaces)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('ceremony_minutes')
    .values({
      id: body.id,
      event_id: id,
      version_id: versionId,
      number: written(number),
      holds_admission: body.holdsAdmission,
      guests: JSON.stringify(body.guests),
      photo_reference: written(photoReference),
      place: written(place),
      template,
      reason: nfc(body.reason),
      replaces_id: body.replaces,
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
    })
    .execute()
}

/** Whoever is not told anew stands as before, under the name of that day. */
async function copyOthers(trx: Trx, { id, replaces, people }: Body): Promise<void> {
  const ids = people.map(({ candidateId }) => candidateId)
  await sql`
    insert into ceremony_attendance (minutes_id, candidate_id, position, cell_id, person_version_id,
      member_version_id, present, oath, decision_record_id, received_record_id, ceremony_record_id)
    select ${id}, candidate_id, position, cell_id, person_version_id,
      member_version_id, present, oath, decision_record_id, received_record_id, ceremony_record_id
    from ceremony_attendance
    where minutes_id = ${replaces} and not candidate_id = any(${ids}::uuid[])`.execute(trx)
}

async function writeChanged(
  trx: Trx,
  minutesId: string,
  called: readonly Called[],
  attended: ReadonlyMap<string, Attended>,
): Promise<void> {
  const rows = called.flatMap((one) => {
    const before = attended.get(one.candidateId)
    if (before === undefined) return []
    return {
      minutes_id: minutesId,
      candidate_id: one.candidateId,
      position: before.position,
      cell_id: before.cellId,
      person_version_id: before.personVersionId,
      member_version_id: one.mentor?.versionId ?? null,
      present: one.present,
      oath: one.oath,
      decision_record_id: one.decisionRecordId,
      received_record_id: one.receivedRecordId,
      ceremony_record_id: one.ceremonyRecordId,
    }
  })
  if (rows.length > 0) await trx.insertInto('ceremony_attendance').values(rows).execute()
}
