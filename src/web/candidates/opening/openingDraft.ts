import type { AdmissionBody } from '#contract/admissions'
import type { CandidateBody } from '#contract/candidates'
import { type Kind, type OpeningStep, orderOf } from '#domain/candidates/kinds'
import type { Day } from '#domain/dates'
import {
  type AdmissionDraft,
  admissionBody,
  newAdmissionDraft,
  type PaperDraft,
  type PersonDraft,
  personBody,
  type SealedDraft,
} from '../../admissions/drafts'
import type { Issuer } from '../../admissions/issuers'
import type { PickedOrganisation } from '../../organisations/OrganisationPicker'
import { newCommandId } from '../../platform/api'
import { newId } from '../../platform/ids'

/** Onto the list; a file under way; a probationer from decision and ceremony. */
export const MODES = ['listed', 'opening', 'probationer'] as const
export type Mode = (typeof MODES)[number]

/** A paper seen in a file that is taken up. */
export interface SeenPaper {
  readonly number: string
  readonly day: Day | null
}

export interface OpeningDraft {
  readonly form: 'opening'
  readonly commandId: string
  readonly id: string
  readonly cell: PickedOrganisation | null
  readonly mode: Mode | null
  readonly person: PersonDraft
  readonly sealed: SealedDraft
  /** of the cell's meeting, or on which the file was taken up */
  readonly day: Day | null
  readonly number: string
  readonly reached: OpeningStep | null
  readonly papers: Readonly<Partial<Record<Kind, SeenPaper>>>
  readonly decision: PaperDraft
  readonly ceremonyDay: Day | null
}

export function newOpeningDraft(cell: PickedOrganisation | null): OpeningDraft {
  const { person, sealed, paper } = newAdmissionDraft(cell)
  return {
    form: 'opening',
    commandId: newCommandId(),
    id: newId(),
    cell,
    mode: null,
    person,
    sealed,
    day: null,
    number: '',
    reached: null,
    papers: {},
    decision: paper,
    ceremonyDay: null,
  }
}

/** The next of many files: the cell, the way and what papers have in common stay, the person is another. */
export function nextOpeningDraft(last: OpeningDraft): OpeningDraft {
  const { mode, day, number, reached, decision, ceremonyDay } = last
  const papers = Object.fromEntries(
    Object.entries(last.papers).map(([kind, paper]) => [kind, { ...paper, number: '' }]),
  )
  return { ...newOpeningDraft(last.cell), mode, day, number, reached, papers, decision, ceremonyDay }
}

export function isOpeningDraft(value: unknown): value is OpeningDraft {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === 'opening'
}

export function isBegun({ person, sealed }: OpeningDraft): boolean {
  return [person.fullName, sealed.ethnicity, sealed.religion].some((text) => text.trim() !== '')
}

/** Papers by which a file is told; their numbers and days serve later steps. */
const TOLD_BY: readonly Kind[] = [
  'listed',
  'certificate',
  'permission',
  'personalHistory',
  'cellResolution',
  'grassrootsResolution',
  'admissionDecision',
  'ceremony',
  'recognitionResolution',
  'recognitionGrassroots',
  'recognitionDecision',
]

/** The papers that may be in a file that reached the step; that of the step itself first. */
export function papersUpTo(reached: OpeningStep): readonly Kind[] {
  const earlier = TOLD_BY.filter((kind) => kind !== reached && orderOf(kind) < orderOf(reached))
  return [reached, ...earlier.reverse()]
}

/** The record with which the file begins. */
function recordOf({ mode, day, number, reached, papers }: OpeningDraft): CandidateBody['record'] {
  if (mode === 'listed' || reached === null) {
    return { kind: 'listed', day: day ?? '', paper: { number: number.trim() }, detail: {} }
  }
  const seen = papersUpTo(reached).flatMap((kind) => {
    const paper = papers[kind]
    if (paper === undefined || paper.day === null) return []
    return [{ kind, day: paper.day, number: paper.number.trim() === '' ? null : paper.number.trim() }]
  })
  return { kind: 'opening', day: day ?? '', detail: { reached, papers: seen } }
}

export interface Sent {
  readonly path: 'candidates' | 'admissions'
  readonly body: CandidateBody | AdmissionBody
}

/** What is sent, and where to: a probationer is an admission that takes its file along. */
export function openingSent(
  draft: OpeningDraft,
  issuers: readonly Issuer[],
  confirmed: readonly string[],
): Sent {
  if (draft.mode === 'probationer') {
    return { path: 'admissions', body: admissionBody(asAdmission(draft), issuers, confirmed) }
  }
  const { commandId, id } = draft
  const body: CandidateBody = {
    commandId,
    id,
    person: personBody(draft),
    record: recordOf(draft),
    ...(confirmed.length > 0 && { confirmDuplicates: [...confirmed] }),
  }
  return { path: 'candidates', body }
}

export function asAdmission(draft: OpeningDraft): AdmissionDraft {
  const { commandId, id, cell, person, sealed, decision: paper, ceremonyDay } = draft
  return { form: 'admission', commandId, id, cell, person, sealed, paper, ceremonyDay }
}
