import type { DutyItem } from '#contract/candidates'
import type { DutyKind } from '#domain/candidates/dutyKinds'
import { KIND_NAMES, type Kind } from '#domain/candidates/kinds'
import { paths } from '../paths'

/** The record that ends a duty; null where several steps lead to it and the file itself says which comes next. */
const RECORDS: Record<DutyKind, Kind | null> = {
  assignMentor: 'mentorAssigned',
  considerBeforeCertificateEnds: null,
  considerBeforeDossierAges: null,
  awaitVerification: 'verificationReply',
  completeReturned: 'sent',
  receiveHandover: 'handoverReceived',
  decideAfterHandover: 'admissionDecision',
  considerReceived: null,
  sendUp: 'sent',
  reportVote: 'sent',
  decideAdmission: 'admissionDecision',
  redoStep: null,
  redecideAdmission: 'admissionDecision',
  redecideRecognition: 'recognitionDecision',
  holdCeremony: 'ceremony',
  memberEntries: 'memberEntries',
  attendNewMemberClass: 'newMemberClass',
  considerRecognition: null,
  decideRecognition: 'recognitionDecision',
  answerComplaint: 'complaintAnswer',
  reviewList: null,
  draftScreening: null,
  voteScreening: null,
  reportScreening: null,
  assessScreening: null,
  surveySources: null,
  submitPlan: null,
  answerPlan: null,
  carryOutInspection: null,
  carryOutRecommendation: null,
  verifyRecommendation: null,
  answerObstacle: null,
  confirmObstacle: null,
  prepareForDrive: null,
  recordMinutes: null,
  finishMemberTask: null,
  settleProposals: null,
  takeAttendance: null,
  giveCertificates: null,
  openClass: null,
  visitUnit: null,
  answerScorecard: null,
  closeYear: null,
  confirmFigures: null,
  awaitFigures: null,
}

/** The pages of duties that belong to no file; what the duty is about goes along. */
const PAGES: Partial<Record<DutyKind, (id: string, query: { on: string | null }) => string>> = {
  draftScreening: (id, { on }) => paths.screeningList(id, { round: on }),
  voteScreening: (id, { on }) => paths.screeningList(id, { round: on }),
  reportScreening: (id, { on }) => paths.screeningList(id, { round: on }),
  assessScreening: (id, { on }) => paths.screeningList(id, { round: on }),
  surveySources: (id) => paths.plans(id, { view: 'surveys' }),
  submitPlan: (id) => paths.plans(id),
  answerPlan: (id) => paths.plans(id),
  closeYear: (id, { on }) => paths.summaries(id, { period: on }),
  confirmFigures: (id, { on }) => paths.closings(id, { closing: on }),
  awaitFigures: (id, { on }) => paths.closings(id, { closing: on, show: 'unreported' }),
}

export interface Place {
  readonly to: string
  /** What is pressed: the act itself, or only a look. */
  readonly words: DutyKind | 'open' | 'openOther' | 'classes'
}

/** What the viewer may do at the body whose desk it is. */
export interface DeskRights {
  readonly mayWrite: boolean
  /** Works at the body whose centre holds classes. */
  readonly mayHold: boolean
}

/** Besides the file, where a class may be joined: those of the kind that have not begun. */
export function otherPlaceOf({ kind, candidateId, cell }: DutyItem): Place | null {
  const cellId = cell?.id ?? null
  if (kind !== 'attendNewMemberClass' || candidateId === null || cellId === null) return null
  return { to: paths.classes(cellId, { kind: 'newMember', state: 'planned' }), words: 'classes' }
}

/** The step that is done again. */
function stepOf({ step }: DutyItem['params']): Kind | null {
  return KIND_NAMES.find((kind) => kind === step) ?? null
}

/** The sheet is for whoever holds the class; the others look at the class. */
function attendancePlace({ subjectId, params }: DutyItem, mayHold: boolean): Place | null {
  if (mayHold) return { to: paths.attendance(String(params['session'] ?? '')), words: 'takeAttendance' }
  return subjectId === null ? null : { to: paths.trainingClass(subjectId), words: 'openOther' }
}

/** Where a duty is done; null where the viewer can neither do nor see it. */
export function placeOf(duty: DutyItem, { mayWrite, mayHold }: DeskRights): Place | null {
  const { kind, candidateId, subjectId, personName, organisation, params } = duty
  if (candidateId !== null) {
    // where the name is not open the file has not come this far: it can be looked at for a purpose
    const record = mayWrite && personName !== null ? (stepOf(params) ?? RECORDS[kind]) : null
    return { to: paths.candidate(candidateId, { record }), words: record === null ? 'open' : kind }
  }
  if (subjectId !== null && (kind === 'settleProposals' || kind === 'giveCertificates')) {
    return { to: paths.trainingClass(subjectId), words: mayHold ? kind : 'openOther' }
  }
  if (kind === 'takeAttendance') return attendancePlace(duty, mayHold)
  if ((kind === 'visitUnit' || kind === 'answerScorecard') && subjectId !== null) {
    return { to: paths.responsibility(subjectId), words: kind }
  }
  if (subjectId !== null && (kind === 'answerObstacle' || kind === 'confirmObstacle')) {
    const act = kind === 'answerObstacle' ? 'answered' : 'closed'
    return { to: paths.obstacle(subjectId, mayWrite ? { act } : {}), words: mayWrite ? kind : 'openOther' }
  }
  if (subjectId !== null && kind === 'recordMinutes') {
    return { to: paths.ceremony(subjectId), words: mayWrite ? kind : 'openOther' }
  }
  const { inspectionId } = duty.params
  if (subjectId !== null && typeof inspectionId === 'string') {
    const act = kind === 'carryOutRecommendation' && mayWrite ? 'reported' : null
    return {
      to: paths.inspection(inspectionId, { recommendation: subjectId, act }),
      words: act === null && kind === 'carryOutRecommendation' ? 'openOther' : kind,
    }
  }
  if (organisation.id === null) return null
  if (kind === 'openClass') {
    const asked = { kind: String(params['kind'] ?? '') }
    return mayHold
      ? { to: paths.openClass(organisation.id, asked), words: kind }
      : { to: paths.classNeeds(organisation.id, { ...asked, waiting: 'yes' }), words: 'openOther' }
  }
  if (kind === 'carryOutInspection') {
    return { to: paths.recordInspection(organisation.id, { item: subjectId }), words: kind }
  }
  const page = PAGES[kind]
  if (page !== undefined)
    return { to: page(organisation.id, { on: duty.subjectId }), words: mayWrite ? kind : 'open' }
  if (kind !== 'reviewList') return null
  return mayWrite
    ? { to: paths.listReview(organisation.id), words: kind }
    : { to: paths.sources(organisation.id), words: 'open' }
}
