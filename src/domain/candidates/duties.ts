import { addMonths, type Day } from '#domain/dates'
import { CERTIFICATE } from '#domain/rulebook/certificate'
import { COMPLAINT } from '#domain/rulebook/deletion'
import { DOSSIER } from '#domain/rulebook/dossier'
import { ENTRIES_HERE } from '#domain/rulebook/local/haNoi'
import { localValueOn } from '#domain/rulebook/local/provinces'
import {
  MEMBER_TRANSFER,
  MOVE_BEFORE_RESOLUTION,
  MOVE_RESOLUTION_NOT_SENT,
  MOVE_REVIEW,
  MOVE_SAME_COMMITTEE,
  MOVE_SENT_NOT_DECIDED,
  MOVE_WITHIN_GRACE,
} from '#domain/rulebook/moving'
import { HELPER_ON_MOVE, NEW_MEMBER_CLASS } from '#domain/rulebook/probation'
import { HELPER } from '#domain/rulebook/sources'
import { type Ruled, valueOn } from '#domain/rulebook/timeline'
import { addWorkingDays } from '#domain/rulebook/workingDays'
import { type Actors, actorsOf } from './actors'
import { type FileContext, spanOn } from './context'
import { type Duty, duty } from './duty'
import type { DutyKind } from './dutyKinds'
import { dayOf, type FileState, foldFile, lastOf, openedAt, stands } from './fold'
import { clockOf, type FileClock } from './judgeDecision'
import { verificationDue } from './judgeDossier'
import { considerationOf, probationOf } from './judgeProbation'
import type { FileRecord, MoveSituation } from './records'
import { redoDuties } from './redoDuties'
import { openRequests } from './steps'
import { reportVoteDuty, upwardDuties } from './upwardDuties'

/**
 * The open duties of a file. They follow from its records alone, not from today, and vanish when the fact they
 * ask for is recorded.
 */
export function dutiesOf(given: readonly FileRecord[], context: FileContext): Duty[] {
  const state = foldFile(given)
  const { records } = state
  const actors = actorsOf(state.cellId, context, state.stageDay)
  if (state.exit !== null) return complaintDuty(records, actors)
  if (state.stage === 'official') return []
  return [
    ...movingDuties(records, actors),
    ...reportVoteDuty(state),
    ...(stands(records, 'admissionDecision')
      ? afterDecision(state, actors, context)
      : beforeDecision(state, records, actors)),
  ]
}

function beforeDecision(state: FileState, records: readonly FileRecord[], actors: Actors): Duty[] {
  const returned = returnedDuty(state, records)
  if (stands(records, 'cellResolution')) {
    const clock = isReceivedToDecide(records) ? null : clockOf(records, 'admission')
    return [
      ...returned,
      ...mentorDuty(records, actors),
      ...redoDuties(records, 'admission', actors),
      ...(returned.length > 0 ? [] : upwardDuties('decideAdmission', state, clock, actors)),
      ...clockDuty('decideAdmission', clock, actors.competentId),
    ]
  }
  return [
    ...returned,
    ...mentorDuty(records, actors),
    ...redoDuties(records, 'admission', actors),
    ...certificateDuty(records, actors),
    ...dossierDuty(records, actors),
    ...verificationDuties(records, actors),
  ]
}

function clockDuty(kind: DutyKind, clock: FileClock | null, organisationId: string): Duty[] {
  if (clock === null) return []
  const { start, lastDay, workingDays, ruled } = clock
  return [duty(kind, organisationId, { from: start, last: lastDay, start }, ruled, { workingDays })]
}

/** R-MOV-3: a file received at the new place is decided by the clock of its receipt. */
function isReceivedToDecide(records: readonly FileRecord[]): boolean {
  const received = lastOf(records, 'handoverReceived')?.day
  return received !== undefined && lastOf(records, 'handover')?.detail.situation === 'sentNotDecided'
}

/**
 * R-SRC-2, R-MOV-1, R-HLP-1: with the listing itself, and anew where the file is received at another place. The texts
 * set no days for it, so that its last day is that very day.
 */
function mentorDuty(records: readonly FileRecord[], { cellId }: Actors): Duty[] {
  const received = lastOf(records, 'handoverReceived')?.day ?? null
  const assigned = lastOf(records, 'mentorAssigned')?.day ?? null
  const isNewPlace = received !== null && (assigned === null || assigned < received)
  const isSettled = stands(records, 'mentorAssigned') || stands(records, 'cellResolution')
  if (!isNewPlace && isSettled) return []
  const start = isNewPlace ? received : dayOf(records, 'listed')
  const rule = start === null ? null : helperRule(records, start, isNewPlace)
  if (start === null || rule === null) return []
  return [duty('assignMentor', cellId, { from: start, last: start, start }, rule)]
}

