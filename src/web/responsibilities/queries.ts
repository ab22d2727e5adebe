import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { MemberList } from '#contract/meetings'
import type { ChargeDetail, ChargeList } from '#contract/responsibilities'
import type { PeriodList } from '#contract/targets'
import type { Day } from '#domain/dates'
import { api } from '../platform/api'

const of = (id: string, rest: string): string => `/api/organisations/${encodeURIComponent(id)}/${rest}`

export interface ChargeChoice {
  readonly on: Day | null
  readonly mine: true | null
}

export function useCharges(id: string, choice: ChargeChoice) {
  return useInfiniteQuery({
    queryKey: ['responsibilities', id, choice],
    queryFn: ({ pageParam, signal }) =>
      api.get<ChargeList>(of(id, 'responsibilities'), {
        query: { ...choice, limit: 100, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    // each reading of names is a line in the log
    refetchOnWindowFocus: false,
  })
}

export function useCharge(id: string, period: string | null) {
  return useQuery({
    queryKey: ['responsibility', id, period],
    queryFn: ({ signal }) =>
      api.get<ChargeDetail>(`/api/responsibilities/${encodeURIComponent(id)}`, { query: { period }, signal }),
    placeholderData: (before) => (before?.id === id ? before : undefined),
    refetchOnWindowFocus: false,
  })
}

/** Members the committee named before. */
export function useKnownMembers(id: string) {
  return useQuery({
    queryKey: ['members', id],
    queryFn: ({ signal }) => api.get<MemberList>(of(id, 'members'), { query: { limit: 200 }, signal }),
    refetchOnWindowFocus: false,
  })
}

export function usePeriodList() {
  return useQuery({
    queryKey: ['periods'],
    queryFn: ({ signal }) => api.get<PeriodList>('/api/periods', { signal }),
  })
}
