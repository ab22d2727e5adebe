import type { FileContext } from '#domain/candidates/context'
import { KIND_NAMES } from '#domain/candidates/kinds'
import type { FileRecord } from '#domain/candidates/records'
import { type RecordFinding, reviewFile } from '#domain/candidates/review'
import { type Seat, seesRecord } from '#domain/candidates/rights'
import type { JudgedFinding } from '#domain/findings'
import { ADMISSION_KINDS } from '../admissions/storedFile'
import type { Trx } from '../platform/database'
import { refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { contextsOf } from './fileContext'
import { findPlace, viewingSeats } from './filePlace'
import { storedRecords } from './storedRecords'

/** What stands in a file, and what it is judged with. */
interface Judged {
  records: readonly FileRecord[]
  context: FileContext
}

/**
 * What a correction would break: everything that blocks in the file as it would stand and did not before, each
 * with the kind of the record it is about. What was wrong already does not keep the rest from being mended.
 */
export function newlyBlocked(before: Judged, after: Judged): RecordFinding[] {
  const known = new Set(blockingIn(before).map(keyOf))
  return blockingIn(after).filter((finding) => !known.has(keyOf(finding)))
}

/**
 * A record of an earlier day may take the ground from what stands after it.
 * @throws 422 with whatever would no longer stand in the file once these are added, as told to these seats
 */
export function refuseFalling(
  records: readonly FileRecord[],
  added: readonly FileRecord[],
  context: FileContext,
  seats: readonly Seat[],
): void {
  const broken = newlyBlocked({ records, context }, { records: [...records, ...added], context })
  const ofOthers = broken.filter(({ recordId }) => !added.some(({ id }) => id === recordId))
  if (ofOthers.length > 0) throw refused(...ofOthers.map((finding) => toldOf(finding, '', seats)))
}

function blockingIn({ records, context }: Judged): RecordFinding[] {
  return reviewFile(records, context).filter(({ effect }) => effect === 'block')
}

function keyOf({ code, field, params, recordKind }: RecordFinding): string {
  return JSON.stringify([code, field, params, recordKind])
}

/**
 * The finding as a refusal tells it: its place in the request, or the record of the file that no longer stands. Of a
 * record that is hidden from these seats no more is told than that a later step stands.
 */
export function toldOf(
  { recordId, recordKind, ...finding }: RecordFinding,
  replacementId: string,
  seats: readonly Seat[],
): JudgedFinding {
  if (recordId === replacementId) {
    return { ...withoutHidden(finding, seats), field: `replacement.${finding.field}` }
  }
  if (recordKind !== null && !seesRecord(recordKind, seats)) {
    return { effect: 'block', code: 'beforeEarlierStep', field: 'records', params: UNTOLD }
  }
  const { params, ...told } = withoutHidden(finding, seats)
  return { ...told, field: 'records', params: { ...params, record: recordKind } }
}

const UNTOLD = { step: null, day: null, record: null }

/** Kinds that are hidden from these seats are not named in a finding, nor their days. */
export function withoutHidden<F extends JudgedFinding>(finding: F, seats: readonly Seat[]): F {
  const { params = {} } = finding
  const names = KIND_NAMES.filter((kind) => Object.values(params).includes(kind))
  if (names.every((kind) => seesRecord(kind, seats))) return finding
  return { ...finding, params: Object.fromEntries(Object.keys(params).map((key) => [key, null])) }
}

/** The file as it stands in this transaction, whoever asks. */
export async function standingFile(trx: Trx, candidateId: string, { today }: Viewer): Promise<Judged> {
  const files = await storedRecords(trx, [candidateId])
  const records = files.get(candidateId) ?? []
  const contextOf = await contextsOf(trx, new Map([[candidateId, records]]), today)
  return { records, context: contextOf(candidateId) }
}

/**
 * For a file whose person was just corrected, or that was as an admission: more than that may rest on it.
 * @throws 422 with what no longer stands on what is before it
 */
export async function refuseBroken(
  trx: Trx,
  candidateId: string,
  before: Judged,
  viewer: Viewer,
): Promise<void> {
  if (before.records.every(({ kind }) => ADMISSION_KINDS.includes(kind))) return
  const broken = newlyBlocked(before, await standingFile(trx, candidateId, viewer))
  if (broken.length === 0) return
  const place = await findPlace(trx, candidateId, viewer)
  const seats = place === null ? [] : viewingSeats(place, viewer)
  throw refused(...broken.map((finding) => toldOf(finding, '', seats)))
}
