import { compareDays, type Day } from '#domain/dates'
import { BASIS, fell, goesOn, liveRecords } from './course'
import { EXITS, type Exit, type Kind, orderOf, traitsOf } from './kinds'
import type { FileRecord } from './records'
import { isLeftToCommittees } from './rounds'
import { outcomeOf } from './thresholds'

/** Where a file stands on its road. `listed` to `grassrootsResolved` are before the decision. */
export const STAGES = [
  'listed',
  'trained',
  'permitted',
  'applied',
  'cellResolved',
  'grassrootsResolved',
  'decided',
  'admitted',
  'proposed',
  'official',
] as const
export type Stage = (typeof STAGES)[number]

/** What must stand for a stage to be reached; the furthest one counts. */
const STAGE_NEEDS: Readonly<Record<Stage, readonly Kind[]>> = {
  listed: [],
  trained: ['certificate'],
  permitted: ['permission'],
  applied: ['application', 'personalHistory'],
  cellResolved: ['cellResolution'],
  grassrootsResolved: ['grassrootsResolution'],
  decided: ['admissionDecision'],
  admitted: ['ceremony'],
  proposed: ['recognitionResolution'],
  official: ['recognitionDecision'],
}

export interface FileState {
  /** what stands, in the order of the fold, without what fell with a cancelled decision */
  readonly records: readonly FileRecord[]
  /** the cell that runs the file */
  readonly cellId: string
  /** the body that has the papers at hand */
  readonly holderId: string
  readonly stage: Stage
  readonly stageDay: Day
  readonly exit: { readonly kind: Exit; readonly day: Day } | null
  /** how often the file came back for completion */
  readonly returns: number
}

/** The state of a file from its standing records, of which there must be one at least. */
export function foldFile(given: readonly FileRecord[]): FileState {
  const records = liveRecords(given)
  const [first] = records
  if (first === undefined) throw new RangeError('a file without records has no state')
  const { stage, stageDay } = stageOf(records, first.day)
  const cellId = cellOf(records)
  return {
    records,
    cellId,
    holderId: holderOf(records, cellId),
    stage,
    stageDay,
    exit: exitOf(records),
    returns: allOf(records, 'returned').length,
  }
}

/** All records of a kind, in order. */
export function allOf<K extends Kind>(records: readonly FileRecord[], kind: K): FileRecord<K>[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kind is the discriminant
  return records.filter((record) => record.kind === kind) as FileRecord<K>[]
}

/** The last record of a kind. */
export function lastOf<K extends Kind>(records: readonly FileRecord[], kind: K): FileRecord<K> | null {
  return allOf(records, kind).at(-1) ?? null
}

/** The step up to which the file was taken up under way; null when it was followed from the list on. */
export function openedAt(records: readonly FileRecord[]): Kind | null {
  return lastOf(records, 'opening')?.detail.reached ?? takenUpAdmitted(records)
}

/** An admission entered without a listing takes the file up right before its decision. */
function takenUpAdmitted(records: readonly FileRecord[]): Kind | null {
  if (lastOf(records, 'listed') !== null) return null
  const isAdmission = records.some(
    ({ kind }) => kind === 'admissionDecision' || kind === 'decisionCancellation',
  )
  return isAdmission ? 'boardAppraisal' : null
}

/**
 * Whether the opening record vouches for the step: it lies on the road before, or its paper was seen; not for what
 * fell with a cancelled decision.
 */
export function isTakenUp(records: readonly FileRecord[], kind: Kind): boolean {
  if (records.some((record) => goesOn(record) && fell(record, kind))) return false
  const opened = openedAt(records)
  if (opened === null) return false
  const isOnRoad = traitsOf(kind).step !== null && orderOf(kind) <= orderOf(opened)
  return isOnRoad || paperSeen(records, kind) !== null
}

function paperSeen(records: readonly FileRecord[], kind: Kind) {
  const papers = lastOf(records, 'opening')?.detail.papers ?? []
  return papers.find((paper) => paper.kind === kind) ?? null
}

/**
 * Whether a step stands: recorded or vouched for by the opening; carried where it was voted on, proposed where it
 * was appraised; and neither without the resolution of the cell beneath it nor overtaken by a new one.
 */
