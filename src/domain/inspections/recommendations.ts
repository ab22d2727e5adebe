import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import type { RecommendationEventKind, RecommendationStatus } from './words'

export interface RecommendationEvent {
  readonly position: number
  readonly kind: RecommendationEventKind
  readonly day: Day
  /** of extended and reopened */
  readonly dueDay: Day | null
}

export interface RecommendationState {
  readonly status: RecommendationStatus
  /** by which it is carried out */
  readonly dueDay: Day
  readonly reportedDay: Day | null
  readonly closedDay: Day | null
}

/** Where a recommendation stands, from the day it was due at first and its events in the order of their positions. */
export function foldRecommendation(dueDay: Day, events: readonly RecommendationEvent[]): RecommendationState {
  const begun: RecommendationState = { status: 'open', dueDay, reportedDay: null, closedDay: null }
  return [...events].sort((a, b) => a.position - b.position).reduce(take, begun)
}

function take(state: RecommendationState, { kind, day, dueDay }: RecommendationEvent): RecommendationState {
  switch (kind) {
    case 'reported':
      return { ...state, status: 'reported', reportedDay: day }
    case 'closed':
      return { ...state, status: 'closed', closedDay: day }
    case 'extended':
      return { ...state, dueDay: dueDay ?? state.dueDay }
    case 'reopened':
      return { status: 'open', dueDay: dueDay ?? state.dueDay, reportedDay: null, closedDay: null }
  }
}

/** Nothing was reported by the day that was set; the due day itself is still in time. */
export function isRecommendationOverdue({ status, dueDay }: RecommendationState, on: Day): boolean {
  return status === 'open' && dueDay < on
}

export interface NextRecommendationEvent {
  readonly kind: RecommendationEventKind
  readonly day: Day
  readonly dueDay: Day | null
  readonly paperDay: Day | null
  /** a paper or a recorded meeting is named */
  readonly hasEvidence: boolean
}

const FOLLOWS: Readonly<Record<RecommendationEventKind, readonly RecommendationStatus[]>> = {
  reported: ['open'],
  closed: ['open', 'reported'],
  extended: ['open'],
  reopened: ['reported', 'closed'],
}

/**
 * Whether the event may follow, `lastDay` being the day of what came before it. A report and a closing name their
 * evidence; a closing may rest on the evidence that was reported. Refused are also acts on what is closed, days out of
 * order or to come, and a new day that is past.
 */
export function judgeRecommendationEvent(
  { status }: RecommendationState,
  { kind, day, dueDay, paperDay, hasEvidence }: NextRecommendationEvent,
  lastDay: Day,
  today: Day,
): Finding[] {
  if (!FOLLOWS[kind].includes(status)) return [{ code: 'recommendationNotOpen', params: { status } }]
  const needsEvidence = kind === 'reported' || (kind === 'closed' && status !== 'reported')
  return [
    ...(needsEvidence && !hasEvidence ? [{ code: 'evidenceMissing' as const, field: 'paper' }] : []),
    ...inFuture(day, 'day', today),
    ...(day < lastDay
      ? [{ code: 'beforeEarlierEvent' as const, field: 'day', params: { day: lastDay } }]
      : []),
    ...(dueDay !== null && dueDay < day
      ? [{ code: 'dueBeforeStart' as const, field: 'dueDay', params: { day } }]
      : []),
    ...(paperDay === null ? [] : inFuture(paperDay, 'paper.day', today)),
  ]
}

export function inFuture(day: Day, field: string, today: Day): Finding[] {
  return day > today ? [{ code: 'dayInFuture', field, params: { today } }] : []
}
