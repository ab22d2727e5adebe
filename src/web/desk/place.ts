import type { DutyItem } from '#contract/candidates'
import type { DutyKind } from '#domain/candidates/dutyKinds'
import type { Kind } from '#domain/candidates/kinds'
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
  sendUp: 'sent',
  reportVote: 'sent',
  decideAdmission: 'admissionDecision',
  holdCeremony: 'ceremony',
  memberEntries: 'memberEntries',
  attendNewMemberClass: 'newMemberClass',
  considerRecognition: null,
  decideRecognition: 'recognitionDecision',
  answerComplaint: 'complaintAnswer',
  reviewList: null,
}

export interface Place {
  readonly to: string
  /** What is pressed: the act itself, or only a look. */
  readonly words: DutyKind | 'open'
}

/** Where a duty is done; null where the viewer can neither do nor see it. */
export function placeOf(duty: DutyItem, mayWrite: boolean): Place | null {
  const { kind, candidateId, personName, organisation } = duty
  if (candidateId !== null) {
    // where the name is not open the file has not come this far: it can be looked at for a purpose
    const record = mayWrite && personName !== null ? RECORDS[kind] : null
    return { to: paths.candidate(candidateId, { record }), words: record === null ? 'open' : kind }
  }
  if (kind !== 'reviewList' || organisation.id === null) return null
  return mayWrite
    ? { to: paths.holdMeeting(organisation.id), words: kind }
    : { to: paths.sources(organisation.id), words: 'open' }
}
