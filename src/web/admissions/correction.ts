import type { AdmissionDetail, CorrectionBody, PersonChange } from '#contract/admissions'
import type { Day } from '#domain/dates'
import type { PickedOrganisation } from '../organisations/OrganisationPicker'
import { digitsOf, NO_PAPER, type PaperDraft, type PersonDraft, paperBody } from './drafts'
import type { Issuer } from './issuers'

/** Which records move with the person to another cell. */
export const MOVES = ['both', 'decision', 'ceremony'] as const
export type Move = (typeof MOVES)[number]

/**
 * What is to be changed, and nothing else: when the file changes under it, what was not touched follows the file.
 * `ceremonyDay: null` takes the ceremony back.
 */
export interface Corrections {
  readonly form: 'correction'
  readonly person: Partial<PersonDraft>
  readonly paper: Partial<PaperDraft>
  readonly ceremonyDay?: Day | null
  readonly ceremonyBack: boolean
  readonly cell: PickedOrganisation | null
  readonly isMoving: boolean
  readonly move: Move
  /** Undefined: stays as it is sealed; empty: nothing is sealed any more. */
  readonly ethnicity?: string
  readonly religion?: string
  /** Undefined: stays as it was known; empty: known by no number any more. */
  readonly identityNumber?: string
  /** The paper that was looked at, where the birth date changes after the ceremony. */
  readonly paperReference?: string
  readonly reason: string
}

export const NO_CORRECTIONS: Corrections = {
  form: 'correction',
  person: {},
  paper: {},
  ceremonyBack: false,
  cell: null,
  isMoving: false,
  move: 'both',
  reason: '',
}

export function isCorrections(value: unknown): value is Corrections {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === 'correction'
}

/** An admission, or a file on its way to one. */
type WithPerson = Pick<AdmissionDetail, 'person'>

/** The person as shown in the form: the file with the changes over it. */
export function personShown({ person }: WithPerson, corrections: Corrections): PersonDraft {
  return { ...recordedPerson(person), ...corrections.person }
}

export function paperShown({ decision }: AdmissionDetail, corrections: Corrections): PaperDraft {
  return { ...(decision ?? NO_PAPER), ...corrections.paper }
}

export function ceremonyShown({ ceremonyDay }: AdmissionDetail, corrections: Corrections): Day | null {
  return corrections.ceremonyDay === undefined ? ceremonyDay : corrections.ceremonyDay
}

function recordedPerson(person: AdmissionDetail['person']): PersonDraft {
  const { fullName, youthUnion, demobilised, sex, birthDate, occupation, education } = person
  return {
    fullName: fullName ?? '',
    sex,
    birthDate,
    occupation,
    education,
    youthUnion: youthUnion ?? false,
    demobilised: demobilised ?? false,
  }
}

export type CorrectionParts = Omit<CorrectionBody, 'commandId' | 'expectedVersion' | 'reason'>

/** The parts that differ from the file; none when nothing was changed. */
export function correctionParts(
  file: AdmissionDetail,
  corrections: Corrections,
  issuers: readonly Issuer[],
): CorrectionParts {
  const person = changedPerson(file, corrections)
  // an issuer named as before stays the body it was
  const isIssuerSame = paperShown(file, corrections).issuerName.trim() === file.decision?.issuerName
  return {
    ...(Object.keys(person).length > 0 && { person }),
    ...(isBirthLocked(file, corrections) && { paperReference: corrections.paperReference?.trim() }),
    ...(isPaperChanged(file, corrections) && {
      decision: paperBody(paperShown(file, corrections), isIssuerSame ? [] : issuers),
    }),
    ...ceremonyParts(file, corrections),
    ...cellParts(file, corrections),
  }
}

/** After the decision a birth date changes only by the paper it was taken from (06-HD/TW 9.2). */
export function isBirthLocked(file: AdmissionDetail, corrections: Corrections): boolean {
  const isAdmitted = file.decision !== null || file.ceremonyDay !== null
  return isAdmitted && changedPerson(file, corrections).birthDate !== undefined
}

/** What differs of the person; empty when nothing was changed. */
export function changedPerson(file: WithPerson, corrections: Corrections): PersonChange {
  const before = recordedPerson(file.person)
  const after = personShown(file, corrections)
  const { ethnicity, religion, identityNumber } = corrections
  return {
    ...(after.fullName.trim() !== before.fullName && { fullName: after.fullName.trim() }),
    ...(after.sex !== before.sex && after.sex !== null && { sex: after.sex }),
    ...(after.birthDate !== before.birthDate && after.birthDate !== null && { birthDate: after.birthDate }),
    ...(after.occupation !== before.occupation &&
      after.occupation !== null && { occupation: after.occupation }),
    ...(after.education !== before.education && after.education !== null && { education: after.education }),
    ...(after.youthUnion !== before.youthUnion && { youthUnion: after.youthUnion }),
    ...(after.demobilised !== before.demobilised && { demobilised: after.demobilised }),
    ...(ethnicity !== undefined && { ethnicity: ethnicity.trim() }),
    ...(religion !== undefined && { religion: religion.trim() }),
    ...(identityNumber !== undefined && { identityNumber: digitsOf(identityNumber) }),
  }
}

function isPaperChanged(file: AdmissionDetail, corrections: Corrections): boolean {
  const after = paperShown(file, corrections)
  if (file.decision === null) return after.number.trim() !== ''
  const { number, day, issuerName } = file.decision
  return after.number.trim() !== number || after.day !== day || after.issuerName.trim() !== issuerName
}

function ceremonyParts(file: AdmissionDetail, corrections: Corrections): CorrectionParts {
  if (corrections.ceremonyBack && file.ceremonyDay !== null) return { ceremonyDay: null }
  const day = ceremonyShown(file, corrections)
  return day === null || day === file.ceremonyDay ? {} : { ceremonyDay: day }
}

/** Without a ceremony only the decision has a cell. */
function cellParts(file: AdmissionDetail, { isMoving, cell, move }: Corrections): CorrectionParts {
  if (!isMoving || cell === null) return {}
  const hasCeremony = file.ceremonyDay !== null
  return {
    ...(move !== 'ceremony' && { decisionOrganisationId: cell.id }),
    ...(move !== 'decision' && hasCeremony && { ceremonyOrganisationId: cell.id }),
  }
}
