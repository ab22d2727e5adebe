import type { AdmissionBody, PersonInput } from '#contract/admissions'
import { namedIssuer } from '#domain/admissions/committees'
import { type AdmissionFacts, judgeAdmission } from '#domain/admissions/judge'
import type { Education, Occupation, Sex } from '#domain/admissions/words'
import type { Day, PartialDate } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import type { PickedOrganisation } from '../organisations/OrganisationPicker'
import { newCommandId } from '../platform/api'
import { newId } from '../platform/ids'
import type { Issuer } from './issuers'

/** A person while being typed. */
export interface PersonDraft {
  readonly fullName: string
  readonly sex: Sex | null
  readonly birthDate: PartialDate | null
  readonly occupation: Occupation | null
  readonly education: Education | null
  readonly youthUnion: boolean
  readonly demobilised: boolean
}

/** The paper of an admission, or of its cancellation. */
export interface PaperDraft {
  readonly number: string
  readonly day: Day | null
  readonly issuerName: string
}

/** Sealed as soon as they are recorded; while typed they are only here. */
export interface SealedDraft {
  readonly ethnicity: string
  readonly religion: string
  /** Known again by it, and not kept; absent in a draft of an earlier page. */
  readonly identityNumber?: string
}

export interface AdmissionDraft {
  readonly form: 'admission'
  readonly commandId: string
  readonly id: string
  readonly cell: PickedOrganisation | null
  readonly person: PersonDraft
  readonly sealed: SealedDraft
  readonly paper: PaperDraft
  readonly ceremonyDay: Day | null
}

export const NO_PAPER: PaperDraft = { number: '', day: null, issuerName: '' }

const NOBODY: PersonDraft = {
  fullName: '',
  sex: null,
  birthDate: null,
  occupation: null,
  education: null,
  youthUnion: false,
  demobilised: false,
}

export function newAdmissionDraft(cell: PickedOrganisation | null): AdmissionDraft {
  return {
    form: 'admission',
    commandId: newCommandId(),
    id: newId(),
    cell,
    person: NOBODY,
    sealed: { ethnicity: '', religion: '' },
    paper: NO_PAPER,
    ceremonyDay: null,
  }
}

export function isAdmissionDraft(value: unknown): value is AdmissionDraft {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === 'admission'
}

/** Whether anything was typed that would be a loss. */
export function isBegun({ person, paper, sealed }: AdmissionDraft): boolean {
  return [person.fullName, paper.number, sealed.ethnicity, sealed.religion].some((text) => text.trim() !== '')
}

export type CellFacts = Pick<AdmissionFacts, 'organisationLife' | 'cellKind'>

/**
 * What the rules say of the draft so far, by the same function as the server. Before the decision has a day, age
 * is looked at as of today, and only what is about the birth date is told.
 */
export function judgeDraft(
  draft: Pick<AdmissionDraft, 'person' | 'paper' | 'ceremonyDay'>,
  cell: CellFacts | null,
  today: Day,
): readonly JudgedFinding[] {
  const { birthDate } = draft.person
  const { day } = draft.paper
  const { findings } = judgeAdmission({
    birthDate: birthDate ?? '1990-01-01',
    decisionDay: day ?? today,
    ceremonyDay: draft.ceremonyDay,
    today,
    organisationLife: cell?.organisationLife ?? { from: '0001-01-01', to: null },
    cellKind: cell?.cellKind ?? 'cell',
  })
  return findings.filter(({ field }) => {
    if (field === 'person.birthDate') return birthDate !== null
    return field === 'organisationId' || day !== null
  })
}

/** The paper as it is sent; a committee above the cell is named as such, so that names open to it. */
export function paperBody(paper: PaperDraft, issuers: readonly Issuer[]): AdmissionBody['decision'] {
  const issuerAbove = namedIssuer(issuers, paper.issuerName)?.above
  return {
    number: paper.number.trim(),
    day: paper.day ?? '',
    issuerName: paper.issuerName.trim(),
    ...(issuerAbove !== undefined && { issuerAbove }),
  }
}

/** The draft as it is sent, once its fields are filled. */
export function admissionBody(
  draft: AdmissionDraft,
  issuers: readonly Issuer[],
  confirmDuplicates: readonly string[],
): AdmissionBody {
  return {
    commandId: draft.commandId,
    id: draft.id,
    person: personBody(draft),
    decision: paperBody(draft.paper, issuers),
    ...(draft.ceremonyDay !== null && { ceremonyDay: draft.ceremonyDay }),
    ...(confirmDuplicates.length > 0 && { confirmDuplicates: [...confirmDuplicates] }),
  }
}

/** As on a card, where the digits stand in groups. */
export function digitsOf(typed: string): string {
  return typed.replace(/[\s.]/g, '')
}

/** The person as sent, with what is sealed. */
export function personBody({ person, sealed }: Pick<AdmissionDraft, 'person' | 'sealed'>): PersonInput {
  const [ethnicity, religion] = [sealed.ethnicity.trim(), sealed.religion.trim()]
  const identityNumber = digitsOf(sealed.identityNumber ?? '')
  return {
    fullName: person.fullName.trim(),
    sex: person.sex ?? 'female',
    birthDate: person.birthDate ?? '',
    youthUnion: person.youthUnion,
    demobilised: person.demobilised,
    occupation: person.occupation ?? 'other',
    education: person.education ?? 'upperSecondary',
    ...(ethnicity !== '' && { ethnicity }),
    ...(religion !== '' && { religion }),
    ...(identityNumber !== '' && { identityNumber }),
  }
}
