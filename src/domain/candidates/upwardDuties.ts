import { valueOn } from '#domain/rulebook/timeline'
import { BALLOT } from '#domain/rulebook/votes'
import type { Actors } from './actors'
import { type Duty, duty } from './duty'
import { allOf, dayOf, type FileState, lastOf, stands } from './fold'
import type { FileClock } from './judgeDecision'
import type { Kind } from './kinds'
import type { FileRecord } from './records'
import { outcomeOf } from './thresholds'

/** What each body beneath the deciding one has to do with a file before it sends it up, by the clock that runs. */
const DONE_BENEATH = {
  decideAdmission: {
    cell: 'cellResolution',
    subCommittee: 'subCommitteeAppraisal',
    grassroots: 'grassrootsResolution',
  },
  decideRecognition: {
    cell: 'recognitionResolution',
    subCommittee: 'recognitionAppraisal',
    grassroots: 'recognitionGrassroots',
  },
} as const satisfies Record<string, Record<string, Kind>>

/**
 * The clock of the decision runs while the papers still lie beneath: whoever holds them acts on them, then sends them
 * up. No text of the Centre sets a day for either (R-DEC-4 is a local rule that contradicts itself): the last day is
 * that of the decision, and no article is named.
 */
export function upwardDuties(
  kind: keyof typeof DONE_BENEATH,
  { holderId, records }: FileState,
  clock: FileClock | null,
  { cellId, subCommitteeId, grassrootsId, competentId }: Actors,
): Duty[] {
  if (clock === null || holderId === competentId) return []
  const done = DONE_BENEATH[kind]
  const steps = [
    ...(holderId === cellId ? [done.cell] : []),
    ...(holderId === subCommitteeId ? [done.subCommittee] : []),
    ...(holderId === grassrootsId ? [done.grassroots] : []),
  ]
  const days = { last: clock.lastDay, start: clock.start }
  const taken = steps.find((step) => stands(records, step))
  if (taken !== undefined) {
    return [duty('sendUp', holderId, { from: dayOf(records, taken) ?? clock.start, ...days }, null)]
  }
  const [step] = steps
  // a cell that is its own grassroots body has resolved; a vote that did not carry is reported instead
  if (step === undefined || holderId === cellId || lastOf(records, step) !== null) return []
  const sent = dayOf(records, 'sent')
  const from = sent !== null && sent > clock.start ? sent : clock.start
  return [duty('considerReceived', holderId, { from, ...days }, null, { step })]
}

const VOTED: readonly Kind[] = [
  'cellResolution',
  'grassrootsResolution',
  'recognitionResolution',
  'recognitionGrassroots',
  'deletionResolution',
  'deletionGrassroots',
]

/**
 * R-VOTE-7: a vote that did not carry is reported to the level above whole. The text sets no number of days: the article is the
 * ground of the act and the day that of the meeting, to remind of it; it ends with what the body sends up afterwards, or with its next vote.
 */
export function reportVoteDuty({ records }: FileState): Duty[] {
  const last = records.filter(({ kind }) => VOTED.includes(kind)).at(-1)
  if (last === undefined || outcomeOf(last) !== 'notCarried' || isSentSince(records, last)) return []
  const rule = valueOn(BALLOT, 'reportedUpward', last.day)
  if (rule === null) return []
  const days = { from: last.day, last: last.day, start: last.day }
  return [duty('reportVote', last.organisationId, days, rule)]
}

function isSentSince(records: readonly FileRecord[], { organisationId, day }: FileRecord): boolean {
  return allOf(records, 'sent').some((sent) => sent.organisationId === organisationId && sent.day >= day)
}
