import { compareDays, type Day } from '#domain/dates'
import { EXITS, type Exit, type Kind, orderOf, traitsOf } from './kinds'
import type { FileRecord } from './records'
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
  /** standing records in the order of the fold */
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

/** Records in the order of the fold: by day, then by place on the road, then as they were recorded (decision 37). */
export function inOrder(records: readonly FileRecord[]): FileRecord[] {
  return [...records].sort(
    (a, b) => compareDays(a.day, b.day) || orderOf(a.kind) - orderOf(b.kind) || a.seq - b.seq,
  )
}

/** The state of a file from its standing records, of which there must be one at least. */
export function foldFile(given: readonly FileRecord[]): FileState {
  const records = inOrder(given)
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

/** An admission entered without any earlier record takes the file up at its decision. */
function takenUpAdmitted(records: readonly FileRecord[]): Kind | null {
  const [first] = records
  return first?.kind === 'admissionDecision' || first?.kind === 'ceremony' ? 'admissionDecision' : null
}

/** Whether the opening record vouches for the step. */
export function isTakenUp(records: readonly FileRecord[], kind: Kind): boolean {
  const opened = openedAt(records)
  return opened !== null && traitsOf(kind).step !== null && orderOf(kind) <= orderOf(opened)
}

/**
 * Whether a step stands: recorded, carried where it was voted on, not overtaken by a new resolution of the
 * cell, or vouched for by the opening record.
 */
export function stands(records: readonly FileRecord[], kind: Kind): boolean {
  const last = lastOf(records, kind)
  if (last === null) return isTakenUp(records, kind)
  if (outcomeOf(last) === 'notCarried') return false
  const basis = BASIS[kind]
  const resolved = basis === undefined ? null : lastOf(records, basis)
  return resolved === null || resolved.day <= last.day
}

/** What was resolved above falls when the cell resolves anew. */
const BASIS: Partial<Record<Kind, Kind>> = {
  subCommitteeAppraisal: 'cellResolution',
  grassrootsResolution: 'cellResolution',
  boardAppraisal: 'cellResolution',
  recognitionAppraisal: 'recognitionResolution',
  recognitionGrassroots: 'recognitionResolution',
  deletionGrassroots: 'deletionResolution',
}

/** The day of a standing step, from its record or from the papers of the opening; null when not known. */
export function dayOf(records: readonly FileRecord[], kind: Kind): Day | null {
  if (!stands(records, kind)) return null
  const last = lastOf(records, kind)
  if (last !== null) return last.day
  const papers = lastOf(records, 'opening')?.detail.papers ?? []
  return papers.find((paper) => paper.kind === kind)?.day ?? null
}

function stageOf(records: readonly FileRecord[], firstDay: Day): { stage: Stage; stageDay: Day } {
  const reached = STAGES.filter((stage) => STAGE_NEEDS[stage].every((kind) => stands(records, kind))).at(-1)
  const stage = reached ?? 'listed'
  const days = STAGE_NEEDS[stage].flatMap((kind) => dayOf(records, kind) ?? [])
  const listed = dayOf(records, 'listed') ?? firstDay
  return { stage, stageDay: days.sort(compareDays).at(-1) ?? openingDay(records) ?? listed }
}

function openingDay(records: readonly FileRecord[]): Day | null {
  return lastOf(records, 'opening')?.day ?? null
}

/** A ceremony at another cell, or a hand-over received, moves the file. */
function cellOf(records: readonly FileRecord[]): string {
  const moving = records.filter(
    ({ kind }) =>
      kind === 'opening' ||
      kind === 'listed' ||
      kind === 'handoverReceived' ||
      kind === 'admissionDecision' ||
      kind === 'ceremony',
  )
  const last = moving.at(-1)
  if (last === undefined) return records[0]?.organisationId ?? ''
  return last.organisationId
}

function holderOf(records: readonly FileRecord[], cellId: string): string {
  const last = records
    .filter(({ kind }) => ['sent', 'returned', 'refusal', 'handoverReceived', 'ceremony'].includes(kind))
    .at(-1)
  if (last === undefined) return cellId
  if (last.kind === 'sent' || last.kind === 'returned') return last.detail.toOrganisationId
  return cellId
}

/** The exit that ended the file, or null. */
export function exitOf(records: readonly FileRecord[]): FileState['exit'] {
  for (const { kind, day } of records) {
    const exit = EXITS.find((each) => each === kind)
    if (exit !== undefined && !isAnswered(records, exit)) return { kind: exit, day }
  }
  return null
}

/** A deletion whose complaint was upheld did not end the file. */
function isAnswered(records: readonly FileRecord[], exit: Exit): boolean {
  return exit === 'deletionDecision' && lastOf(records, 'complaintAnswer')?.detail.upheld === true
}
