import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Alert, CandidateList, EmptyCellList, FunnelReply } from '#contract/candidates'
import type { GrantList, MemberList } from '#contract/meetings'
import type { Purpose } from '#domain/access'
import type { Stage } from '#domain/candidates/fold'
import type { Kind } from '#domain/candidates/kinds'
import type { Day } from '#domain/dates'
import { api } from '../platform/api'

const of = (id: string, rest: string): string => `/api/organisations/${encodeURIComponent(id)}/${rest}`

export type ListState = 'open' | 'exited' | 'all'

export interface ListQuestion {
  readonly on: Day | null
  readonly stage: Stage | null
  readonly state: ListState
  readonly missing: Kind | null
  readonly alert: Alert | null
  readonly by: Day | null
  readonly purpose: Purpose | undefined
  readonly q: string
}

/** How far the people of a body had come by a day; figures alone, without names. */
export function useFunnel(id: string, on: Day | null) {
  return useQuery({
    queryKey: ['funnel', id, on],
    queryFn: ({ signal }) => api.get<FunnelReply>(of(id, 'funnel'), { query: { on }, signal }),
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
  })
}

const PAGE = 100

/** Files by stage, page by page; nothing is read again by itself, for each reading of names is a line in the log. */
export function useCandidates(id: string, question: ListQuestion, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['candidates', id, question],
    queryFn: ({ pageParam, signal }) =>
      api.get<CandidateList>(of(id, 'candidates'), {
        query: { ...question, limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled,
    staleTime: 10 * 60_000,
    refetchOnWindowFocus: false,
    // names opened for a purpose are forgotten when they are closed
    ...(question.purpose !== undefined && { gcTime: 0 }),
  })
}

/** Cells without a source, page by page; bodies alone, no names. */
export function useEmptyCells(id: string, on: Day | null, months: string | null, limit: number) {
  return useInfiniteQuery({
    queryKey: ['emptyCells', id, on, months, limit],
    queryFn: ({ pageParam, signal }) =>
      api.get<EmptyCellList>(of(id, 'empty-cells'), {
        query: { on, months, limit, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
  })
}

/** Members of a cell whom files name. */
export function useMembers(id: string, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['members', id, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      api.get<MemberList>(of(id, 'members'), { query: { limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    enabled,
    refetchOnWindowFocus: false,
  })
}

/** By what the body and those right beneath it decide, through time. */
export function useGrants(id: string) {
  return useInfiniteQuery({
    queryKey: ['grants', id],
    queryFn: ({ pageParam, signal }) =>
      api.get<GrantList>(of(id, 'authority-grants'), { query: { limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
}
