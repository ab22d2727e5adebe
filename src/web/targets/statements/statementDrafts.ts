import type { DeclaredFigureBody, MembershipBaseBody } from '#contract/statements'
import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import { type Indicator, isStock } from '#domain/progress/indicators'
import { checkCount } from '#domain/targets/figures'
import type { FigureQualifier } from '#domain/targets/words'
import { newCommandId } from '../../platform/api'
import { newId } from '../../platform/ids'
import type { Figure, MembershipBase } from './StatementLists'

interface Sent {
  readonly commandId: string
  readonly id: string
}

export interface FigureDraft extends Sent {
  readonly form: 'figure'
  readonly indicator: Indicator
  readonly from: Day | null
  readonly to: Day | null
  readonly value: number | null
  readonly qualifier: FigureQualifier
  readonly number: string
  readonly numberDay: Day | null
  readonly title: string
  readonly declaredBy: string
}

export interface MembersDraft extends Sent {
  readonly form: 'members'
  readonly day: Day | null
  readonly value: number | null
  readonly qualifier: FigureQualifier
  readonly source: string
}

export interface CompletionDraft extends Sent {
  readonly form: 'complete'
  readonly untilDay: Day | null
}

const sent = (): Sent => ({ commandId: newCommandId(), id: newId() })

const isForm = (value: unknown, form: string): boolean =>
  typeof value === 'object' && value !== null && 'form' in value && value.form === form

export const isFigureDraft = (value: unknown): value is FigureDraft => isForm(value, 'figure')
export const isMembersDraft = (value: unknown): value is MembersDraft => isForm(value, 'members')
export const isCompletionDraft = (value: unknown): value is CompletionDraft => isForm(value, 'complete')

export function newFigureDraft(corrected: Figure | undefined): FigureDraft {
  return {
    ...sent(),
    form: 'figure',
    indicator: corrected?.indicator ?? 'admitted',
    from: corrected?.from ?? null,
    to: corrected?.to ?? null,
    value: corrected?.value ?? null,
    qualifier: corrected?.qualifier ?? 'exactly',
    number: corrected?.source.number ?? '',
    numberDay: corrected?.source.day ?? null,
    title: corrected?.source.title ?? '',
    declaredBy: corrected?.declaredBy ?? '',
  }
}

export function newMembersDraft(corrected: MembershipBase | undefined): MembersDraft {
  return {
    ...sent(),
    form: 'members',
    day: corrected?.day ?? null,
    value: corrected?.value ?? null,
    qualifier: corrected?.qualifier ?? 'exactly',
    source: corrected?.source ?? '',
  }
}

export function newCompletionDraft(): CompletionDraft {
  return { ...sent(), form: 'complete', untilDay: null }
}

/** What the domain says of a number and of the order of its days; empty fields are the fields' own matter. */
export function judgeFigure({ value, from, to, indicator }: FigureDraft): readonly Finding[] {
  const isTurned = !isStock(indicator) && from !== null && to !== null && from > to
  return [...judgeValue(value), ...(isTurned ? [{ code: 'dayOrder' as const, field: 'to' }] : [])]
}

export function judgeValue(value: number | null): readonly Finding[] {
  return value === null ? [] : checkCount(value)
}

/** A stock of bodies is told for one day. */
export function figureBody(draft: FigureDraft, replacesId: string | undefined): DeclaredFigureBody {
  const { commandId, id, indicator, qualifier, number, numberDay, title, declaredBy } = draft
  const from = draft.from ?? ''
  return {
    commandId,
    id,
    indicator,
    from,
    to: isStock(indicator) ? from : (draft.to ?? ''),
    value: draft.value ?? 0,
    qualifier,
    source: {
      number: number.trim() === '' ? undefined : number.trim(),
      day: numberDay ?? undefined,
      title: title.trim(),
    },
    declaredBy: declaredBy.trim(),
    replacesId,
  }
}

export function membersBody(draft: MembersDraft, replacesId: string | undefined): MembershipBaseBody {
  const { commandId, id, day, value, qualifier, source } = draft
  return { commandId, id, day: day ?? '', value: value ?? 0, qualifier, source: source.trim(), replacesId }
}