function helperRule(records: readonly FileRecord[], start: Day, isNewPlace: boolean): Ruled<unknown> | null {
  if (isNewPlace && stands(records, 'ceremony')) return valueOn(HELPER_ON_MOVE, 'newHelper', start)
  const moved = isNewPlace ? valueOn(MOVE_BEFORE_RESOLUTION, 'sharedMonthsWaived', start) : null
  return moved ?? valueOn(HELPER, 'assignedAtListing', start)
}

function certificateDuty(records: readonly FileRecord[], { cellId }: Actors): Duty[] {
  const start = dayOf(records, 'certificate')
  const valid = start === null ? null : valueOn(CERTIFICATE, 'validMonths', start)
  if (start === null || valid === null) return []
  const last = addMonths(start, valid.value)
  const days = { from: start, last, start }
  return [duty('considerBeforeCertificateEnds', cellId, days, valid, { months: valid.value })]
}

function dossierDuty(records: readonly FileRecord[], { cellId }: Actors): Duty[] {
  const start = dayOf(records, 'personalHistory')
  const age = start === null ? null : valueOn(DOSSIER, 'maxAgeMonths', start)
  if (start === null || age === null) return []
  const days = { from: start, last: addMonths(start, age.value), start }
  return [duty('considerBeforeDossierAges', cellId, days, age, { months: age.value })]
}

function verificationDuties(records: readonly FileRecord[], { grassrootsId }: Actors): Duty[] {
  return openRequests(records).flatMap((request) => {
    const due = verificationDue(request)
    if (due === null) return []
    const { start, lastDay, ruled } = due
    const days = { from: start, last: lastDay, start }
    return [duty('awaitVerification', grassrootsId, days, ruled, { workingDays: Number(ruled.value) })]
  })
}

/** The file came back and was not sent again. */
function returnedDuty(state: FileState, records: readonly FileRecord[]): Duty[] {
  const passed = state.records.filter(({ kind }) => kind === 'sent' || kind === 'returned').at(-1)
  const returned = lastOf(records, 'returned')
  if (returned === null || passed?.id !== returned.id) return []
  const { toOrganisationId, lastDay, returnReason } = returned.detail
  const days = { from: returned.day, last: lastDay, start: returned.day }
  const isReview = isAtArrival(records, returned.day) && stands(records, 'admissionDecision')
  const rule = isReview ? valueOn(MOVE_REVIEW, 'reviewWorkingDays', returned.day) : null
  return [duty('completeReturned', toOrganisationId, days, rule, { returnReason })]
}

/** R-MOV-7: what the place of arrival sends back to the committee that decided is a review. */
function isAtArrival(records: readonly FileRecord[], day: Day): boolean {
  const received = lastOf(records, 'handoverReceived')?.day
  return received !== undefined && received <= day
}

function afterDecision(state: FileState, actors: Actors, context: FileContext): Duty[] {
  return [...returnedDuty(state, state.records), ...onProbation(state, actors, context)]
}

function onProbation(state: FileState, actors: Actors, context: FileContext): Duty[] {
  const { records } = state
  if (!stands(records, 'ceremony')) {
    return clockDuty('holdCeremony', clockOf(records, 'ceremony'), actors.cellId)
  }
  if (stands(records, 'recognitionResolution')) {
    const clock = clockOf(records, 'recognition')
    return [
      ...redoDuties(records, 'recognition', actors),
      ...upwardDuties('decideRecognition', state, clock, actors),
      ...clockDuty('decideRecognition', clock, actors.competentId),
    ]
  }
  const exhausted = clockOf(records, 'recognition')
  if (exhausted !== null) return clockDuty('decideRecognition', exhausted, actors.competentId)
  const redone = redoDuties(records, 'recognition', actors)
  if (redone.length > 0) return [...mentorDuty(records, actors), ...redone]
  return [
    ...mentorDuty(records, actors),
    ...entriesDuty(records, actors, context),
    ...classDuty(records, actors),
    ...recognitionDuty(records, actors),
  ]
}

/** No text of the Centre sets a day: where no local one does either, it is a reminder without an article. */
const ENTRIES_REMINDER_WORKING_DAYS = 30

/**
 * Step 17, 1-HSĐV, by R-ENT-1-HN where it applies: not asked of a file that was taken up under way, whose papers of
 * then are not recorded here.
 */
