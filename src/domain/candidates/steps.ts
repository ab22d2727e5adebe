import type { Day } from '#domain/dates'
import { type FileContext, isGrassrootsCell, spanOn } from './context'
import { goesOn, stepsToRedo } from './course'
import { allOf, stands } from './fold'
import { type Kind, traitsOf } from './kinds'
import type { FileRecord } from './records'
import { areRoundsExhausted, isLeftToCommittees } from './rounds'

/** In a grassroots cell the resolution of the cell is that of the grassroots level (8C-, 15C-KNĐ). */
const OF_GRASSROOTS_CELL: Partial<Record<Kind, Kind>> = {
  grassrootsResolution: 'cellResolution',
  recognitionGrassroots: 'recognitionResolution',
  deletionGrassroots: 'deletionResolution',
}

/**
 * The steps that must stand before a record of this kind and do not: what would be skipped. An open request for
 * verification keeps the cell from considering the file.
 */
export function missingSteps(
  records: readonly FileRecord[],
  kind: Kind,
  cellId: string,
  day: Day,
  context: FileContext,
): Kind[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table names kinds of its own
  const required = traitsOf(kind).requires as readonly Kind[]
  const asked = [...required, ...subCommitteeStep(kind, cellId, day, context)]
  const needed = isGrassrootsCell(context, cellId, day)
    ? asked.map((step) => OF_GRASSROOTS_CELL[step] ?? step)
    : asked
  const missing = needed.filter(
    (step) => !stands(records, step) && !(PUT_TO_ROUNDS.includes(step) && areRoundsExhausted(records, day)),
  )
  if (kind === 'cellResolution' && openRequests(records).length > 0) missing.push('verificationReply')
  missing.push(...stepsRedone(records, kind))
  return [...new Set(missing)]
}

/** R-PRB-4: once three votes of the cell carried neither, what it would have proposed is decided without it. */
const PUT_TO_ROUNDS: readonly Kind[] = ['recognitionResolution', 'deletionResolution']

/** The decision that each cancellation asks for anew. */
const DECIDES_AGAIN: Partial<Record<Kind, Kind>> = {
  admissionDecision: 'decisionCancellation',
  recognitionDecision: 'recognitionCancellation',
}

/** R-ERR-2: the faulty step is done again before the new decision; what was valid is kept. */
export function stepsRedone(records: readonly FileRecord[], decision: Kind): Kind[] {
  const cancelled = records.filter(goesOn).filter(({ kind }) => kind === DECIDES_AGAIN[decision])
  return cancelled
    .flatMap(stepsToRedo)
    .filter((step) => step !== decision && !stands(records, step) && !isPutToRounds(records, step))
}

function isPutToRounds(records: readonly FileRecord[], step: Kind): boolean {
  return PUT_TO_ROUNDS.includes(step) && isLeftToCommittees(records)
}

/** A sub-committee between cell and grassroots committee appraises first. */
function subCommitteeStep(kind: Kind, cellId: string, day: Day, context: FileContext): Kind[] {
  const above = spanOn(context, cellId, day)?.above ?? []
  if (!above.some((body) => body.kind === 'subCommittee')) return []
  if (kind === 'grassrootsResolution') return ['subCommitteeAppraisal']
  return kind === 'recognitionGrassroots' ? ['recognitionAppraisal'] : []
}

/** Requests for verification that no reply names. */
export function openRequests(records: readonly FileRecord[]): FileRecord<'verificationRequest'>[] {
  const answered = new Set(allOf(records, 'verificationReply').map((reply) => reply.detail.requestId))
  return allOf(records, 'verificationRequest').filter((request) => !answered.has(request.id))
}
