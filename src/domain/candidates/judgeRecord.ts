import type { JudgedFinding } from '#domain/findings'
import { isCell, isGrassroots } from '#domain/organisations/kinds'
import { type FileContext, spanOn } from './context'
import { courseOf } from './course'
import { cellOf, exitOf, lastOf, stands } from './fold'
import { found } from './found'
import { judgeCancellation } from './judgeCancellation'
import { judgeConditions } from './judgeConditions'
import { judgeDays } from './judgeDays'
import { judgeDecision } from './judgeDecision'
import { judgeDeletion } from './judgeDeletion'
import { judgeDossier } from './judgeDossier'
import { judgeMoving } from './judgeMoving'
import { judgePrinted } from './judgePrinted'
import { judgeProbation } from './judgeProbation'
import { judgeReadmission } from './judgeReadmission'
import { judgeVote } from './judgeVote'
import { EXITS, type Exit, type Kind, traitsOf } from './kinds'
import type { FileRecord } from './records'
import { missingSteps } from './steps'
import { outcomeOf } from './thresholds'

/**
 * May this record join the file? Each step is judged by the text in force on its own day, so the answer does not
 * depend on when it is asked, save that no day lies in the future. `block` refuses: impossible order or
 * arithmetic, a skipped or repeated step, 18 years by month, 12 months of probation, no authority on the day.
 * `warn` is shown and may be recorded with a reason. `given` are the standing ones without the one judged; what
 * fell with a cancelled decision before it, and what came after the next cancellation, is not looked at.
 */
export function judgeRecord(
  given: readonly FileRecord[],
  record: FileRecord,
  context: FileContext,
): JudgedFinding[] {
  const records = courseOf(given, record)
  const before = recordsBefore(records, record)
  return [
    ...judgeDays(record, context),
    ...judgeActor(before, record, context),
    ...judgeOrder(records, before, record, context),
    ...judgeVote(record),
    ...judgeConditions(before, record, context),
    ...judgeReadmission(before, record),
    ...judgeDossier(before, record, context),
    ...judgeDecision(before, record, context),
    ...judgeCancellation(before, record),
    ...judgeProbation(before, record),
    ...judgeMoving(before, record, context),
    ...judgeDeletion(before, record),
    ...judgePrinted(record, context),
  ]
}

/**
 * Those that come earlier in the fold: what the record may rest on. A file that begins with an admission is taken
 * up there, whatever the day of the record.
 */
function recordsBefore(course: readonly FileRecord[], record: FileRecord): FileRecord[] {
  const before = course.slice(
    0,
    course.findIndex(({ id }) => id === record.id),
  )
  const first = course.find(({ kind }) => kind === 'admissionDecision' || kind === 'decisionCancellation')
  const isTakenUp = first !== undefined && !course.some(({ kind }) => BEGINNINGS.includes(kind))
  return isTakenUp ? [takingUp(first), ...before] : before
}

const BEGINNINGS: readonly Kind[] = ['opening', 'listed']

/** What an opening would say of a file whose first fact is the decision. */
function takingUp({ day, organisationId }: FileRecord): FileRecord<'opening'> {
  const detail = { reached: 'boardAppraisal', papers: [] } as const
  const nothing = { paper: null, attendance: null, vote: null }
  return { id: 'taken up', seq: -1, kind: 'opening', day, organisationId, detail, ...nothing }
}

/** The body whose act it is lived on the day, was of the right kind then, and is that of this file. */
function judgeActor(
  before: readonly FileRecord[],
  record: FileRecord,
  context: FileContext,
): JudgedFinding[] {
  const span = spanOn(context, record.organisationId, record.day)
  if (span === null) return []
  const field = 'organisationId'
  if (!span.alive) return [found('block', 'outsideLife', 'day', { from: span.from, to: span.to })]
  const { level } = traitsOf(record.kind)
  const isOfCell = level === 'cell' || record.kind === 'admissionDecision'
  if (isOfCell && !isCell(span.kind)) return [found('block', 'notCell', field)]
  if (level === 'grassroots' && !isGrassroots(span.kind))
    return [found('block', 'actorUnfit', field, { level })]
  if (level === 'subCommittee' && span.kind !== 'subCommittee') {
    return [found('block', 'actorUnfit', field, { level })]
  }
  return isOfFile(before, record, context) ? [] : [found('block', 'cellMismatch', field)]
}

/**
 * Acts of a cell are those of the cell that runs the file, of the one it is handed over to, or of the place of a
 * temporary stay; acts of the levels above are those of bodies above that cell on the day. A decision and a
 * ceremony may lie in another cell: they move the file.
 */
