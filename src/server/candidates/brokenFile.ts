import type { FileContext } from '#domain/candidates/context'
import type { FileRecord } from '#domain/candidates/records'
import { type RecordFinding, reviewFile } from '#domain/candidates/review'
import type { JudgedFinding } from '#domain/findings'
import type { Trx } from '../platform/database'
import { refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { contextsOf } from './fileContext'
import { storedRecords } from './storedRecords'

/**
 * What a correction would break: everything that blocks in the file as it would stand and did not before, each
 * with the kind of the record it is about. What was wrong already does not keep the rest from being mended.
 */
export function newlyBlocked(
  before: readonly FileRecord[],
  after: readonly FileRecord[],
  context: FileContext,
): RecordFinding[] {
  const known = new Set(blockingIn(before, context).map(keyOf))
  return blockingIn(after, context).filter((finding) => !known.has(keyOf(finding)))
}

/**
 * A record of an earlier day may take the ground from what stands after it.
 * @throws 422 with whatever would no longer stand in the file once these are added
 */
export function refuseFalling(
  records: readonly FileRecord[],
  added: readonly FileRecord[],
  context: FileContext,
): void {
  const broken = newlyBlocked(records, [...records, ...added], context)
  const ofOthers = broken.filter(({ recordId }) => !added.some(({ id }) => id === recordId))
  if (ofOthers.length > 0) throw refused(...ofOthers.map((finding) => toldOf(finding, '')))
}

function blockingIn(records: readonly FileRecord[], context: FileContext): RecordFinding[] {
  return reviewFile(records, context).filter(({ effect }) => effect === 'block')
}

function keyOf({ code, field, params, recordKind }: RecordFinding): string {
  return JSON.stringify([code, field, params, recordKind])
}

/** The finding as a refusal tells it: its place in the request, or the record of the file that no longer stands. */
export function toldOf(
  { recordId, recordKind, ...finding }: RecordFinding,
  replacementId: string,
): JudgedFinding {
  if (recordId === replacementId) return { ...finding, field: `replacement.${finding.field}` }
  return { ...finding, field: 'records', params: { ...finding.params, record: recordKind } }
}

/**
 * For a file just corrected as an admission: more than decision and ceremony may rest on them.
 * @throws 422 with what no longer stands on what is before it
 */
export async function refuseBroken(
  trx: Trx,
  candidateId: string,
  before: readonly FileRecord[],
  viewer: Viewer,
): Promise<void> {
  if (before.every(({ kind }) => ADMISSION_KINDS.includes(kind))) return
  const files = await storedRecords(trx, [candidateId])
  const contextOf = await contextsOf(
    trx,
    new Map([[candidateId, [...before, ...(files.get(candidateId) ?? [])]]]),
    viewer.today,
  )
  const broken = newlyBlocked(before, files.get(candidateId) ?? [], contextOf(candidateId))
  if (broken.length > 0) throw refused(...broken.map((finding) => toldOf(finding, '')))
}

const ADMISSION_KINDS: readonly string[] = ['admissionDecision', 'ceremony', 'decisionCancellation']
