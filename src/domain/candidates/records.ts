import type { Day } from '#domain/dates'
import type { Kind, OpeningStep } from './kinds'

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
  certificate: None
  permission: None
  consentRequired: { readonly consent: ConsentKind }
  consent: { readonly consent: ConsentKind }
  application: { readonly readmission: boolean }
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
  unionResolution: { readonly body: 'youthUnion' | 'tradeUnion' }
  opinion: { readonly from: 'massBodies' | 'residenceCell'; readonly asked: number; readonly agreed: number }
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
  deletionResolution: None
  deletionGrassroots: None
  deletionDecision: None
  complaint: None
  complaintAnswer: { readonly upheld: boolean }
  decisionCancellation: { readonly ground: CancellationGround; readonly faultyStep: FaultyStep | null }
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
}

/** One standing fact of a file: what is replaced or taken back is not given to the domain. */
export type FileRecord<K extends Kind = Kind> = { [Each in K]: RecordOf<Each> }[K]
