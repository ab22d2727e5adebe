/** Every code a domain decision can give. Sentences for them live with the pages, in `i18n`. */
export const FINDING_CODES = [
  // form of what was entered
  'required',
  'malformed',
  'nameRequired',
  'valueTooLarge',
  'valueNegative',
  'valueNotInteger',
  'dayOrder',
  'dayInFuture',
  'dayOutOfOrder',
  // organisations
  'notChild',
  'notCell',
  'notBeneath',
  'closedOrganisation',
  'unknownOrganisation',
  'outsideLife',
  'codeTaken',
  'cycle',
  'livingChildren',
  'closedParent',
  'parentIsCell',
  'tooDeep',
  'beforeFounding',
  'eventOverlap',
  'factsOutsideLife',
  'admissionsNotInCell',
  'foundingStands',
  // targets
  'targetNegative',
  'targetNotInteger',
  'targetValueOrRate',
  'rateOutOfRange',
  'decisionRequired',
  'proposalInfeasible',
  'periodUnknown',
  'windowOutsidePeriod',
  'milestoneOutsideWindow',
  'milestonesNotRising',
  // admissions
  'ceremonyBeforeDecision',
  'decisionInFuture',
  'ceremonyInFuture',
  'birthInFuture',
  'underAge',
  'overAge',
  'ageByDaysShort',
  'birthMonthUnknown',
  'birthDayUnknown',
  'possibleDuplicate',
  // files of candidates: order of the road
  'stepSkipped',
  'stepRepeated',
  'fileClosed',
  'beforeEarlierStep',
  'openedUnderWay',
  'actorUnfit',
  'cellMismatch',
  'exitNotForStage',
  'requestUnknown',
  // votes
  'attendanceDoesNotAdd',
  'votesDoNotAdd',
  'voteNotCarried',
  'voteMissing',
  'ballotUnfit',
  'resolutionsStand',
  'decidersNotEnough',
  'opinionsDoNotAdd',
  // conditions and papers
  'certificateExpired',
  'certificateBeforeListing',
  'dossierTooOld',
  'memberUnknown',
  'mentorNotOfficial',
  'introducerNotOfficial',
  'introducerTooNew',
  'secondIntroducerMissing',
  'unionResolutionMissing',
  'opinionsMissing',
  'verificationMissing',
  'verificationFaulty',
  'educationBelow',
  'consentMissing',
  'certificateIssuerUnfit',
  'introducingBodyUnfit',
  'youthUnionTooOld',
  'readmissionExcluded',
  'readmissionTwice',
  'readmissionTooSoon',
  'readmissionDayUnknown',
  'deletionGroundMissing',
  'readmissionConsentMissing',
  'paperBeforeAct',
  'paperNumberTwice',
  'appraisalMissing',
  'birthLocked',
  // cancelled decisions
  'cancelledByOther',
  'cancelledAtArrival',
  // who decides
  'noAuthority',
  'authorityUnknown',
  'ownerDecidedBeneath',
  'issuerClosed',
  'grantOverlaps',
  'grantInUse',
  // clocks
  'decisionLate',
  'ceremonyLate',
  'receiptUnknown',
  'recognitionLate',
  'verificationLate',
  'considerationLate',
  'extensionTooLong',
  'complaintLate',
  'answerLate',
  'holidaysUncovered',
  // probation and recognition
  'probationNotOver',
  'officialDayWrong',
  'ceremonyDayUnknown',
  'roundsExhausted',
  'newMemberClassMissing',
  'newHelperMissing',
  'reviewsOfMoveMissing',
  // moving
  'handoverPending',
  'decisionMustBeCancelled',
  'ceremonyAtOldPlace',
  'cancelledWithinGrace',
  'temporaryTooLong',
  'atTemporaryPlace',
  // obstacles and inspections
  'personalDetail',
  'personNamed',
  'dueBeforeStart',
  'beforeEarlierEvent',
  'closedWithoutAnswer',
  'obstacleNotOpen',
  'ownerUnfit',
  'noUpperBody',
  // drives and ceremonies
  'eventOutsideDrive',
  'seatsShort',
  'notInRoster',
  'inOtherDrive',
  'driveInUse',
  'minutesStand',
  'ceremonyConsentMissing',
  'taskLate',
  'successionUnplanned',
  'longStayConsiders',
  'otherCellConsiders',
  'notReconsidered',
  'reviewTooLong',
  'transferLate',
  'transferPaperLate',
  'transferNotShown',
  // rules of the Party
  'ruleUncovered',
  'noClock',
  'valueUnfit',
  // guiding documents
  'documentTwice',
  'documentInUse',
  'supersedesLater',
  // screening of members
  'screeningOrder',
  'screeningTwice',
  'screeningRoundOverlaps',
  'screeningBegun',
  'criterionUnknown',
  'ballotNotSecret',
  'ballotIncomplete',
  'screeningViewMissing',
  'educationLength',
  'assessedEarly',
  // surveys and plans
  'surveyEmpty',
  'planGroupAboveTotal',
  'planQuarterUnfit',
  'planAnswered',
  'planAnswerUnfit',
  // reading
  'indicatorRefused',
  'purposeRequired',
  // figures that must agree
  'idRepeated',
  'wholeZero',
  // files that are read
  'fileUnreadable',
  'fileEmpty',
  'fileTooLarge',
  'fileHasMacros',
  'fileEncrypted',
  'sheetTooLarge',
  // accounts and commands
  'stale',
  'commandReused',
  'passwordTooShort',
  'wrongPassword',
  'usernameTaken',
  'roleNotAllowed',
  'ownAccount',
] as const

export type FindingCode = (typeof FINDING_CODES)[number]

export type FindingParams = Readonly<Record<string, string | number | null>>

/**
 * One thing a decision has to say: a code, the field it is about (path in the request, `decision.day`),
 * the figures that belong in the sentence, and the article it rests on.
 */
export interface Finding {
  readonly code: FindingCode
  readonly field?: string
  readonly params?: FindingParams
  readonly cite?: string
}

/** `block` refuses; `warn` is shown and may be recorded with a reason. */
export type Effect = 'block' | 'warn'

export interface JudgedFinding extends Finding {
  readonly effect: Effect
}
