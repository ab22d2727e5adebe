/**
 * Every kind of record a file can hold, as one table: whose act it is, on which form, what it needs before it.
 * Steps are those of the procedure from introduction to official member (294-QĐ/TW, 06-HD/TW, 38-HD/BTCTW).
 */

/** Whose act a record tells of. `holder`: whoever has the file at hand; `centre`: the political training centre. */
export const LEVELS = ['cell', 'subCommittee', 'grassroots', 'competent', 'centre', 'holder'] as const
export type Level = (typeof LEVELS)[number]

/** Which body votes: its members make the denominator and the threshold. */
export type Voting = 'cell' | 'committee' | 'decider'

export interface KindTraits {
  /** number of the step; null for what may happen at any time */
  readonly step: number | null
  readonly form?: string
  readonly level: Level
  /** a numbered paper of its own */
  readonly paper: 'required' | 'optional' | 'none'
  readonly voting?: Voting
  /** kinds that must stand in the file before it; a missing one is a skipped step */
  readonly requires: readonly string[]
  /** may stand in one file more than once */
  readonly repeats: boolean
  /** the cell does not see what this record says */
  readonly hiddenFromCell?: true
}

/** A kind: its step, whose act it is, whether it bears a numbered paper, what must stand before it. */
function act(
  step: number | null,
  level: Level,
  paper: KindTraits['paper'],
  requires: readonly string[],
  more: Partial<Pick<KindTraits, 'form' | 'voting' | 'repeats' | 'hiddenFromCell'>> = {},
): KindTraits {
  return { step, level, paper, requires, repeats: false, ...more }
}

