import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { ClosingList, ClosingReply } from '#contract/closings'
import { api } from '../platform/api'

const of = (id: string) => `/api/organisations/${encodeURIComponent(id)}`

export const closingPath = (id: string, ending = '') => `${of(id)}/closing-reports${ending}`

/** The periods, the newest first, a hundred at a time. */
export function useClosings(id: string) {
  return useInfiniteQuery({
    queryKey: ['closings', id],
    queryFn: ({ pageParam: cursor, signal }) =>
      api.get<ClosingList>(`${of(id)}/closings`, { query: { cursor }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
}

export function useClosing(id: string, closing: string | undefined, recount: 'yes' | null) {
  return useQuery({
    queryKey: ['closing', id, closing, recount],
    queryFn: ({ signal }) => api.get<ClosingReply>(closingPath(id), { query: { closing, recount }, signal }),
    enabled: closing !== undefined,
    placeholderData: (before) => (before?.organisation.id === id ? before : undefined),
  })
}
