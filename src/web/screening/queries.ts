import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { CandidateList } from '#contract/candidates'
import type { MemberList } from '#contract/meetings'
import type { CellScreeningReply, RoundList, ScreeningProgress } from '#contract/screening'
import { api } from '../platform/api'

const of = (id: string, rest: string): string => `/api/organisations/${encodeURIComponent(id)}/${rest}`

/** Rounds that hold for the body, the newest first. */
export function useRounds(id: string) {
  return useQuery({
    queryKey: ['screening', id, 'rounds'],
    queryFn: ({ signal }) => api.get<RoundList>(of(id, 'screening-rounds'), { signal }),
  })
}

/** How far the cells are, a hundred at a time. */
export function useScreening(id: string, round: string | null, phase: string | null) {
  return useInfiniteQuery({
    queryKey: ['screening', id, 'progress', round, phase],
    queryFn: ({ pageParam: cursor, signal }) =>
      api.get<ScreeningProgress>(of(id, 'screening-progress'), { query: { round, phase, cursor }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
}

/** The list of the cell itself; not kept once the page is left, and each reading is a line in the log. */
export function useCellScreening(id: string, round: string | null, enabled: boolean) {
  return useQuery({
    queryKey: ['screening', id, 'list', round],
    queryFn: ({ signal }) =>
      api.get<CellScreeningReply>(of(id, 'screening-list'), { query: { round }, signal }),
    enabled,
    gcTime: 0,
    staleTime: 10 * 60_000,
    refetchOnWindowFocus: false,
  })
}

/** Members whom the cell has named. */
export function useMembers(id: string) {
  return useQuery({
    queryKey: ['members', id, 'all'],
    queryFn: ({ signal }) => api.get<MemberList>(of(id, 'members'), { query: { limit: 500 }, signal }),
    refetchOnWindowFocus: false,
  })
}

/** People on probation in the cell, by name; each reading is a line in the log. */
export function useProbationers(id: string) {
  return useQuery({
    queryKey: ['probationers', id],
    queryFn: async ({ signal }) => {
      const stages = ['admitted', 'proposed'] as const
      const lists = await Promise.all(
        stages.map((stage) =>
          api.get<CandidateList>(of(id, 'candidates'), { query: { stage, limit: 100 }, signal }),
        ),
      )
      return lists.flatMap(({ items }) => items)
    },
    refetchOnWindowFocus: false,
  })
}