function isOfFile(before: readonly FileRecord[], record: FileRecord, context: FileContext): boolean {
  const { level } = traitsOf(record.kind)
  if (before.length === 0 || FREE_PLACE.includes(record.kind)) return true
  const cellId = cellOf(before)
  if (level === 'cell') {
    const stay = lastOf(before, 'temporaryActivity')?.detail.organisationId
    const arrival = lastOf(before, 'handover')?.detail.toOrganisationId
    return [cellId, stay, arrival].includes(record.organisationId)
  }
  if (level !== 'grassroots' && level !== 'subCommittee') return true
  const span = spanOn(context, cellId, record.day)
  const chain = [cellId, ...(span?.above ?? []).map(({ id }) => id)]
  return span === null || chain.includes(record.organisationId)
}

const FREE_PLACE: readonly Kind[] = [
  'opening',
  'listed',
  'admissionDecision',
  'ceremony',
  'temporaryActivity',
]

function judgeOrder(
  all: readonly FileRecord[],
  before: readonly FileRecord[],
  record: FileRecord,
  context: FileContext,
): JudgedFinding[] {
  const others = all.filter(({ id }) => id !== record.id)
  if (BEGINNINGS.includes(record.kind)) {
    return others.some(({ kind }) => BEGINNINGS.includes(kind)) ? [repeated(record)] : []
  }
  const exit = exitOf(before)
  if (exit !== null && FOLLOWS_EXIT[exit.kind]?.includes(record.kind) !== true) {
    return [found('block', 'fileClosed', 'kind', { exit: exit.kind, day: exit.day })]
  }
  return [
    ...judgeBeginning(others, before, record),
    ...judgeRepeat(others, before, record),
    ...judgeSteps(others, before, record, context),
    ...judgeExit(before, record),
  ]
}

/** What may still be recorded after each end. */
const FOLLOWS_EXIT: Partial<Record<Exit, readonly Kind[]>> = {
  deletionDecision: ['complaint', 'complaintAnswer'],
  departure: ['handover', 'handoverReceived'],
}

const repeated = ({ kind }: FileRecord): JudgedFinding => found('block', 'stepRepeated', 'kind', { kind })

/** Only a class may have been attended before the list; nothing else is older than the file. */
function judgeBeginning(
  others: readonly FileRecord[],
  before: readonly FileRecord[],
  { kind }: FileRecord,
): JudgedFinding[] {
  const listed = lastOf(others, 'listed')
  if (listed === null || kind === 'certificate' || lastOf(before, 'listed') !== null) return []
  return [found('block', 'beforeEarlierStep', 'day', { step: 'listed', day: listed.day })]
}

/** A resolution may be taken again when the last did not carry, or when the file came back or moved since. */
function judgeRepeat(
  others: readonly FileRecord[],
  before: readonly FileRecord[],
  record: FileRecord,
): JudgedFinding[] {
  const { kind } = record
  if (traitsOf(kind).repeats || !others.some((other) => other.kind === kind)) return []
  if (traitsOf(kind).voting === undefined || kind === 'admissionDecision') return [repeated(record)]
  const last = lastOf(before, kind)
  // the first of several votes: it is the later one that repeats
  if (last === null) return []
  if (!stands(before, kind)) return []
  const since = before.filter((other) => other.day >= last.day && reopens(other, cellOf(before)))
  return since.length > 0 ? [] : [repeated(record)]
}

/** The file came back from another body, was refused there, or is considered anew at the place a person moved to. */
function reopens(record: FileRecord, cellId: string): boolean {
  if (record.kind === 'refusal') return true
  if (record.kind === 'returned') return record.organisationId !== cellId
  return record.kind === 'handoverReceived'
}

/** A step that stands later than the record is told as an impossible order, one that is absent as skipped. */
function judgeSteps(
  others: readonly FileRecord[],
  before: readonly FileRecord[],
  record: FileRecord,
  context: FileContext,
): JudgedFinding[] {
  const cellId = before.length === 0 ? record.organisationId : cellOf(before)
  const missing = missingSteps(before, record.kind, cellId, record.day, context)
  if (record.kind === 'ceremony' && lastOf(before, 'admissionDecision') === null) {
    // an opening does not vouch for the decision that a ceremony is counted by
    missing.push('admissionDecision')
  }
  return [...new Set(missing)].map((step) => {
    const later = lastOf(others, step)
    return later !== null && later.day > record.day && outcomeOf(later) !== 'notCarried'
      ? found('block', 'beforeEarlierStep', 'day', { step, day: later.day })
      : found('block', 'stepSkipped', 'kind', { step })
  })
}

/** After the decision a person leaves by deletion, cancellation, death or departure alone. */
function judgeExit(before: readonly FileRecord[], { kind }: FileRecord): JudgedFinding[] {
  if (!EXITS.some((exit) => exit === kind)) return []
  const isDecided = stands(before, 'admissionDecision')
  const isEarlyExit = kind === 'withdrawal' || kind === 'notQualified' || kind === 'removal'
  return isEarlyExit && isDecided ? [found('block', 'exitNotForStage', 'kind', { kind })] : []
}