function entriesDuty(records: readonly FileRecord[], { cellId }: Actors, context: FileContext): Duty[] {
  const start = dayOf(records, 'ceremony')
  if (start === null || stands(records, 'memberEntries') || openedAt(records) !== null) return []
  const province = spanOn(context, cellId, start)?.province ?? null
  const rule = localValueOn(ENTRIES_HERE, 'workingDays', start, province)
  const workingDays = rule?.value ?? ENTRIES_REMINDER_WORKING_DAYS
  const last = addWorkingDays(start, workingDays).day
  return [duty('memberEntries', cellId, { from: start, last, start }, rule, { workingDays })]
}

function classDuty(records: readonly FileRecord[], { cellId }: Actors): Duty[] {
  const probation = probationOf(records)
  if (probation === null || stands(records, 'newMemberClass')) return []
  const rule = valueOn(NEW_MEMBER_CLASS, 'certificateRequired', probation.end)
  if (rule === null) return []
  const days = { from: probation.from, last: probation.end, start: probation.from }
  return [duty('attendNewMemberClass', cellId, days, rule)]
}

function recognitionDuty(records: readonly FileRecord[], { cellId }: Actors): Duty[] {
  const due = considerationOf(records)
  const probation = probationOf(records)
  if (due === null || probation === null) return []
  const days = { from: due.from, last: due.lastDay, start: probation.from }
  const params = { workingDays: due.ruled.value, officialDay: probation.end }
  return [duty('considerRecognition', cellId, days, due.ruled, params)]
}

/** R-MOV-3: forwarded within 15 working days, decided within 30 of receipt. */
function movingDuties(records: readonly FileRecord[], actors: Actors): Duty[] {
  const handover = lastOf(records, 'handover')
  if (handover === null) return []
  const received = lastOf(records, 'handoverReceived')
  if (received === null || received.day < handover.day) return handoverDuty(handover)
  if (handover.detail.situation !== 'sentNotDecided' || stands(records, 'admissionDecision')) return []
  const rule = valueOn(MOVE_SENT_NOT_DECIDED, 'decideWorkingDays', received.day)
  if (rule === null) return []
  const last = addWorkingDays(received.day, rule.value).day
  const days = { from: received.day, last, start: received.day }
  return [duty('decideAfterHandover', actors.competentId, days, rule, { workingDays: rule.value })]
}

/**
 * R-MOV-3 sets 15 working days for a file sent up, R-MOV-12 sixty for a member. For the other situations the texts say
 * what is handed over and set no days: no clock is invented, the last day is that of the hand-over itself.
 */
function handoverDuty({ day, detail }: FileRecord<'handover'>): Duty[] {
  const { toOrganisationId, movedDay, situation } = detail
  const clock =
    situation === 'probationer'
      ? valueOn(MEMBER_TRANSFER, 'transferStartWorkingDays', movedDay)
      : situation === 'sentNotDecided'
        ? valueOn(MOVE_SENT_NOT_DECIDED, 'forwardWorkingDays', movedDay)
        : null
  if (clock === null) {
    const days = { from: day, last: day, start: movedDay }
    return [duty('receiveHandover', toOrganisationId, days, handoverRule(situation, movedDay))]
  }
  const days = { from: day, last: addWorkingDays(movedDay, clock.value).day, start: movedDay }
  return [duty('receiveHandover', toOrganisationId, days, clock, { workingDays: clock.value })]
}

/** The article on what goes along in each situation without a clock. */
function handoverRule(situation: MoveSituation, day: Day): Ruled<unknown> | null {
  if (situation === 'beforeResolution') return valueOn(MOVE_BEFORE_RESOLUTION, 'sharedMonthsWaived', day)
  if (situation === 'resolutionNotSent') return valueOn(MOVE_RESOLUTION_NOT_SENT, 'reconsidered', day)
  if (situation === 'decidedSameCommittee') return valueOn(MOVE_SAME_COMMITTEE, 'ceremonyAt', day)
  return situation === 'decidedOtherCommittee' ? valueOn(MOVE_WITHIN_GRACE, 'ceremonyAt', day) : null
}

/** R-DEL-3: answered within the working days of the level that answers. */
function complaintDuty(records: readonly FileRecord[], { competentId }: Actors): Duty[] {
  const complaint = lastOf(records, 'complaint')
  if (complaint === null || lastOf(records, 'complaintAnswer') !== null) return []
  const rule = valueOn(COMPLAINT, 'answerWorkingDays', complaint.day)
  if (rule === null) return []
  const last = addWorkingDays(complaint.day, rule.value).day
  const days = { from: complaint.day, last, start: complaint.day }
  return [duty('answerComplaint', competentId, days, rule, { workingDays: rule.value })]
}
