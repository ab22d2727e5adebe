import type { TargetBody } from '#contract/targets'
import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import type { TargetIndicator } from '#domain/progress/indicators'
import type { Milestone } from '#domain/progress/standing'
import { checkDecision, checkTarget } from '#domain/targets/ledger'
import { type CountingWindow, checkMilestones, checkWindow } from '#domain/targets/terms'
import { checkUnit } from '#domain/targets/units'
import type { CountBy, TargetKind, TargetQualifier, TargetUnit } from '#domain/targets/words'
import { newCommandId } from '../platform/api'
import { newId } from '../platform/ids'
import { isReused } from '../ui/WriteError'
import type { Entry } from './data'

/** The paper behind a target, while it is typed. */
export interface PaperDraft {
  readonly number: string
  readonly day: Day | null
  readonly issuerName: string
  /** Of the paper corrected, while its issuer is not named otherwise. */
  readonly issuerId: string | null
}

export interface MilestoneDraft {
  readonly key: string
  readonly day: Day | null
  readonly as: 'percent' | 'value'
  readonly amount: number | null
}

/** How the paper wants results counted; what is left empty comes from above. */
export interface TermsDraft {
  readonly from: Day | null
  readonly to: Day | null
  readonly countBy: CountBy | null
  readonly milestones: readonly MilestoneDraft[]
}

export interface TargetDraft {
  readonly form: 'target'
  readonly commandId: string
  readonly id: string
  readonly kind: TargetKind | null
  readonly indicator: TargetIndicator
  readonly measure: 'number' | 'rate'
  readonly unit: TargetUnit
  readonly value: number | null
  readonly rateMin: number | null
  readonly rateMax: number | null
  readonly baseDay: Day | null
  readonly qualifier: TargetQualifier
  readonly paper: PaperDraft
  readonly terms: TermsDraft
  readonly reason: string
}

export const NO_PAPER: PaperDraft = { number: '', day: null, issuerName: '', issuerId: null }
export const NO_TERMS: TermsDraft = { from: null, to: null, countBy: null, milestones: [] }

export function newMilestone(): MilestoneDraft {
  return { key: newId(), day: null, as: 'percent', amount: null }
}

export function newTargetDraft(): TargetDraft {
  return {
    form: 'target',
    commandId: newCommandId(),
    id: newId(),
    kind: null,
    indicator: 'admitted',
    measure: 'number',
    unit: 'people',
    value: null,
    rateMin: null,
    rateMax: null,
    baseDay: null,
    qualifier: 'exactly',
    paper: NO_PAPER,
    terms: NO_TERMS,
    reason: '',
  }
}

/** A new line of the same slot: its paper is still to be named. */
export function adjustmentOf(entry: Entry): TargetDraft {
  return { ...correctionOf(entry), paper: NO_PAPER, terms: NO_TERMS }
}

/** The same line once more, to be put right. */
export function correctionOf(entry: Entry): TargetDraft {
  const { decision, rate, window } = entry
  return {
    ...newTargetDraft(),
    kind: entry.kind,
    indicator: entry.indicator,
    measure: rate === null ? 'number' : 'rate',
    unit: entry.unit,
    value: entry.value,
    rateMin: rate?.min ?? null,
    rateMax: rate?.max ?? null,
    baseDay: entry.baseDay,
    qualifier: entry.qualifier,
    paper: decision === null ? NO_PAPER : paperOf(decision),
    terms: {
      from: window?.from ?? null,
      to: window?.to ?? null,
      countBy: entry.countBy,
      milestones: entry.milestones.map((milestone) => milestoneOf(milestone, entry.value)),
    },
  }
}

function paperOf({
  number,
  day,
  issuerName,
  issuerOrganisationId,
}: NonNullable<Entry['decision']>): PaperDraft {
  return { number, day, issuerName, issuerId: issuerOrganisationId }
}

