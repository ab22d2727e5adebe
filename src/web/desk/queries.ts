import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DueGroup, DutyList, FeedBody, FeedList, FeedReply } from '#contract/desk'
import type { DutyKind } from '#domain/candidates/dutyKinds'
import { api } from '../platform/api'

const of = (id: string, rest: string): string => `/api/organisations/${encodeURIComponent(id)}/${rest}`

export type Whose = 'own' | 'beneath' | 'all'

export interface DeskQuestion {
  readonly whose: Whose
  readonly kind: DutyKind | null
  readonly due: DueGroup | null
}

/** As many as a printed sheet of one body ever holds. */
const PAGE = 200

/** The duties asked for, page by page; the most urgent first. */
export function useDuties(id: string, question: DeskQuestion) {
  return useInfiniteQuery({
    queryKey: ['duties', id, question],
    queryFn: ({ pageParam, signal }) =>
      api.get<DutyList>(of(id, 'duties'), {
        query: { ...question, limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    // each answer with names is a line in the log
    refetchOnWindowFocus: false,
  })
}

/** How many duties there are in each group; none is named, so that nothing is logged. */
export function useDutyCounts(id: string | undefined, whose: Whose, enabled: boolean) {
  return useQuery({
    queryKey: ['duties', id, 'counts', whose],
    queryFn: ({ signal }) =>
      api.get<DutyList>(of(id ?? '', 'duties'), { query: { whose, limit: 0 }, signal }),
    enabled: enabled && id !== undefined,
    staleTime: 60_000,
    retry: false,
  })
}

/** The addresses of calendars this account made for the body. */
export function useCalendarFeeds(id: string) {
  return useQuery({
    queryKey: ['calendarFeeds', id],
    queryFn: ({ signal }) => api.get<FeedList>(of(id, 'calendar-feeds'), { signal }),
  })
}

export function useMakeFeed(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: FeedBody) => api.post<FeedReply>(of(id, 'calendar-feeds'), body),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['calendarFeeds', id] }),
  })
}

export function useEndFeed(id: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (feedId: string) => api.delete(`/api/calendar-feeds/${encodeURIComponent(feedId)}`),
    onSuccess: () => {
      onDone()
      return queries.invalidateQueries({ queryKey: ['calendarFeeds', id] })
    },
  })
}
