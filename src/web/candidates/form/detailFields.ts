import type { Kind } from '#domain/candidates/kinds'
import {
  CANCELLATION_GROUNDS,
  CERTIFICATE_ISSUERS,
  CLOCKS,
  CONSENT_KINDS,
  DELETION_GROUNDS,
  FAULTY_STEPS,
  INTRODUCING_BODIES,
  MOVE_CIRCUMSTANCES,
  MOVE_SITUATIONS,
  OPINION_SIDES,
  READMISSION_GROUNDS,
  RECOGNITION_GROUNDS,
  RECOGNITION_STEPS,
  REPLACEMENT_REASONS,
  RETURN_REASONS,
} from '#domain/candidates/records'
import type { PickedOrganisation } from '../../organisations/OrganisationPicker'

/** What is typed of a record beyond its day and paper, by the name it bears in the record. */
export type DetailValue = string | number | boolean | PickedOrganisation | null
export type DetailDraft = Readonly<Record<string, DetailValue>>

/** Closed lists of details that have words of their own on the page. */
export const PLACES = ['domestic', 'abroad'] as const
export const CONCLUSIONS = ['confirmed', 'faulty', 'incomplete'] as const
export const UNIONS = ['youthUnion', 'tradeUnion'] as const
const QUARTERS = ['1', '2', '3', '4'] as const

export type ListName =
  | 'consents'
  | 'returnReasons'
  | 'replacements'
  | 'situations'
  | 'clocks'
  | 'places'
  | 'conclusions'
  | 'unions'
  | 'sides'
  | 'quarters'
  | 'cancellationGrounds'
  | 'recognitionGrounds'
  | 'kinds'
  | 'readmissionGrounds'
  | 'certificateIssuers'
  | 'introducingBodies'
  | 'deletionGrounds'
  | 'circumstances'

export const LISTS: Readonly<Record<ListName, readonly string[]>> = {
  consents: CONSENT_KINDS,
  returnReasons: RETURN_REASONS,
  replacements: REPLACEMENT_REASONS,
  situations: MOVE_SITUATIONS,
  clocks: CLOCKS,
  places: PLACES,
  conclusions: CONCLUSIONS,
  unions: UNIONS,
  sides: OPINION_SIDES,
  quarters: QUARTERS,
  cancellationGrounds: CANCELLATION_GROUNDS,
  recognitionGrounds: RECOGNITION_GROUNDS,
  kinds: FAULTY_STEPS,
  readmissionGrounds: READMISSION_GROUNDS,
  certificateIssuers: CERTIFICATE_ISSUERS,
  introducingBodies: INTRODUCING_BODIES,
  deletionGrounds: DELETION_GROUNDS,
  circumstances: MOVE_CIRCUMSTANCES,
}

export type DetailName =
  | 'memberId'
  | 'replaces'
  | 'dueDay'
  | 'consent'
  | 'readmission'
  | 'place'
  | 'receivedDay'
  | 'requestId'
  | 'conclusion'
  | 'sharedSince'
  | 'waived'
  | 'body'
  | 'from'
  | 'asked'
  | 'agreed'
  | 'proposes'
  | 'oath'
  | 'quarter'
  | 'officialDay'
  | 'upheld'
  | 'ground'
  | 'faultyStep'
  | 'sinceDay'
  | 'issuer'
  | 'level'
  | 'circumstance'
  | 'toOrganisationId'
  | 'returnReason'
  | 'lastDay'
  | 'until'
  | 'clock'
  | 'workingDays'
  | 'situation'
  | 'movedDay'
  | 'organisationId'
  | 'consentNumber'
  | 'consentDay'

/** `way`: one of the bodies through which files of this cell pass; `body`: any in reach. */
export interface DetailField {
  readonly name: DetailName
  readonly type: 'member' | 'day' | 'text' | 'count' | 'list' | 'yesNo' | 'check' | 'way' | 'body' | 'request'
  readonly list?: ListName
  /** these of the list alone */
  readonly only?: readonly string[]
  readonly optional?: true
  readonly initial?: boolean
  /** asked for only while that box is ticked */
  readonly onlyWith?: DetailName
}

const member: DetailField = { name: 'memberId', type: 'member' }
const consent: DetailField = { name: 'consent', type: 'list', list: 'consents' }
const proposes: readonly DetailField[] = [{ name: 'proposes', type: 'yesNo' }]
const reason: DetailField = { name: 'returnReason', type: 'list', list: 'returnReasons' }

