/** What a file or a cell asks somebody to do by a day. Sentences stand in web/i18n. */
export const DUTY_KINDS = [
  // of a file before the decision
  'assignMentor',
  'considerBeforeCertificateEnds',
  'considerBeforeDossierAges',
  'awaitVerification',
  'completeReturned',
  'receiveHandover',
  'decideAfterHandover',
  'considerReceived',
  'sendUp',
  'reportVote',
  'decideAdmission',
  // after a cancelled decision
  'redoStep',
  'redecideAdmission',
  'redecideRecognition',
  // after it
  'holdCeremony',
  'memberEntries',
  'attendNewMemberClass',
  'considerRecognition',
  'decideRecognition',
  'answerComplaint',
  // of a cell
  'reviewList',
  // of a round of screening
  'draftScreening',
  'voteScreening',
  'reportScreening',
  'assessScreening',
  // of surveys and plans
  'surveySources',
  'submitPlan',
  'answerPlan',
  // of obstacles
  'answerObstacle',
  'confirmObstacle',
  // of drives and ceremonies
  'prepareForDrive',
  'recordMinutes',
  'finishMemberTask',
  // of a class
  'settleProposals',
  'takeAttendance',
  'giveCertificates',
  'openClass',
  // of inspections
  'carryOutInspection',
  'carryOutRecommendation',
  'verifyRecommendation',
  // of a committee: charge of units
  'visitUnit',
  'answerScorecard',
  'closeYear',
  // of figures: a period that was opened
  'confirmFigures',
  'awaitFigures',
] as const
export type DutyKind = (typeof DUTY_KINDS)[number]

/** Those of whoever holds classes, which a trainer has as well. */
export const CLASS_DUTIES = [
  'settleProposals',
  'takeAttendance',
  'giveCertificates',
  'openClass',
] as const satisfies readonly DutyKind[]
