import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { CauseTable, ObstacleDetail, ObstacleList } from '#contract/obstacles'
import type { PeriodList, TargetsReply } from '#contract/targets'
import type { Day } from '#domain/dates'
import type { Cause, ObstacleFilter, ObstacleWhose } from '#domain/obstacles/words'
import { api } from '../platform/api'

const of = (id: string, rest: string): string => `/api/organisations/${encodeURIComponent(id)}/${rest}`

export interface ObstacleQuestion {
  readonly status: ObstacleFilter
  readonly whose: ObstacleWhose
  readonly cause: Cause | null
  readonly candidate: string | null
  readonly from: Day | null
  readonly to: Day | null
}

const PAGE = 100

/** Not read again by itself: a reading of names is a line in the log. */
export function useObstacles(id: string, question: ObstacleQuestion) {
  return useInfiniteQuery({
    queryKey: ['obstacles', id, question],
    queryFn: ({ pageParam, signal }) =>
      api.get<ObstacleList>(of(id, 'obstacles'), {
        query: { ...question, limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
  })
}

export function useObstacle(id: string) {
  return useQuery({
    queryKey: ['obstacle', id],
    queryFn: ({ signal }) => api.get<ObstacleDetail>(`/api/obstacles/${encodeURIComponent(id)}`, { signal }),
    refetchOnWindowFocus: false,
  })
}

export function useCauses(id: string, days: { from: Day | null; to: Day | null }) {
  return useQuery({
    queryKey: ['obstacle causes', id, days],
    queryFn: ({ signal }) => api.get<CauseTable>(of(id, 'obstacle-causes'), { query: days, signal }),
  })
}

/** What an obstacle at a target may name: the years, and what stands in the ledger of one. */
export function usePeriods(enabled: boolean) {
  return useQuery({
    queryKey: ['periods'],
    queryFn: ({ signal }) => api.get<PeriodList>('/api/periods', { signal }),
    enabled,
  })
}

export function useTargetEntries(id: string | null, period: string | null) {
  return useQuery({
    queryKey: ['targets', id, period, 'entries'],
    queryFn: ({ signal }) => api.get<TargetsReply>(of(id ?? '', 'targets'), { query: { period }, signal }),
    enabled: id !== null && period !== null,
  })
}
