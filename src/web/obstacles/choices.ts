import { type Day, isDay } from '#domain/dates'
import { CAUSES, OBSTACLE_FILTERS, OBSTACLE_WHOSE } from '#domain/obstacles/words'
import { useChoices } from '../platform/address'
import type { ObstacleQuestion } from './queries'

/** What the address asks for. */
export function useObstacleQuestion(): ObstacleQuestion {
  const { chosen } = useChoices()
  return {
    status: OBSTACLE_FILTERS.find((known) => known === chosen('status')) ?? 'all',
    whose: OBSTACLE_WHOSE.find((known) => known === chosen('whose')) ?? 'all',
    cause: CAUSES.find((known) => known === chosen('cause')) ?? null,
    candidate: chosen('candidate'),
    from: dayIn(chosen('from')),
    to: dayIn(chosen('to')),
  }
}

export const dayIn = (text: string | null): Day | null => (text !== null && isDay(text) ? text : null)

export const NO_FILTER = {
  status: null,
  whose: null,
  cause: null,
  candidate: null,
  from: null,
  to: null,
} as const

export function isNarrowed({ status, whose, cause, candidate, from, to }: ObstacleQuestion): boolean {
  const isOpen = cause === null && candidate === null && from === null && to === null
  return status !== 'all' || whose !== 'all' || !isOpen
}
