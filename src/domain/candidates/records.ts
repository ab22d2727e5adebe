import type { Day } from '#domain/dates'
import type { Kind, OpeningStep } from './kinds'
import type { PrintedPerson } from './printed'

/** The paper behind a record. */
export interface Paper {
  readonly number: string
  readonly day: Day
  readonly issuerName: string
  readonly issuerOrganisationId: string | null
}

/**
 * Who sat in a meeting, as 6-KNĐ and 13-KNĐ ask: official members summoned, present, and absent by reason; the
 * probationary ones apart, without a vote. `written`: opinions by paper (phiếu xin ý kiến), present = answers.
 */
export interface Attendance {
  readonly official: {
    /** of the body, all of them */
    readonly total: number
    readonly present: number
    readonly absent: Readonly<Partial<Record<AbsenceReason, number>>>
  }
  readonly probationary: { readonly present: number; readonly absent: number }
  readonly ballot: Ballot
}

/** `ordinary` stays in the denominator; the others leave it (294-QĐ/TW 9.3.2). */
export const ABSENCE_REASONS = ['ordinary', 'exempt', 'transferredOut', 'suspended', 'prosecuted'] as const
export type AbsenceReason = (typeof ABSENCE_REASONS)[number]

export const BALLOTS = ['secret', 'raised', 'written'] as const
export type Ballot = (typeof BALLOTS)[number]

/** `for` + `against` + `blank` are those present with a vote. */
export interface Vote {
  readonly for: number
  readonly against: number
  /** invalid or without opinion */
  readonly blank: number
}

export const CONSENT_KINDS = [
  'age',
  'education',
  'politicalStandard',
  'religion',
  'foreign',
  'privateOwner',
  'readmission',
] as const
export type ConsentKind = (typeof CONSENT_KINDS)[number]

/** Why a file comes back: a catalogue, so that causes can be counted and no remark on a person is written. */
export const RETURN_REASONS = [
  'paperMissing',
  'paperFaulty',
  'signatureOrSeal',
  'daysInconsistent',
  'namesInconsistent',
  'verificationIncomplete',
  'certificateExpired',
  'voteNotCarried',
  'conditionNotMet',
  'other',
] as const
export type ReturnReason = (typeof RETURN_REASONS)[number]

export const REPLACEMENT_REASONS = ['moved', 'disciplined', 'cannotContinue'] as const
export type ReplacementReason = (typeof REPLACEMENT_REASONS)[number]

/** Situations of a person who moves in the middle (06-HD/TW 3.9, 5.2). */
export const MOVE_SITUATIONS = [
  'beforeResolution',
  'resolutionNotSent',
  'sentNotDecided',
  'decidedSameCommittee',
  'decidedOtherCommittee',
  'probationer',
] as const
export type MoveSituation = (typeof MOVE_SITUATIONS)[number]

/** Why a decision is cancelled: the file ends, or goes on from the step that was wrong or at another place. */
export const CANCELLATION_GROUNDS = ['againstStandards', 'faultyStep', 'movedLate'] as const
export type CancellationGround = (typeof CANCELLATION_GROUNDS)[number]

/** The steps of which one may have been the faulty one (R-ERR-2); the decision itself where authority was lacking. */
export const FAULTY_STEPS = [
  'certificate',
  'application',
  'personalHistory',
  'verificationReply',
  'introduction',
  'unionResolution',
  'opinion',
  'cellResolution',
  'subCommitteeAppraisal',
  'grassrootsResolution',
  'boardAppraisal',
  'admissionDecision',
] as const satisfies readonly Kind[]
export type FaultyStep = (typeof FAULTY_STEPS)[number]

/** Why a recognition alone is cancelled: the member is on probation again, the admission stands. */
export const RECOGNITION_GROUNDS = [
  'faultyStep',
  'againstStandards',
] as const satisfies readonly CancellationGround[]
export type RecognitionGround = (typeof RECOGNITION_GROUNDS)[number]

/** The steps of recognition of which one may have been the faulty one; the decision itself where authority was lacking. */
export const RECOGNITION_STEPS = [
  'newMemberClass',
  'selfReview',
  'mentorReview',
  'recognitionOpinion',
  'recognitionResolution',
  'recognitionAppraisal',
  'recognitionGrassroots',
  'recognitionDecision',
] as const satisfies readonly Kind[]
export type RecognitionStep = (typeof RECOGNITION_STEPS)[number]

/**
 * How somebody who comes back had left: no more than what decides whether and when they may. `excluded` stands for
 * any of the grounds of 294-QĐ/TW 3.5.2, which is not held.
 */
export const READMISSION_GROUNDS = [
  'ordinary',
  'familyHardship',
  'minorConviction',
  'readmittedBefore',
  'excluded',
] as const
export type ReadmissionGround = (typeof READMISSION_GROUNDS)[number]

/** Who issued a certificate of the awareness class. */
export const CERTIFICATE_ISSUERS = ['communeCentre', 'districtCentre', 'competentCommittee', 'other'] as const
export type CertificateIssuer = (typeof CERTIFICATE_ISSUERS)[number]

/** Which body of the Youth Union or the trade union introduced. */
export const INTRODUCING_BODIES = [
  'youthUnionCommittee',
  'youthUnionCell',
  'youthUnionStandingCommittee',
  'tradeUnionCommittee',
  'other',
] as const
export type IntroducingBody = (typeof INTRODUCING_BODIES)[number]