/** A milestone may have been out of another sum, that of an allocation: then its share is what can be kept. */
function milestoneOf({ day, numerator, denominator }: Milestone, target: number | null): MilestoneDraft {
  if (denominator === target && denominator !== 100)
    return { key: newId(), day, as: 'value', amount: numerator }
  return { key: newId(), day, as: 'percent', amount: Math.round((numerator * 100) / denominator) }
}

/**
 * After a lost answer the same form is sent again under the same id. Had it been changed in between, the server
 * says that the first one was recorded: what is typed now is then another line.
 */
export function renewed<Draft extends { readonly commandId: string; readonly id: string }>(
  draft: Draft,
  error: Error,
): Draft {
  return isReused(error) ? { ...draft, commandId: newCommandId(), id: newId() } : draft
}

export function isTargetDraft(value: unknown): value is TargetDraft {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === 'target'
}

function sizeOf({ measure, value, rateMin, rateMax }: TargetDraft) {
  if (measure === 'number') return { value, rate: null }
  return { value: null, rate: rateMin === null ? null : { min: rateMin, max: rateMax ?? rateMin } }
}

/** What the domain says of the draft; empty fields are the fields' own matter. */
export function judgeTarget(draft: TargetDraft, period: CountingWindow, today: Day): readonly Finding[] {
  const size = sizeOf(draft)
  const isSized = size.value !== null || size.rate !== null
  const ofSize = isSized ? checkTarget(size) : []
  return [
    ...ofSize,
    ...(isSized && ofSize.length === 0 ? checkUnit(draft.indicator, draft.unit, size) : []),
    ...judgePaper(draft.paper, today),
    ...judgeTerms(draft.terms, period, size.value),
  ]
}

export function judgePaper({ day }: PaperDraft, today: Day): readonly Finding[] {
  return day === null ? [] : checkDecision({ status: 'issued', decisionDay: day }, today)
}

/** `target` is what milestones given as numbers are out of. */
export function judgeTerms(
  terms: TermsDraft,
  period: CountingWindow,
  target: number | null,
): readonly Finding[] {
  const window = windowOf(terms)
  const ofWindow = window === undefined ? [] : checkWindow(window, period)
  if (ofWindow.length > 0) return ofWindow
  const complete = terms.milestones.every(({ day, amount }) => day !== null && amount !== null)
  return complete ? checkMilestones(milestonesOf(terms), window ?? period, target) : []
}

function windowOf({ from, to }: TermsDraft): CountingWindow | undefined {
  return from === null || to === null ? undefined : { from, to }
}

function milestonesOf({ milestones }: TermsDraft) {
  return milestones.flatMap(({ day, as, amount }) => {
    if (day === null || amount === null) return []
    return [as === 'percent' ? { day, percent: amount } : { day, value: amount }]
  })
}

/** The paper's own words on counting, as they are sent: nothing for what it leaves to the one above. */
export function termsBody(terms: TermsDraft) {
  const milestones = milestonesOf(terms)
  return {
    window: windowOf(terms),
    countBy: terms.countBy ?? undefined,
    milestones: milestones.length > 0 ? milestones : undefined,
  }
}

export function paperBody({ number, day, issuerName, issuerId }: PaperDraft) {
  return {
    number: number.trim(),
    day: day ?? '',
    issuerName: issuerName.trim(),
    issuerOrganisationId: issuerId ?? undefined,
  }
}

/** The draft as it is sent, once its fields are filled. */
export function targetBody(draft: TargetDraft, periodId: string, replacesId: string | undefined): TargetBody {
  const { value, rate } = sizeOf(draft)
  return {
    commandId: draft.commandId,
    id: draft.id,
    kind: draft.kind ?? 'assigned',
    periodId,
    indicator: draft.indicator,
    value: value ?? undefined,
    rate: rate ?? undefined,
    baseDay: draft.baseDay ?? undefined,
    qualifier: draft.qualifier,
    unit: draft.unit,
    decision: paperBody(draft.paper),
    ...termsBody(draft.terms),
    reason: draft.reason.trim() === '' ? undefined : draft.reason.trim(),
    replacesId,
  }
}