/** What each kind asks for; a kind that is not here asks for nothing more. */
const FIELDS: Partial<Record<Kind, readonly DetailField[]>> = {
  mentorAssigned: [member, { name: 'replaces', type: 'list', list: 'replacements', optional: true }],
  trialTask: [{ name: 'dueDay', type: 'day', optional: true }],
  consentRequired: [consent],
  consent: [consent],
  certificate: [{ name: 'issuer', type: 'list', list: 'certificateIssuers', optional: true }],
  application: [
    { name: 'readmission', type: 'check', initial: false },
    { name: 'ground', type: 'list', list: 'readmissionGrounds', optional: true, onlyWith: 'readmission' },
    { name: 'sinceDay', type: 'day', optional: true, onlyWith: 'readmission' },
  ],
  deletionResolution: [{ name: 'ground', type: 'list', list: 'deletionGrounds' }],
  verificationRequest: [
    { name: 'place', type: 'list', list: 'places' },
    { name: 'receivedDay', type: 'day', optional: true },
  ],
  verificationReply: [
    { name: 'requestId', type: 'request' },
    { name: 'conclusion', type: 'list', list: 'conclusions' },
  ],
  introduction: [
    member,
    { name: 'sharedSince', type: 'day' },
    { name: 'waived', type: 'list', list: 'replacements', optional: true },
  ],
  unionResolution: [
    { name: 'body', type: 'list', list: 'unions' },
    { name: 'level', type: 'list', list: 'introducingBodies', optional: true },
  ],
  opinion: [
    { name: 'from', type: 'list', list: 'sides' },
    { name: 'asked', type: 'count' },
    { name: 'agreed', type: 'count' },
  ],
  subCommitteeAppraisal: proposes,
  boardAppraisal: proposes,
  recognitionAppraisal: proposes,
  ceremony: [
    { name: 'oath', type: 'check', initial: true },
    { ...member, optional: true },
    { name: 'consentNumber', type: 'text', optional: true },
    { name: 'consentDay', type: 'day', optional: true },
  ],
  quarterlyRemark: [{ name: 'quarter', type: 'list', list: 'quarters' }],
  recognitionDecision: [{ name: 'officialDay', type: 'day' }],
  complaintAnswer: [{ name: 'upheld', type: 'yesNo' }],
  decisionCancellation: [
    { name: 'ground', type: 'list', list: 'cancellationGrounds' },
    { name: 'faultyStep', type: 'list', list: 'kinds', optional: true },
  ],
  recognitionCancellation: [
    { name: 'ground', type: 'list', list: 'recognitionGrounds' },
    { name: 'faultyStep', type: 'list', list: 'kinds', only: RECOGNITION_STEPS, optional: true },
  ],
  sent: [{ name: 'toOrganisationId', type: 'way' }],
  returned: [reason, { name: 'lastDay', type: 'day' }, { name: 'toOrganisationId', type: 'way' }],
  held: [{ name: 'until', type: 'day', optional: true }],
  opinionAsked: [{ ...consent, optional: true }],
  refusal: [reason],
  clockExtended: [
    { name: 'clock', type: 'list', list: 'clocks' },
    { name: 'workingDays', type: 'count' },
  ],
  handover: [
    { name: 'toOrganisationId', type: 'body' },
    { name: 'situation', type: 'list', list: 'situations' },
    { name: 'movedDay', type: 'day' },
    { name: 'circumstance', type: 'list', list: 'circumstances', optional: true },
  ],
  temporaryActivity: [
    { name: 'organisationId', type: 'body' },
    { name: 'until', type: 'day' },
  ],
}

export function detailFields(kind: Kind): readonly DetailField[] {
  return FIELDS[kind] ?? []
}

/** What the form starts with: boxes as they mostly are, everything else open. */
export function newDetail(kind: Kind): DetailDraft {
  return Object.fromEntries(detailFields(kind).map(({ name, initial }) => [name, initial ?? null]))
}

/** The detail as it is recorded: bodies by id, quarters as numbers, what was left open as null. */
export function detailSent(kind: Kind, draft: DetailDraft): Record<string, unknown> {
  return Object.fromEntries(
    detailFields(kind).map(({ name, onlyWith }) => {
      const isAsked = onlyWith === undefined || draft[onlyWith] === true
      const value = isAsked ? (draft[name] ?? null) : null
      if (typeof value === 'object' && value !== null) return [name, value.id]
      return [name, name === 'quarter' && value !== null ? Number(value) : value]
    }),
  )
}
