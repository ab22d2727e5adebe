import { sql } from 'kysely'
import { nfc } from '#domain/vietnamese'
import { refreshFiles } from '../candidates/refreshFiles'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { holdTree } from '../platform/locks'
import { conflict, refused } from '../platform/refusal'
import type { Reached, Viewer } from '../platform/viewer'
import { lockLikeness, noticeTwins, type Pair, rememberDistinct } from './duplicates'
import { identityMark, writeMarks } from './identityMarks'
import {
  type AdmissionRow,
  type JudgedRow,
  judgeRows,
  likenessOf,
  located,
  standsInTheWay,
} from './judgeRows'
import { countedColumns, personColumns, sealedColumns } from './people'

/**
 * Records the people of one request: all or none.
 * @throws 404 for organisations outside reach, 409 for an id in use, 422 with what stands in the way
 */
export async function recordAdmissions(
  trx: Trx,
  page: Reached,
  rows: readonly AdmissionRow[],
  sealKey: Buffer,
  viewer: Viewer,
): Promise<void> {
  await holdTree(trx)
  await refuseTakenIds(trx, rows)
  const candidates = rows.map(({ id }) => ({ id, created_at: viewer.now }))
  await trx.insertInto('candidate').values(candidates).execute()
  const likenesses = rows.map((row) => likenessOf(row, viewer))
  await lockLikeness(trx, likenesses)
  const judged = await judgeRows(trx, page, rows, viewer)
  const faults = judged.flatMap(({ row, findings }) =>
    findings.filter(standsInTheWay).map((finding) => located(finding, row)),
  )
  if (faults.length > 0) throw refused(...faults)
  await writePeople(trx, rows, sealKey, viewer)
  await trx
    .insertInto('record')
    .values(judged.flatMap((one) => recordsOf(one, viewer)))
    .execute()
  await refreshFiles(
    trx,
    rows.map((row) => row.id),
  )
  await rememberDistinct(trx, pairsOf(judged, 'confirmed'), viewer)
  await noticeTwins(trx, pairsOf(judged, 'unseen'), viewer)
  await writeAudit(
    trx,
    {
      action: 'admissions.record',
      organisationId: page.id,
      ...(rows.length === 1 && { subjectId: rows[0]?.id }),
      detail: { count: rows.length, ids: rows.map((row) => row.id) },
    },
    viewer,
  )
}

/** @throws 409 when an id stands in two rows or names a file that exists */
export async function refuseTakenIds(
  trx: Trx,
  rows: readonly { id: string; position?: number | null }[],
): Promise<void> {
  const { rows: taken } = await sql<{ id: string }>`
    select id from candidate where id = any(${rows.map((row) => row.id)}::uuid[])`.execute(trx)
  const seen = new Set(taken.map((candidate) => candidate.id))
  for (const row of rows) {
    if (seen.has(row.id)) throw conflict(located({ code: 'stale', field: 'id' }, row))
    seen.add(row.id)
  }
}

/** The people of new files, with their sealed fields. */
export async function writePeople(
  trx: Trx,
  rows: readonly Pick<AdmissionRow, 'id' | 'person'>[],
  sealKey: Buffer,
  viewer: Viewer,
): Promise<void> {
  const versions = rows.map(({ id, person }) => ({
    id: newId(viewer.now),
    candidate_id: id,
    ...personColumns(person),
    ...countedColumns(person),
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
  }))
  await trx.insertInto('person_version').values(versions).execute()
  const versionOf = new Map(versions.map((version) => [version.candidate_id, version.id]))
  const sealed = rows.flatMap(({ id, person }) =>
    sealedColumns(sealKey, id, person).map((field) => ({ ...field, version_id: versionOf.get(id) ?? '' })),
  )
  if (sealed.length > 0) await trx.insertInto('sealed_field').values(sealed).execute()
  const marks = rows.map(({ id, person }) => ({
    version_id: versionOf.get(id) ?? '',
    candidate_id: id,
    mark: identityMark(person.identityNumber, viewer),
  }))
  await writeMarks(trx, marks)
}

function recordsOf({ row, cell, issuerId }: JudgedRow, viewer: Viewer) {
  const common = {
    candidate_id: row.id,
    organisation_id: cell.id,
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
  }
  const decision = {
    ...common,
    id: newId(viewer.now),
    kind: 'admissionDecision',
    day: row.decision.day,
    decision_number: nfc(row.decision.number),
    issuer_name: nfc(row.decision.issuerName),
    issuer_organisation_id: issuerId,
  }
  if (row.ceremonyDay === undefined) return [decision]
  return [decision, { ...common, id: newId(viewer.now), kind: 'ceremony', day: row.ceremonyDay }]
}

function pairsOf(judged: readonly JudgedRow[], which: 'confirmed' | 'unseen'): Pair[] {
  return judged.flatMap((one) => one[which].map((otherId): Pair => [one.row.id, otherId]))
}
