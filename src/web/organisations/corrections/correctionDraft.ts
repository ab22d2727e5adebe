import type {
  EventCorrectionBody,
  OrganisationDetail,
  SourceStateCorrectionBody,
} from '#contract/organisations'
import { type ChangeDraft, isChangeDraft, newDraft } from '../forms/draft'
import type { ChangeRequest } from '../forms/requests'
import type { Correction, Fact, SourceState } from './facts'

/** A correction while it is typed: the fact as it should have been recorded, and why it changes. */
export interface CorrectionDraft extends ChangeDraft {
  readonly why: string
  readonly changesParent: boolean
}

/** Begins with what was recorded; what the event left as it was shows what holds now. */
export function newCorrection(fact: Fact, body: OrganisationDetail): CorrectionDraft {
  const start = { ...newDraft(body, true), why: '', changesParent: false }
  if (fact.of === 'source') return { ...start, ...sourceParts(fact.state) }
  const { event } = fact
  return {
    ...start,
    day: event.day,
    number: event.decisionNumber ?? '',
    paperDay: event.decisionDay,
    issuer: event.decisionIssuer ?? '',
    name: event.name ?? '',
    code: event.code ?? start.code,
    kind: event.organisationKind ?? start.kind,
    sector: event.sector ?? start.sector,
    marks: event.marks ?? start.marks,
  }
}

const sourceParts = ({ day, exhausted, reason }: SourceState) => ({ day, exhausted, reason })

export function isCorrectionDraft(value: unknown): value is CorrectionDraft {
  return isChangeDraft(value) && 'why' in value && 'changesParent' in value
}

/** What is sent; null while nothing differs from what was recorded. */
export function correctionRequest(
  fact: Fact,
  how: Correction,
  draft: CorrectionDraft,
  body: OrganisationDetail,
): ChangeRequest | null {
  const own = `/api/organisations/${body.id}`
  const { commandId, id, version } = draft
  const reason = draft.why.trim()
  const start = newCorrection(fact, body)
  if (fact.of === 'event') {
    const part = how === 'withdraw' ? TAKEN_BACK : replacementOr(eventReplacement(draft, start))
    const eventId = fact.event.id
    return (
      part && {
        path: `${own}/event-corrections`,
        body: { commandId, eventId, expectedVersion: version, reason, ...part } satisfies EventCorrectionBody,
      }
    )
  }
  const part = how === 'withdraw' ? TAKEN_BACK : replacementOr(sourceReplacement(draft, start))
  const sourceStateId = fact.state.id
  return (
    part && {
      path: `${own}/source-state-corrections`,
      body: { commandId, id, sourceStateId, reason, ...part } satisfies SourceStateCorrectionBody,
    }
  )
}

const TAKEN_BACK = { takeBack: true } as const

function replacementOr<Part extends object>(replacement: Part): { replacement: Part } | null {
  return Object.values(replacement).some((value) => value !== undefined) ? { replacement } : null
}

type EventReplacement = NonNullable<EventCorrectionBody['replacement']>

/** Only what differs: what is absent stays as it was recorded. A code can be changed, not taken away. */
function eventReplacement(draft: CorrectionDraft, start: CorrectionDraft): EventReplacement {
  const { day, kind, sector, parent, changesParent } = draft
  const [name, code] = [draft.name.trim(), draft.code.trim()]
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  return {
    day: day === null || day === start.day ? undefined : day,
    name: name === start.name ? undefined : name,
    parentId: changesParent ? parent?.id : undefined,
    code: code === '' || code === start.code ? undefined : code,
    kind: kind === null || kind === start.kind ? undefined : kind,
    sector: sector === null || sector === start.sector ? undefined : sector,
    marks: isSame([...draft.marks].sort(), [...start.marks].sort()) ? undefined : [...draft.marks],
    decision: isSame(paperOf(draft), paperOf(start)) ? undefined : paperOf(draft),
  }
}

/** Null: no paper. */
function paperOf({ number, paperDay, issuer }: CorrectionDraft): EventReplacement['decision'] {
  if (number.trim() === '' || paperDay === null) return null
  return { number: number.trim(), day: paperDay, issuerName: issuer.trim() }
}

function sourceReplacement(
  draft: CorrectionDraft,
  start: CorrectionDraft,
): NonNullable<SourceStateCorrectionBody['replacement']> {
  const { day, exhausted } = draft
  const reason = draft.reason.trim()
  return {
    day: day === null || day === start.day ? undefined : day,
    exhausted: exhausted === start.exhausted ? undefined : exhausted,
    reason: reason === start.reason ? undefined : reason,
  }
}
