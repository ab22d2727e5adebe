import { addDays, type Day } from '#domain/dates'
import { type Cause, CONFIRM_WITHIN_DAYS, type ObstacleEventKind, type ObstacleStatus } from './words'

/** One standing event of an obstacle; what was corrected is not among them. */
export interface ObstacleEvent {
  readonly position: number
  readonly kind: ObstacleEventKind
  readonly day: Day
  /** whose act it is */
  readonly organisationId: string
  /** who must answer from now on, and by when: of raised, escalated, reopened */
  readonly ownerId: string | null
  readonly dueDay: Day | null
  /** of raised */
  readonly cause: Cause | null
}

export interface ObstacleState {
  readonly status: ObstacleStatus
  readonly cause: Cause
  readonly raisedDay: Day
  readonly raiserId: string
  readonly ownerId: string
  /** by which the owner answers */
  readonly dueDay: Day
  /** of the answer that stands; null while none does */
  readonly answeredDay: Day | null
  readonly closedDay: Day | null
  readonly escalations: number
  readonly reopenings: number
}

/**
 * Where an obstacle stands, from its standing events in the order of their positions. Null for none, or where the
 * first is not its raising.
 */
export function foldObstacle(events: readonly ObstacleEvent[]): ObstacleState | null {
  const [first, ...later] = [...events].sort((a, b) => a.position - b.position)
  const { cause, ownerId, dueDay } = first ?? { cause: null, ownerId: null, dueDay: null }
  if (first?.kind !== 'raised' || cause === null || ownerId === null || dueDay === null) return null
  const begun: ObstacleState = {
    status: 'open',
    cause,
    raisedDay: first.day,
    raiserId: first.organisationId,
    ownerId,
    dueDay,
    answeredDay: null,
    closedDay: null,
    escalations: 0,
    reopenings: 0,
  }
  return later.reduce(take, begun)
}

function take(state: ObstacleState, event: ObstacleEvent): ObstacleState {
  const { kind, day, ownerId, dueDay } = event
  const asked = { ownerId: ownerId ?? state.ownerId, dueDay: dueDay ?? state.dueDay }
  switch (kind) {
    case 'answered':
      return { ...state, status: 'answered', answeredDay: day }
    case 'closed':
      return { ...state, status: 'closed', closedDay: day }
    case 'escalated':
      return { ...state, ...asked, escalations: state.escalations + 1 }
    case 'reopened': {
      const reopenings = state.reopenings + 1
      return { ...state, ...asked, status: 'open', answeredDay: null, closedDay: null, reopenings }
    }
    case 'raised':
      return state
  }
}

/** Nobody answered by the day that was set. The due day itself is still in time. */
export function isOverdue({ status, dueDay }: Pick<ObstacleState, 'status' | 'dueDay'>, on: Day): boolean {
  return status === 'open' && dueDay < on
}

/** The last day on which the raiser confirms the answer; null where none waits for it. */
export function confirmBy({ status, answeredDay }: ObstacleState): Day | null {
  return status === 'answered' && answeredDay !== null ? addDays(answeredDay, CONFIRM_WITHIN_DAYS) : null
}

/**
 * Whether the file of an obstacle moved again: it reached its present stage after the answer. A stage reached on
 * the very day of the answer does not count, for the answer cannot be shown to have come first.
 */
export function movedAfter(stageDay: Day | null, answeredDay: Day | null): boolean {
  return stageDay !== null && answeredDay !== null && stageDay > answeredDay
}
