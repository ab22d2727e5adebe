import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import type { ObstacleState } from './fold'
import type { ObstacleEventKind } from './words'

/** An event as somebody wants to add it. */
export interface NextEvent {
  readonly kind: Exclude<ObstacleEventKind, 'raised'>
  readonly day: Day
  /** by which the next answer is due: of escalated and reopened */
  readonly dueDay: Day | null
  /** of the paper an answer names */
  readonly documentDay: Day | null
}

/** What must stand for each kind: the statuses from which it may follow. */
const FOLLOWS: Readonly<Record<NextEvent['kind'], readonly ObstacleState['status'][]>> = {
  escalated: ['open'],
  answered: ['open'],
  closed: ['answered'],
  reopened: ['answered', 'closed'],
}

/** Days of a raising: not to come, and the answer not due before it. */
export function judgeRaising({ day, dueDay }: { day: Day; dueDay: Day }, today: Day): Finding[] {
  return [...inFuture(day, 'day', today), ...dueTooSoon(dueDay, day)]
}

/**
 * Whether the event may follow, `lastDay` being the day of the event before it. Closing without an answer, acts on
 * what is closed, days out of order or to come, and an answer due before it is asked for are refused.
 */
export function judgeNext(state: ObstacleState, next: NextEvent, lastDay: Day, today: Day): Finding[] {
  const { kind, day, dueDay, documentDay } = next
  if (kind === 'closed' && state.status === 'open') return [{ code: 'closedWithoutAnswer' }]
  if (!FOLLOWS[kind].includes(state.status)) {
    return [{ code: 'obstacleNotOpen', params: { status: state.status } }]
  }
  return [
    ...inFuture(day, 'day', today),
    ...(day < lastDay
      ? [{ code: 'beforeEarlierEvent' as const, field: 'day', params: { day: lastDay } }]
      : []),
    ...(dueDay === null ? [] : dueTooSoon(dueDay, day)),
    ...(documentDay === null ? [] : inFuture(documentDay, 'document.day', today)),
  ]
}

function inFuture(day: Day, field: string, today: Day): Finding[] {
  return day > today ? [{ code: 'dayInFuture', field, params: { today } }] : []
}

function dueTooSoon(dueDay: Day, day: Day): Finding[] {
  return dueDay < day ? [{ code: 'dueBeforeStart', field: 'dueDay', params: { day } }] : []
}
