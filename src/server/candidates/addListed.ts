import { attemptOf } from '#domain/candidates/course'
import { judgeRecord } from '#domain/candidates/judgeRecord'
import type { Finding, JudgedFinding } from '#domain/findings'
import type { Trx } from '../platform/database'
import { Refusal, refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { auditFile, drawUp, namedIn, refuseBlocked, refuseOutOfPlace, workOf, writeRecord } from './addRecord'
import { refuseFalling, withoutHidden } from './brokenFile'
import { entryFor } from './entering'
import { viewingSeats } from './filePlace'
import { type FileWork, lockedFiles } from './fileWork'
import { type Given, refuseWithoutBehalf } from './recordDraft'
import { refreshFiles } from './refreshFiles'

/** A dated fact as a list tells it. */
export interface ListedRecord {
  id: string
  given: Given
  /** the place in the list of what is said of a field of the record */
  at: (field: string) => string
}

/**
 * Adds what a list tells to a file, each fact judged as `addRecord` judges it, on those before it; gives what is to be
 * said of them besides.
 * @throws 404 for whatever they name outside reach, 422 with what stands in the way, in its place of the list
 */
export async function addListed(
  trx: Trx,
  candidateId: string,
  listed: readonly ListedRecord[],
  viewer: Viewer,
): Promise<Finding[]> {
  const named = listed.map(({ given }) => namedIn(given))
  const all = {
    bodies: named.flatMap(({ bodies }) => bodies),
    members: named.flatMap(({ members }) => members),
  }
  let file = workOf(await lockedFiles(trx, [candidateId], all, viewer), candidateId)
  const told: Finding[] = []
  for (const one of listed) {
    try {
      const added = await addOne(trx, file, one, viewer)
      file = { ...file, records: added.records }
      told.push(...added.findings.map((finding) => placed(finding, one)))
    } catch (error) {
      throw error instanceof Refusal && error.findings.length > 0
        ? new Refusal(
            error.code,
            error.findings.map((finding) => placed(finding, one)),
          )
        : error
    }
  }
  await refreshFiles(trx, [candidateId])
  const detail = { recordIds: listed.map(({ id }) => id) }
  await auditFile(trx, 'candidates.record', file, detail, viewer)
  return told
}

async function addOne(trx: Trx, file: FileWork, { id, given }: ListedRecord, viewer: Viewer) {
  const entry = entryFor(file.place, given.kind, viewer)
  // a list says of many files what its sender may enter in some
  if (entry === null) throw refused({ code: 'actorUnfit', field: 'kind' })
  const record = await drawUp(trx, id, given, file, viewer)
  refuseWithoutBehalf(entry, given, viewer)
  refuseOutOfPlace(file, record)
  const seats = viewingSeats(file.place, viewer)
  const findings: JudgedFinding[] = judgeRecord(file.records, record, file.context).map((finding) =>
    withoutHidden(finding, seats),
  )
  refuseBlocked(findings)
  refuseFalling(file.records, [record], file.context, seats)
  const attempt = attemptOf(file.records, record)
  const { behalf, reason } = given
  const entering = {
    candidateId: file.place.id,
    behalf,
    reason,
    entry,
    meetingId: null,
    replacesId: null,
    attempt,
  }
  await writeRecord(trx, record, entering, viewer)
  // the order of recording is the order of the list
  const last = Math.max(-1, ...file.records.map(({ seq }) => seq))
  return { records: [...file.records, { ...record, seq: last + 1 }], findings }
}

const placed = (finding: Finding, { at }: ListedRecord): Finding => ({
  ...finding,
  field: at(finding.field ?? ''),
})
