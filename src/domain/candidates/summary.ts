import { addMonths, type Day } from '#domain/dates'
import { CERTIFICATE } from '#domain/rulebook/certificate'
import { valueOn } from '#domain/rulebook/timeline'
import { type FileContext, isGrassrootsCell } from './context'
import { inOrder } from './course'
import { dayOf, type FileState, foldFile, lastOf, type Stage, stands } from './fold'
import type { Kind } from './kinds'
import type { FileRecord } from './records'
import { isLeftToCommittees } from './rounds'
import { missingSteps } from './steps'

/** Days on which a file reached the milestones that lists and the funnel ask for. */
export const MILESTONES = {
  listed: 'listed',
  trained: 'certificate',
  permitted: 'permission',
  applied: 'personalHistory',
  cell: 'cellResolution',
  grassroots: 'grassrootsResolution',
  decision: 'admissionDecision',
  ceremony: 'ceremony',
  proposed: 'recognitionResolution',
} as const satisfies Record<string, Kind>
export type Milestone = keyof typeof MILESTONES | 'official'

/** All that is kept of a file for lists and counts; folds anew from its records at any moment. */
export interface FileSummary {
  readonly cellId: string
  readonly holderId: string
  readonly stage: Stage
  readonly stageDay: Day
  readonly exit: FileState['exit']
  readonly returns: number
  readonly firstDay: Day
  readonly days: Readonly<Record<Milestone, Day | null>>
  readonly certificateUntil: Day | null
  readonly missing: readonly Kind[]
}

/** The summary of a file with at least one standing record; independent of today. */
export function summaryOf(given: readonly FileRecord[], context: FileContext): FileSummary {
  const state = foldFile(given)
  const { records, cellId, holderId, stage, stageDay, exit, returns } = state
  return {
    cellId,
    holderId,
    stage,
    stageDay,
    exit,
    returns,
    firstDay: inOrder(given)[0]?.day ?? stageDay,
    days: milestoneDays(records),
    certificateUntil: certificateUntil(records),
    missing: exit === null ? missingFor(records, cellId, stage, context) : [],
  }
}

function milestoneDays(records: readonly FileRecord[]): Record<Milestone, Day | null> {
  const day = (kind: Kind): Day | null => dayOf(records, kind)
  return {
    listed: day('listed'),
    trained: day('certificate'),
    permitted: day('permission'),
    applied: day('personalHistory'),
    cell: day('cellResolution'),
    grassroots: day('grassrootsResolution'),
    decision: day('admissionDecision'),
    ceremony: day('ceremony'),
    proposed: day('recognitionResolution'),
    official: lastOf(records, 'recognitionDecision')?.detail.officialDay ?? day('recognitionDecision'),
  }
}

/** Last day on which the cell may consider the file with this certificate; null once it has, or without one. */
function certificateUntil(records: readonly FileRecord[]): Day | null {
  const issued = dayOf(records, 'certificate')
  if (issued === null || stands(records, 'cellResolution')) return null
  const valid = valueOn(CERTIFICATE, 'validMonths', issued)
  return valid === null ? null : addMonths(issued, valid.value)
}

/** The record that takes a file on from each stage. */
const NEXT: Readonly<Record<Stage, Kind | null>> = {
  listed: 'permission',
  trained: 'permission',
  permitted: 'cellResolution',
  applied: 'cellResolution',
  cellResolved: 'grassrootsResolution',
  grassrootsResolved: 'admissionDecision',
  decided: 'ceremony',
  admitted: 'recognitionResolution',
  proposed: 'recognitionGrassroots',
  official: null,
}

/** The record that takes the file on from its stage; in a grassroots cell the decision follows its own resolution. */
export function nextKind(
  records: readonly FileRecord[],
  cellId: string,
  stage: Stage,
  context: FileContext,
): Kind | null {
  const next = stage === 'admitted' && isLeftToCommittees(records) ? NEXT.proposed : NEXT[stage]
  const isOwn = isGrassrootsCell(context, cellId, LAST_SPAN)
  if (next === 'grassrootsResolution' && isOwn) return 'admissionDecision'
  if (next === 'recognitionGrassroots') {
    return isOwn || stands(records, 'recognitionGrassroots') ? 'recognitionDecision' : next
  }
  return next
}

/** The tree as it stands last, so that the summary does not depend on today. */
const LAST_SPAN: Day = '9999-12-30'

/** What is missing before the next record, or that record itself when nothing else is. */
function missingFor(
  records: readonly FileRecord[],
  cellId: string,
  stage: Stage,
  context: FileContext,
): Kind[] {
  const next = nextKind(records, cellId, stage, context)
  if (next === null) return []
  const lacking = missingSteps(records, next, cellId, LAST_SPAN, context)
  return lacking.length > 0 ? lacking : [next]
}
