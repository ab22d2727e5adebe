import { CANCELLED_DECISION, FAULTY_STEP } from '#domain/rulebook/errors'
import { MOVE_AFTER_GRACE } from '#domain/rulebook/moving'
import { type Ruled, valueOn } from '#domain/rulebook/timeline'
import { addWorkingDays } from '#domain/rulebook/workingDays'
import type { Actors } from './actors'
import { type Cancellation, goesOn } from './course'
import { type Duty, duty } from './duty'
import { lastOf } from './fold'
import { isDecidedAnew } from './judgeDecision'
import { type Kind, traitsOf } from './kinds'
import type { FileRecord } from './records'
import { stepsRedone } from './steps'

/** No text sets days for doing again what a cancellation asks for: this system chose some, to remind of it. */
const REMINDER_WORKING_DAYS = 30

/**
 * R-ERR-1, R-ERR-2, R-MOV-6: a cancelled decision is made anew; before it the faulty step is done again by the body
 * whose act it is. Where the cell resolves anew, the ordinary clock runs from its new resolution.
 */
export function redoDuties(
  records: readonly FileRecord[],
  clock: 'admission' | 'recognition',
  actors: Actors,
): Duty[] {
  const isAdmission = clock === 'admission'
  const kind = isAdmission ? 'decisionCancellation' : 'recognitionCancellation'
  const cancelled = records
    .filter(goesOn)
    .filter((one) => one.kind === kind)
    .at(-1)
  if (cancelled === undefined || !hasArrived(records, cancelled)) return []
  const from = cancelled.day
  const days = { from, start: from, last: addWorkingDays(from, REMINDER_WORKING_DAYS).day }
  const rule = ruleOf(cancelled)
  const [step] = stepsRedone(records, isAdmission ? 'admissionDecision' : 'recognitionDecision')
  if (step !== undefined) return [duty('redoStep', actorOf(step, actors), days, rule, { step })]
  if (!isDecidedAnew(records, clock)) return []
  return [duty(isAdmission ? 'redecideAdmission' : 'redecideRecognition', actors.competentId, days, rule)]
}

/** R-MOV-6: the committee of the new place decides, once the file is there. */
function hasArrived(records: readonly FileRecord[], { detail }: Cancellation): boolean {
  if (detail.ground !== 'movedLate') return true
  const [handover, received] = [lastOf(records, 'handover'), lastOf(records, 'handoverReceived')]
  return received !== null && (handover === null || received.day >= handover.day)
}

function ruleOf({ day, detail: { ground } }: Cancellation): Ruled<unknown> | null {
  if (ground === 'movedLate') return valueOn(MOVE_AFTER_GRACE, 'cancelled', day)
  return ground === 'againstStandards'
    ? valueOn(CANCELLED_DECISION, 'cancelledBy', day)
    : valueOn(FAULTY_STEP, 'validStepsKept', day)
}

function actorOf(step: Kind, { cellId, subCommitteeId, grassrootsId, competentId }: Actors): string {
  const { level } = traitsOf(step)
  if (level === 'grassroots') return grassrootsId
  if (level === 'subCommittee') return subCommitteeId ?? grassrootsId
  return level === 'competent' ? competentId : cellId
}
