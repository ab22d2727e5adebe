import { sql } from 'kysely'
import type { z } from 'zod'
import type { MinutesBody } from '#contract/ceremonies'
import { nfc } from '#domain/vietnamese'
import { refreshFiles } from '../candidates/refreshFiles'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { invalid, refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import type { FoundCeremony } from './ceremonyAccess'
import { lockedCeremony } from './ceremonyWrites'
import { type Called, drawUpMinutes, writeCalled } from './minutesRecords'

type Body = z.output<typeof MinutesBody>

/** The form in which minutes are printed: raised when the form changes, so that old ones keep theirs. */
const TEMPLATE = 1

/**
 * Records the minutes of a ceremony with everybody who was called, whole or not at all, in a number of queries that
 * does not grow with them. Whoever was there received the decision; the lễ kết nạp, and with it the day of joining,
 * is recorded only where the minutes say that it was held there. Whoever was absent keeps what is due.
 * @throws 404, 403; 409 when the minutes stand or the ceremony is another; 422 with what stands in the way
 */
export async function recordMinutes(trx: Trx, id: string, body: Body, viewer: Viewer): Promise<void> {
  const ceremony = await lockedCeremony(trx, id, body.expectedVersion, viewer)
  if (ceremony.day > viewer.today) {
    throw refused({ code: 'dayInFuture', field: 'day', params: { today: viewer.today } })
  }
  if (ceremony.kind === 'admission' && !body.holdsAdmission) {
    throw invalid({ code: 'malformed', field: 'holdsAdmission' })
  }
  const called = await drawUpMinutes(trx, ceremony, body, viewer)
  await writeMinutes(trx, ceremony, body, viewer)
  await writeCalled(trx, ceremony, body, called, viewer)
  await writeAttendance(trx, body, called)
  await refreshFiles(
    trx,
    called.map(({ candidateId }) => candidateId),
  )
  const { organisationId } = ceremony
  const present = called.filter((one) => one.present).length
  const detail = { minutesId: body.id, day: ceremony.day, called: called.length, present }
  const line = { ...detail, holdsAdmission: body.holdsAdmission, ids: called.map((one) => one.candidateId) }
  await writeAudit(trx, { action: 'ceremonies.minutes', organisationId, subjectId: id, detail: line }, viewer)
}

async function writeMinutes(
  trx: Trx,
  { id, versionId }: FoundCeremony,
  { id: minutesId, number, holdsAdmission, guests, photoReference }: Body,
  viewer: Viewer,
): Promise<void> {
  await trx
    .insertInto('ceremony_minutes')
    .values({
      id: minutesId,
      event_id: id,
      version_id: versionId,
      number: number === undefined ? null : nfc(number),
      holds_admission: holdsAdmission,
      guests: JSON.stringify(guests),
      photo_reference: photoReference === undefined ? null : nfc(photoReference),
      template: TEMPLATE,
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
    })
    .execute()
}

async function writeAttendance(trx: Trx, { id: minutesId }: Body, called: readonly Called[]): Promise<void> {
  const versions = await personVersions(
    trx,
    called.map(({ candidateId }) => candidateId),
  )
  const rows = called.map((one, position) => ({
    minutes_id: minutesId,
    candidate_id: one.candidateId,
    position,
    cell_id: one.cellId,
    person_version_id: versions.get(one.candidateId) ?? null,
    member_version_id: one.mentor?.versionId ?? null,
    present: one.present,
    oath: one.oath,
    decision_record_id: one.decisionRecordId,
    received_record_id: one.receivedRecordId,
    ceremony_record_id: one.ceremonyRecordId,
  }))
  await trx.insertInto('ceremony_attendance').values(rows).execute()
}

/** The version of each person that stands now: the name the minutes keep. */
async function personVersions(trx: Trx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; versionId: string }>`
    select person.candidate_id as id, person.id as "versionId" from person_version person
    where person.candidate_id = any(${[...ids]}::uuid[])
      and not exists (select from person_version later where later.replaces_id = person.id)`.execute(trx)
  return new Map(rows.map(({ id, versionId }) => [id, versionId]))
}
