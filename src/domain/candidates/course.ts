import { compareDays } from '#domain/dates'
import { type Kind, orderOf } from './kinds'
import type { FileRecord } from './records'

/** A cancellation after which the file goes on. */
export type Cancellation = FileRecord<'decisionCancellation' | 'recognitionCancellation'>

/**
 * A file goes on after its decision was cancelled for a faulty step (R-ERR-2) or because the person had long moved
 * (R-MOV-6): what rested on the decision falls and is done again. Cancelled against the standards (R-ERR-1) it ends.
 * A recognition cancelled alone leaves the admission: the member is on probation again.
 */
export function goesOn(record: FileRecord): record is Cancellation {
  if (record.kind === 'recognitionCancellation') return true
  return isDecidedAgain(record)
}

/** The admission is decided again: another attempt of the file. */
export function isDecidedAgain(record: FileRecord): record is FileRecord<'decisionCancellation'> {
  if (record.kind !== 'decisionCancellation') return false
  // open while it is still typed
  return record.detail.ground === 'faultyStep' || record.detail.ground === 'movedLate'
}

/** Falls with every cancelled decision; a class certificate of the new member is a valid step and is kept. */
const FALLS_WITH_DECISION: readonly Kind[] = [
  'admissionDecision',
  'decisionReceived',
  'ceremony',
  'memberEntries',
  'quarterlyRemark',
  'selfReview',
  'mentorReview',
  'recognitionOpinion',
  'recognitionResolution',
  'recognitionAppraisal',
  'recognitionGrassroots',
  'recognitionDecision',
  'recognitionCancellation',
  'deletionResolution',
  'deletionGrassroots',
]

/** What was resolved above falls when the cell resolves anew. */
export const BASIS: Partial<Record<Kind, Kind>> = {
  subCommitteeAppraisal: 'cellResolution',
  grassrootsResolution: 'cellResolution',
  boardAppraisal: 'cellResolution',
  recognitionAppraisal: 'recognitionResolution',
  recognitionGrassroots: 'recognitionResolution',
  deletionGrassroots: 'deletionResolution',
}

/** Whether a step of the kind fell with the cancellation: all from the decision on, the faulty one and what rests on it. */
export function fell(cancellation: Cancellation, kind: Kind): boolean {
  const isRecognition = cancellation.kind === 'recognitionCancellation'
  if (isRecognition ? kind === 'recognitionDecision' : FALLS_WITH_DECISION.includes(kind)) return true
  return stepsToRedo(cancellation).some((step) => kind === step || BASIS[kind] === step)
}

/**
 * What is done again before the new decision, besides the decision itself. Recognised against the standards
 * (R-ERR-1): the cell considers the probationer anew.
 */
export function stepsToRedo({ kind, detail }: Cancellation): Kind[] {
  if (kind === 'recognitionCancellation' && detail.ground === 'againstStandards') {
    return ['recognitionResolution']
  }
  return detail.faultyStep === null ? [] : [detail.faultyStep]
}

/**
 * Records in the order of the fold: by day, then by place on the road, then as they were recorded.
 * The opening comes before all: what it vouches for happened earlier than anything recorded here. On the day of a
 * cancellation after which the file goes on, what was recorded later comes later.
 */
export function inOrder(records: readonly FileRecord[]): FileRecord[] {
  const cancelled = records.filter(goesOn)
  const opens = ({ kind }: FileRecord): number => (kind === 'opening' ? 0 : 1)
  const anew = ({ day, seq }: FileRecord): number =>
    cancelled.filter((one) => one.day === day && one.seq < seq).length
  return [...records].sort(
    (a, b) =>
      opens(a) - opens(b) ||
      compareDays(a.day, b.day) ||
      anew(a) - anew(b) ||
      orderOf(a.kind) - orderOf(b.kind) ||
      a.seq - b.seq,
  )
}

/** What stands in the file today: in order, without what fell with a cancelled decision. */
export function liveRecords(records: readonly FileRecord[]): FileRecord[] {
  return inOrder(records).reduce<FileRecord[]>(
    (live, record) =>
      goesOn(record) ? [...live.filter(({ kind }) => !fell(record, kind)), record] : [...live, record],
    [],
  )
}

/**
 * The part of the file in which a record is judged: from the last cancellation before it, with what stood then, up to
 * the next one. `records` may or may not hold the record itself.
 */
export function courseOf(records: readonly FileRecord[], record: FileRecord): FileRecord[] {
  const ordered = inOrder([...records.filter(({ id }) => id !== record.id), record])
  const place = ordered.findIndex(({ id }) => id === record.id)
  const before = ordered.slice(0, place)
  const after = ordered.slice(place + 1)
  if (goesOn(record)) return [...liveRecords(before), record]
  const end = after.findIndex(goesOn)
  return [...liveRecords(before), record, ...(end < 0 ? after : after.slice(0, end))]
}

/** How often the admission had been decided again before the record: 1 in its first course. */
export function attemptOf(records: readonly FileRecord[], record: FileRecord): number {
  const ordered = inOrder([...records.filter(({ id }) => id !== record.id), record])
  return (
    1 +
    ordered
      .slice(
        0,
        ordered.findIndex(({ id }) => id === record.id),
      )
      .filter(isDecidedAgain).length
  )
}