/** Whose remarks stand in the synthesis; the last two where a person studies away, or works on a short contract. */
export const OPINION_SIDES = ['massBodies', 'residenceCell', 'homeCell', 'employer'] as const
export type OpinionSide = (typeof OPINION_SIDES)[number]

/** On what a deletion rests (294-QĐ/TW 8.1); a probationer may be found not qualified. */
export const DELETION_GROUNDS = [
  'absent',
  'duesUnpaid',
  'cardReturned',
  'noProgress',
  'failingTwoYears',
  'politicalStandard',
  'notQualified',
] as const
export type DeletionGround = (typeof DELETION_GROUNDS)[number]

/** What decides which cell considers somebody who moves (06-HD/TW 5.2); `contract…`: months of actual work. */
export const MOVE_CIRCUMSTANCES = [
  'waitingForWork',
  'waitingForDegree',
  'contractBelow12Months',
  'contractFrom12Months',
] as const
export type MoveCircumstance = (typeof MOVE_CIRCUMSTANCES)[number]

export const CLOCKS = ['admission', 'ceremony', 'recognition'] as const
export type Clock = (typeof CLOCKS)[number]

interface None {
  readonly [key: string]: never
}

/** What a record says beyond its day, body and paper. No text about a person: codes, days and numbers. */
export interface Details {
  opening: {
    readonly reached: OpeningStep
    /** papers seen in the file, with the day and number they bear */
    readonly papers: readonly { readonly kind: Kind; readonly day: Day; readonly number: string | null }[]
  }
  listed: None
  mentorAssigned: { readonly memberId: string; readonly replaces: ReplacementReason | null }
  trialTask: { readonly dueDay: Day | null }
  certificate: { readonly issuer: CertificateIssuer | null }
  permission: None
  consentRequired: { readonly consent: ConsentKind }
  consent: { readonly consent: ConsentKind }
  application: {
    readonly readmission: boolean
    readonly ground: ReadmissionGround | null
    /** from which the months count: of leaving, or of expungement after a minor conviction */
    readonly sinceDay: Day | null
  }
  personalHistory: None
  /** day = sent; the reply's clock starts at receipt */
  verificationRequest: { readonly place: 'domestic' | 'abroad'; readonly receivedDay: Day | null }
  verificationReply: {
    readonly requestId: string
    readonly conclusion: 'confirmed' | 'faulty' | 'incomplete'
  }
  /** `sharedSince`: first month of work, study or residence with the candidate, as a day */
  introduction: {
    readonly memberId: string
    readonly sharedSince: Day
    readonly waived: ReplacementReason | null
  }
  unionResolution: { readonly body: 'youthUnion' | 'tradeUnion'; readonly level: IntroducingBody | null }
  opinion: { readonly from: OpinionSide; readonly asked: number; readonly agreed: number }
  cellResolution: None
  subCommitteeAppraisal: { readonly proposes: boolean }
  grassrootsResolution: None
  boardAppraisal: { readonly proposes: boolean }
  admissionDecision: None
  decisionReceived: None
  /** consentNumber, consentDay: the paper by which the upper level agreed to a ceremony after its last day (R-CER-1) */
  ceremony: {
    readonly oath: boolean
    readonly memberId: string | null
    readonly consentNumber: string | null
    readonly consentDay: Day | null
  }
  memberEntries: None
  newMemberClass: None
  quarterlyRemark: { readonly quarter: 1 | 2 | 3 | 4 }
  selfReview: None
  mentorReview: None
  recognitionOpinion: None
  recognitionResolution: None
  recognitionAppraisal: { readonly proposes: boolean }
  recognitionGrassroots: None
  recognitionDecision: { readonly officialDay: Day }
  deletionResolution: { readonly ground: DeletionGround | null }
  deletionGrassroots: None
  deletionDecision: None
  complaint: None
  complaintAnswer: { readonly upheld: boolean }
  decisionCancellation: { readonly ground: CancellationGround; readonly faultyStep: FaultyStep | null }
  recognitionCancellation: { readonly ground: RecognitionGround; readonly faultyStep: RecognitionStep | null }
  withdrawal: None
  notQualified: None
  removal: None
  death: None
  departure: None
  sent: { readonly toOrganisationId: string }
  received: None
  returned: { readonly returnReason: ReturnReason; readonly lastDay: Day; readonly toOrganisationId: string }
  held: { readonly until: Day | null }
  opinionAsked: { readonly consent: ConsentKind | null }
  refusal: { readonly returnReason: ReturnReason }
  clockExtended: { readonly clock: Clock; readonly workingDays: number }
  handover: {
    readonly toOrganisationId: string
    readonly situation: MoveSituation
    /** day of the person's own transfer decision or departure */
    readonly movedDay: Day
    readonly circumstance: MoveCircumstance | null
  }
  handoverReceived: None
  temporaryActivity: { readonly organisationId: string; readonly until: Day }
}

interface RecordOf<K extends Kind> {
  readonly id: string
  /** order in which facts were recorded */
  readonly seq: number
  readonly kind: K
  /** the body whose act it is */
  readonly organisationId: string
  /** day of the act */
  readonly day: Day
  readonly paper: Paper | null
  readonly attendance: Attendance | null
  readonly vote: Vote | null
  readonly detail: Details[K]
  /** only where it was read for somebody who reads names */
  readonly printed?: PrintedPerson | null
}

/** One standing fact of a file: what is replaced or taken back is not given to the domain. */
export type FileRecord<K extends Kind = Kind> = { [Each in K]: RecordOf<Each> }[K]
