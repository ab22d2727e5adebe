import type { InspectionBody } from '#contract/inspections'
import type { OpeningList } from '#contract/inspectionWork'
import type { Day } from '#domain/dates'
import type { FindingNature, InspectionKind, Topic } from '#domain/inspections/words'
import type { PickedOrganisation } from '../organisations/OrganisationPicker'
import { newCommandId } from '../platform/api'
import { newId } from '../platform/ids'
import { type Item, plannedIn } from './ItemField'

export interface FindingDraft {
  readonly id: string
  readonly organisationId: string | null
  readonly topic: Topic | null
  readonly nature: FindingNature | null
  readonly note: string
}

export interface RecommendationDraft {
  readonly id: string
  readonly organisationId: string | null
  readonly topic: Topic | null
  readonly note: string
  readonly dueDay: Day | null
}

/** As the request names the lists of what was looked at. */
export const TIE_LISTS = ['targetEntryIds', 'candidateIds', 'classIds', 'driveIds'] as const
export type TieList = (typeof TIE_LISTS)[number]

/** Something that was looked at, with the body it was picked from. */
export interface TieDraft {
  readonly list: TieList
  readonly id: string
  readonly label: string
  readonly bodyId: string
}

/** The result of an inspection while it is typed. */
export interface RecordDraft {
  readonly form: 'inspection'
  readonly commandId: string
  readonly id: string
  readonly itemId: string | null
  readonly openingId: string | null
  readonly kind: InspectionKind | null
  readonly from: Day | null
  readonly to: Day | null
  readonly topics: readonly Topic[]
  readonly team: string
  readonly bodies: readonly PickedOrganisation[]
  readonly ties: readonly TieDraft[]
  readonly number: string
  readonly conclusionDay: Day | null
  readonly conclusion: string
  readonly findings: readonly FindingDraft[]
  readonly recommendations: readonly RecommendationDraft[]
}

export interface RecordFieldsProps {
  value: RecordDraft
  type: (changes: Partial<RecordDraft>) => void
  errorAt: (field: string) => string | undefined
}

type Opening = OpeningList['items'][number]

/** What was planned or opened is filled in. */
export function newRecordDraft(item: Item | null, opening: Opening | null): RecordDraft {
  const known = opening ?? item
  const planned = known === null ? null : plannedIn(known)
  return {
    form: 'inspection',
    commandId: newCommandId(),
    id: newId(),
    itemId: item?.id ?? opening?.itemId ?? null,
    openingId: opening?.id ?? null,
    kind: planned?.kind ?? 'inspection',
    from: opening?.from ?? null,
    to: null,
    topics: planned?.topics ?? [],
    team: '',
    bodies: planned?.bodies ?? [],
    ties: [],
    number: '',
    conclusionDay: null,
    conclusion: '',
    findings: [],
    recommendations: [],
  }
}

export function isRecordDraft(value: unknown): value is RecordDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'form' in value &&
    value.form === 'inspection' &&
    'ties' in value &&
    'openingId' in value
  )
}

export function newFinding(organisationId: string | null): FindingDraft {
  return { id: newId(), organisationId, topic: null, nature: null, note: '' }
}

export function newRecommendation(organisationId: string | null): RecommendationDraft {
  return { id: newId(), organisationId, topic: null, note: '', dueDay: null }
}

/** Null while something is missing. */
export function recordBody(draft: RecordDraft): InspectionBody | null {
  const {
    commandId,
    id,
    itemId,
    openingId,
    kind,
    from,
    to,
    topics,
    bodies,
    number,
    conclusionDay,
    conclusion,
  } = draft
  const team = draft.team
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (kind === null || from === null || to === null || conclusionDay === null) return null
  if (topics.length === 0 || bodies.length === 0 || team.length === 0) return null
  const findings = draft.findings.flatMap(({ organisationId, topic, nature, note, ...rest }) =>
    organisationId === null || topic === null || nature === null
      ? []
      : [{ ...rest, organisationId, topic, nature, note: note.trim() }],
  )
  const recommendations = draft.recommendations.flatMap(({ organisationId, topic, note, dueDay, ...rest }) =>
    organisationId === null || topic === null || dueDay === null
      ? []
      : [{ ...rest, organisationId, topic, note: note.trim(), dueDay }],
  )
  const seen = draft.ties.filter(({ bodyId }) => bodies.some((body) => body.id === bodyId))
  const idsIn = (list: TieList) => seen.filter((tie) => tie.list === list).map((tie) => tie.id)
  return {
    commandId,
    id,
    kind,
    targetEntryIds: idsIn('targetEntryIds'),
    candidateIds: idsIn('candidateIds'),
    classIds: idsIn('classIds'),
    driveIds: idsIn('driveIds'),
    ...(itemId !== null && { itemId }),
    ...(openingId !== null && { openingId }),
    from,
    to,
    topics: [...topics],
    team,
    organisationIds: bodies.map((body) => body.id),
    conclusion: { number: number.trim(), day: conclusionDay, text: conclusion.trim() },
    findings,
    recommendations,
  }
}