/** In the order in which records of one day are folded. */
export const KINDS = {
  opening: act(null, 'holder', 'optional', []),
  listed: act(2, 'cell', 'required', [], { form: '1-TN' }),
  mentorAssigned: act(3, 'cell', 'optional', ['listed'], { form: '3-TN', repeats: true }),
  trialTask: act(3, 'cell', 'none', ['mentorAssigned'], { repeats: true }),
  certificate: act(4, 'centre', 'required', [], { form: 'CN-NTVĐ', repeats: true }),
  permission: act(5, 'grassroots', 'required', ['listed', 'certificate'], { form: '6-TN' }),
  consentRequired: act(null, 'grassroots', 'none', ['listed'], { repeats: true, hiddenFromCell: true }),
  consent: act(null, 'competent', 'required', ['consentRequired'], { repeats: true, hiddenFromCell: true }),
  application: act(6, 'cell', 'none', ['permission'], { form: '1-KNĐ', repeats: true }),
  personalHistory: act(7, 'cell', 'none', ['permission'], { form: '2-KNĐ', repeats: true }),
  verificationRequest: act(8, 'grassroots', 'optional', ['personalHistory'], { repeats: true }),
  verificationReply: act(8, 'grassroots', 'optional', ['verificationRequest'], { repeats: true }),
  introduction: act(9, 'cell', 'none', ['permission'], { form: '3-KNĐ', repeats: true }),
  unionResolution: act(9, 'cell', 'optional', ['permission'], { form: '4-KNĐ', repeats: true }),
  opinion: act(10, 'cell', 'optional', ['personalHistory'], { form: '5-KNĐ', repeats: true }),
  cellResolution: act(
    11,
    'cell',
    'required',
    ['certificate', 'application', 'personalHistory', 'introduction', 'opinion'],
    { form: '6-KNĐ', voting: 'cell' },
  ),
  subCommitteeAppraisal: act(12, 'subCommittee', 'required', ['cellResolution'], {
    form: '7-KNĐ',
    hiddenFromCell: true,
  }),
  grassrootsResolution: act(13, 'grassroots', 'required', ['cellResolution'], {
    form: '8-KNĐ',
    voting: 'committee',
    hiddenFromCell: true,
  }),
  boardAppraisal: act(14, 'competent', 'optional', ['grassrootsResolution'], {
    repeats: true,
    hiddenFromCell: true,
  }),
  admissionDecision: act(15, 'competent', 'required', ['grassrootsResolution'], {
    form: '9-KNĐ',
    voting: 'decider',
  }),
  decisionReceived: act(15, 'cell', 'none', ['admissionDecision']),
  ceremony: act(16, 'cell', 'none', ['admissionDecision']),
  memberEntries: act(17, 'cell', 'none', ['ceremony'], { form: '1-HSĐV' }),
  newMemberClass: act(18, 'centre', 'required', ['ceremony'], { repeats: true }),
  quarterlyRemark: act(18, 'cell', 'none', ['ceremony'], { repeats: true }),
  selfReview: act(19, 'cell', 'none', ['ceremony'], { form: '10-KNĐ', repeats: true }),
  mentorReview: act(19, 'cell', 'none', ['ceremony'], { form: '11-KNĐ', repeats: true }),
  recognitionOpinion: act(19, 'cell', 'none', ['ceremony'], { form: '12-KNĐ', repeats: true }),
  recognitionResolution: act(
    20,
    'cell',
    'required',
    ['ceremony', 'selfReview', 'mentorReview', 'recognitionOpinion'],
    { form: '13-KNĐ', voting: 'cell' },
  ),
  recognitionAppraisal: act(20, 'subCommittee', 'required', ['recognitionResolution'], {
    form: '14-KNĐ',
    hiddenFromCell: true,
  }),
  recognitionGrassroots: act(20, 'grassroots', 'required', ['recognitionResolution'], {
    form: '15-KNĐ',
    voting: 'committee',
    hiddenFromCell: true,
  }),
  recognitionDecision: act(21, 'competent', 'required', ['recognitionGrassroots'], {
    form: '16-KNĐ',
    voting: 'decider',
  }),
  deletionResolution: act(null, 'cell', 'required', ['ceremony'], { voting: 'cell', repeats: true }),
  deletionGrassroots: act(null, 'grassroots', 'required', ['deletionResolution'], {
    voting: 'committee',
    repeats: true,
    hiddenFromCell: true,
  }),
  deletionDecision: act(null, 'competent', 'required', ['deletionGrassroots'], {
    form: '9F-XTĐV',
    voting: 'decider',
  }),
  complaint: act(null, 'holder', 'none', ['deletionDecision']),
  complaintAnswer: act(null, 'competent', 'required', ['complaint']),
  decisionCancellation: act(null, 'competent', 'required', ['admissionDecision'], {
    form: '9H-HKN',
    repeats: true,
  }),
  recognitionCancellation: act(null, 'competent', 'required', ['recognitionDecision'], {
    form: '9L-HCT',
    repeats: true,
  }),
  withdrawal: act(null, 'cell', 'none', []),
  notQualified: act(null, 'cell', 'optional', []),
  removal: act(null, 'cell', 'required', ['listed']),
  death: act(null, 'cell', 'none', []),
  departure: act(null, 'cell', 'optional', []),
  sent: act(null, 'holder', 'optional', [], { repeats: true }),
  received: act(null, 'holder', 'none', ['sent'], { repeats: true }),
  returned: act(null, 'holder', 'optional', ['sent'], { repeats: true }),
  held: act(null, 'holder', 'none', [], { repeats: true }),
  opinionAsked: act(null, 'holder', 'optional', [], { repeats: true }),
  refusal: act(null, 'competent', 'required', ['cellResolution'], { repeats: true }),
  clockExtended: act(null, 'competent', 'optional', [], { repeats: true }),
  handover: act(null, 'holder', 'optional', [], { repeats: true }),
  handoverReceived: act(null, 'holder', 'none', ['handover'], { repeats: true }),
  temporaryActivity: act(null, 'cell', 'optional', [], { repeats: true }),
}

export type Kind = keyof typeof KINDS

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the very table
export const KIND_NAMES = Object.keys(KINDS) as [Kind, ...Kind[]]

const ORDER = new Map(KIND_NAMES.map((kind, index) => [kind, index]))

/** Place of a kind among records of one day, and along the road. */
export function orderOf(kind: Kind): number {
  return ORDER.get(kind) ?? 0
}

export function traitsOf(kind: Kind): KindTraits {
  return KINDS[kind]
}

/** Records after which nothing but a correction is added, save what belongs to a deletion's complaint. */
export const EXITS = [
  'withdrawal',
  'notQualified',
  'removal',
  'death',
  'departure',
  'deletionDecision',
  'decisionCancellation',
] as const satisfies readonly Kind[]
export type Exit = (typeof EXITS)[number]

/** The steps up to which a file under way may be taken up. */
export const OPENING_STEPS = [
  'listed',
  'mentorAssigned',
  'certificate',
  'permission',
  'application',
  'personalHistory',
  'verificationReply',
  'introduction',
  'opinion',
  'cellResolution',
  'subCommitteeAppraisal',
  'grassrootsResolution',
  'boardAppraisal',
  'admissionDecision',
  'ceremony',
  'recognitionResolution',
  'recognitionGrassroots',
  'recognitionDecision',
] as const satisfies readonly Kind[]
export type OpeningStep = (typeof OPENING_STEPS)[number]