export function stands(records: readonly FileRecord[], kind: Kind): boolean {
  const last = lastOf(records, kind)
  const basis = BASIS[kind]
  const resolved = basis === undefined ? null : lastOf(records, basis)
  const isVotedDown = resolved !== null && outcomeOf(resolved) === 'notCarried'
  if (isVotedDown && !isLeftToCommittees(records)) return false
  const day = last?.day ?? openingDay(records)
  if (resolved !== null && day !== null && resolved.day > day) return false
  if (FALLS_WITH_REFUSAL.includes(kind) && isRefusedSince(records, day)) return false
  return last === null ? isTakenUp(records, kind) : outcomeOf(last) !== 'notCarried' && proposes(last)
}

/** "Thông báo không kết nạp": what was resolved up to it falls; the cell may resolve anew. */
const FALLS_WITH_REFUSAL: readonly Kind[] = [
  'cellResolution',
  'subCommitteeAppraisal',
  'grassrootsResolution',
  'boardAppraisal',
]

function isRefusedSince(records: readonly FileRecord[], day: Day | null): boolean {
  const refused = lastOf(records, 'refusal')?.day
  return refused !== undefined && (day === null || refused >= day)
}

const proposes = ({ detail }: FileRecord): boolean => !('proposes' in detail) || detail.proposes

/** The day of a standing step, from its record or from the papers of the opening; null when not known. */
export function dayOf(records: readonly FileRecord[], kind: Kind): Day | null {
  if (!stands(records, kind)) return null
  const last = lastOf(records, kind)
  if (last !== null) return last.day
  return paperSeen(records, kind)?.day ?? null
}

function stageOf(records: readonly FileRecord[], firstDay: Day): { stage: Stage; stageDay: Day } {
  const reached = STAGES.filter((stage) => STAGE_NEEDS[stage].every((kind) => stands(records, kind))).at(-1)
  const stage = reached ?? 'listed'
  const days = STAGE_NEEDS[stage].flatMap((kind) => dayOf(records, kind) ?? [])
  const listed = dayOf(records, 'listed') ?? firstDay
  const since = days.sort(compareDays).at(-1) ?? openingDay(records) ?? listed
  const cancelled = records.filter(goesOn).at(-1)
  const isBack = cancelled !== undefined && cancelled.day > since
  return { stage, stageDay: isBack ? cancelled.day : since }
}

function openingDay(records: readonly FileRecord[]): Day | null {
  return lastOf(records, 'opening')?.day ?? null
}

/** The cell that runs the file: a ceremony at another cell, or a hand-over received, moves it. */
export function cellOf(records: readonly FileRecord[]): string {
  const last = records.filter(({ kind }) => MOVES_CELL.includes(kind)).at(-1)
  return last?.organisationId ?? records[0]?.organisationId ?? ''
}

/** Records that say which cell has the file. */
export const MOVES_CELL: readonly Kind[] = [
  'opening',
  'listed',
  'handoverReceived',
  'admissionDecision',
  'ceremony',
]

/** Who has the papers: where they were sent, or the body above that resolved or appraised them last. */
function holderOf(records: readonly FileRecord[], cellId: string): string {
  const last = records.filter(({ kind }) => PASSES_ON.includes(kind) || BRINGS_HOME.includes(kind)).at(-1)
  if (last === undefined || BRINGS_HOME.includes(last.kind)) return cellId
  if (last.kind === 'sent' || last.kind === 'returned') return last.detail.toOrganisationId
  return last.organisationId
}

const PASSES_ON: readonly Kind[] = [
  'sent',
  'returned',
  'subCommitteeAppraisal',
  'grassrootsResolution',
  'boardAppraisal',
  'recognitionAppraisal',
  'recognitionGrassroots',
]
const BRINGS_HOME: readonly Kind[] = ['refusal', 'handoverReceived', 'ceremony', 'recognitionDecision']

/** The exit that ended the file, or null. */
export function exitOf(records: readonly FileRecord[]): FileState['exit'] {
  for (const record of records) {
    const { kind, day } = record
    if (goesOn(record)) continue
    const exit = EXITS.find((each) => each === kind)
    if (exit !== undefined && !isAnswered(records, exit)) return { kind: exit, day }
  }
  return null
}

/** A deletion whose complaint was upheld did not end the file; nor did a departure that another cell received. */
function isAnswered(records: readonly FileRecord[], exit: Exit): boolean {
  if (exit === 'deletionDecision') return lastOf(records, 'complaintAnswer')?.detail.upheld === true
  if (exit !== 'departure') return false
  const left = lastOf(records, 'departure')?.day
  const received = lastOf(records, 'handoverReceived')?.day
  return left !== undefined && received !== undefined && received >= left
}
