import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { PlanReply, SurveyReply } from '#contract/plans'
import type { EffortReply } from '#contract/sourceEfforts'
import { api } from '../platform/api'

const of = (id: string, rest: string): string => `/api/organisations/${encodeURIComponent(id)}/${rest}`

/** Plans of the cells, a hundred at a time. */
export function usePlans(id: string, year: number, scope: string, state: string | null) {
  return useInfiniteQuery({
    queryKey: ['plans', id, 'plans', year, scope, state],
    queryFn: ({ pageParam: cursor, signal }) =>
      api.get<PlanReply>(of(id, 'source-plans'), { query: { year, scope, state, cursor }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
}

export function useSurveys(id: string, year: number) {
  return useInfiniteQuery({
    queryKey: ['plans', id, 'surveys', year],
    queryFn: ({ pageParam: cursor, signal }) =>
      api.get<SurveyReply>(of(id, 'source-surveys'), { query: { year, cursor }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
}

export function useEfforts(id: string, year: number) {
  return useQuery({
    queryKey: ['plans', id, 'efforts', year],
    queryFn: ({ signal }) => api.get<EffortReply>(of(id, 'source-efforts'), { query: { year }, signal }),
    placeholderData: keepPreviousData,
  })
}
